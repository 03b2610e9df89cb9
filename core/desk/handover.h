/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Hand-over (交班): what a shift leaves to the next, and who took it over.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_HANDOVER_H
#define CORE_DESK_HANDOVER_H

#include "core/base/page.h"
#include "core/desk/desk.h"
#include "core/domain/handover.h"

/* What is left now, of what he who sits here may know of; the last take-over for who may take a
 * shift over himself, its sheet for him who took it over alone. Lives in SC. */
MUST_CHECK enum rc desk_handover(struct desk *desk, struct scope *sc, struct handover *out);
/* Who sits here takes it over. From whom is whoever took over last, else whose duty at the same
 * agency ran last. NOTE may be NULL. The sheet of this moment is kept with it.
 * Fails: RC_INVALID "person" when nobody sits here; "note". */
MUST_CHECK enum rc desk_take_handover(struct desk *desk, struct scope *sc, const char *note,
                                      struct takeover *out);
/* H as one JSON object; see `onecase help handover`. Lives in SC. */
const char *desk_handover_json(struct scope *sc, const struct handover *h);
/* H on paper, in FORMAT. Nothing is kept. Fails as printing does. */
MUST_CHECK enum rc desk_handover_paper(struct desk *desk, struct scope *sc,
                                       const struct handover *h, enum paper_format format,
                                       struct bytes *out);

#endif
