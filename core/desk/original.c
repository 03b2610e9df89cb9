/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/original.h"

#include "core/base/text.h"
#include "core/desk/work.h"
#include "core/store/agreement_store.h"

struct original_args {
    int64_t id;
    struct date on;
    const char *note;
    int scan;
};

static enum rc newest(struct scope *sc, const struct casefile *cf, struct agreement *out)
{
    const struct agreement *a = casefile_agreement(cf);

    if (!a || a->form == FORM_ORAL)
        return fail(sc, RC_INVALID, "agreement",
                    N_("This case has no written agreement yet; nothing was saved."));
    *out = *a;
    return RC_OK;
}

static enum rc find_scan(struct scope *sc, const struct casefile *cf, int number, int64_t *out)
{
    *out = 0;
    for (size_t i = 0; i < cf->evidence_count; i++)
        if (cf->evidence[i].ordinal == number && !cf->evidence[i].void_reason)
            *out = cf->evidence[i].id;
    if (number == 0 || *out != 0)
        return RC_OK;
    return fail(sc, RC_INVALID, "scan",
                N_("The case has no evidence with that number. Nothing was saved."));
}

enum rc use_original(struct work *w, const void *args, void *result)
{
    const struct original_args *o = args;
    struct agreement a;
    struct casefile cf;
    int64_t scan;

    TRY(work_begin(w, o->id, STEP_SIGN, &cf));
    TRY(newest(w->sc, &cf, &a));
    TRY(find_scan(w->sc, &cf, o->scan, &scan));
    TRY(agreement_set_original(w->sc, &a, o->on, o->note, scan, w->desk->person.name));
    a.compared_by = NULL;
    return agreement_save_original(&w->tx, &a);
}

enum rc desk_original(struct desk *desk, struct scope *sc, int64_t id, struct date on,
                      const char *note, int scan)
{
    struct original_args args = {id, on, NULL, scan};

    TRY(text_gate_in(sc, "original.note", note, TEXT_LONG, &args.note));
    if (date_is_set(on))
        TRY(work_past_day(desk, sc, &args.on));
    return desk_run(desk, sc, USE_ORIGINAL, &args, NULL);
}

enum rc use_compare(struct work *w, const void *args, void *result)
{
    const int64_t *id = args;
    struct agreement a;
    struct casefile cf;

    TRY(work_begin(w, *id, STEP_SIGN, &cf));
    TRY(newest(w->sc, &cf, &a));
    if (a.original != ORIGINAL_HANDWRITTEN)
        return fail(w->sc, RC_INVALID, "original",
                    N_("This agreement was not written by hand, so there is nothing to compare. "
                       "Nothing was saved."));
    a.compared_by = w->desk->person.name;
    a.compared_on = w->today;
    return agreement_save_original(&w->tx, &a);
}

enum rc desk_compared(struct desk *desk, struct scope *sc, int64_t id)
{
    return desk_run(desk, sc, USE_COMPARE, &id, NULL);
}
