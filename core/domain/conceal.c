/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/conceal.h"

#include "core/base/text.h"
#include "core/domain/joining.h"

/* What stands for words that are not open to who reads. */
#define WITHHELD "…"

#define COPY(sc, list, count) scope_memdup((sc), (list), (count) * sizeof(*(list)))

/* ---- with facts ---- */

static const char *masked_phone(struct scope *sc, const char *phone)
{
    return phone ? identity_mask_phone(sc, phone) : NULL;
}

static const char *masked_name(struct scope *sc, const char *name)
{
    return name ? identity_mask_name(sc, name) : NULL;
}

static void mask_number(struct scope *sc, struct party *p)
{
    const struct party_proof proof = {party_sex(p), party_birth(p)};

    if (!p->id_number || p->proof)
        return;
    p->proof = scope_memdup(sc, &proof, sizeof(proof));
    p->id_number = identity_mask_number(sc, p->id_number);
}

static void mask_party(struct scope *sc, struct party *p)
{
    mask_number(sc, p);
    p->phone = masked_phone(sc, p->phone);
    if (p->address_secret && p->address)
        p->address = PARTY_ADDRESS_SECRET;
}

const struct party *conceal_parties(struct scope *sc, const struct party *list, size_t count)
{
    struct party *parties = COPY(sc, list, count);

    for (size_t i = 0; i < count; i++)
        mask_party(sc, &parties[i]);
    return parties;
}

static void mask_term(struct scope *sc, struct term *t)
{
    const char **const texts[] = {&t->text,    &t->act,         &t->method, &t->condition,
                                  &t->held_by, &t->consequence, &t->proof,  &t->place};

    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
        *texts[i] = conceal_accounts(sc, *texts[i]);
}

static void mask_agreement(struct scope *sc, struct agreement *a)
{
    struct term *terms = COPY(sc, a->terms, a->term_count);

    for (size_t i = 0; i < a->term_count; i++)
        mask_term(sc, &terms[i]);
    a->terms = terms;
    a->facts = conceal_accounts(sc, a->facts);
}

static void mask_joined(struct scope *sc, struct casefile *cf)
{
    struct joined *list = COPY(sc, cf->joined, cf->joined_count);

    for (size_t i = 0; i < cf->joined_count; i++)
        mask_party(sc, &list[i].party);
    cf->joined = list;
}

static void mask_calls(struct scope *sc, const struct call **list, size_t count)
{
    struct call *calls = COPY(sc, *list, count);

    for (size_t i = 0; i < count; i++)
        calls[i].phone = masked_phone(sc, calls[i].phone);
    *list = calls;
}

static void mask_agreements(struct scope *sc, struct casefile *cf)
{
    struct agreement *list = COPY(sc, cf->agreements, cf->agreement_count);

    for (size_t i = 0; i < cf->agreement_count; i++)
        mask_agreement(sc, &list[i]);
    cf->agreements = list;
}

static void mask_performances(struct scope *sc, struct casefile *cf)
{
    struct performance *list = COPY(sc, cf->performances, cf->performance_count);

    for (size_t i = 0; i < cf->performance_count; i++)
        list[i].proof = conceal_accounts(sc, list[i].proof);
    cf->performances = list;
}

/* ---- without ---- */

static void veil_dispute(struct scope *sc, struct dispute *d, const char *kind)
{
    d->title = kind;
    d->place = conceal_place(sc, d->place);
    d->narrative = NULL;
    d->void_reason = d->refuse_reason = d->close_reason = d->secrecy_reason = NULL;
}

static const struct party *veil_parties(struct scope *sc, const struct party *list, size_t count)
{
    static const struct party_proof none = {.sex = SEX_UNKNOWN, .birth = {INT32_MIN}};
    struct party *parties = COPY(sc, list, count);

    for (size_t i = 0; i < count; i++) {
        struct party *p = &parties[i];

        p->name = text_equal(p->name, PARTY_UNVERIFIED) ? p->name : masked_name(sc, p->name);
        p->id_number = p->id_number ? identity_mask_number(sc, p->id_number) : NULL;
        p->proof = &none;
        p->phone = masked_phone(sc, p->phone);
        p->address = p->address_secret ? NULL : conceal_place(sc, p->address);
        p->agent = masked_name(sc, p->agent);
        p->refusal = p->refusal ? WITHHELD : NULL;
    }
    return parties;
}

static void veil_calls(struct scope *sc, const struct call **list, size_t count)
{
    struct call *calls = COPY(sc, *list, count);

    for (size_t i = 0; i < count; i++) {
        calls[i].phone = masked_phone(sc, calls[i].phone);
        calls[i].place = conceal_place(sc, calls[i].place);
        calls[i].note = NULL;
    }
    *list = calls;
}

static void veil_course(struct scope *sc, struct course *c)
{
    struct response *responses = COPY(sc, c->responses, c->response_count);
    struct ruling *rulings = COPY(sc, c->rulings, c->ruling_count);

    for (size_t i = 0; i < c->response_count; i++)
        responses[i].note = NULL;
    for (size_t i = 0; i < c->ruling_count; i++)
        rulings[i].reason = WITHHELD;
    c->responses = responses;
    c->rulings = rulings;
}

static const struct dispatch *veil_dispatches(struct scope *sc, const struct dispatch *list,
                                              size_t count)
{
    struct dispatch *dispatches = COPY(sc, list, count);

    for (size_t i = 0; i < count; i++)
        veil_course(sc, &dispatches[i].course);
    return dispatches;
}

/* What the program wrote on a card names promises only. */
static const struct card *veil_cards(struct scope *sc, const struct card *list, size_t count)
{
    struct card *cards = COPY(sc, list, count);

    for (size_t i = 0; i < count; i++) {
        struct card_step *steps = COPY(sc, cards[i].steps, cards[i].step_count);

        for (size_t j = 0; j < cards[i].step_count; j++)
            steps[j].text = steps[j].person == 0 ? steps[j].text : WITHHELD;
        cards[i].steps = steps;
    }
    return cards;
}

/* Only what is named here stays: a list that is added to a case later is not shown by mistake. */
static struct casefile header_of(struct scope *sc, const struct casefile *cf)
{
    struct casefile out = {
        .withheld = N_("What happened and who is meant is not open to you."),
        .dispute = cf->dispute,
        .kind = cf->kind,
        .parties = veil_parties(sc, cf->parties, cf->party_count),
        .party_count = cf->party_count,
        .calls = cf->calls,
        .call_count = cf->call_count,
        .dispatches = veil_dispatches(sc, cf->dispatches, cf->dispatch_count),
        .dispatch_count = cf->dispatch_count,
        .milestones = cf->milestones,
        .milestone_count = cf->milestone_count,
        .deadlines = cf->deadlines,
        .deadline_count = cf->deadline_count,
        .cards = veil_cards(sc, cf->cards, cf->card_count),
        .card_count = cf->card_count,
        .clock_steps = cf->clock_steps,
        .clock_step_count = cf->clock_step_count,
    };

    veil_dispute(sc, &out.dispute, cf->kind ? cf->kind->label : cf->dispute.kind);
    veil_calls(sc, &out.calls, out.call_count);
    return out;
}

/* ---- both ---- */

void casefile_conceal(struct scope *sc, struct casefile *cf, enum sight sight)
{
    if (sight != SIGHT_FACTS) {
        *cf = header_of(sc, cf);
        return;
    }
    cf->parties = conceal_parties(sc, cf->parties, cf->party_count);
    mask_joined(sc, cf);
    mask_calls(sc, &cf->calls, cf->call_count);
    mask_agreements(sc, cf);
    mask_performances(sc, cf);
}

static void mask_row(struct scope *sc, struct board_row *row)
{
    row->parties = conceal_parties(sc, row->parties, row->party_count);
    mask_calls(sc, &row->calls, row->call_count);
    if (row->agreement) {
        struct agreement *a = scope_memdup(sc, row->agreement, sizeof(*a));

        mask_agreement(sc, a);
        row->agreement = a;
    }
}

/* When and that something falls due is the header's; what and how much is not. */
void board_row_conceal(struct scope *sc, struct board_row *row, const char *kind)
{
    if (row->readable) {
        mask_row(sc, row);
        return;
    }
    veil_dispute(sc, &row->dispute, kind);
    row->parties = veil_parties(sc, row->parties, row->party_count);
    veil_calls(sc, &row->calls, row->call_count);
    if (row->dispatch)
        row->dispatch = veil_dispatches(sc, row->dispatch, 1);
    row->agreement = NULL;
    row->visits = NULL;
    row->visit_count = 0;
    row->next_amount = MONEY_NONE;
}

/* ---- what comes back ---- */

void conceal_undo_party(struct scope *sc, struct party *new, const struct party *whole)
{
    struct party shown = *whole;

    mask_party(sc, &shown);
    new->id_number = conceal_undo(new->id_number, shown.id_number, whole->id_number);
    new->phone = conceal_undo(new->phone, shown.phone, whole->phone);
    new->address = conceal_undo(new->address, shown.address, whole->address);
}

/* A row may have changed its place, so each text is looked for in all of WHOLE. */
static const char *undo_text(struct scope *sc, const char *text, const struct agreement *whole)
{
    for (size_t i = 0; text && i < whole->term_count; i++) {
        const struct term *t = &whole->terms[i];
        const char *const texts[] = {t->text,    t->act,         t->method, t->condition,
                                     t->held_by, t->consequence, t->proof,  t->place};

        for (size_t j = 0; j < sizeof(texts) / sizeof(*texts); j++)
            text = conceal_undo(text, conceal_accounts(sc, texts[j]), texts[j]);
    }
    return text;
}

void conceal_undo_agreement(struct scope *sc, struct agreement *new, const struct agreement *whole)
{
    struct term *terms = COPY(sc, new->terms, new->term_count);

    for (size_t i = 0; i < new->term_count; i++) {
        struct term *t = &terms[i];
        const char **const texts[] = {&t->text,    &t->act,         &t->method, &t->condition,
                                      &t->held_by, &t->consequence, &t->proof,  &t->place};

        for (size_t j = 0; j < sizeof(texts) / sizeof(*texts); j++)
            *texts[j] = undo_text(sc, *texts[j], whole);
    }
    new->terms = terms;
    new->facts = conceal_undo(new->facts, conceal_accounts(sc, whole->facts), whole->facts);
}
