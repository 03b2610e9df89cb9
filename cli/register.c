/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking disputes in: register, import. */
#include "core/desk/register.h"

#include "cli/wording.h"
#include "core/base/text.h"

#include <unistd.h>

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
}

enum rc command_register(struct command_context *c)
{
    const char *text;
    struct intake in;
    struct registered made;

    TRY(command_input(c, &text));
    TRY(desk_intake_from_json(c->desk, c->sc, text, &in));
    TRY(desk_register(c->desk, c->sc, &in, &made));
    /* For a person who looks on; a script gets the number alone. */
    if (!made.known && isatty(STDERR_FILENO))
        note_similar(c, &in, &made);
    command_note_addresses(c, made.id, TOLD_ALL);
    const char *const why = secrecy_sentence(c->sc, c->lang, &made.closed, true);
    if (c->json) {
        buffer_addf(&c->output->text,
                    "{\"year\": %d, \"register_number\": %lld, \"known\": %s, \"secrecy\": \"%s\", "
                    "\"secrecy_reason\": %s}\n",
                    made.year, (long long)made.register_number, made.known ? "true" : "false",
                    word_code(&secrecy_words, (int)made.secrecy),
                    output_json(c->sc, text_is_empty(why) ? NULL : why));
        return RC_OK;
    }
    buffer_addf(&c->output->text, "%lld\n", (long long)made.register_number);
    if (!text_is_empty(why))
        output_note(c->output, why);
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
