/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parties' consent to who sits in at the table: consent. */
#include "core/desk/consent.h"

#include "cli/wording.h"

/* Without a word: every helper, and what each party said. */
static void say_all(struct command_context *c, const struct casefile *cf)
{
    struct helper *helpers;
    size_t count;

    consent_helpers(c->sc, cf, &helpers, &count);
    if (count == 0)
        command_say(c, N_("Nobody in this case needs consent to sit in."));
    for (size_t i = 0; i < count; i++) {
        const char *text = "";

        for (size_t k = 0; k < cf->party_count; k++) {
            const struct party *const p = &cf->parties[k];
            const struct consent *const said =
                consent_standing(cf, &helpers[i], p->id, desk_today(c->desk));

            if (!party_signs(p))
                continue;
            text = tr_join(c->sc, c->lang, text,
                           scope_printf(c->sc, "%s: %s", p->name,
                                        said ? word_label(&consent_words, (int)said->word, c->lang)
                                             : tr(c->lang, N_("not asked"))));
        }
        output_line(c->output, scope_printf(c->sc, "%zu %s  %s", i + 1, helpers[i].name, text));
    }
}

enum rc command_consent(struct command_context *c)
{
    struct consent_request request;
    struct casefile cf;
    int64_t id;
    int word;

    if (c->args->word_count != 1 && c->args->word_count != 4)
        return usage_fail(c->sc, N_("consent takes a case alone, or a case, a helper, a party and "
                                    "what the party said."));
    TRY(command_dispute(c, &id));
    TRY(desk_casefile(c->desk, c->sc, id, true, &cf));
    if (c->args->word_count == 1) {
        say_all(c, &cf);
        return RC_OK;
    }
    TRY(consent_helper(c->sc, &cf, command_word(c, 1), &request.helper));
    TRY(party_find(c->sc, cf.parties, cf.party_count, "party", command_word(c, 2), &request.party));
    TRY(word_find(c->sc, &consent_words, "word", command_word(c, 3), &word));
    request.word = (enum consent_word)word;
    TRY(command_day(c, "on", &request.on));
    return desk_consent(c->desk, c->sc, id, &request, 1);
}
