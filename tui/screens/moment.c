/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/moment.h"

#include <string.h>

#include "core/base/text.h"

/* What stands between the figures of a day as people write it. */
static const char *const separators[] = {"-", "/", ".", " ", "年", "月", "日", "号"};

struct figures {
    int value, length;
};

static size_t separator_at(const char *text)
{
    for (size_t i = 0; i < sizeof(separators) / sizeof(separators[0]); i++) {
        const size_t length = strlen(separators[i]);

        if (strncmp(text, separators[i], length) == 0)
            return length;
    }
    return 0;
}

/* The figures of TEXT, at most MOST; 0 when anything else stands between them. */
static int figures_of(const char *text, struct figures *list, int most)
{
    int count = 0;

    while (*text != '\0' && count < most) {
        struct figures *f = &list[count];

        for (*f = (struct figures){0, 0}; *text >= '0' && *text <= '9' && f->length < 9; text++) {
            f->value = f->value * 10 + (*text - '0');
            f->length++;
        }
        const size_t between = separator_at(text);
        if (f->length == 0 || (between == 0 && *text != '\0'))
            return 0;
        text += between;
        count++;
    }
    return *text == '\0' ? count : 0;
}

static bool ends_in(const char *text, const char *end)
{
    const size_t length = strlen(text), wanted = strlen(end);

    return length >= wanted && strcmp(text + length - wanted, end) == 0;
}

/* "2026年12月1日", "12/1", "20261201" as 2026-12-01, with what is left out from TODAY; TEXT itself
 * when it is written in no such way. */
static const char *plain_day(struct scope *sc, const char *text, struct date today)
{
    struct figures list[3];
    const int count = figures_of(text, list, 3);
    int year, month, day;

    if (count == 0 || ends_in(text, "年") || ends_in(text, "月"))
        return text;
    if (count == 1 && list[0].length == 8)
        return scope_printf(sc, "%04d-%02d-%02d", list[0].value / 10000, list[0].value / 100 % 100,
                            list[0].value % 100);
    for (int i = 0; i < count; i++)
        if (list[i].length > 2 && !(count == 3 && i == 0 && list[i].length == 4))
            return text;
    date_split(today, &year, &month, &day);
    if (count == 3)
        year = list[0].length == 4 ? list[0].value : year / 100 * 100 + list[0].value;
    if (count > 1)
        month = list[count - 2].value;
    return scope_printf(sc, "%04d-%02d-%02d", year, month, list[count - 1].value);
}

enum rc moment_day(struct scope *sc, const char *field, const char *text, struct date today,
                   struct date *out)
{
    const char *typed;

    *out = DATE_NONE;
    TRY(text_gate_in(sc, field, text_halfwidth(sc, text), TEXT_LINE, &typed));
    if (!typed)
        return RC_OK;
    return date_parse(sc, field, plain_day(sc, typed, today), out);
}

/* "19:30" of TODAY, "11-20 19:30", "2026年11月20日9:30". */
static enum rc parse_minute(struct scope *sc, const char *typed, struct date today,
                            struct instant *out)
{
    const char *clock = strchr(typed, ':');
    struct date day;

    while (clock > typed && clock[-1] >= '0' && clock[-1] <= '9')
        clock--;
    TRY(moment_day(sc, NULL, scope_strndup(sc, typed, (size_t)(clock - typed)), today, &day));
    return instant_parse(sc, NULL,
                         scope_printf(sc, "%s %s%s:00+08:00",
                                      date_iso(sc, date_is_set(day) ? day : today),
                                      clock[1] == ':' ? "0" : "", clock),
                         out);
}

enum rc moment_parse(struct scope *sc, const char *field, const char *text, struct date today,
                     struct instant *out)
{
    const char *typed;
    struct date day;
    enum rc rc;

    *out = INSTANT_NEVER;
    TRY(text_gate_in(sc, field, text_halfwidth(sc, text), TEXT_LINE, &typed));
    if (!typed)
        return RC_OK;
    if (strchr(typed, ':')) {
        rc = parse_minute(sc, typed, today, out);
    } else {
        rc = moment_day(sc, field, typed, today, &day);
        *out = rc == RC_OK ? date_start(day) : INSTANT_NEVER;
    }
    if (rc != RC_OK)
        return fail(sc, RC_INVALID, field, N_("“{1}” is not a time; write it as 2026-11-20 19:30."),
                    typed);
    return RC_OK;
}

const char *moment_text(struct scope *sc, struct instant t)
{
    if (!instant_is_set(t))
        return "";
    return scope_printf(sc, "%s %.5s", date_iso(sc, date_of(t)), instant_clock(sc, t));
}
