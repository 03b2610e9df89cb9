/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/handout.h"

#include "core/base/text.h"
#include "core/desk/work.h"
#include "core/store/handout_store.h"

struct handout_args {
    int64_t id;
    const struct handout *handout;
};

/* The newest version there is of the paper: of an agreement the one in the record. */
static int newest_version(const struct casefile *cf, const char *document)
{
    const struct agreement *a = casefile_agreement(cf);
    int version = 1;

    if (a && text_equal(document, "agreement"))
        return a->version;
    for (size_t i = 0; i < cf->document_count; i++)
        if (text_equal(cf->documents[i].kind, document) && cf->documents[i].version > version)
            version = cf->documents[i].version;
    return version;
}

enum rc use_hand_out(struct work *w, const void *args, void *result)
{
    const struct handout_args *a = args;
    struct handout h = *a->handout;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_VISIT, &cf));
    TRY(handout_check(w->sc, &cf, &h));
    if (h.version == 0)
        h.version = newest_version(&cf, h.document);
    h.by = w->desk->person.name;
    return handout_insert(&w->tx, a->id, &h);
}

enum rc desk_hand_out(struct desk *desk, struct scope *sc, int64_t id, const struct handout *h)
{
    struct handout given = *h;

    TRY(text_gate_in(sc, "document", given.document, TEXT_LINE, &given.document));
    TRY(text_gate_in(sc, "receiver", given.receiver, TEXT_LINE, &given.receiver));
    TRY(work_past_day(desk, sc, &given.on));
    return desk_run(desk, sc, USE_HAND_OUT, &(struct handout_args){id, &given}, NULL);
}

struct void_handout_args {
    int64_t id;
    const char *document;
    int party;
    const char *reason;
};

enum rc use_void_handout(struct work *w, const void *args, void *result)
{
    const struct void_handout_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_VISIT, &cf));
    const struct handout *h = handout_newest(&cf, a->document, a->party);
    if (!h)
        return fail(w->sc, RC_INVALID, "document",
                    N_("No copy of “{1}” was handed out there. Nothing was saved."), a->document);
    return handout_void(&w->tx, h->id, a->reason);
}

enum rc desk_void_handout(struct desk *desk, struct scope *sc, int64_t id, const char *document,
                          int party, const char *reason)
{
    struct void_handout_args args = {id, document, party, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_VOID_HANDOUT, &args, NULL);
}
