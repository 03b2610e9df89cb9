/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Views: search lines that somebody keeps under a name, with how many cases they find for him, and
 * the alarm at so many.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_VIEW_H
#define CORE_DESK_VIEW_H

#include "core/desk/desk.h"
#include "core/domain/view.h"

/*
 * Keep V as a view of who sits here, instead of the one he has under that name.
 * Fails: as view_check(); RC_DENIED "as" when it is shared and he may not report on the office;
 *        RC_FULL "name" when he has VIEW_MOST of them.
 */
MUST_CHECK enum rc desk_keep_view(struct desk *desk, struct scope *sc, const struct view *v);
/* Give up the view NAME of who sits here. Fails: RC_NOTFOUND "name". */
MUST_CHECK enum rc desk_drop_view(struct desk *desk, struct scope *sc, const char *name);
/* His own views and those that others share, at most MOST, with what each finds for him now. One
 * whose words mean nothing any more is not counted. */
MUST_CHECK enum rc desk_views(struct desk *desk, struct scope *sc, size_t most, struct view **list,
                              size_t *count);

/* Those of them that have an alarm. */
MUST_CHECK enum rc desk_alarmed_views(struct desk *desk, struct scope *sc, struct view **list,
                                      size_t *count);

/*
 * For the program that watches: tell by the program of the settings whose views hold as many cases
 * as their alarm is set at, each once until there are fewer again. What each finds is what its
 * owner may see. The program learns whom to tell and how many, neither a name nor a case.
 */
MUST_CHECK enum rc desk_tell_views(struct desk *desk, struct scope *sc);

#endif
