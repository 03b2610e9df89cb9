/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/playbook_reader.h"

#include <stdlib.h>
#include <string.h>

#define NUMBER_MAX 999 /* of whatever unit: longer is a slip of the pen */
#define FAULTS_MAX 100 /* in one file; who made more has to begin anew anyway */

void reader_note(struct reader *r, enum rc rc)
{
    if (rc != RC_OK && r->count < FAULTS_MAX) {
        if (!r->faults)
            r->faults = scope_alloc(r->sc, FAULTS_MAX, sizeof(*r->faults));
        r->faults[r->count++] = r->sc->error;
    }
}

bool reader_keys(struct reader *r, const struct tree *node, const char *keys)
{
    if (node->kind != TREE_MAP) {
        reader_note(r, tree_only(r->sc, node, keys));
        return false;
    }
    for (size_t i = 0; i < node->count; i++) {
        struct tree one = *node;

        one.items = &node->items[i];
        one.count = 1;
        reader_note(r, tree_only(r->sc, &one, keys));
    }
    return true;
}

const struct tree *reader_list(struct reader *r, const struct tree *node, const char *key,
                               size_t most)
{
    const struct tree *list = NULL;
    const enum rc rc = tree_need_list(r->sc, node, key, &list);

    reader_note(r, rc);
    if (rc != RC_OK)
        return NULL;
    if (list->count <= most)
        return list;
    reader_note(r,
                tree_at(r->sc, &list->items[most],
                        fail(r->sc, RC_INVALID, list->path,
                             N_("{1} holds {2} entries, at most {3} are taken; nothing was saved."),
                             list->path, scope_printf(r->sc, "%zu", list->count),
                             scope_printf(r->sc, "%zu", most))));
    return NULL;
}

static enum rc no_time(struct scope *sc, const struct tree *value, const char *text, bool working)
{
    if (working)
        return fail(sc, RC_INVALID, value->path,
                    N_("{1}: “{2}” is not a time such as 5 minutes, 2 hours, 1 day or 3 working "
                       "days; nothing was saved."),
                    value->path, text);
    return fail(sc, RC_INVALID, value->path,
                N_("{1}: “{2}” is not a time such as 5 minutes, 2 hours or 1 day; "
                   "nothing was saved."),
                value->path, text);
}

enum rc reader_span(struct scope *sc, const struct tree *node, const char *key, struct span *out,
                    int *working_days)
{
    static const struct {
        const char *name;
        int64_t minutes; /* 0: working days */
    } units[] = {{"minute", 1}, {"minutes", 1}, {"hour", 60},       {"hours", 60},
                 {"day", 1440}, {"days", 1440}, {"working day", 0}, {"working days", 0}};
    const struct tree *value;
    const char *text = NULL;
    char *unit;

    TRY(tree_need(sc, node, key, &value));
    TRY(tree_need_text(sc, node, key, &text));
    const long number = strtol(text, &unit, 10);
    unit += strspn(unit, " ");
    for (size_t i = 0; number > 0 && number <= NUMBER_MAX && i < sizeof(units) / sizeof(*units);
         i++) {
        if (strcmp(unit, units[i].name) != 0 || (units[i].minutes == 0 && !working_days))
            continue;
        if (units[i].minutes == 0)
            *working_days = (int)number;
        else
            *out = MINUTES(number * units[i].minutes);
        return RC_OK;
    }
    return tree_at(sc, value, no_time(sc, value, text, working_days != NULL));
}
