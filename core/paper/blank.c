/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/blank.h"

#include "core/paper/body.h"
#include "core/paper/field.h"

#include <string.h>

#define ROWS        3  /* of a list */
#define CELLS       16 /* of a line, unless the field is known to need more or less */
#define ANSWER      46 /* of what a clerk must fill in */
#define ROLES       3
#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static const struct {
    const char *name;
    int cells;
} widths[] = {{"number", 26},
              {"register_number", 14},
              {"id_number", 20},
              {"phone", 14},
              {"address", 28},
              {"narrative", 52},
              {"facts", 52},
              {"text", 46},
              {"reason", 30},
              {"refuse_reason", 52},
              {"note", 52},
              {"performed", 52},
              {"signs", 52},
              {"close_reason", 52},
              {"names", 44},
              {"name", 14},
              {"speaker", 8},
              {"mediator", 10},
              {"recorder", 10},
              {"by", 10},
              {"registered_by", 10},
              {"filed_by", 10},
              {"folder_incomplete", 30},
              {"receiver", 10},
              {"amount", 10},
              {"dispute", 20},
              {"copies", 4},
              {"copy_count", 4},
              {"birth", 14},
              {"on", 14},
              {"at", 22}};

/* How many rows a list has when it is not ROWS. */
static const struct {
    const char *name;
    size_t count;
} lists[] = {{"subject", 1}, {"helpers", 0}, {"refusals", 0},    {"clauses", 0},
             {"claims", 1},  {"duties", 1},  {"instalments", 0}, {"catalogue", 0}};

/* What is supposed where a form must be of one kind. */
static const char *const flags[] = {"blank", "written", "is_person", "is_joint", "is_sitting"};

/* What an office knows before there is a case. */
static const char *const known[] = {"title",          "committee", "centre", "office_phone",
                                    "office_address", "court",     "police", "arbitration"};

static bool is_in(const char *const *list, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i], name) == 0)
            return true;
    return false;
}

static int cells_of(const char *name)
{
    for (size_t i = 0; i < COUNT(widths); i++)
        if (strcmp(widths[i].name, name) == 0)
            return widths[i].cells;
    return CELLS;
}

static size_t rows_of(const char *name)
{
    for (size_t i = 0; i < COUNT(lists); i++)
        if (strcmp(lists[i].name, name) == 0)
            return lists[i].count;
    return ROWS;
}

static struct value blank_items(struct scope *sc, const char *name, const char *group);

/* In a list of parties the first applies, the second answers, the third is a third. */
static bool holds(const struct field *f, size_t row, bool listed)
{
    static const char *const roles[ROLES] = {"is_applicant", "is_respondent", "is_third"};

    if (listed && row < ROLES && strcmp(f->name, roles[row]) == 0)
        return true;
    return is_in(flags, COUNT(flags), f->name);
}

static struct value blank_field(struct scope *sc, const struct field *f, const char *group,
                                size_t row, bool listed)
{
    if (f->use == TEMPLATE_LIST)
        return blank_items(sc, f->name, group);
    if (f->use == TEMPLATE_FLAG)
        return value_flag(holds(f, row, listed));
    if (strcmp(f->name, "ordinal") == 0)
        return value_text(scope_printf(sc, "%zu", row + 1));
    return value_ruled(sc, cells_of(f->name));
}

static struct value blank_row(struct scope *sc, const char *group, size_t row, bool listed)
{
    struct member *m = scope_alloc(sc, inner_field_count, sizeof(*m));
    size_t count = 0;

    for (size_t i = 0; i < inner_field_count; i++) {
        const struct field *f = &inner_fields[i];

        if (strcmp(f->of, group) == 0)
            m[count++] = (struct member){f->name, blank_field(sc, f, f->items, row, listed)};
    }
    return value_map(m, count);
}

static struct value blank_items(struct scope *sc, const char *name, const char *group)
{
    const size_t count = group ? rows_of(name) : 0;
    struct value *items = scope_alloc(sc, count, sizeof(*items));

    for (size_t i = 0; i < count; i++)
        items[i] = blank_row(sc, group, i, count > 1);
    return value_list(items, count);
}

static struct value blank_root(struct scope *sc, const struct paper_job *job)
{
    const struct document_template *tpl = job->tpl;
    struct member *m = scope_alloc(sc, field_count + tpl->ask_count, sizeof(*m));
    size_t count = 0;

    for (size_t i = 0; i < field_count; i++) {
        const struct field *f = &fields[i];
        const struct value v = is_in(known, COUNT(known), f->name)
                                   ? f->value(sc, job)
                                   : (struct value){.kind = VALUE_NONE};

        m[count++] = (struct member){
            f->name, value_is_filled(&v) ? v : blank_field(sc, f, field_group(f, tpl), 0, false)};
    }
    for (size_t i = 0; i < tpl->ask_count; i++)
        m[count++] = (struct member){tpl->asks[i].name, tpl->asks[i].required
                                                            ? value_ruled(sc, ANSWER)
                                                            : (struct value){.kind = VALUE_NONE}};
    return value_map(m, count);
}

/* A cell of a table is a place to write by itself, so lines are taken out of rows. */
static const char *with_empty_cells(struct scope *sc, const char *source)
{
    static const char mark[] = "`line ";
    struct buffer b = buffer_new(sc);

    while (*source) {
        const size_t length = strcspn(source, "\n") + (strchr(source, '\n') != NULL);
        const char *end = source + length;
        const bool row = *source == '|';

        while (source < end) {
            const char *close = row && strncmp(source, mark, strlen(mark)) == 0
                                    ? memchr(source + 1, '`', (size_t)(end - source) - 1)
                                    : NULL;

            if (!close)
                buffer_add_n(&b, source, 1);
            source = close ? close + 1 : source + 1;
        }
    }
    return buffer_text(&b);
}

enum rc blank_source(struct scope *sc, const struct paper_job *job, const char **source)
{
    const struct document_template *tpl = job->tpl;
    const struct value root = blank_root(sc, job);

    TRY(body_fill(sc, tpl, &root, source));
    *source = with_empty_cells(sc, paper_dressed(sc, tpl, *source));
    return RC_OK;
}
