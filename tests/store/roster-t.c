/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/roster_store.h"
#include "tests/store/fixture.h"

static struct roster_plan load(struct instant from)
{
    struct roster_plan plan;

    ok(roster_load(&fx.sc, fx.engine, fx.office.id, from, &plan));
    return plan;
}

static void finish(void)
{
    struct dispute d = fixture_register(1);

    fixture_finish(&d);
}

START_TEST(a_shift_comes_back_with_its_people_as_it_was_planned)
{
    finish();
    const struct roster_plan plan = load(fixture_minute(0));
    const struct shift *s = &plan.shifts[0];

    ck_assert_uint_eq(plan.shift_count, 1);
    ck_assert_int_eq(s->agency, AGENCY_COMMITTEE);
    ck_assert_int_eq(s->kind, DUTY_COMMANDER);
    ck_assert_str_eq(s->name, "夜班");
    ck_assert_int_eq(s->every, EVERY_WEEK);
    ck_assert_int_eq(s->from.day, date_from(2026, 11, 20).day);
    ck_assert_int_eq(s->until.day, date_from(2026, 12, 31).day);
    ck_assert_int_eq(s->time.begins, 20 * 60);
    ck_assert_int_eq(s->time.lasts, 12 * 60);
    ck_assert_uint_eq(s->weekdays, 0x3e);
    ck_assert_int_eq(s->least, 1);
    ck_assert_int_eq(s->most, 2);
    ck_assert_str_eq(s->note, "办公室");
    ck_assert_str_eq(s->by, "王调解");
    ck_assert_int_eq(s->recorded.ms, fixture_minute(0).ms);
    ck_assert_uint_eq(s->turn_count, 1);
    ck_assert_int_eq(s->turns[0].person, fx.wang.id);
    ck_assert_int_eq(s->turns[0].place, 0);
}
END_TEST

START_TEST(a_change_comes_back_as_it_was_recorded)
{
    finish();
    const struct roster_plan plan = load(fixture_minute(0));
    const struct roster_change *c = &plan.changes[0];

    ck_assert_uint_eq(plan.change_count, 1);
    ck_assert_int_eq(c->kind, CHANGE_SWAP);
    ck_assert_int_eq(c->shift, plan.shifts[0].id);
    ck_assert_int_eq(c->other_shift, plan.shifts[0].id);
    ck_assert_int_eq(c->day.day, date_from(2026, 11, 20).day);
    ck_assert_int_eq(c->other_day.day, date_from(2026, 11, 23).day);
    ck_assert_int_eq(c->from.ms, fixture_minute(30).ms);
    ck_assert_int_eq(c->until.ms, fixture_minute(90).ms);
    ck_assert_int_eq(c->person, fx.wang.id);
    ck_assert_int_eq(c->recorder, fx.wang.id);
    ck_assert_str_eq(c->reason, "家里有事");
    ck_assert_str_eq(c->by, "王调解");
    ck_assert_int_eq(c->of, 0);
}
END_TEST

START_TEST(what_is_long_over_is_not_read_again)
{
    finish();
    ck_assert_uint_eq(load(fixture_minute(89)).change_count, 1);
    ck_assert_uint_eq(load(fixture_minute(90)).change_count, 0);
    ck_assert_uint_eq(load(date_start(date_from(2027, 1, 2))).shift_count, 1); /* the last night */
    ck_assert_uint_eq(load(date_start(date_from(2027, 1, 3))).shift_count, 0);
}
END_TEST

START_TEST(a_post_is_saved_with_its_days_and_skills)
{
    struct person p = fx.wang, found;
    struct tx tx = fixture_tx();

    p.phone = "13805761101";
    p.division = "331002001001";
    p.skills = "台州话、婚姻家庭";
    p.from = date_from(2026, 1, 1);
    p.until = date_from(2026, 12, 31);
    ok(person_save(&tx, &p));
    fixture_commit(&tx, "save-person", p.id);
    ok(person_by_login(&fx.sc, fx.engine, fx.office.id, "wang", &found));
    ck_assert_str_eq(found.phone, p.phone);
    ck_assert_str_eq(found.division, p.division);
    ck_assert_str_eq(found.skills, p.skills);
    ck_assert_int_eq(found.from.day, p.from.day);
    ck_assert_int_eq(found.until.day, p.until.day);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("roster");

    tcase_add_checked_fixture(tc, fixture_begin, fixture_end);
    tcase_add_test(tc, a_shift_comes_back_with_its_people_as_it_was_planned);
    tcase_add_test(tc, a_change_comes_back_as_it_was_recorded);
    tcase_add_test(tc, what_is_long_over_is_not_read_again);
    tcase_add_test(tc, a_post_is_saved_with_its_days_and_skills);
    return suite_run(tc);
}
