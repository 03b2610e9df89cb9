/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ink: is there something black on the picture of a page wherever a letter should be. */
#ifndef TESTS_PAPER_INK_H
#define TESTS_PAPER_INK_H

#include "core/paper/layout.h"

#define INK_DPI "75"

/* The first word or character of SHEET that IMAGE, a PGM of INK_DPI dots to the inch, has nothing
 * for; NULL when everything is there. Lives in SC. */
const char *ink_missing(struct scope *sc, const struct sheet *sheet, struct bytes image);

/* Dark dots in the circle of a seal of 42 mm pressed over the date below the committee's name,
 * which is LINE of SHEET, apart from those two lines. */
int ink_under_seal(const struct sheet *sheet, size_t line, struct bytes image);

#endif
