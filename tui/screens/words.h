/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words: small things that several screens must say alike: a case's number, masked names, how
 * much time is left, how a promise stands. A state is a mark, a word and a style, never a colour
 * alone.
 *
 * Layer: tui/screens. Pure. What is returned lives in SC or is static.
 */
#ifndef TUI_SCREENS_WORDS_H
#define TUI_SCREENS_WORDS_H

#include "core/domain/board.h"
#include "tui/kit/style.h"

/* "登412" (of another year "登2025/412"); once the case has a number "（2026）388", from the
 * thousandth of a year on "(2026)1534": at most 11 cells up to 99,999. The whole number is in
 * dispute.number. */
const char *words_number(struct scope *sc, enum lang lang, const struct dispute *d,
                         struct date today);
/* The label of the kind CODE; CODE itself when its row is gone. */
const char *words_kind(const struct kind_table *kinds, const char *code, enum lang lang);

/* The same in a narrow column: of an English label its first word. */
const char *words_kind_short(struct scope *sc, const struct kind_table *kinds, const char *code,
                             enum lang lang);

/* LIST with WORD behind it, as the language joins words; LIST "" gives WORD. */
const char *words_join(struct scope *sc, enum lang lang, const char *list, const char *word);
const char *words_count(struct scope *sc, int64_t n); /* "12" */

const char *words_agency(enum agency_id agency, enum lang lang);
const char *words_agencies(struct scope *sc, enum lang lang, const enum agency_id *list,
                           size_t count);
/* Who sits there and how to reach him: "街道办 赵宁 138****5521"; the agency alone when nobody is
 * registered. The whole number when PUBLIC is false. */
const char *words_seat(struct scope *sc, enum lang lang, const struct seat *seat, bool public);

/* How to reach and to prove a party, unmasked: "手机 138…  证件 3310…"; "" when nothing is known. */
const char *words_reach(struct scope *sc, enum lang lang, const struct party *p);
/* "19:32:40" today, "11-19 19:32" on another day; "" when not set. */
const char *words_clock(struct scope *sc, struct instant t, struct instant now);
/* Who sits at the desk: "林桂芬(调委会)". */
const char *words_staff(struct scope *sc, enum lang lang, const struct person *person);
/* What stands on every screen of a practice database: "[演练]". */
const char *words_practice(enum lang lang);
/* What a paper of KIND is called: "调解协议书"; of an unknown kind TITLE, NULL: its code. */
const char *words_paper(const char *kind, const char *title, enum lang lang);

/* How dangerous and how urgent D is, at most 6 cells: "红急", "黄"; while nobody judged the danger
 * "紧急" alone, and nothing for what is usual. *STYLE tells how it looks. */
const char *words_risk(struct scope *sc, enum lang lang, const struct dispute *d,
                       enum style *style);

/* Time left, at most 6 cells: "1:13", "23时59" from an hour on, "2天3时" from a day on. It counts
 * seconds only in the last hour. */
const char *words_left(struct scope *sc, enum lang lang, struct span left);
/* What the promise is called: "5分响应". */
const char *words_promise(const struct promise *promise, enum lang lang);

/* How a promise stands at NOW: "2/4" "!" "1:13"; met "已" " " "1:55"; missed "2/4" "!" "超时". */
struct words_standing {
    const char *count; /* at most 5 cells */
    const char *mark;  /* one cell */
    const char *time;  /* at most 6 cells */
    enum style style;
    enum style time_style; /* plain while it counts: a colour would cost more than the figure */
};
struct words_standing words_standing(struct scope *sc, enum lang lang, const struct milestone *m,
                                     struct instant now);

/* How far away a day is: "剩3天", "今天", "已过2天". */
const char *words_days(struct scope *sc, enum lang lang, struct date today, struct date day);
const char *words_gap(struct scope *sc, enum lang lang, const struct gap *gap);

#endif
