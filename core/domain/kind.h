/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Kinds of dispute: the fifteen of the justice statistics with their place in the list of the
 * governance centres (综治), and local rows below them; and what the words of a narrative
 * propose. A proposal never overrides what a person chose.
 *
 * Layer: domain. Pure; the table is read from templates/kinds.yaml.
 */
#ifndef CORE_DOMAIN_KIND_H
#define CORE_DOMAIN_KIND_H

#include "core/domain/secrecy.h"

struct kind {
    const char *code;    /* "marriage_family" */
    const char *label;   /* "婚姻家庭" */
    const char *english; /* "Marriage and family" */
    const char *parent;  /* code of the justice kind a local row counts as; NULL for the fifteen */
    const char *governance; /* label in the governance list */
    const char **words;     /* words of a narrative that speak for it */
    size_t word_count;
    enum secrecy secrecy; /* that its cases are registered with at least */
};

struct kind_table {
    const struct kind *rows;
    size_t count;
    const char **urgent_words; /* words that speak for urgency */
    size_t urgent_count;
    const char **place_words; /* words a place name ends with: 社区 小区 村 … */
    size_t place_count;
    const char **hidden_words; /* words that hide a case: violence at home and the like */
    size_t hidden_count;
};

/* The kind whose code or label (either language) is TEXT; NULL. */
const struct kind *kind_find(const struct kind_table *table, const char *text);
const char *kind_label(const struct kind *kind, enum lang lang);
/* The label of the kind CODE; CODE itself when TABLE has no such row any more. */
const char *kind_name(const struct kind_table *table, const char *code, enum lang lang);
/* Fails: RC_INVALID, FIELD, unless CODE names a kind; sets *KIND. */
MUST_CHECK enum rc kind_check(struct scope *sc, const struct kind_table *table, const char *field,
                              const char *text, const struct kind **kind);

/* The words in NARRATIVE that hide a case, “家暴”; "" when there is none. Lives in SC. */
const char *kind_hidden_words(struct scope *sc, const struct kind_table *table,
                              const char *narrative);

struct kind_proposal {
    const struct kind *kind; /* NULL: no word spoke for any */
    const char *kind_words;  /* the words found, "“水管”“漏”"; "" when none */
    enum urgency urgency;
    const char *urgent_words;
    const char *place; /* NULL: none found */
};
/* What NARRATIVE proposes: the kind with most words found (the first of equals), urgent when any
 * urgent word stands in it, the first place name. Lives in SC. */
struct kind_proposal kind_propose(struct scope *sc, const struct kind_table *table,
                                  const char *narrative);
/* The first place name in NARRATIVE: what stands before a place word, back to a mark or a word
 * such as 在, with the house that follows ("云健社区6幢301室"); NULL. Lives in SC. */
const char *kind_place(struct scope *sc, const struct kind_table *table, const char *narrative);

#endif
