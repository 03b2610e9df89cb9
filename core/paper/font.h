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

/* A fontconfig configuration in XML; CACHE is a directory for its cache, or NULL. Lives in SC. */
const char *font_config(struct scope *sc, const char *cache);

#endif
