/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/office.h"
#include "tests/domain/fixture.h"

#include <string.h>

START_TEST(eleven_agencies_always_exist_and_are_found_by_code_and_name)
{
    ck_assert_int_eq(AGENCY_COUNT - 1, 11);
    for (int id = AGENCY_NONE + 1; id < AGENCY_COUNT; id++) {
        const struct agency *agency = agency_get((enum agency_id)id);
        enum agency_id found;

        ck_assert_int_eq(agency->id, id);
        ck_ok(agency_find(&sc, "agency", agency->code, &found));
        ck_assert_int_eq(found, id);
        ck_ok(agency_find(&sc, "agency", agency->label, &found));
        ck_assert_int_eq(found, id);
    }
}
END_TEST

START_TEST(guards_and_psychologists_are_no_part_of_the_government_and_police_is)
{
    ck_assert(agency_get(AGENCY_GUARD)->social);
    ck_assert(agency_get(AGENCY_PSYCHOLOGIST)->social);
    ck_assert(!agency_get(AGENCY_POLICE)->social);
    ck_assert(!agency_get(AGENCY_GRID)->social);
}
END_TEST

START_TEST(agencies_are_listed_as_the_language_joins_words)
{
    const enum agency_id two[] = {AGENCY_POLICE, AGENCY_GRID};

    ck_assert_str_eq(agency_list(&sc, LANG_EN, two, 2), "Police station, Grid");
    ck_assert_str_eq(agency_list(&sc, LANG_EN, two, 1), "Police station");
    ck_assert_str_eq(agency_list(&sc, LANG_EN, two, 0), "");
}
END_TEST

START_TEST(an_agency_nobody_knows_is_refused_by_name)
{
    enum agency_id id = AGENCY_COURT;

    ck_refused(agency_find(&sc, "agency", "fire", &id), "agency");
    ck_assert_str_eq(sc.error.args[1], "fire");
    ck_assert_ptr_nonnull(strstr(sc.error.args[2], "committee, police, women"));
    ck_assert_int_eq(id, AGENCY_COURT);
    ck_refused(agency_find(&sc, "agency", "", &id), "agency");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("office");

    tcase_add_test(tc, eleven_agencies_always_exist_and_are_found_by_code_and_name);
    tcase_add_test(tc, guards_and_psychologists_are_no_part_of_the_government_and_police_is);
    tcase_add_test(tc, agencies_are_listed_as_the_language_joins_words);
    tcase_add_test(tc, an_agency_nobody_knows_is_refused_by_name);
    return suite_run(tc);
}
