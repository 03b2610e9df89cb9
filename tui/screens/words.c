/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/words.h"

#include "core/base/text.h"

#include <string.h>

#include "core/domain/identity.h"

#define FIGURES_WIDE 3 /* so many find room in a list beside wide brackets */

/* The last number in a case number, whatever its pattern; NULL when there is none. */
static const char *last_figures(struct scope *sc, const char *number)
{
    const char *end = number + strlen(number);

    while (end > number && (end[-1] < '0' || end[-1] > '9'))
        end--;
    const char *start = end;
    while (start > number && start[-1] >= '0' && start[-1] <= '9')
        start--;
    return start < end ? scope_strndup(sc, start, (size_t)(end - start)) : NULL;
}

static int year_of(struct date day)
{
    int year, month, date;

    date_split(day, &year, &month, &date);
    return year;
}

const char *words_number(struct scope *sc, enum lang lang, const struct dispute *d,
                         struct date today)
{
    const char *n = d->number ? last_figures(sc, d->number) : NULL;
    const char *prefix = lang == LANG_ZH ? "登" : "";
    const long long serial = (long long)d->register_number;

    if (n)
        return scope_printf(sc, strlen(n) > FIGURES_WIDE ? "(%d)%s" : "（%d）%s",
                            date_is_set(d->accepted_on) ? year_of(d->accepted_on) : d->year, n);
    if (d->year != year_of(today) || lang == LANG_EN)
        return scope_printf(sc, "%s%d/%lld", prefix, d->year, serial);
    return scope_printf(sc, "%s%lld", prefix, serial);
}

const char *words_kind(const struct kind_table *kinds, const char *code, enum lang lang)
{
    return kind_name(kinds, code, lang);
}

const char *words_kind_short(struct scope *sc, const struct kind_table *kinds, const char *code,
                             enum lang lang)
{
    const char *label = words_kind(kinds, code, lang);

    return lang == LANG_ZH ? label : scope_strndup(sc, label, strcspn(label, " ,"));
}

const char *words_join(struct scope *sc, enum lang lang, const char *list, const char *word)
{
    return tr_join(sc, lang, list, word);
}

const char *words_count(struct scope *sc, int64_t n)
{
    return scope_printf(sc, "%lld", (long long)n);
}

const char *words_agency(enum agency_id agency, enum lang lang)
{
    return agency_label(agency, lang);
}

const char *words_agencies(struct scope *sc, enum lang lang, const enum agency_id *list,
                           size_t count)
{
    return agency_list(sc, lang, list, count);
}

const char *words_seat(struct scope *sc, enum lang lang, const struct seat *seat, bool public)
{
    const char *agency = words_agency(seat->agency, lang);
    const char *phone = seat->person_phone;

    if (!seat->person_name)
        return agency;
    if (!phone)
        return scope_printf(sc, "%s %s", agency, seat->person_name);
    return scope_printf(sc, "%s %s %s", agency, seat->person_name,
                        public ? identity_mask_phone(sc, phone) : phone);
}

const char *words_reach(struct scope *sc, enum lang lang, const struct party *p)
{
    const char *number = p->type == PARTY_PERSON ? N_("ID number {1}") : N_("credit code {1}");
    const char *phone = p->phone ? say(sc, lang, N_("telephone {1}"), p->phone) : "";
    const char *proof = p->id_number ? say(sc, lang, number, p->id_number) : "";

    return scope_printf(sc, "%s%s%s", phone, *phone && *proof ? "  " : "", proof);
}

const char *words_clock(struct scope *sc, struct instant t, struct instant now)
{
    return date_of(t).day == date_of(now).day ? instant_clock(sc, t) : instant_short(sc, t);
}

const char *words_staff(struct scope *sc, enum lang lang, const struct person *person)
{
    return scope_printf(sc, "%s(%s)", person->name, words_agency(person->agency, lang));
}

const char *words_practice(enum lang lang) { return tr(lang, N_("[practice]")); }

const char *words_paper(const char *kind, const char *title, enum lang lang)
{
    static const struct {
        const char *kind, *name;
    } papers[] = {{"agreement", N_("Agreement")}, {"acceptance", N_("Acceptance form")}};

    for (size_t i = 0; i < sizeof(papers) / sizeof(papers[0]); i++)
        if (strcmp(kind, papers[i].kind) == 0)
            return tr(lang, papers[i].name);
    return title ? title : kind;
}

#define RISK_CELLS 6

const char *words_risk(struct scope *sc, enum lang lang, const struct dispute *d, enum style *style)
{
    const bool urgent = d->urgency == URGENCY_URGENT;
    const char *risk = word_label(&risk_words, (int)d->risk, lang);

    switch (d->risk) {
    case RISK_NONE:
        *style = urgent ? STYLE_RED : STYLE_PLAIN;
        return urgent ? word_label(&urgency_words, (int)d->urgency, lang) : "";
    case RISK_RED:
        *style = STYLE_RED;
        break;
    case RISK_ORANGE:
    case RISK_YELLOW:
        *style = STYLE_AMBER;
        break;
    default:
        *style = STYLE_PLAIN;
        break;
    }
    const char *both = say(sc, lang, N_("{1}!"), risk);
    return urgent && text_width(both, 1) <= RISK_CELLS ? both : risk;
}

const char *words_left(struct scope *sc, enum lang lang, struct span left)
{
    const int64_t minutes = left.ms / 60000, hours = minutes / 60, days = hours / 24;

    if (hours == 0)
        return span_clock(sc, left);
    if (days == 0)
        return scope_printf(sc, lang == LANG_ZH ? "%lld时%02lld" : "%lldh%02lld", (long long)hours,
                            (long long)(minutes % 60));
    if (days > 9)
        return scope_printf(sc, lang == LANG_ZH ? "%lld天" : "%lldd", (long long)days);
    return scope_printf(sc, lang == LANG_ZH ? "%lld天%lld时" : "%lldd%lldh", (long long)days,
                        (long long)(hours % 24));
}

const char *words_promise(const struct promise *promise, enum lang lang)
{
    return lang == LANG_EN && promise->english ? promise->english : promise->label;
}

static const char *acted(struct scope *sc, const struct milestone *m)
{
    return scope_printf(sc, "%zu/%zu", m->acted, m->needed);
}

static const char *taken(struct scope *sc, enum lang lang, const struct milestone *m)
{
    return words_left(sc, lang, instant_until(m->called, m->met));
}

/* The time left on the clock of M, or why it does not run. */
static const char *clock_of(struct scope *sc, enum lang lang, const struct milestone *m,
                            struct instant now)
{
    if (m->paused)
        return tr(lang, N_("paused"));
    if (!instant_is_set(m->due))
        return tr(lang, N_("not yet"));
    return words_left(sc, lang, milestone_left(m, now));
}

struct words_standing words_standing(struct scope *sc, enum lang lang, const struct milestone *m,
                                     struct instant now)
{
    switch (milestone_light(m, now)) {
    case LIGHT_MET:
        return (struct words_standing){tr(lang, N_("met")), " ", taken(sc, lang, m), STYLE_MET,
                                       STYLE_MET};
    case LIGHT_LATE:
        return (struct words_standing){tr(lang, N_("late")), " ", taken(sc, lang, m), STYLE_LATE,
                                       STYLE_LATE};
    case LIGHT_RED:
        return (struct words_standing){acted(sc, m), "!", tr(lang, N_("missed")), STYLE_RED,
                                       STYLE_RED};
    case LIGHT_AMBER:
        return (struct words_standing){acted(sc, m), "!", clock_of(sc, lang, m, now), STYLE_AMBER,
                                       STYLE_PLAIN};
    default:
        return (struct words_standing){acted(sc, m), " ", clock_of(sc, lang, m, now), STYLE_GREEN,
                                       STYLE_PLAIN};
    }
}

const char *words_days(struct scope *sc, enum lang lang, struct date today, struct date day)
{
    const int days = day.day - today.day;

    if (days == 0)
        return tr(lang, N_("today"));
    if (days < 0)
        return say(sc, lang, N_("{1} days ago"), words_count(sc, -days));
    return say(sc, lang, N_("{1} days left"), words_count(sc, days));
}

const char *words_gap(struct scope *sc, enum lang lang, const struct gap *gap)
{
    return say(sc, lang, gap->msgid, gap->args[0], gap->args[1]);
}
