/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A term as a Chinese sentence, for agreement.h. Words are kept as typed; only what joins them
 * is ours, so the choice of the joining word follows the verb. */
#include "core/base/text.h"
#include "core/domain/agreement.h"

#include <inttypes.h>
#include <string.h>

#define FEN_PER_YUAN 100

static bool holds_one(const char *text, const char *const *words)
{
    for (; *words; words++)
        if (strstr(text, *words))
            return true;
    return false;
}

static bool is_one(const char *text, const char *const *words)
{
    for (; *words; words++)
        if (strcmp(text, *words) == 0)
            return true;
    return false;
}

/* TEXT without the marks at its end: the sentence brings its own. */
static const char *unpunctuated(struct scope *sc, const char *text)
{
    static const char *const marks[] = {"。", "，", "；", "、", "．", ".", ",", ";", " ", NULL};
    size_t length = strlen(text);

    for (bool cut = true; cut;) {
        cut = false;
        for (const char *const *mark = marks; *mark; mark++) {
            const size_t size = strlen(*mark);

            if (length >= size && strncmp(text + length - size, *mark, size) == 0) {
                length -= size;
                cut = true;
            }
        }
    }
    return scope_strndup(sc, text, length);
}

/* 赔偿王某, but 向王某赔礼道歉 and 为王某修好化粪池. An act that already names him is left alone.
 */
static void add_act(struct buffer *b, const struct term *t, const char *act)
{
    static const char *const taking_a_person[] = {"赔偿", "补偿", "支付", "返还", "归还",
                                                  "退还", "偿还", "赔付", "付给", "给付",
                                                  "还给", "交给", "退回", NULL};
    static const char *const turned_to_him[] = {"歉",   "赔礼", "交付", "移交", "支付", "赔偿",
                                                "补偿", "返还", "归还", "偿还", "退还", "说明",
                                                "承诺", "保证", "提供", NULL};

    if (text_is_empty(t->obligee) || strstr(act, t->obligee))
        buffer_add(b, act);
    else if (is_one(act, taking_a_person))
        buffer_addf(b, "%s%s", act, t->obligee);
    else if (money_is_set(t->amount) || holds_one(act, turned_to_him))
        buffer_addf(b, "向%s%s", t->obligee, act);
    else
        buffer_addf(b, "为%s%s", t->obligee, act);
}

static void add_amount(struct buffer *b, struct money amount)
{
    buffer_addf(b, "人民币%" PRId64, amount.fen / FEN_PER_YUAN);
    if (amount.fen % FEN_PER_YUAN != 0)
        buffer_addf(b, ".%02d", (int)(amount.fen % FEN_PER_YUAN));
    buffer_addf(b, "元（大写：%s）", money_capital(b->sc, amount));
}

/* "转账" needs a frame; "以现金方式付清" brings its own. */
static void add_method(struct buffer *b, const struct term *t)
{
    static const char *const framed[] = {"付", "方式", "通过", "以", "由", NULL};
    const char *method = unpunctuated(b->sc, t->method);

    if (!money_is_set(t->amount))
        buffer_addf(b, "（方式：%s）", method);
    else if (t->instalment_count > 0 && !holds_one(method, framed))
        buffer_addf(b, "；各期均以%s方式支付", method);
    else if (holds_one(method, framed))
        buffer_addf(b, "%s%s", t->instalment_count > 0 ? "；" : "，", method);
    else
        buffer_addf(b, "，以%s方式支付", method);
}

/* 1 to 99 in Chinese numerals. */
static const char *numeral(struct scope *sc, int n)
{
    static const char *const digits[] = {"",   "一", "二", "三", "四", "五",
                                         "六", "七", "八", "九", "十"};
    const int tens = n / 10, ones = n % 10;

    if (n <= 10)
        return digits[n];
    return scope_printf(sc, "%s十%s", tens > 1 ? digits[tens] : "", digits[ones]);
}

static bool ends_so(const char *text, const char *const *words)
{
    for (; *words; words++) {
        const size_t size = strlen(*words), length = strlen(text);

        if (length >= size && strcmp(text + length - size, *words) == 0)
            return true;
    }
    return false;
}

/* "王某撤回起诉" is an event and asks for 后; "王某撤回起诉之日起三日内" is a time already. */
static void add_condition(struct buffer *b, const struct term *t)
{
    static const char *const times[] = {"后", "时", "前", "内", "下", "的", "日", NULL};
    const char *condition;

    if (text_is_empty(t->condition))
        return;
    condition = unpunctuated(b->sc, t->condition);
    buffer_addf(b, "%s%s，", condition, ends_so(condition, times) ? "" : "后");
}

static void add_obligors(struct buffer *b, const struct term *t)
{
    if (t->share_count == 0 && t->obligor)
        buffer_add(b, t->obligor);
    for (size_t i = 0; i < t->share_count; i++)
        buffer_addf(b, "%s%s", i > 0 ? "、" : "", t->shares[i].obligor);
}

static void add_place(struct buffer *b, const struct term *t)
{
    if (!text_is_empty(t->place))
        buffer_addf(b, "%s%s", strncmp(t->place, "在", strlen("在")) == 0 ? "" : "在", t->place);
}

static void add_shares(struct buffer *b, const struct term *t)
{
    if (t->liability != LIABILITY_SHARES)
        return;
    for (size_t i = 0; i < t->share_count; i++) {
        buffer_addf(b, "%s%s承担", i > 0 ? "，" : "，其中", t->shares[i].obligor);
        add_amount(b, t->shares[i].amount);
    }
    buffer_add(b, "，各自对所承担的份额负责");
}

/* 第一期于2026年12月1日前支付人民币3000元（大写：叁仟元整），第二期… */
static void add_instalments(struct buffer *b, const struct term *t)
{
    for (size_t i = 0; i < t->instalment_count; i++) {
        buffer_addf(b, "%s第%s期于%s前支付", i > 0 ? "，" : "：", numeral(b->sc, (int)i + 1),
                    date_zh(b->sc, t->instalments[i].due));
        add_amount(b, t->instalments[i].amount);
    }
}

/* What stands after the duty itself, in the order of the time it speaks of. */
static void add_rest(struct buffer *b, const struct term *t)
{
    static const char *const ifs[] = {"逾期", "未按", "未履行", "不履行", "如", "若", NULL};

    if (t->liability == LIABILITY_JOINT)
        buffer_add(b, "，上述各义务人对此承担连带责任");
    if (!text_is_empty(t->held_by))
        buffer_addf(b, "；该款付清前由%s代为保管", t->held_by);
    if (text_is_empty(t->consequence))
        return;
    buffer_addf(b, "；%s%s", holds_one(t->consequence, ifs) ? "" : "逾期未履行的，",
                unpunctuated(b->sc, t->consequence));
}

const char *agreement_sentence(struct scope *sc, const struct term *t)
{
    const bool parts = t->instalment_count > 0;
    struct buffer b = buffer_new(sc);

    if (t->text)
        return t->text;
    add_condition(&b, t);
    add_obligors(&b, t);
    if (date_is_set(t->due) && !parts)
        buffer_addf(&b, "于%s前", date_zh(sc, t->due));
    add_place(&b, t);
    if (parts)
        buffer_addf(&b, "分%s期", numeral(sc, (int)t->instalment_count));
    add_act(&b, t, unpunctuated(sc, t->act ? t->act : ""));
    if (money_is_set(t->amount))
        add_amount(&b, t->amount);
    add_shares(&b, t);
    add_instalments(&b, t);
    if (!text_is_empty(t->method))
        add_method(&b, t);
    add_rest(&b, t);
    buffer_add(&b, "。");
    return buffer_text(&b);
}

const char *agreement_reading(struct scope *sc, const struct agreement *a)
{
    if (text_is_empty(a->read_by))
        return NULL;
    return scope_printf(
        sc, "本协议已由调解员%s逐条宣读，各方当事人均已听清并理解其内容，没有异议。", a->read_by);
}
