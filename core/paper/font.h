/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Font: which faces paper is set in, and where they are looked for.
 *
 * Directories rather than all of the system's fonts: they load in a fraction of a millisecond,
 * and the same paper looks alike on every machine. Noto Sans CJK is not among them, because
 * cairo drops glyphs of its regular face without a word.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_FONT_H
#define CORE_PAPER_FONT_H

#include "core/base/scope.h"

enum face { FACE_BODY, FACE_STRONG, FACE_TITLE, FACE_COUNT };

/* For each face the families to look for, in order. STYLE is "light", else serif is meant. */
const char *const *font_families(const char *style);

struct _FcConfig;
struct _PangoFontMap;

/* Open the faces, and the one in the file FURTHER: *CONFIG and *MAP, set when they were made, are
 * the caller's to give back. Fails: RC_IO "fonts" when there are none. */
MUST_CHECK enum rc font_open(struct scope *sc, const char *cache, const char *further,
                             struct _FcConfig **config, struct _PangoFontMap **map);

/* The first character of TEXT that none of them has; 0: each is there, or no face is. */
uint32_t font_missing(struct scope *sc, const char *cache, const char *further, const char *text);

#endif
