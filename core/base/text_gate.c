/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/text.h"
#include "core/base/text_class.h"

#include <string.h>

#define MARKS_MAX 4 /* Vietnamese and phonetic writing need three; more is drawn over the lines */

enum verdict {
    TAKEN,
    BAD_BYTE,
    LINE_BREAK, /* in a text of one line */
    CONTROL,
    HIDDEN,
    ALONE,  /* a mark, joiner or selector with nothing to work on */
    STACKED /* one mark too many */
};

/* What the gates remember of the text before the place they have reached. */
struct walk {
    enum text_kind kind;
    bool based;    /* a mark would be drawn on something */
    int marks;     /* in a row */
    int shape;     /* of the character just before */
    bool pictured; /* a pictograph, perhaps with a tone and a selector, stands just before */
};

static bool pictograph_follows(const char *rest)
{
    uint32_t cp;

    return text_next(rest, &cp) > 0 && (text_range_of(cp)->shape & SHAPE_PICTOGRAPH) != 0;
}

/* The one judgement of both gates: may CP stand here, with REST after it? */
static enum verdict judge(const struct walk *w, uint32_t cp, const char *rest)
{
    if (cp >= TEXT_BAD_BYTE)
        return BAD_BYTE;
    if (cp == '\n')
        return w->kind == TEXT_LONG ? TAKEN : LINE_BREAK;
    switch ((enum text_class)text_range_of(cp)->kind) {
    case CLASS_PLAIN:
    case CLASS_BLANK:
        return TAKEN;
    case CLASS_MARK:
        if (!w->based)
            return ALONE;
        return w->marks < MARKS_MAX ? TAKEN : STACKED;
    case CLASS_JOINER:
        return w->pictured && pictograph_follows(rest) ? TAKEN : ALONE;
    case CLASS_EMOJI_SELECTOR:
        return w->shape & SHAPE_EMOJI ? TAKEN : ALONE;
    case CLASS_HAN_SELECTOR:
        return w->shape & SHAPE_HAN ? TAKEN : ALONE;
    case CLASS_CONTROL:
        return CONTROL;
    case CLASS_HIDDEN:
        break;
    }
    return HIDDEN;
}

static void walk_on(struct walk *w, uint32_t cp)
{
    const struct text_range *const range = text_range_of(cp);

    if (range->kind == CLASS_MARK) {
        w->marks++;
    } else if (range->kind == CLASS_PLAIN) {
        w->based = true;
        w->marks = 0;
    } else if (range->kind == CLASS_BLANK || cp == '\n') {
        w->based =
            false; /* a blank at an end is trimmed away, and a mark would fall on the frame */
        w->marks = 0;
    }
    if (range->shape & SHAPE_PICTOGRAPH)
        w->pictured = true;
    else if (range->kind != CLASS_EMOJI_SELECTOR && !(range->shape & SHAPE_TONE))
        w->pictured = false;
    w->shape = range->shape;
}

/* After ‹U+202E› has been written in place of a character. */
static void walk_past(struct walk *w) { *w = (struct walk){.kind = w->kind, .based = true}; }

bool text_is_blank(uint32_t cp) { return text_range_of(cp)->kind == CLASS_BLANK; }

bool text_is_mark(uint32_t cp) { return text_range_of(cp)->kind == CLASS_MARK; }

static bool is_blank(uint32_t cp)
{
    return cp == '\t' || cp == '\n' || cp == '\r' || text_is_blank(cp);
}

/* The part of TEXT between the blanks at its ends. */
static const char *trim(const char *text, const char **end)
{
    size_t length;
    uint32_t cp;

    while ((length = text_next(text, &cp)) > 0 && is_blank(cp))
        text += length;
    for (*end = text + strlen(text); *end > text; *end = text_previous(text, *end)) {
        text_next(text_previous(text, *end), &cp);
        if (!is_blank(cp))
            break;
    }
    return text;
}

static enum rc refuse(struct scope *sc, const char *field, enum verdict verdict, size_t place,
                      uint32_t cp)
{
    const char *const where = scope_printf(sc, "%zu", place);
    const char *const code = scope_printf(sc, "U+%04X", (unsigned)cp);
    const char *const name = field ? field : "text";

    switch (verdict) {
    case BAD_BYTE:
        return fail(sc, RC_INVALID, field,
                    N_("{1}: character {2} is not UTF-8 (byte {3}); nothing was saved."), name,
                    where, scope_printf(sc, "%02X", (unsigned)(cp - TEXT_BAD_BYTE)));
    case LINE_BREAK:
        return fail(sc, RC_INVALID, field,
                    N_("{1}: a line break at character {2}, but this is a text of one line; "
                       "nothing was saved."),
                    name, where);
    case CONTROL:
        return fail(sc, RC_INVALID, field,
                    N_("{1}: character {2} is the control character {3}; nothing was saved."), name,
                    where, code);
    case ALONE:
        return fail(sc, RC_INVALID, field,
                    N_("{1}: character {2} ({3}) has nothing before it that it could change; "
                       "nothing was saved."),
                    name, where, code);
    case STACKED:
        return fail(sc, RC_INVALID, field,
                    N_("{1}: at character {2} there are more than four marks on one letter; "
                       "nothing was saved."),
                    name, where);
    case TAKEN:
    case HIDDEN:
        break;
    }
    return fail(sc, RC_INVALID, field,
                N_("{1}: character {2} is {3}, which cannot be seen; nothing was saved."), name,
                where, code);
}

static enum rc too_long(struct scope *sc, const char *field, size_t limit)
{
    return fail(sc, RC_INVALID, field, N_("{1} is longer than {2} characters; nothing was saved."),
                field ? field : "text", scope_printf(sc, "%zu", limit));
}

/* CP with tabs and ends of lines as the gate stores them; *REST moves past the LF of a CR LF. */
static uint32_t normal(uint32_t cp, const char **rest)
{
    if (cp == '\t')
        return ' ';
    if (cp != '\r' || **rest != '\n')
        return cp;
    ++*rest;
    return '\n';
}

static size_t place_of(struct scope *sc, const char *text, const char *p)
{
    return text_characters(scope_strndup(sc, text, (size_t)(p - text))) + 1;
}

enum rc text_gate_in(struct scope *sc, const char *field, const char *text, enum text_kind kind,
                     const char **out)
{
    const size_t limit = kind == TEXT_LONG ? TEXT_LONG_MAX : TEXT_LINE_MAX;
    struct walk w = {.kind = kind};
    const char *end, *rest;
    size_t count = 0, size = 0;
    uint32_t cp;

    *out = NULL;
    const char *const start = trim(text ? text : "", &end);
    if (start == end)
        return RC_OK;
    /* What is kept is never longer than what was read. */
    char *const kept = scope_strndup(sc, start, (size_t)(end - start));
    for (const char *p = start; p < end; p = rest) {
        rest = p + text_next(p, &cp);
        cp = normal(cp, &rest);
        const enum verdict verdict = judge(&w, cp, rest);
        if (verdict != TAKEN)
            return refuse(sc, field, verdict, place_of(sc, text, p), cp);
        if (++count > limit)
            return too_long(sc, field, limit);
        walk_on(&w, cp);
        size += text_encode(cp, kept + size);
    }
    kept[size] = '\0';
    *out = kept;
    return RC_OK;
}

static void show(struct buffer *b, uint32_t cp)
{
    if (cp >= TEXT_BAD_BYTE)
        buffer_addf(b, "‹%02X›", (unsigned)(cp - TEXT_BAD_BYTE));
    else
        buffer_addf(b, "‹U+%04X›", (unsigned)cp);
}

/* Whether the gate in would leave all of TEXT as it is. */
static bool passes(const char *text, enum text_kind kind)
{
    struct walk w = {.kind = kind};
    size_t length;
    uint32_t cp;

    for (; (length = text_next(text, &cp)) > 0; text += length) {
        if (judge(&w, cp, text + length) != TAKEN)
            return false;
        walk_on(&w, cp);
    }
    return true;
}

const char *text_gate_out(struct scope *sc, const char *text, enum text_kind kind)
{
    struct walk w = {.kind = kind};
    size_t length;
    uint32_t cp;

    if (!text)
        return "";
    if (passes(text, kind))
        return text;
    struct buffer b = buffer_new(sc);
    for (; (length = text_next(text, &cp)) > 0; text += length) {
        if (cp == '\t') {
            buffer_add(&b, " ");
            walk_on(&w, ' ');
        } else if (judge(&w, cp, text + length) != TAKEN) {
            show(&b, cp);
            walk_past(&w);
        } else {
            buffer_add_n(&b, text, length);
            walk_on(&w, cp);
        }
    }
    return buffer_text(&b);
}
