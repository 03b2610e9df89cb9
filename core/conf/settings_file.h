/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Settings: what an office may choose about the program. templates/settings.yaml shows each
 * with its default; a file holds only what differs.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_SETTINGS_FILE_H
#define CORE_CONF_SETTINGS_FILE_H

#include "core/base/scope.h"

/* Stands in an argument of the print command for the job's title. */
#define SETTINGS_TITLE "{title}"

struct settings {
    const char *case_number_pattern;  /* holds {year} {abbr} {n}; see core/domain/serial.h */
    const char *const *print_command; /* argv, NULL at its end; gets the paper on standard input */
    int ambiguous_width; /* cells of · “ ” ① on this office's terminals: 1 or 2 */
};

/* Set *OUT to the settings in the file PATH over the defaults; PATH is NULL when there is none.
 * Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX, RC_INVALID. */
MUST_CHECK enum rc settings_load(struct scope *sc, const char *path, struct settings *out);
/* ARGV for a job called TITLE: every {title} replaced. Lives in SC, NULL at its end. */
const char *const *settings_print_argv(struct scope *sc, const struct settings *settings,
                                       const char *title);

#endif
