/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/text.h"
#include "core/desk/perform.h"
#include "core/desk/work.h"

struct close_args {
    int64_t id;
    enum result result;
    const char *reason; /* NULL */
};

/* Everything that is open as one text; "" when nothing is. */
static const char *open_ends(struct scope *sc, const struct casefile *cf, enum result result,
                             enum lang lang)
{
    struct buffer text = buffer_new(sc);
    struct gap *gaps;
    size_t count;

    casefile_open_ends(sc, cf, result, &gaps, &count);
    for (size_t i = 0; i < count; i++) {
        buffer_add(&text, i > 0 && lang == LANG_EN ? " " : ""); /* a Chinese stop has its space */
        buffer_add(&text, gap_text(sc, lang, &gaps[i]));
    }
    return buffer_text(&text);
}

enum rc use_close(struct work *w, const void *args, void *result)
{
    const struct close_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_CLOSE, &cf));
    const char *open = open_ends(w->sc, &cf, a->result, w->desk->options.lang);
    if (!a->reason && !text_is_empty(open))
        return fail(w->sc, RC_INVALID, "reason",
                    N_("The case is not closed, because this is open: {1} Close it with a reason, "
                       "or see to it first. Nothing was saved."),
                    open);
    cf.dispute.closed = true;
    cf.dispute.result = a->result;
    cf.dispute.closed_at = w->now;
    cf.dispute.close_reason = a->reason;
    return work_save(w, &cf.dispute);
}

enum rc desk_close_case(struct desk *desk, struct scope *sc, int64_t id, enum result result,
                        const char *reason)
{
    struct close_args args = {id, result, NULL};

    TRY(text_gate_in(sc, "reason", reason, TEXT_LONG, &args.reason));
    return desk_run(desk, sc, USE_CLOSE, &args, NULL);
}
