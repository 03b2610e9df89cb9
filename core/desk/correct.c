/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Correcting what was registered: the case's head, its parties, and a party's refusal. */
#include "core/desk/register.h"

#include "core/base/text.h"
#include "core/desk/letters.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/work.h"
#include "core/domain/conceal.h"
#include "core/store/dispute_store.h"
#include "core/store/party_store.h"

struct refusal_args {
    int64_t id;
    int position;
    const char *words;
    struct date on;
};

/* Who takes part in an agreement that somebody has signed is settled: what was in force must not
 * cease to be, nor begin to be, because a party came, went or was renamed. */
static enum rc check_unmarked(struct scope *sc, const struct agreement *a)
{
    if (!a || !agreement_is_marked(a))
        return RC_OK;
    return fail(sc, RC_INVALID, "parties",
                N_("The agreement bears a mark already, so names, roles and who takes part can no "
                   "longer be changed. Nothing was saved."));
}

enum rc use_party_refuses(struct work *w, const void *args, void *result)
{
    const struct refusal_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_CORRECT, &cf));
    const struct party *const before = casefile_party(&cf, a->position);
    if (!before)
        return fail(w->sc, RC_INVALID, "party",
                    N_("The case has no party with that number. Nothing was saved."));
    TRY(check_unmarked(w->sc, casefile_agreement(&cf)));
    struct party party = *before;
    party.refused_on = a->words ? a->on : DATE_NONE;
    party.refusal = a->words;
    TRY(party_save(&w->tx, &party));
    /* What a paper says of the case has changed with its party. */
    return work_save(w, &cf.dispute);
}

enum rc desk_party_refuses(struct desk *desk, struct scope *sc, int64_t id, int position,
                           const char *words, struct date on)
{
    struct refusal_args args = {id, position, NULL, on};

    if (words)
        TRY(work_reason(sc, words, &args.words));
    TRY(work_past_day(desk, sc, &args.on));
    return desk_run(desk, sc, USE_PARTY_REFUSES, &args, NULL);
}

static const char *corrected(const char *old, const char *new)
{
    if (!new)
        return old;
    return text_is_empty(new) ? NULL : new;
}

/* The new head: what the correction says, and what it leaves open as it was. */
static void correct_head(struct dispute *d, const struct correction *c)
{
    d->urgency = c->urgency;
    d->risk = c->risk;
    d->kind = corrected(d->kind, c->kind);
    d->title = corrected(d->title, c->title);
    d->place = corrected(d->place, c->place);
    d->division = corrected(d->division, c->division);
    d->narrative = corrected(d->narrative, c->narrative);
}

static struct secrecy_proposal proposed(struct work *w, const struct dispute *d,
                                        const struct party *parties, size_t count)
{
    const struct kind_table *kinds = &w->desk->kinds;

    return secrecy_propose(w->sc, kinds, kind_find(kinds, d->kind), d->narrative, parties, count,
                           w->today);
}

/* Who is a minor, or what it is about, may be known only now. What somebody decided on the same
 * facts stands. */
static void correct_secrecy(struct work *w, struct dispute *d, const struct correction *c,
                            const struct casefile *before)
{
    const struct party *parties = c->parties ? c->parties : before->parties;
    const size_t count = c->parties ? c->party_count : before->party_count;
    const struct secrecy_proposal old =
        proposed(w, &before->dispute, before->parties, before->party_count);
    const struct secrecy_proposal new = proposed(w, d, parties, count);

    if (new.secrecy > old.secrecy &&new.secrecy > d->secrecy) {
        work_say_secrecy(w, d->secrecy, new.secrecy);
        d->secrecy = new.secrecy;
        d->secrecy_reason = NULL;
    }
}

/* A party keeps its place for good: an agreement and its marks name it by position. */
static enum rc correct_parties(struct work *w, const struct correction *c,
                               const struct casefile *cf)
{
    if (c->party_count < cf->party_count)
        return fail(w->sc, RC_INVALID, "parties",
                    N_("A registered party cannot be removed. Nothing was saved."));
    int next = casefile_next_position(cf);

    for (size_t i = 0; i < c->party_count; i++) {
        struct party party = c->parties[i];

        if (i >= cf->party_count) {
            party.position = next++;
            TRY(party_insert(&w->tx, c->id, &party));
            continue;
        }
        party.id = cf->parties[i].id;
        party.position = cf->parties[i].position;
        party.refused_on = cf->parties[i].refused_on;
        party.refusal = cf->parties[i].refusal;
        if (party.rev == 0)
            party.rev = cf->parties[i].rev;
        TRY(party_save(&w->tx, &party));
    }
    return RC_OK;
}

/* Would C change whom A binds, or what they are called? */
static bool changes_bound(const struct correction *c, const struct casefile *cf,
                          const struct agreement *a)
{
    for (size_t i = 0; i < c->party_count; i++) {
        const struct party *new = &c->parties[i];
        const struct party *old = i < cf->party_count ? &cf->parties[i] : NULL;

        if (old ? new->role != old->role || !text_equal(new->name, old->name)
                : agreement_binds(a, new, c->parties, c->party_count))
            return true;
    }
    return false;
}

enum rc use_correct(struct work *w, const void *args, void *result)
{
    const struct correction *c = args;
    struct casefile cf;

    TRY(work_begin(w, c->id, STEP_CORRECT, &cf));
    const struct agreement *a = casefile_agreement(&cf);
    if (c->rev != cf.dispute.rev)
        return fail(w->sc, RC_CONFLICT, "rev",
                    N_("Somebody else changed this case meanwhile. Nothing was saved; please look "
                       "at the new state and try again."));
    if (a && changes_bound(c, &cf, a))
        TRY(check_unmarked(w->sc, a));
    struct dispute corrected = cf.dispute;
    correct_head(&corrected, c);
    if (c->classify && c->secrecy != corrected.secrecy) {
        const char *reason;

        TRY(work_reason(w->sc, c->reason, &reason));
        TRY(work_classify(w, &corrected, c->secrecy, reason));
    }
    correct_secrecy(w, &corrected, c, &cf);
    TRY(dispute_save(&w->tx, &corrected));
    if (c->parties)
        TRY(correct_parties(w, c, &cf));
    return work_restate(w, c->id);
}

/* As text_gate_in(), but what was emptied stays "": NULL says nothing about it. */
static enum rc gate(struct scope *sc, const char *field, enum text_kind kind, const char **text)
{
    if (!*text)
        return RC_OK;
    TRY(text_gate_in(sc, field, *text, kind, text));
    if (!*text)
        *text = "";
    return RC_OK;
}

static enum rc check_head(struct desk *desk, struct scope *sc, struct correction *c)
{
    const struct division_table *divisions;
    const struct kind *kind;

    if (c->kind) {
        TRY(kind_check(sc, &desk->kinds, "kind", c->kind, &kind));
        c->kind = kind->code;
    }
    TRY(gate(sc, "division", TEXT_LINE, &c->division));
    if (!text_is_empty(c->division)) {
        TRY(desk_divisions(desk, sc, &divisions));
        TRY(division_check(sc, divisions, "division", c->division));
    }
    TRY(gate(sc, "title", TEXT_LINE, &c->title));
    TRY(gate(sc, "place", TEXT_LINE, &c->place));
    TRY(gate(sc, "narrative", TEXT_LONG, &c->narrative));
    if (c->narrative && text_is_empty(c->narrative))
        return fail(sc, RC_INVALID, "narrative",
                    N_("narrative: say in a few words what happened; nothing was saved."));
    return RC_OK;
}

/* Which of C's parties is which of the case is said by their order alone. */
static enum rc check_seen(struct scope *sc, const struct correction *c, const struct casefile *cf)
{
    if (!c->seen || text_equal(c->seen, casefile_positions(sc, cf)))
        return RC_OK;
    return fail(sc, RC_CONFLICT, "parties",
                N_("Meanwhile a party of this case was added, or joined into another one: open the "
                   "case anew and correct it there. Nothing was saved."));
}

/* Whoever was shown a masked number or address and left it alone has not changed it. */
static enum rc undo_masks(struct desk *desk, struct scope *sc, struct correction *c)
{
    struct casefile cf;

    if (!c->parties)
        return RC_OK;
    TRY(desk_whole_casefile(desk, sc, c->id, &cf));
    TRY(check_seen(sc, c, &cf));
    for (size_t i = 0; i < c->party_count && i < cf.party_count; i++)
        conceal_undo_party(sc, &c->parties[i], &cf.parties[i]);
    return RC_OK;
}

enum rc desk_correct(struct desk *desk, struct scope *sc, struct correction *c)
{
    TRY(check_head(desk, sc, c));
    TRY(undo_masks(desk, sc, c));
    for (size_t i = 0; i < c->party_count; i++) {
        c->parties[i].position = (int)i + 1;
        c->parties[i].refused_on = DATE_NONE; /* a refusal is no correction: each keeps its own */
        c->parties[i].refusal = NULL;
        TRY(party_check(sc, &c->parties[i], desk_today(desk)));
        TRY(desk_check_party_letters(desk, sc, &c->parties[i]));
    }
    return desk_run(desk, sc, USE_CORRECT, c, NULL);
}
