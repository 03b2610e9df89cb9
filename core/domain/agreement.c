/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/agreement.h"

#include "core/base/text.h"

#include <string.h>

#define AGREEMENT_ROW_(name, code, label) {name, code, label},
static const struct word liability_rows[] = {WORDS_LIABILITY(AGREEMENT_ROW_)};
static const struct word guarantee_rows[] = {WORDS_GUARANTEE(AGREEMENT_ROW_)};
static const struct word original_rows[] = {WORDS_ORIGINAL(AGREEMENT_ROW_)};
const struct word_list liability_words = {liability_rows, 3};
const struct word_list guarantee_words = {guarantee_rows, 3};
const struct word_list original_words = {original_rows, 2};

static bool is_blank(const char *line, size_t length)
{
    uint32_t cp;

    for (const char *p = line; p < line + length; p += text_next(p, &cp)) {
        text_next(p, &cp);
        if (cp != ' ' && cp != '\t' && cp != '\r' && cp != 0x3000)
            return false;
    }
    return true;
}

static struct term clause(struct scope *sc, const char *line, size_t length)
{
    if (length > 0 && line[length - 1] == '\r')
        length--;
    return (struct term){.text = scope_strndup(sc, line, length),
                         .amount = MONEY_NONE,
                         .due = DATE_NONE,
                         .performed_on = DATE_NONE};
}

void agreement_clauses(struct scope *sc, const char *text, struct term **terms, size_t *count)
{
    const char *line = text ? text : "";
    size_t lines = 1;

    for (const char *p = line; *p; p++)
        lines += *p == '\n';
    *terms = scope_alloc(sc, lines, sizeof(**terms));
    *count = 0;
    while (*line) {
        const size_t length = strcspn(line, "\n");

        if (!is_blank(line, length)) {
            (*terms)[*count] = clause(sc, line, length);
            (*terms)[*count].ordinal = (int)*count + 1;
            ++*count;
        }
        line += line[length] ? length + 1 : length;
    }
}

static const char *field_of(struct scope *sc, const struct term *t, const char *name)
{
    return scope_printf(sc, "terms[%d].%s", t->ordinal, name);
}

static enum rc gate_shares(struct scope *sc, struct term *t)
{
    struct share *shares = scope_memdup(sc, t->shares, t->share_count * sizeof(*shares));

    for (size_t i = 0; i < t->share_count; i++) {
        const char *field =
            scope_printf(sc, "terms[%d].shares[%d].obligor", t->ordinal, (int)i + 1);

        TRY(text_gate_in(sc, field, shares[i].obligor, TEXT_LINE, &shares[i].obligor));
        if (!shares[i].obligor)
            return fail(sc, RC_INVALID, field,
                        N_("{1}: a share must say who owes it; nothing was saved."), field);
    }
    t->shares = t->share_count > 0 ? shares : NULL;
    return RC_OK;
}

static enum rc gate_texts(struct scope *sc, struct term *t)
{
    const struct {
        const char *name, **text;
        enum text_kind kind;
    } fields[] = {
        {"text", &t->text, TEXT_LONG},
        {"obligor", &t->obligor, TEXT_LINE},
        {"act", &t->act, TEXT_LINE},
        {"obligee", &t->obligee, TEXT_LINE},
        {"method", &t->method, TEXT_LINE},
        {"proof", &t->proof, TEXT_LONG},
        {"condition", &t->condition, TEXT_LINE},
        {"held_by", &t->held_by, TEXT_LINE},
        {"place", &t->place, TEXT_LINE},
        {"consequence", &t->consequence, TEXT_LINE},
    };

    for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
        TRY(text_gate_in(sc, field_of(sc, t, fields[i].name), *fields[i].text, fields[i].kind,
                         fields[i].text));
    return gate_shares(sc, t);
}

/* What only a row has. */
static bool is_row(const struct term *t)
{
    return t->obligor || t->act || t->obligee || t->method || t->condition || t->held_by ||
           t->place || t->consequence || t->share_count > 0 || t->instalment_count > 0;
}

static enum rc gate_term(struct scope *sc, struct term *t)
{
    const char *text = field_of(sc, t, "text"), *obligor = field_of(sc, t, "obligor"),
               *act = field_of(sc, t, "act");

    TRY(gate_texts(sc, t));
    if (t->text && is_row(t))
        return fail(sc, RC_INVALID, text,
                    N_("{1}: a term is either a text or a row, not both; nothing was saved."),
                    text);
    if (!t->text && !t->obligor)
        return fail(sc, RC_INVALID, obligor,
                    N_("{1}: a term must say who has to act; nothing was saved."), obligor);
    if (!t->text && !t->act)
        return fail(sc, RC_INVALID, act,
                    N_("{1}: a term must say what is to be done; nothing was saved."), act);
    return RC_OK;
}

static enum rc gate_paper(struct scope *sc, struct agreement *a)
{
    TRY(text_gate_in(sc, "facts", a->facts, TEXT_LONG, &a->facts));
    TRY(text_gate_in(sc, "original.note", a->original_note, TEXT_LONG, &a->original_note));
    TRY(text_gate_in(sc, "original.typed_by", a->typed_by, TEXT_LINE, &a->typed_by));
    TRY(text_gate_in(sc, "original.compared_by", a->compared_by, TEXT_LINE, &a->compared_by));
    return text_gate_in(sc, "read_by", a->read_by, TEXT_LINE, &a->read_by);
}

enum rc agreement_gate(struct scope *sc, struct agreement *a)
{
    struct term *terms = scope_memdup(sc, a->terms, a->term_count * sizeof(*terms));

    TRY(gate_paper(sc, a));
    if (a->term_count == 0)
        return fail(sc, RC_INVALID, "terms",
                    N_("terms: an agreement needs at least one term; nothing was saved."));
    for (size_t i = 0; i < a->term_count; i++) {
        terms[i].ordinal = (int)i + 1;
        TRY(gate_term(sc, &terms[i]));
    }
    a->terms = terms;
    return RC_OK;
}

/* Is what stands at PLACE in TEXT only a part of the longer name of one of PARTIES? */
static bool is_part(const char *text, const char *place, const char *name,
                    const struct party *parties, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *longer = parties[i].name;

        for (const char *at = longer ? strstr(longer, name) : NULL; at; at = strstr(at + 1, name)) {
            const size_t before = (size_t)(at - longer);

            if (strlen(longer) > strlen(name) && (size_t)(place - text) >= before &&
                strncmp(place - before, longer, strlen(longer)) == 0)
                return true;
        }
    }
    return false;
}

static bool stands_in(const char *text, const char *name, const struct party *parties, size_t count)
{
    for (const char *p = text ? strstr(text, name) : NULL; p; p = strstr(p + 1, name))
        if (!is_part(text, p, name, parties, count))
            return true;
    return false;
}

static bool owes(const struct term *t, const char *name)
{
    for (size_t i = 0; i < t->share_count; i++)
        if (text_equal(t->shares[i].obligor, name))
            return true;
    return text_equal(t->obligor, name);
}

bool agreement_names(const struct agreement *a, const struct party *p, const struct party *parties,
                     size_t count)
{
    if (text_is_empty(p->name) || text_equal(p->name, PARTY_UNVERIFIED))
        return false;
    for (size_t i = 0; i < a->term_count; i++) {
        const struct term *t = &a->terms[i];

        if (owes(t, p->name) || text_equal(t->obligee, p->name) ||
            text_equal(t->held_by, p->name) || stands_in(t->text, p->name, parties, count))
            return true;
    }
    return false;
}

void agreement_carry(struct agreement *a, const struct agreement *before)
{
    a->final = before->final;
    a->original = before->original;
    a->original_on = before->original_on;
    a->original_note = before->original_note;
    a->original_scan = before->original_scan;
    a->typed_by = before->typed_by;
    a->read_by = before->read_by;
}

const struct term *agreement_term(const struct agreement *a, int ordinal)
{
    for (size_t i = 0; i < a->term_count; i++)
        if (a->terms[i].ordinal == ordinal)
            return &a->terms[i];
    return NULL;
}

static void add_term_gaps(struct gaps *gaps, const struct term *t)
{
    const char *ordinal = scope_printf(gaps->sc, "%d", t->ordinal);

    if (t->text)
        return;
    if (!date_is_set(t->due) && !t->condition)
        gap_add(gaps, N_("Term {1} does not say by when."), ordinal, NULL);
    if (!t->method)
        gap_add(gaps, N_("Term {1} does not say in what manner."), ordinal, NULL);
    if (money_is_set(t->amount) && !t->obligee)
        gap_add(gaps, N_("Term {1} does not say to whom the money goes."), ordinal, NULL);
}

void agreement_gaps(struct gaps *gaps, const struct agreement *a)
{
    if (a->term_count == 0)
        gap_add(gaps, N_("The agreement has no terms."), NULL, NULL);
    for (size_t i = 0; i < a->term_count; i++)
        add_term_gaps(gaps, &a->terms[i]);
}
