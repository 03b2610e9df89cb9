/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/field.h"

#include <stdlib.h>
#include <string.h>

#include "tui/kit/caret.h"

#define ROOM 64 /* bytes at first; most fields never need more */

static void make_room(struct field *field, size_t length)
{
    if (length + 1 <= field->room)
        return;
    const size_t usual = length * 2 < ROOM ? ROOM : length * 2;
    const size_t room = field->kind == FIELD_SECRET ? FIELD_SECRET_ROOM : usual;

    field->text = scope_grow(field->sc, field->text, field->room ? field->length + 1 : 0, room, 1);
    field->room = room;
}

void field_set(struct field *field, const char *text)
{
    const size_t length = text ? strlen(text) : 0;

    if (field->kind == FIELD_SECRET && length >= FIELD_SECRET_ROOM)
        abort(); /* only people fill it, key by key */
    make_room(field, length);
    if (length > 0)
        memmove(field->text, text, length);
    field->text[length] = '\0';
    field->length = field->caret = length;
}

void field_wipe(struct field *field)
{
    explicit_bzero(field->text, field->room);
    field->length = field->caret = 0;
}

void field_open(struct field *field, struct scope *sc, enum field_kind kind, const char *text)
{
    *field = (struct field){.sc = sc, .kind = kind};
    field_set(field, text);
}

const char *field_text(const struct field *field) { return field->text; }

/* In a number a Chinese input method writes 。 where a point is meant; spaces mean nothing. */
static const char *number(struct scope *sc, const char *text)
{
    const char *half = text_halfwidth(sc, text);
    struct buffer b = buffer_new(sc);
    uint32_t cp;

    for (size_t length; (length = text_next(half, &cp)) > 0; half += length) {
        if (cp == 0x3002)
            buffer_add(&b, ".");
        else if (cp != ' ')
            buffer_addf(&b, "%.*s", (int)length, half);
    }
    return buffer_text(&b);
}

static const char *insertion(const struct field *field, struct scope *sc, const struct key *key)
{
    if (key->declined) {
        *key->declined = true;
        return NULL;
    }
    const char *text = caret_insertion(sc, key, TEXT_LINE);

    return text && field->kind == FIELD_NUMBER ? number(sc, text) : text;
}

/* The length of the start of TEXT that FIELD still takes: no line that is stored is longer. */
static size_t fitting(const struct field *field, const char *text)
{
    const size_t held = text_characters(field->text);
    const size_t room = held < TEXT_LINE_MAX ? TEXT_LINE_MAX - held : 0;
    size_t size = 0;
    uint32_t cp;

    for (size_t i = 0; i < room && text[size] != '\0'; i++)
        size += text_next(text + size, &cp);
    return size;
}

static void insert(struct field *field, const char *text)
{
    const size_t size = fitting(field, text);

    if (field->kind == FIELD_SECRET && field->length + size >= FIELD_SECRET_ROOM)
        return;
    make_room(field, field->length + size);
    memmove(field->text + field->caret + size, field->text + field->caret,
            field->length - field->caret + 1);
    memcpy(field->text + field->caret, text, size);
    field->length += size;
    field->caret += size;
}

static void erase(struct field *field, size_t from, size_t to)
{
    memmove(field->text + from, field->text + to, field->length - to + 1);
    field->length -= to - from;
    field->caret = from;
}

bool field_key(struct field *field, const struct key *key)
{
    struct scope sc = {.secret = field->kind == FIELD_SECRET};

    switch (key->code) {
    case KEY_LEFT:
        field->caret = caret_previous(field->text, field->caret);
        return true;
    case KEY_RIGHT:
        field->caret = caret_next(field->text, field->caret);
        return true;
    case KEY_HOME:
        field->caret = 0;
        return true;
    case KEY_END:
        field->caret = field->length;
        return true;
    case KEY_BACKSPACE:
        erase(field, caret_previous(field->text, field->caret), field->caret);
        return true;
    case KEY_DELETE:
        erase(field, field->caret, caret_next(field->text, field->caret));
        return true;
    default:
        break;
    }
    const char *text = insertion(field, &sc, key);
    if (text)
        insert(field, text);
    scope_end(&sc);
    return text != NULL;
}

/* The cells scrolled out at the left. By half boxes, so that the text stands still while one
 * types; a function of the caret alone, so that painting needs no memory. */
static int scrolled(int caret, int width)
{
    const int half = width / 2 > 0 ? width / 2 : 1;

    if (caret < width)
        return 0;
    return (caret - width) / half * half + half;
}

/* That something is typed must be seen, or one types it again; the same for every password. */
static const char *secret_sign(const struct field *field, enum lang lang)
{
    return field->length > 0 ? tr(lang, N_("  (typed, not shown)")) : "";
}

void field_paint(const struct field *field, const struct paint *paint, struct box box, bool focus)
{
    const int ambiguous = paint->canvas->ambiguous;
    const bool secret = field->kind == FIELD_SECRET;
    const size_t before = secret ? 0 : field->caret;
    const int caret = text_width(scope_strndup(paint->sc, field->text, before), ambiguous);
    const char *text = secret ? secret_sign(field, paint->lang) : field->text;
    int cut = 0;

    if (focus)
        text += text_fit(text, scrolled(caret, box.width), ambiguous, &cut);
    canvas_fill(paint->canvas, (struct box){box.y, box.x, 1, box.width}, STYLE_FIELD);
    canvas_put(paint->canvas, box.y, box.x, box.width, STYLE_FIELD, text);
    if (focus)
        canvas_caret(paint->canvas, box.y, box.x + caret - cut);
}
