/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Caseview: everything that is known of one case, written on a scroll. An opened case is
 * recorded, so nothing is masked.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_CASEVIEW_H
#define TUI_SCREENS_CASEVIEW_H

#include "core/domain/casefile.h"
#include "core/domain/exchange.h"
#include "core/domain/sealed.h"
#include "tui/screens/scroll.h"

#define CASEVIEW_LABEL 15 /* cells of a label before its value */

struct caseview {
    const struct casefile *cf;
    const struct gap *gaps; /* what the file lacks */
    size_t gap_count;
    const struct sealed *notes; /* that he may know of */
    size_t note_count;
    const struct exchange *exchanges; /* with other offices, oldest first */
    size_t exchange_count;
    const char *merged;         /* merging_other() of where it went; NULL */
    const char *merged_in;      /* the same of what went into it last; NULL */
    const char *deadline_fault; /* said instead of the deadlines; NULL */
    struct instant now;
    enum lang lang;
    struct scope *sc;
    struct scroll scroll;
};

/* Write all of it: what is waited for first, while it is. */
void caseview_write(struct caseview *v);

/* Do the promises of its team still urge somebody? As board_urges(). */
bool caseview_urges(const struct casefile *cf);

/* Its parts, each with its heading; nothing when there is nothing to tell. */
void caseview_team(struct caseview *v);
void caseview_deadlines(struct caseview *v);
void caseview_contacts(struct caseview *v);
void caseview_notes(struct caseview *v);
void caseview_sessions(struct caseview *v);
void caseview_evidence(struct caseview *v);
void caseview_supplements(struct caseview *v);
void caseview_agreement(struct caseview *v);
void caseview_exchanges(struct caseview *v);

/* A label and its value; nothing when VALUE is NULL or "". LABEL is a msgid. */
void caseview_pair(struct caseview *v, const char *label, const char *value);

#endif
