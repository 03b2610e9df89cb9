/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Classify: how far an opened case is closed (密级): one choice of a list, then the reason.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_CLASSIFY_H
#define TUI_SCREENS_CLASSIFY_H

#include "core/domain/casefile.h"
#include "core/domain/told.h"
#include "tui/kit/form.h"
#include "tui/kit/screen.h"

/* Let one be picked but NOW; ANSWER hears its value as number. Then let the reason be typed. */
unsigned classify_pick(struct screen *screen, enum secrecy now, int answer);
unsigned classify_why(struct screen *screen, int answer);

/* Put SECRECY into the row of that name of FORM, with WHY (or NULL) beside it; what is there. */
void classify_show(struct form *form, struct screen *screen, enum secrecy secrecy, const char *why);
enum secrecy classify_shown(const struct form *form);

/* SAID, which tells that PART of case ID was saved or that it was printed, and behind it which
 * fields in PART repeat an address that is to be kept secret. Lives in SC. */
const char *classify_told(struct screen *screen, struct scope *sc, int64_t id, enum told_part part,
                          const char *said);
/* The same of the case that SCREEN shows. */
const char *classify_saved(struct screen *screen, const struct deed *act, enum told_part part,
                           const char *said);

/* Do the act of SCREEN, an opened case with CF: ACTION_CLASSIFY, or what answers its questions.
 * *CHOSEN, in the state of the screen, is what was chosen. REACTION_PASS for any other. */
unsigned classify_act(struct screen *screen, const struct deed *act, const struct casefile *cf,
                      enum secrecy *chosen);

#endif
