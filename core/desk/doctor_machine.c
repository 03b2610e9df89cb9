/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the doctor finds of the machine. It asks /proc and /sys and starts nothing. */
#include <inttypes.h>
#include <pwd.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/desk/doctor_work.h"
#include "core/desk/server.h"
#include "core/domain/sshd.h"

#define TEXT_MAX    1000000
#define LAYERS      6 /* of devices under a file system */
#define SSHD        "/usr/sbin/sshd"
#define SSHD_CONFIG "/etc/ssh/sshd_config"
#define SSHD_PARTS  "/etc/ssh/sshd_config.d"

/* The text of PATH; NULL when it cannot be read, which is no failure of the caller. */
static const char *text_of(struct scope *sc, const char *path)
{
    const struct error before = sc->error;
    struct bytes bytes;

    if (file_read(sc, path, TEXT_MAX, &bytes) == RC_OK)
        return (const char *)bytes.data;
    sc->error = before;
    return NULL;
}

static void check_account(struct doctor *d)
{
    const struct passwd *const user = getpwuid(geteuid());
    const char *const name = scope_strdup(d->sc, user ? user->pw_name : "?");

    if (geteuid() != 0)
        doctor_add(d, "account", CONDITION_OK, doctor_say(d, N_("Runs as account {1}."), name),
                   NULL);
    else
        doctor_add(d, "account", CONDITION_WARNING, doctor_say(d, N_("Runs as root.")),
                   doctor_say(d, N_("Let an account of its own, onecase, own the database and run "
                                    "the program.")));
}

static void check_owner(struct doctor *d, const char *code, const char *path, const char *cure)
{
    struct stat status;

    if (stat(path, &status) != 0)
        return; /* what is missing is told where the record is opened */
    if (status.st_uid == geteuid() && !(status.st_mode & OTHERS))
        doctor_add(d, code, CONDITION_OK,
                   doctor_say(d, N_("{1} belongs to this account alone."), path), NULL);
    else
        doctor_add(d, code, CONDITION_BAD,
                   doctor_say(d, N_("{1} is open to others, or belongs to another account."), path),
                   doctor_say(d, cure, path));
}

static void check_room(struct doctor *d)
{
    int64_t left, total;

    file_room(file_folder(d->sc, d->options->database), &left, &total);
    const enum condition c = keeping_room(&d->settings.keeping.room, left, total);
    doctor_add(d, "disk", total == 0 ? CONDITION_WARNING : c,
               doctor_say(d, N_("{1} MB are left on the disk of the database."),
                          scope_printf(d->sc, "%" PRId64, left / 1048576)),
               doctor_say(d, N_("Delete what is not needed, or give it more room; below the limit "
                                "nothing is saved.")));
}

static enum condition crypt_under(struct scope *sc, const char *device, int layers);

/* Are all devices under DEVICE encrypted? WARNING: nothing tells. */
static enum condition crypt_below(struct scope *sc, const char *device, int layers)
{
    enum condition worst = CONDITION_WARNING;
    const char **names;
    size_t count;

    if (layers == 0 ||
        file_list(sc, scope_printf(sc, "%s/slaves", device), "", &names, &count) != RC_OK)
        return CONDITION_WARNING;
    for (size_t i = 0; i < count; i++) {
        const enum condition c =
            crypt_under(sc, scope_printf(sc, "/sys/class/block/%s", names[i]), layers - 1);

        if (i == 0 || c > worst)
            worst = c;
    }
    return count == 0 ? CONDITION_BAD : worst;
}

static enum condition crypt_under(struct scope *sc, const char *device, int layers)
{
    const char *const uuid = text_of(sc, scope_printf(sc, "%s/dm/uuid", device));

    if (access(device, F_OK) != 0)
        return CONDITION_WARNING;
    if (uuid && strncmp(uuid, "CRYPT-", strlen("CRYPT-")) == 0)
        return CONDITION_OK;
    return crypt_below(sc, device, layers);
}

static enum condition crypt_of(struct scope *sc, dev_t device)
{
    return crypt_under(sc, scope_printf(sc, "/sys/dev/block/%u:%u", major(device), minor(device)),
                       LAYERS);
}

static void check_encryption(struct doctor *d)
{
    static const char *const said[] = {
        N_("The disk of the database is encrypted."),
        N_("Whether the disk of the database is encrypted cannot be told."),
        N_("The disk of the database is not encrypted: who takes it away reads everything."),
    };
    struct stat status;
    const enum condition c = stat(file_folder(d->sc, d->options->database), &status) == 0
                                 ? crypt_of(d->sc, status.st_dev)
                                 : CONDITION_WARNING;

    doctor_add(d, "encryption", c, tr(d->lang, said[c]),
               doctor_say(d, N_("Set up the machine with full disk encryption (LUKS).")));
}

/* /proc/swaps: a heading, then a file or device in the first column of each line. */
static void check_swap(struct doctor *d)
{
    const char *line = text_of(d->sc, "/proc/swaps");
    enum condition worst = CONDITION_OK;
    struct stat status;

    for (line = line ? strchr(line, '\n') : NULL; line && line[1]; line = strchr(line + 1, '\n')) {
        const char *const path = scope_strndup(d->sc, line + 1, strcspn(line + 1, " \t"));

        if (strstr(path, "zram") || stat(path, &status) != 0)
            continue;
        const enum condition c =
            crypt_of(d->sc, S_ISBLK(status.st_mode) ? status.st_rdev : status.st_dev);
        worst = c > worst ? c : worst;
    }
    doctor_add(d, "swap", worst,
               worst == CONDITION_OK
                   ? doctor_say(d, N_("Nothing of memory reaches an open swap space."))
                   : doctor_say(d, N_("What lies in memory may reach a swap space that is not "
                                      "encrypted.")),
               doctor_say(d, N_("Encrypt the swap space, or turn it off: swapoff -a.")));
}

static void check_clock(struct doctor *d)
{
    const bool kept = clock_is_synchronised();

    doctor_add(d, "clock", kept ? CONDITION_OK : CONDITION_WARNING,
               kept ? doctor_say(d, N_("The clock is kept right by the network: {1}."),
                                 instant_rfc3339(d->sc, d->now))
                    : doctor_say(d, N_("Nothing keeps the clock right: {1}."),
                                 instant_rfc3339(d->sc, d->now)),
               doctor_say(d, N_("Turn on systemd-timesyncd or chrony; promises are counted in "
                                "minutes.")));
}

/* The parts are read before the rest, as Debian includes them. */
static const char *sshd_text(struct scope *sc)
{
    struct buffer text = buffer_new(sc);
    const char **names, *part;
    size_t count = 0;

    if (file_list(sc, SSHD_PARTS, ".conf", &names, &count) != RC_OK)
        count = 0;
    for (size_t i = 0; i < count; i++) {
        part = text_of(sc, scope_printf(sc, SSHD_PARTS "/%s", names[i]));
        if (part)
            buffer_addf(&text, "%s\nMatch all\n", part);
    }
    part = text_of(sc, SSHD_CONFIG);
    if (!part)
        return NULL;
    buffer_add(&text, part);
    return buffer_text(&text);
}

static void check_sshd(struct doctor *d)
{
    const char *const text = sshd_text(d->sc);
    const struct passwd *const user = getpwuid(geteuid());
    struct buffer lines = buffer_new(d->sc);
    const char **faults;
    size_t count;

    if (access(SSHD, F_OK) != 0) {
        doctor_add(d, "sshd", CONDITION_OK, doctor_say(d, N_("This machine has no SSH server.")),
                   NULL);
        return;
    }
    if (!text || !user) {
        doctor_add(d, "sshd", CONDITION_WARNING,
                   doctor_say(d, N_("The settings of the SSH server cannot be read.")),
                   doctor_say(d, N_("Let root run onecase doctor once.")));
        return;
    }
    sshd_judge(d->sc, text, geteuid() == 0 ? "onecase" : scope_strdup(d->sc, user->pw_name),
               &faults, &count);
    for (size_t i = 0; i < count; i++)
        buffer_addf(&lines, "%s%s", i > 0 ? "; " : "", faults[i]);
    doctor_add(d, "sshd", count > 0 ? CONDITION_WARNING : CONDITION_OK,
               count > 0
                   ? doctor_say(d, N_("The SSH server leaves the account more than it needs."))
                   : doctor_say(d, N_("The SSH server leaves the account what it needs.")),
               doctor_say(d, N_("In {1}: {2}"), SSHD_PARTS "/onecase.conf", buffer_text(&lines)));
}

static void add_server(struct doctor *d)
{
    doctor_add(d, "server", CONDITION_OK,
               doctor_say(d, N_("The database is on a server: its disk, its encryption and its "
                                "backups are looked after there.")),
               NULL);
}

void doctor_machine(struct doctor *d)
{
    const char *const database = desk_place(d->sc, d->options);

    check_account(d);
    check_owner(d, "folder", file_folder(d->sc, database),
                N_("Give the database a folder of its own, made by this account, mode 0700."));
    if (desk_on_server(d->options)) {
        add_server(d);
    } else {
        check_owner(d, "file", database,
                    N_("Give it to this account alone: chown onecase {1}; chmod 0600 {1}"));
        check_room(d);
        check_encryption(d);
    }
    check_swap(d);
    check_clock(d);
    check_sshd(d);
}
