/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/trail.h"

#include "core/conf/csv.h"
#include "core/desk/trail_work.h"
#include "core/domain/serial.h"
#include "core/store/glass_store.h"
#include "core/store/office_store.h"
#include "core/store/trail_store.h"

struct found {
    struct trail_step *list;
    size_t count;
};

static enum rc no_case(struct scope *sc, const char *text)
{
    return fail(sc, RC_NOTFOUND, "case", N_("There is no case {1}. Nothing was saved."), text);
}

static enum rc find_case(struct desk *desk, struct scope *sc, const char *text, int64_t *id)
{
    struct serial_reference reference;
    const char *division;
    int year, month, day;

    TRY(serial_parse(sc, text, &reference));
    date_split(desk_today(desk), &year, &month, &day);
    TRY(glass_find(sc, desk->engine, desk->office.id, &reference, year, id, &division));
    return *id != 0 ? RC_OK : no_case(sc, text);
}

static enum rc make_query(struct desk *desk, struct scope *sc, const struct trail_request *r,
                          struct trail_query *q)
{
    struct person person;

    *q = (struct trail_query){.question = TRAIL_DAY,
                              .from = period_begin(r->days),
                              .then = r->further ? r->then : trail_start(period_end(r->days)),
                              .areas = permit_areas(sc, &desk->viewer, MAY_TRAIL),
                              .limit = r->limit};
    if (r->text) {
        q->question = TRAIL_CASE;
        return find_case(desk, sc, r->text, &q->of);
    }
    if (!r->login)
        return RC_OK;
    q->question = TRAIL_PERSON;
    TRY(person_by_login(sc, desk->engine, desk->office.id, r->login, &person));
    q->of = person.id;
    return RC_OK;
}

static enum rc load(struct desk *desk, struct scope *sc, const struct trail_request *r,
                    struct found *out, int64_t *of)
{
    struct trail_query q;

    TRY(make_query(desk, sc, r, &q));
    *of = q.of;
    engine_see_all(desk->engine); /* an auditor sees the number of a case that is hidden from him */
    return trail_list(sc, desk->engine, desk->office.id, &q, &out->list, &out->count);
}

/* A case was registered at least, so a trail without a step is one of a case he does not reach. */
static bool is_beyond(const struct trail_request *r, const struct found *f)
{
    return r->text && !r->further && !date_is_set(r->days.from) && !date_is_set(r->days.to) &&
           f->count == 0;
}

enum rc use_trail(struct work *w, const void *args, void *result)
{
    const struct trail_request *r = args;
    struct found *found = result;

    TRY(load(w->desk, w->sc, r, found, &w->subject));
    if (is_beyond(r, found))
        return no_case(w->sc, r->text);
    w->detail = r->text || r->login ? NULL : date_iso(w->sc, r->days.from);
    return RC_OK;
}

static enum rc next_page(struct desk *desk, struct scope *sc, const struct trail_request *r,
                         struct found *out)
{
    int64_t of;

    TRY(desk_begin_read(desk, sc));
    const enum rc rc = permit_allows(&desk->viewer, MAY_TRAIL, NULL) ? load(desk, sc, r, out, &of)
                                                                     : desk_deny(desk, sc);
    engine_rollback(desk->engine);
    return rc;
}

enum rc desk_trail(struct desk *desk, struct scope *sc, const struct trail_request *r,
                   struct trail_step **list, size_t *count)
{
    struct found found;

    TRY(r->further ? next_page(desk, sc, r, &found) : desk_run(desk, sc, USE_TRAIL, r, &found));
    trail_name_papers(desk, sc, found.list, found.count);
    *list = found.list;
    *count = found.count;
    return RC_OK;
}

const char *desk_trail_csv(struct scope *sc, const struct trail_step *list, size_t count,
                           enum lang lang)
{
    enum { COLUMNS = 7 };
    static const char *const head[COLUMNS] = {N_("Time"),          N_("Done by"), N_("Login"),
                                              N_("What was done"), N_("Case"),    N_("To what"),
                                              N_("Terminal")};
    const char *cells[COLUMNS];
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; !list && i < COLUMNS; i++)
        cells[i] = tr(lang, head[i]);
    if (!list)
        csv_add_row(&b, cells, COLUMNS);
    for (size_t i = 0; list && i < count; i++) {
        const struct trail_step *s = &list[i];

        cells[0] = instant_rfc3339(sc, s->at);
        cells[1] = s->name;
        cells[2] = s->login;
        cells[3] = trail_act(s, lang);
        cells[4] =
            s->register_number == 0 ? NULL : scope_printf(sc, "%d/%d", s->year, s->register_number);
        cells[5] = desk_trail_said(sc, s, lang);
        cells[6] = s->terminal;
        csv_add_row(&b, cells, COLUMNS);
    }
    return buffer_text(&b);
}
