/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/money.h"

#include "core/base/text.h"

#include <inttypes.h>
#include <string.h>

#define FEN_PER_YUAN  100
#define FEN_PER_JIAO  10
#define GROUP_DIGITS  4 /* 元, 万 and 亿 each count up to 9999 */
#define MYRIAD        10000
#define DECIMALS_MOST 2

bool money_is_set(struct money m) { return m.fen >= 0; }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool add_digit(int64_t *fen, char digit)
{
    *fen = *fen * 10 + (digit - '0');
    return *fen <= MONEY_MAX.fen;
}

/* Commas, once there is one, must part the whole yuan into groups of three: "3,00" is a slip of
 * the finger that could mean 300 or 3.00, and nobody should have to guess. */
static bool read_yuan(const char **text, int64_t *yuan)
{
    int since_comma = 0;
    bool grouped = false;

    for (; is_digit(**text) || **text == ','; ++*text) {
        if (**text == ',') {
            if (since_comma == 0 || since_comma > 3 || (grouped && since_comma != 3))
                return false;
            grouped = true;
            since_comma = 0;
            continue;
        }
        since_comma++;
        if (!add_digit(yuan, **text))
            return false;
    }
    return grouped ? since_comma == 3 : since_comma > 0;
}

static bool read_fen(const char *text, int64_t *fen)
{
    int decimals = 0;

    if (*text == '.') {
        for (text++; is_digit(*text) && decimals < DECIMALS_MOST; text++, decimals++)
            if (!add_digit(fen, *text))
                return false;
        if (decimals == 0)
            return false;
    }
    for (; decimals < DECIMALS_MOST; decimals++)
        if (!add_digit(fen, '0'))
            return false;
    return *text == '\0';
}

enum rc money_parse(struct scope *sc, const char *field, const char *text, struct money *out)
{
    const char *given;
    int64_t fen = 0;

    TRY(text_gate_in(sc, field, text, TEXT_LINE, &given));
    const char *p = given ? text_halfwidth(sc, given) : "";
    if (!read_yuan(&p, &fen) || !read_fen(p, &fen))
        return fail(sc, RC_INVALID, field,
                    N_("{1}: “{2}” is not an amount in yuan with at most two decimals, up to "
                       "99999999999.99; nothing was saved."),
                    field, given ? given : "");
    *out = (struct money){fen};
    return RC_OK;
}

const char *money_plain(struct scope *sc, struct money m)
{
    if (!money_is_set(m))
        return NULL;
    return scope_printf(sc, "%" PRId64 ".%02d", m.fen / FEN_PER_YUAN, (int)(m.fen % FEN_PER_YUAN));
}

const char *money_grouped(struct scope *sc, struct money m)
{
    const char *plain = money_plain(sc, m);
    struct buffer b = buffer_new(sc);

    if (!plain)
        return "";
    size_t left = strlen(plain) - strlen(".00");
    for (; left > 0; plain++, left--) {
        buffer_add_n(&b, plain, 1);
        if (left > 1 && left % 3 == 1)
            buffer_add(&b, ",");
    }
    buffer_add(&b, plain);
    return buffer_text(&b);
}

static const char *const numerals[] = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};

/* A zero is written only when a digit follows it; *PENDING carries it there, also across a group
 * of four zeros. At the end of a group that says something it is dropped: the rule leaves 零
 * between 万 and a thousand to the writer, and 壹拾万柒仟元 is the shorter of the two. */
static void write_group(struct buffer *b, int group, const char *unit, bool *pending)
{
    static const char *const places[GROUP_DIGITS] = {"仟", "佰", "拾", ""};
    int power = MYRIAD / 10;

    for (size_t i = 0; i < GROUP_DIGITS; i++, power /= 10) {
        const int digit = group / power % 10;

        if (digit == 0) {
            *pending = true;
            continue;
        }
        if (*pending && b->length > 0)
            buffer_add(b, numerals[0]);
        buffer_add(b, numerals[digit]);
        buffer_add(b, places[i]);
        *pending = false;
    }
    if (group > 0) {
        buffer_add(b, unit);
        *pending = false;
    }
}

static void write_yuan(struct buffer *b, int64_t yuan)
{
    bool pending = false;

    write_group(b, (int)(yuan / MYRIAD / MYRIAD), "亿", &pending);
    write_group(b, (int)(yuan / MYRIAD % MYRIAD), "万", &pending);
    write_group(b, (int)(yuan % MYRIAD), "", &pending);
    if (yuan > 0)
        buffer_add(b, "元");
}

const char *money_capital(struct scope *sc, struct money m)
{
    struct buffer b = buffer_new(sc);
    const int jiao = (int)(m.fen % FEN_PER_YUAN / FEN_PER_JIAO);
    const int fen = (int)(m.fen % FEN_PER_JIAO);

    if (!money_is_set(m))
        return "";
    if (m.fen == 0)
        return "零元整";
    write_yuan(&b, m.fen / FEN_PER_YUAN);
    if (jiao > 0)
        buffer_addf(&b, "%s角", numerals[jiao]);
    else if (fen > 0 && b.length > 0)
        buffer_add(&b, numerals[0]);
    if (fen > 0)
        buffer_addf(&b, "%s分", numerals[fen]);
    else
        buffer_add(&b, "整");
    return buffer_text(&b);
}
