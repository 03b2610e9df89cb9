/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After the agreement: perform, performance, urge, recourse, close. */
#include "core/desk/perform.h"

#include "cli/after.h"
#include "core/desk/visit.h"

static enum rc term_number(struct command_context *c, int *ordinal)
{
    const char *const text = command_word(c, 1);

    if (!text)
        return usage_fail(c->sc, N_("Say which term; nothing was saved."));
    if (!command_whole(c, text, COMMAND_NUMBER_MOST, ordinal))
        return fail(c->sc, RC_INVALID, "term",
                    N_("“{1}” is not the number of a term; nothing was saved."), text);
    return RC_OK;
}

/* Set *NUMBER to the value of option NAME, 0 when it was not given. */
static enum rc number_option(struct command_context *c, const char *name, int *number)
{
    const char *const text = options_value(c->args, name);

    *number = 0;
    if (text && !command_whole(c, text, COMMAND_NUMBER_MOST, number))
        return fail(c->sc, RC_INVALID, name,
                    N_("{1}: “{2}” is not a number from 1; nothing was saved."),
                    options_written(c->sc, name), text);
    return RC_OK;
}

static enum rc void_entry(struct command_context *c)
{
    int64_t id;
    int number;

    if (c->args->word_count > 1)
        return usage_fail(c->sc, N_("--void takes the number of an entry, and no term."));
    TRY(number_option(c, "void", &number));
    TRY(command_dispute(c, &id));
    return desk_void_performance(c->desk, c->sc, id, number, options_value(c->args, "reason"));
}

enum rc command_perform(struct command_context *c)
{
    const char *const amount = options_value(c->args, "amount");
    const char *const given_up = options_value(c->args, "give-up");
    struct performance p = {.amount = MONEY_NONE,
                            .payer = options_value(c->args, "by"),
                            .receiver = options_value(c->args, "to"),
                            .proof = options_value(c->args, "proof")};
    int evidence;
    int64_t id;

    if (options_given(c->args, "void"))
        return void_entry(c);
    if (options_given(c->args, "reason"))
        return usage_fail(c->sc, N_("--reason stands with --void; what shows a performance is its "
                                    "--proof."));
    TRY(term_number(c, &p.term));
    TRY(number_option(c, "instalment", &p.instalment));
    TRY(number_option(c, "evidence", &evidence));
    if (amount)
        TRY(money_parse(c->sc, "amount", amount, &p.amount));
    if (given_up) {
        p.kind = PERFORMANCE_GIVEN_UP;
        p.proof = given_up;
    }
    p.evidence = evidence;
    TRY(command_day(c, "on", &p.on));
    TRY(command_dispute(c, &id));
    TRY(desk_perform(c->desk, c->sc, id, &p, options_given(c->args, "over")));
    command_note_addresses(c, id, TOLD_PERFORMANCE);
    return RC_OK;
}

enum rc command_performance(struct command_context *c)
{
    struct casefile cf;
    int64_t id;

    TRY(command_dispute(c, &id));
    TRY(desk_casefile(c->desk, c->sc, id, true, &cf));
    if (c->json) {
        buffer_add(&c->output->text, desk_performance_json(c->desk, c->sc, &cf));
        return RC_OK;
    }
    if (!casefile_agreement(&cf))
        command_say(c, N_("This case has no agreement."));
    else
        after_say_ledger(c, &cf);
    after_say_rest(c, &cf);
    return RC_OK;
}

enum rc command_urge(struct command_context *c)
{
    struct urging u = {.to = options_value(c->args, "to"),
                       .way = options_value(c->args, "way"),
                       .answer = options_value(c->args, "answer")};
    int64_t id;

    TRY(term_number(c, &u.term));
    TRY(command_day(c, "on", &u.on));
    TRY(command_dispute(c, &id));
    TRY(desk_urge(c->desk, c->sc, id, &u));
    command_note_addresses(c, id, TOLD_URGING);
    return RC_OK;
}

enum rc command_recourse(struct command_context *c)
{
    const char *const word = command_word(c, 1), *const result = options_value(c->args, "result");
    struct recourse r = {.where = options_value(c->args, "where"),
                         .number = options_value(c->args, "number"),
                         .result = result};
    int number, kind;
    int64_t id;

    TRY(command_day(c, "on", &r.on));
    if (command_whole(c, word, COMMAND_NUMBER_MOST, &number)) {
        if (r.where || r.number || options_given(c->args, "on"))
            return usage_fail(c->sc, N_("A number takes --result alone: how that ended."));
        TRY(command_dispute(c, &id));
        return desk_end_recourse(c->desk, c->sc, id, number, result);
    }
    TRY(word_find(c->sc, &recourse_words, "recourse", word, &kind));
    r.kind = (enum recourse_kind)kind;
    TRY(command_dispute(c, &id));
    return desk_recourse(c->desk, c->sc, id, &r);
}

enum rc command_close(struct command_context *c)
{
    const char *const text = options_value(c->args, "result");
    int result = RESULT_SETTLED;
    int64_t id;

    if (text)
        TRY(word_find(c->sc, &result_words, "result", text, &result));
    TRY(command_dispute(c, &id));
    TRY(desk_close_case(c->desk, c->sc, id, (enum result)result, options_value(c->args, "reason")));
    command_note_addresses(c, id, TOLD_HEAD);
    return RC_OK;
}
