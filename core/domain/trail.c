/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/trail.h"

static const struct word words[] = {
#define ACT(code, label) {0, code, label},
#include "core/domain/trail.def"
#undef ACT
};
const struct word_list trail_words = {words, sizeof(words) / sizeof(*words)};

struct trail_place trail_start(struct instant until)
{
    /* Whatever is of that very moment comes before it. */
    return (struct trail_place){until, false, 0};
}

struct trail_place trail_place_of(const struct trail_step *s)
{
    return (struct trail_place){s->at, s->looked, s->seq};
}

const char *trail_act(const struct trail_step *s, enum lang lang)
{
    const struct word *const w = word_coded(&trail_words, s->act);

    return w ? tr(lang, w->label) : s->act;
}

static bool is_newer(const struct trail_step *look, const struct trail_step *act)
{
    return !instant_before(look->at, act->at);
}

struct trail_step *trail_merge(struct scope *sc, const struct trail_step *looks, size_t look_count,
                               const struct trail_step *acts, size_t act_count, size_t limit,
                               size_t *count)
{
    struct trail_step *list = scope_alloc(sc, limit, sizeof(*list));
    size_t i = 0, k = 0;

    while (i + k < limit && (i < look_count || k < act_count)) {
        const bool look = k == act_count || (i < look_count && is_newer(&looks[i], &acts[k]));

        list[i + k] = look ? looks[i] : acts[k];
        if (look)
            i++;
        else
            k++;
    }
    *count = i + k;
    return list;
}
