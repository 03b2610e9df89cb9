/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking in packages of other offices, and answering them. */
#include <inttypes.h>
#include <string.h>

#include "core/base/digest.h"
#include "core/base/parcel.h"
#include "core/base/text.h"
#include "core/conf/package_json.h"
#include "core/desk/exchange_work.h"
#include "core/desk/intake_work.h"
#include "core/desk/letters.h"
#include "core/store/dispute_store.h"
#include "core/store/joining_store.h"
#include "core/store/party_store.h"

struct take_args {
    const struct package *p;
    const char *signature;
    const struct seal_private *secret;
};

/* ---- opening one ---- */

static enum rc damaged(struct scope *sc)
{
    return fail(sc, RC_INVALID, "package",
                N_("This is not a package of an office, or it is damaged or cut off. Nothing was "
                   "saved."));
}

/* Take the bytes of the files of P, which stand in DATA one behind the other. */
static enum rc take_files(struct scope *sc, struct package *p, struct bytes data)
{
    for (size_t i = 0; i < p->file_count; i++) {
        struct enclosed *f = &p->files[i];

        if (f->data.size > data.size)
            return damaged(sc);
        f->data.data = data.data;
        if (strcmp(digest_of(sc, data.data, f->data.size), f->digest) != 0)
            return damaged(sc);
        data = (struct bytes){data.data + f->data.size, data.size - f->data.size};
    }
    return data.size == 0 ? RC_OK : damaged(sc);
}

/* Set *PEER to the office that signed TEXT. */
static enum rc find_signer(struct desk *desk, struct scope *sc, struct bytes text,
                           const char *signature, int64_t *peer)
{
    struct peer *list;
    size_t count;

    TRY(peer_list(sc, desk->engine, desk->office.id, &list, &count));
    for (size_t i = 0; i < count; i++) {
        if (signet_holds(&list[i].signet, text, signature)) {
            *peer = list[i].id;
            return RC_OK;
        }
    }
    return fail(sc, RC_DENIED, "package",
                N_("The signature of this package is of no office that this one exchanges cases "
                   "with. Nothing was saved."));
}

static enum rc read_one(struct desk *desk, struct scope *sc, struct bytes plain, struct package *p,
                        const char **signature)
{
    const char *const start = (const char *)plain.data;
    const size_t before = SIGNATURE_HEX + 1;
    int64_t peer = 0;

    if (plain.size <= before || start[SIGNATURE_HEX] != '\n')
        return damaged(sc);
    *signature = scope_strndup(sc, start, SIGNATURE_HEX);
    const char *end = memchr(start + before, '\0', plain.size - before);
    if (!end)
        return damaged(sc);
    const size_t length = (size_t)(end - start) - before;
    TRY(find_signer(desk, sc, (struct bytes){plain.data + before, length}, *signature, &peer));
    TRY(package_json_read(sc, start + before, p));
    p->peer = peer;
    p->digest = digest_of(sc, p->text, length);
    const size_t used = before + length + 1;
    return take_files(sc, p, (struct bytes){plain.data + used, plain.size - used});
}

/* ---- taking it in ---- */

static enum rc offer(struct work *w, const struct take_args *a, struct package *p,
                     struct exchange *x)
{
    const struct peer *const peer = &(struct peer){.id = p->peer};
    struct package receipt = {.kind = PACKAGE_RECEIPT};

    *x = (struct exchange){.peer = peer->id,
                           .reference = p->reference,
                           .state = EXCHANGE_OFFERED,
                           .secrecy = p->intake->secrecy,
                           .reason = p->reason,
                           .other_number = p->register_number,
                           .opened_at = w->now,
                           .by = w->desk->person.name,
                           .decided_at = INSTANT_NEVER};
    TRY(text_gate_in(w->sc, "package", p->intake->title, TEXT_LINE, &x->title));
    TRY(work_reason(w->sc, p->reason, &x->reason));
    TRY(exchange_insert(&w->tx, x));
    p->exchange = x->id;
    TRY(package_insert(&w->tx, p, a->signature, w->now));
    return work_post(w, a->secret, x, &receipt);
}

/* The other office owns the case from now on; ours ends. */
static enum rc let_go(struct work *w, const struct exchange *x)
{
    struct dispute d;

    TRY(dispute_by_id(w->sc, w->desk->engine, w->desk->office.id, x->dispute, &d));
    d.sent = false;
    d.closed = true;
    d.result = RESULT_TRANSFERRED;
    d.closed_at = w->now;
    d.close_reason = scope_printf(w->sc, "%s %s", x->peer_name, x->other_number);
    return work_save(w, &d);
}

static enum rc take_back(struct work *w, const struct exchange *x)
{
    struct dispute d;

    TRY(dispute_by_id(w->sc, w->desk->engine, w->desk->office.id, x->dispute, &d));
    d.sent = false;
    return work_save(w, &d);
}

static enum rc learn(struct work *w, const struct package *p, struct exchange *x)
{
    if (p->kind == PACKAGE_RECEIPT) {
        x->arrived = true;
        return exchange_save(&w->tx, x);
    }
    x->arrived = true;
    x->state = p->kind == PACKAGE_ACCEPT ? EXCHANGE_ACCEPTED : EXCHANGE_RETURNED;
    x->other_number = p->register_number;
    x->answer = p->reason;
    x->decided_at = p->made_at;
    x->decided_by = p->by;
    TRY(exchange_save(&w->tx, x));
    return p->kind == PACKAGE_ACCEPT ? let_go(w, x) : take_back(w, x);
}

static enum rc take_answer(struct work *w, const struct take_args *a, struct package *p,
                           const struct peer *peer, struct exchange *x)
{
    TRY(exchange_by_reference(w->sc, w->desk->engine, p->peer, true, p->reference, x));
    x->peer_name = peer->name;
    TRY(exchange_may_learn(w->sc, x, p->kind));
    w->subject = x->dispute;
    p->exchange = x->id;
    TRY(package_insert(&w->tx, p, a->signature, w->now));
    return learn(w, p, x);
}

enum rc use_take_in(struct work *w, const void *args, void *result)
{
    const struct take_args *a = args;
    const struct signet ours = signet_of(a->secret);
    struct package p = *a->p;
    struct taken *out = result;
    struct exchange x;
    struct peer peer;

    TRY(exchange_peer(w->desk, w->sc, p.peer, &peer));
    *out = (struct taken){.peer = peer.name, .kind = p.kind, .number = p.number};
    TRY(package_follows(w->sc, &peer, &p, signet_name(w->sc, &ours), w->now, &out->known));
    if (out->known)
        return RC_OK;
    if (p.kind == PACKAGE_CASE)
        TRY(offer(w, a, &p, &x));
    else
        TRY(take_answer(w, a, &p, &peer, &x));
    return exchange_number(w->sc, w->desk->engine, x.id, &out->exchange);
}

static enum rc take_one(struct desk *desk, struct scope *sc, const struct seal_private *secret,
                        struct bytes *data, struct taken *out)
{
    struct take_args args = {.secret = secret};
    struct bytes plain;
    struct package p;
    size_t used;

    TRY(parcel_open(sc, secret, *data, &used, &plain));
    TRY(read_one(desk, sc, plain, &p, &args.signature));
    args.p = &p;
    TRY(desk_run(desk, sc, USE_TAKE_IN, &args, out));
    out->peer = scope_strdup(sc, out->peer);
    *data = (struct bytes){data->data + used, data->size - used};
    return RC_OK;
}

enum rc desk_take_in(struct desk *desk, struct scope *sc, struct bytes data, struct taken **list,
                     size_t *count)
{
    struct seal_private secret;
    enum rc rc;

    *list = NULL;
    *count = 0;
    TRY(desk_ask(desk, sc, MAY_RECEIVE));
    TRY(exchange_secret(desk, sc, false, &secret));
    do {
        struct taken one;

        rc = take_one(desk, sc, &secret, &data, &one);
        if (rc != RC_OK)
            break;
        *list = scope_grow(sc, *list, *count, *count + 1, sizeof(**list));
        (*list)[(*count)++] = one;
    } while (data.size > 0);
    seal_forget(&secret);
    return rc;
}

enum rc desk_packages_for_us(struct desk *desk, struct scope *sc, const char **names, size_t *count)
{
    struct seal_private secret;
    size_t kept = 0;

    TRY(exchange_secret(desk, sc, false, &secret));
    const struct signet ours = signet_of(&secret);
    seal_forget(&secret);
    for (size_t i = 0; i < *count; i++)
        if (package_file_is_for(sc, names[i], signet_name(sc, &ours)))
            names[kept++] = names[i];
    *count = kept;
    return RC_OK;
}

/* ---- answering ---- */

struct answer_args {
    int number;
    const char *reason;         /* of sending it back */
    const struct package *came; /* of taking it over: its intake and who was joined, checked */
    const struct seal_private *secret;
};

static enum rc begin_answer(struct work *w, const struct answer_args *a, struct exchange *x)
{
    TRY(exchange_numbered(w->desk, w->sc, a->number, x));
    TRY(exchange_may_answer(w->sc, x));
    x->decided_at = w->now;
    x->decided_by = w->desk->person.name;
    return RC_OK;
}

/* Who was joined there is joined here, and can be parted. */
static enum rc take_joined(struct work *w, int64_t dispute, const struct package *came)
{
    struct party *list;
    size_t count;

    TRY(party_list(w->sc, w->desk->engine, dispute, &list, &count));
    for (size_t i = 0; i < came->joined_count; i++) {
        const struct carried *const c = &came->joined[i];
        struct joining j = c->joining;
        struct party p = c->who.party;

        j.stays = party_at(list, count, c->who.into)->id;
        TRY(party_insert(&w->tx, dispute, &p));
        TRY(party_join(&w->tx, &p, j.stays));
        j.joins = p.id;
        TRY(joining_insert(&w->tx, dispute, &j));
    }
    return RC_OK;
}

enum rc use_take_case(struct work *w, const void *args, void *result)
{
    const struct answer_args *a = args;
    struct package p = {.kind = PACKAGE_ACCEPT};
    struct registered *out = result;
    struct exchange x;

    TRY(begin_answer(w, a, &x));
    TRY(use_register(w, &(struct register_args){a->came->intake, NULL}, out));
    TRY(take_joined(w, out->id, a->came));
    p.register_number = scope_printf(w->sc, "%d/%" PRId64, out->year, out->register_number);
    x.state = EXCHANGE_ACCEPTED;
    x.dispute = out->id;
    TRY(exchange_save(&w->tx, &x));
    return work_post(w, a->secret, &x, &p);
}

static enum rc check_joined(struct desk *desk, struct scope *sc, struct package *p)
{
    for (size_t i = 0; i < p->joined_count; i++) {
        struct party *const one = &p->joined[i].who.party;

        TRY(party_check(sc, one, desk_today(desk)));
        TRY(desk_check_party_letters(desk, sc, one));
    }
    return RC_OK;
}

/* What came with the exchange NUMBER, as this office registers it. */
static enum rc read_came(struct desk *desk, struct scope *sc, int number, const char *kind,
                         struct package *p)
{
    struct exchange x;
    struct peer peer;

    TRY(desk_exchange(desk, sc, number, &x, p));
    TRY(exchange_may_answer(sc, &x));
    TRY(exchange_peer(desk, sc, x.peer, &peer));
    p->intake->source = peer.rank == RANK_UPPER ? SOURCE_UPPER : SOURCE_TRANSFER;
    if (kind)
        p->intake->kind = kind;
    TRY(desk_check_intake(desk, sc, p->intake, true));
    return check_joined(desk, sc, p);
}

enum rc desk_take_case(struct desk *desk, struct scope *sc, int number, const char *kind,
                       struct registered *out)
{
    struct seal_private secret;
    struct package came;
    struct answer_args args = {.number = number, .came = &came, .secret = &secret};

    TRY(read_came(desk, sc, number, kind, &came));
    TRY(exchange_secret(desk, sc, false, &secret));
    const enum rc rc = desk_run(desk, sc, USE_TAKE_CASE, &args, out);
    seal_forget(&secret);
    return rc;
}

/* It is not our case: of who is in it nothing stays here. */
enum rc use_send_back(struct work *w, const void *args, void *result)
{
    const struct answer_args *a = args;
    struct package p = {.kind = PACKAGE_RETURN, .reason = a->reason};
    struct exchange x;

    (void)result;
    TRY(begin_answer(w, a, &x));
    x.state = EXCHANGE_RETURNED;
    x.answer = a->reason;
    TRY(exchange_save(&w->tx, &x));
    TRY(package_forget(&w->tx, x.id));
    return work_post(w, a->secret, &x, &p);
}

enum rc desk_send_back(struct desk *desk, struct scope *sc, int number, const char *reason)
{
    struct seal_private secret;
    struct answer_args args = {.number = number, .secret = &secret};

    TRY(work_reason(sc, reason, &args.reason));
    TRY(exchange_secret(desk, sc, false, &secret));
    const enum rc rc = desk_run(desk, sc, USE_SEND_BACK, &args, NULL);
    seal_forget(&secret);
    return rc;
}
