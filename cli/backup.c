/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of the record: backup, restore. */
#include "core/desk/backup.h"

#include <string.h>

#include "cli/wording.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/desk/restore.h"

#define KEY_FILE_MAX 4096

/* A pair of keys. The private half is said once and kept nowhere. */
static enum rc make_key(struct command_context *c)
{
    struct seal_private secret;
    struct seal_public key;

    seal_make_pair(&secret, &key);
    const char *const lines = seal_private_text(c->sc, &secret);
    seal_forget(&secret);
    command_say(c, N_("Public key, for settings.yaml under backup: keys:"));
    output_line(c->output, seal_public_text(c->sc, &key));
    output_line(c->output, "");
    command_say(
        c,
        N_("Private key {1}. Write these four lines on paper, twice, in two envelopes at two "
           "places, and never keep them on this machine. Without them no backup can be "
           "read again; they are not shown a second time."),
        seal_public_name(c->sc, &key));
    buffer_add(&c->output->text, lines);
    return RC_OK;
}

static const char *const *keys_given(struct command_context *c, size_t *count)
{
    const char **keys = scope_alloc(c->sc, c->args->option_count, sizeof(*keys));

    *count = 0;
    for (size_t i = 0; i < c->args->option_count; i++)
        if (text_equal(c->args->options[i].name, "to"))
            keys[(*count)++] = c->args->options[i].value;
    return keys;
}

static void say_backup(struct command_context *c, const struct backup_result *r)
{
    if (c->json) {
        buffer_addf(
            &c->output->text,
            "{\"file\": %s, \"digest\": \"%s\", \"size\": %lld, \"sealed\": %s, \"seq\": %lld, "
            "\"entries\": %lld, \"rows\": %lld, \"documents\": %lld, \"removed\": [",
            output_json(c->sc, r->path), r->digest, (long long)r->size,
            r->sealed ? "true" : "false", (long long)r->seq, (long long)r->entries,
            (long long)r->rows, (long long)r->documents);
        for (size_t i = 0; i < r->removed_count; i++)
            buffer_addf(&c->output->text, "%s%s", i > 0 ? ", " : "",
                        output_json(c->sc, r->removed[i]));
        buffer_add(&c->output->text, "]}\n");
        return;
    }
    command_say(c, N_("{1}: {2} bytes, verified: {3} journal entries, {4} rows."), r->path,
                wording_count(c, r->size), wording_count(c, r->entries), wording_count(c, r->rows));
    output_line(c->output, scope_printf(c->sc, "SHA-256 %s", r->digest));
    for (size_t i = 0; i < r->removed_count; i++)
        command_say(c, N_("Deleted, for a newer one stands for it: {1}"), r->removed[i]);
    if (!r->sealed)
        output_note(c->output,
                    tr(c->lang, N_("It is not sealed: whoever has the file can read it.")));
}

static enum rc make_backup(struct command_context *c)
{
    struct backup_request request = {.path = command_word(c, 0),
                                     .plain = options_given(c->args, "plain")};
    struct backup_result result;

    request.keys = keys_given(c, &request.key_count);
    if (request.plain && request.key_count > 0)
        return usage_fail(c->sc, N_("A backup is sealed to keys or --plain, not both."));
    TRY(desk_backup(c->desk, c->sc, &request, &result));
    say_backup(c, &result);
    return RC_OK;
}

enum rc command_backup(struct command_context *c)
{
    if (text_equal(command_word(c, 0), "key")) {
        if (!options_only(c->args, ""))
            return usage_fail(c->sc, N_("“backup key” takes no options."));
        return make_key(c);
    }
    TRY(desk_open(c->sc, c->options, &c->desk));
    const enum rc rc = make_backup(c);
    desk_close(c->desk);
    c->desk = NULL;
    return rc;
}

/* ---- restore ---- */

/* Set *SECRET to the private key of --key-file; *GIVEN: there was one. */
static enum rc read_key(struct command_context *c, struct seal_private *secret, bool *given)
{
    const char *const file = options_value(c->args, "key-file");
    struct bytes bytes;

    *given = file != NULL;
    if (!file)
        return RC_OK;
    TRY(file_read(c->sc, file, KEY_FILE_MAX, &bytes));
    return seal_private_parse(c->sc, (const char *)bytes.data, secret);
}

static void say_found(struct command_context *c, const struct verification *v,
                      const struct anchor *head)
{
    command_say(c, N_("Sound: {1} journal entries, {2} rows, {3} documents."),
                wording_count(c, v->entries), wording_count(c, v->rows),
                wording_count(c, v->documents));
    command_say(c, N_("Head of the record: {1}"), anchor_short(c->sc, head));
}

static enum rc drill(struct command_context *c, const struct seal_private *secret)
{
    struct drill_result r;

    TRY(desk_drill(c->sc, c->options, command_word(c, 0), secret, &r));
    if (c->json) {
        buffer_addf(&c->output->text,
                    "{\"file\": %s, \"digest\": \"%s\", \"seq\": %lld, \"entries\": %lld, "
                    "\"rows\": %lld, \"documents\": %lld, \"cases\": %lld, \"opened\": %s, "
                    "\"milliseconds\": %lld}\n",
                    output_json(c->sc, r.file), r.digest, (long long)r.head.seq,
                    (long long)r.found.entries, (long long)r.found.rows,
                    (long long)r.found.documents, (long long)r.cases, output_json(c->sc, r.opened),
                    (long long)r.took.ms);
        return RC_OK;
    }
    command_say(c, N_("{1} can be restored: it took {2}."), r.file, span_clock(c->sc, r.took));
    say_found(c, &r.found, &r.head);
    command_say(c, N_("Cases: {1}; opened: {2}."), wording_count(c, r.cases),
                r.opened ? r.opened : "-");
    return RC_OK;
}

static void say_restored(struct command_context *c, const struct restore_result *r)
{
    command_say(c, N_("Restored to {1}."), c->options->database);
    say_found(c, &r->found, &r->head);
    if (r->kept)
        command_say(c, N_("The old database is kept as {1}."), r->kept);
    if (r->settings_kept)
        command_say(c, N_("The old settings are kept as {1}."), r->settings_kept);
    if (r->lost > 0)
        command_say(c, N_("Given up: {1} entries of the old database, until {2}."),
                    wording_count(c, r->lost), instant_rfc3339(c->sc, r->lost_until));
    if (r->key_missing)
        command_say(c,
                    N_("The record has sealed notes, and the key of the office is not in {1}: put "
                       "its copy there, for it is in no backup."),
                    r->key_missing);
}

static enum rc restore(struct command_context *c, const struct seal_private *secret)
{
    const struct restore_request request = {.file = command_word(c, 0),
                                            .secret = secret,
                                            .anchors = options_value(c->args, "anchors"),
                                            .older = options_given(c->args, "older"),
                                            .templates = options_value(c->args, "templates")};
    const struct desk_options *const here = c->options;
    struct desk_options there = *here;
    struct restore_result result;

    if (options_given(c->args, "to"))
        there.database = options_value(c->args, "to");
    c->options = &there;
    const enum rc rc = desk_restore(c->sc, &there, &request, &result);
    if (rc == RC_OK)
        say_restored(c, &result);
    c->options = here;
    return rc;
}

enum rc command_restore(struct command_context *c)
{
    const bool drills = options_given(c->args, "drill");
    struct seal_private secret;
    bool given;

    if (drills && !options_only(c->args, "drill key-file"))
        return usage_fail(c->sc, N_("A drill takes only --key-file."));
    TRY(read_key(c, &secret, &given));
    const enum rc rc =
        drills ? drill(c, given ? &secret : NULL) : restore(c, given ? &secret : NULL);
    seal_forget(&secret);
    return rc;
}
