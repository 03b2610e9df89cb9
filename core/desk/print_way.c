/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a paper gets to a printer: the command of the host, or a file in the outbox. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/spawn.h"
#include "core/base/text.h"
#include "core/desk/print.h"
#include "core/desk/work.h"
#include "core/store/office_store.h"

enum rc desk_print_way(struct desk *desk, struct scope *sc, enum print_way *way, const char **queue)
{
    struct person p;

    TRY(person_by_login(sc, desk->engine, desk->office.id, desk->person.login, &p));
    *way = p.print_way;
    *queue = p.print_queue;
    return RC_OK;
}

/* The document is issued whatever comes of the job, and that is said. */
static enum rc not_printed(struct desk *desk, struct scope *sc, const struct printed *job,
                           enum rc rc, const char *wrong)
{
    TRY(desk_print_ended(desk, sc, job, wrong));
    return fail(sc, rc, "command",
                N_("The document is issued and kept, but it was not printed: {1}"), wrong);
}

/* Its row stays without an outcome, for nobody knows it. */
static enum rc nobody_knows(struct scope *sc, const char *why)
{
    return fail(sc, RC_IO, "outcome",
                N_("Nobody knows whether the paper came out: {1} Please look, and say so in the "
                   "print register; until then it is listed there as to be checked."),
                why);
}

/* ---- the print command ---- */

/* A program that was killed, or that left its paper unread, may have printed something. */
static const char *doubt(struct desk *desk, struct scope *sc, enum rc rc,
                         const struct spawn_result *ran)
{
    const enum lang lang = desk->options.lang;

    if (rc != RC_OK)
        return ran->stopped ? error_text(sc, lang, &sc->error) : NULL;
    if (ran->status >= SPAWN_SIGNALLED)
        return say(sc, lang, N_("The print command was ended by signal {1}."),
                   scope_printf(sc, "%d", ran->status - SPAWN_SIGNALLED));
    if (ran->status == 0 && ran->unread > 0)
        return tr(lang, N_("The print command ended before it had read the whole paper."));
    return NULL;
}

static const char *complaint(struct desk *desk, struct scope *sc, enum rc rc,
                             const struct spawn_result *ran)
{
    const char *said = rc == RC_OK ? spawn_first_line(sc, ran) : NULL;

    if (rc != RC_OK)
        return error_text(sc, desk->options.lang, &sc->error);
    if (ran->status == 0)
        return NULL;
    if (!text_is_empty(said))
        return said;
    return say(sc, desk->options.lang, N_("the print command ended with status {1}"),
               scope_printf(sc, "%d", ran->status));
}

static enum rc send_to_command(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                               const struct print_order *order, struct printed *out)
{
    struct settings_print job = {"", order->destination, order->copies};
    const char *const *argv;
    struct spawn_result ran;
    struct span limit = SECONDS(desk->settings.print_seconds);

    TRY(settings_print_argv(sc, &desk->settings, &job, &argv)); /* before anything is issued */
    TRY(desk_print(desk, sc, id, code, order, out));
    job.title = out->title;
    TRY(settings_print_argv(sc, &desk->settings, &job, &argv));
    const enum rc rc = spawn_run(sc, argv, out->bytes, limit, &ran);
    const char *unsure = doubt(desk, sc, rc, &ran);
    if (unsure)
        return nobody_knows(sc, unsure);
    const char *wrong = complaint(desk, sc, rc, &ran);
    return wrong ? not_printed(desk, sc, out, RC_IO, wrong) : desk_print_ended(desk, sc, out, NULL);
}

/* ---- the outbox ---- */

static enum rc find_folder(struct desk *desk, struct scope *sc, const char *name, const char **path)
{
    const char *outbox = desk->settings.outbox;
    struct stat st;

    if (!outbox)
        return fail(sc, RC_INVALID, "outbox",
                    N_("The settings of this office name no outbox. Nothing was printed."));
    *path = name ? scope_printf(sc, "%s/%s", outbox, name) : outbox;
    if (stat(*path, &st) != 0 || !S_ISDIR(st.st_mode))
        return fail(sc, RC_INVALID, "outbox",
                    N_("The outbox has no folder {1}. Nothing was printed."), *path);
    return RC_OK;
}

/* One file for each copy, all or none. */
static enum rc write_copies(struct scope *sc, const char *folder, const struct printed *job)
{
    const struct print *p = &job->print;
    const char **paths = scope_alloc(sc, (size_t)p->copies, sizeof(*paths));
    enum rc rc = RC_OK;
    int written = 0;

    for (; written < p->copies && rc == RC_OK; written += rc == RC_OK) {
        paths[written] =
            scope_printf(sc, "%s/%d-%lld-%s-%d-%d.pdf", folder, p->year,
                         (long long)p->register_number, p->kind, p->version, p->copy + written);
        rc = file_write_new(sc, paths[written], job->bytes);
    }
    while (rc != RC_OK && written > 0)
        unlink(paths[--written]);
    return rc;
}

static enum rc put_into_outbox(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                               const struct print_order *order, struct printed *out)
{
    const char *folder = NULL;

    TRY(find_folder(desk, sc, order->destination, &folder));
    TRY(desk_print(desk, sc, id, code, order, out));
    const enum rc rc = write_copies(sc, folder, out);
    if (rc != RC_OK)
        return not_printed(desk, sc, out, rc, error_text(sc, desk->options.lang, &sc->error));
    return desk_print_ended(desk, sc, out, NULL);
}

/* Delete the files in FOLDER that begin with PREFIX. */
static enum rc take_back(struct scope *sc, const char *folder, const char *prefix)
{
    const char **names;
    size_t count;

    TRY(file_list(sc, folder, ".pdf", &names, &count));
    for (size_t i = 0; i < count; i++) {
        const char *path = scope_printf(sc, "%s/%s", folder, names[i]);

        if (strncmp(names[i], prefix, strlen(prefix)) == 0 && unlink(path) != 0 && errno != ENOENT)
            return fail(sc, RC_IO, "outbox",
                        N_("The files are destroyed in the record, but the paper {1} cannot be "
                           "taken out of the outbox: {2}. Please delete it."),
                        path, strerrordesc_np(errno));
    }
    return RC_OK;
}

enum rc print_way_take_back(struct desk *desk, struct scope *sc, const char *number)
{
    const char *slash = strchr(number, '/'), *outbox = desk->settings.outbox;
    const char *prefix = scope_printf(sc, "%.*s-%s-", (int)(slash - number), number, slash + 1);
    const char **folders;
    size_t count;

    if (!outbox)
        return RC_OK;
    TRY(take_back(sc, outbox, prefix));
    TRY(file_list(sc, outbox, "", &folders, &count));
    for (size_t i = 0; i < count; i++) {
        const char *folder = scope_printf(sc, "%s/%s", outbox, folders[i]);
        struct stat st;

        if (lstat(folder, &st) == 0 && S_ISDIR(st.st_mode))
            TRY(take_back(sc, folder, prefix));
    }
    return RC_OK;
}

enum rc desk_print_here(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                        const struct print_order *order, struct printed *out)
{
    struct print_order mine = *order;

    mine.format = PAPER_PDF;
    mine.copies = order->copies == 0 ? 1 : order->copies;
    TRY(desk_print_way(desk, sc, &mine.way, &mine.destination));
    if (mine.way == PRINT_COMMAND)
        return send_to_command(desk, sc, id, code, &mine, out);
    if (mine.way == PRINT_OUTBOX)
        return put_into_outbox(desk, sc, id, code, &mine, out);
    if (mine.way == PRINT_TERMINAL)
        return fail(sc, RC_INVALID, "print",
                    N_("You print through your terminal, and there is none here. Nothing was "
                       "printed."));
    return fail(sc, RC_INVALID, "print",
                N_("You chose to print nothing from here. At your own desk “ssh HOST print CASE "
                   "PAPER --format pdf | lp” prints; another way is chosen with “person set”. "
                   "Nothing was printed."));
}
