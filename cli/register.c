/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking disputes in: register, import. */
#include "core/desk/retelling.h"

#include "cli/wording.h"
#include "core/base/text.h"

#include <unistd.h>

static bool is_among(const struct similar *list, size_t count, int64_t id)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].dispute == id)
            return true;
    return false;
}

/* What may be the same dispute, told beside the number. The case is registered: that this cannot
 * be told is no failure of the command. */
static void note_similar(struct command_context *c, const struct intake *in,
                         const struct registered *made)
{
    struct similar *list;
    size_t count;

    if (desk_similar(c->desk, c->sc, in, &list, &count) != RC_OK)
        return;
    for (size_t i = 0; i < count; i++)
        if (list[i].dispute != made->id)
            output_note(c->output,
                        say(c->sc, c->lang, N_("Perhaps the same case as {1} ({2}): {3}"),
                            scope_printf(c->sc, "%d/%lld", list[i].year,
                                         (long long)list[i].register_number),
                            list[i].why == SIMILAR_LIKE
                                ? likeness_sentence(c->sc, c->lang, &list[i].like)
                                : word_label(&similar_words, (int)list[i].why, c->lang),
                            list[i].title ? list[i].title : ""));
    if (count > (size_t)is_among(list, count, made->id))
        output_note(c->output, tr(c->lang, N_("“onecase merge” makes one case of two. Next time, "
                                              "“register --join CASE” adds what was told to the "
                                              "case that is there.")));
}

/* What was made of the form, or was before. */
static void say_made(struct command_context *c, const struct registered *made)
{
    const char *const why = secrecy_sentence(c->sc, c->lang, &made->closed, true);

    if (c->json) {
        buffer_addf(&c->output->text,
                    "{\"year\": %d, \"register_number\": %lld, \"known\": %s, \"added\": %s, "
                    "\"secrecy\": \"%s\", \"secrecy_reason\": %s}\n",
                    made->year, (long long)made->register_number, made->known ? "true" : "false",
                    made->added ? "true" : "false", word_code(&secrecy_words, (int)made->secrecy),
                    output_json(c->sc, text_is_empty(why) ? NULL : why));
        return;
    }
    buffer_addf(&c->output->text, "%lld\n", (long long)made->register_number);
    if (!text_is_empty(why))
        output_note(c->output, why);
}

/* What would come of adding IN to the case ID. */
static enum rc check_join(struct command_context *c, int64_t id, struct intake *in)
{
    struct retelling_plan plan;

    TRY(desk_retelling(c->desk, c->sc, id, in, &plan));
    const char *const lines[] = {plan.what.text, retelling_taken(c->sc, c->lang, &plan.what),
                                 retelling_left(c->sc, c->lang, &plan.what),
                                 secrecy_sentence(c->sc, c->lang, &plan.closes, false)};
    for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
        if (!text_is_empty(lines[i]))
            output_line(c->output, lines[i]);
    return RC_OK;
}

/* It is the case that --join names. */
static enum rc join(struct command_context *c, struct intake *in)
{
    struct retelling_request request = {.leave = options_given(c->args, "leave")};
    struct retold made;

    TRY(desk_identify(c->desk, c->sc, options_value(c->args, "join"), &request.id));
    if (options_given(c->args, "check"))
        return check_join(c, request.id, in);
    TRY(desk_retell(c->desk, c->sc, &request, in, &made));
    if (!text_is_empty(made.taken))
        output_note(c->output, made.taken);
    command_note_addresses(c, made.where.id, TOLD_SUPPLEMENT);
    say_made(c, &made.where);
    return RC_OK;
}

enum rc command_register(struct command_context *c)
{
    const char *text;
    struct intake in;
    struct registered made;

    if (!options_given(c->args, "join") &&
        (options_given(c->args, "check") || options_given(c->args, "leave")))
        return usage_fail(c->sc, N_("--check and --leave go with --join."));
    TRY(command_input(c, &text));
    TRY(desk_intake_from_json(c->desk, c->sc, text, &in));
    if (options_given(c->args, "join"))
        return join(c, &in);
    TRY(desk_register(c->desk, c->sc, &in, &made));
    /* For a person who looks on; a script gets the number alone. */
    if (!made.known && isatty(STDERR_FILENO))
        note_similar(c, &in, &made);
    command_note_addresses(c, made.id, TOLD_ALL);
    say_made(c, &made);
    return RC_OK;
}

/* The place is told by LINE and key, so the error's own place would say it twice. What is no JSON
 * has a line and a column in its sentence, counted in that line alone. */
static void note_refused(void *user, int line, const struct error *error)
{
    struct command_context *const c = user;
    struct error sentence = *error;
    const char *const number = wording_count(c, line);

    sentence.file = NULL;
    if (error->line > 0)
        sentence.args[0] = number;
    const char *const text = error_text(c->sc, c->lang, &sentence);
    if (error->line > 0)
        output_note(c->output, text);
    else if (text_is_empty(error->field))
        output_note(c->output, say(c->sc, c->lang, N_("Line {1}: {2}"), number, text));
    else
        output_note(c->output,
                    say(c->sc, c->lang, N_("Line {1}, {2}: {3}"), number, error->field, text));
}

enum rc command_import(struct command_context *c)
{
    struct import_counts n;

    TRY(desk_import(c->desk, c->sc, command_word(c, 0), options_given(c->args, "alike"),
                    note_refused, c, &n));
    command_say_imported(c, n.taken, n.known, n.refused);
    return RC_OK;
}
