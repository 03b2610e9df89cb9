/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing a ledger: one JSON object a line, each taken whole or refused whole. */
#include "core/desk/register.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/progress.h"
#include "core/base/text.h"
#include "core/conf/case_json.h"
#include "core/desk/intake_work.h"
#include "core/desk/likeness_work.h"
#include "core/store/dispute_store.h"

/* How often a line came before, by its digest: a slot is empty, or of one digest. */
struct seen {
    const char *digest;
    int times;
};

struct import {
    struct desk *desk;
    struct seen *seen;
    size_t slots; /* a power of two, more than twice the lines */
    struct buffer rejected;
    bool alike; /* also what looks like a case that is there */
    struct import_counts *counts;
};

static void make_slots(struct import *im, struct scope *sc, size_t lines)
{
    im->slots = 2;
    while (im->slots < 2 * lines + 1)
        im->slots *= 2;
    im->seen = scope_alloc(sc, im->slots, sizeof(*im->seen));
}

static struct seen *slot_of(struct import *im, const char *digest)
{
    const char first[] = {digest[0], digest[1], digest[2], digest[3],
                          digest[4], digest[5], digest[6], '\0'};
    size_t at = strtoul(first, NULL, 16) & (im->slots - 1);

    while (im->seen[at].digest && strcmp(im->seen[at].digest, digest) != 0)
        at = (at + 1) & (im->slots - 1);
    return &im->seen[at];
}

/* Two equal lines of one file are two cases; the same line of a second run is known. So the key
 * is the digest of the line and which of its equals it is. */
static const char *line_key(struct import *im, struct scope *sc, const char *line, size_t size)
{
    const char *digest = digest_of(sc, line, size);
    struct seen *const seen = slot_of(im, digest);

    seen->digest = digest;
    return scope_printf(sc, "%s#%d", digest, ++seen->times);
}

/* A line that went in before is known, whatever it looks like. */
static enum rc hold(struct desk *desk, struct scope *sc, const struct intake *in, const char *key)
{
    const struct error before = sc->error;
    struct dispute d;
    const enum rc rc = dispute_by_import_key(sc, desk->engine, desk->office.id, key, &d);

    if (rc != RC_NOTFOUND)
        return rc;
    sc->error = before;
    return desk_hold_alike(desk, sc, in);
}

static enum rc take_line(struct import *im, struct scope *sc, const char *line, const char *key,
                         bool *known)
{
    struct desk *const desk = im->desk;
    struct intake in;
    struct registered out;

    TRY(case_json_read(sc, line, &in));
    TRY(desk_check_intake(desk, sc, &in, true));
    if (!im->alike)
        TRY(hold(desk, sc, &in, key));
    TRY(desk_run(desk, sc, USE_REGISTER, &(struct register_args){&in, key}, &out));
    *known = out.known;
    return RC_OK;
}

static size_t count_lines(const struct bytes *file)
{
    size_t count = file->size > 0 && file->data[file->size - 1] != '\n';

    for (size_t i = 0; i < file->size; i++)
        count += file->data[i] == '\n';
    return count;
}

/* A trouble of the store is not the line's fault: it ends the import, what went in stays in. */
static bool is_line_fault(enum rc rc)
{
    return rc == RC_INVALID || rc == RC_SYNTAX || rc == RC_CONFLICT;
}

static bool is_blank(const char *line, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (!memchr(" \t\r", line[i], 3))
            return false;
    return true;
}

/* Some editors begin a file with a byte order mark, which is no part of its first line. */
static const char *after_mark(const struct bytes *file)
{
    static const char mark[] = "\xEF\xBB\xBF";
    const size_t size = strlen(mark);

    return (const char *)file->data +
           (file->size >= size && memcmp(file->data, mark, size) == 0 ? size : 0);
}

/* Could LINE go through an editor and a terminal as it is? A tab and the CR of a CR LF may. */
static bool is_showable(struct scope *sc, const char *line, size_t size)
{
    char *const text = scope_memdup(sc, line, size);

    for (size_t i = 0; i < size; i++) {
        if (text[i] == '\t' || text[i] == '\r')
            text[i] = ' ';
    }
    return strlen(text) == size && text_gate_out(sc, text, TEXT_LINE) == text;
}

/* A refused line is kept as it was, to be mended there; one that could drive a terminal or lie
 * about itself is kept as hex. */
static void keep_refused(struct import *im, struct scope *sc, const char *line, size_t size)
{
    const bool showable = is_showable(sc, line, size);

    if (showable)
        buffer_add_n(&im->rejected, line, size);
    else
        buffer_add(&im->rejected, "hex ");
    for (size_t i = 0; !showable && i < size; i++)
        buffer_addf(&im->rejected, "%02x", (unsigned)(unsigned char)line[i]);
    buffer_add(&im->rejected, "\n");
}

static enum rc import_line(struct import *im, struct scope *sc, const char *line, size_t size,
                           int number, void (*refused)(void *, int, const struct error *),
                           void *user)
{
    const char *key = line_key(im, sc, line, size);
    struct scope own = SCOPE_INIT;
    bool known = false;
    const char *text = scope_memdup(&own, line, size);
    enum rc rc = strlen(text) == size
                     ? take_line(im, &own, text, key, &known)
                     : fail(&own, RC_INVALID, "", N_("There is a NUL byte in the line."));

    if (rc == RC_OK) {
        im->counts->known += known;
        im->counts->taken += !known;
    } else if (is_line_fault(rc)) {
        im->counts->refused++;
        keep_refused(im, &own, line, size);
        refused(user, number, &own.error);
        rc = RC_OK;
    } else {
        scope_error_move(sc, &own);
    }
    scope_end(&own);
    return rc;
}

static enum rc stopped(struct scope *sc, const struct import_counts *n, int number, size_t lines)
{
    return fail(sc, RC_STOPPED, NULL,
                N_("Stopped. {1} cases were taken, with {2} of {3} lines looked at; the same "
                   "command takes the rest, and none of them twice."),
                scope_printf(sc, "%d", n->taken), scope_printf(sc, "%d", number),
                scope_printf(sc, "%zu", lines));
}

enum rc desk_import(struct desk *desk, struct scope *sc, const char *path, bool alike,
                    void (*refused)(void *user, int line, const struct error *error), void *user,
                    struct import_counts *counts)
{
    struct import im = {.desk = desk, .rejected = buffer_new(sc), .alike = alike, .counts = counts};
    struct bytes file;
    int number = 0;

    int64_t rules;

    *counts = (struct import_counts){0};
    TRY(desk_rules(desk, sc, &rules)); /* many cases: each takes its place at once */
    if (!alike)
        desk_settle_keys(desk); /* and is compared with those it shares a key with */
    TRY(file_read(sc, path, FILE_LIMIT, &file));
    const size_t lines = count_lines(&file);
    make_slots(&im, sc, lines);
    progress_begin(desk->options.progress, N_("lines"), 0, (int64_t)lines);
    const char *end = (const char *)file.data + file.size;
    for (const char *line = after_mark(&file); line < end;) {
        const char *feed = memchr(line, '\n', (size_t)(end - line));
        const size_t size = (size_t)((feed ? feed : end) - line);

        number++;
        if (!is_blank(line, size))
            TRY(import_line(&im, sc, line, size, number, refused, user));
        line += size + 1;
        if (progress_at(desk->options.progress, sc, number) != RC_OK)
            return stopped(sc, counts, number, lines);
    }
    progress_end(desk->options.progress);
    if (counts->refused == 0)
        return RC_OK;
    return file_write(sc, scope_printf(sc, "%s.rejected", path),
                      (struct bytes){(const unsigned char *)im.rejected.data, im.rejected.length});
}
