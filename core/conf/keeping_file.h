/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The part of the settings about keeping the record: where backups and anchors go, and how much
 * room the disk must have left.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_KEEPING_FILE_H
#define CORE_CONF_KEEPING_FILE_H

#include "core/base/seal.h"
#include "core/conf/tree.h"
#include "core/domain/keeping.h"

struct keeping_settings {
    const char *directory;          /* of backups; NULL: it is said each time */
    const struct seal_public *keys; /* that backups are sealed for */
    size_t key_count;
    const char *anchor_file;           /* one line is added each time; NULL: none */
    bool anchor_log;                   /* the same to the log of the system */
    const char *const *anchor_command; /* argv; gets the line on its standard input. NULL: none */
    struct room_rule room;
};

#define KEEPING_SETTINGS                                                                           \
    ((struct keeping_settings){.anchor_log = true, .room = {ROOM_WARN, ROOM_REFUSE}})

/* Put the parts "backup", "anchors" and "disk" of ROOT into OUT, which holds the defaults.
 * Fails: RC_INVALID. */
MUST_CHECK enum rc keeping_settings_read(struct scope *sc, const struct tree *root,
                                         struct keeping_settings *out);

#endif
