/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/flow/verb.h"

#include <ctype.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "core/base/file.h"
#include "core/base/text.h"

#define ONE_SECOND 1000
#define SOON_MS    5000 /* a busy machine is slow, not wrong */
#define GONE_MS    500
#define GONE_CPU   20  /* milliseconds of the processor */
#define SETTLE_MS  300 /* before a screen is written as the one to compare with */
#define WORDS_MAX  64

struct words {
    const char *list[WORDS_MAX];
    size_t count;
};

static enum rc wrong(struct play *play, const struct step *step, const char *sentence)
{
    return fail(play->sc, RC_SYNTAX, step->verb, sentence, step->rest);
}

/* Blanks part words, "a b" is one. */
/* What a word of a step says; $ is what the last command printed, up to the end of its line. */
static const char *word_said(const struct play *play, const char *word)
{
    const char *const out = play->last.out;

    return strcmp(word, "$") == 0 ? scope_strndup(play->sc, out, strcspn(out, "\n")) : word;
}

static enum rc split(struct play *play, const struct step *step, struct words *words)
{
    const char *p = step->rest;

    *words = (struct words){.count = 0};
    while (*p != '\0') {
        const bool quoted = *p == '"';
        const size_t length = strcspn(p + quoted, quoted ? "\"" : " ");

        if (words->count == WORDS_MAX || (quoted && p[1 + length] != '"'))
            return wrong(play, step, "“{1}”: too many words, or a quote that does not end.");
        words->list[words->count++] = word_said(play, scope_strndup(play->sc, p + quoted, length));
        p += length + (quoted ? 2 : 0);
        p += strspn(p, " ");
    }
    return RC_OK;
}

static bool read_number(const char *text, int *number)
{
    char rest;

    return sscanf(text, "%d%c", number, &rest) == 1;
}

static enum rc do_clock(struct play *play, const struct step *step)
{
    return play_clock(play, step->rest);
}

static enum rc do_person(struct play *play, const struct step *step)
{
    play->person = strcmp(step->rest, "-") == 0 ? NULL : step->rest;
    return RC_OK;
}

static enum rc do_idle(struct play *play, const struct step *step)
{
    int minutes;

    if (!read_number(step->rest, &minutes))
        return wrong(play, step, "“{1}” is no number of minutes.");
    return play_idle(play, minutes);
}

static enum rc do_input(struct play *play, const struct step *step)
{
    const char *const line = scope_printf(play->sc, "%s\n", step->rest);

    play->input = scope_printf(play->sc, "%s/input", play->work);
    return file_write(play->sc, play->input,
                      (struct bytes){(const unsigned char *)line, strlen(line)});
}

/* The largest file that a story brings along. */
#define BROUGHT_MAX (1024 * 1024)

static enum rc do_bring(struct play *play, const struct step *step)
{
    const char *const from = scope_printf(play->sc, "%s/%s", play->folder, step->rest);
    struct bytes data;

    TRY(file_read(play->sc, from, BROUGHT_MAX, &data));
    return file_write(play->sc, scope_printf(play->sc, "%s/%s", play->work, step->rest), data);
}

static enum rc do_settings(struct play *play, const struct step *step)
{
    return play_settings(play, step->rest);
}

static enum rc do_letters(struct play *play, const struct step *step)
{
    if (strcmp(step->rest, "none") != 0)
        return wrong(play, step, "“{1}” is not “none”.");
    play->no_letters = true;
    return RC_OK;
}

static enum rc do_run(struct play *play, const struct step *step)
{
    struct words words;
    int wanted = 0;

    TRY(split(play, step, &words));
    const size_t first = words.count > 0 && read_number(words.list[0], &wanted) ? 1 : 0;
    if (words.count <= first || strcmp(words.list[first], "onecase") != 0)
        return wrong(play, step, "“{1}” does not run onecase.");
    TRY(play_run(play, words.list + first + 1, words.count - first - 1));
    if (play->last.status == wanted)
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "The command ended with {1}, not with {2}.",
                scope_printf(play->sc, "%d", play->last.status),
                scope_printf(play->sc, "%d", wanted));
}

static const char *without_blanks(struct scope *sc, const char *text)
{
    char *const out = scope_strdup(sc, text);
    size_t length = 0;

    for (const char *p = text; *p != '\0'; p++)
        if (!isspace((unsigned char)*p))
            out[length++] = *p;
    out[length] = '\0';
    return out;
}

static bool holds(struct scope *sc, const char *text, const char *part)
{
    return strstr(without_blanks(sc, text), without_blanks(sc, part)) != NULL;
}

static enum rc do_prints(struct play *play, const struct step *step)
{
    if (holds(play->sc, play->last.out, step->rest))
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "The output does not hold it.");
}

static enum rc do_prints_not(struct play *play, const struct step *step)
{
    if (!holds(play->sc, play->last.out, step->rest))
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "The output holds it.");
}

static enum rc do_says(struct play *play, const struct step *step)
{
    if (holds(play->sc, play->last.err, step->rest))
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "No sentence holds it.");
}

static enum rc do_wrote(struct play *play, const struct step *step)
{
    struct words words;
    struct bytes file;

    TRY(split(play, step, &words));
    if (words.count != 2)
        return wrong(play, step, "“{1}” is not a file and a text.");
    TRY(file_read(play->sc, scope_printf(play->sc, "%s/%s", play->work, words.list[0]), FILE_LIMIT,
                  &file));
    if (memmem(file.data, file.size, words.list[1], strlen(words.list[1])))
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "The file does not hold it.");
}

static bool read_size(const char *text, int *columns, int *rows)
{
    char rest;

    return sscanf(text, "%dx%d%c", columns, rows, &rest) == 2 && *columns > 0 && *rows > 0;
}

static enum rc do_start(struct play *play, const struct step *step)
{
    struct words words;
    int columns, rows;

    TRY(split(play, step, &words));
    if (words.count < 2 || !read_size(words.list[0], &columns, &rows))
        return wrong(play, step, "“{1}” is not a size and a language.");
    const char *const lang = strcmp(words.list[1], "-") == 0 ? NULL : words.list[1];
    return play_start(play, step->actor, columns, rows, lang, words.list + 2, words.count - 2);
}

static enum rc find_tty(struct play *play, const struct step *step, struct tty **tty)
{
    *tty = play_tty(play, step->actor);
    if (*tty)
        return RC_OK;
    return fail(play->sc, RC_SYNTAX, step->verb, "Nobody has started the program here.");
}

/* What an input method would take: it makes syllables of letters, and all punctuation but the
 * hyphen full-width. */
static bool holds_letters(const char *text)
{
    for (; *text != '\0'; text++)
        if (isalpha((unsigned char)*text) || (ispunct((unsigned char)*text) && *text != '-'))
            return true;
    return false;
}

static enum rc send_text(struct play *play, const struct step *step, struct tty *tty,
                         const char *text)
{
    if (play->no_letters && holds_letters(text))
        return wrong(play, step, "“{1}” needs a letter.");
    tty_send(tty, text);
    return RC_OK;
}

static enum rc do_key(struct play *play, const struct step *step)
{
    struct words words;
    struct tty *tty;

    TRY(find_tty(play, step, &tty));
    TRY(split(play, step, &words));
    for (size_t i = 0; i < words.count; i++) {
        const char *const name = words.list[i];

        if (tty_key(tty, name))
            continue;
        if (text_characters(name) != 1)
            return wrong(play, step, "“{1}”: a key has no such name.");
        TRY(send_text(play, step, tty, name));
    }
    return RC_OK;
}

static enum rc do_type(struct play *play, const struct step *step)
{
    struct tty *tty;

    TRY(find_tty(play, step, &tty));
    return send_text(play, step, tty, step->rest);
}

static enum rc do_paste(struct play *play, const struct step *step)
{
    struct tty *tty;

    TRY(find_tty(play, step, &tty));
    tty_paste(tty, step->rest);
    return RC_OK;
}

static enum rc do_see(struct play *play, const struct step *step)
{
    struct tty *tty;

    TRY(find_tty(play, step, &tty));
    if (tty_wait(tty, step->rest, play_ms(play, SOON_MS)))
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "It is not on the screen.");
}

/* What every screen owes the others. */
static enum rc do_soon(struct play *play, const struct step *step)
{
    struct tty *tty;

    TRY(find_tty(play, step, &tty));
    if (tty_wait(tty, step->rest, play_ms(play, ONE_SECOND)))
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "It was not on the screen within a second.");
}

/* At most so many bytes are written in so many milliseconds: "1500 0". */
static enum rc do_quiet(struct play *play, const struct step *step)
{
    struct tty *tty;
    int ms, most;

    TRY(find_tty(play, step, &tty));
    if (sscanf(step->rest, "%d %d", &ms, &most) != 2)
        return wrong(play, step, "“{1}” is no time and no number of bytes.");
    const size_t before = tty_count(tty);
    tty_listen(tty, ms);
    const size_t wrote = tty_count(tty) - before;
    if (wrote <= (size_t)most)
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "The program wrote {1} bytes.",
                scope_printf(play->sc, "%zu", wrote));
}

static enum rc do_away(struct play *play, const struct step *step) { return play_away(play); }
static enum rc do_there(struct play *play, const struct step *step) { return play_there(play); }

static enum rc do_gone(struct play *play, const struct step *step)
{
    struct tty *tty;

    TRY(find_tty(play, step, &tty));
    if (tty_wait_gone(tty, step->rest, play_ms(play, SOON_MS)))
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "It is still on the screen.");
}

static enum rc do_caret(struct play *play, const struct step *step)
{
    struct tty *tty;

    TRY(find_tty(play, step, &tty));
    if (tty_wait_caret(tty, step->rest, play_ms(play, SOON_MS)))
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "The cursor stands behind “{1}”.",
                tty_before_cursor(tty));
}

static enum rc write_screen(struct play *play, struct tty *tty, const char *path)
{
    tty_listen(tty, SETTLE_MS);
    const char *const text = tty_text(tty);
    return file_write(play->sc, path, (struct bytes){(const unsigned char *)text, strlen(text)});
}

static enum rc do_screen(struct play *play, const struct step *step)
{
    const char *const path = scope_printf(play->sc, "%s/%s.txt", play->folder, step->rest);
    struct bytes wanted;
    struct tty *tty;

    TRY(find_tty(play, step, &tty));
    if (play->options->write_screens)
        return write_screen(play, tty, path);
    TRY(file_read(play->sc, path, FILE_LIMIT, &wanted));
    if (tty_wait_whole(tty, (const char *)wanted.data, play_ms(play, SOON_MS)))
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "The screen is not as in {1}:\n{2}", path,
                (const char *)wanted.data);
}

static enum rc do_resize(struct play *play, const struct step *step)
{
    struct tty *tty;
    int columns, rows;

    TRY(find_tty(play, step, &tty));
    if (!read_size(step->rest, &columns, &rows))
        return wrong(play, step, "“{1}” is not a size.");
    tty_resize(tty, rows, columns);
    return RC_OK;
}

static enum rc do_end(struct play *play, const struct step *step)
{
    struct tty *tty;
    int wanted = 0;

    TRY(find_tty(play, step, &tty));
    if (*step->rest != '\0' && !read_number(step->rest, &wanted))
        return wrong(play, step, "“{1}” is not an exit status.");
    const int status = tty_wait_exit(tty, play_ms(play, SOON_MS));
    if (status < 0)
        return fail(play->sc, RC_INVALID, step->verb, "The program still runs.");
    if (WIFEXITED(status) && WEXITSTATUS(status) == wanted)
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "The program ended with {1}.",
                scope_printf(play->sc, WIFEXITED(status) ? "%d" : "signal %d",
                             WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status)));
}

/* The program was told to go and had used CPU milliseconds: it goes at once, and quietly. */
static enum rc expect_gone(struct play *play, const struct step *step, struct tty *tty, long cpu)
{
    const int status = tty_wait_exit(tty, play_ms(play, GONE_MS));

    if (status < 0)
        return fail(play->sc, RC_INVALID, step->verb, "The program still runs.");
    if (!WIFEXITED(status))
        return fail(play->sc, RC_INVALID, step->verb, "The program was killed by signal {1}.",
                    scope_printf(play->sc, "%d", WTERMSIG(status)));
    cpu = tty_cpu_ms(tty) - cpu;
    if (cpu < play_ms(play, GONE_CPU))
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "Going took {1} ms of the processor.",
                scope_printf(play->sc, "%ld", cpu));
}

static enum rc do_hangup(struct play *play, const struct step *step)
{
    struct tty *tty;

    TRY(find_tty(play, step, &tty));
    const long cpu = tty_cpu_ms(tty);
    tty_hangup(tty);
    return expect_gone(play, step, tty, cpu);
}

static enum rc do_signal(struct play *play, const struct step *step)
{
    const bool hup = strcmp(step->rest, "HUP") == 0;
    struct tty *tty;

    TRY(find_tty(play, step, &tty));
    if (!hup && strcmp(step->rest, "TERM") != 0)
        return wrong(play, step, "“{1}” is not HUP or TERM.");
    const long cpu = tty_cpu_ms(tty);
    kill(tty_pid(tty), hup ? SIGHUP : SIGTERM);
    return expect_gone(play, step, tty, cpu);
}

static enum rc do_kill(struct play *play, const struct step *step)
{
    struct tty *tty;

    TRY(find_tty(play, step, &tty));
    kill(tty_pid(tty), SIGKILL);
    if (tty_wait_exit(tty, play_ms(play, SOON_MS)) >= 0)
        return RC_OK;
    return fail(play->sc, RC_INVALID, step->verb, "The program still runs.");
}

struct verb {
    const char *name;
    enum rc (*act)(struct play *play, const struct step *step);
    bool command;
};

static const struct verb verbs[] = {
    {"clock", do_clock, false},       {"person", do_person, false},
    {"idle", do_idle, false},         {"input", do_input, false},
    {"settings", do_settings, false}, {"bring", do_bring, false},
    {"letters", do_letters, false},   {"run", do_run, true},
    {"prints", do_prints, true},      {"prints_not", do_prints_not, true},
    {"says", do_says, true},          {"wrote", do_wrote, false},
    {"start", do_start, false},       {"key", do_key, false},
    {"type", do_type, false},         {"paste", do_paste, false},
    {"see", do_see, false},           {"gone", do_gone, false},
    {"caret", do_caret, false},       {"screen", do_screen, false},
    {"resize", do_resize, false},     {"end", do_end, false},
    {"hangup", do_hangup, false},     {"signal", do_signal, false},
    {"kill", do_kill, false},         {"soon", do_soon, false},
    {"quiet", do_quiet, false},       {"away", do_away, false},
    {"there", do_there, false},
};

static const struct verb *find_verb(const char *name)
{
    for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
        if (strcmp(verbs[i].name, name) == 0)
            return &verbs[i];
    return NULL;
}

bool verb_is_command(const char *name)
{
    const struct verb *const verb = find_verb(name);

    return verb && verb->command;
}

enum rc verb_do(struct play *play, const struct step *step)
{
    const struct verb *const verb = find_verb(step->verb);

    if (!verb)
        return fail(play->sc, RC_SYNTAX, step->verb, "“{1}” is not a step.", step->verb);
    return verb->act(play, step);
}
