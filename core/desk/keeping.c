/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What backup, restore, drill, upgrade and anchor share. */
#include <ctype.h>
#include <string.h>

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/desk/keeping_work.h"
#include "core/store/place.h"

#define RANDOM_DIGITS 8

enum rc keeping_allow(struct desk *desk, struct scope *sc)
{
    TRY(desk_look_up(desk, sc));
    return permit_allows(&desk->viewer, MAY_KEEP, NULL) ? RC_OK : desk_deny(desk, sc);
}

enum rc use_keep(struct work *w, const void *args, void *result)
{
    struct keeping k = *(const struct keeping *)args;

    (void)result;
    k.done_at = w->now;
    k.by = w->desk->person.name;
    return keeping_insert(&w->tx, &k);
}

enum rc keeping_note(struct desk *desk, struct scope *sc, struct keeping *k)
{
    return desk_run(desk, sc, USE_KEEP, k, NULL);
}

const char *keeping_stamp(struct scope *sc, struct instant t)
{
    const char *const text = instant_rfc3339(sc, t); /* 2026-11-20T19:32:40 */
    struct buffer digits = buffer_new(sc);

    for (size_t i = 0; i < strlen("2026-11-20T19:32:40"); i++) {
        if (text[i] == 'T')
            buffer_add(&digits, "-");
        else if (isdigit((unsigned char)text[i]))
            buffer_add_n(&digits, &text[i], 1);
    }
    return buffer_text(&digits);
}

const char *keeping_beside(struct scope *sc, const char *database, const char *mark)
{
    return scope_printf(sc, "%s%s%.*s", database, mark, RANDOM_DIGITS, digest_salt(sc));
}

enum rc keeping_leftovers(struct scope *sc, const char *database, const char *mark,
                          const char ***names, size_t *count)
{
    const char *const folder = file_folder(sc, database);
    const char *const own = scope_printf(sc, "%s%s", file_name(database), mark);
    size_t found, kept = 0;

    TRY(file_list(sc, folder, "", names, &found));
    for (size_t i = 0; i < found; i++)
        if (strncmp((*names)[i], own, strlen(own)) == 0)
            (*names)[kept++] = scope_printf(sc, "%s/%s", folder, (*names)[i]);
    *count = kept;
    return RC_OK;
}

static enum rc head_of(struct desk *desk, struct scope *sc, struct anchor *head)
{
    struct anchor *list;
    size_t count;

    TRY(anchor_heads(sc, desk->engine, desk_now(desk), &list, &count));
    if (count == 0)
        return fail(sc, RC_SCHEMA, "db", N_("The database has no office. Make one with init."));
    *head = list[0];
    return RC_OK;
}

static enum rc verify_open(struct desk *desk, struct scope *sc, struct verification *out,
                           struct anchor *head)
{
    TRY(desk_verify(desk, sc, out));
    return out->sound ? head_of(desk, sc, head) : RC_OK;
}

/* The desk works with the other database for that time. */
enum rc keeping_verify(struct desk *desk, struct scope *sc, const char *path,
                       struct verification *out, struct anchor *head)
{
    struct engine *const own = desk->engine;

    desk->engine = NULL;
    enum rc rc = engine_open(sc, path, (struct engine_flags){0}, &desk->engine);
    if (rc == RC_OK)
        rc = verify_open(desk, sc, out, head);
    engine_free(desk->engine);
    desk->engine = own;
    return rc;
}

static enum rc copy_whole(struct desk *desk, struct scope *sc, const char *path)
{
    engine_look(desk->engine, desk->options.progress);
    const enum rc rc = engine_copy(desk->engine, sc, path);
    engine_look(desk->engine, NULL);
    return rc;
}

enum rc keeping_copy(struct desk *desk, struct scope *sc, const char *path, struct anchor *head)
{
    TRY(engine_begin_read(desk->engine, sc));
    enum rc rc = head_of(desk, sc, head);
    if (rc == RC_OK)
        rc = copy_whole(desk, sc, path);
    engine_rollback(desk->engine);
    return rc;
}

enum rc keeping_told(struct scope *sc, enum rc rc)
{
    return rc == RC_STOPPED
               ? fail(sc, rc, NULL, N_("Stopped. Nothing was written, and nothing was changed."))
               : rc;
}

void keeping_remove(struct scope *sc, const char *path) { place_remove(path); }
