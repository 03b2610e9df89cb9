/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The whole policy against the table in golden/permit.txt, cell by cell; and the same again with
 * each question of permit.c answered wrongly and each word of its tables changed: the table must
 * notice every one. "make update-golden" writes the table anew; then read it, line by line.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "tests/suite.h"

static bool asked(const char *question, bool truth);
#define ASK(question, answer) asked((question), (answer))
#define TABLE
#include "core/domain/permit.c"

#define GRID    "331002001001"
#define BESIDE  "331002001002"
#define OFFICE_ "331002001000"
#define ME      7

static const struct {
    const char *word;
    enum may may;
} uses[] = {
#define USE(name, body, mode, word, may) {word, MAY_##may},
#include "core/desk/use.def"
#undef USE
};

static struct scope life; /* of one test */

static void begin(void) { life = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&life); }

/* ---- questions, and one that is answered wrongly ---- */

#define QUESTIONS_MOST 40
#define TABLE_MOST     200000
static struct question {
    const char *name;
    bool seen[2]; /* answered no, answered yes */
} questions[QUESTIONS_MOST];
static size_t question_count;
static const char *wrong; /* NULL: none */
static bool wrong_answer;

static bool asked(const char *question, bool truth)
{
    size_t i = 0;

    while (i < question_count && strcmp(questions[i].name, question) != 0)
        i++;
    if (i == question_count && i < QUESTIONS_MOST)
        questions[question_count++].name = question;
    questions[i].seen[truth] = true;
    return wrong && strcmp(wrong, question) == 0 ? wrong_answer : truth;
}

/* ---- the cells ---- */

enum relation { OWN, TEAM, AGENCY, AREA, ELSEWHERE, NOWHERE, RELATIONS };
enum level { ORDINARY, CONFIDENTIAL, HIDDEN, GLASS, LEVELS };
/* Of the reaches, those that differ: a street and a district hold the whole of this office. */
static const enum reach spans[] = {REACH_OWN, REACH_TEAM, REACH_GRID, REACH_COMMITTEE};
#define SPANS (sizeof(spans) / sizeof(*spans))

/* A case of a level in a relation. Own ones and those of a team lie in another area. */
static struct standing standing_of(enum relation relation, enum level level)
{
    return (struct standing){.own = relation == OWN,
                             .team = relation == TEAM,
                             .agency = relation == AGENCY,
                             .glass = level == GLASS,
                             .secrecy = level == GLASS ? SECRECY_HIDDEN : (enum secrecy)level,
                             .division = relation == AREA      ? GRID
                                         : relation == NOWHERE ? NULL
                                                               : BESIDE};
}

static struct appointment appointed(enum capacity capacity, enum reach reach)
{
    return (struct appointment){
        .capacity = capacity, .reach = reach, .from = DATE_NONE, .until = DATE_NONE};
}

static struct viewer viewer_of(const struct appointment *list, size_t count)
{
    return (struct viewer){.person = ME,
                           .name = "林某",
                           .agency = AGENCY_POLICE,
                           .division = GRID,
                           .home = OFFICE_,
                           .list = list,
                           .count = count};
}

/* The levels at which something is so, as one sign. */
static char sign(const bool yes[LEVELS])
{
    static const struct {
        char sign;
        bool yes[LEVELS];
    } signs[] = {{'.', {0, 0, 0, 0}}, {'o', {1, 0, 0, 0}}, {'O', {1, 0, 0, 1}},
                 {'c', {1, 1, 0, 0}}, {'C', {1, 1, 0, 1}}, {'s', {0, 1, 1, 1}},
                 {'g', {0, 0, 0, 1}}, {'*', {1, 1, 1, 1}}};

    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
        if (memcmp(signs[i].yes, yes, sizeof(signs[i].yes)) == 0)
            return signs[i].sign;
    return '?';
}

/* One cell: may V do, or see, WHAT of the case? */
typedef bool question_of_case(const struct viewer *v, int what, const struct standing *s);

static bool sees(const struct viewer *v, int what, const struct standing *s)
{
    return permit_sight(v, s) >= (enum sight)what;
}

static bool may_do(const struct viewer *v, int what, const struct standing *s)
{
    return permit_allows(v, (enum may)what, s);
}

static bool may_for_own(const struct viewer *v, int what, const struct standing *s)
{
    return permit_allows_for(v, (enum may)what, s, AGENCY_POLICE);
}

static bool may_for_other(const struct viewer *v, int what, const struct standing *s)
{
    return permit_allows_for(v, (enum may)what, s, AGENCY_WOMEN);
}

static void add_group(struct buffer *b, const struct viewer *v, question_of_case *question,
                      int what)
{
    for (int relation = 0; relation < RELATIONS; relation++) {
        bool yes[LEVELS];
        char text[2] = {0};

        for (int level = 0; level < LEVELS; level++) {
            const struct standing s = standing_of((enum relation)relation, (enum level)level);

            yes[level] = question(v, what, &s);
        }
        text[0] = sign(yes);
        buffer_add(b, text);
    }
}

/* "****.. ****.. ****c. *****c": a group for each reach. */
static const char *groups(struct scope *sc, enum capacity capacity, question_of_case *question,
                          int what)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < SPANS; i++) {
        const struct appointment a = appointed(capacity, spans[i]);
        const struct viewer v = viewer_of(&a, 1);

        buffer_add(&b, " ");
        add_group(&b, &v, question, what);
    }
    return buffer_text(&b);
}

/* What is said about one capacity under one heading. */
static const char *cells(struct scope *sc, enum capacity capacity, question_of_case *question,
                         int what)
{
    return scope_printf(sc, "  %-11s%s", word_code(&capacity_words, (int)capacity),
                        groups(sc, capacity, question, what));
}

static const char *line(struct scope *sc, enum may may, enum capacity capacity)
{
    const struct appointment a = appointed(capacity, REACH_COMMITTEE);
    const struct viewer v = viewer_of(&a, 1);
    const char *own = groups(sc, capacity, may_for_own, (int)may);
    const char *other = groups(sc, capacity, may_for_other, (int)may);
    const char *text = cells(sc, capacity, may_do, (int)may);
    const char *at_all = permit_allows(&v, may, NULL) ? "yes" : "no";

    if (!permit_is_about_case(may))
        return scope_printf(sc, "  %-11s %s\n", word_code(&capacity_words, (int)capacity), at_all);
    if (strcmp(own, other) != 0)
        text = scope_printf(sc, "%s  other:%s", text, other);
    return scope_printf(sc, "%s  %s\n", text, at_all);
}

/* ---- the table ---- */

static const char head[] =
    "# Who may do what: made by tests/desk/permit-t.c, compared with it, read by people.\n"
    "# 谁可以办什么：由测试生成并逐格核对，请逐行审阅。\n"
    "#\n"
    "# Under each row of core/domain/permit.def, with its use cases, a line for each capacity.\n"
    "# A row about the office says yes or no. A row about a case has four groups, by the reach\n"
    "# of the appointment: own, team, grid, committee. In a group a sign for each case by how\n"
    "# it stands to him: his own, his team's, his agency's, in his grid, in another grid, in no\n"
    "# area. At the end: may there be such a case at all. \"other:\" is what is done in the name\n"
    "# of another agency.\n"
    "# 四组为任职范围：本人、工作组、网格、全委员会。\n"
    "# 每组六格：本人经办、本人在组、本单位在组、"
    "本网格、别的网格、无区域。\n"
    "# other：以别的单位名义办理。\n"
    "#\n"
    "#   .  never 不可\n"
    "#   o  ordinary 一般\n"
    "#   O  ordinary, and hidden with the glass broken 一般及破格\n"
    "#   c  ordinary and confidential 一般、内部\n"
    "#   C  the same, and hidden with the glass broken 一般、内部及破格\n"
    "#   s  confidential and hidden 内部、隐匿\n"
    "#   g  only with the glass broken 仅破格\n"
    "#   *  all 全部\n";

static void add_uses(struct buffer *b, enum may may)
{
    const char *part = " —";

    for (size_t i = 0; i < sizeof(uses) / sizeof(*uses); i++) {
        if (uses[i].may != may)
            continue;
        buffer_addf(b, "%s %s", part, uses[i].word);
        part = ",";
    }
    buffer_add(b, "\n");
}

static void add_program(struct buffer *b)
{
    const struct viewer program = {.person = 0};

    buffer_add(b, "\nthe program itself 程序本身\n  sees        ");
    add_group(b, &program, sees, SIGHT_FACTS);
    buffer_add(b, "\n  works       ");
    add_group(b, &program, may_do, MAY_WORK);
    buffer_addf(b, "\n  people      %s\n",
                permit_allows(&program, MAY_PEOPLE, NULL) ? "yes" : "no");
}

static const char *section(struct scope *sc, enum may may)
{
    struct buffer b = buffer_new(sc);

    buffer_addf(&b, "\n%s (%s)", permit_code(may),
                !permit_is_about_case(may)        ? "office"
                : rows[may].sight == SIGHT_HEADER ? "case, header"
                                                  : "case, facts");
    add_uses(&b, may);
    for (int c = 0; c < CAPACITY_COUNT; c++)
        buffer_add(&b, line(sc, may, (enum capacity)c));
    return buffer_text(&b);
}

/* What a capacity sees, alone and of somebody who is a member of an agency as well. */
static const char *sight_lines(struct scope *sc, enum capacity capacity)
{
    const struct appointment both[] = {appointed(capacity, REACH_COMMITTEE),
                                       appointed(CAPACITY_MEMBER, REACH_TEAM)};
    const struct viewer v = viewer_of(both, 2);
    struct buffer b = buffer_new(sc);

    for (int sight = SIGHT_HEADER; sight <= SIGHT_FACTS; sight++) {
        buffer_addf(&b, "%s  member too: ", cells(sc, capacity, sees, sight));
        add_group(&b, &v, sees, sight);
        buffer_add(&b, sight == SIGHT_HEADER ? "  header 有此案\n" : "  facts 内容\n");
    }
    return buffer_text(&b);
}

static const char *whole(struct scope *sc)
{
    struct buffer b = buffer_new(sc);

    buffer_add(&b, head);
    add_program(&b);
    buffer_add(&b, "\nwhat somebody sees 所见\n");
    for (int c = 0; c < CAPACITY_COUNT; c++)
        buffer_add(&b, sight_lines(sc, (enum capacity)c));
    for (int may = 0; may < MAY_COUNT; may++)
        buffer_add(&b, section(sc, (enum may)may));
    return buffer_text(&b);
}

START_TEST(every_cell_is_as_in_the_table_that_people_read)
{
    const char *text = whole(&life);
    struct bytes kept;

    if (getenv("GOLDEN_UPDATE"))
        ck_assert_int_eq(RC_OK,
                         file_write(&life, GOLDEN_TABLE,
                                    (struct bytes){(const unsigned char *)text, strlen(text)}));
    ck_assert_int_eq(RC_OK, file_read(&life, GOLDEN_TABLE, TABLE_MOST, &kept));
    ck_assert_uint_eq(kept.size, strlen(text));
    ck_assert_int_eq(memcmp(kept.data, text, kept.size), 0);
}
END_TEST

START_TEST(the_table_has_far_more_than_ten_thousand_cells)
{
    const size_t all = sizeof(uses) / sizeof(*uses) * CAPACITY_COUNT;
    size_t cells_of_cases = 0;

    for (size_t i = 0; i < sizeof(uses) / sizeof(*uses); i++)
        if (permit_is_about_case(uses[i].may))
            cells_of_cases += CAPACITY_COUNT * SPANS * RELATIONS * LEVELS;
    printf("# %zu use cases, %zu cells\n", all / CAPACITY_COUNT, all + cells_of_cases);
    ck_assert_uint_gt(all + cells_of_cases, 10000);
}
END_TEST

START_TEST(no_set_of_levels_lacks_a_sign)
{
    ck_assert_ptr_null(strstr(whole(&life) + strlen(head), "?"));
}
END_TEST

START_TEST(each_question_answered_wrongly_changes_a_cell)
{
    const char *right = whole(&life);
    const size_t count = question_count;

    ck_assert_uint_gt(count, 10);
    for (size_t i = 0; i < count; i++) {
        for (int answer = 0; answer < 2; answer++) {
            const struct scope_mark mark = scope_mark(&life);

            wrong = questions[i].name;
            wrong_answer = answer;
            if (questions[i].seen[!answer])
                ck_assert_msg(strcmp(whole(&life), right) != 0, "%s, answered %s: nobody notices",
                              wrong, answer ? "yes" : "no");
            wrong = NULL;
            scope_rewind(&life, mark);
        }
    }
}
END_TEST

/* Of a row about the office only yes and no are told apart, and it says no more. */
static void check_letter(enum may may, int capacity, const char *right)
{
    const char *const old = rows[may].letters;
    const char *const other = permit_is_about_case(may) ? "NAOTSR" : "NA";
    char changed[CAPACITY_COUNT + 1];

    ck_assert_ptr_nonnull(strchr(other, old[capacity]));
    for (const char *letter = other; *letter; letter++) {
        const struct scope_mark mark = scope_mark(&life);

        if (*letter == old[capacity])
            continue;
        memcpy(changed, old, sizeof(changed));
        changed[capacity] = *letter;
        rows[may].letters = changed;
        ck_assert_msg(strcmp(section(&life, may), right) != 0, "%s of %s as %c: nobody notices",
                      rows[may].code, word_code(&capacity_words, capacity), *letter);
        rows[may].letters = old;
        scope_rewind(&life, mark);
    }
}

START_TEST(each_letter_of_the_policy_changed_changes_a_cell)
{
    for (int may = 0; may < MAY_COUNT; may++) {
        const char *right = section(&life, (enum may)may);

        for (int c = 0; c < CAPACITY_COUNT; c++)
            check_letter((enum may)may, c, right);
    }
}
END_TEST

START_TEST(each_subject_and_sight_of_the_policy_changed_changes_a_line)
{
    for (int may = 0; may < MAY_COUNT; may++) {
        const char *right = section(&life, (enum may)may);
        struct row *r = &rows[may];

        r->subject = r->subject == CASE ? OFFICE : CASE;
        ck_assert_str_ne(section(&life, (enum may)may), right);
        r->subject = r->subject == CASE ? OFFICE : CASE;
        if (r->subject == OFFICE) {
            ck_assert_int_eq(r->sight, SIGHT_HEADER);
            continue;
        }
        r->sight = r->sight == SIGHT_HEADER ? SIGHT_FACTS : SIGHT_HEADER;
        ck_assert_str_ne(section(&life, (enum may)may), right);
        r->sight = r->sight == SIGHT_HEADER ? SIGHT_FACTS : SIGHT_HEADER;
    }
}
END_TEST

START_TEST(each_sight_of_an_area_changed_changes_a_cell)
{
    for (int c = 0; c < CAPACITY_COUNT; c++) {
        const char *right = sight_lines(&life, (enum capacity)c);

        for (int secrecy = SECRECY_ORDINARY; secrecy <= SECRECY_HIDDEN; secrecy++) {
            const enum sight old = area_sights[c][secrecy];

            for (int sight = SIGHT_NONE; sight <= SIGHT_FACTS; sight++) {
                if ((enum sight)sight == old)
                    continue;
                area_sights[c][secrecy] = (enum sight)sight;
                ck_assert_msg(strcmp(sight_lines(&life, (enum capacity)c), right) != 0,
                              "%s: nobody notices", word_code(&capacity_words, c));
                area_sights[c][secrecy] = old;
            }
        }
    }
}
END_TEST

/* One viewer with both appointments against two with one each, of all cases. */
static void check_pair(const struct appointment both[2])
{
    const struct viewer v = viewer_of(both, 2);
    const struct viewer one = viewer_of(&both[0], 1), two = viewer_of(&both[1], 1);

    for (int cell = 0; cell < RELATIONS * LEVELS; cell++) {
        const struct standing s = standing_of(cell / LEVELS, cell % LEVELS);
        const enum sight a = permit_sight(&one, &s), b = permit_sight(&two, &s);

        ck_assert_int_eq(permit_sight(&v, &s), a > b ? a : b);
        for (int may = 0; may < MAY_COUNT; may++)
            if (permit_allows(&one, may, &s) || permit_allows(&two, may, &s))
                ck_assert(permit_allows(&v, may, &s));
    }
}

START_TEST(who_holds_two_capacities_sees_what_either_sees_and_may_what_either_may)
{
    for (int i = 0; i < CAPACITY_COUNT; i++)
        for (int k = 0; k < CAPACITY_COUNT; k++)
            for (size_t span = 0; span < SPANS * SPANS; span++)
                check_pair((struct appointment[]){
                    appointed((enum capacity)i, spans[span / SPANS]),
                    appointed((enum capacity)k, spans[span % SPANS]),
                });
}
END_TEST

START_TEST(who_is_appointed_to_nothing_sees_nothing_and_may_nothing)
{
    const struct viewer nobody = viewer_of(NULL, 0);

    for (int cell = 0; cell < RELATIONS * LEVELS; cell++) {
        const struct standing s = standing_of(cell / LEVELS, cell % LEVELS);

        ck_assert_int_eq(permit_sight(&nobody, &s), SIGHT_NONE);
        for (int may = 0; may < MAY_COUNT; may++) {
            ck_assert(!permit_allows(&nobody, (enum may)may, &s));
            ck_assert(!permit_allows(&nobody, (enum may)may, NULL));
        }
    }
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("permit");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, every_cell_is_as_in_the_table_that_people_read);
    tcase_add_test(tc, the_table_has_far_more_than_ten_thousand_cells);
    tcase_add_test(tc, no_set_of_levels_lacks_a_sign);
    tcase_add_test(tc, each_question_answered_wrongly_changes_a_cell);
    tcase_add_test(tc, each_letter_of_the_policy_changed_changes_a_cell);
    tcase_add_test(tc, each_subject_and_sight_of_the_policy_changed_changes_a_line);
    tcase_add_test(tc, each_sight_of_an_area_changed_changes_a_cell);
    tcase_add_test(tc, who_holds_two_capacities_sees_what_either_sees_and_may_what_either_may);
    tcase_add_test(tc, who_is_appointed_to_nothing_sees_nothing_and_may_nothing);
    return suite_run_within(tc, 60);
}
