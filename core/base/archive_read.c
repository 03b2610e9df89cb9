/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/archive_head.h"
#include "core/base/file.h"
#include "core/base/pack.h"
#include "core/base/progress.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct archive_reader {
    struct scope life;
    const char *path;
    int fd;
    struct digest *digest;
    struct unpack *unpack;
    struct seal *seal; /* NULL: plain */
    unsigned char *part, *opened;
    size_t open_size, open_taken;
    bool last;    /* the last sealed part was opened */
    int64_t left; /* of the member that is open, with its padding apart */
    int64_t padding;
    struct progress *progress;
};

static enum rc not_ours(struct scope *sc, const char *path)
{
    return fail(sc, RC_INVALID, "file", N_("{1} is no backup of this program. Nothing was done."),
                path);
}

static enum rc cut_off(struct scope *sc)
{
    return fail(sc, RC_INVALID, "file", N_("The file is cut off. Nothing was done."));
}

/* Read up to SIZE bytes; *GOT is less only at the end of the file. */
static enum rc get(struct archive_reader *r, struct scope *sc, void *out, size_t size, size_t *got)
{
    *got = 0;
    while (*got < size) {
        const ssize_t part = read(r->fd, (unsigned char *)out + *got, size - *got);

        if (part < 0 && errno == EINTR)
            continue;
        if (part < 0)
            return fail(sc, RC_IO, "file",
                        N_("The file {1} cannot be read: {2}. Nothing was saved."), r->path,
                        strerrordesc_np(errno));
        if (part == 0)
            break;
        *got += (size_t)part;
    }
    digest_add(r->digest, out, *got);
    return RC_OK;
}

static enum rc open_part(struct archive_reader *r, struct scope *sc)
{
    size_t got;

    TRY(get(r, sc, r->part, ARCHIVE_SEALED_MAX, &got));
    if (got == 0)
        return cut_off(sc);
    TRY(unseal_part(r->seal, sc, r->part, got, r->opened, &r->last));
    r->open_size = got - SEAL_PART_EXTRA;
    r->open_taken = 0;
    return RC_OK;
}

/* Where packed bytes come from. */
static enum rc give_packed(void *user, struct scope *sc, unsigned char *room, size_t size,
                           size_t *got)
{
    struct archive_reader *r = user;

    if (!r->seal)
        return get(r, sc, room, size, got);
    if (r->open_taken == r->open_size && !r->last)
        TRY(open_part(r, sc));
    const size_t left = r->open_size - r->open_taken;
    *got = left < size ? left : size;
    memcpy(room, r->opened + r->open_taken, *got);
    r->open_taken += *got;
    return RC_OK;
}

static uint32_t number_of(const unsigned char in[4])
{
    return (uint32_t)in[0] | (uint32_t)in[1] << 8 | (uint32_t)in[2] << 16 | (uint32_t)in[3] << 24;
}

/* Set *TEXT to what stands in clear. */
static enum rc read_head(struct archive_reader *r, struct scope *sc, const char **text)
{
    unsigned char frame[ARCHIVE_FRAME];
    size_t got;

    TRY(get(r, sc, frame, sizeof(frame), &got));
    if (got < sizeof(frame) || number_of(frame) != ARCHIVE_SKIPPED ||
        number_of(frame + 4) > ARCHIVE_HEAD_MAX)
        return not_ours(sc, r->path);
    const size_t size = number_of(frame + 4);
    char *head = scope_alloc(&r->life, size + 1, 1);
    TRY(get(r, sc, head, size, &got));
    if (got < size || strncmp(head, ARCHIVE_TITLE, strlen(ARCHIVE_TITLE)) != 0)
        return not_ours(sc, r->path);
    if (strncmp(head + strlen(ARCHIVE_TITLE), ARCHIVE_VERSION, strlen(ARCHIVE_VERSION)) != 0)
        return fail(sc, RC_INVALID, "file",
                    N_("{1} was made by a newer version of the program. Nothing was done."),
                    r->path);
    *text = head + strlen(ARCHIVE_TITLE ARCHIVE_VERSION);
    return RC_OK;
}

static enum rc begin(struct archive_reader *r, struct scope *sc, const struct seal_private *secret)
{
    unsigned char start[SEAL_START];
    const char *head = NULL;
    size_t got;

    TRY(read_head(r, sc, &head));
    r->unpack = unpack_begin(give_packed, r);
    if (strcmp(head, ARCHIVE_PLAIN) == 0)
        return RC_OK;
    if (strncmp(head, ARCHIVE_SEALED, strlen(ARCHIVE_SEALED)) != 0)
        return not_ours(sc, r->path);
    TRY(get(r, sc, start, sizeof(start), &got));
    if (got < sizeof(start))
        return cut_off(sc);
    if (!secret)
        return fail(sc, RC_DENIED, "key-file",
                    N_("{1} is sealed: it opens only with its private key. Nothing was done."),
                    r->path);
    r->part = scope_alloc(&r->life, ARCHIVE_SEALED_MAX, 1);
    r->opened = scope_alloc(&r->life, ARCHIVE_SEALED_MAX, 1);
    const enum rc rc =
        unseal_begin(&r->life, secret, head + strlen(ARCHIVE_SEALED), start, &r->seal);
    if (rc != RC_OK)
        scope_error_move(sc, &r->life);
    return rc;
}

enum rc archive_open(struct scope *sc, const char *path, const struct seal_private *secret,
                     struct archive_reader **out)
{
    int64_t size;

    TRY(file_size(sc, path, &size));
    struct archive_reader *r = calloc(1, sizeof(*r));
    if (!r)
        scope_exhausted();
    r->path = scope_strdup(&r->life, path);
    r->digest = digest_begin(&r->life);
    r->fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    const enum rc rc = r->fd < 0 ? fail(sc, RC_IO, "file",
                                        N_("The file {1} cannot be read: {2}. Nothing was saved."),
                                        path, strerrordesc_np(errno))
                                 : begin(r, sc, secret);
    if (rc != RC_OK) {
        archive_close(r);
        return rc;
    }
    *out = r;
    return RC_OK;
}

bool archive_is_sealed(const struct archive_reader *r) { return r->seal != NULL; }

void archive_look_at(struct archive_reader *r, struct progress *progress)
{
    r->progress = progress;
}

static enum rc take(struct archive_reader *r, struct scope *sc, void *out, size_t size)
{
    size_t got;

    TRY(unpack_read(r->unpack, sc, out, size, &got));
    return got == size ? RC_OK : cut_off(sc);
}

/* Pass over what is left of the member that is open. */
static enum rc pass_over(struct archive_reader *r, struct scope *sc)
{
    unsigned char chunk[ARCHIVE_BLOCK];

    for (int64_t left = r->left + r->padding; left > 0;) {
        const size_t step = left < ARCHIVE_BLOCK ? (size_t)left : ARCHIVE_BLOCK;

        TRY(take(r, sc, chunk, step));
        left -= (int64_t)step;
    }
    r->left = r->padding = 0;
    return RC_OK;
}

static bool is_empty(const struct tar_head *head)
{
    static const struct tar_head nothing;

    return memcmp(head, &nothing, sizeof(nothing)) == 0;
}

static enum rc added(struct archive_reader *r, struct scope *sc)
{
    return fail(sc, RC_INVALID, "file",
                N_("Something was added at the end of {1}. Nothing was done."), r->path);
}

/* Read the file to its end, so that nothing follows unseen and all of it is in the digest. A tar
 * ends with empty blocks; a second archive behind the first one would unpack to something else. */
static enum rc drain(struct archive_reader *r, struct scope *sc)
{
    unsigned char *chunk = scope_alloc(sc, ARCHIVE_CHUNK, 1);
    size_t got;

    do {
        TRY(unpack_read(r->unpack, sc, chunk, ARCHIVE_CHUNK, &got));
        for (size_t i = 0; i < got; i++)
            if (chunk[i] != 0)
                return added(r, sc);
    } while (got > 0);
    if (r->seal && !r->last)
        return cut_off(sc);
    TRY(get(r, sc, chunk, 1, &got));
    return got > 0 ? added(r, sc) : RC_OK;
}

enum rc archive_next(struct archive_reader *r, struct scope *sc, struct archive_member *member)
{
    struct tar_head head;

    *member = (struct archive_member){0};
    TRY(pass_over(r, sc));
    TRY(take(r, sc, &head, sizeof(head)));
    if (is_empty(&head))
        return drain(r, sc);
    if (!tar_head_read(&head, &r->left))
        return fail(sc, RC_INVALID, "file", N_("{1} is damaged. Nothing was done."), r->path);
    r->padding = (ARCHIVE_BLOCK - r->left % ARCHIVE_BLOCK) % ARCHIVE_BLOCK;
    *member = (struct archive_member){scope_strdup(sc, head.name), r->left};
    return RC_OK;
}

static enum rc write_member(struct archive_reader *r, struct scope *sc, int fd, const char *path)
{
    unsigned char *chunk = scope_alloc(sc, ARCHIVE_CHUNK, 1);
    const int64_t size = r->left;

    while (r->left > 0) {
        const size_t step = r->left < ARCHIVE_CHUNK ? (size_t)r->left : ARCHIVE_CHUNK;

        TRY(take(r, sc, chunk, step));
        TRY(file_put(sc, fd, path, (struct bytes){chunk, step}));
        r->left -= (int64_t)step;
        TRY(progress_at(r->progress, sc, (size - r->left) / ARCHIVE_MEGABYTE));
    }
    progress_end(r->progress);
    return RC_OK;
}

enum rc archive_extract(struct archive_reader *r, struct scope *sc, const char *path)
{
    char *hidden = scope_printf(sc, "%s.XXXXXX", path);
    int fd;

    progress_begin(r->progress, N_("MB unpacked"), 0, r->left / ARCHIVE_MEGABYTE);
    TRY(file_make_beside(sc, hidden, path, &fd));
    enum rc rc = write_member(r, sc, fd, path);
    if (rc == RC_OK)
        return file_publish(sc, fd, hidden, path);
    close(fd);
    unlink(hidden);
    return rc;
}

enum rc archive_read(struct archive_reader *r, struct scope *sc, size_t limit, struct bytes *out)
{
    if (r->left > (int64_t)limit)
        return fail(sc, RC_INVALID, "file", N_("{1} is damaged. Nothing was done."), r->path);
    const size_t size = (size_t)r->left;
    unsigned char *data = scope_alloc(sc, size + 1, 1);
    TRY(take(r, sc, data, size));
    r->left = 0;
    *out = (struct bytes){data, size};
    return RC_OK;
}

const char *archive_digest(struct archive_reader *r, struct scope *sc)
{
    return digest_end(sc, r->digest);
}

void archive_close(struct archive_reader *r)
{
    if (!r)
        return;
    if (r->seal)
        seal_end(r->seal);
    unpack_free(r->unpack);
    if (r->fd >= 0)
        close(r->fd);
    scope_end(&r->life);
    free(r);
}
