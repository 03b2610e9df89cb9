/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/print.h"

#include <string.h>

#include "core/base/text.h"

#define QUEUE_LONGEST 127 /* bytes: what CUPS takes */

#define WORD_(name, code, label) {name, code, label},
static const struct word ways[] = {WORDS_PRINT_WAY(WORD_)};
static const struct word outcomes[] = {WORDS_PRINT_OUTCOME(WORD_)};
#undef WORD_
const struct word_list print_way_words = {ways, sizeof(ways) / sizeof(*ways)};
const struct word_list print_outcome_words = {outcomes, sizeof(outcomes) / sizeof(*outcomes)};

enum print_outcome print_outcome(const struct print *p)
{
    if (!p->outcome)
        return PRINT_UNKNOWN;
    return p->failed ? PRINT_FAILED : PRINT_DONE;
}

bool print_is_reprint(const struct print *p) { return p->copy > 1; }

static bool is_of(const struct print *p, const char *kind, int version)
{
    return p->version == version && text_equal(p->kind, kind);
}

int print_next_copy(const struct print *list, size_t count, const char *kind, int version)
{
    int printed = 0, last = 0;

    for (size_t i = 0; i < count; i++) {
        const struct print *p = &list[i];
        const int until = p->copy + p->copies - 1;

        if (p->failed || !is_of(p, kind, version))
            continue;
        printed += p->copies;
        last = until > last ? until : last;
    }
    return (printed > last ? printed : last) + 1;
}

const struct print *print_open(const struct print *list, size_t count, const char *kind,
                               int version)
{
    const struct print *open = NULL;

    for (size_t i = 0; i < count; i++)
        if (is_of(&list[i], kind, version) && print_outcome(&list[i]) == PRINT_UNKNOWN)
            open = &list[i];
    return open;
}

enum rc print_way_find(struct scope *sc, const char *text, enum print_way *way)
{
    const struct word_list chosen = {ways, PRINT_WAYS_OF_PEOPLE};
    int value;

    TRY(word_find(sc, &chosen, "print", text, &value));
    *way = (enum print_way)value;
    return RC_OK;
}

/* A letter or a digit: of ASCII, or a Chinese character. */
static bool is_plain(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z') ||
           (cp >= 0x4E00 && cp <= 0x9FFF);
}

/* Such a name cannot be an option, a path, or anything to a shell that a program behind it asks. */
static bool is_queue(const char *text)
{
    uint32_t cp;

    for (const char *p = text; *p;) {
        const bool first = p == text;

        p += text_next(p, &cp);
        if (!is_plain(cp) && (first || cp > 0x7F || !strchr("_-.", (int)cp)))
            return false;
    }
    return strlen(text) <= QUEUE_LONGEST;
}

enum rc print_queue_check(struct scope *sc, const char *text, const char **out)
{
    TRY(text_gate_in(sc, "queue", text, TEXT_LINE, out));
    if (text_is_empty(*out)) {
        *out = NULL;
        return RC_OK;
    }
    if (is_queue(*out))
        return RC_OK;
    return fail(sc, RC_INVALID, "queue",
                N_("“{1}” is no name of a queue or folder: letters, digits, _ - and . only, and "
                   "a letter or digit first. Nothing was saved."),
                *out);
}
