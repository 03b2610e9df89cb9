/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Marks: who has to put his mark to an agreement and who has, in words.
 *
 * Layer: tui/screens. Pure. What is returned lives in SC or is static.
 */
#ifndef TUI_SCREENS_MARKS_H
#define TUI_SCREENS_MARKS_H

#include "core/domain/casefile.h"

/* "王某", "Mediator", "Recorder", "Seal". */
const char *marks_who(enum lang lang, const struct casefile *cf, enum signatory signatory,
                      int party);
/* Everybody whose mark A needs with the day of it, or _: "潘某某 _  王某 11-20  盖章 _". */
const char *marks_line(struct scope *sc, enum lang lang, const struct casefile *cf,
                       const struct agreement *a);
/* Those whose mark is still missing, where there is no room for all: "潘某某, 盖章". */
const char *marks_missing(struct scope *sc, enum lang lang, const struct casefile *cf,
                          const struct agreement *a);
/* Whether A is in force: since when, what it waits for. */
const char *marks_force(struct scope *sc, enum lang lang, const struct casefile *cf,
                        const struct agreement *a);

#endif
