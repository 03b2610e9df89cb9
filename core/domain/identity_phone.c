/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The telephone numbers of identity.h. A check that takes only mobiles would turn away half of
 * the people who come to an office. */
#include "core/base/text.h"
#include "core/domain/identity.h"

#include <string.h>

#define PARTS_MOST    4
#define MOBILE_LENGTH 11

/* What stands between hyphens: "0576", "88881234", "801". */
struct parts {
    const char *part[PARTS_MOST];
    size_t count;
};

static bool is_digits(const char *text, size_t least, size_t most)
{
    const size_t length = strlen(text);

    return length >= least && length <= most && strspn(text, "0123456789") == length;
}

static bool is_public(const char *digits)
{
    static const char *const numbers[] = {"110",   "119",   "120",   "122",  "12345",
                                          "12338", "12348", "12315", "96110"};

    for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
        if (strcmp(digits, numbers[i]) == 0)
            return true;
    return false;
}

static bool is_mobile(const char *digits)
{
    return is_digits(digits, MOBILE_LENGTH, MOBILE_LENGTH) && digits[0] == '1' && digits[1] >= '3';
}

/* Local numbers never begin with 0 (a trunk call) or 1 (a mobile or a service). */
static bool is_local(const char *digits) { return is_digits(digits, 7, 8) && digits[0] >= '2'; }

/* 010 and 02x are the area codes of three digits; every other one has four. */
static size_t area_length(const char *digits)
{
    if (digits[0] != '0')
        return 0;
    return digits[1] == '1' || digits[1] == '2' ? 3 : 4;
}

static bool is_land_line(const char *digits)
{
    const size_t area = area_length(digits);

    return strlen(digits) > area && is_local(digits + area);
}

static bool is_separator(uint32_t cp) { return cp == '-' || cp == 0x8F6C; /* 转 */ }

/* TEXT split at hyphens and 转; spaces and brackets only help the eye and are dropped. A plus
 * is kept for country_dropped() to see. Fills *P; false when it holds anything else. */
static bool split(struct scope *sc, const char *text, struct parts *p)
{
    struct buffer b = buffer_new(sc);
    uint32_t cp;

    *p = (struct parts){.count = 0};
    for (size_t step; (step = text_next(text, &cp)) > 0; text += step) {
        if (cp == ' ' || cp == '(')
            continue;
        if (cp != ')' && !is_separator(cp)) {
            if ((cp < '0' || cp > '9') && cp != '+')
                return false;
            buffer_add_n(&b, text, step);
            continue;
        }
        if (b.length == 0 || p->count + 1 == PARTS_MOST)
            return false;
        p->part[p->count++] = buffer_text(&b);
        b = buffer_new(sc);
    }
    p->part[p->count++] = buffer_text(&b);
    return b.length > 0;
}

static const char *country_dropped(const char *part)
{
    if (strncmp(part, "+86", 3) == 0)
        return part + 3;
    return strncmp(part, "0086", 4) == 0 ? part + 4 : part;
}

static const char *joined(struct scope *sc, const struct parts *p, size_t from, size_t to)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = from; i < to; i++)
        buffer_add(&b, p->part[i]);
    return buffer_text(&b);
}

/* The number in P, or NULL. The last part is an extension when the parts before it are a land
 * line by themselves. */
static const char *number_of(struct scope *sc, const struct parts *p)
{
    const char *whole = country_dropped(joined(sc, p, 0, p->count));
    const char *front = country_dropped(joined(sc, p, 0, p->count - 1));
    const char *last = p->part[p->count - 1];

    if (p->count > 1 && is_land_line(front) && is_digits(last, 1, 6))
        return scope_printf(sc, "%s-%s", front, last);
    return is_public(whole) || is_mobile(whole) || is_land_line(whole) ? whole : NULL;
}

enum rc identity_phone(struct scope *sc, const char *field, const char *text, const char **out)
{
    const char *given, *number = NULL;
    struct parts parts;

    TRY(text_gate_in(sc, field, text, TEXT_LINE, &given));
    if (given && split(sc, text_halfwidth(sc, given), &parts))
        number = number_of(sc, &parts);
    if (!number)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: this is not a mobile, land line or public telephone number; nothing "
                       "was saved."),
                    field);
    *out = number;
    return RC_OK;
}
