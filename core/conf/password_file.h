/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file of common words, templates/passwords.txt: one a line in small letters and digits, at
 * least three; empty lines and those that begin with # are passed over.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_PASSWORD_FILE_H
#define CORE_CONF_PASSWORD_FILE_H

#include "core/domain/password.h"

/* Fails: RC_NOTFOUND, RC_IO; RC_INVALID "word" for a line that is none. */
MUST_CHECK enum rc password_words_load(struct scope *sc, const char *path,
                                       struct password_words *out);

#endif
