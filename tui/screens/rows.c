/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/rows.h"

#include <string.h>

#include "tui/screens/match.h"
#include "tui/screens/words.h"

enum {
    MARK = 1,
    NUMBER = 11,
    KIND = 10,
    RISK = 6,
    PROMISE = 11, /* "2/4" and its mark in 5 cells, the time in 6 */
    COUNT = 5,
    PROMISES = 3 * PROMISE + 2,
    PARTIES_LEAST = 12,
    PARTIES_MOST = 24,
    TITLE_LEAST = 12
};

/* The codes of the promises that have a column, in this order. */
static const struct {
    const char *code;
    const char *head; /* msgid */
} promise_columns[] = {
    {"answer", N_("Answer")},
    {"link", N_("Link")},
    {"scene", N_("Scene")},
};

/* Widths of the columns that give way to others; 0 when left out. */
struct columns {
    int kind, risk, parties, title;
};

static struct columns columns_for(int width)
{
    int spare = width - MARK - NUMBER - PROMISES - 2 - PARTIES_LEAST;
    struct columns c = {0};

    if (spare >= KIND + 1) {
        c.kind = KIND;
        spare -= KIND + 1;
    }
    if (spare >= RISK + 1) {
        c.risk = RISK;
        spare -= RISK + 1;
    }
    c.parties = PARTIES_LEAST + spare;
    if (c.parties >= PARTIES_MOST + 1 + TITLE_LEAST) {
        c.title = c.parties - PARTIES_MOST - 1;
        c.parties = PARTIES_MOST;
    }
    return c;
}

/* Where the next column stands, while a row is painted from left to right. */
struct pen {
    const struct paint *paint;
    int y, x;
};

static void column(struct pen *pen, int cells, enum style style, const char *text)
{
    if (cells == 0)
        return;
    canvas_put(pen->paint->canvas, pen->y, pen->x, cells, style, text);
    pen->x += cells + 1;
}

/* A column in which what was searched for stands out. */
static void matched(struct pen *pen, int cells, const char *text, const struct query *asked)
{
    if (cells == 0)
        return;
    match_put(pen->paint, pen->y, pen->x, cells, STYLE_PLAIN, text, asked);
    pen->x += cells + 1;
}

void rows_paint_heads(const struct paint *paint, struct box box)
{
    const struct columns c = columns_for(box.width - LIST_GUTTER);
    const enum lang lang = paint->lang;
    struct pen pen = {paint, box.y, box.x + LIST_GUTTER + MARK};

    column(&pen, NUMBER, STYLE_DIM, tr(lang, N_("Number")));
    column(&pen, c.kind, STYLE_DIM, tr(lang, N_("Kind")));
    column(&pen, c.risk, STYLE_DIM, tr(lang, N_("Risk")));
    column(&pen, c.parties, STYLE_DIM, tr(lang, N_("Parties")));
    column(&pen, c.title, STYLE_DIM, tr(lang, N_("Case")));
    for (size_t i = 0; i < sizeof(promise_columns) / sizeof(promise_columns[0]); i++)
        column(&pen, PROMISE, STYLE_DIM, tr(lang, promise_columns[i].head));
}

static bool waits_for_promises(const struct board_row *row)
{
    return row->milestone_count > 0 && board_urges(row);
}

static void paint_promise(struct pen *pen, const struct board_row *row, const char *code)
{
    const struct paint *p = pen->paint;

    for (size_t i = 0; i < row->milestone_count; i++) {
        const struct milestone *m = &row->milestones[i];

        if (strcmp(m->promise->code, code) != 0)
            continue;
        const struct words_standing s = words_standing(p->sc, p->lang, m, p->now);
        const int counted = canvas_put(p->canvas, pen->y, pen->x, COUNT, s.style, s.count);
        canvas_put(p->canvas, pen->y, pen->x + counted, COUNT - counted, s.style, s.mark);
        canvas_put_right(p->canvas, pen->y, pen->x + COUNT, PROMISE - COUNT, s.time_style, s.time);
    }
    pen->x += PROMISE + 1;
}

/* "第2期到期": at most the instalment is told, the case says of which term. */
static const char *duty(struct scope *sc, enum lang lang, const struct board_row *row,
                        struct date today)
{
    if (row->next_instalment > 0)
        return say(sc, lang, N_("Instalment {1}: {2}  {3}"), words_count(sc, row->next_instalment),
                   words_days(sc, lang, today, row->next_due), money_grouped(sc, row->next_amount));
    return say(sc, lang, N_("Term {1}: {2}  {3}"), words_count(sc, row->next_term),
               words_days(sc, lang, today, row->next_due), money_grouped(sc, row->next_amount));
}

const char *rows_state(struct scope *sc, enum lang lang, const struct board_row *row,
                       struct date today, enum style *style)
{
    *style = STYLE_AMBER;
    if (row->awaits_seal)
        return tr(lang, N_("Signed, not sealed: not in force"));
    if (row->awaits_marks)
        return tr(lang, N_("Agreed, to be signed"));
    if (board_visits_first(row)) {
        *style = row->visit->due.day < today.day ? STYLE_RED : STYLE_PLAIN;
        return say(sc, lang, N_("Visit {1}: {2}"), words_count(sc, row->visit->number),
                   words_days(sc, lang, today, row->visit->due));
    }
    if (row->next_term > 0 && date_is_set(row->next_due)) {
        *style = row->next_due.day < today.day ? STYLE_RED : STYLE_PLAIN;
        return duty(sc, lang, row, today);
    }
    if (row->deadline) {
        *style = row->deadline->state == DEADLINE_MISSED ? STYLE_RED : STYLE_PLAIN;
        return deadline_standing(sc, lang, row->deadline, today);
    }
    *style = STYLE_PLAIN;
    return word_label(&state_words, (int)row->dispute.state, lang);
}

static const char *mark_of(const struct board_row *row, struct date today)
{
    if (waits_for_promises(row))
        return instant_is_set(milestone_next_due(row->milestones, row->milestone_count)) ? "!" : "";
    if (row->awaits_seal || row->awaits_marks)
        return ".";
    const struct date due = board_due(row);
    return date_is_set(due) && due.day < today.day ? "!" : "";
}

static void paint_waiting(struct pen *pen, const struct board_row *row)
{
    const struct paint *p = pen->paint;
    enum style style;

    if (waits_for_promises(row)) {
        for (size_t i = 0; i < sizeof(promise_columns) / sizeof(promise_columns[0]); i++)
            paint_promise(pen, row, promise_columns[i].code);
        return;
    }
    const char *state = rows_state(p->sc, p->lang, row, date_of(p->now), &style);
    canvas_put(p->canvas, pen->y, pen->x, PROMISES, style, state);
}

static void paint_row(const struct paint *paint, const void *data, size_t index, struct box box)
{
    const struct rows *rows = data;
    const struct board_row *row = &rows->list[rows->shown[index]];
    const struct dispute *d = &row->dispute;
    const struct columns c = columns_for(box.width);
    const struct date today = date_of(paint->now);
    struct pen pen = {paint, box.y, box.x};
    enum style style;
    const char *risk = words_risk(paint->sc, paint->lang, d, &style);

    pen.x += MARK;
    canvas_put(paint->canvas, box.y, box.x, MARK, STYLE_PLAIN, mark_of(row, today));
    column(&pen, NUMBER, STYLE_PLAIN, words_number(paint->sc, paint->lang, d, today));
    matched(&pen, c.kind, words_kind_short(paint->sc, rows->kinds, d->kind, paint->lang),
            rows->asked);
    column(&pen, c.risk, style, risk);
    matched(&pen, c.parties, board_parties(paint->sc, paint->lang, row), rows->asked);
    matched(&pen, c.title, board_title(paint->sc, row), rows->asked);
    paint_waiting(&pen, row);
}

static int64_t row_id(const void *data, size_t index)
{
    const struct rows *rows = data;

    return rows->list[rows->shown[index]].dispute.id;
}

struct list_view rows_view(const struct rows *rows)
{
    return (struct list_view){rows->count, rows, paint_row, row_id};
}

const struct board_row *rows_selected(const struct rows *rows, const struct list *list)
{
    const struct list_view view = rows_view(rows);
    size_t index;

    return list_selected(list, &view, &index) ? &rows->list[rows->shown[index]] : NULL;
}

void rows_paint(const struct rows *rows, const struct list *list, const struct paint *paint,
                struct box box)
{
    const struct list_view view = rows_view(rows);

    list_paint(list, &view, paint, box);
}

static bool runs(const struct board_row *row, struct instant now)
{
    for (size_t i = 0; waits_for_promises(row) && i < row->milestone_count; i++)
        if (milestone_runs(&row->milestones[i]) &&
            milestone_state(&row->milestones[i], now) == MILESTONE_PENDING)
            return true;
    return false;
}

bool rows_tick(const struct rows *rows, struct instant now)
{
    for (size_t i = 0; i < rows->count; i++)
        if (runs(&rows->list[rows->shown[i]], now))
            return true;
    return false;
}
