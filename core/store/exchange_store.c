/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/exchange_store.h"

#include <inttypes.h>

#include "core/base/digest.h"
#include "schema/queries.h"

/* ---- other offices ---- */

enum rc peer_insert(struct tx *tx, struct peer *p)
{
    p->id = tx_id(tx);
    p->rev = 1;
    TRY(engine_exec(tx->engine, tx->sc, &sql_peer_insert,
                    VALUES(v_int(p->id), v_int(tx->office), v_text(p->name), v_text(p->division),
                           v_word(&rank_words, (int)p->rank), v_text(p->word),
                           v_instant(p->added_at), v_text(p->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_peer, p->id);
    return RC_OK;
}

enum rc peer_remove(struct tx *tx, const struct peer *p)
{
    int64_t changed;

    TRY(engine_exec(
        tx->engine, tx->sc, &sql_peer_remove,
        VALUES(v_int(p->id), v_int(p->rev), v_int(tx->office), v_instant(p->removed_at)),
        &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_peer, p->id);
    return RC_OK;
}

static enum rc peer_from_row(struct scope *sc, struct rows *rows, struct peer *p)
{
    *p = (struct peer){.id = row_int(rows, "id"),
                       .rev = row_int(rows, "rev"),
                       .name = row_text(rows, "name"),
                       .division = row_text(rows, "division"),
                       .word = row_text(rows, "word"),
                       .added_at = row_instant(rows, "added_at"),
                       .by = row_text(rows, "made_by"),
                       .removed_at = INSTANT_NEVER,
                       .sent = (int)row_int(rows, "sent"),
                       .received = (int)row_int(rows, "received"),
                       .known = (int)row_int(rows, "known"),
                       .sent_digest = row_text(rows, "sent_digest"),
                       .received_digest = row_text(rows, "received_digest")};
    ROW_WORD(sc, rows, "rank", &rank_words, p->rank);
    return signet_parse(sc, "word", p->word, &p->signet);
}

enum rc peer_list(struct scope *sc, struct engine *engine, int64_t office, struct peer **list,
                  size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_peer_list, VALUES(v_int(office)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(peer_from_row(sc, &rows, &(*list)[i]));
    *count = rows.count;
    return RC_OK;
}

/* ---- cases on their way ---- */

static struct value secrecy_of(const struct exchange *x)
{
    return x->secrecy == SECRECY_ORDINARY ? v_null() : v_word(&secrecy_words, (int)x->secrecy);
}

enum rc exchange_insert(struct tx *tx, struct exchange *x)
{
    x->id = tx_id(tx);
    x->rev = 1;
    if (x->reference == 0)
        x->reference = x->id;
    TRY(engine_exec(tx->engine, tx->sc, &sql_exchange_insert,
                    VALUES(v_int(x->id), v_int(tx->office), v_int(x->peer), v_id(x->dispute),
                           v_bool(x->outgoing), v_int(x->reference),
                           v_word(&exchange_words, (int)x->state), v_text(x->title),
                           v_text(x->reason), v_text(x->other_number), v_instant(x->opened_at),
                           v_text(x->by), v_text(digest_salt(tx->sc)), secrecy_of(x)),
                    NULL));
    TRY(engine_exec(tx->engine, tx->sc, &sql_exchange_number_insert,
                    VALUES(v_int(x->id), v_int(tx->office)), NULL));
    tx_touch(tx, TABLE_exchange, x->id);
    return RC_OK;
}

enum rc exchange_save(struct tx *tx, struct exchange *x)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_exchange_save,
                    VALUES(v_int(x->id), v_int(x->rev), v_int(tx->office), v_id(x->dispute),
                           v_word(&exchange_words, (int)x->state), v_text(x->other_number),
                           v_text(x->answer), x->arrived ? v_int(1) : v_null(),
                           v_instant(x->decided_at), v_text(x->decided_by)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    x->rev++;
    tx_touch(tx, TABLE_exchange, x->id);
    return RC_OK;
}

static enum rc exchange_from_row(struct scope *sc, struct rows *rows, struct exchange *x)
{
    *x = (struct exchange){.id = row_int(rows, "id"),
                           .rev = row_int(rows, "rev"),
                           .dispute = row_int(rows, "dispute"),
                           .peer = row_int(rows, "peer"),
                           .outgoing = row_bool(rows, "outgoing"),
                           .reference = row_int(rows, "reference"),
                           .title = row_text(rows, "title"),
                           .reason = row_text(rows, "reason"),
                           .other_number = row_text(rows, "other_number"),
                           .answer = row_text(rows, "answer"),
                           .arrived = row_bool(rows, "arrived"),
                           .opened_at = row_instant(rows, "opened_at"),
                           .by = row_text(rows, "made_by"),
                           .decided_at = row_instant(rows, "decided_at"),
                           .decided_by = row_text(rows, "decided_by")};
    ROW_WORD(sc, rows, "state", &exchange_words, x->state);
    if (!row_is_null(rows, "secrecy"))
        ROW_WORD(sc, rows, "secrecy", &secrecy_words, x->secrecy);
    return RC_OK;
}

static enum rc listed_from_row(struct scope *sc, struct rows *rows, struct exchange *x)
{
    TRY(exchange_from_row(sc, rows, x));
    x->number = (int)row_int(rows, "number");
    x->peer_name = row_text(rows, "peer_name");
    if (!row_is_null(rows, "own_year"))
        x->own_number = scope_printf(sc, "%" PRId64 "/%" PRId64, row_int(rows, "own_year"),
                                     row_int(rows, "own_number"));
    return RC_OK;
}

/* Fill ROOM of LIST from *COUNT on with those after AFTER that wait for an answer, or do not. */
static enum rc list_some(struct scope *sc, struct engine *engine, int64_t office, bool waiting,
                         const struct exchange *after, size_t room, struct exchange *list,
                         size_t *count)
{
    const bool within = after && (after->state == EXCHANGE_OFFERED) == waiting;
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_exchange_list,
                     VALUES(v_int(office), v_int(waiting ? 0 : 1),
                            v_int(within ? after->id : INT64_MAX), v_int((int64_t)(room - *count))),
                     &rows));
    while (row_next(&rows))
        TRY(listed_from_row(sc, &rows, &list[(*count)++]));
    return RC_OK;
}

enum rc exchange_list(struct scope *sc, struct engine *engine, int64_t office,
                      const struct exchange *after, size_t most, struct exchange **list,
                      size_t *count)
{
    *list = scope_alloc(sc, most, sizeof(**list));
    *count = 0;
    if (!after || after->state == EXCHANGE_OFFERED)
        TRY(list_some(sc, engine, office, true, after, most, *list, count));
    return *count < most ? list_some(sc, engine, office, false, after, most, *list, count) : RC_OK;
}

enum rc exchange_by_number(struct scope *sc, struct engine *engine, int64_t office, int number,
                           struct exchange *x)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_exchange_by_number, VALUES(v_int(office), v_int(number)),
                     &rows));
    if (row_next(&rows))
        return listed_from_row(sc, &rows, x);
    return fail(sc, RC_NOTFOUND, "exchange", N_("There is no number {1} here. Nothing was saved."),
                scope_printf(sc, "%d", number));
}

enum rc exchange_of_case(struct scope *sc, struct engine *engine, int64_t dispute,
                         struct exchange **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_exchange_of_case, VALUES(v_int(dispute)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    for (size_t i = 0; row_next(&rows); i++) {
        TRY(exchange_from_row(sc, &rows, &(*list)[i]));
        (*list)[i].peer_name = row_text(&rows, "peer_name");
    }
    *count = rows.count;
    return RC_OK;
}

/* The one number that QUERY answers, under NAME. */
static enum rc counted(struct scope *sc, struct engine *engine, const struct sql *query,
                       const struct value *values, size_t count, const char *name, int64_t *out)
{
    struct rows rows;

    TRY(engine_query(engine, sc, query, values, count, &rows));
    *out = row_next(&rows) ? row_int(&rows, name) : 0;
    return RC_OK;
}

enum rc exchange_number(struct scope *sc, struct engine *engine, int64_t id, int *number)
{
    int64_t given;

    TRY(counted(sc, engine, &sql_exchange_number, VALUES(v_int(id)), "number", &given));
    *number = (int)given;
    return RC_OK;
}

enum rc exchange_check_numbers(struct scope *sc, struct engine *engine)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_exchange_misnumbered, NO_VALUES, &rows));
    if (!row_next(&rows))
        return RC_OK;
    return fail(sc, RC_INVALID, NULL,
                N_("A case that was sent or came (row {1}) has not the number that is its own."),
                scope_printf(sc, "%" PRId64, row_int(&rows, "id")));
}

enum rc exchange_waiting(struct scope *sc, struct engine *engine, int64_t office, int64_t *count)
{
    return counted(sc, engine, &sql_exchange_waiting, VALUES(v_int(office)), "waiting", count);
}

enum rc exchange_open_with(struct scope *sc, struct engine *engine, int64_t peer, int64_t *count)
{
    return counted(sc, engine, &sql_exchange_open_with, VALUES(v_int(peer)), "open", count);
}

enum rc exchange_by_reference(struct scope *sc, struct engine *engine, int64_t peer, bool outgoing,
                              int64_t reference, struct exchange *x)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_exchange_by_reference,
                     VALUES(v_int(peer), v_bool(outgoing), v_int(reference)), &rows));
    if (!row_next(&rows))
        return fail(sc, RC_NOTFOUND, "package",
                    N_("This package answers a case that was not sent from here. Nothing was "
                       "saved."));
    return exchange_from_row(sc, &rows, x);
}

/* ---- packages ---- */

static enum rc insert_files(struct tx *tx, const struct package *p)
{
    for (size_t i = 0; i < p->file_count; i++) {
        const struct enclosed *f = &p->files[i];
        const int64_t id = tx_id(tx);

        TRY(engine_exec(tx->engine, tx->sc, &sql_package_file_insert,
                        VALUES(v_int(id), v_int(p->id), v_int((int64_t)i + 1), v_text(f->name),
                               v_text(f->digest), v_blob(f->data), v_text(digest_salt(tx->sc))),
                        NULL));
        tx_touch(tx, TABLE_package_file, id);
    }
    return RC_OK;
}

enum rc package_insert(struct tx *tx, struct package *p, const char *signature, struct instant now)
{
    p->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_package_insert,
                    VALUES(v_int(p->id), v_int(tx->office), v_int(p->peer), v_int(p->exchange),
                           v_bool(p->outgoing), v_int(p->number),
                           v_word(&package_words, (int)p->kind), v_int(p->received),
                           v_text(p->digest), v_text(p->text), v_text(signature), v_instant(now),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_package, p->id);
    return insert_files(tx, p);
}

static enum rc kept_from_row(struct scope *sc, struct rows *rows, struct kept_package *k)
{
    *k = (struct kept_package){.id = row_int(rows, "id"),
                               .outgoing = true,
                               .number = (int)row_int(rows, "number"),
                               .digest = row_text(rows, "digest"),
                               .text = row_text(rows, "text"),
                               .signature = row_text(rows, "signature")};
    ROW_WORD(sc, rows, "kind", &package_words, k->kind);
    return RC_OK;
}

enum rc package_outgoing(struct scope *sc, struct engine *engine, int64_t peer, int from,
                         struct kept_package **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_package_outgoing, VALUES(v_int(peer), v_int(from)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(kept_from_row(sc, &rows, &(*list)[i]));
    *count = rows.count;
    return RC_OK;
}

enum rc package_of_case(struct scope *sc, struct engine *engine, int64_t exchange,
                        struct kept_package *out)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_package_of_case, VALUES(v_int(exchange)), &rows));
    if (!row_next(&rows))
        return fail(sc, RC_NOTFOUND, "exchange", N_("The package of this case is not here."));
    return kept_from_row(sc, &rows, out);
}

enum rc package_files(struct scope *sc, struct engine *engine, int64_t package,
                      struct enclosed **files, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_package_files, VALUES(v_int(package)), &rows));
    *files = scope_alloc(sc, rows.count, sizeof(**files));
    for (size_t i = 0; row_next(&rows); i++)
        (*files)[i] = (struct enclosed){.name = row_text(&rows, "name"),
                                        .digest = row_text(&rows, "digest"),
                                        .data = row_blob(&rows, "bytes")};
    *count = rows.count;
    return RC_OK;
}

enum rc package_all(struct scope *sc, struct engine *engine, int64_t office,
                    struct kept_package **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_package_all, VALUES(v_int(office)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = (struct kept_package){.id = row_int(&rows, "id"),
                                           .peer = row_int(&rows, "peer"),
                                           .outgoing = row_bool(&rows, "outgoing"),
                                           .number = (int)row_int(&rows, "number"),
                                           .digest = row_text(&rows, "digest"),
                                           .text = row_text(&rows, "text"),
                                           .peer_name = row_text(&rows, "name")};
    *count = rows.count;
    return RC_OK;
}

enum rc package_forget(struct tx *tx, int64_t exchange)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, &sql_package_file_forget, VALUES(v_int(exchange)), &rows));
    tx_touch_rows(tx, TABLE_package_file, &rows);
    TRY(engine_query(tx->engine, tx->sc, &sql_package_forget,
                     VALUES(v_int(exchange), v_text(digest_salt(tx->sc))), &rows));
    tx_touch_rows(tx, TABLE_package, &rows);
    return RC_OK;
}
