/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/row.h"

#include <assert.h>
#include <string.h>

struct value v_null(void) { return (struct value){.kind = VALUE_NULL}; }

struct value v_int(int64_t number) { return (struct value){.kind = VALUE_INT, .integer = number}; }

struct value v_bool(bool yes) { return v_int(yes ? 1 : 0); }

struct value v_id(int64_t id) { return id == 0 ? v_null() : v_int(id); }

struct value v_text(const char *text)
{
    if (!text)
        return v_null();
    const size_t size = strlen(text);
    assert(size <= UINT32_MAX);
    return (struct value){.kind = VALUE_TEXT, .data = text, .size = (uint32_t)size};
}

struct value v_blob(struct bytes bytes)
{
    assert(bytes.size <= UINT32_MAX);
    return (struct value){.kind = VALUE_BLOB, .data = bytes.data, .size = (uint32_t)bytes.size};
}

struct value v_date(struct date d) { return date_is_set(d) ? v_int(d.day) : v_null(); }

struct value v_instant(struct instant t) { return instant_is_set(t) ? v_int(t.ms) : v_null(); }

struct value v_money(struct money m) { return money_is_set(m) ? v_int(m.fen) : v_null(); }

struct value v_word(const struct word_list *list, int value)
{
    return v_text(word_code(list, value));
}

struct value v_agency(enum agency_id agency) { return v_text(agency_get(agency)->code); }

bool row_next(struct rows *rows)
{
    if (rows->taken == rows->count)
        return false;
    if (rows->taken == 0)
        rows->cells = rows->pages->cells;
    else if (rows->taken % ROW_PAGE != 0)
        rows->cells += rows->columns;
    else {
        rows->pages = rows->pages->next;
        rows->cells = rows->pages->cells;
    }
    rows->taken++;
    return true;
}

/* By the letters of the name once, the next column first; the name is then replaced by the one it
 * was asked for by, and its address tells. Apart, so that row_value() stays short. */
static __attribute__((noinline)) size_t column_of(struct rows *rows, const char *column)
{
    size_t at = 0;

    while (at < rows->columns && rows->names[at] != column)
        at++;
    if (at < rows->columns)
        return at;
    at = rows->hint;
    for (size_t left = rows->columns;; left--, at++) {
        assert(left > 0 && "the query has this column");
        at = at < rows->columns ? at : 0;
        if (strcmp(rows->names[at], column) == 0)
            break;
    }
    rows->names[at] = column;
    return at;
}

/* Columns are nearly always asked for in the order of the query. */
const struct value *row_value(struct rows *rows, const char *column)
{
    size_t at = rows->hint;

    assert(rows->cells);
    if (at >= rows->columns || rows->names[at] != column)
        at = column_of(rows, column);
    rows->hint = at + 1;
    return &rows->cells[at];
}

bool row_is_null(struct rows *rows, const char *column)
{
    return row_value(rows, column)->kind == VALUE_NULL;
}

int64_t row_int(struct rows *rows, const char *column)
{
    const struct value *value = row_value(rows, column);

    return value->kind == VALUE_INT ? value->integer : 0;
}

bool row_bool(struct rows *rows, const char *column) { return row_int(rows, column) != 0; }

const char *row_text(struct rows *rows, const char *column)
{
    const struct value *value = row_value(rows, column);

    return value->kind == VALUE_TEXT ? value->data : NULL;
}

struct bytes row_blob(struct rows *rows, const char *column)
{
    const struct value *value = row_value(rows, column);

    if (value->kind != VALUE_BLOB)
        return (struct bytes){NULL, 0};
    return (struct bytes){value->data, value->size};
}

struct date row_date(struct rows *rows, const char *column)
{
    const struct value *value = row_value(rows, column);

    return value->kind == VALUE_INT ? (struct date){(int32_t)value->integer} : DATE_NONE;
}

struct instant row_instant(struct rows *rows, const char *column)
{
    const struct value *value = row_value(rows, column);

    return value->kind == VALUE_INT ? (struct instant){value->integer} : INSTANT_NEVER;
}

struct money row_money(struct rows *rows, const char *column)
{
    const struct value *value = row_value(rows, column);

    return value->kind == VALUE_INT ? (struct money){value->integer} : MONEY_NONE;
}

enum rc row_word(struct scope *sc, struct rows *rows, const char *column,
                 const struct word_list *list, int *value)
{
    const char *code = row_text(rows, column);
    const struct word *word = word_coded(list, code);

    if (!word)
        return fail(sc, RC_SCHEMA, column,
                    N_("The database says “{1}” under {2}, which this program does not know."),
                    code ? code : "", column);
    *value = word->value;
    return RC_OK;
}

enum rc row_agency(struct scope *sc, struct rows *rows, const char *column, enum agency_id *agency)
{
    ROW_WORD(sc, rows, column, &agency_words, *agency);
    return RC_OK;
}

size_t row_run(const int64_t *owners, size_t count, size_t at, int64_t owner)
{
    size_t length = 0;

    while (at + length < count && owners[at + length] == owner)
        length++;
    return length;
}
