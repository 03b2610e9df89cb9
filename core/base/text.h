/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text: UTF-8, its width in cells, and the two gates that every text passes.
 *
 * In:  text_gate_in() accepts only what can be shown and printed without surprise.
 * Out: text_gate_out() shows whatever is stored, forbidden characters as ‹U+202E›.
 * Both judge by the same table, so what one lets in the other shows as it is.
 *
 * Layer: base. Lengths are bytes unless a name says cells or characters.
 */
#ifndef CORE_BASE_TEXT_H
#define CORE_BASE_TEXT_H

#include "core/base/scope.h"

/* Decode the character at TEXT into *CP and return its length in bytes; 0 at the end of the
 * string. An invalid byte gives length 1 and *CP = TEXT_BAD_BYTE + that byte. */
#define TEXT_BAD_BYTE 0x110000u
size_t text_next(const char *text, uint32_t *cp);
/* Write CP as UTF-8 to OUT (at least 4 bytes, no NUL) and return its length. */
size_t text_encode(uint32_t cp, char *out);
/* The number of characters of TEXT. */
size_t text_characters(const char *text);
/* The start of the character before P, not before START. */
const char *text_previous(const char *start, const char *p);

/*
 * Width on the screen: 0, 1 or 2 cells; AMBIGUOUS is 1 or 2, the terminal's way. Measure only
 * what passed a gate: characters that a gate refuses, and line feeds, count as 0. A picture
 * joined of several counts as its parts, as on a terminal that does not join them.
 */
int text_cp_width(uint32_t cp, int ambiguous);
int text_width(const char *text, int ambiguous);
/* The longest start of TEXT that is at most CELLS wide; *WIDTH (or NULL) gets its width.
 * Returns its length in bytes; what a reader takes for one character (a base with its marks, a
 * joined picture, a syllable) is never parted. */
size_t text_fit(const char *text, int cells, int ambiguous, int *width);
/* TEXT in exactly CELLS cells: padded with spaces, or cut with "…" at its end (".." when
 * AMBIGUOUS is 2, where terminals disagree about "…"). Lives in SC. */
const char *text_pad(struct scope *sc, const char *text, int cells, int ambiguous);

/*
 * Width on paper, in half-width cells. Besides Han, the punctuation, symbols and numbers that
 * Unicode calls ambiguous are two cells (“ ” ‘ ’ — … · ① № × °), as Chinese faces draw them;
 * ambiguous letters (é, α, я) and raised figures (m²) are one, as in a Latin word. Marks and
 * selectors are none.
 */
int paper_cp_width(uint32_t cp);
int paper_width(const char *text);

enum text_kind {
    TEXT_LINE, /* one line: no line feed; a tab becomes a space */
    TEXT_LONG  /* many lines: line feeds allowed; CR LF becomes LF */
};

#define TEXT_LINE_MAX 2000   /* characters of a one-line field */
#define TEXT_LONG_MAX 200000 /* characters of a long field */

/*
 * Set *OUT to TEXT, trimmed at both ends, when every character of it may be stored; an empty
 * or NULL text gives NULL. Refused, naming the place: bytes that are not UTF-8, control and
 * bidirectional characters, zero-width and tag characters, noncharacters, a combining mark
 * with nothing or a blank before it, more than four in a row. U+200D is taken between two
 * pictographs only, U+FE0E and U+FE0F after an emoji, the other selectors after a Han character.
 * Owns:  *OUT lives in SC. Fails: RC_INVALID, FIELD (NULL: "text").
 */
MUST_CHECK enum rc text_gate_in(struct scope *sc, const char *field, const char *text,
                                enum text_kind kind, const char **out);
/* Return TEXT with everything the gate in would refuse made visible as ‹U+202E› or ‹FF›; line
 * feeds are kept only when KIND is TEXT_LONG, a tab becomes a space. TEXT itself when nothing
 * had to change; "" for NULL. The gate in takes what this returns, and passing it again changes
 * nothing. */
const char *text_gate_out(struct scope *sc, const char *text, enum text_kind kind);

/* A space of any width. */
bool text_is_blank(uint32_t cp);
/* What is drawn on the character before it, and alone nowhere. */
bool text_is_mark(uint32_t cp);
/* A key for comparing: NFC, letters folded to lower case, full-width ASCII to half-width,
 * spaces and line feeds dropped; "" for NULL. Lives in SC. */
const char *text_key(struct scope *sc, const char *text);
/* Full-width digits and ASCII punctuation as half-width: what a Chinese input method leaves in
 * a number field. Lives in SC. */
const char *text_halfwidth(struct scope *sc, const char *text);
/* Punctuation that never ends a line （「《, and that never begins one ，。）》%: on paper and on
 * the screen. */
bool text_opens(uint32_t cp);
bool text_closes(uint32_t cp);
bool text_equal(const char *a, const char *b); /* NULL equals NULL only */
bool text_is_empty(const char *text);          /* NULL or "" */

#endif
