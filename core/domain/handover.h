/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Hand-over (交班): what one shift leaves to the next: which clocks run and whom everybody waits
 * for, late entries that another person must confirm, agreements that are signed and not sealed,
 * terms that fall due, visits to be made, forms left half filled.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_HANDOVER_H
#define CORE_DOMAIN_HANDOVER_H

#include "core/domain/board.h"

#define HANDOVER_SOON 7 /* days ahead that terms and visits are told of */

/* The parts of the sheet, in its order: ROW(name, code, label) */
#define WORDS_HANDOVER(ROW)                                                                        \
    ROW(HANDOVER_CLOCK, "clock", N_("Running clocks"))                                             \
    ROW(HANDOVER_CLAIM, "claim", N_("Waiting for confirmation"))                                   \
    ROW(HANDOVER_SEAL, "seal", N_("Signed, not sealed"))                                           \
    ROW(HANDOVER_TERM, "term", N_("Terms due soon"))                                               \
    ROW(HANDOVER_VISIT, "visit", N_("Visits due"))                                                 \
    ROW(HANDOVER_DRAFT, "draft", N_("Drafts left"))

enum handover_part {
#define HANDOVER_ENUM_(name, code, label) name,
    WORDS_HANDOVER(HANDOVER_ENUM_)
#undef HANDOVER_ENUM_
        HANDOVER_PARTS
};

extern const struct word_list handover_words;

/* One line of the sheet. Only what its part has is set. */
struct handover_item {
    enum handover_part part;
    const struct dispute *of;          /* NULL: none */
    const char *number;                /* as it may be typed: "2026/12"; NULL: none */
    struct instant due;                /* CLOCK: when the promise falls due */
    struct date day;                   /* TERM, VISIT: when */
    const struct milestone *milestone; /* CLOCK */
    const struct response *response;   /* CLAIM of somebody's act */
    const struct ruling *ruling;       /* CLAIM: an exemption asked for */
    int term;                          /* TERM */
    struct money amount;               /* TERM */
    const char *who;                   /* DRAFT: whose */
    const char *form;                  /* DRAFT: "register", "session/12" */
    struct instant saved_at;           /* DRAFT */
};

/* A visit that a deadline of the case asks for. */
struct handover_visit {
    const struct dispute *dispute;
    struct date due;
};

struct handover_draft {
    const char *who, *form;
    struct instant saved_at;
};

/* A shift that was taken over. */
struct takeover {
    int64_t id;
    struct instant at;
    int64_t taker, giver; /* GIVER 0: nobody is on record */
    const char *taker_name, *giver_name;
    int counts[HANDOVER_PARTS];
    const char *note; /* NULL */
    const char *text; /* the sheet as it was read then; NULL when it is not told */
};

struct handover {
    struct instant at;
    const struct handover_item *items; /* by part, the most pressing first */
    size_t item_count;
    int counts[HANDOVER_PARTS];
    const struct takeover *last; /* NULL: none yet */
    const char *head;            /* how far the record has come, as anchor_short(); NULL */
};

/* Set *OUT to what ROWS, the open cases, VISITS and DRAFTS leave at NOW. Lives in SC and points
 * into all of them. */
void handover_make(struct scope *sc, const struct board_row *rows, size_t row_count,
                   const struct handover_visit *visits, size_t visit_count,
                   const struct handover_draft *drafts, size_t draft_count, struct instant now,
                   struct handover *out);
/* "answer in 5: 1:13 left, waits for Grid". Lives in SC. */
const char *handover_text(struct scope *sc, enum lang lang, const struct handover_item *item,
                          struct instant now);
/* "clocks 2, unsealed 1": what was left, "nothing" when nothing was. Lives in SC. */
const char *handover_counts(struct scope *sc, enum lang lang, const int counts[HANDOVER_PARTS]);
/* The whole sheet as lines, parts with their labels. Lives in SC. */
const char *handover_sheet(struct scope *sc, enum lang lang, const struct handover *h);

#endif
