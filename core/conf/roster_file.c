/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/roster_file.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "core/conf/csv.h"

enum column {
    COLUMN_DAY,
    COLUMN_SHIFT,
    COLUMN_AGENCY,
    COLUMN_NAME,
    COLUMN_PHONE,
    COLUMN_COMMANDER,
    COLUMN_NOTE,
    COLUMNS
};

static const char *const column_names[COLUMNS][3] = {
    {"日期", "date", NULL},       {"班次", "shift", "时间"}, {"单位", "agency", NULL},
    {"姓名", "name", "值班人员"}, {"电话", "phone", NULL},   {"带班", "commander", "带班领导"},
    {"备注", "note", NULL},
};

/* Times an office means by a bare name. */
static const struct {
    const char *name, *time;
} named_shifts[] = {
    {"白班", "08:00-20:00"},   {"夜班", "20:00-08:00"}, {"全天", "08:00-08:00"},
    {"24小时", "08:00-08:00"}, {"上午", "08:00-12:00"}, {"下午", "12:00-18:00"},
};

struct reader {
    struct scope *sc;
    const char *file;
    int at[COLUMNS]; /* the cell of each column; -1: there is none */
    size_t width;
};

/* ---- heading ---- */

static int column_of(const char *name)
{
    for (int c = 0; c < COLUMNS; c++) {
        for (size_t i = 0; i < 3; i++) {
            if (column_names[c][i] && strcmp(column_names[c][i], name) == 0)
                return c;
        }
    }
    return -1;
}

static enum rc heading_fault(struct reader *r, const char *sentence, const char *name)
{
    const enum rc rc = fail(r->sc, RC_SYNTAX, NULL, sentence, name);

    return rc == RC_OK ? rc : scope_fail_at(r->sc, r->file, 1, 0);
}

static enum rc read_heading(struct reader *r, const char *line, size_t size)
{
    const char **cells;

    TRY(csv_split(r->sc, line, size, &cells, &r->width));
    for (int c = 0; c < COLUMNS; c++)
        r->at[c] = -1;
    for (size_t i = 0; i < r->width; i++) {
        const char *name = text_key(r->sc, cells[i]);
        const int column = column_of(name);

        if (*name && column < 0)
            return heading_fault(r, N_("The column “{1}” is not known. Nothing was saved."), name);
        if (*name && r->at[column] >= 0)
            return heading_fault(r, N_("The column “{1}” stands twice. Nothing was saved."), name);
        if (*name)
            r->at[column] = (int)i;
    }
    for (int c = COLUMN_DAY; c <= COLUMN_NAME; c++) {
        if (r->at[c] < 0 && c != COLUMN_AGENCY)
            return heading_fault(r, N_("There is no column “{1}”. Nothing was saved."),
                                 column_names[c][0]);
    }
    return RC_OK;
}

/* ---- cells ---- */

static const char *cell(const struct reader *r, const char *const *cells, enum column c)
{
    return r->at[c] < 0 ? NULL : cells[r->at[c]];
}

/* "2026年11月20日", "2026/11/20" and "2026.1.5" as ISO writes them. */
static enum rc read_day(struct scope *sc, const char *text, struct date *out)
{
    const char *p = text_halfwidth(sc, text ? text : "");
    int part[3], length, count = 0;

    for (; count < 3; count++) {
        char *end;
        part[count] = (int)strtol(p, &end, 10);
        length = (int)(end - p);
        if (length < 1 || length > 4)
            break;
        p = end;
        while (*p && (*p < '0' || *p > '9'))
            p++;
    }
    if (count < 3 || *p)
        return date_parse(sc, "日期", text, out);
    return date_parse(sc, "日期", scope_printf(sc, "%04d-%02d-%02d", part[0], part[1], part[2]),
                      out);
}

/* A name, a time, or both. */
static enum rc read_shift(struct scope *sc, const char *text, struct roster_line *out)
{
    const char *shift = text ? text_halfwidth(sc, text) : "";
    size_t name = strcspn(shift, "0123456789");
    const char *time = shift + name;

    for (size_t i = 0; i < sizeof(named_shifts) / sizeof(*named_shifts); i++) {
        if (strcmp(named_shifts[i].name, shift) == 0) {
            out->shift = named_shifts[i].name;
            return shift_time_parse(sc, "班次", named_shifts[i].time, &out->time);
        }
    }
    while (name > 0 && strchr(" (", shift[name - 1]))
        name--;
    if (*time == '\0')
        return shift_time_parse(sc, "班次", shift, &out->time);
    if (name > 0)
        out->shift = scope_strndup(sc, shift, name);
    return shift_time_parse(sc, "班次", scope_strndup(sc, time, strcspn(time, ")")), &out->time);
}

/* Cut the next word off *P, parted by 、 or a comma; NULL at the end. Blanks belong to it: people
 * group the figures of a telephone. */
static const char *next_word(struct scope *sc, const char **p)
{
    static const char *const signs[] = {"、", "，", ",", "；", ";", "/"};
    const char *start = *p;

    for (const char *q = start; *q; q++) {
        for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
            const size_t length = strlen(signs[i]);

            if (strncmp(q, signs[i], length) != 0)
                continue;
            *p = q + length;
            return q == start ? next_word(sc, p) : scope_strndup(sc, start, (size_t)(q - start));
        }
    }
    *p = start + strlen(start);
    return *start ? start : NULL;
}

static enum rc read_names(struct scope *sc, const char *text, struct roster_line *out)
{
    const char *p = text ? text : "", *word;

    while ((word = next_word(sc, &p)) != NULL) {
        if (out->count == ROSTER_NAMES_MAX)
            return fail(sc, RC_INVALID, "姓名",
                        N_("These are too many people for one shift. Nothing was saved."));
        TRY(text_gate_in(sc, "姓名", word, TEXT_LINE, &out->names[out->count]));
        out->count++;
    }
    if (out->count == 0)
        return fail(sc, RC_INVALID, "姓名",
                    N_("Please say who serves the shift. Nothing was saved."));
    return RC_OK;
}

static enum rc read_phones(struct scope *sc, const char *text, struct roster_line *out)
{
    const char *p = text ? text : "", *word;
    size_t count = 0;

    while ((word = next_word(sc, &p)) != NULL) {
        if (count < out->count)
            out->phones[count] = word;
        count++;
    }
    if (count != 0 && count != out->count)
        return fail(sc, RC_INVALID, "电话",
                    N_("There is not one telephone for each name. Nothing was saved."));
    return RC_OK;
}

static enum rc read_commander(struct scope *sc, const char *text, struct roster_line *out)
{
    static const char *const yes[] = {"是", "√", "✓", "带班", "1", "y", "yes"};
    static const char *const no[] = {"", "否", "×", "-", "0", "n", "no"};
    const char *key = text_key(sc, text);

    for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++) {
        if (strcmp(no[i], key) == 0)
            return RC_OK;
    }
    for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++) {
        if (strcmp(yes[i], key) == 0)
            out->commands = true;
    }
    return out->commands ? RC_OK : text_gate_in(sc, "带班", text, TEXT_LINE, &out->commander);
}

static enum rc read_cells(const struct reader *r, struct scope *sc, const char *const *cells,
                          struct roster_line *out)
{
    const char *const agency = cell(r, cells, COLUMN_AGENCY);

    TRY(read_day(sc, cell(r, cells, COLUMN_DAY), &out->day));
    TRY(read_shift(sc, cell(r, cells, COLUMN_SHIFT), out));
    if (!text_is_empty(agency))
        TRY(agency_find(sc, "单位", agency, &out->agency));
    TRY(read_names(sc, cell(r, cells, COLUMN_NAME), out));
    TRY(read_phones(sc, cell(r, cells, COLUMN_PHONE), out));
    TRY(read_commander(sc, cell(r, cells, COLUMN_COMMANDER), out));
    return text_gate_in(sc, "备注", cell(r, cells, COLUMN_NOTE), TEXT_LINE, &out->note);
}

static enum rc read_line(const struct reader *r, struct scope *sc, const char *line, size_t size,
                         struct roster_line *out)
{
    const char **cells;
    size_t count;

    TRY(csv_split(sc, line, size, &cells, &count));
    if (count != r->width)
        return fail(sc, RC_SYNTAX, NULL, N_("This row does not have {1} cells; nothing was saved."),
                    scope_printf(sc, "%zu", r->width));
    for (size_t i = 0; i < count; i++) {
        TRY(text_gate_in(sc, "CSV", cells[i], TEXT_LINE, &cells[i]));
        if (!cells[i])
            cells[i] = "";
    }
    return read_cells(r, sc, cells, out);
}

/* ---- lines ---- */

static bool is_blank(const char *line, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (!strchr(" \t\r,", line[i]))
            return false;
    }
    return true;
}

static void take_line(struct reader *r, const char *line, size_t size, struct roster_line *out)
{
    struct scope *sc = r->sc;
    const struct error before = sc->error;

    out->text = scope_strndup(sc, line, size);
    out->day = DATE_NONE;
    out->rc = read_line(r, sc, line, size, out);
    out->error = sc->error;
    sc->error = before; /* the line's own error is no error of the file */
}

static size_t count_lines(struct bytes data)
{
    size_t count = 1;

    for (size_t i = 0; i < data.size; i++)
        count += data.data[i] == '\n';
    return count;
}

enum rc roster_file_read(struct scope *sc, const char *file, struct bytes data,
                         struct roster_sheet *out)
{
    struct reader r = {.sc = sc, .file = file};
    int number = 0;

    TRY(csv_decode(sc, file, &data));
    struct roster_line *lines = scope_alloc(sc, count_lines(data), sizeof(*lines));
    const char *const end = (const char *)data.data + data.size;
    *out = (struct roster_sheet){.lines = lines};
    for (const char *line = (const char *)data.data; line < end;) {
        const char *feed = memchr(line, '\n', (size_t)(end - line));
        const size_t size = (size_t)((feed ? feed : end) - line);
        const size_t text = size > 0 && line[size - 1] == '\r' ? size - 1 : size;

        number++;
        if (!out->heading && !is_blank(line, text)) {
            TRY(read_heading(&r, line, text));
            out->heading = scope_strndup(sc, line, text);
        } else if (!is_blank(line, text)) {
            lines[out->count].line = number;
            take_line(&r, line, text, &lines[out->count++]);
        }
        line += size + 1;
    }
    if (!out->heading)
        return heading_fault(&r, N_("There is no column “{1}”. Nothing was saved."), "日期");
    return RC_OK;
}
