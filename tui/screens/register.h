/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Register: the sheet in which a dispute is registered, and corrected later. What it holds and
 * how that becomes an intake or a correction; register.c and correct.c are the two screens.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_REGISTER_H
#define TUI_SCREENS_REGISTER_H

#include "core/desk/register.h"
#include "tui/screens/keep.h"
#include "tui/screens/sheet.h"
#include "tui/screens/table.h"

struct register_sheet {
    struct sheet sheet;
    struct keep keep;
    struct scope found; /* of SIMILAR */
    struct similar *similar;
    size_t similar_count;
    bool addable;           /* to one of them who sits here may add what is typed */
    int64_t that, that_rev; /* the case it is to be added to, as it was when that was asked */
    bool unlooked;          /* the draft was kept, but nobody looked at what is typed */
    bool registered;        /* the case is: its secrecy changes for a reason */
    const char *urgent;     /* the words that propose urgency; NULL */
};

/* What pickers and dialogs answer. */
enum {
    ANSWER_KIND = ACTION_ANSWERS,
    ANSWER_SOURCE,
    ANSWER_DIVISION,
    ANSWER_SIMILAR,
    ANSWER_PHRASE,
    ANSWER_SECRECY,
    ANSWER_WHY,
    ANSWER_SAME, /* the case that is the same: of register.c alone */
    ANSWER_THAT, /* the case that it is, and that it is to be added to: of retelling.c alone */
    ANSWER_ADD
};

/* An empty sheet whose draft is called FORM. */
void register_start(struct register_sheet *r, struct screen *screen, const char *form);
void register_end(struct register_sheet *r);
/* Read what somebody registered into the sheet. */
void register_fill(struct register_sheet *r, struct screen *screen, const struct casefile *cf);
/* What was typed, not checked, with the token of this form. Lives in SC. Fails: RC_INVALID
 * "occurred_at". */
MUST_CHECK enum rc register_read(struct scope *sc, struct register_sheet *r, struct screen *screen,
                                 struct intake *in);
/* Propose what the narrative speaks for, except where the person chose himself. */
void register_propose(struct register_sheet *r, struct screen *screen);
/* Does the caret stand where a phrase can go in? */
bool register_takes_phrase(const struct register_sheet *r);
/* Keys, pickers and questions that both screens have; REACTION_PASS for anything else. */
unsigned register_act(struct register_sheet *r, struct screen *screen, const struct deed *act);
/* Which of COUNT cases of LIST is like this one? Its id is heard as ANSWER. */
unsigned register_pick(struct screen *screen, const struct similar *list, size_t count, int answer);
/* That the form was sent before, and what it made: OUT->known. Lives in SC. */
const char *register_known(struct scope *sc, enum lang lang, const struct registered *out);
/* No key came for a while: propose, look for cases like this one, keep the draft. */
unsigned register_rest(struct register_sheet *r, struct screen *screen, const struct deed *act);
/* Keep the draft; what was typed is looked at once no key comes, all the same. */
MUST_CHECK enum rc register_draft(struct register_sheet *r, struct screen *screen,
                                  struct scope *sc);
/* Show what went wrong at its field, or in the message line. */
unsigned register_refuse(struct register_sheet *r, struct screen *screen,
                         const struct error *error);
void register_paint(const struct register_sheet *r, const struct paint *paint, const char *title);

#endif
