/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/dialog.h"

#include "core/base/text.h"
#include "tui/kit/field.h"
#include "tui/kit/wrap.h"

#define DIALOG_WIDTH 60
#define MARGIN       2 /* cells between the frame and the text */

enum kind { KIND_CONFIRM, KIND_PROMPT };

/* What a dialog is opened with; it lives in the asking screen's wish scope. */
struct question {
    enum kind kind;
    const char *text;
    const char *yes;     /* CONFIRM */
    int digit;           /* CONFIRM: the key that says yes */
    const char *initial; /* PROMPT */
};

struct dialog {
    const struct question *question;
    struct field field;
};

static unsigned ask(struct screen *screen, const struct question *question, int answer)
{
    return screen_open(
        screen, (struct request){.screen = SCREEN_DIALOG, .data = question, .answer = answer});
}

static struct question *question_new(struct screen *screen, enum kind kind, const char *text)
{
    struct scope fresh = SCOPE_INIT;
    struct question *q = scope_alloc(&fresh, 1, sizeof(*q));

    q->kind = kind;
    q->text = text_gate_out(&fresh, scope_strdup(&fresh, text), TEXT_LONG);
    *screen_wish_scope(screen) = fresh; /* only now: TEXT may live in the old one */
    return q;
}

unsigned dialog_confirm(struct screen *screen, const struct deed *act, const char *question,
                        const char *yes)
{
    struct question *q = question_new(screen, KIND_CONFIRM, question);

    q->yes = scope_strdup(&screen->wish_scope, yes);
    q->digit = key_digit(act->key) == 2 ? 3 : 2;
    return ask(screen, q, act->action);
}

unsigned dialog_prompt(struct screen *screen, const char *label, const char *text, int answer)
{
    struct question *q = question_new(screen, KIND_PROMPT, label);

    q->initial = scope_strdup(&screen->wish_scope, text);
    return ask(screen, q, answer);
}

static enum rc open_dialog(struct screen *screen, struct scope *sc)
{
    struct dialog *dialog = screen->state;

    dialog->question = screen->opened.data;
    field_open(&dialog->field, &screen->life, FIELD_TEXT, dialog->question->initial);
    return RC_OK;
}

static bool typing(const struct screen *screen)
{
    const struct dialog *dialog = screen->state;

    return dialog->question->kind == KIND_PROMPT;
}

static unsigned prompt_key(struct screen *screen, const struct key *key)
{
    struct dialog *dialog = screen->state;

    if (key->code == KEY_ENTER)
        return screen_answer(screen, 0, field_text(&dialog->field));
    return field_key(&dialog->field, key) ? REACTION_REPAINT : REACTION_NONE;
}

static unsigned act(struct screen *screen, const struct deed *a)
{
    const struct dialog *dialog = screen->state;
    const int digit = key_digit(a->key);

    if (a->action == ACTION_OPEN)
        return REACTION_CLOSE;
    if (a->action != ACTION_KEY)
        return REACTION_PASS;
    if (dialog->question->kind == KIND_PROMPT)
        return prompt_key(screen, a->key);
    if (digit == 1)
        return REACTION_CLOSE;
    if (dialog->question->kind == KIND_CONFIRM && digit == dialog->question->digit &&
        !a->key->repeat)
        return screen_answer(screen, 1, NULL);
    return REACTION_NONE;
}

/* Write TEXT wrapped from row Y on; return the row after it. */
static int paint_text(const struct paint *paint, struct box box, int y, const char *text)
{
    const int room = box.width - 2 * MARGIN;

    for (const char *row = text; row && y < box.y + box.height - 1; y++) {
        const size_t length = wrap_row(row, room, paint->canvas->ambiguous);

        canvas_put(paint->canvas, y, box.x + MARGIN, room, STYLE_PLAIN,
                   scope_strndup(paint->sc, row, length));
        row = wrap_next(row, length);
    }
    return y;
}

static void paint_choice(const struct paint *paint, struct box box, int y, int digit,
                         const char *label, bool safe)
{
    const int x = box.x + MARGIN + 1;

    if (safe)
        canvas_put(paint->canvas, y, x - 2, 1, STYLE_SELECTED, ">");
    canvas_put(paint->canvas, y, x, 2, STYLE_KEY, scope_printf(paint->sc, "%d", digit));
    canvas_put(paint->canvas, y, x + 2, box.width - 2 * MARGIN - 3, STYLE_PLAIN, label);
}

static int answer_rows(enum kind kind) { return kind == KIND_CONFIRM ? 2 : 1; }

static struct box dialog_box(const struct question *q, const struct paint *paint)
{
    const int width = paint->box.width < DIALOG_WIDTH ? paint->box.width : DIALOG_WIDTH;
    const int rows = (int)wrap_rows(q->text, width - 2 * MARGIN, paint->canvas->ambiguous) +
                     answer_rows(q->kind);
    const int height = rows + 3 < paint->box.height ? rows + 3 : paint->box.height;

    return (struct box){(paint->box.height - height) / 2, (paint->box.width - width) / 2, height,
                        width};
}

static void paint_dialog(const struct screen *screen, const struct paint *paint)
{
    const struct dialog *dialog = screen->state;
    const struct question *q = dialog->question;
    const struct box box = dialog_box(q, paint);
    const int last = box.y + box.height - 2;

    canvas_fill(paint->canvas, box, STYLE_PLAIN);
    canvas_frame(paint->canvas, box, STYLE_LINE, NULL);
    paint_text(paint, box, box.y + 1, q->text);
    if (q->kind == KIND_PROMPT) {
        field_paint(&dialog->field, paint,
                    (struct box){last, box.x + MARGIN, 1, box.width - 2 * MARGIN}, true);
    } else {
        paint_choice(paint, box, last - 1, 1, tr(paint->lang, N_("No, go back")), true);
        paint_choice(paint, box, last, q->digit, q->yes, false);
    }
}

const struct screen_class dialog_screen = {
    .id = SCREEN_DIALOG,
    .title = N_("Question"),
    .state_size = sizeof(struct dialog),
    .floating = true,
    .open = open_dialog,
    .act = act,
    .paint = paint_dialog,
    .typing = typing,
};
