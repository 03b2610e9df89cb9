/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dossier (卷宗): the folder of a case, in the order in which its papers are bound. Which of them
 * are compulsory, by kind of result, are rows of templates/dossier.yaml; what lies there, and what
 * is still missing, is computed from the facts of the case each time and stored nowhere.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_DOSSIER_H
#define CORE_DOMAIN_DOSSIER_H

#include "core/domain/casefile.h"

/* What makes an item compulsory, or spares it: ROW(name, code, label) */
#define WORDS_DOSSIER_CONDITION(ROW)                                                               \
    ROW(WHEN_SETTLED, "settled", N_("Settled"))                                                    \
    ROW(WHEN_WRITTEN, "written", N_("Written agreement"))                                          \
    ROW(WHEN_ORAL, "oral", N_("Oral agreement"))                                                   \
    ROW(WHEN_HANDWRITTEN, "handwritten", N_("Original written by hand"))                           \
    ROW(WHEN_FAILED, "failed", N_("No agreement"))                                                 \
    ROW(WHEN_WITHDRAWN, "withdrawn", N_("Withdrawn"))                                              \
    ROW(WHEN_TRANSFERRED, "transferred", N_("Transferred"))                                        \
    ROW(WHEN_REFUSED, "refused", N_("Not accepted"))                                               \
    ROW(WHEN_POLICE, "police", N_("Handed to the police"))                                         \
    ROW(WHEN_REFERRED, "referred", N_("Referred by the police"))                                   \
    ROW(WHEN_LABOUR, "labour", N_("Labour dispute"))                                               \
    ROW(WHEN_SESSION, "session", N_("A session was held"))                                         \
    ROW(WHEN_INQUIRY, "inquiry", N_("An inquiry was made"))                                        \
    ROW(WHEN_EVIDENCE, "evidence", N_("Evidence was handed in"))                                   \
    ROW(WHEN_AGENT, "agent", N_("A party has an agent"))                                           \
    ROW(WHEN_PERFORMED, "performed", N_("Something was performed"))                                \
    ROW(WHEN_URGED, "urged", N_("Somebody was urged"))                                             \
    ROW(WHEN_VISITED, "visited", N_("The parties were visited"))                                   \
    ROW(WHEN_CONFIRMATION, "confirmation", N_("Judicial confirmation"))                            \
    ROW(WHEN_INCOMPLETE, "incomplete", N_("Put away incomplete"))

/* From when on an item is asked for. */
#define WORDS_DOSSIER_STAGE(ROW)                                                                   \
    ROW(STAGE_REGISTERED, "registered", N_("Registered"))                                          \
    ROW(STAGE_ACCEPTED, "accepted", N_("Accepted"))                                                \
    ROW(STAGE_EFFECTIVE, "effective", N_("In performance"))                                        \
    ROW(STAGE_CLOSED, "closed", N_("Closed"))

/* What is looked at beyond that the paper is there. */
#define WORDS_DOSSIER_CHECK(ROW)                                                                   \
    ROW(CHECK_NEWEST, "newest", N_("Newest version"))                                              \
    ROW(CHECK_MARKS, "marks", N_("Signatures and seal"))                                           \
    ROW(CHECK_HANDED, "handed", N_("A copy for each party and one kept"))                          \
    ROW(CHECK_READ, "read", N_("Records read back and signed"))                                    \
    ROW(CHECK_INQUIRY, "inquiry", N_("Inquiries read back and signed"))                            \
    ROW(CHECK_IDENTITY, "identity", N_("Identity papers of all parties"))

/* What an item tells of; their days follow one another in this order. */
#define WORDS_DOSSIER_EVENT(ROW)                                                                   \
    ROW(EVENT_NONE, "none", N_("Nothing that has a day"))                                          \
    ROW(EVENT_ACCEPTANCE, "acceptance", N_("Acceptance"))                                          \
    ROW(EVENT_SESSION, "record", N_("Session"))                                                    \
    ROW(EVENT_AGREEMENT, "agreement", N_("Agreement"))                                             \
    ROW(EVENT_PERFORMANCE, "performance", N_("Performance"))                                       \
    ROW(EVENT_VISIT, "visit", N_("Visit"))                                                         \
    ROW(EVENT_CLOSING, "closing", N_("Closing"))

#define WORDS_DOSSIER_STATE(ROW)                                                                   \
    ROW(DOSSIER_PRESENT, "present", N_("In order"))                                                \
    ROW(DOSSIER_MISSING, "missing", N_("Missing"))                                                 \
    ROW(DOSSIER_LATER, "later", N_("Not yet"))                                                     \
    ROW(DOSSIER_SPARED, "spared", N_("Not needed"))

#define DOSSIER_ENUM_(name, code, label) name,
enum dossier_condition { WORDS_DOSSIER_CONDITION(DOSSIER_ENUM_) };
enum dossier_stage { WORDS_DOSSIER_STAGE(DOSSIER_ENUM_) };
enum dossier_check { WORDS_DOSSIER_CHECK(DOSSIER_ENUM_) };
enum dossier_event { WORDS_DOSSIER_EVENT(DOSSIER_ENUM_) };
enum dossier_state { WORDS_DOSSIER_STATE(DOSSIER_ENUM_) };
#undef DOSSIER_ENUM_

extern const struct word_list dossier_condition_words;
extern const struct word_list dossier_stage_words;
extern const struct word_list dossier_check_words;
extern const struct word_list dossier_event_words;
extern const struct word_list dossier_state_words;

/* One item of the folder. */
struct dossier_rule {
    const char *code;            /* "record" */
    const char *label, *english; /* "人民调解记录" */
    const char **papers;         /* kinds of document that are bound here; NULL */
    size_t paper_count;
    bool issued;       /* the first of them is issued with the whole file when nothing is there */
    unsigned evidence; /* bit set of enum evidence_kind: pieces that are bound here */
    bool always;       /* compulsory in every case */
    unsigned required; /* bit set of enum dossier_condition: compulsory when any of them holds */
    unsigned spared;   /* the same: not asked for when any of them holds */
    enum dossier_stage from;
    unsigned checks; /* bit set of enum dossier_check */
    enum dossier_event event;
    bool made; /* cover, list, back: made whenever the whole file is printed, so never missing */
    bool numbered; /* its pages are counted; those of cover, list and back are not */
};

struct dossier_rules {
    const struct dossier_rule *rules;
    size_t count;
};

struct dossier_entry {
    const struct dossier_rule *rule;
    enum dossier_state state;
    bool compulsory;       /* now, whether it is there or not */
    const struct gap *why; /* what is missing; of an item that is not needed, the reason given */
    size_t why_count;
    size_t left_out; /* records of talks with one side alone: session_is_private() */
    const struct folder_paper *paper; /* that stands: put in by hand, or why there is none; NULL */
};

struct dossier {
    const struct dossier_entry *entries; /* one for each rule, in their order */
    size_t count;
    size_t ready;   /* n: in order */
    size_t needed;  /* m: in order, missing or not yet */
    size_t missing; /* items */
};

/*
 * Judge the folder of CF by RULES.
 * Owns: OUT lives in SC and points into RULES and CF.
 */
void dossier_list(struct scope *sc, const struct dossier_rules *rules, const struct casefile *cf,
                  struct dossier *out);
/* Is nothing missing and nothing still to come? */
bool dossier_is_complete(const struct dossier *d);
/* All that is missing as one text, "调解协议书：盖章缺失。"; "" when nothing is. Lives in SC. */
const char *dossier_missing(struct scope *sc, enum lang lang, const struct dossier *d);
/* What is missing of E, or why it is not needed, and what of it stays out of the folder, as one
 * text; "" when nothing is. Lives in SC. */
const char *dossier_why(struct scope *sc, enum lang lang, const struct dossier_entry *e);
const char *dossier_label(const struct dossier_rule *rule, enum lang lang);

/* Does CONDITION hold for CF? */
bool dossier_holds(struct scope *sc, const struct casefile *cf, enum dossier_condition condition);
/* Is KIND, "visit.2", one of the papers of RULE? "visit" stands for all visits. */
bool dossier_binds(const struct dossier_rule *rule, const char *kind);
/* May PAPER of CF, "record.2", lie in the folder under RULE, which the other side may read? The
 * record of a talk with one side alone may not. */
bool dossier_takes(const struct dossier_rule *rule, const struct casefile *cf, const char *paper);
/* The paper of CF that stands for the item CODE: put in by hand, or why there is none; NULL. */
const struct folder_paper *dossier_paper(const struct casefile *cf, const char *code);
/* Set *RULE to the item that TEXT means: a number from 1, a code or a label.
 * Fails: RC_INVALID "item". */
MUST_CHECK enum rc dossier_item(struct scope *sc, const struct dossier_rules *rules,
                                const char *text, const struct dossier_rule **rule);

/* Add to GAPS what RULE, which is asked for, lacks in CF. THERE: something of it is in the folder;
 * HAND: as a paper that the program did not make, so that nothing is asked of an issue. */
void dossier_check(struct gaps *gaps, const struct dossier_rule *rule, const struct casefile *cf,
                   bool there, bool hand);

#endif
