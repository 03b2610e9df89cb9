/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/replay.h"

#include "cli/table.h"
#include "cli/wording.h"
#include "core/desk/playbook.h"

#define INDENT "  "

/* "all of them: the seats that are required" */
static const char *rule_of(struct command_context *c, const struct promise *p)
{
    const char *const many = p->quorum == QUORUM_K
                                 ? say(c->sc, c->lang, N_("{1} of them"), wording_count(c, p->k))
                                 : tr(c->lang, quorum_get(p->quorum)->sentence);

    return say(c->sc, c->lang, N_("{1}: {2}"), tr(c->lang, choice_get(p->choice)->sentence), many);
}

static void add_outcomes(struct command_context *c, struct table *t, const struct promise *promise,
                         const struct outcomes *o)
{
    static const enum milestone_state shown[] = {MILESTONE_MET, MILESTONE_LATE, MILESTONE_MISSED};

    for (size_t i = 0; i < sizeof(shown) / sizeof(*shown); i++)
        table_add(t, promise ? wording_count(c, (int64_t)o->states[shown[i]]) : "-");
    table_add(t, promise ? wording_count(c, (int64_t)o->n) : "-");
}

static const char *label_of(struct command_context *c, const struct promise *p)
{
    return c->lang == LANG_EN ? p->english : p->label;
}

static void say_figures(struct command_context *c, const struct replay *r)
{
    static const char *const heading[] = {
        N_("Promise"), N_("Met"),      N_("Late"),       N_("Missed"), "n",
        N_("Now met"), N_("Now late"), N_("Now missed"), "n",          N_("Who must act")};
    const size_t columns = sizeof(heading) / sizeof(*heading);
    struct table t = table_new(c->sc, columns, desk_ambiguous_width(c->desk));

    for (size_t i = 0; i < columns; i++)
        table_add(&t, tr(c->lang, heading[i]));
    for (size_t i = 0; i < r->figure_count; i++) {
        const struct replay_figure *const f = &r->figures[i];

        table_add(&t, label_of(c, f->other ? f->other : f->own));
        add_outcomes(c, &t, f->own, &f->before);
        add_outcomes(c, &t, f->other, &f->after);
        table_add(&t, f->other ? rule_of(c, f->other) : "");
    }
    table_print(&t, INDENT, &c->output->text);
}

static void say_changes(struct command_context *c, const struct replay *r)
{
    struct table t = table_new(c->sc, 5, desk_ambiguous_width(c->desk));

    if (r->change_count == 0) {
        command_say(c, N_("No promise that both make comes out differently."));
        return;
    }
    command_say(c, N_("Promises that come out differently: {1}"),
                wording_count(c, (int64_t)r->change_count));
    for (size_t i = 0; i < r->change_count; i++) {
        const struct replay_change *const change = &r->changes[i];

        table_add(&t, wording_number(c, change->dispute));
        table_add(&t, wording_count(c, change->dispatch->ordinal));
        table_add(&t, label_of(c, change->promise));
        table_add(&t, word_label(&milestone_state_words, (int)change->before, c->lang));
        table_add(&t, word_label(&milestone_state_words, (int)change->after, c->lang));
    }
    table_print(&t, INDENT, &c->output->text);
}

static void say_replay(struct command_context *c, const struct replay *r)
{
    command_say(c, N_("{1} {2} fits {3} of the {4} teams that were called. Nothing was changed."),
                r->playbook->id, r->playbook->version, wording_count(c, (int64_t)r->matched),
                wording_count(c, (int64_t)r->called));
    if (r->matched == 0)
        return;
    say_figures(c, r);
    if (r->short_of > 0)
        command_say(c,
                    N_("Not every agency of this playbook was called then: {1} teams. The seats "
                       "of the others are left out."),
                    wording_count(c, (int64_t)r->short_of));
    say_changes(c, r);
}

enum rc playbook_replay(struct command_context *c)
{
    struct replay r;
    struct period p;

    if (c->args->word_count != 2)
        return usage_fail(c->sc,
                          N_("Name one file: onecase playbook replay FILE [--from D] [--to D]."));
    TRY(command_day(c, "from", &p.from));
    TRY(command_day(c, "to", &p.to));
    TRY(desk_playbook_replay(c->desk, c->sc, command_word(c, 1), p, &r));
    if (c->json)
        buffer_add(&c->output->text, desk_replay_json(c->sc, &r, p));
    else
        say_replay(c, &r);
    return RC_OK;
}
