/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/handout.h"

#include "core/base/text.h"
#include "core/domain/casefile.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word handout_rows[] = {WORDS_HANDOUT(ROW_)};
const struct word_list handout_words = {handout_rows, 4};

#define COPIES_MAX 99

static bool is_paper(const struct casefile *cf, const struct handout *h)
{
    const struct agreement *a = casefile_agreement(cf);

    for (size_t i = 0; i < cf->document_count; i++)
        if (text_equal(cf->documents[i].kind, h->document))
            return true;
    return a && text_equal(h->document, "agreement");
}

enum rc handout_check(struct scope *sc, const struct casefile *cf, const struct handout *h)
{
    const struct agreement *a = casefile_agreement(cf);

    if (!is_paper(cf, h))
        return fail(
            sc, RC_INVALID, "document",
            N_("“{1}” was not issued in this case, so there is no copy to hand out. Nothing "
               "was saved."),
            h->document);
    if (h->copies < 1 || h->copies > COPIES_MAX)
        return fail(sc, RC_INVALID, "copies", N_("copies: between 1 and 99. Nothing was saved."));
    if (h->party == 0 ? !h->receiver : !casefile_party(cf, h->party))
        return fail(sc, RC_INVALID, "party",
                    N_("The case has no party with that number. Nothing was saved."));
    if (a && text_equal(h->document, "agreement") && h->on.day < a->reached_on.day)
        return fail(sc, RC_INVALID, "on",
                    N_("{1} is before {2}, the day of the agreement. Nothing was saved."),
                    date_iso(sc, h->on), date_iso(sc, a->reached_on));
    return RC_OK;
}

int handout_copies(const struct casefile *cf, const char *document, int version, int party)
{
    int copies = 0;

    for (size_t i = 0; i < cf->handout_count; i++) {
        const struct handout *h = &cf->handouts[i];

        if (!h->void_reason && h->party == party && h->version == version &&
            text_equal(h->document, document))
            copies += h->copies;
    }
    return copies;
}

const struct handout *handout_newest(const struct casefile *cf, const char *document, int party)
{
    for (size_t i = cf->handout_count; i > 0; i--) {
        const struct handout *h = &cf->handouts[i - 1];

        if (!h->void_reason && h->party == party && text_equal(h->document, document))
            return h;
    }
    return NULL;
}
