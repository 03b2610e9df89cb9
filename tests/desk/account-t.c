/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office itself: making it, who sits down at it, and the practice data. */
#include "core/desk/account.h"
#include "tests/desk/room.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.h"

static struct room room;

static void begin(void) { room_open(&room); }
static void end(void) { room_close(&room); }

static const struct new_person two[] = {{"lin", "林桂芬", AGENCY_COMMITTEE, NULL, NULL, NULL},
                                        {"zhou", "周立", AGENCY_POLICE, NULL, NULL, NULL}};

static struct new_office office_of(const struct new_person *people, size_t count)
{
    return (struct new_office){.office = {.name = "海门街道社会治理中心",
                                          .division = "331002001000",
                                          .abbreviation = "椒海"},
                               .practice = true,
                               .people = people,
                               .people_count = count};
}

static struct desk_options options_at(const char *database)
{
    struct desk_options options = room_options(&room, &room.sc, "lin");

    options.database = scope_printf(&room.sc, "%s/%s", room.folder, database);
    return options;
}

static bool is_there(const struct desk_options *options)
{
    return access(options->database, F_OK) == 0;
}

START_TEST(a_database_that_is_there_is_refused_and_stays_as_it_was)
{
    const enum rc rc = room.server ? RC_CONFLICT : RC_INVALID;
    struct desk_options options = room_options(&room, &room.sc, "lin");
    const struct new_office office = office_of(two, 2);
    const int64_t id = room_dispute(&room, false);

    options.database = room_owned(&room);
    refused(&room, desk_init(&room.sc, &options, &office), rc, "db");
    refused(&room, desk_demo(&room.sc, &options), rc, "db");
    ck_assert_int_eq(room_casefile(&room, id).dispute.register_number, 1);
}
END_TEST

START_TEST(an_office_that_cannot_be_made_leaves_nothing_behind)
{
    const struct new_person same[] = {two[0], two[0]};
    const struct desk_options options = options_at("new.db");
    struct new_office office = office_of(same, 2);

    refused(&room, desk_init(&room.sc, &options, &office), RC_INVALID, "person");
    ck_assert(!is_there(&options));
    office = office_of(two, 0);
    refused(&room, desk_init(&room.sc, &options, &office), RC_INVALID, "person");
    office = office_of(two, 2);
    office.office.name = " ";
    refused(&room, desk_init(&room.sc, &options, &office), RC_INVALID, "office");
    office = office_of(two, 2);
    office.office.committee = "调解\033[2J委员会";
    refused(&room, desk_init(&room.sc, &options, &office), RC_INVALID, "committee");
    office = office_of(two, 2);
    office.office.division = "999999999999";
    refused(&room, desk_init(&room.sc, &options, &office), RC_INVALID, "division");
    ck_assert(!is_there(&options));
}
END_TEST

START_TEST(paper_bears_the_committee_of_the_division_unless_another_is_named)
{
    ck_assert_str_eq(desk_office(room.desk)->committee, "台州市椒江区海门街道人民调解委员会");
}
END_TEST

START_TEST(only_a_practice_office_takes_another_time)
{
    struct desk_options options = options_at("real.db");
    struct new_office office = office_of(two, 2);
    struct desk *desk;

    office.practice = false;
    refused(&room, desk_init(&room.sc, &options, &office), RC_INVALID, "now");
    const char *now = options.now;
    options.now = NULL;
    ok(&room, desk_init(&room.sc, &options, &office));
    options.now = now;
    refused(&room, desk_open(&room.sc, &options, &desk), RC_INVALID, "now");
}
END_TEST

/* Several people work here, so the program must not guess; a login nobody has is no guess. */
START_TEST(who_sits_down_is_told_or_known_by_his_login)
{
    struct desk_options options = room_options(&room, &room.sc, NULL);
    struct desk *desk;

    refused(&room, desk_open(&room.sc, &options, &desk), RC_INVALID, "as");
    options.system_login = "zhou";
    ok(&room, desk_open(&room.sc, &options, &desk));
    ck_assert_str_eq(desk_person(desk)->name, "周立");
    desk_close(desk);
    options.as = "nobody";
    refused(&room, desk_open(&room.sc, &options, &desk), RC_DENIED, "as");
}
END_TEST

START_TEST(the_only_person_there_is_sits_down)
{
    struct desk_options options = options_at("alone.db");
    const struct new_office office = office_of(two, 1);
    struct desk *desk;

    options.as = NULL;
    ok(&room, desk_init(&room.sc, &options, &office));
    ok(&room, desk_open(&room.sc, &options, &desk));
    ck_assert_str_eq(desk_person(desk)->login, "lin");
    desk_close(desk);
}
END_TEST

START_TEST(a_person_is_written_as_login_name_agency_and_role)
{
    struct new_person p;

    ok(&room, desk_parse_person(&room.sc, "shao:邵静:psychologist:主任:一级", &p));
    ck_assert_str_eq(p.login, "shao");
    ck_assert_str_eq(p.name, "邵静");
    ck_assert_int_eq(p.agency, AGENCY_PSYCHOLOGIST);
    ck_assert_str_eq(p.role, "主任:一级");
    ok(&room, desk_parse_person(&room.sc, "lin:林桂芬", &p));
    ck_assert_int_eq(p.agency, AGENCY_COMMITTEE);
    ck_assert_ptr_null(p.role);
    refused(&room, desk_parse_person(&room.sc, "Lin:林桂芬", &p), RC_INVALID, "person");
    refused(&room, desk_parse_person(&room.sc, "lin", &p), RC_INVALID, "person");
    refused(&room, desk_parse_person(&room.sc, "lin:林桂芬:fire", &p), RC_INVALID, "person");
}
END_TEST

static bool has_state(const struct board_row *rows, size_t count, enum state state)
{
    for (size_t i = 0; i < count; i++)
        if (rows[i].dispute.state == state)
            return true;
    return false;
}

START_TEST(the_four_stories_stand_at_different_stages_and_their_record_is_sound)
{
    struct desk_options options = options_at("demo.db");
    struct verification v;
    struct board_counts counts;
    struct board_row *rows;
    struct desk *desk;
    size_t count;
    int64_t id;

    ok(&room, desk_demo(&room.sc, &options));
    ok(&room, desk_open(&room.sc, &options, &desk));
    ck_assert(desk_office(desk)->practice);
    ok(&room, desk_verify(desk, &room.sc, &v));
    ck_assert(v.sound);
    ok(&room, desk_identify(desk, &room.sc, "4", &id));
    ok(&room, desk_board(desk, &room.sc, 10, &rows, &count, &counts));
    ck_assert(has_state(rows, count, STATE_RESPONDING));
    ck_assert_int_gt(counts.responding, 0);
    desk_close(desk);
}
END_TEST

/* The shipped files, and in place of the stories one that cannot have happened. */
static const char *templates_with(const char *story)
{
    static const char *const shipped[] = {"kinds.yaml", "divisions.csv", "settings.yaml",
                                          "playbooks", "documents"};
    const char *folder = scope_printf(&room.sc, "%s/templates", room.folder);
    struct bytes office;

    ck_assert_int_eq(mkdir(folder, 0700), 0);
    ck_assert_int_eq(mkdir(scope_printf(&room.sc, "%s/demo", folder), 0700), 0);
    for (size_t i = 0; i < sizeof(shipped) / sizeof(*shipped); i++)
        ck_assert_int_eq(symlink(scope_printf(&room.sc, "%s/%s", TEST_TEMPLATES, shipped[i]),
                                 scope_printf(&room.sc, "%s/%s", folder, shipped[i])),
                         0);
    ok(&room, file_read(&room.sc, TEST_TEMPLATES "/demo/office.yaml", FILE_LIMIT, &office));
    ok(&room, file_write(&room.sc, scope_printf(&room.sc, "%s/demo/office.yaml", folder), office));
    ok(&room, file_write(&room.sc, scope_printf(&room.sc, "%s/demo/story.yaml", folder),
                         (struct bytes){(const unsigned char *)story, strlen(story)}));
    return folder;
}

START_TEST(a_story_that_cannot_be_told_is_named_and_leaves_no_database)
{
    struct desk_options options = options_at("demo.db");

    options.templates = templates_with(
        "id: odd\ntitle: 先受理后登记\nsteps:\n  - at: -1d 09:00\n    as: lin\n    accept: {}\n");
    ck_assert_int_eq(desk_demo(&room.sc, &options), RC_NOTFOUND);
    ck_assert_int_eq(room.sc.error.line, 4);
    ck_assert(!is_there(&options));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("account");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_database_that_is_there_is_refused_and_stays_as_it_was);
    tcase_add_test(tc, an_office_that_cannot_be_made_leaves_nothing_behind);
    tcase_add_test(tc, paper_bears_the_committee_of_the_division_unless_another_is_named);
    tcase_add_test(tc, only_a_practice_office_takes_another_time);
    tcase_add_test(tc, who_sits_down_is_told_or_known_by_his_login);
    tcase_add_test(tc, the_only_person_there_is_sits_down);
    tcase_add_test(tc, a_person_is_written_as_login_name_agency_and_role);
    tcase_add_test(tc, the_four_stories_stand_at_different_stages_and_their_record_is_sound);
    tcase_add_test(tc, a_story_that_cannot_be_told_is_named_and_leaves_no_database);
    return suite_run(tc);
}
