/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/performance_json.h"

#include "core/conf/json.h"
#include "core/domain/ledger.h"

static struct tree *row_of(struct scope *sc, const struct ledger_row *r)
{
    struct tree *node = tree_new_map(sc);

    tree_put_number(sc, node, "term", r->term->ordinal);
    tree_put_number(sc, node, "instalment", r->instalment);
    tree_put_text(sc, node, "due", date_iso(sc, r->due));
    tree_put_text(sc, node, "owed", money_plain(sc, r->owed));
    tree_put_text(sc, node, "paid", money_plain(sc, r->paid));
    tree_put_text(sc, node, "held", money_plain(sc, r->held));
    tree_put_text(sc, node, "rest", money_plain(sc, r->rest));
    tree_put_text(sc, node, "given_up", money_plain(sc, r->waived));
    tree_put_text(sc, node, "state", word_code(&ledger_words, (int)r->state));
    tree_put_text(sc, node, "performed_on", date_iso(sc, r->performed_on));
    return node;
}

static void put_ledger(struct scope *sc, struct tree *root, const struct casefile *cf,
                       struct date today)
{
    struct tree *node = tree_new_map(sc), *rows = tree_new_list(sc);
    struct ledger l;

    ledger_reckon(sc, casefile_agreement(cf), cf->performances, cf->performance_count, today, &l);
    for (size_t i = 0; i < l.count; i++)
        tree_add(sc, rows, row_of(sc, &l.rows[i]));
    tree_put(sc, node, "rows", rows);
    tree_put_number(sc, node, "terms", (int64_t)l.term_count);
    tree_put_number(sc, node, "performed", (int64_t)l.performed);
    tree_put_text(sc, node, "owed", money_plain(sc, l.owed));
    tree_put_text(sc, node, "paid", money_plain(sc, l.paid));
    tree_put_text(sc, node, "held", money_plain(sc, l.held));
    tree_put_text(sc, node, "rest", money_plain(sc, l.rest));
    tree_put_text(sc, node, "over", money_plain(sc, l.over));
    tree_put(sc, root, "ledger", node);
}

/* The number of the piece of evidence ID; 0. */
static int evidence_number(const struct casefile *cf, int64_t id)
{
    for (size_t i = 0; i < cf->evidence_count; i++)
        if (cf->evidence[i].id == id)
            return cf->evidence[i].ordinal;
    return 0;
}

static void put_entries(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->performance_count; i++) {
        const struct performance *p = &cf->performances[i];
        struct tree *node = tree_new_map(sc);

        tree_put_number(sc, node, "number", (int64_t)i + 1);
        tree_put_number(sc, node, "term", p->term);
        tree_put_number(sc, node, "instalment", p->instalment);
        tree_put_text(sc, node, "kind", word_code(&performance_words, (int)p->kind));
        tree_put_text(sc, node, "on", date_iso(sc, p->on));
        tree_put_text(sc, node, "amount", money_plain(sc, p->amount));
        tree_put_text(sc, node, "payer", p->payer);
        tree_put_text(sc, node, "receiver", p->receiver);
        tree_put_text(sc, node, "proof", p->proof);
        tree_put_number(sc, node, "evidence", evidence_number(cf, p->evidence));
        tree_put_text(sc, node, "recorded_at", instant_rfc3339(sc, p->recorded_at));
        tree_put_text(sc, node, "by", p->by);
        tree_put_text(sc, node, "void_reason", p->void_reason);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "performances", list);
}

static void put_urgings(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->urging_count; i++) {
        const struct urging *u = &cf->urgings[i];
        struct tree *node = tree_new_map(sc);

        tree_put_number(sc, node, "term", u->term);
        tree_put_text(sc, node, "on", date_iso(sc, u->on));
        tree_put_text(sc, node, "to", u->to);
        tree_put_text(sc, node, "way", u->way);
        tree_put_text(sc, node, "answer", u->answer);
        tree_put_text(sc, node, "by", u->by);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "urgings", list);
}

static void put_recourses(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->recourse_count; i++) {
        const struct recourse *r = &cf->recourses[i];
        struct tree *node = tree_new_map(sc);

        tree_put_number(sc, node, "number", (int64_t)i + 1);
        tree_put_text(sc, node, "kind", word_code(&recourse_words, (int)r->kind));
        tree_put_text(sc, node, "on", date_iso(sc, r->on));
        tree_put_text(sc, node, "where", r->where);
        tree_put_text(sc, node, "case_number", r->number);
        tree_put_text(sc, node, "result", r->result);
        tree_put_text(sc, node, "by", r->by);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "recourses", list);
}

static void put_visits(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->visit_count; i++) {
        const struct visit *v = &cf->visits[i];
        struct tree *node = tree_new_map(sc);

        tree_put_number(sc, node, "number", (int64_t)i + 1);
        tree_put_text(sc, node, "on", date_iso(sc, v->on));
        tree_put_number(sc, node, "party", v->party);
        tree_put_text(sc, node, "way", v->way);
        tree_put_text(sc, node, "satisfaction",
                      word_code(&satisfaction_words, (int)v->satisfaction));
        tree_put_text(sc, node, "performed", v->performed);
        tree_put_text(sc, node, "signs", v->signs);
        tree_put_text(sc, node, "note", v->note);
        tree_put_text(sc, node, "by", v->by);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "visits", list);
}

static void put_reopenings(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->reopening_count; i++) {
        const struct reopening *r = &cf->reopenings[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "at", instant_rfc3339(sc, r->at));
        tree_put_text(sc, node, "reason", r->reason);
        tree_put_text(sc, node, "result", r->result);
        tree_put_text(sc, node, "closed_at", instant_rfc3339(sc, r->closed_at));
        tree_put_text(sc, node, "close_reason", r->close_reason);
        tree_put_text(sc, node, "by", r->by);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "reopenings", list);
}

void performance_put(struct scope *sc, struct tree *root, const struct casefile *cf,
                     struct date today)
{
    put_ledger(sc, root, cf, today);
    put_entries(sc, root, cf);
    put_urgings(sc, root, cf);
    put_recourses(sc, root, cf);
    put_visits(sc, root, cf);
    put_reopenings(sc, root, cf);
}

const char *performance_json(struct scope *sc, const struct casefile *cf, struct date today)
{
    struct tree *root = tree_new_map(sc);

    performance_put(sc, root, cf, today);
    return json_write(sc, root);
}

const char *performance_visits_json(struct scope *sc, const struct board_row *rows, size_t count,
                                    struct date today)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        const struct dispute *d = &rows[i].dispute;
        const struct planned_visit *v = rows[i].visit;
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "case_number", d->number);
        tree_put_number(sc, node, "year", d->year);
        tree_put_number(sc, node, "register_number", d->register_number);
        tree_put_text(sc, node, "state", word_code(&state_words, (int)d->state));
        tree_put_number(sc, node, "visit", v->number);
        tree_put_text(sc, node, "due", date_iso(sc, v->due));
        tree_put_number(sc, node, "days_left", v->due.day - today.day);
        tree_put_text(sc, node, "way", v->way);
        tree_put_text(sc, node, "mediator", d->mediator ? d->mediator : d->registered_by);
        tree_add(sc, list, node);
    }
    return json_write(sc, list);
}
