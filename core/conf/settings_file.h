/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Settings: what an office may choose about the program. templates/settings.yaml shows each
 * with its default; a file holds only what differs.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_SETTINGS_FILE_H
#define CORE_CONF_SETTINGS_FILE_H

#include "core/conf/keeping_file.h"
#include "core/domain/office.h"

/* What stands in arguments of the print command. A word with the queue in it is left out for a
 * person who has none. */
#define SETTINGS_TITLE  "{title}"
#define SETTINGS_QUEUE  "{queue}"
#define SETTINGS_COPIES "{copies}"

struct settings {
    const char *case_number_pattern;   /* holds {year} {abbr} {n}; see core/domain/serial.h */
    const char *const *print_command;  /* argv, NULL at its end; gets the paper on standard input */
    int print_seconds;                 /* how long it may take */
    const char *outbox;                /* directory of papers written as files; NULL: none */
    const char *const *notify_command; /* argv; tells a notice. NULL: screens show it, no more */
    int notify_seconds;                /* how long it may take */
    bool ring, flash;                  /* what screens do when a promise is in danger or missed */
    int lock_minutes, end_minutes;     /* without a key: screens lock, the session ends */
    int card_answer_hours;             /* until when a supervision card wants its answer */
    const char *further_face;          /* file of a face with rare characters; NULL */
    int ambiguous_width; /* cells of · “ ” ① on this office's terminals: 1 or 2 */
    struct keeping_settings keeping;
    struct office_directory directory; /* whom papers send people to */
};

/* Set *OUT to the settings in the file PATH over the defaults; PATH is NULL when there is none.
 * Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX, RC_INVALID. */
MUST_CHECK enum rc settings_load(struct scope *sc, const char *path, struct settings *out);
/* What stands for the names above. */
struct settings_print {
    const char *title;
    const char *queue; /* NULL: the usual one */
    int copies;
};
/* ARGV for the job P. What a value holds is never taken for a name. Lives in SC, NULL at its end.
 * Fails: RC_INVALID "queue", "copies": the command has no place for what P wants. */
MUST_CHECK enum rc settings_print_argv(struct scope *sc, const struct settings *settings,
                                       const struct settings_print *p, const char *const **argv);

/* What stands for {id}, {kind}, {to} and {phone} in an argument of the command that tells a
 * notice. */
struct settings_notice {
    int64_t id;
    const char *kind, *to, *phone;
};
/* ARGV for the notice N. Lives in SC, NULL at its end. */
const char *const *settings_notify_argv(struct scope *sc, const struct settings *settings,
                                        const struct settings_notice *n);

#endif
