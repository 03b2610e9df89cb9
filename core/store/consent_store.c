/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/consent_store.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "schema/queries.h"

enum rc consent_insert(struct tx *tx, int64_t dispute, struct consent *c)
{
    c->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_helper_consent_insert,
                    VALUES(v_int(c->id), v_int(dispute), v_id(c->helper.party),
                           v_id(c->helper.person), v_text(c->helper.name), v_int(c->party),
                           v_word(&consent_words, (int)c->word), v_date(c->on),
                           v_instant(c->recorded_at), v_text(c->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_consent, c->id);
    return RC_OK;
}

enum rc choice_insert(struct tx *tx, int64_t dispute, struct mediator_choice *c)
{
    c->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_choice_insert,
                    VALUES(v_int(c->id), v_int(dispute), v_int(c->party), v_int(c->person),
                           v_text(c->name), v_word(&mediator_words, (int)c->word),
                           v_text(c->reason), v_instant(c->recorded_at), v_text(c->by),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_choice, c->id);
    return RC_OK;
}

enum rc relation_insert(struct tx *tx, int64_t dispute, struct relation *r)
{
    r->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_relation_insert,
                    VALUES(v_int(r->id), v_int(dispute), v_int(r->person), v_text(r->name),
                           v_int(r->party), v_text(r->words), v_instant(r->recorded_at),
                           v_text(r->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_relation, r->id);
    return RC_OK;
}

enum rc disclosure_insert(struct tx *tx, const struct disclosure *d, struct instant at,
                          const char *by)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_disclosure_insert,
                    VALUES(v_int(id), v_int(tx->office), v_int(d->person), v_text(d->address),
                           v_text(d->employer), v_instant(at), v_text(by),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_disclosure, id);
    return RC_OK;
}

static enum rc load_consents(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_helper_consent_list, VALUES(v_int(cf->dispute.id)), &rows));
    struct consent *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++) {
        list[i] = (struct consent){
            .id = row_int(&rows, "id"),
            .helper = {.party = row_int(&rows, "helper_party"),
                       .person = row_int(&rows, "helper_person"),
                       .name = row_text(&rows, "helper_name")},
            .party = row_int(&rows, "party"),
            .on = row_date(&rows, "said_on"),
            .recorded_at = row_instant(&rows, "recorded_at"),
            .by = row_text(&rows, "made_by"),
        };
        ROW_WORD(sc, &rows, "word", &consent_words, list[i].word);
    }
    cf->consents = list;
    cf->consent_count = rows.count;
    return RC_OK;
}

static enum rc load_choices(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_choice_list, VALUES(v_int(cf->dispute.id)), &rows));
    struct mediator_choice *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++) {
        list[i] = (struct mediator_choice){
            .id = row_int(&rows, "id"),
            .party = row_int(&rows, "party"),
            .person = row_int(&rows, "person"),
            .name = row_text(&rows, "person_name"),
            .reason = row_text(&rows, "reason"),
            .recorded_at = row_instant(&rows, "recorded_at"),
            .by = row_text(&rows, "made_by"),
        };
        ROW_WORD(sc, &rows, "word", &mediator_words, list[i].word);
    }
    cf->choices = list;
    cf->choice_count = rows.count;
    return RC_OK;
}

static enum rc load_relations(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_relation_list, VALUES(v_int(cf->dispute.id)), &rows));
    struct relation *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++)
        list[i] = (struct relation){
            .id = row_int(&rows, "id"),
            .person = row_int(&rows, "person"),
            .name = row_text(&rows, "person_name"),
            .party = row_int(&rows, "party"),
            .words = row_text(&rows, "words"),
            .recorded_at = row_instant(&rows, "recorded_at"),
            .by = row_text(&rows, "made_by"),
        };
    cf->relations = list;
    cf->relation_count = rows.count;
    return RC_OK;
}

enum rc consent_load(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    TRY(load_consents(sc, engine, cf));
    TRY(load_choices(sc, engine, cf));
    return load_relations(sc, engine, cf);
}

enum rc disclosure_list(struct scope *sc, struct engine *engine, int64_t office,
                        struct disclosure **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_disclosure_list, VALUES(v_int(office)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = (struct disclosure){.person = row_int(&rows, "person"),
                                         .address = row_text(&rows, "address"),
                                         .employer = row_text(&rows, "employer")};
    return RC_OK;
}

/* A case keeps its mediator by name. */
static int64_t person_named(const struct person *people, size_t count, const char *name)
{
    for (size_t i = 0; name && i < count; i++)
        if (text_equal(people[i].name, name))
            return people[i].id;
    return 0;
}

static const char *number_of(struct scope *sc, struct rows *rows)
{
    const char *number = row_text(rows, "number");

    return number ? number
                  : scope_printf(sc, "%lld/%lld", (long long)row_int(rows, "year"),
                                 (long long)row_int(rows, "register_number"));
}

static bool is_listed(const struct earlier *list, size_t count, const struct earlier *e)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].person == e->person && list[i].party == e->party &&
            text_equal(list[i].number, e->number))
            return true;
    return false;
}

enum rc earlier_list(struct scope *sc, struct engine *engine, int64_t office, int64_t dispute,
                     const struct person *people, size_t person_count, struct earlier **list,
                     size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_earlier_list,
                     VALUES(v_int(office), v_bool(false), v_int(dispute)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = 0;
    while (row_next(&rows)) {
        int64_t person = row_int(&rows, "person");

        if (person == 0)
            person = person_named(people, person_count, row_text(&rows, "mediator"));
        const struct earlier e = {person, row_int(&rows, "party"), number_of(sc, &rows)};
        if (person != 0 && !is_listed(*list, *count, &e))
            (*list)[(*count)++] = e;
    }
    return RC_OK;
}
