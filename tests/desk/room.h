/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A practice office in a folder of its own, with a clock set by hand, for tests of the desk.
 * Files are taken from the source tree (srcdir of the build) and modules from the build tree.
 */
#ifndef TESTS_DESK_ROOM_H
#define TESTS_DESK_ROOM_H

#include "core/desk/board.h"
#include "core/desk/dispatch.h"
#include "core/desk/perform.h"
#include "core/desk/print.h"
#include "core/desk/record.h"
#include "core/desk/register.h"
#include "core/desk/settle.h"
#include "core/desk/visit.h"
#include "tests/suite.h"

struct room {
    struct scope sc;
    struct desk *desk;
    char folder[64];
    const char *database;
    const char *server; /* name of the database on the server of the tests; NULL: it is a file */
};

/* An office with lin (committee), zhou (police) and wang (women), at 2026-11-20T19:30:00+08:00. */
void room_open(struct room *room);
/* The same with COUNT PEOPLE, of whom the first sits down. ROOM is empty but for its scope. */
struct new_person;
void room_open_with(struct room *room, const struct new_person *people, size_t count);
/* How somebody with the login AS sits down at the database of ROOM. Lives in SC. */
struct desk_options room_options(const struct room *room, struct scope *sc, const char *as);
/* Set the clock, as "19:36:27" of that day or a whole RFC 3339 instant. */
void room_clock(struct room *room, const char *time);
/* Another desk at the same database, for the person with LOGIN. */
struct desk *room_another(struct room *room, const char *login);
void room_close(struct room *room);
/* Does the database hold TEXT as it stands, anywhere? */
bool room_holds(struct room *room, const char *text);
/* The database as its owner opens it: on a server the program may do less. Lives in ROOM. */
const char *room_owned(struct room *room);

/* Succeed, or stop the test with the sentence of the error. */
#define ok(room, expr)                                                                             \
    ck_assert_msg((expr) == RC_OK, "%s", error_text(&(room)->sc, LANG_EN, &(room)->sc.error))
/* Be refused with RC at FIELD. */
#define refused(room, expr, code, name)                                                            \
    do {                                                                                           \
        ck_assert_int_eq((expr), (code));                                                          \
        ck_assert_str_eq((room)->sc.error.field, (name));                                          \
    } while (0)

/* A database NAME in the folder with the first STEPS steps of the schema, and an office in it. */
const char *room_old(struct room *room, const char *name, size_t steps);
/* Register the intake of JSON; return its id. */
int64_t room_register(struct room *room, const char *json);
/* Register the leak of two neighbours and accept it when ACCEPT; return its id. */
int64_t room_dispute(struct room *room, bool accept);
struct casefile room_casefile(struct room *room, int64_t id);
/* A written agreement of one duty: 3,000 yuan by transfer before 2026-12-01. */
void room_agree(struct room *room, int64_t id);
/* The same, reached on DAY: "2026-11-17". */
void room_agreed_on(struct room *room, int64_t id, const char *day);
/* A mark, signed or sealed, ON a day. */
struct mark_request room_mark(int64_t id, enum signatory signatory, int party, struct date on);
/* Let everybody who must sign it, the seal last. */
void room_sign_all(struct room *room, int64_t id);

#endif
