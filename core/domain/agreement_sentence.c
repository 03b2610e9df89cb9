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
    else if (holds_one(method, framed))
        buffer_addf(b, "，%s", method);
    else
        buffer_addf(b, "，以%s方式支付", method);
}

const char *agreement_sentence(struct scope *sc, const struct term *t)
{
    struct buffer b = buffer_new(sc);

    if (t->text)
        return t->text;
    if (t->obligor)
        buffer_add(&b, t->obligor);
    if (date_is_set(t->due))
        buffer_addf(&b, "于%s前", date_zh(sc, t->due));
    add_act(&b, t, unpunctuated(sc, t->act ? t->act : ""));
    if (money_is_set(t->amount))
        add_amount(&b, t->amount);
    if (!text_is_empty(t->method))
        add_method(&b, t);
    buffer_add(&b, "。");
    return buffer_text(&b);
}
