/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/presence.h"

#include "core/base/digest.h"
#include "core/desk/work.h"
#include "core/store/presence_store.h"

static enum rc check_room(struct work *w, const struct presence *p)
{
    int64_t others;

    TRY(presence_count(&w->tx, p->person, p->session, p->seen_at, &others));
    if (others < PRESENCE_MOST)
        return RC_OK;
    return fail(w->sc, RC_DENIED, "sessions",
                N_("{1} has {2} sessions open already. Please end one of them first; one that was "
                   "cut off ends by itself within two minutes."),
                w->desk->person.name, scope_printf(w->sc, "%d", PRESENCE_MOST));
}

enum rc use_attend(struct work *w, const void *args, void *result)
{
    struct presence p = *(const struct presence *)args;
    enum sight sight;

    p.person = w->desk->person.id;
    TRY(presence_purge(&w->tx, p.seen_at));
    TRY(check_room(w, &p));
    if (p.dispute != 0)
        TRY(desk_sight(w->desk, w->sc, p.dispute, &sight));
    return presence_save(&w->tx, &p);
}

/* By the clock of the machine, also where a time was set by hand: other sessions hold it against
 * theirs. */
enum rc desk_attend(struct desk *desk, struct scope *sc, int64_t dispute, bool writes)
{
    if (!desk->session)
        desk->session = digest_salt(&desk->life);
    const struct presence p = {
        .session = desk->session, .dispute = dispute, .writes = writes, .seen_at = clock_wall()};
    return desk_run(desk, sc, USE_ATTEND, &p, NULL);
}

enum rc use_depart(struct work *w, const void *args, void *result)
{
    return presence_drop(&w->tx, args);
}

void desk_depart(struct desk *desk)
{
    struct scope sc = SCOPE_INIT;

    if (desk->session && !desk->left &&
        desk_run(desk, &sc, USE_DEPART, desk->session, NULL) == RC_OK)
        desk->session = NULL;
    scope_end(&sc);
}

enum rc desk_company(struct desk *desk, struct scope *sc, int64_t dispute, struct company **list,
                     size_t *count)
{
    enum sight sight;

    TRY(desk_look_up(desk, sc));
    TRY(desk_sight(desk, sc, dispute, &sight));
    return presence_list(sc, desk->engine, desk->office.id, dispute,
                         desk->session ? desk->session : "", clock_wall(), list, count);
}
