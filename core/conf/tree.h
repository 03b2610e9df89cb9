/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tree: what a YAML or a JSON text says, as nodes that remember where they stood. Readers of
 * files take their values out of a tree and so accept both notations alike, and refuse a
 * misspelt key in the same words.
 *
 * A function here that fails tells the place by itself: the path of the value as the field
 * ("parties[2].role", counted from 1) and, for a file, its name, line and column.
 *
 * Layer: conf. Everything lives in the scope it was made in.
 */
#ifndef CORE_CONF_TREE_H
#define CORE_CONF_TREE_H

#include "core/base/instant.h"
#include "core/domain/office.h"
#include "core/domain/word.h"

enum tree_kind {
    TREE_NULL,   /* null, or nothing after the colon: as good as absent */
    TREE_TEXT,   /* a quoted text */
    TREE_PLAIN,  /* YAML without quotes: text, number or truth, as the reader asks */
    TREE_NUMBER, /* JSON */
    TREE_TRUTH,  /* JSON true and false */
    TREE_LIST,
    TREE_MAP
};

struct tree {
    enum tree_kind kind;
    const char *text; /* of a scalar: "true", "15", "潘某"; NULL for lists and maps */
    const char *key;  /* under which a map holds this node; NULL in a list */
    const char *path; /* "" for the root */
    const char *file; /* NULL when no file was read */
    int line, column; /* from 1; 0 when not known */
    int key_line, key_column;
    struct tree *items; /* of a list or a map, in the order written */
    size_t count;
};

/* Return RC; unless it is RC_OK, first tell that the error in SC stands at NODE: its file, line
 * and column, and its path when the error names no field. Use: TRY(tree_at(sc, node, expr)); */
MUST_CHECK enum rc tree_at(struct scope *sc, const struct tree *node, enum rc rc);

/*
 * Refuse NODE unless it is a map whose keys are all among KEYS, words separated by spaces.
 * Fails: RC_INVALID naming the first key that is unknown and, when it looks like a misspelling,
 * the key that was probably meant.
 */
MUST_CHECK enum rc tree_only(struct scope *sc, const struct tree *node, const char *keys);
/* The value under KEY of the map NODE; NULL when there is none or it is null. */
const struct tree *tree_get(const struct tree *node, const char *key);
/* As tree_get. Fails: RC_INVALID naming KEY when there is none. */
MUST_CHECK enum rc tree_need(struct scope *sc, const struct tree *node, const char *key,
                             const struct tree **value);

/*
 * Take the value under KEY of the map NODE. The _need forms refuse a map without it; the others
 * leave *OUT as it was, so that it holds the default.
 * Fails: RC_INVALID when it is of another kind, naming the kind that was expected.
 */
MUST_CHECK enum rc tree_text(struct scope *sc, const struct tree *node, const char *key,
                             const char **out);
MUST_CHECK enum rc tree_need_text(struct scope *sc, const struct tree *node, const char *key,
                                  const char **out);
MUST_CHECK enum rc tree_truth(struct scope *sc, const struct tree *node, const char *key,
                              bool *out);
MUST_CHECK enum rc tree_int(struct scope *sc, const struct tree *node, const char *key, int least,
                            int most, int *out);
/* A word of LIST by its code or label. */
MUST_CHECK enum rc tree_word(struct scope *sc, const struct tree *node, const char *key,
                             const struct word_list *list, int *out);
MUST_CHECK enum rc tree_need_word(struct scope *sc, const struct tree *node, const char *key,
                                  const struct word_list *list, int *out);
/* The WORDS under KEY, by code or label, as a set of bits; nothing is taken out of *SET. */
MUST_CHECK enum rc tree_word_set(struct scope *sc, const struct tree *node, const char *key,
                                 const struct word_list *words, unsigned *set);
/* An agency by its code or name. */
MUST_CHECK enum rc tree_need_agency(struct scope *sc, const struct tree *node, const char *key,
                                    enum agency_id *out);
MUST_CHECK enum rc tree_instant(struct scope *sc, const struct tree *node, const char *key,
                                struct instant *out);
MUST_CHECK enum rc tree_date(struct scope *sc, const struct tree *node, const char *key,
                             struct date *out);
/* A list; *OUT is its node, or NULL when there is none. */
MUST_CHECK enum rc tree_list(struct scope *sc, const struct tree *node, const char *key,
                             const struct tree **out);
MUST_CHECK enum rc tree_need_list(struct scope *sc, const struct tree *node, const char *key,
                                  const struct tree **out);
/* A list of texts; NULL and 0 when there is none. */
MUST_CHECK enum rc tree_texts(struct scope *sc, const struct tree *node, const char *key,
                              const char ***out, size_t *count);

/* Give every node below NODE its path; NODE's own is PATH. For the parsers. */
void tree_name(struct scope *sc, struct tree *node, const char *path);

/* Make nodes to be written. A NULL text is written as null. */
struct tree *tree_new_map(struct scope *sc);
struct tree *tree_new_list(struct scope *sc);
struct tree tree_of_text(const char *text);
/* Add VALUE, which is finished, to the end of the map or list NODE. */
void tree_put(struct scope *sc, struct tree *node, const char *key, const struct tree *value);
void tree_put_text(struct scope *sc, struct tree *node, const char *key, const char *text);
void tree_put_number(struct scope *sc, struct tree *node, const char *key, int64_t number);
/* NUMBER is written in figures, "0.9992"; NULL is written as null. */
void tree_put_decimal(struct scope *sc, struct tree *node, const char *key, const char *number);
void tree_put_truth(struct scope *sc, struct tree *node, const char *key, bool truth);
void tree_add(struct scope *sc, struct tree *node, const struct tree *value);

#endif
