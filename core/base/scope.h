/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scope: the memory and the error of one request or one screen.
 *
 * A function that can fail takes a scope and returns `enum rc`; what it returns by
 * pointer lives in the scope until scope_end() or a rewind past it. Memory is never
 * freed piece by piece. Running out of memory does not come back to the caller: the
 * hook restores the terminal and the program exits 71.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_SCOPE_H
#define CORE_BASE_SCOPE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MUST_CHECK __attribute__((warn_unused_result))
#define N_(msgid)  msgid /* marks a sentence for translation; see core/base/tr.h */

enum rc {
#define RC(name, status) RC_##name,
#include "core/base/rc.def"
#undef RC
};

#define ERROR_ARGS 4

/*
 * What went wrong, in a form that any language can say. MSGID is an English sentence with
 * {1}…{4} where the arguments go; it already says whether anything was saved when that is
 * not obvious. FIELD is the name of the field or the option, or NULL.
 */
struct error {
    enum rc rc;
    const char *field;
    const char *msgid;
    const char *args[ERROR_ARGS];
    unsigned words;   /* FAIL_WORD(n): argument {n} is a msgid of ours, no text from outside */
    const char *file; /* of a file that was read: its name, or NULL */
    int line, column; /* from 1; 0 when there is none */
};

struct scope_chunk;

struct scope {
    struct scope_chunk *chunk; /* newest first */
    struct error error;
    uint64_t *salts; /* a simulation: where its salts are drawn from; NULL: they are random */
    bool secret;     /* it holds a password: memory is written over before it is given back */
};
#define SCOPE_INIT                                                                                 \
    {                                                                                              \
        NULL, {0}, NULL, false                                                                     \
    }

/* A place to rewind to; everything allocated after it is given back by scope_rewind(). */
struct scope_mark {
    struct scope_chunk *chunk;
    size_t used;
};

/* Return COUNT zeroed objects of SIZE bytes, aligned for any type. Never NULL, also for 0. */
void *scope_alloc(struct scope *sc, size_t count, size_t size);
/* Return a larger array holding the first COUNT objects of OLD; for lists that grow by doubling. */
void *scope_grow(struct scope *sc, const void *old, size_t count, size_t new_count, size_t size);
/* Return a copy of TEXT; NULL gives NULL. */
char *scope_strdup(struct scope *sc, const char *text);
char *scope_strndup(struct scope *sc, const char *text, size_t length);
void *scope_memdup(struct scope *sc, const void *data, size_t size);
char *scope_printf(struct scope *sc, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct scope_mark scope_mark(const struct scope *sc);
/* The error of SC, also one made after the mark, is kept. */
void scope_rewind(struct scope *sc, struct scope_mark mark);
/* Free everything and forget the error; the scope may be used again. */
void scope_end(struct scope *sc);
/* Leave for want of memory: the hook, one sentence, exit status 71. For memory that a library or
 * a long-lived object asked for in vain. */
void scope_exhausted(void) __attribute__((noreturn));
/* Called once before the program exits for want of memory; restores the terminal. */
void scope_on_exhaustion(void (*hook)(void));

/*
 * Set the error of SC and return RC. Arguments are strings (NULL ends them) and are copied.
 * Use the fail() macro, which adds the end. Example:
 *     return fail(sc, RC_INVALID, "amount", N_("“{1}” is not an amount."), text);
 */
enum rc scope_fail(struct scope *sc, enum rc rc, const char *field, const char *msgid, ...)
    __attribute__((sentinel, warn_unused_result));
#define fail(sc, rc, field, ...) scope_fail((sc), (rc), (field), __VA_ARGS__, (const char *)NULL)
/* The same, where some arguments are words of ours such as the label of an agency: they are
 * translated with the sentence, which text from outside never is. WORDS joins their FAIL_WORD. */
enum rc scope_fail_words(struct scope *sc, unsigned words, enum rc rc, const char *field,
                         const char *msgid, ...) __attribute__((sentinel, warn_unused_result));
#define fail_words(sc, words, rc, field, ...)                                                      \
    scope_fail_words((sc), (words), (rc), (field), __VA_ARGS__, (const char *)NULL)
#define FAIL_WORD(n) (1U << ((n)-1))
/* Add file, line and column to the error of SC and return its rc. */
enum rc scope_fail_at(struct scope *sc, const char *file, int line, int column) MUST_CHECK;

/* Give TO the error of FROM, which is about to end. */
void scope_error_move(struct scope *to, const struct scope *from);

/* Return early with the rc of EXPR when it is not RC_OK. */
#define TRY(expr)                                                                                  \
    do {                                                                                           \
        const enum rc try_rc_ = (expr);                                                            \
        if (try_rc_ != RC_OK)                                                                      \
            return try_rc_;                                                                        \
    } while (0)

/* Return the exit status of a command that ends with RC. */
int rc_exit_status(enum rc rc);

/* Bytes that need not be text; a NUL byte after the last one is not counted. */
struct bytes {
    const unsigned char *data;
    size_t size;
};

/* A text that grows at its end, inside a scope. Always ends with NUL once something was added. */
struct buffer {
    struct scope *sc;
    char *data;
    size_t length, room;
};
struct buffer buffer_new(struct scope *sc);
void buffer_add(struct buffer *b, const char *text);
void buffer_add_n(struct buffer *b, const void *data, size_t size);
void buffer_addf(struct buffer *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Return the text; "" when nothing was added. */
const char *buffer_text(const struct buffer *b);

#endif
