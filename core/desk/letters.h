/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Letters: what is told of a party must be printable, and is refused while it is typed when no
 * font for paper has one of its characters.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_LETTERS_H
#define CORE_DESK_LETTERS_H

#include "core/desk/desk.h"
#include "core/domain/party.h"

/* Fails: RC_INVALID, field FIELD, naming the first character of TEXT that paper lacks. */
MUST_CHECK enum rc desk_check_letters(const struct desk *desk, struct scope *sc, const char *field,
                                      const char *text);
/* The same of the name, address and agent of P. */
MUST_CHECK enum rc desk_check_party_letters(const struct desk *desk, struct scope *sc,
                                            const struct party *p);

#endif
