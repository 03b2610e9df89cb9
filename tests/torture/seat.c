/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/torture/seat.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define SEE_MS 10000

int seat_ms(int ms)
{
    const char *const factor = getenv("FLOW_PATIENCE");
    const int times = factor ? atoi(factor) : 1;

    return ms * (times > 1 ? times : 1);
}

struct tty *seat_take(const struct room *room, const char *login)
{
    struct scope sc = SCOPE_INIT;
    const char *const leaks = getenv("LSAN_OPTIONS");
    const char *const argv[] = {
        "./onecase", "--db", room->database, "--now", scope_printf(&sc, "@%s/clock", room->folder),
        "--as",      login,  "--lang",       "zh_CN", NULL};
    const char *const env[] = {"TERM=xterm-256color",
                               "LC_ALL=C.UTF-8",
                               scope_printf(&sc, "HOME=%s", room->folder),
                               scope_printf(&sc, "XDG_CACHE_HOME=%s/cache", room->folder),
                               leaks ? scope_printf(&sc, "LSAN_OPTIONS=%s", leaks) : NULL,
                               NULL};
    struct tty *tty = tty_start(&(struct tty_options){
        .argv = argv, .env = env, .rows = SEAT_ROWS, .columns = SEAT_COLUMNS});

    scope_end(&sc);
    ck_assert_ptr_nonnull(tty);
    return tty;
}

void seat_see(struct tty *tty, const char *text)
{
    ck_assert_msg(tty_wait(tty, text, seat_ms(SEE_MS)), "“%s” was not seen on\n%s", text,
                  tty_text(tty));
}

void seat_press(struct tty *tty, const char *keys, const char *text)
{
    tty_keys(tty, keys);
    seat_see(tty, text);
}

long seat_memory(pid_t pid)
{
    char path[64], line[256];
    long kilobytes = -1;

    snprintf(path, sizeof(path), "/proc/%d/status", (int)pid);
    FILE *const file = fopen(path, "r");
    while (file && fgets(line, sizeof(line), file)) {
        if (strncmp(line, "VmRSS:", 6) == 0)
            kilobytes = strtol(line + 6, NULL, 10);
    }
    if (file)
        fclose(file);
    return kilobytes;
}

int seat_files(pid_t pid)
{
    char path[64];
    int count = -1;

    snprintf(path, sizeof(path), "/proc/%d/fd", (int)pid);
    DIR *const folder = opendir(path);
    if (folder)
        count = 0;
    for (const struct dirent *entry; folder && (entry = readdir(folder));)
        count += entry->d_name[0] != '.';
    if (folder)
        closedir(folder);
    return count;
}

bool seat_together(int count, void (*work)(int number, void *out), void *out, size_t size)
{
    const size_t all = (size_t)count * size;
    char *const shared = mmap(NULL, all, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    bool well = true;

    ck_assert(shared != MAP_FAILED);
    fflush(stdout);
    for (int i = 0; i < count; i++) {
        const pid_t pid = fork();

        ck_assert_int_ge(pid, 0);
        if (pid == 0) {
            torture_reseed((uint64_t)i + 1);
            work(i, shared + (size_t)i * size);
            fflush(stdout);
            _exit(EXIT_SUCCESS);
        }
    }
    for (int i = 0, status; i < count; i++) {
        ck_assert_int_gt(wait(&status), 0);
        well = well && WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
    }
    memcpy(out, shared, all);
    munmap(shared, all);
    return well;
}
