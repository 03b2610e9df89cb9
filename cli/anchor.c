/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands outside the record, and the record against it: anchor, verify, upgrade. */
#include "core/desk/anchor.h"

#include "cli/wording.h"
#include "core/desk/upgrade.h"

enum rc command_anchor(struct command_context *c)
{
    struct anchor_result r;

    TRY(desk_anchor(c->desk, c->sc, options_value(c->args, "file"), &r));
    output_line(c->output, r.line);
    return RC_OK;
}

static void say_sound(struct command_context *c, const struct verification *v,
                      const struct anchor *head)
{
    command_say(c, N_("Sound: {1} journal entries, {2} rows, {3} documents."),
                wording_count(c, v->entries), wording_count(c, v->rows),
                wording_count(c, v->documents));
    if (v->erased > 0)
        command_say(c, N_("{1} rows were lawfully erased."), wording_count(c, v->erased));
    if (v->anchors > 0)
        command_say(c, N_("Anchors that fit: {1}"), wording_count(c, v->anchors));
    command_say(c, N_("Head of the record: {1}"), anchor_short(c->sc, head));
}

static void put_json(struct command_context *c, const struct verification *v, const char *broken,
                     const struct anchor *head)
{
    buffer_addf(
        &c->output->text,
        "{\"sound\": %s, \"entries\": %lld, \"rows\": %lld, \"documents\": %lld, "
        "\"erased\": %lld, \"anchors\": %lld, \"seq\": %lld, \"hash\": %s, \"broken\": %s}\n",
        v->sound ? "true" : "false", (long long)v->entries, (long long)v->rows,
        (long long)v->documents, (long long)v->erased, (long long)v->anchors, (long long)head->seq,
        output_json(c->sc, head->hash), output_json(c->sc, broken));
}

enum rc command_verify(struct command_context *c)
{
    const char *const file = options_value(c->args, "anchors");
    struct anchor head = {0};
    struct verification v;

    if (file)
        TRY(command_only_near(c, "anchors", "--anchors"));
    TRY(desk_verify_anchors(c->desk, c->sc, file, options_value(c->args, "head"), &v));
    const char *const broken = v.sound ? NULL : error_text(c->sc, c->lang, &v.broken);
    if (broken) {
        c->output->status = COMMAND_BROKEN;
        output_note(c->output, broken);
    } else {
        TRY(desk_head(c->desk, c->sc, &head));
    }
    if (c->json)
        put_json(c, &v, broken, &head);
    else if (v.sound)
        say_sound(c, &v, &head);
    return RC_OK;
}

enum rc command_upgrade(struct command_context *c)
{
    const bool checks = options_given(c->args, "check");
    struct upgrade_result r;

    TRY(checks ? desk_upgrade_check(c->sc, c->options, &r) : desk_upgrade(c->sc, c->options, &r));
    const char *const from = wording_count(c, (int64_t)r.from), *const to =
                                                                    wording_count(c, (int64_t)r.to);
    if (r.from == r.to)
        command_say(c, N_("The database has version {1}, that of this program: nothing to do."),
                    to);
    else if (checks)
        command_say(c, N_("The database has version {1}; this program would bring it to {2}."),
                    from, to);
    else
        command_say(c, N_("The database was brought from version {1} to {2}."), from, to);
    if (r.copy)
        command_say(c, N_("As it was before it is kept as {1}; delete that once all is well."),
                    r.copy);
    return RC_OK;
}
