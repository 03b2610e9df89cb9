/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Coverage: can the letters of a name be printed? Asked while a party is typed, so that nobody
 * signs on a day on which the paper cannot be made.
 *
 * What every installation of the faces has is known here; only for a rarer character the module
 * that knows the fonts is opened, and it asks the font cache rather than the fonts.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_COVERAGE_H
#define CORE_PAPER_COVERAGE_H

#include "core/paper/paper.h"

/* Is CP one of those that every face for paper has: ASCII, the common Han characters (U+4E00 to
 * U+9FA5), and the marks of Chinese names and addresses? */
bool coverage_is_common(uint32_t cp);

/*
 * Check that the faces of STYLE, and its further one, have every character of TEXT. Where no
 * fonts or no module are installed nobody prints, and everything is allowed.
 * Fails: RC_INVALID, field FIELD, naming the character.
 */
MUST_CHECK enum rc coverage_check(struct scope *sc, const struct paper_style *style,
                                  const char *field, const char *text);

#endif
