/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/handover.h"

#include <stdlib.h>
#include <string.h>

#include "core/domain/calendar.h"
#include "core/domain/event.h"

#define WORD_(name, code, label) {name, code, label},
static const struct word words[] = {WORDS_HANDOVER(WORD_)};
#undef WORD_
const struct word_list handover_words = {words, sizeof(words) / sizeof(*words)};

struct listing {
    struct scope *sc;
    struct handover_item *list;
    size_t count, room;
    struct instant now;
    struct date last; /* day that is still soon */
};

static const char *number_of(struct scope *sc, const struct dispute *d)
{
    return d->number ? d->number
                     : scope_printf(sc, "%d/%lld", d->year, (long long)d->register_number);
}

static struct handover_item *add(struct listing *l, enum handover_part part,
                                 const struct dispute *of)
{
    if (l->count == l->room) {
        l->room = l->room * 2 + 16;
        l->list = scope_grow(l->sc, l->list, l->count, l->room, sizeof(*l->list));
    }
    l->list[l->count] = (struct handover_item){.part = part,
                                               .of = of,
                                               .number = of ? number_of(l->sc, of) : NULL,
                                               .due = INSTANT_NEVER,
                                               .day = DATE_NONE,
                                               .amount = MONEY_NONE,
                                               .saved_at = INSTANT_NEVER};
    return &l->list[l->count++];
}

static void add_clocks(struct listing *l, const struct board_row *row)
{
    for (size_t i = 0; board_urges(row) && i < row->milestone_count; i++) {
        const struct milestone *m = &row->milestones[i];
        const enum milestone_state state = milestone_state(m, l->now);

        if (state != MILESTONE_PENDING && state != MILESTONE_MISSED)
            continue;
        struct handover_item *item = add(l, HANDOVER_CLOCK, &row->dispute);
        item->due = m->due;
        item->milestone = m;
    }
}

/* Events of the newest team, as casefile numbers them, that another person must confirm. */
static void add_claims(struct listing *l, const struct board_row *row)
{
    const struct casefile cf = {.dispatches = row->dispatch, .dispatch_count = 1};
    struct event *events;
    size_t count;

    if (!row->dispatch)
        return;
    event_list(l->sc, &cf, &events, &count);
    for (size_t i = 0; i < count; i++) {
        const struct event *e = &events[i];
        const bool waived = e->ruling && e->ruling->kind == RULING_WAIVED;

        if (!e->stands || e->confirmed || !(e->claim || waived))
            continue;
        struct handover_item *item = add(l, HANDOVER_CLAIM, &row->dispute);
        item->response = e->response;
        item->ruling = e->ruling;
    }
}

static void add_row(struct listing *l, const struct board_row *row)
{
    add_clocks(l, row);
    add_claims(l, row);
    if (row->awaits_seal)
        add(l, HANDOVER_SEAL, &row->dispute);
    if (row->next_term > 0 && date_is_set(row->next_due) && row->next_due.day <= l->last.day) {
        struct handover_item *item = add(l, HANDOVER_TERM, &row->dispute);

        item->day = row->next_due;
        item->term = row->next_term;
        item->amount = row->next_amount;
    }
}

static void add_visit(struct listing *l, const struct handover_visit *v)
{
    if (v->due.day <= l->last.day)
        add(l, HANDOVER_VISIT, v->dispute)->day = v->due;
}

static void add_draft(struct listing *l, const struct handover_draft *d)
{
    struct handover_item *item = add(l, HANDOVER_DRAFT, NULL);

    item->who = d->who;
    item->form = d->form;
    item->saved_at = d->saved_at;
}

static int order(int64_t a, int64_t b) { return (a > b) - (a < b); }

static int compare(const void *left, const void *right)
{
    const struct handover_item *a = left, *b = right;

    if (a->part != b->part)
        return order(a->part, b->part);
    if (a->due.ms != b->due.ms)
        return order(a->due.ms, b->due.ms);
    if (a->day.day != b->day.day)
        return order(a->day.day, b->day.day);
    if (a->of && b->of && a->of->id != b->of->id)
        return order(a->of->id, b->of->id);
    return order(b->saved_at.ms, a->saved_at.ms);
}

void handover_make(struct scope *sc, const struct board_row *rows, size_t row_count,
                   const struct handover_visit *visits, size_t visit_count,
                   const struct handover_draft *drafts, size_t draft_count, struct instant now,
                   struct handover *out)
{
    struct listing l = {
        .sc = sc, .now = now, .last = calendar_after_days(date_of(now), HANDOVER_SOON)};

    for (size_t i = 0; i < row_count; i++)
        add_row(&l, &rows[i]);
    for (size_t i = 0; i < visit_count; i++)
        add_visit(&l, &visits[i]);
    for (size_t i = 0; i < draft_count; i++)
        add_draft(&l, &drafts[i]);
    if (l.count > 0)
        qsort(l.list, l.count, sizeof(*l.list), compare);
    *out = (struct handover){.at = now, .items = l.list, .item_count = l.count};
    for (size_t i = 0; i < l.count; i++)
        out->counts[l.list[i].part]++;
}

static const char *clock_text(struct scope *sc, enum lang lang, const struct handover_item *item,
                              struct instant now)
{
    const struct milestone *m = item->milestone;
    const char *label =
        lang == LANG_EN && m->promise->english ? m->promise->english : m->promise->label;
    const char *awaited = agency_list(sc, lang, m->awaited, m->awaited_count);
    const char *due = instant_short(sc, item->due);

    if (milestone_state(m, now) == MILESTONE_MISSED)
        return say(sc, lang, N_("{1}: missed, waits for {3} (since {2})"), label, due, awaited);
    return say(sc, lang, N_("{1}: {2} left, waits for {4} (until {3})"), label,
               span_clock(sc, instant_until(now, item->due)), due, awaited);
}

static const char *claim_text(struct scope *sc, enum lang lang, const struct handover_item *item)
{
    if (item->ruling)
        return say(sc, lang, N_("{1} asks for an exemption of {2}"), item->ruling->by,
                   item->ruling->promise);
    return say(sc, lang, N_("{1} {2}, entered late by {3}"),
               agency_label(item->response->agency, lang),
               word_label(&act_words, (int)item->response->act, lang), item->response->by);
}

static const char *term_text(struct scope *sc, enum lang lang, const struct handover_item *item)
{
    const char *term = scope_printf(sc, "%d", item->term);

    if (!money_is_set(item->amount))
        return say(sc, lang, N_("term {1}, due {2}"), term, date_iso(sc, item->day));
    return say(sc, lang, N_("term {1}, due {2}, {3} yuan"), term, date_iso(sc, item->day),
               money_grouped(sc, item->amount));
}

/* What a form is called; the number behind its "/" is an id and tells nobody anything. */
static const char *form_label(enum lang lang, const char *form)
{
    static const struct {
        const char *prefix, *label;
    } forms[] = {
        {"register", N_("Registration")},
        {"emergency", N_("Emergency")},
        {"session", N_("Record of a session")},
        {"agreement", N_("Agreement")},
    };

    for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
        if (strncmp(form, forms[i].prefix, strlen(forms[i].prefix)) == 0)
            return tr(lang, forms[i].label);
    return form;
}

const char *handover_text(struct scope *sc, enum lang lang, const struct handover_item *item,
                          struct instant now)
{
    switch (item->part) {
    case HANDOVER_CLOCK:
        return clock_text(sc, lang, item, now);
    case HANDOVER_CLAIM:
        return claim_text(sc, lang, item);
    case HANDOVER_SEAL:
        return tr(lang, N_("Signed, not sealed: not in force"));
    case HANDOVER_TERM:
        return term_text(sc, lang, item);
    case HANDOVER_VISIT:
        return say(sc, lang, N_("to be visited by {1}"), date_iso(sc, item->day));
    case HANDOVER_DRAFT:
    case HANDOVER_PARTS:
        break;
    }
    return say(sc, lang, N_("{1} of {2}, {3}"), form_label(lang, item->form), item->who,
               instant_short(sc, item->saved_at));
}

const char *handover_counts(struct scope *sc, enum lang lang, const int counts[HANDOVER_PARTS])
{
    const char *text = "";

    for (int i = 0; i < HANDOVER_PARTS; i++)
        if (counts[i] > 0)
            text =
                tr_join(sc, lang, text,
                        scope_printf(sc, "%s %d", word_label(&handover_words, i, lang), counts[i]));
    return text[0] == '\0' ? tr(lang, N_("nothing is left")) : text;
}

const char *handover_sheet(struct scope *sc, enum lang lang, const struct handover *h)
{
    struct buffer text = buffer_new(sc);
    int part = -1;

    for (size_t i = 0; i < h->item_count; i++) {
        const struct handover_item *item = &h->items[i];

        if ((int)item->part != part)
            buffer_addf(&text, "%s\n", word_label(&handover_words, (int)item->part, lang));
        part = (int)item->part;
        buffer_addf(&text, "  %s%s%s\n", item->number ? item->number : "", item->number ? "  " : "",
                    handover_text(sc, lang, item, h->at));
    }
    if (h->item_count == 0)
        buffer_addf(&text, "%s\n", tr(lang, N_("nothing is left")));
    return buffer_text(&text);
}
