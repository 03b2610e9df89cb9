/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/roster.h"

#include "core/paper/body.h"
#include "core/paper/paper.h"

#include <stdlib.h>
#include <string.h>

#define DUTY_FIELDS 6
#define DAY_FIELDS  3

static const char *const weekdays[] = {"日", "一", "二", "三", "四", "五", "六"};

/* By day, commanders first, then by agency and time. */
static int in_order(const void *a, const void *b)
{
    const struct duty *x = a, *y = b;

    if (x->day.day != y->day.day)
        return x->day.day < y->day.day ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind == DUTY_COMMANDER ? -1 : 1;
    if (x->agency != y->agency)
        return x->agency < y->agency ? -1 : 1;
    return (x->from.ms > y->from.ms) - (x->from.ms < y->from.ms);
}

static const char *day_text(struct scope *sc, struct date d)
{
    int year, month, day;

    date_split(d, &year, &month, &day);
    return scope_printf(sc, "%d月%d日", month, day);
}

/* "20:00-08:00"; an end that is not on the day a reader would take is dated. */
static const char *time_text(struct scope *sc, const struct duty *d)
{
    const char *from = scope_strndup(sc, instant_clock(sc, d->from), strlen("20:00"));
    const char *until = scope_strndup(sc, instant_clock(sc, d->until), strlen("20:00"));
    const int days = date_of(d->until).day - date_of(d->from).day;
    const bool plain = days == (strcmp(until, from) <= 0);

    return scope_printf(sc, "%s-%s%s", from, plain ? "" : day_text(sc, date_of(d->until)), until);
}

static const char *note_text(struct scope *sc, const struct paper_roster *job, const struct duty *d)
{
    const struct person *planned = roster_person(job->plan, d->instead_of);
    const char *own = d->note ? d->note : d->name;

    if (!planned)
        return own;
    return scope_printf(sc, "替%s%s%s", planned->name, own ? "；" : "", own ? own : "");
}

static struct value duty_value(struct scope *sc, const struct paper_roster *job,
                               const struct duty *d)
{
    const struct person *p = roster_person(job->plan, d->person);
    struct member *m = scope_alloc(sc, DUTY_FIELDS, sizeof(*m));

    m[0] = (struct member){"time", value_text(time_text(sc, d))};
    m[1] = (struct member){"agency", value_text(agency_label(d->agency, LANG_ZH))};
    m[2] = (struct member){"kind", value_text(word_label(&duty_words, (int)d->kind, LANG_ZH))};
    m[3] = (struct member){"name", value_text(p ? p->name : "-")};
    m[4] = (struct member){"phone", value_text(p ? p->phone : NULL)};
    m[5] = (struct member){"note", value_text(note_text(sc, job, d))};
    return value_map(m, DUTY_FIELDS);
}

/* The COUNT duties of one day. */
static struct value day_value(struct scope *sc, const struct paper_roster *job,
                              const struct duty *duties, size_t count)
{
    struct value *values = scope_alloc(sc, count, sizeof(*values));
    struct member *m = scope_alloc(sc, DAY_FIELDS, sizeof(*m));

    for (size_t i = 0; i < count; i++)
        values[i] = duty_value(sc, job, &duties[i]);
    m[0] = (struct member){"date", value_text(day_text(sc, duties->day))};
    m[1] = (struct member){"weekday", value_text(weekdays[date_weekday(duties->day)])};
    m[2] = (struct member){"duties", value_list(values, count)};
    return value_map(m, DAY_FIELDS);
}

static struct value days_value(struct scope *sc, const struct paper_roster *job)
{
    struct duty *duties = scope_alloc(sc, job->roster->count, sizeof(*duties));
    struct value *days = scope_alloc(sc, job->roster->count, sizeof(*days));
    size_t count = 0, day_count = 0;

    for (size_t i = 0; i < job->roster->count; i++) {
        const struct duty *d = &job->roster->duties[i];

        if (d->day.day >= job->from.day && d->day.day <= job->to.day)
            duties[count++] = *d;
    }
    if (count > 0)
        qsort(duties, count, sizeof(*duties), in_order);
    for (size_t i = 0, next; i < count; i = next) {
        for (next = i + 1; next < count && duties[next].day.day == duties[i].day.day;)
            next++;
        days[day_count++] = day_value(sc, job, &duties[i], next - i);
    }
    return value_list(days, day_count);
}

enum rc paper_roster_source(struct scope *sc, const struct paper_roster *job, const char **source)
{
    const struct member members[] = {{"office", value_text(job->office->name)},
                                     {"from", value_text(date_zh(sc, job->from))},
                                     {"to", value_text(date_zh(sc, job->to))},
                                     {"today", value_text(date_zh(sc, job->today))},
                                     {"days", days_value(sc, job)}};
    const struct value root = value_map(members, sizeof(members) / sizeof(*members));

    TRY(body_fill(sc, job->tpl, &root, source));
    *source = paper_dressed(sc, job->tpl, *source);
    return RC_OK;
}
