/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Notice: that somebody has to be told something about a team: a promise is about to be missed,
 * was missed, a further level is called. It is recorded once, told until the telling succeeded,
 * and its outcome is recorded once.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_NOTICE_H
#define CORE_DOMAIN_NOTICE_H

#include "core/base/instant.h"
#include "core/domain/word.h"

#define WORDS_NOTICE(ROW)                                                                          \
    ROW(NOTICE_WARN, "warn", N_("Promise about to be missed"))                                     \
    ROW(NOTICE_BREACH, "breach", N_("Promise missed"))                                             \
    ROW(NOTICE_LEVEL, "level", N_("Further level called"))                                         \
    ROW(NOTICE_COMMANDER, "commander", N_("Commander asked to step in"))                           \
    ROW(NOTICE_CARD, "card", N_("Supervision card"))                                               \
    ROW(NOTICE_IDLE, "idle", N_("Accepted, but nothing since"))                                    \
    ROW(NOTICE_ANSWER, "answer", N_("Answer to a card is due"))

#define NOTICE_ENUM_(name, code, label) name,
enum notice_kind { WORDS_NOTICE(NOTICE_ENUM_) };
#undef NOTICE_ENUM_

extern const struct word_list notice_words;

#define WORDS_NOTICE_STATE(ROW)                                                                    \
    ROW(NOTICE_SHOWN, "shown", N_("Shown on screens"))                                             \
    ROW(NOTICE_WAITING, "waiting", N_("Waiting to be sent"))                                       \
    ROW(NOTICE_DELIVERED, "delivered", N_("Sent"))                                                 \
    ROW(NOTICE_FAILED, "failed", N_("Not sent"))

#define NOTICE_ENUM_(name, code, label) name,
enum notice_state { WORDS_NOTICE_STATE(NOTICE_ENUM_) };
#undef NOTICE_ENUM_

extern const struct word_list notice_state_words;

struct notice {
    int64_t id, dispute, dispatch;
    enum notice_kind kind;
    const char
        *key; /* the promise, the level and agency, the card: unique with dispatch and kind */
    struct instant due;      /* from when on it had to be told */
    struct instant at;       /* when it was recorded */
    const char *to, *phone;  /* whom; NULL: nobody is on duty, or registered */
    const char *text;        /* what is told; names no party */
    struct instant ended_at; /* when the telling succeeded or was given up; NEVER */
    bool delivered;          /* how it ended */
    int attempts;            /* of the telling, once it ended */
    const char *outcome;     /* what the program said that failed; NULL */
    bool waiting;            /* a program is to be run, and has not succeeded yet */
};

enum notice_state notice_state(const struct notice *n);
/* Is there a notice of DISPATCH, KIND and KEY in LIST? */
bool notice_known(const struct notice *list, size_t count, int64_t dispatch, enum notice_kind kind,
                  const char *key);

/* How long to wait after the ATTEMPT-th try (from 1) that failed: 2 s, 4 s … at most 5 minutes. */
struct span notice_pause(int attempt);
#define NOTICE_ATTEMPTS 8 /* then it has failed for good, and a person must be told otherwise */

#endif
