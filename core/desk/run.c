/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/work.h"

#include <assert.h>
#include <time.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/desk/server.h"
#include "core/store/clock_store.h"
#include "core/store/dispute_store.h"
#include "core/store/migrate.h"
#include "core/store/office_store.h"

#define ATTEMPTS       5
#define PATIENCE       SECONDS(10) /* the engine may have waited as long by itself */
#define DOUBT_MS       4000        /* to learn whether something was saved */
#define DOUBT_PAUSE_MS 100

enum use_mode { FOUND, ENTER, WRITE, WATCH, SCRATCH, READ };

struct use_row {
    enum rc (*body)(struct work *w, const void *args, void *result);
    enum use_mode mode;
    const char *word;
    enum may may;
};

static const struct use_row uses[] = {
#define USE(name, body, mode, word, may) {body, mode, word, MAY_##may},
#include "core/desk/use.def"
#undef USE
};

const char *use_word(enum use use) { return uses[use].word; }

static enum rc begin(struct work *w, enum use_mode mode)
{
    struct desk *desk = w->desk;

    switch (mode) {
    case FOUND:
        return tx_begin_office(w->sc, desk->engine, &w->tx);
    case ENTER:
    case WRITE:
    case WATCH:
        return tx_begin(w->sc, desk->engine, desk->office.id, &w->tx);
    case SCRATCH:
    case READ:
        break;
    }
    return tx_begin_scratch(w->sc, desk->engine, desk->office.id, &w->tx);
}

static enum rc account(struct work *w, const struct use_row *use)
{
    const struct journal_entry entry = {.at = w->now,
                                        .boot = w->boot,
                                        .boot_id = w->boot_id,
                                        .person = w->signer ? w->signer : w->desk->person.id,
                                        .terminal = w->desk->options.terminal,
                                        .use_case = use->word,
                                        .subject = w->subject,
                                        .said = w->said};

    if (use->mode == SCRATCH)
        return RC_OK;
    if (use->mode == READ)
        return access_note(&w->tx, &(struct access_entry){entry, w->detail});
    /* A use case that found nothing to do, such as a form sent twice, leaves no entry. */
    return w->tx.row_count > 0 ? tx_journal(&w->tx, &entry) : RC_OK;
}

/* That somebody asked is recorded of everybody, also of who is appointed to nothing any more. */
static bool may_at_all(const struct desk *desk, const struct use_row *use)
{
    return (use->mode == READ && use->may == MAY_SELF) ||
           permit_allows(&desk->viewer, use->may, NULL);
}

static enum rc run_inside(struct work *w, const struct use_row *use, const void *args, void *result)
{
    const bool writes = use->mode == WRITE || use->mode == WATCH || use->mode == ENTER;

    if (use->mode != FOUND)
        TRY(migrate_still(w->sc, w->desk->engine));
    if (use->mode != FOUND && use->mode != ENTER) {
        TRY(desk_look_up(w->desk, w->sc));
        if (!may_at_all(w->desk, use))
            return desk_deny(w->desk, w->sc);
    }
    if (use->mode == WATCH)
        desk_see_all(w->desk);
    if (use->mode == SCRATCH) /* what is kept of all cases is kept by whoever comes by */
        engine_see_all(w->desk->engine);
    if (writes)
        TRY(clock_step_note(&w->tx, w->now, w->boot, w->boot_id));
    TRY(use->body(w, args, result));
    if (writes)
        TRY(work_follow(w));
    /* A body that forgot to ask would let everybody in. */
    assert(!permit_is_about_case(use->may) || w->allowed != 0 || w->tx.row_count == 0);
    TRY(account(w, use));
    return tx_commit(&w->tx);
}

/* A commit whose answer did not come: the truth stands in the journal. What was not saved is run
 * again; while nobody can be asked, the sentence of the commit stands. */
static enum rc learn_whether_saved(struct work *w)
{
    const struct timespec pause = {0, DOUBT_PAUSE_MS * 1000000L};
    const struct error unknown = w->sc->error;
    const int64_t until = clock_boot() + DOUBT_MS;
    bool saved = false;

    while (tx_was_saved(&w->tx, &saved) != RC_OK) {
        if (clock_boot() >= until) {
            w->sc->error = unknown;
            return RC_IO;
        }
        nanosleep(&pause, NULL);
    }
    if (saved) {
        w->sc->error = (struct error){0};
        return RC_OK;
    }
    return fail(w->sc, RC_BUSY, "db",
                N_("The connection to the database was lost; nothing was saved. Try again."));
}

static enum rc run_once(struct desk *desk, struct scope *sc, const struct use_row *use,
                        const void *args, void *result)
{
    const struct clock_reading clock = clock_read(sc, &desk->clock);
    struct work w = {.desk = desk,
                     .sc = sc,
                     .now = clock.now,
                     .boot = clock.boot,
                     .boot_id = clock.boot_id,
                     .today = date_of(clock.now),
                     .may = use->may};

    TRY(engine_reach(desk->engine, sc));
    TRY(begin(&w, use->mode));
    enum rc rc = run_inside(&w, use, args, result);
    if (rc != RC_OK && w.tx.journalled && engine_doubts(desk->engine))
        rc = learn_whether_saved(&w);
    if (rc != RC_OK && engine_in_transaction(desk->engine))
        tx_rollback(&w.tx);
    return rc;
}

static enum rc refuse_to_write(struct scope *sc)
{
    return fail(sc, RC_DENIED, "db",
                N_("The disk can only be read, so nothing was saved. The cases can still be looked "
                   "at. Tell whoever looks after this machine; “onecase doctor” says more."));
}

static enum rc refuse_for_room(struct scope *sc, int64_t left)
{
    return fail(sc, RC_FULL, "db",
                N_("Only {1} MB are left on the disk, so nothing was saved, lest the record be "
                   "damaged. Everything can still be read. Delete what is not needed, then save "
                   "again; “onecase doctor” says more."),
                scope_printf(sc, "%lld", (long long)(left / 1048576)));
}

/* Drafts and the notes on what was looked at go on; so does what makes room or a copy. */
static enum rc check_disk(struct desk *desk, struct scope *sc, const struct use_row *use)
{
    int64_t left;
    const bool tight = desk_room(desk, &left) == CONDITION_BAD;

    if (engine_reads_only(desk->engine))
        return tight ? refuse_for_room(sc, left) : refuse_to_write(sc);
    if (use->mode != WRITE || use->may == MAY_KEEP || use->may == MAY_DESTROY || !tight)
        return RC_OK;
    return refuse_for_room(sc, left);
}

enum rc desk_run(struct desk *desk, struct scope *sc, enum use use, const void *args, void *result)
{
    const struct scope_mark mark = scope_mark(sc);
    const int64_t begun = clock_boot();
    enum rc rc = RC_BUSY;

    assert(use < USE_COUNT);
    TRY(check_disk(desk, sc, &uses[use]));
    for (int attempt = 0; attempt < ATTEMPTS && rc == RC_BUSY; attempt++) {
        if (clock_boot() - begun >= PATIENCE.ms)
            break;
        rc = run_once(desk, sc, &uses[use], args, result);
        if (rc != RC_OK)
            scope_rewind(sc, mark);
    }
    return rc;
}

enum condition desk_room(const struct desk *desk, int64_t *left)
{
    int64_t total;

    *left = 0;
    if (desk_on_server(&desk->options)) /* its disk is not ours to look at */
        return CONDITION_OK;
    file_room(desk->options.database, left, &total);
    /* A system that does not tell must not stop the office. */
    if (total == 0)
        return CONDITION_OK;
    return keeping_room(&desk->settings.keeping.room, *left, total);
}

enum rc work_casefile(struct work *w, int64_t id, struct casefile *cf)
{
    const struct playbook_reader reader = desk_playbook_reader(w->desk);

    if (permit_is_about_case(w->may) && w->allowed != id)
        TRY(work_allow(w, id));
    return casefile_load(w->sc, w->desk->engine, w->desk->office.id, id, &w->desk->kinds, &reader,
                         cf);
}

enum rc work_begin(struct work *w, int64_t id, enum dispute_step step, struct casefile *cf)
{
    TRY(work_casefile(w, id, cf));
    w->subject = id;
    return dispute_may(w->sc, &cf->dispute, step);
}

enum rc work_save(struct work *w, struct dispute *d)
{
    TRY(dispute_save(&w->tx, d));
    return work_restate(w, d->id);
}

enum rc work_restate(struct work *w, int64_t id)
{
    struct casefile cf;

    TRY(work_casefile(w, id, &cf));
    const enum state state = casefile_state(w->sc, &cf);
    if (state == cf.dispute.state)
        return RC_OK;
    cf.dispute.state = state;
    return dispute_save(&w->tx, &cf.dispute);
}

enum rc desk_read_out(struct scope *sc, enum rc rc)
{
    return rc == RC_STOPPED ? fail(sc, rc, NULL, N_("Stopped. Nothing was given out.")) : rc;
}

enum rc work_reason(struct scope *sc, const char *reason, const char **out)
{
    TRY(text_gate_in(sc, "reason", reason, TEXT_LONG, out));
    if (text_is_empty(*out))
        return fail(sc, RC_INVALID, "reason", N_("Please give a reason. Nothing was saved."));
    return RC_OK;
}

enum rc work_past_day(struct desk *desk, struct scope *sc, struct date *day)
{
    const struct date today = desk_today(desk);

    if (!date_is_set(*day))
        *day = today;
    if (day->day > today.day)
        return fail(sc, RC_INVALID, "on", N_("That day has not come yet. Nothing was saved."));
    return RC_OK;
}
