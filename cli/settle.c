/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was agreed and who signed it: agree, sign. */
#include "core/desk/settle.h"

#include "cli/wording.h"

static void note_warnings(struct command_context *c, const struct agreement *a)
{
    struct gaps gaps = {.sc = c->sc};

    agreement_gaps(&gaps, a);
    for (size_t i = 0; i < gaps.count; i++)
        output_note(c->output, gap_text(c->sc, c->lang, &gaps.list[i]));
}

enum rc command_agree(struct command_context *c)
{
    int64_t id;
    const char *text;
    struct agreement a;

    TRY(command_dispute(c, &id));
    TRY(command_input(c, &text));
    TRY(desk_agreement_from_json(c->desk, c->sc, text, &a));
    TRY(desk_agree(c->desk, c->sc, id, &a));
    note_warnings(c, &a);
    if (c->json)
        buffer_addf(&c->output->text, "{\"version\": %d}\n", a.version);
    return RC_OK;
}

static enum rc find_signatory(struct command_context *c, struct mark_request *mark)
{
    struct casefile cf;

    TRY(desk_casefile(c->desk, c->sc, mark->id, false, &cf));
    return agreement_signatory(c->sc, cf.parties, cf.party_count, "party", command_word(c, 1),
                               &mark->signatory, &mark->party);
}

static enum rc put_mark(struct command_context *c, struct mark_request *mark)
{
    const char *const text = options_value(c->args, "how");
    int how = mark->signatory == SIGNATORY_SEAL ? HOW_SEALED : HOW_SIGNED;

    if (text)
        TRY(word_find(c->sc, &how_words, "how", text, &how));
    mark->how = (enum how)how;
    TRY(command_day(c, "on", &mark->on));
    return desk_sign(c->desk, c->sc, mark);
}

enum rc command_sign(struct command_context *c)
{
    struct mark_request mark = {0};
    const char *const reason = options_value(c->args, "void");

    if (reason && (options_given(c->args, "how") || options_given(c->args, "on")))
        return usage_fail(c->sc, N_("--void takes neither --how nor --on."));
    TRY(command_dispute(c, &mark.id));
    TRY(find_signatory(c, &mark));
    if (reason)
        return desk_void_mark(c->desk, c->sc, mark.id, mark.signatory, mark.party, mark.name,
                              reason);
    return put_mark(c, &mark);
}
