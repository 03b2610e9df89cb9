/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking the duty sheet that an office keeps in a spreadsheet: people and duties. */
#include "core/desk/roster.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/conf/roster_file.h"
#include "core/desk/work.h"
#include "core/domain/identity.h"
#include "core/store/office_store.h"
#include "core/store/roster_store.h"

#define LOGIN_TRIES 10000

/* ---- people ---- */

static const struct person *named(const struct roster_plan *plan, const char *name)
{
    for (size_t i = 0; i < plan->person_count; i++) {
        if (text_equal(plan->people[i].name, name))
            return &plan->people[i];
    }
    return NULL;
}

static bool is_taken(const struct roster_plan *plan, const char *login)
{
    for (size_t i = 0; i < plan->person_count; i++) {
        if (text_equal(plan->people[i].login, login))
            return true;
    }
    return false;
}

/* A sheet knows no logins, so he gets one of his agency: "police3". */
static const char *free_login(struct scope *sc, const struct roster_plan *plan,
                              enum agency_id agency)
{
    for (int i = 1; i < LOGIN_TRIES; i++) {
        const char *login = scope_printf(sc, "%s%d", agency_get(agency)->code, i);

        if (!is_taken(plan, login))
            return login;
    }
    return "";
}

static enum rc add_person(struct work *w, struct roster_plan *plan, const char *name,
                          const char *phone, enum agency_id agency, const struct person **out)
{
    struct person *people = scope_grow(w->sc, plan->people, plan->person_count,
                                       plan->person_count + 1, sizeof(*people));
    struct person *p = &people[plan->person_count];

    *p = (struct person){.login = free_login(w->sc, plan, agency),
                         .name = name,
                         .agency = agency,
                         .role = "mediator",
                         .phone = phone,
                         .from = DATE_NONE,
                         .until = DATE_NONE};
    TRY(person_insert(&w->tx, p));
    plan->people = people;
    plan->person_count++;
    *out = p;
    return RC_OK;
}

/* What the office knows is not overwritten by a sheet; what it does not know is filled in. */
static enum rc fill_phone(struct work *w, const struct person *p, const char *phone)
{
    struct person changed = *p;

    if (!phone || text_equal(p->phone, phone))
        return RC_OK;
    if (p->phone)
        return fail(w->sc, RC_INVALID, "电话",
                    N_("{1} has the telephone {2} here; correct the one or the other. Nothing was "
                       "saved."),
                    p->name, p->phone);
    changed.phone = phone;
    return person_save(&w->tx, &changed);
}

static enum rc find_person(struct work *w, struct roster_plan *plan, const char *name,
                           const char *phone, enum agency_id agency, const struct person **out)
{
    if (phone)
        TRY(identity_phone(w->sc, "电话", phone, &phone));
    *out = named(plan, name);
    if (!*out && agency == AGENCY_NONE)
        return fail(w->sc, RC_INVALID, "单位",
                    N_("{1} is not known yet; please say of which agency. Nothing was saved."),
                    name);
    if (!*out)
        return add_person(w, plan, name, phone, agency, out);
    if (agency != AGENCY_NONE && (*out)->agency != agency)
        return fail_words(
            w->sc, FAIL_WORD(2) | FAIL_WORD(3), RC_INVALID, "单位",
            N_("{1} is of another agency ({2}) than the shift ({3}). Nothing was saved."), name,
            agency_get((*out)->agency)->label, agency_get(agency)->label);
    return fill_phone(w, *out, phone);
}

/* ---- duties ---- */

/* Is exactly this planned, once or as a turn of a rotation? */
static bool is_planned(struct scope *sc, const struct roster_plan *plan, const struct shift *s,
                       int64_t person)
{
    const struct instant from = shift_begin(s, s->from), until = shift_end(s, s->from);

    for (size_t i = 0; i < plan->shift_count; i++) {
        const struct shift *old = &plan->shifts[i];

        if (old->kind != s->kind || old->agency != s->agency || !shift_serves(old, s->from) ||
            shift_begin(old, s->from).ms != from.ms || shift_end(old, s->from).ms != until.ms ||
            roster_mark(plan, CHANGE_UNDONE, old->id))
            continue;
        for (size_t t = 0; t < old->turn_count; t++) {
            if (old->turns[t].person == person &&
                old->turns[t].place == shift_place_on(old, s->from))
                return true;
        }
    }
    return false;
}

static enum rc plan_duty(struct work *w, struct roster_plan *plan, const struct roster_line *line,
                         const struct person *p, enum duty_kind kind)
{
    struct turn *turn = scope_alloc(w->sc, 1, sizeof(*turn));
    struct shift s = {.id = INT64_MAX,
                      .agency = p->agency,
                      .kind = kind,
                      .name = line->shift,
                      .every = EVERY_ONCE,
                      .from = line->day,
                      .until = line->day,
                      .time = line->time,
                      .least = 1,
                      .turns = turn,
                      .turn_count = 1,
                      .note = line->note,
                      .recorded = w->now,
                      .by = w->desk->person.name};

    *turn = (struct turn){0, p->id};
    if (is_planned(w->sc, plan, &s, p->id))
        return RC_OK;
    TRY(shift_check(w->sc, &s, plan->people, plan->person_count));
    struct shift *shifts =
        scope_grow(w->sc, plan->shifts, plan->shift_count, plan->shift_count + 1, sizeof(*shifts));
    shifts[plan->shift_count++] = s;
    plan->shifts = shifts;
    TRY(roster_check_clash(w->sc, plan, shift_begin(&s, s.from), shift_end(&s, s.from)));
    return shift_insert(&w->tx, &shifts[plan->shift_count - 1]);
}

enum rc use_import_duty(struct work *w, const void *args, void *result)
{
    const struct roster_line *line = args;
    const struct instant from = {date_start(line->day).ms - DAYS(3).ms};
    const struct person *p;
    struct roster_plan plan;

    TRY(roster_load(w->sc, w->tx.engine, w->tx.office, from, &plan));
    for (size_t i = 0; i < line->count; i++) {
        TRY(find_person(w, &plan, line->names[i], line->phones[i], line->agency, &p));
        TRY(plan_duty(w, &plan, line, p, line->commands ? DUTY_COMMANDER : DUTY_OFFICER));
    }
    if (line->commander) {
        /* He may be of another agency than those he commands, so only a new one gets theirs. */
        const bool known = named(&plan, line->commander) != NULL;

        TRY(find_person(w, &plan, line->commander, NULL, known ? AGENCY_NONE : line->agency, &p));
        TRY(plan_duty(w, &plan, line, p, DUTY_COMMANDER));
    }
    *(bool *)result = w->tx.row_count == 0;
    return RC_OK;
}

/* ---- the sheet ---- */

/* A trouble of the store is not the line's fault. */
static bool is_line_fault(enum rc rc)
{
    return rc == RC_INVALID || rc == RC_SYNTAX || rc == RC_CONFLICT;
}

static enum rc take(struct desk *desk, struct scope *sc, const struct roster_line *line,
                    bool *known)
{
    if (line->rc == RC_OK)
        return desk_run(desk, sc, USE_IMPORT_DUTY, line, known);
    sc->error = line->error;
    return line->rc;
}

enum rc desk_import_roster(struct desk *desk, struct scope *sc, const char *path,
                           void (*refused)(void *user, int line, const struct error *error),
                           void *user, struct roster_counts *counts)
{
    struct buffer rejected = buffer_new(sc);
    struct roster_sheet sheet;
    struct bytes file;

    *counts = (struct roster_counts){0};
    TRY(file_read(sc, path, FILE_LIMIT, &file));
    TRY(roster_file_read(sc, path, file, &sheet));
    buffer_addf(&rejected, "%s\n", sheet.heading);
    for (size_t i = 0; i < sheet.count; i++) {
        struct scope own = SCOPE_INIT;
        bool known = false;
        const enum rc rc = take(desk, &own, &sheet.lines[i], &known);

        counts->known += rc == RC_OK && known;
        counts->taken += rc == RC_OK && !known;
        if (is_line_fault(rc)) {
            counts->refused++;
            buffer_addf(&rejected, "%s\n", sheet.lines[i].text);
            refused(user, sheet.lines[i].line, &own.error);
        } else if (rc != RC_OK) {
            scope_error_move(sc, &own);
        }
        scope_end(&own);
        if (rc != RC_OK && !is_line_fault(rc))
            return rc;
    }
    if (counts->refused == 0)
        return RC_OK;
    return file_write(sc, scope_printf(sc, "%s.rejected", path),
                      (struct bytes){(const unsigned char *)rejected.data, rejected.length});
}
