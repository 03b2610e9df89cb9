/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a case: what of it leaves the desk. */
#include "core/desk/secrecy_work.h"
#include "core/domain/conceal.h"
#include "core/store/casefile_store.h"
#include "core/store/sight_store.h"

static const char *const unrecorded =
    N_("Who opens a case is written down, and nothing can be written now: only its head is shown.");

/* Sets *GLASS when it is seen through broken glass alone. */
static enum rc load_inside(struct desk *desk, struct scope *sc, int64_t id, struct standing *s,
                           bool *glass, struct casefile *out)
{
    const struct playbook_reader reader = desk_playbook_reader(desk);
    enum sight sight;

    TRY(desk_sight(desk, sc, id, &sight));
    TRY(desk_through_glass(desk, sc, id, glass));
    TRY(sight_standing(sc, desk->engine, desk->office.id, id, s));
    return casefile_load(sc, desk->engine, desk->office.id, id, &desk->kinds, &reader, out);
}

static enum rc load(struct desk *desk, struct scope *sc, int64_t id, struct standing *s,
                    bool *glass, struct casefile *out)
{
    TRY(desk_begin_read(desk, sc));
    const enum rc rc = load_inside(desk, sc, id, s, glass, out);
    engine_rollback(desk->engine);
    return rc;
}

enum rc desk_whole_casefile(struct desk *desk, struct scope *sc, int64_t id, struct casefile *out)
{
    struct standing s;
    bool glass;

    return load(desk, sc, id, &s, &glass, out);
}

/* The number of an emergency call is known to who took the call down. */
static void conceal(struct scope *sc, struct casefile *cf, enum sight sight, bool own)
{
    const struct call *calls = cf->calls;

    casefile_conceal(sc, cf, sight);
    if (own && sight == SIGHT_FACTS)
        cf->calls = calls;
}

void desk_conceal(struct desk *desk, struct scope *sc, const struct standing *s,
                  struct casefile *cf)
{
    const enum sight sight = permit_sight(&desk->viewer, s);

    if (sight == SIGHT_FACTS && (desk->unrecorded || desk_reads_only(desk))) {
        conceal(sc, cf, SIGHT_HEADER, s->own);
        cf->withheld = unrecorded;
        return;
    }
    conceal(sc, cf, sight, s->own);
}

enum rc use_open(struct work *w, const void *args, void *result)
{
    w->subject = *(const int64_t *)args;
    return work_allow(w, w->subject);
}

/* A disk that is full, read-only or failing keeps nobody from the clocks. */
static enum rc record_opening(struct desk *desk, struct scope *sc, int64_t id)
{
    const struct error before = sc->error;
    const enum rc rc = desk_run(desk, sc, USE_OPEN, &id, NULL);

    desk->unrecorded =
        rc == RC_FULL || rc == RC_IO || rc == RC_ENGINE || (rc != RC_OK && desk_reads_only(desk));
    if (!desk->unrecorded)
        return rc;
    sc->error = before;
    return RC_OK;
}

enum rc desk_casefile(struct desk *desk, struct scope *sc, int64_t id, bool record,
                      struct casefile *out)
{
    struct standing s;
    bool glass;

    TRY(load(desk, sc, id, &s, &glass, out));
    if (record)
        TRY(record_opening(desk, sc, id));
    else if (glass)
        TRY(desk_look_through(desk, sc, id));
    desk_conceal(desk, sc, &s, out);
    return RC_OK;
}

enum rc desk_form_casefile(struct desk *desk, struct scope *sc, int64_t id, struct casefile *out)
{
    struct standing s;
    bool glass;

    TRY(load(desk, sc, id, &s, &glass, out));
    if (!s.own || !permit_allows(&desk->viewer, MAY_REVEAL, &s)) {
        desk_conceal(desk, sc, &s, out);
        return glass ? desk_look_through(desk, sc, id) : RC_OK;
    }
    return desk_run(desk, sc, USE_REVEAL, &(struct reveal_args){.id = id}, NULL);
}
