/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pinyin: how characters and names are read, without tones, ü written v: what people type to find
 * a name. A surname is read as surnames are: 单 shan, 仇 qiu, 尉迟 yuchi.
 *
 * Layer: domain. Pure. The readings are facts of the Unihan database (pinyin_table.def, made by
 * tools/han-table.py); the surnames stand in surname.def.
 */
#ifndef CORE_DOMAIN_PINYIN_H
#define CORE_DOMAIN_PINYIN_H

#include "core/base/scope.h"

#define PINYIN_WAYS 32 /* most ways to read a name that are told */

/* The readings of the character CP, the usual one first, parted by blanks: "dan chan shan"; ""
 * when it has none or none is known. Static. */
const char *pinyin_of(uint32_t cp);

/* How a name is read; equal strings stand once. A letter or digit is read as itself, in lower
 * case; other marks (阿依·古丽) are not read. */
struct pinyin {
    const char **full; /* "shanxiong", "danxiong"; ways with the likely surname first */
    size_t full_count;
    const char **initials; /* "sx", "dx" */
    size_t initials_count;
};

/* The ways to read NAME, at most PINYIN_WAYS of each; when there are more, the rarest readings
 * give way. Both are empty when nothing in NAME can be read. Owns: lives in SC. */
struct pinyin pinyin_name(struct scope *sc, const char *name);

/* What somebody typed as pinyin, as the strings of struct pinyin are written: "Zhāng San", "lü"
 * give "zhangsan", "lv"; NULL when it is more than letters. Lives in SC. */
const char *pinyin_typed(struct scope *sc, const char *text);

/* Could A and B be heard as the same name? Character by character they have a reading in common;
 * 张伟 and 章玮. A name that cannot be read is heard as none. */
bool pinyin_alike(struct scope *sc, const char *a, const char *b);

/* How NAME is heard, said shortly, in all readings of its ends: "zhang 2 wei". Two names that
 * pinyin_alike() holds for the same have one in common, so an index finds one by the other. *COUNT
 * is 0 when nothing in NAME can be read. Lives in SC. */
const char **pinyin_outlines(struct scope *sc, const char *name, size_t *count);

#endif
