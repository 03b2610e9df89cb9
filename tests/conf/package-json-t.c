/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What another office says, read from its own words: who was joined, and what does not fit. */
#include "core/conf/package_json.h"

#include <string.h>

#include "core/base/text.h"
#include "tests/suite.h"

static struct scope sc;
static struct party parties[2];
static struct intake intake;
static struct merge_step step;
static struct carried joined;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

/* 顾林军 (1), whom 顾林君 (2) was joined into, against 蒋某 (3), who refused. */
static struct package with_joined(void)
{
    parties[0] = (struct party){
        .position = 1, .name = "顾林军", .phone = "13800138000", .refused_on = DATE_NONE};
    parties[1] = (struct party){.position = 3,
                                .role = ROLE_RESPONDENT,
                                .name = "蒋某",
                                .refused_on = {20777},
                                .refusal = "不调解。"};
    intake = (struct intake){.source = SOURCE_TRANSFER,
                             .kind = "neighbour",
                             .occurred_at = INSTANT_NEVER,
                             .narrative = "楼上漏水。",
                             .parties = parties,
                             .party_count = 2};
    step = (struct merge_step){.field = MERGE_PHONE, .became = "13800138000"};
    joined = (struct carried){
        .who = {{.position = 2, .name = "顾林君", .phone = "13800138000", .refused_on = DATE_NONE},
                1},
        .joining = {.at = {INT64_C(1790000000000)},
                    .by = "林桂芬",
                    .reason = "一人登记了两次",
                    .steps = &step,
                    .step_count = 1}};
    return (struct package){.kind = PACKAGE_CASE,
                            .number = 1,
                            .from = "1a2b 3c4d 5e6f 7081",
                            .from_name = "云健社区调委会",
                            .to = "99aa bbcc ddee ff00",
                            .to_name = "海门街道调委会",
                            .made_at = {INT64_C(1790000000000)},
                            .by = "林桂芬",
                            .seq = 7,
                            .hash = "ab",
                            .reference = 12,
                            .register_number = "2026/1",
                            .reason = "超出处理能力",
                            .intake = &intake,
                            .joined = &joined,
                            .joined_count = 1};
}

START_TEST(what_was_written_is_read)
{
    const struct package p = with_joined();
    struct package read;

    ck_assert_int_eq(package_json_read(&sc, package_json_write(&sc, &p), &read), RC_OK);
    ck_assert(read.intake->placed);
    ck_assert_int_eq(read.intake->parties[1].position, 3);
    ck_assert_int_eq(read.intake->parties[1].refused_on.day, 20777);
    ck_assert_str_eq(read.intake->parties[1].refusal, "不调解。");
    ck_assert_uint_eq(read.joined_count, 1);
    ck_assert_str_eq(read.joined[0].who.party.name, "顾林君");
    ck_assert_int_eq(read.joined[0].who.party.position, 2);
    ck_assert_int_eq(read.joined[0].who.into, 1);
    ck_assert(!date_is_set(read.joined[0].who.party.refused_on));
    ck_assert(read.joined[0].joining.at.ms == p.joined->joining.at.ms);
    ck_assert(!instant_is_set(read.joined[0].joining.parted_at));
    ck_assert_str_eq(read.joined[0].joining.reason, "一人登记了两次");
    ck_assert_uint_eq(read.joined[0].joining.step_count, 1);
    ck_assert_int_eq(read.joined[0].joining.steps[0].field, MERGE_PHONE);
    ck_assert_ptr_null(read.joined[0].joining.steps[0].was);
    ck_assert_str_eq(read.joined[0].joining.steps[0].became, "13800138000");
}
END_TEST

START_TEST(without_anything_more_it_is_of_the_first_shape)
{
    struct package p = with_joined(), read;

    p.joined_count = 0;
    parties[1].refused_on = DATE_NONE;
    const char *const text = package_json_write(&sc, &p);

    ck_assert_ptr_nonnull(strstr(text, "\"package\": 1,"));
    ck_assert_int_eq(package_json_read(&sc, text, &read), RC_OK);
    ck_assert(!read.intake->placed);
    ck_assert_uint_eq(read.joined_count, 0);
}
END_TEST

/* The package above with the first FROM as TO. */
static enum rc changed(const char *from, const char *to)
{
    const struct package p = with_joined();
    const char *const text = package_json_write(&sc, &p);
    const char *const at = strstr(text, from);
    struct package read;

    ck_assert_msg(at, "%s is not there", from);
    return package_json_read(
        &sc, scope_printf(&sc, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from)), &read);
}

START_TEST(what_does_not_fit_is_refused)
{
    static const char *const pairs[][2] = {
        {"\"package\": 2", "\"package\": 3"},
        {"\"position\": 3", "\"position\": 0"},
        {"\"position\": 3", "\"position\": 10000"},
        {"\"position\": 3", "\"position\": 2"},
        {"\"position\": 3", "\"position\": null"},
        {"\"position\": 2", "\"position\": 1"},
        {"\"into\": 1", "\"into\": 3"},
        {"\"into\": 1", "\"into\": 2"},
        {"\"into\": 1", "\"into\": null"},
        {"\"field\": \"phone\"", "\"field\": \"narrative\""},
        {"\"field\": \"phone\"", "\"field\": \"party\""},
        {"\"field\": \"phone\"", "\"field\": \"colour\""},
        {"\"joined_at\":", "\"joined_on\":"},
        {"\"reason\": \"一人", "\"cause\": \"一人"},
        {"\"parties\": [\n    {\n      \"position\"",
         "\"parties\": [\n    {},\n    {\n      \"position\""},
    };

    for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
        ck_assert_msg(changed(pairs[i][0], pairs[i][1]) == RC_INVALID, "%s", pairs[i][1]);
    ck_assert_int_eq(changed("\"into\": 1", "\"into\": 1"), RC_OK);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("package_json");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, what_was_written_is_read);
    tcase_add_test(tc, without_anything_more_it_is_of_the_first_shape);
    tcase_add_test(tc, what_does_not_fit_is_refused);
    return suite_run(tc);
}
