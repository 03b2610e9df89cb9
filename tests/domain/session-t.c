/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/casefile.h"
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
    static const struct statement said[] = {
        {.speaker = " 吴某 ", .text = "水是从楼上漏下来的。\r\n地板都泡坏了。"},
        {.speaker = "蒋某", .text = "水管老化了。"}};
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
    static const struct statement silent[] = {{.speaker = "吴某", .text = "漏水。"},
                                              {.speaker = "蒋某", .text = "  "}};
    static const struct statement nobody[] = {{.speaker = NULL, .text = "漏水。"}};
    struct session s = some_session(silent, 2), t = some_session(nobody, 1);

    ck_refused(session_check(&sc, &s), "statements[2].text");
    ck_refused(session_check(&sc, &t), "statements[1].speaker");
}
END_TEST

START_TEST(what_cannot_be_shown_is_refused_with_its_place)
{
    static const struct statement said[] = {{.speaker = "吴某", .text = "漏\xE2\x80\xAE水"}};
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

START_TEST(whom_one_spoke_with_alone_is_named)
{
    struct session s = some_session(NULL, 0);

    s.kind = SESSION_INQUIRY;
    ck_refused(session_check(&sc, &s), "asked");
    s.kind = SESSION_PHONE;
    ck_refused(session_check(&sc, &s), "asked");
    s.kind = SESSION_CAUCUS;
    ck_refused(session_check(&sc, &s), "asked");
    s.asked = " 吴某 ";
    ck_ok(session_check(&sc, &s));
    ck_assert_str_eq(s.asked, "吴某");
    s = some_session(NULL, 0);
    s.kind = SESSION_VISIT; /* to a wall there may be nobody to ask */
    ck_ok(session_check(&sc, &s));
}
END_TEST

START_TEST(a_sitting_ends_within_a_day)
{
    struct session s = some_session(NULL, 0);

    s.minutes = 1440;
    ck_ok(session_check(&sc, &s));
    s.minutes = 1441;
    ck_refused(session_check(&sc, &s), "minutes");
    s.minutes = -1;
    ck_refused(session_check(&sc, &s), "minutes");
}
END_TEST

START_TEST(only_a_signature_closes_a_record_and_who_would_not_sign_may_sign_later)
{
    struct session_mark marks[] = {{.name = "蒋某", .refusal = "要看账本"}, {.name = "吴某"}};
    struct session s = some_session(NULL, 0);

    s.marks = marks;
    s.mark_count = 1;
    ck_assert(!session_is_signed(&s));
    ck_ok(session_may_change(&sc, &s));
    ck_assert_ptr_null(session_mark_of(&s, "蒋某"));
    s.mark_count = 2;
    ck_assert(session_is_signed(&s));
    ck_refused(session_may_change(&sc, &s), "record");
    ck_assert_ptr_eq(session_mark_of(&s, "吴某"), &marks[1]);
}
END_TEST

START_TEST(a_mark_has_a_name_and_is_no_seal)
{
    struct session_mark nobody = {.name = " "}, seal = {.name = "吴某", .how = HOW_SEALED};
    struct session_mark finger = {.name = " 吴某", .how = HOW_FINGERPRINT, .role = "申请人 "};

    ck_refused(session_check_mark(&sc, &nobody), "sign");
    ck_refused(session_check_mark(&sc, &seal), "how");
    ck_ok(session_check_mark(&sc, &finger));
    ck_assert_str_eq(finger.name, "吴某");
    ck_assert_str_eq(finger.role, "申请人");
}
END_TEST

START_TEST(what_one_side_said_alone_is_private)
{
    struct session s = some_session(NULL, 0);

    ck_assert(!session_is_private(&s));
    s.kind = SESSION_CAUCUS;
    ck_assert(session_is_private(&s));
}
END_TEST

static const char *gaps_of(const struct session *s)
{
    const struct casefile cf = {.sessions = s, .session_count = 1};
    struct gaps gaps = {.sc = &sc};

    session_gaps(&gaps, &cf);
    return gaps.count == 0 ? "" : gap_text(&sc, LANG_EN, &gaps.list[0]);
}

START_TEST(a_record_lacks_its_reading_and_its_signatures_until_they_are_there)
{
    const struct session_mark mark = {.name = "吴某"};
    struct session s = some_session(NULL, 0);

    ck_assert_str_eq(gaps_of(&s), "Record 1 was neither read back nor signed.");
    s.read_back = "已宣读";
    ck_assert_str_eq(gaps_of(&s), "Record 1 is not signed.");
    s.marks = &mark;
    s.mark_count = 1;
    ck_assert_str_eq(gaps_of(&s), "");
    s.read_back = NULL;
    ck_assert_str_eq(gaps_of(&s), "It is not noted that record 1 was read back.");
    s.mark_count = 0;
    s.kind = SESSION_PHONE;
    ck_assert_str_eq(gaps_of(&s), "");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("session");

    tcase_add_test(tc, texts_are_trimmed_and_lines_of_a_statement_are_kept);
    tcase_add_test(tc, a_statement_without_words_or_speaker_is_refused_with_its_number);
    tcase_add_test(tc, what_cannot_be_shown_is_refused_with_its_place);
    tcase_add_test(tc, whom_one_spoke_with_alone_is_named);
    tcase_add_test(tc, a_sitting_ends_within_a_day);
    tcase_add_test(tc, only_a_signature_closes_a_record_and_who_would_not_sign_may_sign_later);
    tcase_add_test(tc, a_mark_has_a_name_and_is_no_seal);
    tcase_add_test(tc, what_one_side_said_alone_is_private);
    tcase_add_test(tc, a_record_lacks_its_reading_and_its_signatures_until_they_are_there);
    return suite_run(tc);
}
