/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may sit in: what each party says to each helper, as a matrix that is filled by arrows and
 * digits and saved as a whole. */
#include "core/desk/consent.h"
#include "core/base/text.h"
#include "tui/kit/dialog.h"
#include "tui/screens/banner.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

enum { HEAD = 3, FOOT = 2, WHO = 24, CELL = 18 };
enum { KEPT = -1 }; /* nothing was chosen: what was said stands */

struct consent_data {
    struct casefile cf;
    const char *number;
    struct helper *helpers;
    const struct party **parties; /* who are asked */
    size_t rows, columns;
    struct date today;
};

/* What was chosen and not saved, row by row. */
struct consent_state {
    struct scope own;
    int *chosen;
    size_t rows, columns;
    size_t row, column; /* of the cursor */
};

static void list_parties(struct scope *sc, struct consent_data *data)
{
    const struct casefile *cf = &data->cf;

    data->parties = scope_alloc(sc, cf->party_count, sizeof(*data->parties));
    for (size_t i = 0; i < cf->party_count; i++)
        if (party_signs(&cf->parties[i]) && !date_is_set(cf->parties[i].refused_on))
            data->parties[data->columns++] = &cf->parties[i];
}

/* Somebody joined or left: what was chosen would stand in the wrong place. */
static void fit(struct consent_state *state, const struct consent_data *data)
{
    if (state->chosen && state->rows == data->rows && state->columns == data->columns)
        return;
    scope_end(&state->own);
    state->rows = data->rows;
    state->columns = data->columns;
    state->row = state->column = 0;
    state->chosen = scope_alloc(&state->own, data->rows * data->columns, sizeof(int));
    for (size_t i = 0; i < data->rows * data->columns; i++)
        state->chosen[i] = KEPT;
}

static enum rc load_consent(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct consent_data *data = scope_alloc(sc, 1, sizeof(*data));

    TRY(desk_casefile(context_desk(screen), sc, screen->opened.subject, false, &data->cf));
    consent_helpers(sc, &data->cf, &data->helpers, &data->rows);
    list_parties(sc, data);
    data->today = date_of(now);
    data->number = words_number(sc, screen->lang, &data->cf.dispute, data->today);
    fit(screen->state, data);
    *out = data;
    return RC_OK;
}

static void close_consent(struct screen *screen)
{
    struct consent_state *state = screen->state;

    scope_end(&state->own);
}

static bool is_empty(const struct consent_data *data)
{
    return !data || data->rows == 0 || data->columns == 0;
}

static const struct consent *said(const struct consent_data *data, size_t row, size_t column)
{
    return consent_standing(&data->cf, &data->helpers[row], data->parties[column]->id, data->today);
}

static int *cell(const struct consent_state *state, size_t row, size_t column)
{
    return &state->chosen[row * state->columns + column];
}

/* Space goes through what can be said: yes, no, and back to what stands. */
static int next_word(int chosen)
{
    return chosen == KEPT ? CONSENT_GIVEN : chosen == CONSENT_GIVEN ? CONSENT_REFUSED : KEPT;
}

static unsigned set(struct screen *screen, int word)
{
    struct consent_state *state = screen->state;

    if (is_empty(screen->data))
        return REACTION_NONE;
    *cell(state, state->row, state->column) = word;
    return REACTION_REPAINT;
}

static unsigned move(struct screen *screen, int down, int right)
{
    struct consent_state *state = screen->state;

    if (is_empty(screen->data))
        return REACTION_NONE;
    if ((down < 0 && state->row > 0) || (down > 0 && state->row + 1 < state->rows))
        state->row += (size_t)down;
    if ((right < 0 && state->column > 0) || (right > 0 && state->column + 1 < state->columns))
        state->column += (size_t)right;
    return REACTION_REPAINT;
}

static unsigned press(struct screen *screen, const struct key *key)
{
    const struct consent_state *state = screen->state;
    const int digit = key_digit(key);

    if (key->code == KEY_LEFT || key->code == KEY_RIGHT)
        return move(screen, 0, key->code == KEY_RIGHT ? 1 : -1);
    if (key->code == KEY_CHAR && (key->cp == ' ' || key->cp == 0x3000) && state->chosen &&
        !is_empty(screen->data))
        return set(screen, next_word(*cell(state, state->row, state->column)));
    if (digit == 0)
        return set(screen, KEPT);
    if (digit >= 1 && (size_t)digit <= consent_words.count)
        return set(screen, consent_words.words[digit - 1].value);
    return REACTION_NONE;
}

static size_t chosen(const struct screen *screen, struct consent_request *list)
{
    const struct consent_state *state = screen->state;
    const struct consent_data *data = screen->data;
    size_t count = 0;

    for (size_t row = 0; row < state->rows; row++)
        for (size_t column = 0; column < state->columns; column++)
            if (*cell(state, row, column) != KEPT)
                list[count++] =
                    (struct consent_request){.helper = data->helpers[row],
                                             .party = data->parties[column]->position,
                                             .word = (enum consent_word) * cell(state, row, column),
                                             .on = DATE_NONE};
    return count;
}

static unsigned save(struct screen *screen, const struct deed *act)
{
    struct consent_state *state = screen->state;

    if (is_empty(screen->data))
        return REACTION_NONE;
    struct consent_request *list =
        scope_alloc(act->sc, state->rows * state->columns, sizeof(*list));
    const size_t count = chosen(screen, list);
    if (count == 0)
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("Nothing was chosen; there is nothing to save.")));
    if (desk_consent(context_desk(screen), act->sc, screen->opened.subject, list, count) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    for (size_t i = 0; i < state->rows * state->columns; i++)
        state->chosen[i] = KEPT;
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang, N_("Recorded: {1} answers of the parties."),
                    words_count(act->sc, (int64_t)count)));
    return REACTION_RELOAD;
}

/* What was chosen and not saved is asked about. */
static unsigned leave(struct screen *screen, const struct deed *act)
{
    const struct consent_state *state = screen->state;
    bool open = false;

    for (size_t i = 0; i < state->rows * state->columns; i++)
        open |= state->chosen[i] != KEPT;
    if (!open || act->answer)
        return REACTION_CLOSE;
    return dialog_confirm(screen, act,
                          tr(act->lang, N_("What was chosen here is not saved yet. Leave it?")),
                          tr(act->lang, N_("Leave without saving")));
}

static unsigned act_consent(struct screen *screen, const struct deed *act)
{
    switch (act->action) {
    case ACTION_KEEP_CONSENT:
        return save(screen, act);
    case ACTION_KEY:
        return press(screen, act->key);
    case ACTION_UP:
        return move(screen, -1, 0);
    case ACTION_DOWN:
        return move(screen, 1, 0);
    case ACTION_NEXT:
        return move(screen, 0, 1);
    case ACTION_PREVIOUS:
        return move(screen, 0, -1);
    case ACTION_BACK:
        return leave(screen, act);
    default:
        return REACTION_PASS;
    }
}

static const char *const marks[] = {
    [CONSENT_GIVEN] = "+", [CONSENT_REFUSED] = "x", [CONSENT_REVOKED] = "<"};

static void paint_cell(const struct screen *screen, const struct paint *p, size_t row,
                       size_t column, int y, int x)
{
    const struct consent_state *state = screen->state;
    const int word = *cell(state, row, column);
    const struct consent *stands = said(screen->data, row, column);
    const int shown = word != KEPT ? word : stands ? (int)stands->word : KEPT;
    const bool here = row == state->row && column == state->column;
    const enum style style = shown == KEPT            ? STYLE_AMBER
                             : shown == CONSENT_GIVEN ? STYLE_MET
                                                      : STYLE_RED;

    canvas_put(p->canvas, y, x, 1, STYLE_SELECTED, here ? ">" : " ");
    canvas_put(p->canvas, y, x + 1, CELL - 2, style,
               scope_printf(p->sc, "%s%s %s", word != KEPT ? "*" : "",
                            shown == KEPT ? "?" : marks[shown],
                            shown == KEPT ? tr(p->lang, N_("not asked"))
                                          : word_label(&consent_words, shown, p->lang)));
}

/* The first of the parties that are seen: the cursor's column always is. */
static size_t first_column(const struct consent_state *state, int width)
{
    const size_t room = (size_t)((width - WHO) / CELL);

    return state->column < room ? 0 : state->column - room + 1;
}

static void paint_row(const struct screen *screen, const struct paint *p, size_t row, int y)
{
    const struct consent_state *state = screen->state;
    const struct consent_data *data = screen->data;
    const struct helper *helper = &data->helpers[row];
    const char *agency = helper->agency == AGENCY_NONE ? "" : words_agency(helper->agency, p->lang);
    int x = p->box.x + WHO;

    canvas_put(p->canvas, y, p->box.x + 1, WHO - 2, STYLE_PLAIN,
               scope_printf(p->sc, "%s %s", helper->name, agency));
    for (size_t column = first_column(state, p->box.width);
         column < data->columns && x + CELL <= p->box.x + p->box.width; column++, x += CELL)
        paint_cell(screen, p, row, column, y, x);
}

static void paint_heads(const struct screen *screen, const struct paint *p, int y)
{
    const struct consent_data *data = screen->data;
    int x = p->box.x + WHO + 1;

    for (size_t column = first_column(screen->state, p->box.width);
         column < data->columns && x + CELL <= p->box.x + p->box.width + 1; column++, x += CELL)
        canvas_put(p->canvas, y, x, CELL - 1, STYLE_STRONG, data->parties[column]->name);
}

static void paint_consent(const struct screen *screen, const struct paint *paint)
{
    const struct consent_state *state = screen->state;
    const struct consent_data *data = screen->data;
    const struct box box = banner_below(paint);
    const int rows = box.height - HEAD - FOOT;
    const size_t top = state->row < (size_t)rows ? 0 : state->row - (size_t)rows + 1;

    banner_paint(paint,
                 data ? say(paint->sc, paint->lang, N_("Who may sit in: {1}"), data->number)
                      : tr(paint->lang, N_("Who may sit in")),
                 NULL);
    canvas_put(paint->canvas, box.y, box.x + 1, box.width - 2, STYLE_DIM,
               tr(paint->lang, N_("A helper sits in with the consent of each party (art. 20).")));
    canvas_put(
        paint->canvas, box.y + box.height - 1, box.x + 1, box.width - 2, STYLE_DIM,
        tr(paint->lang, N_("1 consents  2 refuses  3 takes it back  0 as it was  Space next  "
                           "F2 saves")));
    if (!data)
        return;
    if (is_empty(data)) {
        canvas_put(paint->canvas, box.y + HEAD, box.x + 1, box.width - 2, STYLE_PLAIN,
                   tr(paint->lang, N_("Nobody in this case needs consent to sit in.")));
        return;
    }
    paint_heads(screen, paint, box.y + 1);
    canvas_rule(paint->canvas, box.y + 2, box.x, CANVAS_REST, STYLE_LINE);
    for (size_t row = top; row < data->rows && row < top + (size_t)rows; row++)
        paint_row(screen, paint, row, box.y + HEAD + (int)(row - top));
}

const struct screen_class consent_screen = {
    .id = SCREEN_CONSENT,
    .title = N_("Who may sit in"),
    .state_size = sizeof(struct consent_state),
    .load = load_consent,
    .act = act_consent,
    .paint = paint_consent,
    .close = close_consent,
};
