/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/certificate.h"

#include "core/desk/work.h"
#include "core/store/position_store.h"

enum rc use_certify(struct work *w, const void *args, void *result)
{
    w->subject = *(const int64_t *)args;
    return work_allow(w, w->subject);
}

static void place(struct scope *sc, const struct position_list *p, struct certificate *c)
{
    c->calls = scope_alloc(sc, c->cf.dispatch_count, sizeof(*c->calls));
    for (size_t i = 0; i < c->cf.dispatch_count; i++)
        c->calls[i] = position_of(p, TABLE_dispatch, c->cf.dispatches[i].id);
    event_list(sc, &c->cf, &c->events, &c->event_count);
    c->positions = scope_alloc(sc, c->event_count, sizeof(*c->positions));
    for (size_t i = 0; i < c->event_count; i++) {
        const struct event *e = &c->events[i];

        c->positions[i] = position_of(p, e->response ? TABLE_response : TABLE_ruling, event_id(e));
    }
    c->head = p->head;
    c->hash = p->hash;
}

static enum rc load(struct desk *desk, struct scope *sc, int64_t id, struct certificate *out)
{
    const struct playbook_reader reader = desk_playbook_reader(desk);
    struct position_list positions;

    TRY(desk_may(desk, sc, MAY_PRINT, id));
    TRY(casefile_load(sc, desk->engine, desk->office.id, id, &desk->kinds, &reader, &out->cf));
    TRY(position_load(sc, desk->engine, desk->office.id, id, &positions));
    place(sc, &positions, out);
    return RC_OK;
}

enum rc desk_certificate(struct desk *desk, struct scope *sc, int64_t id, struct certificate *out)
{
    TRY(desk_begin_read(desk, sc));
    const enum rc rc = load(desk, sc, id, out);
    engine_rollback(desk->engine);
    if (rc != RC_OK)
        return rc;
    if (out->cf.dispatch_count == 0)
        return fail(sc, RC_INVALID, "case", N_("No team was called for this case yet."));
    return desk_run(desk, sc, USE_CERTIFY, &id, NULL);
}
