/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * By what cases are found that may be one with another: the keys of core/domain/likeness_key.h.
 * Whoever goes on with the index for searching writes them; what they do not tell yet, because it
 * happened since, the desk keeps in mind. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_LIKENESS_WORK_H
#define CORE_DESK_LIKENESS_WORK_H

#include "core/desk/work.h"
#include "core/store/likeness_store.h"

#define LIKENESS_KEPT DAYS(90) /* that a case is found by its keys after it was registered */

/* ---- writing them, as part of going on with the index ---- */

/* Let the COUNT cases IDS, which rise, have the keys of what they say now; those that are gone have
 * none, and those that are still to get theirs wait. */
MUST_CHECK enum rc work_rekey(struct work *w, const int64_t *ids, size_t count);
/* Give some of the cases of the last LIKENESS_KEPT theirs that have none yet, and take those of
 * older ones away. *MORE: there are more without. */
MUST_CHECK enum rc work_key_older(struct work *w, bool *more);
/* No case of the office has its keys any more. */
MUST_CHECK enum rc work_forget_keys(struct work *w);
/* Set *LACKING: a case of the last LIKENESS_KEPT has no keys yet. */
MUST_CHECK enum rc desk_lacks_keys(struct desk *desk, struct scope *sc, bool *lacking);
/* Fails: RC_INVALID, naming the first of the COUNT cases IDS whose keys are not of what it says.
 * Those that NEWS tells of are passed over. */
struct search_news;
MUST_CHECK enum rc desk_check_keys(struct desk *desk, struct scope *sc,
                                   const struct search_news *news, const int64_t *ids, size_t count,
                                   int64_t *wrong);

/* ---- asking them ---- */

/* Let as many as can be have their keys before many are asked for. What stands in the way is told
 * when somebody saves. */
void desk_settle_keys(struct desk *desk);
/* Look up who sits here and set *FOUND to the cases since SINCE that share one of KEYS and whose
 * facts he may read. *ALL: no other case shares one; else there are cases without keys. */
MUST_CHECK enum rc desk_share_keys(struct desk *desk, struct scope *sc, struct instant since,
                                   const struct likeness_keys *keys, struct likeness_found *found,
                                   bool *all);
/* The desk closes. */
void desk_forget_news(struct desk *desk);

#endif
