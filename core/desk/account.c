/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/account.h"

#include <string.h>
#include <unistd.h>

#include "core/base/progress.h"
#include "core/base/text.h"
#include "core/desk/appointment_work.h"
#include "core/desk/exchange_work.h"
#include "core/desk/search_work.h"
#include "core/desk/server.h"
#include "core/domain/serial.h"
#include "core/store/migrate.h"
#include "core/store/office_store.h"
#include "core/store/verify.h"

/* Cut the next field off *REST at a colon; NULL when nothing is left. */
static const char *next_field(struct scope *sc, const char **rest)
{
    if (!*rest)
        return NULL;
    const char *colon = strchr(*rest, ':');
    const char *field = colon ? scope_strndup(sc, *rest, (size_t)(colon - *rest)) : *rest;

    *rest = colon ? colon + 1 : NULL;
    return field;
}

static bool is_login(const char *text)
{
    return text && *text && strlen(text) <= 32 &&
           strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_.-") == strlen(text);
}

enum rc desk_parse_person(struct scope *sc, const char *text, struct new_person *out)
{
    const char *rest = text;
    const char *login = next_field(sc, &rest), *name = next_field(sc, &rest);
    const char *agency = next_field(sc, &rest);

    *out = (struct new_person){.login = login, .agency = AGENCY_COMMITTEE};
    if (!is_login(login))
        return fail(sc, RC_INVALID, "person",
                    N_("“{1}”: a login is made of small letters, digits and . _ -; write "
                       "LOGIN:NAME:AGENCY:ROLE. Nothing was saved."),
                    text);
    TRY(text_gate_in(sc, "person", name, TEXT_LINE, &out->name));
    if (text_is_empty(out->name))
        return fail(sc, RC_INVALID, "person",
                    N_("“{1}” has no name; write LOGIN:NAME:AGENCY:ROLE. Nothing was saved."),
                    text);
    if (!text_is_empty(agency))
        TRY(agency_find(sc, "person", agency, &out->agency));
    return text_gate_in(sc, "person", rest, TEXT_LINE, &out->role);
}

static enum rc insert_person(struct work *w, const struct new_person *new, struct newcomer *out)
{
    const struct post post =
        new->post ? *new->post : (struct post){.from = DATE_NONE, .until = DATE_NONE};

    TRY(newcomer_read(w->sc, new, out));
    out->person = (struct person){.login = new->login,
                                  .name = new->name,
                                  .agency = new->agency,
                                  .role = out->person.role,
                                  .phone = new->phone,
                                  .division = post.division,
                                  .skills = post.skills,
                                  .from = post.from,
                                  .until = post.until};
    const enum rc rc = person_insert(&w->tx, &out->person);
    if (rc == RC_CONFLICT)
        return fail(w->sc, RC_INVALID, "person",
                    N_("Somebody has the login “{1}” already. Nothing was saved."), new->login);
    return rc;
}

enum rc use_add_person(struct work *w, const void *args, void *result)
{
    struct newcomer newcomer;

    TRY(insert_person(w, args, &newcomer));
    return work_appoint_newcomer(w, &newcomer);
}

enum rc desk_add_person(struct desk *desk, struct scope *sc, const struct new_person *person)
{
    struct new_person new = *person;

    TRY(desk_check_person(desk, sc, &new));
    return desk_run(desk, sc, USE_ADD_PERSON, &new, NULL);
}

enum rc use_found_office(struct work *w, const void *args, void *result)
{
    const struct new_office *new = args;
    struct newcomer *people = scope_alloc(w->sc, new->people_count, sizeof(*people));
    struct office office = new->office;

    office.practice = new->practice;
    TRY(office_insert(&w->tx, &office));
    for (size_t i = 0; i < new->people_count; i++)
        TRY(insert_person(w, &new->people[i], &people[i]));
    return work_found_order(w, people, new->people_count);
}

static enum rc check_name(struct scope *sc, const char *field, const char *text, const char **out)
{
    TRY(text_gate_in(sc, field, text, TEXT_LINE, out));
    if (text_is_empty(*out))
        return fail(sc, RC_INVALID, field, N_("{1} must not be empty; nothing was saved."), field);
    return RC_OK;
}

/* A centre has no seal; the name on paper is that of the people's mediation committee of the
 * same street or town unless the office says otherwise. */
static enum rc check_office(struct desk *desk, struct scope *sc, struct new_office *new)
{
    const struct division_table *divisions;
    struct office *o = &new->office;

    TRY(check_name(sc, "office", o->name, &o->name));
    TRY(check_name(sc, "abbreviation", o->abbreviation, &o->abbreviation));
    TRY(serial_check_abbreviation(sc, desk->settings.case_number_pattern, o->abbreviation));
    TRY(desk_divisions(desk, sc, &divisions));
    TRY(division_check(sc, divisions, "division", o->division));
    if (text_is_empty(o->committee))
        o->committee =
            scope_printf(sc, "%s人民调解委员会", division_path(sc, divisions, o->division));
    TRY(check_name(sc, "committee", o->committee, &o->committee));
    if (new->people_count == 0)
        return fail(sc, RC_INVALID, "person",
                    N_("An office needs at least one person. Nothing was made."));
    return RC_OK;
}

static enum rc make_database(struct desk *desk, struct scope *sc, const struct new_office *new)
{
    TRY(migrate_run(sc, desk->engine));
    return desk_run(desk, sc, USE_FOUND_OFFICE, new, NULL);
}

static enum rc check_people(struct desk *desk, struct scope *sc, struct new_office *new)
{
    struct new_person *people = scope_memdup(sc, new->people, new->people_count * sizeof(*people));

    for (size_t i = 0; i < new->people_count; i++)
        TRY(desk_check_person(desk, sc, &people[i]));
    new->people = people;
    return RC_OK;
}

static enum rc found(struct desk *desk, struct scope *sc, struct new_office *new)
{
    TRY(check_office(desk, sc, new));
    TRY(check_people(desk, sc, new));
    const struct engine_flags flags = {.create = true, .modules = desk->options.modules};
    const enum rc opened = engine_open(sc, desk->options.database, flags, &desk->engine);
    if (opened == RC_CONFLICT && !desk_on_server(&desk->options))
        return fail(sc, RC_INVALID, "db",
                    N_("There is a database at {1} already; nothing was changed."),
                    desk->options.database);
    TRY(opened);
    const enum rc rc = make_database(desk, sc, new);
    if (rc != RC_OK) {
        engine_discard(desk->engine);
        desk->engine = NULL;
    }
    return rc;
}

enum rc desk_init(struct scope *sc, const struct desk_options *options,
                  const struct new_office *office)
{
    struct new_office new = *office;
    struct desk *desk;

    if (options->now && !office->practice)
        return fail(sc, RC_INVALID, "now",
                    N_("Only a practice database takes --now. Nothing was made."));
    TRY(desk_prepare(sc, options, &desk));
    const enum rc rc = found(desk, sc, &new);
    desk_close(desk);
    return rc;
}

/* What differs there is a bad place too. */
static enum rc check_rest(struct desk *desk, struct scope *sc, struct journal_report *report)
{
    enum rc rc = desk_check_due(desk, sc);

    if (rc == RC_OK)
        rc = desk_check_packages(desk, sc);
    if (rc == RC_OK)
        rc = desk_check_index(desk, sc);
    if (rc != RC_INVALID)
        return rc;
    report->broken = true;
    report->first = sc->error;
    return RC_OK;
}

enum rc desk_verify(struct desk *desk, struct scope *sc, struct verification *out)
{
    struct journal_report report;

    TRY(engine_begin_read(desk->engine, sc));
    enum rc rc = journal_verify(sc, desk->engine, desk->options.progress, &report);
    engine_look(desk->engine, desk->options.progress);
    progress_begin(desk->options.progress, N_("comparing what is counted with the record"), 0, 0);
    if (rc == RC_OK && !report.broken)
        rc = check_rest(desk, sc, &report);
    engine_look(desk->engine, NULL);
    engine_rollback(desk->engine);
    if (rc == RC_STOPPED)
        return fail(
            sc, RC_STOPPED, NULL,
            N_("Stopped. Until then nothing was found wrong, and not everything was checked."));
    TRY(rc);
    *out = (struct verification){.sound = !report.broken,
                                 .entries = report.entries,
                                 .accesses = report.accesses,
                                 .rows = report.rows,
                                 .documents = report.documents,
                                 .erased = report.erased,
                                 .broken = report.first};
    return RC_OK;
}
