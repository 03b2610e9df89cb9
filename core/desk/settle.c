/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/settle.h"

#include "core/base/text.h"
#include "core/conf/case_json.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/work.h"
#include "core/domain/conceal.h"
#include "core/store/agreement_store.h"

enum rc desk_agreement_from_json(struct desk *desk, struct scope *sc, const char *text,
                                 struct agreement *out)
{
    TRY(case_json_agreement(sc, text, desk_today(desk), out));
    out->version = -1;
    return RC_OK;
}

/* Was anything done under A? */
static bool is_begun(const struct casefile *cf, const struct agreement *a)
{
    for (size_t i = 0; i < a->term_count; i++) {
        if (date_is_set(a->terms[i].performed_on))
            return true;
    }
    for (size_t i = 0; i < cf->performance_count; i++) {
        if (cf->performances[i].agreement == a->id && !cf->performances[i].void_reason)
            return true;
    }
    return false;
}

/* May another version follow NEWEST, the newest of CF? */
static enum rc check_settled(struct scope *sc, const struct casefile *cf,
                             const struct agreement *newest)
{
    if (!newest || casefile_reopened(cf, newest))
        return RC_OK;
    if (agreement_is_marked(newest))
        return fail(sc, RC_INVALID, "agreement",
                    N_("The agreement bears a mark already; what was signed is not changed. "
                       "Nothing was saved."));
    /* An oral one bears no mark, but a new version would forget what was done under it. */
    if (is_begun(cf, newest))
        return fail(sc, RC_INVALID, "agreement",
                    N_("A term of the agreement was performed already, so it is not changed. "
                       "Nothing was saved."));
    return RC_OK;
}

/* Is version SEEN the one that NEWEST (NULL: there is none) still is? */
static enum rc check_version(struct scope *sc, const struct agreement *newest, int seen)
{
    if (seen >= 0 && seen != (newest ? newest->version : 0))
        return fail(sc, RC_CONFLICT, "agreement",
                    N_("Somebody else made a new version of the agreement meanwhile. Nothing was "
                       "saved; please compare the two."));
    return RC_OK;
}

struct agree_args {
    int64_t id;
    const struct agreement *agreement;
};

enum rc use_agree(struct work *w, const void *args, void *result)
{
    const struct agree_args *a = args;
    struct agreement agreement = *a->agreement;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_AGREE, &cf));
    const struct agreement *newest = casefile_agreement(&cf);
    TRY(check_settled(w->sc, &cf, newest));
    TRY(check_version(w->sc, newest, agreement.version));
    TRY(casefile_may_mediate(w->sc, &cf));
    if (newest)
        conceal_undo_agreement(w->sc, &agreement, newest);
    TRY(agreement_check(w->sc, &agreement, cf.parties, cf.party_count));
    agreement.version = newest ? newest->version + 1 : 1;
    TRY(agreement_insert(&w->tx, a->id, &agreement));
    *(int *)result = agreement.version;
    return work_restate(w, a->id);
}

enum rc desk_agree(struct desk *desk, struct scope *sc, int64_t id, struct agreement *a)
{
    int version;

    if (!date_is_set(a->reached_on))
        a->reached_on = desk_today(desk);
    if (a->reached_on.day > desk_today(desk).day)
        return fail(sc, RC_INVALID, "reached_on",
                    N_("The agreement cannot have been reached later than today. Nothing was "
                       "saved."));
    TRY(desk_run(desk, sc, USE_AGREE, &(struct agree_args){id, a}, &version));
    a->version = version; /* not before: a body that is run again must find what was seen */
    return RC_OK;
}

static enum rc newest_agreement(struct scope *sc, const struct casefile *cf,
                                const struct agreement **out)
{
    *out = casefile_agreement(cf);
    if (!*out)
        return fail(sc, RC_INVALID, "agreement",
                    N_("This case has no agreement yet; nothing was saved."));
    return RC_OK;
}

/* Parties may have been renamed, or have refused mediation, since A was written. */
static enum rc check_still_fits(struct scope *sc, const struct casefile *cf,
                                const struct agreement *a)
{
    TRY(casefile_may_mediate(sc, cf));
    return agreement_fits(sc, a, cf->parties, cf->party_count);
}

static struct mark mark_of(const struct mark_request *m)
{
    return (struct mark){.signatory = m->signatory,
                         .party = m->party,
                         .how = m->how,
                         .on = m->on,
                         .name = m->name,
                         .authority = m->authority,
                         .guarantee = m->guarantee};
}

enum rc use_sign(struct work *w, const void *args, void *result)
{
    const struct mark_request *m = args;
    struct mark mark = mark_of(m);
    const struct agreement *a;
    struct casefile cf;

    TRY(work_begin(w, m->id, STEP_SIGN, &cf));
    TRY(newest_agreement(w->sc, &cf, &a));
    TRY(agreement_check_mark(w->sc, a, cf.parties, cf.party_count, &mark));
    TRY(check_still_fits(w->sc, &cf, a));
    TRY(mark_insert(&w->tx, a->id, &mark));
    return work_restate(w, m->id);
}

/* The mediator, the recorder and the seal are the office's, and no party's. */
static bool is_office(enum signatory signatory)
{
    return signatory == SIGNATORY_MEDIATOR || signatory == SIGNATORY_RECORDER ||
           signatory == SIGNATORY_SEAL;
}

enum rc desk_sign(struct desk *desk, struct scope *sc, const struct mark_request *m)
{
    struct mark_request request = *m;

    if (is_office(request.signatory))
        request.party = 0;
    if (request.signatory == SIGNATORY_SEAL && request.how != HOW_SEALED)
        return fail(sc, RC_INVALID, "how",
                    N_("how: the committee puts its seal, it does not sign. Nothing was saved."));
    TRY(text_gate_in(sc, "name", request.name, TEXT_LINE, &request.name));
    TRY(text_gate_in(sc, "authority", request.authority, TEXT_LINE, &request.authority));
    TRY(work_past_day(desk, sc, &request.on));
    return desk_run(desk, sc, USE_SIGN, &request, NULL);
}

struct void_mark_args {
    int64_t id;
    enum signatory signatory;
    int party;
    const char *name, *reason;
};

enum rc use_void_mark(struct work *w, const void *args, void *result)
{
    const struct void_mark_args *v = args;
    const struct agreement *a;
    struct casefile cf;

    TRY(work_begin(w, v->id, STEP_SIGN, &cf));
    TRY(newest_agreement(w->sc, &cf, &a));
    const struct mark *mark = agreement_mark_by(a, v->signatory, v->party, v->name);
    if (!mark)
        return fail(w->sc, RC_INVALID, "mark",
                    N_("There is no such mark on the agreement. Nothing was saved."));
    TRY(mark_void(&w->tx, mark->id, v->reason));
    return work_restate(w, v->id);
}

enum rc desk_void_mark(struct desk *desk, struct scope *sc, int64_t id, enum signatory signatory,
                       int party, const char *name, const char *reason)
{
    struct void_mark_args args = {id, signatory, is_office(signatory) ? 0 : party, NULL, NULL};

    TRY(text_gate_in(sc, "name", name, TEXT_LINE, &args.name));
    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_VOID_MARK, &args, NULL);
}
