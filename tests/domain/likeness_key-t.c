/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever may be one with another is found by a key that both have: of cases made up by chance,
 * every one that a comparison of all with all holds for likely shares one. */
#include "core/domain/likeness_key.h"

#include <stdlib.h>

#include "core/domain/dice.h"
#include "tests/domain/fixture.h"

#define CASES 350
#define MOST  3 /* parties of a case */

/* As templates/likeness.yaml has them. */
static const struct likeness_rules rules = {
    .weights = {[LIKE_IDENTITY] = 70,
                [LIKE_IDENTITY_MASKED] = 30,
                [LIKE_IDENTITY_OTHER] = -60,
                [LIKE_PHONE] = 40,
                [LIKE_PHONE_TAIL] = 15,
                [LIKE_NAME] = 30,
                [LIKE_NAME_VARIANT] = 28,
                [LIKE_NAME_SOUND] = 20,
                [LIKE_NAME_LETTER] = 12,
                [LIKE_ORGANISATION] = 28,
                [LIKE_ADDRESS] = 15,
                [LIKE_PLACE] = 20,
                [LIKE_PLACE_ROUGH] = 15,
                [LIKE_KIND] = 5,
                [LIKE_DAY] = 10,
                [LIKE_WEEK] = 5,
                [LIKE_WORDS] = 25},
    .share = 40,
    .narrow = 85,
    .wide = 50,
};

static struct party named(const char *name)
{
    return (struct party){.role = ROLE_APPLICANT, .type = PARTY_PERSON, .name = name};
}

static struct party firm(const char *name)
{
    return (struct party){.role = ROLE_RESPONDENT, .type = PARTY_ORGANISATION, .name = name};
}

static bool share(const struct likeness_keys *a, const struct likeness_keys *b)
{
    for (size_t i = 0, k = 0; i < a->count && k < b->count;) {
        if (a->list[i] == b->list[k])
            return true;
        if (a->list[i] < b->list[k])
            i++;
        else
            k++;
    }
    return false;
}

static struct likeness_keys keys_of(const char *place, struct party *p)
{
    struct dispute d = {.place = place};

    return likeness_keys_of(&sc, &(struct likeness_case){&d, p, p ? 1 : 0});
}

static bool parties_share(struct party a, struct party b)
{
    const struct likeness_keys one = keys_of(NULL, &a), two = keys_of(NULL, &b);

    return share(&one, &two);
}

static bool places_share(const char *a, const char *b)
{
    const struct likeness_keys one = keys_of(a, NULL), two = keys_of(b, NULL);

    return share(&one, &two);
}

START_TEST(names_that_are_written_or_heard_alike_share_a_key)
{
    ck_assert(parties_share(named("张伟"), named("章玮")));
    ck_assert(parties_share(named("張峯"), named("张峰")));
    ck_assert(parties_share(named("曾强"), named("增强")));
    ck_assert(parties_share(named("阿依·古丽"), named("阿依古丽")));
    ck_assert(parties_share(named("欧阳小芳"), named("欧阳大芳")));
    ck_assert(parties_share(named("张大伟"), named("李大伟")));
    ck_assert(parties_share(named("张大伟"), named("张小伟")));
    ck_assert(parties_share(named("张大伟"), named("张大明")));
    ck_assert(parties_share(firm("海门云健建材有限公司"), firm("海门云健建材")));
    ck_assert(parties_share(firm("张伟"), named("張偉")));
    ck_assert(!parties_share(named("张伟"), named("李强")));
    ck_assert(!parties_share(named("张伟"), named("张伟伟")));
}
END_TEST

START_TEST(numbers_share_a_key_by_their_ends_masked_or_not)
{
    struct party a = named(NULL), b = named(NULL);

    a.id_number = "331002196001010018";
    b.id_number = identity_mask_number(&sc, a.id_number);
    ck_assert(parties_share(a, b));
    b.id_number = "331002196001010026";
    ck_assert(!parties_share(a, b));
    a.id_number = b.id_number = NULL;
    a.phone = "13800008111";
    b.phone = "057688008111";
    ck_assert(parties_share(a, b));
    b.phone = "13800008112";
    ck_assert(!parties_share(a, b));
}
END_TEST

START_TEST(places_share_a_key_however_exactly_they_are_said)
{
    ck_assert(places_share("云健路3号2栋501室", "台州市椒江区云健路３号２座501户"));
    ck_assert(places_share("云健路3号", "云健路3号2幢501"));
    ck_assert(places_share("云健社区", "海门街道云健社区"));
    ck_assert(places_share("社區", "社区"));
    ck_assert(!places_share("云健路3号", "云健路31号"));
    ck_assert(!places_share("云健路3号", "中山路3号"));
    ck_assert(!places_share("云健社区", "云健社区3号"));
}
END_TEST

START_TEST(who_is_not_known_or_only_helps_has_no_key)
{
    struct party unknown = named(PARTY_UNVERIFIED), helper = named("张伟");

    helper.role = ROLE_HELPER;
    ck_assert_uint_eq(keys_of(NULL, &unknown).count, 0);
    ck_assert_uint_eq(keys_of(NULL, &helper).count, 0);
    ck_assert_uint_eq(keys_of("", NULL).count, 0);
}
END_TEST

/* ---- all with all ---- */

static const char *pick(struct dice *dice, const char *const *list, size_t count)
{
    return list[dice_pick(dice, (int64_t)count)];
}

#define PICK(dice, list) pick(dice, list, sizeof(list) / sizeof(*(list)))

/* Few of each, so that many are nearly the same; 单, 曾, 查 and 乐 are read in several ways. */
static const char *const surnames[] = {"张", "章", "張",   "单", "曾",
                                       "查", "乐", "欧阳", "林", "临"};
static const char *const given[] = {"伟", "玮", "炜", "峰", "峯", "芳",
                                    "方", "单", "行", "长", "重"};
static const char *const firms[] = {"云健建材", "雲健建材", "云建建材", "张伟"};
static const char *const forms[] = {"有限公司", "", "股份有限公司", "店"};
static const char *const towns[] = {"", "海门街道", "台州市椒江区"};
static const char *const roads[] = {"云健路", "雲健路", "中山路", "学府雅居", "云健社区", "菜场"};
static const char *const ends[] = {"", "号", "号2栋501室", "号２号楼501", "幢", "号2幢502"};
static const char *const words[] = {"楼上水管爆裂，地板受损", "下水道堵塞，要求疏通",
                                    "拖欠工资三个月"};

static const char *a_name(struct dice *dice)
{
    const char *const surname = PICK(dice, surnames), *const first = PICK(dice, given);

    return scope_printf(&sc, "%s%s%s", surname, first,
                        dice_happens(dice, 50) ? PICK(dice, given) : "");
}

static const char *a_place(struct dice *dice)
{
    const char *const town = PICK(dice, towns), *const road = PICK(dice, roads);

    if (dice_happens(dice, 20))
        return scope_printf(&sc, "%s%s", town, road);
    return scope_printf(&sc, "%s%s%d%s", town, road, (int)dice_between(dice, 1, 12),
                        PICK(dice, ends));
}

static struct party a_party(struct dice *dice)
{
    struct party p = named(a_name(dice));

    if (dice_happens(dice, 15)) {
        const char *const name = PICK(dice, firms);
        p = firm(scope_printf(&sc, "%s%s", name, PICK(dice, forms)));
    }
    if (dice_happens(dice, 8))
        p.name = PARTY_UNVERIFIED;
    if (dice_happens(dice, 40))
        p.phone =
            scope_printf(&sc, "138%04d%04d", (int)dice_pick(dice, 3), (int)dice_pick(dice, 40));
    if (dice_happens(dice, 15))
        p.id_number = scope_printf(&sc, "33100219600101%04d", (int)dice_pick(dice, 50));
    if (p.id_number && dice_happens(dice, 40))
        p.id_number = identity_mask_number(&sc, p.id_number);
    p.address = dice_happens(dice, 50) ? a_place(dice) : NULL;
    return p;
}

struct made {
    struct dispute head;
    struct party parties[MOST];
    struct likeness_case as;
    struct likeness_keys keys;
};

static void make(struct made *m, struct dice *dice)
{
    m->head = (struct dispute){.kind = dice_happens(dice, 50) ? "leak" : "labour",
                               .place = dice_happens(dice, 80) ? a_place(dice) : NULL,
                               .narrative = PICK(dice, words),
                               .registered_at = {1780000000000 + dice_pick(dice, 20) * 86400000},
                               .occurred_at = INSTANT_NEVER};
    const size_t count = (size_t)dice_between(dice, 1, MOST);
    for (size_t i = 0; i < count; i++)
        m->parties[i] = a_party(dice);
    m->as = (struct likeness_case){&m->head, m->parties, count};
    m->keys = likeness_keys_of(&sc, &m->as);
}

START_TEST(whatever_is_likely_shares_a_key)
{
    struct dice dice = dice_of(27, 1);
    struct made *const made = scope_alloc(&sc, CASES, sizeof(*made));
    size_t likely = 0, by_sound = 0, by_place = 0, keyed = 0;

    for (size_t i = 0; i < CASES; i++)
        make(&made[i], &dice);
    for (size_t i = 0; i < CASES; i++)
        for (size_t k = 0; k < i; k++) {
            const struct scope_mark mark = scope_mark(&sc);
            const struct likeness l = likeness_cases(&sc, &rules, &made[i].as, &made[k].as);
            const bool found = share(&made[i].keys, &made[k].keys);

            ck_assert_msg(l.score < rules.wide || found, "%zu, %zu: %s", i, k,
                          likeness_sentence(&sc, LANG_EN, &l));
            likely += l.score >= rules.wide;
            by_sound += l.score >= rules.wide && (l.facts & 1u << LIKE_NAME_SOUND);
            by_place += l.score >= rules.wide && (l.facts & 1u << LIKE_PLACE_ROUGH);
            keyed += found;
            scope_rewind(&sc, mark);
        }
    /* Enough of each to tell anything, and far from all share a key. */
    ck_assert_uint_gt(likely, 500);
    ck_assert_uint_gt(by_sound, 100);
    ck_assert_uint_gt(by_place, 50);
    ck_assert_uint_lt(keyed, CASES * (CASES - 1) / 2 / 2);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("likeness key");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, names_that_are_written_or_heard_alike_share_a_key);
    tcase_add_test(tc, numbers_share_a_key_by_their_ends_masked_or_not);
    tcase_add_test(tc, places_share_a_key_however_exactly_they_are_said);
    tcase_add_test(tc, who_is_not_known_or_only_helps_has_no_key);
    tcase_add_test(tc, whatever_is_likely_shares_a_key);
    return suite_run_within(tc, 60);
}
