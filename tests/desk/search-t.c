/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a search finds is what reading every case finds: the oracle reads, and knows nothing of
 * pages, tokens and expressions. ONECASE_SEARCH=10000 in the environment takes so many cases, and
 * a fifth as many words.
 */
#include "core/desk/search.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "core/desk/account.h"
#include "core/desk/secrecy.h"
#include "core/domain/pinyin.h"
#include "core/domain/query.h"
#include "tests/desk/rights.h"

#define CASES     1000
#define WORD_PART 3 /* a word for so many cases; of the long form 5 */
#define VALUES_OF 24

static struct room room;
static uint64_t state;

static size_t below(size_t limit)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (size_t)((state >> 33) % limit);
}

#define PICK(list) (list)[below(sizeof(list) / sizeof(*(list)))]

/* ---- cases ---- */

static const char *const surnames[] = {"王", "李", "张", "单", "仇",   "曾",   "查", "朴",
                                       "覃", "解", "乐", "顾", "欧阳", "尉迟", "陈", "林"};
static const char *const given[] = {"伟", "芳", "娜", "秀", "英", "敏", "静", "丽", "强", "磊",
                                    "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "兰"};
static const char *const said[] = {"楼上漏水",
                                   "，墙面发霉",
                                   "赔偿3000元",
                                   "拖欠工资",
                                   "。双方在楼道争吵",
                                   "2026年3月12日",
                                   "停车位被占",
                                   "浙J",
                                   "88K66",
                                   "噪音扰民",
                                   "A座",
                                   "Wi-Fi",
                                   "合同编号HT2025/077",
                                   "、管子老化",
                                   "“不是人为”",
                                   "地板、家具",
                                   "水顺着楼板",
                                   "%",
                                   "_",
                                   "\\",
                                   "人",
                                   "水",
                                   "的",
                                   "海门街道云健社区",
                                   "宅基地",
                                   "下水道堵塞",
                                   "ABC",
                                   "0.5米"};
static const char *const places[] = {"云健社区", "海门街道",   "白云山", "6幢301室", "东湖花园",
                                     "新村12号", "解放路88弄", "菜场",   "B区",      "老码头"};

/* Of the pairs of the first every third case has all, but few have it. */
static const char *const seldom[] = {"不愿意通过调解", "不愿意，也许愿意通过调解"};

/* Of each a part that is no whole name: it finds the cases of those kinds, whatever they tell. */
static const char *const kinds[] = {"neighbour", "marriage_family", "leak", "drainage", "labour"};
static const char *const kind_parts[] = {"漏水", "排水", "婚姻", "家庭", "争议", "劳动", "leak"};

static const char *name(struct scope *sc)
{
    return scope_printf(sc, "%s%s%s", PICK(surnames), PICK(given), below(3) ? PICK(given) : "");
}

static const char *phone(struct scope *sc)
{
    return scope_printf(sc, "139%08zu", below(100000000));
}

static const char *join(struct scope *sc, const char *const *list, size_t count, size_t parts)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < parts; i++)
        buffer_add(&b, list[below(count)]);
    return buffer_text(&b);
}

#define JOIN(sc, list, parts) join((sc), (list), sizeof(list) / sizeof(*(list)), (parts))

static struct party party(struct scope *sc, enum role role)
{
    return (struct party){.role = role,
                          .type = PARTY_PERSON,
                          .name = name(sc),
                          .phone = below(2) ? phone(sc) : NULL,
                          .address = below(3)    ? NULL
                                     : below(12) ? JOIN(sc, places, 2)
                                                 : seldom[0],
                          .address_secret = below(2) != 0,
                          .agent = below(6) ? NULL : name(sc)};
}

static int64_t add_case(void)
{
    const struct scope_mark mark = scope_mark(&room.sc);
    struct party parties[] = {party(&room.sc, ROLE_APPLICANT), party(&room.sc, ROLE_RESPONDENT)};
    struct intake in = {.source = SOURCE_WALK_IN,
                        .kind = PICK(kinds),
                        .title = below(2) ? NULL : "门口的事", /* otherwise it names the kind */
                        .narrative =
                            scope_printf(&room.sc, "%s%s", JOIN(&room.sc, said, 2 + below(12)),
                                         below(30) == 0  ? seldom[0]
                                         : below(3) == 0 ? seldom[1]
                                                         : ""),
                        .place = JOIN(&room.sc, places, 1 + below(3)),
                        .parties = parties,
                        .party_count = 2,
                        .occurred_at = INSTANT_NEVER};
    struct registered out;
    const char *number;

    if (text_is_empty(text_key(&room.sc, in.narrative)))
        in.narrative = "漏水";
    ok(&room, desk_register(room.desk, &room.sc, &in, &out));
    if (below(3) == 0)
        ok(&room, desk_accept(room.desk, &room.sc, out.id, &number));
    scope_rewind(&room.sc, mark);
    return out.id;
}

/* ---- the oracle ---- */

/* What stands in a case, as it was typed. */
struct plain {
    int64_t id;
    bool gone;
    const char *kinds[4]; /* the labels of its kind and of the one above it */
    const char *texts[VALUES_OF], *names[4], *numbers[4];
    size_t text_count, name_count, number_count;
};

static struct scope kept = SCOPE_INIT;
static struct plain *cases;
static size_t case_count;

static void add_text(struct plain *p, const char *text)
{
    if (!text)
        return;
    ck_assert_uint_lt(p->text_count, VALUES_OF);
    p->texts[p->text_count++] = text_key(&kept, text);
}

static void add_name(struct plain *p, const char *text)
{
    add_text(p, text);
    if (text)
        p->names[p->name_count++] = scope_strdup(&kept, text);
}

static void add_kinds(struct plain *p, const char *code)
{
    const struct kind_table *const table = desk_kinds(room.desk);
    const struct kind *const kind = kind_find(table, code);
    const struct kind *const above = kind->parent ? kind_find(table, kind->parent) : kind;

    p->kinds[0] = text_key(&kept, kind->label);
    p->kinds[1] = text_key(&kept, kind->english);
    p->kinds[2] = text_key(&kept, above->label);
    p->kinds[3] = text_key(&kept, above->english);
}

static void read_case(struct plain *p)
{
    const struct scope_mark mark = scope_mark(&room.sc);
    const struct casefile cf = room_casefile(&room, p->id);
    const struct agreement *a = casefile_agreement(&cf);
    const char *number;

    *p = (struct plain){.id = p->id, .gone = cf.dispute.state == STATE_VOIDED};
    add_kinds(p, cf.dispute.kind);
    add_text(p, cf.dispute.title);
    add_text(p, cf.dispute.narrative);
    add_text(p, cf.dispute.place);
    add_text(p, cf.dispute.number);
    for (size_t i = 0; i < cf.party_count; i++) {
        add_name(p, cf.parties[i].name);
        add_name(p, cf.parties[i].agent);
        if (!cf.parties[i].address_secret)
            add_text(p, cf.parties[i].address);
        if (!cf.parties[i].phone)
            continue;
        ok(&room, desk_reveal(room.desk, &room.sc, p->id, (int)i + 1, REVEAL_PHONE, &number));
        p->numbers[p->number_count++] = scope_strdup(&kept, number);
    }
    for (size_t i = 0; a && i < a->term_count; i++)
        add_text(p, agreement_sentence(&room.sc, &a->terms[i]));
    scope_rewind(&room.sc, mark);
}

static bool is_read(const char *name, const char *key)
{
    struct scope sc = SCOPE_INIT;
    const struct pinyin p = pinyin_name(&sc, name);
    bool yes = false;

    for (size_t i = 0; i < p.full_count; i++)
        yes = yes || strncmp(p.full[i], key, strlen(key)) == 0;
    for (size_t i = 0; i < p.initials_count; i++)
        yes = yes || strncmp(p.initials[i], key, strlen(key)) == 0;
    scope_end(&sc);
    return yes;
}

static bool stands(const struct plain *p, const char *key)
{
    const bool letters = strlen(key) > 1 && key[strspn(key, "abcdefghijklmnopqrstuvwxyz")] == '\0';

    for (size_t i = 0; i < p->text_count; i++)
        if (strstr(p->texts[i], key))
            return true;
    for (size_t i = 0; i < p->name_count && letters; i++)
        if (is_read(p->names[i], key))
            return true;
    for (size_t i = 0; i < p->number_count; i++)
        if (strcmp(p->numbers[i], key) == 0 ||
            (strlen(key) == 4 && strcmp(p->numbers[i] + strlen(p->numbers[i]) - 4, key) == 0))
            return true;
    return false;
}

static bool is_of_kind(const struct plain *p, const char *key)
{
    for (size_t i = 0; i < sizeof(p->kinds) / sizeof(*p->kinds); i++)
        if (strstr(p->kinds[i], key))
            return true;
    return false;
}

/* What a line asks: KEY, BARE also as a part of its kind, and OTHER or, WITHOUT, not; or NULL. */
struct asked {
    const char *line, *key, *other;
    bool bare, without;
};

static bool answers(const struct plain *p, const struct asked *a)
{
    return !p->gone && (stands(p, a->key) || (a->bare && is_of_kind(p, a->key))) &&
           (!a->other || stands(p, a->other) != a->without);
}

/* Does a search give what the oracle reads, newest first, as far as it gives pages? */
static void compare_line(struct scope *sc, const struct asked *a)
{
    struct find find = {.words = a->line};
    struct board_row *rows;
    size_t count = 0, at = 0;
    bool more = true;

    for (size_t i = case_count; i-- > 0;) {
        if (!answers(&cases[i], a))
            continue;
        if (at == count && find.page == FIND_PAGES)
            break;
        if (at == count) {
            ck_assert_msg(more, "%s does not find case %zu", a->line, i + 1);
            ck_assert_msg(desk_find_page(room.desk, sc, &find, &rows, &count, &more) == RC_OK,
                          "%s: %s", a->line, error_text(sc, LANG_EN, &sc->error));
            ck_assert_msg(count > 0, "%s does not find case %zu", a->line, i + 1);
            find.before = rows[count - 1].dispute.id;
            find.page++;
            at = 0;
        }
        ck_assert_msg(rows[at].dispute.id == cases[i].id, "%s finds another than case %zu: %s",
                      a->line, i + 1, rows[at].dispute.title);
        at++;
    }
    if (find.page == 0)
        ck_assert_int_eq(desk_find_page(room.desk, sc, &find, &rows, &count, &more), RC_OK);
    ck_assert_msg(at == count && (!more || find.page == FIND_PAGES), "%s finds too much", a->line);
}

/* “WORD”, and OTHER or, WITHOUT, not; NULL: alone. */
static void compare(const char *word, const char *other, bool without)
{
    struct scope sc = SCOPE_INIT;
    const char *const line = scope_printf(&sc, "\"%s\"", word), *const sign = without ? "-" : "";

    compare_line(
        &sc,
        &(struct asked){.line = other ? scope_printf(&sc, "%s %s\"%s\"", line, sign, other) : line,
                        .key = text_key(&sc, word),
                        .other = other ? text_key(&sc, other) : NULL,
                        .without = without});
    scope_end(&sc);
}

/* ---- words ---- */

/* So many characters of TEXT as SIZE says, from anywhere in it. */
static const char *part(struct scope *sc, const char *text, size_t size)
{
    const size_t all = text_characters(text), from = below(all > size ? all - size + 1 : 1);
    const char *start = text, *end;
    uint32_t cp;

    for (size_t i = 0; i < from; i++)
        start += text_next(start, &cp);
    end = start;
    for (size_t i = 0; i < size && *end; i++)
        end += text_next(end, &cp);
    return scope_strndup(sc, start, (size_t)(end - start));
}

static const char *initials(struct scope *sc, const char *name)
{
    const struct pinyin p = pinyin_name(sc, name);

    return below(2) && p.full_count > 0 ? p.full[below(p.full_count)]
           : p.initials_count > 0       ? p.initials[below(p.initials_count)]
                                        : name;
}

static const char *word_of(struct scope *sc, const struct plain *p)
{
    const char *text = p->texts[below(p->text_count)];

    switch (below(8)) {
    case 0:
        return p->names[below(p->name_count)];
    case 1:
        return initials(sc, p->names[below(p->name_count)]);
    case 2:
        return p->number_count > 0 ? p->numbers[0] : phone(sc);
    case 3:
        return p->number_count > 0 ? p->numbers[0] + strlen(p->numbers[0]) - 4 : phone(sc);
    case 4:
        return part(sc, text, 1);
    case 5:
        return part(sc, text, 2);
    case 6:
        return JOIN(sc, given, 2); /* often nobody's */
    default:
        return part(sc, text, 3 + below(9));
    }
}

/* Quotation marks end a quotation, and what says nothing is refused. */
static bool can_be_asked(const char *word)
{
    struct scope sc = SCOPE_INIT;
    struct query q;
    const bool can = !strstr(word, "“") && !strstr(word, "”") &&
                     query_read(&sc, desk_kinds(room.desk), desk_today(room.desk),
                                scope_printf(&sc, "\"%s\"", word), &q) == RC_OK;

    scope_end(&sc);
    return can;
}

static void compare_some(size_t words)
{
    for (size_t i = 0; i < sizeof(kind_parts) / sizeof(*kind_parts); i++)
        compare_line(&kept, &(struct asked){kind_parts[i], kind_parts[i], .bare = true});
    compare(seldom[0], NULL, false);
    compare(seldom[0], "水", false);
    compare("水", seldom[0], true);
    compare(seldom[0], "海门街道云健社区", below(2) != 0);
    while (words > 0) {
        struct scope sc = SCOPE_INIT;
        const struct plain *const p = &cases[below(case_count)];
        const char *const word = word_of(&sc, p), *const other = word_of(&sc, p);

        if (can_be_asked(word)) {
            compare(word, NULL, false);
            words--;
        }
        if (words % 4 == 0 && can_be_asked(word) && can_be_asked(other))
            compare(word, other, below(2) != 0);
        scope_end(&sc);
    }
}

/* ---- the bar ---- */

static size_t cases_wanted(void)
{
    const char *text = getenv("ONECASE_SEARCH");
    const long wanted = text ? strtol(text, NULL, 10) : 0;

    return wanted > CASES ? (size_t)wanted : CASES;
}

static void make_cases(void)
{
    const size_t wanted = cases_wanted();

    state = 20261122;
    cases = scope_alloc(&kept, wanted, sizeof(*cases));
    for (case_count = 0; case_count < wanted; case_count++) {
        cases[case_count].id = add_case();
        read_case(&cases[case_count]);
    }
}

static void index_all(void)
{
    bool more = true;

    while (more)
        ok(&room, desk_index(room.desk, &room.sc, &more));
}

static void change(struct plain *p)
{
    const struct scope_mark mark = scope_mark(&room.sc);
    struct casefile cf;
    struct correction c;

    ok(&room, desk_form_casefile(room.desk, &room.sc, p->id, &cf));
    c = (struct correction){.id = p->id,
                            .rev = cf.dispute.rev,
                            .place = JOIN(&room.sc, places, 2),
                            .narrative = JOIN(&room.sc, said, 5),
                            .parties = (struct party *)cf.parties,
                            .party_count = cf.party_count};
    ok(&room, desk_correct(room.desk, &room.sc, &c));
    scope_rewind(&room.sc, mark);
    read_case(p);
}

static void change_some(size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct plain *p = &cases[below(case_count)];
        const struct scope_mark mark = scope_mark(&room.sc);
        const enum state now = room_casefile(&room, p->id).dispute.state;

        scope_rewind(&room.sc, mark);
        if (now == STATE_VOIDED)
            continue;
        if (i % 5 == 0) {
            ok(&room, desk_void(room.desk, &room.sc, p->id, "重复登记"));
            p->gone = true;
        } else {
            change(p);
        }
    }
}

static bool is_sound(void)
{
    struct verification v;

    ok(&room, desk_verify(room.desk, &room.sc, &v));
    return v.sound;
}

START_TEST(a_search_finds_what_reading_every_case_finds)
{
    const size_t words = cases_wanted() > CASES ? cases_wanted() / 5 : CASES / WORD_PART;
    struct index_state at;
    bool more;

    room_open(&room);
    make_cases();
    compare_some(words / 20); /* with as much of an index as searches made */
    ok(&room, desk_index(room.desk, &room.sc, &more));
    compare_some(words / 20);
    index_all();
    ok(&room, desk_index_state(room.desk, &room.sc, &at));
    ck_assert_int_eq(at.behind + at.left + at.stale, 0);
    compare_some(words);
    change_some(40);
    compare_some(words / 10);
    ck_assert(is_sound());
    index_all();
    compare_some(words / 4);
    ck_assert(is_sound());
    room_close(&room);
    scope_end(&kept);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("search");

    tcase_add_test(tc, a_search_finds_what_reading_every_case_finds);
    return suite_run_within(tc, 600);
}
