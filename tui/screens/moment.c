/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/moment.h"

#include <string.h>

#include "core/base/text.h"

/* TEXT with what a person leaves out put in front of it from the written form of NOW. */
static const char *completed(struct scope *sc, const char *text, const char *now, size_t length)
{
    const size_t typed = strlen(text);

    if (typed >= length)
        return text;
    return scope_printf(sc, "%.*s%s", (int)(length - typed), now, text);
}

enum rc moment_day(struct scope *sc, const char *field, const char *text, struct date today,
                   struct date *out)
{
    const char *typed;

    *out = DATE_NONE;
    TRY(text_gate_in(sc, field, text_halfwidth(sc, text), TEXT_LINE, &typed));
    if (!typed)
        return RC_OK;
    return date_parse(sc, field, completed(sc, typed, date_iso(sc, today), strlen("2026-11-20")),
                      out);
}

/* "19:30" and "2026-11-20 19:30". */
static enum rc parse_minute(struct scope *sc, const char *typed, struct date today,
                            struct instant *out)
{
    const char *now = scope_printf(sc, "%s 00:00", date_iso(sc, today));
    const char *whole = completed(sc, typed, now, strlen("2026-11-20 19:30"));

    return instant_parse(sc, NULL, scope_printf(sc, "%s:00+08:00", whole), out);
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
