/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Binder: several papers as one file, such as all of a folder: each is laid out as ever, with its
 * own head, foot and code, and beside them every page bears its number in the folder, "卷内第 12
 * 页", in the outer corner above the type area. A PDF lists the papers by their titles.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_BINDER_H
#define CORE_PAPER_BINDER_H

#include "core/paper/paper.h"

struct paper_part {
    const char *source;       /* Markdown, as paper_source() gives it; of a picture what stands
                                 above it, half a page at most */
    struct bytes picture;     /* a PNG or JPEG on a page of its own; no data: none. A PDF shows it
                                 upright as large as it fits, text its words only */
    struct paper_style style; /* its title is also what the list of a PDF says; the binder fills
                                 in folder_page; modules and cache are those of the whole */
    bool unnumbered;          /* cover, catalogue and back page are no pages of the folder */
    int skipped;              /* pages of the folder before it that lie there as paper alone */
};

/* Where a part lies in the folder. */
struct paper_span {
    int first; /* page of the folder, from 1; 0: unnumbered */
    int pages;
};

/*
 * Set *SPANS to where each of PARTS lies, so that a catalogue can be written that names pages.
 * A catalogue that is a numbered part itself is written twice: with the pages of a first look,
 * whose numbers may make it longer, and with those of a look at that.
 * Owns:  *SPANS, as many as COUNT, lives in SC.
 * Fails: as paper_pages(); RC_INVALID, field "picture", as picture_read() or when the words above
 *        one take more than half a page.
 */
MUST_CHECK enum rc paper_bind_pages(struct scope *sc, const struct paper_part *parts, size_t count,
                                    struct paper_span **spans);

/*
 * Set *OUT to PARTS in their order as one file, PDF or text, that is dressed like STYLE: its
 * title, modules and cache. The same parts give the same bytes.
 * Owns:  *OUT lives in SC.
 * Fails: as paper_bind_pages() and paper_make(); RC_INVALID, field "format", for DOCX, which
 *        is one paper.
 */
MUST_CHECK enum rc paper_bind(struct scope *sc, const struct paper_part *parts, size_t count,
                              const struct paper_style *style, enum paper_format format,
                              struct bytes *out);

#endif
