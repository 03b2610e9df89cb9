/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that a malicious party would have written, and a look for what of them got through. */
#ifndef TESTS_TORTURE_NASTY_H
#define TESTS_TORTURE_NASTY_H

#include "core/base/scope.h"

/* The text number N, always the same: no NUL, not always UTF-8. Lives in SC. */
const char *nasty_text(struct scope *sc, uint64_t n);

/* What in TEXT, which somebody might look at in a terminal, should not be there; NULL: nothing. It
 * may hold line feeds, CR LF and form feeds. Lives in SC. */
const char *nasty_in_text(struct scope *sc, const char *text);
/* The same of the SIZE bytes that a program with screens sent to its terminal: those sequences
 * that draw are allowed, none that sets a title, prints, asks or carries data. */
const char *nasty_in_stream(struct scope *sc, const char *bytes, size_t size);

#endif
