/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/scope.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CHUNK_ROOM     8000 /* most requests of a screen fit in one or two chunks */
#define EXIT_EXHAUSTED 71   /* EX_OSERR of sysexits.h, the documented exit status */

struct scope_chunk {
    struct scope_chunk *older;
    size_t used, room;
    max_align_t data[];
};

static void (*exhaustion_hook)(void);

void scope_on_exhaustion(void (*hook)(void)) { exhaustion_hook = hook; }

void scope_exhausted(void)
{
    static const char sentence[] = "onecase: out of memory; what was not yet saved is lost\n";

    if (exhaustion_hook)
        exhaustion_hook();
    if (write(STDERR_FILENO, sentence, sizeof(sentence) - 1) < 0)
        _exit(EXIT_EXHAUSTED);
    _exit(EXIT_EXHAUSTED);
}

static struct scope_chunk *chunk_new(struct scope_chunk *older, size_t room)
{
    struct scope_chunk *chunk = malloc(sizeof(*chunk) + room);

    if (!chunk)
        scope_exhausted();
    chunk->older = older;
    chunk->used = 0;
    chunk->room = room;
    return chunk;
}

/* BYTES of SC with whatever lies there. */
static void *take(struct scope *sc, size_t bytes)
{
    const size_t unit = sizeof(max_align_t);

    if (bytes > SIZE_MAX / 2)
        scope_exhausted();
    bytes = (bytes + unit - 1) / unit * unit;
    if (!sc->chunk || sc->chunk->room - sc->chunk->used < bytes)
        sc->chunk = chunk_new(sc->chunk, bytes > CHUNK_ROOM ? bytes : CHUNK_ROOM);
    void *memory = (char *)sc->chunk->data + sc->chunk->used;
    sc->chunk->used += bytes;
    return memory;
}

void *scope_alloc(struct scope *sc, size_t count, size_t size)
{
    size_t bytes;

    if (__builtin_mul_overflow(count, size, &bytes))
        scope_exhausted();
    return memset(take(sc, bytes), 0, bytes);
}

void *scope_grow(struct scope *sc, const void *old, size_t count, size_t new_count, size_t size)
{
    void *grown = scope_alloc(sc, new_count, size);

    if (count > 0)
        memcpy(grown, old, count * size);
    return grown;
}

void *scope_memdup(struct scope *sc, const void *data, size_t size)
{
    if (size > SIZE_MAX / 2)
        scope_exhausted();
    char *copy = take(sc, size + 1);

    if (size > 0)
        memcpy(copy, data, size);
    copy[size] = '\0';
    return copy;
}

char *scope_strndup(struct scope *sc, const char *text, size_t length)
{
    return scope_memdup(sc, text, strnlen(text, length));
}

char *scope_strdup(struct scope *sc, const char *text)
{
    return text ? scope_memdup(sc, text, strlen(text)) : NULL;
}

static char *format_text(struct scope *sc, const char *format, va_list args)
{
    va_list again;

    va_copy(again, args);
    const int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0)
        abort();
    char *text = scope_alloc(sc, (size_t)length + 1, 1);
    vsnprintf(text, (size_t)length + 1, format, args);
    return text;
}

char *scope_printf(struct scope *sc, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    char *text = format_text(sc, format, args);
    va_end(args);
    return text;
}

struct scope_mark scope_mark(const struct scope *sc)
{
    return (struct scope_mark){sc->chunk, sc->chunk ? sc->chunk->used : 0};
}

/* What is written over memory that is about to be freed, the compiler must not leave out. */
static void forget(const struct scope *sc, size_t from)
{
    if (sc->secret && sc->chunk->used > from)
        explicit_bzero((char *)sc->chunk->data + from, sc->chunk->used - from);
}

/* Give back every chunk newer than MARK's and everything after its place. */
static void release(struct scope *sc, struct scope_mark mark)
{
    while (sc->chunk != mark.chunk) {
        struct scope_chunk *older = sc->chunk->older;

        forget(sc, 0);
        free(sc->chunk);
        sc->chunk = older;
    }
    if (!sc->chunk)
        return;
    forget(sc, mark.used);
    sc->chunk->used = mark.used;
}

/* Copy the strings of ERROR into SC. */
static struct error error_copy(struct scope *sc, const struct error *error)
{
    struct error copy = *error;

    copy.field = scope_strdup(sc, error->field);
    copy.file = scope_strdup(sc, error->file);
    for (size_t i = 0; i < ERROR_ARGS; i++)
        copy.args[i] =
            error->args[i] == error->field ? copy.field : scope_strdup(sc, error->args[i]);
    return copy;
}

void scope_rewind(struct scope *sc, struct scope_mark mark)
{
    struct scope aside = SCOPE_INIT;
    const bool failed = sc->error.rc != RC_OK;

    /* The error often was made after the mark; it is what the caller wants to keep. */
    if (failed)
        aside.error = error_copy(&aside, &sc->error);
    release(sc, mark);
    if (failed)
        sc->error = error_copy(sc, &aside.error);
    release(&aside, (struct scope_mark){NULL, 0});
}

void scope_end(struct scope *sc)
{
    release(sc, (struct scope_mark){NULL, 0});
    sc->error = (struct error){0};
}

void scope_error_move(struct scope *to, const struct scope *from)
{
    to->error = error_copy(to, &from->error);
}

static void set_error(struct scope *sc, enum rc rc, const char *field, const char *msgid,
                      va_list args)
{
    struct error error = {.rc = rc, .field = scope_strdup(sc, field), .msgid = msgid};

    for (size_t i = 0; i < ERROR_ARGS; i++) {
        const char *arg = va_arg(args, const char *);

        if (!arg)
            break;
        error.args[i] = arg == field ? error.field : scope_strdup(sc, arg);
    }
    sc->error = error;
}

enum rc scope_fail(struct scope *sc, enum rc rc, const char *field, const char *msgid, ...)
{
    va_list args;

    va_start(args, msgid);
    set_error(sc, rc, field, msgid, args);
    va_end(args);
    return rc;
}

enum rc scope_fail_words(struct scope *sc, unsigned words, enum rc rc, const char *field,
                         const char *msgid, ...)
{
    va_list args;

    va_start(args, msgid);
    set_error(sc, rc, field, msgid, args);
    va_end(args);
    sc->error.words = words;
    return rc;
}

enum rc scope_fail_at(struct scope *sc, const char *file, int line, int column)
{
    sc->error.file = scope_strdup(sc, file);
    sc->error.line = line;
    sc->error.column = column;
    return sc->error.rc;
}

int rc_exit_status(enum rc rc)
{
    static const int statuses[] = {
#define RC(name, status) status,
#include "core/base/rc.def"
#undef RC
    };

    return statuses[rc];
}

struct buffer buffer_new(struct scope *sc) { return (struct buffer){.sc = sc}; }

void buffer_add_n(struct buffer *b, const void *data, size_t size)
{
    if (b->length + size + 1 > b->room) {
        const size_t room = (b->length + size + 1) * 2;

        b->data = scope_grow(b->sc, b->data, b->length, room, 1);
        b->room = room;
    }
    if (size > 0)
        memcpy(b->data + b->length, data, size);
    b->length += size;
    b->data[b->length] = '\0';
}

void buffer_add(struct buffer *b, const char *text) { buffer_add_n(b, text, strlen(text)); }

void buffer_addf(struct buffer *b, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    buffer_add(b, format_text(b->sc, format, args));
    va_end(args);
}

const char *buffer_text(const struct buffer *b) { return b->data ? b->data : ""; }
