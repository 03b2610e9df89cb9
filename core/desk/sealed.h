/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sealed notes: written and read one at a time, listed without their words.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_SEALED_H
#define CORE_DESK_SEALED_H

#include "core/desk/desk.h"
#include "core/domain/sealed.h"

struct seal_request {
    int64_t id; /* of the case */
    enum sealed_kind kind;
    const char *advice;         /* to the team; NULL */
    const char *text;           /* the words */
    const char *const *readers; /* logins */
    size_t reader_count;
};

/* Seal what R says; *NUMBER is its number in the case. The key of the office is made at the first.
 * Fails: RC_INVALID "reader" when nobody has that login; as sealed_check(); RC_NOTFOUND "key". */
MUST_CHECK enum rc desk_seal(struct desk *desk, struct scope *sc, const struct seal_request *r,
                             int *number);
/* Who sealed what and when, with the advice to the team; `locked` is NULL. Only for those who may
 * work with the case themselves. */
MUST_CHECK enum rc desk_sealed(struct desk *desk, struct scope *sc, int64_t id,
                               struct sealed **list, size_t *count);
/* As desk_sealed(), for whoever looks at CF: nothing for those who may not, nor while its facts are
 * withheld. */
MUST_CHECK enum rc desk_sealed_of(struct desk *desk, struct scope *sc, const struct casefile *cf,
                                  struct sealed **list, size_t *count);
/* Set *WORDS to what note NUMBER says, once it is recorded who reads it.
 * Fails: RC_NOTFOUND "note", in the same words whether there is no such note or he may not read
 * it, and recorded too; RC_NOTFOUND "key"; RC_ENGINE "key" when it was changed. */
MUST_CHECK enum rc desk_unseal(struct desk *desk, struct scope *sc, int64_t id, int number,
                               const char **words);
/* Let LOGIN read note NUMBER too: its author alone says so. Fails: RC_NOTFOUND "note" as above;
 * RC_INVALID "reader"; RC_CONFLICT "reader" when he may already. */
MUST_CHECK enum rc desk_add_reader(struct desk *desk, struct scope *sc, int64_t id, int number,
                                   const char *login);
/* Set *COUNT to the talks with one side that lie open in the record: they are from before such
 * words were sealed. */
MUST_CHECK enum rc desk_plain_talks(struct desk *desk, struct scope *sc, int64_t *count);

#endif
