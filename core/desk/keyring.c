/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/keyring.h"

#include <string.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/desk/office_key.h"
#include "core/desk/server.h"
#include "core/store/place.h"
#include "core/store/sealed_store.h"

#define FILE_MOST 65536
#define ID_DIGITS 16
#define DAY       10 /* 2026-11-20 */
#define KEY_AT    (ID_DIGITS + 1 + DAY + 1)
#define BATCH     500 /* keys of cases that are locked anew in one transaction */
#define REMARK                                                                                     \
    "# onecase: keys of the office, the newest first. Keep a copy apart from the database and "    \
    "its\n"                                                                                        \
    "# backups: without this file nobody can read what is sealed.\n"

const char *office_key_path(struct scope *sc, const char *database)
{
    const char *slash = strrchr(database, '/');
    const int length = slash ? (int)(slash - database) : 1;

    return scope_printf(sc, "%.*s/" OFFICE_KEY_FILE, length, slash ? database : ".");
}

static enum rc bad_file(struct scope *sc, const char *path)
{
    return fail(sc, RC_SYNTAX, "key", N_("{1} is not a file of keys, or it was changed."), path);
}

/* LINE, LENGTH bytes, is "id day key". */
static bool read_line(struct scope *sc, const char *line, size_t length, struct office_key *out)
{
    if (length <= KEY_AT || !cipher_key_parse(line + KEY_AT, length - KEY_AT, &out->key))
        return false;
    out->id = cipher_key_id(sc, out->key);
    out->day = scope_strndup(sc, line + ID_DIGITS + 1, DAY);
    if (strncmp(out->id, line, ID_DIGITS) == 0)
        return true;
    cipher_key_free(out->key);
    return false;
}

static enum rc read_lines(struct scope *sc, const char *text, struct keyring *ring)
{
    for (const char *line = text; *line;) {
        const size_t length = strcspn(line, "\n");

        if (length > 0 && *line != '#') {
            ring->list =
                scope_grow(sc, ring->list, ring->count, ring->count + 1, sizeof(*ring->list));
            if (!read_line(sc, line, length, &ring->list[ring->count])) {
                keyring_close(ring);
                return bad_file(sc, ring->path);
            }
            ring->count++;
        }
        line += length + (line[length] == '\n');
    }
    return RC_OK;
}

enum rc keyring_open(struct desk *desk, struct scope *sc, struct keyring *ring)
{
    struct bytes bytes;

    *ring = (struct keyring){.path = office_key_path(sc, desk_place(sc, &desk->options))};
    enum rc rc = file_read(sc, ring->path, FILE_MOST, &bytes);
    if (rc != RC_OK)
        return rc == RC_NOTFOUND ? RC_OK : rc;
    rc = read_lines(sc, (const char *)bytes.data, ring);
    cipher_wipe((void *)bytes.data, bytes.size);
    return rc;
}

void keyring_close(struct keyring *ring)
{
    for (size_t i = 0; i < ring->count; i++)
        cipher_key_free(ring->list[i].key);
    ring->count = 0;
}

/* Put KEY, which is the ring's from now on, before the others. */
static void put_first(struct desk *desk, struct scope *sc, struct keyring *ring,
                      struct cipher_key *key)
{
    struct office_key *list = scope_alloc(sc, ring->count + 1, sizeof(*list));

    list[0] = (struct office_key){cipher_key_id(sc, key), date_iso(sc, desk_today(desk)), key};
    for (size_t i = 0; i < ring->count; i++)
        list[i + 1] = ring->list[i];
    ring->list = list;
    ring->count++;
}

static enum rc write_file(struct scope *sc, const struct keyring *ring, bool over)
{
    struct buffer b = buffer_new(sc);

    /* Of an office on a server this machine may have no folder yet. */
    TRY(place_make_folders(sc, ring->path));
    buffer_add(&b, REMARK);
    for (size_t i = 0; i < ring->count; i++) {
        char *word = cipher_key_text(sc, ring->list[i].key);

        buffer_addf(&b, "%s %s %s\n", ring->list[i].id, ring->list[i].day, word);
        cipher_wipe(word, strlen(word));
    }
    const struct bytes data = {(const unsigned char *)b.data, b.length};
    const enum rc rc =
        over ? file_write(sc, ring->path, data) : file_write_new(sc, ring->path, data);
    cipher_wipe(b.data, b.length);
    return rc;
}

enum rc keyring_add(struct desk *desk, struct scope *sc, struct keyring *ring)
{
    put_first(desk, sc, ring, cipher_key_draw());
    return write_file(sc, ring, true);
}

static enum rc key_missing(struct scope *sc, const char *path)
{
    return fail(sc, RC_NOTFOUND, "key",
                N_("The key of the office is not in {1}. Put its copy back there; until then "
                   "nothing can be sealed or read. Nothing was saved."),
                path);
}

enum rc keyring_needed(struct desk *desk, struct scope *sc, bool *needed)
{
    struct case_key *list;
    size_t count;

    TRY(case_key_others(sc, desk->engine, desk->office.id, "", 1, &list, &count));
    *needed = count > 0;
    return RC_OK;
}

enum rc keyring_make(struct desk *desk, struct scope *sc, struct keyring *ring)
{
    bool needed;

    TRY(keyring_open(desk, sc, ring));
    if (ring->count > 0)
        return RC_OK;
    /* A new key beside words that an older one locked would hide that the older one is lost. */
    TRY(keyring_needed(desk, sc, &needed));
    if (needed)
        return key_missing(sc, ring->path);
    put_first(desk, sc, ring, cipher_key_draw());
    const enum rc rc = write_file(sc, ring, false);
    if (rc == RC_OK)
        return RC_OK;
    keyring_close(ring);
    /* Somebody else made it at the same moment. */
    return rc == RC_CONFLICT ? keyring_open(desk, sc, ring) : rc;
}

enum rc keyring_find(struct scope *sc, const struct keyring *ring, const char *id,
                     const struct cipher_key **key)
{
    for (size_t i = 0; i < ring->count; i++) {
        if (text_equal(ring->list[i].id, id)) {
            *key = ring->list[i].key;
            return RC_OK;
        }
    }
    return key_missing(sc, ring->path);
}

static enum rc unlock(struct scope *sc, const struct keyring *ring, const struct case_key *k,
                      struct cipher_key **key)
{
    const struct cipher_key *office;

    TRY(keyring_find(sc, ring, k->office_key, &office));
    return cipher_open_key(sc, office, sealed_key_about(sc, k->id, k->dispute), k->locked, key);
}

/* Lock KEY, that of K, with the newest key of the office. */
static void lock(struct scope *sc, const struct keyring *ring, const struct cipher_key *key,
                 struct case_key *k)
{
    k->office_key = ring->list[0].id;
    k->locked =
        cipher_lock_key(sc, ring->list[0].key, sealed_key_about(sc, k->id, k->dispute), key);
}

enum rc case_key_open(struct scope *sc, struct engine *engine, const struct keyring *ring,
                      int64_t dispute, struct cipher_key **key)
{
    struct case_key k;

    TRY(case_key_read(sc, engine, dispute, &k));
    if (k.id == 0)
        return key_missing(sc, ring->path);
    return unlock(sc, ring, &k, key);
}

enum rc case_key_make(struct work *w, const struct keyring *ring, int64_t dispute,
                      struct cipher_key **key)
{
    struct case_key k;

    TRY(case_key_read(w->sc, w->desk->engine, dispute, &k));
    if (k.id != 0)
        return unlock(w->sc, ring, &k, key);
    k = (struct case_key){.id = tx_id(&w->tx), .dispute = dispute};
    *key = cipher_key_draw();
    lock(w->sc, ring, *key, &k);
    const enum rc rc = case_key_insert(&w->tx, &k);
    if (rc != RC_OK)
        cipher_key_free(*key);
    return rc;
}

/* ---- a new key ---- */

struct rotation {
    bool made;     /* the new key stands in the file */
    int64_t count; /* keys of cases locked with it so far */
    bool done;
};

static enum rc lock_anew(struct work *w, const struct keyring *ring, struct case_key *k)
{
    struct cipher_key *key;

    TRY(unlock(w->sc, ring, k, &key));
    lock(w->sc, ring, key, k);
    cipher_key_free(key);
    return case_key_save(&w->tx, k);
}

static enum rc rotate(struct work *w, struct keyring *ring, struct rotation *r)
{
    struct case_key *list;
    size_t count;

    TRY(case_key_others(w->sc, w->desk->engine, w->desk->office.id, ring->list[0].id, BATCH, &list,
                        &count));
    if (!r->made && count == 0) {
        TRY(keyring_add(w->desk, w->sc, ring));
        TRY(case_key_others(w->sc, w->desk->engine, w->desk->office.id, ring->list[0].id, BATCH,
                            &list, &count));
    }
    r->made = true;
    for (size_t i = 0; i < count; i++)
        TRY(lock_anew(w, ring, &list[i]));
    r->count += (int64_t)count;
    r->done = count < BATCH;
    return RC_OK;
}

/* The file is read and written while the head of the office is locked, so that two who do this at
 * once do not lose each other's key. */
enum rc use_rotate(struct work *w, const void *args, void *result)
{
    struct keyring ring;

    TRY(keyring_open(w->desk, w->sc, &ring));
    const enum rc rc = ring.count > 0 ? rotate(w, &ring, result) : key_missing(w->sc, ring.path);
    keyring_close(&ring);
    return rc;
}

enum rc desk_rotate_key(struct desk *desk, struct scope *sc, int64_t *count)
{
    struct rotation r = {.made = false};
    struct keyring ring;

    TRY(keyring_make(desk, sc, &ring));
    keyring_close(&ring);
    while (!r.done)
        TRY(desk_run(desk, sc, USE_ROTATE, NULL, &r));
    *count = r.count;
    return RC_OK;
}
