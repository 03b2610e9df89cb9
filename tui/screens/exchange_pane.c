/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/exchange_pane.h"

#include "tui/screens/words.h"

enum { LABEL = 13 };

/* ---- what came ---- */

/* The parties, and behind them those who were joined into one of them. */
static void take_parties(struct scope *sc, const struct package *p, struct came *c)
{
    const struct intake *in = p->intake;

    c->parties = scope_alloc(sc, in->party_count + p->joined_count, sizeof(*c->parties));
    for (size_t i = 0; i < in->party_count; i++)
        c->parties[c->party_count++] = (struct came_party){
            .name = scope_strdup(sc, in->parties[i].name), .role = in->parties[i].role};
    for (size_t i = 0; i < p->joined_count; i++) {
        const struct joined *who = &p->joined[i].who;

        c->parties[c->party_count++] = (struct came_party){
            .name = scope_strdup(sc, who->party.name),
            .role = who->party.role,
            .into = scope_strdup(sc, party_name_at(in->parties, in->party_count, who->into))};
    }
}

struct came came_of(struct scope *sc, const struct exchange *x, const struct package *p)
{
    const struct intake *in = p->intake;
    struct came c = {.number = x->number,
                     .rev = x->rev,
                     .kind = scope_strdup(sc, in->kind),
                     .place = scope_strdup(sc, in->place),
                     .narrative = scope_strdup(sc, in->narrative),
                     .case_number = scope_strdup(sc, p->case_number),
                     .paper_count = p->file_count};

    take_parties(sc, p, &c);
    c.papers = scope_alloc(sc, c.paper_count, sizeof(*c.papers));
    for (size_t i = 0; i < c.paper_count; i++)
        c.papers[i] =
            (struct came_paper){scope_strdup(sc, p->files[i].name), p->files[i].data.size};
    return c;
}

/* ---- how it stands ---- */

const char *exchange_pane_state(enum lang lang, const struct exchange *x, enum style *style)
{
    *style = STYLE_PLAIN;
    switch (x->state) {
    case EXCHANGE_OFFERED:
        *style = STYLE_AMBER;
        return tr(lang, N_("to answer"));
    case EXCHANGE_ACCEPTED:
        *style = STYLE_MET;
        return tr(lang, N_("taken over"));
    case EXCHANGE_RETURNED:
        *style = STYLE_DIM;
        return tr(lang, N_("sent back"));
    default:
        return x->arrived ? tr(lang, N_("waits there")) : tr(lang, N_("on its way"));
    }
}

const char *exchange_pane_standing(enum lang lang, const struct exchange *x)
{
    if (x->state != EXCHANGE_SENT)
        return word_label(&exchange_words, (int)x->state, lang);
    return x->arrived ? tr(lang, N_("Arrived, waits for their answer"))
                      : tr(lang, N_("Sent; they have not said yet that it arrived"));
}

/* How long somebody has waited for the answer. */
static const char *waited(struct scope *sc, enum lang lang, struct date today,
                          const struct exchange *x)
{
    const int days = exchange_waited(x, today);

    if (days < 0)
        return "";
    return days > 0 ? say(sc, lang, N_("for {1} days"), words_count(sc, days))
                    : tr(lang, N_("since today"));
}

/* ---- writing it ---- */

static void pair(struct scroll *s, enum lang lang, const char *label, const char *value)
{
    scroll_pair(s, LABEL, tr(lang, label), STYLE_PLAIN, value);
}

static const char *beside(struct scope *sc, const char *a, const char *b)
{
    return b && *b ? scope_printf(sc, "%s  %s", a, b) : a;
}

static void write_exchange(struct scroll *s, enum lang lang, struct date today,
                           const struct exchange *x)
{
    enum style style;

    exchange_pane_state(lang, x, &style);
    scroll_pair(s, LABEL, tr(lang, x->outgoing ? N_("sent to") : N_("came from")), STYLE_STRONG,
                x->peer_name);
    scroll_pair(s, LABEL, tr(lang, N_("State")), style,
                beside(s->sc, exchange_pane_standing(lang, x), waited(s->sc, lang, today, x)));
    pair(s, lang, x->outgoing ? N_("Sent at") : N_("Came at"),
         beside(s->sc, instant_short(s->sc, x->opened_at), x->by));
    pair(s, lang, N_("Why"), x->reason);
    pair(s, lang, N_("Number there"), x->other_number);
    pair(s, lang, N_("Number here"), x->own_number);
    if (instant_is_set(x->decided_at))
        pair(s, lang, N_("Answered"),
             beside(s->sc, instant_short(s->sc, x->decided_at), x->decided_by));
    pair(s, lang, N_("Sent back"), x->answer);
}

static const char *size_text(struct scope *sc, size_t bytes)
{
    return scope_printf(sc, "%zu KB", (bytes + 1023) / 1024);
}

static void write_came(struct scroll *s, enum lang lang, const struct exchange *x,
                       const struct came *c, const struct kind_table *kinds)
{
    pair(s, lang, N_("Title"), x->title);
    pair(s, lang, N_("Case number"), c->case_number);
    pair(s, lang, N_("Kind"), c->kind ? words_kind(kinds, c->kind, lang) : NULL);
    pair(s, lang, N_("Place"), c->place);
    for (size_t i = 0; i < c->party_count; i++) {
        const struct came_party *one = &c->parties[i];

        scroll_pair(s, LABEL, word_label(&role_words, (int)one->role, lang), STYLE_PLAIN,
                    beside(s->sc, one->name,
                           one->into ? say(s->sc, lang, N_("joined into {1}"), one->into) : NULL));
    }
    scroll_heading(s, tr(lang, N_("What happened")));
    scroll_text(s, 0, STYLE_PLAIN, c->narrative);
    scroll_heading(s, tr(lang, N_("Papers that came with it")));
    for (size_t i = 0; i < c->paper_count; i++)
        scroll_pair(s, LABEL, size_text(s->sc, c->papers[i].size), STYLE_PLAIN, c->papers[i].name);
}

void exchange_pane_write(struct scroll *s, enum lang lang, struct date today,
                         const struct exchange *x, const struct came *came,
                         const struct kind_table *kinds)
{
    write_exchange(s, lang, today, x);
    if (came->number == x->number)
        write_came(s, lang, x, came, kinds);
    else if (!x->outgoing && x->state != EXCHANGE_RETURNED)
        scroll_text(s, 0, STYLE_DIM,
                    tr(lang, N_("Enter shows who is in it, what happened and the papers; that you "
                                "looked is recorded.")));
}
