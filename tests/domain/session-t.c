/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/session.h"
#include "tests/domain/fixture.h"

static struct session some_session(const struct statement *statements, size_t count)
{
    return (struct session){.kind = SESSION_JOINT,
                            .place = " 云健社区调解室 ",
                            .at = at(0, 0),
                            .statements = statements,
                            .statement_count = count};
}

START_TEST(texts_are_trimmed_and_lines_of_a_statement_are_kept)
{
    static const struct statement said[] = {{" 吴某 ", "水是从楼上漏下来的。\r\n地板都泡坏了。"},
                                            {"蒋某", "水管老化了。"}};
    static const char *present[] = {"社区民警 "};
    struct session s = some_session(said, 2);

    s.present = present;
    s.present_count = 1;
    ck_ok(session_check(&sc, &s));
    ck_assert_str_eq(s.place, "云健社区调解室");
    ck_assert_str_eq(s.present[0], "社区民警");
    ck_assert_str_eq(s.statements[0].speaker, "吴某");
    ck_assert_str_eq(s.statements[0].text, "水是从楼上漏下来的。\n地板都泡坏了。");
    ck_assert_str_eq(said[0].speaker, " 吴某 ");
}
END_TEST

START_TEST(a_statement_without_words_or_speaker_is_refused_with_its_number)
{
    static const struct statement silent[] = {{"吴某", "漏水。"}, {"蒋某", "  "}};
    static const struct statement nobody[] = {{NULL, "漏水。"}};
    struct session s = some_session(silent, 2), t = some_session(nobody, 1);

    ck_refused(session_check(&sc, &s), "statements[2].text");
    ck_refused(session_check(&sc, &t), "statements[1].speaker");
}
END_TEST

START_TEST(what_cannot_be_shown_is_refused_with_its_place)
{
    static const struct statement said[] = {{"吴某", "漏\xE2\x80\xAE水"}};
    static const char *present[] = {"王某", "民警\x1B[2J"};
    struct session s = some_session(said, 1), t = some_session(NULL, 0);

    ck_refused(session_check(&sc, &s), "statements[1].text");
    t.present = present;
    t.present_count = 2;
    ck_refused(session_check(&sc, &t), "present[2]");
    t.present_count = 0;
    t.place = "调解室\xFF";
    ck_refused(session_check(&sc, &t), "place");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("session");

    tcase_add_test(tc, texts_are_trimmed_and_lines_of_a_statement_are_kept);
    tcase_add_test(tc, a_statement_without_words_or_speaker_is_refused_with_its_number);
    tcase_add_test(tc, what_cannot_be_shown_is_refused_with_its_place);
    return suite_run(tc);
}
