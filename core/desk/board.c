/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/board.h"

#include <string.h>

#include "core/base/text.h"
#include "core/conf/case_json.h"
#include "core/desk/sealed_work.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/work.h"
#include "core/store/board_line_store.h"
#include "core/store/board_store.h"
#include "core/store/dispute_store.h"
#include "core/store/draft_store.h"

/* What was registered today and is over already stands on no board, but it was work. */
static enum rc load_counts(struct desk *desk, struct scope *sc, struct board_counts *counts)
{
    const struct instant midnight = date_start(desk_today(desk));
    int64_t today;

    *counts = (struct board_counts){0};
    TRY(board_line_count(sc, desk->engine, desk->office.id, desk_now(desk), counts));
    TRY(dispute_count_since(sc, desk->engine, desk->office.id, midnight, &today));
    counts->today = (int)today;
    return RC_OK;
}

/* Lines and counts are of one snapshot. The store has chosen the rows by what is kept; among them
 * the clock decides. COUNTS: NULL when nobody asks for them. */
static enum rc load_open(struct desk *desk, struct scope *sc, const struct board_filter *filter,
                         struct board_row **rows, size_t *count, struct board_counts *counts)
{
    const struct playbook_reader reader = desk_playbook_reader(desk);

    TRY(desk_begin_board(desk, sc));
    enum rc rc = board_load(sc, desk->engine, desk->office.id, filter, &reader, rows, count);
    if (rc == RC_OK)
        rc = desk_date_rows(desk, sc, *rows, *count);
    if (rc == RC_OK && counts)
        rc = load_counts(desk, sc, counts);
    engine_rollback(desk->engine);
    TRY(rc);
    desk_conceal_rows(desk, sc, *rows, *count);
    board_sort(*rows, *count, desk_now(desk));
    return RC_OK;
}

enum rc desk_board(struct desk *desk, struct scope *sc, size_t limit, struct board_row **rows,
                   size_t *count, struct board_counts *counts)
{
    const struct board_filter filter = {.limit = limit};

    return load_open(desk, sc, &filter, rows, count, counts);
}

enum rc desk_own(struct desk *desk, struct scope *sc, size_t limit, struct board_row **rows,
                 size_t *count, struct board_counts *counts)
{
    const struct board_filter filter = {.own = true, .limit = limit};

    return load_open(desk, sc, &filter, rows, count, counts);
}

enum rc desk_urgent(struct desk *desk, struct scope *sc, size_t limit, struct board_row **rows,
                    size_t *count)
{
    const struct board_filter filter = {.urgent = true, .limit = limit};

    return load_open(desk, sc, &filter, rows, count, NULL);
}

const char *desk_casefile_json(struct desk *desk, struct scope *sc, const struct casefile *cf)
{
    return case_json_show(sc, cf, &desk->office, desk_now(desk));
}

const char *desk_rows_json(struct desk *desk, struct scope *sc, const struct board_row *rows,
                           size_t count)
{
    return case_json_board(sc, rows, count, desk_now(desk));
}

enum rc use_keep_draft(struct work *w, const void *args, void *result)
{
    struct draft draft = *(const struct draft *)args;

    draft.saved_at = w->now;
    TRY(draft_purge(&w->tx, instant_after(w->now, DRAFT_KEPT)));
    return draft_save(&w->tx, &draft);
}

enum rc desk_keep_draft(struct desk *desk, struct scope *sc, const char *form, const char *text)
{
    const struct draft draft = {.person = desk->person.id, .form = form, .text = text};

    return desk_run(desk, sc, USE_KEEP_DRAFT, &draft, NULL);
}

enum rc use_drop_draft(struct work *w, const void *args, void *result)
{
    return draft_drop(&w->tx, w->desk->person.id, args);
}

enum rc desk_drop_draft(struct desk *desk, struct scope *sc, const char *form)
{
    return desk_run(desk, sc, USE_DROP_DRAFT, form, NULL);
}

enum rc desk_draft(struct desk *desk, struct scope *sc, const char *form, const char **text,
                   struct instant *saved_at)
{
    struct draft *list;
    size_t count;

    *text = NULL;
    *saved_at = INSTANT_NEVER;
    TRY(desk_look_up(desk, sc));
    TRY(draft_list(sc, desk->engine, desk->office.id, desk->person.id, &list, &count));
    for (size_t i = 0; i < count; i++) {
        if (strcmp(list[i].form, form) != 0)
            continue;
        *text = list[i].text;
        *saved_at = list[i].saved_at;
        return desk_open_draft(desk, sc, form, text);
    }
    return RC_OK;
}
