/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line to the server that is cut, or that carries no notices. */
#include <poll.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/desk/work.h"
#include "tests/desk/room.h"
#include "tests/store/cluster.h"
#include "tests/store/proxy.h"

#define SOON_MS 400 /* what the screens wait at most between two looks is 500 */

static struct room room;
static struct proxy proxy;
static struct desk *desk; /* of lin, through the proxy */

static struct desk_options through(void)
{
    struct desk_options options = room_options(&room, &room.sc, "lin");

    options.database = scope_printf(&room.sc, "postgresql://%s@/%s?host=%s", CLUSTER_PROGRAM,
                                    room.server, proxy.folder);
    return options;
}

static void begin(void)
{
    room_open(&room);
    proxy_begin(&proxy);
    const struct desk_options options = through();
    ok(&room, desk_open(&room.sc, &options, &desk));
}

static void end(void)
{
    desk_close(desk);
    proxy_end(&proxy);
    room_close(&room);
}

static enum rc register_form(const char *token, struct registered *out)
{
    const char *json =
        scope_printf(&room.sc,
                     "{\"token\":\"%s\",\"source\":\"walk_in\",\"kind\":\"neighbour\","
                     "\"narrative\":\"楼上水管爆裂。\",\"place\":\"云健社区6幢\",\"parties\":["
                     "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"吴某\"},"
                     "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\"}]}",
                     token);
    struct intake in;

    TRY(desk_intake_from_json(desk, &room.sc, json, &in));
    return desk_register(desk, &room.sc, &in, out);
}

/* How many cases there are, by the numbers of the register. */
static int cases(void)
{
    int64_t id;
    int n = 0;

    while (desk_identify(room.desk, &room.sc, scope_printf(&room.sc, "2026/%d", n + 1), &id) ==
           RC_OK)
        n++;
    return n;
}

/* ---- whether it was saved ---- */

START_TEST(a_form_whose_answer_was_lost_was_saved_and_is_told_so)
{
    struct registered out = {0};

    proxy_do(&proxy, PROXY_CUT_AFTER);
    ok(&room, register_form("lost", &out));
    ck_assert(proxy_done(&proxy));
    ck_assert_int_eq(out.register_number, 1);
    ck_assert(!out.known); /* it is this form's own saving that is told, not an earlier one's */
    ck_assert_int_eq(cases(), 1);
}
END_TEST

START_TEST(a_form_that_did_not_arrive_is_saved_once_on_a_new_line)
{
    struct registered out = {0};

    proxy_do(&proxy, PROXY_CUT_BEFORE);
    ok(&room, register_form("gone", &out));
    ck_assert(proxy_done(&proxy));
    ck_assert_int_eq(out.register_number, 1);
    ck_assert_int_eq(cases(), 1);
}
END_TEST

START_TEST(an_act_without_a_token_is_found_by_its_entry_in_the_journal)
{
    const char *number = NULL;
    struct registered out;

    ok(&room, register_form("act", &out));
    proxy_do(&proxy, PROXY_CUT_AFTER);
    ok(&room, desk_accept(desk, &room.sc, out.id, &number));
    ck_assert(proxy_done(&proxy));
    ck_assert_str_eq(room_casefile(&room, out.id).dispute.number, number);
}
END_TEST

START_TEST(while_nobody_can_be_asked_it_counts_as_not_saved)
{
    struct registered out;

    proxy_do(&proxy, PROXY_END_AFTER);
    ck_assert_int_eq(register_form("unknown", &out), RC_IO);
    ck_assert_ptr_nonnull(strstr(room.sc.error.msgid, "counts as not saved"));
    ck_assert_int_eq(cases(), 1); /* which is why he is to look for it */
}
END_TEST

/* ---- that others saved something ---- */

static int64_t heads(void)
{
    int64_t number;

    ok(&room, journal_heads(&room.sc, desk->engine, &number));
    return number;
}

/* Does it wake those who watch through the proxy that somebody else saved something? */
static bool is_woken(void)
{
    engine_watch(desk->engine);
    struct pollfd fd = {.fd = engine_wake_fd(desk->engine), .events = POLLIN};

    ck_assert_int_ge(fd.fd, 0);
    room_dispute(&room, false);
    const bool woken = poll(&fd, 1, SOON_MS) > 0;
    engine_woken(desk->engine);
    return woken;
}

START_TEST(who_listens_is_woken_and_who_cannot_finds_it_when_he_looks)
{
    const int64_t before = heads();

    proxy_do(&proxy, _i ? PROXY_DEAF : PROXY_PASS);
    ck_assert_int_eq(is_woken(), !_i);
    ck_assert_int_eq(heads(), before + 1);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("line");

    if (!cluster_is_up())
        suite_skip("it runs on a server, which tests/store/pgsql-t.sh starts");
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_form_whose_answer_was_lost_was_saved_and_is_told_so);
    tcase_add_test(tc, a_form_that_did_not_arrive_is_saved_once_on_a_new_line);
    tcase_add_test(tc, an_act_without_a_token_is_found_by_its_entry_in_the_journal);
    tcase_add_test(tc, while_nobody_can_be_asked_it_counts_as_not_saved);
    tcase_add_loop_test(tc, who_listens_is_woken_and_who_cannot_finds_it_when_he_looks, 0, 2);
    return suite_run(tc);
}
