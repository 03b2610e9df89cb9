/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/torture/disk.h"

#include <assert.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "tests/torture/torture.h"

#define FILES       4 /* the database, its log, its journal, one to spare */
#define SECTOR      512
#define SHARED_MOST 16 /* regions of shared memory */
#define NEVER       (-1)

struct image {
    unsigned char *data;
    size_t size, room;
};

/* A write that was not synced, or with DATA NULL a cut of the file to AT bytes. */
struct pending {
    size_t at, size;
    unsigned char *data;
};

struct disk_file {
    char name[256];            /* "" for an empty slot */
    bool settled;              /* was synced once, so its name stays */
    struct image seen, synced; /* what a reader sees, what a cut cannot take */
    struct pending *pending;
    size_t count, room;
    void *shared[SHARED_MOST];
};

struct handle {
    sqlite3_file base;
    struct disk_file *file;
    bool database; /* and not its log or journal */
};

static struct disk_file files[FILES], kept[FILES];
static int left = NEVER; /* operations until the power goes */
static bool dark;
static bool in_use; /* a connection has the database open */
static int checkpoint_pages;

/* ---- bytes ---- */

static void resize(struct image *image, size_t size)
{
    if (size > image->room) {
        image->room = size * 2;
        image->data = realloc(image->data, image->room);
        assert(image->data);
    }
    if (size > image->size)
        memset(image->data + image->size, 0, size - image->size);
    image->size = size;
}

static void put(struct image *image, size_t at, const void *data, size_t size)
{
    if (at + size > image->size)
        resize(image, at + size);
    memcpy(image->data + at, data, size);
}

static void copy_image(struct image *to, const struct image *from)
{
    to->size = 0;
    resize(to, from->size);
    if (from->size > 0)
        memcpy(to->data, from->data, from->size);
}

static void apply(struct image *image, const struct pending *p)
{
    if (p->data)
        put(image, p->at, p->data, p->size);
    else
        resize(image, p->at);
}

static void remember(struct disk_file *f, size_t at, const void *data, size_t size)
{
    if (f->count == f->room) {
        f->room = f->room * 2 + 16;
        f->pending = realloc(f->pending, f->room * sizeof(*f->pending));
        assert(f->pending);
    }
    struct pending *p = &f->pending[f->count++];
    *p = (struct pending){.at = at, .size = size};
    if (!data)
        return;
    p->data = malloc(size);
    assert(p->data);
    memcpy(p->data, data, size);
}

static void forget(struct disk_file *f)
{
    for (size_t i = 0; i < f->count; i++)
        free(f->pending[i].data);
    f->count = 0;
}

/* ---- power ---- */

/* Is this the operation that the power does not live to see, or a later one? */
static bool power_goes(void)
{
    if (!dark && left != NEVER && left-- == 0)
        dark = true;
    return dark;
}

/* What of P reached the disk: each sector it touches by itself. */
static void survive(struct image *image, const struct pending *p)
{
    for (size_t done = 0; done < p->size;) {
        const size_t to_edge = SECTOR - (p->at + done) % SECTOR;
        const size_t size = to_edge < p->size - done ? to_edge : p->size - done;
        const uint64_t fate = torture_random(3);

        if (fate == 0)
            put(image, p->at + done, p->data + done, size);
        else if (fate == 1)
            put(image, p->at + done, p->data + done, torture_random(size));
        done += size;
    }
}

static void clear(struct disk_file *f)
{
    forget(f);
    f->seen.size = f->synced.size = 0;
    f->name[0] = '\0';
    f->settled = false;
}

void disk_power_on(void)
{
    for (size_t i = 0; i < FILES; i++) {
        struct disk_file *f = &files[i];

        if (!f->settled && torture_random(2) == 0)
            clear(f);
        for (size_t n = 0; n < f->count; n++) {
            if (f->pending[n].data)
                survive(&f->synced, &f->pending[n]);
            else if (torture_random(2) == 0)
                apply(&f->synced, &f->pending[n]);
        }
        forget(f);
        copy_image(&f->seen, &f->synced);
        f->settled = f->name[0] != '\0';
    }
    dark = false;
    left = NEVER;
}

void disk_cut_after(int operations) { left = operations; }
bool disk_is_dark(void) { return dark; }

static void copy_files(struct disk_file *to, const struct disk_file *from)
{
    for (size_t i = 0; i < FILES; i++) {
        clear(&to[i]);
        memcpy(to[i].name, from[i].name, sizeof(to[i].name));
        to[i].settled = from[i].settled;
        copy_image(&to[i].seen, &from[i].seen);
        copy_image(&to[i].synced, &from[i].synced);
    }
}

void disk_keep(void) { copy_files(kept, files); }
void disk_bring_back(void) { copy_files(files, kept); }

/* ---- what SQLite asks of a file ---- */

static struct disk_file *file_of(sqlite3_file *handle) { return ((struct handle *)handle)->file; }

static struct disk_file *find(const char *name)
{
    for (size_t i = 0; i < FILES; i++)
        if (strcmp(files[i].name, name) == 0)
            return &files[i];
    return NULL;
}

static int disk_close(sqlite3_file *handle)
{
    if (((struct handle *)handle)->database)
        in_use = false;
    return SQLITE_OK;
}

static int disk_read(sqlite3_file *handle, void *data, int size, sqlite3_int64 at)
{
    const struct image *image = &file_of(handle)->seen;
    const size_t from = (size_t)at, wanted = (size_t)size;

    if (dark)
        return SQLITE_IOERR_READ;
    if (from + wanted <= image->size) {
        memcpy(data, image->data + from, wanted);
        return SQLITE_OK;
    }
    memset(data, 0, wanted);
    if (from < image->size)
        memcpy(data, image->data + from, image->size - from);
    return SQLITE_IOERR_SHORT_READ;
}

static int disk_write(sqlite3_file *handle, const void *data, int size, sqlite3_int64 at)
{
    struct disk_file *f = file_of(handle);
    const bool was_dark = dark;

    if (power_goes()) {
        if (!was_dark && torture_random(2) == 0)
            remember(f, (size_t)at, data, (size_t)size); /* it was under way */
        return SQLITE_IOERR_WRITE;
    }
    remember(f, (size_t)at, data, (size_t)size);
    put(&f->seen, (size_t)at, data, (size_t)size);
    return SQLITE_OK;
}

static int disk_truncate(sqlite3_file *handle, sqlite3_int64 size)
{
    struct disk_file *f = file_of(handle);

    if (power_goes())
        return SQLITE_IOERR_TRUNCATE;
    remember(f, (size_t)size, NULL, 0);
    resize(&f->seen, (size_t)size);
    return SQLITE_OK;
}

static int disk_sync(sqlite3_file *handle, int flags)
{
    struct disk_file *f = file_of(handle);

    if (power_goes())
        return SQLITE_IOERR_FSYNC;
    for (size_t i = 0; i < f->count; i++)
        apply(&f->synced, &f->pending[i]);
    forget(f);
    f->settled = true;
    return SQLITE_OK;
}

static int disk_size(sqlite3_file *handle, sqlite3_int64 *size)
{
    *size = (sqlite3_int64)file_of(handle)->seen.size;
    return dark ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

static int disk_lock(sqlite3_file *handle, int level) { return SQLITE_OK; }

static int disk_reserved(sqlite3_file *handle, int *reserved)
{
    *reserved = 0;
    return SQLITE_OK;
}

static int disk_control(sqlite3_file *handle, int code, void *argument) { return SQLITE_NOTFOUND; }
static int disk_sector(sqlite3_file *handle) { return 4096; }

static int disk_manner(sqlite3_file *handle) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

static int shared_map(sqlite3_file *handle, int region, int size, int extend,
                      void volatile **memory)
{
    struct disk_file *f = file_of(handle);

    assert(region < SHARED_MOST);
    if (!f->shared[region] && extend)
        f->shared[region] = calloc(1, (size_t)size);
    *memory = f->shared[region];
    return SQLITE_OK;
}

static int shared_lock(sqlite3_file *handle, int from, int count, int flags) { return SQLITE_OK; }
static void shared_barrier(sqlite3_file *handle) {}

static int shared_unmap(sqlite3_file *handle, int delete_it)
{
    struct disk_file *f = file_of(handle);

    for (size_t i = 0; i < SHARED_MOST; i++) {
        free(f->shared[i]);
        f->shared[i] = NULL;
    }
    return SQLITE_OK;
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = disk_close,
    .xRead = disk_read,
    .xWrite = disk_write,
    .xTruncate = disk_truncate,
    .xSync = disk_sync,
    .xFileSize = disk_size,
    .xLock = disk_lock,
    .xUnlock = disk_lock,
    .xCheckReservedLock = disk_reserved,
    .xFileControl = disk_control,
    .xSectorSize = disk_sector,
    .xDeviceCharacteristics = disk_manner,
    .xShmMap = shared_map,
    .xShmLock = shared_lock,
    .xShmBarrier = shared_barrier,
    .xShmUnmap = shared_unmap,
};

/* ---- what SQLite asks of a disk ---- */

/* Nothing is locked here, so that one connection is all that may be. */
static int disk_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *handle, int flags,
                     int *flags_out)
{
    struct disk_file *f = name ? find(name) : NULL;

    const bool database = (flags & SQLITE_OPEN_MAIN_DB) != 0;

    handle->pMethods = NULL;
    if (!name || dark || (database && in_use))
        return SQLITE_CANTOPEN;
    if (!f) {
        f = find("");
        assert(f && strlen(name) < sizeof(f->name));
        strncpy(f->name, name, sizeof(f->name) - 1);
    }
    in_use = in_use || database;
    *(struct handle *)handle = (struct handle){.file = f, .database = database};
    handle->pMethods = &methods;
    if (flags_out)
        *flags_out = flags;
    return SQLITE_OK;
}

static int disk_delete(sqlite3_vfs *vfs, const char *name, int sync_folder)
{
    struct disk_file *f = find(name);

    if (power_goes())
        return SQLITE_IOERR_DELETE;
    if (f)
        clear(f);
    return f ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

/* A log of no bytes counts as none, as for the real disk. */
static int disk_access(sqlite3_vfs *vfs, const char *name, int flags, int *there)
{
    const struct disk_file *f = find(name);

    *there = f && (flags != SQLITE_ACCESS_EXISTS || f->seen.size > 0);
    return dark ? SQLITE_IOERR_ACCESS : SQLITE_OK;
}

static int disk_path(sqlite3_vfs *vfs, const char *name, int size, char *path)
{
    if ((size_t)size <= strlen(name))
        return SQLITE_CANTOPEN;
    strncpy(path, name, (size_t)size);
    return SQLITE_OK;
}

static int on_connection(sqlite3 *db, char **error, const void *api)
{
    return sqlite3_wal_autocheckpoint(db, checkpoint_pages);
}

void disk_checkpoint_every(int pages) { checkpoint_pages = pages; }

void disk_install(void)
{
    static sqlite3_vfs vfs;
    union {
        int (*exact)(sqlite3 *db, char **error, const void *api);
        void (*loose)(void);
    } entry = {on_connection};

    checkpoint_pages = 1000; /* SQLite's own */
    vfs = *sqlite3_vfs_find(NULL);
    vfs.zName = "disk";
    vfs.szOsFile = sizeof(struct handle);
    vfs.xOpen = disk_open;
    vfs.xDelete = disk_delete;
    vfs.xAccess = disk_access;
    vfs.xFullPathname = disk_path;
    const int code = sqlite3_vfs_register(&vfs, 1);
    assert(code == SQLITE_OK);
    const int added = sqlite3_auto_extension(entry.loose);
    assert(added == SQLITE_OK);
}
