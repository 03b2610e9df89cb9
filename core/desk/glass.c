/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/glass.h"

#include <string.h>

#include "core/base/spawn.h"
#include "core/base/text.h"
#include "core/conf/template_file.h"
#include "core/desk/work.h"
#include "core/domain/serial.h"
#include "core/paper/glass.h"
#include "core/paper/paper.h"
#include "core/store/appointment_store.h"
#include "core/store/glass_store.h"
#include "core/store/office_store.h"
#include "core/store/sight_store.h"

#define TEMPLATE "sheets/glass.md"
#define FRESH    DAYS(1) /* what is older than this is no news for a program to tell */

struct break_args {
    const char *text;
    struct serial_reference reference;
    enum glass_category category;
    const char *reason;
};

/* One sentence for a number that nobody has and for one he is not given. */
static enum rc not_given(struct scope *sc, enum rc rc, const char *text)
{
    return fail(sc, rc, "case",
                N_("There is no case {1} that could be opened to you. That you asked is recorded."),
                text);
}

/* Who may read the case needs no glass; he knows that it is there. */
static enum rc check_needed(struct work *w, int64_t dispute)
{
    struct standing s;

    TRY(sight_standing(w->sc, w->desk->engine, w->desk->office.id, dispute, &s));
    if (permit_sight(&w->desk->viewer, &s) < SIGHT_FACTS)
        return RC_OK;
    return fail(w->sc, RC_INVALID, "case",
                s.glass ? N_("This case is open to you already. Nothing was saved.")
                        : N_("You may read this case as it is. Nothing was saved."));
}

enum rc use_break_glass(struct work *w, const void *args, void *result)
{
    const struct break_args *a = args;
    struct glass *g = result;
    const char *division;
    int year, month, day;

    date_split(w->today, &year, &month, &day);
    *g = (struct glass){.person = w->desk->person.id,
                        .name = w->desk->person.name,
                        .category = a->category,
                        .reason = a->reason,
                        .opened_at = w->now,
                        .until_at = instant_after(w->now, GLASS_TIME)};
    TRY(glass_find(w->sc, w->desk->engine, w->desk->office.id, &a->reference, year, &g->dispute,
                   &division));
    if (g->dispute == 0)
        return not_given(w->sc, RC_NOTFOUND, a->text);
    TRY(check_needed(w, g->dispute));
    w->subject = g->dispute;
    return glass_insert(&w->tx, g);
}

enum rc use_glass_refused(struct work *w, const void *args, void *result)
{
    w->detail = args;
    return RC_OK;
}

enum rc desk_break_glass(struct desk *desk, struct scope *sc, const char *text,
                         enum glass_category category, const char *reason, struct glass *out)
{
    struct break_args args = {.text = text, .category = category};
    struct glass g = {.reason = reason};

    TRY(glass_check(sc, &g));
    TRY(serial_parse(sc, text, &args.reference));
    args.reason = g.reason;
    const enum rc rc = desk_run(desk, sc, USE_BREAK_GLASS, &args, out);
    if (rc != RC_DENIED && rc != RC_NOTFOUND)
        return rc;
    TRY(desk_run(desk, sc, USE_GLASS_REFUSED, text, NULL));
    return not_given(sc, rc, text);
}

enum rc use_glass_look(struct work *w, const void *args, void *result)
{
    w->subject = *(const int64_t *)args;
    return work_allow(w, w->subject);
}

enum rc desk_look_through(struct desk *desk, struct scope *sc, int64_t id)
{
    const struct instant now = desk_now(desk);

    if (desk->looked == id && instant_before(now, instant_after(desk->looked_at, MINUTES(1))))
        return RC_OK;
    TRY(desk_run(desk, sc, USE_GLASS_LOOK, &id, NULL));
    desk->looked = id;
    desk->looked_at = now;
    return RC_OK;
}

/* ---- afterwards ---- */

static enum rc list(struct desk *desk, struct scope *sc, struct period p, struct glass **out,
                    size_t *count)
{
    const char *areas = permit_areas(sc, &desk->viewer, MAY_REVIEW_GLASS);

    return glass_list(sc, desk->engine, desk->office.id, period_begin(p), period_end(p), areas, out,
                      count);
}

enum rc desk_glass(struct desk *desk, struct scope *sc, struct period p, struct glass **out,
                   size_t *count)
{
    TRY(desk_begin_read(desk, sc));
    const enum rc rc = permit_allows(&desk->viewer, MAY_REVIEW_GLASS, NULL)
                           ? list(desk, sc, p, out, count)
                           : desk_deny(desk, sc);
    engine_rollback(desk->engine);
    return rc;
}

enum rc desk_glass_waiting(struct desk *desk, struct scope *sc, int64_t *waiting)
{
    *waiting = 0;
    TRY(desk_begin_read(desk, sc));
    enum rc rc = RC_OK;
    if (permit_allows(&desk->viewer, MAY_REVIEW_GLASS, NULL))
        rc = glass_waiting(sc, desk->engine, desk->office.id, desk->person.id,
                           permit_areas(sc, &desk->viewer, MAY_REVIEW_GLASS), waiting);
    engine_rollback(desk->engine);
    return rc;
}

struct review_args {
    int number;
    bool proper;
    const char *note;
};

static enum rc find_numbered(struct work *w, int number, struct glass *out)
{
    const struct period always = {DATE_NONE, DATE_NONE};
    struct glass *all;
    size_t count;

    TRY(list(w->desk, w->sc, always, &all, &count));
    for (size_t i = 0; i < count; i++) {
        if (all[i].number == number) {
            *out = all[i];
            return RC_OK;
        }
    }
    return fail(w->sc, RC_NOTFOUND, "glass", N_("There is no number {1} here. Nothing was saved."),
                scope_printf(w->sc, "%d", number));
}

enum rc use_review_glass(struct work *w, const void *args, void *result)
{
    const struct review_args *a = args;
    struct glass g;

    TRY(find_numbered(w, a->number, &g));
    TRY(glass_may_review(w->sc, &g, w->desk->person.id));
    w->subject = g.dispute;
    g.reviewed_by = w->desk->person.id;
    g.reviewed_at = w->now;
    g.proper = a->proper;
    g.review_note = a->note;
    return glass_save_review(&w->tx, &g);
}

enum rc desk_review_glass(struct desk *desk, struct scope *sc, int number, bool proper,
                          const char *note)
{
    struct review_args args = {number, proper, NULL};

    TRY(work_reason(sc, note, &args.note));
    return desk_run(desk, sc, USE_REVIEW_GLASS, &args, NULL);
}

enum rc use_glass_sheet(struct work *w, const void *args, void *result)
{
    w->detail = args;
    return RC_OK;
}

enum rc desk_glass_paper(struct desk *desk, struct scope *sc, struct period p,
                         enum paper_format format, struct bytes *out)
{
    struct document_template tpl;
    struct glass_sheet sheet = {.office = &desk->office, .period = p, .today = desk_today(desk)};
    const char *source;

    TRY(desk_glass(desk, sc, p, &sheet.list, &sheet.count));
    TRY(template_load(sc, desk_template(desk, sc, TEMPLATE), &tpl));
    TRY(glass_source(sc, &tpl, &sheet, &source));
    const struct paper_style style = {.title = tpl.title,
                                      .face = tpl.face,
                                      .further = desk->settings.further_face,
                                      .practice = desk->office.practice,
                                      .modules = desk->options.modules,
                                      .cache = desk->options.cache};
    TRY(paper_make(sc, source, &style, format, out));
    return desk_run(desk, sc, USE_GLASS_SHEET, date_iso(sc, p.from), NULL);
}

/* ---- telling ---- */

static struct instant since(struct instant now)
{
    return instant_after(now, (struct span){-FRESH.ms});
}

enum rc use_tell_glass(struct work *w, const void *args, void *result)
{
    return glass_tell(&w->tx, since(w->now), w->now, result);
}

static bool is_head(const struct appointment *list, size_t count, int64_t person, struct date today)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].person == person && list[i].capacity == CAPACITY_SUPERVISOR &&
            appointment_holds(&list[i], today))
            return true;
    return false;
}

static enum rc tell(struct desk *desk, struct scope *sc, const struct person *head)
{
    const struct settings_notice told = {
        .kind = "glass", .to = head->name, .phone = head->phone ? head->phone : ""};
    const char *text =
        scope_printf(sc, "%s\n",
                     tr(desk->options.lang, N_("Somebody opened a case by breaking the glass; it "
                                               "waits for your review.")));
    struct spawn_result result;

    return spawn_run(sc, settings_notify_argv(sc, &desk->settings, &told),
                     (struct bytes){(const unsigned char *)text, strlen(text)},
                     SECONDS(desk->settings.notify_seconds), &result);
}

enum rc desk_tell_glass(struct desk *desk, struct scope *sc, bool *out)
{
    struct appointment *appointments;
    struct person *people;
    size_t told = 0, count, people_count;

    *out = false;
    if (!desk->settings.notify_command)
        return RC_OK;
    TRY(glass_untold(sc, desk->engine, desk->office.id, since(desk_now(desk)), &told));
    if (told == 0)
        return RC_OK;
    TRY(desk_run(desk, sc, USE_TELL_GLASS, NULL, &told));
    if (told == 0)
        return RC_OK;
    *out = true;
    TRY(appointment_list(sc, desk->engine, desk->office.id, 0, &appointments, &count));
    TRY(person_list(sc, desk->engine, desk->office.id, &people, &people_count));
    for (size_t i = 0; i < people_count; i++)
        if (is_head(appointments, count, people[i].id, desk_today(desk)))
            TRY(tell(desk, sc, &people[i]));
    return RC_OK;
}
