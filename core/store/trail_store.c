/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/trail_store.h"

#include "core/store/chain.h"
#include "schema/queries.h"

#include <string.h>

static const struct {
    const struct sql *access, *journal;
} questions[] = {
    [TRAIL_CASE] = {&sql_trail_case_access, &sql_trail_case_journal},
    [TRAIL_PERSON] = {&sql_trail_person_access, &sql_trail_person_journal},
    [TRAIL_DAY] = {&sql_trail_day_access, &sql_trail_day_journal},
};

/* Of the moment where the page before ended, one record goes on below a number; of the other one
 * everything was shown, or nothing yet, as looks come before acts. */
static int64_t below(const struct trail_place *p, bool looked)
{
    if (p->looked == looked)
        return p->seq;
    return looked ? 0 : INT64_MAX;
}

/* What the entry says itself: of the journal its second line, unless that tells of a row. */
static const char *said(struct scope *sc, struct rows *rows, bool looked)
{
    const char *text = row_text(rows, "said");
    const char *line = text ? strchr(text, '\n') : NULL;

    if (looked)
        return text;
    if (!line || strncmp(line + 1, CHAIN_SAID " ", strlen(CHAIN_SAID) + 1) != 0)
        return NULL;
    line += strlen(CHAIN_SAID) + 2;
    return scope_printf(sc, "%.*s", (int)strcspn(line, "\n"), line);
}

static enum rc list_one(struct scope *sc, struct engine *engine, int64_t office,
                        const struct trail_query *q, bool looked, struct trail_step **out,
                        size_t *count)
{
    const struct sql *const sql =
        looked ? questions[q->question].access : questions[q->question].journal;
    struct rows rows;

    TRY(engine_query(engine, sc, sql,
                     VALUES(v_int(office), v_int(q->of), v_int(q->from.ms), v_int(q->then.at.ms),
                            v_int(below(&q->then, looked)), v_int((int64_t)q->limit),
                            v_text(q->areas)),
                     &rows));
    struct trail_step *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++)
        list[i] = (struct trail_step){.at = row_instant(&rows, "recorded_at"),
                                      .looked = looked,
                                      .seq = row_int(&rows, "seq"),
                                      .person = row_int(&rows, "person"),
                                      .name = row_text(&rows, "name"),
                                      .login = row_text(&rows, "login"),
                                      .terminal = row_text(&rows, "terminal"),
                                      .act = row_text(&rows, "use_case"),
                                      .subject = row_int(&rows, "subject"),
                                      .said = said(sc, &rows, looked),
                                      .erased = row_int(&rows, "erased") != 0,
                                      .year = (int)row_int(&rows, "year"),
                                      .register_number = (int)row_int(&rows, "register_number")};
    *out = list;
    *count = rows.count;
    return RC_OK;
}

enum rc trail_list(struct scope *sc, struct engine *engine, int64_t office,
                   const struct trail_query *q, struct trail_step **list, size_t *count)
{
    struct trail_step *looks, *acts;
    size_t look_count, act_count;

    TRY(list_one(sc, engine, office, q, true, &looks, &look_count));
    TRY(list_one(sc, engine, office, q, false, &acts, &act_count));
    *list = trail_merge(sc, looks, look_count, acts, act_count, q->limit, count);
    return RC_OK;
}
