/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/examination.h"

#include <string.h>

#include "core/base/text.h"
#include "core/domain/examination_text.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word examined_rows[] = {WORDS_EXAMINED(ROW_)};
const struct word_list examined_words = {examined_rows,
                                         sizeof(examined_rows) / sizeof(struct word)};

struct look {
    struct scope *sc;
    const struct casefile *cf;
    const struct agreement *agreement;
    const struct examination_rule *rule;
    struct finding *list;
    size_t count, room;
};

static struct finding *add(struct look *l, const char *msgid, const char *first, const char *second)
{
    if (l->count == l->room) {
        l->room = l->room * 2 + 8;
        l->list = scope_grow(l->sc, l->list, l->count, l->room, sizeof(*l->list));
    }
    struct finding *f = &l->list[l->count++];
    *f = (struct finding){
        .rule = l->rule, .must = l->rule->must, .msgid = msgid, .args = {first, second}};
    if (l->agreement->original == ORIGINAL_HANDWRITTEN)
        f->must = false;
    return f;
}

static struct finding *add_term(struct look *l, const struct term *t, const char *msgid,
                                const char *second)
{
    struct finding *f = add(l, msgid, scope_printf(l->sc, "%d", t->ordinal), second);

    f->term = t->ordinal;
    if (t->text)
        f->must = f->must && l->rule->in_text;
    return f;
}

/* All that T says, where a word may stand. */
static const char *said(struct scope *sc, const struct term *t)
{
    const char *const parts[] = {t->text,    t->act,   t->method,     t->condition,
                                 t->held_by, t->place, t->consequence};
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
        if (parts[i])
            buffer_addf(&b, "%s\n", parts[i]);
    return buffer_text(&b);
}

/* The first of the words of the rule that stands in TEXT; NULL. */
static const char *word_in(const struct examination_rule *rule, const char *text, const char *but)
{
    for (size_t i = 0; i < rule->word_count; i++)
        if (strstr(text, rule->words[i]) && !text_equal(rule->words[i], but))
            return rule->words[i];
    return NULL;
}

static void look_words(struct look *l, const struct term *t)
{
    const char *word = word_in(l->rule, said(l->sc, t), NULL);

    if (word)
        add_term(l, t, N_("Term {1} says “{2}”."), word);
}

/* Two words that mean different things in law, anywhere in the agreement. */
static void look_mixed(struct look *l)
{
    struct buffer all = buffer_new(l->sc);

    for (size_t i = 0; i < l->agreement->term_count; i++)
        buffer_add(&all, said(l->sc, &l->agreement->terms[i]));
    const char *first = word_in(l->rule, buffer_text(&all), NULL);
    const char *second = first ? word_in(l->rule, buffer_text(&all), first) : NULL;
    if (second)
        add(l, N_("The terms say both “{1}” and “{2}”."), first, second);
}

/* Parts of a clause between stops in which a word of duty stands. */
static void look_duties(struct look *l, const struct term *t)
{
    const char *text = t->text ? t->text : t->act;
    int duties = 0;

    for (const char *part = text ? text : ""; *part;) {
        const size_t length = examination_part(part);

        duties += word_in(l->rule, scope_strndup(l->sc, part, length), NULL) != NULL;
        part += length;
        part += *part == '\n' ? 1 : *part ? strlen("；") : 0;
    }
    if (duties > 1)
        add_term(l, t, N_("Term {1} holds more than one duty."), NULL);
}

static void look_blanks(struct look *l, const struct term *t)
{
    const char *blank = examination_blank(l->sc, said(l->sc, t));

    if (blank)
        add_term(l, t, N_("Term {1} has a blank left to fill: “{2}”."), blank);
}

static void look_capitals(struct look *l, const struct term *t)
{
    struct stated_amount a;

    if (!t->text || !examination_amount(l->sc, t->text, &a))
        return;
    add_term(l, t, N_("Term {1}: {2} in figures is {3} in capitals, which is another amount."),
             money_grouped(l->sc, a.figures))
        ->args[2] = a.capitals_text;
}

static void look_days(struct look *l, const struct term *t)
{
    const char *day = examination_day(l->sc, said(l->sc, t));

    if (day)
        add_term(l, t, N_("Term {1}: there is no day “{2}”."), day);
}

static void look_past(struct look *l, const struct term *t)
{
    const struct date due = t->instalment_count > 0 ? t->instalments[0].due : t->due;

    if (!t->text && date_is_set(due) && due.day < l->agreement->reached_on.day)
        add_term(l, t, N_("Term {1} is due on {2}, before the agreement was reached."),
                 date_iso(l->sc, due));
}

static void look_row(struct look *l, const struct term *t)
{
    if (t->text)
        return;
    if (l->rule->check == EXAMINED_DUE && !date_is_set(t->due) && !t->condition)
        add_term(l, t, N_("Term {1} does not say by when."), NULL);
    if (l->rule->check == EXAMINED_MANNER && !t->method)
        add_term(l, t, N_("Term {1} does not say in what manner."), NULL);
    if (l->rule->check == EXAMINED_RECEIVER && money_is_set(t->amount) && !t->obligee)
        add_term(l, t, N_("Term {1} does not say to whom the money goes."), NULL);
    if (l->rule->check == EXAMINED_CONSEQUENCE && !t->consequence && date_is_set(t->due) &&
        t->due.day > l->agreement->reached_on.day)
        add_term(l, t, N_("Term {1} does not say what follows when it is not kept."), NULL);
}

static void look_party(struct look *l, const struct party *p)
{
    const struct casefile *cf = l->cf;
    struct finding *f = NULL;

    if (!agreement_binds(l->agreement, p, cf->parties, cf->party_count))
        return;
    if (l->rule->check == EXAMINED_IDENTITY && !p->id_number)
        f = add(l,
                p->type == PARTY_ORGANISATION ? N_("{1} has no credit code.")
                                              : N_("{1} has no ID number."),
                p->name, NULL);
    if (l->rule->check == EXAMINED_ADDRESS && !p->address)
        f = add(l, N_("{1} has no address."), p->name, NULL);
    if (f)
        f->party = p->position;
}

static void look_terms(struct look *l, void (*look)(struct look *l, const struct term *t))
{
    for (size_t i = 0; i < l->agreement->term_count; i++)
        look(l, &l->agreement->terms[i]);
}

static void look_for(struct look *l)
{
    switch (l->rule->check) {
    case EXAMINED_WORDS:
        return look_terms(l, look_words);
    case EXAMINED_MIXED:
        return look_mixed(l);
    case EXAMINED_DUTIES:
        return look_terms(l, look_duties);
    case EXAMINED_BLANKS:
        return look_terms(l, look_blanks);
    case EXAMINED_CAPITALS:
        return look_terms(l, look_capitals);
    case EXAMINED_DAYS:
        return look_terms(l, look_days);
    case EXAMINED_PAST:
        return look_terms(l, look_past);
    case EXAMINED_FACTS:
        if (text_is_empty(l->agreement->facts) && text_is_empty(l->cf->dispute.narrative))
            add(l, N_("The agreement does not say what happened."), NULL, NULL);
        return;
    case EXAMINED_IDENTITY:
    case EXAMINED_ADDRESS:
        for (size_t i = 0; i < l->cf->party_count; i++)
            look_party(l, &l->cf->parties[i]);
        return;
    case EXAMINED_DUE:
    case EXAMINED_MANNER:
    case EXAMINED_RECEIVER:
    case EXAMINED_CONSEQUENCE:
        return look_terms(l, look_row);
    }
}

/* What must be mended stands first; else the order of the rules is kept. */
static void put_in_order(struct look *l)
{
    const struct finding *old = scope_memdup(l->sc, l->list, l->count * sizeof(*old));
    size_t n = 0;

    for (int must = 1; must >= 0; must--)
        for (size_t i = 0; i < l->count; i++)
            if (old[i].must == (must == 1))
                l->list[n++] = old[i];
}

void examination(struct scope *sc, const struct examination_rules *rules, const struct casefile *cf,
                 struct finding **list, size_t *count)
{
    struct look l = {.sc = sc, .cf = cf, .agreement = casefile_agreement(cf)};

    for (size_t i = 0; l.agreement && i < rules->count; i++) {
        l.rule = &rules->rules[i];
        look_for(&l);
    }
    if (l.count > 0)
        put_in_order(&l);
    *list = l.list;
    *count = l.count;
}

size_t examination_must(const struct finding *list, size_t count)
{
    size_t must = 0;

    for (size_t i = 0; i < count; i++)
        must += list[i].must;
    return must;
}

const char *finding_text(struct scope *sc, enum lang lang, const struct finding *f)
{
    return say(sc, lang, f->msgid, f->args[0] ? f->args[0] : "", f->args[1] ? f->args[1] : "",
               f->args[2] ? f->args[2] : "");
}

const char *finding_reason(enum lang lang, const struct finding *f)
{
    return lang == LANG_ZH ? f->rule->reason : f->rule->english;
}
