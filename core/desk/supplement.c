/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/supplement.h"

#include "core/desk/work.h"
#include "core/store/supplement_store.h"

struct supplement_args {
    int64_t id;
    const char *text;
};

enum rc use_supplement(struct work *w, const void *args, void *result)
{
    const struct supplement_args *a = args;
    struct supplement s = {.text = a->text, .recorded_at = w->now, .by = w->desk->person.name};
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_SUPPLEMENT, &cf));
    return supplement_insert(&w->tx, a->id, &s);
}

enum rc desk_supplement(struct desk *desk, struct scope *sc, int64_t id, const char *text)
{
    struct supplement_args args = {id, NULL};

    TRY(supplement_check(sc, text, &args.text));
    return desk_run(desk, sc, USE_SUPPLEMENT, &args, NULL);
}
