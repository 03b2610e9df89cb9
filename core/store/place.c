/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/place.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

#define LEAST_TO_READ 131072 /* the index of a log, and a page of each file */
#define OTHERS        0077   /* what the group and the rest of the world may do */

static enum rc refused(struct scope *sc, const char *path, int error)
{
    switch (error) {
    case EEXIST:
        return fail(sc, RC_CONFLICT, "db",
                    N_("There is a database at {1} already; nothing was changed."), path);
    case ENOENT:
    case ENOTDIR:
        return fail(sc, RC_NOTFOUND, "db", N_("There is no database at {1}. Nothing was saved."),
                    path);
    case EACCES:
    case EPERM:
    case EROFS:
        return fail(sc, RC_DENIED, "db",
                    N_("This account may not use the database at {1}. Nothing was saved."), path);
    case ENOSPC:
    case EDQUOT:
        return fail(sc, RC_FULL, "db", N_("The disk of {1} is full; nothing was saved."), path);
    default:
        return fail(sc, RC_IO, "db", N_("{1} cannot be used: {2}. Nothing was saved."), path,
                    strerrordesc_np(error));
    }
}

/* Make every directory that PATH goes through. */
enum rc place_make_folders(struct scope *sc, const char *path)
{
    for (const char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        const char *directory = scope_strndup(sc, path, (size_t)(slash - path));

        if (mkdir(directory, 0700) != 0 && errno != EEXIST)
            return refused(sc, directory, errno);
    }
    return RC_OK;
}

enum rc place_make(struct scope *sc, const char *path)
{
    TRY(place_make_folders(sc, path));
    const int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

    if (fd < 0)
        return refused(sc, path, errno);
    close(fd);
    return RC_OK;
}

enum rc place_find(struct scope *sc, const char *path, bool read_only)
{
    struct stat status;

    if (stat(path, &status) != 0)
        return refused(sc, path, errno);
    if (!S_ISREG(status.st_mode))
        return refused(sc, path, S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
    if (access(path, read_only ? R_OK : R_OK | W_OK) != 0)
        return refused(sc, path, errno);
    return RC_OK;
}

/* Would a lock for writing on the bytes from START on find another process in its way? */
static bool is_locked(const char *path, off_t start, off_t length)
{
    struct flock lock = {
        .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = start, .l_len = length};
    const int fd = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);

    if (fd < 0)
        return false;
    const bool locked = fcntl(fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    close(fd);
    return locked;
}

void place_remove(const char *path)
{
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    struct scope sc = SCOPE_INIT;

    for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
        unlink(scope_printf(&sc, "%s%s", path, endings[i]));
    scope_end(&sc);
}

bool place_is_open(const char *path)
{
    /* SQLite's file format: bytes 2^30 + 2 … + 511 of the database, shared by who reads it, and
     * byte 128 of the index of its log, shared by who has it open. */
    char index[PATH_MAX];

    snprintf(index, sizeof(index), "%s-shm", path);
    return is_locked(path, 0x40000000 + 2, 510) || is_locked(index, 128, 1);
}

bool place_is_read_only(const char *path)
{
    struct statvfs system;

    return statvfs(path, &system) == 0 && system.f_flag & ST_RDONLY;
}

bool place_is_frozen(const char *path)
{
    struct statvfs system;

    if (statvfs(path, &system) != 0)
        return false;
    return system.f_flag & ST_RDONLY || system.f_bavail * system.f_frsize < LEAST_TO_READ;
}

const char *place_immutable(struct scope *sc, const char *path)
{
    struct buffer uri = buffer_new(sc);

    buffer_add(&uri, path[0] == '/' ? "file://" : "file:");
    for (const char *c = path; *c; c++)
        buffer_addf(&uri, isalnum((unsigned char)*c) || strchr("/._-", *c) ? "%c" : "%%%02X",
                    (unsigned char)*c);
    buffer_add(&uri, "?immutable=1");
    return buffer_text(&uri);
}

static bool is_network(unsigned long type)
{
    /* NFS, SMB, CIFS, SMB 2, FUSE (sshfs and the like), 9P, AFS, Coda, Ceph, Lustre, OCFS2 */
    static const unsigned long types[] = {0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
                                          0x65735546, 0x01021997, 0x5346414F, 0x73757245,
                                          0x00C36400, 0x0BD00BD0, 0x7461636F};

    for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
        if (types[i] == type)
            return true;
    return false;
}

static const char *folder_of(struct scope *sc, const char *path)
{
    const char *const slash = strrchr(path, '/');

    if (!slash)
        return ".";
    return slash == path ? "/" : scope_strndup(sc, path, (size_t)(slash - path));
}

/* Whoever may read it reads what every party said; whoever owns it may open it at any time. */
static enum rc check_file(struct scope *sc, const char *path)
{
    struct stat status;

    if (stat(path, &status) != 0)
        return errno == ENOENT ? RC_OK : refused(sc, path, errno);
    if (status.st_uid != geteuid())
        return fail(
            sc, RC_DENIED, "db",
            N_("{1} belongs to another account of this machine. Start onecase as that account "
               "(sudo -u, or its line of ssh). Nothing was done."),
            path);
    if (status.st_mode & OTHERS)
        return fail(
            sc, RC_DENIED, "db",
            N_("Other accounts of this machine may read or write {1}. Nothing was done. Mend it "
               "with: chmod 600 {1}"),
            path);
    return RC_OK;
}

/* In a folder where others may write they could put another database in its place. */
static enum rc check_folder(struct scope *sc, const char *path)
{
    const char *const folder = folder_of(sc, path);
    struct stat status;

    if (stat(folder, &status) != 0)
        return refused(sc, path, errno);
    if (status.st_mode & (S_IWGRP | S_IWOTH) && !(status.st_mode & S_ISVTX))
        return fail(sc, RC_DENIED, "db",
                    N_("Other accounts of this machine may put files into {1}, where the database "
                       "lies. Nothing was done. Mend it with: chmod go-w {1}"),
                    folder);
    return RC_OK;
}

/* What nobody can write nobody can mend. */
static enum rc check_others(struct scope *sc, const char *path)
{
    if (place_is_read_only(path))
        return RC_OK;
    TRY(check_file(sc, path));
    TRY(check_file(sc, scope_printf(sc, "%s-wal", path)));
    TRY(check_file(sc, scope_printf(sc, "%s-shm", path)));
    return check_folder(sc, path);
}

enum rc place_check(struct scope *sc, const char *path)
{
    struct statfs system;
    struct stat status;
    const char *journal = scope_printf(sc, "%s-journal", path);

    if (statfs(path, &system) != 0)
        return refused(sc, path, errno);
    if (is_network((unsigned long)system.f_type & 0xFFFFFFFFul))
        return fail(sc, RC_IO, "db",
                    N_("{1} is on a network file system, where a database is not safe; put it on "
                       "a disk of this machine."),
                    path);
    if (lstat(journal, &status) == 0)
        return fail(sc, RC_IO, "db",
                    N_("{1} does not belong beside this database and would destroy it; move it "
                       "away first."),
                    journal);
    return check_others(sc, path);
}

const char *place_plain(struct scope *sc, const char *location)
{
    return location[0] == '/' ? location : scope_printf(sc, "./%s", location);
}
