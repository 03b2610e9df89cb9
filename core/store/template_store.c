/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/template_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

static enum rc insert_partial(struct tx *tx, int64_t template, const struct template_partial *p)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_template_partial_insert,
                    VALUES(v_int(id), v_int(template), v_text(p->name), v_text(p->text),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_template_partial, id);
    return RC_OK;
}

enum rc template_insert(struct tx *tx, const struct document_template *tpl, int64_t person,
                        struct instant at)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_template_insert,
                    VALUES(v_int(id), v_int(tx->office), v_text(tpl->kind), v_text(tpl->version),
                           v_text(tpl->digest), v_text(tpl->text), v_instant(at), v_int(person),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_template, id);
    for (size_t i = 0; i < tpl->partial_count; i++)
        TRY(insert_partial(tx, id, &tpl->partials[i]));
    return RC_OK;
}

enum rc template_approve(struct tx *tx, int64_t template, int64_t person, struct instant at)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_template_approve,
                    VALUES(v_int(template), v_instant(at), v_int(person)), &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_template, template);
    return RC_OK;
}

enum rc template_list(struct scope *sc, struct engine *engine, int64_t office, const char *kind,
                      struct template_record **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_template_list, VALUES(v_int(office), v_text(kind)), &rows));
    struct template_record *records = scope_alloc(sc, rows.count, sizeof(*records));
    for (size_t i = 0; row_next(&rows); i++)
        records[i] = (struct template_record){
            .id = row_int(&rows, "id"),
            .kind = row_text(&rows, "kind"),
            .version = row_text(&rows, "version"),
            .digest = row_text(&rows, "digest"),
            .submitted_at = row_instant(&rows, "submitted_at"),
            .submitter = row_int(&rows, "submitted_by"),
            .submitted_by = row_text(&rows, "submitter"),
            .approved_at = row_instant(&rows, "approved_at"),
            .approved_by = row_text(&rows, "approver"),
        };
    template_judge(records, rows.count);
    *list = records;
    *count = rows.count;
    return RC_OK;
}

enum rc template_text(struct scope *sc, struct engine *engine, int64_t template, const char **text,
                      struct template_partial **partials, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_template_text, VALUES(v_int(template)), &rows));
    if (!row_next(&rows))
        return fail(sc, RC_NOTFOUND, "template", N_("This template is not kept here."));
    *text = row_text(&rows, "text");
    TRY(engine_query(engine, sc, &sql_template_partials, VALUES(v_int(template)), &rows));
    struct template_partial *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++) {
        list[i].name = row_text(&rows, "name");
        list[i].text = row_text(&rows, "text");
        list[i].file = scope_printf(sc, "%s.mustache", list[i].name);
    }
    *partials = list;
    *count = rows.count;
    return RC_OK;
}
