/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sending a case to another office, and the packages as bytes. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/digest.h"
#include "core/base/parcel.h"
#include "core/base/signet.h"
#include "core/base/text.h"
#include "core/conf/case_json.h"
#include "core/conf/package_json.h"
#include "core/desk/exchange_work.h"
#include "core/domain/told.h"
#include "core/store/document_store.h"
#include "core/store/evidence_store.h"
#include "core/store/joining_store.h"
#include "core/store/merge_store.h"
#include "core/store/party_store.h"

#define RECORD_NAME "record.json"                     /* everything the sender knows of the case */
#define FILES_MOST  (PARCEL_LIMIT - 8u * 1024 * 1024) /* bytes; the rest is for the text */

/* ---- writing one ---- */

enum rc work_post(struct work *w, const struct seal_private *secret, const struct exchange *x,
                  struct package *p)
{
    const struct signet ours = signet_of(secret);
    struct peer peer;

    TRY(exchange_peer(w->desk, w->sc, x->peer, &peer));
    p->peer = peer.id;
    p->exchange = x->id;
    p->outgoing = true;
    p->number = peer.sent + 1;
    p->previous = peer.sent_digest;
    p->received = peer.received;
    p->from = signet_name(w->sc, &ours);
    p->from_name = w->desk->office.name;
    p->to = signet_name(w->sc, &peer.signet);
    p->to_name = peer.name;
    p->made_at = w->now;
    p->by = w->desk->person.name;
    p->seq = w->tx.seq;
    p->hash = w->tx.hash;
    p->reference = x->reference;
    p->text = package_json_write(w->sc, p);
    p->digest = digest_of(w->sc, p->text, strlen(p->text));
    const char *signature =
        signet_sign(w->sc, secret, (struct bytes){(const unsigned char *)p->text, strlen(p->text)});
    return package_insert(&w->tx, p, signature, w->now);
}

/* ---- sending a case ---- */

struct send_args {
    int64_t id;
    const char *to, *reason;
    const struct seal_private *secret;
};

static void enclose(struct scope *sc, struct package *p, const char *name, struct bytes data)
{
    p->files = scope_grow(sc, p->files, p->file_count, p->file_count + 1, sizeof(*p->files));
    p->files[p->file_count++] = (struct enclosed){name, digest_of(sc, data.data, data.size), data};
}

static enum rc enclose_papers(struct work *w, const struct casefile *cf, struct package *p)
{
    struct document *list;
    size_t count;

    TRY(document_list(w->sc, w->desk->engine, cf->dispute.id, &list, &count));
    for (size_t i = 0; i < count; i++) {
        struct document file;
        struct bytes bytes;

        TRY(document_file_load(w->sc, w->desk->engine, cf->dispute.id, list[i].kind,
                               list[i].version, list[i].format, &file, &bytes));
        enclose(w->sc, p,
                scope_printf(w->sc, "%s-%d.%s", list[i].kind, list[i].version,
                             paper_format_code(list[i].format)),
                bytes);
    }
    return RC_OK;
}

static enum rc enclose_evidence(struct work *w, const struct casefile *cf, struct package *p)
{
    for (size_t i = 0; i < cf->evidence_count; i++) {
        const struct evidence *e = &cf->evidence[i];
        struct bytes bytes;

        if (!e->file_name || e->void_reason)
            continue;
        TRY(evidence_bytes(w->sc, w->desk->engine, e->id, &bytes));
        enclose(w->sc, p, scope_printf(w->sc, "evidence-%d-%s", e->ordinal, e->file_name), bytes);
    }
    return RC_OK;
}

/* The address of somebody who must not be found goes with the case, and on no paper. */
static void enclose_record(struct work *w, const struct casefile *cf, struct package *p)
{
    const char *const record =
        told_conceal(w->sc, cf, case_json_show(w->sc, cf, &w->desk->office, w->now));

    enclose(w->sc, p, RECORD_NAME, (struct bytes){(const unsigned char *)record, strlen(record)});
}

static enum rc enclose_all(struct work *w, const struct casefile *cf, struct package *p)
{
    size_t size = 0;

    enclose_record(w, cf, p);
    TRY(enclose_papers(w, cf, p));
    TRY(enclose_evidence(w, cf, p));
    for (size_t i = 0; i < p->file_count; i++)
        size += p->files[i].data.size;
    if (size <= FILES_MOST)
        return RC_OK;
    return fail(w->sc, RC_INVALID, "files",
                N_("The papers and evidence of this case are larger than {1} MB together. Nothing "
                   "was saved."),
                scope_printf(w->sc, "%u", FILES_MOST / 1024 / 1024));
}

static int by_age(const void *a, const void *b)
{
    const int64_t x = ((const struct carried *)a)->joining.id;
    const int64_t y = ((const struct carried *)b)->joining.id;

    return (x > y) - (x < y);
}

/* As they are kept: a casefile tells of who was joined what holds for who stays. */
static enum rc carry_joined(struct work *w, int64_t dispute, struct package *p)
{
    struct joined *list;
    size_t count;

    TRY(party_joined(w->sc, w->desk->engine, dispute, &list, &count));
    p->joined = scope_alloc(w->sc, count, sizeof(*p->joined));
    for (size_t i = 0; i < count; i++) {
        struct carried *const c = &p->joined[p->joined_count];
        bool found;

        c->who = list[i];
        TRY(joining_of(w->sc, w->desk->engine, c->who.party.id, &c->joining, &found));
        p->joined_count += found;
    }
    if (p->joined_count > 1)
        qsort(p->joined, p->joined_count, sizeof(*p->joined), by_age);
    return RC_OK;
}

/* "2026/1 (2026/2)": people ask by the number that they were given, also of a case that ended in
 * this one. */
static enum rc number_of(struct work *w, const struct dispute *d, const char **number)
{
    const char *own = scope_printf(w->sc, "%d/%" PRId64, d->year, d->register_number);
    const char *formers;

    TRY(merger_formers(w->sc, w->desk->engine, d->id, &formers));
    *number = formers ? scope_printf(w->sc, "%s (%s)", own, formers) : own;
    return RC_OK;
}

static enum rc write_exchange(struct work *w, const struct send_args *a, const struct casefile *cf,
                              struct exchange *x)
{
    struct peer *peers;
    size_t count, index;

    TRY(peer_list(w->sc, w->desk->engine, w->desk->office.id, &peers, &count));
    TRY(peer_find(w->sc, peers, count, a->to, &index));
    *x = (struct exchange){.dispute = cf->dispute.id,
                           .peer = peers[index].id,
                           .outgoing = true,
                           .state = EXCHANGE_SENT,
                           .secrecy = cf->dispute.secrecy,
                           .title = cf->dispute.title,
                           .reason = a->reason,
                           .opened_at = w->now,
                           .by = w->desk->person.name,
                           .decided_at = INSTANT_NEVER};
    return exchange_insert(&w->tx, x);
}

/* What happened, and below it what was told of it again, by its day: whoever takes the case over
 * goes on with one account. Longer than an account may be, it lies in the record alone. */
static const char *account_of(struct scope *sc, const struct casefile *cf)
{
    struct buffer b = buffer_new(sc);

    buffer_add(&b, cf->dispute.narrative);
    for (size_t i = 0; i < cf->supplement_count; i++)
        buffer_addf(&b, "\n%s %s", date_iso(sc, date_of(cf->supplements[i].recorded_at)),
                    cf->supplements[i].text);
    return text_characters(buffer_text(&b)) > TEXT_LONG_MAX ? cf->dispute.narrative
                                                            : buffer_text(&b);
}

enum rc use_send_case(struct work *w, const void *args, void *result)
{
    const struct send_args *a = args;
    struct casefile cf;
    struct exchange x;

    TRY(work_begin(w, a->id, STEP_SEND, &cf));
    struct package p = {.kind = PACKAGE_CASE,
                        .case_number = cf.dispute.number,
                        .reason = a->reason,
                        .intake = package_intake(w->sc, &cf.dispute, cf.parties, cf.party_count)};
    p.intake->narrative = account_of(w->sc, &cf);
    TRY(number_of(w, &cf.dispute, &p.register_number));
    TRY(carry_joined(w, a->id, &p));
    TRY(enclose_all(w, &cf, &p));
    TRY(write_exchange(w, a, &cf, &x));
    TRY(work_post(w, a->secret, &x, &p));
    cf.dispute.sent = true;
    TRY(work_save(w, &cf.dispute));
    return exchange_number(w->sc, w->desk->engine, x.id, result);
}

enum rc desk_send_case(struct desk *desk, struct scope *sc, int64_t id, const char *to,
                       const char *reason, int *number)
{
    struct seal_private secret;
    struct send_args args = {id, to, NULL, &secret};

    TRY(work_reason(sc, reason, &args.reason));
    TRY(exchange_secret(desk, sc, false, &secret));
    const enum rc rc = desk_run(desk, sc, USE_SEND_CASE, &args, number);
    seal_forget(&secret);
    return rc;
}

/* ---- as bytes ---- */

/* What goes to an office. */
struct outgoing {
    struct kept_package kept;
    struct enclosed *files;
    size_t file_count;
};
struct outbox {
    struct peer peer;
    struct outgoing *list;
    size_t count;
};
struct post_args {
    const char *to;
    bool all;
};

static enum rc read_outbox(struct work *w, bool all, struct outbox *box)
{
    struct engine *const engine = w->desk->engine;
    struct kept_package *kept;
    size_t count;

    TRY(package_outgoing(w->sc, engine, box->peer.id, all ? 1 : box->peer.known + 1, &kept,
                         &count));
    box->list = scope_alloc(w->sc, count, sizeof(*box->list));
    box->count = 0;
    for (size_t i = 0; i < count; i++) {
        struct outgoing *const o = &box->list[box->count];

        if (!kept[i].text) /* erased since: they had it, or never will */
            continue;
        o->kept = kept[i];
        TRY(package_files(w->sc, engine, o->kept.id, &o->files, &o->file_count));
        box->count++;
    }
    return RC_OK;
}

/* Sealed as they are, all of them go: with one left out none behind it would be taken there. */
enum rc use_post(struct work *w, const void *args, void *result)
{
    const struct post_args *a = args;
    struct outbox *box = result;
    struct peer *list;
    size_t count, index;

    TRY(peer_list(w->sc, w->desk->engine, w->desk->office.id, &list, &count));
    TRY(peer_find(w->sc, list, count, a->to, &index));
    box->peer = list[index];
    w->subject = box->peer.id;
    w->detail = box->peer.name;
    engine_see_all(w->desk->engine);
    return read_outbox(w, a->all, box);
}

/* "signature\ntext\n\0" and the bytes of the files, one behind the other. */
static enum rc pack_one(struct scope *sc, const struct peer *peer, const struct outgoing *o,
                        struct posted *out)
{
    struct buffer plain = buffer_new(sc);
    struct package p;

    TRY(package_json_read(sc, o->kept.text, &p));
    buffer_addf(&plain, "%s\n%s", o->kept.signature, o->kept.text);
    buffer_add_n(&plain, "", 1);
    for (size_t i = 0; i < o->file_count; i++)
        buffer_add_n(&plain, o->files[i].data.data, o->files[i].data.size);
    out->file = package_file(sc, &p);
    return parcel_close(sc, &peer->signet.seal,
                        (struct bytes){(const unsigned char *)plain.data, plain.length},
                        &out->bytes);
}

enum rc desk_post(struct desk *desk, struct scope *sc, const char *to, bool all,
                  struct posted **out, size_t *count)
{
    struct outbox box;

    TRY(desk_run(desk, sc, USE_POST, &(struct post_args){to, all}, &box));
    *out = scope_alloc(sc, box.count, sizeof(**out));
    *count = box.count;
    for (size_t i = 0; i < box.count; i++)
        TRY(pack_one(sc, &box.peer, &box.list[i], &(*out)[i]));
    return RC_OK;
}
