/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Module: PDF and DOCX are made by shared objects that are opened on first use, because their
 * libraries cost more to load than everything else the program does.
 *
 * Layer: paper. A module stays open until the program ends.
 */
#ifndef CORE_PAPER_MODULE_H
#define CORE_PAPER_MODULE_H

#include "core/paper/layout.h"

/* One paper of a file. */
struct module_part {
    const struct blocks *blocks;
    const struct layout *layout;
    const struct paper_style *style;
};

/* The function each module exports as "module_make": PARTS, one behind the other, as a file that
 * is dressed like STYLE; a DOCX has one part. */
typedef enum rc module_function(struct scope *sc, const struct module_part *parts, size_t count,
                                const struct paper_style *style, struct bytes *out);
module_function module_make;

/* What pdf.so exports as "module_covers": the first character of TEXT that no face of STYLE has;
 * 0 when all are there, or when there are no fonts at all. */
typedef uint32_t module_covers_function(struct scope *sc, const struct paper_style *style,
                                        const char *text);
module_covers_function module_covers;

/* Set *MAKE to the function of the module NAME ("pdf.so") in DIRECTORY.
 * Fails: RC_IO, field "module", when it is not there or not one of this program's. */
MUST_CHECK enum rc module_open(struct scope *sc, const char *directory, const char *name,
                               module_function **make);
/* Set *COVERS to that function of pdf.so. Fails: as module_open(). */
MUST_CHECK enum rc module_open_covers(struct scope *sc, const char *directory,
                                      module_covers_function **covers);

#endif
