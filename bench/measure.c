/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/measure.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

double now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

double percentile(double *values, size_t count, int percent)
{
    qsort(values, count, sizeof(*values), by_size);
    return values[(count - 1) * (size_t)percent / 100];
}

double median(double *values, size_t count) { return percentile(values, count, 50); }

int bench_size(int size) { return getenv("ONECASE_BENCH_SMALL") ? size / 50 : size; }

double run(const char *const *argv, const char *input, const char *output)
{
    const char *const nowhere = "/dev/null";
    posix_spawn_file_actions_t files;
    pid_t pid;
    int status;

    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, input ? input : nowhere, O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, output ? output : nowhere,
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const double start = now_ms();
    const int error = posix_spawnp(&pid, argv[0], &files, NULL, (char *const *)argv, environ);
    if (error != 0)
        stop("%s cannot be started: %s", argv[0], strerror(error));
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    const double end = now_ms();
    posix_spawn_file_actions_destroy(&files);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        stop("%s %s did not exit 0", argv[0], argv[1] ? argv[1] : "");
    return end - start;
}

bool has_program(const char *name)
{
    const char *const path = getenv("PATH");
    char folders[4096], file[4352];

    snprintf(folders, sizeof(folders), "%s", path ? path : "");
    for (char *rest = folders, *folder; (folder = strsep(&rest, ":"));) {
        snprintf(file, sizeof(file), "%s/%s", folder, name);
        if (access(file, X_OK) == 0)
            return true;
    }
    return false;
}

void write_file(const char *path, const char *text)
{
    FILE *const f = fopen(path, "w");

    if (!f || fputs(text, f) < 0 || fclose(f) != 0)
        stop("%s cannot be written: %s", path, strerror(errno));
}

void row(const char *what, double value, const char *unit, const char *sign, double bar)
{
    const bool holds = sign[0] == '<' ? value <= bar : value >= bar;

    printf("| %-62s | %8.2f %-4s | %s %g | %s |\n", what, value, unit, sign, bar,
           holds ? "yes" : "NO");
    fflush(stdout);
}

void note(const char *what, double value, const char *unit)
{
    printf("| %-62s | %8.2f %-4s | - | - |\n", what, value, unit);
    fflush(stdout);
}

void row_skipped(const char *what, const char *why)
{
    printf("| %-62s | %s | - | skipped |\n", what, why);
}

void stop(const char *format, ...)
{
    va_list list;

    va_start(list, format);
    fputs("bench: ", stderr);
    vfprintf(stderr, format, list);
    fputc('\n', stderr);
    va_end(list);
    exit(EXIT_FAILURE);
}
