/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/document_store.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "schema/queries.h"

enum rc document_insert(struct tx *tx, int64_t dispute, struct document_issue *issue)
{
    issue->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_document_insert,
                    VALUES(v_int(issue->id), v_int(dispute), v_text(issue->kind),
                           v_int(issue->version), v_text(issue->source),
                           v_text(issue->template_digest), v_text(issue->template_version),
                           v_text(issue->title), v_text(issue->face), v_text(issue->code),
                           v_instant(issue->issued_at), v_text(issue->by),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_document, issue->id);
    return RC_OK;
}

static enum rc not_issued(struct scope *sc)
{
    return fail(sc, RC_NOTFOUND, "document", N_("This paper was not issued yet."));
}

enum rc document_load(struct scope *sc, struct engine *engine, int64_t dispute, const char *kind,
                      int version, struct document_issue *issue)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_document_load,
                     VALUES(v_int(dispute), v_text(kind), v_int(version)), &rows));
    if (!row_next(&rows))
        return not_issued(sc);
    *issue = (struct document_issue){
        .id = row_int(&rows, "id"),
        .kind = row_text(&rows, "kind"),
        .version = (int)row_int(&rows, "version"),
        .source = row_text(&rows, "source"),
        .template_digest = row_text(&rows, "template_digest"),
        .template_version = row_text(&rows, "template_version"),
        .title = row_text(&rows, "title"),
        .face = row_text(&rows, "face"),
        .code = row_text(&rows, "code"),
        .issued_at = row_instant(&rows, "issued_at"),
        .by = row_text(&rows, "made_by"),
    };
    return RC_OK;
}

static int newest_of(struct rows *rows, const char *kind)
{
    const int issued = (int)row_int(rows, "newest");
    const int agreed = (int)row_int(rows, "agreed");

    return text_equal(kind, "agreement") && agreed > issued ? agreed : issued;
}

enum rc document_by_code(struct scope *sc, struct engine *engine, int64_t office, const char *code,
                         struct document_found *out)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_document_by_code, VALUES(v_int(office), v_text(code)),
                     &rows));
    if (!row_next(&rows))
        return fail(
            sc, RC_NOTFOUND, "code",
            N_("No paper that you may see has the check code {1}. Whether this office issued "
               "it, its director can say."),
            code);
    *out = (struct document_found){.dispute = row_int(&rows, "dispute"),
                                   .year = (int)row_int(&rows, "year"),
                                   .register_number = row_int(&rows, "register_number"),
                                   .number = row_text(&rows, "number")};
    out->issue = (struct document_issue){.kind = row_text(&rows, "kind"),
                                         .version = (int)row_int(&rows, "version"),
                                         .source = row_text(&rows, "source"),
                                         .template_digest = row_text(&rows, "template_digest"),
                                         .template_version = row_text(&rows, "template_version"),
                                         .title = row_text(&rows, "title"),
                                         .issued_at = row_instant(&rows, "issued_at"),
                                         .by = row_text(&rows, "made_by"),
                                         .code = code};
    out->newest = newest_of(&rows, out->issue.kind);
    return RC_OK;
}

enum rc document_file_insert(struct tx *tx, const struct document_issue *issue,
                             enum paper_format format, struct bytes bytes, struct document *file)
{
    *file = (struct document){
        .id = tx_id(tx),
        .kind = issue->kind,
        .version = issue->version,
        .format = format,
        .digest = digest_of(tx->sc, bytes.data, bytes.size),
        .template_digest = issue->template_digest,
        .template_version = issue->template_version,
        .title = issue->title,
        .issued_at = issue->issued_at,
    };
    TRY(engine_exec(tx->engine, tx->sc, &sql_document_file_insert,
                    VALUES(v_int(file->id), v_int(issue->id), v_text(paper_format_code(format)),
                           v_text(file->digest), v_blob(bytes), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_document_file, file->id);
    return RC_OK;
}

static enum rc file_from_row(struct scope *sc, struct rows *rows, struct document *file)
{
    *file = (struct document){
        .id = row_int(rows, "id"),
        .kind = row_text(rows, "kind"),
        .version = (int)row_int(rows, "version"),
        .digest = row_text(rows, "digest"),
        .template_digest = row_text(rows, "template_digest"),
        .template_version = row_text(rows, "template_version"),
        .title = row_text(rows, "title"),
        .issued_at = row_instant(rows, "issued_at"),
        .copies = (int)row_int(rows, "copies"),
    };
    return paper_format_find(sc, row_text(rows, "format"), &file->format);
}

enum rc document_file_load(struct scope *sc, struct engine *engine, int64_t dispute,
                           const char *kind, int version, enum paper_format format,
                           struct document *file, struct bytes *bytes)
{
    struct rows rows;

    TRY(engine_query(
        engine, sc, &sql_document_file_load,
        VALUES(v_int(dispute), v_text(kind), v_int(version), v_text(paper_format_code(format))),
        &rows));
    if (!row_next(&rows))
        return not_issued(sc);
    *bytes = row_blob(&rows, "bytes");
    return file_from_row(sc, &rows, file);
}

enum rc document_list(struct scope *sc, struct engine *engine, int64_t dispute,
                      struct document **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_document_list, VALUES(v_int(dispute)), &rows));
    struct document *files = scope_alloc(sc, rows.count, sizeof(*files));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(file_from_row(sc, &rows, &files[i]));
    *list = files;
    *count = rows.count;
    return RC_OK;
}
