/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * flow FILE.keys…: tell the stories of the files (script.h) with the real program under a
 * terminal emulator, one TAP test a story.
 *
 * Environment: ONECASE, the program (./onecase); FLOW_PATIENCE, by which every deadline is
 * multiplied on a slow machine; FLOW_SERVER, a program that makes a database on a server and prints
 * the address its owner has (create), then the one the program has (address), stops and starts the
 * server; without it databases are files; FLOW_SCREENS=write, to write the screens instead of
 * comparing.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/tr.h"
#include "tests/flow/verb.h"

#define PATIENCE_MAX 100

static bool is_story(const struct step *step) { return strcmp(step->verb, "story") == 0; }

static size_t count_stories(const struct script *script)
{
    size_t count = 0;

    for (size_t i = 0; i < script->count; i++)
        count += is_story(&script->steps[i]);
    return count;
}

static void explain(struct scope *sc, const struct play *play, const struct step *step)
{
    const char *const why = error_text(sc, LANG_EN, &sc->error);

    printf("# %s:%d: %s\n", step->file, step->line, step->whole);
    for (const char *p = why; *p != '\0';) {
        const size_t length = strcspn(p, "\n");

        printf("# %.*s\n", (int)length, p);
        p += length;
        p += *p == '\n';
    }
    if (play->clock)
        printf("# clock %s\n", play->clock);
    if (verb_is_command(step->verb))
        play_explain_command(play);
    else
        play_explain(play);
}

/* Do the steps of the story that begins at SCRIPT->steps[FIRST]. */
static bool tell(const struct play_options *options, const struct script *script, size_t first)
{
    struct scope sc = SCOPE_INIT;
    const struct step *step = &script->steps[first];
    struct play play;
    enum rc rc = play_begin(&sc, options, script->folder, &play);

    for (size_t i = first + 1; rc == RC_OK && i < script->count; i++) {
        if (is_story(&script->steps[i]))
            break;
        step = &script->steps[i];
        rc = verb_do(&play, step);
    }
    if (rc != RC_OK)
        explain(&sc, &play, step);
    play_end(&play);
    scope_end(&sc);
    return rc == RC_OK;
}

static int tell_all(const struct play_options *options, const struct script *script, int *number)
{
    int failed = 0;

    for (size_t i = 0; i < script->count; i++) {
        if (!is_story(&script->steps[i]))
            continue;
        const bool told = tell(options, script, i);

        printf("%sok %d - %s\n", told ? "" : "not ", ++*number, script->steps[i].rest);
        fflush(stdout);
        failed += !told;
    }
    return failed;
}

static int read_patience(void)
{
    const char *const text = getenv("FLOW_PATIENCE");
    const int patience = text ? (int)strtol(text, NULL, 10) : 1;

    return patience >= 1 && patience <= PATIENCE_MAX ? patience : 1;
}

static struct play_options read_options(struct scope *sc)
{
    const char *const program = getenv("ONECASE"), *const scratch = getenv("TMPDIR");
    const char *const screens = getenv("FLOW_SCREENS");
    char *const path = realpath(program ? program : "./onecase", NULL);
    const struct play_options options = {.program = scope_strdup(sc, path),
                                         .patience = read_patience(),
                                         .write_screens = screens && strcmp(screens, "write") == 0,
                                         .scratch = scratch ? scratch : "/tmp",
                                         .server = getenv("FLOW_SERVER"),
                                         .leak_options = getenv("LSAN_OPTIONS"),
                                         .sanitizer_options = getenv("ASAN_OPTIONS")};

    free(path);
    return options;
}

static int bail_out(struct scope *sc, const char *why)
{
    printf("Bail out! %s\n", why);
    scope_end(sc);
    return EXIT_FAILURE;
}

int main(int argc, char **argv)
{
    struct scope sc = SCOPE_INIT;
    const struct play_options options = read_options(&sc);
    struct script *const scripts = scope_alloc(&sc, (size_t)argc, sizeof(*scripts));
    size_t stories = 0;
    int number = 0, failed = 0;

    if (argc < 2 || !options.program)
        return bail_out(&sc, argc < 2 ? "usage: flow FILE.keys..." : "there is no onecase");
    for (int i = 1; i < argc; i++) {
        if (script_load(&sc, argv[i], &scripts[i]) != RC_OK)
            return bail_out(&sc, error_text(&sc, LANG_EN, &sc.error));
        stories += count_stories(&scripts[i]);
    }
    printf("1..%zu\n", stories);
    for (int i = 1; i < argc; i++)
        failed += tell_all(&options, &scripts[i], &number);
    scope_end(&sc);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
