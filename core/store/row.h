/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows: the typed values that go into a query and the rows that come out of it.
 *
 * A result is read whole before anybody looks at it, so it stays valid as long as its scope
 * and no statement is ever left open. NULL in the database and "not set" in the program are
 * one thing: a NULL text, DATE_NONE, INSTANT_NEVER and MONEY_NONE are stored as NULL.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_ROW_H
#define CORE_STORE_ROW_H

#include "core/base/instant.h"
#include "core/domain/money.h"
#include "core/domain/office.h"
#include "core/domain/word.h"

enum value_kind { VALUE_NULL, VALUE_INT, VALUE_TEXT, VALUE_BLOB };

/* Small, because a list of cases is tens of thousands of them. */
struct value {
    enum value_kind kind;
    uint32_t size; /* of DATA; a text ends with a NUL byte that is not counted */
    union {
        int64_t integer;
        const void *data;
    };
};

struct value v_null(void);
struct value v_int(int64_t number);
struct value v_bool(bool yes);
struct value v_id(int64_t id);                                /* 0 is NULL */
struct value v_text(const char *text);                        /* borrowed until the query has run */
struct value v_blob(struct bytes bytes);                      /* borrowed until the query has run */
struct value v_date(struct date d);                           /* days since 1970-01-01 */
struct value v_instant(struct instant t);                     /* UTC milliseconds since 1970 */
struct value v_money(struct money m);                         /* fen */
struct value v_word(const struct word_list *list, int value); /* its code */
struct value v_agency(enum agency_id agency);                 /* its code */

/* The arguments VALUES and COUNT of engine_query() and engine_exec(), $1 first. */
#define VALUES(...)                                                                                \
    ((const struct value[]){__VA_ARGS__}),                                                         \
        (sizeof((const struct value[]){__VA_ARGS__}) / sizeof(struct value))
#define NO_VALUES NULL, 0

/* Some of the rows of a result, the cells of one after the other. */
struct row_page {
    struct row_page *next;
    struct value *cells;
};

struct rows {
    const char **names; /* of the columns; in the words of who asked for one */
    size_t columns, count;
    struct row_page *pages;
    const struct value *cells; /* of the current row; NULL before the first */
    size_t taken;              /* rows gone through so far, the current one too */
    size_t hint;               /* behind the column that was found last */
};

#define ROW_PAGE 8 /* rows of a page */

/* Go to the next row, the first time to the first. False after the last one. */
bool row_next(struct rows *rows);

/* The value of COLUMN in the current row; the name, a literal nearly always, lasts as long as ROWS.
 * A column that the query does not have is a bug and asserts. Texts and bytes live as long as the
 * scope of the query. */
const struct value *row_value(struct rows *rows, const char *column);
bool row_is_null(struct rows *rows, const char *column);
int64_t row_int(struct rows *rows, const char *column); /* 0 for NULL */
bool row_bool(struct rows *rows, const char *column);
const char *row_text(struct rows *rows, const char *column); /* NULL for NULL */
struct bytes row_blob(struct rows *rows, const char *column);
struct date row_date(struct rows *rows, const char *column);
struct instant row_instant(struct rows *rows, const char *column);
struct money row_money(struct rows *rows, const char *column);

/* Set *VALUE to the word of LIST whose code stands in COLUMN.
 * Fails: RC_SCHEMA when this program does not know the word. */
MUST_CHECK enum rc row_word(struct scope *sc, struct rows *rows, const char *column,
                            const struct word_list *list, int *value);
/* The same into FIELD, which may be of any enum. */
#define ROW_WORD(sc, rows, column, list, field)                                                    \
    do {                                                                                           \
        int row_word_;                                                                             \
        TRY(row_word((sc), (rows), (column), (list), &row_word_));                                 \
        (field) = row_word_;                                                                       \
    } while (0)
MUST_CHECK enum rc row_agency(struct scope *sc, struct rows *rows, const char *column,
                              enum agency_id *agency);

/* OWNERS[i] is the id of what the i-th of COUNT parts belongs to, parts of one owner beside each
 * other. Returns how many from AT on belong to OWNER. */
size_t row_run(const int64_t *owners, size_t count, size_t at, int64_t owner);

#endif
