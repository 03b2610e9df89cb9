/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/evidence.h"

#include <string.h>

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/conf/json.h"
#include "core/conf/record_json.h"
#include "core/desk/work.h"
#include "core/store/evidence_store.h"

enum rc desk_evidence_file(struct scope *sc, const char *path, struct bytes *out)
{
    int64_t size;

    if (strcmp(path, "-") != 0) {
        TRY(file_size(sc, path, &size));
        TRY(evidence_check_size(sc, size));
    }
    /* One byte more than may be, so that our own sentence tells of it. */
    TRY(file_read(sc, path, EVIDENCE_SIZE_MAX + 1, out));
    return evidence_check_size(sc, (int64_t)out->size);
}

struct add_evidence_args {
    int64_t id;
    const struct evidence *evidence;
    struct bytes file;
};

enum rc use_add_evidence(struct work *w, const void *args, void *result)
{
    const struct add_evidence_args *a = args;
    struct evidence e = *a->evidence;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_CORRECT, &cf));
    if (e.party != 0 && !casefile_party(&cf, e.party))
        return fail(w->sc, RC_INVALID, "party",
                    N_("The case has no party with that number. Nothing was saved."));
    e.ordinal = (int)cf.evidence_count + 1;
    e.recorded_at = w->now;
    e.by = w->desk->person.name;
    TRY(evidence_insert(&w->tx, a->id, &e, a->file));
    *(int *)result = e.ordinal;
    return RC_OK;
}

enum rc desk_add_evidence(struct desk *desk, struct scope *sc, int64_t id, struct evidence *e,
                          struct bytes file)
{
    TRY(work_past_day(desk, sc, &e->brought_on));
    TRY(evidence_check(sc, e));
    e->size = 0;
    e->digest = NULL;
    if (e->file_name) {
        TRY(evidence_check_size(sc, (int64_t)file.size));
        e->file_name = evidence_file_name(sc, e->file_name);
        e->size = (int64_t)file.size;
        e->digest = digest_of(sc, file.data, file.size);
    }
    return desk_run(desk, sc, USE_ADD_EVIDENCE, &(struct add_evidence_args){id, e, file},
                    &e->ordinal);
}

struct get_evidence_args {
    int64_t id;
    int number;
};

struct got_evidence {
    struct evidence *evidence;
    struct bytes *file;
};

enum rc use_get_evidence(struct work *w, const void *args, void *result)
{
    const struct get_evidence_args *a = args;
    const struct got_evidence *got = result;
    const struct evidence *e;
    struct casefile cf;

    TRY(work_casefile(w, a->id, &cf));
    w->subject = a->id;
    TRY(evidence_numbered(w->sc, &cf, a->number, &e));
    w->detail = e->title;
    *got->evidence = *e;
    return evidence_bytes(w->sc, w->desk->engine, e->id, got->file);
}

enum rc desk_get_evidence(struct desk *desk, struct scope *sc, int64_t id, int number,
                          struct evidence *e, struct bytes *file)
{
    struct got_evidence got = {e, file};

    TRY(desk_run(desk, sc, USE_GET_EVIDENCE, &(struct get_evidence_args){id, number}, &got));
    if (text_equal(digest_of(sc, file->data, file->size), e->digest))
        return RC_OK;
    return fail(sc, RC_ENGINE, "evidence",
                N_("The file of evidence {1} is not what was taken in; it is not given out. Please "
                   "run “onecase verify”."),
                scope_printf(sc, "%d", number));
}

struct void_evidence_args {
    int64_t id;
    int number;
    const char *reason;
};

enum rc use_void_evidence(struct work *w, const void *args, void *result)
{
    const struct void_evidence_args *a = args;
    const struct evidence *e;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_CORRECT, &cf));
    TRY(evidence_numbered(w->sc, &cf, a->number, &e));
    if (e->void_reason)
        return fail(w->sc, RC_INVALID, "evidence",
                    N_("That piece of evidence was voided already. Nothing was saved."));
    return evidence_void(&w->tx, e, a->reason);
}

enum rc desk_void_evidence(struct desk *desk, struct scope *sc, int64_t id, int number,
                           const char *reason)
{
    struct void_evidence_args args = {id, number, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_VOID_EVIDENCE, &args, NULL);
}

const char *desk_evidence_json(struct scope *sc, const struct casefile *cf)
{
    return json_write(sc, record_json_evidence(sc, cf));
}
