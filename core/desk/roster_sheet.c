/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The duty sheet of a period on paper: handed out, noted in the access chain, not issued. */
#include "core/desk/roster.h"

#include "core/conf/template_file.h"
#include "core/desk/work.h"
#include "core/paper/paper.h"
#include "core/paper/roster.h"

#define TEMPLATE "sheets/roster.md"
#define DAYS_MAX 366

static enum rc prepare(struct desk *desk, struct scope *sc, struct date from, struct date to,
                       struct document_template *tpl, const char **source)
{
    struct roster_view v;

    if (to.day < from.day)
        return fail(sc, RC_INVALID, "to", N_("The last day of the period lies before its first."));
    if (to.day - from.day >= DAYS_MAX)
        return fail(sc, RC_INVALID, "to", N_("A duty sheet is for a year at most."));
    TRY(template_load(sc, desk_template(desk, sc, TEMPLATE), tpl));
    TRY(desk_roster_view(desk, sc, date_start(from), date_start((struct date){to.day + 1}), &v));
    return paper_roster_source(sc,
                               &(struct paper_roster){.tpl = tpl,
                                                      .office = &desk->office,
                                                      .plan = &v.plan,
                                                      .roster = &v.roster,
                                                      .from = from,
                                                      .to = to,
                                                      .today = desk_today(desk)},
                               source);
}

static struct paper_style style_of(const struct desk *desk, const struct document_template *tpl)
{
    return (struct paper_style){.title = tpl->title,
                                .face = tpl->face,
                                .further = desk->settings.further_face,
                                .practice = desk->office.practice,
                                .modules = desk->options.modules,
                                .cache = desk->options.cache};
}

/* Names and telephones leave the house: who took them is noted. */
static enum rc note(struct desk *desk, struct scope *sc, struct date from, struct date to)
{
    return desk_run(desk, sc, USE_EXPORT,
                    scope_printf(sc, "roster %s/%s", date_iso(sc, from), date_iso(sc, to)), NULL);
}

enum rc desk_roster_pages(struct desk *desk, struct scope *sc, struct date from, struct date to,
                          struct pages *out)
{
    struct document_template tpl;
    const char *source;

    TRY(prepare(desk, sc, from, to, &tpl, &source));
    const struct paper_style style = style_of(desk, &tpl);
    return paper_pages(sc, source, &style, out);
}

enum rc desk_roster_print(struct desk *desk, struct scope *sc, struct date from, struct date to,
                          enum paper_format format, struct bytes *out)
{
    struct document_template tpl;
    const char *source;

    TRY(prepare(desk, sc, from, to, &tpl, &source));
    const struct paper_style style = style_of(desk, &tpl);
    TRY(paper_make(sc, source, &style, format, out));
    return note(desk, sc, from, to);
}
