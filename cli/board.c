/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of cases: board, find. A public hall may look on, so names are masked. */
#include "core/desk/board.h"

#include "cli/command.h"
#include "cli/table.h"
#include "cli/wording.h"
#include "core/base/text.h"
#include "core/domain/identity.h"

#include <string.h>

#define ROWS_MAX   1000
#define COLUMNS    10
#define RULE_CELLS 80

struct listing {
    struct command_context *c;
    struct table table;
    struct instant now;
    struct date today;
};

/* Is M of ROW still to be kept? */
static bool is_open(const struct board_row *row, const struct milestone *m, struct instant now)
{
    const enum milestone_state state = milestone_state(m, now);

    return board_urges(row) && (state == MILESTONE_PENDING || state == MILESTONE_MISSED);
}

/* "2/4 1:13": how many acted, how much time is left; "met 4:10": when it was met. */
static const char *promise_cell(const struct listing *l, const struct board_row *row,
                                const char *code)
{
    struct scope *const sc = l->c->sc;

    for (size_t i = 0; i < row->milestone_count; i++) {
        const struct milestone *const m = &row->milestones[i];
        const enum milestone_state state = milestone_state(m, l->now);

        if (strcmp(m->promise->code, code) != 0)
            continue;
        if (is_open(row, m, l->now))
            return scope_printf(sc, "%zu/%zu %s", m->acted, m->needed,
                                instant_is_set(m->due) ? span_clock(sc, milestone_left(m, l->now))
                                                       : "");
        const char *const label = word_label(&milestone_state_words, (int)state, l->c->lang);
        if (!instant_is_set(m->met))
            return state == MILESTONE_MISSED ? label : "";
        return scope_printf(sc, "%s %s", label, span_clock(sc, instant_until(m->called, m->met)));
    }
    return "";
}

/* Whom everybody is waiting for: who has still to act for the promise that is due first; "" when
 * none is open. */
static const char *awaited_of(const struct listing *l, const struct board_row *row)
{
    const struct milestone *first = NULL;

    for (size_t i = 0; i < row->milestone_count; i++) {
        const struct milestone *const m = &row->milestones[i];

        if (is_open(row, m, l->now) && milestone_runs(m) &&
            (!first || instant_before(m->due, first->due)))
            first = m;
    }
    return first ? agency_list(l->c->sc, l->c->lang, first->awaited, first->awaited_count) : "";
}

static const char *duty_of(const struct listing *l, const struct board_row *row)
{
    struct scope *const sc = l->c->sc;
    const int days = row->next_due.day - l->today.day;
    const char *const part = wording_count(l->c, row->next_instalment);
    const char *const term = wording_count(l->c, row->next_term);
    const char *const day = date_iso(sc, row->next_due);
    const char *const amount = money_grouped(sc, row->next_amount);

    if (row->next_instalment > 0 && days < 0)
        return say(sc, l->c->lang, N_("term {1}, instalment {2} was due on {3}, {4} days ago {5}"),
                   term, part, day, wording_count(l->c, -days), amount);
    if (row->next_instalment > 0)
        return say(sc, l->c->lang, N_("term {1}, instalment {2} due on {3}, {4} days left {5}"),
                   term, part, day, wording_count(l->c, days), amount);
    if (days < 0)
        return say(sc, l->c->lang, N_("term {1} was due on {2}, {3} days ago {4}"), term, day,
                   wording_count(l->c, -days), amount);
    return say(sc, l->c->lang, N_("term {1} due on {2}, {3} days left {4}"), term, day,
               wording_count(l->c, days), amount);
}

static const char *visit_of(const struct listing *l, const struct board_row *row)
{
    const int days = row->visit->due.day - l->today.day;
    const char *const number = wording_count(l->c, row->visit->number);
    const char *const day = date_iso(l->c->sc, row->visit->due);

    if (days < 0)
        return say(l->c->sc, l->c->lang, N_("visit {1} was due on {2}, {3} days ago"), number, day,
                   wording_count(l->c, -days));
    return say(l->c->sc, l->c->lang, N_("visit {1} due on {2}, {3} days left"), number, day,
               wording_count(l->c, days));
}

static const char *state_of(const struct listing *l, const struct board_row *row)
{
    const char *const awaited = awaited_of(l, row);

    if (awaited[0] != '\0')
        return say(l->c->sc, l->c->lang, N_("waiting for {1}"), awaited);
    if (row->awaits_seal)
        return tr(l->c->lang, N_("signed, to be sealed (not in force)"));
    if (row->awaits_marks)
        return tr(l->c->lang, N_("agreed, marks are missing"));
    if (board_visits_first(row))
        return visit_of(l, row);
    if (row->next_term > 0 && date_is_set(row->next_due))
        return duty_of(l, row);
    if (row->deadline)
        return deadline_standing(l->c->sc, l->c->lang, row->deadline, l->today);
    return word_label(&state_words, (int)row->dispute.state, l->c->lang);
}

static const char *mark_of(const struct listing *l, const struct board_row *row)
{
    for (size_t i = 0; i < row->milestone_count; i++)
        if (is_open(row, &row->milestones[i], l->now))
            return "!";
    return row->awaits_seal || row->awaits_marks ? "." : "";
}

static void add_heads(struct listing *l)
{
    static const char *const heads[COLUMNS] = {
        "",           N_("Number"), N_("Kind"),  N_("Urgency"), N_("Risk"), N_("Parties"),
        N_("Answer"), N_("Link"),   N_("Scene"), N_("State")};

    for (size_t i = 0; i < COLUMNS; i++)
        table_add(&l->table, tr(l->c->lang, heads[i]));
}

static void add_row(struct listing *l, const struct board_row *row)
{
    const struct dispute *const d = &row->dispute;

    table_add(&l->table, mark_of(l, row));
    table_add(&l->table, wording_number(l->c, d));
    table_add(&l->table, kind_name(desk_kinds(l->c->desk), d->kind, l->c->lang));
    table_add(&l->table, word_label(&urgency_words, (int)d->urgency, l->c->lang));
    table_add(&l->table,
              d->risk == RISK_NONE ? "" : word_label(&risk_words, (int)d->risk, l->c->lang));
    table_add(&l->table, board_parties(l->c->sc, l->c->lang, row));
    table_add(&l->table, promise_cell(l, row, "answer"));
    table_add(&l->table, promise_cell(l, row, "link"));
    table_add(&l->table, promise_cell(l, row, "scene"));
    table_add(&l->table, state_of(l, row));
}

static void say_rows(struct command_context *c, const struct board_row *rows, size_t count)
{
    struct listing l = {.c = c,
                        .table = table_new(c->sc, COLUMNS, desk_ambiguous_width(c->desk)),
                        .now = desk_now(c->desk),
                        .today = desk_today(c->desk)};

    if (c->json) {
        buffer_add(&c->output->text, desk_rows_json(c->desk, c->sc, rows, count));
        return;
    }
    add_heads(&l);
    for (size_t i = 0; i < count; i++)
        add_row(&l, &rows[i]);
    table_print(&l.table, "", &c->output->text);
}

/* The head of the board: whose it is, what time it is, how many cases need what. */
static void say_head(struct command_context *c, const struct board_counts *n)
{
    const struct office *const office = desk_office(c->desk);
    const bool plain = c->ascii || desk_ambiguous_width(c->desk) == 2;
    struct buffer rule = buffer_new(c->sc);

    output_line(c->output, scope_printf(c->sc, "%s%s  %s", office->name,
                                        office->practice ? tr(c->lang, N_(" [practice]")) : "",
                                        instant_short(c->sc, desk_now(c->desk))));
    command_say(c, N_("Responding {1}  Overdue {2}  To be sealed {3}  Today {4}"),
                wording_count(c, n->responding), wording_count(c, n->overdue),
                wording_count(c, n->unsealed), wording_count(c, n->today));
    for (int i = 0; i < RULE_CELLS; i++)
        buffer_add(&rule, plain ? "-" : "─");
    output_line(c->output, buffer_text(&rule));
}

/* 已签待盖章（未生效） */
static size_t keep_unsealed(struct board_row *rows, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++)
        if (rows[i].awaits_seal)
            rows[kept++] = rows[i];
    return kept;
}

enum rc command_board(struct command_context *c)
{
    struct board_row *rows;
    size_t count;
    struct board_counts counts;

    if (!options_given(c->args, "once"))
        return usage_fail(c->sc, N_("The board that stays on the screen is “onecase” alone; "
                                    "“onecase board --once” prints it."));
    TRY(desk_board(c->desk, c->sc, ROWS_MAX, &rows, &count, &counts));
    if (options_given(c->args, "unsealed"))
        count = keep_unsealed(rows, count);
    if (!c->json)
        say_head(c, &counts);
    say_rows(c, rows, count);
    return RC_OK;
}

enum rc command_find(struct command_context *c)
{
    struct buffer words = buffer_new(c->sc);
    struct board_row *rows;
    size_t count;
    bool more;

    for (size_t i = 0; i < c->args->word_count; i++)
        buffer_addf(&words, "%s%s", i > 0 ? " " : "", c->args->words[i]);
    TRY(desk_find(c->desk, c->sc, buffer_text(&words), true, &rows, &count, &more));
    if (count == 0 && !c->json)
        command_say(c, N_("Nothing was found."));
    else
        say_rows(c, rows, count);
    if (more)
        output_note(c->output,
                    say(c->sc, c->lang,
                        N_("There are more; these are the newest {1}. Please say more words."),
                        wording_count(c, FIND_MOST)));
    return RC_OK;
}
