/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/shift.h"

#include "core/base/text.h"

#include <stdio.h>
#include <string.h>

#define DAY_MINUTES 1440
#define WEEK        7
#define YEAR        12
#define MINUTE_MS   60000

#define EVERY_(name, code, label) {name, code, label},
static const struct word words[] = {WORDS_EVERY(EVERY_)};
#undef EVERY_
const struct word_list every_words = {words, sizeof(words) / sizeof(*words)};

static int floor_div(int a, int b) { return a / b - (a % b < 0); }

/* ---- times ---- */

static bool skip(const char **p, const char *word)
{
    const size_t length = strlen(word);

    if (strncmp(*p, word, length) != 0)
        return false;
    *p += length;
    return true;
}

/* "8:00", "20:00": minutes after midnight; -1 when it is none. */
static int time_of_day(const char **p)
{
    unsigned hour, minute;
    int length = 0;

    while (skip(p, " "))
        ;
    if (**p < '0' || **p > '9' || sscanf(*p, "%2u:%2u%n", &hour, &minute, &length) != 2)
        return -1;
    if ((*p)[length - 3] != ':' || !strchr("012345", (*p)[length - 2])) /* sscanf() takes "+5" */
        return -1;
    if (hour > 24 || hour * 60 + minute > DAY_MINUTES)
        return -1;
    *p += length;
    return (int)(hour * 60 + minute);
}

static bool dash(const char **p)
{
    static const char *const dashes[] = {"-", "–", "——", "—", "~", "～", "至", "到"};

    while (skip(p, " "))
        ;
    for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++) {
        if (skip(p, dashes[i]))
            return true;
    }
    return false;
}

/* How many days after the beginning it ends: what was said, else the next one when it must. */
static bool day_offset(const char **p, bool next, int begins, int ends, int *days)
{
    int length = 0;

    *days = next || ends <= begins;
    if (skip(p, "+") && (sscanf(*p, "%1d%n", days, &length) != 1 || *days < 0))
        return false;
    *p += length;
    return **p == '\0';
}

static bool read_time(const char *text, int *begins, int *lasts)
{
    const char *p = text;
    int days;

    *begins = time_of_day(&p);
    if (*begins < 0 || *begins >= DAY_MINUTES || !dash(&p))
        return false;
    const bool next = skip(&p, "次日") || skip(&p, "翌日");
    const int ends = time_of_day(&p);
    if (ends < 0 || !day_offset(&p, next, *begins, ends, &days))
        return false;
    *lasts = days * DAY_MINUTES + ends - *begins;
    return true;
}

enum rc shift_time_parse(struct scope *sc, const char *field, const char *text,
                         struct shift_time *out)
{
    int begins, lasts;

    if (!text || !read_time(text_halfwidth(sc, text), &begins, &lasts))
        return fail(sc, RC_INVALID, field,
                    N_("{1}: “{2}” is not a time of duty such as 20:00-08:00. Nothing was saved."),
                    field, text ? text : "");
    if (lasts <= 0)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: “{2}” ends before it begins. Nothing was saved."), field, text);
    if (lasts > SHIFT_MINUTES_MAX)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: “{2}” is longer than 48 hours. Nothing was saved."), field, text);
    *out = (struct shift_time){begins, lasts};
    return RC_OK;
}

enum rc shift_weekdays_parse(struct scope *sc, const char *field, const char *text, unsigned *out)
{
    const char *p = text ? text_halfwidth(sc, text) : "";
    unsigned mask = 0;
    bool sound = *p != '\0';

    while (sound && *p) {
        const int first = *p >= '1' && *p <= '7' ? *p++ - '0' : 0;
        const bool range = first > 0 && skip(&p, "-");
        const int last = range ? (*p >= '1' && *p <= '7' ? *p++ - '0' : 0) : first;

        sound = first > 0 && last >= first && (*p == '\0' || (skip(&p, ",") && *p));
        for (int day = first; sound && day <= last; day++)
            mask |= 1u << day % WEEK;
    }
    if (!sound)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: “{2}” are no days of the week such as 1-5 or 6,7. Nothing was saved."),
                    field, text ? text : "");
    *out = mask;
    return RC_OK;
}

/* ---- days and turns ---- */

static bool has_weekday(const struct shift *s, struct date day)
{
    return s->weekdays == 0 || (s->weekdays & 1u << date_weekday(day)) != 0;
}

bool shift_serves(const struct shift *s, struct date day)
{
    const int32_t last = s->every == EVERY_ONCE  ? s->from.day
                         : date_is_set(s->until) ? s->until.day
                                                 : INT32_MAX;

    return day.day >= s->from.day && day.day <= last && has_weekday(s, day);
}

struct instant shift_begin(const struct shift *s, struct date day)
{
    return (struct instant){date_start(day).ms + (int64_t)s->time.begins * MINUTE_MS};
}

struct instant shift_end(const struct shift *s, struct date day)
{
    return (struct instant){shift_begin(s, day).ms + (int64_t)s->time.lasts * MINUTE_MS};
}

int shift_places(const struct shift *s)
{
    return s->turn_count > 0 ? s->turns[s->turn_count - 1].place + 1 : 0;
}

/* How many days from the first on are served before DAY. */
static int served_before(const struct shift *s, struct date day)
{
    const int days = day.day - s->from.day;
    int count = 0;

    if (s->weekdays == 0)
        return days;
    for (int i = 0; i < WEEK; i++)
        count += has_weekday(s, (struct date){s->from.day + i});
    count *= days / WEEK;
    for (int i = days - days % WEEK; i < days; i++)
        count += has_weekday(s, (struct date){s->from.day + i});
    return count;
}

/* Whole months from the first day to DAY; a month without that day ends with its last one. */
static int months_before(const struct shift *s, struct date day)
{
    int y, m, d, year, month, day_of_month;

    date_split(s->from, &y, &m, &d);
    date_split(day, &year, &month, &day_of_month);
    while (!date_is_set(date_from(year, month, d)))
        d--;
    return (year - y) * YEAR + month - m - (day_of_month < d);
}

int shift_place_on(const struct shift *s, struct date day)
{
    const int places = shift_places(s);

    if (places <= 1)
        return 0;
    switch (s->every) {
    case EVERY_ONCE:
        break;
    case EVERY_DAY:
        return served_before(s, day) % places;
    case EVERY_WEEK:
        return floor_div(day.day - s->from.day, WEEK) % places;
    case EVERY_MONTH:
        return months_before(s, day) % places;
    }
    return 0;
}

/* ---- check ---- */

static const struct person *find(const struct person *people, size_t count, int64_t id)
{
    for (size_t i = 0; i < count; i++) {
        if (people[i].id == id)
            return &people[i];
    }
    return NULL;
}

static enum rc check_person(struct scope *sc, const struct shift *s, const struct person *p)
{
    if (!p)
        return fail(sc, RC_INVALID, "people",
                    N_("Somebody on the list is not of this office. Nothing was saved."));
    if (p->agency != s->agency)
        return fail_words(
            sc, FAIL_WORD(2) | FAIL_WORD(3), RC_INVALID, "people",
            N_("{1} is of another agency ({2}) than the shift ({3}). Nothing was saved."), p->name,
            agency_get(p->agency)->label, agency_get(s->agency)->label);
    if (date_is_set(p->until) && p->until.day < s->from.day)
        return fail(sc, RC_INVALID, "people", N_("{1} left the post on {2}. Nothing was saved."),
                    p->name, date_iso(sc, p->until));
    if (s->every == EVERY_ONCE && !person_serves(p, s->from))
        return fail(sc, RC_INVALID, "people",
                    N_("{1} does not hold the post on {2} yet. Nothing was saved."), p->name,
                    date_iso(sc, s->from));
    return RC_OK;
}

static enum rc check_place(struct scope *sc, const struct shift *s, int place)
{
    int count = 0;

    for (size_t i = 0; i < s->turn_count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (s->turns[j].place == s->turns[i].place && s->turns[j].person == s->turns[i].person)
                return fail(sc, RC_INVALID, "people",
                            N_("Somebody stands twice in one turn. Nothing was saved."));
        }
        count += s->turns[i].place == place;
    }
    if (count < s->least)
        return fail(sc, RC_INVALID, "people",
                    N_("Turn {1} has {2} people, and the shift needs at least {3}. Nothing was "
                       "saved."),
                    scope_printf(sc, "%d", place + 1), scope_printf(sc, "%d", count),
                    scope_printf(sc, "%d", s->least));
    if (s->most > 0 && count > s->most)
        return fail(sc, RC_INVALID, "people",
                    N_("Turn {1} has {2} people, and the shift takes at most {3}. Nothing was "
                       "saved."),
                    scope_printf(sc, "%d", place + 1), scope_printf(sc, "%d", count),
                    scope_printf(sc, "%d", s->most));
    return RC_OK;
}

static enum rc check_days(struct scope *sc, const struct shift *s)
{
    if (!date_is_set(s->from))
        return fail(sc, RC_INVALID, "from",
                    N_("Please say on which day the shift begins. Nothing was saved."));
    if (date_is_set(s->until) && s->until.day < s->from.day)
        return fail(sc, RC_INVALID, "to",
                    N_("The last day of the shift lies before its first. Nothing was saved."));
    for (int i = 0; i < WEEK; i++) {
        if (shift_serves(s, (struct date){s->from.day + i}))
            return RC_OK;
    }
    return fail(sc, RC_INVALID, "days",
                N_("None of these days of the week lies between the first and the last day. "
                   "Nothing was saved."));
}

enum rc shift_check(struct scope *sc, const struct shift *s, const struct person *people,
                    size_t count)
{
    TRY(check_days(sc, s));
    if (s->least < 1 || (s->most > 0 && s->most < s->least))
        return fail(sc, RC_INVALID, "least",
                    N_("A shift needs at least one person, and no more than its greatest number. "
                       "Nothing was saved."));
    if (s->turn_count == 0)
        return fail(sc, RC_INVALID, "people",
                    N_("Please say who serves the shift. Nothing was saved."));
    for (size_t i = 0; i < s->turn_count; i++)
        TRY(check_person(sc, s, find(people, count, s->turns[i].person)));
    for (int place = 0; place < shift_places(s); place++)
        TRY(check_place(sc, s, place));
    return RC_OK;
}
