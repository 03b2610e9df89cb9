/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sheet: a form that ends in a list of entries of one shape, as many as there are: the parties
 * of a case, the statements of a session, the terms of an agreement. An entry is typed in a
 * form of its own that takes the place of the list meanwhile.
 *
 * Tab goes from the last field of the head to the list; Enter in the list opens an entry, or a
 * new one on its last line; Esc or Enter on the last field of an entry puts it into the list.
 * Nothing that was typed is lost on the way, and the whole sheet can be written as one text.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_SHEET_H
#define TUI_SCREENS_SHEET_H

#include "tui/kit/form.h"
#include "tui/kit/screen.h"

struct sheet;

struct sheet_class {
    const char *name; /* of the list in errors: "parties" in "parties[2].phone" */
    const struct form_row *head;
    size_t head_count;
    const struct form_row *entry;
    size_t entry_count;
    const char *title; /* msgid, above the list */
    const char *add;   /* msgid, its last line */
    const char *known; /* the field an entry is known by, when it is to be taken out */
    int head_rows;     /* rows of the head at most */
    int foot_rows;     /* rows below the list that the screen paints itself */
    /* Paint entry INDEX in BOX, one row high. */
    void (*paint)(const struct sheet *sheet, const struct paint *paint, size_t index,
                  struct box box);
    /* The field NAME of FORM was left: the time to check it. May be NULL. */
    void (*left)(struct screen *screen, struct form *form, const char *name);
    /* The entry form was opened or changed: the time to hide rows. May be NULL. */
    void (*shape)(struct screen *screen, struct form *form);
};

enum sheet_part { SHEET_HEAD, SHEET_LIST, SHEET_ENTRY };

struct sheet_entry {
    const char **values; /* beside class->entry; "" when empty */
    const char **labels; /* of FORM_PICK; NULL */
};

struct sheet {
    const struct sheet_class *class;
    struct scope *sc;
    struct form head, entry; /* ENTRY is open while PART is SHEET_ENTRY */
    enum sheet_part part;
    struct sheet_entry *entries;
    size_t count, room;
    size_t cursor; /* in the list; COUNT is the line that adds an entry */
    size_t top;
    bool locked;        /* everything is shown and nothing changed */
    bool changed;       /* something was typed since the sheet was filled or kept */
    size_t fixed;       /* the first so many entries cannot be taken out */
    const char *theirs; /* what somebody else saved: shown beside the list; or NULL */
};

enum sheet_event {
    SHEET_IGNORED,
    SHEET_MOVED,
    SHEET_CHANGED, /* a value changed; sheet_form() and form_focus() tell which */
    SHEET_PICKING, /* as FORM_PICKING */
    SHEET_REMOVING /* the entry under the cursor is to be taken out: ask first */
};

/* Close it with sheet_close(), because of its editors. Values live in SC. */
void sheet_open(struct sheet *sheet, struct scope *sc, const struct sheet_class *class);
void sheet_close(struct sheet *sheet);
/* The form in which the caret stands; NULL in the list. */
struct form *sheet_form(struct sheet *sheet);

enum sheet_event sheet_key(struct sheet *sheet, struct screen *screen, const struct key *key);
/* Put an entry that is being typed into the list, and check the field the caret stands in. */
void sheet_settle(struct sheet *sheet, struct screen *screen);
/* Esc: true when it led from an entry back to the list, false when the sheet itself is left. */
bool sheet_back(struct sheet *sheet, struct screen *screen);
/* After a picker: CODE and LABEL are the value of the field in focus; the caret goes on. */
void sheet_picked(struct sheet *sheet, struct screen *screen, const char *code, const char *label);

/* What entry INDEX has under NAME; "" when nothing. */
const char *sheet_value(const struct sheet *sheet, size_t index, const char *name);
/* Add an empty entry at the end and return its index; set one value of an entry. */
size_t sheet_add(struct sheet *sheet);
void sheet_put(struct sheet *sheet, size_t index, const char *name, const char *value,
               const char *label);
void sheet_remove(struct sheet *sheet, size_t index);
/* Take out the entry under the cursor, after a question. */
unsigned sheet_take_out(struct sheet *sheet, struct screen *screen, const struct deed *act);
/* ACTION_KEY and ACTION_TAKE_OUT of a screen that wants no part in it. */
unsigned sheet_act(struct sheet *sheet, struct screen *screen, const struct deed *act);
/* Show what ERROR says at its field, in the head or in an entry, and go there; false when it is
 * about none of them. */
bool sheet_refuse(struct sheet *sheet, struct screen *screen, const struct error *error);

/* Everything typed as one text, also the entry that is open; reading it back. */
const char *sheet_draft(struct scope *sc, const struct sheet *sheet);
void sheet_restore(struct sheet *sheet, const char *draft);

/* The parts from the top. FOOT are the rows that are the screen's own; none while an entry is
 * open. BOX is the whole screen without its banner, here and below. */
struct sheet_parts {
    struct box head, rule, list, foot;
};
struct sheet_parts sheet_parts(const struct sheet *sheet, struct box box);
void sheet_paint(const struct sheet *sheet, const struct paint *paint, struct box box);

#endif
