/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What tests of the store share: an empty directory, a database with one office and one
 * person in it, and short ways to write something.
 */
#ifndef TESTS_STORE_FIXTURE_H
#define TESTS_STORE_FIXTURE_H

#include "core/store/casefile_store.h"
#include "core/store/dispute_store.h"
#include "core/store/exchange_store.h"
#include "core/store/office_store.h"
#include "core/store/party_store.h"
#include "core/store/password_store.h"
#include "schema/queries.h"
#include "tests/suite.h"

struct fixture {
    struct scope sc;
    const char *directory, *path; /* PATH: of the database, or its address */
    const char *database;         /* its name on the server; NULL: it is a file */
    struct engine *engine;
    struct office office;
    struct person wang;
    struct password password; /* of wang */
};
extern struct fixture fx;

/* Do the tests run on the server of tests/store/cluster.h? */
bool fixture_on_server(void);
/* For what only a file has, or only a server. */
#define fixture_add_file_test(tc, test)                                                            \
    do {                                                                                           \
        if (!fixture_on_server())                                                                  \
            tcase_add_test(tc, test);                                                              \
    } while (0)
#define fixture_add_server_test(tc, test)                                                          \
    do {                                                                                           \
        if (fixture_on_server())                                                                   \
            tcase_add_test(tc, test);                                                              \
    } while (0)

/* For tcase_add_checked_fixture(): a directory; a directory with a database. */
void fixture_directory(void);
void fixture_begin(void);
void fixture_end(void);

/* The path of NAME in the directory. Lives in fx.sc. */
const char *fixture_path(const char *name);
/* Open the database of the fixture once more; SC is the other user's. */
struct engine *fixture_open(struct scope *sc);

#define ok(expr)                                                                                   \
    ck_assert_msg((expr) == RC_OK, #expr ": %s %s", fx.sc.error.msgid,                             \
                  fx.sc.error.args[0] ? fx.sc.error.args[0] : "")

/* Begin a transaction; journal it as USE_CASE about SUBJECT and commit it. */
struct tx fixture_tx(void);
void fixture_commit(struct tx *tx, const char *use_case, int64_t subject);
struct journal_entry fixture_entry(const char *use_case, int64_t subject);

/* 12:00 on 2026-11-20 at +08:00 and N minutes. */
struct instant fixture_minute(int n);

/* A dispute as it is registered, not yet written: a leak at 云健社区, number N. */
struct dispute fixture_dispute(int n);
/* Register it with an applicant 顾某 and a respondent 李某. */
struct dispute fixture_register(int n);

/* How a playbook is read here: every text is the same playbook, two seats that must answer
 * within five minutes. */
extern const struct playbook_reader fixture_reader;
extern const struct playbook fixture_playbook;

/* Let DISPUTE be settled, with every row and column that an agreement may have. */
void fixture_settle(struct tx *tx, int64_t dispute);
/* Issue an agreement of DISPUTE in two formats, print it, and keep a template. */
void fixture_paper(struct tx *tx, int64_t dispute);

/* Put an identity paper into the folder of DISPUTE after a slip, put the folder away and judge it
 * twice, the first time by mistake. */
void fixture_folder(struct tx *tx, int64_t dispute);

/* A session with a correction, a signature and a refusal to sign; evidence with a file, a voided
 * piece without one; a try to reach somebody; a supplement. The case offered to another office with
 * one paper, and sent back. */
void fixture_record(struct tx *tx, int64_t dispute);

/* Another office NAME with keys of its own, not yet written. */
struct peer fixture_peer(const char *name);

/* Two entries of the ledger of DISPUTE, one voided, an urging, a lawsuit that has ended, and the
 * case opened again because of VISIT. */
void fixture_after(struct tx *tx, int64_t dispute, int64_t visit);

/* Take dispute D through the whole job, so that every table has rows: accepted, a team of two
 * called, one of them answered, a session, an agreement of two terms, marks of which one was
 * voided, one term performed, a visit, what fixture_after() writes, a suspension and an
 * extension, a paper in two formats, printed. D is as it was saved. */
void fixture_finish(struct dispute *d);

/* Make the database of this test there and open it: what fixture_begin() does. */
void fixture_make_on_server(void);
/* From now on work as the owner of the tables, whom no lock of the server stops. */
void fixture_own(void);
/* Run SQL as an intruder would who has the rights of the owner, through a connection of his own. */
void fixture_intrude(const char *sql);
/* What an intruder says first whom no reference between two rows is to stop. */
const char *fixture_unhinge(void);

#endif
