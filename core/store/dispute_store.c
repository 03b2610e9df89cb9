/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/dispute_store.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "schema/queries.h"

#include <inttypes.h>
#include <string.h>

static struct value result_of(const struct dispute *d)
{
    return d->closed ? v_word(&result_words, d->result) : v_null();
}

/* What nobody judged is not set. */
static struct value risk_of(const struct dispute *d)
{
    return d->risk == RISK_NONE ? v_null() : v_word(&risk_words, d->risk);
}

static struct value secrecy_of(const struct dispute *d)
{
    return d->secrecy == SECRECY_ORDINARY ? v_null() : v_word(&secrecy_words, d->secrecy);
}

static struct value sent_of(const struct dispute *d) { return d->sent ? v_int(1) : v_null(); }

enum rc dispute_insert(struct tx *tx, struct dispute *d, const char *import_key)
{
    d->id = tx_id(tx);
    d->office = tx->office;
    d->rev = 1;
    TRY(engine_exec(
        tx->engine, tx->sc, &sql_dispute_insert,
        VALUES(v_int(d->id), v_int(d->office), v_int(d->year), v_int(d->register_number),
               v_text(d->number), v_word(&state_words, d->state), v_text(d->token),
               v_text(import_key), v_word(&source_words, d->source), v_text(d->kind),
               v_text(d->title), v_word(&urgency_words, d->urgency), v_text(d->division),
               v_text(d->place), v_instant(d->occurred_at), v_text(d->narrative),
               v_instant(d->registered_at), v_text(d->registered_by), v_date(d->accepted_on),
               v_text(d->mediator), v_text(d->void_reason), v_text(d->refuse_reason),
               v_bool(d->closed), result_of(d), v_instant(d->closed_at), v_text(d->close_reason),
               risk_of(d), secrecy_of(d), v_id(d->registrar), v_id(d->handler),
               v_text(digest_salt(tx->sc)), v_text(d->secrecy_reason)),
        NULL));
    tx_touch(tx, TABLE_dispute, d->id);
    return RC_OK;
}

enum rc dispute_save(struct tx *tx, struct dispute *d)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_dispute_save,
                    VALUES(v_int(d->id), v_int(d->rev), v_int(tx->office), v_text(d->number),
                           v_word(&state_words, d->state), v_word(&source_words, d->source),
                           v_text(d->kind), v_text(d->title), v_word(&urgency_words, d->urgency),
                           v_text(d->division), v_text(d->place), v_instant(d->occurred_at),
                           v_text(d->narrative), v_date(d->accepted_on), v_text(d->mediator),
                           v_text(d->void_reason), v_text(d->refuse_reason), v_bool(d->closed),
                           result_of(d), v_instant(d->closed_at), v_text(d->close_reason),
                           risk_of(d), secrecy_of(d), v_id(d->handler), v_text(d->secrecy_reason),
                           sent_of(d)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    d->rev++;
    tx_touch(tx, TABLE_dispute, d->id);
    return RC_OK;
}

static enum rc read_words(struct scope *sc, struct rows *rows, struct dispute *d)
{
    ROW_WORD(sc, rows, "state", &state_words, d->state);
    ROW_WORD(sc, rows, "source", &source_words, d->source);
    ROW_WORD(sc, rows, "urgency", &urgency_words, d->urgency);
    if (!row_is_null(rows, "risk"))
        ROW_WORD(sc, rows, "risk", &risk_words, d->risk);
    if (!row_is_null(rows, "secrecy"))
        ROW_WORD(sc, rows, "secrecy", &secrecy_words, d->secrecy);
    if (!row_is_null(rows, "result"))
        ROW_WORD(sc, rows, "result", &result_words, d->result);
    return RC_OK;
}

enum rc dispute_from_row(struct scope *sc, struct rows *rows, bool narrative, struct dispute *d)
{
    *d = (struct dispute){
        .id = row_int(rows, "id"),
        .rev = row_int(rows, "rev"),
        .office = row_int(rows, "office"),
        .year = (int)row_int(rows, "year"),
        .register_number = row_int(rows, "register_number"),
        .number = row_text(rows, "number"),
        .token = row_text(rows, "token"),
        .kind = row_text(rows, "kind"),
        .title = row_text(rows, "title"),
        .division = row_text(rows, "division"),
        .place = row_text(rows, "place"),
        .occurred_at = row_instant(rows, "occurred_at"),
        .registered_at = row_instant(rows, "registered_at"),
        .registered_by = row_text(rows, "registered_by"),
        .registrar = row_int(rows, "registrar"),
        .accepted_on = row_date(rows, "accepted_on"),
        .mediator = row_text(rows, "mediator"),
        .handler = row_int(rows, "handler"),
        .secrecy_reason = row_text(rows, "secrecy_reason"),
        .void_reason = row_text(rows, "void_reason"),
        .refuse_reason = row_text(rows, "refuse_reason"),
        .sent = row_bool(rows, "sent"),
        .closed = row_bool(rows, "closed"),
        .closed_at = row_instant(rows, "closed_at"),
        .close_reason = row_text(rows, "close_reason"),
        .narrative = narrative ? row_text(rows, "narrative") : NULL,
    };
    return read_words(sc, rows, d);
}

/* NAME is what the person called the case by. */
static enum rc load_one(struct scope *sc, struct rows *rows, const char *name, struct dispute *d)
{
    if (!row_next(rows))
        return fail(sc, RC_NOTFOUND, "case", N_("There is no case {1}. Nothing was saved."), name);
    return dispute_from_row(sc, rows, true, d);
}

enum rc dispute_by_id(struct scope *sc, struct engine *engine, int64_t office, int64_t id,
                      struct dispute *d)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_dispute_by_id, VALUES(v_int(office), v_int(id)), &rows));
    return load_one(sc, &rows, scope_printf(sc, "%" PRId64, id), d);
}

enum rc dispute_by_register_number(struct scope *sc, struct engine *engine, int64_t office,
                                   int year, int64_t number, struct dispute *d)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_dispute_by_register_number,
                     VALUES(v_int(office), v_int(year), v_int(number)), &rows));
    return load_one(sc, &rows, scope_printf(sc, "%d/%" PRId64, year, number), d);
}

enum rc dispute_by_number(struct scope *sc, struct engine *engine, int64_t office,
                          const char *case_number, struct dispute *d)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_dispute_by_number, VALUES(v_int(office), v_text(case_number)),
                     &rows));
    return load_one(sc, &rows, case_number, d);
}

enum rc dispute_by_token(struct scope *sc, struct engine *engine, int64_t office, const char *token,
                         struct dispute *d)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_dispute_by_token, VALUES(v_int(office), v_text(token)),
                     &rows));
    return load_one(sc, &rows, token, d);
}

enum rc dispute_by_import_key(struct scope *sc, struct engine *engine, int64_t office,
                              const char *key, struct dispute *d)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_dispute_by_import_key, VALUES(v_int(office), v_text(key)),
                     &rows));
    return load_one(sc, &rows, key, d);
}

/* ---- likely duplicates ---- */

struct similar_list {
    struct similar *items;
    size_t count;
};

/* Keep the current row unless the case is there already, newest first. */
static void add_similar(struct similar_list *list, struct rows *rows, enum similar_why why,
                        const char *what)
{
    const int64_t id = row_int(rows, "id");
    size_t at = 0;

    while (at < list->count && list->items[at].dispute > id)
        at++;
    if (at == SIMILAR_LIMIT || (at < list->count && list->items[at].dispute == id))
        return;
    if (list->count < SIMILAR_LIMIT)
        list->count++;
    memmove(&list->items[at + 1], &list->items[at], (list->count - 1 - at) * sizeof(*list->items));
    list->items[at] = (struct similar){
        .dispute = id,
        .year = (int)row_int(rows, "year"),
        .register_number = row_int(rows, "register_number"),
        .title = row_text(rows, "title"),
        .registered_at = row_instant(rows, "registered_at"),
        .why = why,
        .what = what,
    };
}

static enum rc similar_by_party(struct scope *sc, struct engine *engine, int64_t office,
                                struct instant since, const struct party *p,
                                struct similar_list *list)
{
    const char *name = p->name && strcmp(p->name, PARTY_UNVERIFIED) != 0 ? p->name : NULL;
    struct rows rows;

    if (!name && !p->phone && !p->id_number)
        return RC_OK;
    TRY(engine_query(engine, sc, &sql_similar_by_party,
                     VALUES(v_int(office), v_bool(false), v_instant(since), v_text(p->id_number),
                            v_text(p->phone), v_text(name), v_int(SIMILAR_LIMIT)),
                     &rows));
    while (row_next(&rows)) {
        if (row_bool(&rows, "same_id_number"))
            add_similar(list, &rows, SIMILAR_ID_NUMBER, p->id_number);
        else if (row_bool(&rows, "same_phone"))
            add_similar(list, &rows, SIMILAR_PHONE, p->phone);
        else
            add_similar(list, &rows, SIMILAR_NAME, name);
    }
    return RC_OK;
}

enum rc dispute_similar(struct scope *sc, struct engine *engine, int64_t office,
                        struct instant since, const char *place, const struct party *parties,
                        size_t party_count, struct similar **list, size_t *count)
{
    struct similar_list found = {scope_alloc(sc, SIMILAR_LIMIT, sizeof(struct similar)), 0};
    struct rows rows;

    for (size_t i = 0; i < party_count; i++)
        TRY(similar_by_party(sc, engine, office, since, &parties[i], &found));
    if (!text_is_empty(place)) {
        TRY(engine_query(engine, sc, &sql_similar_by_place,
                         VALUES(v_int(office), v_bool(false), v_instant(since), v_text(place),
                                v_int(SIMILAR_LIMIT)),
                         &rows));
        while (row_next(&rows))
            add_similar(&found, &rows, SIMILAR_PLACE, place);
    }
    *list = found.items;
    *count = found.count;
    return RC_OK;
}

enum rc dispute_count_since(struct scope *sc, struct engine *engine, int64_t office,
                            struct instant since, int64_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_dispute_count_since,
                     VALUES(v_int(office), v_bool(false), v_instant(since)), &rows));
    *count = row_next(&rows) ? row_int(&rows, "count") : 0;
    return RC_OK;
}

enum rc dispute_newest_token(struct scope *sc, struct engine *engine, int64_t office,
                             const char **token)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_dispute_newest_token, VALUES(v_int(office)), &rows));
    *token = NULL;
    if (row_next(&rows))
        *token = row_is_null(&rows, "token") ? "" : row_text(&rows, "token");
    return RC_OK;
}
