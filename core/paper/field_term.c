/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of the clauses of an agreement, and how numbers and amounts are written. */
#include "core/paper/field_function.h"

#include "core/base/date_en.h"
#include "core/base/date_zh.h"
#include "core/base/text.h"

#include <string.h>

#define FEN_PER_YUAN 100

static const char *const numerals[] = {"零", "一", "二", "三", "四", "五",
                                       "六", "七", "八", "九", "十"};

const char *field_chinese_number(struct scope *sc, int n)
{
    if (n < 0 || n > 99)
        return scope_printf(sc, "%d", n);
    if (n <= 10)
        return numerals[n];
    return scope_printf(sc, "%s十%s", n < 20 ? "" : numerals[n / 10],
                        n % 10 ? numerals[n % 10] : "");
}

struct value field_number_text(struct scope *sc, int n)
{
    return value_text(n > 0 ? scope_printf(sc, "%d", n) : NULL);
}

static bool counts(struct money m) { return money_is_set(m) && m.fen > 0; }

struct value field_money(struct scope *sc, struct money m)
{
    const long long yuan = (long long)(m.fen / FEN_PER_YUAN);
    const int fen = (int)(m.fen % FEN_PER_YUAN);

    if (!counts(m))
        return value_text(NULL);
    return value_text(fen == 0 ? scope_printf(sc, "%lld", yuan)
                               : scope_printf(sc, "%lld.%02d", yuan, fen));
}

struct value field_money_capitals(struct scope *sc, struct money m)
{
    return value_text(counts(m) ? money_capital(sc, m) : NULL);
}

struct value field_money_en(struct scope *sc, struct money m)
{
    return value_text(counts(m) ? money_english(sc, m) : NULL);
}

struct value field_money_grouped(struct scope *sc, struct money m)
{
    return value_text(counts(m) ? money_grouped(sc, m) : NULL);
}

static const char *term_text(struct scope *sc, const struct term *t)
{
    return t->text ? t->text : agreement_sentence(sc, t);
}

/* "1.", "1、", "（1）", "一、", "第一条": a clause that came with its own number. */
static bool numbers_itself(const char *text)
{
    static const char openers[] = "（(第";
    static const char digits[] = "0123456789０１２３４５６７８９一二三四五六七八九十";
    static const char closers[] = ".．、)）:：条";
    size_t length = 0;
    int taken = 0;
    uint32_t cp;

    for (; (length = text_next(text, &cp)) > 0; text += length) {
        char one[5] = {0};

        memcpy(one, text, length < 4 ? length : 4);
        if (taken > 0 && strstr(closers, one))
            return true;
        if (strstr(digits, one))
            taken++;
        else if (taken > 0 || !strstr(openers, one))
            return false;
    }
    return false;
}

static bool all_number_themselves(struct scope *sc, const struct agreement *a)
{
    for (size_t i = 0; i < a->term_count; i++)
        if (!numbers_itself(term_text(sc, &a->terms[i])))
            return false;
    return true;
}

static struct value instalment_value(struct scope *sc, const struct instalment *i)
{
    return FIELD_MAP(
        sc, {"ordinal", field_number_text(sc, i->ordinal)}, {"amount", field_money(sc, i->amount)},
        {"amount_grouped", field_money_grouped(sc, i->amount)},
        {"amount_en", field_money_en(sc, i->amount)}, {"due", value_text(date_zh(sc, i->due))},
        {"due_en", value_text(date_en(sc, i->due))});
}

static struct value instalments(struct scope *sc, const struct term *t)
{
    struct value *items = scope_alloc(sc, t->instalment_count, sizeof(*items));

    for (size_t i = 0; i < t->instalment_count; i++)
        items[i] = instalment_value(sc, &t->instalments[i]);
    return value_list(items, t->instalment_count);
}

struct value field_of_term(struct scope *sc, const struct agreement *a, const struct term *t)
{
    const char *ordinal =
        all_number_themselves(sc, a) ? NULL : field_chinese_number(sc, t->ordinal);

    return FIELD_MAP(sc, {"ordinal", value_text(ordinal)}, {"text", value_lines(term_text(sc, t))},
                     {"number", field_number_text(sc, t->ordinal)},
                     {"obligor", value_text(t->text ? NULL : t->obligor)},
                     {"obligee", value_text(t->text ? NULL : t->obligee)},
                     {"amount", field_money(sc, t->amount)},
                     {"amount_capitals", field_money_capitals(sc, t->amount)},
                     {"amount_grouped", field_money_grouped(sc, t->amount)},
                     {"amount_en", field_money_en(sc, t->amount)},
                     {"due", value_text(date_zh(sc, t->due))},
                     {"due_en", value_text(date_en(sc, t->due))},
                     {"performed_on", value_text(date_zh(sc, t->performed_on))},
                     {"instalments", instalments(sc, t)});
}

struct value field_terms(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    if (!a)
        return value_list(NULL, 0);
    struct value *items = scope_alloc(sc, a->term_count, sizeof(*items));
    for (size_t i = 0; i < a->term_count; i++)
        items[i] = field_of_term(sc, a, &a->terms[i]);
    return value_list(items, a->term_count);
}

struct value field_term_count(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_text(a ? field_chinese_number(sc, (int)a->term_count) : NULL);
}

/* Of rows; what is paid under a clause in free words stands in its words alone. */
static struct money total(const struct casefile *cf)
{
    const struct agreement *a = casefile_agreement(cf);
    struct money sum = {0};

    for (size_t i = 0; a && i < a->term_count; i++)
        if (counts(a->terms[i].amount))
            sum.fen += a->terms[i].amount.fen;
    return sum;
}

struct value field_total(struct scope *sc, const struct paper_job *job)
{
    return field_money(sc, total(job->cf));
}

struct value field_total_capitals(struct scope *sc, const struct paper_job *job)
{
    return field_money_capitals(sc, total(job->cf));
}
