/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Secrets: the passwords of people, kept as argon2id of libsodium, which takes 64 MiB and about a
 * tenth of a second for each try.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_SECRET_H
#define CORE_BASE_SECRET_H

#include "core/base/scope.h"

/* The hash of TEXT with its parameters and a new salt, as text. Lives in SC. */
const char *secret_hash(struct scope *sc, const char *text);
/* Is HASH that of TEXT? HASH may be NULL, for nobody: this takes as long and is never so. */
bool secret_fits(const char *hash, const char *text);
/* Write over TEXT, up to its end, in a way that no compiler leaves out. NULL is allowed. */
void secret_wipe(char *text);

#endif
