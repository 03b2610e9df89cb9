/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/csv.h"

#include <csv.h>
#include <iconv.h>
#include <string.h>

#include "core/base/text.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF" /* spreadsheets put it in front */

struct reader {
    struct scope *sc;
    const char *file;
    const char *cells[CSV_COLUMNS_MAX]; /* of the row being read */
    size_t columns;                     /* of the heading */
    size_t filled;
    int line;
    struct csv_row *rows;
    size_t count, room;
    enum rc rc; /* the callbacks of libcsv cannot fail, so the first error waits here */
};

static enum rc refuse(struct reader *r, const char *sentence, const char *arg)
{
    enum rc rc = fail(r->sc, RC_SYNTAX, NULL, sentence, arg);

    if (rc != RC_OK)
        rc = scope_fail_at(r->sc, r->file, r->line, 0);
    return rc;
}

static void take_cell(void *data, size_t size, void *context)
{
    struct reader *r = context;
    const char *text = NULL;

    if (r->rc != RC_OK || r->filled++ >= CSV_COLUMNS_MAX)
        return;
    if (memchr(data, '\0', size)) {
        r->rc = refuse(r, N_("A cell may not hold a NUL byte; nothing was saved."), NULL);
        return;
    }
    r->rc = text_gate_in(r->sc, "CSV", scope_strndup(r->sc, data, size), TEXT_LINE, &text);
    if (r->rc != RC_OK) {
        r->rc = scope_fail_at(r->sc, r->file, r->line, 0);
        return;
    }
    r->cells[r->filled - 1] = text ? text : "";
}

static void keep_row(struct reader *r)
{
    if (r->count == r->room) {
        r->room = r->room == 0 ? 64 : r->room * 2;
        r->rows = scope_grow(r->sc, r->rows, r->count, r->room, sizeof(*r->rows));
    }
    r->rows[r->count++] =
        (struct csv_row){scope_memdup(r->sc, r->cells, r->columns * sizeof(*r->cells)), r->line};
}

static void take_row(int end, void *context)
{
    struct reader *r = context;

    if (r->rc != RC_OK)
        return;
    if (r->filled > CSV_COLUMNS_MAX) {
        r->rc = refuse(r, N_("This row has too many cells; nothing was saved."), NULL);
        return;
    }
    if (r->columns == 0)
        r->columns = r->filled;
    if (r->filled != r->columns)
        r->rc = refuse(r, N_("This row does not have {1} cells; nothing was saved."),
                       scope_printf(r->sc, "%zu", r->columns));
    else
        keep_row(r);
    r->filled = 0;
}

/* Line by line, so that an error can tell where it is: libcsv does not count. */
static enum rc feed(struct reader *r, struct csv_parser *parser, struct bytes data)
{
    const unsigned char *p = data.data, *const end = data.data + data.size;

    while (p < end && r->rc == RC_OK) {
        const unsigned char *feed_end = memchr(p, '\n', (size_t)(end - p));
        const size_t size = feed_end ? (size_t)(feed_end - p) + 1 : (size_t)(end - p);

        r->line++;
        if (csv_parse(parser, p, size, take_cell, take_row, r) != size && r->rc == RC_OK)
            r->rc = refuse(r, N_("A quotation mark is out of place ({1}); nothing was saved."),
                           csv_strerror(csv_error(parser)));
        p += size;
    }
    if (r->rc == RC_OK && csv_fini(parser, take_cell, take_row, r) != 0)
        r->rc = refuse(r, N_("A quotation mark is out of place ({1}); nothing was saved."),
                       csv_strerror(csv_error(parser)));
    return r->rc;
}

static enum rc check_heading(struct reader *r, const char *heading)
{
    struct buffer found = buffer_new(r->sc);

    for (size_t i = 0; r->count > 0 && i < r->columns; i++)
        buffer_addf(&found, "%s%s", i > 0 ? "," : "", r->rows[0].cells[i]);
    if (text_equal(buffer_text(&found), heading))
        return RC_OK;
    r->line = 1;
    return refuse(r, N_("The first row must be {1}; nothing was saved."), heading);
}

enum rc csv_read(struct scope *sc, const char *file, struct bytes data, const char *heading,
                 struct csv_table *out)
{
    struct reader r = {.sc = sc, .file = file};
    struct csv_parser parser;
    const size_t mark = strlen(BYTE_ORDER_MARK);

    if (data.size >= mark && memcmp(data.data, BYTE_ORDER_MARK, mark) == 0)
        data = (struct bytes){data.data + mark, data.size - mark};
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    const enum rc rc = feed(&r, &parser, data);
    csv_free(&parser);
    TRY(rc);
    TRY(check_heading(&r, heading));
    *out = (struct csv_table){r.rows + 1, r.count - 1};
    return RC_OK;
}

/* ---- a line at a time ---- */

struct splitter {
    struct scope *sc;
    const char **cells;
    size_t count;
};

static void split_cell(void *data, size_t size, void *context)
{
    struct splitter *s = context;

    if (s->count < CSV_COLUMNS_MAX)
        s->cells[s->count] = scope_strndup(s->sc, data, size);
    s->count++;
}

static void split_row(int end, void *context) {}

enum rc csv_split(struct scope *sc, const char *line, size_t size, const char ***cells,
                  size_t *count)
{
    struct splitter s = {.sc = sc, .cells = scope_alloc(sc, CSV_COLUMNS_MAX, sizeof(*s.cells))};
    struct csv_parser parser;

    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    const bool sound = csv_parse(&parser, line, size, split_cell, split_row, &s) == size &&
                       csv_fini(&parser, split_cell, split_row, &s) == 0;
    const char *error = csv_strerror(csv_error(&parser));
    csv_free(&parser);
    if (!sound)
        return fail(sc, RC_SYNTAX, NULL,
                    N_("A quotation mark is out of place ({1}); nothing was saved."), error);
    if (s.count > CSV_COLUMNS_MAX)
        return fail(sc, RC_SYNTAX, NULL, N_("This row has too many cells; nothing was saved."));
    *cells = s.cells;
    *count = s.count;
    return RC_OK;
}

static bool is_utf8(struct bytes data)
{
    const char *p = (const char *)data.data, *const end = p + data.size;
    uint32_t cp;

    while (p < end) {
        p += text_next(p, &cp);
        if (cp >= TEXT_BAD_BYTE)
            return false;
    }
    return true;
}

/* Every character of either is at most twice as long in the other. */
static bool convert(struct scope *sc, const char *to, const char *from, struct bytes *data)
{
    char *in = scope_memdup(sc, data->data, data->size), *const text =
                                                             scope_alloc(sc, 2 * data->size + 1, 1);
    char *out = text;
    size_t in_left = data->size, out_left = 2 * data->size;
    const iconv_t conversion = iconv_open(to, from);

    if (conversion == (iconv_t)-1)
        return false;
    const bool sound = iconv(conversion, &in, &in_left, &out, &out_left) != (size_t)-1;
    iconv_close(conversion);
    *data = (struct bytes){(const unsigned char *)text, (size_t)(out - text)};
    return sound && in_left == 0;
}

enum rc csv_encode(struct scope *sc, enum csv_form form, const char *text, struct bytes *out)
{
    *out = (struct bytes){(const unsigned char *)text, strlen(text)};
    if (form == CSV_BOM) {
        const char *const marked = scope_printf(sc, BYTE_ORDER_MARK "%s", text);

        *out = (struct bytes){(const unsigned char *)marked, strlen(marked)};
    } else if (form == CSV_GB18030 && !convert(sc, "GB18030", "UTF-8", out)) {
        return fail(sc, RC_IO, "GB18030",
                    N_("This machine cannot write GB18030. Nothing was written."));
    }
    return RC_OK;
}

enum rc csv_decode(struct scope *sc, const char *file, struct bytes *data)
{
    const size_t mark = strlen(BYTE_ORDER_MARK);

    if (memchr(data->data, '\0', data->size) ||
        (!is_utf8(*data) && !convert(sc, "UTF-8", "GB18030", data))) {
        const enum rc rc = fail(sc, RC_SYNTAX, NULL,
                                N_("The file is neither UTF-8 nor GB18030. Nothing was saved."));
        return rc == RC_OK ? rc : scope_fail_at(sc, file, 1, 0);
    }
    if (data->size >= mark && memcmp(data->data, BYTE_ORDER_MARK, mark) == 0)
        *data = (struct bytes){data->data + mark, data->size - mark};
    return RC_OK;
}

/* An amount below nothing is a number and stays one. */
static bool is_negative_number(const char *cell)
{
    static const char digits[] = "0123456789";

    if (cell[0] != '-' || strspn(cell + 1, digits) == 0)
        return false;
    cell += 1 + strspn(cell + 1, digits);
    if (cell[0] == '.')
        cell += 1 + strspn(cell + 1, digits);
    return cell[0] == '\0';
}

/* A spreadsheet runs what begins with one of these, also in full width (a Chinese one does) and
 * after blanks that its reader drops. Of the gate a tab comes as a space, a CR as ‹U+000D›. */
static bool is_formula(const char *cell)
{
    const char *start = cell;
    uint32_t cp;

    for (size_t length; (length = text_next(start, &cp)) > 0; start += length) {
        if (!text_is_blank(cp))
            break;
    }
    switch (cp) {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xFF1D: /* ＝＋－＠ */
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
        return !is_negative_number(cell);
    default:
        return false;
    }
}

static void add_cell(struct buffer *b, const char *text)
{
    const char *shown = text_gate_out(b->sc, text, TEXT_LONG);
    const char *cell = is_formula(shown) ? scope_printf(b->sc, "'%s", shown) : shown;

    if (cell[strcspn(cell, ",\"\r\n")] == '\0') {
        buffer_add(b, cell);
        return;
    }
    const size_t length = csv_write(NULL, 0, cell, strlen(cell));
    char *quoted = scope_alloc(b->sc, length, 1);
    csv_write(quoted, length, cell, strlen(cell));
    buffer_add_n(b, quoted, length);
}

void csv_add_row(struct buffer *b, const char *const *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            buffer_add(b, ",");
        add_cell(b, cells[i]);
    }
    buffer_add(b, "\r\n");
}
