/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B11: texts that a malicious party would have written stand in every column of the database that
 * holds a text, as after an attack past the gate; they are given to commands and pasted into forms.
 * Of none of them does an octet reach the terminal, a table, a paper, an export or a sentence that
 * could drive or deceive somebody; and no paper tells a party's name in its properties.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "tests/flow/command.h"
#include "tests/torture/nasty.h"
#include "tests/torture/seat.h"

#define CHUNK     4096
#define PASTE_KB  (64 * 1024)
#define RUN_MS    20000
#define CASES     4
#define NAME      "PARTYNAME" /* begins every name of a party: not for titles and properties */
#define WORDS     16
#define PATH_MOST 4096

/* Where people write freely; what is a code of ours elsewhere. */
static const char *const columns[] = {"office.name",
                                      "office.committee",
                                      "person.name",
                                      "person.role",
                                      "person.phone",
                                      "person.skills",
                                      "dispute.title",
                                      "dispute.place",
                                      "dispute.narrative",
                                      "dispute.registered_by",
                                      "dispute.mediator",
                                      "dispute.void_reason",
                                      "dispute.refuse_reason",
                                      "dispute.close_reason",
                                      "party.name",
                                      "party.phone",
                                      "party.address",
                                      "party.agent",
                                      "party.refusal",
                                      "dispatch.made_by",
                                      "seat.person_name",
                                      "seat.person_phone",
                                      "seat.deputy_name",
                                      "seat.deputy_phone",
                                      "response.made_by",
                                      "response.person_name",
                                      "response.channel",
                                      "response.note",
                                      "session.place",
                                      "session.present",
                                      "session.made_by",
                                      "session.cause",
                                      "session.recorder",
                                      "statement.speaker",
                                      "statement.text",
                                      "statement.made_by",
                                      "agreement.facts",
                                      "agreement.original_note",
                                      "agreement.typed_by",
                                      "agreement.read_by",
                                      "term.text",
                                      "term.obligor",
                                      "term.act",
                                      "term.obligee",
                                      "term.method",
                                      "term.proof",
                                      "term.condition",
                                      "term.held_by",
                                      "term.place",
                                      "mark.void_reason",
                                      "mark.name",
                                      "mark.authority",
                                      "visit.note",
                                      "visit.made_by",
                                      "visit.way",
                                      "document.made_by",
                                      "document.title",
                                      "print.destination",
                                      "print.made_by",
                                      "print.outcome",
                                      "print.settled_by",
                                      "shift.name",
                                      "shift.note",
                                      "shift.made_by",
                                      "performance.payer",
                                      "performance.receiver",
                                      "performance.proof",
                                      "performance.made_by",
                                      "performance.void_reason",
                                      "kept.folder"};
#define COLUMNS (sizeof(columns) / sizeof(columns[0]))

/* What somebody can ask for; # is a case, ~ a nasty text. A file is looked into. */
static const char *const commands[] = {"board --once",
                                       "board --once --json",
                                       "show #",
                                       "show # --json",
                                       "show ~",
                                       "find ~",
                                       "find 某 --json",
                                       "deadlines #",
                                       "deadlines # --json",
                                       "performance #",
                                       "contact #",
                                       "evidence #",
                                       "consent #",
                                       "document list #",
                                       "document list # --json",
                                       "print register",
                                       "print register --json",
                                       "visits",
                                       "roster show",
                                       "roster now",
                                       "handover",
                                       "handover --json",
                                       "certificate #",
                                       "person list",
                                       "person list --json",
                                       "report response",
                                       "report response --by person",
                                       "report response --csv",
                                       "report response --by person --json",
                                       "export responses --csv",
                                       "export responses --json",
                                       "ledger",
                                       "ledger --format csv",
                                       "ledger -o ledger.pdf",
                                       "ledger -o ledger.docx",
                                       "review list --csv",
                                       "retention list",
                                       "destruction list",
                                       "dossier #",
                                       "dossier # -o folder.pdf",
                                       "print # acceptance",
                                       "print # acceptance -o acceptance.pdf",
                                       "print # agreement -o agreement.docx --again",
                                       "print # agreement -o agreement.pdf --again",
                                       "print # agreement --again",
                                       "print # record.1",
                                       "print # rights.1 -o rights.docx",
                                       "print # cover",
                                       "print # slip.1",
                                       "verify",
                                       "verify --json",
                                       "close # --reason ~",
                                       "correct # --title ~",
                                       "refuse # --reason ~",
                                       "~",
                                       "--~",
                                       "print # ~",
                                       "person set ~ --name ~",
                                       "phrase list --json",
                                       "template check ~",
                                       "check-paper ~"};
#define COMMANDS (sizeof(commands) / sizeof(commands[0]))

struct bench {
    struct scope sc;
    struct room room; /* of the demo: only its folder and database */
    uint64_t next;    /* nasty text */
    int found;
    const char *here; /* the folder of the program */
};

static const char *nasty(struct bench *b) { return nasty_text(&b->sc, b->next++); }

static void tell(struct bench *b, const char *where, const char *what)
{
    if (!what)
        return;
    b->found++;
    printf("# %s: %s\n", where, what);
}

/* ---- the database ---- */

/* A column of a table that this demo has no row of, or a unique one, stays as it is. */
static void plant(struct bench *b)
{
    sqlite3 *db;

    ck_assert_int_eq(sqlite3_open(b->room.database, &db), SQLITE_OK);
    sqlite3_busy_timeout(db, RUN_MS);
    for (size_t i = 0; i < COLUMNS; i++) {
        const char *const dot = strchr(columns[i], '.');
        const char *const sql = scope_printf(&b->sc, "UPDATE %.*s SET %s = ?1 || ?2 WHERE %s > ''",
                                             (int)(dot - columns[i]), columns[i], dot + 1, dot + 1);
        const char *const name = strcmp(columns[i], "party.name") == 0 ? NAME : "";
        sqlite3_stmt *statement;

        if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
            continue;
        sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, 2, nasty(b), -1, SQLITE_STATIC);
        sqlite3_step(statement);
        sqlite3_finalize(statement);
    }
    sqlite3_close(db);
}

/* ---- commands ---- */

static const char *run(struct bench *b, const char *const *argv, struct command_result *result)
{
    const char *const home = scope_printf(&b->sc, "HOME=%s", b->room.folder);
    const char *const env[] = {"LC_ALL=C.UTF-8", "TERM=xterm", home, "PATH=/usr/bin:/bin", NULL};

    ok(&b->room,
       command_run(&b->sc, argv, env, b->room.folder, "/dev/null", seat_ms(RUN_MS), result));
    return result->out;
}

/* TEXT that pdftotext made: a mark that is drawn around its letter gets a line of its own there,
 * which no page has. */
static const char *without_stray_marks(struct bench *b, const char *text)
{
    struct buffer kept = buffer_new(&b->sc);
    bool begins = true;

    while (*text) {
        uint32_t cp;
        const size_t length = text_next(text, &cp);

        if (!begins || !text_is_mark(cp))
            buffer_add_n(&kept, text, length);
        begins = cp == '\n' || (begins && text_is_mark(cp));
        text += length;
    }
    return buffer_text(&kept);
}

/* What stands in the file NAME of the folder of the bench, as text; its properties apart. */
static void look_into(struct bench *b, const char *name)
{
    const bool pdf = strstr(name, ".pdf") != NULL;
    const char *const text[] = {pdf ? "/usr/bin/pdftotext" : "/usr/bin/unzip", pdf ? name : "-p",
                                pdf ? "-" : name, pdf ? NULL : "word/document.xml", NULL};
    const char *const about[] = {pdf ? "/usr/bin/pdfinfo" : "/usr/bin/unzip", pdf ? name : "-p",
                                 pdf ? NULL : name, pdf ? NULL : "docProps/core.xml", NULL};
    struct command_result result;
    struct bytes file;

    ok(&b->room,
       file_read(&b->sc, scope_printf(&b->sc, "%s/%s", b->room.folder, name), FILE_LIMIT, &file));
    if (access(text[0], X_OK) != 0)
        return;
    const char *const said = run(b, text, &result);
    tell(b, name, nasty_in_text(&b->sc, pdf ? without_stray_marks(b, said) : said));
    if (!pdf && strstr(result.out, "&#"))
        tell(b, name, "a character by its number");
    if (strstr(run(b, about, &result), NAME))
        tell(b, name, "a party's name in its properties");
    static const char *const active[] = {"/JavaScript", "/JS ",       "/Launch",     "/URI",
                                         "/OpenAction", "vbaProject", "w:hyperlink", "w:fldChar"};
    for (size_t i = 0; i < sizeof(active) / sizeof(active[0]); i++) {
        if (memmem(file.data, file.size, active[i], strlen(active[i])))
            tell(b, name, active[i]);
    }
}

/* COMMAND with its nasty texts, for the case NUMBER. */
static void ask(struct bench *b, const char *command, int number)
{
    const char *argv[WORDS + 8] = {scope_printf(&b->sc, "%s/onecase", b->here),
                                   "--db",
                                   b->room.database,
                                   "--as",
                                   "lin",
                                   "--lang",
                                   b->next & 1 ? "en" : "zh_CN"};
    const char *file = NULL;
    struct command_result result;
    size_t count = 7;

    for (const char *p = command; *p && count < WORDS; p += strspn(p, " ")) {
        const size_t length = strcspn(p, " ");
        const char *word = scope_strndup(&b->sc, p, length);

        if (length == 1 && *p == '#')
            word = scope_printf(&b->sc, "%d", number);
        else if (p[length - 1] == '~')
            word = scope_printf(&b->sc, "%.*s%s", (int)length - 1, p, nasty(b));
        else if (strstr(word, ".pdf") || strstr(word, ".docx"))
            file = word;
        argv[count++] = word;
        p += length;
    }
    argv[count] = NULL;
    run(b, argv, &result);
    tell(b, command, nasty_in_text(&b->sc, result.out));
    tell(b, command, nasty_in_text(&b->sc, result.err));
    if (result.status >= 128)
        tell(b, command, "ended by a signal");
    if (file && result.status == 0)
        look_into(b, file);
}

/* ---- screens ---- */

static const char *const walks[] = {"PgDn Home Enter",
                                    "PgDn PgDn PgDn Esc",
                                    "Down Enter F5",
                                    "F5",
                                    "PgDn Esc Esc Esc",
                                    "2",
                                    "6",
                                    "4",
                                    "5",
                                    "1 7",
                                    "Esc F2",
                                    "Esc",
                                    "Esc 1 Enter 9",
                                    "Esc Esc",
                                    "1 Down Down Enter F7",
                                    "Esc Esc F9",
                                    "Esc Esc Enter F4",
                                    "Esc Esc",
                                    "1 3"};

static void watch(struct bench *b, struct tty *tty, const char *keys)
{
    tty_keys(tty, keys);
    tty_listen(tty, seat_ms(30));
    tell(b, scope_printf(&b->sc, "screen after %s", keys),
         nasty_in_stream(&b->sc, tty_bytes(tty), tty_count(tty)));
    tty_count_reset(tty);
}

static void walk(struct bench *b)
{
    struct tty *const tty = seat_take(&b->room, "lin");

    seat_see(tty, "F10");
    for (size_t i = 0; i < sizeof(walks) / sizeof(walks[0]); i++)
        watch(b, tty, walks[i]);
    watch(b, tty, "Esc Esc 1 F2");
    for (int i = 0; i < 8; i++) {
        tty_paste(tty, nasty(b));
        watch(b, tty, "Down");
        tty_send(tty, nasty(b)); /* as if typed: any key may come of it */
        watch(b, tty, "Tab");
    }
    tty_free(tty);
}

static void open_bench(struct bench *b)
{
    const char *const clock = "2026-11-23T09:00:00+08:00";
    struct command_result result;

    *b = (struct bench){.sc = SCOPE_INIT};
    b->here = getcwd(scope_alloc(&b->sc, PATH_MOST, 1), PATH_MOST);
    ck_assert_ptr_nonnull(b->here);
    snprintf(b->room.folder, sizeof(b->room.folder), "/tmp/onecase-text-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(b->room.folder));
    b->room.database = scope_printf(&b->sc, "%s/office.db", b->room.folder);
    const char *const argv[] = {scope_printf(&b->sc, "%s/onecase", b->here), "--db",
                                b->room.database, "demo", NULL};
    run(b, argv, &result);
    ck_assert_msg(result.status == 0, "%s", result.err);
    ok(&b->room, file_write(&b->sc, scope_printf(&b->sc, "%s/clock", b->room.folder),
                            (struct bytes){(const unsigned char *)clock, strlen(clock)}));
}

static void close_bench(struct bench *b)
{
    const char *const argv[] = {"/bin/rm", "-r", b->room.folder, NULL};
    const char *const env[] = {NULL};
    struct command_result result;

    ok(&b->room, command_run(&b->sc, argv, env, "/tmp", "/dev/null", RUN_MS, &result));
    scope_end(&b->room.sc);
    scope_end(&b->sc);
}

START_TEST(no_text_of_anybody_drives_a_terminal_or_a_paper)
{
    const int count = torture_count(90, 5000);
    struct bench b;

    open_bench(&b);
    for (int round = 0; b.next < (uint64_t)count && b.found == 0; round++) {
        const struct scope_mark mark = scope_mark(&b.sc);

        plant(&b);
        for (size_t i = 0; i < COMMANDS; i++)
            ask(&b, commands[i], 1 + (int)((i + (size_t)round) % CASES));
        walk(&b);
        scope_rewind(&b.sc, mark);
    }
    torture_figure("B11", "%d texts in %zu columns, %zu commands, all screens: %d found",
                   (int)b.next, COLUMNS, COMMANDS, b.found);
    const int found = b.found;
    close_bench(&b);
    ck_assert_int_eq(found, 0);
}
END_TEST

START_TEST(a_paste_without_end_is_refused_and_takes_no_memory)
{
    const int megabytes = torture_is_long() ? 100 : 4;
    char *const chunk = malloc(CHUNK + 1);
    struct room room;

    room_open(&room);
    struct tty *const tty = seat_take(&room, "lin");
    seat_see(tty, "F10");
    seat_press(tty, "F2", "登记纠纷");
    memset(chunk, 'x', CHUNK);
    chunk[CHUNK] = '\0';
    tty_send(tty, "\033[200~");
    for (int i = 0; i < megabytes * (1024 * 1024 / CHUNK); i++)
        tty_send(tty, chunk);
    tty_send(tty, "\033[201~");
    seat_see(tty, "太长");
    const long memory = seat_memory(tty_pid(tty));
    ck_assert(!tty_shows(tty, "xxx"));
    seat_press(tty, "甲乙", "甲乙");
    tty_free(tty);
    room_close(&room);
    free(chunk);
    torture_figure("B11", "%d MiB pasted into a field: refused, %ld KB of memory", megabytes,
                   memory);
    ck_assert_int_lt(memory, PASTE_KB);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("text");

    tcase_add_test(tc, a_paste_without_end_is_refused_and_takes_no_memory);

    tcase_add_test(tc, no_text_of_anybody_drives_a_terminal_or_a_paper);
    return torture_run(tc);
}
