/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes for those they name: seal. */
#include "core/desk/sealed.h"

#include "cli/command.h"
#include "cli/table.h"
#include "cli/wording.h"
#include "core/desk/office_key.h"

#include <string.h>

static enum rc usage(struct command_context *c)
{
    return usage_fail(c->sc, N_("Usage: onecase {1}"), tr(c->lang, command_named("seal")->usage));
}

/* The case that the word at INDEX names. */
static enum rc find_case(struct command_context *c, size_t index, int64_t *id)
{
    return desk_identify(c->desk, c->sc, command_word(c, index), id);
}

static enum rc read_note(struct command_context *c)
{
    const char *words;
    int64_t id;
    int number;

    if (c->args->word_count != 3 || !options_only(c->args, ""))
        return usage(c);
    TRY(find_case(c, 1, &id));
    TRY(command_number(c, "note", command_word(c, 2), &number));
    TRY(desk_unseal(c->desk, c->sc, id, number, &words));
    output_line(c->output, words);
    return RC_OK;
}

static enum rc add_reader(struct command_context *c)
{
    int64_t id;
    int number;

    if (c->args->word_count != 4)
        return usage(c);
    TRY(find_case(c, 1, &id));
    TRY(command_number(c, "note", command_word(c, 2), &number));
    TRY(desk_add_reader(c->desk, c->sc, id, number, command_word(c, 3)));
    command_say(c, N_("{1} may read note {2} from now on."), command_word(c, 3),
                command_word(c, 2));
    return RC_OK;
}

static enum rc rotate(struct command_context *c)
{
    int64_t count;

    if (c->args->word_count != 1)
        return usage(c);
    TRY(desk_rotate_key(c->desk, c->sc, &count));
    command_say(c,
                N_("The office has a new key; what is sealed in {1} cases is under it now. Make "
                   "a copy of {2}."),
                wording_count(c, count), OFFICE_KEY_FILE);
    return RC_OK;
}

static void print_json(struct command_context *c, const struct sealed *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct sealed *n = &list[i];

        output_line(c->output,
                    scope_printf(c->sc,
                                 "{\"note\":%d,\"kind\":%s,\"author\":%s,\"made_at\":%s,"
                                 "\"advice\":%s,\"readable\":%s}",
                                 n->number,
                                 output_json(c->sc, word_code(&sealed_words, (int)n->kind)),
                                 output_json(c->sc, n->author_name),
                                 output_json(c->sc, instant_rfc3339(c->sc, n->made_at)),
                                 output_json(c->sc, n->advice),
                                 sealed_may_read(n, desk_person(c->desk)->id) ? "true" : "false"));
    }
}

static void print_table(struct command_context *c, const struct sealed *list, size_t count)
{
    struct table t = table_new(c->sc, 6, desk_ambiguous_width(c->desk));

    for (size_t i = 0; i < count; i++) {
        const struct sealed *n = &list[i];
        const bool mine = sealed_may_read(n, desk_person(c->desk)->id);

        table_add(&t, scope_printf(c->sc, "%d", n->number));
        table_add(&t, instant_short(c->sc, n->made_at));
        table_add(&t, word_label(&sealed_words, (int)n->kind, c->lang));
        table_add(&t, n->author_name);
        table_add(&t, mine ? tr(c->lang, N_("for you")) : "-");
        table_add(&t, n->advice);
    }
    table_print(&t, "", &c->output->text);
}

static enum rc list_notes(struct command_context *c)
{
    struct sealed *list;
    int64_t id;
    size_t count;

    if (c->args->word_count != 2)
        return usage(c);
    TRY(find_case(c, 1, &id));
    TRY(desk_sealed(c->desk, c->sc, id, &list, &count));
    if (c->json)
        print_json(c, list, count);
    else if (count == 0)
        command_say(c, N_("Nothing is sealed in this case."));
    else
        print_table(c, list, count);
    return RC_OK;
}

static enum rc seal(struct command_context *c)
{
    const struct arguments *const args = c->args;
    const char **readers = scope_alloc(c->sc, args->option_count, sizeof(*readers));
    struct seal_request r = {.readers = readers, .advice = options_value(args, "advice")};
    int kind, number;

    if (args->word_count != 1 || !options_given(args, "kind"))
        return usage(c);
    for (size_t i = 0; i < args->option_count; i++)
        if (strcmp(args->options[i].name, "reader") == 0)
            readers[r.reader_count++] = args->options[i].value;
    TRY(word_find(c->sc, &sealed_words, "kind", options_value(args, "kind"), &kind));
    r.kind = (enum sealed_kind)kind;
    TRY(find_case(c, 0, &r.id));
    TRY(command_input(c, &r.text));
    TRY(desk_seal(c->desk, c->sc, &r, &number));
    command_say(c, N_("Sealed as note {1}."), wording_count(c, number));
    return RC_OK;
}

enum rc command_seal(struct command_context *c)
{
    static const struct {
        const char *name;
        enum rc (*run)(struct command_context *c);
    } verbs[] = {
        {"list", list_notes}, {"read", read_note}, {"reader", add_reader}, {"rotate", rotate}};

    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
        if (strcmp(verbs[i].name, command_word(c, 0)) == 0)
            return verbs[i].run(c);
    return seal(c);
}
