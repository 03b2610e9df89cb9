/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/preview.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/base/text.h"
#include "core/desk/document.h"
#include "core/desk/print.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

/* The format that the ending of PATH tells. */
static enum rc format_of(struct scope *sc, const char *path, enum paper_format *format)
{
    static const struct {
        const char *ending;
        enum paper_format format;
    } endings[] = {{".pdf", PAPER_PDF}, {".docx", PAPER_DOCX}, {".txt", PAPER_TEXT}};
    const size_t length = strlen(path);

    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
        const size_t end = strlen(endings[i].ending);

        if (length > end && strcmp(path + length - end, endings[i].ending) == 0) {
            *format = endings[i].format;
            return RC_OK;
        }
    }
    return fail(sc, RC_INVALID, "path",
                N_("The name must end in .pdf, .docx or .txt. Nothing was written."));
}

enum rc preview_target(struct scope *sc, const char **path, enum paper_format *format)
{
    TRY(text_gate_in(sc, "path", *path, TEXT_LINE, path));
    if (!*path)
        return fail(sc, RC_INVALID, "path", N_("Please say where. Nothing was written."));
    TRY(format_of(sc, *path, format));
    if (access(*path, F_OK) == 0) /* told before anything is rendered and issued */
        return fail(sc, RC_INVALID, "path",
                    N_("There is a file “{1}” already. Nothing was written."), *path);
    return RC_OK;
}

/* The agreement where there is one, else the paper of acceptance. */
static const char *wanted(const struct screen *screen, const struct casefile *cf)
{
    if (screen->opened.text)
        return screen->opened.text;
    return casefile_agreement(cf) ? "agreement" : "acceptance";
}

static size_t position_of(const struct case_paper *list, size_t count, const char *code)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(list[i].code, code))
            return i;
    return 0;
}

/* Remember which paper comes after the one at INDEX: of those that can be printed the next one. */
static void choose_next(struct preview_state *state, const struct case_paper *list, size_t count,
                        size_t index)
{
    size_t next = index;

    do
        next = (next + 1) % count;
    while (next != index && list[next].state != PAPER_READY);
    snprintf(state->next, sizeof(state->next), "%s", list[next].code);
}

/* LINE as wide as it is on paper, where some marks take two cells and on the screen one. */
static const char *as_on_paper(struct scope *sc, const char *line, int ambiguous)
{
    struct buffer out = buffer_new(sc);
    uint32_t cp;

    for (size_t length; (length = text_next(line, &cp)) > 0; line += length) {
        buffer_add_n(&out, line, length);
        if (paper_cp_width(cp) > text_cp_width(cp, ambiguous))
            buffer_add(&out, " ");
    }
    return buffer_text(&out);
}

static void join_pages(struct scope *sc, const struct pages *pages, int ambiguous,
                       struct preview_data *data)
{
    struct buffer text = buffer_new(sc);
    size_t row = 0;

    data->page_rows = scope_alloc(sc, pages->count, sizeof(*data->page_rows));
    data->page_count = pages->count;
    data->width = pages->columns;
    for (size_t i = 0; i < pages->count; i++) {
        data->page_rows[i] = row;
        for (size_t j = 0; j < pages->page[i].count; j++, row++) {
            const char *line = as_on_paper(sc, pages->page[i].lines[j], ambiguous);
            const int width = text_width(line, ambiguous);

            buffer_addf(&text, "%s\n", line);
            data->width = width > data->width ? width : data->width;
        }
        buffer_addf(&text, "--- %zu / %zu ---\n", i + 1, pages->count);
        row++;
    }
    data->text = buffer_text(&text);
}

static enum rc load_preview(struct screen *screen, struct scope *sc, struct instant now, void **out)
{
    struct preview_state *state = screen->state;
    struct preview_data *data = scope_alloc(sc, 1, sizeof(*data));
    struct desk *desk = context_desk(screen);
    struct casefile cf;
    struct pages pages;
    struct case_paper *list;
    size_t count;

    TRY(desk_casefile(desk, sc, screen->opened.subject, false, &cf));
    TRY(desk_documents(desk, sc, screen->opened.subject, &list, &count));
    if (count == 0)
        return fail(sc, RC_NOTFOUND, NULL, N_("There is no template of any paper."));
    if (*state->code == '\0')
        snprintf(state->code, sizeof(state->code), "%s", wanted(screen, &cf));
    const size_t index = position_of(list, count, state->code);
    const struct case_paper *paper = &list[index];
    choose_next(state, list, count, index);
    data->kind = paper->code;
    data->title = paper->of ? scope_printf(sc, "%s %s", paper->title, paper->of) : paper->title;
    data->number = cf.dispute.number ? cf.dispute.number
                                     : words_number(sc, screen->lang, &cf.dispute, date_of(now));
    const bool anew = strcmp(state->looked, data->kind) != 0;
    TRY(desk_preview(desk, sc, screen->opened.subject, data->kind, anew, &pages));
    snprintf(state->looked, sizeof(state->looked), "%s", data->kind);
    join_pages(sc, &pages, screen->ambiguous, data);
    data->copies = printing_copies(&cf, data->kind);
    *out = data;
    return RC_OK;
}

static struct viewer viewer_of(const struct screen *screen, struct scope *sc, enum lang lang)
{
    const struct preview_state *state = screen->state;
    const struct preview_data *data = screen->data;
    const char *paper = words_paper(data->kind, data->title, lang);
    const char *title = scope_printf(sc, "%s  %s", data->number, paper);

    return (struct viewer){.title = title,
                           .text = data->text,
                           .top = state->top,
                           .page_rows = data->page_rows,
                           .page_count = data->page_count};
}

/* The sheet lies in the middle of the screen. */
static struct box sheet_box(const struct preview_data *data, struct box box)
{
    const int width = data->width < box.width ? data->width : box.width;

    return (struct box){box.y, box.x + (box.width - width) / 2, box.height, width};
}

static unsigned other_paper(struct screen *screen)
{
    struct preview_state *state = screen->state;

    memcpy(state->code, state->next, sizeof(state->code));
    state->top = 0;
    return REACTION_RELOAD;
}

static unsigned scroll(struct screen *screen, const struct deed *act)
{
    struct preview_state *state = screen->state;
    struct viewer viewer = viewer_of(screen, act->sc, act->lang);
    const struct box box =
        sheet_box(screen->data, (struct box){0, 0, screen->rows, screen->columns});

    if (!viewer_act(&viewer, act->action, box, screen->ambiguous))
        return REACTION_PASS;
    state->top = viewer.top;
    return REACTION_REPAINT;
}

static unsigned act_preview(struct screen *screen, const struct deed *act)
{
    struct preview_state *state = screen->state;
    const struct preview_data *data = screen->data;

    if (act->action == ACTION_OTHER_PAPER)
        return other_paper(screen);
    if (act->action == ACTION_PRINT_REGISTER)
        return screen_open(
            screen, (struct request){.screen = SCREEN_PRINTS, .subject = screen->opened.subject});
    if (!data)
        return REACTION_PASS;
    switch (act->action) {
    case ACTION_PRINT_HERE:
        return printing_act(&state->printing, screen, act, screen->opened.subject, data->kind,
                            data->copies);
    case ACTION_PRINT_FILE:
        return printing_file(screen, act, screen->opened.subject, data->kind);
    default:
        return scroll(screen, act);
    }
}

static bool allows(const struct screen *screen, int action)
{
    const bool readable = screen->data && !screen->stale;

    if (action == ACTION_FIND || action == ACTION_OPEN)
        return false; /* there is no list here */
    return readable || (action != ACTION_PRINT_HERE && action != ACTION_PRINT_FILE);
}

static void paint_preview(const struct screen *screen, const struct paint *p)
{
    if (!screen->data)
        return;
    const struct viewer viewer = viewer_of(screen, p->sc, p->lang);

    viewer_paint(&viewer, p, sheet_box(screen->data, p->box));
}

const struct screen_class preview_screen = {
    .id = SCREEN_PREVIEW,
    .title = N_("Paper"),
    .state_size = sizeof(struct preview_state),
    .load = load_preview,
    .act = act_preview,
    .paint = paint_preview,
    .allows = allows,
};
