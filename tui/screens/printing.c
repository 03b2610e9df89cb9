/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/printing.h"

#include <stdlib.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/desk/account.h"
#include "core/desk/print.h"
#include "tui/kit/picker.h"
#include "tui/kit/printer.h"
#include "tui/screens/classify.h"
#include "tui/screens/context.h"
#include "tui/screens/preview.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

/* ---- a job ---- */

static enum rc read_copies(struct scope *sc, const char *text, int *copies)
{
    char *end;
    const long n = strtol(text ? text : "", &end, 10);

    if (text_is_empty(text) || *end != '\0' || n < 1 || n > PRINT_COPIES_MOST)
        return fail(sc, RC_INVALID, "copies",
                    N_("From 1 to {1} copies are printed at once. Nothing was printed."),
                    scope_printf(sc, "%d", PRINT_COPIES_MOST));
    *copies = (int)n;
    return RC_OK;
}

/* Text through the terminal, which shows nothing of it; curses has written all it had to. */
static enum rc print_through(struct printing *p, struct screen *screen, struct scope *sc,
                             int64_t id, const char *code, struct print_order *order)
{
    const struct screens_options *o = ((const struct context *)screen->user)->options;
    struct printed job;

    TRY(printer_check(sc, o->term, o->nested));
    order->format = PAPER_TEXT;
    order->way = PRINT_TERMINAL;
    TRY(desk_print(context_desk(screen), sc, id, code, order, &job));
    p->print = job.print.id;
    p->withheld = job.withheld;
    return printer_send(sc, o->term, o->nested, STDOUT_FILENO, (const char *)job.bytes.data,
                        job.print.copies);
}

static enum rc print_paper(struct printing *p, struct screen *screen, struct scope *sc, int64_t id,
                           const char *code, bool again)
{
    struct print_order order = {.copies = p->copies, .again = again};
    struct desk *desk = context_desk(screen);
    const char *queue;
    struct printed job;

    p->print = 0;
    p->withheld = false;
    TRY(desk_print_way(desk, sc, &order.way, &queue));
    p->boxed = order.way == PRINT_OUTBOX;
    if (order.way == PRINT_TERMINAL)
        return print_through(p, screen, sc, id, code, &order);
    TRY(desk_print_here(desk, sc, id, code, &order, &job));
    p->withheld = job.withheld;
    return RC_OK;
}

/* Nothing tells whether it came out, so whoever stands there is asked; who does not answer leaves
 * it to be checked. */
static unsigned ask_look(struct printing *p, struct screen *screen, const struct deed *act)
{
    p->asked = PRINTING_LOOK;
    return dialog_confirm(screen, act,
                          tr(act->lang, N_("The text was given to the printer of your terminal. "
                                           "Did it come out?")),
                          tr(act->lang, N_("Yes, it lies here")));
}

static unsigned ask_again(struct printing *p, struct screen *screen, const struct deed *act)
{
    const struct error *e = &act->sc->error;

    p->asked = PRINTING_AGAIN;
    return dialog_confirm(
        screen, act,
        say(act->sc, act->lang,
            N_("{1} printed this paper at {2}, and nobody knows whether it came out. Print it once "
               "more all the same?"),
            e->args[0], e->args[1]),
        tr(act->lang, N_("Print once more")));
}

/* SAID, and of a paper that leaves an address out which fields would have told it. */
static const char *with_withheld(const struct printing *p, struct screen *screen,
                                 const struct deed *act, int64_t id, const char *said)
{
    said = tr(act->lang, said);
    return p->withheld ? classify_told(screen, act->sc, id, TOLD_ALL, said) : said;
}

static unsigned do_print(struct printing *p, struct screen *screen, const struct deed *act,
                         int64_t id, const char *code, bool again)
{
    const enum rc rc = print_paper(p, screen, act->sc, id, code, again);

    if (rc == RC_INVALID && text_equal(act->sc->error.field, "again"))
        return ask_again(p, screen, act);
    if (rc != RC_OK)
        return screen_refuse(screen, &act->sc->error) | REACTION_RELOAD;
    if (p->print != 0)
        return ask_look(p, screen, act) | REACTION_RELOAD;
    screen_note(screen, STYLE_NOTICE,
                with_withheld(p, screen, act, id,
                              p->boxed ? N_("Put into the outbox.") : N_("Given to the printer.")));
    return REACTION_RELOAD;
}

static unsigned came_out(struct printing *p, struct screen *screen, const struct deed *act,
                         int64_t id)
{
    if (desk_settle_print(context_desk(screen), act->sc, p->print, true) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    screen_note(screen, STYLE_NOTICE, with_withheld(p, screen, act, id, N_("Printed.")));
    return REACTION_RELOAD;
}

unsigned printing_act(struct printing *p, struct screen *screen, const struct deed *act, int64_t id,
                      const char *code, int proposed)
{
    const char *question = N_("How many copies?");

    if (!act->answer) {
        p->asked = PRINTING_COPIES;
        return prompt_ask(screen, act, question, scope_printf(act->sc, "%d", proposed));
    }
    switch (p->asked) {
    case PRINTING_AGAIN:
        return do_print(p, screen, act, id, code, true);
    case PRINTING_LOOK:
        return came_out(p, screen, act, id);
    case PRINTING_COPIES:
        break;
    }
    if (read_copies(act->sc, act->answer->text, &p->copies) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    return do_print(p, screen, act, id, code, false);
}

int printing_copies(const struct casefile *cf, const char *code)
{
    int copies = 1;

    for (size_t i = 0; i < cf->party_count && text_equal(code, "agreement"); i++)
        copies += party_signs(&cf->parties[i]);
    return copies;
}

/* ---- a file ---- */

/* Issue the paper and write it to PATH. */
static enum rc write_file(struct screen *screen, struct scope *sc, int64_t id, const char *code,
                          const char *path, bool *withheld)
{
    enum paper_format format;
    struct desk *desk = context_desk(screen);
    struct printed printed;

    TRY(preview_target(sc, &path, &format));
    TRY(desk_print(desk, sc, id, code,
                   &(struct print_order){.format = format, .way = PRINT_FILE, .again = true},
                   &printed));
    *withheld = printed.withheld;
    const enum rc rc = file_write_new(sc, path, printed.bytes);
    const struct error wrong = sc->error;
    TRY(desk_print_ended(desk, sc, &printed,
                         rc == RC_OK ? NULL : error_text(sc, screen->lang, &wrong)));
    sc->error = wrong;
    return rc;
}

unsigned printing_file(struct screen *screen, const struct deed *act, int64_t id, const char *code)
{
    const char *question = N_("Write to which file? Its name ends in .pdf, .docx or .txt.");

    if (!act->answer)
        return prompt_ask(screen, act, question, scope_printf(act->sc, "%s.pdf", code));
    bool withheld;
    if (write_file(screen, act->sc, id, code, act->answer->text, &withheld) != RC_OK)
        return prompt_again(screen, act, question, &act->sc->error);
    const char *said = say(act->sc, act->lang, N_("Written: {1}"), act->answer->text);
    screen_note(screen, STYLE_NOTICE,
                withheld ? classify_told(screen, act->sc, id, TOLD_ALL, said) : said);
    return REACTION_RELOAD;
}

/* ---- the person's way ---- */

static unsigned ask_way(struct screen *screen, const struct deed *act)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *list = scope_alloc(sc, PRINT_WAYS_OF_PEOPLE, sizeof(*list));
    enum print_way way;
    const char *queue;

    if (desk_print_way(context_desk(screen), act->sc, &way, &queue) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    for (int i = 0; i < PRINT_WAYS_OF_PEOPLE; i++)
        list[i] = (struct picker_row){.id = i,
                                      .code = word_code(&print_way_words, i),
                                      .label = word_label(&print_way_words, i, act->lang),
                                      .detail = (int)way == i ? tr(act->lang, N_("now")) : NULL};
    return picker_open(screen, tr(act->lang, N_("How do you print?")), list, PRINT_WAYS_OF_PEOPLE,
                       act->action);
}

static unsigned chosen(struct screen *screen, const struct deed *act)
{
    screen_note(screen, STYLE_NOTICE, tr(act->lang, N_("Your way of printing is saved.")));
    return REACTION_RELOAD;
}

static const char *queue_question(enum print_way way)
{
    return way == PRINT_OUTBOX ? N_("Which folder of the outbox? Empty: the outbox itself.")
                               : N_("Which queue of the printers? Empty: the usual one.");
}

unsigned printing_choose(struct screen *screen, const struct deed *act)
{
    struct desk *desk = context_desk(screen);
    enum print_way before;
    const char *queue;

    if (!act->answer)
        return ask_way(screen, act);
    const enum print_way way = (enum print_way)act->answer->number;
    const bool has_queue = way == PRINT_COMMAND || way == PRINT_OUTBOX;
    if (desk_print_way(desk, act->sc, &before, &queue) != RC_OK ||
        desk_print_by(desk, act->sc, way, has_queue ? queue : NULL) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    if (!has_queue)
        return chosen(screen, act);
    return dialog_prompt(screen, tr(act->lang, queue_question(way)), queue, ACTION_PRINT_QUEUE);
}

unsigned printing_queue(struct screen *screen, const struct deed *act)
{
    struct desk *desk = context_desk(screen);
    enum print_way way;
    const char *queue;

    if (!act->answer)
        return REACTION_NONE;
    if (desk_print_way(desk, act->sc, &way, &queue) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    if (desk_print_by(desk, act->sc, way, act->answer->text) != RC_OK)
        return prompt_again(screen, act, queue_question(way), &act->sc->error);
    return chosen(screen, act);
}
