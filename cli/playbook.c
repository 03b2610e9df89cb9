/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a director does with playbooks: check, list, replay. */
#include "core/desk/playbook.h"

#include "cli/command.h"
#include "cli/replay.h"
#include "cli/table.h"
#include "cli/wording.h"
#include "core/base/text.h"

#include <string.h>

#define DIGEST_SHOWN 8 /* enough to tell two texts apart by eye */
#define REFUSED      1 /* exit status, as of everything that was not taken */

static enum rc only_from_shell(const struct command_context *c)
{
    return command_only_near(c, "command", command_word(c, 0));
}

static enum rc no_period(const struct command_context *c)
{
    if (options_given(c->args, "from") || options_given(c->args, "to"))
        return usage_fail(c->sc, N_("Only “playbook replay” takes --from and --to."));
    return RC_OK;
}

static void say_verdict(struct command_context *c, const struct playbook_examined *e)
{
    if (command_sound(c, e->faults, e->fault_count))
        command_say(c, N_("{1} {2}: ok"), e->playbook.id, e->playbook.version);
}

static enum rc check(struct command_context *c)
{
    const size_t count = c->args->word_count - 1;

    TRY(only_from_shell(c));
    TRY(no_period(c));
    if (count == 0)
        return usage_fail(c->sc, N_("Name the files: onecase playbook check FILE..."));
    const struct playbook_examined *const list =
        desk_playbook_check(c->desk, c->sc, c->args->words + 1, count);
    for (size_t i = 0; i < count; i++)
        say_verdict(c, &list[i]);
    return RC_OK;
}

/* "Neighbours, urgent, 漏水/渗水"; what a playbook without a condition takes is everything. */
static const char *conditions_of(struct command_context *c, const struct playbook *pb)
{
    const char *list = "", *sources = "", *words = "";

    for (size_t i = 0; i < pb->kind_count; i++)
        list = tr_join(c->sc, c->lang, list, kind_name(desk_kinds(c->desk), pb->kinds[i], c->lang));
    if (pb->has_urgency)
        list = tr_join(c->sc, c->lang, list, word_label(&urgency_words, (int)pb->urgency, c->lang));
    if (pb->has_risk)
        list = tr_join(c->sc, c->lang, list, word_label(&risk_words, (int)pb->risk, c->lang));
    for (size_t i = 0; i < source_words.count; i++) {
        const struct word *const word = &source_words.words[i];

        if (pb->sources & 1u << word->value)
            sources = scope_printf(c->sc, "%s%s%s", sources, sources[0] == '\0' ? "" : "/",
                                   tr(c->lang, word->label));
    }
    if (!text_is_empty(sources))
        list = tr_join(c->sc, c->lang, list, sources);
    for (size_t i = 0; i < pb->word_count; i++)
        words = scope_printf(c->sc, "%s%s%s", words, i > 0 ? "/" : "", pb->words[i]);
    if (pb->word_count > 0)
        list = tr_join(c->sc, c->lang, list, words);
    return text_is_empty(list) ? tr(c->lang, N_("every case")) : list;
}

static const char *seats_of(struct command_context *c, const struct playbook *pb)
{
    const char *list = "";

    for (size_t i = 0; i < pb->seat_count; i++)
        list = tr_join(c->sc, c->lang, list, agency_label(pb->seats[i].agency, c->lang));
    return list;
}

static const char *promises_of(struct command_context *c, const struct playbook *pb)
{
    const char *list = "";

    for (size_t i = 0; i < pb->promise_count; i++)
        list = tr_join(c->sc, c->lang, list,
                       c->lang == LANG_EN ? pb->promises[i].english : pb->promises[i].label);
    return list;
}

/* What is wrong in the files, and what is in force in their place. */
static void say_faults(struct command_context *c)
{
    size_t count;
    const struct playbook_examined *const list = desk_playbook_files(c->desk, &count);

    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < list[i].fault_count; j++)
            output_note(c->output, error_text(c->sc, c->lang, &list[i].faults[j]));
        if (list[i].fault_count == 0)
            continue;
        c->output->status = REFUSED;
        output_note(c->output, say(c->sc, c->lang,
                                   desk_playbook_stands(c->desk, &list[i])
                                       ? N_("In the place of {1} the version stays in force that "
                                            "teams were last called by.")
                                       : N_("{1} is not in force."),
                                   list[i].file));
    }
}

static void add_playbook(struct command_context *c, struct table *t, const struct playbook *pb)
{
    table_add(t, pb->id);
    table_add(t, c->lang == LANG_EN ? pb->english : pb->label);
    table_add(t, pb->version);
    table_add(t, scope_strndup(c->sc, pb->digest, DIGEST_SHOWN));
    table_add(t, conditions_of(c, pb));
    table_add(t, seats_of(c, pb));
    table_add(t, promises_of(c, pb));
}

static enum rc list_all(struct command_context *c)
{
    static const char *const heads[] = {N_("Playbook"),   N_("Label"), N_("Version"), N_("Digest"),
                                        N_("Conditions"), N_("Seats"), N_("Promises")};
    struct table t =
        table_new(c->sc, sizeof(heads) / sizeof(*heads), desk_ambiguous_width(c->desk));
    const struct playbook *list;
    size_t count;

    TRY(no_period(c));
    if (c->args->word_count > 1)
        return usage_fail(c->sc, N_("“playbook list” takes nothing more."));
    TRY(desk_playbooks(c->desk, c->sc, &list, &count));
    say_faults(c);
    if (c->json) {
        buffer_add(&c->output->text, desk_playbooks_json(c->sc, list, count));
        return RC_OK;
    }
    for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
        table_add(&t, tr(c->lang, heads[i]));
    for (size_t i = 0; i < count; i++)
        add_playbook(c, &t, &list[i]);
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

static enum rc replay(struct command_context *c)
{
    TRY(only_from_shell(c));
    return playbook_replay(c);
}

enum rc command_playbook(struct command_context *c)
{
    static const struct {
        const char *name;
        enum rc (*run)(struct command_context *c);
    } verbs[] = {{"check", check}, {"list", list_all}, {"replay", replay}};
    const char *const verb = command_word(c, 0);

    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
        if (strcmp(verbs[i].name, verb) == 0)
            return verbs[i].run(c);
    return usage_fail(c->sc, N_("With playbooks one can check, list or replay, not “{1}”."), verb);
}
