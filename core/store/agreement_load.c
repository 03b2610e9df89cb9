/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading agreements, for agreement_store.h: one query for each kind of row, put together here. */
#include "core/store/agreement_store.h"

#include "schema/queries.h"

struct agreement_load {
    struct scope *sc;
    struct engine *engine;
    const struct sql *heads, *terms, *shares, *instalments, *marks;
    const struct value *values; /* the same for all of them */
    size_t value_count;
    struct agreement *list;
    int64_t *disputes; /* of each */
    size_t count;
};

static enum rc ask(struct agreement_load *load, const struct sql *query, struct rows *rows)
{
    return engine_query(load->engine, load->sc, query, load->values, load->value_count, rows);
}

/* The word in COLUMN, or USUAL where nothing was said. */
static enum rc word_or(struct scope *sc, struct rows *rows, const char *column,
                       const struct word_list *list, int usual, int *value)
{
    *value = usual;
    return row_is_null(rows, column) ? RC_OK : row_word(sc, rows, column, list, value);
}

static enum rc head_from_row(struct scope *sc, struct rows *rows, struct agreement *a)
{
    int original;

    *a = (struct agreement){
        .id = row_int(rows, "id"),
        .rev = row_int(rows, "rev"),
        .version = (int)row_int(rows, "version"),
        .whole = row_bool(rows, "whole"),
        .facts = row_text(rows, "facts"),
        .reached_on = row_date(rows, "reached_on"),
        .final = row_bool(rows, "final"),
        .original_on = row_date(rows, "original_on"),
        .original_note = row_text(rows, "original_note"),
        .original_scan = row_int(rows, "original_scan"),
        .typed_by = row_text(rows, "typed_by"),
        .compared_by = row_text(rows, "compared_by"),
        .compared_on = row_date(rows, "compared_on"),
        .read_by = row_text(rows, "read_by"),
    };
    ROW_WORD(sc, rows, "form", &form_words, a->form);
    TRY(word_or(sc, rows, "original", &original_words, ORIGINAL_PRINTED, &original));
    a->original = (enum original)original;
    return RC_OK;
}

static enum rc load_heads(struct agreement_load *load)
{
    struct rows rows;

    TRY(ask(load, load->heads, &rows));
    load->list = scope_alloc(load->sc, rows.count, sizeof(*load->list));
    load->disputes = scope_alloc(load->sc, rows.count, sizeof(*load->disputes));
    load->count = rows.count;
    for (size_t i = 0; row_next(&rows); i++) {
        load->disputes[i] = row_int(&rows, "dispute");
        TRY(head_from_row(load->sc, &rows, &load->list[i]));
    }
    return RC_OK;
}

static enum rc term_from_row(struct scope *sc, struct rows *rows, struct term *t)
{
    int liability;

    *t = (struct term){
        .id = row_int(rows, "id"),
        .ordinal = (int)row_int(rows, "ordinal"),
        .text = row_text(rows, "text"),
        .obligor = row_text(rows, "obligor"),
        .act = row_text(rows, "act"),
        .obligee = row_text(rows, "obligee"),
        .method = row_text(rows, "method"),
        .amount = row_money(rows, "amount"),
        .due = row_date(rows, "due"),
        .condition = row_text(rows, "condition"),
        .held_by = row_text(rows, "held_by"),
        .place = row_text(rows, "place"),
        .consequence = row_text(rows, "consequence"),
        .performed_on = row_date(rows, "performed_on"),
        .proof = row_text(rows, "proof"),
    };
    TRY(word_or(sc, rows, "liability", &liability_words, LIABILITY_ALONE, &liability));
    t->liability = (enum liability)liability;
    return RC_OK;
}

/* All terms of a load, which wait for their parts. */
struct parts {
    struct term *terms;
    size_t count;
};

static enum rc load_shares(struct agreement_load *load, const struct parts *of)
{
    struct rows rows;

    TRY(ask(load, load->shares, &rows));
    struct share *list = scope_alloc(load->sc, rows.count, sizeof(*list));
    int64_t *owners = scope_alloc(load->sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        const struct money amount = row_money(&rows, "amount");

        owners[i] = row_int(&rows, "term");
        list[i].obligor = row_text(&rows, "obligor");
        list[i].amount = money_is_set(amount) ? amount : (struct money){0};
    }
    for (size_t i = 0, at = 0; i < of->count && at < rows.count; i++) {
        of->terms[i].shares = &list[at];
        of->terms[i].share_count = row_run(owners, rows.count, at, of->terms[i].id);
        at += of->terms[i].share_count;
    }
    return RC_OK;
}

static enum rc load_instalments(struct agreement_load *load, const struct parts *of)
{
    struct rows rows;

    TRY(ask(load, load->instalments, &rows));
    struct instalment *list = scope_alloc(load->sc, rows.count, sizeof(*list));
    int64_t *owners = scope_alloc(load->sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        owners[i] = row_int(&rows, "term");
        list[i] = (struct instalment){.id = row_int(&rows, "id"),
                                      .ordinal = (int)row_int(&rows, "ordinal"),
                                      .amount = row_money(&rows, "amount"),
                                      .due = row_date(&rows, "due")};
    }
    for (size_t i = 0, at = 0; i < of->count && at < rows.count; i++) {
        of->terms[i].instalments = &list[at];
        of->terms[i].instalment_count = row_run(owners, rows.count, at, of->terms[i].id);
        at += of->terms[i].instalment_count;
    }
    return RC_OK;
}

static enum rc load_terms(struct agreement_load *load)
{
    struct rows rows;

    TRY(ask(load, load->terms, &rows));
    const struct parts of = {scope_alloc(load->sc, rows.count, sizeof(*of.terms)), rows.count};
    int64_t *owners = scope_alloc(load->sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        TRY(term_from_row(load->sc, &rows, &of.terms[i]));
        owners[i] = row_int(&rows, "agreement");
    }
    for (size_t i = 0, at = 0; i < load->count; i++) {
        load->list[i].terms = &of.terms[at];
        load->list[i].term_count = row_run(owners, rows.count, at, load->list[i].id);
        at += load->list[i].term_count;
    }
    TRY(load_shares(load, &of));
    return load_instalments(load, &of);
}

static enum rc mark_from_row(struct scope *sc, struct rows *rows, struct mark *m)
{
    int guarantee;

    *m = (struct mark){
        .id = row_int(rows, "id"),
        .party = (int)row_int(rows, "party"),
        .on = row_date(rows, "marked_on"),
        .name = row_text(rows, "name"),
        .authority = row_text(rows, "authority"),
        .void_reason = row_text(rows, "void_reason"),
    };
    ROW_WORD(sc, rows, "signatory", &signatory_words, m->signatory);
    ROW_WORD(sc, rows, "how", &how_words, m->how);
    TRY(word_or(sc, rows, "guarantee", &guarantee_words, GUARANTEE_NONE, &guarantee));
    m->guarantee = (enum guarantee)guarantee;
    return RC_OK;
}

static enum rc load_marks(struct agreement_load *load)
{
    struct rows rows;

    TRY(ask(load, load->marks, &rows));
    struct mark *marks = scope_alloc(load->sc, rows.count, sizeof(*marks));
    int64_t *owners = scope_alloc(load->sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        TRY(mark_from_row(load->sc, &rows, &marks[i]));
        owners[i] = row_int(&rows, "agreement");
    }
    for (size_t i = 0, at = 0; i < load->count; i++) {
        load->list[i].marks = &marks[at];
        load->list[i].mark_count = row_run(owners, rows.count, at, load->list[i].id);
        at += load->list[i].mark_count;
    }
    return RC_OK;
}

static enum rc load_all(struct agreement_load *load)
{
    TRY(load_heads(load));
    if (load->count == 0) /* four statements less to prepare */
        return RC_OK;
    TRY(load_terms(load));
    return load_marks(load);
}

enum rc agreement_list(struct scope *sc, struct engine *engine, int64_t dispute,
                       struct agreement **list, size_t *count)
{
    const struct value values[] = {v_int(dispute)};
    struct agreement_load load = {.sc = sc,
                                  .engine = engine,
                                  .heads = &sql_agreement_list,
                                  .terms = &sql_agreement_terms,
                                  .shares = &sql_agreement_shares,
                                  .instalments = &sql_agreement_instalments,
                                  .marks = &sql_agreement_marks,
                                  .values = values,
                                  .value_count = 1};

    TRY(load_all(&load));
    *list = load.list;
    *count = load.count;
    return RC_OK;
}

/* Of each dispute only the last, which is the newest. */
static void keep_newest(struct agreement_load *load)
{
    size_t kept = 0;

    for (size_t i = 0; i < load->count; i++) {
        if (i + 1 < load->count && load->disputes[i + 1] == load->disputes[i])
            continue;
        load->list[kept] = load->list[i];
        load->disputes[kept++] = load->disputes[i];
    }
    load->count = kept;
}

enum rc agreement_newest(struct scope *sc, struct engine *engine, const struct case_page *page,
                         struct agreement **list, int64_t **disputes, size_t *count)
{
    struct agreement_load load = {.sc = sc,
                                  .engine = engine,
                                  .heads = &sql_board_agreements,
                                  .terms = &sql_board_terms,
                                  .shares = &sql_board_shares,
                                  .instalments = &sql_board_instalments,
                                  .marks = &sql_board_marks,
                                  .values = page->ids,
                                  .value_count = CASE_PAGE};

    TRY(load_all(&load));
    keep_newest(&load);
    *list = load.list;
    *disputes = load.disputes;
    *count = load.count;
    return RC_OK;
}
