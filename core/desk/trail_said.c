/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a step of the trail was done to: the codes of an entry in words. */
#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "core/desk/secrecy.h"
#include "core/desk/template_work.h"
#include "core/desk/trail_work.h"
#include "core/domain/conceal.h"
#include "core/domain/secrecy.h"

#define PAPERS 32 /* of one act that are named */

/* ---- kinds of words ---- */

/* "hidden ordinary": from what to what. */
static const char *secrecies(struct scope *sc, const char *said, enum lang lang)
{
    const char *const gap = strchr(said, ' ');
    const char *from = gap ? scope_printf(sc, "%.*s", (int)(gap - said), said) : said;
    const struct word *before = word_coded(&secrecy_words, from);
    const struct word *after = gap ? word_coded(&secrecy_words, gap + 1) : NULL;

    return before && after ? say(sc, lang, N_("from “{1}” to “{2}”"), tr(lang, before->label),
                                 tr(lang, after->label))
                           : said;
}

/* "2/phone", "caller", or "form" of a whole case. */
static const char *revealed(struct scope *sc, const char *said, enum lang lang)
{
    const char *const slash = strchr(said, '/');
    const struct word *field = word_coded(&reveal_words, slash ? slash + 1 : said);

    if (text_equal(said, "form"))
        return tr(lang, N_("all of the case, in a form"));
    if (!field)
        return said;
    return slash ? say(sc, lang, N_("party {1}: {2}"),
                       scope_printf(sc, "%.*s", (int)(slash - said), said), tr(lang, field->label))
                 : tr(lang, field->label);
}

/* ---- papers ---- */

/* One of "slip.2 1, agreement 2": a code, and its version when it has one. */
struct paper {
    const char *code;
    int version; /* 0: none is said */
};

static size_t split(struct scope *sc, const char *said, struct paper list[PAPERS])
{
    size_t count = 0;

    for (const char *p = said; *p && count < PAPERS; count++) {
        const size_t length = strcspn(p, ", ");
        const char *rest = p + length;

        list[count] = (struct paper){scope_printf(sc, "%.*s", (int)length, p), 0};
        if (rest[0] == ' ')
            list[count].version = (int)strtol(rest, NULL, 10);
        p = rest + strcspn(rest, ",");
        p += strspn(p, ", ");
    }
    return count;
}

static const char *title_of(struct desk *desk, struct scope *sc, const char *text)
{
    struct document_template tpl;
    struct document_code code;

    if (document_code_parse(sc, text, &code) != RC_OK ||
        desk_template_in_force(desk, sc, code.kind, &tpl) != RC_OK)
        return NULL;
    return code.ordinal == 0 ? tpl.title : scope_printf(sc, "%s（%d）", tpl.title, code.ordinal);
}

/* Another step with the same papers has their titles already. */
static const char **known(const struct trail_step *list, size_t count, const char *said)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].titles && text_equal(list[i].said, said))
            return list[i].titles;
    return NULL;
}

static bool is_about_papers(const struct trail_step *s)
{
    static const char *const acts[] = {"print", "print-ended", "settle-print", "preview"};

    for (size_t i = 0; i < sizeof(acts) / sizeof(*acts); i++)
        if (text_equal(s->act, acts[i]))
            return s->said != NULL;
    return false;
}

void trail_name_papers(struct desk *desk, struct scope *sc, struct trail_step *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct paper papers[PAPERS];

        if (!is_about_papers(&list[i]) || (list[i].titles = known(list, i, list[i].said)))
            continue;
        const size_t n = split(sc, list[i].said, papers);
        list[i].titles = scope_alloc(sc, n, sizeof(*list[i].titles));
        for (size_t k = 0; k < n; k++)
            list[i].titles[k] = title_of(desk, sc, papers[k].code);
    }
}

static const char *papers_said(struct scope *sc, const struct trail_step *s, enum lang lang)
{
    struct paper papers[PAPERS];
    struct buffer b = buffer_new(sc);
    const size_t count = split(sc, s->said, papers);

    for (size_t i = 0; i < count; i++) {
        const char *title = s->titles && s->titles[i] ? s->titles[i] : papers[i].code;

        buffer_add(&b, i > 0 ? tr(lang, N_(", ")) : "");
        buffer_add(&b, papers[i].version == 0 ? title
                                              : say(sc, lang, N_("{1}, version {2}"), title,
                                                    scope_printf(sc, "%d", papers[i].version)));
    }
    return buffer_text(&b);
}

/* ---- all ---- */

/* Is what S keeps of itself a number, a day or the name of a report, that tells of nobody? */
static bool is_plain(const struct trail_step *s)
{
    static const char *const acts[] = {"export",      "report",         "glass-refused",
                                       "glass-sheet", "trail",          "check-paper",
                                       "unseal",      "unseal-refused", "certificate"};

    for (size_t i = 0; i < sizeof(acts) / sizeof(*acts); i++)
        if (text_equal(s->act, acts[i]))
            return true;
    return false;
}

const char *desk_trail_said(struct scope *sc, const struct trail_step *s, enum lang lang)
{
    if (s->erased)
        return tr(lang, N_("(erased by law)"));
    if (!s->said)
        return NULL;
    if (text_equal(s->act, "find"))
        return say(sc, lang, N_("“{1}”"), conceal_search(sc, s->said));
    if (text_equal(s->act, "classify") || text_equal(s->act, "correct") ||
        text_equal(s->act, "retell"))
        return secrecies(sc, s->said, lang);
    if (text_equal(s->act, "reveal"))
        return revealed(sc, s->said, lang);
    if (is_about_papers(s))
        return papers_said(sc, s, lang);
    /* The rest, such as the title of evidence, tells of a case. */
    return is_plain(s) ? s->said : NULL;
}
