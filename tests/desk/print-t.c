/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Delivery: fake print commands, an outbox, and what the register says of each. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/desk/account.h"
#include "tests/desk/room.h"

#define PIPE_HOLDS 65536

static struct room room;
static int64_t id;

static const char *path(const char *name)
{
    return scope_printf(&room.sc, "%s/%s", room.folder, name);
}

static void put(const char *name, const char *text)
{
    ok(&room,
       file_write(&room.sc, path(name), (struct bytes){(const unsigned char *)text, strlen(text)}));
}

static struct bytes taken(const char *name)
{
    struct bytes bytes;

    ok(&room, file_read(&room.sc, path(name), FILE_LIMIT, &bytes));
    return bytes;
}

/* The settings of an office are read once, so whoever sits down later sees them. */
static void settings(const char *text)
{
    static struct desk_options options;

    put("settings.yaml", text);
    desk_close(room.desk);
    options = room_options(&room, &room.sc, "lin");
    options.templates = room.folder;
    ok(&room, desk_open(&room.sc, &options, &room.desk));
}

/* The print command is a program of this office: a script of two lines that a shell reads, as an
 * office might write it. It keeps its arguments and what it reads. */
static void printer(const char *script)
{
    put("lp", scope_printf(&room.sc, "#!/bin/sh\nprintf '%%s\\n' \"$@\" >%s\n%s\n", path("argv"),
                           script));
    ck_assert_int_eq(chmod(path("lp"), 0700), 0);
    settings(scope_printf(&room.sc,
                          "print_command: [%s, \"-d{queue}\", \"-n{copies}\", -t, \"{title}\"]\n"
                          "print_seconds: 1\noutbox: %s/outbox\n",
                          path("lp"), room.folder));
}

static void takes_all(void) { printer(scope_printf(&room.sc, "cat >%s", path("paper"))); }

static void begin(void)
{
    static const char *const shipped[] = {"kinds.yaml", "documents",      "divisions.csv",
                                          "calendar",   "deadlines.yaml", "examination.yaml"};

    room_open(&room);
    for (size_t i = 0; i < sizeof(shipped) / sizeof(*shipped); i++)
        ck_assert_int_eq(
            symlink(scope_printf(&room.sc, "%s/%s", TEST_TEMPLATES, shipped[i]), path(shipped[i])),
            0);
    ck_assert_int_eq(mkdir(path("outbox"), 0700), 0);
    id = room_dispute(&room, true);
    room_agree(&room, id);
    takes_all();
}

static void end(void) { room_close(&room); }

static enum rc print_copies(int copies, bool again)
{
    struct printed out;

    return desk_print_here(room.desk, &room.sc, id, "agreement",
                           &(struct print_order){.copies = copies, .again = again}, &out);
}

/* The only job, or the last of COUNT. */
static const struct print *job(size_t count)
{
    struct print *list;
    size_t n;

    ok(&room, desk_print_register(room.desk, &room.sc, id, &list, &n));
    ck_assert_uint_eq(n, count);
    return &list[n - 1];
}

static void check_outcome(const struct print *p, enum print_outcome outcome)
{
    ck_assert_int_eq(print_outcome(p), outcome);
}

static void my_way(enum print_way way, const char *queue)
{
    ok(&room, desk_print_by(room.desk, &room.sc, way, queue));
}

static bool says(const char *text)
{
    return strstr(error_text(&room.sc, LANG_EN, &room.sc.error), text) != NULL;
}

START_TEST(the_command_gets_the_paper_its_title_and_its_queue)
{
    struct printed out;

    my_way(PRINT_COMMAND, "前台");
    ok(&room, print_copies(3, false));
    ck_assert_str_eq((const char *)taken("argv").data,
                     "-d前台\n-n3\n-t\n（2026）椒海人调字第1号\n");
    ok(&room, desk_print(room.desk, &room.sc, id, "agreement",
                         &(struct print_order){.format = PAPER_PDF, .way = PRINT_STREAM}, &out));
    const struct bytes paper = taken("paper");
    ck_assert_uint_eq(paper.size, out.bytes.size);
    ck_assert_mem_eq(paper.data, out.bytes.data, paper.size);
    const struct print *first = job(2) - 1;
    check_outcome(first, PRINT_DONE);
    ck_assert_str_eq(first->destination, "前台");
    ck_assert_int_eq(first->copy, 1);
    ck_assert_int_eq(first->copies, 3);
    ck_assert_int_eq(out.print.copy, 4);
}
END_TEST

START_TEST(a_second_copy_is_the_same_bytes_and_the_register_says_reprint)
{
    ok(&room, print_copies(1, false));
    const struct bytes first = taken("paper");
    room_sign_all(&room, id);
    ok(&room, print_copies(1, false));
    const struct bytes second = taken("paper");
    ck_assert_uint_eq(first.size, second.size);
    ck_assert_mem_eq(first.data, second.data, first.size);
    ck_assert_int_eq(job(2)->copy, 2);
    ck_assert(print_is_reprint(job(2)));
}
END_TEST

START_TEST(what_the_queue_says_is_told_and_kept)
{
    printer("cat >/dev/null; echo '没有这个打印机 front' >&2; exit 1");
    ck_assert_int_eq(print_copies(1, false), RC_IO);
    ck_assert(says("没有这个打印机 front"));
    check_outcome(job(1), PRINT_FAILED);
    ck_assert_str_eq(job(1)->outcome, "没有这个打印机 front");
    takes_all();
    ok(&room, print_copies(1, false)); /* nothing to ask: it is known that nothing came out */
}
END_TEST

START_TEST(a_printer_that_disappeared_is_named)
{
    takes_all();
    ck_assert_int_eq(unlink(path("lp")), 0);
    ck_assert_int_eq(print_copies(1, false), RC_IO);
    ck_assert(says("There is no program"));
    check_outcome(job(1), PRINT_FAILED);
}
END_TEST

START_TEST(a_printer_that_hangs_is_stopped_and_nobody_knows_what_it_did)
{
    const int rev = (int)room_casefile(&room, id).dispute.rev;

    printer("cat >/dev/null; sleep 20");
    ck_assert_int_eq(print_copies(1, false), RC_IO);
    ck_assert_str_eq(room.sc.error.field, "outcome");
    check_outcome(job(1), PRINT_UNKNOWN);
    ck_assert_int_eq((int)room_casefile(&room, id).dispute.rev, rev);
    takes_all();
    refused(&room, print_copies(1, false), RC_INVALID, "again");
    job(1); /* no second row */
    ok(&room, print_copies(1, true));
    ck_assert_int_eq(job(2)->copy, 2);
}
END_TEST

START_TEST(whoever_looked_settles_it_once_and_by_name)
{
    printer("kill -9 $$");
    ck_assert_int_eq(print_copies(1, false), RC_IO);
    ck_assert_str_eq(room.sc.error.field, "outcome");
    const int64_t print = job(1)->id;
    ok(&room, desk_settle_print(room.desk, &room.sc, print, false));
    check_outcome(job(1), PRINT_FAILED);
    ck_assert_str_eq(job(1)->settled_by, "林桂芬");
    refused(&room, desk_settle_print(room.desk, &room.sc, print, true), RC_CONFLICT, "print");
    refused(&room, desk_settle_print(room.desk, &room.sc, 7, true), RC_NOTFOUND, "print");
    takes_all();
    ok(&room, print_copies(1, false));
}
END_TEST

START_TEST(a_megabyte_of_noise_is_cut_to_one_line)
{
    printer("cat >/dev/null; head -c 1000000 /dev/zero | tr '\\0' x; exit 1");
    ck_assert_int_eq(print_copies(1, false), RC_IO);
    ck_assert_uint_eq(strlen(job(1)->outcome), 200);
}
END_TEST

START_TEST(a_printer_that_closes_its_input_early_may_have_printed_half)
{
    struct printed out;

    printer("exec <&-; exit 0");
    ok(&room, desk_print(room.desk, &room.sc, id, "agreement",
                         &(struct print_order){.format = PAPER_PDF, .way = PRINT_STREAM}, &out));
    ok(&room, desk_print_ended(room.desk, &room.sc, &out, NULL));
    const enum rc rc = print_copies(1, false);
    ck_assert_uint_gt(out.bytes.size, PIPE_HOLDS); /* or it could have read it all */
    ck_assert_int_eq(rc, RC_IO);
    check_outcome(job(2), PRINT_UNKNOWN);
}
END_TEST

START_TEST(each_copy_is_a_file_of_its_own_in_the_outbox)
{
    ck_assert_int_eq(mkdir(path("outbox/前台"), 0700), 0);
    my_way(PRINT_OUTBOX, "前台");
    ok(&room, print_copies(2, false));
    const struct bytes one = taken("outbox/前台/2026-1-agreement-1-1.pdf");
    const struct bytes two = taken("outbox/前台/2026-1-agreement-1-2.pdf");
    ck_assert_uint_eq(one.size, two.size);
    ck_assert_mem_eq(one.data, two.data, one.size);
    check_outcome(job(1), PRINT_DONE);
    ok(&room, print_copies(1, false));
    ck_assert_int_eq(access(path("outbox/前台/2026-1-agreement-1-3.pdf"), F_OK), 0);
}
END_TEST

START_TEST(the_outbox_never_writes_over_a_file_and_leaves_no_half_of_a_job)
{
    my_way(PRINT_OUTBOX, NULL);
    put("outbox/2026-1-agreement-1-2.pdf", "somebody else's");
    ck_assert_int_eq(print_copies(2, false), RC_CONFLICT);
    ck_assert_str_eq((const char *)taken("outbox/2026-1-agreement-1-2.pdf").data,
                     "somebody else's");
    ck_assert_int_ne(access(path("outbox/2026-1-agreement-1-1.pdf"), F_OK), 0);
    check_outcome(job(1), PRINT_FAILED);
}
END_TEST

START_TEST(what_the_settings_have_no_place_for_is_refused_before_anything_is_issued)
{
    my_way(PRINT_OUTBOX, "nowhere");
    refused(&room, print_copies(1, false), RC_INVALID, "outbox");
    my_way(PRINT_NONE, NULL);
    refused(&room, print_copies(1, false), RC_INVALID, "print");
    my_way(PRINT_TERMINAL, NULL);
    refused(&room, print_copies(1, false), RC_INVALID, "print");
    settings(scope_printf(&room.sc, "print_command: [%s]\n", path("lp")));
    my_way(PRINT_COMMAND, "front");
    refused(&room, print_copies(1, false), RC_INVALID, "queue");
    my_way(PRINT_COMMAND, NULL);
    refused(&room, print_copies(2, false), RC_INVALID, "copies");
    refused(&room, print_copies(100, false), RC_INVALID, "copies");
    my_way(PRINT_OUTBOX, NULL);
    refused(&room, print_copies(1, false), RC_INVALID, "outbox");
    ck_assert_uint_eq(room_casefile(&room, id).document_count, 0);
}
END_TEST

START_TEST(a_job_that_was_running_when_the_program_ended_is_to_be_checked)
{
    struct verification v;
    struct printed out;

    ok(&room, desk_print(room.desk, &room.sc, id, "agreement",
                         &(struct print_order){.format = PAPER_PDF, .way = PRINT_COMMAND}, &out));
    takes_all(); /* the next one to sit down here */
    check_outcome(job(1), PRINT_UNKNOWN);
    refused(&room, print_copies(1, false), RC_INVALID, "again");
    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("print");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, the_command_gets_the_paper_its_title_and_its_queue);
    tcase_add_test(tc, a_second_copy_is_the_same_bytes_and_the_register_says_reprint);
    tcase_add_test(tc, what_the_queue_says_is_told_and_kept);
    tcase_add_test(tc, a_printer_that_disappeared_is_named);
    tcase_add_test(tc, a_printer_that_hangs_is_stopped_and_nobody_knows_what_it_did);
    tcase_add_test(tc, whoever_looked_settles_it_once_and_by_name);
    tcase_add_test(tc, a_megabyte_of_noise_is_cut_to_one_line);
    tcase_add_test(tc, a_printer_that_closes_its_input_early_may_have_printed_half);
    tcase_add_test(tc, each_copy_is_a_file_of_its_own_in_the_outbox);
    tcase_add_test(tc, the_outbox_never_writes_over_a_file_and_leaves_no_half_of_a_job);
    tcase_add_test(tc, what_the_settings_have_no_place_for_is_refused_before_anything_is_issued);
    tcase_add_test(tc, a_job_that_was_running_when_the_program_ended_is_to_be_checked);
    return suite_run(tc);
}
