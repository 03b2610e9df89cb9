/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was brought: evidence add, list, get, void. */
#include "core/desk/evidence.h"

#include <string.h>

#include "cli/print.h"
#include "cli/show.h"
#include "cli/wording.h"

#define STANDARD_INPUT "-"

/* Somebody who sits at the screens has no files here, and one far away has only what comes over his
 * line. */
static enum rc read_file(struct command_context *c, struct evidence *e, struct bytes *bytes)
{
    const char *const path = options_value(c->args, "file");
    const char *name = options_value(c->args, "name");

    if (!path && name)
        return usage_fail(c->sc, N_("--name is what the file of --file is called."));
    if (!path)
        return RC_OK;
    if (c->remote && (c->shown || strcmp(path, STANDARD_INPUT) != 0))
        return fail(c->sc, RC_DENIED, "file",
                    N_("A file is taken in from a shell only. Nothing was saved."));
    TRY(desk_evidence_file(c->sc, path, bytes));
    if (!name)
        name = strcmp(path, STANDARD_INPUT) == 0 ? e->title : path;
    e->file_name = evidence_file_name(c->sc, name);
    return RC_OK;
}

static enum rc read_words(struct command_context *c, const struct casefile *cf, struct evidence *e)
{
    const char *const kind = options_value(c->args, "kind");
    const char *const party = options_value(c->args, "party");
    const char *const pages = options_value(c->args, "pages");
    int word = EVIDENCE_PROOF;

    *e = (struct evidence){.title = options_value(c->args, "title"),
                           .brought_by = options_value(c->args, "by"),
                           .proves = options_value(c->args, "proves"),
                           .source = options_value(c->args, "source"),
                           .compared_by = options_value(c->args, "compared-by"),
                           .copy = options_given(c->args, "copy")};
    if (kind)
        TRY(word_find(c->sc, &evidence_words, "kind", kind, &word));
    e->kind = (enum evidence_kind)word;
    if (party)
        TRY(party_find(c->sc, cf->parties, cf->party_count, "party", party, &e->party));
    if (pages)
        TRY(command_number(c, "pages", pages, &e->pages));
    return command_day(c, "on", &e->brought_on);
}

static enum rc add(struct command_context *c, int64_t id)
{
    struct bytes bytes = {NULL, 0};
    struct evidence e;
    struct casefile cf;

    TRY(desk_casefile(c->desk, c->sc, id, false, &cf));
    TRY(read_words(c, &cf, &e));
    TRY(read_file(c, &e, &bytes));
    TRY(desk_add_evidence(c->desk, c->sc, id, &e, bytes));
    command_note_addresses(c, id, TOLD_EVIDENCE);
    if (c->json)
        output_line(c->output,
                    scope_printf(c->sc, "{\"number\": %d, \"file\": %s, \"digest\": %s}", e.ordinal,
                                 output_json(c->sc, e.file_name), output_json(c->sc, e.digest)));
    else if (e.file_name)
        command_say(c, N_("Evidence {1} is taken in; its file is kept as {2}."),
                    wording_count(c, e.ordinal), e.file_name);
    else
        command_say(c, N_("Evidence {1} is taken in."), wording_count(c, e.ordinal));
    return RC_OK;
}

static enum rc list(struct command_context *c, int64_t id)
{
    struct casefile cf;

    TRY(desk_casefile(c->desk, c->sc, id, true, &cf));
    if (c->json)
        buffer_add(&c->output->text, desk_evidence_json(c->sc, &cf));
    else
        show_evidence(c, &cf);
    return RC_OK;
}

static enum rc get(struct command_context *c, int64_t id, int number)
{
    const char *const file = options_value(c->args, "o");
    struct evidence e;
    struct bytes bytes;

    if (c->remote && (c->shown || file))
        return fail(c->sc, RC_DENIED, "o",
                    N_("A file is given out to a shell only. Nothing was written."));
    if (file && desk_is_database(c->desk, c->sc, file))
        return fail(c->sc, RC_INVALID, "o", N_("{1} is the database itself; nothing was written."),
                    file);
    TRY(desk_get_evidence(c->desk, c->sc, id, number, &e, &bytes));
    return print_put(c, file, bytes);
}

static enum rc void_it(struct command_context *c, int64_t id, int number)
{
    return desk_void_evidence(c->desk, c->sc, id, number, options_value(c->args, "reason"));
}

/* What may follow "evidence": a case, or a case and a number; each with its own options. */
static const struct way {
    const char *word;
    const char *options;
    enum rc (*run)(struct command_context *c, int64_t id);
    enum rc (*run_numbered)(struct command_context *c, int64_t id, int number);
} ways[] = {
    {"add", "title kind file name party by pages copy compared-by proves source on", add, NULL},
    {"list", "", list, NULL},
    {"get", "o", NULL, get},
    {"void", "reason", NULL, void_it},
};

static const struct way *way_of(struct command_context *c)
{
    for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++)
        if (strcmp(command_word(c, 0), ways[i].word) == 0 &&
            c->args->word_count == (ways[i].run ? 2 : 3) && options_only(c->args, ways[i].options))
            return &ways[i];
    return NULL;
}

enum rc command_evidence(struct command_context *c)
{
    const struct way *const way = way_of(c);
    int64_t id;
    int number;

    if (!way)
        return usage_fail(c->sc,
                          N_("evidence add and list take a case, get and void a case and a number, "
                             "each with its own options; see “onecase help evidence”."));
    TRY(desk_identify(c->desk, c->sc, command_word(c, 1), &id));
    if (way->run)
        return way->run(c, id);
    TRY(command_number(c, "evidence", command_word(c, 2), &number));
    return way->run_numbered(c, id, number);
}
