/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/keeping_file.h"

#define MEGABYTE INT64_C(1048576)
#define ROOM_MAX 1000000 /* megabytes */

static enum rc read_path(struct scope *sc, const struct tree *node, const char *key,
                         const char **out)
{
    TRY(tree_text(sc, node, key, out));
    if (!*out || **out == '/')
        return RC_OK;
    return tree_at(sc, tree_get(node, key),
                   fail(sc, RC_INVALID, key,
                        N_("{1}: “{2}” is not a whole path, from / on; nothing was saved."), key,
                        *out));
}

static enum rc read_keys(struct scope *sc, const struct tree *node, struct keeping_settings *out)
{
    const char **words;

    TRY(tree_texts(sc, node, "keys", &words, &out->key_count));
    struct seal_public *keys = scope_alloc(sc, out->key_count, sizeof(*keys));
    for (size_t i = 0; i < out->key_count; i++)
        TRY(tree_at(sc, tree_get(node, "keys"), seal_public_parse(sc, "keys", words[i], &keys[i])));
    out->keys = keys;
    return RC_OK;
}

static enum rc read_backup(struct scope *sc, const struct tree *node, struct keeping_settings *out)
{
    TRY(tree_only(sc, node, "directory keys"));
    TRY(read_path(sc, node, "directory", &out->directory));
    return read_keys(sc, node, out);
}

static enum rc read_anchors(struct scope *sc, const struct tree *node, struct keeping_settings *out)
{
    const char **words;
    size_t count;

    TRY(tree_only(sc, node, "file log command"));
    TRY(read_path(sc, node, "file", &out->anchor_file));
    TRY(tree_truth(sc, node, "log", &out->anchor_log));
    TRY(tree_texts(sc, node, "command", &words, &count));
    if (!words)
        return RC_OK;
    if (count == 0)
        return tree_at(sc, tree_get(node, "command"),
                       fail(sc, RC_INVALID, "command",
                            N_("{1} names no program; nothing was saved."), "command"));
    out->anchor_command = scope_grow(sc, words, count, count + 1, sizeof(*words));
    return RC_OK;
}

static enum rc read_room(struct scope *sc, const struct tree *node, struct room_rule *out)
{
    int warn = (int)(out->warn / MEGABYTE), refuse = (int)(out->refuse / MEGABYTE);

    TRY(tree_only(sc, node, "warn_mb refuse_mb"));
    TRY(tree_int(sc, node, "warn_mb", 0, ROOM_MAX, &warn));
    TRY(tree_int(sc, node, "refuse_mb", 0, ROOM_MAX, &refuse));
    *out = (struct room_rule){warn * MEGABYTE, refuse * MEGABYTE};
    return RC_OK;
}

enum rc keeping_settings_read(struct scope *sc, const struct tree *root,
                              struct keeping_settings *out)
{
    const struct tree *backup = tree_get(root, "backup"), *anchors = tree_get(root, "anchors");
    const struct tree *disk = tree_get(root, "disk");

    if (backup)
        TRY(read_backup(sc, backup, out));
    if (anchors)
        TRY(read_anchors(sc, anchors, out));
    return disk ? read_room(sc, disk, &out->room) : RC_OK;
}
