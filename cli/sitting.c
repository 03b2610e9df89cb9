/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sitting.h"

#include "cli/options.h"
#include "cli/origin.h"
#include "cli/runner.h"
#include "core/desk/password.h"
#include "tui/screens/screens.h"

#include <string.h>
#include <strings.h>
#include <unistd.h>

/* “zh_CN.GBK” says that this terminal would draw our characters as others. */
static enum rc check_charset(struct scope *sc, const char *locale)
{
    const char *const dot = locale ? strchr(locale, '.') : NULL;
    const char *const charset = dot ? scope_strndup(sc, dot + 1, strcspn(dot + 1, "@")) : "";

    if (!dot || strcasecmp(charset, "UTF-8") == 0 || strcasecmp(charset, "utf8") == 0)
        return RC_OK;
    return usage_fail(sc,
                      N_("This terminal is set to {1}, the screens need UTF-8; set the terminal to "
                         "UTF-8 and LANG to zh_CN.UTF-8."),
                      charset);
}

enum rc sitting_check(struct scope *sc, const struct environment *env)
{
    TRY(check_charset(sc, env->locale));
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return usage_fail(sc, N_("Without a terminal onecase needs a command; “onecase help” "
                                 "lists them."));
    if (env->term && !origin_is_terminal(env->term))
        return usage_fail(sc, N_("TERM is no name of a terminal; set it to one, for example "
                                 "xterm-256color."));
    return RC_OK;
}

/* Where several people sit down, no file of this machine is any of theirs. */
enum rc sitting_run(struct scope *sc, struct desk *desk, const struct sitting *sitting,
                    struct output *output)
{
    const struct environment *env = sitting->env;
    struct runner runner = {desk, sitting->lang, sitting->ascii};
    const struct screens_options options = {.desk = desk,
                                            .lang = sitting->lang,
                                            .ascii = sitting->ascii,
                                            .no_color = env->no_color,
                                            .ambiguous = desk_ambiguous_width(desk),
                                            .term = env->term,
                                            .nested = env->nested,
                                            .remote = env->connected || desk_is_shared(desk),
                                            .shared = desk_is_shared(desk),
                                            .command = runner_run,
                                            .user = &runner};
    const char *said;

    TRY(screens_run(sc, &options, &said));
    if (said)
        output_note(output, said);
    return RC_OK;
}
