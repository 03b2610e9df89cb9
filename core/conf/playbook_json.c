/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/playbook_json.h"

#include "core/conf/json.h"

static void put_texts(struct scope *sc, struct tree *node, const char *key,
                      const char *const *texts, size_t count)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        const struct tree text = tree_of_text(texts[i]);

        tree_add(sc, list, &text);
    }
    tree_put(sc, node, key, list);
}

static void put_sources(struct scope *sc, struct tree *node, unsigned sources)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < source_words.count; i++) {
        const struct tree code = tree_of_text(source_words.words[i].code);

        if (sources & 1u << source_words.words[i].value)
            tree_add(sc, list, &code);
    }
    tree_put(sc, node, "source", list);
}

static void put_when(struct scope *sc, struct tree *node, const struct playbook *pb)
{
    struct tree *when = tree_new_map(sc);

    put_texts(sc, when, "kinds", pb->kinds, pb->kind_count);
    tree_put_text(sc, when, "urgency",
                  pb->has_urgency ? word_code(&urgency_words, (int)pb->urgency) : NULL);
    put_sources(sc, when, pb->sources);
    tree_put_text(sc, when, "risk", pb->has_risk ? word_code(&risk_words, (int)pb->risk) : NULL);
    put_texts(sc, when, "words", pb->words, pb->word_count);
    tree_put(sc, node, "when", when);
}

static void put_seats(struct scope *sc, struct tree *node, const struct playbook *pb)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < pb->seat_count; i++) {
        struct tree *seat = tree_new_map(sc);

        tree_put_text(sc, seat, "agency", agency_get(pb->seats[i].agency)->code);
        tree_put_text(sc, seat, "role", pb->seats[i].role);
        tree_put_truth(sc, seat, "required", pb->seats[i].required);
        tree_put_truth(sc, seat, "lead", pb->seats[i].lead);
        tree_put_number(sc, seat, "level", playbook_seat_level(&pb->seats[i]));
        tree_put_number(sc, seat, "number", pb->seats[i].number);
        tree_put_truth(sc, seat, "deputy", pb->seats[i].deputy);
        tree_put_text(sc, seat, "qualification", pb->seats[i].qualification);
        tree_add(sc, list, seat);
    }
    tree_put(sc, node, "seats", list);
}

static void put_acts(struct scope *sc, struct tree *node, unsigned acts)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < act_words.count; i++) {
        const struct tree code = tree_of_text(act_words.words[i].code);

        if (acts & 1u << act_words.words[i].value)
            tree_add(sc, list, &code);
    }
    tree_put(sc, node, "acts", list);
}

static const char *quorum(struct scope *sc, const struct promise *p)
{
    return p->quorum == QUORUM_K ? scope_printf(sc, "%d", p->k) : quorum_get(p->quorum)->code;
}

/* Seconds, or working days. */
static void put_within(struct scope *sc, struct tree *node, const struct promise *p)
{
    if (p->working_days > 0) {
        tree_put_text(sc, node, "within_s", NULL);
        tree_put_number(sc, node, "working_days", p->working_days);
    } else {
        tree_put_number(sc, node, "within_s", p->within.ms / 1000);
        tree_put_text(sc, node, "working_days", NULL);
    }
}

static void put_levels(struct scope *sc, struct tree *node, const struct playbook *pb)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < pb->level_count; i++) {
        struct tree *level = tree_new_map(sc);

        tree_put_number(sc, level, "level", (int64_t)i + LEVEL_FIRST + 1);
        tree_put_number(sc, level, "after_s", pb->levels[i].after.ms / 1000);
        tree_add(sc, list, level);
    }
    tree_put(sc, node, "levels", list);
}

static void put_waivers(struct scope *sc, struct tree *node, const struct playbook *pb)
{
    struct tree *list = tree_new_list(sc);

    for (enum agency_id id = AGENCY_NONE + 1; id < AGENCY_COUNT; id++) {
        const struct tree code = tree_of_text(agency_get(id)->code);

        if (pb->waivers & 1u << id)
            tree_add(sc, list, &code);
    }
    tree_put(sc, node, "waive", list);
}

static void put_promises(struct scope *sc, struct tree *node, const struct playbook *pb)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < pb->promise_count; i++) {
        const struct promise *p = &pb->promises[i];
        struct tree *promise = tree_new_map(sc);

        tree_put_text(sc, promise, "code", p->code);
        tree_put_text(sc, promise, "label", p->label);
        tree_put_text(sc, promise, "english", p->english);
        put_within(sc, promise, p);
        tree_put_text(sc, promise, "from", word_code(&start_words, (int)p->start));
        put_acts(sc, promise, p->acts);
        tree_put_text(sc, promise, "quorum", quorum(sc, p));
        tree_put_text(sc, promise, "seats", choice_get(p->choice)->code);
        tree_put_number(sc, promise, "level", promise_level(p));
        tree_put_number(sc, promise, "warn", promise_warn_percent(p));
        tree_put_text(sc, promise, "on_breach", word_code(&consequence_words, (int)p->on_breach));
        tree_add(sc, list, promise);
    }
    tree_put(sc, node, "promises", list);
}

const char *playbook_json_list(struct scope *sc, const struct playbook *list, size_t count)
{
    struct tree *root = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "id", list[i].id);
        tree_put_text(sc, node, "label", list[i].label);
        tree_put_text(sc, node, "english", list[i].english);
        tree_put_text(sc, node, "version", list[i].version);
        tree_put_text(sc, node, "digest", list[i].digest);
        put_when(sc, node, &list[i]);
        put_seats(sc, node, &list[i]);
        put_levels(sc, node, &list[i]);
        put_promises(sc, node, &list[i]);
        tree_put_truth(sc, node, "pause", list[i].may_pause);
        put_waivers(sc, node, &list[i]);
        tree_add(sc, root, node);
    }
    return json_write(sc, root);
}
