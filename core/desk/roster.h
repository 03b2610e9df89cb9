/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Roster: who is on duty, and every way to change that.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_ROSTER_H
#define CORE_DESK_ROSTER_H

#include "core/base/page.h"
#include "core/desk/desk.h"
#include "core/domain/roster.h"

/* Set *OUT to the duties of this office that touch the time from FROM until UNTIL. Lives in SC. */
MUST_CHECK enum rc desk_roster(struct desk *desk, struct scope *sc, struct instant from,
                               struct instant until, struct roster *out);

/* The same with what it comes from, and where it has nobody. */
struct roster_view {
    struct roster_plan plan;
    struct roster roster;
    const struct roster_gap *gaps;
    size_t gap_count;
};
MUST_CHECK enum rc desk_roster_view(struct desk *desk, struct scope *sc, struct instant from,
                                    struct instant until, struct roster_view *out);

/* V as one JSON object, for other programs. Lives in SC. */
const char *desk_roster_json(struct scope *sc, const struct roster_view *v);

/* Add S; its id, its time and its author are filled in. Fails: RC_INVALID as shift_check() and
 * roster_check_clash(). */
MUST_CHECK enum rc desk_add_shift(struct desk *desk, struct scope *sc, struct shift *s);
/* LAST becomes the last day of the shift with NUMBER. */
MUST_CHECK enum rc desk_end_shift(struct desk *desk, struct scope *sc, int64_t number,
                                  struct date last);
/* OTHER serves instead of PERSON from FROM until UNTIL, which is not set: until the duty ends.
 * FROM not set: from its beginning, or now when it has begun. DAY tells which duty: the one that
 * begins on it, or with a FROM the one that then runs. Fails: as roster_check_change(). */
struct substitution {
    int64_t person, other;
    struct date day;
    struct instant from, until;
    const char *reason; /* NULL */
};
MUST_CHECK enum rc desk_substitute(struct desk *desk, struct scope *sc,
                                   const struct substitution *s);
/* Who sits here takes over from now on what PERSON serves; 0: what the only one of his agency
 * does. */
MUST_CHECK enum rc desk_take_over(struct desk *desk, struct scope *sc, int64_t person,
                                  const char *reason);
/* Who sits here asks OTHER to change the duty that begins on MINE for the one that begins on
 * THEIRS. Nothing changes until OTHER agrees. *NUMBER is that of the question. */
MUST_CHECK enum rc desk_ask_swap(struct desk *desk, struct scope *sc, struct date mine,
                                 int64_t other, struct date theirs, int64_t *number);
/* Who sits here agrees to the swap with NUMBER; 0: the only one that waits for him. */
MUST_CHECK enum rc desk_agree_swap(struct desk *desk, struct scope *sc, int64_t number);
/* Take back the newest change; only if it is the one with NUMBER, unless that is 0. *UNDONE gets
 * the code of what was taken back: a word of change_words, or "shift".
 * Fails: RC_CONFLICT when there is a newer one; as roster_newest(). */
MUST_CHECK enum rc desk_undo_roster(struct desk *desk, struct scope *sc, int64_t number,
                                    const char **undone);

/* Take the duty sheet PATH, a CSV file as core/conf/roster_file.h says: people who are not known
 * yet and their duties. Each line is taken whole or refused whole: REFUSED is told its number and
 * why, and PATH.rejected gets them. A line whose duties are all planned already changes nothing.
 * Fails: as the file does; a trouble of the store ends the import, what went in stays in. */
struct roster_counts {
    int taken, known, refused; /* lines */
};
MUST_CHECK enum rc desk_import_roster(struct desk *desk, struct scope *sc, const char *path,
                                      void (*refused)(void *user, int line,
                                                      const struct error *error),
                                      void *user, struct roster_counts *counts);

/* The duty sheet of the days FROM to TO: its pages, for a preview; in FORMAT, which is noted in the
 * access chain. Fails: RC_INVALID "to"; as paper_make(). */
MUST_CHECK enum rc desk_roster_pages(struct desk *desk, struct scope *sc, struct date from,
                                     struct date to, struct pages *out);
MUST_CHECK enum rc desk_roster_print(struct desk *desk, struct scope *sc, struct date from,
                                     struct date to, enum paper_format format, struct bytes *out);

/* The short number people say for the id of a shift or a change of this office. */
int64_t desk_roster_number(int64_t id);

#endif
