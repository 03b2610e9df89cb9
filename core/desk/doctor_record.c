/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the doctor finds of the record and of its copies. */
#include <inttypes.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/desk/anchor.h"
#include "core/desk/doctor_work.h"
#include "core/desk/keyring.h"
#include "core/desk/office_key.h"
#include "core/desk/search.h"
#include "core/desk/server.h"
#include "core/store/appointment_store.h"

#define ASIDE_DAYS   INT64_C(30) /* how long what was put aside may lie there */
#define KEY_DAYS     30
#define INDEX_BEHIND 1000 /* entries that a search reads over without being felt */
#define INDEX_LEFT   0
#define INDEX_STALE  200
#define DAY_S        INT64_C(86400)

static void check_file(struct doctor *d)
{
    if (engine_check(d->desk->engine, d->sc, NULL) == RC_OK)
        doctor_add(d, "database", CONDITION_OK, doctor_say(d, N_("The database file is whole.")),
                   NULL);
    else
        doctor_add(d, "database", CONDITION_BAD, error_text(d->sc, d->lang, &d->sc->error),
                   doctor_say(d, N_("Put the newest sound backup in its place: onecase restore.")));
}

static void check_writing(struct doctor *d)
{
    if (!desk_reads_only(d->desk))
        return;
    doctor_add(
        d, "writing", CONDITION_BAD,
        doctor_say(d, N_("The disk can only be read, so nothing is saved.")),
        doctor_say(d, N_("Look for a failing disk (dmesg), make a backup elsewhere, mount it "
                         "again to be written.")));
}

/* The clock stands before what was recorded last? Then one of the two is wrong. */
static void check_time(struct doctor *d, const struct keeping *newest)
{
    if (!instant_is_set(newest->done_at) || !instant_before(d->now, newest->done_at))
        return;
    doctor_add(d, "time", CONDITION_BAD,
               doctor_say(d, N_("The clock stands before the newest backup of {1}."),
                          instant_rfc3339(d->sc, newest->done_at)),
               doctor_say(d, N_("Set the clock right before anybody works.")));
}

struct act_words {
    enum keeping_act act;
    const char *code, *never, *made, *cure;
};
static const struct act_words backup_words = {
    KEEPING_BACKUP, "backup", N_("No backup was ever made."), N_("Newest backup: {1}."),
    N_("Turn on the daily backup: systemctl enable --now onecase-backup.timer.")};
static const struct act_words drill_words = {
    KEEPING_DRILL, "drill", N_("Nobody ever tried whether a backup can be restored."),
    N_("Newest restore drill: {1}."),
    N_("Try the newest one: onecase restore FILE --drill --key-file KEY.")};
static const struct act_words anchor_words = {
    KEEPING_ANCHOR, "anchor", N_("No anchor was ever told to the outside."),
    N_("Newest anchor: {1}."),
    N_("Turn on the daily anchor: systemctl enable --now onecase-anchor.timer.")};

static void check_act(struct doctor *d, const struct act_words *w)
{
    struct keeping k;

    if (keeping_newest(d->sc, d->desk->engine, w->act, &k) != RC_OK)
        return; /* that the file is damaged was told */
    if (w->act == KEEPING_BACKUP)
        check_time(d, &k);
    doctor_add(d, w->code, keeping_judge(w->act, k.done_at, d->now),
               instant_is_set(k.done_at) ? doctor_say(d, w->made, instant_rfc3339(d->sc, k.done_at))
                                         : tr(d->lang, w->never),
               tr(d->lang, w->cure));
}

static void check_seal(struct doctor *d)
{
    const bool sealed = d->settings.keeping.key_count > 0;

    doctor_add(d, "seal", sealed ? CONDITION_OK : CONDITION_WARNING,
               sealed ? doctor_say(d, N_("Backups are sealed for {1} keys."),
                                   scope_printf(d->sc, "%zu", d->settings.keeping.key_count))
                      : doctor_say(d, N_("No key is set that backups are sealed for.")),
               doctor_say(d, N_("Make a pair, onecase backup key, and put the public half into "
                                "settings.yaml.")));
}

static void check_place(struct doctor *d)
{
    const char *const folder = d->settings.keeping.directory;
    struct stat there, here;

    if (!folder)
        return;
    if (stat(folder, &there) != 0 || access(folder, W_OK | X_OK) != 0)
        doctor_add(d, "backup-directory", CONDITION_BAD,
                   doctor_say(d, N_("Backups cannot be written to {1}."), folder),
                   doctor_say(d, N_("Make it, let this account write there, or mount its disk.")));
    else if (stat(d->options->database, &here) == 0 && here.st_dev == there.st_dev)
        doctor_add(d, "backup-directory", CONDITION_WARNING,
                   doctor_say(d, N_("Backups lie on the disk of the database: {1}."), folder),
                   doctor_say(d, N_("Copy them to another disk or another building each day.")));
    else
        doctor_add(d, "backup-directory", CONDITION_OK,
                   doctor_say(d, N_("Backups go to another disk: {1}."), folder), NULL);
}

/* The record against the file of anchors; against none, when there is none. */
static void check_anchors(struct doctor *d)
{
    const char *const file = d->settings.keeping.anchor_file;
    struct anchor_report report;
    struct anchor *list;
    struct bytes bytes;
    size_t count;

    if (!file || access(file, R_OK) != 0)
        return;
    if (file_read(d->sc, file, FILE_LIMIT, &bytes) != RC_OK ||
        anchor_parse(d->sc, file, (const char *)bytes.data, &list, &count) != RC_OK ||
        anchor_check(d->sc, d->desk->engine, list, count, &report) != RC_OK) {
        doctor_add(d, "anchors", CONDITION_BAD, error_text(d->sc, d->lang, &d->sc->error),
                   doctor_say(d, N_("Look at {1}: who changed it?"), file));
        return;
    }
    doctor_add(d, "anchors", report.broken ? CONDITION_BAD : CONDITION_OK,
               report.broken ? error_text(d->sc, d->lang, &report.reason)
                             : doctor_say(d, N_("The record fits its {1} anchors."),
                                          scope_printf(d->sc, "%zu", report.checked)),
               doctor_say(d, N_("Change nothing, keep a copy of the file, and call the auditor.")));
}

static void check_keys(struct doctor *d)
{
    const struct date soon = {date_of(d->now).day + KEY_DAYS};
    int64_t expiring;

    if (keys_expiring(d->sc, d->desk->engine, soon, &expiring) != RC_OK)
        return;
    doctor_add(d, "keys", expiring > 0 ? CONDITION_WARNING : CONDITION_OK,
               doctor_say(d, N_("Keys of people that end within 30 days: {1}."),
                          scope_printf(d->sc, "%" PRId64, expiring)),
               doctor_say(d, N_("Give them new ones in time.")));
}

/* Nothing is said where nothing is sealed and no file lies. */
static void check_office_key(struct doctor *d)
{
    const char *const path = office_key_path(d->sc, desk_place(d->sc, d->options));
    struct stat status;
    bool needed;

    if (stat(path, &status) != 0) {
        if (keyring_needed(d->desk, d->sc, &needed) != RC_OK || !needed)
            return;
        doctor_add(d, "office-key", CONDITION_BAD,
                   doctor_say(d,
                              N_("The key of the office is not in {1}, so nobody can read what "
                                 "is sealed."),
                              path),
                   doctor_say(d, N_("Put its copy back there.")));
    } else if (status.st_uid != geteuid() || (status.st_mode & OTHERS)) {
        doctor_add(
            d, "office-key", CONDITION_BAD,
            doctor_say(d, N_("{1} is open to others, or belongs to another account."), path),
            doctor_say(d, N_("Give it to this account alone: chown onecase {1}; chmod 0600 {1}"),
                       path));
    } else {
        doctor_add(d, "office-key", CONDITION_OK,
                   doctor_say(d,
                              N_("The key of the office, {1}, is in no backup: keep a copy on "
                                 "paper or on another carrier, apart from the backups."),
                              path),
                   NULL);
    }
}

/* Behind is no harm: a search reads the rest itself, and takes longer. */
static void check_index(struct doctor *d)
{
    struct index_state s;

    if (desk_index_state(d->desk, d->sc, &s) != RC_OK)
        return;
    const bool slow = s.behind > INDEX_BEHIND || s.left > INDEX_LEFT || s.stale > INDEX_STALE;
    if (s.foreign)
        doctor_add(d, "index", CONDITION_WARNING,
                   doctor_say(d,
                              N_("The key that the index for searching was made with is not in "
                                 "{1}: searching takes longer here."),
                              office_key_path(d->sc, desk_place(d->sc, d->options))),
                   doctor_say(d, N_("Bring the key from the machine that has it; only if none "
                                    "has, “onecase index --anew”.")));
    else if (slow)
        doctor_add(d, "index", CONDITION_WARNING,
                   doctor_say(d,
                              N_("The index for searching does not know {1} entries and {2} cases "
                                 "yet, and old words lead to {3} cases: searching takes longer."),
                              scope_printf(d->sc, "%" PRId64, s.behind),
                              scope_printf(d->sc, "%" PRId64, s.left),
                              scope_printf(d->sc, "%" PRId64, s.stale)),
                   doctor_say(d, N_("Let “onecase watch” run; “onecase index --anew” makes it anew "
                                    "at once.")));
    else
        doctor_add(d, "index", CONDITION_OK,
                   doctor_say(d, N_("The index for searching keeps up with the record.")), NULL);
}

static void check_appointments(struct doctor *d)
{
    struct appointment *list;
    size_t count;

    if (appointment_list(d->sc, d->desk->engine, d->desk->office.id, 0, &list, &count) != RC_OK ||
        count > 0)
        return;
    doctor_add(
        d, "appointments", CONDITION_WARNING,
        doctor_say(d, N_("Nobody is appointed to anything, so everybody may do everything.")),
        doctor_say(d, N_("Appoint the people of the office.")));
}

/* Copies that were put aside hold everything, also what is erased later. */
static void check_aside(struct doctor *d, const char *mark)
{
    const char **names;
    struct stat status;
    size_t count;

    if (keeping_leftovers(d->sc, d->options->database, mark, &names, &count) != RC_OK)
        return;
    for (size_t i = 0; i < count; i++) {
        if (stat(names[i], &status) != 0 || status.st_mtime + ASIDE_DAYS * DAY_S > d->now.ms / 1000)
            continue;
        doctor_add(d, "aside", CONDITION_WARNING,
                   doctor_say(d, N_("An old copy lies beside the database: {1}."), names[i]),
                   doctor_say(d, N_("Delete it; it holds everything and is not sealed.")));
        return; /* one line is enough */
    }
}

/* Of a file; a server is backed up by its own means, of which nothing is recorded here. */
static void check_copies(struct doctor *d)
{
    check_act(d, &backup_words);
    check_act(d, &drill_words);
    check_seal(d);
    check_place(d);
}

void doctor_record(struct doctor *d)
{
    const bool server = desk_on_server(d->options);

    check_writing(d);
    if (!server) {
        check_file(d);
        check_copies(d);
    }
    check_act(d, &anchor_words);
    check_anchors(d);
    check_keys(d);
    check_office_key(d);
    check_index(d);
    check_appointments(d);
    if (!server) {
        check_aside(d, BESIDE_BEFORE);
        check_aside(d, BESIDE_COPY);
    }
}
