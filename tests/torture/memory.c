/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A library to load before all others, in which memory runs out: the $MEMORY_FAILS th request
 * fails, and with $MEMORY_FOR_EVER all after it. At the end the number of requests is written to
 * the file $MEMORY_COUNTS.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

static long fails_at, requests;
static bool for_ever, told;

/* The environment is read at the first request: later nothing may ask for memory here. */
static void read_wishes(void)
{
    const char *at = getenv("MEMORY_FAILS");

    told = true;
    fails_at = at ? strtol(at, NULL, 10) : 0;
    for_ever = getenv("MEMORY_FOR_EVER") != NULL;
}

static bool runs_out(void)
{
    if (!told)
        read_wishes();
    requests++;
    if (fails_at == 0 || requests < fails_at || (!for_ever && requests > fails_at))
        return false;
    errno = ENOMEM;
    return true;
}

void *malloc(size_t size) { return runs_out() ? NULL : __libc_malloc(size); }

void *calloc(size_t count, size_t size) { return runs_out() ? NULL : __libc_calloc(count, size); }

void *realloc(void *memory, size_t size)
{
    return runs_out() ? NULL : __libc_realloc(memory, size);
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("MEMORY_COUNTS");
    char line[24];

    if (!path)
        return;
    const int length = snprintf(line, sizeof(line), "%ld\n", requests);
    const int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0 || write(fd, line, (size_t)length) != length)
        _exit(126);
    close(fd);
}
