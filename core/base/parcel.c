/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/parcel.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/pack.h"

#define TITLE     "onecase package "
#define VERSION   "1 "
#define LINE_MOST 64 /* of the first line */
#define HEAD_MOST 4096
#define PART      (SEAL_PART + SEAL_PART_EXTRA)

static enum rc too_large(struct scope *sc)
{
    return fail(sc, RC_INVALID, "package",
                N_("The package would be larger than {1} MB. Nothing was saved."),
                scope_printf(sc, "%u", PARCEL_LIMIT / 1024 / 1024));
}

/* ---- closing ---- */

struct closing {
    struct seal *seal;
    struct buffer out;
    unsigned char part[SEAL_PART];
    size_t filled;
};

static void put_part(struct closing *c, bool last)
{
    unsigned char sealed[PART];

    seal_part(c->seal, c->part, c->filled, last, sealed);
    buffer_add_n(&c->out, sealed, c->filled + SEAL_PART_EXTRA);
    c->filled = 0;
}

/* Only a part that is followed by something is written when it is full: the last says so. */
static enum rc take_packed(void *user, struct scope *sc, const unsigned char *data, size_t size)
{
    struct closing *c = user;

    (void)sc;
    while (size > 0) {
        if (c->filled == SEAL_PART)
            put_part(c, false);
        const size_t room = SEAL_PART - c->filled, n = size < room ? size : room;

        memcpy(c->part + c->filled, data, n);
        c->filled += n;
        data += n;
        size -= n;
    }
    return RC_OK;
}

enum rc parcel_close(struct scope *sc, const struct seal_public *to, struct bytes plain,
                     struct bytes *out)
{
    struct closing *c = scope_alloc(sc, 1, sizeof(*c));
    struct buffer whole = buffer_new(sc);
    unsigned char start[SEAL_START];
    const char *head;

    if (plain.size > PARCEL_LIMIT)
        return too_large(sc);
    c->seal = seal_begin(sc, to, 1, &head, start);
    c->out = buffer_new(sc);
    buffer_addf(&c->out, "%s\n", head);
    buffer_add_n(&c->out, start, sizeof(start));
    struct pack *p = pack_begin(take_packed, c);
    enum rc rc = pack_add(p, sc, plain.data, plain.size);
    if (rc == RC_OK)
        rc = pack_end(p, sc);
    pack_free(p);
    put_part(c, true);
    seal_end(c->seal);
    TRY(rc);
    buffer_addf(&whole, TITLE VERSION "%zu\n", c->out.length);
    buffer_add_n(&whole, c->out.data, c->out.length);
    *out = (struct bytes){(const unsigned char *)whole.data, whole.length};
    return RC_OK;
}

/* ---- opening ---- */

static enum rc damaged(struct scope *sc)
{
    return fail(sc, RC_INVALID, "package",
                N_("This is not a package of an office, or it is damaged or cut off. Nothing was "
                   "saved."));
}

/* Read the first line of DATA; *BODY is what it announces. */
static enum rc read_line(struct scope *sc, struct bytes data, struct bytes *body)
{
    const size_t title = strlen(TITLE), version = strlen(VERSION);
    const size_t most = data.size < LINE_MOST ? data.size : LINE_MOST;
    const unsigned char *end = most ? memchr(data.data, '\n', most) : NULL;

    if (!end || (size_t)(end - data.data) < title + version || memcmp(data.data, TITLE, title) != 0)
        return damaged(sc);
    const char *line = scope_strndup(sc, (const char *)data.data, (size_t)(end - data.data));
    if (strncmp(line + title, VERSION, version) != 0)
        return fail(sc, RC_INVALID, "package",
                    N_("This package was made by a newer version of this program. Nothing was "
                       "saved."));
    char *rest;
    const unsigned long long size = strtoull(line + title + version, &rest, 10);
    const size_t left = data.size - strlen(line) - 1;
    if (*rest != '\0' || size == 0 || size > left)
        return damaged(sc);
    *body = (struct bytes){end + 1, (size_t)size};
    return RC_OK;
}

struct opening {
    struct seal *seal;
    struct bytes left; /* sealed parts */
    unsigned char part[SEAL_PART];
    size_t filled, given;
    bool last;
};

static enum rc next_part(struct opening *o, struct scope *sc)
{
    const size_t size = o->left.size < PART ? o->left.size : PART;

    if (size < SEAL_PART_EXTRA || unseal_part(o->seal, sc, o->left.data, size, o->part, &o->last))
        return damaged(sc);
    o->left = (struct bytes){o->left.data + size, o->left.size - size};
    o->filled = size - SEAL_PART_EXTRA;
    o->given = 0;
    return o->last == (o->left.size == 0) ? RC_OK : damaged(sc);
}

static enum rc give_packed(void *user, struct scope *sc, unsigned char *room, size_t size,
                           size_t *got)
{
    struct opening *o = user;

    if (o->given == o->filled && !o->last)
        TRY(next_part(o, sc));
    const size_t left = o->filled - o->given;
    *got = left < size ? left : size;
    memcpy(room, o->part + o->given, *got);
    o->given += *got;
    return RC_OK;
}

static enum rc unpack_all(struct scope *sc, struct unpack *u, struct bytes *plain)
{
    struct buffer whole = buffer_new(sc);
    unsigned char *room = scope_alloc(sc, SEAL_PART, 1);
    size_t got = SEAL_PART;

    while (got == SEAL_PART) {
        if (unpack_read(u, sc, room, SEAL_PART, &got) != RC_OK)
            return damaged(sc);
        buffer_add_n(&whole, room, got);
        if (whole.length > PARCEL_LIMIT)
            return too_large(sc);
    }
    *plain = (struct bytes){(const unsigned char *)buffer_text(&whole), whole.length};
    return RC_OK;
}

/* How many bytes of BODY are the head of its seal, lines that end with an empty one; 0: none. */
static size_t head_of(struct bytes body)
{
    for (size_t i = 1; i < body.size && i < HEAD_MOST; i++)
        if (body.data[i - 1] == '\n' && body.data[i] == '\n')
            return i;
    return 0;
}

/* BODY is "head\n\nstart, parts"; the head itself ends with a line feed. */
static enum rc open_body(struct scope *sc, const struct seal_private *secret, struct bytes body,
                         struct bytes *plain)
{
    struct opening *o = scope_alloc(sc, 1, sizeof(*o));
    const size_t head = head_of(body), before = head + 1 + SEAL_START;

    if (head == 0 || body.size < before)
        return damaged(sc);
    if (unseal_begin(sc, secret, scope_strndup(sc, (const char *)body.data, head),
                     body.data + head + 1, &o->seal) != RC_OK)
        return fail(sc, RC_DENIED, "package",
                    N_("This package was sealed for another office. Nothing was saved."));
    o->left = (struct bytes){body.data + before, body.size - before};
    struct unpack *u = unpack_begin(give_packed, o);
    const enum rc rc = unpack_all(sc, u, plain);
    unpack_free(u);
    seal_end(o->seal);
    return rc;
}

enum rc parcel_open(struct scope *sc, const struct seal_private *secret, struct bytes data,
                    size_t *used, struct bytes *plain)
{
    struct bytes body = {NULL, 0};

    TRY(read_line(sc, data, &body));
    *used = (size_t)(body.data - data.data) + body.size;
    return open_body(sc, secret, body, plain);
}
