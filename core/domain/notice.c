/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/notice.h"

#include "core/base/text.h"

#define PAUSE_MOST SECONDS(300)

#define WORD_(name, code, label) {name, code, label},
static const struct word kinds[] = {WORDS_NOTICE(WORD_)};
static const struct word states[] = {WORDS_NOTICE_STATE(WORD_)};
#undef WORD_

const struct word_list notice_words = {kinds, sizeof(kinds) / sizeof(*kinds)};
const struct word_list notice_state_words = {states, sizeof(states) / sizeof(*states)};

enum notice_state notice_state(const struct notice *n)
{
    if (instant_is_set(n->ended_at))
        return n->delivered ? NOTICE_DELIVERED : NOTICE_FAILED;
    return n->waiting ? NOTICE_WAITING : NOTICE_SHOWN;
}

bool notice_known(const struct notice *list, size_t count, int64_t dispatch, enum notice_kind kind,
                  const char *key)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].dispatch == dispatch && list[i].kind == kind && text_equal(list[i].key, key))
            return true;
    return false;
}

struct span notice_pause(int attempt)
{
    struct span pause = SECONDS(2);

    while (--attempt > 0 && pause.ms < PAUSE_MOST.ms)
        pause.ms *= 2;
    return pause.ms < PAUSE_MOST.ms ? pause : PAUSE_MOST;
}
