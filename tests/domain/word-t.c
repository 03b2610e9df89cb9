/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/word.h"
#include "tests/domain/fixture.h"

static const struct word_list *const lists[] = {
    &source_words,          &urgency_words, &role_words,   &party_type_words,
    &state_words,           &act_words,     &form_words,   &how_words,
    &signatory_words,       &similar_words, &result_words, &session_kind_words,
    &milestone_state_words, &ruling_words,  &risk_words,   &consequence_words,
    &start_words,           &duty_words,
};

START_TEST(every_word_is_found_by_its_code_and_by_its_label)
{
    for (size_t l = 0; l < sizeof(lists) / sizeof(*lists); l++) {
        for (size_t i = 0; i < lists[l]->count; i++) {
            const struct word *word = &lists[l]->words[i];
            int value = -1;

            ck_assert_int_eq(word->value, (int)i);
            ck_ok(word_find(&sc, lists[l], "x", word->code, &value));
            ck_assert_int_eq(value, word->value);
            ck_ok(word_find(&sc, lists[l], "x", word_label(lists[l], (int)i, LANG_EN), &value));
            ck_assert_int_eq(value, word->value);
            ck_ok(word_find(&sc, lists[l], "x", word_label(lists[l], (int)i, LANG_ZH), &value));
            ck_assert_int_eq(value, word->value);
        }
    }
}
END_TEST

START_TEST(codes_are_those_of_the_import_format)
{
    ck_assert_str_eq(word_code(&source_words, SOURCE_HOTLINE_12345), "hotline_12345");
    ck_assert_str_eq(word_code(&role_words, ROLE_THIRD), "third");
    ck_assert_str_eq(word_code(&state_words, STATE_EFFECTIVE), "effective");
    ck_assert_str_eq(word_code(&act_words, ACT_BEGUN), "begun");
    ck_assert_str_eq(word_code(&milestone_state_words, MILESTONE_MISSED), "missed");
}
END_TEST

START_TEST(an_unknown_word_is_refused_with_the_words_that_may_stand_there)
{
    int value = 7;

    ck_refused(word_find(&sc, &form_words, "form", "verbal", &value), "form");
    ck_assert_str_eq(sc.error.args[0], "form");
    ck_assert_str_eq(sc.error.args[1], "verbal");
    ck_assert_str_eq(sc.error.args[2], "written, oral");
    ck_assert_int_eq(value, 7);
    ck_refused(word_find(&sc, &form_words, "form", NULL, &value), "form");
    ck_refused(word_find(&sc, &form_words, "form", "", &value), "form");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("word");

    tcase_add_test(tc, every_word_is_found_by_its_code_and_by_its_label);
    tcase_add_test(tc, codes_are_those_of_the_import_format);
    tcase_add_test(tc, an_unknown_word_is_refused_with_the_words_that_may_stand_there);
    return suite_run(tc);
}
