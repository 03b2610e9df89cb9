/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Desk: the one door to the office's record. It knows who sits at it, what time it is and where
 * the files are; every use case runs through desk_run(), which is the only way to a transaction.
 *
 * Layer: desk. Screens and commands include these headers and nothing below core/domain.
 */
#ifndef CORE_DESK_DESK_H
#define CORE_DESK_DESK_H

#include "core/base/clock.h"
#include "core/domain/casefile.h"
#include "core/domain/division.h"
#include "core/domain/keeping.h"
#include "core/domain/kind.h"
#include "core/domain/office.h"

struct desk;

struct desk_options {
    const char *database;  /* file name, or address of a server: core/desk/server.h */
    const char *folder;    /* with a server: where settings and the key of the office lie */
    const char *templates; /* directory of kinds.yaml, playbooks/, documents/ … */
    const char *modules;   /* directory of the modules opened on first use */
    const char *cache;     /* directory for the font cache; NULL: none is kept */
    const char *as;        /* login; NULL: who the system says, else the only person there is */
    const char *system_login;
    const char *key;           /* fingerprint of the key this start is bound to; NULL: none */
    const char *proof;         /* file in which sshd tells which was used; NULL: it does not */
    const char *now;           /* argument of --now; only a practice database takes it */
    int speed;                 /* > 1: the clock runs so many times faster; only for practice */
    bool running;              /* a clock set by --now runs on: screens */
    const struct clock *clock; /* set already, in a simulation; NULL: NOW says it. Copied */
    bool checking;             /* only verify comes: a broken list of people must not keep it out */
    bool shared;               /* nobody sits here until somebody signs in: core/desk/password.h */
    bool alone;                /* nobody needs to sit here: the program does what falls due */
    const char *terminal;      /* where the person sits, for the journal */
    struct progress *progress; /* of long work; borrowed; NULL: nobody wants to see it */
    enum lang lang;            /* of lists inside a sentence: everything that is open in a case */
};

/*
 * Open the database and sit down at it.
 * Owns:  *DESK is given back by desk_close().
 * Fails: RC_NOTFOUND "db" without a database; RC_INVALID "as" when nobody can be told to sit
 *        here; RC_DENIED "key" when it was not used, or does not stand any more; RC_INVALID "now"
 *        on a database that is not for practice; what the store and the shipped files can fail
 *        with.
 */
MUST_CHECK enum rc desk_open(struct scope *sc, const struct desk_options *options,
                             struct desk **desk);
void desk_close(struct desk *desk);

/* All of these live as long as the desk. */
const struct office *desk_office(const struct desk *desk);
const struct person *desk_person(const struct desk *desk); /* who sits here */
const struct kind_table *desk_kinds(const struct desk *desk);
/* Read at the first call, for most days need none. Fails as the file does. */
MUST_CHECK enum rc desk_divisions(struct desk *desk, struct scope *sc,
                                  const struct division_table **table);
bool desk_rings(const struct desk *desk);   /* settings: screens ring at an alarm, */
bool desk_flashes(const struct desk *desk); /* and flash */
/* Settings: after so long without a key screens lock, and the session ends. */
struct span desk_lock_after(const struct desk *desk);
struct span desk_end_after(const struct desk *desk);
/* Of long work, as it was opened with; NULL. */
struct progress *desk_progress(const struct desk *desk);
int desk_ambiguous_width(const struct desk *desk); /* setting of the terminal: 1 or 2 */
struct instant desk_now(struct desk *desk);
struct clock *desk_clock(struct desk *desk); /* that desk_now() asks: for who waits by it */
struct date desk_today(struct desk *desk);

/* Can nothing be saved, because the disk can only be read? Then cases show their header alone: what
 * is looked at cannot be recorded. */
bool desk_reads_only(const struct desk *desk);

/* How the room stands that is left on the disk of the database; *LEFT is in bytes. */
enum condition desk_room(const struct desk *desk, int64_t *left);

/* Is PATH the database of this desk, or a file the engine keeps beside it? Nothing else may be
 * written there. */
bool desk_is_database(const struct desk *desk, struct scope *sc, const char *path);

/* The sum of the office heads: it moves with every journalled write, so a screen that saw the
 * same number has seen everything. -1 when the store cannot be read. */
int64_t desk_heads(struct desk *desk);

/* For a program that waits for keys: from now on a database that went is looked for by and by, and
 * whatever is asked meanwhile fails at once. */
void desk_watch(struct desk *desk);
/* A descriptor to wait for beside the keys; -1: there is none now. When it is readable the heads
 * may have moved: call desk_woken() and look. */
int desk_wake_fd(const struct desk *desk);
void desk_woken(struct desk *desk);

/* Set *ID to the dispute that TEXT names: "12", "登12", "2026/12" or a case number.
 * Fails: RC_INVALID "case", RC_NOTFOUND. */
MUST_CHECK enum rc desk_identify(struct desk *desk, struct scope *sc, const char *text,
                                 int64_t *id);

/*
 * What who sits here may see of one dispute, with identity numbers, telephones and accounts masked
 * (core/domain/conceal.h). Opening it is recorded once, RECORD says so, before anything is given
 * out; while that cannot be written down, OUT has the header alone and says why in `withheld`.
 */
MUST_CHECK enum rc desk_casefile(struct desk *desk, struct scope *sc, int64_t id, bool record,
                                 struct casefile *out);
/* The same for a form in which it is worked on: whose own case it is gets it whole, and that is
 * recorded as one act of revealing. What comes back masked from anybody else changes nothing. */
MUST_CHECK enum rc desk_form_casefile(struct desk *desk, struct scope *sc, int64_t id,
                                      struct casefile *out);

/* May who sits here stay? For screens that wait for a key meanwhile; each use case asks itself.
 * Fails: RC_DENIED "as" when he was disabled or does not hold his post any more. */
MUST_CHECK enum rc desk_may_stay(struct desk *desk, struct scope *sc);

/* The people of this office who are there today. Lives in SC. */
MUST_CHECK enum rc desk_people(struct desk *desk, struct scope *sc, const struct person **people,
                               size_t *count);

#endif
