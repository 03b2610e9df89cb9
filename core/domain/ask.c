/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/ask.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/date_zh.h"
#include "core/base/text.h"

#define FEN_PER_YUAN 100

static const struct word kinds[] = {
#define ASK_WORD_(name, code, label) {name, code, label},
    WORDS_ASK(ASK_WORD_)
#undef ASK_WORD_
};
const struct word_list ask_words = {kinds, sizeof(kinds) / sizeof(*kinds)};

const char *ask_label(const struct ask *ask, enum lang lang)
{
    return lang == LANG_EN && ask->english ? ask->english : ask->label;
}

bool ask_is_name(const char *name)
{
    const size_t length = strlen(name);

    return name[0] >= 'a' && name[0] <= 'z' && length <= ASK_NAME_MAX &&
           strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == length;
}

static bool is_choice(const struct ask *ask, const char *text)
{
    for (size_t i = 0; i < ask->choice_count; i++)
        if (text_equal(ask->choices[i], text))
            return true;
    return false;
}

static enum rc check_choice(struct scope *sc, const struct ask *ask, const char *text)
{
    struct buffer all = buffer_new(sc);

    if (is_choice(ask, text))
        return RC_OK;
    for (size_t i = 0; i < ask->choice_count; i++)
        buffer_addf(&all, "%s%s", i > 0 ? "、" : "", ask->choices[i]);
    return fail(sc, RC_INVALID, ask->name,
                N_("{1}: “{2}” is none of the answers that may stand there ({3}). Nothing was "
                   "saved."),
                ask->label, text, buffer_text(&all));
}

static enum rc day_value(struct scope *sc, const struct ask *ask, const char *text,
                         const char **value)
{
    struct date day;

    TRY(date_parse(sc, ask->name, text, &day));
    *value = date_iso(sc, day);
    return RC_OK;
}

static enum rc money_value(struct scope *sc, const struct ask *ask, const char *text,
                           const char **value)
{
    struct money amount;

    TRY(money_parse(sc, ask->name, text, &amount));
    *value = money_plain(sc, amount);
    return RC_OK;
}

static enum rc party_value(struct scope *sc, const struct ask *ask, const struct party *parties,
                           size_t count, const char *text, const char **value)
{
    int position;

    TRY(party_find(sc, parties, count, ask->name, text, &position));
    *value = scope_printf(sc, "%d", position);
    return RC_OK;
}

enum rc ask_value(struct scope *sc, const struct ask *ask, const struct party *parties,
                  size_t count, const char *text, const char **value)
{
    const enum text_kind kind = ask->kind == ASK_TEXT ? TEXT_LONG : TEXT_LINE;

    TRY(text_gate_in(sc, ask->name, text, kind, value));
    if (text_is_empty(*value)) {
        *value = NULL;
        return RC_OK;
    }
    switch (ask->kind) {
    case ASK_DATE:
        return day_value(sc, ask, *value, value);
    case ASK_MONEY:
        return money_value(sc, ask, *value, value);
    case ASK_CHOICE:
        return check_choice(sc, ask, *value);
    case ASK_PARTY:
        return party_value(sc, ask, parties, count, *value, value);
    case ASK_LINE:
    case ASK_TEXT:
        break;
    }
    return RC_OK;
}

/* What was kept was an amount when it was kept; a template that changed its mind is no error. */
static bool amount_of(struct scope *sc, const char *value, struct money *amount)
{
    return value && money_parse(sc, NULL, value, amount) == RC_OK;
}

static const char *figures(struct scope *sc, const char *value)
{
    struct money amount;

    if (!amount_of(sc, value, &amount))
        return NULL;
    return amount.fen % FEN_PER_YUAN == 0
               ? scope_printf(sc, "%lld", (long long)(amount.fen / FEN_PER_YUAN))
               : money_plain(sc, amount);
}

static const char *day_shown(struct scope *sc, const char *value)
{
    struct date day;

    return date_parse(sc, NULL, value, &day) == RC_OK ? date_zh(sc, day) : NULL;
}

static const char *party_shown(const struct party *parties, size_t count, const char *value)
{
    return party_name_at(parties, count, (int)strtol(value, NULL, 10));
}

const char *ask_shown(struct scope *sc, const struct ask *ask, const struct party *parties,
                      size_t count, const char *value)
{
    if (!value)
        return NULL;
    switch (ask->kind) {
    case ASK_DATE:
        return day_shown(sc, value);
    case ASK_MONEY:
        return figures(sc, value);
    case ASK_PARTY:
        return party_shown(parties, count, value);
    case ASK_CHOICE:
        return is_choice(ask, value) ? value : NULL;
    case ASK_LINE:
    case ASK_TEXT:
        break;
    }
    return value;
}

const char *ask_capitals(struct scope *sc, const struct ask *ask, const char *value)
{
    struct money amount;

    if (ask->kind != ASK_MONEY || !amount_of(sc, value, &amount))
        return NULL;
    return money_capital(sc, amount);
}
