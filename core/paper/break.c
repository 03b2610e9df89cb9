/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/break.h"

#include "core/base/text.h"

#include <string.h>

enum atom_class {
    CLASS_FULL,  /* a line may break on either side */
    CLASS_WORD,  /* letters, digits and what joins them */
    CLASS_OPEN,  /* never ends a line */
    CLASS_CLOSE, /* never begins a line */
    CLASS_PAIR,  /* — and …: never parted from its like, never begins a line */
    CLASS_RULE,  /* ＿: never parted from its like; a line to write on */
    CLASS_SPACE,
    CLASS_GLUE, /* a space that holds its neighbours together */
    CLASS_FEED  /* a break that must be kept */
};

/* A character with the marks on it. */
struct atom {
    const char *text;
    size_t length;
    uint32_t cp;
    int cells;
    enum atom_class class;
    bool strong;
};

struct atoms {
    struct atom *list;
    size_t count;
};

static enum atom_class class_of(uint32_t cp, bool *quoted)
{
    if (cp == '\n')
        return CLASS_FEED;
    if (cp == ' ' || cp == 0x3000)
        return CLASS_SPACE;
    if (cp == 0xA0 || cp == 0x202F)
        return CLASS_GLUE;
    if (cp == 0x2014 || cp == 0x2026)
        return CLASS_PAIR;
    if (cp == 0xFF3F)
        return CLASS_RULE;
    if (cp == '"') { /* the same mark opens and closes: they take turns */
        *quoted = !*quoted;
        return *quoted ? CLASS_OPEN : CLASS_CLOSE;
    }
    if (text_opens(cp))
        return CLASS_OPEN;
    if (text_closes(cp))
        return CLASS_CLOSE;
    return paper_cp_width(cp) == 2 ? CLASS_FULL : CLASS_WORD;
}

static size_t characters(const struct rich *text)
{
    size_t count = 0;

    for (size_t i = 0; i < text->count; i++)
        count += text_characters(text->pieces[i].text);
    return count;
}

static struct atoms take_apart(struct scope *sc, const struct rich *text)
{
    struct atoms out = {scope_alloc(sc, characters(text), sizeof(*out.list)), 0};
    bool quoted = false;

    for (size_t i = 0; i < text->count; i++) {
        const char *p = text->pieces[i].text;
        uint32_t cp;

        for (size_t length; (length = text_next(p, &cp)) > 0; p += length) {
            const int cells = paper_cp_width(cp);

            if (cells == 0 && cp != '\n' && p > text->pieces[i].text && p[-1] != '\n') {
                out.list[out.count - 1].length += length;
                continue;
            }
            out.list[out.count++] =
                (struct atom){p, length, cp, cells, class_of(cp, &quoted), text->pieces[i].strong};
        }
    }
    return out;
}

static bool is_digit(const struct atom *a) { return a->cp >= '0' && a->cp <= '9'; }

/* May a line end before atom I? */
static bool may_break(const struct atoms *atoms, size_t i)
{
    const struct atom *a = &atoms->list[i - 1], *b = &atoms->list[i];

    if (b->class == CLASS_SPACE || b->class == CLASS_CLOSE || b->class == CLASS_FEED ||
        b->class == CLASS_PAIR)
        return false;
    if (a->class == CLASS_RULE && b->class == CLASS_RULE)
        return false;
    if (a->class == CLASS_GLUE || b->class == CLASS_GLUE || a->class == CLASS_OPEN)
        return false;
    if (a->class == CLASS_SPACE) /* an account number written in groups stays whole */
        return a->cp != ' ' || i < 2 || !is_digit(&atoms->list[i - 2]) || !is_digit(b);
    if (b->class == CLASS_WORD)
        return a->class != CLASS_WORD && !(a->class == CLASS_CLOSE && a->cells == 1);
    return true;
}

/* The index after the last atom of the line that begins at START. */
static size_t line_end(const struct atoms *atoms, size_t start, int limit)
{
    size_t good = start;
    int cells = 0;

    for (size_t i = start; i < atoms->count; i++) {
        const struct atom *a = &atoms->list[i];

        if (a->class == CLASS_FEED)
            return i + 1;
        if (i > start && may_break(atoms, i))
            good = i;
        cells += a->cells;
        if (cells > limit && a->class != CLASS_SPACE)
            return good > start ? good : i > start ? i : i + 1;
    }
    return atoms->count;
}

static const char *joined(struct scope *sc, const struct atom *from, const struct atom *to)
{
    struct buffer b = buffer_new(sc);

    for (; from < to; from++)
        buffer_add_n(&b, from->text, from->length);
    return buffer_text(&b);
}

static void fill(struct scope *sc, struct broken *line, const struct atom *from,
                 const struct atom *to)
{
    line->runs = scope_alloc(sc, (size_t)(to - from), sizeof(*line->runs));
    while (from < to) {
        const struct atom *next = from;
        struct run *run = &line->runs[line->run_count++];

        run->column = line->cells;
        run->strong = from->strong;
        for (; next < to && next->strong == from->strong; next++)
            run->cells += next->cells;
        run->text = joined(sc, from, next);
        line->cells += run->cells;
        from = next;
    }
}

static struct broken broken_line(struct scope *sc, const struct atoms *atoms, size_t start,
                                 size_t end, int limit)
{
    struct broken line = {0};
    const bool fed = end > start && atoms->list[end - 1].class == CLASS_FEED;
    const bool last = fed || end == atoms->count;
    bool ruled = false; /* gaps would part a line to write on */

    while (end > start &&
           (atoms->list[end - 1].class == CLASS_SPACE || atoms->list[end - 1].class == CLASS_FEED))
        end--;
    fill(sc, &line, atoms->list + start, atoms->list + end);
    for (size_t i = start; i < end; i++)
        ruled = ruled || atoms->list[i].class == CLASS_RULE;
    if (!last && !ruled && limit - line.cells <= BREAK_SLACK && limit > line.cells)
        line.slack = limit - line.cells;
    return line;
}

void break_lines(struct scope *sc, const struct rich *text, int first, int cells,
                 struct broken **lines, size_t *count)
{
    const struct atoms atoms = take_apart(sc, text);
    size_t room = 4, n = 0, start = 0;
    struct broken *list = scope_alloc(sc, room, sizeof(*list));

    do {
        const int limit = n == 0 ? first : cells;
        const size_t end = line_end(&atoms, start, limit);

        if (n == room) {
            list = scope_grow(sc, list, n, room * 2, sizeof(*list));
            room *= 2;
        }
        list[n++] = broken_line(sc, &atoms, start, end, limit);
        start = end;
    } while (start < atoms.count);
    *lines = list;
    *count = n;
}

int break_widest(struct scope *sc, const struct rich *text)
{
    const struct atoms atoms = take_apart(sc, text);
    int widest = 0, cells = 0;

    for (size_t i = 0; i < atoms.count; i++) {
        if (i > 0 && may_break(&atoms, i))
            cells = 0;
        cells += atoms.list[i].cells;
        widest = cells > widest && atoms.list[i].class != CLASS_SPACE ? cells : widest;
    }
    return widest;
}
