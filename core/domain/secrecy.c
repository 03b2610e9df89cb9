/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/secrecy.h"

#include <string.h>

#include "core/base/text.h"
#include "core/domain/kind.h"
#include "core/domain/party.h"

#define WORD_(name, code, label) {name, code, label},
static const struct word words[] = {WORDS_SECRECY(WORD_)};
#undef WORD_
const struct word_list secrecy_words = {words, sizeof(words) / sizeof(*words)};

static void raise(struct secrecy_proposal *p, enum secrecy to, const char *why, const char *what)
{
    if (to > p->secrecy)
        *p = (struct secrecy_proposal){to, why, what};
}

struct secrecy_proposal secrecy_propose(struct scope *sc, const struct kind_table *table,
                                        const struct kind *kind, const char *narrative,
                                        const struct party *parties, size_t count, struct date day)
{
    struct secrecy_proposal p = {.secrecy = SECRECY_ORDINARY};
    const char *found = kind_hidden_words(sc, table, narrative);

    for (size_t i = 0; i < count; i++) {
        if (party_is_minor(&parties[i], day))
            raise(&p, SECRECY_HIDDEN, N_("{1} is not of age"), parties[i].name);
    }
    if (!text_is_empty(found))
        raise(&p, SECRECY_HIDDEN, N_("the narrative speaks of {1}"), found);
    if (kind)
        raise(&p, kind->secrecy, N_("that is so for the kind “{1}”"), kind->label);
    return p;
}

const char *secrecy_sentence(struct scope *sc, enum lang lang, const struct secrecy_proposal *p,
                             bool done)
{
    if (!p->why)
        return "";
    return say(sc, lang,
               done ? N_("This case is closed as “{1}”: {2}.")
                    : N_("This case will be closed as “{1}”: {2}."),
               word_label(&secrecy_words, (int)p->secrecy, lang), say(sc, lang, p->why, p->what));
}
