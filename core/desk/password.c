/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/password.h"

#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/conf/password_file.h"
#include "core/desk/presence.h"
#include "core/desk/work.h"
#include "core/store/office_store.h"
#include "core/store/password_store.h"

static enum rc common_words(struct desk *desk, struct scope *sc)
{
    const char *const file = desk_template(desk, sc, "passwords.txt");

    if (desk->common.count > 0)
        return RC_OK;
    return desk_told(desk, sc, password_words_load(&desk->life, file, &desk->common));
}

/* Somebody with LOGIN; one with id 0 when there is nobody. */
static enum rc find(struct desk *desk, struct scope *sc, const char *login, struct person *p)
{
    const enum rc rc = person_by_login(sc, desk->engine, desk->office.id, login, p);

    if (rc == RC_NOTFOUND)
        *p = (struct person){.login = login, .name = ""};
    return rc == RC_NOTFOUND ? RC_OK : rc;
}

static enum rc check(struct desk *desk, struct scope *sc, const char *login, const char *text)
{
    struct person person;

    TRY(common_words(desk, sc));
    TRY(find(desk, sc, login, &person));
    return password_check(sc, &desk->common, &person, text);
}

/* ---- by somebody else ---- */

struct set_args {
    const char *login, *hash;
};

enum rc use_set_password(struct work *w, const void *args, void *result)
{
    const struct set_args *a = args;
    struct person person;
    struct password kept;

    TRY(person_by_login(w->sc, w->tx.engine, w->tx.office, a->login, &person));
    TRY(password_load(w->sc, w->tx.engine, person.id, &kept));
    kept.person = w->subject = person.id;
    kept.hash = a->hash;
    kept.changed_at = w->now;
    kept.must_change = true;
    password_right(&kept);
    return password_save(&w->tx, &kept);
}

enum rc desk_password_set(struct desk *desk, struct scope *sc, const char *login, const char *text)
{
    const char *const plain = password_text(sc, text);

    TRY(check(desk, sc, login, plain));
    return desk_run(desk, sc, USE_SET_PASSWORD, &(struct set_args){login, secret_hash(sc, plain)},
                    NULL);
}

/* ---- by himself ---- */

/* Somebody says who he is. HASH is what his word was compared with. */
struct proof {
    const char *login;
    const char *hash;     /* NULL: there is none to compare with */
    const char *new_hash; /* of a change */
    struct person person;
    bool must_change;
};

/* A login that nobody has leaves a trace too, but not the word itself: some type their password
 * there. */
static enum rc note_stranger(struct work *w)
{
    const struct journal_entry entry = {.at = w->now,
                                        .boot = w->boot,
                                        .boot_id = w->boot_id,
                                        .person = w->desk->person.id,
                                        .terminal = w->desk->options.terminal,
                                        .use_case = "try-password"};

    return access_note(&w->tx, &(struct access_entry){entry, NULL});
}

static enum rc wait_until(struct scope *sc, struct instant t)
{
    return fail(sc, RC_DENIED, "wait",
                N_("Too many wrong passwords: the next try is possible at {1}."),
                instant_clock(sc, t));
}

enum rc use_try_password(struct work *w, const void *args, void *result)
{
    struct proof *const proof = result;
    struct password kept;

    proof->hash = NULL;
    TRY(find(w->desk, w->sc, proof->login, &proof->person));
    TRY(password_load(w->sc, w->tx.engine, proof->person.id, &kept));
    if (!kept.hash)
        return note_stranger(w);
    if (password_locked(&kept, w->now))
        return wait_until(w->sc, kept.locked_until);
    proof->hash = kept.hash;
    proof->must_change = kept.must_change;
    w->subject = proof->person.id;
    password_try(&kept, w->now);
    return password_save(&w->tx, &kept);
}

/* In the same words and after the same time, whoever was asked for. */
static enum rc prove(struct desk *desk, struct scope *sc, const char *text, struct proof *proof)
{
    TRY(desk_run(desk, sc, USE_TRY_PASSWORD, NULL, proof));
    if (!secret_fits(proof->hash, text))
        return fail(sc, RC_DENIED, "password", N_("The login or the password is not right."));
    return desk_check_post(desk, sc, &proof->person);
}

/* The row that was compared with, unless it changed in between. */
static enum rc take_proof(struct work *w, const struct proof *proof, struct password *kept)
{
    struct person person;

    TRY(person_by_login(w->sc, w->tx.engine, w->tx.office, proof->login, &person));
    TRY(desk_check_post(w->desk, w->sc, &person));
    TRY(password_load(w->sc, w->tx.engine, person.id, kept));
    if (!text_equal(kept->hash, proof->hash))
        return fail(w->sc, RC_DENIED, "password", N_("The login or the password is not right."));
    w->subject = w->signer = person.id;
    password_right(kept);
    return RC_OK;
}

enum rc use_sign_in(struct work *w, const void *args, void *result)
{
    struct password kept;

    TRY(take_proof(w, args, &kept));
    return password_save(&w->tx, &kept);
}

static enum rc check_and_note(struct desk *desk, struct scope *sc, const char *text,
                              struct proof *proof)
{
    TRY(prove(desk, sc, text, proof));
    if (proof->must_change)
        return fail(sc, RC_DENIED, "change",
                    N_("Somebody else set this password. Please choose one of your own first."));
    return desk_run(desk, sc, USE_SIGN_IN, proof, NULL);
}

/* Did it end with RC because nothing can be written? */
static bool is_frozen(const struct desk *desk, const struct scope *sc, enum rc rc)
{
    return rc == RC_FULL || rc == RC_IO ||
           (rc != RC_OK && desk_reads_only(desk) && text_equal(sc->error.field, "db"));
}

/* Whoever sits here signed in when it could be recorded; he goes on. The tries of this terminal are
 * counted as long as it is open, and to open another one something has to be written. */
static enum rc check_unnoted(struct desk *desk, struct scope *sc, const char *text)
{
    struct password *const tries = &desk->untold;
    const struct instant now = desk_now(desk);
    struct password kept;

    TRY(password_load(sc, desk->engine, desk->person.id, &kept));
    if (password_locked(&kept, now))
        return wait_until(sc, kept.locked_until);
    if (password_locked(tries, now))
        return wait_until(sc, tries->locked_until);
    password_try(tries, now);
    if (!secret_fits(kept.hash, text))
        return fail(sc, RC_DENIED, "password", N_("The login or the password is not right."));
    password_right(tries);
    return desk_check_post(desk, sc, &desk->person);
}

enum rc desk_password_check(struct desk *desk, struct scope *sc, const char *login,
                            const char *text, struct person *person)
{
    struct proof proof = {.login = login ? login : ""};
    const char *const plain = password_text(sc, text);
    enum rc rc = check_and_note(desk, sc, plain, &proof);

    if (is_frozen(desk, sc, rc) && !desk->left && text_equal(proof.login, desk->person.login)) {
        rc = check_unnoted(desk, sc, plain);
        proof.person = desk->person;
    }
    if (rc == RC_OK && person)
        *person = proof.person;
    return rc;
}

enum rc use_change_password(struct work *w, const void *args, void *result)
{
    const struct proof *proof = args;
    struct password kept;

    TRY(take_proof(w, proof, &kept));
    kept.hash = proof->new_hash;
    kept.changed_at = w->now;
    kept.must_change = false;
    return password_save(&w->tx, &kept);
}

enum rc desk_password_change(struct desk *desk, struct scope *sc, const char *login,
                             const char *old, const char *text)
{
    const char *const before = password_text(sc, old), *const after = password_text(sc, text);
    struct proof proof = {.login = login ? login : ""};

    TRY(check(desk, sc, proof.login, after));
    TRY(prove(desk, sc, before, &proof));
    if (text_equal(before, after))
        return fail(sc, RC_INVALID, "password",
                    N_("That is the password you have. Nothing was saved."));
    proof.new_hash = secret_hash(sc, after);
    return desk_run(desk, sc, USE_CHANGE_PASSWORD, &proof, NULL);
}

enum rc desk_password_known(struct desk *desk, struct scope *sc, const char *login, bool *known)
{
    struct person person;
    struct password kept;

    TRY(find(desk, sc, login, &person));
    TRY(password_load(sc, desk->engine, person.id, &kept));
    *known = kept.hash;
    return RC_OK;
}

/* ---- sitting down ---- */

bool desk_is_shared(const struct desk *desk) { return desk->options.shared; }

enum rc desk_sign_in(struct desk *desk, struct scope *sc, const char *login, const char *text)
{
    struct person person;

    if (!desk->options.shared && !text_equal(login, desk->owner))
        return fail(
            sc, RC_DENIED, "as",
            N_("This line belongs to one person; somebody else comes by a line of his own."));
    TRY(desk_password_check(desk, sc, login, text, &person));
    TRY(desk_told(
        desk, sc,
        person_by_login(&desk->life, desk->engine, desk->office.id, person.login, &desk->person)));
    desk->left = false;
    return desk_look_up(desk, sc);
}

void desk_sign_out(struct desk *desk)
{
    desk_depart(desk);
    desk_leave(desk);
}
