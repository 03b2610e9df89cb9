/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/ledger.h"

#include "core/base/text.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word ledger_rows[] = {WORDS_LEDGER(ROW_)};
const struct word_list ledger_words = {ledger_rows, 8};

static bool has_sum(const struct ledger_row *r) { return r->owed.fen > 0; }

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

bool ledger_is_done(const struct ledger_row *r)
{
    return r->state == LEDGER_ON_TIME || r->state == LEDGER_LATE || r->state == LEDGER_GIVEN_UP;
}

/* ---- the entries of one term are gone through in the order of their days ---- */

/* The rows of one term while they are filled. */
struct filling {
    const struct term *term;
    struct ledger_row *rows;
    size_t count;
    int64_t kept; /* fen in safe keeping */
    int64_t over;
};

static bool is_settled(const struct ledger_row *r)
{
    return date_is_set(r->performed_on) || r->state == LEDGER_GIVEN_UP;
}

static bool concerns(const struct ledger_row *r, const struct performance *p)
{
    return p->instalment == 0 || r->instalment == p->instalment;
}

static int64_t pay(struct ledger_row *r, int64_t left, struct date on)
{
    const int64_t part = has_sum(r) ? least(left, r->owed.fen - r->paid.fen) : left;

    if (part <= 0 || r->state == LEDGER_GIVEN_UP)
        return left;
    r->paid.fen += part;
    r->paid_on = on;
    if (has_sum(r) && r->paid.fen == r->owed.fen)
        r->performed_on = on;
    return left - part;
}

static void do_all(struct ledger_row *r, struct date on)
{
    if (is_settled(r))
        return;
    if (has_sum(r))
        r->paid = r->owed;
    r->paid_on = r->performed_on = on;
}

static void give_up(struct ledger_row *r)
{
    if (is_settled(r))
        return;
    r->state = LEDGER_GIVEN_UP;
    r->waived.fen = has_sum(r) ? r->owed.fen - r->paid.fen : 0;
}

static void take_sum(struct filling *f, const struct performance *p)
{
    int64_t left = p->amount.fen;

    for (size_t i = 0; i < f->count; i++)
        if (concerns(&f->rows[i], p))
            left = pay(&f->rows[i], left, p->on);
    for (size_t i = 0; i < f->count; i++)
        left = pay(&f->rows[i], left, p->on);
    f->over += left;
}

static bool is_kept(const struct term *t, const struct performance *p)
{
    return t->held_by && text_equal(p->receiver, t->held_by);
}

static void take(struct filling *f, const struct performance *p)
{
    const bool whole = p->amount.fen <= 0;

    for (size_t i = 0; i < f->count && (whole || p->kind == PERFORMANCE_GIVEN_UP); i++) {
        if (!concerns(&f->rows[i], p))
            continue;
        if (p->kind == PERFORMANCE_GIVEN_UP)
            give_up(&f->rows[i]);
        else
            do_all(&f->rows[i], p->on);
    }
    if (whole || p->kind == PERFORMANCE_GIVEN_UP)
        return;
    if (is_kept(f->term, p)) {
        f->kept += p->amount.fen;
        return;
    }
    if (f->term->held_by && text_equal(p->payer, f->term->held_by))
        f->kept -= p->amount.fen;
    take_sum(f, p);
}

static bool counts(const struct agreement *a, const struct term *t, const struct performance *p)
{
    return !p->void_reason && p->agreement == a->id && p->term == t->ordinal;
}

/* Set *LIST to the entries of T that count, by their days; of one day as they were recorded. */
static size_t entries_of(struct scope *sc, const struct agreement *a, const struct term *t,
                         const struct performance *entries, size_t count,
                         const struct performance ***list)
{
    size_t found = 0;

    *list = scope_alloc(sc, count, sizeof(**list));
    for (size_t i = 0; i < count; i++) {
        size_t at = found;

        if (!counts(a, t, &entries[i]))
            continue;
        for (; at > 0 && (*list)[at - 1]->on.day > entries[i].on.day; at--)
            (*list)[at] = (*list)[at - 1];
        (*list)[at] = &entries[i];
        found++;
    }
    return found;
}

static void judge(struct ledger_row *r, struct date today)
{
    const bool dated = date_is_set(r->due) && date_is_set(today);

    r->days = dated ? r->due.day - today.day : 0;
    if (has_sum(r) && !is_settled(r))
        r->rest.fen = r->owed.fen - r->paid.fen;
    if (r->state == LEDGER_GIVEN_UP)
        return;
    if (date_is_set(r->performed_on))
        r->state =
            date_is_set(r->due) && r->performed_on.day > r->due.day ? LEDGER_LATE : LEDGER_ON_TIME;
    else if (has_sum(r) && r->held.fen >= r->rest.fen)
        r->state = LEDGER_HELD;
    else if (dated && r->days < 0)
        r->state = LEDGER_OVERDUE;
    else if (r->paid.fen > 0 || r->held.fen > 0)
        r->state = LEDGER_PART;
    else if (dated && r->days <= LEDGER_SOON)
        r->state = LEDGER_SOON_DUE;
}

static void begin_rows(struct filling *f)
{
    for (size_t i = 0; i < f->count; i++) {
        const struct instalment *part =
            f->term->instalment_count > 0 ? &f->term->instalments[i] : NULL;
        const struct money owed = part ? part->amount : f->term->amount;

        f->rows[i] = (struct ledger_row){.term = f->term,
                                         .instalment = part ? part->ordinal : 0,
                                         .owed = owed.fen > 0 ? owed : MONEY_NONE,
                                         .due = part ? part->due : f->term->due,
                                         .paid_on = DATE_NONE,
                                         .performed_on = DATE_NONE,
                                         .state = LEDGER_OPEN};
    }
}

static size_t rows_of(const struct term *t)
{
    return t->instalment_count > 0 ? t->instalment_count : 1;
}

/* What is kept covers the rows in their order. */
static void keep(struct filling *f)
{
    for (size_t i = 0; i < f->count && f->kept > 0; i++) {
        struct ledger_row *r = &f->rows[i];

        if (!has_sum(r) || is_settled(r))
            continue;
        r->held.fen = least(f->kept, r->owed.fen - r->paid.fen);
        f->kept -= r->held.fen;
    }
}

static void fill(struct scope *sc, struct filling *f, const struct agreement *a,
                 const struct performance *entries, size_t count, struct date today)
{
    const struct performance **list;
    const size_t found = entries_of(sc, a, f->term, entries, count, &list);

    begin_rows(f);
    for (size_t i = 0; i < found; i++)
        take(f, list[i]);
    for (size_t i = 0; found == 0 && i < f->count && date_is_set(f->term->performed_on); i++)
        do_all(&f->rows[i], f->term->performed_on);
    keep(f);
    for (size_t i = 0; i < f->count; i++)
        judge(&f->rows[i], today);
}

static void add_up(struct ledger *l, const struct filling *f)
{
    bool done = true;

    for (size_t i = 0; i < f->count; i++) {
        const struct ledger_row *r = &f->rows[i];

        done = done && date_is_set(r->performed_on);
        l->owed.fen += has_sum(r) ? r->owed.fen : 0;
        l->paid.fen += r->paid.fen;
        l->held.fen += r->held.fen;
        l->rest.fen += r->rest.fen;
    }
    l->performed += done;
    l->over.fen += f->over;
}

void ledger_reckon(struct scope *sc, const struct agreement *a, const struct performance *entries,
                   size_t count, struct date today, struct ledger *out)
{
    struct ledger_row *rows;
    size_t room = 0;

    *out = (struct ledger){.term_count = a ? a->term_count : 0};
    for (size_t i = 0; i < out->term_count; i++)
        room += rows_of(&a->terms[i]);
    rows = scope_alloc(sc, room, sizeof(*rows));
    for (size_t i = 0; i < out->term_count; i++) {
        struct filling f = {.term = &a->terms[i], .rows = &rows[out->count]};

        f.count = rows_of(f.term);
        fill(sc, &f, a, entries, count, today);
        add_up(out, &f);
        out->count += f.count;
    }
    out->rows = rows;
}

const struct ledger_row *ledger_next(const struct ledger *l, int term)
{
    const struct ledger_row *next = NULL;

    for (size_t i = 0; i < l->count; i++) {
        const struct ledger_row *r = &l->rows[i];

        if (ledger_is_done(r) || (term > 0 && r->term->ordinal != term))
            continue;
        if (!next ||
            (date_is_set(r->due) && (!date_is_set(next->due) || r->due.day < next->due.day)))
            next = r;
    }
    return next;
}

struct date ledger_performed_on(const struct ledger *l, int term)
{
    struct date last = DATE_NONE;

    for (size_t i = 0; i < l->count; i++) {
        const struct ledger_row *r = &l->rows[i];

        if (r->term->ordinal != term)
            continue;
        if (!date_is_set(r->performed_on))
            return DATE_NONE;
        if (!date_is_set(last) || r->performed_on.day > last.day)
            last = r->performed_on;
    }
    return last;
}

struct money ledger_paid_by(const struct agreement *a, const struct performance *entries,
                            size_t count, int term, const char *obligor)
{
    struct money paid = {0};

    for (size_t i = 0; i < count; i++) {
        const struct performance *p = &entries[i];

        if (!p->void_reason && p->agreement == a->id && p->term == term &&
            p->kind == PERFORMANCE_DONE && p->amount.fen > 0 && text_equal(p->payer, obligor))
            paid.fen += p->amount.fen;
    }
    return paid;
}

struct date ledger_last_due(const struct agreement *a, struct date effect)
{
    struct date last = effect;

    for (size_t i = 0; date_is_set(effect) && a && i < a->term_count; i++)
        if (date_is_set(a->terms[i].due) && a->terms[i].due.day > last.day)
            last = a->terms[i].due;
    return last;
}

const char *ledger_label(struct scope *sc, enum lang lang, const struct ledger_row *r)
{
    const char *term = scope_printf(sc, "%d", r->term->ordinal);

    if (r->instalment == 0)
        return say(sc, lang, N_("Term {1}"), term);
    return say(sc, lang, N_("Term {1}, instalment {2}"), term,
               scope_printf(sc, "%d", r->instalment));
}

const char *ledger_standing(struct scope *sc, enum lang lang, const struct ledger_row *r)
{
    const char *word = word_label(&ledger_words, (int)r->state, lang);

    if (r->state == LEDGER_OVERDUE)
        return say(sc, lang, N_("{1} days over"), scope_printf(sc, "%d", -r->days));
    if (r->state == LEDGER_SOON_DUE && r->days == 0)
        return tr(lang, N_("today"));
    if (r->state == LEDGER_SOON_DUE)
        return say(sc, lang, N_("{1} days left"), scope_printf(sc, "%d", r->days));
    if (date_is_set(r->performed_on))
        return scope_printf(sc, "%s %s", word, date_iso(sc, r->performed_on));
    return word;
}
