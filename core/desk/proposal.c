/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/dispatch.h"

#include "core/base/text.h"
#include "core/desk/work.h"

static enum rc choose(struct desk *desk, struct scope *sc, const struct casefile *cf,
                      const char *id, const struct playbook **out)
{
    const struct playbook *list;
    size_t count;
    const struct playbook_question question = {.kind = cf->dispute.kind,
                                               .parent = cf->kind ? cf->kind->parent : NULL,
                                               .urgency = cf->dispute.urgency,
                                               .source = cf->dispute.source,
                                               .narrative = cf->dispute.narrative,
                                               .risk = cf->dispute.risk};

    TRY(desk_playbooks(desk, sc, &list, &count));
    *out = id ? NULL : playbook_choose(list, count, &question);
    for (size_t i = 0; id && i < count; i++) {
        if (text_equal(list[i].id, id))
            *out = &list[i];
    }
    if (!*out)
        return fail(sc, RC_INVALID, "playbook",
                    N_("There is no playbook “{1}” for this case. Nothing was saved."),
                    id ? id : "");
    return RC_OK;
}

enum rc desk_propose_for(struct desk *desk, struct scope *sc, const struct casefile *cf,
                         const char *playbook, struct proposal *out)
{
    const struct person *people;
    size_t count;

    TRY(choose(desk, sc, cf, playbook, &out->playbook));
    TRY(desk_people(desk, sc, &people, &count));
    out->seats = dispatch_propose(sc, out->playbook, LEVEL_FIRST, people, count, desk->person.id);
    out->seat_count = playbook_seats_of(out->playbook, LEVEL_FIRST);
    return RC_OK;
}

enum rc desk_propose_team(struct desk *desk, struct scope *sc, int64_t id, const char *playbook,
                          struct proposal *out)
{
    struct casefile cf;

    TRY(desk_casefile(desk, sc, id, false, &cf));
    return desk_propose_for(desk, sc, &cf, playbook, out);
}
