/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/retelling.h"

#include "core/base/text.h"
#include "core/desk/intake_work.h"
#include "core/desk/secrecy_work.h"
#include "core/store/dispute_store.h"
#include "core/store/party_store.h"
#include "core/store/supplement_store.h"

bool desk_may_retell(struct desk *desk, struct scope *sc, int64_t id)
{
    const struct error before = sc->error;
    struct dispute d;
    const bool may = desk_look_up(desk, sc) == RC_OK &&
                     desk_may(desk, sc, MAY_CORRECT, id) == RC_OK &&
                     dispute_by_id(sc, desk->engine, desk->office.id, id, &d) == RC_OK &&
                     (d.state == STATE_CLOSED || retelling_may(sc, &d) == RC_OK);

    sc->error = before;
    return may;
}

/* As a case that is registered, but for a title: the case has its own. */
static enum rc check(struct desk *desk, struct scope *sc, struct intake *in)
{
    const char *const title = in->title;

    TRY(desk_check_intake(desk, sc, in, false));
    in->title = text_is_empty(title) ? NULL : in->title;
    return RC_OK;
}

/* The strictest holds, as where two cases become one. */
static struct secrecy_proposal closes(struct desk *desk, struct scope *sc, const struct intake *in,
                                      const struct dispute *d)
{
    struct secrecy_proposal p = desk_secrecy(desk, sc, in);

    if (in->secrecy > p.secrecy)
        p = (struct secrecy_proposal){in->secrecy, N_("as was chosen for what was told again"), ""};
    return p.secrecy > d->secrecy ? p : (struct secrecy_proposal){d->secrecy, NULL, NULL};
}

static enum rc make(struct desk *desk, struct scope *sc, const struct casefile *cf,
                    const struct intake *in, struct retelling *out)
{
    const struct likeness_rules *rules;

    TRY(desk_likeness(desk, sc, &rules));
    return retelling_make(sc, desk->options.lang, rules, &desk->kinds, cf, in, out);
}

enum rc desk_retelling(struct desk *desk, struct scope *sc, int64_t id, struct intake *in,
                       struct retelling_plan *plan)
{
    struct casefile cf;

    TRY(desk_look_up(desk, sc));
    TRY(desk_may(desk, sc, MAY_CORRECT, id));
    TRY(desk_whole_casefile(desk, sc, id, &cf));
    TRY(retelling_may(sc, &cf.dispute));
    TRY(check(desk, sc, in));
    *plan = (struct retelling_plan){.rev = cf.dispute.rev,
                                    .year = cf.dispute.year,
                                    .register_number = cf.dispute.register_number,
                                    .title = cf.dispute.title,
                                    .closes = closes(desk, sc, in, &cf.dispute)};
    TRY(make(desk, sc, &cf, in, &plan->what));
    plan->what.parties = NULL;
    plan->what.party_count = 0;
    return RC_OK;
}

struct retell_args {
    const struct retelling_request *request;
    const struct intake *in; /* checked */
};

static bool is_changed(const struct party *a, const struct party *b)
{
    return a->name != b->name || a->id_number != b->id_number || a->phone != b->phone ||
           a->address != b->address || a->address_secret != b->address_secret ||
           a->agent != b->agent;
}

static enum rc save_parties(struct work *w, const struct casefile *cf, const struct retelling *r)
{
    for (size_t i = 0; i < r->party_count; i++) {
        struct party *const p = &r->parties[i];

        if (p->id == 0)
            TRY(party_insert(&w->tx, cf->dispute.id, p));
        else if (is_changed(p, &cf->parties[i]))
            TRY(party_save(&w->tx, p));
    }
    return RC_OK;
}

static enum rc save(struct work *w, struct casefile *cf, const struct intake *in,
                    const struct retelling *r, const struct secrecy_proposal *closes)
{
    struct supplement s = {
        .text = r->text, .recorded_at = w->now, .by = w->desk->person.name, .token = in->token};

    TRY(supplement_insert(&w->tx, cf->dispute.id, &s));
    TRY(save_parties(w, cf, r));
    if (closes->secrecy > cf->dispute.secrecy) {
        work_say_secrecy(w, cf->dispute.secrecy, closes->secrecy);
        cf->dispute.secrecy = closes->secrecy;
        cf->dispute.secrecy_reason = NULL;
    }
    return work_save(w, &cf->dispute);
}

static enum rc check_left(struct work *w, const struct retelling *r, bool leave)
{
    if (leave || r->left_count == 0)
        return RC_OK;
    return fail(w->sc, RC_INVALID, "leave",
                N_("{1} “register --join CASE --leave” adds the rest all the same. Nothing was "
                   "saved."),
                retelling_left(w->sc, w->desk->options.lang, r));
}

enum rc use_retell(struct work *w, const void *args, void *result)
{
    const struct retell_args *const a = args;
    struct retold *const out = result;
    struct casefile cf;
    struct retelling r;

    *out = (struct retold){.taken = ""};
    TRY(work_allow(w, a->request->id));
    TRY(work_find_known(w, &(struct register_args){a->in, NULL}, &out->where));
    if (out->where.known)
        return RC_OK;
    TRY(work_casefile(w, a->request->id, &cf));
    w->subject = a->request->id;
    if (a->request->rev != 0)
        TRY(work_unchanged(w, &cf.dispute, a->request->rev));
    TRY(make(w->desk, w->sc, &cf, a->in, &r));
    TRY(check_left(w, &r, a->request->leave));
    const struct secrecy_proposal p = closes(w->desk, w->sc, a->in, &cf.dispute);
    TRY(save(w, &cf, a->in, &r, &p));
    out->taken = retelling_taken(w->sc, w->desk->options.lang, &r);
    out->where = (struct registered){.id = cf.dispute.id,
                                     .year = cf.dispute.year,
                                     .register_number = cf.dispute.register_number,
                                     .added = true,
                                     .secrecy = cf.dispute.secrecy,
                                     .closed = p};
    return RC_OK;
}

enum rc desk_retell(struct desk *desk, struct scope *sc, const struct retelling_request *request,
                    struct intake *in, struct retold *out)
{
    TRY(check(desk, sc, in));
    return desk_run(desk, sc, USE_RETELL, &(struct retell_args){request, in}, out);
}
