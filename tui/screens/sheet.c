/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "tui/kit/dialog.h"
#include "tui/screens/banner.h"
#include "tui/screens/refusal.h"
#include "tui/screens/table.h"

void sheet_open(struct sheet *sheet, struct scope *sc, const struct sheet_class *class)
{
    *sheet = (struct sheet){.class = class, .sc = sc};
    form_open(&sheet->head, sc, class->head, class->head_count);
}

void sheet_close(struct sheet *sheet)
{
    form_close(&sheet->head);
    form_close(&sheet->entry);
}

struct form *sheet_form(struct sheet *sheet)
{
    if (sheet->part == SHEET_LIST)
        return NULL;
    return sheet->part == SHEET_HEAD ? &sheet->head : &sheet->entry;
}

static size_t index_of(const struct sheet_class *class, const char *name)
{
    for (size_t i = 0; i < class->entry_count; i++) {
        if (strcmp(class->entry[i].name, name) == 0)
            return i;
    }
    abort(); /* the screen and its own table disagree */
}

const char *sheet_value(const struct sheet *sheet, size_t index, const char *name)
{
    return sheet->entries[index].values[index_of(sheet->class, name)];
}

void sheet_put(struct sheet *sheet, size_t index, const char *name, const char *value,
               const char *label)
{
    const size_t i = index_of(sheet->class, name);

    sheet->entries[index].values[i] = scope_strdup(sheet->sc, value ? value : "");
    sheet->entries[index].labels[i] = scope_strdup(sheet->sc, label);
}

size_t sheet_add(struct sheet *sheet)
{
    const size_t fields = sheet->class->entry_count;
    struct sheet_entry *entry;

    if (sheet->count == sheet->room) {
        sheet->room = sheet->room > 0 ? sheet->room * 2 : 8;
        sheet->entries = scope_grow(sheet->sc, sheet->entries, sheet->count, sheet->room,
                                    sizeof(*sheet->entries));
    }
    entry = &sheet->entries[sheet->count];
    entry->values = scope_alloc(sheet->sc, fields, sizeof(*entry->values));
    entry->labels = scope_alloc(sheet->sc, fields, sizeof(*entry->labels));
    for (size_t i = 0; i < fields; i++)
        entry->values[i] = "";
    return sheet->count++;
}

void sheet_remove(struct sheet *sheet, size_t index)
{
    memmove(&sheet->entries[index], &sheet->entries[index + 1],
            (sheet->count - index - 1) * sizeof(*sheet->entries));
    sheet->count--;
    sheet->changed = true;
}

static void shape(struct sheet *sheet, struct screen *screen)
{
    if (sheet->part == SHEET_ENTRY && sheet->class->shape)
        sheet->class->shape(screen, &sheet->entry);
}

/* Open the entry under the cursor in its form; the last line of the list opens a new one. */
static void open_entry(struct sheet *sheet, struct screen *screen)
{
    const struct sheet_class *class = sheet->class;

    form_close(&sheet->entry);
    form_open(&sheet->entry, sheet->sc, class->entry, class->entry_count);
    for (size_t i = 0; sheet->cursor < sheet->count && i < class->entry_count; i++) {
        const struct sheet_entry *entry = &sheet->entries[sheet->cursor];

        form_set(&sheet->entry, class->entry[i].name, entry->values[i], entry->labels[i]);
    }
    sheet->part = SHEET_ENTRY;
    shape(sheet, screen);
    for (size_t i = 0;
         class->left && screen && sheet->cursor < sheet->count && i < class->entry_count; i++)
        class->left(screen, &sheet->entry, class->entry[i].name);
}

static bool is_blank(const struct form *form)
{
    for (size_t i = 0; i < form->count; i++) {
        const enum form_kind kind = form->rows[i].kind;

        if (kind != FORM_CHOICE && kind != FORM_NOTE &&
            !text_is_empty(form_text(form, form->rows[i].name)))
            return false;
    }
    return true;
}

/* Write the values of FORM, which has the shape of an entry, into the list at the cursor. */
static void write_entry(struct sheet *sheet, const struct form *form)
{
    const struct sheet_class *class = sheet->class;

    if (sheet->cursor == sheet->count) {
        if (is_blank(form))
            return;
        sheet_add(sheet);
    }
    for (size_t i = 0; i < class->entry_count; i++) {
        const char *name = class->entry[i].name;

        if (class->entry[i].kind != FORM_NOTE)
            sheet_put(sheet, sheet->cursor, name, form_text(form, name), form_label(form, name));
    }
}

static void check(struct sheet *sheet, struct screen *screen, const char *name)
{
    if (sheet->class->left)
        sheet->class->left(screen, sheet_form(sheet), name);
}

static void leave_entry(struct sheet *sheet, struct screen *screen)
{
    check(sheet, screen, form_focus(&sheet->entry));
    write_entry(sheet, &sheet->entry);
    sheet->part = SHEET_LIST;
}

void sheet_settle(struct sheet *sheet, struct screen *screen)
{
    if (sheet->part == SHEET_ENTRY)
        leave_entry(sheet, screen);
    else if (sheet->part == SHEET_HEAD)
        check(sheet, screen, form_focus(&sheet->head));
}

bool sheet_back(struct sheet *sheet, struct screen *screen)
{
    if (sheet->part != SHEET_ENTRY)
        return false;
    leave_entry(sheet, screen);
    return true;
}

void sheet_picked(struct sheet *sheet, struct screen *screen, const char *code, const char *label)
{
    struct form *form = sheet_form(sheet);

    if (!form)
        return;
    const char *name = form_focus(form);
    form_set(form, name, code, label);
    sheet->changed = true;
    shape(sheet, screen);
    check(sheet, screen, name);
    form_next(form);
}

static bool on_entry(const struct sheet *sheet) { return sheet->cursor < sheet->count; }

/* The last line of the list: the one that adds an entry, if there is one. */
static size_t last_line(const struct sheet *sheet)
{
    if (!sheet->locked)
        return sheet->count;
    return sheet->count > 0 ? sheet->count - 1 : 0;
}

static enum sheet_event enter_head(struct sheet *sheet, const char *name)
{
    if (sheet->locked)
        return SHEET_IGNORED;
    sheet->part = SHEET_HEAD;
    form_go(&sheet->head, name);
    return SHEET_MOVED;
}

/* The last row of FORM that takes input. */
static const char *last_field(const struct form *form)
{
    struct form probe = *form;

    while (form_next(&probe))
        continue;
    return form_focus(&probe);
}

static enum sheet_event list_key(struct sheet *sheet, struct screen *screen, const struct key *key)
{
    switch (key->code) {
    case KEY_UP:
        if (sheet->cursor == 0)
            return enter_head(sheet, last_field(&sheet->head));
        sheet->cursor--;
        return SHEET_MOVED;
    case KEY_DOWN:
        sheet->cursor += sheet->cursor < last_line(sheet);
        return SHEET_MOVED;
    case KEY_TAB:
        return enter_head(sheet, sheet->class->head[0].name);
    case KEY_BACKTAB:
        return enter_head(sheet, last_field(&sheet->head));
    case KEY_ENTER:
        if (sheet->locked)
            return SHEET_IGNORED;
        open_entry(sheet, screen);
        return SHEET_MOVED;
    case KEY_DELETE:
    case KEY_BACKSPACE:
        return on_entry(sheet) && !sheet->locked ? SHEET_REMOVING : SHEET_IGNORED;
    default:
        return SHEET_IGNORED;
    }
}

static enum sheet_event went(enum form_event event)
{
    switch (event) {
    case FORM_CHANGED:
        return SHEET_CHANGED;
    case FORM_PICKING:
        return SHEET_PICKING;
    case FORM_IGNORED:
        return SHEET_IGNORED;
    default:
        return SHEET_MOVED;
    }
}

static struct box form_box(const struct sheet *sheet, const struct screen *screen)
{
    const struct sheet_parts parts = sheet_parts(sheet, banner_rest(screen));

    return sheet->part == SHEET_HEAD ? parts.head : parts.list;
}

/* Where KEY leads out of the form in focus once the form itself had no use for it. */
static enum sheet_event leave_form(struct sheet *sheet, struct screen *screen)
{
    if (sheet->part == SHEET_ENTRY) {
        const bool last = sheet->cursor + 1 >= sheet->count;

        leave_entry(sheet, screen);
        sheet->cursor = last ? sheet->count : sheet->cursor + 1;
    } else {
        check(sheet, screen, form_focus(&sheet->head));
        sheet->part = SHEET_LIST;
    }
    return SHEET_MOVED;
}

static bool leads_out(const struct sheet *sheet, const struct form *form, const struct key *key)
{
    if (key->code == KEY_BACKTAB)
        return sheet->part == SHEET_HEAD && form->focus == 0;
    return key->code == KEY_TAB && strcmp(form_focus(form), last_field(form)) == 0;
}

enum sheet_event sheet_key(struct sheet *sheet, struct screen *screen, const struct key *key)
{
    struct form *form = sheet_form(sheet);

    if (!form)
        return list_key(sheet, screen, key);
    if (leads_out(sheet, form, key))
        return leave_form(sheet, screen);
    const char *before = form_focus(form);
    const enum form_event event = form_key(form, key, form_box(sheet, screen), screen->ambiguous);
    if (event == FORM_DONE ||
        (event == FORM_IGNORED && key->code == KEY_DOWN && sheet->part == SHEET_HEAD))
        return leave_form(sheet, screen);
    if (event == FORM_CHANGED) {
        sheet->changed = true;
        shape(sheet, screen);
    }
    if (event == FORM_MOVED && strcmp(before, form_focus(form)) != 0)
        check(sheet, screen, before);
    return went(event);
}

unsigned sheet_take_out(struct sheet *sheet, struct screen *screen, const struct deed *act)
{
    const struct deed removal = {.action = ACTION_TAKE_OUT, .key = act->key};

    if (sheet->part != SHEET_LIST || !on_entry(sheet) || sheet->locked)
        return REACTION_NONE;
    if (sheet->cursor < sheet->fixed)
        return screen_note(screen, STYLE_NOTICE,
                           tr(act->lang, N_("What is registered stays in the case.")));
    if (!act->answer)
        return dialog_confirm(screen, &removal,
                              say(act->sc, act->lang, N_("Take “{1}” out of the list?"),
                                  sheet_value(sheet, sheet->cursor, sheet->class->known)),
                              tr(act->lang, N_("Take it out")));
    sheet_remove(sheet, sheet->cursor);
    return REACTION_REPAINT;
}

unsigned sheet_act(struct sheet *sheet, struct screen *screen, const struct deed *act)
{
    if (act->action == ACTION_TAKE_OUT)
        return sheet_take_out(sheet, screen, act);
    switch (sheet_key(sheet, screen, act->key)) {
    case SHEET_CHANGED:
    case SHEET_MOVED:
        return REACTION_REPAINT;
    case SHEET_REMOVING:
        return sheet_take_out(sheet, screen, act);
    default:
        return REACTION_NONE;
    }
}

/* "parties[2].phone" as index 1 and "phone"; false when FIELD is about no entry. */
static bool entry_field(const struct sheet *sheet, const char *field, size_t *index,
                        const char **name)
{
    const size_t length = strlen(sheet->class->name);
    char *end;

    if (strncmp(field, sheet->class->name, length) != 0 || field[length] != '[')
        return false;
    *index = strtoul(field + length + 1, &end, 10) - 1;
    *name = end[0] == ']' && end[1] == '.' ? end + 2 : sheet->class->entry[0].name;
    return *index < sheet->count;
}

bool sheet_refuse(struct sheet *sheet, struct screen *screen, const struct error *error)
{
    const struct sheet_class *class = sheet->class;
    const char *field = error->field ? error->field : "", *name;
    struct scope sc = SCOPE_INIT;
    const char *head = scope_strndup(&sc, field, strcspn(field, "[")); /* "present[2]" */
    bool shown = false;
    size_t index;

    if (entry_field(sheet, field, &index, &name)) {
        name = scope_strndup(&sc, name, strcspn(name, "[")); /* "instalments[2]" */
        sheet->cursor = index;
        open_entry(sheet, screen);
        shown = refusal_at(&sheet->entry, screen->lang, error, name);
    } else if (refusal_at(&sheet->head, screen->lang, error, head)) {
        sheet->part = SHEET_HEAD;
        shown = true;
    } else if (strcmp(field, class->name) == 0) {
        sheet->part = SHEET_LIST; /* about the list as a whole: the caller says what */
    }
    scope_end(&sc);
    return shown;
}

#define MARK "#\n" /* before each entry; no line of a form begins so */

static const char *entry_draft(struct scope *sc, const struct sheet *sheet, size_t index)
{
    const struct sheet_class *class = sheet->class;
    struct form form;

    form_open(&form, sc, class->entry, class->entry_count);
    for (size_t i = 0; i < class->entry_count; i++)
        form_set(&form, class->entry[i].name, sheet->entries[index].values[i],
                 sheet->entries[index].labels[i]);
    const char *text = form_draft(sc, &form);
    form_close(&form);
    return text;
}

const char *sheet_draft(struct scope *sc, const struct sheet *sheet)
{
    const bool typing = sheet->part == SHEET_ENTRY;
    struct buffer b = buffer_new(sc);

    buffer_add(&b, form_draft(sc, &sheet->head));
    for (size_t i = 0; i < sheet->count; i++) {
        buffer_add(&b, MARK);
        buffer_add(&b, typing && i == sheet->cursor ? form_draft(sc, &sheet->entry)
                                                    : entry_draft(sc, sheet, i));
    }
    if (typing && sheet->cursor == sheet->count && !is_blank(&sheet->entry)) {
        buffer_add(&b, MARK);
        buffer_add(&b, form_draft(sc, &sheet->entry));
    }
    return buffer_text(&b);
}

void sheet_restore(struct sheet *sheet, const char *draft)
{
    const struct sheet_class *class = sheet->class;
    struct scope sc = SCOPE_INIT;
    const char *mark = strncmp(draft, MARK, strlen(MARK)) == 0 ? draft : strstr(draft, "\n" MARK);

    for (size_t i = 0; i < class->head_count; i++) {
        if (class->head[i].kind != FORM_NOTE)
            form_set(&sheet->head, class->head[i].name, NULL, NULL);
    }
    form_restore(&sheet->head, draft); /* it passes over what it has no row for */
    sheet->count = 0;
    while (mark) {
        const char *start = strstr(mark, MARK) + strlen(MARK);
        struct form form;

        mark = strncmp(start, MARK, strlen(MARK)) == 0 ? start : strstr(start, "\n" MARK);
        form_open(&form, &sc, class->entry, class->entry_count);
        form_restore(&form, mark ? scope_strndup(&sc, start, (size_t)(mark - start)) : start);
        sheet->cursor = sheet->count;
        write_entry(sheet, &form);
        form_close(&form);
    }
    sheet->cursor = 0;
    scope_end(&sc);
}
