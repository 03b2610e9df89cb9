/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an agreement may say beyond the common row, and who may put his mark to it. */
#include "core/domain/agreement.h"
#include "tests/domain/fixture.h"

enum { PAN = 1, WANG, VILLAGE, CHILD, UNCLE };

static const struct party parties[] = {
    {.position = PAN, .role = ROLE_RESPONDENT, .name = "潘某某", .refused_on = {INT32_MIN}},
    {.position = WANG, .role = ROLE_APPLICANT, .name = "王某", .refused_on = {INT32_MIN}},
    {.position = VILLAGE,
     .role = ROLE_THIRD,
     .type = PARTY_ORGANISATION,
     .name = "村委会",
     .refused_on = {INT32_MIN}},
    {.position = CHILD,
     .role = ROLE_APPLICANT,
     .name = "王小某",
     .id_number = "331002201503010114", /* of age on 2033-03-01 */
     .refused_on = {INT32_MIN}},
    {.position = UNCLE, .role = ROLE_HELPER, .name = "王某叔", .refused_on = {INT32_MIN}},
};
#define PARTIES parties, sizeof(parties) / sizeof(*parties)

static struct term pays(int64_t amount, struct date due)
{
    return (struct term){.ordinal = 1,
                         .obligor = "潘某某",
                         .act = "赔偿",
                         .obligee = "王某",
                         .method = "转账",
                         .amount = yuan(amount),
                         .due = due,
                         .performed_on = DATE_NONE};
}

static struct agreement of(const struct term *t)
{
    return (struct agreement){.version = 1,
                              .form = FORM_WRITTEN,
                              .whole = true,
                              .reached_on = on(2026, 11, 20),
                              .terms = t,
                              .term_count = 1};
}

static void refused(struct term t, const char *field)
{
    struct agreement a = of(&t);

    ck_refused(agreement_check(&sc, &a, PARTIES), field);
}

static struct term settled(struct term t)
{
    struct agreement a = of(&t);

    ck_ok(agreement_check(&sc, &a, PARTIES));
    return a.terms[0];
}

static struct term in_parts(int64_t amount, struct date due, const struct instalment *list,
                            size_t count)
{
    struct term t = pays(0, due);

    t.amount = amount < 0 ? MONEY_NONE : yuan(amount);
    t.instalments = list;
    t.instalment_count = count;
    return t;
}

START_TEST(instalments_add_up_to_the_amount_and_end_on_its_day)
{
    const struct instalment three[] = {{.amount = yuan(3000), .due = on(2026, 12, 1)},
                                       {.amount = yuan(3000), .due = on(2027, 1, 1)},
                                       {.amount = yuan(3000), .due = on(2027, 2, 1)}};
    const struct instalment back[] = {three[1], three[0]};
    const struct instalment free_of[] = {{.amount = yuan(0), .due = on(2026, 12, 1)}};
    const struct instalment never[] = {{.amount = yuan(1), .due = DATE_NONE}};
    const struct term t = settled(in_parts(-1, DATE_NONE, three, 3));

    ck_assert_int_eq(t.amount.fen, yuan(9000).fen);
    ck_assert_int_eq(t.due.day, on(2027, 2, 1).day);
    ck_assert_int_eq(t.instalments[2].ordinal, 3);
    settled(in_parts(9000, on(2027, 2, 1), three, 3));
    refused(in_parts(9001, on(2027, 2, 1), three, 3), "terms[1].amount");
    ck_assert_str_eq(sc.error.args[2], "9,000.00");
    ck_assert_str_eq(sc.error.args[3], "9,001.00");
    refused(in_parts(9000, on(2027, 2, 2), three, 3), "terms[1].due");
    refused(in_parts(-1, DATE_NONE, back, 2), "terms[1].instalments[2]");
    refused(in_parts(-1, DATE_NONE, free_of, 1), "terms[1].instalments[1]");
    refused(in_parts(-1, DATE_NONE, never, 1), "terms[1].instalments[1]");
}
END_TEST

static struct term shared(enum liability liability, int64_t amount, const struct share *list,
                          size_t count)
{
    struct term t = pays(0, on(2026, 12, 1));

    t.amount = amount < 0 ? MONEY_NONE : yuan(amount);
    t.liability = liability;
    t.shares = list;
    t.share_count = count;
    return t;
}

START_TEST(shares_add_up_and_several_people_say_how_they_owe)
{
    const struct share two[] = {{"潘某某", {400000}}, {"村委会", {200000}}};
    const struct share twice[] = {two[0], two[0]}, turned[] = {two[1], two[0]};
    const struct share helper[] = {two[0], {"王某叔", {200000}}};
    const struct share strange[] = {two[0], {"赵某", {200000}}};
    const struct share nothing[] = {two[0], {"村委会", {0}}};

    ck_assert_int_eq(settled(shared(LIABILITY_SHARES, -1, two, 2)).amount.fen, yuan(6000).fen);
    settled(shared(LIABILITY_JOINT, 7000, nothing, 2)); /* each of them owes all */
    refused(shared(LIABILITY_SHARES, 6001, two, 2), "terms[1].amount");
    refused(shared(LIABILITY_SHARES, 4000, nothing, 2), "terms[1].shares");
    refused(shared(LIABILITY_ALONE, 6000, two, 2), "terms[1].shares");
    refused(shared(LIABILITY_JOINT, 6000, two, 1), "terms[1].shares");
    refused(shared(LIABILITY_JOINT, 6000, twice, 2), "terms[1].shares");
    refused(shared(LIABILITY_JOINT, 6000, turned, 2), "terms[1].shares");
    refused(shared(LIABILITY_JOINT, 6000, helper, 2), "terms[1].shares");
    refused(shared(LIABILITY_JOINT, 6000, strange, 2), "terms[1].shares");
}
END_TEST

START_TEST(nothing_typed_is_due_before_it_was_agreed_and_a_paper_by_hand_says_what_it_says)
{
    struct term t = pays(3000, on(2026, 11, 19));
    struct agreement a = of(&t);

    refused(t, "terms[1].due");
    t.due = on(2026, 11, 20);
    settled(t);
    t.due = on(2026, 11, 19);
    a.original = ORIGINAL_HANDWRITTEN;
    a.original_on = on(2026, 11, 18);
    ck_refused(agreement_check(&sc, &a, PARTIES), "original.note");
    a.original_note = "一页，王某手写";
    ck_ok(agreement_check(&sc, &a, PARTIES));
    a.original_on = DATE_NONE;
    ck_refused(agreement_check(&sc, &a, PARTIES), "original.on");
}
END_TEST

START_TEST(who_owes_a_share_is_bound_and_signs)
{
    const struct share two[] = {{"潘某某", {400000}}, {"村委会", {200000}}};
    const struct term t = shared(LIABILITY_JOINT, 6000, two, 2);
    const struct agreement with = of(&t);
    const struct term alone = pays(6000, on(2026, 12, 1));
    const struct agreement without = of(&alone);

    ck_assert(agreement_binds(&with, &parties[VILLAGE - 1], PARTIES));
    ck_assert(!agreement_binds(&without, &parties[VILLAGE - 1], PARTIES));
}
END_TEST

/* ---- sentences, worked out by hand ---- */

START_TEST(several_who_owe_one_duty_are_all_named)
{
    const struct share two[] = {{"潘某某", {400000}}, {"村委会", {200000}}};
    struct term t = shared(LIABILITY_JOINT, 6000, two, 2);

    ck_assert_str_eq(agreement_sentence(&sc, &t),
                     "潘某某、村委会于2026年12月1日前赔偿王某人民币6000元（大写：陆仟元整），"
                     "以转账方式支付，上述各义务人对此承担连带责任。");
    t.liability = LIABILITY_SHARES;
    ck_assert_str_eq(agreement_sentence(&sc, &t),
                     "潘某某、村委会于2026年12月1日前赔偿王某人民币6000元（大写：陆仟元整），"
                     "其中潘某某承担人民币4000元（大写：肆仟元整），村委会承担人民币2000元"
                     "（大写：贰仟元整），各自对所承担的份额负责，以转账方式支付。");
}
END_TEST

START_TEST(instalments_are_told_one_by_one)
{
    const struct instalment two[] = {{.amount = yuan(2000), .due = on(2026, 12, 1)},
                                     {.amount = yuan(1000), .due = on(2027, 1, 1)}};
    struct term t = in_parts(3000, on(2027, 1, 1), two, 2);

    ck_assert_str_eq(agreement_sentence(&sc, &t),
                     "潘某某分二期赔偿王某人民币3000元（大写：叁仟元整）：第一期于2026年12月1日前"
                     "支付人民币2000元（大写：贰仟元整），第二期于2027年1月1日前支付人民币1000元"
                     "（大写：壹仟元整）；各期均以转账方式支付。");
    t.method = "通过农商银行转账";
    t.consequence = "任何一期逾期的，剩余款项一并到期";
    ck_assert_str_eq(agreement_sentence(&sc, &t),
                     "潘某某分二期赔偿王某人民币3000元（大写：叁仟元整）：第一期于2026年12月1日前"
                     "支付人民币2000元（大写：贰仟元整），第二期于2027年1月1日前支付人民币1000元"
                     "（大写：壹仟元整）；通过农商银行转账；任何一期逾期的，剩余款项一并到期。");
}
END_TEST

START_TEST(a_condition_a_keeper_a_place_and_a_consequence_have_their_places)
{
    struct term t = pays(3000, on(2026, 12, 1));

    t.condition = "王某撤回起诉";
    t.held_by = "村委会";
    t.consequence = "按日万分之五支付违约金。";
    ck_assert_str_eq(
        agreement_sentence(&sc, &t),
        "王某撤回起诉后，潘某某于2026年12月1日前赔偿王某人民币3000元（大写：叁仟元整），"
        "以转账方式支付；该款付清前由村委会代为保管；逾期未履行的，按日万分之五支付违约金。");
    t = (struct term){.ordinal = 1,
                      .obligor = "潘某某",
                      .act = "修好化粪池",
                      .obligee = "王某",
                      .amount = MONEY_NONE,
                      .due = DATE_NONE,
                      .condition = "自王某腾出院子之日起十日内",
                      .place = "王某院内",
                      .consequence = "逾期的，由村委会代修，费用由潘某某承担"};
    ck_assert_str_eq(agreement_sentence(&sc, &t),
                     "自王某腾出院子之日起十日内，潘某某在王某院内为王某修好化粪池；"
                     "逾期的，由村委会代修，费用由潘某某承担。");
}
END_TEST

START_TEST(the_paper_declares_that_it_was_read_to_who_cannot_read)
{
    const struct term t = pays(3000, on(2026, 12, 1));
    struct agreement a = of(&t);

    ck_assert_ptr_null(agreement_reading(&sc, &a));
    a.read_by = "金巧";
    ck_assert_str_eq(agreement_reading(&sc, &a),
                     "本协议已由调解员金巧逐条宣读，各方当事人均已听清并理解其内容，没有异议。");
}
END_TEST

/* ---- marks ---- */

static struct mark mark(enum signatory signatory, int party, const char *name,
                        const char *authority)
{
    return (struct mark){.signatory = signatory,
                         .party = party,
                         .how = HOW_SIGNED,
                         .on = on(2026, 11, 20),
                         .name = name,
                         .authority = authority};
}

static enum rc checked(const struct agreement *a, struct mark m)
{
    return agreement_check_mark(&sc, a, PARTIES, &m);
}

START_TEST(who_signs_for_another_says_his_name_and_what_lets_him)
{
    const struct term t = pays(3000, on(2026, 12, 1));
    const struct agreement a = of(&t);

    ck_ok(checked(&a, mark(SIGNATORY_AGENT, WANG, "王大", "2026年11月18日授权委托书，特别授权")));
    ck_refused(checked(&a, mark(SIGNATORY_AGENT, WANG, NULL, "授权委托书")), "name");
    ck_refused(checked(&a, mark(SIGNATORY_AGENT, WANG, "王大", NULL)), "authority");
    ck_refused(checked(&a, mark(SIGNATORY_GUARDIAN, CHILD, "王某", NULL)), "authority");
    ck_refused(checked(&a, mark(SIGNATORY_AGENT, 0, "王大", "授权委托书")), "party");
    ck_refused(checked(&a, mark(SIGNATORY_AGENT, UNCLE, "王大", "授权委托书")), "party");
}
END_TEST

START_TEST(the_kind_of_a_guarantee_is_asked_and_never_supposed)
{
    const struct term t = pays(3000, on(2026, 12, 1));
    const struct agreement a = of(&t);
    struct mark m = mark(SIGNATORY_GUARANTOR, PAN, "潘大", NULL);

    ck_refused(checked(&a, m), "guarantee");
    m.guarantee = GUARANTEE_JOINT;
    ck_ok(checked(&a, m));
    m.name = "潘某某";
    ck_refused(checked(&a, m), "name");
    m = mark(SIGNATORY_PARTY, PAN, NULL, NULL);
    m.guarantee = GUARANTEE_JOINT;
    ck_refused(checked(&a, m), "guarantee");
}
END_TEST

START_TEST(a_witness_is_nobody_whom_it_binds)
{
    const struct term t = pays(3000, on(2026, 12, 1));
    const struct agreement a = of(&t);

    ck_ok(checked(&a, mark(SIGNATORY_WITNESS, WANG, "赵某", NULL)));
    ck_ok(checked(&a, mark(SIGNATORY_WITNESS, 0, "王某叔", NULL)));
    ck_refused(checked(&a, mark(SIGNATORY_WITNESS, WANG, "潘某某", NULL)), "name");
    ck_refused(checked(&a, mark(SIGNATORY_WITNESS, WANG, NULL, NULL)), "name");
}
END_TEST

START_TEST(no_mark_is_older_than_the_agreement_or_than_its_paper)
{
    const struct term t = pays(3000, on(2026, 12, 1));
    struct agreement a = of(&t);
    struct mark m = mark(SIGNATORY_PARTY, WANG, NULL, NULL);

    m.on = on(2026, 11, 19);
    ck_refused(checked(&a, m), "on");
    ck_ok(agreement_set_original(&sc, &a, on(2026, 11, 19), "一页", 0, "金巧"));
    ck_ok(checked(&a, m));
    m.on = on(2026, 11, 18);
    ck_refused(checked(&a, m), "on");
    a.marks = &m;
    a.mark_count = 1;
    ck_refused(agreement_set_original(&sc, &a, on(2026, 11, 19), "一页", 0, "金巧"), "original.on");
}
END_TEST

/* The day WANG's mark, or the one put for CHILD, lets A take effect: everybody else has signed. */
static struct date effective_with(struct mark one, struct mark other)
{
    const struct term t = pays(3000, on(2026, 12, 1));
    struct agreement a = of(&t);
    struct mark marks[] = {one, other, mark(SIGNATORY_PARTY, PAN, NULL, NULL),
                           mark(SIGNATORY_MEDIATOR, 0, NULL, NULL),
                           mark(SIGNATORY_SEAL, 0, NULL, NULL)};

    a.marks = marks;
    a.mark_count = 5;
    return agreement_effective_on(&sc, &a, PARTIES);
}

START_TEST(a_guardian_signs_for_a_minor_and_an_agent_for_who_sent_him)
{
    const struct mark wang = mark(SIGNATORY_PARTY, WANG, NULL, NULL);
    const struct mark child = mark(SIGNATORY_PARTY, CHILD, NULL, NULL);
    struct mark guardian = mark(SIGNATORY_GUARDIAN, CHILD, "王某", "父亲");
    struct mark grown = child, agent = mark(SIGNATORY_AGENT, WANG, "王大", "授权委托书");

    guardian.on = on(2026, 11, 23);
    agent.on = on(2026, 11, 24);
    ck_assert_int_eq(effective_with(wang, guardian).day, on(2026, 11, 23).day);
    ck_assert(!date_is_set(effective_with(wang, child))); /* eleven years old */
    ck_assert_int_eq(effective_with(agent, guardian).day, on(2026, 11, 24).day);
    grown.on = on(2033, 2, 28);
    ck_assert(!date_is_set(effective_with(wang, grown)));
    grown.on = on(2033, 3, 1);
    ck_assert_int_eq(effective_with(wang, grown).day, on(2033, 3, 1).day);
}
END_TEST

START_TEST(a_fingerprint_alone_asks_for_a_witness)
{
    const struct term t = pays(3000, on(2026, 12, 1));
    struct agreement a = of(&t);
    struct mark marks[] = {mark(SIGNATORY_PARTY, WANG, NULL, NULL),
                           mark(SIGNATORY_WITNESS, WANG, "赵某", NULL)};

    a.marks = marks;
    a.mark_count = 1;
    ck_assert(!agreement_asks_witness(&a, &parties[WANG - 1]));
    marks[0].how = HOW_FINGERPRINT;
    ck_assert(agreement_asks_witness(&a, &parties[WANG - 1]));
    a.mark_count = 2;
    ck_assert(!agreement_asks_witness(&a, &parties[WANG - 1]));
}
END_TEST

START_TEST(two_witnesses_may_stand_and_one_of_them_only_once)
{
    const struct term t = pays(3000, on(2026, 12, 1));
    const struct mark standing = mark(SIGNATORY_WITNESS, WANG, "赵某", NULL);
    struct agreement a = of(&t);

    a.marks = &standing;
    a.mark_count = 1;
    ck_refused(checked(&a, standing), "mark");
    ck_ok(checked(&a, mark(SIGNATORY_WITNESS, WANG, "钱某", NULL)));
    ck_assert_ptr_null(agreement_mark_by(&a, SIGNATORY_WITNESS, WANG, "钱某"));
}
END_TEST

int main(void)
{
    TCase *tc = scoped("agreement-rules");

    tcase_add_test(tc, instalments_add_up_to_the_amount_and_end_on_its_day);
    tcase_add_test(tc, shares_add_up_and_several_people_say_how_they_owe);
    tcase_add_test(tc,
                   nothing_typed_is_due_before_it_was_agreed_and_a_paper_by_hand_says_what_it_says);
    tcase_add_test(tc, who_owes_a_share_is_bound_and_signs);
    tcase_add_test(tc, several_who_owe_one_duty_are_all_named);
    tcase_add_test(tc, instalments_are_told_one_by_one);
    tcase_add_test(tc, a_condition_a_keeper_a_place_and_a_consequence_have_their_places);
    tcase_add_test(tc, the_paper_declares_that_it_was_read_to_who_cannot_read);
    tcase_add_test(tc, who_signs_for_another_says_his_name_and_what_lets_him);
    tcase_add_test(tc, the_kind_of_a_guarantee_is_asked_and_never_supposed);
    tcase_add_test(tc, a_witness_is_nobody_whom_it_binds);
    tcase_add_test(tc, no_mark_is_older_than_the_agreement_or_than_its_paper);
    tcase_add_test(tc, a_guardian_signs_for_a_minor_and_an_agent_for_who_sent_him);
    tcase_add_test(tc, a_fingerprint_alone_asks_for_a_witness);
    tcase_add_test(tc, two_witnesses_may_stand_and_one_of_them_only_once);
    return suite_run(tc);
}
