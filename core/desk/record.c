/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/record.h"

#include "core/base/text.h"
#include "core/conf/case_json.h"
#include "core/desk/sealed_work.h"
#include "core/store/session_store.h"

struct session_args {
    int64_t id;
    const struct session *session;
    const struct keyring *ring; /* of a talk with one side */
};

enum rc use_record(struct work *w, const void *args, void *result)
{
    const struct session_args *a = args;
    struct session session = *a->session;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_RECORD, &cf));
    TRY(casefile_may_hold(w->sc, &cf, session.kind));
    session.by = w->desk->person.name;
    if (session_is_private(&session))
        TRY(work_seal_talk(w, a->ring, &cf, &session));
    else
        TRY(session_insert(&w->tx, a->id, &session));
    return work_restate(w, a->id);
}

enum rc desk_record(struct desk *desk, struct scope *sc, int64_t id, struct session *session)
{
    TRY(session_check(sc, session));
    if (instant_before(desk_now(desk), session->at))
        return fail(sc, RC_INVALID, "at",
                    N_("The session cannot have been held later than now. Nothing was saved."));
    struct session_args args = {id, session, NULL};
    struct keyring ring = {.count = 0};
    if (session_is_private(session)) {
        TRY(keyring_make(desk, sc, &ring));
        args.ring = &ring;
    }
    const enum rc rc = desk_run(desk, sc, USE_RECORD, &args, NULL);
    keyring_close(&ring);
    return rc;
}

enum rc desk_session_from_json(struct desk *desk, struct scope *sc, const char *text,
                               struct session *out)
{
    return case_json_session(sc, text, desk_now(desk), out);
}

/* The record with NUMBER of the case ID, which is still worked on. */
static enum rc begin_record(struct work *w, int64_t id, int number, const struct session **out)
{
    struct casefile cf;

    TRY(work_begin(w, id, STEP_RECORD, &cf));
    return session_numbered(w->sc, &cf, number, out);
}

struct correct_record_args {
    int64_t id;
    int number;
    struct statement statement;
    const struct keyring *ring;
};

enum rc use_correct_record(struct work *w, const void *args, void *result)
{
    const struct correct_record_args *a = args;
    struct statement statement = a->statement;
    const struct session *s;

    TRY(begin_record(w, a->id, a->number, &s));
    TRY(session_may_change(w->sc, s));
    statement.added_by = w->desk->person.name;
    statement.added_at = w->now;
    if (s->sealed > 0)
        TRY(work_seal_more(w, a->ring, a->id, s, &statement));
    else
        TRY(session_add_statement(&w->tx, s, &statement));
    return s->read_back ? session_save_read_back(&w->tx, s, NULL) : RC_OK;
}

enum rc desk_correct_record(struct desk *desk, struct scope *sc, int64_t id, int number,
                            const char *speaker, const char *text)
{
    struct correct_record_args args = {.id = id, .number = number};

    TRY(text_gate_in(sc, "speaker", speaker, TEXT_LINE, &args.statement.speaker));
    TRY(text_gate_in(sc, "text", text, TEXT_LONG, &args.statement.text));
    if (!args.statement.speaker)
        return fail(sc, RC_INVALID, "speaker",
                    N_("Please say whose words these are. Nothing was saved."));
    if (!args.statement.text)
        return fail(sc, RC_INVALID, "text",
                    N_("Please write what corrects the record. Nothing was saved."));
    struct keyring ring;
    TRY(keyring_open(desk, sc, &ring));
    args.ring = &ring;
    const enum rc rc = desk_run(desk, sc, USE_CORRECT_RECORD, &args, NULL);
    keyring_close(&ring);
    return rc;
}

struct read_back_args {
    int64_t id;
    int number;
    const char *words;
};

enum rc use_read_back(struct work *w, const void *args, void *result)
{
    const struct read_back_args *a = args;
    const struct session *s;

    TRY(begin_record(w, a->id, a->number, &s));
    /* It may be noted late that a signed paper was read; what was noted then stays. */
    if (s->read_back)
        TRY(session_may_change(w->sc, s));
    return session_save_read_back(&w->tx, s, a->words);
}

enum rc desk_read_back(struct desk *desk, struct scope *sc, int64_t id, int number,
                       const char *words)
{
    struct read_back_args args = {id, number, NULL};

    TRY(text_gate_in(sc, "read_back", words, TEXT_LINE, &args.words));
    if (!args.words)
        return fail(sc, RC_INVALID, "read_back",
                    N_("Please say how it was read back. Nothing was saved."));
    return desk_run(desk, sc, USE_READ_BACK, &args, NULL);
}

struct sign_record_args {
    int64_t id;
    int number;
    const struct session_mark *mark;
};

enum rc use_sign_record(struct work *w, const void *args, void *result)
{
    const struct sign_record_args *a = args;
    struct session_mark mark = *a->mark;
    const struct session *s;

    TRY(begin_record(w, a->id, a->number, &s));
    if (session_mark_of(s, mark.name))
        return fail(w->sc, RC_INVALID, "sign",
                    N_("{1} has signed this record already. Nothing was saved."), mark.name);
    if (mark.on.day < date_of(s->at).day)
        return fail(w->sc, RC_INVALID, "on",
                    N_("A record is not signed before the day of the sitting, {1}. Nothing was "
                       "saved."),
                    date_iso(w->sc, date_of(s->at)));
    return session_mark_insert(&w->tx, s->id, &mark);
}

enum rc desk_sign_record(struct desk *desk, struct scope *sc, int64_t id, int number,
                         const struct session_mark *m)
{
    struct session_mark mark = *m;

    TRY(session_check_mark(sc, &mark));
    TRY(work_past_day(desk, sc, &mark.on));
    return desk_run(desk, sc, USE_SIGN_RECORD, &(struct sign_record_args){id, number, &mark}, NULL);
}
