/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/term.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "core/base/text.h"

#include <curses.h>
#include <term.h>

#define SIZE_MAX_CELLS 500  /* of either side: beyond this a window is a mistake */
#define LEAVE_ROOM     128  /* bytes of the sequences that put a terminal in order */
#define STAND_IN       0xa0 /* no-break space: blank, one cell, and curses never moves over it */

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

struct terminal {
    SCREEN *screen;
    FILE *in, *out;
    bool colours, caret_shown, forgotten;
    struct canvas *shown;           /* what the terminal shows */
    const char *save, *back, *jump; /* capabilities sc, rc, cup; save is NULL when one lacks */
    struct scope own;
};

/* What a signal or exit hook needs to put the terminal in order; such a hook has no argument. */
static struct {
    volatile sig_atomic_t fd; /* -1: nothing to do */
    struct termios before;
    char leave[LEAVE_ROOM];
    size_t leave_length;
} rescue = {.fd = -1};

/* Only async-signal-safe calls: this also runs when the program has lost its mind. */
static void rescue_terminal(void)
{
    const int fd = rescue.fd;

    if (fd < 0)
        return;
    rescue.fd = -1;
    if (write(fd, rescue.leave, rescue.leave_length) >= 0)
        tcsetattr(fd, TCSANOW, &rescue.before);
}

static void rescue_and_die(int signal_number)
{
    rescue_terminal();
    raise(signal_number); /* its default action is back: SA_RESETHAND */
}

static const char *capability(const char *name)
{
    const char *text = tigetstr(name);

    return text == (const char *)-1 ? NULL : text;
}

const char *term_capability(const struct terminal *term, const char *name)
{
    return term ? capability(name) : NULL;
}

/* Append TEXT without its padding marks ($<5>), which only printing terminals needed. */
static void add_sequence(struct buffer *b, const char *text)
{
    while (text && *text != '\0') {
        if (text[0] == '$' && text[1] == '<' && strchr(text, '>')) {
            text = strchr(text, '>') + 1;
            continue;
        }
        buffer_add_n(b, text++, 1);
    }
}

static void prepare_rescue(struct terminal *term, int fd)
{
    static const char *const steps[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
    struct buffer b = buffer_new(&term->own);

    buffer_add(&b, paste_off);
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
        add_sequence(&b, capability(steps[i]));
    rescue.leave_length = b.length < LEAVE_ROOM ? b.length : LEAVE_ROOM;
    memcpy(rescue.leave, b.data, rescue.leave_length);
    rescue.fd = fd;
}

static void watch_faults(void)
{
    static const int faults[] = {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL};
    static bool registered;

    for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
        struct sigaction action;

        /* A sanitizer that already listens shall keep its report. */
        if (sigaction(faults[i], NULL, &action) != 0 || action.sa_handler != SIG_DFL)
            continue;
        action = (struct sigaction){.sa_handler = rescue_and_die, .sa_flags = (int)SA_RESETHAND};
        sigaction(faults[i], &action, NULL);
    }
    scope_on_exhaustion(rescue_terminal);
    if (!registered)
        registered = atexit(rescue_terminal) == 0;
}

static FILE *stream(int fd, const char *mode)
{
    const int copy = dup(fd);
    FILE *file = copy < 0 ? NULL : fdopen(copy, mode);

    if (!file && copy >= 0)
        close(copy);
    return file;
}

static void prepare_curses(struct terminal *term, bool colours)
{
    raw();
    noecho();
    nonl();
    scrollok(stdscr, FALSE);
    idlok(stdscr, TRUE);  /* scrolls a list by the terminal's own scrolling */
    idcok(stdscr, FALSE); /* inserting single cells breaks rows of wide characters */
    term->colours = colours && has_colors() && start_color() == OK;
    if (term->colours) {
        use_default_colors();
        for (int style = 0; style < STYLE_COUNT; style++)
            init_pair((short)(style + 1), (short)style_look((enum style)style, true).colour, -1);
    }
    term->jump = capability("cup");
    term->save = capability("sc");
    term->back = capability("rc");
    if (!term->back)
        term->save = NULL;
    curs_set(0);
}

static void send_bytes(const struct terminal *term, const char *bytes, size_t size)
{
    while (size > 0) {
        const ssize_t n = write(fileno(term->out), bytes, size);

        if (n <= 0)
            return; /* the terminal is gone: the next wait for a key says so */
        bytes += n;
        size -= (size_t)n;
    }
}

/* Asked before curses begins, which leaves memory behind when it does not know a terminal. */
static MUST_CHECK enum rc check_type(struct scope *sc, const char *type, int out)
{
    int known;

    if (text_is_empty(type))
        return fail(sc, RC_INVALID, "TERM",
                    N_("The environment does not say what terminal this is: TERM is empty."));
    if (setupterm(type, out, &known) != OK)
        return fail(sc, RC_INVALID, "TERM",
                    N_("The terminal type “{1}” is not known on this machine; set TERM to one that "
                       "is, for example xterm-256color."),
                    type);
    const bool moves = capability("cup") != NULL;
    del_curterm(cur_term);
    if (!moves)
        return fail(sc, RC_INVALID, "TERM",
                    N_("A terminal of type “{1}” cannot move its cursor; the screens need one that "
                       "can."),
                    type);
    return RC_OK;
}

static MUST_CHECK enum rc start_curses(struct scope *sc, struct terminal *term,
                                       const struct term_options *options)
{
    term->in = stream(options->in, "r");
    term->out = stream(options->out, "w");
    use_env(FALSE); /* the window's size, not LINES and COLUMNS */
    use_tioctl(TRUE);
    if (term->in && term->out)
        term->screen = newterm(options->type, term->out, term->in);
    if (!term->screen)
        return fail(sc, RC_IO, NULL, N_("The terminal cannot be prepared for the screens."));
    return RC_OK;
}

enum rc term_new(struct scope *sc, const struct term_options *options, struct terminal **term)
{
    struct scope own = SCOPE_INIT;

    if (!isatty(options->out) || tcgetattr(options->out, &rescue.before) != 0)
        return fail(sc, RC_IO, NULL, N_("The screens need a terminal to be shown on."));
    TRY(check_type(sc, options->type, options->out));
    struct terminal *t = scope_alloc(&own, 1, sizeof(*t));
    t->own = own;
    const enum rc rc = start_curses(sc, t, options);
    if (rc != RC_OK) {
        term_free(t);
        return rc;
    }
    prepare_curses(t, options->colours);
    prepare_rescue(t, fileno(t->out));
    watch_faults();
    if (strncmp(t->jump, "\033[", 2) == 0)
        send_bytes(t, paste_on, sizeof(paste_on) - 1);
    t->shown = canvas_new(1, 1, 1, false);
    t->forgotten = true;
    *term = t;
    return RC_OK;
}

void term_free(struct terminal *term)
{
    if (!term)
        return;
    struct scope own = term->own; /* it holds the struct itself */

    if (term->screen) {
        endwin();
        rescue_terminal();
        delscreen(term->screen);
    }
    if (term->out)
        fclose(term->out);
    if (term->in)
        fclose(term->in);
    canvas_free(term->shown);
    scope_end(&own);
}

static int within(int cells, int otherwise)
{
    if (cells <= 0)
        return otherwise;
    return cells < SIZE_MAX_CELLS ? cells : SIZE_MAX_CELLS;
}

void term_measure(struct terminal *term, int *height, int *width)
{
    struct winsize size = {0};

    if (ioctl(fileno(term->out), TIOCGWINSZ, &size) != 0)
        size = (struct winsize){0};
    *height = within(size.ws_row, LINES);
    *width = within(size.ws_col, COLS);
    if (*height != LINES || *width != COLS) {
        resizeterm(*height, *width);
        term_forget(term);
    }
}

void term_forget(struct terminal *term)
{
    term->forgotten = true;
    clearok(curscr, TRUE);
}

/* Where there is no second screen to leave, the terminal keeps rows that were scrolled away. */
void term_wipe(struct terminal *term)
{
    struct scope sc = SCOPE_INIT;
    struct buffer b = buffer_new(&sc);

    set_term(term->screen);
    if (!capability("smcup")) {
        add_sequence(&b, capability("clear"));
        add_sequence(&b, capability("E3"));
        send_bytes(term, buffer_text(&b), b.length);
    }
    scope_end(&sc);
    term_forget(term);
}

/* True when curses, which asks libc for widths, would place CELL as we do. */
static bool curses_agrees(const struct cell *cell)
{
    if (cell->cp[CCHARW_MAX] != 0 || wcwidth((wchar_t)cell->cp[0]) != cell->width)
        return false;
    for (int i = 1; i < CCHARW_MAX && cell->cp[i] != 0; i++) {
        if (wcwidth((wchar_t)cell->cp[i]) != 0)
            return false;
    }
    return true;
}

static attr_t attributes(struct look look)
{
    attr_t attrs = A_NORMAL;

    if (look.attributes & LOOK_BOLD)
        attrs |= A_BOLD;
    if (look.attributes & LOOK_DIM)
        attrs |= A_DIM;
    if (look.attributes & LOOK_UNDERLINE)
        attrs |= A_UNDERLINE;
    if (look.attributes & LOOK_REVERSE)
        attrs |= A_REVERSE;
    return attrs;
}

static void give_cell(const struct terminal *term, int y, int x, const struct cell *cell)
{
    const struct look look = style_look((enum style)cell->style, term->colours);
    const short pair = term->colours && look.colour != COLOUR_DEFAULT ? cell->style + 1 : 0;
    wchar_t text[CCHARW_MAX + 1] = {0};
    const bool agrees = curses_agrees(cell);
    cchar_t wide;

    for (int i = 0; agrees && i < CCHARW_MAX; i++)
        text[i] = (wchar_t)cell->cp[i];
    if (!agrees)
        text[0] = term->save ? STAND_IN : L'?';
    setcchar(&wide, text, attributes(look), pair, NULL);
    mvadd_wch(y, x, &wide);
    if (!agrees && cell->width == 2)
        mvadd_wch(y, x + 1, &wide);
}

/* When a list scrolls, the terminal's cursor still stands in the row that loses the mark: to come
 * back there after the scrolling would cost more than to write the cell before. */
static void give_risen(const struct terminal *term, const struct canvas *canvas)
{
    int x;

    if (term->caret_shown || canvas->cursor_y >= 0)
        return;
    const int y = canvas_rising(term->shown, canvas, &x);
    if (y < 0)
        return;
    give_cell(term, y, x, canvas_cell(canvas, y - 1, x));
    refresh();
}

static void give_row(const struct terminal *term, const struct canvas *canvas, int y)
{
    for (int x = 0; x < canvas->width; x++) {
        const struct cell *cell = canvas_cell(canvas, y, x);

        if (cell->width > 0)
            give_cell(term, y, x, cell);
    }
}

static void add_look(struct buffer *b, struct look look)
{
    static const struct {
        unsigned attribute;
        const char *name;
    } modes[] = {
        {LOOK_BOLD, "bold"}, {LOOK_DIM, "dim"}, {LOOK_UNDERLINE, "smul"}, {LOOK_REVERSE, "rev"}};

    add_sequence(b, capability("sgr0"));
    for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
        if (look.attributes & modes[i].attribute)
            add_sequence(b, capability(modes[i].name));
    }
    if (look.colour != COLOUR_DEFAULT && capability("setaf"))
        add_sequence(b, tparm(capability("setaf"), (int)look.colour));
}

/* Place the characters of row Y that curses could not. */
static void place_row(const struct terminal *term, struct scope *sc, struct buffer *b,
                      const struct canvas *canvas, int y)
{
    for (int x = 0; x < canvas->width; x++) {
        const struct cell *cell = canvas_cell(canvas, y, x);

        if (cell->width == 0 || curses_agrees(cell))
            continue;
        if (b->length == 0)
            add_sequence(b, term->save);
        add_sequence(b, tparm(term->jump, y, x));
        add_look(b, style_look((enum style)cell->style, term->colours));
        buffer_add(b, cell_text(sc, cell));
    }
}

/* Scrolling may have moved or wiped what was placed on any row, so when more than one row
 * changed all of them are placed again. */
static void place(const struct terminal *term, const struct canvas *canvas, int changed_row,
                  int changed_rows)
{
    struct scope sc = SCOPE_INIT;
    struct buffer b = buffer_new(&sc);

    for (int y = 0; term->save && y < canvas->height; y++) {
        if (changed_rows > 1 || y == changed_row)
            place_row(term, &sc, &b, canvas, y);
    }
    if (b.length > 0) {
        add_sequence(&b, capability("sgr0"));
        add_sequence(&b, term->back);
        send_bytes(term, b.data, b.length);
    }
    scope_end(&sc);
}

/* A hidden cursor is left where the last change was: moving it back costs bytes. */
static void set_caret(struct terminal *term, const struct canvas *canvas)
{
    const bool shown = canvas->cursor_y >= 0;

    leaveok(stdscr, !shown);
    if (shown)
        move(canvas->cursor_y, canvas->cursor_x);
    if (shown != term->caret_shown)
        curs_set(shown ? 1 : 0);
    term->caret_shown = shown;
}

void term_ring(struct terminal *term)
{
    set_term(term->screen);
    beep();
}

void term_flash(struct terminal *term)
{
    set_term(term->screen);
    if (flash_screen)
        flash();
}

void term_show(struct terminal *term, const struct canvas *canvas)
{
    const size_t row_size = (size_t)canvas->width * sizeof(struct cell);
    int changed_rows = 0, changed_row = -1;

    if (canvas->height != term->shown->height || canvas->width != term->shown->width)
        term->forgotten = true;
    if (term->forgotten)
        canvas_clear(term->shown, canvas->height, canvas->width);
    else
        give_risen(term, canvas);
    for (int y = 0; y < canvas->height; y++) {
        struct cell *shown = &term->shown->cells[(size_t)y * (size_t)canvas->width];
        const struct cell *wanted = canvas_cell(canvas, y, 0);

        if (!term->forgotten && memcmp(shown, wanted, row_size) == 0)
            continue;
        give_row(term, canvas, y);
        memcpy(shown, wanted, row_size);
        changed_row = y;
        changed_rows++;
    }
    term->forgotten = false;
    set_caret(term, canvas);
    refresh();
    if (changed_rows > 0)
        place(term, canvas, changed_row, changed_rows);
}

/* Curses, which may be running, keeps its own terminal. */
bool term_printer_codes(struct scope *sc, const char *type, const char **on, const char **off)
{
    TERMINAL *before = cur_term;
    struct buffer start = buffer_new(sc), stop = buffer_new(sc);
    int known;

    if (setupterm(type, STDOUT_FILENO, &known) != OK)
        return false;
    add_sequence(&start, capability("mc5"));
    add_sequence(&stop, capability("mc4"));
    TERMINAL *own = cur_term;
    set_curterm(before);
    del_curterm(own);
    *on = buffer_text(&start);
    *off = buffer_text(&stop);
    return start.length > 0 && stop.length > 0;
}
