/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/agreement_store.h"
#include "core/store/board_line_store.h"
#include "core/store/board_store.h"
#include "core/store/sight_store.h"
#include "tests/store/fixture.h"

#include <string.h>

static struct dispute cases[4];

/* Give the open case D a line on the board, the newest first, as the desk does. */
static void stand(struct tx *tx, const struct dispute *d)
{
    const struct board_line line = {.rank = BOARD_REST, .since = -d->registered_at.ms};

    ok(board_line_put(tx, d->id, &line, 1));
}

/* 1 performed, 2 and 3 new, 4 voided. */
static void begin(void)
{
    fixture_begin();
    for (int i = 0; i < 4; i++)
        cases[i] = fixture_register(i + 1);
    fixture_finish(&cases[0]);
    struct tx tx = fixture_tx();
    cases[3].state = STATE_VOIDED;
    cases[3].void_reason = "重复登记";
    ok(dispute_save(&tx, &cases[3]));
    for (int i = 0; i < 3; i++)
        stand(&tx, &cases[i]);
    fixture_commit(&tx, "void", cases[3].id);
}

static struct board_row *load(struct board_filter filter, size_t *count)
{
    struct board_row *rows;

    if (filter.limit == 0)
        filter.limit = 100;
    ok(board_load(&fx.sc, fx.engine, fx.office.id, &filter, &fixture_reader, &rows, count));
    return rows;
}

static struct board_row *load_open(size_t *count) { return load((struct board_filter){0}, count); }

START_TEST(open_cases_come_in_the_order_of_their_lines_at_most_as_many_as_asked_for)
{
    size_t count;
    struct board_row *rows = load_open(&count);

    ck_assert_uint_eq(count, 3);
    ck_assert_int_eq(rows[0].dispute.id, cases[2].id);
    ck_assert_int_eq(rows[2].dispute.id, cases[0].id);
    ck_assert_ptr_null(rows[0].dispute.narrative);
    rows = load((struct board_filter){.limit = 2}, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(rows[1].dispute.id, cases[1].id);
}
END_TEST

/* As bytes that changed in the file leave it: no key holds any more. */
START_TEST(a_team_that_lost_its_playbook_is_told_of_and_crashes_nothing)
{
    const struct board_filter all = {.limit = 100};
    struct board_row *rows;
    size_t count;

    fixture_own();
    const char *change =
        scope_printf(&fx.sc, "%s UPDATE dispatch SET playbook = 'changed'", fixture_unhinge());
    ok(engine_script(fx.engine, &fx.sc, change));
    ck_assert_int_eq(
        board_load(&fx.sc, fx.engine, fx.office.id, &all, &fixture_reader, &rows, &count),
        RC_ENGINE);
}
END_TEST

START_TEST(a_line_has_names_team_and_what_is_due)
{
    size_t count;
    const struct board_row *row = &load_open(&count)[2];

    ck_assert_uint_eq(row->party_count, 2);
    ck_assert_str_eq(row->parties[0].name, "顾某");
    ck_assert_int_eq(row->parties[1].role, ROLE_RESPONDENT);
    ck_assert_ptr_nonnull(row->dispatch);
    ck_assert_uint_eq(row->dispatch->seat_count, 2);
    ck_assert_uint_eq(row->dispatch->course.response_count, 1);
    ck_assert_uint_eq(row->milestone_count, 1);
    ck_assert(!row->awaits_seal);
    ck_assert(!row->awaits_marks);
    /* the first term was performed; the clause of free text was not, and has no date */
    ck_assert_int_eq(row->next_term, 2);
    ck_assert(!date_is_set(row->next_due));
    ck_assert(!money_is_set(row->next_amount));
}
END_TEST

START_TEST(a_team_is_shown_in_every_state_that_can_have_one)
{
    static const enum state states[] = {STATE_RESPONDING, STATE_MEDIATING, STATE_AGREED,
                                        STATE_EFFECTIVE, STATE_SENT};

    for (size_t i = 0; i < sizeof(states) / sizeof(*states); i++) {
        struct tx tx = fixture_tx();
        size_t count;

        cases[0].state = states[i];
        ok(dispute_save(&tx, &cases[0]));
        fixture_commit(&tx, "state", cases[0].id);
        const struct board_row *row = &load_open(&count)[2];
        ck_assert_ptr_nonnull(row->dispatch);
        ck_assert_uint_eq(row->milestone_count, 1);
        ck_assert_int_eq(row->agreement != NULL, casefile_can_have_agreement(states[i]));
    }
}
END_TEST

START_TEST(a_line_without_team_and_agreement_says_so)
{
    size_t count;
    const struct board_row *row = &load_open(&count)[0];

    ck_assert_uint_eq(row->party_count, 2);
    ck_assert_ptr_null(row->dispatch);
    ck_assert_uint_eq(row->milestone_count, 0);
    ck_assert(!row->awaits_marks);
    ck_assert_int_eq(row->next_term, 0);
    ck_assert(!date_is_set(row->next_due));
}
END_TEST

START_TEST(a_line_shows_the_newest_team_and_the_newest_version)
{
    const struct seat seat = {.agency = AGENCY_GRID, .role = "踏勘"};
    const struct term term = {.ordinal = 1,
                              .obligor = "李某",
                              .act = "修好",
                              .amount = {5000},
                              .due = date_from(2026, 12, 5),
                              .performed_on = DATE_NONE};
    struct dispatch again = {.ordinal = 2,
                             .at = fixture_minute(99),
                             .playbook = &fixture_playbook,
                             .seats = &seat,
                             .seat_count = 1};
    struct agreement oral = {.version = 2,
                             .form = FORM_ORAL,
                             .reached_on = date_from(2026, 11, 25),
                             .terms = &term,
                             .term_count = 1};
    struct tx tx = fixture_tx();
    size_t count;

    ok(dispatch_insert(&tx, cases[0].id, &again));
    ok(agreement_insert(&tx, cases[0].id, &oral));
    fixture_commit(&tx, "again", cases[0].id);
    const struct board_row *row = &load_open(&count)[2];
    ck_assert_int_eq(row->dispatch->ordinal, 2);
    ck_assert_uint_eq(row->dispatch->seat_count, 1);
    ck_assert_int_eq(row->dispatch->seats[0].agency, AGENCY_GRID);
    ck_assert_uint_eq(row->dispatch->course.response_count, 0);
    ck_assert_int_eq(row->next_due.day, date_from(2026, 12, 5).day);
    ck_assert_int_eq(row->next_amount.fen, 5000);
}
END_TEST

START_TEST(an_agreement_without_seal_waits_for_it)
{
    struct dispute d = fixture_register(5);
    struct agreement *list;
    size_t count;

    fixture_finish(&d);
    ok(agreement_list(&fx.sc, fx.engine, d.id, &list, &count));
    struct tx tx = fixture_tx();
    ok(mark_void(&tx, list[0].marks[4].id, "印章不清"));
    stand(&tx, &d);
    fixture_commit(&tx, "unseal", d.id);
    const struct board_row *row = &load_open(&count)[0];
    ck_assert_int_eq(row->dispute.id, d.id);
    ck_assert(row->awaits_seal);
    ck_assert(row->awaits_marks);
    ck_assert_int_eq(row->next_term, 0); /* what is not in force is not due */
}
END_TEST

START_TEST(followed_ones_are_performed_or_were_closed_since)
{
    struct board_filter filter = {.followed = true, .since = fixture_minute(90)};
    struct tx tx = fixture_tx();
    size_t count;

    cases[1].state = STATE_CLOSED;
    cases[1].closed = true;
    cases[1].result = RESULT_WITHDRAWN;
    cases[1].closed_at = fixture_minute(90);
    ok(dispute_save(&tx, &cases[1]));
    fixture_commit(&tx, "close", cases[1].id);
    const struct board_row *rows = load(filter, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(rows[0].dispute.id, cases[1].id);
    ck_assert_int_eq(rows[1].dispute.id, cases[0].id);
    filter.since = fixture_minute(91);
    rows = load(filter, &count);
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(rows[0].dispute.id, cases[0].id);
}
END_TEST

static struct board_counts counted(const char *area, const char *depth, int minute)
{
    const struct bounds bounds = {.person = 7,
                                  .name = "-",
                                  .area = area,
                                  .depth = depth,
                                  .reads = "",
                                  .reads_secret = "",
                                  .now = fixture_minute(minute),
                                  .open_since = fixture_minute(minute)};
    struct board_counts counts = {0};

    sight_set_viewer(&fx.sc, fx.engine, &bounds);
    ok(board_line_count(&fx.sc, fx.engine, fx.office.id, fixture_minute(minute), &counts));
    return counts;
}

START_TEST(counts_follow_the_clock_and_who_looks)
{
    const struct board_line out = {.rank = BOARD_URGES,
                                   .due = fixture_minute(5).ms,
                                   .last = fixture_minute(10).ms},
                            paper = {.rank = BOARD_MARKS, .unsealed = true, .hidden = true};
    struct tx tx = fixture_tx();

    cases[1].secrecy = SECRECY_HIDDEN;
    ok(dispute_save(&tx, &cases[1]));
    ok(board_line_put(&tx, cases[0].id, &out, 1));
    ok(board_line_put(&tx, cases[1].id, &paper, 1));
    fixture_commit(&tx, "lines", cases[1].id);
    ck_assert_int_eq(counted("*", "*", 5).responding, 1);
    ck_assert_int_eq(counted("*", "*", 5).overdue, 0); /* the due instant itself is in time */
    ck_assert_int_eq(counted("*", "*", 6).overdue, 1);
    ck_assert_int_eq(counted("*", "*", 10).responding, 1);
    ck_assert_int_eq(counted("*", "*", 11).responding, 0);
    ck_assert_int_eq(counted("*", "*", 5).unsealed, 1);
    ck_assert_int_eq(counted("*", "", 5).unsealed, 0); /* a hidden one is no case of his */
    ck_assert_int_eq(counted("*", "", 5).responding, 1);
    ck_assert_int_eq(counted("", "", 5).responding, 0);
    ck_assert_int_eq(counted("", "", 5).unsealed, 0);
}
END_TEST

START_TEST(another_office_sees_nothing)
{
    const struct board_filter filter = {.limit = 10};
    struct board_row *rows;
    size_t count;

    ok(board_load(&fx.sc, fx.engine, fx.office.id + 1, &filter, &fixture_reader, &rows, &count));
    ck_assert_uint_eq(count, 0);
}
END_TEST

/* ---- likely duplicates ---- */

static struct similar *similar(int since, const char *place, struct party party, size_t *count)
{
    struct similar *list;

    ok(dispute_similar(&fx.sc, fx.engine, fx.office.id, fixture_minute(since), place, &party, 1,
                       &list, count));
    return list;
}

START_TEST(the_same_party_phone_or_place_is_shown_once_newest_first)
{
    size_t count;
    struct similar *list = similar(0, "云健社区", (struct party){.name = "顾某"}, &count);

    ck_assert_uint_eq(count, 3); /* the voided one is not shown */
    ck_assert_int_eq(list[0].dispute, cases[2].id);
    ck_assert_int_eq(list[0].why, SIMILAR_NAME);
    ck_assert_str_eq(list[0].what, "顾某");
    list = similar(0, NULL, (struct party){.name = "顾某", .phone = "13800138000"}, &count);
    ck_assert_uint_eq(count, 3);
    ck_assert_int_eq(list[2].why, SIMILAR_PHONE);
    list = similar(0, "云健社区", (struct party){.name = "张某"}, &count);
    ck_assert_uint_eq(count, 3);
    ck_assert_int_eq(list[0].why, SIMILAR_PLACE);
}
END_TEST

START_TEST(unknown_names_and_old_cases_are_not_alike)
{
    size_t count;

    similar(0, NULL, (struct party){.name = PARTY_UNVERIFIED}, &count);
    ck_assert_uint_eq(count, 0);
    similar(3, NULL, (struct party){.name = "顾某"}, &count); /* case N came at minute N */
    ck_assert_uint_eq(count, 1);
    similar(4, "云健社区", (struct party){.name = "顾某"}, &count);
    ck_assert_uint_eq(count, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("board");

    tcase_add_checked_fixture(tc, begin, fixture_end);
    tcase_add_test(tc, open_cases_come_in_the_order_of_their_lines_at_most_as_many_as_asked_for);
    tcase_add_test(tc, a_team_that_lost_its_playbook_is_told_of_and_crashes_nothing);
    tcase_add_test(tc, a_line_has_names_team_and_what_is_due);
    tcase_add_test(tc, a_team_is_shown_in_every_state_that_can_have_one);
    tcase_add_test(tc, a_line_without_team_and_agreement_says_so);
    tcase_add_test(tc, a_line_shows_the_newest_team_and_the_newest_version);
    tcase_add_test(tc, an_agreement_without_seal_waits_for_it);
    tcase_add_test(tc, followed_ones_are_performed_or_were_closed_since);
    tcase_add_test(tc, counts_follow_the_clock_and_who_looks);
    tcase_add_test(tc, another_office_sees_nothing);
    tcase_add_test(tc, the_same_party_phone_or_place_is_shown_once_newest_first);
    tcase_add_test(tc, unknown_names_and_old_cases_are_not_alike);
    return suite_run(tc);
}
