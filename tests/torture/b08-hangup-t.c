/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B8: the line drops at a random key in ten forms. What was typed more than a second before is
 * there again, the program is gone in half a second, and it uses next to nothing of the processor
 * after the hang-up, also when a wrapper made it deaf to the signal.
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "core/desk/board.h"
#include "core/desk/document.h"
#include "tests/torture/seat.h"

#define SITTERS   5
#define GONE_MS   500
#define CPU_MS    20
#define PAUSE_MS  1100 /* a key older than a second */
#define TYPED     12   /* characters before the pause; at most half as many after it */
#define SHOW_MOST 3    /* characters of a text that are certainly on one row */

/* How to come to a form from the board, and the name of its draft; %lld is the case. */
struct way {
    const char *keys, *sees, *then, *draft;
};

static const struct way ways[] = {
    {"F2", "登记纠纷", "", "register"},
    {"F3", "紧急登记", "", "emergency"},
    {"Enter 9", "调解记录 （", "", "session/%lld"},
    {"Enter F7", "条款：", "Tab Tab Tab", "agreement/%lld"},
    {"Enter 4", "更正 （", "", "correct/%lld"},
    {"Enter F5", "可打印", "accepted-slip.1", "document-%lld-accepted-slip.1"},
    {"Enter F5", "可打印", "application", "document-%lld-application"},
    {"Enter F5", "可打印", "attorney.1", "document-%lld-attorney.1"},
    {"Enter F5", "可打印", "file-note", "document-%lld-file-note"},
    {"Enter F5", "可打印", "termination", "document-%lld-termination"},
};
#define WAYS (int)(sizeof(ways) / sizeof(ways[0]))

struct tally {
    int hangups, lost, late, busy;
    int slowest_ms, most_cpu_ms;
};

struct sitter {
    struct room room;
    int64_t id;
    struct tty *tty;
};

/* The row of the list of papers that CODE stands in. */
static int row_of(struct sitter *s, const char *code)
{
    struct case_paper *list;
    size_t count;

    ok(&s->room, desk_documents(s->room.desk, &s->room.sc, s->id, &list, &count));
    for (size_t i = 0; i < count; i++) {
        if (strcmp(list[i].code, code) == 0)
            return (int)i;
    }
    ck_abort_msg("no case can have the paper %s", code);
    return -1;
}

static void go(struct sitter *s, const struct way *way)
{
    seat_see(s->tty, "F10");
    seat_press(s->tty, way->keys, way->sees);
    if (strncmp(way->draft, "document", strlen("document")) != 0) {
        tty_keys(s->tty, way->then);
        return;
    }
    for (int i = row_of(s, way->then); i > 0; i--)
        tty_key(s->tty, "Down");
    seat_press(s->tty, "F2", "F8");
}

/* COUNT characters that no form has by itself. Lives in SC. */
static const char *some_text(struct scope *sc, int count)
{
    static const char *const letters[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛",
                                          "壬", "癸", "子", "丑", "寅", "卯", "辰", "巳"};
    struct buffer b = buffer_new(sc);

    for (int i = 0; i < count; i++)
        buffer_add(&b, letters[torture_random(sizeof(letters) / sizeof(letters[0]))]);
    return buffer_text(&b);
}

/* Close the terminal and see how the program goes. */
static void drop_line(struct sitter *s, struct tally *tally)
{
    const long before = tty_cpu_ms(s->tty);
    const int64_t at = torture_micros();

    tty_hangup(s->tty);
    const int status = tty_wait_exit(s->tty, seat_ms(GONE_MS) * 4);
    const int took = (int)((torture_micros() - at) / 1000);
    const int cpu = (int)(tty_cpu_ms(s->tty) - before);

    tally->hangups++;
    tally->late += status < 0 || took > seat_ms(GONE_MS);
    tally->busy += cpu > seat_ms(CPU_MS);
    if (took > tally->slowest_ms)
        tally->slowest_ms = took;
    if (cpu > tally->most_cpu_ms)
        tally->most_cpu_ms = cpu;
    tty_free(s->tty);
}

/* Is TEXT in the draft, and on the screen of whoever opens the form again? */
static bool is_back(struct sitter *s, const struct way *way, const char *text)
{
    const char *const name = scope_printf(&s->room.sc, way->draft, (long long)s->id);
    const char *draft, *kept = NULL;
    struct instant at;

    ok(&s->room, desk_draft(s->room.desk, &s->room.sc, name, &draft, &at));
    if (!draft || !(kept = strstr(draft, text))) {
        printf("# %s: of “%s” there is: %s\n", name, text, draft ? draft : "nothing");
        return false;
    }
    s->tty = seat_take(&s->room, "lin");
    go(s, way);
    const bool shown =
        tty_wait(s->tty, scope_strndup(&s->room.sc, text, 3 * SHOW_MOST), seat_ms(5000));
    if (!shown)
        printf("# %s: “%s” is not on\n%s", name, text, tty_text(s->tty));
    tty_free(s->tty);
    ok(&s->room, desk_drop_draft(s->room.desk, &s->room.sc, name));
    return shown;
}

static void hang_up(struct sitter *s, const struct way *way, struct tally *tally)
{
    const char *const text = some_text(&s->room.sc, SHOW_MOST + (int)torture_random(TYPED));

    signal(SIGHUP, torture_random(4) == 0 ? SIG_IGN : SIG_DFL); /* what the program inherits */
    s->tty = seat_take(&s->room, "lin");
    go(s, way);
    tty_send(s->tty, text);
    tty_listen(s->tty, PAUSE_MS);
    tty_send(s->tty, some_text(&s->room.sc, (int)torture_random(TYPED / 2)));
    tty_listen(s->tty, (int)torture_random(30));
    drop_line(s, tally);
    tally->lost += !is_back(s, way, text);
}

static void sit(int number, void *out)
{
    const int count = torture_count(2, 1000 / SITTERS);
    struct sitter s;

    room_open(&s.room);
    s.id = room_dispute(&s.room, true);
    for (int i = 0; i < count; i++)
        hang_up(&s, &ways[(number * count + i) % WAYS], out);
    room_close(&s.room);
}

START_TEST(a_dropped_line_loses_nothing_and_leaves_nobody_running)
{
    struct tally tallies[SITTERS], all = {0};

    ck_assert(seat_together(SITTERS, sit, tallies, sizeof(tallies[0])));
    for (int i = 0; i < SITTERS; i++) {
        const struct tally *const t = &tallies[i];

        all.hangups += t->hangups;
        all.lost += t->lost;
        all.late += t->late;
        all.busy += t->busy;
        all.slowest_ms = t->slowest_ms > all.slowest_ms ? t->slowest_ms : all.slowest_ms;
        all.most_cpu_ms = t->most_cpu_ms > all.most_cpu_ms ? t->most_cpu_ms : all.most_cpu_ms;
    }
    torture_figure("B8",
                   "%d hang-ups in %d forms, %d drafts lost, slowest end %d ms, most CPU %d ms",
                   all.hangups, WAYS, all.lost, all.slowest_ms, all.most_cpu_ms);
    ck_assert_int_eq(all.lost, 0);
    ck_assert_int_eq(all.late, 0);
    ck_assert_int_eq(all.busy, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("hangup");

    tcase_add_test(tc, a_dropped_line_loses_nothing_and_leaves_nobody_running);
    return torture_run(tc);
}
