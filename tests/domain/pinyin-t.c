/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/pinyin.h"
#include "core/domain/variant.h"
#include "tests/domain/fixture.h"

/* The first way to read NAME in full. */
static const char *read_as(const char *name)
{
    const struct pinyin p = pinyin_name(&sc, name);

    return p.full_count > 0 ? p.full[0] : "";
}

static bool holds(const char *const *list, size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i], text) == 0)
            return true;
    return false;
}

static bool reads(const char *name, const char *full)
{
    const struct pinyin p = pinyin_name(&sc, name);

    return holds(p.full, p.full_count, full);
}

static bool begins(const char *name, const char *initials)
{
    const struct pinyin p = pinyin_name(&sc, name);

    return holds(p.initials, p.initials_count, initials);
}

/* 张 zhāng; 单 dān, chán, shàn; 吕 lǚ; 㛃 jié (U+36C3); 𬍛 lì (U+2C35B). */
START_TEST(a_character_has_its_readings_without_tones)
{
    ck_assert_str_eq(pinyin_of(0x5F20), "zhang");
    ck_assert_str_eq(pinyin_of(0x5355), "dan chan shan");
    ck_assert_str_eq(pinyin_of(0x5415), "lv");
    ck_assert_str_eq(pinyin_of(0x36C3), "jie");
    ck_assert_str_eq(pinyin_of(0x2C35B), "li");
    ck_assert_str_eq(pinyin_of('a'), "");
    ck_assert_str_eq(pinyin_of(0x9FFF + 1), "");
    ck_assert_str_eq(pinyin_of(0x10FFFF), "");
}
END_TEST

/* As 现代汉语词典 gives each as a surname. */
START_TEST(a_surname_is_read_as_a_surname_first)
{
    static const char *const names[][2] = {
        {"单雄", "shanxiong"},    {"仇英", "qiuying"},
        {"曾巩", "zenggong"},     {"查良", "zhaliang"},
        {"朴正", "piaozheng"},    {"覃文", "qinwen"},
        {"解缙", "xiejin"},       {"乐毅", "yueyi"},
        {"任强", "renqiang"},     {"区华", "ouhua"},
        {"盖文", "gewen"},        {"缪斌", "miaobin"},
        {"种师", "chongshi"},     {"繁钦", "poqin"},
        {"折德", "shede"},        {"召平", "shaoping"},
        {"黑娃", "hewa"},         {"尉迟恭", "yuchigong"},
        {"万俟卨", "moqixie"},    {"长孙无忌", "zhangsunwuji"},
        {"澹台明", "tantaiming"}, {"单于强", "chanyuqiang"},
        {"欧阳修", "ouyangxiu"},  {"诸葛亮", "zhugeliang"},
        {"令狐文", "linghuwen"},
    };

    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
        ck_assert_str_eq(read_as(names[i][0]), names[i][1]);
    ck_assert_str_eq(read_as("單雄"), "shanxiong"); /* written the old way */
}
END_TEST

START_TEST(the_usual_reading_finds_the_name_as_well)
{
    ck_assert(reads("单雄", "danxiong"));
    ck_assert(reads("覃文", "tanwen"));
    ck_assert(reads("仇英", "chouying"));
    ck_assert(reads("乐毅", "leyi"));
    ck_assert(reads("尉迟恭", "weichigong"));
    ck_assert(begins("单雄", "sx"));
    ck_assert(begins("单雄", "dx"));
    ck_assert(begins("单雄", "cx"));
    ck_assert_uint_eq(pinyin_name(&sc, "单雄").initials_count, 3);
}
END_TEST

START_TEST(each_string_stands_once)
{
    const struct pinyin p = pinyin_name(&sc, "张三");

    ck_assert_uint_eq(p.full_count, 1);
    ck_assert_uint_eq(p.initials_count, 1);
    ck_assert_str_eq(p.full[0], "zhangsan");
    ck_assert_str_eq(p.initials[0], "zs");
}
END_TEST

START_TEST(letters_are_read_as_they_are_and_marks_not_at_all)
{
    ck_assert_str_eq(read_as("阿依·Ａ3"), "ayia3");
    ck_assert_str_eq(read_as("吕 布"), "lvbu");
    ck_assert_str_eq(read_as("Maria"), "maria");
    ck_assert_uint_eq(pinyin_name(&sc, "·，").full_count, 0);
    ck_assert_uint_eq(pinyin_name(&sc, "").initials_count, 0);
    ck_assert_uint_eq(pinyin_name(&sc, NULL).full_count, 0);
}
END_TEST

/* 单 has 3 readings: 3^10 ways. */
START_TEST(the_ways_have_an_end_and_the_surname_keeps_its_own_longest)
{
    const struct pinyin p = pinyin_name(&sc, "单单单单单单单单单单");

    ck_assert_uint_le(p.full_count, PINYIN_WAYS);
    ck_assert_uint_ge(p.full_count, PINYIN_WAYS / 3);
    ck_assert_str_eq(p.full[0], "shandandandandandandandandandan");
    ck_assert(reads("单单单单单单单单单单", "chandandandandandandandandandan"));
}
END_TEST

START_TEST(what_is_typed_as_pinyin_is_letters)
{
    ck_assert_str_eq(pinyin_typed(&sc, "Zhāng Sān"), "zhangsan");
    ck_assert_str_eq(pinyin_typed(&sc, "ＺＳ"), "zs");
    ck_assert_str_eq(pinyin_typed(&sc, "lü bu"), "lvbu");
    ck_assert_str_eq(pinyin_typed(&sc, "xi'an"), "xian");
    ck_assert_ptr_null(pinyin_typed(&sc, "张三"));
    ck_assert_ptr_null(pinyin_typed(&sc, "z3"));
    ck_assert_ptr_null(pinyin_typed(&sc, ""));
}
END_TEST

START_TEST(names_that_sound_the_same_are_alike)
{
    ck_assert(pinyin_alike(&sc, "张伟", "章玮"));
    ck_assert(pinyin_alike(&sc, "張偉", "张伟"));
    ck_assert(pinyin_alike(&sc, "曾强", "增强")); /* zeng is one reading of 曾 */
    ck_assert(!pinyin_alike(&sc, "张伟", "张强"));
    ck_assert(!pinyin_alike(&sc, "张伟", "张伟伟"));
    ck_assert(!pinyin_alike(&sc, "·", "·"));
}
END_TEST

/* 里 is a character of its own besides being the simplified 裏; 喆 is a standard one. */
START_TEST(ways_to_write_a_character_have_one_key)
{
    ck_assert_str_eq(variant_key(&sc, "張國峯"), "张国峰");
    ck_assert_str_eq(variant_key(&sc, "囯 隣 Ａ"), "国邻a");
    ck_assert_uint_eq(variant_standard(0x88CF), 0x91CC);
    ck_assert_uint_eq(variant_standard(0x91CC), 0x91CC);
    ck_assert_uint_eq(variant_standard(0x5586), 0x5586);
    ck_assert_uint_eq(variant_standard('a'), 'a');
    ck_assert_str_eq(variant_key(&sc, NULL), "");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("pinyin");

    tcase_add_test(tc, a_character_has_its_readings_without_tones);
    tcase_add_test(tc, a_surname_is_read_as_a_surname_first);
    tcase_add_test(tc, the_usual_reading_finds_the_name_as_well);
    tcase_add_test(tc, each_string_stands_once);
    tcase_add_test(tc, letters_are_read_as_they_are_and_marks_not_at_all);
    tcase_add_test(tc, the_ways_have_an_end_and_the_surname_keeps_its_own_longest);
    tcase_add_test(tc, what_is_typed_as_pinyin_is_letters);
    tcase_add_test(tc, names_that_sound_the_same_are_alike);
    tcase_add_test(tc, ways_to_write_a_character_have_one_key);
    return suite_run(tc);
}
