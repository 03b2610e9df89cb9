/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of the agreement; all are without a value before there is one. */
#include "core/paper/field_function.h"

#include "core/base/date_zh.h"
#include "core/base/text.h"

#include <string.h>

static const char *const numerals[] = {"零", "一", "二", "三", "四", "五",
                                       "六", "七", "八", "九", "十"};

/* 1 to 99 in Chinese numerals; more in digits. */
static const char *chinese_number(struct scope *sc, int n)
{
    if (n < 0 || n > 99)
        return scope_printf(sc, "%d", n);
    if (n <= 10)
        return numerals[n];
    return scope_printf(sc, "%s十%s", n < 20 ? "" : numerals[n / 10],
                        n % 10 ? numerals[n % 10] : "");
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

struct value field_terms(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    if (!a)
        return value_list(NULL, 0);
    struct value *items = scope_alloc(sc, a->term_count, sizeof(*items));
    const bool numbered = all_number_themselves(sc, a);
    for (size_t i = 0; i < a->term_count; i++) {
        const struct term *t = &a->terms[i];
        struct member *m = scope_alloc(sc, 2, sizeof(*m));

        m[0] = (struct member){"ordinal",
                               value_text(numbered ? NULL : chinese_number(sc, t->ordinal))};
        m[1] = (struct member){"text", value_lines(term_text(sc, t))};
        items[i] = value_map(m, 2);
    }
    return value_list(items, a->term_count);
}

struct value field_facts(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_lines(a && a->facts ? a->facts : job->cf->dispute.narrative);
}

struct value field_written(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_flag(a && a->form == FORM_WRITTEN);
}

struct value field_oral(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_flag(a && a->form == FORM_ORAL);
}

struct value field_partial(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_flag(a && !a->whole);
}

struct value field_reached_on(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_text(a ? date_zh(sc, a->reached_on) : NULL);
}

struct value field_reached_on_han(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_text(a ? date_han(sc, a->reached_on) : NULL);
}

struct value field_copies(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    if (!a)
        return value_text(NULL);
    return value_text(
        chinese_number(sc, agreement_copies(a, job->cf->parties, job->cf->party_count)));
}
