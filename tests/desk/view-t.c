/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Views: who has them, what each finds for whom, and when one is told. */
#include "core/desk/view.h"

#include <string.h>

#include "core/base/file.h"
#include "tests/desk/rights.h"

static struct room room;
static struct desk *zhou;

/* Lin mediates two leaks of the office, one of them hidden, which does not exist for Zhou. */
static void begin(void)
{
    room_open(&room);
    const int64_t hidden = room_dispute(&room, true);
    room_dispute(&room, true);
    rights_clear(&room);
    rights_appoint(&room, "lin", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&room, "zhou", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&room, "wang", CAPACITY_MEMBER, REACH_COMMITTEE);
    rights_sql(&room,
               scope_printf(&room.sc, "UPDATE dispute SET secrecy = 'hidden' WHERE id = %lld",
                            (long long)hidden));
    zhou = room_another(&room, "zhou");
}

static void end(void)
{
    desk_close(zhou);
    room_close(&room);
}

static void keep(struct desk *desk, const char *name, const char *words, bool shared, int alarm)
{
    const struct view v = {.name = name, .words = words, .shared = shared, .alarm = alarm};

    ok(&room, desk_keep_view(desk, &room.sc, &v));
}

/* "name=count" of each view that DESK has. */
static const char *views(struct desk *desk)
{
    struct buffer b = buffer_new(&room.sc);
    struct view *list;
    size_t count;

    ok(&room, desk_views(desk, &room.sc, SIZE_MAX, &list, &count));
    for (size_t i = 0; i < count; i++)
        buffer_addf(&b, "%s%s=%s", i > 0 ? " " : "", list[i].name, view_figure(&room.sc, &list[i]));
    return buffer_text(&b);
}

START_TEST(a_shared_view_counts_for_each_the_cases_that_he_may_see)
{
    keep(room.desk, "编号", "人调字", true, 0);
    keep(room.desk, "漏", "水管", false, 0);
    ck_assert_str_eq(views(room.desk), "漏=2 编号=2");
    ck_assert_str_eq(views(zhou), "编号=1");
}
END_TEST

START_TEST(a_name_that_is_there_takes_the_new_words_and_keeps_its_place)
{
    keep(room.desk, "一", "水管", false, 0);
    keep(room.desk, "二", "水管", false, 0);
    keep(room.desk, "一", "没有的", false, 0);
    ck_assert_str_eq(views(room.desk), "一=0 二=2");
}
END_TEST

START_TEST(only_who_may_report_shares_and_only_the_owner_gives_up)
{
    const struct view v = {.name = "漏", .words = "水管", .shared = true};

    struct desk *wang = room_another(&room, "wang");

    refused(&room, desk_keep_view(wang, &room.sc, &v), RC_DENIED, "as");
    desk_close(wang);
    keep(room.desk, "漏", "水管", true, 0);
    refused(&room, desk_drop_view(zhou, &room.sc, "漏"), RC_NOTFOUND, "name");
    ok(&room, desk_drop_view(room.desk, &room.sc, "漏"));
    ck_assert_str_eq(views(room.desk), "");
    refused(&room, desk_drop_view(room.desk, &room.sc, "漏"), RC_NOTFOUND, "name");
}
END_TEST

START_TEST(nobody_keeps_more_than_twenty)
{
    const struct view more = {.name = "more", .words = "水管"};

    for (int i = 0; i < VIEW_MOST; i++)
        keep(room.desk, scope_printf(&room.sc, "%d", i), "水管", false, 0);
    refused(&room, desk_keep_view(room.desk, &room.sc, &more), RC_FULL, "name");
    keep(room.desk, "7", "没有的", false, 0); /* one of the twenty */
    keep(zhou, "more", "水管", false, 0);
}
END_TEST

/* What the program of the settings was told so far. */
static const char *told(void)
{
    struct bytes bytes;
    const char *const path = scope_printf(&room.sc, "%s/told", room.folder);

    return file_read(&room.sc, path, FILE_LIMIT, &bytes) == RC_OK ? (const char *)bytes.data : "";
}

static struct desk *open_watch(void)
{
    struct desk_options options = room_options(&room, &room.sc, NULL);
    const char *const settings = scope_printf(
        &room.sc, "notify_command: [tee, -a, %s/told]\nnotify_seconds: 5\n", room.folder);
    struct desk *watch;

    ok(&room, file_write(&room.sc, scope_printf(&room.sc, "%s/settings.yaml", room.folder),
                         (struct bytes){(const unsigned char *)settings, strlen(settings)}));
    options.alone = true;
    ok(&room, desk_open(&room.sc, &options, &watch));
    return watch;
}

#define LIN_TOLD "A view of yours holds 2 cases; its alarm is set at 2.\n"

/* Lin sees two cases, Zhou one: his alarm at two is silent. */
START_TEST(an_alarm_is_told_once_for_what_its_owner_sees_and_again_after_it_fell)
{
    keep(room.desk, "我的", "人调字", false, 2);
    keep(zhou, "他的", "人调字", false, 2);
    struct desk *watch = open_watch();

    ok(&room, desk_tell_views(watch, &room.sc));
    ck_assert_str_eq(told(), LIN_TOLD);
    ok(&room, desk_tell_views(watch, &room.sc));
    ck_assert_str_eq(told(), LIN_TOLD);
    rights_sql(&room, "UPDATE saved_view SET words = '没有的'");
    ok(&room, desk_tell_views(watch, &room.sc));
    rights_sql(&room, "UPDATE saved_view SET words = '人调字'");
    ok(&room, desk_tell_views(watch, &room.sc));
    ck_assert_str_eq(told(), LIN_TOLD LIN_TOLD);
    desk_close(watch);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("view");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, a_shared_view_counts_for_each_the_cases_that_he_may_see);
    tcase_add_test(tc, a_name_that_is_there_takes_the_new_words_and_keeps_its_place);
    tcase_add_test(tc, only_who_may_report_shares_and_only_the_owner_gives_up);
    tcase_add_test(tc, nobody_keeps_more_than_twenty);
    tcase_add_test(tc, an_alarm_is_told_once_for_what_its_owner_sees_and_again_after_it_fell);
    return suite_run(tc);
}
