/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The index while it is asked or worked on. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_SEARCH_WORK_H
#define CORE_DESK_SEARCH_WORK_H

#include "core/desk/keyring.h"
#include "core/desk/search.h"
#include "core/store/search_store.h"

struct index {
    struct search_head head;
    struct keyring ring;
    struct cipher_key *drawn; /* where the key of the head is missing; NULL */
    struct search_digester digester;
    struct search_making making;
    bool usable; /* false: it cannot be asked, every case is to be read */
};

/* Read the head of the index, with its key. Owns: *INDEX until index_close(). */
MUST_CHECK enum rc index_open(struct desk *desk, struct scope *sc, struct index *index);
void index_close(struct index *index);

/* Leave of HITS what holds TERMS, by what their cases say. Most that come with their narratives
 * need not be read for that; the narratives go. ANSWERED: HITS are what the index knows well and
 * answered to all of TERMS (search_phrases(), SEARCH_FACTS), so that it can be asked once more. */
MUST_CHECK enum rc index_keep_holding(struct desk *desk, struct scope *sc,
                                      const struct index *index, const struct search_terms *terms,
                                      bool answered, struct search_hits *hits);

/* Leave of HITS, of search_probe(), those of which TERMS may hold by more than their words. */
MUST_CHECK enum rc index_sift(struct desk *desk, struct scope *sc, const struct search_terms *terms,
                              struct search_hits *hits);

/* Take DISPUTE, which is about to be erased, out of the index. */
MUST_CHECK enum rc work_unindex(struct work *w, int64_t dispute);
/* After that: nothing of it is left in the index. */
MUST_CHECK enum rc desk_purge_index(struct desk *desk, struct scope *sc);
/* Hold the index against the cases. Fails: RC_INVALID, naming the first that differs. Run it inside
 * engine_begin_read(). */
MUST_CHECK enum rc desk_check_index(struct desk *desk, struct scope *sc);

#endif
