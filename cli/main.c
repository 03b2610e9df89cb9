/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program: collects what the machine says of its start, runs one command or the screens, and
 * ends with one sentence when that was refused. Nothing else asks the environment.
 */
#include "cli/help.h"
#include "cli/origin.h"
#include "cli/places.h"
#include "cli/progress.h"
#include "cli/runner.h"
#include "cli/sitting.h"
#include "core/base/text.h"
#include "core/desk/print.h"
#include "core/domain/key.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define OWNER_ONLY  0077 /* umask: files of an office are its own */
#define NO_TERMINAL "-"
#define SPEED_MOST  3600

struct program {
    struct environment env;
    struct places places;
    struct arguments args;
    struct output output;
    enum lang lang;
    struct origin origin;
    bool remote; /* the command came over the network, or from another account */
};

static void harden(void)
{
    const struct rlimit no_core = {0, 0}; /* a core file would hold the names of the parties */

    umask(OWNER_ONLY);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error, told like a full disk */
    setrlimit(RLIMIT_CORE, &no_core);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); /* nor may another process of the account look inside */
}

/* What was read of the environment stays where it is; libraries find the rest of it harmless. */
static void clean_environment(void)
{
    size_t at = 0;

    while (environ && environ[at]) {
        if (!origin_is_hostile(environ[at])) {
            at++;
            continue;
        }
        struct scope scratch = SCOPE_INIT;
        const char *const variable = environ[at];
        unsetenv(scope_strndup(&scratch, variable, strcspn(variable, "=")));
        scope_end(&scratch);
    }
}

/* curses looks for descriptions of terminals at home: that of the account, not what somebody says
 * it is. */
static void go_home(void)
{
    const struct passwd *const user = origin_account(getuid());

    if (user)
        setenv("HOME", user->pw_dir, 1);
    else
        unsetenv("HOME");
}

/* No program we start gains rights by its file. What watch tells people goes by a program of the
 * office's own, which may need to, as mail does. */
static void give_up_rights(const struct program *p)
{
    if (!p->args.command || !(command_named(p->args.command)->flags & COMMAND_ALONE))
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

static const char *value_of(const char *name)
{
    const char *const value = getenv(name);

    return text_is_empty(value) ? NULL : value;
}

static struct environment read_environment(void)
{
    struct environment env = {.database = value_of("ONECASE_DB"),
                              .home = value_of("HOME"),
                              .data_home = value_of("XDG_DATA_HOME"),
                              .cache_home = value_of("XDG_CACHE_HOME"),
                              .locale = value_of("LC_ALL"),
                              .term = value_of("TERM"),
                              .no_color = value_of("NO_COLOR"),
                              .nested = value_of("TMUX") || value_of("STY"),
                              .connected = value_of("SSH_CONNECTION") != NULL,
                              .ssh_command = value_of("SSH_ORIGINAL_COMMAND"),
                              .ssh_proof = value_of("SSH_USER_AUTH"),
                              .sudo_uid = value_of("SUDO_UID")};

    if (!env.locale)
        env.locale = value_of("LC_MESSAGES");
    if (!env.locale)
        env.locale = value_of("LANG");
    return env;
}

static enum rc refuse_borrowed_rights(struct scope *sc)
{
    if (getuid() != geteuid() || getgid() != getegid())
        return fail(sc, RC_DENIED, NULL,
                    N_("onecase does not run with the rights of another user (setuid, setgid)."));
    return RC_OK;
}

/* What came over the network is added to the words that its key is bound to; the database, the
 * person and the clock are settled by those. */
static enum rc take_words(struct scope *sc, struct program *p, char **words, size_t count)
{
    const char **asked = NULL;
    size_t asked_count = 0;

    TRY(options_parse(sc, (const char *const *)words, count, command_options, &p->args));
    if (p->args.command || !p->env.ssh_command)
        return RC_OK;
    TRY(runner_words(sc, p->env.ssh_command, &asked, &asked_count));
    p->remote = asked_count > 0;
    const char **all = scope_alloc(sc, count + asked_count, sizeof(*all));
    for (size_t i = 0; i < count + asked_count; i++)
        all[i] = i < count ? words[i] : asked[i - count];
    return options_parse(sc, all, count + asked_count, command_options, &p->args);
}

/* The language is known as far as the words could be read, so that also their error has one. */
static enum rc read_words(struct scope *sc, struct program *p, char **words, size_t count)
{
    const enum rc parsed = take_words(sc, p, words, count);
    const struct error error = sc->error;
    const enum rc spoken = options_lang(sc, &p->args, p->env.locale, &p->lang);

    if (parsed == RC_OK)
        return spoken;
    sc->error = error;
    return parsed;
}

static bool is(const struct arguments *args, enum command_flags flag)
{
    return args->command && (command_named(args->command)->flags & flag);
}

static enum rc read_speed(struct scope *sc, const struct arguments *args, int *speed)
{
    const char *text = options_value(args, "practice-speed");
    char *end = NULL;
    const long n = text ? strtol(text, &end, 10) : 1;

    if (text && (*end != '\0' || n < 1 || n > SPEED_MOST))
        return usage_fail(sc, N_("--practice-speed takes a number from 1 to 3600."));
    *speed = (int)n;
    return RC_OK;
}

/* Does the machine itself come, and nobody sits down? */
static bool is_alone(const struct arguments *args)
{
    return is(args, COMMAND_ALONE) || (is(args, COMMAND_SERVES) && args->word_count == 0);
}

static enum rc desk_options(struct scope *sc, const struct program *p, struct desk_options *o)
{
    const struct arguments *const args = &p->args;
    const char *const terminal = ttyname(STDIN_FILENO);

    *o = (struct desk_options){.templates = p->places.templates,
                               .modules = p->places.modules,
                               .folder = places_folder(sc, &p->env),
                               .cache = places_cache(sc, &p->env),
                               .as = options_value(args, "as"),
                               .key = options_value(args, "key"),
                               .proof = p->env.ssh_proof,
                               .now = options_value(args, "now"),
                               .running = !args->command || is(args, COMMAND_ALONE) ||
                                          is(args, COMMAND_SHARED),
                               .checking = is(args, COMMAND_CHECKS),
                               .alone = is_alone(args),
                               .shared = is(args, COMMAND_SHARED),
                               .lang = p->lang,
                               .progress = progress_in_shell(p->lang),
                               .system_login = p->origin.login};
    if (o->key && !key_is_fingerprint(o->key))
        return usage_fail(sc, N_("--key takes a fingerprint, SHA256:…; “onecase keys” writes it."));
    o->terminal = origin_terminal(sc, &p->origin, terminal ? terminal : NO_TERMINAL, o->key);
    TRY(read_speed(sc, args, &o->speed));
    return places_database(sc, &p->env, options_value(args, "db"), &o->database);
}

static enum rc run_screens(struct scope *sc, struct program *p)
{
    struct desk_options options;
    struct desk *desk;

    TRY(sitting_check(sc, &p->env));
    go_home();
    TRY(desk_options(sc, p, &options));
    TRY(desk_open(sc, &options, &desk));
    progress_over();
    const enum rc rc =
        sitting_run(sc, desk, &(struct sitting){&p->env, p->lang, options_given(&p->args, "ascii")},
                    &p->output);
    desk_close(desk);
    return rc;
}

static enum rc write_output(struct scope *sc, struct output *o)
{
    const struct buffer text = o->text;

    o->text = buffer_new(sc);
    if (fwrite(buffer_text(&text), 1, text.length, stdout) == text.length && fflush(stdout) == 0)
        return RC_OK;
    return fail(sc, RC_IO, "stdout",
                N_("The output could not be written: {1}. What the command did stays done."),
                strerrordesc_np(errno));
}

/* A paper has left once its last byte has; a job that does not get so far stays to be checked. */
static enum rc run_and_hand_out(const struct command *command, struct command_context *c)
{
    const enum rc rc = command_run(command, c);

    progress_over();
    TRY(rc);
    if (!c->handed)
        return RC_OK;
    TRY(write_output(c->sc, c->output));
    return desk_print_ended(c->desk, c->sc, c->handed, NULL);
}

static enum rc run_command(struct scope *sc, struct program *p, const struct command *command)
{
    struct desk_options options;
    struct command_context c = {.sc = sc,
                                .env = &p->env,
                                .options = &options,
                                .args = &p->args,
                                .output = &p->output,
                                .lang = p->lang,
                                .ascii = options_given(&p->args, "ascii"),
                                .json = options_given(&p->args, "json"),
                                .remote = p->remote,
                                .shown = isatty(STDOUT_FILENO),
                                .nested = p->env.nested};

    c.term = c.shown && p->env.term && origin_is_terminal(p->env.term) ? p->env.term : NULL;
    c.program = places_self(sc);

    if (options_given(&p->args, "help") ||
        !(command->flags & (COMMAND_DESK | COMMAND_NEW | COMMAND_OPENS)))
        return command_run(command, &c);
    if (command->flags & COMMAND_SHARED)
        go_home();
    TRY(desk_options(sc, p, &options));
    if (command->flags & COMMAND_DESK)
        TRY(desk_open(sc, &options, &c.desk));
    const enum rc rc = run_and_hand_out(command, &c);
    if (c.desk)
        desk_close(c.desk);
    return rc;
}

static enum rc run(struct scope *sc, struct program *p, char **words, size_t count)
{
    struct command_context c = {.sc = sc, .args = &p->args, .output = &p->output};

    TRY(refuse_borrowed_rights(sc));
    TRY(read_words(sc, p, words, count));
    give_up_rights(p);
    TRY(origin_of(sc, &p->env, getuid(), options_value(&p->args, "as"), &p->origin));
    p->remote = p->remote || (p->origin.sudo && !p->origin.root);
    c.lang = p->lang;
    if (options_given(&p->args, "version"))
        help_version(&c);
    else if (p->args.command)
        return run_command(sc, p, command_named(p->args.command));
    else if (options_given(&p->args, "help"))
        help_all(&c);
    else
        return run_screens(sc, p);
    return RC_OK;
}

int main(int argc, char **argv)
{
    struct scope sc = SCOPE_INIT;
    struct program p = {.env = read_environment(),
                        .places = places_shipped(&sc, places_program(&sc)),
                        .output = output_new(&sc)};

    harden();
    clean_environment();
    tr_init(p.places.locale);
    enum rc rc = run(&sc, &p, argv + 1, argc > 0 ? (size_t)argc - 1 : 0);
    progress_over();
    if (rc == RC_OK)
        rc = write_output(&sc, &p.output);
    fputs(buffer_text(&p.output.notes), stderr);
    if (rc != RC_OK)
        fprintf(stderr, "%s\n", error_text(&sc, p.lang, &sc.error));
    const char *const name = p.args.command;
    const int status = command_status(name ? command_named(name) : NULL, rc, &sc, &p.output);
    scope_end(&sc);
    return status;
}
