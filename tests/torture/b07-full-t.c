/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B7: the disk is full, at two hundred levels from nothing left to room for some acts. What was
 * acknowledged is there; a form that could not be saved keeps every word, says that nothing was
 * saved, and is saved by the same key when there is room again; meanwhile the cases can be read.
 *
 * The disk is a small tmpfs, seen by this process alone; who is not root becomes so in a
 * user namespace of his own, where the kernel lets him.
 */
#include "tests/torture/torture.h"
#include "tests/tui/player.h"

#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#define SIZE_OF_DISK "size=16m"
#define LEVEL_BYTES  1024 /* left free at level 1, twice that at level 2, … */
#define DEEDS_MOST   24   /* at one level, until one fails */
#define STORY        "楼上水管爆裂，水漏到三楼，在云健社区6幢301吵架。"

static char small[] = "/tmp/onecase-small-XXXXXX"; /* where the small disk is, in its test alone */
static struct player p;
static int acknowledged, lost, unread, forms, forms_saved, forms_refused, forms_torn, unsound;

static bool put(const char *path, const char *text)
{
    const int fd = open(path, O_WRONLY | O_CLOEXEC);
    const bool done = fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text);

    if (fd >= 0)
        close(fd);
    return done;
}

static bool become_root(void)
{
    char uid[32], gid[32];

    snprintf(uid, sizeof(uid), "0 %u 1", (unsigned)geteuid());
    snprintf(gid, sizeof(gid), "0 %u 1", (unsigned)getegid());
    return unshare(CLONE_NEWUSER) == 0 && put("/proc/self/setgroups", "deny") &&
           put("/proc/self/uid_map", uid) && put("/proc/self/gid_map", gid);
}

static bool make_small_disk(void)
{
    return (geteuid() == 0 || become_root()) && unshare(CLONE_NEWNS) == 0 &&
           mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
           mount("small", small, "tmpfs", 0, SIZE_OF_DISK) == 0 && setenv("TMPDIR", small, 1) == 0;
}

/* Tried in a child, so that this process stays where it is. */
static bool may_make_small_disk(void)
{
    int status = -1;
    const pid_t pid = fork();

    if (pid == 0)
        _exit(make_small_disk() ? 0 : 1);
    return waitpid(pid, &status, 0) == pid && status == 0;
}

static const char *filler(void)
{
    static char path[sizeof(small) + 8];

    snprintf(path, sizeof(path), "%s/filler", small);
    return path;
}

/* Take all of the disk but LEFT bytes. */
static void fill_disk(int64_t left)
{
    struct statvfs disk;

    ck_assert_int_eq(statvfs(small, &disk), 0);
    const int64_t room = (int64_t)(disk.f_bavail * disk.f_frsize) - left;
    const int fd = open(filler(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    ck_assert_int_ge(fd, 0);
    if (room > 0)
        ck_assert_int_eq(posix_fallocate(fd, 0, room), 0);
    close(fd);
}

static void free_disk(void) { ck_assert_int_eq(unlink(filler()), 0); }

static bool shows(const char *text) { return strstr(player_text(&p), text) != NULL; }

static void type_form(void)
{
    player_start(&p, LANG_EN, SCREEN_REGISTER, 0);
    player_type(&p, STORY);
    player_press(&p, "Tab Tab Tab Tab Tab Tab Tab Enter Tab Tab");
    player_type(&p, "吴某");
    player_press(&p, "Esc");
    player_rest(&p);
}

/* The form is saved, or it is still there, says so, and is saved when there is room. */
static void send_form(void)
{
    player_press(&p, "F2");
    forms++;
    if (shows("Registered as")) {
        forms_saved++;
        free_disk();
        return;
    }
    forms_refused++;
    if (!shows("水管爆裂") || !shows("saved")) {
        forms_torn++;
        printf("# %s\n", player_text(&p));
    }
    player_rest(&p);
    free_disk();
    player_press(&p, "F2");
    if (shows("Registered as"))
        return;
    forms_torn++;
    printf("# with room again: %s\n", player_text(&p));
}

/* Act after act at the same desk until the disk is full; then look whether what was told is there,
 * while it still is full. */
static void deeds_until_full(int level)
{
    struct scope sc = SCOPE_INIT;
    struct desk *desk = p.room.desk;
    int64_t id = 0;

    for (int n = 0; n < DEEDS_MOST; n++) {
        const enum torture_deed deed = (enum torture_deed)(n % DEEDS);
        const char *token = scope_printf(&sc, "full-%d-%d", level, n);

        if (torture_do(desk, &sc, deed, token, &id) != RC_OK) {
            ck_assert_msg(sc.error.rc == RC_FULL || sc.error.rc == RC_IO, "%s",
                          error_text(&sc, LANG_EN, &sc.error));
            break;
        }
        acknowledged++;
        lost += !torture_did(desk, id, deed);
    }
    scope_end(&sc);
}

static void look_while_full(void)
{
    struct scope sc = SCOPE_INIT;
    struct board_counts counts;
    struct board_row *rows;
    size_t count;

    unread += desk_board(p.room.desk, &sc, 50, &rows, &count, &counts) != RC_OK;
    scope_end(&sc);
}

static void level(int n)
{
    type_form();
    fill_disk((int64_t)n * LEVEL_BYTES);
    deeds_until_full(n);
    look_while_full();
    send_form();
}

START_TEST(a_full_disk_loses_nothing_that_was_told_or_typed)
{
    const int levels = torture_count(20, 200);

    ck_assert(make_small_disk());
    player_open(&p);
    for (int i = 0; i < levels; i++)
        level(i * 200 / levels);
    unsound += !torture_sound(p.room.desk, &p.room.sc);
    torture_figure("B7",
                   "%d fill levels, %d acknowledged, %d lost, %d forms sent: %d saved at once, %d "
                   "refused and saved later, %d not kept, %d boards unread, %d unsound",
                   levels, acknowledged, lost, forms, forms_saved, forms_refused, forms_torn,
                   unread, unsound);
    player_close(&p);
    ck_assert_int_gt(forms_refused, 0);
    ck_assert_int_eq(lost, 0);
    ck_assert_int_eq(forms_torn, 0);
    ck_assert_int_eq(unread, 0);
    ck_assert_int_eq(unsound, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("full");

    if (!mkdtemp(small))
        return EXIT_FAILURE;
    const bool may = may_make_small_disk();
    if (!may) {
        rmdir(small);
        suite_skip("this machine lets nobody but root make a small disk");
    }
    tcase_add_test(tc, a_full_disk_loses_nothing_that_was_told_or_typed);
    const int status = torture_run(tc);
    rmdir(small);
    return status;
}
