/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keeping (保管): which old backups stay, how old the newest copy, drill and anchor may become, and
 * how much room the disk must have left.
 *
 * Layer: domain. Pure: the caller says what time it is.
 */
#ifndef CORE_DOMAIN_KEEPING_H
#define CORE_DOMAIN_KEEPING_H

#include "core/base/instant.h"
#include "core/domain/word.h"

#define WORDS_KEEPING(ROW)                                                                         \
    ROW(KEEPING_BACKUP, "backup", N_("Backup"))                                                    \
    ROW(KEEPING_DRILL, "drill", N_("Restore drill"))                                               \
    ROW(KEEPING_RESTORE, "restore", N_("Restored"))                                                \
    ROW(KEEPING_UPGRADE, "upgrade", N_("Upgrade"))                                                 \
    ROW(KEEPING_ANCHOR, "anchor", N_("Anchor"))

#define KEEPING_ENUM_(name, code, label) name,
enum keeping_act { WORDS_KEEPING(KEEPING_ENUM_) };
#undef KEEPING_ENUM_
extern const struct word_list keeping_words;

/* One act of keeping, as it was noted. */
struct keeping {
    int64_t id;
    enum keeping_act act;
    struct instant done_at;
    const char *file;   /* name without its folders; NULL */
    const char *digest; /* of the file, or the head that was told; NULL */
    int64_t seq;        /* of the newest journal entry in it; 0: not said */
    const char *by;     /* NULL: the program itself */
};

/* How something stands that an administrator looks after. */
enum condition { CONDITION_OK, CONDITION_WARNING, CONDITION_BAD };

/*
 * Say in KEEP which of COUNT backups made AT stay at NOW: the newest one; the newest of each of the
 * last 7 days, 5 weeks and 12 months that have one; and every one dated later than NOW, for then
 * the clock is wrong and no ground to delete anything. Days are those of +08:00, a week begins on
 * Monday. AT may come in any order.
 */
void keeping_retain(const struct instant *at, size_t count, struct instant now, bool *keep);

/* How the newest ACT (INSTANT_NEVER: there was none) stands at NOW: a backup and an anchor are
 * wanted each day, a drill each month. One that was never made is bad, an anchor a warning. */
enum condition keeping_judge(enum keeping_act act, struct instant newest, struct instant now);

/* The room a disk must have left for an office to go on. */
struct room_rule {
    int64_t warn, refuse; /* bytes; on a small disk a twentieth and a two-hundredth of it */
};
#define ROOM_WARN   (INT64_C(200) * 1024 * 1024)
#define ROOM_REFUSE (INT64_C(20) * 1024 * 1024)

/* How LEFT bytes of TOTAL stand: below what is warned about; below what stops writing. A disk that
 * does not tell its size (TOTAL 0) is taken as it is. */
enum condition keeping_room(const struct room_rule *rule, int64_t left, int64_t total);

#endif
