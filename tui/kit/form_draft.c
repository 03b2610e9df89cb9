/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A form as text: one line "name=value" for each row, followed by "=label" when it shows one;
 * a line feed in a value is \n, a backslash \\.
 */
#include <string.h>

#include "core/base/text.h"
#include "tui/kit/form.h"
#include "tui/kit/picker.h"

static void add_escaped(struct buffer *b, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\n')
            buffer_add(b, "\\n");
        else if (*text == '\\')
            buffer_add(b, "\\\\");
        else
            buffer_add_n(b, text, 1);
    }
}

static const char *unescaped(struct scope *sc, const char *text, size_t length)
{
    char *out = scope_alloc(sc, length + 1, 1);
    size_t size = 0;

    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\\' && i + 1 < length)
            out[size++] = text[++i] == 'n' ? '\n' : text[i];
        else
            out[size++] = text[i];
    }
    return out;
}

const char *form_draft(struct scope *sc, const struct form *form)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < form->count; i++) {
        const struct form_row *row = &form->rows[i];
        const char *value = form_text(form, row->name);
        const char *label = form_label(form, row->name);

        if (row->kind == FORM_SECRET || row->kind == FORM_NOTE || *value == '\0')
            continue;
        buffer_addf(&b, "%s=", row->name);
        add_escaped(&b, value);
        if (label) {
            buffer_add(&b, "\n=");
            add_escaped(&b, label);
        }
        buffer_add(&b, "\n");
    }
    return buffer_text(&b);
}

/* The row that the LENGTH bytes at NAME name, if it can be set from a draft. */
static const struct form_row *row_named(const struct form *form, const char *name, size_t length)
{
    for (size_t i = 0; i < form->count; i++) {
        const struct form_row *row = &form->rows[i];

        if (strlen(row->name) == length && memcmp(row->name, name, length) == 0)
            return row->kind == FORM_SECRET || row->kind == FORM_NOTE ? NULL : row;
    }
    return NULL;
}

void form_restore(struct form *form, const char *draft)
{
    struct scope sc = SCOPE_INIT;

    while (draft && *draft != '\0') {
        const size_t line = strcspn(draft, "\n");
        const char *next = draft + line + (draft[line] == '\n');
        const char *equals = memchr(draft, '=', line);
        const struct form_row *row =
            equals ? row_named(form, draft, (size_t)(equals - draft)) : NULL;
        const char *label = NULL;

        if (*next == '=' && row) {
            const size_t length = strcspn(next, "\n");

            label = unescaped(&sc, next + 1, length - 1);
            next += length + (next[length] == '\n');
        }
        if (row)
            form_set(form, row->name,
                     unescaped(&sc, equals + 1, line - (size_t)(equals + 1 - draft)), label);
        draft = next;
    }
    scope_end(&sc);
}

unsigned form_pick(struct form *form, struct screen *screen, int answer)
{
    const struct form_row *row = &form->rows[form->focus];
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, row->choice_count, sizeof(*rows));

    for (size_t i = 0; i < row->choice_count; i++)
        rows[i] = (struct picker_row){.id = (int64_t)i,
                                      .code = row->choices[i].code,
                                      .label = tr(screen->lang, row->choices[i].label)};
    return picker_open(screen, tr(screen->lang, row->label), rows, row->choice_count, answer);
}
