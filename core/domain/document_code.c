/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes of papers, and which papers a case can have. */
#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "core/domain/casefile.h"
#include "core/domain/joining.h"

#define DIGITS_MOST 4 /* of a number */

static const char kind_characters[] = "abcdefghijklmnopqrstuvwxyz0123456789-_";

static const struct word subjects[] = {
#define DOCUMENT_WORD_(name, code, label) {name, code, label},
    WORDS_DOCUMENT_SUBJECT(DOCUMENT_WORD_)
#undef DOCUMENT_WORD_
};
const struct word_list document_subject_words = {subjects, sizeof(subjects) / sizeof(*subjects)};

bool document_subject_counts(enum document_subject subject)
{
    return subject != FOR_CASE && subject != FOR_AGREEMENT;
}

static enum rc malformed(struct scope *sc, const char *text)
{
    return fail(sc, RC_INVALID, "document",
                N_("“{1}” is not the code of a document: that is its kind, such as agreement, or "
                   "its kind and a number, such as slip.2. Nothing was printed."),
                text);
}

enum rc document_code_parse(struct scope *sc, const char *text, struct document_code *out)
{
    const size_t length = strspn(text, kind_characters);
    const char *number = text + length;

    *out = (struct document_code){scope_strndup(sc, text, length), 0};
    if (length > 0 && *number == '\0')
        return RC_OK;
    const size_t digits = *number == '.' ? strspn(number + 1, "0123456789") : 0;
    if (length == 0 || digits == 0 || digits > DIGITS_MOST || number[1] == '0' ||
        number[1 + digits] != '\0')
        return malformed(sc, text);
    out->ordinal = (int)strtol(number + 1, NULL, 10);
    return RC_OK;
}

const char *document_code_text(struct scope *sc, const char *kind, int ordinal)
{
    return ordinal > 0 ? scope_printf(sc, "%s.%d", kind, ordinal) : kind;
}

/* The highest number of SUBJECT in the case, also of those that get no paper. */
static size_t subject_count(enum document_subject subject, const struct casefile *cf)
{
    switch (subject) {
    case FOR_PARTY:
        return (size_t)casefile_next_position(cf) - 1;
    case FOR_SESSION:
        return cf->session_count;
    case FOR_VISIT:
        return cf->visit_count;
    case FOR_PERFORMANCE:
        return cf->performance_count;
    case FOR_EVIDENCE:
        return cf->evidence_count;
    case FOR_CASE:
    case FOR_AGREEMENT:
        break;
    }
    return 0;
}

/* Does the ORDINAL-th of SUBJECT, which there is, get a paper? */
static bool gets_paper(enum document_subject subject, const struct casefile *cf, int ordinal)
{
    const size_t i = (size_t)ordinal - 1;

    switch (subject) {
    case FOR_PARTY:
        return casefile_party(cf, ordinal) && casefile_takes_part(casefile_party(cf, ordinal));
    case FOR_PERFORMANCE:
        return !cf->performances[i].void_reason;
    case FOR_EVIDENCE:
        return !cf->evidence[i].void_reason;
    case FOR_SESSION:
        return cf->sessions[i].sealed == 0;
    case FOR_CASE:
    case FOR_AGREEMENT:
    case FOR_VISIT:
        break;
    }
    return true;
}

static enum rc fail_without(struct scope *sc, enum document_subject subject,
                            const struct casefile *cf, int ordinal)
{
    const struct party *p = subject == FOR_PARTY ? casefile_party(cf, ordinal) : NULL;

    if (subject == FOR_SESSION)
        return fail(sc, RC_INVALID, "document",
                    N_("The words of talk {1} are sealed, and what is sealed never comes on paper. "
                       "Nothing was printed."),
                    scope_printf(sc, "%d", ordinal));
    if (!p)
        return fail(sc, RC_INVALID, "document",
                    N_("What has the number {1} was voided, so there is no such paper. Nothing was "
                       "printed."),
                    scope_printf(sc, "%d", ordinal));
    if (!party_signs(p))
        return fail(sc, RC_INVALID, "document",
                    N_("{1} is a helper and not a party to the dispute, so there is no such paper. "
                       "Nothing was printed."),
                    p->name);
    return fail(sc, RC_INVALID, "document",
                N_("{1} refused mediation, so there is no such paper. Nothing was printed."),
                p->name);
}

static enum rc check_uncounted(struct scope *sc, const struct document_template *tpl,
                               const struct casefile *cf, int ordinal)
{
    if (ordinal > 0)
        return fail(sc, RC_INVALID, "document",
                    N_("There is one “{1}” for the whole case, so its code is {2} without a "
                       "number. Nothing was printed."),
                    tpl->title, tpl->kind);
    if (tpl->subject == FOR_AGREEMENT && cf->agreement_count == 0)
        return fail(sc, RC_INVALID, "agreement",
                    N_("The case has no agreement yet; there is nothing to print."));
    return RC_OK;
}

static enum rc fail_beyond(struct scope *sc, enum document_subject subject, int ordinal)
{
    static const char *const sentences[] = {
        [FOR_CASE] = NULL,
        [FOR_AGREEMENT] = NULL,
        [FOR_PARTY] = N_("The case has no party with the number {1}, so there is no such paper. "
                         "Nothing was printed."),
        [FOR_SESSION] = N_("The case has no session with the number {1}, so there is no such "
                           "paper. Nothing was printed."),
        [FOR_VISIT] = N_("The case has no visit with the number {1}, so there is no such paper. "
                         "Nothing was printed."),
        [FOR_PERFORMANCE] = N_("The case has no performance with the number {1}, so there is no "
                               "such paper. Nothing was printed."),
        [FOR_EVIDENCE] = N_("The case has no piece of evidence with the number {1}, so there is no "
                            "such paper. Nothing was printed."),
    };

    return fail(sc, RC_INVALID, "document", sentences[subject], scope_printf(sc, "%d", ordinal));
}

static enum rc fail_joined(struct scope *sc, const struct joined *joined)
{
    return fail(sc, RC_INVALID, "document",
                N_("The party with the number {1} was joined into the one with the number {2}, so "
                   "there is no such paper. Nothing was printed."),
                scope_printf(sc, "%d", joined->party.position),
                scope_printf(sc, "%d", joined->into));
}

enum rc document_check_code(struct scope *sc, const struct document_template *tpl,
                            const struct casefile *cf, int ordinal)
{
    const size_t count = subject_count(tpl->subject, cf);

    if (!document_subject_counts(tpl->subject))
        return check_uncounted(sc, tpl, cf, ordinal);
    if (ordinal == 0)
        return fail(sc, RC_INVALID, "document",
                    N_("There are several “{1}”: please add the number, as in {2}. Nothing was "
                       "printed."),
                    tpl->title, document_code_text(sc, tpl->kind, 1));
    if (tpl->subject == FOR_PARTY && joining_find(cf, ordinal))
        return fail_joined(sc, joining_find(cf, ordinal));
    if ((size_t)ordinal > count)
        return fail_beyond(sc, tpl->subject, ordinal);
    return gets_paper(tpl->subject, cf, ordinal) ? RC_OK
                                                 : fail_without(sc, tpl->subject, cf, ordinal);
}

void document_ordinals(struct scope *sc, enum document_subject subject, const struct casefile *cf,
                       int **list, size_t *count)
{
    const size_t all = subject_count(subject, cf);

    *list = scope_alloc(sc, all + 1, sizeof(**list));
    *count = 0;
    if (!document_subject_counts(subject))
        (*list)[(*count)++] = 0;
    for (int i = 1; (size_t)i <= all; i++)
        if (gets_paper(subject, cf, i))
            (*list)[(*count)++] = i;
}

/* A paper that was made for somebody who was joined into another since bears the name he had. */
static const char *party_name(const struct casefile *cf, int position)
{
    const struct joined *const joined = joining_find(cf, position);

    return joined ? joined->party.name : party_name_at(cf->parties, cf->party_count, position);
}

const char *document_subject_name(struct scope *sc, enum document_subject subject,
                                  const struct casefile *cf, int ordinal)
{
    const size_t i = (size_t)ordinal - 1;

    switch (subject) {
    case FOR_PARTY:
        return party_name(cf, ordinal);
    case FOR_SESSION:
        return date_iso(sc, date_of(cf->sessions[i].at));
    case FOR_VISIT:
        return date_iso(sc, cf->visits[i].on);
    case FOR_PERFORMANCE:
        return date_iso(sc, cf->performances[i].on);
    case FOR_EVIDENCE:
        return cf->evidence[i].title;
    case FOR_CASE:
    case FOR_AGREEMENT:
        break;
    }
    return NULL;
}
