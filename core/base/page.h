/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Page: a printed page as lines of cells. The one layout makes it; text output, the
 * preview on the screen and the PDF all show these lines and no others.
 *
 * Layer: base, so that a screen can show a page without knowing how paper is made.
 */
#ifndef CORE_BASE_PAGE_H
#define CORE_BASE_PAGE_H

#include "core/base/scope.h"

struct page {
    const char **lines; /* UTF-8, already indented, without trailing spaces; "" is a blank line */
    size_t count;
};

struct pages {
    struct page *page;
    size_t count;
    int columns; /* half-width cells of a line: 56 on A4 */
};

#endif
