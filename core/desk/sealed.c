/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/sealed.h"

#include <inttypes.h>

#include "core/base/text.h"
#include "core/desk/sealed_work.h"
#include "core/store/office_store.h"
#include "core/store/sealed_store.h"
#include "core/store/session_store.h"

/* Lock TEXT into N and write it. */
static enum rc insert(struct work *w, const struct keyring *ring, int64_t dispute, struct sealed *n,
                      const char *text)
{
    struct cipher_key *key;

    TRY(case_key_make(w, ring, dispute, &key));
    n->id = tx_id(&w->tx);
    n->author = w->desk->person.id;
    n->made_at = w->now;
    n->locked = cipher_lock(w->sc, key, sealed_about(w->sc, n->id, dispute), text);
    cipher_key_free(key);
    return sealed_insert(&w->tx, dispute, n);
}

/* Whom LOGIN names, when he may read what is sealed of DISPUTE. */
static enum rc find_reader(struct work *w, int64_t dispute, const char *login,
                           struct sealed_reader *out)
{
    struct person person;
    bool could;
    const enum rc rc = person_by_login(w->sc, w->desk->engine, w->desk->office.id, login, &person);

    if (rc == RC_NOTFOUND || (rc == RC_OK && !person_serves(&person, w->today)))
        return fail(w->sc, RC_INVALID, "reader",
                    N_("Nobody who serves here today has the login “{1}”. Nothing was saved."),
                    login);
    TRY(rc);
    TRY(desk_could(w->desk, w->sc, &person, MAY_UNSEAL, dispute, &could));
    if (!could)
        return fail(w->sc, RC_INVALID, "reader",
                    N_("{1} could not read it: he neither handles this case nor has a seat in its "
                       "team. Nothing was saved."),
                    person.name);
    *out = (struct sealed_reader){person.id, person.name};
    return RC_OK;
}

/* Add R to N; nobody stands there twice, nor its author. */
static void add_reader(struct work *w, struct sealed *n, struct sealed_reader *list,
                       struct sealed_reader r)
{
    n->author = w->desk->person.id;
    n->readers = list;
    if (!sealed_may_read(n, r.person))
        list[n->reader_count++] = r;
}

struct seal_args {
    const struct seal_request *request;
    const char *advice, *text;
    const struct keyring *ring;
};

enum rc use_seal(struct work *w, const void *args, void *result)
{
    const struct seal_args *a = args;
    const struct seal_request *r = a->request;
    struct sealed_reader *readers = scope_alloc(w->sc, r->reader_count, sizeof(*readers));
    struct sealed n = {.kind = r->kind, .advice = a->advice}, *list;
    struct sealed_reader reader;
    size_t count;

    TRY(work_allow(w, r->id));
    w->subject = r->id;
    for (size_t i = 0; i < r->reader_count; i++) {
        TRY(find_reader(w, r->id, r->readers[i], &reader));
        add_reader(w, &n, readers, reader);
    }
    TRY(sealed_list(w->sc, w->desk->engine, r->id, &list, &count));
    *(int *)result = (int)count + 1;
    return insert(w, a->ring, r->id, &n, a->text);
}

enum rc desk_seal(struct desk *desk, struct scope *sc, const struct seal_request *r, int *number)
{
    struct seal_args args = {.request = r, .advice = r->advice, .text = r->text};
    struct keyring ring;

    TRY(sealed_check(sc, r->kind, &args.advice, &args.text));
    TRY(keyring_make(desk, sc, &ring));
    args.ring = &ring;
    const enum rc rc = desk_run(desk, sc, USE_SEAL, &args, number);
    keyring_close(&ring);
    return rc;
}

enum rc desk_sealed(struct desk *desk, struct scope *sc, int64_t id, struct sealed **list,
                    size_t *count)
{
    TRY(desk_begin_read(desk, sc));
    enum rc rc = desk_may(desk, sc, MAY_NOTE, id);
    if (rc == RC_OK)
        rc = sealed_list(sc, desk->engine, id, list, count);
    engine_rollback(desk->engine);
    if (rc != RC_OK)
        return rc;
    for (size_t i = 0; i < *count; i++)
        (*list)[i].locked = NULL;
    return RC_OK;
}

enum rc desk_sealed_of(struct desk *desk, struct scope *sc, const struct casefile *cf,
                       struct sealed **list, size_t *count)
{
    const struct error before = sc->error;

    *list = NULL;
    *count = 0;
    if (cf->withheld)
        return RC_OK;
    const enum rc rc = desk_sealed(desk, sc, cf->dispute.id, list, count);
    if (rc != RC_DENIED)
        return rc;
    sc->error = before;
    return RC_OK;
}

/* ---- reading ---- */

struct note_args {
    int64_t id;
    int number;
    const char *login;
    const struct keyring *ring;
};

static enum rc no_note(struct scope *sc, int number)
{
    return fail(sc, RC_NOTFOUND, "note",
                N_("This case has no sealed note {1} that you may read. Nothing was saved."),
                scope_printf(sc, "%d", number));
}

/* Note NUMBER of the case, when who works may read it. */
static enum rc readable_note(struct work *w, const struct note_args *a, struct sealed **out)
{
    struct sealed *list;
    size_t count;

    TRY(work_allow(w, a->id));
    w->subject = a->id;
    TRY(sealed_list(w->sc, w->desk->engine, a->id, &list, &count));
    if (a->number < 1 || (size_t)a->number > count)
        return no_note(w->sc, a->number);
    *out = &list[a->number - 1];
    return sealed_may_read(*out, w->desk->person.id) ? RC_OK : no_note(w->sc, a->number);
}

static const char *number_text(struct scope *sc, int number)
{
    return scope_printf(sc, "%d", number);
}

enum rc use_unseal(struct work *w, const void *args, void *result)
{
    const struct note_args *a = args;
    struct cipher_key *key;
    struct sealed *n;

    TRY(readable_note(w, a, &n));
    w->detail = number_text(w->sc, a->number);
    TRY(case_key_open(w->sc, w->desk->engine, a->ring, a->id, &key));
    const enum rc rc =
        cipher_open(w->sc, key, sealed_about(w->sc, n->id, a->id), n->locked, result);
    cipher_key_free(key);
    return rc;
}

enum rc use_unseal_refused(struct work *w, const void *args, void *result)
{
    const struct note_args *a = args;

    w->subject = a->id;
    w->detail = number_text(w->sc, a->number);
    return RC_OK;
}

enum rc desk_unseal(struct desk *desk, struct scope *sc, int64_t id, int number, const char **words)
{
    struct note_args args = {.id = id, .number = number};
    struct keyring ring;

    TRY(keyring_open(desk, sc, &ring));
    args.ring = &ring;
    const enum rc rc = desk_run(desk, sc, USE_UNSEAL, &args, words);
    keyring_close(&ring);
    if (rc != RC_DENIED && (rc != RC_NOTFOUND || !text_equal(sc->error.field, "note")))
        return rc;
    /* That he asked is kept, and he learns nothing. */
    TRY(desk_run(desk, sc, USE_UNSEAL_REFUSED, &args, NULL));
    return no_note(sc, number);
}

enum rc use_add_reader(struct work *w, const void *args, void *result)
{
    const struct note_args *a = args;
    struct sealed_reader reader;
    struct sealed *n;

    TRY(readable_note(w, a, &n));
    if (n->author != w->desk->person.id)
        return fail(w->sc, RC_DENIED, "note",
                    N_("Only {1}, who wrote this note, may name another reader. Nothing was "
                       "saved."),
                    n->author_name);
    TRY(find_reader(w, a->id, a->login, &reader));
    if (sealed_may_read(n, reader.person))
        return fail(w->sc, RC_CONFLICT, "reader", N_("{1} may read this note already."),
                    reader.name);
    return sealed_reader_insert(&w->tx, n->id, reader.person);
}

enum rc desk_add_reader(struct desk *desk, struct scope *sc, int64_t id, int number,
                        const char *login)
{
    const struct note_args args = {.id = id, .number = number, .login = login};

    return desk_run(desk, sc, USE_ADD_READER, &args, NULL);
}

enum rc desk_plain_talks(struct desk *desk, struct scope *sc, int64_t *count)
{
    return sealed_plain_talks(sc, desk->engine, desk->office.id, count);
}

/* ---- talks with one side ---- */

/* Is P the only one of COUNT PEOPLE with his name? A talk knows names, not people. */
static bool is_only(const struct person *people, size_t count, const struct person *p)
{
    for (size_t i = 0; i < count; i++)
        if (people[i].id != p->id && text_equal(people[i].name, p->name))
            return false;
    return true;
}

static enum rc talk_readers(struct work *w, const struct casefile *cf, const struct session *s,
                            struct sealed *n)
{
    struct person *people;
    size_t count;

    TRY(person_list(w->sc, w->desk->engine, w->desk->office.id, &people, &count));
    struct sealed_reader *list = scope_alloc(w->sc, count, sizeof(*list));
    for (size_t i = 0; i < count; i++) {
        const struct person *p = &people[i];
        const bool mediates = cf->dispute.handler != 0 ? p->id == cf->dispute.handler
                                                       : text_equal(p->name, cf->dispute.mediator);

        if (is_only(people, count, p) && (mediates || sealed_was_there(s, p->name)))
            add_reader(w, n, list, (struct sealed_reader){p->id, p->name});
    }
    return RC_OK;
}

enum rc work_seal_talk(struct work *w, const struct keyring *ring, const struct casefile *cf,
                       struct session *s)
{
    const char *words = sealed_talk(w->sc, s);
    struct sealed n = {.kind = SEALED_TALK};

    sealed_name_speakers(w->sc, s);
    TRY(talk_readers(w, cf, s, &n));
    s->statements = NULL;
    s->statement_count = 0;
    TRY(session_insert(&w->tx, cf->dispute.id, s));
    n.session = s->id;
    return insert(w, ring, cf->dispute.id, &n, words);
}

enum rc work_seal_more(struct work *w, const struct keyring *ring, int64_t dispute,
                       const struct session *s, const struct statement *statement)
{
    const struct session said = {.statements = statement, .statement_count = 1};
    struct sealed *list, n = {.kind = SEALED_TALK, .session = s->id};
    size_t count;

    TRY(sealed_list(w->sc, w->desk->engine, dispute, &list, &count));
    const struct sealed *first = &list[s->sealed - 1];
    if (!sealed_may_read(first, w->desk->person.id))
        return fail(w->sc, RC_DENIED, "record",
                    N_("The words of this talk are sealed; only who may read them may add to "
                       "them. Nothing was saved."));
    struct sealed_reader *readers = scope_alloc(w->sc, first->reader_count + 1, sizeof(*readers));
    add_reader(w, &n, readers, (struct sealed_reader){first->author, first->author_name});
    for (size_t i = 0; i < first->reader_count; i++)
        add_reader(w, &n, readers, first->readers[i]);
    return insert(w, ring, dispute, &n, sealed_talk(w->sc, &said));
}
