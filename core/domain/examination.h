/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Examination: what is looked at before an agreement is issued (人民调解法 art. 29, 民诉法解释 arts
 * 355 and 358): contents that are missing, blanks, figures that are not their capitals, words that
 * a court will not confirm or that mean another thing in law.
 *
 * What is looked for, how grave it is, why, and by which law are data
 * (templates/examination.yaml); here is only how it is found. What is certain must be mended before
 * the paper is issued; what is only likely is shown.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_EXAMINATION_H
#define CORE_DOMAIN_EXAMINATION_H

#include "core/domain/casefile.h"

/* How a rule looks: ROW(name, code, label) */
#define WORDS_EXAMINED(ROW)                                                                        \
    ROW(EXAMINED_WORDS, "words", N_("One of the words"))                                           \
    ROW(EXAMINED_MIXED, "mixed", N_("Several of the words"))                                       \
    ROW(EXAMINED_DUTIES, "duties", N_("More than one duty"))                                       \
    ROW(EXAMINED_BLANKS, "blanks", N_("A blank"))                                                  \
    ROW(EXAMINED_CAPITALS, "capitals", N_("Figures and capitals"))                                 \
    ROW(EXAMINED_DAYS, "days", N_("A day that does not exist"))                                    \
    ROW(EXAMINED_PAST, "past", N_("Due before it was agreed"))                                     \
    ROW(EXAMINED_FACTS, "facts", N_("What happened"))                                              \
    ROW(EXAMINED_IDENTITY, "identity", N_("ID numbers"))                                           \
    ROW(EXAMINED_ADDRESS, "address", N_("Addresses"))                                              \
    ROW(EXAMINED_DUE, "due", N_("By when"))                                                        \
    ROW(EXAMINED_MANNER, "manner", N_("In what manner"))                                           \
    ROW(EXAMINED_RECEIVER, "receiver", N_("To whom"))                                              \
    ROW(EXAMINED_CONSEQUENCE, "consequence", N_("What follows"))

#define EXAMINED_ENUM_(name, code, label) name,
enum examined { WORDS_EXAMINED(EXAMINED_ENUM_) };
#undef EXAMINED_ENUM_
extern const struct word_list examined_words;

struct examination_rule {
    const char *code;
    enum examined check;
    bool must;    /* found in a row: it is mended before the paper is issued */
    bool in_text; /* the same for a clause of free text, where words may be quoted */
    const char **words;
    size_t word_count;
    const char *reason, *english; /* why, in a line */
    const char *basis;
};

struct examination_rules {
    const struct examination_rule *rules;
    size_t count;
};

struct finding {
    const struct examination_rule *rule;
    bool must;
    int term;  /* its ordinal; 0 */
    int party; /* position; 0 */
    const char *msgid;
    const char *args[3];
};

/* Set *LIST to what RULES find in the newest agreement of CF, what must be mended first; nothing
 * without an agreement. What a paper written by hand says is not mended: there nothing must be.
 * Owns: *LIST lives in SC and points into RULES and CF. */
void examination(struct scope *sc, const struct examination_rules *rules, const struct casefile *cf,
                 struct finding **list, size_t *count);
/* How many of COUNT must be mended. */
size_t examination_must(const struct finding *list, size_t count);
/* What was found: "Term 2 says “尽快”." Lives in SC. */
const char *finding_text(struct scope *sc, enum lang lang, const struct finding *f);
/* Why it matters. */
const char *finding_reason(enum lang lang, const struct finding *f);

#endif
