/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/generate.h"

#include "core/base/file.h"
#include "core/base/progress.h"
#include "core/base/text.h"
#include "core/conf/district_file.h"
#include "core/desk/account.h"
#include "core/desk/dispatch.h"
#include "core/desk/generate_work.h"
#include "core/store/dispute_store.h"
#include "core/store/office_store.h"

#include <stdlib.h>
#include <string.h>

#define BATCH      400     /* cases of one transaction */
#define SALTS      64      /* more than the rows of one case */
#define SALTS_SEED 40      /* bits below the seed in what salts are drawn from */
#define SALTS_OPEN 1000000 /* those of the office come first */

const char *generate_token(struct scope *sc, const struct district_plan *plan, int64_t number)
{
    return scope_printf(sc, "generate/%llu/%lld/%s/%s/%lld", (unsigned long long)plan->seed,
                        (long long)plan->count, date_iso(sc, plan->from), date_iso(sc, plan->until),
                        (long long)number);
}

enum rc use_generate(struct work *w, const void *args, void *result)
{
    const struct batch *b = args;

    if (!w->desk->office.practice)
        return fail(w->sc, RC_INVALID, "db",
                    N_("Only a practice database takes made-up cases. Nothing was saved."));
    for (int64_t i = b->first; i < b->end; i++) {
        const struct scope_mark mark = scope_mark(w->sc);
        struct district_case c;

        district_draw(w->sc, b->district, b->plan, i, &c);
        TRY(generate_case(w, b, i, &c));
        scope_rewind(w->sc, mark);
    }
    /* The last entry is of who let it run; it moves the head. */
    tx_touch(&w->tx, TABLE_office, w->desk->office.id);
    return RC_OK;
}

/* What one run holds. */
struct run {
    struct scope *sc;
    struct desk *desk;
    struct district district;
    struct person *people; /* of the district */
    const struct district_plan *plan;
    uint64_t salts;
    int64_t done; /* cases that are there */
};

static uint64_t first_salt(const struct district_plan *plan, int64_t number)
{
    return (plan->seed << SALTS_SEED) + SALTS_OPEN + (uint64_t)number * SALTS;
}

static enum rc make_office(struct run *r, const struct desk_options *options)
{
    const struct district *d = &r->district;
    struct new_office office = {.office = d->office, .practice = true};
    struct new_person *people = scope_alloc(r->sc, d->person_count, sizeof(*people));
    struct post *posts = scope_alloc(r->sc, d->person_count, sizeof(*posts));

    for (size_t i = 0; i < d->person_count; i++) {
        const struct person *p = &d->people[i];

        posts[i] =
            (struct post){.from = DATE_NONE, .until = DATE_NONE, .capacities = d->capacities[i]};
        people[i] = (struct new_person){p->login, p->name, p->agency, p->role, NULL, &posts[i]};
    }
    office.people = people;
    office.people_count = d->person_count;
    r->salts = r->plan->seed << SALTS_SEED;
    r->sc->salts = &r->salts;
    const enum rc rc = desk_init(r->sc, options, &office);
    r->sc->salts = NULL;
    return rc;
}

static enum rc other_database(struct scope *sc)
{
    return fail(sc, RC_INVALID, "db",
                N_("This database holds something else than made-up cases of this seed, number and "
                   "time. Nothing was made."));
}

/* Set R->done to how many cases an earlier run of the same plan made. */
static enum rc find_place(struct run *r)
{
    struct scope *sc = r->sc;
    const char *token, *last, *expected;

    r->done = 0;
    TRY(dispute_newest_token(sc, r->desk->engine, r->desk->office.id, &token));
    if (!token)
        return RC_OK;
    last = strrchr(token, '/');
    r->done = last ? strtoll(last + 1, NULL, 10) + 1 : 0;
    expected = generate_token(sc, r->plan, r->done - 1);
    return text_equal(token, expected) ? RC_OK : other_database(sc);
}

/* The people of the district, under the ids they have here. */
static enum rc find_people(struct run *r)
{
    struct person *known;
    size_t count;

    r->people = scope_alloc(r->sc, r->district.person_count, sizeof(*r->people));
    TRY(person_list(r->sc, r->desk->engine, r->desk->office.id, &known, &count));
    for (size_t i = 0; i < r->district.person_count; i++) {
        r->people[i] = r->district.people[i];
        for (size_t k = 0; k < count; k++) {
            if (text_equal(known[k].login, r->people[i].login))
                r->people[i].id = known[k].id;
        }
        if (r->people[i].id == 0)
            return other_database(r->sc);
    }
    r->district.people = r->people;
    return RC_OK;
}

static enum rc make_batch(struct run *r, struct batch *b)
{
    struct scope own = SCOPE_INIT;

    b->first = r->done;
    b->end = r->done + BATCH < r->plan->count ? r->done + BATCH : r->plan->count;
    r->salts = first_salt(r->plan, b->first);
    own.salts = &r->salts;
    const enum rc rc = desk_run(r->desk, &own, USE_GENERATE, b, NULL);
    if (rc == RC_OK)
        r->done = b->end;
    else
        scope_error_move(r->sc, &own);
    scope_end(&own);
    return rc;
}

static enum rc make_cases(struct run *r, struct progress *progress)
{
    struct batch b = {.district = &r->district, .plan = r->plan};

    TRY(find_place(r));
    TRY(find_people(r));
    TRY(desk_playbooks(r->desk, r->sc, &b.playbooks, &b.playbook_count));
    progress_begin(progress, N_("cases"), r->done, r->plan->count);
    while (r->done < r->plan->count) {
        TRY(make_batch(r, &b));
        if (progress_at(progress, r->sc, r->done) != RC_OK)
            return fail(r->sc, RC_STOPPED, NULL,
                        N_("Stopped. {1} of {2} cases are there; the same command makes the rest."),
                        scope_printf(r->sc, "%lld", (long long)r->done),
                        scope_printf(r->sc, "%lld", (long long)r->plan->count));
    }
    progress_end(progress);
    return RC_OK;
}

static enum rc check_plan(struct scope *sc, const struct district_plan *p)
{
    if (p->count < 1 || p->count > GENERATE_CASES_MOST)
        return fail(sc, RC_INVALID, "cases",
                    N_("cases: a whole number from 1 to {1}. Nothing was made."),
                    scope_printf(sc, "%d", GENERATE_CASES_MOST));
    if (p->until.day < p->from.day || p->until.day - p->from.day > GENERATE_DAYS_MOST)
        return fail(sc, RC_INVALID, "until",
                    N_("until: a day after “from”, a hundred years at most. Nothing was made."));
    return RC_OK;
}

enum rc desk_generate(struct scope *sc, const struct desk_options *options,
                      const struct district_plan *plan, struct generated *out)
{
    struct run r = {.sc = sc, .plan = plan};
    struct desk_options own = *options;
    int64_t size;

    *out = (struct generated){0};
    TRY(check_plan(sc, plan));
    TRY(district_load(sc, scope_printf(sc, "%s/district.yaml", options->templates), &r.district));
    own.as = r.district.people[0].login;
    own.terminal = "generate";
    progress_begin(own.progress, N_("cases"), 0, plan->count); /* no file without an office */
    enum rc rc = file_size(sc, own.database, &size);
    if (rc == RC_NOTFOUND)
        rc = make_office(&r, &own);
    TRY(rc);
    TRY(desk_open(sc, &own, &r.desk));
    rc = make_cases(&r, own.progress);
    *out = (struct generated){.cases = r.done,
                              .before = own.progress ? own.progress->first : 0,
                              .rate = own.progress ? progress_rate(own.progress) : 0};
    desk_close(r.desk);
    return rc;
}
