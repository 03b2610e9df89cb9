/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/archive_head.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OCTAL_MOST INT64_C(077777777777) /* what 11 digits hold: 8 GiB */
#define WIDE       0x80                  /* first byte of a size that is no text but a number */

static void put_size(char field[12], int64_t size)
{
    if (size <= OCTAL_MOST) {
        snprintf(field, 12, "%011" PRIo64, (uint64_t)size);
        return;
    }
    memset(field, 0, 12);
    field[0] = (char)WIDE;
    for (int i = 11; i > 3; i--, size >>= 8)
        field[i] = (char)(size & 0xFF);
}

static int64_t get_size(const char field[12])
{
    char digits[13];
    int64_t size = 0;

    if ((unsigned char)field[0] != WIDE) {
        snprintf(digits, sizeof(digits), "%.12s", field);
        return strtoll(digits, NULL, 8);
    }
    for (int i = 4; i < 12; i++)
        size = (int64_t)((uint64_t)size << 8 | (unsigned char)field[i]);
    return size;
}

/* The sum of all bytes, the field of the sum itself counted as blanks. */
static unsigned checksum_of(const struct tar_head *head)
{
    const unsigned char *bytes = (const unsigned char *)head;
    const size_t from = offsetof(struct tar_head, checksum);
    unsigned sum = 0;

    for (size_t i = 0; i < sizeof(*head); i++)
        sum += i >= from && i < from + sizeof(head->checksum) ? ' ' : bytes[i];
    return sum;
}

void tar_head_fill(struct tar_head *head, const char *name, int64_t size, int64_t seconds)
{
    memset(head, 0, sizeof(*head));
    snprintf(head->name, sizeof(head->name), "%s", name);
    snprintf(head->mode, sizeof(head->mode), "%07o", 0600u);
    snprintf(head->uid, sizeof(head->uid), "%07o", 0u);
    snprintf(head->gid, sizeof(head->gid), "%07o", 0u);
    put_size(head->size, size);
    put_size(head->mtime, seconds > 0 ? seconds : 0);
    head->type = '0';
    memcpy(head->magic, "ustar", sizeof(head->magic));
    memcpy(head->version, "00", sizeof(head->version));
    snprintf(head->checksum, sizeof(head->checksum), "%06o", checksum_of(head));
    head->checksum[7] = ' ';
}

/* "a/b.yaml": no part of it is empty, "." or "..". */
static bool stays_inside(const char *name)
{
    for (;;) {
        const size_t length = strcspn(name, "/");

        if (length == 0 || (length == 1 && name[0] == '.') ||
            (length == 2 && strncmp(name, "..", 2) == 0))
            return false;
        if (name[length] == '\0')
            return true;
        name += length + 1;
    }
}

bool tar_head_read(const struct tar_head *head, int64_t *size)
{
    char sum[sizeof(head->checksum) + 1];

    snprintf(sum, sizeof(sum), "%.8s", head->checksum);
    *size = get_size(head->size);
    return strtoul(sum, NULL, 8) == checksum_of(head) && head->type == '0' && *size >= 0 &&
           memcmp(head->magic, "ustar", sizeof(head->magic)) == 0 &&
           memchr(head->name, '\0', sizeof(head->name)) && head->prefix[0] == '\0' &&
           stays_inside(head->name);
}
