/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/archive_head.h"
#include "core/base/file.h"
#include "core/base/pack.h"
#include "core/base/progress.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct archive_writer {
    struct scope life;
    const char *path, *hidden;
    int fd;
    int64_t size;
    struct digest *digest;
    struct pack *pack;
    struct seal *seal;            /* NULL: plain */
    unsigned char *part, *sealed; /* what is being gathered for the next part; the part sealed */
    size_t gathered;
    struct progress *progress;
};

static enum rc put(struct archive_writer *w, struct scope *sc, const void *data, size_t size)
{
    TRY(file_put(sc, w->fd, w->path, (struct bytes){data, size}));
    digest_add(w->digest, data, size);
    w->size += (int64_t)size;
    return RC_OK;
}

static enum rc put_part(struct archive_writer *w, struct scope *sc, bool last)
{
    seal_part(w->seal, w->part, w->gathered, last, w->sealed);
    TRY(put(w, sc, w->sealed, w->gathered + SEAL_PART_EXTRA));
    w->gathered = 0;
    return RC_OK;
}

/* Where packed bytes go. */
static enum rc take_packed(void *user, struct scope *sc, const unsigned char *data, size_t size)
{
    struct archive_writer *w = user;

    if (!w->seal)
        return put(w, sc, data, size);
    while (size > 0) {
        const size_t room = SEAL_PART - w->gathered, step = size < room ? size : room;

        memcpy(w->part + w->gathered, data, step);
        w->gathered += step;
        data += step;
        size -= step;
        if (w->gathered == SEAL_PART)
            TRY(put_part(w, sc, false));
    }
    return RC_OK;
}

static void put_number(unsigned char out[4], uint32_t number)
{
    for (int i = 0; i < 4; i++, number >>= 8)
        out[i] = number & 0xFF;
}

static enum rc put_head(struct archive_writer *w, struct scope *sc, const char *kind,
                        const char *keys)
{
    const char *text = scope_printf(sc, ARCHIVE_TITLE ARCHIVE_VERSION "%s%s", kind, keys);
    unsigned char frame[ARCHIVE_FRAME];

    put_number(frame, ARCHIVE_SKIPPED);
    put_number(frame + 4, (uint32_t)strlen(text));
    TRY(put(w, sc, frame, sizeof(frame)));
    return put(w, sc, text, strlen(text));
}

static enum rc begin(struct archive_writer *w, struct scope *sc, const struct seal_public *keys,
                     size_t count)
{
    unsigned char start[SEAL_START];
    const char *lines;

    w->pack = pack_begin(take_packed, w);
    if (count == 0)
        return put_head(w, sc, ARCHIVE_PLAIN, "");
    w->seal = seal_begin(&w->life, keys, count, &lines, start);
    w->part = scope_alloc(&w->life, SEAL_PART, 1);
    w->sealed = scope_alloc(&w->life, ARCHIVE_SEALED_MAX, 1);
    TRY(put_head(w, sc, ARCHIVE_SEALED, lines));
    return put(w, sc, start, sizeof(start));
}

/* Refuse a name that is taken before hours are spent; archive_publish() looks again. */
static enum rc check_free(struct scope *sc, const char *path)
{
    struct stat status;

    if (lstat(path, &status) != 0)
        return RC_OK;
    return fail(sc, RC_CONFLICT, "file", N_("There is a file “{1}” already. Nothing was written."),
                path);
}

enum rc archive_create(struct scope *sc, const char *path, const struct seal_public *keys,
                       size_t count, struct archive_writer **out)
{
    const char *slash = strrchr(path, '/');
    const int folder = slash ? (int)(slash - path) + 1 : 0;
    struct archive_writer *w;

    TRY(check_free(sc, path));
    char *hidden = scope_printf(sc, "%.*s.%s.XXXXXX", folder, path, path + folder);
    int fd;
    TRY(file_make_beside(sc, hidden, path, &fd));
    w = calloc(1, sizeof(*w));
    if (!w)
        scope_exhausted();
    w->fd = fd;
    w->path = scope_strdup(&w->life, path);
    w->hidden = scope_strdup(&w->life, hidden);
    w->digest = digest_begin(&w->life);
    const enum rc rc = begin(w, sc, keys, count);
    if (rc != RC_OK) {
        archive_abandon(w);
        return rc;
    }
    *out = w;
    return RC_OK;
}

void archive_look(struct archive_writer *w, struct progress *progress) { w->progress = progress; }

static enum rc put_member_head(struct archive_writer *w, struct scope *sc, const char *name,
                               int64_t size, int64_t seconds)
{
    struct tar_head head;

    if (strlen(name) > ARCHIVE_NAME_MAX)
        return fail(sc, RC_INVALID, "file", N_("The name {1} is too long for a backup."), name);
    tar_head_fill(&head, name, size, seconds);
    return pack_add(w->pack, sc, &head, sizeof(head));
}

/* Members end on a whole block. */
static enum rc put_padding(struct archive_writer *w, struct scope *sc, int64_t size)
{
    static const char zeros[ARCHIVE_BLOCK];
    const int64_t over = size % ARCHIVE_BLOCK;

    return over == 0 ? RC_OK : pack_add(w->pack, sc, zeros, (size_t)(ARCHIVE_BLOCK - over));
}

enum rc archive_add(struct archive_writer *w, struct scope *sc, const char *name, struct bytes data,
                    int64_t seconds)
{
    TRY(put_member_head(w, sc, name, (int64_t)data.size, seconds));
    TRY(pack_add(w->pack, sc, data.data, data.size));
    return put_padding(w, sc, (int64_t)data.size);
}

static enum rc copy_file(struct archive_writer *w, struct scope *sc, int fd, const char *path,
                         int64_t size)
{
    unsigned char *chunk = scope_alloc(sc, ARCHIVE_CHUNK, 1);

    progress_begin(w->progress, N_("MB packed"), 0, size / ARCHIVE_MEGABYTE);
    for (int64_t left = size; left > 0;) {
        const size_t want = left < ARCHIVE_CHUNK ? (size_t)left : ARCHIVE_CHUNK;
        const ssize_t got = read(fd, chunk, want);

        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return fail(sc, RC_IO, "file",
                        N_("The file {1} cannot be read: {2}. Nothing was saved."), path,
                        got < 0 ? strerrordesc_np(errno) : "");
        TRY(pack_add(w->pack, sc, chunk, (size_t)got));
        left -= got;
        TRY(progress_at(w->progress, sc, (size - left) / ARCHIVE_MEGABYTE));
    }
    progress_end(w->progress);
    return RC_OK;
}

enum rc archive_add_file(struct archive_writer *w, struct scope *sc, const char *name,
                         const char *path, int64_t seconds)
{
    const struct scope_mark mark = scope_mark(sc);
    int64_t size;

    TRY(file_size(sc, path, &size));
    TRY(put_member_head(w, sc, name, size, seconds));
    const int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return fail(sc, RC_IO, "file", N_("The file {1} cannot be read: {2}. Nothing was saved."),
                    path, strerrordesc_np(errno));
    const enum rc rc = copy_file(w, sc, fd, path, size);
    close(fd);
    TRY(rc);
    scope_rewind(sc, mark);
    return put_padding(w, sc, size);
}

static enum rc finish(struct archive_writer *w, struct scope *sc)
{
    static const char end[2 * ARCHIVE_BLOCK];

    TRY(pack_add(w->pack, sc, end, sizeof(end)));
    TRY(pack_end(w->pack, sc));
    return w->seal ? put_part(w, sc, true) : RC_OK;
}

enum rc archive_publish(struct archive_writer *w, struct scope *sc, const char **digest,
                        int64_t *size)
{
    enum rc rc = finish(w, sc);

    if (rc == RC_OK) {
        rc = file_publish(sc, w->fd, w->hidden, w->path);
        w->fd = -1;
    }
    if (rc == RC_OK) {
        *digest = digest_end(sc, w->digest);
        *size = w->size;
        w->hidden = NULL;
    }
    archive_abandon(w);
    return rc;
}

void archive_abandon(struct archive_writer *w)
{
    if (!w)
        return;
    if (w->seal)
        seal_end(w->seal);
    pack_free(w->pack);
    if (w->fd >= 0)
        close(w->fd);
    if (w->hidden)
        unlink(w->hidden);
    scope_end(&w->life);
    free(w);
}
