/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Value: what a field of a template holds: a text, a flag, a list, or a map of further fields.
 *
 * Layer: paper. Values are trees that live in a scope and are never changed once made.
 */
#ifndef CORE_PAPER_VALUE_H
#define CORE_PAPER_VALUE_H

#include "core/base/scope.h"

enum value_kind {
    VALUE_NONE, /* the field exists, nothing is known */
    VALUE_FLAG,
    VALUE_TEXT,
    VALUE_RULED, /* a line to write on by hand, in a blank form; its TEXT is Markdown */
    VALUE_LIST,
    VALUE_MAP
};

struct member;

struct value {
    enum value_kind kind;
    bool flag;                    /* of a FLAG; of a TEXT: it may hold several lines */
    const char *text;             /* of a TEXT or a RULED */
    const struct value *items;    /* COUNT of a LIST */
    const struct member *members; /* COUNT of a MAP */
    size_t count;
};

struct member {
    const char *name;
    struct value value;
};

/* NONE for NULL and "". */
struct value value_text(const char *text);
/* The same, for a text that may hold several lines. */
struct value value_lines(const char *text);
/* A line of CELLS to write on, from 2 to RULED_MOST. Lives in SC. */
struct value value_ruled(struct scope *sc, int cells);
struct value value_flag(bool flag);
struct value value_list(const struct value *items, size_t count);
struct value value_map(const struct member *members, size_t count);
/* Does a section over V show? Not for nothing, false, an empty text or an empty list. */
bool value_is_filled(const struct value *v);
/* The member of map V with the name NAME[0..LENGTH); NULL when V is no map or has none. */
const struct value *value_member(const struct value *v, const char *name, size_t length);

#endif
