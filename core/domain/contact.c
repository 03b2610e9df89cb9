/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/contact.h"

#include "core/base/text.h"
#include "core/domain/casefile.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word contact_way_rows[] = {WORDS_CONTACT_WAY(ROW_)};
const struct word_list contact_way_words = {contact_way_rows, 5};
static const struct word contact_outcome_rows[] = {WORDS_CONTACT_OUTCOME(ROW_)};
const struct word_list contact_outcome_words = {contact_outcome_rows, 5};

enum rc contact_check(struct scope *sc, struct contact *c)
{
    TRY(text_gate_in(sc, "note", c->note, TEXT_LONG, &c->note));
    if (c->way == CONTACT_HERE && contact_is_in_vain(c))
        return fail(sc, RC_INVALID, "outcome", N_("Who came here was reached. Nothing was saved."));
    return RC_OK;
}

bool contact_is_in_vain(const struct contact *c)
{
    return c->outcome == CONTACT_UNREACHED || c->outcome == CONTACT_WRONG;
}

struct contact_standing contact_standing(const struct casefile *cf, int party)
{
    struct contact_standing s = {0};

    for (size_t i = 0; i < cf->contact_count; i++) {
        const struct contact *c = &cf->contacts[i];

        if (c->party != party)
            continue;
        s.tries++;
        s.in_vain = contact_is_in_vain(c) ? s.in_vain + 1 : 0;
        s.last = c;
    }
    return s;
}

const char *contact_sentence(struct scope *sc, enum lang lang, const struct contact_standing *s)
{
    if (!s->last)
        return "";
    return say(sc, lang, N_("Tries: {1}; last: {2}, {3}"), scope_printf(sc, "%zu", s->tries),
               word_label(&contact_way_words, (int)s->last->way, lang),
               word_label(&contact_outcome_words, (int)s->last->outcome, lang));
}

void contact_gaps(struct gaps *gaps, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->party_count; i++) {
        const struct party *p = &cf->parties[i];
        const struct contact_standing s = contact_standing(cf, p->position);

        if (casefile_takes_part(p) && s.in_vain >= CONTACT_TRIES_IN_VAIN)
            gap_add(gaps, N_("{1} was not reached in {2} tries in a row; please try another way."),
                    p->name, scope_printf(gaps->sc, "%zu", s.in_vain));
    }
}
