/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a deadline is called, whom it concerns, and why it falls due when it does. */
#include "core/domain/deadline.h"

#include <string.h>

#include "core/base/text.h"
#include "core/domain/casefile.h"

static const char *figure(struct scope *sc, int n) { return scope_printf(sc, "%d", n); }

const char *deadline_label(struct scope *sc, enum lang lang, const struct deadline *d)
{
    const char *label = lang == LANG_EN ? d->rule->english : d->rule->label;

    if (d->visit > 0)
        return say(sc, lang, N_("{1} (no. {2})"), label, figure(sc, d->visit));
    if (d->instalment > 0)
        return say(sc, lang, N_("{1} (term {2}, instalment {3})"), label, figure(sc, d->term),
                   figure(sc, d->instalment));
    return d->term > 0 ? say(sc, lang, N_("{1} (term {2})"), label, figure(sc, d->term)) : label;
}

const char *deadline_left(struct scope *sc, enum lang lang, const struct deadline *d,
                          struct date today)
{
    const int days = d->due.day - today.day;

    if (d->state != DEADLINE_PENDING && d->state != DEADLINE_MISSED)
        return word_label(&deadline_state_words, (int)d->state, lang);
    if (days == 0)
        return tr(lang, N_("today"));
    return days < 0 ? say(sc, lang, N_("{1} days over"), figure(sc, -days))
                    : say(sc, lang, N_("{1} days left"), figure(sc, days));
}

const char *deadline_standing(struct scope *sc, enum lang lang, const struct deadline *d,
                              struct date today)
{
    const char *due = date_iso(sc, d->due) + strlen("2026-");

    return say(sc, lang, N_("{1} {2}, {3}"), deadline_label(sc, lang, d), due,
               deadline_left(sc, lang, d, today));
}

/* A sentence while it grows, each piece said with its arguments. */
struct reasons {
    struct scope *sc;
    enum lang lang;
    struct buffer text;
};
#define add(r, ...) buffer_add(&(r)->text, say((r)->sc, (r)->lang, __VA_ARGS__))

static void add_months(struct reasons *r, const struct deadline *d)
{
    const char *months = figure(r->sc, d->rule->length);
    int year, month, first, last;

    date_split(d->start, &year, &month, &first);
    date_split(d->natural, &year, &month, &last);
    if (first == last)
        add(r, N_("; the corresponding day of month {1} is {2}"), months,
            date_iso(r->sc, d->natural));
    else
        add(r, N_("; month {1} has no such day, so it ends on its last, {2}"), months,
            date_iso(r->sc, d->natural));
}

/* From which event, and what was counted. */
static void add_period(struct reasons *r, const struct deadline *d)
{
    const char *start = tr(r->lang, d->event);
    const char *length = figure(r->sc, d->length);

    if (d->rule->unit == UNIT_HOURS) {
        add(r, N_("{1} {2}, and {3} hours"), start, instant_short(r->sc, d->started), length);
        return;
    }
    if (d->rule->start == FROM_TERM && d->rule->length == 0) {
        add(r, N_("{1}: {2}"), start, date_iso(r->sc, d->natural));
        return;
    }
    add(r, N_("{1} {2}, that day not counted"), start, date_iso(r->sc, d->start));
    if (d->rule->unit == UNIT_MONTHS)
        add_months(r, d);
    else if (d->rule->unit == UNIT_WORKING_DAYS)
        add(r, N_("; working day {1} is {2}"), length, date_iso(r->sc, d->natural));
    else
        add(r, N_("; day {1} is {2}"), length, date_iso(r->sc, d->natural));
}

/* Which days stood still, up to the end of the period. */
static void add_suspensions(struct reasons *r, const struct deadline *d, const struct casefile *cf)
{
    if (!d->rule->pauses)
        return;
    for (size_t i = 0; i < cf->suspension_count; i++) {
        const struct suspension *s = &cf->suspensions[i];

        if (s->void_reason || s->since.day > d->last.day ||
            (date_is_set(s->until) &&
             (s->until.day <= d->start.day + 1 || s->until.day == s->since.day)))
            continue;
        if (date_is_set(s->until))
            add(r, N_("; stood still from {1}, went on {2} ({3})"), date_iso(r->sc, s->since),
                date_iso(r->sc, s->until), s->reason);
        else
            add(r, N_("; stands still since {1} ({2})"), date_iso(r->sc, s->since), s->reason);
    }
    if (d->suspended > 0)
        add(r, N_("; {1} suspended days not counted, up to {2}"), figure(r->sc, d->suspended),
            date_iso(r->sc, d->last));
}

static void add_roll(struct reasons *r, const struct deadline *d)
{
    if (d->rest && d->holiday)
        add(r, N_(", a day off of {1}, gives way to {2}"), d->rest, date_iso(r->sc, d->rolled));
    else if (d->rest)
        add(r, N_(", a weekend, gives way to {1}"), date_iso(r->sc, d->rolled));
    if (d->unknown_year > 0)
        add(r, N_(" (no calendar of {1}: weekends alone)"), figure(r->sc, d->unknown_year));
}

static const char *names_of(struct scope *sc, enum lang lang, const struct casefile *cf,
                            const int *positions, size_t count)
{
    const char *names = "";

    for (size_t i = 0; i < count; i++) {
        const struct party *const p = casefile_party(cf, positions[i]);

        if (p)
            names = tr_join(sc, lang, names, p->name);
    }
    return names;
}

static void add_extension(struct reasons *r, const struct deadline *d, const struct casefile *cf)
{
    const struct extension *e = d->extension;

    if (!e)
        return;
    const char *names = names_of(r->sc, r->lang, cf, e->consents, e->consent_count);
    if (e->on.day > d->rolled.day)
        add(r, N_("; extended to {1}, after its end, on {2}, with the consent of {3}"),
            date_iso(r->sc, e->until), date_iso(r->sc, e->on), names);
    else
        add(r, N_("; extended to {1}, on {2}, with the consent of {3}"), date_iso(r->sc, e->until),
            date_iso(r->sc, e->on), names);
    if (d->due.day != e->until.day)
        add(r, N_("; {1} suspended days not counted, up to {2}"),
            figure(r->sc, d->due.day - e->until.day), date_iso(r->sc, d->due));
}

const char *deadline_why(struct scope *sc, enum lang lang, const struct deadline *d,
                         const struct casefile *cf)
{
    struct reasons r = {.sc = sc, .lang = lang, .text = buffer_new(sc)};

    add_period(&r, d);
    add_suspensions(&r, d, cf);
    add_roll(&r, d);
    add_extension(&r, d, cf);
    return buffer_text(&r.text);
}

static const char *term_side(struct scope *sc, enum lang lang, const struct deadline *d,
                             const struct casefile *cf, bool obligor)
{
    const struct agreement *a = casefile_agreement(cf);
    const char *names = "", *last = NULL;

    for (size_t i = 0; a && i < a->term_count; i++) {
        const struct term *t = &a->terms[i];
        const char *name = obligor ? t->obligor : t->obligee;

        if ((d->term > 0 && t->ordinal != d->term) || text_is_empty(name) || text_equal(name, last))
            continue;
        names = tr_join(sc, lang, names, name);
        last = name;
    }
    return names;
}

static const char *every_party(struct scope *sc, enum lang lang, const struct casefile *cf)
{
    const char *names = "";

    for (size_t i = 0; i < cf->party_count; i++)
        if (casefile_takes_part(&cf->parties[i]))
            names = tr_join(sc, lang, names, cf->parties[i].name);
    return names;
}

static const char *reminded_names(struct scope *sc, enum lang lang, const struct deadline *d,
                                  const struct casefile *cf, enum reminded who)
{
    const struct dispute *dispute = &cf->dispute;

    switch (who) {
    case REMIND_REGISTRAR:
        return dispute->registered_by;
    case REMIND_MEDIATOR:
        return dispute->mediator ? dispute->mediator : dispute->registered_by;
    case REMIND_OBLIGOR:
        return term_side(sc, lang, d, cf, true);
    case REMIND_OBLIGEE:
        return term_side(sc, lang, d, cf, false);
    case REMIND_PARTIES:
        return every_party(sc, lang, cf);
    }
    return NULL;
}

const char *deadline_reminds(struct scope *sc, enum lang lang, const struct deadline *d,
                             const struct casefile *cf)
{
    const char *names = "";

    for (size_t i = 0; i < reminded_words.count; i++) {
        const int who = reminded_words.words[i].value;

        if (!(d->rule->reminds & 1u << who))
            continue;
        const char *name = reminded_names(sc, lang, d, cf, (enum reminded)who);
        if (!text_is_empty(name))
            names = tr_join(sc, lang, names, name);
    }
    return names;
}
