/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Options: the words of a command line taken apart. Global options may stand before or after the
 * command, a command's own after it; "--name value" and "--name=value" are the same, and after
 * "--" nothing is an option.
 *
 * A command writes its options as one text of names: "playbook= again o= person=*". A "=" says
 * that a value follows, a "*" that the option may be given several times; a name of one letter is
 * written with one dash.
 *
 * Layer: cli. Knows no command: the caller says which options each has.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "core/base/tr.h"

/* The field of an error that means: this is not how the program is called (exit status 2). */
#define USAGE_FIELD         "usage"
#define usage_fail(sc, ...) fail((sc), RC_INVALID, USAGE_FIELD, __VA_ARGS__)
/* The option NAME as it is typed, for a sentence in any language: "--reason". Lives in SC. */
const char *options_written(struct scope *sc, const char *name);

#define OPTIONS_GLOBAL "db= as= key= lang= now= practice-speed= ascii json version help"

struct option {
    const char *name;  /* without dashes */
    const char *value; /* NULL when it takes none */
};

struct arguments {
    const char *command; /* NULL: there was none */
    const char **words;  /* what follows the command and is no option */
    size_t word_count;
    struct option *options; /* global ones too, in the order they were written */
    size_t option_count;
};

/* Return the options of COMMAND, or NULL when there is no such command. */
typedef const char *(*options_of)(const char *command);

/*
 * Take COUNT words apart; the name of the program is not among them.
 * Owns:  *OUT lives in SC and points into WORDS.
 * Fails: RC_INVALID, USAGE_FIELD: an unknown command or option, a value that is missing or too
 *        much, a command's own option given twice (of a global one the last counts). *OUT then
 *        holds what was read before.
 */
MUST_CHECK enum rc options_parse(struct scope *sc, const char *const *words, size_t count,
                                 options_of known, struct arguments *out);

/* Was NAME given? */
bool options_given(const struct arguments *args, const char *name);
/* The value of NAME; NULL when it was not given. */
const char *options_value(const struct arguments *args, const char *name);

/* Is every option that was given one of those NAMES lists, global ones apart? */
bool options_only(const struct arguments *args, const char *names);

/* Set *LANG by --lang, else by LOCALE, the name of the person's locale (NULL: unknown): English
 * for en_*, Chinese for every other. Fails: RC_INVALID, USAGE_FIELD, for another language. */
MUST_CHECK enum rc options_lang(struct scope *sc, const struct arguments *args, const char *locale,
                                enum lang *lang);

#endif
