/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said, read back and signed: record. */
#include "core/desk/record.h"

#include "cli/wording.h"

/* Who sat in although a party had not consented: recorded all the same. */
static enum rc note_consents(struct command_context *c, int64_t id)
{
    struct gaps gaps = {.sc = c->sc};
    struct casefile cf;

    TRY(desk_casefile(c->desk, c->sc, id, false, &cf));
    consent_gaps(&gaps, &cf);
    for (size_t i = 0; i < gaps.count; i++)
        output_note(c->output, gap_text(c->sc, c->lang, &gaps.list[i]));
    return RC_OK;
}

static enum rc record_new(struct command_context *c, int64_t id)
{
    struct session session;
    const char *text;

    if (c->remote)
        return fail(c->sc, RC_DENIED, "record",
                    N_("A session is read from a shell only; here its form takes it. Nothing was "
                       "saved."));
    TRY(command_input(c, &text));
    TRY(desk_session_from_json(c->desk, c->sc, text, &session));
    TRY(desk_record(c->desk, c->sc, id, &session));
    command_note_addresses(c, id, TOLD_RECORD);
    return note_consents(c, id);
}

static enum rc sign(struct command_context *c, int64_t id, int number)
{
    struct session_mark mark = {.name = options_value(c->args, "sign"),
                                .role = options_value(c->args, "role"),
                                .refusal = options_value(c->args, "refuses")};
    int how = HOW_SIGNED;

    if (options_given(c->args, "how"))
        TRY(word_find(c->sc, &how_words, "how", options_value(c->args, "how"), &how));
    mark.how = (enum how)how;
    TRY(command_day(c, "on", &mark.on));
    TRY(desk_sign_record(c->desk, c->sc, id, number, &mark));
    command_note_addresses(c, id, TOLD_RECORD);
    return RC_OK;
}

static enum rc read_back(struct command_context *c, int64_t id, int number)
{
    TRY(desk_read_back(c->desk, c->sc, id, number, options_value(c->args, "read-back")));
    command_note_addresses(c, id, TOLD_RECORD);
    return RC_OK;
}

static enum rc correct(struct command_context *c, int64_t id, int number)
{
    TRY(desk_correct_record(c->desk, c->sc, id, number, options_value(c->args, "speaker"),
                            options_value(c->args, "add")));
    command_note_addresses(c, id, TOLD_RECORD);
    return RC_OK;
}

/* What is done to a record that stands; the first option of each names it. */
static const struct way {
    const char *option, *options;
    enum rc (*run)(struct command_context *c, int64_t id, int number);
} ways[] = {
    {"read-back", "read-back", read_back},
    {"sign", "sign role how on refuses", sign},
    {"add", "add speaker", correct},
};

static const struct way *way_of(const struct arguments *args)
{
    for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++)
        if (options_given(args, ways[i].option) && options_only(args, ways[i].options))
            return &ways[i];
    return NULL;
}

enum rc command_record(struct command_context *c)
{
    const struct way *const way = way_of(c->args);
    int64_t id;
    int number;

    TRY(command_dispute(c, &id));
    if (c->args->word_count == 1 && options_only(c->args, ""))
        return record_new(c, id);
    if (c->args->word_count == 1 || !way)
        return usage_fail(c->sc, N_("record takes a case alone; or a case, the number of a record "
                                    "and --read-back, --sign, or --add with --speaker."));
    TRY(command_number(c, "record", command_word(c, 1), &number));
    return way->run(c, id, number);
}
