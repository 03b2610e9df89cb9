/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Markdown: CommonMark with tables, as far as a Chinese official paper needs it: headings,
 * paragraphs, strong text, tables, and six fences.
 *
 *   ```right       a line at the right edge
 *   ```small       a table in smaller type
 *   ```signature   lines "note: …", "sign: …" and "seal: …"
 *   ```pagebreak   nothing inside
 *   ```lines 5     nothing inside: five lines to write on, from edge to edge
 *   ```paper       lines "size: large" and "seam: no": how the whole is dressed; paper_source()
 *                  writes it from the front matter of a template
 *
 * and of a line to write on by hand, of 18 cells: `line 18` in backticks, also in fences. No value
 * can make one, for its backticks are escaped.
 *
 * Whatever else Markdown knows is refused, because it would be lost on paper unseen.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_MARKDOWN_H
#define CORE_PAPER_MARKDOWN_H

#include "core/paper/block.h"
#include "core/paper/value.h"

/*
 * Set *OUT to the blocks of SOURCE.
 * Owns:  *OUT lives in SC. Fails: RC_SYNTAX, field "template", naming the line of SOURCE.
 */
MUST_CHECK enum rc markdown_blocks(struct scope *sc, const char *source, struct blocks *out);

/* Read SOURCE to its end and set FAULTS, of which ROOM fit, to everything that is wrong in it,
 * with line and column of SOURCE, columns in bytes; their first argument is the line. Returns how
 * many. */
size_t markdown_faults(struct scope *sc, const char *source, struct error *faults, size_t room);

/* The text of V such that Markdown shows every letter of it and reads none as markup; each of
 * its lines becomes a paragraph. Right also inside fences. */
const char *markdown_escape(struct scope *sc, const struct value *v);

#endif
