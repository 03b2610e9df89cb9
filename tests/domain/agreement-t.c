/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/agreement.h"
#include "tests/domain/fixture.h"

enum { PAN = 1, WANG, VILLAGE, UNCLE };

static const struct party parties[] = {
    {.position = PAN, .role = ROLE_RESPONDENT, .name = "潘某某", .refused_on = {INT32_MIN}},
    {.position = WANG, .role = ROLE_APPLICANT, .name = "王某", .refused_on = {INT32_MIN}},
    {.position = VILLAGE, .role = ROLE_THIRD, .name = "村委会", .refused_on = {INT32_MIN}},
    {.position = UNCLE, .role = ROLE_HELPER, .name = "王某叔", .refused_on = {INT32_MIN}},
};
#define PARTIES parties, sizeof(parties) / sizeof(*parties)

static struct term row(const char *obligor, const char *act, const char *obligee)
{
    return (struct term){.obligor = obligor,
                         .act = act,
                         .obligee = obligee,
                         .amount = MONEY_NONE,
                         .due = DATE_NONE,
                         .performed_on = DATE_NONE};
}

static struct agreement written(const struct term *terms, size_t count)
{
    return (struct agreement){.version = 1,
                              .form = FORM_WRITTEN,
                              .whole = true,
                              .reached_on = on(2026, 11, 20),
                              .terms = terms,
                              .term_count = count};
}

static struct mark mark(enum signatory signatory, int party, struct date day)
{
    return (struct mark){.signatory = signatory, .party = party, .how = HOW_SIGNED, .on = day};
}

START_TEST(a_text_becomes_one_clause_a_line_letter_by_letter)
{
    struct term *terms;
    size_t count;

    agreement_clauses(&sc, "1. 潘某某赔偿3000元。\r\n\n \xE3\x80\x80 \n双方不再争吵。", &terms,
                      &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_str_eq(terms[0].text, "1. 潘某某赔偿3000元。");
    ck_assert_int_eq(terms[0].ordinal, 1);
    ck_assert_str_eq(terms[1].text, "双方不再争吵。");
    ck_assert_int_eq(terms[1].ordinal, 2);
    ck_assert(!money_is_set(terms[1].amount) && !date_is_set(terms[1].due) &&
              !date_is_set(terms[1].performed_on));
    agreement_clauses(&sc, "\n\n", &terms, &count);
    ck_assert_uint_eq(count, 0);
    agreement_clauses(&sc, NULL, &terms, &count);
    ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(rows_are_trimmed_and_numbered)
{
    const struct term terms[] = {row(" 潘某某 ", "赔偿", "王某"), row("潘某某", "修好化粪池 ", "")};
    struct agreement a = written(terms, 2);

    ck_ok(agreement_check(&sc, &a, PARTIES));
    ck_assert_str_eq(a.terms[0].obligor, "潘某某");
    ck_assert_int_eq(a.terms[1].ordinal, 2);
    ck_assert_str_eq(a.terms[1].act, "修好化粪池");
    ck_assert_ptr_null(a.terms[1].obligee);
    ck_assert_ptr_eq(agreement_term(&a, 2), &a.terms[1]);
    ck_assert_ptr_null(agreement_term(&a, 3));
}
END_TEST

static void refused_row(struct term second, const char *field)
{
    const struct term terms[] = {row("潘某某", "赔偿", "王某"), second};
    struct agreement a = written(terms, 2);

    ck_refused(agreement_check(&sc, &a, PARTIES), field);
}

START_TEST(a_term_that_binds_nobody_or_says_nothing_is_refused_with_its_number)
{
    struct agreement empty = written(NULL, 0);
    struct term mixed = row("潘某某", "赔偿", NULL);

    ck_refused(agreement_check(&sc, &empty, PARTIES), "terms");
    refused_row(row("赵某", "赔偿", NULL), "terms[2].obligor");
    refused_row(row(NULL, "赔偿", NULL), "terms[2].obligor");
    refused_row(row("王某叔", "赔偿", NULL), "terms[2].obligor");
    refused_row(row("潘某某", " ", NULL), "terms[2].act");
    refused_row(row("潘某某", "赔偿", "赵某"), "terms[2].obligee");
    refused_row(row("潘某某", "赔偿\x07", NULL), "terms[2].act");
    mixed.text = "潘某某赔偿";
    refused_row(mixed, "terms[2].text");
}
END_TEST

START_TEST(an_imported_row_may_bind_somebody_who_is_no_party_for_the_time_being)
{
    const struct term terms[] = {row("赵某", "道歉", "王某")};
    struct agreement a = written(terms, 1);

    ck_ok(agreement_gate(&sc, &a));
}
END_TEST

/* The marks A needs, as "A2 R1 M S": role letter and position of a party, mediator, seal. */
static const char *needs(const struct agreement *a)
{
    struct buffer b = buffer_new(&sc);
    struct required_mark *list;
    size_t count;

    agreement_required(&sc, a, PARTIES, &list, &count);
    for (size_t i = 0; i < count; i++) {
        static const char *const others[] = {[SIGNATORY_MEDIATOR] = "M", [SIGNATORY_SEAL] = "S"};
        const enum signatory who = list[i].signatory;

        buffer_add(&b, i > 0 ? " " : "");
        if (who == SIGNATORY_PARTY)
            buffer_addf(&b, "%d", list[i].party);
        else
            buffer_add(&b, others[who]);
        buffer_add(&b, list[i].mark ? "+" : "");
    }
    return buffer_text(&b);
}

START_TEST(applicants_sign_first_and_a_third_party_only_when_a_term_names_it)
{
    const struct term pay[] = {row("潘某某", "赔偿", "王某")};
    const struct term check[] = {row("潘某某", "赔偿", "王某"), row("村委会", "验收", NULL)};
    const struct term clause[] = {{.text = "化粪池由村委会验收。"}};
    struct agreement a = written(pay, 1), b = written(check, 2), c = written(clause, 1);

    ck_assert_str_eq(needs(&a), "2 1 M S");
    ck_assert_str_eq(needs(&b), "2 1 3 M S");
    ck_assert_str_eq(needs(&c), "2 1 3 M S");
    ck_assert_int_eq(agreement_copies(&a, PARTIES), 3);
    ck_assert_int_eq(agreement_copies(&b, PARTIES), 4);
}
END_TEST

START_TEST(a_helper_signs_nothing_even_when_a_term_names_him)
{
    const struct term terms[] = {{.text = "王某叔到场见证。"}};
    const struct agreement a = written(terms, 1);

    ck_assert(agreement_names(&a, &parties[UNCLE - 1], PARTIES));
    ck_assert(!agreement_binds(&a, &parties[UNCLE - 1], PARTIES));
}
END_TEST

START_TEST(a_party_who_refused_is_bound_only_when_a_term_names_him)
{
    const struct term other[] = {{.text = "潘某某赔偿李某。"}};
    const struct term him[] = {row("潘某某", "赔偿", "王某")};
    const struct agreement a = written(other, 1), b = written(him, 1);
    struct party wang = parties[WANG - 1];

    ck_assert(agreement_binds(&a, &wang, PARTIES));
    wang.refused_on = on(2026, 11, 19);
    ck_assert(!agreement_binds(&a, &wang, PARTIES));
    ck_assert(agreement_binds(&b, &wang, PARTIES));
}
END_TEST

START_TEST(an_agreement_with_a_party_who_refused_is_not_taken)
{
    const struct term him[] = {row("潘某某", "赔偿", "王某")};
    const struct term text[] = {{.text = "潘某某赔偿王某3000元。"}};
    const struct term others[] = {row("潘某某", "修好化粪池", NULL)};
    struct agreement a = written(him, 1), b = written(text, 1), c = written(others, 1);
    struct party refusing[4];

    memcpy(refusing, parties, sizeof(refusing));
    refusing[WANG - 1].refused_on = on(2026, 11, 19);
    ck_refused(agreement_check(&sc, &a, refusing, 4), "terms");
    ck_assert_str_eq(sc.error.args[0], "王某");
    ck_refused(agreement_check(&sc, &b, refusing, 4), "terms");
    ck_ok(agreement_check(&sc, &c, refusing, 4));
}
END_TEST

START_TEST(an_agreement_needs_the_names_of_all_whom_it_binds)
{
    const struct term terms[] = {row("潘某某", "修好化粪池", NULL)};
    struct agreement a = written(terms, 1);
    struct party unknown[4];

    memcpy(unknown, parties, sizeof(unknown));
    unknown[WANG - 1].name = PARTY_UNVERIFIED;
    ck_refused(agreement_check(&sc, &a, unknown, 4), "parties");
    ck_assert_str_eq(sc.error.args[0], "2");
    unknown[WANG - 1].role = ROLE_THIRD; /* nobody names him, so nothing binds him */
    ck_ok(agreement_check(&sc, &a, unknown, 4));
    const struct term to_him[] = {row("潘某某", "赔偿", PARTY_UNVERIFIED)};
    a = written(to_him, 1);
    ck_refused(agreement_check(&sc, &a, unknown, 4), "parties");
}
END_TEST

START_TEST(a_written_agreement_takes_effect_on_the_day_of_the_last_mark)
{
    const struct term terms[] = {row("潘某某", "赔偿", "王某")};
    const struct mark marks[] = {mark(SIGNATORY_PARTY, WANG, on(2026, 11, 20)),
                                 mark(SIGNATORY_SEAL, 0, on(2026, 11, 21)),
                                 mark(SIGNATORY_PARTY, PAN, on(2026, 11, 22)),
                                 mark(SIGNATORY_MEDIATOR, 0, on(2026, 11, 20))};
    struct agreement a = written(terms, 1);

    a.marks = marks;
    for (a.mark_count = 0; a.mark_count < 4; a.mark_count++)
        ck_assert(!date_is_set(agreement_effective_on(&sc, &a, PARTIES)));
    ck_assert_str_eq(needs(&a), "2+ 1+ M+ S+");
    ck_assert_int_eq(agreement_effective_on(&sc, &a, PARTIES).day, on(2026, 11, 22).day);
}
END_TEST

static bool lacks(const struct gaps *gaps, const char *words)
{
    for (size_t i = 0; i < gaps->count; i++)
        if (strstr(gaps->list[i].msgid, words))
            return true;
    return false;
}

START_TEST(a_row_lacks_what_art_29_asks_for_and_a_clause_of_free_text_is_taken_as_it_is)
{
    struct term terms[] = {row("潘某某", "赔偿", NULL), {.text = "双方不再争吵。"}};
    const struct agreement a = written(terms, 2), none = written(terms, 0);
    struct gaps gaps = {.sc = &sc}, whole = {.sc = &sc}, empty = {.sc = &sc};

    terms[0].ordinal = 1;
    terms[0].amount = (struct money){300000};
    agreement_gaps(&gaps, &a);
    ck_assert_uint_eq(gaps.count, 3);
    ck_assert(lacks(&gaps, "by when"));
    ck_assert(lacks(&gaps, "in what manner"));
    ck_assert(lacks(&gaps, "to whom the money goes"));
    ck_assert_str_eq(gap_text(&sc, LANG_EN, &gaps.list[0]), "Term 1 does not say by when.");
    terms[0].due = on(2026, 12, 1);
    terms[0].method = "转账";
    terms[0].obligee = "王某";
    agreement_gaps(&whole, &a);
    ck_assert_uint_eq(whole.count, 0);
    agreement_gaps(&empty, &none);
    ck_assert(lacks(&empty, "no terms"));
}
END_TEST

/* Names in a file that protects people are short: 王某, and his uncle 王某叔. */
START_TEST(a_name_that_is_part_of_a_longer_one_is_not_named_by_it)
{
    const struct party own[] = {
        {.position = 1, .role = ROLE_THIRD, .name = "王某", .refused_on = {INT32_MIN}},
        {.position = 2, .role = ROLE_APPLICANT, .name = "王某某", .refused_on = {INT32_MIN}},
    };
    const struct term longer = {.text = "王某某赔偿200元，王某某道歉。"};
    const struct term both = {.text = "王某某赔偿200元，由王某转交。"};
    const struct agreement a = written(&longer, 1), b = written(&both, 1);

    ck_assert(!agreement_names(&a, &own[0], own, 2));
    ck_assert(agreement_names(&a, &own[1], own, 2));
    ck_assert(!agreement_binds(&a, &own[0], own, 2));
    ck_assert(agreement_names(&b, &own[0], own, 2));
    ck_assert(agreement_binds(&b, &own[0], own, 2));
    ck_assert(agreement_names(&a, &own[0], own, 1)); /* nobody else has the longer name */
}
END_TEST

START_TEST(a_signatory_is_told_by_office_position_or_name)
{
    enum signatory who;
    int party;

    ck_ok(agreement_signatory(&sc, PARTIES, "party", "seal", &who, &party));
    ck_assert_int_eq(who, SIGNATORY_SEAL);
    ck_assert_int_eq(party, 0);
    ck_ok(agreement_signatory(&sc, PARTIES, "party", "Recorder", &who, &party));
    ck_assert_int_eq(who, SIGNATORY_RECORDER);
    ck_ok(agreement_signatory(&sc, PARTIES, "party", "2", &who, &party));
    ck_assert_int_eq(who, SIGNATORY_PARTY);
    ck_assert_int_eq(party, 2);
    ck_ok(agreement_signatory(&sc, PARTIES, "party", parties[0].name, &who, &party));
    ck_assert_int_eq(party, 1);
    ck_refused(agreement_signatory(&sc, PARTIES, "party", "neighbour", &who, &party), "party");
}
END_TEST

START_TEST(a_voided_mark_stands_for_nothing_and_a_recorder_is_not_required)
{
    const struct term terms[] = {row("潘某某", "赔偿", "王某")};
    struct mark marks[] = {mark(SIGNATORY_PARTY, WANG, on(2026, 11, 20)),
                           mark(SIGNATORY_PARTY, PAN, on(2026, 11, 20)),
                           mark(SIGNATORY_MEDIATOR, 0, on(2026, 11, 20)),
                           mark(SIGNATORY_SEAL, 0, on(2026, 11, 20)),
                           mark(SIGNATORY_RECORDER, 0, on(2026, 12, 31)),
                           mark(SIGNATORY_PARTY, PAN, on(2026, 11, 25))};
    struct agreement a = written(terms, 1);

    a.marks = marks;
    a.mark_count = 5;
    ck_assert_int_eq(agreement_effective_on(&sc, &a, PARTIES).day, on(2026, 11, 20).day);
    marks[1].void_reason = "签错了位置";
    ck_assert(!date_is_set(agreement_effective_on(&sc, &a, PARTIES)));
    ck_assert_ptr_null(agreement_mark(&a, SIGNATORY_PARTY, PAN));
    a.mark_count = 6;
    ck_assert_int_eq(agreement_effective_on(&sc, &a, PARTIES).day, on(2026, 11, 25).day);
    ck_assert_ptr_eq(agreement_mark(&a, SIGNATORY_PARTY, PAN), &marks[5]);
    ck_assert(agreement_is_marked(&a));
    a.marks = &marks[1];
    a.mark_count = 1;
    ck_assert(!agreement_is_marked(&a));
}
END_TEST

START_TEST(signed_by_all_and_not_sealed_waits_for_the_seal)
{
    const struct term terms[] = {row("潘某某", "赔偿", "王某")};
    const struct mark marks[] = {
        mark(SIGNATORY_PARTY, WANG, on(2026, 11, 20)), mark(SIGNATORY_PARTY, PAN, on(2026, 11, 20)),
        mark(SIGNATORY_MEDIATOR, 0, on(2026, 11, 20)), mark(SIGNATORY_SEAL, 0, on(2026, 11, 21))};
    struct agreement a = written(terms, 1);

    a.marks = marks;
    for (a.mark_count = 0; a.mark_count <= 4; a.mark_count++)
        ck_assert_int_eq(agreement_awaits_seal(&sc, &a, PARTIES), a.mark_count == 3);
}
END_TEST

START_TEST(an_oral_agreement_takes_effect_when_it_is_reached)
{
    const struct term terms[] = {row("潘某某", "赔偿", "王某")};
    struct agreement a = written(terms, 1);

    a.form = FORM_ORAL;
    ck_assert_str_eq(needs(&a), "");
    ck_assert_int_eq(agreement_effective_on(&sc, &a, PARTIES).day, on(2026, 11, 20).day);
    ck_assert(!agreement_awaits_seal(&sc, &a, PARTIES));
}
END_TEST

START_TEST(a_party_nobody_has_identified_is_named_by_no_term)
{
    const struct term terms[] = {{.text = "数额待核。"}};
    const struct agreement a = written(terms, 1);
    const struct party unknown = {.role = ROLE_THIRD, .name = PARTY_UNVERIFIED};

    ck_assert(!agreement_names(&a, &unknown, PARTIES));
}
END_TEST

static const char *sentence(const char *act, const char *obligee, struct money amount,
                            struct date due, const char *method)
{
    struct term t = row("潘某某", act, obligee);

    t.amount = amount;
    t.due = due;
    t.method = method;
    return agreement_sentence(&sc, &t);
}

START_TEST(a_row_reads_as_one_sentence)
{
    ck_assert_str_eq(sentence("赔偿", "王某", yuan(3000), on(2026, 12, 1), "转账"),
                     "潘某某于2026年12月1日前赔偿王某人民币3000元（大写：叁仟元整），"
                     "以转账方式支付。");
    ck_assert_str_eq(
        sentence("支付误工费", "王某", (struct money){150050}, DATE_NONE, "当场现金付清。"),
        "潘某某向王某支付误工费人民币1500.50元（大写：壹仟伍佰元伍角整），"
        "当场现金付清。");
    ck_assert_str_eq(sentence("修好化粪池", NULL, MONEY_NONE, on(2027, 1, 15), "村委会验收"),
                     "潘某某于2027年1月15日前修好化粪池（方式：村委会验收）。");
}
END_TEST

START_TEST(what_is_not_known_is_left_out_and_nothing_is_punctuated_twice)
{
    ck_assert_str_eq(sentence("赔礼道歉。", "王某", MONEY_NONE, DATE_NONE, NULL),
                     "潘某某向王某赔礼道歉。");
    ck_assert_str_eq(sentence("修好化粪池；", "王某", MONEY_NONE, DATE_NONE, NULL),
                     "潘某某为王某修好化粪池。");
    ck_assert_str_eq(sentence("不再打扰王某", "王某", MONEY_NONE, DATE_NONE, NULL),
                     "潘某某不再打扰王某。");
    ck_assert_str_eq(sentence("赔偿", NULL, yuan(10), DATE_NONE, NULL),
                     "潘某某赔偿人民币10元（大写：壹拾元整）。");
}
END_TEST

START_TEST(a_clause_of_free_text_stays_as_it_was_written)
{
    const struct term t = {.text = "1. 双方不再争吵；", .amount = MONEY_NONE, .due = DATE_NONE};

    ck_assert_str_eq(agreement_sentence(&sc, &t), "1. 双方不再争吵；");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("agreement");

    tcase_add_test(tc, a_text_becomes_one_clause_a_line_letter_by_letter);
    tcase_add_test(tc, rows_are_trimmed_and_numbered);
    tcase_add_test(tc, a_term_that_binds_nobody_or_says_nothing_is_refused_with_its_number);
    tcase_add_test(tc, an_imported_row_may_bind_somebody_who_is_no_party_for_the_time_being);
    tcase_add_test(tc, applicants_sign_first_and_a_third_party_only_when_a_term_names_it);
    tcase_add_test(tc, a_helper_signs_nothing_even_when_a_term_names_him);
    tcase_add_test(tc, a_party_who_refused_is_bound_only_when_a_term_names_him);
    tcase_add_test(tc, an_agreement_with_a_party_who_refused_is_not_taken);
    tcase_add_test(tc, an_agreement_needs_the_names_of_all_whom_it_binds);
    tcase_add_test(tc, a_written_agreement_takes_effect_on_the_day_of_the_last_mark);
    tcase_add_test(tc,
                   a_row_lacks_what_art_29_asks_for_and_a_clause_of_free_text_is_taken_as_it_is);
    tcase_add_test(tc, a_name_that_is_part_of_a_longer_one_is_not_named_by_it);
    tcase_add_test(tc, a_signatory_is_told_by_office_position_or_name);
    tcase_add_test(tc, a_voided_mark_stands_for_nothing_and_a_recorder_is_not_required);
    tcase_add_test(tc, signed_by_all_and_not_sealed_waits_for_the_seal);
    tcase_add_test(tc, an_oral_agreement_takes_effect_when_it_is_reached);
    tcase_add_test(tc, a_party_nobody_has_identified_is_named_by_no_term);
    tcase_add_test(tc, a_row_reads_as_one_sentence);
    tcase_add_test(tc, what_is_not_known_is_left_out_and_nothing_is_punctuated_twice);
    tcase_add_test(tc, a_clause_of_free_text_stays_as_it_was_written);
    return suite_run(tc);
}
