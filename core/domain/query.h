/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Query: what one search line asks. All its terms must hold.
 *
 *     顾 漏水            both stand somewhere in the case
 *     "海门街道 漏水"    stands there as it is written, spaces apart; “ ” too
 *     -漏水              does not stand there
 *     当事人:张  party:zhang     stands in that field; full-width ： too
 *     状态:履行 类型:邻里 网格:云健 经办:王芳 电话:5566 身份证:123X
 *     今天 上月 2026-03 日期:2026-03..2026-05      registered then
 *     未结 状态:登记,受理        in one of those states
 *     超时 overdue       a promise or a duty is late
 *     登12 2026/12 〔2026〕12号      the case of that number
 *
 * Layer: domain. Pure; today is handed in.
 */
#ifndef CORE_DOMAIN_QUERY_H
#define CORE_DOMAIN_QUERY_H

#include "core/domain/kind.h"
#include "core/domain/period.h"

#define QUERY_TERMS  12  /* most terms of one line */
#define QUERY_LENGTH 200 /* most characters of one line */

/* WORDS_QUERY_FIELD(ROW): name of a field in files and commands, label for people. The parser
 * takes the code and the further names that query_name.c lists, in either language. */
#define WORDS_QUERY_FIELD(ROW)                                                                     \
    ROW(QUERY_ANY, "any", N_("Anywhere"))                                                          \
    ROW(QUERY_NUMBER, "number", N_("Number"))                                                      \
    ROW(QUERY_PARTY, "party", N_("Party"))                                                         \
    ROW(QUERY_PLACE, "place", N_("Place"))                                                         \
    ROW(QUERY_TEXT, "text", N_("Narrative"))                                                       \
    ROW(QUERY_AGREEMENT, "agreement", N_("Agreement"))                                             \
    ROW(QUERY_PHONE, "phone", N_("Phone"))                                                         \
    ROW(QUERY_IDENTITY, "identity", N_("Identity number"))                                         \
    ROW(QUERY_KIND, "kind", N_("Kind"))                                                            \
    ROW(QUERY_STATE, "state", N_("State"))                                                         \
    ROW(QUERY_GRID, "grid", N_("Grid"))                                                            \
    ROW(QUERY_PERSON, "person", N_("Handled by"))                                                  \
    ROW(QUERY_DATE, "date", N_("Date"))                                                            \
    ROW(QUERY_OVERDUE, "overdue", N_("Overdue"))

#define QUERY_ENUM_(name, code, label) name,
enum query_field { WORDS_QUERY_FIELD(QUERY_ENUM_) };
#undef QUERY_ENUM_
extern const struct word_list query_field_words;

/*
 * One term. What it is looked for with stands in TEXT, as text_key() makes it, unless the field
 * has a member of its own.
 *
 * A term of QUERY_ANY may have members besides TEXT, where a word can be meant in more ways than
 * one: “2026” stands in a text, is a year or a register number; “邻里” is a word or a kind. A case
 * for which TEXT or any such member holds satisfies it, so that no hit is lost.
 */
struct query_term {
    enum query_field field;
    bool without;            /* "-": must not hold */
    const char *text;        /* never NULL; empty only for a field with a member of its own */
    const struct kind *kind; /* QUERY_KIND: it, and the local rows below it; NULL: none */
    bool kind_part;          /* QUERY_ANY: the kinds are meant too in whose labels TEXT stands */
    uint32_t states; /* QUERY_STATE: a bit for each enum state it means: 未结 is several */
    struct period registered; /* QUERY_DATE: on these days, both included; both DATE_NONE: none */
    int year;                 /* QUERY_NUMBER: 0 when not said */
    /* QUERY_NUMBER: of the register (in YEAR when that is said), 0 when none is meant. The case
     * whose case number holds TEXT satisfies it as well; of “（2026）12号” TEXT is “12号” and
     * (YEAR) must stand in the case number too; a whole case number has round brackets. */
    int64_t number;
};

struct query {
    struct query_term terms[QUERY_TERMS];
    size_t count;
};

/*
 * Read LINE. Owns: texts of QUERY live in SC; its kinds point into KINDS.
 * Fails: RC_INVALID "words": empty, punctuation only, longer than QUERY_LENGTH, more than
 *        QUERY_TERMS, a quotation that does not end, a field that does not exist or has no words,
 *        a day, kind or state that does not exist (the sentence names it, and what could be
 *        meant), a character that text_gate_in() refuses.
 */
MUST_CHECK enum rc query_read(struct scope *sc, const struct kind_table *kinds, struct date today,
                              const char *line, struct query *query);

/* The name of FIELD that people type, "当事人", "party". */
const char *query_field_name(enum query_field field, enum lang lang);
/* Set *FIELD to the one that people call NAME, any of its names, in either case; false: none. */
bool query_field_named(struct scope *sc, const char *name, enum query_field *field);

#endif
