/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed to be registered is added to the case that it is. */
#include "core/desk/retelling.h"

#include <string.h>

#include "core/desk/account.h"
#include "core/desk/secrecy.h"
#include "core/desk/trail.h"
#include "tests/desk/rights.h"

static struct room room;
static int64_t id; /* 吴某 against 蒋某 */

static void begin(void)
{
    room_open(&room);
    id = room_dispute(&room, false);
}

static void end(void) { room_close(&room); }

/* The leak told again by 蒋某, with a neighbour nobody knew of. */
static struct intake told(const char *token)
{
    static const char form[] =
        "{\"token\":\"%s\",\"source\":\"phone\",\"kind\":\"neighbour\",\"narrative\":"
        "\"楼下上门吵闹。\","
        "\"parties\":[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"蒋某\",\"phone\":"
        "\"13900135566\"},{\"role\":\"third\",\"type\":\"person\",\"name\":\"王某\"}]}";
    struct intake in;

    ok(&room, desk_intake_from_json(room.desk, &room.sc, scope_printf(&room.sc, form, token), &in));
    return in;
}

static enum rc add_by(struct desk *desk, const char *token, struct retold *out)
{
    const struct retelling_request request = {.id = id};
    struct intake in = told(token);

    return desk_retell(desk, &room.sc, &request, &in, out);
}

static enum rc add(const char *token, struct retold *out) { return add_by(room.desk, token, out); }

static int64_t number(const char *what)
{
    return rights_number(&room, scope_printf(&room.sc, "SELECT COUNT(*) FROM %s", what));
}

static void be_sound(void)
{
    struct verification v;

    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
}

START_TEST(what_was_told_again_stands_in_the_case_and_no_second_one_is_there)
{
    struct retold out;

    ok(&room, add("form-1", &out));
    ck_assert_int_eq(out.where.id, id);
    ck_assert_str_eq(out.taken, "New party: 王某. Filled in: Phone of 蒋某.");
    const struct casefile cf = room_casefile(&room, id);
    ck_assert_uint_eq(cf.supplement_count, 1);
    ck_assert_ptr_nonnull(strstr(cf.supplements[0].text, "楼下上门吵闹。"));
    ck_assert_ptr_nonnull(strstr(cf.supplements[0].text, "source Telephone: Applicant 蒋某"));
    ck_assert_uint_eq(cf.party_count, 4);
    ck_assert_str_eq(cf.parties[1].phone, "139****5566");
    ck_assert_str_eq(cf.parties[3].name, "王某");
    ck_assert_int_eq(number("dispute"), 1);
    be_sound();
}
END_TEST

START_TEST(one_form_is_added_or_registered_once_whichever_comes_first)
{
    struct intake in = told("form-1"), other = told("form-2");
    struct registered made;
    struct retold out;

    for (int i = 0; i < 2; i++) {
        ok(&room, add("form-1", &out));
        ck_assert(out.where.known == (i == 1) && out.where.added);
    }
    ok(&room, desk_register(room.desk, &room.sc, &in, &made));
    ck_assert(made.known && made.added && made.id == id);
    ok(&room, desk_register(room.desk, &room.sc, &other, &made));
    ck_assert(!made.known);
    ok(&room, add("form-2", &out));
    ck_assert(out.where.known && !out.where.added && out.where.id == made.id);
    ck_assert_int_eq(number("supplement"), 1);
    ck_assert_int_eq(number("dispute"), 2);
    ck_assert_int_eq(number("journal WHERE use_case = 'retell'"), 1);
}
END_TEST

START_TEST(what_the_case_says_otherwise_is_told_and_left_only_when_that_is_said)
{
    struct intake in = told("form-1");
    struct retelling_request request = {.id = id};
    struct retelling_plan plan;
    struct retold out;

    in.parties[0] = (struct party){.role = ROLE_APPLICANT,
                                   .type = PARTY_PERSON,
                                   .name = "吴某",
                                   .phone = "13700001111",
                                   .refused_on = DATE_NONE};
    refused(&room, desk_retell(room.desk, &room.sc, &request, &in, &out), RC_INVALID, "leave");
    ck_assert_int_eq(number("supplement"), 0);
    ok(&room, desk_retelling(room.desk, &room.sc, id, &in, &plan));
    ck_assert_uint_eq(plan.what.left_count, 1);
    ck_assert_str_eq(plan.what.left[0].text, "13700001111");
    ck_assert_ptr_null(plan.what.parties);
    request.leave = true;
    ok(&room, desk_retell(room.desk, &room.sc, &request, &in, &out));
    ck_assert_str_eq(room_casefile(&room, id).parties[0].phone, "138****8000");
    ck_assert_int_eq(number("supplement"), 1);
}
END_TEST

START_TEST(who_looked_before_somebody_else_saved_looks_again)
{
    struct intake in = told("form-1");
    struct retelling_plan plan;
    struct retold out;

    ok(&room, desk_retelling(room.desk, &room.sc, id, &in, &plan));
    ok(&room, add("form-2", &out));
    const struct retelling_request request = {.id = id, .rev = plan.rev, .leave = true};
    refused(&room, desk_retell(room.desk, &room.sc, &request, &in, &out), RC_CONFLICT, "rev");
    ck_assert_int_eq(number("supplement"), 1);
}
END_TEST

START_TEST(a_closed_case_takes_nothing_and_says_what_to_do)
{
    struct retold out;

    ok(&room, desk_accept(room.desk, &room.sc, id, &(const char *){NULL}));
    ok(&room, desk_close_case(room.desk, &room.sc, id, RESULT_WITHDRAWN, "和好了"));
    ck_assert(desk_may_retell(room.desk, &room.sc, id));
    refused(&room, add("form-1", &out), RC_INVALID, "case");
    ck_assert_ptr_nonnull(
        strstr(error_text(&room.sc, LANG_EN, &room.sc.error), "register it as a case of its own"));
    ck_assert_int_eq(number("supplement"), 0);
}
END_TEST

/* ---- rights ---- */

START_TEST(nobody_adds_to_a_case_that_he_may_not_correct_and_of_a_hidden_one_nothing_is_told)
{
    struct desk *const zhou = room_another(&room, "zhou");
    struct retelling_plan plan;
    struct retold out;

    rights_clear(&room);
    rights_appoint(&room, "lin", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&room, "zhou", CAPACITY_GRID, REACH_COMMITTEE);
    ck_assert(!desk_may_retell(zhou, &room.sc, id));
    refused(&room, add_by(zhou, "form-1", &out), RC_DENIED, "as");
    ok(&room, desk_classify(room.desk, &room.sc, id, SECRECY_HIDDEN, "有孩子"));
    struct intake in = told("form-1");
    ck_assert(!desk_may_retell(zhou, &room.sc, id));
    refused(&room, desk_retelling(zhou, &room.sc, id, &in, &plan), RC_NOTFOUND, "case");
    refused(&room, add_by(zhou, "form-1", &out), RC_NOTFOUND, "case");
    ck_assert(desk_may_retell(room.desk, &room.sc, id));
    ok(&room, add("form-1", &out));
    ck_assert_int_eq(number("supplement"), 1);
    desk_close(zhou);
}
END_TEST

START_TEST(the_strictest_secrecy_holds_and_the_trail_tells_who_added_what)
{
    const struct trail_request request = {.text = "1", .days = {DATE_NONE, DATE_NONE}, .limit = 50};
    struct intake in = told("form-1");
    struct retelling_plan plan;
    struct trail_step *list;
    struct retold out;
    size_t count, at = 0;

    in.secrecy = SECRECY_HIDDEN;
    ok(&room, desk_retelling(room.desk, &room.sc, id, &in, &plan));
    ck_assert_int_eq(plan.closes.secrecy, SECRECY_HIDDEN);
    ok(&room, desk_retell(room.desk, &room.sc, &(struct retelling_request){.id = id}, &in, &out));
    ck_assert_int_eq(room_casefile(&room, id).dispute.secrecy, SECRECY_HIDDEN);
    ok(&room, desk_trail(room.desk, &room.sc, &request, &list, &count));
    while (at < count && strcmp(list[at].act, "retell") != 0)
        at++;
    ck_assert_uint_lt(at, count);
    ck_assert_str_eq(list[at].login, "lin");
    ck_assert_str_eq(desk_trail_said(&room.sc, &list[at], LANG_EN), "from “Ordinary” to “Hidden”");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("retelling");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, what_was_told_again_stands_in_the_case_and_no_second_one_is_there);
    tcase_add_test(tc, one_form_is_added_or_registered_once_whichever_comes_first);
    tcase_add_test(tc, what_the_case_says_otherwise_is_told_and_left_only_when_that_is_said);
    tcase_add_test(tc, who_looked_before_somebody_else_saved_looks_again);
    tcase_add_test(tc, a_closed_case_takes_nothing_and_says_what_to_do);
    tcase_add_test(
        tc, nobody_adds_to_a_case_that_he_may_not_correct_and_of_a_hidden_one_nothing_is_told);
    tcase_add_test(tc, the_strictest_secrecy_holds_and_the_trail_tells_who_added_what);
    return suite_run_within(tc, 60);
}
