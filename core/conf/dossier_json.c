/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/dossier_json.h"

#include "core/conf/csv.h"
#include "core/conf/json.h"
#include "core/conf/tree.h"

static void put_why(struct scope *sc, struct tree *node, const char *key, enum lang lang,
                    const struct dossier_entry *e)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < e->why_count; i++) {
        const struct tree text = tree_of_text(gap_text(sc, lang, &e->why[i]));

        tree_add(sc, list, &text);
    }
    tree_put(sc, node, key, list);
}

static const struct tree *item_of(struct scope *sc, const struct dossier_entry *e)
{
    struct tree *node = tree_new_map(sc);

    tree_put_text(sc, node, "code", e->rule->code);
    tree_put_text(sc, node, "label", e->rule->label);
    tree_put_text(sc, node, "english", e->rule->english);
    tree_put_text(sc, node, "state", word_code(&dossier_state_words, (int)e->state));
    if (e->paper && e->paper->pages > 0)
        tree_put_number(sc, node, "pages", e->paper->pages);
    if (e->left_out > 0)
        tree_put_number(sc, node, "left_out", (int64_t)e->left_out);
    put_why(sc, node, "why", LANG_EN, e);
    put_why(sc, node, "why_zh", LANG_ZH, e);
    return node;
}

static const struct tree *filing_of(struct scope *sc, const struct filing *f)
{
    struct tree *node = tree_new_map(sc);

    tree_put_text(sc, node, "on", date_iso(sc, f->on));
    tree_put_text(sc, node, "retention", word_code(&retention_words, (int)f->retention));
    tree_put_text(sc, node, "why", f->retention_why);
    tree_put_number(sc, node, "pages", f->pages);
    tree_put_text(sc, node, "place", f->place);
    tree_put_text(sc, node, "incomplete", f->incomplete);
    tree_put_text(sc, node, "by", f->by);
    return node;
}

/* Fields that a review has in a case and in a list. */
static void put_review(struct scope *sc, struct tree *node, const struct review *r)
{
    struct tree *scores = tree_new_list(sc);

    for (size_t i = 0; i < REVIEW_POINTS; i++) {
        struct tree score = {.kind = TREE_NUMBER, .text = scope_printf(sc, "%d", r->scores[i])};

        tree_add(sc, scores, &score);
    }
    tree_put_text(sc, node, "on", date_iso(sc, r->on));
    tree_put(sc, node, "scores", scores);
    tree_put_number(sc, node, "total", r->total);
    tree_put_text(sc, node, "class", r->result);
    tree_put_text(sc, node, "tier", r->tier);
    tree_put_text(sc, node, "allowance", money_plain(sc, r->allowance));
    tree_put_text(sc, node, "note", r->note);
    tree_put_text(sc, node, "by", r->by);
}

const char *dossier_json(struct scope *sc, const struct casefile *cf, const struct dossier *d)
{
    const struct review *r = review_standing(cf);
    struct tree *root = tree_new_map(sc), *items = tree_new_list(sc);

    tree_put_text(sc, root, "number", cf->dispute.number);
    tree_put_number(sc, root, "ready", (int64_t)d->ready);
    tree_put_number(sc, root, "needed", (int64_t)d->needed);
    tree_put_number(sc, root, "missing", (int64_t)d->missing);
    tree_put_truth(sc, root, "complete", dossier_is_complete(d));
    for (size_t i = 0; i < d->count; i++)
        tree_add(sc, items, item_of(sc, &d->entries[i]));
    tree_put(sc, root, "items", items);
    if (cf->filing)
        tree_put(sc, root, "filing", filing_of(sc, cf->filing));
    if (r) {
        struct tree *review = tree_new_map(sc);

        put_review(sc, review, r);
        tree_put(sc, root, "review", review);
    }
    return json_write(sc, root);
}

static const struct tree *sum_of(struct scope *sc, const struct review_sum *s)
{
    struct tree *node = tree_new_map(sc);

    tree_put_text(sc, node, "mediator", s->mediator);
    tree_put_number(sc, node, "files", (int64_t)s->folders);
    tree_put_number(sc, node, "paid", (int64_t)s->paid);
    tree_put_text(sc, node, "allowance", money_plain(sc, s->allowance));
    return node;
}

const char *review_json(struct scope *sc, const struct reviewed *list, size_t count,
                        const struct review_sum *sums, size_t sum_count)
{
    struct tree *root = tree_new_map(sc), *files = tree_new_list(sc), *all = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "mediator", list[i].mediator);
        tree_put_text(sc, node, "number", list[i].number);
        tree_put_text(sc, node, "title", list[i].title);
        put_review(sc, node, &list[i].review);
        tree_add(sc, files, node);
    }
    for (size_t i = 0; i < sum_count; i++)
        tree_add(sc, all, sum_of(sc, &sums[i]));
    tree_put(sc, root, "files", files);
    tree_put(sc, root, "sums", all);
    return json_write(sc, root);
}

#define SCORES  4 /* the column of the first score */
#define AFTER   (SCORES + REVIEW_POINTS)
#define COLUMNS (AFTER + 6)

const char *review_csv(struct scope *sc, const struct review_rules *rules,
                       const struct reviewed *list, size_t count)
{
    const char *heading[COLUMNS] = {"mediator", "number", "title",     "on",   [AFTER] = "total",
                                    "class",    "tier",   "allowance", "note", "by"};
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < REVIEW_POINTS; i++)
        heading[SCORES + i] = rules->points[i].code;

    csv_add_row(&b, heading, COLUMNS);
    for (size_t i = 0; i < count; i++) {
        const struct review *r = &list[i].review;
        const char *cells[COLUMNS] = {list[i].mediator, list[i].number, list[i].title,
                                      date_iso(sc, r->on)};

        for (size_t k = 0; k < REVIEW_POINTS; k++)
            cells[SCORES + k] = scope_printf(sc, "%d", r->scores[k]);
        cells[AFTER] = scope_printf(sc, "%d", r->total);
        cells[AFTER + 1] = r->result;
        cells[AFTER + 2] = r->tier;
        cells[AFTER + 3] = money_plain(sc, r->allowance);
        cells[AFTER + 4] = r->note;
        cells[AFTER + 5] = r->by;
        csv_add_row(&b, cells, COLUMNS);
    }
    return buffer_text(&b);
}
