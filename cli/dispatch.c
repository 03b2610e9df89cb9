/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One case, one team: dispatch, respond. */
#include "core/desk/dispatch.h"

#include "cli/proposal.h"
#include "core/desk/callsheet.h"

enum rc command_dispatch(struct command_context *c)
{
    int64_t id;
    struct proposal team;

    TRY(command_dispute(c, &id));
    TRY(desk_propose_team(c->desk, c->sc, id, options_value(c->args, "playbook"), &team));
    TRY(desk_dispatch(c->desk, c->sc, id, &team, options_given(c->args, "again")));
    proposal_say(c, &team);
    return RC_OK;
}

/* Who cannot come is followed by the next one of his agency, who is to be called at once. */
static enum rc say_next(struct command_context *c, const struct response_report *report)
{
    struct callsheet sheet;

    TRY(desk_callsheet(c->desk, c->sc, report->id, &sheet));
    const struct call_line *const line = callsheet_line(sheet.lines, sheet.count, report->agency);
    if (line->next)
        command_say(c, N_("Call next: {1} {2}"), line->next->name,
                    line->next->phone ? line->next->phone : "");
    return RC_OK;
}

enum rc command_respond(struct command_context *c)
{
    struct response_report report = {.person = options_value(c->args, "person"),
                                     .channel = options_value(c->args, "channel"),
                                     .note = options_value(c->args, "note")};
    struct instant at;
    int act;

    TRY(command_dispute(c, &report.id));
    if (options_given(c->args, "at")) {
        TRY(instant_parse(c->sc, "at", options_value(c->args, "at"), &at));
        report.at = &at;
    }
    TRY(agency_find(c->sc, "agency", command_word(c, 1), &report.agency));
    TRY(word_find(c->sc, &act_words, "act", command_word(c, 2), &act));
    report.act = (enum act)act;
    TRY(desk_respond(c->desk, c->sc, &report));
    return report.act == ACT_DECLINED || report.act == ACT_UNREACHED ? say_next(c, &report) : RC_OK;
}
