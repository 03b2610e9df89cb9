/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drafts of what is to be sealed: locked with the key of the office while they wait. */
#include <string.h>

#include "core/desk/board.h"
#include "core/desk/sealed_work.h"

#define MARK      "sealed-draft " /* then the key's 16 digits, a blank, the locked words */
#define ID_DIGITS 16

/* A draft is one person's and one form's, and opens nowhere else. */
static const char *about(const struct desk *desk, struct scope *sc, const char *form)
{
    return scope_printf(sc, "draft|%s|text|%lld", form, (long long)desk->person.id);
}

enum rc desk_keep_sealed_draft(struct desk *desk, struct scope *sc, const char *form,
                               const char *text)
{
    struct keyring ring;

    TRY(keyring_make(desk, sc, &ring));
    const char *locked =
        scope_printf(sc, MARK "%s %s", ring.list[0].id,
                     cipher_lock(sc, ring.list[0].key, about(desk, sc, form), text));
    keyring_close(&ring);
    return desk_keep_draft(desk, sc, form, locked);
}

enum rc desk_open_draft(struct desk *desk, struct scope *sc, const char *form, const char **text)
{
    const struct cipher_key *key;
    struct keyring ring;
    char *words;

    if (!*text || strncmp(*text, MARK, strlen(MARK)) != 0 ||
        strlen(*text) < strlen(MARK) + ID_DIGITS + 1)
        return RC_OK;
    const char *id = scope_strndup(sc, *text + strlen(MARK), ID_DIGITS);
    const char *locked = *text + strlen(MARK) + ID_DIGITS + 1;
    TRY(keyring_open(desk, sc, &ring));
    enum rc rc = keyring_find(sc, &ring, id, &key);
    if (rc == RC_OK)
        rc = cipher_open(sc, key, about(desk, sc, form), locked, &words);
    keyring_close(&ring);
    if (rc == RC_OK)
        *text = words;
    return rc;
}
