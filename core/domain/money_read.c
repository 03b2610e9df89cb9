/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading capital numerals, for money.h; how they are written is not asked. */
#include <string.h>

#include "core/domain/money.h"

#define FEN_PER_YUAN 100

struct sign {
    const char *text;
    int64_t value;
};

static const struct sign digits[] = {
    {"零", 0}, {"〇", 0}, {"壹", 1}, {"贰", 2}, {"叁", 3}, {"肆", 4}, {"伍", 5}, {"陆", 6},
    {"柒", 7}, {"捌", 8}, {"玖", 9}, {"一", 1}, {"二", 2}, {"两", 2}, {"三", 3}, {"四", 4},
    {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}, {NULL, 0},
};
static const struct sign tens[] = {
    {"拾", 10}, {"十", 10}, {"佰", 100}, {"百", 100}, {"仟", 1000}, {"千", 1000}, {NULL, 0},
};
static const struct sign myriads[] = {{"万", 10000}, {"亿", 100000000}, {NULL, 0}};
static const struct sign ends[] = {{"元", 100}, {"圆", 100}, {"角", 10}, {"分", 1}, {NULL, 0}};

static const struct sign *sign_at(const struct sign *list, const char *text)
{
    for (; list->text; list++)
        if (strncmp(text, list->text, strlen(list->text)) == 0)
            return list;
    return NULL;
}

struct reading {
    int64_t fen;   /* what was ended by 元, 角, 分 */
    int64_t whole; /* above the section of four digits */
    int64_t section, digit;
    bool any, ended;
};

static bool take(struct reading *r, const char *text, size_t *size)
{
    const struct sign *s;

    if ((s = sign_at(digits, text))) {
        r->digit = s->value;
        r->any = true;
    } else if ((s = sign_at(tens, text))) {
        r->section += (r->digit > 0 ? r->digit : 1) * s->value;
        r->digit = 0;
        r->any = true;
    } else if ((s = sign_at(myriads, text))) {
        const int64_t part = r->section + r->digit;

        r->whole = s->value > 10000 ? (r->whole + part) * s->value : r->whole + part * s->value;
        r->section = r->digit = 0;
    } else if ((s = sign_at(ends, text)) && r->any) {
        r->fen += (r->whole + r->section + r->digit) * s->value;
        r->whole = r->section = r->digit = 0;
        r->ended = true;
    } else {
        return false;
    }
    *size = strlen(s->text);
    return r->fen <= MONEY_MAX.fen && r->whole <= MONEY_MAX.fen / FEN_PER_YUAN;
}

bool money_capital_read(const char *text, struct money *out, size_t *length)
{
    struct reading r = {0};
    size_t size;

    for (*length = 0; take(&r, text + *length, &size); *length += size)
        ;
    if (strncmp(text + *length, "整", strlen("整")) == 0 ||
        strncmp(text + *length, "正", strlen("正")) == 0)
        *length += strlen("整");
    out->fen = r.fen;
    return r.ended && r.whole + r.section + r.digit == 0;
}
