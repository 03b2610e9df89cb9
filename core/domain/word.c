/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/word.h"

#include "core/base/text.h"

#include <assert.h>

#define WORD_(name, code, label) {name, code, label},
#define WORD_LIST(list, WORDS)                                                                     \
    static const struct word list##_rows[] = {WORDS(WORD_)};                                       \
    const struct word_list list##_words = {list##_rows, sizeof(list##_rows) / sizeof(*list##_rows)}

WORD_LIST(source, WORDS_SOURCE);
WORD_LIST(urgency, WORDS_URGENCY);
WORD_LIST(role, WORDS_ROLE);
WORD_LIST(party_type, WORDS_PARTY_TYPE);
WORD_LIST(state, WORDS_STATE);
WORD_LIST(act, WORDS_ACT);
WORD_LIST(ruling, WORDS_RULING);
WORD_LIST(risk, WORDS_RISK);
WORD_LIST(consequence, WORDS_CONSEQUENCE);
WORD_LIST(start, WORDS_START);
WORD_LIST(duty, WORDS_DUTY);
WORD_LIST(form, WORDS_FORM);
WORD_LIST(how, WORDS_HOW);
WORD_LIST(signatory, WORDS_SIGNATORY);
WORD_LIST(similar, WORDS_SIMILAR);
WORD_LIST(result, WORDS_RESULT);
WORD_LIST(session_kind, WORDS_SESSION);
WORD_LIST(milestone_state, WORDS_MILESTONE_STATE);

static const struct word *word_get(const struct word_list *list, int value)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->words[i].value == value)
            return &list->words[i];
    assert(!"a value outside its word list");
    return NULL;
}

const char *word_code(const struct word_list *list, int value)
{
    return word_get(list, value)->code;
}

const char *word_label(const struct word_list *list, int value, enum lang lang)
{
    return tr(lang, word_get(list, value)->label);
}

const struct word *word_coded(const struct word_list *list, const char *text)
{
    for (size_t i = 0; i < list->count; i++)
        if (text_equal(list->words[i].code, text))
            return &list->words[i];
    return NULL;
}

const struct word *word_named(const struct word_list *list, const char *text)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct word *word = &list->words[i];

        if (text_equal(word->code, text) || text_equal(tr(LANG_EN, word->label), text) ||
            text_equal(tr(LANG_ZH, word->label), text))
            return word;
    }
    return NULL;
}

static const char *codes(struct scope *sc, const struct word_list *list)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < list->count; i++) {
        buffer_add(&b, i > 0 ? ", " : "");
        buffer_add(&b, list->words[i].code);
    }
    return buffer_text(&b);
}

enum rc word_find(struct scope *sc, const struct word_list *list, const char *field,
                  const char *text, int *value)
{
    const char *given;

    TRY(text_gate_in(sc, field, text, TEXT_LINE, &given));
    const struct word *word = word_named(list, given);
    if (word) {
        *value = word->value;
        return RC_OK;
    }
    return fail(sc, RC_INVALID, field,
                N_("{1}: “{2}” is not a word of this list ({3}); nothing was saved."), field,
                given ? given : "", codes(sc, list));
}
