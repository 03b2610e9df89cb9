/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/event_json.h"

struct tree *event_json(struct scope *sc, const struct event *e)
{
    const struct response *r = e->response;
    struct tree *node = tree_new_map(sc);

    tree_put_number(sc, node, "event", e->number);
    tree_put_text(sc, node, "agency", r ? agency_get(r->agency)->code : NULL);
    tree_put_text(sc, node, "act", event_code(e));
    tree_put_text(sc, node, "happened_at", r ? instant_rfc3339(sc, r->happened_at) : NULL);
    tree_put_text(sc, node, "recorded_at", instant_rfc3339(sc, event_recorded_at(e)));
    tree_put_text(sc, node, "counted_at", instant_rfc3339(sc, e->counted_at));
    tree_put_text(sc, node, "by", r ? r->by : e->ruling->by);
    tree_put_text(sc, node, "channel", r ? r->channel : NULL);
    tree_put_truth(sc, node, "claim", e->claim);
    tree_put_truth(sc, node, "confirmed", e->confirmed);
    tree_put_truth(sc, node, "stands", e->stands);
    tree_put_truth(sc, node, "clock_step", e->stepped);
    tree_put_text(sc, node, "reason", r ? r->note : e->ruling->reason);
    return node;
}
