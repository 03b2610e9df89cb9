/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Preview: a paper of a case, page by page as it will be printed, and a key to print it here or
 * to write it to a file. A file that exists is never written over, and its name ends in .pdf,
 * .docx or .txt: whoever works from afar must not reach any other file of the office.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_PREVIEW_H
#define TUI_SCREENS_PREVIEW_H

#include "core/domain/document.h"
#include "tui/kit/viewer.h"
#include "tui/screens/printing.h"

/* What a load reads. */
struct preview_data {
    const char *number; /* of the case, for the title */
    const char *kind;   /* the code of the paper */
    const char *title;  /* of the paper and whom it is for; NULL: by its kind */
    const char *text;   /* its pages */
    size_t *page_rows, page_count;
    int width;  /* cells of its longest line */
    int copies; /* that are asked for at first */
};

#define PREVIEW_CODE_MAX 80

struct preview_state {
    char code[PREVIEW_CODE_MAX];   /* of the paper; the first load chooses it where nobody did */
    char next[PREVIEW_CODE_MAX];   /* of the one after it */
    char looked[PREVIEW_CODE_MAX]; /* at which it is recorded that he looked */
    size_t top;
    struct printing printing;
};

/* Gate *PATH, typed as the place of a file that is to be written, and set the format that its
 * ending tells. Fails: RC_INVALID "path" for none, another ending, a file that is there already. */
MUST_CHECK enum rc preview_target(struct scope *sc, const char **path, enum paper_format *format);

#endif
