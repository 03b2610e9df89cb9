/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Command: something the program does when it is asked by name. Each is a row of command.def and a
 * function `command_NAME`; to add one, write both. A command asks the desk and puts what it has to
 * say into its output; it writes nothing itself.
 *
 * Layer: cli.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "cli/options.h"
#include "cli/output.h"
#include "core/desk/desk.h"
#include "core/domain/told.h"

struct environment;
struct printed;

struct command_context {
    struct scope *sc;
    const struct environment *env;
    struct desk *desk;                  /* NULL unless the command sits at one */
    const struct desk_options *options; /* of the database that is to be made */
    const struct arguments *args;
    struct output *output;
    enum lang lang;
    const char *program; /* the whole path of this one; NULL inside the screens */
    bool ascii, json;
    bool remote; /* asked for inside the screens or over the network: no standard input, no file
                    may be touched */
    int seconds; /* for how long a screen may show the output; 0: as long as somebody reads */
    bool shown;  /* the output goes to a screen, where only text makes sense */
    const char *term;             /* type of the terminal that it may print through; NULL */
    bool nested;                  /* tmux or screen shows that terminal */
    const struct printed *handed; /* paper in the output; that it is out is still to be recorded */
};

enum command_flags {
    COMMAND_DESK = 1,    /* sits at the desk of an office */
    COMMAND_REMOTE = 2,  /* reads and writes no file, so the screens may run it too */
    COMMAND_NEW = 4,     /* makes a database */
    COMMAND_CHECKS = 8,  /* says whether the database is broken */
    COMMAND_ALONE = 16,  /* nobody needs to sit at it */
    COMMAND_OPENS = 32,  /* opens the database by itself, or none */
    COMMAND_SERVES = 64, /* nobody needs to sit at it when it has no words */
    COMMAND_SHARED = 128 /* people sit down at it one after the other */
};

struct command {
    const char *name;
    enum rc (*run)(struct command_context *c);
    const char *options; /* as options_parse() reads them */
    size_t least, most;  /* words */
    unsigned flags;
    const char *usage;    /* msgid */
    const char *sentence; /* msgid */
};

#define COMMAND(name, options, least, most, flags, usage, sentence)                                \
    enum rc command_##name(struct command_context *c) MUST_CHECK;
#include "cli/command.def"
#undef COMMAND

#define COMMAND_BROKEN    4        /* exit status: the record is not what was written */
#define COMMAND_WORDS_MAX SIZE_MAX /* any number of words */

/* The command called NAME, or NULL; all of them, in the order of the table. */
const struct command *command_named(const char *name);
const struct command *command_list(size_t *count);
/* The options of the command called NAME; NULL when there is none. */
const char *command_options(const char *name);

/*
 * Run COMMAND: its words are counted, "--help" is answered.
 * Fails: RC_INVALID, USAGE_FIELD; RC_DENIED for a remote one that is not for everybody; as the
 *        command does.
 */
MUST_CHECK enum rc command_run(const struct command *command, struct command_context *c);
/* Set *NUMBER to the value of option NAME, or to IMPLIED when it was not given. Fails: RC_INVALID
 * NAME when it is no whole number of 9 digits at most. */
MUST_CHECK enum rc command_count(struct command_context *c, const char *name, int64_t implied,
                                 int64_t *number);
/* Fails: RC_DENIED FIELD, when C is remote: WHAT is only for the account that has the database. */
MUST_CHECK enum rc command_only_near(const struct command_context *c, const char *field,
                                     const char *what);
/* The exit status of COMMAND (NULL: there was none) that ended with RC; SC holds its error. */
int command_status(const struct command *command, enum rc rc, const struct scope *sc,
                   const struct output *output);

/* The word at INDEX after the command; NULL. */
const char *command_word(const struct command_context *c, size_t index);
/* Set *ID to the dispute that the first word names. Fails: as desk_identify(). */
MUST_CHECK enum rc command_dispute(struct command_context *c, int64_t *id);
/* Set *NUMBER to the event that the second word names. Fails: RC_INVALID "event". */
MUST_CHECK enum rc command_event(struct command_context *c, int *number);
/* Of whatever somebody names by its number. */
#define COMMAND_NUMBER_MOST 999999
/* Is TEXT (NULL: no) a whole number from 1 to MOST, in half-width digits or in the full-width ones
 * of an input method? Then *NUMBER is it. */
bool command_whole(struct command_context *c, const char *text, int most, int *number);
/* Set *NUMBER to what TEXT says, from 1. Fails: RC_INVALID, FIELD. */
MUST_CHECK enum rc command_number(struct command_context *c, const char *field, const char *text,
                                  int *number);
/* Set *DAY to the value of option NAME, DATE_NONE when it was not given. Fails: RC_INVALID. */
MUST_CHECK enum rc command_day(struct command_context *c, const char *name, struct date *day);
/* Set *TEXT to the whole standard input. Fails: RC_INVALID "input" when it holds a NUL byte. */
MUST_CHECK enum rc command_input(struct command_context *c, const char **text);

/* Tell everything that is wrong in a file somebody examined; exit status 1 then. True when nothing
 * is. */
bool command_sound(struct command_context *c, const struct error *faults, size_t count);

/* Tell how many lines of an imported file were taken, known before and refused; exit status 1 when
 * any was refused. */
void command_say_imported(struct command_context *c, int taken, int known, int refused);

/* Tell which fields in PART of case ID repeat an address that is to be kept secret. It is saved by
 * then: that it cannot be told is no failure of the command. */
void command_note_addresses(struct command_context *c, int64_t id, enum told_part part);

/* Add the sentence of MSGID to the output as a line. */
#define command_say(c, ...) output_line((c)->output, say((c)->sc, (c)->lang, __VA_ARGS__))

#endif
