/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calling a team: the most specific playbook proposes, the mediator changes it and calls. */
#include <string.h>

#include "core/base/text.h"
#include "core/desk/dispatch.h"
#include "tui/kit/dialog.h"
#include "tui/kit/list.h"
#include "tui/kit/picker.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { ANSWER_PLAYBOOK = 1000, ANSWER_PERSON };
enum { HEAD_ROWS = 3, MARK = 4, AGENCY = 24, ROLE = 18, NEED = 12 };

struct team_state {
    struct scope own; /* of the proposal */
    struct proposal proposal;
    bool *dropped; /* beside the seats */
    const struct person *people;
    size_t people_count;
    size_t out; /* teams called before this one */
    const char *number;
    struct list list;
};

static enum rc propose(struct screen *screen, const char *playbook)
{
    struct team_state *state = screen->state;
    struct desk *desk = context_desk(screen);
    struct scope fresh = SCOPE_INIT;
    struct proposal proposal;

    if (desk_propose_team(desk, &fresh, screen->opened.subject, playbook, &proposal) != RC_OK ||
        desk_people(desk, &fresh, &state->people, &state->people_count) != RC_OK) {
        const enum rc rc = fresh.error.rc;

        screen_refuse(screen, &fresh.error);
        scope_end(&fresh);
        return rc;
    }
    scope_end(&state->own);
    state->own = fresh;
    state->proposal = proposal;
    state->dropped = scope_alloc(&state->own, proposal.seat_count, sizeof(bool));
    state->list = (struct list){.cursor = 0};
    return RC_OK;
}
