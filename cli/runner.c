/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/runner.h"

#include "cli/command.h"
#include "cli/line.h"
#include "core/desk/print.h"

#include <string.h>

/* Options that were settled when the person sat down. */
static enum rc refuse_settled(struct scope *sc, const struct arguments *args)
{
    static const char *const settled[] = {"db", "as", "key", "now", "practice-speed", "version"};

    for (size_t i = 0; i < sizeof(settled) / sizeof(settled[0]); i++)
        if (options_given(args, settled[i]))
            return usage_fail(sc, N_("--{1} belongs to the start of the program."), settled[i]);
    return RC_OK;
}

/* What was typed may begin with the name of the program, as in a shell. */
static void skip_program(const char ***words, size_t *count)
{
    if (*count > 0 && strcmp((*words)[0], "onecase") == 0) {
        (*words)++;
        (*count)--;
    }
}

static const char *answer_of(struct scope *sc, const struct output *o, enum lang lang)
{
    if (o->text.length == 0 && o->notes.length == 0)
        return tr(lang, N_("Done."));
    return scope_printf(sc, "%s%s", buffer_text(&o->text), buffer_text(&o->notes));
}

enum rc runner_words(struct scope *sc, const char *line, const char ***words, size_t *count)
{
    struct arguments args;

    TRY(line_split(sc, line, words, count));
    skip_program(words, count);
    TRY(options_parse(sc, *words, *count, command_options, &args));
    return refuse_settled(sc, &args);
}

enum rc runner_run(void *user, struct scope *sc, const char *line, const char **answer,
                   int *seconds)
{
    const struct runner *const r = user;
    const char **words;
    size_t count;
    struct arguments args;
    struct output output = output_new(sc);
    struct command_context c = {.sc = sc,
                                .desk = r->desk,
                                .args = &args,
                                .output = &output,
                                .lang = r->lang,
                                .remote = true,
                                .shown = true};

    TRY(runner_words(sc, line, &words, &count));
    TRY(options_parse(sc, words, count, command_options, &args));
    TRY(options_lang(sc, &args, r->lang == LANG_EN ? "en" : NULL, &c.lang));
    c.ascii = r->ascii || options_given(&args, "ascii");
    c.json = options_given(&args, "json");
    TRY(command_run(command_named(args.command ? args.command : "help"), &c));
    if (c.handed) /* a screen shows what it is given */
        TRY(desk_print_ended(r->desk, sc, c.handed, NULL));
    *seconds = c.seconds;
    *answer = answer_of(sc, &output, c.lang);
    return RC_OK;
}
