/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was agreed and who signed it: agree, sign. */
#include "core/desk/settle.h"

#include "cli/wording.h"
#include "core/desk/examination.h"

#define TO_BE_MENDED 3 /* exit status of agree --check */

static void note_warnings(struct command_context *c, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->finding_count; i++)
        output_note(c->output, say(c->sc, c->lang, N_("{1} {2}."),
                                   finding_text(c->sc, c->lang, &cf->findings[i]),
                                   finding_reason(c->lang, &cf->findings[i])));
}

static enum rc examine(struct command_context *c, int64_t id, struct casefile *cf)
{
    TRY(desk_casefile(c->desk, c->sc, id, true, cf));
    return desk_examine(c->desk, c->sc, cf);
}

/* Each finding with the reason and the law below it. */
static enum rc check_agreement(struct command_context *c, int64_t id)
{
    struct casefile cf;

    TRY(examine(c, id, &cf));
    if (!casefile_agreement(&cf))
        return fail(c->sc, RC_INVALID, "agreement", N_("The case has no agreement yet."));
    if (c->json)
        buffer_add(&c->output->text, desk_findings_json(c->sc, &cf));
    for (size_t i = 0; !c->json && i < cf.finding_count; i++) {
        const struct finding *const f = &cf.findings[i];

        command_say(c, f->must ? N_("To be mended: {1}") : N_("Please look at: {1}"),
                    finding_text(c->sc, c->lang, f));
        output_line(c->output, scope_printf(c->sc, "    %s  (%s)", finding_reason(c->lang, f),
                                            f->rule->basis));
    }
    if (!c->json && cf.finding_count == 0)
        command_say(c, N_("Nothing was found."));
    if (examination_must(cf.findings, cf.finding_count) > 0)
        c->output->status = TO_BE_MENDED;
    return RC_OK;
}

enum rc command_agree(struct command_context *c)
{
    int64_t id;
    const char *text;
    struct agreement a;
    struct casefile cf;

    TRY(command_dispute(c, &id));
    if (options_given(c->args, "check"))
        return check_agreement(c, id);
    TRY(command_input(c, &text));
    TRY(desk_agreement_from_json(c->desk, c->sc, text, &a));
    TRY(desk_agree(c->desk, c->sc, id, &a));
    command_note_addresses(c, id, TOLD_AGREEMENT);
    if (examine(c, id, &cf) == RC_OK) /* it is saved all the same */
        note_warnings(c, &cf);
    if (c->json)
        buffer_addf(&c->output->text, "{\"version\": %d}\n", a.version);
    return RC_OK;
}

/* The party an option names, for whom somebody signs. */
static enum rc find_party(struct command_context *c, const struct casefile *cf, int *party)
{
    const char *const whom = options_value(c->args, "for");

    if (!whom)
        return RC_OK;
    if (*party != 0)
        return usage_fail(c->sc, N_("--for says for whom a guardian, an agent, a guarantor or a "
                                    "witness signs; a party signs for himself."));
    return party_find(c->sc, cf->parties, cf->party_count, "for", whom, party);
}

static enum rc find_signatory(struct command_context *c, struct mark_request *mark)
{
    struct casefile cf;

    TRY(desk_casefile(c->desk, c->sc, mark->id, false, &cf));
    TRY(agreement_signatory(c->sc, cf.parties, cf.party_count, "party", command_word(c, 1),
                            &mark->signatory, &mark->party));
    mark->name = options_value(c->args, "name");
    mark->authority = options_value(c->args, "authority");
    return find_party(c, &cf, &mark->party);
}

static enum rc put_mark(struct command_context *c, struct mark_request *mark)
{
    const char *const text = options_value(c->args, "how");
    const char *const kind = options_value(c->args, "guarantee");
    int how = mark->signatory == SIGNATORY_SEAL ? HOW_SEALED : HOW_SIGNED;
    int guarantee = GUARANTEE_NONE;

    if (text)
        TRY(word_find(c->sc, &how_words, "how", text, &how));
    if (kind)
        TRY(word_find(c->sc, &guarantee_words, "guarantee", kind, &guarantee));
    mark->how = (enum how)how;
    mark->guarantee = (enum guarantee)guarantee;
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
