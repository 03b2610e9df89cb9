/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/casebook.h"

#include "core/base/progress.h"
#include "core/conf/casebook_csv.h"
#include "core/conf/template_file.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/work.h"
#include "core/paper/casebook.h"
#include "core/paper/paper.h"
#include "core/store/period_store.h"

#define TEMPLATE "sheets/ledger.md"

struct casebook {
    struct period period;
    struct casebook_line *lines;
    size_t count;
};

static struct period closed_period(struct desk *desk, struct period p)
{
    int year, month, day;

    if (!date_is_set(p.to))
        p.to = desk_today(desk);
    date_split(p.to, &year, &month, &day);
    if (!date_is_set(p.from))
        p.from = date_from(year, 1, 1);
    return p;
}

static enum rc load(struct desk *desk, struct scope *sc, struct period p, struct casebook *out)
{
    struct progress *const progress = desk->options.progress;
    int64_t *ids;
    size_t count = 0;

    TRY(desk_look_up(desk, sc));
    out->period = closed_period(desk, p);
    TRY(period_check(sc, out->period));
    TRY(desk_ask(desk, sc, MAY_REPORT));
    TRY(period_accepted(sc, desk->engine, desk->office.id, out->period, &ids, &out->count));
    out->lines = scope_alloc(sc, out->count, sizeof(*out->lines));
    progress_begin(progress, N_("cases read"), 0, (int64_t)out->count);
    for (size_t i = 0; i < out->count; i++) {
        struct casefile *cf = scope_alloc(sc, 1, sizeof(*cf));
        enum sight sight;

        TRY(progress_at(progress, sc, (int64_t)i));
        TRY(desk_whole_casefile(desk, sc, ids[i], cf));
        TRY(desk_sight(desk, sc, ids[i], &sight));
        if (sight == SIGHT_FACTS)
            out->lines[count++] = casebook_line(sc, cf);
    }
    out->count = count;
    progress_end(progress);
    return RC_OK;
}

/* Names leave the house: who took them is noted. */
static enum rc note(struct desk *desk, struct scope *sc, const struct casebook *book)
{
    return desk_run(desk, sc, USE_EXPORT,
                    scope_printf(sc, "ledger %s/%s", date_iso(sc, book->period.from),
                                 date_iso(sc, book->period.to)),
                    NULL);
}

enum rc desk_casebook_print(struct desk *desk, struct scope *sc, struct period p,
                            enum paper_format format, struct bytes *out)
{
    struct document_template tpl;
    struct casebook book;
    const char *source;

    TRY(desk_read_out(sc, load(desk, sc, p, &book)));
    TRY(template_load(sc, desk_template(desk, sc, TEMPLATE), &tpl));
    const struct paper_casebook job = {.tpl = &tpl,
                                       .office = &desk->office,
                                       .lines = book.lines,
                                       .count = book.count,
                                       .from = book.period.from,
                                       .to = book.period.to,
                                       .today = desk_today(desk)};
    TRY(paper_casebook_source(sc, &job, &source));
    const struct paper_style style = {.title = tpl.title,
                                      .face = tpl.face,
                                      .practice = desk->office.practice,
                                      .modules = desk->options.modules,
                                      .cache = desk->options.cache};
    TRY(paper_make(sc, source, &style, format, out));
    return note(desk, sc, &book);
}

enum rc desk_casebook_csv(struct desk *desk, struct scope *sc, struct period p, const char **text)
{
    struct casebook book;

    TRY(desk_read_out(sc, load(desk, sc, p, &book)));
    *text = casebook_csv(sc, book.lines, book.count);
    return note(desk, sc, &book);
}
