/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/serial.h"

#include "core/base/text.h"

#include <inttypes.h>
#include <string.h>

#define YEAR_DIGITS   4
#define NUMBER_DIGITS 9 /* no office registers a milliard disputes a year */

/* The value for the name in braces that P begins with, *LENGTH bytes of it; NULL for none. */
static const char *value_for(const char *p, const char *const values[3], size_t *length)
{
    static const char *const names[] = {"{year}", "{abbr}", "{n}"};

    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        *length = strlen(names[i]);
        if (strncmp(p, names[i], *length) == 0)
            return values[i];
    }
    return NULL;
}

const char *serial_case_number(struct scope *sc, const char *pattern, int year, const char *abbr,
                               int64_t n)
{
    const char *const values[3] = {scope_printf(sc, "%d", year), abbr,
                                   scope_printf(sc, "%" PRId64, n)};
    struct buffer b = buffer_new(sc);

    while (*pattern) {
        size_t length;
        const char *value = value_for(pattern, values, &length);

        if (value) {
            buffer_add(&b, value);
            pattern += length;
        } else {
            buffer_add_n(&b, pattern++, 1);
        }
    }
    return buffer_text(&b);
}

static bool holds_once(const char *pattern, const char *name)
{
    const char *first = strstr(pattern, name);

    return first && !strstr(first + 1, name);
}

static bool is_opening(uint32_t cp) { return cp == '(' || cp == '[' || cp == 0x3014; }
static bool is_closing(uint32_t cp) { return cp == ')' || cp == ']' || cp == 0x3015; }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* TEXT in half-width and without spaces; "" for NULL. A space between two digits stays: "1 2" are
 * two numbers, not twelve. */
static const char *compact(struct scope *sc, const char *text)
{
    char *out = scope_strdup(sc, text ? text_halfwidth(sc, text) : ""), *to = out;

    for (const char *from = out; *from; from++)
        if (*from != ' ' || (to > out && is_digit(to[-1]) && is_digit(from[strspn(from, " ")])))
            *to++ = *from;
    *to = '\0';
    return out;
}

/* TEXT as case numbers are stored, every bracket round and full-width. NULL when it has no pair
 * of brackets, for then it is no case number. */
static const char *case_number_of(struct scope *sc, const char *text)
{
    struct buffer b = buffer_new(sc);
    bool opened = false, closed = false;
    uint32_t cp;

    for (size_t step; (step = text_next(text, &cp)) > 0; text += step) {
        if (is_opening(cp)) {
            buffer_add(&b, "（");
            opened = true;
        } else if (is_closing(cp)) {
            buffer_add(&b, "）");
            closed = opened;
        } else {
            buffer_add_n(&b, text, step);
        }
    }
    return closed ? buffer_text(&b) : NULL;
}

/* Read at most MOST digits from *TEXT; false when there are none, or more. */
static bool read_number(const char **text, size_t most, int64_t *number)
{
    const size_t digits = strspn(*text, "0123456789");

    if (digits == 0 || digits > most)
        return false;
    *number = 0;
    for (size_t i = 0; i < digits; i++)
        *number = *number * 10 + (*(*text)++ - '0');
    return true;
}

/* "12", "登12", "2026/12", "登2026/12". */
static bool read_register(const char *text, struct serial_reference *out)
{
    int64_t year = 0, number;

    if (strncmp(text, "登", strlen("登")) == 0)
        text += strlen("登");
    if (strchr(text, '/')) {
        if (strspn(text, "0123456789") != YEAR_DIGITS || !read_number(&text, YEAR_DIGITS, &year) ||
            *text++ != '/')
            return false;
    }
    if (!read_number(&text, NUMBER_DIGITS, &number) || *text != '\0' || number == 0)
        return false;
    *out = (struct serial_reference){.year = (int)year, .number = number};
    return true;
}

enum rc serial_parse(struct scope *sc, const char *text, struct serial_reference *out)
{
    const char *given;

    TRY(text_gate_in(sc, "case", text, TEXT_LINE, &given));
    const char *plain = compact(sc, given);
    const char *case_number = case_number_of(sc, plain);
    if (case_number) {
        *out = (struct serial_reference){.case_number = case_number};
        return RC_OK;
    }
    if (!read_register(plain, out))
        return fail(sc, RC_INVALID, "case",
                    N_("“{1}” names no case: write a register number (12, 2026/12) or a case "
                       "number in full. Nothing was saved."),
                    given ? given : "");
    return RC_OK;
}

/* A number is looked for as serial_parse() writes it; one that reads otherwise is never found. */
static bool reads_back(struct scope *sc, const char *pattern, const char *abbr)
{
    const char *number = serial_case_number(sc, pattern, 2026, abbr, 12);
    struct serial_reference read;

    return serial_parse(sc, number, &read) == RC_OK && text_equal(read.case_number, number);
}

enum rc serial_check_pattern(struct scope *sc, const char *pattern)
{
    if (!pattern || !holds_once(pattern, "{year}") || !holds_once(pattern, "{n}"))
        return fail(sc, RC_INVALID, "case_number",
                    N_("case_number: the pattern must hold {1} and {2} once each; nothing was "
                       "saved."),
                    "{year}", "{n}");
    if (!reads_back(sc, pattern, ""))
        return fail(sc, RC_INVALID, "case_number",
                    N_("case_number: the pattern needs the brackets （ ） and no others, and may "
                       "hold no spaces, or its numbers could not be typed again; nothing was "
                       "saved."));
    return RC_OK;
}

enum rc serial_check_abbreviation(struct scope *sc, const char *pattern, const char *abbr)
{
    if (reads_back(sc, pattern, abbr))
        return RC_OK;
    return fail(sc, RC_INVALID, "abbreviation",
                N_("abbreviation: “{1}” may hold no spaces, no brackets and no full-width letters, "
                   "or case numbers could not be typed again; nothing was saved."),
                abbr);
}
