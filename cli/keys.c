/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may come over SSH: keys add, remove, list; alone, what sshd is told. */
#include "core/desk/key.h"

#include <string.h>

#include "cli/command.h"
#include "cli/table.h"

static enum rc need_words(struct command_context *c, size_t count)
{
    if (c->args->word_count == count)
        return RC_OK;
    return usage_fail(c->sc, N_("“keys {1}” does not take that; usage: onecase {2}"),
                      command_word(c, 0), tr(c->lang, command_named("keys")->usage));
}

/* Where people look at screens no key can be piped in. */
static enum rc add(struct command_context *c)
{
    struct new_key new = {.login = command_word(c, 1), .label = options_value(c->args, "label")};
    struct key key;

    TRY(need_words(c, 2));
    if (c->remote && c->shown)
        return fail(c->sc, RC_DENIED, "key",
                    N_("A key is taken in from a shell only. Nothing was saved."));
    TRY(command_day(c, "until", &new.until));
    TRY(command_input(c, &new.text));
    TRY(desk_add_key(c->desk, c->sc, &new, &key));
    output_line(c->output, key.fingerprint);
    return RC_OK;
}

static enum rc drop(struct command_context *c)
{
    TRY(need_words(c, 3));
    TRY(desk_remove_key(c->desk, c->sc, command_word(c, 1), command_word(c, 2),
                        options_value(c->args, "reason")));
    command_say(c, N_("Key {2} of {1} is removed and opens no more."), command_word(c, 1),
                command_word(c, 2));
    return RC_OK;
}

/* ---- the list ---- */

static const char *state_of(struct command_context *c, const struct owned_key *k)
{
    if (instant_is_set(k->key.removed_at))
        return say(c->sc, c->lang, N_("removed: {1}"), k->key.reason);
    return k->opens ? "" : tr(c->lang, N_("does not open"));
}

static void add_row(struct command_context *c, struct table *t, const struct owned_key *k)
{
    table_add(t, k->person.login);
    table_add(t, scope_printf(c->sc, "%d", k->number));
    table_add(t, k->key.fingerprint);
    table_add(t, scope_strndup(c->sc, k->key.line, strcspn(k->key.line, " ")));
    table_add(t, k->key.label);
    table_add(t, date_iso(c->sc, date_of(k->key.added_at)));
    table_add(t, k->key.by);
    table_add(t, date_iso(c->sc, k->key.until));
    table_add(t, state_of(c, k));
}

static void add_json(struct command_context *c, const struct owned_key *k, bool first)
{
    struct scope *const sc = c->sc;

    buffer_addf(&c->output->text,
                "%s\n  {\"login\": %s, \"number\": %d, \"fingerprint\": %s, \"line\": %s, "
                "\"label\": %s, \"added\": %s, \"by\": %s, \"until\": %s, \"removed\": %s, "
                "\"reason\": %s, \"opens\": %s}",
                first ? "" : ",", output_json(sc, k->person.login), k->number,
                output_json(sc, k->key.fingerprint), output_json(sc, k->key.line),
                output_json(sc, k->key.label),
                output_json(sc, instant_rfc3339(sc, k->key.added_at)), output_json(sc, k->key.by),
                output_json(sc, date_iso(sc, k->key.until)),
                output_json(sc, instant_rfc3339(sc, k->key.removed_at)),
                output_json(sc, k->key.reason), k->opens ? "true" : "false");
}

static enum rc list(struct command_context *c)
{
    static const char *const heads[] = {N_("Login"), "",       N_("Key"),   N_("Kind"), N_("Label"),
                                        N_("Added"), N_("By"), N_("Until"), ""};
    struct table t =
        table_new(c->sc, sizeof(heads) / sizeof(*heads), desk_ambiguous_width(c->desk));
    struct owned_key *keys;
    size_t count;

    if (c->args->word_count > 2)
        TRY(need_words(c, 2));
    TRY(desk_keys(c->desk, c->sc, command_word(c, 1), &keys, &count));
    for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
        table_add(&t, *heads[i] ? tr(c->lang, heads[i]) : "");
    if (c->json)
        buffer_add(&c->output->text, "[");
    for (size_t i = 0; i < count; i++) {
        if (c->json)
            add_json(c, &keys[i], i == 0);
        else
            add_row(c, &t, &keys[i]);
    }
    if (c->json)
        buffer_add(&c->output->text, "\n]\n");
    else if (count > 0)
        table_print(&t, "", &c->output->text);
    else
        command_say(c, N_("There are no keys."));
    return RC_OK;
}

/* ---- for sshd ---- */

static enum rc authorize(struct command_context *c)
{
    const char *const one = options_value(c->args, "for");
    const char *lines;

    TRY(command_only_near(c, "command", "keys"));
    if (one && !key_is_fingerprint(one))
        return usage_fail(c->sc, N_("--for takes a fingerprint, SHA256:…, as sshd gives for %f."));
    TRY(desk_authorized_keys(c->desk, c->sc, c->program, one, &lines));
    buffer_add(&c->output->text, lines);
    return RC_OK;
}

enum rc command_keys(struct command_context *c)
{
    static const struct {
        const char *name, *options;
        enum rc (*run)(struct command_context *c);
    } verbs[] = {{"add", "label until", add}, {"remove", "reason", drop}, {"list", "", list}};
    const char *const verb = command_word(c, 0);

    if (!verb && options_only(c->args, "for"))
        return authorize(c);
    for (size_t i = 0; verb && i < sizeof(verbs) / sizeof(*verbs); i++)
        if (strcmp(verbs[i].name, verb) == 0 && options_only(c->args, verbs[i].options))
            return verbs[i].run(c);
    return usage_fail(c->sc, N_("“keys {1}” does not take that; usage: onecase {2}"),
                      verb ? verb : "", tr(c->lang, command_named("keys")->usage));
}
