/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/flow/tty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

#define CHUNK      4096
#define LOOK_MS    20 /* between two looks at the process while waiting for its end */
#define GRACE_MS   2000
#define CELL_BYTES (4 * VTERM_MAX_CHARS_PER_CELL)
#define NAME_MAX_  32

struct tty {
    pid_t pid;
    int fd; /* -1 after a hang-up */
    int status;
    struct rusage used; /* once it ended */
    bool ended, cursor_visible, blind;
    int rows, columns;
    VTerm *vterm;
    VTermScreen *screen;
    char *bytes, *text; /* output since the last reset; the screen as text */
    size_t count, room;
};

static void *must(void *memory)
{
    if (!memory)
        abort();
    return memory;
}

static long now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000L + t.tv_nsec / 1000000;
}

static int on_property(VTermProp property, VTermValue *value, void *user)
{
    struct tty *tty = user;

    if (property == VTERM_PROP_CURSORVISIBLE)
        tty->cursor_visible = value->boolean;
    return 1;
}

static void prepare_screen(struct tty *tty)
{
    static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

    tty->cursor_visible = true;
    tty->vterm = must(vterm_new(tty->rows, tty->columns));
    vterm_set_utf8(tty->vterm, 1);
    tty->screen = vterm_obtain_screen(tty->vterm);
    vterm_screen_set_callbacks(tty->screen, &callbacks, tty);
    vterm_screen_enable_altscreen(tty->screen, 1);
    vterm_screen_reset(tty->screen, 1);
}

static void run_child(const struct tty_options *options)
{
    if (!options->folder || chdir(options->folder) == 0)
        execve(options->argv[0], (char *const *)options->argv, (char *const *)options->env);
    perror(options->argv[0]);
    _exit(127);
}

struct tty *tty_start(const struct tty_options *options)
{
    const struct winsize size = {.ws_row = (unsigned short)options->rows,
                                 .ws_col = (unsigned short)options->columns};
    struct tty *tty = must(calloc(1, sizeof(*tty)));

    tty->rows = options->rows;
    tty->columns = options->columns;
    tty->pid = forkpty(&tty->fd, NULL, NULL, &size);
    if (tty->pid < 0) {
        free(tty);
        return NULL;
    }
    if (tty->pid == 0)
        run_child(options);
    fcntl(tty->fd, F_SETFD, FD_CLOEXEC); /* or the next program would keep this terminal open */
    prepare_screen(tty);
    return tty;
}

void tty_free(struct tty *tty)
{
    if (!tty)
        return;
    tty_hangup(tty);
    if (!tty->ended && tty_wait_exit(tty, GRACE_MS) < 0) {
        kill(tty->pid, SIGKILL);
        waitpid(tty->pid, &tty->status, 0);
    }
    vterm_free(tty->vterm);
    free(tty->bytes);
    free(tty->text);
    free(tty);
}

void tty_hangup(struct tty *tty)
{
    if (tty->fd >= 0)
        close(tty->fd);
    tty->fd = -1;
}

static void keep(struct tty *tty, const char *bytes, size_t size)
{
    if (tty->count + size + 1 > tty->room) {
        tty->room = (tty->count + size + 1) * 2;
        tty->bytes = must(realloc(tty->bytes, tty->room));
    }
    memcpy(tty->bytes + tty->count, bytes, size);
    tty->count += size;
    tty->bytes[tty->count] = '\0';
}

/* Read what comes within MS; false when nothing came or the program closed the terminal. */
static bool take(struct tty *tty, int ms)
{
    struct pollfd fd = {.fd = tty->fd, .events = POLLIN};
    char bytes[CHUNK];

    if (tty->fd < 0 || poll(&fd, 1, ms) <= 0)
        return false;
    const ssize_t n = read(tty->fd, bytes, sizeof(bytes));
    if (n <= 0)
        return false;
    keep(tty, bytes, (size_t)n);
    if (!tty->blind)
        vterm_input_write(tty->vterm, bytes, (size_t)n);
    return true;
}

static void pause_ms(int ms)
{
    const struct timespec t = {ms / 1000, (ms % 1000) * 1000000L};

    nanosleep(&t, NULL);
}

void tty_listen(struct tty *tty, int ms)
{
    const long until = now_ms() + ms;

    while (take(tty, 0)) {
    }
    for (long left = ms; left > 0; left = until - now_ms()) {
        if (!take(tty, (int)left) && until > now_ms())
            pause_ms(1); /* nothing more can come: wait all the same */
    }
}

enum wanted { SHOWN, GONE, WHOLE, CARET };

static bool ends_with(const char *text, const char *end)
{
    const size_t length = strlen(text), wanted = strlen(end);

    return length >= wanted && strcmp(text + length - wanted, end) == 0;
}

static bool is_there(struct tty *tty, const char *text, enum wanted wanted)
{
    if (wanted == WHOLE)
        return strcmp(tty_text(tty), text) == 0;
    if (wanted == CARET)
        return ends_with(tty_before_cursor(tty), text);
    return tty_shows(tty, text) == (wanted == SHOWN);
}

static bool wait_for(struct tty *tty, const char *text, enum wanted wanted, int ms)
{
    const long until = now_ms() + ms;

    while (!is_there(tty, text, wanted)) {
        const long left = until - now_ms();

        if (left <= 0)
            return false;
        if (!take(tty, (int)left) && tty_wait_exit(tty, 0) >= 0)
            return is_there(tty, text, wanted);
    }
    return true;
}

bool tty_wait(struct tty *tty, const char *text, int ms) { return wait_for(tty, text, SHOWN, ms); }

bool tty_wait_gone(struct tty *tty, const char *text, int ms)
{
    return wait_for(tty, text, GONE, ms);
}

bool tty_wait_whole(struct tty *tty, const char *text, int ms)
{
    return wait_for(tty, text, WHOLE, ms);
}

bool tty_wait_caret(struct tty *tty, const char *text, int ms)
{
    return wait_for(tty, text, CARET, ms);
}

int tty_wait_exit(struct tty *tty, int ms)
{
    const long until = now_ms() + ms;

    while (!tty->ended) {
        while (take(tty, 0)) { /* a program that writes must not wait for a reader */
        }
        if (wait4(tty->pid, &tty->status, WNOHANG, &tty->used) == tty->pid) {
            tty->ended = true;
            while (take(tty, 0)) { /* its last words */
            }
        } else if (now_ms() >= until) {
            return -1;
        } else {
            pause_ms(LOOK_MS);
        }
    }
    return tty->status;
}

static void send_all(struct tty *tty, const char *bytes, size_t size)
{
    while (size > 0 && tty->fd >= 0) {
        const ssize_t n = write(tty->fd, bytes, size);

        if (n < 0 && errno != EINTR && errno != EAGAIN)
            return;
        if (n > 0) {
            bytes += n;
            size -= (size_t)n;
        }
        take(tty, 0);
    }
}

void tty_send(struct tty *tty, const char *bytes) { send_all(tty, bytes, strlen(bytes)); }

void tty_paste(struct tty *tty, const char *text)
{
    tty_send(tty, "\033[200~");
    tty_send(tty, text);
    tty_send(tty, "\033[201~");
}

/* What xterm sends for the key NAME, or NULL. */
static const char *key_bytes(const char *name)
{
    static const struct {
        const char *name, *bytes;
    } keys[] = {
        {"F1", "\033OP"},   {"F2", "\033OQ"},    {"F3", "\033OR"},      {"F4", "\033OS"},
        {"F5", "\033[15~"}, {"F6", "\033[17~"},  {"F7", "\033[18~"},    {"F8", "\033[19~"},
        {"F9", "\033[20~"}, {"F10", "\033[21~"}, {"F11", "\033[23~"},   {"F12", "\033[24~"},
        {"Up", "\033[A"},   {"Down", "\033[B"},  {"Right", "\033[C"},   {"Left", "\033[D"},
        {"Home", "\033[H"}, {"End", "\033[F"},   {"PgUp", "\033[5~"},   {"PgDn", "\033[6~"},
        {"Ins", "\033[2~"}, {"Del", "\033[3~"},  {"Tab", "\t"},         {"Shift-Tab", "\033[Z"},
        {"Enter", "\r"},    {"Esc", "\033\033"}, {"Backspace", "\177"}, {"Space", " "},
        {"Ctrl-B", "\002"}, {"Ctrl-L", "\014"},  {"Ctrl-D", "\004"},    {"Ctrl-S", "\023"},
        {"Ctrl-Q", "\021"}, {"Ctrl-Z", "\032"},  {"Ctrl-C", "\003"},    {"Esc-0", "\0330"},
        {"Esc-1", "\0331"}, {"Esc-2", "\0332"},  {"Esc-9", "\0339"},    {"Esc-=", "\033="}};

    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        if (strcmp(keys[i].name, name) == 0)
            return keys[i].bytes;
    }
    return NULL;
}

bool tty_key(struct tty *tty, const char *name)
{
    const char *const bytes = key_bytes(name);

    if (bytes)
        tty_send(tty, bytes);
    return bytes != NULL;
}

void tty_keys(struct tty *tty, const char *names)
{
    while (*names != '\0') {
        const size_t length = strcspn(names, " ");
        char name[NAME_MAX_] = "";

        if (length < sizeof(name))
            memcpy(name, names, length);
        if (!tty_key(tty, name))
            send_all(tty, names, length);
        names += length;
        names += strspn(names, " ");
    }
}

void tty_drag(struct tty *tty, int rows, int columns)
{
    const struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};

    tty->blind = true;
    ioctl(tty->fd, TIOCSWINSZ, &size);
}

void tty_resize(struct tty *tty, int rows, int columns)
{
    const struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};

    tty->blind = false;
    tty->rows = rows;
    tty->columns = columns;
    vterm_set_size(tty->vterm, rows, columns);
    ioctl(tty->fd, TIOCSWINSZ, &size);
}

static size_t encode(uint32_t cp, char *out)
{
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    if (cp < 0x800) {
        out[0] = (char)(0xc0 | cp >> 6);
        out[1] = (char)(0x80 | (cp & 0x3f));
        return 2;
    }
    if (cp < 0x10000) {
        out[0] = (char)(0xe0 | cp >> 12);
        out[1] = (char)(0x80 | (cp >> 6 & 0x3f));
        out[2] = (char)(0x80 | (cp & 0x3f));
        return 3;
    }
    out[0] = (char)(0xf0 | cp >> 18);
    out[1] = (char)(0x80 | (cp >> 12 & 0x3f));
    out[2] = (char)(0x80 | (cp >> 6 & 0x3f));
    out[3] = (char)(0x80 | (cp & 0x3f));
    return 4;
}

static size_t cell_bytes(const struct tty *tty, int row, int column, char *out)
{
    VTermScreenCell cell;
    size_t size = 0;

    vterm_screen_get_cell(tty->screen, (VTermPos){row, column}, &cell);
    if (cell.chars[0] == (uint32_t)-1)
        return 0; /* the right half of a wide character */
    if (cell.chars[0] == 0)
        return encode(' ', out);
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++)
        size += encode(cell.chars[i], out + size);
    return size;
}

/* Append the cells of ROW before column END, without the blanks at their end. */
static size_t row_text(struct tty *tty, int row, int end, size_t size)
{
    const size_t start = size;

    for (int column = 0; column < end; column++)
        size += cell_bytes(tty, row, column, tty->text + size);
    while (size > start && tty->text[size - 1] == ' ')
        size--;
    return size;
}

static void text_room(struct tty *tty, int rows)
{
    tty->text =
        must(realloc(tty->text, (size_t)rows * ((size_t)tty->columns * CELL_BYTES + 1) + 1));
}

const char *tty_text(struct tty *tty)
{
    size_t size = 0;

    text_room(tty, tty->rows);
    for (int row = 0; row < tty->rows; row++) {
        size = row_text(tty, row, tty->columns, size);
        tty->text[size++] = '\n';
    }
    tty->text[size] = '\0';
    return tty->text;
}

static const char *row_before(struct tty *tty, int row, int column)
{
    text_room(tty, 1);
    tty->text[row_text(tty, row, column, 0)] = '\0';
    return tty->text;
}

const char *tty_row(struct tty *tty, int row) { return row_before(tty, row, tty->columns); }

const char *tty_before_cursor(struct tty *tty)
{
    int row, column;
    bool visible;

    tty_cursor(tty, &row, &column, &visible);
    return visible ? row_before(tty, row, column) : "";
}

bool tty_shows(struct tty *tty, const char *text) { return strstr(tty_text(tty), text) != NULL; }

void tty_cursor(const struct tty *tty, int *row, int *column, bool *visible)
{
    VTermPos position;

    vterm_state_get_cursorpos(vterm_obtain_state(tty->vterm), &position);
    *row = position.row;
    *column = position.col;
    *visible = tty->cursor_visible;
}

size_t tty_count(const struct tty *tty) { return tty->count; }

const char *tty_bytes(const struct tty *tty) { return tty->bytes ? tty->bytes : ""; }

void tty_count_reset(struct tty *tty)
{
    tty->count = 0;
    if (tty->bytes)
        tty->bytes[0] = '\0';
}

long tty_cpu_ms(const struct tty *tty)
{
    const struct timeval *const user = &tty->used.ru_utime, *const kernel = &tty->used.ru_stime;
    struct timespec t;
    clockid_t clock;

    if (tty->ended)
        return (user->tv_sec + kernel->tv_sec) * 1000L + (user->tv_usec + kernel->tv_usec) / 1000;
    if (clock_getcpuclockid(tty->pid, &clock) != 0 || clock_gettime(clock, &t) != 0)
        return -1;
    return t.tv_sec * 1000L + t.tv_nsec / 1000000;
}

pid_t tty_pid(const struct tty *tty) { return tty->pid; }
