/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The shape of an archive's bytes: what its writer and its reader agree on. Private to them.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_ARCHIVE_HEAD_H
#define CORE_BASE_ARCHIVE_HEAD_H

#include "core/base/archive.h"

#define ARCHIVE_SKIPPED    0x184D2A50u /* a frame that readers of zstd skip */
#define ARCHIVE_FRAME      8           /* bytes before its text: that number and the size */
#define ARCHIVE_TITLE      "onecase backup "
#define ARCHIVE_VERSION    "1\n"
#define ARCHIVE_PLAIN      "plain\n"
#define ARCHIVE_SEALED     "sealed\n"
#define ARCHIVE_HEAD_MAX   65536
#define ARCHIVE_BLOCK      512     /* of a tar */
#define ARCHIVE_MEGABYTE   1048576 /* bytes */
#define ARCHIVE_CHUNK      65536
#define ARCHIVE_SEALED_MAX (SEAL_PART + SEAL_PART_EXTRA)

/* The head of a member in a tar; numbers are octal digits. */
struct tar_head {
    char name[100], mode[8], uid[8], gid[8], size[12], mtime[12], checksum[8], type;
    char link[100], magic[6], version[2], user[32], group[32], major[8], minor[8], prefix[155];
    char rest[12];
};
_Static_assert(sizeof(struct tar_head) == ARCHIVE_BLOCK, "a head is one block");

/* Fill HEAD for NAME, which is short enough. */
void tar_head_fill(struct tar_head *head, const char *name, int64_t size, int64_t seconds);
/* Is HEAD whole and of a plain file whose name leads nowhere else? *SIZE is the member's. */
bool tar_head_read(const struct tar_head *head, int64_t *size);

#endif
