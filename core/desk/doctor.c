/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/doctor.h"

#include <assert.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/desk/doctor_work.h"
#include "core/desk/server.h"
#include "core/paper/paper.h"

void doctor_add(struct doctor *d, const char *code, enum condition condition, const char *what,
                const char *cure)
{
    assert(d->count < CHECKUPS_MAX);
    d->list[d->count++] =
        (struct checkup){code, condition, what, condition == CONDITION_OK ? NULL : cure};
}

enum condition doctor_worst(const struct checkup *list, size_t count)
{
    enum condition worst = CONDITION_OK;

    for (size_t i = 0; i < count; i++)
        if (list[i].condition > worst)
            worst = list[i].condition;
    return worst;
}

/* Settings that cannot be read are told, and the usual ones hold. */
static void read_settings(struct doctor *d)
{
    struct scope *sc = d->sc;
    const char *const own =
        scope_printf(sc, "%s/settings.yaml", file_folder(sc, desk_place(sc, d->options)));
    const enum rc rc = access(own, F_OK) == 0 ? settings_load(sc, own, &d->settings)
                                              : settings_load(sc, NULL, &d->settings);

    if (rc == RC_OK) {
        doctor_add(d, "settings", CONDITION_OK, doctor_say(d, N_("The settings can be read.")),
                   NULL);
        return;
    }
    doctor_add(d, "settings", CONDITION_BAD, error_text(sc, d->lang, &sc->error),
               doctor_say(d, N_("Mend {1}; without it nobody can work."), own));
    (void)!settings_load(sc, NULL, &d->settings); /* the defaults cannot fail */
}

static void check_templates(struct doctor *d)
{
    struct scope *sc = d->sc;
    const char **names;
    size_t count = 0;

    if (file_list(sc, scope_printf(sc, "%s/documents", d->options->templates), ".md", &names,
                  &count) == RC_OK &&
        count > 0 && access(scope_printf(sc, "%s/kinds.yaml", d->options->templates), R_OK) == 0) {
        doctor_add(d, "templates", CONDITION_OK,
                   doctor_say(d, N_("{1} templates of documents."), scope_printf(sc, "%zu", count)),
                   NULL);
        return;
    }
    doctor_add(d, "templates", CONDITION_BAD,
               doctor_say(d, N_("The templates in {1} are missing."), d->options->templates),
               doctor_say(d, N_("Install the package again.")));
}

/* A page is made, for that finds what printing would. */
static void check_fonts(struct doctor *d)
{
    const struct paper_style style = {.title = "体检",
                                      .modules = d->options->modules,
                                      .cache = d->options->cache,
                                      .further = d->settings.further_face};
    struct bytes page;

    if (paper_make(d->sc, "# 人民调解协议书\n\n甲方：王某\n", &style, PAPER_PDF, &page) == RC_OK) {
        doctor_add(d, "fonts", CONDITION_OK, doctor_say(d, N_("Fonts are there: a page was made.")),
                   NULL);
        return;
    }
    doctor_add(
        d, "fonts", CONDITION_BAD, error_text(d->sc, d->lang, &d->sc->error),
        doctor_say(d, N_("Install fonts-noto-cjk, fonts-wqy-zenhei and fonts-arphic-uming.")));
}

static void add_version(struct doctor *d, const struct upgrade_result *r)
{
    struct scope *sc = d->sc;

    if (r->from == r->to)
        doctor_add(d, "version", CONDITION_OK,
                   doctor_say(d, N_("The database has version {1}, that of this program."),
                              scope_printf(sc, "%zu", r->to)),
                   NULL);
    else
        doctor_add(d, "version", CONDITION_WARNING,
                   doctor_say(d, N_("The database has version {1}, the program {2}."),
                              scope_printf(sc, "%zu", r->from), scope_printf(sc, "%zu", r->to)),
                   doctor_say(d, N_("Run onecase upgrade; it keeps a copy.")));
}

static const char *cure_of(enum rc rc)
{
    switch (rc) {
    case RC_NOTFOUND:
        return N_("Say where it is with --db, or put a backup there: onecase restore.");
    case RC_SCHEMA:
        return N_("Install the version of the program that made it.");
    case RC_DENIED:
        return N_("Run onecase under the account that the database belongs to.");
    case RC_BUSY:
        return N_("Try again in a moment.");
    default:
        return N_("Put the newest sound backup in its place: onecase restore.");
    }
}

/* Opening an older database would bring it up, and the doctor changes nothing. */
static void open_record(struct doctor *d)
{
    struct desk_options alone = *d->options;
    struct upgrade_result r;

    alone.alone = true;
    alone.as = NULL;
    enum rc rc = desk_upgrade_check(d->sc, d->options, &r);
    if (rc == RC_OK)
        add_version(d, &r);
    if (rc == RC_OK && r.from == r.to)
        rc = desk_open(d->sc, &alone, &d->desk);
    if (rc != RC_OK)
        doctor_add(d, "database", CONDITION_BAD, error_text(d->sc, d->lang, &d->sc->error),
                   tr(d->lang, cure_of(rc)));
}

void desk_doctor(struct scope *sc, const struct desk_options *options, const struct checkup **list,
                 size_t *count)
{
    struct doctor d = {.sc = sc, .options = options, .lang = options->lang};
    struct clock clock;

    d.list = scope_alloc(sc, CHECKUPS_MAX, sizeof(*d.list));
    if (clock_from(sc, options->now, false, &clock) != RC_OK)
        clock = (struct clock){.kind = CLOCK_REAL};
    d.now = clock_now(&clock);
    read_settings(&d);
    doctor_machine(&d);
    open_record(&d);
    if (d.desk)
        doctor_record(&d);
    desk_close(d.desk);
    check_templates(&d);
    check_fonts(&d);
    *list = d.list;
    *count = d.count;
}
