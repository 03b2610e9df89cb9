/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/calendar_file.h"

#include <stdlib.h>

#include "core/base/file.h"
#include "core/conf/yaml.h"

#define SUFFIX       ".yaml"
#define YEAR_LEAST   2000
#define YEAR_MOST    2999
#define HOLIDAY_MOST 31  /* days of one holiday: longer is a slip of the pen */
#define NAMELESS     "?" /* what lacks a name was told so once */
#define FAULTS_MAX   100 /* in one file; who made more has to begin anew anyway */

/* Reading goes on after a fault, so that one sees at once all there is to mend. */
struct reader {
    struct scope *sc;
    struct calendar_day *days; /* of this file */
    const struct tree **nodes; /* where each stands */
    size_t count, room;
    struct error *faults;
    size_t fault_count;
};

static void note(struct reader *r, enum rc rc)
{
    if (rc != RC_OK && r->fault_count < FAULTS_MAX)
        r->faults[r->fault_count++] = r->sc->error;
}

static void add_day(struct reader *r, const struct tree *node, struct calendar_day day)
{
    if (r->count == r->room) {
        const size_t room = r->room > 0 ? 2 * r->room : 64;

        r->days = scope_grow(r->sc, r->days, r->count, room, sizeof(*r->days));
        r->nodes = scope_grow(r->sc, r->nodes, r->count, room, sizeof(const struct tree *));
        r->room = room;
    }
    r->days[r->count] = day;
    r->nodes[r->count++] = node;
}

static void read_worked(struct reader *r, const struct tree *holiday, const char *name)
{
    const struct tree *list;
    const enum rc rc = tree_list(r->sc, holiday, "worked", &list);

    note(r, rc);
    for (size_t i = 0; rc == RC_OK && list && i < list->count; i++) {
        const struct tree *item = &list->items[i];
        struct date on;
        const enum rc one = date_parse(r->sc, item->path, item->text, &on);

        note(r, tree_at(r->sc, item, one));
        if (one == RC_OK)
            add_day(r, item, (struct calendar_day){on, true, name});
    }
}

/* The days off from one to another; a single day has no end of its own. */
static enum rc read_off(struct reader *r, const struct tree *holiday, const char *name)
{
    const struct tree *from_node;
    struct date from = DATE_NONE, to;

    TRY(tree_need(r->sc, holiday, "from", &from_node));
    TRY(tree_date(r->sc, holiday, "from", &from));
    to = from;
    TRY(tree_date(r->sc, holiday, "to", &to));
    if (to.day < from.day || to.day - from.day >= HOLIDAY_MOST)
        return tree_at(r->sc, tree_get(holiday, "to"),
                       fail(r->sc, RC_INVALID, "to",
                            N_("A holiday from {1} to {2} is none. Nothing was saved."),
                            date_iso(r->sc, from), date_iso(r->sc, to)));
    for (struct date d = from; d.day <= to.day; d.day++)
        add_day(r, from_node, (struct calendar_day){d, false, name});
    return RC_OK;
}

static void read_holiday(struct reader *r, const struct tree *node)
{
    const char *name = NULL;

    note(r, tree_only(r->sc, node, "name from to worked"));
    if (node->kind != TREE_MAP)
        return;
    note(r, tree_need_text(r->sc, node, "name", &name));
    note(r, read_off(r, node, name ? name : NAMELESS));
    read_worked(r, node, name ? name : NAMELESS);
}

static int by_date(const void *left, const void *right)
{
    const struct calendar_day *a = left, *b = right;

    return (a->on.day > b->on.day) - (a->on.day < b->on.day);
}

static void read_year(struct reader *r, const struct tree *root, struct calendar_year *out)
{
    const struct tree *list;

    note(r, tree_only(r->sc, root, "year notice holidays"));
    if (root->kind != TREE_MAP)
        return;
    const enum rc dated = tree_need(r->sc, root, "year", &list);
    note(r, dated);
    if (dated == RC_OK)
        note(r, tree_int(r->sc, root, "year", YEAR_LEAST, YEAR_MOST, &out->year));
    note(r, tree_need_text(r->sc, root, "notice", &out->notice));
    const enum rc listed = tree_need_list(r->sc, root, "holidays", &list);
    note(r, listed);
    for (size_t i = 0; listed == RC_OK && i < list->count; i++)
        read_holiday(r, &list->items[i]);
    out->days = r->days;
    out->count = r->count;
    for (size_t i = 0; out->year > 0 && i < r->count; i++)
        note(r, tree_at(r->sc, r->nodes[i], calendar_check_day(r->sc, out, i)));
    if (r->count > 0)
        qsort(r->days, r->count, sizeof(*r->days), by_date);
}

/* Periods are counted by the table of a year, so there is one. */
static enum rc check_unique(struct scope *sc, const struct calendar_examined *list, size_t index,
                            const struct tree *root)
{
    for (size_t i = 0; i < index; i++)
        if (list[i].year.year > 0 && list[i].year.year == list[index].year.year)
            return tree_at(sc, tree_get(root, "year"),
                           fail(sc, RC_INVALID, "year",
                                N_("{1} holds the days of {2} already. Nothing was saved."),
                                list[i].file, scope_printf(sc, "%d", list[i].year.year)));
    return RC_OK;
}

static void examine(struct scope *sc, struct calendar_examined *list, size_t index)
{
    struct calendar_examined *e = &list[index];
    struct reader r = {.sc = sc, .faults = scope_alloc(sc, FAULTS_MAX, sizeof(*r.faults))};
    struct tree *root;

    const enum rc rc = yaml_load(sc, e->file, NULL, &root);
    note(&r, rc);
    if (rc == RC_OK) {
        read_year(&r, root, &e->year);
        note(&r, check_unique(sc, list, index, root));
    }
    e->faults = r.faults;
    e->fault_count = r.fault_count;
}

struct calendar_examined *calendar_examine(struct scope *sc, const char *const *files, size_t count)
{
    struct calendar_examined *list = scope_alloc(sc, count, sizeof(*list));

    for (size_t i = 0; i < count; i++) {
        list[i].file = files[i];
        examine(sc, list, i);
    }
    return list;
}

enum rc calendar_load_all(struct scope *sc, const char *directory, struct calendar *out)
{
    const char **names;
    size_t count;

    TRY(file_list(sc, directory, SUFFIX, &names, &count));
    for (size_t i = 0; i < count; i++)
        names[i] = scope_printf(sc, "%s/%s", directory, names[i]);
    const struct calendar_examined *list = calendar_examine(sc, names, count);
    struct calendar_year *years = scope_alloc(sc, count, sizeof(*years));
    for (size_t i = 0; i < count; i++) {
        if (list[i].fault_count > 0) {
            sc->error = list[i].faults[0];
            return list[i].faults[0].rc;
        }
        years[i] = list[i].year;
    }
    *out = (struct calendar){years, count};
    return RC_OK;
}
