/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an anchor outside finds: an end cut off, an older copy put back, a record made anew. */
#include "core/store/keeping_store.h"
#include "core/store/verify.h"
#include "tests/store/fixture.h"

#include <stdio.h>
#include <string.h>

static struct anchor *anchors;
static size_t anchor_count;

static void note_anchor(void)
{
    struct anchor *list;
    size_t count;

    ok(anchor_heads(&fx.sc, fx.engine, fixture_minute((int)anchor_count), &list, &count));
    ck_assert_uint_eq(count, 1);
    anchors = scope_grow(&fx.sc, anchors, anchor_count, anchor_count + 1, sizeof(*anchors));
    list[0].line = (int)anchor_count + 1;
    anchors[anchor_count++] = list[0];
}

static void look(void)
{
    struct tx tx;

    ok(tx_begin_scratch(&fx.sc, fx.engine, fx.office.id, &tx));
    ok(access_note(&tx, &(struct access_entry){fixture_entry("find", 0), "顾某"}));
    ok(tx_commit(&tx));
}

/* Three cases with a look after each; an anchor before them and after each. */
static void begin(void)
{
    fixture_begin();
    anchors = NULL;
    anchor_count = 0;
    note_anchor();
    for (int n = 1; n <= 3; n++) {
        fixture_register(n);
        look();
        note_anchor();
    }
}

static struct anchor_report check(void)
{
    struct anchor_report report;

    ok(anchor_check(&fx.sc, fx.engine, anchors, anchor_count, &report));
    return report;
}

static struct journal_report verify(void)
{
    struct journal_report report;

    ok(engine_begin_read(fx.engine, &fx.sc));
    ok(journal_verify(&fx.sc, fx.engine, NULL, &report));
    engine_rollback(fx.engine);
    return report;
}

START_TEST(anchors_of_an_honest_record_fit_and_go_on_fitting)
{
    ck_assert(!check().broken);
    ck_assert_uint_eq(check().checked, 4);
    fixture_register(4);
    ck_assert(!check().broken);
}
END_TEST

/* A copy from before, with which verify alone is content. */
START_TEST(an_older_copy_put_back_is_found)
{
    ok(engine_copy(fx.engine, &fx.sc, fixture_path("old.db")));
    fixture_register(4);
    note_anchor();
    engine_free(fx.engine);
    ok(engine_open(&fx.sc, fixture_path("old.db"), (struct engine_flags){0}, &fx.engine));
    ck_assert(!verify().broken);
    const struct anchor_report report = check();
    ck_assert(report.broken);
    ck_assert_int_eq(report.bad.line, 5);
    ck_assert_int_eq(report.bad.seq, 5); /* init and four cases */
    ck_assert_int_eq(report.fits, 4);
    ck_assert_str_eq(report.reason.args[0], "5");
    ck_assert_ptr_nonnull(strstr(report.reason.msgid, "is not there"));

    fixture_register(9); /* and worked with: entry 5 is there, but another one */
    ck_assert(!verify().broken);
    const struct anchor_report worked = check();
    ck_assert(worked.broken);
    ck_assert_int_eq(worked.bad.line, 5);
    ck_assert_ptr_nonnull(strstr(worked.reason.msgid, "is not the one"));
}
END_TEST

START_TEST(an_access_record_that_was_put_back_alone_is_found)
{
    fixture_intrude(
        "DELETE FROM access WHERE seq = 3;"
        "UPDATE access_head SET seq = 2, hash = (SELECT hash FROM access WHERE seq = 2)");
    ck_assert(!verify().broken);
    const struct anchor_report report = check();
    ck_assert(report.broken);
    ck_assert_int_eq(report.bad.line, 4);
    ck_assert_ptr_nonnull(strstr(report.reason.msgid, "access record"));
}
END_TEST

START_TEST(a_line_is_read_as_it_was_written)
{
    struct buffer text = buffer_new(&fx.sc);
    struct anchor *list;
    size_t count;

    buffer_add(&text, "# kept by the district\n\n");
    for (size_t i = 0; i < anchor_count; i++)
        buffer_addf(&text, "%s\n", anchor_line(&fx.sc, &anchors[i]));
    ok(anchor_parse(&fx.sc, "f", buffer_text(&text), &list, &count));
    ck_assert_uint_eq(count, anchor_count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq(list[i].line, (int)i + 3);
        ck_assert_int_eq(list[i].at.ms, anchors[i].at.ms);
        ck_assert_str_eq(anchor_line(&fx.sc, &list[i]), anchor_line(&fx.sc, &anchors[i]));
    }
}
END_TEST

START_TEST(a_line_that_is_no_anchor_is_named)
{
    static const char *const bad[] = {
        "2026-11-20T12:00:00+08:00 1 2 00 1 00",
        "yesterday 1 2 0000000000000000 1 0000000000000000",
        "2026-11-20T12:00:00+08:00 1 -2 0000000000000000 1 0000000000000000",
        "2026-11-20T12:00:00+08:00 1 2 0000000000000000 1",
        "2026-11-20T12:00:00+08:00 1 2 0000000000000000 1 0000000000000000 7",
        "2026-11-20T12:00:00+08:00 1 2 000000000000000G 1 0000000000000000"};
    struct anchor *list;
    size_t count;

    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
        const char *text = scope_printf(&fx.sc, "%s\n%s", anchor_line(&fx.sc, &anchors[0]), bad[i]);

        ck_assert_msg(anchor_parse(&fx.sc, "f", text, &list, &count) != RC_OK, "%s", bad[i]);
        ck_assert_int_eq(fx.sc.error.line, 2);
    }
}
END_TEST

START_TEST(the_head_that_paper_shows_is_an_anchor_too)
{
    struct anchor a;
    const char *paper = anchor_short(&fx.sc, &anchors[2]);

    ck_assert_uint_eq(strlen(paper), 2 + ANCHOR_SHORT);
    ok(anchor_short_parse(&fx.sc, fx.office.id, paper, &a));
    anchors = &a;
    anchor_count = 1;
    ck_assert(!check().broken);
    ck_assert_int_eq(anchor_short_parse(&fx.sc, 1, "3", &a), RC_INVALID);
    ck_assert_int_eq(anchor_short_parse(&fx.sc, 1, "3 00", &a), RC_INVALID);
    ok(anchor_short_parse(&fx.sc, fx.office.id, "3 0000000000000000", &a));
    ck_assert(check().broken);
}
END_TEST

START_TEST(the_newest_of_an_act_is_found_whatever_came_after_it)
{
    struct keeping k = {.act = KEEPING_BACKUP, .done_at = fixture_minute(5), .file = "a", .seq = 4};
    struct keeping found;
    struct tx tx;

    ok(keeping_newest(&fx.sc, fx.engine, KEEPING_BACKUP, &found));
    ck_assert(!instant_is_set(found.done_at));
    tx = fixture_tx();
    ok(keeping_insert(&tx, &k));
    k.act = KEEPING_ANCHOR;
    k.done_at = fixture_minute(6);
    ok(keeping_insert(&tx, &k));
    fixture_commit(&tx, "keep", 0);
    ok(keeping_newest(&fx.sc, fx.engine, KEEPING_BACKUP, &found));
    ck_assert_int_eq(found.done_at.ms, fixture_minute(5).ms);
    ck_assert_str_eq(found.file, "a");
    ck_assert_int_eq(found.seq, 4);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("anchor");

    tcase_add_checked_fixture(tc, begin, fixture_end);
    tcase_add_test(tc, anchors_of_an_honest_record_fit_and_go_on_fitting);
    fixture_add_file_test(tc, an_older_copy_put_back_is_found);
    tcase_add_test(tc, an_access_record_that_was_put_back_alone_is_found);
    tcase_add_test(tc, a_line_is_read_as_it_was_written);
    tcase_add_test(tc, a_line_that_is_no_anchor_is_named);
    tcase_add_test(tc, the_head_that_paper_shows_is_an_anchor_too);
    tcase_add_test(tc, the_newest_of_an_act_is_found_whatever_came_after_it);
    return suite_run(tc);
}
