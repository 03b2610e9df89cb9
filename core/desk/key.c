/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/key.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/desk/account.h"
#include "core/desk/server.h"
#include "core/desk/work.h"
#include "core/store/key_store.h"
#include "core/store/office_store.h"

#define PROOF_LIMIT (64u * 1024) /* of the file in which sshd tells what was used */

/* ---- changing ---- */

struct add_args {
    const char *login;
    struct key key;
};

enum rc use_add_key(struct work *w, const void *args, void *result)
{
    const struct add_args *a = args;
    struct key *const key = result;
    struct person person;

    TRY(person_by_login(w->sc, w->tx.engine, w->tx.office, a->login, &person));
    *key = a->key;
    key->person = w->subject = person.id;
    key->added_at = w->now;
    key->by = w->desk->person.name;
    const enum rc rc = key_insert(&w->tx, key);
    if (rc == RC_CONFLICT)
        return fail(w->sc, RC_INVALID, "key",
                    N_("Somebody of this office has that key already. Nothing was saved."));
    return rc;
}

enum rc desk_add_key(struct desk *desk, struct scope *sc, const struct new_key *new,
                     struct key *out)
{
    struct add_args args = {.login = new->login};
    struct key kept;
    const char *label;

    TRY(key_read(sc, new->text, &args.key));
    TRY(text_gate_in(sc, "label", new->label, TEXT_LINE, &label));
    if (label && text_characters(label) > KEY_LABEL_MOST)
        return fail(sc, RC_INVALID, "label",
                    N_("A label has 60 characters at most. Nothing was saved."));
    if (label)
        args.key.label = label;
    args.key.until = new->until;
    if (date_is_set(new->until) && new->until.day < desk_today(desk).day)
        return fail(sc, RC_INVALID, "until", N_("That day is over. Nothing was saved."));
    return desk_run(desk, sc, USE_ADD_KEY, &args, out ? out : &kept);
}

struct remove_args {
    const char *login, *which, *reason;
};

static bool is_named(const struct key *key, int number, const char *which)
{
    char *end;
    const long n = strtol(which, &end, 10);

    return text_equal(key->fingerprint, which) || (*which && *end == '\0' && n == number);
}

enum rc use_remove_key(struct work *w, const void *args, void *result)
{
    const struct remove_args *a = args;
    struct person person;
    struct key *list;
    size_t count;
    int number = 0;

    TRY(person_by_login(w->sc, w->tx.engine, w->tx.office, a->login, &person));
    TRY(key_list(w->sc, w->tx.engine, w->tx.office, &list, &count));
    w->subject = person.id;
    for (size_t i = 0; i < count; i++) {
        if (list[i].person != person.id)
            continue;
        number++;
        if (is_named(&list[i], number, a->which) && !instant_is_set(list[i].removed_at))
            return key_remove(&w->tx, list[i].id, w->now, a->reason);
    }
    return fail(w->sc, RC_NOTFOUND, "key",
                N_("{1} has no such key; “keys list” shows which there are. Nothing was saved."),
                a->login);
}

enum rc desk_remove_key(struct desk *desk, struct scope *sc, const char *login, const char *which,
                        const char *reason)
{
    struct remove_args args = {login, which, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_REMOVE_KEY, &args, NULL);
}

/* ---- reading ---- */

static const struct person *person_with(const struct person *people, size_t count, int64_t id)
{
    for (size_t i = 0; i < count; i++)
        if (people[i].id == id)
            return &people[i];
    return NULL;
}

static enum rc read_keys(struct desk *desk, struct scope *sc, struct owned_key **list,
                         size_t *count)
{
    const struct date today = desk_today(desk);
    struct person *people;
    struct key *keys;
    size_t people_count, key_count;

    TRY(person_list(sc, desk->engine, desk->office.id, &people, &people_count));
    TRY(key_list(sc, desk->engine, desk->office.id, &keys, &key_count));
    struct owned_key *const all = scope_alloc(sc, key_count, sizeof(*all));
    *list = all;
    *count = 0;
    for (size_t i = 0; i < key_count; i++) {
        const struct person *const p = person_with(people, people_count, keys[i].person);
        const bool same = i > 0 && keys[i - 1].person == keys[i].person;

        if (!p) /* added while we read */
            continue;
        all[*count] =
            (struct owned_key){.key = keys[i],
                               .person = *p,
                               .number = same && *count > 0 ? all[*count - 1].number + 1 : 1,
                               .opens = key_opens(&keys[i], today) && person_serves(p, today)};
        (*count)++;
    }
    return RC_OK;
}

enum rc desk_keys(struct desk *desk, struct scope *sc, const char *login, struct owned_key **list,
                  size_t *count)
{
    struct person person;
    size_t kept = 0;

    TRY(desk_look_up(desk, sc));
    if (!text_equal(login, desk->person.login) && !permit_allows(&desk->viewer, MAY_PEOPLE, NULL) &&
        !permit_allows(&desk->viewer, MAY_TRAIL, NULL))
        return desk_deny(desk, sc);
    if (login)
        TRY(person_by_login(sc, desk->engine, desk->office.id, login, &person));
    TRY(read_keys(desk, sc, list, count));
    for (size_t i = 0; i < *count; i++)
        if (!login || (*list)[i].person.id == person.id)
            (*list)[kept++] = (*list)[i];
    *count = kept;
    return RC_OK;
}

enum rc desk_new_keys(struct desk *desk, struct scope *sc, int64_t *count)
{
    const struct instant since = {desk_now(desk).ms - KEY_NEW_DAYS.ms};
    const struct person *const p = &desk->person;
    struct owned_key *list;
    size_t all;

    *count = 0;
    if (p->id == 0)
        return RC_OK;
    TRY(desk_keys(desk, sc, p->login, &list, &all));
    for (size_t i = 0; i < all; i++) {
        const struct key *const k = &list[i].key;

        *count += !text_equal(k->by, p->name) && instant_before(since, k->added_at);
    }
    return RC_OK;
}

static struct date sooner(struct date a, struct date b)
{
    if (!date_is_set(a) || (date_is_set(b) && b.day < a.day))
        return b;
    return a;
}

enum rc desk_authorized_keys(struct desk *desk, struct scope *sc, const char *program,
                             const char *fingerprint, const char **text)
{
    /* An address does not fit through the shell of sshd. */
    const char *const database = desk_on_server(&desk->options) ? NULL : desk->options.database;
    struct buffer lines = buffer_new(sc);
    struct owned_key *list;
    size_t count;

    TRY(read_keys(desk, sc, &list, &count));
    for (size_t i = 0; i < count; i++) {
        const struct owned_key *const k = &list[i];
        const char *line;

        if (!k->opens || (fingerprint && !text_equal(fingerprint, k->key.fingerprint)))
            continue;
        TRY(key_authorized(sc, &k->key, program, database, k->person.login,
                           sooner(k->key.until, k->person.until), &line));
        buffer_addf(&lines, "%s\n", line);
    }
    *text = buffer_text(&lines);
    return RC_OK;
}

/* ---- coming by one ---- */

static enum rc no_proof(struct scope *sc)
{
    return fail(
        sc, RC_DENIED, "key",
        N_("sshd does not say which key was used, so nobody is let in. Its administrator sets "
           "“ExposeAuthInfo yes” in sshd_config. Nothing was done."));
}

/* Does a line "publickey TYPE BASE64" of TEXT hold the key with FINGERPRINT? */
static bool was_used(struct scope *sc, const char *text, const char *fingerprint)
{
    static const char word[] = "publickey ";

    for (const char *p = text; *p; p += strcspn(p, "\n"), p += *p == '\n') {
        const char *const line = scope_strndup(sc, p, strcspn(p, "\n"));

        if (strncmp(line, word, strlen(word)) == 0 &&
            text_equal(key_fingerprint(sc, line + strlen(word)), fingerprint))
            return true;
    }
    return false;
}

enum rc desk_prove_key(struct desk *desk, struct scope *sc)
{
    const struct desk_options *const o = &desk->options;
    struct scope probe = SCOPE_INIT;
    struct bytes bytes;

    if (!o->key)
        return RC_OK;
    const bool told = o->proof && file_read(&probe, o->proof, PROOF_LIMIT, &bytes) == RC_OK;
    const bool used = told && was_used(&probe, (const char *)bytes.data, o->key);
    scope_end(&probe);
    if (!told)
        return no_proof(sc);
    if (!used)
        return fail(
            sc, RC_DENIED, "key",
            N_("This line is for another key than the one that was used. Nothing was done."));
    return RC_OK;
}

enum rc desk_check_key(struct desk *desk, struct scope *sc, const struct person *p)
{
    struct key key;

    if (!desk->options.key)
        return RC_OK;
    TRY(key_by_fingerprint(sc, desk->engine, desk->office.id, desk->options.key, &key));
    if (key.id != 0 && key.person == p->id && key_opens(&key, desk_today(desk)))
        return RC_OK;
    return fail(sc, RC_DENIED, "key",
                N_("The key of this line does not open for {1} any more. Nothing was saved."),
                p->login);
}
