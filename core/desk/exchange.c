/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/exchange.h"

#include <string.h>

#include "core/base/cipher.h"
#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/conf/package_json.h"
#include "core/desk/exchange_work.h"
#include "core/desk/server.h"
#include "core/store/place.h"

#define SECRET_FILE "exchange.key"
#define SECRET_MOST 4096
#define REMARK                                                                                     \
    "# onecase: by this other offices know us. Keep a copy apart from the database; whoever has "  \
    "it\n# can speak for this office.\n"

/* ---- the secret of the office ---- */

static const char *secret_path(const struct desk *desk, struct scope *sc)
{
    return scope_printf(sc, "%s/" SECRET_FILE, file_folder(sc, desk_place(sc, &desk->options)));
}

static enum rc read_secret(struct scope *sc, const char *path, struct seal_private *out)
{
    struct bytes bytes;

    TRY(file_read(sc, path, SECRET_MOST, &bytes));
    const enum rc rc = seal_private_parse(sc, (const char *)bytes.data, out);
    cipher_wipe((void *)bytes.data, bytes.size);
    if (rc == RC_OK)
        return RC_OK;
    return fail(sc, RC_SYNTAX, "key", N_("{1} is not a file of keys, or it was changed."), path);
}

static enum rc make_secret(struct scope *sc, const char *path, struct seal_private *out)
{
    struct seal_public key;

    TRY(place_make_folders(sc, path));
    seal_make_pair(out, &key);
    const char *text = scope_printf(sc, REMARK "%s", seal_private_text(sc, out));
    const struct bytes bytes = {(const unsigned char *)text, strlen(text)};
    const enum rc rc = file_write_new(sc, path, bytes);
    cipher_wipe((void *)text, bytes.size);
    /* Somebody else made it at the same moment. */
    return rc == RC_CONFLICT ? read_secret(sc, path, out) : rc;
}

enum rc exchange_secret(struct desk *desk, struct scope *sc, bool make, struct seal_private *out)
{
    const char *path = secret_path(desk, sc);
    const enum rc rc = read_secret(sc, path, out);

    if (rc != RC_NOTFOUND)
        return rc;
    if (make)
        return make_secret(sc, path, out);
    return fail(sc, RC_NOTFOUND, "key",
                N_("This office exchanges no cases yet: “onecase exchange key” makes its key. "
                   "Nothing was saved."));
}

enum rc desk_signet(struct desk *desk, struct scope *sc, struct signet *out)
{
    struct seal_private secret;

    TRY(desk_ask(desk, sc, MAY_KEEP));
    TRY(exchange_secret(desk, sc, true, &secret));
    *out = signet_of(&secret);
    seal_forget(&secret);
    return RC_OK;
}

/* ---- other offices ---- */

enum rc use_add_peer(struct work *w, const void *args, void *result)
{
    struct peer *p = result;

    *p = *(const struct peer *)args;
    p->added_at = w->now;
    p->by = w->desk->person.name;
    TRY(peer_insert(&w->tx, p));
    w->subject = p->id;
    return RC_OK;
}

enum rc desk_add_peer(struct desk *desk, struct scope *sc, struct peer *p)
{
    const struct division_table *divisions;
    struct signet ours;
    struct peer added;

    TRY(desk_signet(desk, sc, &ours));
    TRY(desk_divisions(desk, sc, &divisions));
    TRY(peer_check(sc, divisions, &ours, p));
    TRY(desk_run(desk, sc, USE_ADD_PEER, p, &added));
    *p = added;
    return RC_OK;
}

static enum rc find_peer(struct desk *desk, struct scope *sc, const char *name, struct peer *out)
{
    struct peer *list;
    size_t count, index;

    TRY(peer_list(sc, desk->engine, desk->office.id, &list, &count));
    TRY(peer_find(sc, list, count, name, &index));
    *out = list[index];
    return RC_OK;
}

enum rc exchange_peer(struct desk *desk, struct scope *sc, int64_t id, struct peer *out)
{
    struct peer *list;
    size_t count;

    TRY(peer_list(sc, desk->engine, desk->office.id, &list, &count));
    for (size_t i = 0; i < count; i++) {
        if (list[i].id == id) {
            *out = list[i];
            return RC_OK;
        }
    }
    return fail(sc, RC_NOTFOUND, "to",
                N_("This office exchanges no cases with the other one any more. Nothing was "
                   "saved."));
}

enum rc use_remove_peer(struct work *w, const void *args, void *result)
{
    struct peer p;
    int64_t open;

    (void)result;
    TRY(find_peer(w->desk, w->sc, args, &p));
    TRY(exchange_open_with(w->sc, w->desk->engine, p.id, &open));
    if (open > 0) /* also one that he may not know of */
        return fail(w->sc, RC_INVALID, "to",
                    N_("A case is on its way between the two offices; wait for the answer. "
                       "Nothing was saved."));
    p.removed_at = w->now;
    w->subject = p.id;
    return peer_remove(&w->tx, &p);
}

enum rc desk_remove_peer(struct desk *desk, struct scope *sc, const char *name)
{
    return desk_run(desk, sc, USE_REMOVE_PEER, name, NULL);
}

enum rc desk_peers(struct desk *desk, struct scope *sc, struct peer **list, size_t *count)
{
    TRY(desk_ask(desk, sc, MAY_LIST));
    return peer_list(sc, desk->engine, desk->office.id, list, count);
}

/* ---- what is on its way ---- */

/* A reason may say what the case is about. */
static enum rc conceal(struct desk *desk, struct scope *sc, struct exchange *x)
{
    enum sight sight;

    if (x->dispute == 0 || x->secrecy == SECRECY_ORDINARY)
        return RC_OK;
    TRY(desk_sight(desk, sc, x->dispute, &sight));
    if (sight != SIGHT_FACTS)
        exchange_conceal(x);
    return RC_OK;
}

enum rc desk_exchanges(struct desk *desk, struct scope *sc, const struct exchange *after,
                       size_t most, struct exchange **list, size_t *count)
{
    TRY(desk_ask(desk, sc, MAY_LIST));
    TRY(exchange_list(sc, desk->engine, desk->office.id, after, most, list, count));
    for (size_t i = 0; i < *count; i++)
        TRY(conceal(desk, sc, &(*list)[i]));
    return RC_OK;
}

enum rc desk_exchange_told(struct desk *desk, struct scope *sc, int number, struct exchange *x)
{
    TRY(desk_ask(desk, sc, MAY_LIST));
    return exchange_numbered(desk, sc, number, x);
}

enum rc desk_exchanges_of(struct desk *desk, struct scope *sc, const struct casefile *cf,
                          struct exchange **list, size_t *count)
{
    *list = NULL;
    *count = 0;
    return cf->withheld ? RC_OK : exchange_of_case(sc, desk->engine, cf->dispute.id, list, count);
}

enum rc desk_offers(struct desk *desk, struct scope *sc, int64_t *count)
{
    *count = 0;
    if (permit_offers(&desk->viewer) == OFFERS_NONE)
        return RC_OK;
    TRY(desk_ask(desk, sc, MAY_RECEIVE));
    return exchange_waiting(sc, desk->engine, desk->office.id, count);
}

enum rc exchange_numbered(struct desk *desk, struct scope *sc, int number, struct exchange *x)
{
    TRY(exchange_by_number(sc, desk->engine, desk->office.id, number, x));
    return conceal(desk, sc, x);
}

enum rc use_look_exchange(struct work *w, const void *args, void *result)
{
    struct exchange *x = result;
    const int number = *(const int *)args;

    TRY(exchange_numbered(w->desk, w->sc, number, x));
    w->subject = x->dispute;
    w->detail = scope_printf(w->sc, "%d", number);
    return RC_OK;
}

enum rc desk_exchange(struct desk *desk, struct scope *sc, int number, struct exchange *x,
                      struct package *p)
{
    struct kept_package kept;

    TRY(desk_run(desk, sc, USE_LOOK_EXCHANGE, &number, x));
    *p = (struct package){.made_at = INSTANT_NEVER};
    TRY(package_of_case(sc, desk->engine, x->id, &kept));
    if (x->outgoing || !kept.text)
        return RC_OK;
    if (x->dispute != 0)
        TRY(desk_ask_facts(desk, sc, x->dispute));
    TRY(package_json_read(sc, kept.text, p));
    return package_files(sc, desk->engine, kept.id, &p->files, &p->file_count);
}

/* ---- verify ---- */

static enum rc broken(struct scope *sc, const struct kept_package *k)
{
    return fail(sc, RC_INVALID, NULL,
                k->outgoing ? N_("Package {1} to {2} is not what was sent, or one is missing.")
                            : N_("Package {1} from {2} is not what came, or one is missing."),
                scope_printf(sc, "%d", k->number), k->peer_name);
}

enum rc desk_check_packages(struct desk *desk, struct scope *sc)
{
    struct kept_package *list;
    size_t count;

    TRY(exchange_check_numbers(sc, desk->engine));
    TRY(package_all(sc, desk->engine, desk->office.id, &list, &count));
    for (size_t i = 0; i < count; i++) {
        const struct kept_package *k = &list[i];
        const bool follows =
            i > 0 && list[i - 1].peer == k->peer && list[i - 1].outgoing == k->outgoing;

        if (k->number != (follows ? list[i - 1].number + 1 : 1) ||
            (k->text && strcmp(digest_of(sc, k->text, strlen(k->text)), k->digest) != 0))
            return broken(sc, k);
    }
    return RC_OK;
}
