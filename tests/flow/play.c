/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/flow/play.h"

#include <errno.h>
#include <ftw.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/spawn.h"

#define RUN_MS       10000
#define DATE_LENGTH  10 /* 2026-11-20 */
#define ZONE         "+08:00"
#define OPEN_FOLDERS 8
#define EXPLAIN_MAX  4000 /* bytes of a command's output */

struct words {
    struct scope *sc;
    const char **list;
    size_t count, room;
};

static void add(struct words *w, const char *word)
{
    if (w->count + 1 >= w->room) {
        w->room = w->room * 2 + 16;
        w->list = scope_grow(w->sc, w->list, w->count, w->room, sizeof(*w->list));
    }
    w->list[w->count++] = word;
    w->list[w->count] = NULL;
}

/* What the program of the server says to WORD; of its output the first line. */
static enum rc ask_server(struct play *play, const char *word, const char **said)
{
    const char *const argv[] = {play->options->server, word, NULL};
    struct spawn_result result;

    TRY(spawn_run(play->sc, argv, (struct bytes){0}, SECONDS(60), &result));
    *said = spawn_first_line(play->sc, &result);
    if (result.status != 0)
        return fail(play->sc, RC_IO, word, "The server does not do it.");
    return RC_OK;
}

/* On a server every story has a database of its own; its settings lie in the folder as always. */
static enum rc make_database(struct play *play)
{
    play->owned = play->database = scope_printf(play->sc, "%s/office.db", play->work);
    if (!play->options->server)
        return RC_OK;
    TRY(ask_server(play, "create", &play->owned));
    return ask_server(play, "address", &play->database);
}

static enum rc move(struct play *play, const char *from, const char *to)
{
    if (rename(scope_printf(play->sc, "%s/%s", play->work, from),
               scope_printf(play->sc, "%s/%s", play->work, to)) == 0)
        return RC_OK;
    return fail(play->sc, RC_IO, from, "{1}.", strerror(errno));
}

enum rc play_away(struct play *play)
{
    const char *said;

    return play->options->server ? ask_server(play, "stop", &said)
                                 : move(play, "office.db", "elsewhere.db");
}

enum rc play_there(struct play *play)
{
    const char *said;

    return play->options->server ? ask_server(play, "start", &said)
                                 : move(play, "elsewhere.db", "office.db");
}

enum rc play_begin(struct scope *sc, const struct play_options *options, const char *folder,
                   struct play *play)
{
    char *const work = scope_printf(sc, "%s/onecase-flow.XXXXXX", options->scratch);

    *play = (struct play){
        .options = options, .folder = folder, .settings = "", .last = {0, "", ""}, .sc = sc};
    if (!mkdtemp(work))
        return fail(sc, RC_IO, "story", "{1}: {2}.", work, strerror(errno));
    play->work = work;
    return make_database(play);
}

static int remove_entry(const char *path, const struct stat *entry, int kind, struct FTW *place)
{
    return remove(path);
}

void play_end(struct play *play)
{
    for (size_t i = 0; i < PLAY_ACTORS; i++)
        tty_free(play->actors[i].tty);
    if (play->work)
        nftw(play->work, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}

int play_ms(const struct play *play, int ms) { return ms * play->options->patience; }

/* What the clocks of the machine show is only written down once a story says how long it waits. */
static enum rc write_clock(const struct play *play)
{
    const char *text = play->clock;

    if (play->boot > 0)
        text = scope_printf(play->sc, "%s\n%" PRId64, text, play->boot);
    return file_write(play->sc, scope_printf(play->sc, "%s/clock", play->work),
                      (struct bytes){(const unsigned char *)text, strlen(text)});
}

enum rc play_clock(struct play *play, const char *text)
{
    if (!strchr(text, 'T')) {
        if (!play->clock)
            return fail(play->sc, RC_SYNTAX, "clock", "“{1}” of which day?", text);
        text = scope_printf(play->sc, "%.*sT%s" ZONE, DATE_LENGTH, play->clock, text);
    }
    play->clock = text;
    return write_clock(play);
}

enum rc play_idle(struct play *play, int minutes)
{
    struct instant now;

    if (!play->clock)
        return fail(play->sc, RC_SYNTAX, "idle", "On no clock.");
    TRY(instant_parse(play->sc, "clock", play->clock, &now));
    now = instant_after(now, MINUTES(minutes));
    play->clock = scope_printf(play->sc, "%sT%s" ZONE, date_iso(play->sc, date_of(now)),
                               instant_clock(play->sc, now));
    play->boot = (play->boot > 0 ? play->boot : clock_boot()) + MINUTES(minutes).ms;
    return write_clock(play);
}

/* The options that every start and every command of a story has. */
static struct words program_words(const struct play *play, const char *database, const char *lang)
{
    struct words argv = {.sc = play->sc};

    add(&argv, play->options->program);
    add(&argv, "--db");
    add(&argv, database);
    if (play->clock) {
        add(&argv, "--now");
        add(&argv, scope_printf(play->sc, "@%s/clock", play->work));
    }
    if (play->person) {
        add(&argv, "--as");
        add(&argv, play->person);
    }
    if (lang) {
        add(&argv, "--lang");
        add(&argv, lang);
    }
    return argv;
}

static bool is_changed(const char *variable, const char *const *changes, size_t count)
{
    const size_t name = strcspn(variable, "=") + 1;

    for (size_t i = 0; i < count; i++)
        if (strncmp(variable, changes[i], name) == 0)
            return true;
    return false;
}

static bool has_value(const char *variable)
{
    const char *const value = strchr(variable, '=');

    return value && value[1] != '\0';
}

static struct words environment(const struct play *play, const char *const *changes, size_t count)
{
    const char *const usual[] = {
        "TERM=xterm-256color",
        "LC_ALL=C.UTF-8",
        scope_printf(play->sc, "HOME=%s", play->work),
        scope_printf(play->sc, "XDG_CACHE_HOME=%s/cache", play->work),
    };
    struct words env = {.sc = play->sc};

    if (play->options->leak_options)
        add(&env, scope_printf(play->sc, "LSAN_OPTIONS=%s", play->options->leak_options));
    if (play->options->sanitizer_options)
        add(&env, scope_printf(play->sc, "ASAN_OPTIONS=%s", play->options->sanitizer_options));
    for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++)
        if (!is_changed(usual[i], changes, count))
            add(&env, usual[i]);
    for (size_t i = 0; i < count; i++)
        if (has_value(changes[i]))
            add(&env, changes[i]);
    return env;
}

enum rc play_run(struct play *play, const char *const *words, size_t count)
{
    const bool founds = count > 0 && strcmp(words[0], "init") == 0;
    struct words argv = program_words(play, founds ? play->owned : play->database, NULL);
    const struct words env = environment(play, NULL, 0);

    for (size_t i = 0; i < count; i++)
        add(&argv, words[i]);
    play->last = (struct command_result){0, "", ""};
    const char *const input = play->input ? play->input : "/dev/null";
    play->input = NULL;
    return command_run(play->sc, argv.list, env.list, play->work, input, play_ms(play, RUN_MS),
                       &play->last);
}

/* The place of ACTOR, or a free one; NULL when all are taken. */
static struct play_actor *place_of(struct play *play, const char *actor)
{
    for (size_t i = 0; i < PLAY_ACTORS; i++) {
        struct play_actor *const place = &play->actors[i];

        if (!place->name)
            place->name = actor;
        if (strcmp(place->name, actor) == 0)
            return place;
    }
    return NULL;
}

enum rc play_start(struct play *play, const char *actor, int columns, int rows, const char *lang,
                   const char *const *changes, size_t count)
{
    struct play_actor *const place = place_of(play, actor);
    struct words argv = program_words(play, play->database, lang);
    const struct words env = environment(play, changes, count);

    for (size_t i = 0; i < count; i++)
        if (!strchr(changes[i], '='))
            add(&argv, changes[i]);

    if (!place)
        return fail(play->sc, RC_SYNTAX, "start", "Too many people sit at terminals.");
    tty_free(place->tty);
    place->tty = tty_start(&(struct tty_options){.argv = argv.list,
                                                 .env = env.list,
                                                 .folder = play->work,
                                                 .rows = rows,
                                                 .columns = columns});
    if (!place->tty)
        return fail(play->sc, RC_IO, "start", "There is no pseudo-terminal.");
    return RC_OK;
}

struct tty *play_tty(const struct play *play, const char *actor)
{
    for (size_t i = 0; i < PLAY_ACTORS; i++)
        if (play->actors[i].name && strcmp(play->actors[i].name, actor) == 0)
            return play->actors[i].tty;
    return NULL;
}

enum rc play_settings(struct play *play, const char *line)
{
    play->settings = scope_printf(play->sc, "%s%s\n", play->settings, line);
    return file_write(
        play->sc, scope_printf(play->sc, "%s/settings.yaml", play->work),
        (struct bytes){(const unsigned char *)play->settings, strlen(play->settings)});
}

static void print_comment(const char *mark, const char *text)
{
    while (*text != '\0') {
        const int length = (int)strcspn(text, "\n");

        printf("# %s%.*s\n", mark, length, text);
        text += length;
        text += *text == '\n';
    }
}

void play_explain(const struct play *play)
{
    for (size_t i = 0; i < PLAY_ACTORS; i++) {
        if (!play->actors[i].tty)
            continue;
        print_comment(scope_printf(play->sc, "%s|", play->actors[i].name),
                      tty_text(play->actors[i].tty));
    }
}

void play_explain_command(const struct play *play)
{
    const char *const out = play->last.out;

    print_comment("out: ", scope_strndup(play->sc, out, strnlen(out, EXPLAIN_MAX)));
    print_comment("err: ", play->last.err);
}
