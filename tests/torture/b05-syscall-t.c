/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B5: every system call of one "onecase register" fails, once and for ever, as a disk that fails or
 * is full, a call that is interrupted, a file that may not be used. The program never says that a
 * case is saved which is not, never damages the record, never crashes, and what the person reads
 * tells whether the case was saved.
 */
#include "tests/torture/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"

#define CALLS_MOST    1024
#define FILE_MOST     (64 * 1024 * 1024)
#define FIRST_OF_OURS "umask" /* main() begins with it */
#define INTERRUPTIONS 20
#define FEW_LOCKS     16 /* one of so many calls of fcntl fails for ever */

/* What is interrupted is tried again, by the program or by SQLite, until it is not: so for ever is
 * twenty times there. */
static const char *const errors[] = {"EIO", "ENOSPC", "EINTR", "EACCES"};
#define ERRORS (sizeof(errors) / sizeof(*errors))

/* The NUMBERth call of NAME. */
struct target {
    char name[32];
    int number;
    bool ours; /* and not the loader's */
};

struct fault {
    const struct target *call;
    const char *error;
    bool for_ever;
};

enum judgement { RIGHT, FALSE_SAVED, FALSE_REFUSED, SILENT, DAMAGED, CRASHED, JUDGEMENTS };

#define CASE                                                                                       \
    "{\"source\":\"phone\",\"kind\":\"marriage_family\",\"narrative\":\"夫妻争吵。\","        \
    "\"parties\":[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾某\"},"               \
    "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"郭某\"}]}"

static const char *const names[JUDGEMENTS] = {"right",  "false saved", "false refused",
                                              "silent", "damaged",     "crashed"};

static struct room room;
static struct bytes pristine;
static int64_t entries; /* of the journal before */
static struct target calls[CALLS_MOST];
static size_t call_count;

static const char *in_room(struct scope *sc, const char *name)
{
    return scope_printf(sc, "%s/%s", room.folder, name);
}

/* "onecase register" under strace with the options WORDS. */
static struct ending run(struct scope *sc, const char *const *words, size_t count)
{
    const char *under[16] = {"strace", "-f", "-qq"};
    static const char *const command[] = {"register", NULL};

    memcpy(under + 3, words, count * sizeof(*words));
    return program_run(sc, &room, &(struct program){under, command, CASE});
}

/* ---- which calls there are ---- */

/* The end of the program, and calls that no machine fails: what they ask is in memory, and injected
 * errors are answers that the kernel never gives. */
static bool is_tried(const char *name)
{
    static const char *const never[] = {"execve",          "exit",
                                        "exit_group",      "brk",
                                        "futex",           "getrandom",
                                        "arch_prctl",      "rseq",
                                        "getuid",          "geteuid",
                                        "getgid",          "getegid",
                                        "set_tid_address", "set_robust_list",
                                        "getpid",          "mprotect",
                                        "munmap"};

    for (size_t i = 0; i < sizeof(never) / sizeof(*never); i++)
        if (strcmp(name, never[i]) == 0)
            return false;
    return true;
}

/* The calls of the loader come first. What they do to the program is no affair of ours, but they
 * count where strace counts. */
static void add_call(const char *name, size_t length)
{
    static bool started;
    struct target *call = &calls[call_count];

    if (length == 0 || length >= sizeof(call->name) || call_count == CALLS_MOST)
        return;
    snprintf(call->name, sizeof(call->name), "%.*s", (int)length, name);
    if (!is_tried(call->name))
        return;
    started = started || strcmp(call->name, FIRST_OF_OURS) == 0;
    call->ours = started;
    call->number = 1;
    for (size_t i = 0; i < call_count; i++)
        call->number += strcmp(calls[i].name, call->name) == 0;
    call_count++;
}

static void keep_ours(void)
{
    size_t kept = 0;

    for (size_t i = 0; i < call_count; i++)
        if (calls[i].ours)
            calls[kept++] = calls[i];
    call_count = kept;
}

static void list_calls(void)
{
    struct scope sc = SCOPE_INIT;
    const char *log = in_room(&sc, "log");
    struct bytes text;

    const struct ending e = run(&sc, (const char *const[]){"-o", log}, 2);
    ck_assert_msg(e.status == EXIT_SUCCESS, "%s", e.said);
    torture_must(&sc, file_read(&sc, log, FILE_MOST, &text));
    for (const char *line = (const char *)text.data; line && *line;) {
        const char *name = line + strspn(line, "0123456789 ");

        add_call(name, strspn(name, "abcdefghijklmnopqrstuvwxyz_0123456789"));
        line = strchr(line, '\n');
        line = line ? line + 1 : NULL;
    }
    keep_ours();
    scope_end(&sc);
}

/* ---- one fault ---- */

static struct ending try_fault(struct scope *sc, const struct fault *f)
{
    const char *trace = scope_printf(sc, "trace=%s", f->call->name);
    const int last = f->call->number + (f->for_ever ? INTERRUPTIONS : 0);
    const char *when = f->for_ever && strcmp(f->error, "EINTR") != 0
                           ? scope_printf(sc, "%d+", f->call->number)
                           : scope_printf(sc, "%d..%d", f->call->number, last);
    const char *inject =
        scope_printf(sc, "inject=%s:error=%s:when=%s", f->call->name, f->error, when);

    program_put_back(sc, &room, pristine);
    return run(sc, (const char *const[]){"-o", "/dev/null", "-e", trace, "-e", inject}, 6);
}

/* Does TEXT tell a person whether the case was saved, or that nobody can know? */
static bool tells(const char *text)
{
    static const char *const words[] = {"saved", "stays done", "Nothing was",
                                        "could not be looked"};

    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (strstr(text, words[i]))
            return true;
    return false;
}

static enum judgement judge(const struct fault *f, const struct ending *e, struct record after)
{
    const bool saved = after.entries > entries;
    const bool doubtful = strstr(e->said, "counts as not saved") || strstr(e->said, "stays done") ||
                          strstr(e->said, "out of memory");
    const bool mute = strcmp(f->call->name, "write") == 0; /* its sentence was lost too */

    if (e->crashed)
        return CRASHED;
    if (!after.sound)
        return DAMAGED;
    if (e->status == EXIT_SUCCESS)
        return saved ? RIGHT : FALSE_SAVED;
    if (saved && !doubtful && !mute)
        return FALSE_REFUSED;
    return mute || tells(e->said) ? RIGHT : SILENT;
}

/* A lock that is never granted is waited for; a few of those are enough. */
static struct fault fault_of(size_t n)
{
    const struct target *call = &calls[n / ERRORS / 2];
    const bool waits = strcmp(call->name, "fcntl") == 0 && call->number % FEW_LOCKS != 0;

    return (struct fault){call, errors[n / 2 % ERRORS], n % 2 && !waits};
}

static void report(const struct fault *f, const struct ending *e, enum judgement j)
{
    printf("# %s %d %s%s: %s, status %d: %s\n", f->call->name, f->call->number, f->error,
           f->for_ever ? " for ever" : "", names[j], e->status, e->said);
}

START_TEST(no_failing_system_call_makes_the_program_lie_crash_or_damage_the_record)
{
    int found[JUDGEMENTS] = {0};

    list_calls();
    const size_t all = call_count * ERRORS * 2, first = torture_random(all);
    const size_t count = (size_t)torture_count(60, (int)all);
    for (size_t i = 0; i < count; i++) {
        struct scope sc = SCOPE_INIT;
        const struct fault f = fault_of((first + i * all / count) % all);
        const struct ending e = try_fault(&sc, &f);
        const enum judgement j = judge(&f, &e, program_record(&sc, &room));

        found[j]++;
        if (j != RIGHT)
            report(&f, &e, j);
        scope_end(&sc);
    }
    torture_figure("B5",
                   "%zu faults of %zu system calls, %d false saved, %d false refused, %d silent, "
                   "%d damaged, %d crashes",
                   count, call_count, found[FALSE_SAVED], found[FALSE_REFUSED], found[SILENT],
                   found[DAMAGED], found[CRASHED]);
    ck_assert_int_eq(found[RIGHT], (int)count);
}
END_TEST

static void begin(void)
{
    room_open(&room);
    desk_close(room.desk);
    room.desk = NULL;
    pristine = program_keep(&room.sc, &room);
    entries = program_record(&room.sc, &room).entries;
}

static void end(void) { room_close(&room); }

int main(void)
{
    TCase *tc = tcase_create("syscall");

    torture_unless_sanitized();
    if (access("/usr/bin/strace", X_OK) != 0)
        suite_skip("strace is missing");
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, no_failing_system_call_makes_the_program_lie_crash_or_damage_the_record);
    return torture_run(tc);
}
