/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/glass.h"

#include "core/base/text.h"

#define WORD_(name, code, label) {name, code, label},
static const struct word words[] = {WORDS_GLASS(WORD_)};
#undef WORD_
const struct word_list glass_words = {words, sizeof(words) / sizeof(*words)};

enum rc glass_check(struct scope *sc, struct glass *g)
{
    TRY(text_gate_in(sc, "reason", g->reason, TEXT_LONG, &g->reason));
    if (!g->reason || text_characters(g->reason) < GLASS_REASON)
        return fail(sc, RC_INVALID, "reason",
                    N_("Please say in at least {1} characters why you must read this case. Nothing "
                       "was opened."),
                    scope_printf(sc, "%d", GLASS_REASON));
    return RC_OK;
}

bool glass_holds(const struct glass *g, struct instant now)
{
    return instant_before(now, g->until_at);
}

enum rc glass_may_review(struct scope *sc, const struct glass *g, int64_t person)
{
    if (g->person == person)
        return fail(sc, RC_DENIED, "glass",
                    N_("Nobody reviews what he opened himself. Nothing was saved."));
    if (g->reviewed_by != 0)
        return fail(sc, RC_CONFLICT, "glass", N_("{1} has reviewed this. Nothing was saved."),
                    g->reviewer);
    return RC_OK;
}

static enum rc first_day(struct scope *sc, const char *text, struct date today, struct date *out)
{
    int year, month, day;

    if (text) {
        if (date_parse(sc, "month", scope_printf(sc, "%s-01", text), out) == RC_OK)
            return RC_OK;
        return fail(sc, RC_INVALID, "month", N_("“{1}” is not a month such as 2026-11."), text);
    }
    date_split(today, &year, &month, &day);
    *out = date_from(year, month, 1);
    return RC_OK;
}

enum rc glass_month(struct scope *sc, const char *text, struct date today, struct period *out)
{
    int year, month, day;

    TRY(first_day(sc, text, today, &out->from));
    date_split(out->from, &year, &month, &day);
    out->to = month == 12 ? date_from(year + 1, 1, 1) : date_from(year, month + 1, 1);
    out->to.day--;
    return RC_OK;
}

const char *glass_verdict(const struct glass *g, enum lang lang)
{
    if (g->reviewed_by == 0)
        return tr(lang, N_("waits for review"));
    return g->proper ? tr(lang, N_("with cause")) : tr(lang, N_("without cause"));
}
