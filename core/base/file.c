/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define FIRST_ROOM 4096

static enum rc cannot_read(struct scope *sc, const char *path, int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return fail(sc, RC_NOTFOUND, "file", N_("There is no file {1}. Nothing was saved."), path);
    case EACCES:
        return fail(sc, RC_IO, "file",
                    N_("The file {1} may not be read by this account. Nothing was saved."), path);
    case EISDIR:
        return fail(sc, RC_IO, "file", N_("{1} is a directory, not a file. Nothing was saved."),
                    path);
    default:
        return fail(sc, RC_IO, "file", N_("The file {1} cannot be read: {2}. Nothing was saved."),
                    path, strerrordesc_np(error));
    }
}

static enum rc cannot_write(struct scope *sc, const char *path, int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return fail(sc, RC_FULL, "file", N_("The disk is full; {1} was not written."), path);
    case EACCES:
    case EPERM:
    case EROFS:
        return fail(sc, RC_IO, "file", N_("{1} was not written: this account may not write there."),
                    path);
    case ENOENT:
    case ENOTDIR:
        return fail(sc, RC_IO, "file", N_("{1} was not written: there is no such directory."),
                    path);
    default:
        return fail(sc, RC_IO, "file", N_("{1} was not written: {2}."), path,
                    strerrordesc_np(error));
    }
}

/* The room to begin with: all of a regular file, and the byte that tells its end. */
static size_t first_room(int fd, size_t limit)
{
    struct stat st;

    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size <= 0)
        return FIRST_ROOM;
    return ((size_t)st.st_size < limit ? (size_t)st.st_size : limit) + 1;
}

/* Read FD to its end; one byte more than LIMIT is read to know that there is more. Devices and
 * pipes do not tell their size, so the room grows. Returns 0 or errno. */
static int read_all(struct scope *sc, int fd, size_t limit, struct bytes *out)
{
    size_t room = first_room(fd, limit), size = 0;
    unsigned char *data = scope_alloc(sc, room + 1, 1);

    while (size <= limit) {
        if (size == room) {
            data = scope_grow(sc, data, size, room * 2 + 1, 1);
            room *= 2;
        }
        const ssize_t got = read(fd, data + size, room - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            break;
        size += (size_t)got;
    }
    data[size] = '\0';
    *out = (struct bytes){data, size};
    return 0;
}

static enum rc too_large(struct scope *sc, const char *path, size_t limit)
{
    const char *const most = scope_printf(sc, "%zu", limit);

    if (strcmp(path, "-") == 0)
        return fail(sc, RC_INVALID, "file",
                    N_("More than {1} bytes come through the pipe; nothing of it was taken."),
                    most);
    return fail(sc, RC_INVALID, "file", N_("{1} is larger than {2} bytes; it was not taken."), path,
                most);
}

enum rc file_read(struct scope *sc, const char *path, size_t limit, struct bytes *out)
{
    const bool standard_input = strcmp(path, "-") == 0;
    const int fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

    *out = (struct bytes){NULL, 0};
    if (fd < 0)
        return cannot_read(sc, path, errno);
    const int error = read_all(sc, fd, limit, out);
    if (!standard_input)
        close(fd);
    if (error != 0)
        return cannot_read(sc, path, error);
    return out->size > limit ? too_large(sc, path, limit) : RC_OK;
}

enum rc file_size(struct scope *sc, const char *path, int64_t *size)
{
    struct stat st;

    if (stat(path, &st) != 0)
        return cannot_read(sc, path, errno);
    if (S_ISDIR(st.st_mode))
        return cannot_read(sc, path, EISDIR);
    if (!S_ISREG(st.st_mode))
        return fail(sc, RC_IO, "file",
                    N_("{1} is not a regular file but a device or a pipe. Nothing was saved."),
                    path);
    *size = st.st_size;
    return RC_OK;
}

static int put_all(int fd, struct bytes data)
{
    for (size_t done = 0; done < data.size;) {
        const ssize_t put = write(fd, data.data + done, data.size - done);

        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return errno;
        done += (size_t)put;
    }
    return 0;
}

static int write_all(int fd, struct bytes data)
{
    const int error = put_all(fd, data);

    if (error != 0)
        return error;
    return fsync(fd) == 0 ? 0 : errno;
}

/* Write DATA to a new file and close it. Returns 0 or errno. */
static int write_new(char *path_template, struct bytes data)
{
    const int fd = mkostemp(path_template, O_CLOEXEC);

    if (fd < 0)
        return errno;
    const int error = write_all(fd, data);
    const int close_error = close(fd) == 0 ? 0 : errno;
    if (error == 0 && close_error == 0)
        return 0;
    unlink(path_template);
    return error ? error : close_error;
}

/* A new name is only safe on the disk once its directory is. Not every file system can sync a
 * directory; those that cannot keep the name by themselves. */
void file_sync_directory(struct scope *sc, const char *path)
{
    const char *const slash = strrchr(path, '/');
    const size_t length = slash ? (size_t)(slash - path) + 1 : 0;
    const char *const directory = slash ? scope_strndup(sc, path, length) : ".";
    const int fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (fd < 0)
        return;
    fsync(fd);
    close(fd);
}

/* Taking the name of a device such as /dev/null would destroy it. */
static enum rc check_regular(struct scope *sc, const char *path)
{
    struct stat st;

    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return fail(sc, RC_IO, "file", N_("{1} is not a regular file; nothing was written."), path);
    return RC_OK;
}

enum rc file_may_write(struct scope *sc, const char *path)
{
    const char *const slash = strrchr(path, '/');
    const size_t length = slash ? (size_t)(slash - path) + 1 : 0;

    TRY(check_regular(sc, path));
    if (access(slash ? scope_strndup(sc, path, length) : ".", W_OK | X_OK) != 0)
        return cannot_write(sc, path, errno);
    return RC_OK;
}

enum rc file_write(struct scope *sc, const char *path, struct bytes data)
{
    char *const beside = scope_printf(sc, "%s.XXXXXX", path);

    TRY(check_regular(sc, path));
    const int error = write_new(beside, data);
    if (error != 0)
        return cannot_write(sc, path, error);
    if (rename(beside, path) != 0) {
        const int rename_error = errno;

        unlink(beside);
        return cannot_write(sc, path, rename_error);
    }
    file_sync_directory(sc, path);
    return RC_OK;
}

/* Who watches the directory does not see the hidden name. link() refuses a name that is taken,
 * where rename() would take it away from the other file. */
enum rc file_write_new(struct scope *sc, const char *path, struct bytes data)
{
    const char *const slash = strrchr(path, '/');
    const int folder = slash ? (int)(slash - path) + 1 : 0;
    char *const beside = scope_printf(sc, "%.*s.%s.XXXXXX", folder, path, path + folder);
    int error = write_new(beside, data);

    if (error != 0)
        return cannot_write(sc, path, error);
    error = link(beside, path) == 0 ? 0 : errno;
    unlink(beside);
    if (error == EEXIST)
        return fail(sc, RC_CONFLICT, "file",
                    N_("There is a file “{1}” already. Nothing was written."), path);
    if (error != 0)
        return cannot_write(sc, path, error);
    file_sync_directory(sc, path);
    return RC_OK;
}

enum rc file_make_beside(struct scope *sc, char *hidden, const char *path, int *fd)
{
    *fd = mkostemp(hidden, O_CLOEXEC);
    return *fd < 0 ? cannot_write(sc, path, errno) : RC_OK;
}

enum rc file_put(struct scope *sc, int fd, const char *path, struct bytes data)
{
    const int error = put_all(fd, data);

    return error != 0 ? cannot_write(sc, path, error) : RC_OK;
}

/* A stick's file system knows no hard links, so the name is taken by a rename that replaces
 * nothing; where even that is not known, link() does it. Returns 0 or errno. */
static int take_name(const char *hidden, const char *path)
{
    if (renameat2(AT_FDCWD, hidden, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    if (link(hidden, path) != 0)
        return errno;
    unlink(hidden);
    return 0;
}

enum rc file_publish(struct scope *sc, int fd, const char *hidden, const char *path)
{
    int error = fsync(fd) == 0 ? 0 : errno;

    if (close(fd) != 0 && error == 0)
        error = errno;
    if (error == 0)
        error = take_name(hidden, path);
    if (error == 0) {
        file_sync_directory(sc, path);
        return RC_OK;
    }
    unlink(hidden);
    if (error == EEXIST)
        return fail(sc, RC_CONFLICT, "file",
                    N_("There is a file “{1}” already. Nothing was written."), path);
    return cannot_write(sc, path, error);
}

void file_room(const char *path, int64_t *left, int64_t *total)
{
    struct statvfs system;

    *left = *total = 0;
    if (statvfs(path, &system) != 0)
        return;
    *left = (int64_t)(system.f_bavail * system.f_frsize);
    *total = (int64_t)(system.f_blocks * system.f_frsize);
}

const char *file_folder(struct scope *sc, const char *path)
{
    const char *const slash = strrchr(path, '/');

    if (!slash)
        return ".";
    return slash == path ? "/" : scope_strndup(sc, path, (size_t)(slash - path));
}

const char *file_name(const char *path)
{
    const char *const slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

bool file_is_same(const char *a, const char *b)
{
    struct stat one, other;

    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

/* A line that a power cut tore must not swallow the next one. */
static bool ends_torn(int fd)
{
    char last = '\n';

    if (lseek(fd, -1, SEEK_END) >= 0 && read(fd, &last, 1) != 1)
        return false;
    return last != '\n';
}

enum rc file_append(struct scope *sc, const char *path, const char *line)
{
    const int fd = open(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);

    if (fd < 0)
        return cannot_write(sc, path, errno);
    const char *const text = scope_printf(sc, "%s%s\n", ends_torn(fd) ? "\n" : "", line);
    int error = write_all(fd, (struct bytes){(const unsigned char *)text, strlen(text)});
    if (close(fd) != 0 && error == 0)
        error = errno;
    if (error != 0)
        return cannot_write(sc, path, error);
    file_sync_directory(sc, path);
    return RC_OK;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool ends_in(const char *name, const char *suffix)
{
    const size_t length = strlen(name), tail = strlen(suffix);

    return length >= tail && strcmp(name + length - tail, suffix) == 0;
}

/* Collect the names; returns 0 or errno. */
static int collect(struct scope *sc, DIR *dir, const char *suffix, const char ***names,
                   size_t *count)
{
    size_t room = 0;

    for (;;) {
        errno = 0; /* the only way to tell the end from a failure */
        const struct dirent *const entry = readdir(dir);
        if (!entry)
            return errno;
        if (entry->d_name[0] == '.' || !ends_in(entry->d_name, suffix))
            continue;
        if (*count == room) {
            room = room ? room * 2 : 16;
            *names = scope_grow(sc, *names, *count, room, sizeof(**names));
        }
        (*names)[(*count)++] = scope_strdup(sc, entry->d_name);
    }
}

enum rc file_list(struct scope *sc, const char *directory, const char *suffix, const char ***names,
                  size_t *count)
{
    DIR *const dir = opendir(directory);

    *count = 0;
    *names = scope_alloc(sc, 0, sizeof(**names));
    if (!dir && errno == ENOENT)
        return RC_OK;
    if (!dir)
        return fail(sc, RC_IO, "directory", N_("The directory {1} cannot be read: {2}."), directory,
                    strerrordesc_np(errno));
    const int error = collect(sc, dir, suffix, names, count);
    closedir(dir);
    if (error != 0)
        return fail(sc, RC_IO, "directory", N_("The directory {1} cannot be read: {2}."), directory,
                    strerrordesc_np(error));
    qsort(*names, *count, sizeof(**names), by_bytes);
    return RC_OK;
}
