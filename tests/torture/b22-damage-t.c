/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B22: sixteen random bytes somewhere in the file. Nothing crashes, and whenever a reader would see
 * something else than was written, verify says so or the program refuses the file.
 */
#include "tests/torture/torture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.h"

#define CASES     20
#define BYTES     16
#define ENOUGH    100 /* damages, so that some hit what is written */
#define FILE_MOST (64 * 1024 * 1024)

/* What became of one damage; the exit status of the child that looked. */
enum outcome { HARMLESS, REFUSED, FOUND, UNSEEN, OUTCOMES };

static struct room room;
static const char *written; /* what a reader saw before anything was damaged */

/* All that a reader can see: the board and every case. NULL when something cannot be read. */
static const char *visible(struct desk *desk, struct scope *sc)
{
    struct buffer text = buffer_new(sc);
    struct board_counts counts;
    struct board_row *rows;
    size_t count;

    if (desk_board(desk, sc, 2 * CASES, &rows, &count, &counts) != RC_OK)
        return NULL;
    buffer_add(&text, desk_rows_json(desk, sc, rows, count));
    for (int i = 1; i <= CASES; i++) {
        struct casefile cf;
        int64_t id;

        if (desk_identify(desk, sc, scope_printf(sc, "%d", i), &id) != RC_OK ||
            desk_casefile(desk, sc, id, false, &cf) != RC_OK)
            return NULL;
        buffer_add(&text, desk_casefile_json(desk, sc, &cf));
    }
    return buffer_text(&text);
}

static enum outcome look(void)
{
    struct scope sc = SCOPE_INIT;
    const struct desk_options options = room_options(&room, &sc, "lin");
    struct desk *desk;

    if (desk_open(&sc, &options, &desk) != RC_OK)
        return REFUSED;
    const char *seen = visible(desk, &sc);
    if (!torture_sound(desk, &sc))
        return FOUND;
    return seen && strcmp(seen, written) == 0 ? HARMLESS : UNSEEN;
}

/* In a child, so that a crash is its own. Its words are kept from the report. */
static int outcome_of(struct bytes file)
{
    int status;

    ok(&room, file_write(&room.sc, room.database, file));
    fflush(stdout);
    const pid_t pid = fork();
    if (pid == 0) {
        ck_assert_ptr_nonnull(freopen("/dev/null", "w", stdout));
        _exit((int)look());
    }
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int damage(unsigned char *data, size_t size)
{
    unsigned char before[BYTES];
    const size_t at = torture_random(size - BYTES);

    memcpy(before, data + at, BYTES);
    for (size_t i = 0; i < BYTES; i++)
        data[at + i] = (unsigned char)torture_random(256);
    const int outcome = outcome_of((struct bytes){data, size});
    if (outcome < 0 || outcome >= UNSEEN)
        printf("# sixteen bytes at %zu: outcome %d\n", at, outcome);
    memcpy(data + at, before, BYTES);
    return outcome;
}

START_TEST(sixteen_random_bytes_crash_nothing_and_change_nothing_unseen)
{
    const int count = torture_count(100, 1000);
    int outcomes[OUTCOMES] = {0}, crashed = 0;
    struct bytes file;

    room_open(&room);
    torture_fill(&room, "damage", CASES);
    written = visible(room.desk, &room.sc);
    desk_close(room.desk);
    room.desk = NULL;
    ok(&room, file_read(&room.sc, room.database, FILE_MOST, &file));
    ck_assert_int_eq(outcome_of(file), HARMLESS);
    for (int i = 0; i < count; i++) {
        const int outcome = damage((unsigned char *)file.data, file.size);

        if (outcome < 0 || outcome >= OUTCOMES)
            crashed++;
        else
            outcomes[outcome]++;
    }
    torture_figure("B22",
                   "%d damages: %d refused, %d found by verify, %d where nothing stood, "
                   "%d unseen, %d crashes",
                   count, outcomes[REFUSED], outcomes[FOUND], outcomes[HARMLESS], outcomes[UNSEEN],
                   crashed);
    room_close(&room);
    ck_assert_int_eq(crashed, 0);
    ck_assert_int_eq(outcomes[UNSEEN], 0);
    if (count >= ENOUGH)
        ck_assert_int_gt(outcomes[FOUND], 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("damage");

    tcase_add_test(tc, sixteen_random_bytes_crash_nothing_and_change_nothing_unseen);
    return torture_run(tc);
}
