/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/sealed.h"

#include <inttypes.h>

#include "core/base/text.h"

#define WORD_(name, code, label) {name, code, label},
static const struct word words[] = {WORDS_SEALED(WORD_)};
#undef WORD_
const struct word_list sealed_words = {words, sizeof(words) / sizeof(*words)};

bool sealed_may_read(const struct sealed *n, int64_t person)
{
    if (n->author == person)
        return true;
    for (size_t i = 0; i < n->reader_count; i++)
        if (n->readers[i].person == person)
            return true;
    return false;
}

enum rc sealed_check(struct scope *sc, enum sealed_kind kind, const char **advice,
                     const char **text)
{
    if (kind == SEALED_TALK)
        return fail(sc, RC_INVALID, "kind",
                    N_("A talk with one side is recorded as a session; its words are sealed "
                       "there. Nothing was saved."));
    TRY(text_gate_in(sc, "advice", *advice, TEXT_LONG, advice));
    TRY(text_gate_in(sc, "text", *text, TEXT_LONG, text));
    if (!*text)
        return fail(sc, RC_INVALID, "text",
                    N_("There is nothing to seal: the note is empty. Nothing was saved."));
    return RC_OK;
}

static const char *about(struct scope *sc, const char *table, int64_t id, int64_t dispute)
{
    return scope_printf(sc, "%s|%" PRId64 "|locked|%" PRId64, table, id, dispute);
}

const char *sealed_about(struct scope *sc, int64_t id, int64_t dispute)
{
    return about(sc, "sealed_note", id, dispute);
}

const char *sealed_key_about(struct scope *sc, int64_t id, int64_t dispute)
{
    return about(sc, "case_key", id, dispute);
}

const char *sealed_talk(struct scope *sc, const struct session *s)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < s->statement_count; i++)
        buffer_addf(&b, "%s%s：%s", i > 0 ? "\n" : "", s->statements[i].speaker,
                    s->statements[i].text);
    return buffer_text(&b);
}

bool sealed_was_there(const struct session *s, const char *name)
{
    if (text_equal(s->by, name) || text_equal(s->recorder, name))
        return true;
    for (size_t i = 0; i < s->present_count; i++)
        if (text_equal(s->present[i], name))
            return true;
    return false;
}

void sealed_name_speakers(struct scope *sc, struct session *s)
{
    const char **present = scope_alloc(sc, s->present_count + s->statement_count, sizeof(*present));

    for (size_t i = 0; i < s->present_count; i++)
        present[i] = s->present[i];
    s->present = present;
    for (size_t i = 0; i < s->statement_count; i++)
        if (!sealed_was_there(s, s->statements[i].speaker))
            present[s->present_count++] = s->statements[i].speaker;
}
