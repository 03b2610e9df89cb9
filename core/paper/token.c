/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/token.h"

#include <string.h>

#define BLANKS " \t"

struct delimiters {
    const char *open, *close;
    size_t open_length, close_length;
};

struct scanner {
    struct scope *sc;
    const char *text; /* the whole template */
    const char *at;   /* the first byte not yet taken */
    const char *file;
    int first_line;
    const char *counted; /* where LINE and COLUMN are true: places come nearly in order */
    int line, column;
    struct delimiters delimiters;
    struct tokens out;
    size_t *open; /* indices of sections not yet closed */
    size_t open_count, open_room;
};

/* One tag as it stands in the text, delimiters included. */
struct tag {
    const char *start, *end; /* with its delimiters */
    char sigil;              /* '{' also for &; 0 for a field */
    const char *name;        /* trimmed */
    size_t length;
};

/* A character of UTF-8 begins in its first byte. */
static bool begins(const char *byte) { return ((unsigned char)*byte & 0xC0) != 0x80; }

static void count_to(struct scanner *s, const char *place)
{
    for (; s->counted < place; s->counted++) {
        s->column += begins(s->counted);
        if (*s->counted != '\n')
            continue;
        s->line++;
        s->column = 1;
    }
}

static int line_of(struct scanner *s, const char *place)
{
    count_to(s, place);
    return s->line;
}

static const char *line_start(const struct scanner *s, const char *place)
{
    while (place > s->text && place[-1] != '\n')
        place--;
    return place;
}

static int column_of(struct scanner *s, const char *place)
{
    int column = 1;

    count_to(s, place);
    if (place == s->counted)
        return s->column;
    for (const char *p = line_start(s, place); p < place; p++)
        column += begins(p);
    return column;
}

/* RC has been set by fail(); PLACE says where. */
static enum rc refused(struct scanner *s, const char *place, enum rc rc)
{
    return rc == RC_OK ? RC_OK
                       : scope_fail_at(s->sc, s->file, line_of(s, place), column_of(s, place));
}

#define refuse(s, place, ...)                                                                      \
    refused((s), (place), fail((s)->sc, RC_SYNTAX, "template", __VA_ARGS__))

static struct token *add(struct scanner *s, enum token_kind kind, const char *text, size_t length)
{
    struct tokens *out = &s->out;

    if (out->count == out->room) {
        const size_t room = out->room ? out->room * 2 : 32;

        out->list = scope_grow(s->sc, out->list, out->count, room, sizeof(*out->list));
        out->room = room;
    }
    struct token *t = &out->list[out->count++];
    *t = (struct token){.kind = kind, .text = text, .length = length};
    return t;
}

static void add_text(struct scanner *s, const char *end)
{
    if (end > s->at) {
        struct token *t = add(s, TOKEN_TEXT, s->at, (size_t)(end - s->at));

        t->line = line_of(s, s->at);
        t->column = column_of(s, s->at);
    }
    s->at = end;
}

static void trim(const char **start, size_t *length)
{
    while (*length > 0 && strchr(" \t\r\n", **start)) {
        (*start)++;
        (*length)--;
    }
    while (*length > 0 && strchr(" \t\r\n", (*start)[*length - 1]))
        (*length)--;
}

static enum rc read_tag(struct scanner *s, const char *start, struct tag *tag)
{
    const struct delimiters *d = &s->delimiters;
    const char *inside = start + d->open_length;
    const char sigil = strchr("#^/>!={&", *inside) ? *inside : '\0';
    char closing[40];

    memcpy(closing, d->close, d->close_length + 1);
    if (sigil == '{' || sigil == '=') {
        closing[0] = sigil == '{' ? '}' : '=';
        memcpy(closing + 1, d->close, d->close_length + 1);
    }
    inside += sigil != '\0';
    const char *end = strstr(inside, closing);
    if (!end)
        return refuse(s, start, N_("A tag is opened here and never closed."));
    *tag = (struct tag){.start = start,
                        .end = end + strlen(closing),
                        .sigil = sigil,
                        .name = inside,
                        .length = (size_t)(end - inside)};
    trim(&tag->name, &tag->length);
    if (tag->length == 0 && sigil != '!')
        return refuse(s, start, N_("This tag names no field."));
    return RC_OK;
}

/* A tag that only steers and has its line to itself takes the line's blanks and its end away. */
static bool stands_alone(const struct scanner *s, const struct tag *tag, const char **rest)
{
    const char *p = tag->end + strspn(tag->end, BLANKS);

    if (tag->sigil == '\0' || tag->sigil == '{' || tag->sigil == '&')
        return false;
    for (const char *q = tag->start; q > s->text && q[-1] != '\n'; q--)
        if (!strchr(BLANKS, q[-1]))
            return false;
    if (p[0] == '\r' && p[1] == '\n')
        p++;
    if (*p != '\n' && *p != '\0')
        return false;
    *rest = *p ? p + 1 : p;
    return true;
}

static enum rc set_delimiters(struct scanner *s, const struct tag *tag)
{
    const char *end = tag->name + tag->length;
    const char *gap = tag->name + strcspn(tag->name, " \t\r\n");
    const char *second = gap + strspn(gap, " \t\r\n");
    struct delimiters d;

    if (gap >= end || second >= end)
        return refuse(s, tag->start, N_("New delimiters are two words with a space between."));
    d.open_length = (size_t)(gap - tag->name);
    d.close_length = (size_t)(end - second);
    if (d.open_length > 16 || d.close_length > 16 || memchr(second, ' ', d.close_length))
        return refuse(s, tag->start, N_("New delimiters are two words with a space between."));
    d.open = scope_strndup(s->sc, tag->name, d.open_length);
    d.close = scope_strndup(s->sc, second, d.close_length);
    s->delimiters = d;
    return RC_OK;
}

static void push(struct scanner *s, size_t index)
{
    if (s->open_count == s->open_room) {
        const size_t room = s->open_room ? s->open_room * 2 : 16;

        s->open = scope_grow(s->sc, s->open, s->open_count, room, sizeof(*s->open));
        s->open_room = room;
    }
    s->open[s->open_count++] = index;
}

static enum rc close_section(struct scanner *s, const struct tag *tag)
{
    const char *name = scope_strndup(s->sc, tag->name, tag->length);

    if (s->open_count == 0)
        return refuse(s, tag->start, N_("Section “{1}” is closed here but was never opened."),
                      name);
    struct token *opened = &s->out.list[s->open[--s->open_count]];
    if (opened->length != tag->length || memcmp(opened->text, tag->name, tag->length) != 0)
        return refuse(s, tag->start, N_("Section “{1}” is closed here; “{2}” was opened last."),
                      name, scope_strndup(s->sc, opened->text, opened->length));
    opened->end = s->out.count - 1;
    return RC_OK;
}

static enum token_kind kind_of(char sigil)
{
    switch (sigil) {
    case '#':
        return TOKEN_SECTION;
    case '^':
        return TOKEN_INVERTED;
    case '/':
        return TOKEN_END;
    case '>':
        return TOKEN_PARTIAL;
    case '{':
    case '&':
        return TOKEN_RAW;
    default:
        return TOKEN_FIELD;
    }
}

static enum rc take_tag(struct scanner *s, const struct tag *tag, bool alone)
{
    if (tag->sigil == '!')
        return RC_OK;
    if (tag->sigil == '=')
        return set_delimiters(s, tag);
    struct token *t = add(s, kind_of(tag->sigil), tag->name, tag->length);
    t->line = line_of(s, tag->start);
    t->column = column_of(s, tag->start);
    if (t->kind == TOKEN_END)
        return close_section(s, tag);
    if (t->kind == TOKEN_SECTION || t->kind == TOKEN_INVERTED)
        push(s, s->out.count - 1);
    if (t->kind == TOKEN_PARTIAL && alone) {
        t->indent = line_start(s, tag->start);
        t->indent_length = (size_t)(tag->start - t->indent);
    }
    return RC_OK;
}

static enum rc scan(struct scanner *s)
{
    const char *start;

    while ((start = strstr(s->at, s->delimiters.open)) != NULL) {
        struct tag tag = {0};
        const char *rest;

        TRY(read_tag(s, start, &tag));
        rest = tag.end;
        const bool alone = stands_alone(s, &tag, &rest);
        const char *text_end = alone ? line_start(s, start) : start;
        add_text(s, text_end > s->at ? text_end : s->at);
        TRY(take_tag(s, &tag, alone));
        s->at = rest;
    }
    add_text(s, s->at + strlen(s->at));
    if (s->open_count == 0)
        return RC_OK;
    const struct token *open = &s->out.list[s->open[s->open_count - 1]];
    const enum rc rc =
        fail(s->sc, RC_SYNTAX, "template", N_("Section “{1}” is opened here and never closed."),
             scope_strndup(s->sc, open->text, open->length));
    return rc == RC_OK ? rc : scope_fail_at(s->sc, s->file, open->line, open->column);
}

enum rc token_scan(struct scope *sc, const char *text, const char *file, int line,
                   struct tokens *out)
{
    struct scanner s = {.sc = sc,
                        .text = text,
                        .at = text,
                        .file = file,
                        .counted = text,
                        .column = 1,
                        .line = line,
                        .delimiters = {"{{", "}}", 2, 2}};

    TRY(scan(&s));
    *out = s.out;
    return RC_OK;
}
