/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Form: fields one below the other, each with its label and, when something is wrong with it,
 * a sentence. A screen gives a table of rows and reads the values by name.
 *
 * Tab, Shift-Tab, Up and Down go from field to field; in a choice a digit, Left or Right
 * chooses; Enter goes on, or opens a picker. What has been typed can be written as one text
 * and read back, so that a draft survives.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_FORM_H
#define TUI_KIT_FORM_H

#include "tui/kit/editor.h"
#include "tui/kit/field.h"

enum form_kind {
    FORM_TEXT,
    FORM_NUMBER, /* full-width digits become half-width */
    FORM_SECRET, /* a password: never painted, never in a draft, written over when it is set anew or
                    the form is closed */
    FORM_LONG,   /* many lines */
    FORM_CHOICE, /* one of some; its value is the choice's code */
    FORM_PICK,   /* chosen in a picker the screen opens; its value is a code, shown by a label */
    FORM_NOTE    /* no input: what follows from the field above it */
};

struct form_choice {
    const char *code;
    const char *label; /* msgid */
};

struct form_row {
    const char *name;  /* also the field of errors */
    const char *label; /* msgid */
    enum form_kind kind;
    const struct form_choice *choices; /* CHOICE */
    size_t choice_count;
    int rows;         /* LONG: how many rows it takes on the screen */
    const char *hint; /* msgid, dim, right of an empty field; or NULL */
};

struct form_value;

struct form {
    const struct form_row *rows; /* borrowed */
    size_t count;
    struct form_value *values;
    size_t focus;
    size_t top; /* the first visible row */
    bool changed;
    struct scope *sc;
};

enum form_event {
    FORM_IGNORED, /* the key means nothing here */
    FORM_MOVED,
    FORM_CHANGED, /* a value changed */
    FORM_PICKING, /* Enter on a FORM_PICK or on a choice of more than nine: open a picker */
    FORM_DONE     /* Enter on the last field */
};

/* The form must be closed with form_close(), because of its editors. */
void form_open(struct form *form, struct scope *sc, const struct form_row *rows, size_t count);
void form_close(struct form *form);
/* Do what KEY means in a form painted in BOX on a terminal with AMBIGUOUS. */
enum form_event form_key(struct form *form, const struct key *key, struct box box, int ambiguous);
/* FOCUS: the keys go to the form, so the row in focus has the cursor and no hint. */
void form_paint(const struct form *form, const struct paint *paint, struct box box, bool focus);

/* The value of the row NAME: what was typed, a choice's code; "" when empty. Valid until the
 * next change. A name that is in no row is a bug and aborts, here and below. */
const char *form_text(const struct form *form, const char *name);
/* What a FORM_PICK or FORM_NOTE shows for its value, or NULL. */
const char *form_label(const struct form *form, const char *name);
/* Set a value; LABEL is what a FORM_PICK or FORM_NOTE shows (NULL: the value). Both copied. */
void form_set(struct form *form, const char *name, const char *value, const char *label);
/* The name of the row in focus, and going to another. */
const char *form_focus(const struct form *form);
void form_go(struct form *form, const char *name);
/* Go to the next row that takes input; false when this is the last. */
bool form_next(struct form *form);
/* Hide or show a row, whose value is kept. */
void form_hide(struct form *form, const char *name, bool hidden);
/* Show SENTENCE (copied) below the row NAME, in as many rows as it needs, until its value
 * changes; NULL clears it. */
void form_warn(struct form *form, const char *name, const char *sentence);
/* The same for a FIELD that may be none of the form's, and go there; false when it is none. */
bool form_refuse(struct form *form, const char *field, const char *sentence);
/* True once a key has changed a value. */
bool form_changed(const struct form *form);

/* All values as one text; reading it back gives the same values. Secrets are left out. Names
 * in the text that are in no row are passed over. */
const char *form_draft(struct scope *sc, const struct form *form);
void form_restore(struct form *form, const char *draft);

/* For FORM_PICKING on a FORM_CHOICE: open a picker of its choices over SCREEN; the act ANSWER
 * hears the code of the chosen one as its text. Returns REACTION_OPEN. */
unsigned form_pick(struct form *form, struct screen *screen, int answer);

#endif
