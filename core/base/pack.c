/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/pack.h"

#include <stdlib.h>
#include <zstd.h>

#define LEVEL 3 /* what takes longer than the disk gains little: half of it is random salts */
#define ROOM  131072

struct pack {
    ZSTD_CCtx *context;
    pack_sink sink;
    void *user;
    unsigned char room[ROOM];
};

struct unpack {
    ZSTD_DCtx *context;
    pack_source source;
    void *user;
    ZSTD_inBuffer in;
    bool ended;  /* the source has no more */
    bool inside; /* a frame is not complete yet */
    unsigned char room[ROOM];
};

struct pack *pack_begin(pack_sink sink, void *user)
{
    struct pack *p = calloc(1, sizeof(*p));

    if (p)
        p->context = ZSTD_createCCtx();
    if (!p || !p->context)
        scope_exhausted();
    ZSTD_CCtx_setParameter(p->context, ZSTD_c_compressionLevel, LEVEL);
    ZSTD_CCtx_setParameter(p->context, ZSTD_c_checksumFlag, 1);
    p->sink = sink;
    p->user = user;
    return p;
}

static enum rc press(struct pack *p, struct scope *sc, ZSTD_inBuffer *in, ZSTD_EndDirective how)
{
    size_t left;

    do {
        ZSTD_outBuffer out = {p->room, sizeof(p->room), 0};

        left = ZSTD_compressStream2(p->context, &out, in, how);
        if (ZSTD_isError(left))
            scope_exhausted(); /* the only way it fails with parameters that are fixed */
        if (out.pos > 0)
            TRY(p->sink(p->user, sc, p->room, out.pos));
    } while (how == ZSTD_e_end ? left > 0 : in->pos < in->size);
    return RC_OK;
}

enum rc pack_add(struct pack *p, struct scope *sc, const void *data, size_t size)
{
    return press(p, sc, &(ZSTD_inBuffer){data, size, 0}, ZSTD_e_continue);
}

enum rc pack_end(struct pack *p, struct scope *sc)
{
    return press(p, sc, &(ZSTD_inBuffer){NULL, 0, 0}, ZSTD_e_end);
}

void pack_free(struct pack *p)
{
    if (!p)
        return;
    ZSTD_freeCCtx(p->context);
    free(p);
}

struct unpack *unpack_begin(pack_source source, void *user)
{
    struct unpack *u = calloc(1, sizeof(*u));

    if (u)
        u->context = ZSTD_createDCtx();
    if (!u || !u->context)
        scope_exhausted();
    u->source = source;
    u->user = user;
    return u;
}

static enum rc refill(struct unpack *u, struct scope *sc)
{
    size_t got;

    TRY(u->source(u->user, sc, u->room, sizeof(u->room), &got));
    u->in = (ZSTD_inBuffer){u->room, got, 0};
    u->ended = got == 0;
    return RC_OK;
}

enum rc unpack_read(struct unpack *u, struct scope *sc, void *data, size_t size, size_t *got)
{
    ZSTD_outBuffer out = {data, size, 0};

    while (out.pos < size) {
        const size_t before = out.pos;

        if (u->in.pos == u->in.size && !u->ended)
            TRY(refill(u, sc));
        const size_t left = ZSTD_decompressStream(u->context, &out, &u->in);
        if (ZSTD_isError(left))
            return fail(sc, RC_INVALID, "file",
                        N_("The file is damaged: what was packed into it cannot be unpacked. "
                           "Nothing was done."));
        u->inside = left > 0 && (u->inside || u->in.size > 0);
        if (u->ended && out.pos == before)
            break;
    }
    *got = out.pos;
    if (out.pos < size && u->inside)
        return fail(sc, RC_INVALID, "file", N_("The file is cut off. Nothing was done."));
    return RC_OK;
}

void unpack_free(struct unpack *u)
{
    if (!u)
        return;
    ZSTD_freeDCtx(u->context);
    free(u);
}
