/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/register.h"

#include "core/base/text.h"
#include "core/conf/case_json.h"
#include "core/desk/intake_work.h"
#include "core/desk/letters.h"
#include "core/desk/secrecy.h"
#include "core/domain/serial.h"
#include "core/store/agreement_store.h"
#include "core/store/dispute_store.h"
#include "core/store/party_store.h"
#include "core/store/serial_store.h"
#include "core/store/session_store.h"
#include "core/store/supplement_store.h"

static int year_of(struct date day)
{
    int year, month, d;

    date_split(day, &year, &month, &d);
    return year;
}

struct kind_proposal desk_propose(struct desk *desk, struct scope *sc, const char *narrative)
{
    return kind_propose(sc, &desk->kinds, narrative ? narrative : "");
}

enum rc desk_intake_from_json(struct desk *desk, struct scope *sc, const char *text,
                              struct intake *out)
{
    return case_json_read(sc, text, out);
}

/* The next case number for D, accepted today by the person at this desk. */
static enum rc take_number(struct work *w, struct dispute *d)
{
    const int year = year_of(w->today);
    int64_t n;

    TRY(serial_next(&w->tx, year, SERIES_CASE, &n));
    d->number = serial_case_number(w->sc, w->desk->settings.case_number_pattern, year,
                                   w->desk->office.abbreviation, n);
    d->accepted_on = w->today;
    d->mediator = w->desk->person.name;
    d->handler = w->desk->person.id;
    return RC_OK;
}

/* The case that a form was told of, when it was added there. */
static enum rc find_added(struct work *w, const char *token, struct dispute *d, bool *added)
{
    const int64_t office = w->desk->office.id;
    int64_t id = 0;

    if (token)
        TRY(supplement_by_token(w->sc, w->desk->engine, office, token, &id));
    *added = id != 0;
    return id == 0 ? RC_NOTFOUND : dispute_by_id(w->sc, w->desk->engine, office, id, d);
}

enum rc work_find_known(struct work *w, const struct register_args *args, struct registered *out)
{
    struct dispute d;
    enum rc rc = RC_NOTFOUND;
    bool added = false;

    *out = (struct registered){0};
    if (args->import_key)
        rc =
            dispute_by_import_key(w->sc, w->desk->engine, w->desk->office.id, args->import_key, &d);
    if (rc == RC_NOTFOUND && args->in->token)
        rc = dispute_by_token(w->sc, w->desk->engine, w->desk->office.id, args->in->token, &d);
    if (rc == RC_NOTFOUND)
        rc = find_added(w, args->in->token, &d, &added);
    if (rc == RC_NOTFOUND) {
        w->sc->error = (struct error){0};
        return RC_OK;
    }
    TRY(rc);
    *out = (struct registered){
        .id = d.id,
        .year = d.year,
        .register_number = d.register_number,
        .known = true,
        .added = added,
        .secrecy = d.secrecy,
    };
    return RC_OK;
}

static enum rc insert_head(struct work *w, const struct register_args *args, enum secrecy rule,
                           struct dispute *d)
{
    const struct intake *in = args->in;

    *d = (struct dispute){.year = year_of(w->today),
                          .state = STATE_REGISTERED,
                          .token = in->token,
                          .source = in->source,
                          .kind = in->kind,
                          .title = in->title,
                          .urgency = in->urgency,
                          .risk = in->risk,
                          .division = in->division,
                          .place = in->place,
                          .occurred_at = in->occurred_at,
                          .narrative = in->narrative,
                          .registered_at = w->now,
                          .registered_by = w->desk->person.name,
                          .registrar = w->desk->person.id,
                          .secrecy = in->secrecy > rule ? in->secrecy : rule,
                          .accepted_on = DATE_NONE,
                          .closed_at = INSTANT_NEVER};
    /* What was already talked over or settled elsewhere comes as an accepted case. */
    if (in->statement_count > 0 || in->has_agreement) {
        TRY(take_number(w, d));
        d->state = in->has_agreement ? STATE_AGREED : STATE_MEDIATING;
    }
    TRY(serial_next(&w->tx, d->year, SERIES_REGISTER, &d->register_number));
    return dispute_insert(&w->tx, d, args->import_key);
}

/* A ledger does not say when and where people sat together; what is said at a registration was
 * said there and then. */
static struct session session_of(const struct work *w, const struct register_args *args)
{
    const struct intake *in = args->in;

    return (struct session){.kind = SESSION_JOINT,
                            .place = args->import_key ? NULL : in->place,
                            .at = args->import_key ? INSTANT_NEVER : w->now,
                            .statements = in->statements,
                            .statement_count = in->statement_count,
                            .by = w->desk->person.name};
}

static enum rc insert_rest(struct work *w, const struct register_args *args, int64_t id)
{
    const struct intake *in = args->in;

    for (size_t i = 0; i < in->party_count; i++) {
        struct party party = in->parties[i];

        if (!in->placed)
            party.position = (int)i + 1;
        TRY(party_insert(&w->tx, id, &party));
    }
    if (in->statement_count > 0) {
        struct session session = session_of(w, args);

        TRY(session_insert(&w->tx, id, &session));
    }
    if (in->has_agreement) {
        struct agreement agreement = in->agreement;

        agreement.version = 1;
        TRY(agreement_insert(&w->tx, id, &agreement));
    }
    return RC_OK;
}

enum rc use_register(struct work *w, const void *args, void *result)
{
    const struct register_args *a = args;
    struct registered *out = result;
    struct dispute d;

    TRY(work_find_known(w, a, out));
    if (out->known)
        return RC_OK;
    const struct secrecy_proposal rule = desk_secrecy(w->desk, w->sc, a->in);
    TRY(insert_head(w, a, rule.secrecy, &d));
    TRY(insert_rest(w, a, d.id));
    w->subject = d.id;
    if (d.state == STATE_REGISTERED)
        TRY(work_line_fresh(w, &d, a->in->parties, a->in->party_count));
    *out = (struct registered){
        .id = d.id,
        .year = d.year,
        .register_number = d.register_number,
        .secrecy = d.secrecy,
        .closed = a->in->secrecy > rule.secrecy ? (struct secrecy_proposal){0} : rule,
    };
    return RC_OK;
}

enum rc desk_check_intake(struct desk *desk, struct scope *sc, struct intake *in, bool lenient)
{
    const struct division_table none = {0}, *divisions = &none;

    /* The office's own division needs no table, and most cases name no other. */
    if (in->division)
        TRY(desk_divisions(desk, sc, &divisions));
    TRY(intake_check(sc, in, &desk->kinds, divisions, desk_now(desk), lenient));
    for (size_t i = 0; i < in->party_count; i++)
        TRY(desk_check_party_letters(desk, sc, &in->parties[i]));
    if (!in->title)
        in->title = intake_title(sc, in, kind_find(&desk->kinds, in->kind));
    return RC_OK;
}

enum rc desk_register(struct desk *desk, struct scope *sc, struct intake *in,
                      struct registered *out)
{
    TRY(desk_check_intake(desk, sc, in, false));
    return desk_run(desk, sc, USE_REGISTER, &(struct register_args){in, NULL}, out);
}

enum rc use_accept(struct work *w, const void *args, void *result)
{
    const char **number = result;
    struct casefile cf;

    TRY(work_begin(w, *(const int64_t *)args, STEP_ACCEPT, &cf));
    TRY(take_number(w, &cf.dispute));
    *number = cf.dispute.number;
    return work_save(w, &cf.dispute);
}

enum rc desk_accept(struct desk *desk, struct scope *sc, int64_t id, const char **number)
{
    return desk_run(desk, sc, USE_ACCEPT, &id, number);
}

struct reason_args {
    int64_t id;
    const char *reason;
};

enum rc use_refuse(struct work *w, const void *args, void *result)
{
    const struct reason_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_REFUSE, &cf));
    cf.dispute.refuse_reason = a->reason;
    return work_save(w, &cf.dispute);
}

enum rc desk_refuse(struct desk *desk, struct scope *sc, int64_t id, const char *reason)
{
    struct reason_args args = {id, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_REFUSE, &args, NULL);
}

enum rc use_void(struct work *w, const void *args, void *result)
{
    const struct reason_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_VOID, &cf));
    cf.dispute.void_reason = a->reason;
    return work_save(w, &cf.dispute);
}

enum rc desk_void(struct desk *desk, struct scope *sc, int64_t id, const char *reason)
{
    struct reason_args args = {id, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_VOID, &args, NULL);
}
