/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Canaries: a hidden, a confidential and an ordinary case full of made-up words that nobody may
 * meet who has nothing to do with them. Lin works on all three; Zhou is somebody else each time;
 * Wang is the head.
 */
#ifndef TESTS_DESK_CANARY_H
#define TESTS_DESK_CANARY_H

#include <string.h>

#include "tests/desk/rights.h"

#define PHONE   "13911112222"
#define ADDRESS "云健社区暗址9幢901室"
#define STORY   "暗语"
#define ACCOUNT "6222021207001234567"
#define ADULT   "331002198808080012"
#define MINOR   "331002201501010014" /* born 2015-01-01 */

enum { HIDDEN, CONFIDENTIAL, OPEN, CASES };

extern const char *const names[CASES];
extern struct room room;
extern struct desk *zhou, *wang; /* NULL until canary_sits() */
extern int64_t ids[CASES];

/* For tcase_add_checked_fixture(). */
void canary_begin(void);
void canary_end(void);

/* Let LOGIN sit down at *DESK, unless somebody sits there. */
void canary_sits(struct desk **desk, const char *login);
/* How many looks ACT are recorded whose detail is like DETAIL. */
int64_t canary_looks(const char *act, const char *detail);

#define has(text, word)   ck_assert_msg(strstr(text, word) != NULL, "%s is missing", word)
#define hasnt(text, word) ck_assert_msg(strstr(text, word) == NULL, "%s leaks", word)

#endif
