/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Payload: what an entry of the journal lists, line by line, for those who read it.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_PAYLOAD_H
#define CORE_STORE_PAYLOAD_H

#include "core/base/digest.h"
#include "core/store/journal.h"

/* "table id digest", "next n", or words that are looked at no more. */
struct payload_line {
    enum { PAYLOAD_ROW, PAYLOAD_NEXT, PAYLOAD_SAID } kind;
    enum table table; /* ROW; before the first line any one */
    int64_t number;   /* its id; NEXT: the counter */
    char digest[DIGEST_HEX + 1];
};

/* Read the line at TEXT and set *END to where it ends, at a line feed or at the end of all. LINE
 * still holds the line before, whose table is likely to come again. False when it is none. */
bool payload_read(const char *text, struct payload_line *line, const char **end);

#endif
