/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/kind.h"

#include "core/base/text.h"

#include <string.h>

const struct kind *kind_find(const struct kind_table *table, const char *text)
{
    for (size_t i = 0; text && i < table->count; i++) {
        const struct kind *row = &table->rows[i];

        if (text_equal(row->code, text) || text_equal(row->label, text) ||
            text_equal(row->english, text))
            return row;
    }
    return NULL;
}

const char *kind_label(const struct kind *kind, enum lang lang)
{
    return lang == LANG_EN && kind->english ? kind->english : kind->label;
}

const char *kind_name(const struct kind_table *table, const char *code, enum lang lang)
{
    const struct kind *kind = kind_find(table, code);

    return kind ? kind_label(kind, lang) : code;
}

enum rc kind_check(struct scope *sc, const struct kind_table *table, const char *field,
                   const char *text, const struct kind **kind)
{
    const char *given;

    TRY(text_gate_in(sc, field, text, TEXT_LINE, &given));
    *kind = kind_find(table, given);
    if (!*kind)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: “{2}” is not a kind of dispute; nothing was saved."), field,
                    given ? given : "");
    return RC_OK;
}

/* The words of WORDS that stand in NARRATIVE, quoted: “水管”“漏”. Sets *FOUND to their number. */
static const char *words_found(struct scope *sc, const char *narrative, const char *const *words,
                               size_t count, size_t *found)
{
    struct buffer b = buffer_new(sc);

    *found = 0;
    for (size_t i = 0; i < count; i++) {
        if (text_is_empty(words[i]) || !strstr(narrative, words[i]))
            continue;
        buffer_addf(&b, "“%s”", words[i]);
        ++*found;
    }
    return buffer_text(&b);
}

const char *kind_hidden_words(struct scope *sc, const struct kind_table *table,
                              const char *narrative)
{
    size_t found;

    return words_found(sc, narrative ? narrative : "", table->hidden_words, table->hidden_count,
                       &found);
}

struct kind_proposal kind_propose(struct scope *sc, const struct kind_table *table,
                                  const char *narrative)
{
    struct kind_proposal proposal = {.kind_words = "", .urgency = URGENCY_NORMAL};
    const char *text = narrative ? narrative : "";
    size_t most = 0, urgent;

    for (size_t i = 0; i < table->count; i++) {
        const struct kind *row = &table->rows[i];
        size_t found;
        const char *words = words_found(sc, text, row->words, row->word_count, &found);

        if (found <= most)
            continue;
        most = found;
        proposal.kind = row;
        proposal.kind_words = words;
    }
    proposal.urgent_words =
        words_found(sc, text, table->urgent_words, table->urgent_count, &urgent);
    if (urgent > 0)
        proposal.urgency = URGENCY_URGENT;
    proposal.place = kind_place(sc, table, text);
    return proposal;
}
