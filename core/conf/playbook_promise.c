/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a playbook promises: by when, by whom, and what follows when it is missed. */
#include "core/conf/playbook_reader.h"

#include <string.h>

#define PROMISES_MAX 32
#define ACTS_MAX     16
#define LEVEL_MAX    5
#define WARN_MOST    99 /* percent */

/* What no response can be, or what helps nobody. */
static enum rc check_act(struct scope *sc, const struct tree *item, enum act act)
{
    const struct promise any = {.acts = 1u << act};

    if (act == ACT_CALLED)
        return fail(sc, RC_INVALID, item->path,
                    N_("{1}: calling is done by the dispatch, so “called” meets no promise; "
                       "nothing was saved."),
                    item->path);
    if (!promise_meets(&any, act))
        return fail(sc, RC_INVALID, item->path,
                    N_("{1}: “{2}” meets no promise; nothing was saved."), item->path,
                    word_code(&act_words, (int)act));
    return RC_OK;
}

static enum rc read_act(struct scope *sc, const struct tree *item, struct promise *p)
{
    int act;

    TRY(word_find(sc, &act_words, item->path, item->text ? item->text : "", &act));
    TRY(check_act(sc, item, (enum act)act));
    p->acts |= 1u << act;
    if (promise_is_over(p, (enum act)act))
        return fail(sc, RC_INVALID, item->path,
                    N_("{1}: a promise from “{2}” cannot wait for “{3}”, which is over by then; "
                       "nothing was saved."),
                    item->path, word_code(&start_words, (int)p->start), word_code(&act_words, act));
    return RC_OK;
}

static void read_acts(struct reader *r, const struct tree *node, struct promise *p)
{
    const struct tree *list = reader_list(r, node, "acts", ACTS_MAX);

    if (!list)
        return;
    for (size_t i = 0; i < list->count; i++)
        reader_note(r, tree_at(r->sc, &list->items[i], read_act(r->sc, &list->items[i], p)));
    if (list->count == 0)
        reader_note(r, tree_at(r->sc, list,
                               fail(r->sc, RC_INVALID, list->path,
                                    N_("{1} names no act that would meet the promise; nothing was "
                                       "saved."),
                                    list->path)));
}

static enum rc refuse_word(struct scope *sc, const struct tree *value, const char *words)
{
    return tree_at(sc, value,
                   fail(sc, RC_INVALID, value->path,
                        N_("{1}: “{2}” is none of: {3}; nothing was saved."), value->path,
                        value->text ? value->text : "", words));
}

/* A word of rule.def, or how many seats. */
static enum rc read_quorum(struct scope *sc, const struct tree *node, struct promise *p)
{
    const struct tree *value = tree_get(node, "quorum");
    const char *words = "";

    if (!value)
        return RC_OK;
    for (int i = 0; i < QUORUM_COUNT; i++) {
        const struct quorum_rule *rule = quorum_get((enum quorum)i);

        p->quorum = (enum quorum)i;
        if (i != QUORUM_K && value->text && strcmp(value->text, rule->code) == 0)
            return RC_OK;
        words = scope_printf(sc, "%s%s%s", words, i > 0 ? ", " : "", rule->code);
    }
    p->quorum = QUORUM_K;
    if (value->text && strspn(value->text, "0123456789") == strlen(value->text))
        return tree_int(sc, node, "quorum", 1, AGENCY_COUNT, &p->k);
    return refuse_word(sc, value, words);
}

static enum rc read_choice(struct scope *sc, const struct tree *node, struct promise *p)
{
    const struct tree *value = tree_get(node, "seats");
    const char *words = "";

    for (int i = 0; value && i < CHOICE_COUNT; i++) {
        const struct choice_rule *rule = choice_get((enum choice)i);

        p->choice = (enum choice)i;
        if (value->text && strcmp(value->text, rule->code) == 0)
            return RC_OK;
        words = scope_printf(sc, "%s%s%s", words, i > 0 ? ", " : "", rule->code);
    }
    return value ? refuse_word(sc, value, words) : RC_OK;
}

static void read_promise(struct reader *r, const struct tree *node, struct promise *p)
{
    int start = START_DISPATCH, consequence = CONSEQUENCE_NOTICE;

    if (!reader_keys(r, node,
                     "code label english within from acts quorum seats level warn on_breach"))
        return;
    reader_note(r, tree_need_text(r->sc, node, "code", &p->code));
    reader_note(r, tree_need_text(r->sc, node, "label", &p->label));
    reader_note(r, tree_need_text(r->sc, node, "english", &p->english));
    reader_note(r, reader_span(r->sc, node, "within", &p->within, &p->working_days));
    reader_note(r, tree_word(r->sc, node, "from", &start_words, &start));
    p->start = (enum start)start;
    read_acts(r, node, p);
    reader_note(r, read_quorum(r->sc, node, p));
    reader_note(r, read_choice(r->sc, node, p));
    reader_note(r, tree_int(r->sc, node, "level", LEVEL_FIRST, LEVEL_MAX, &p->level));
    reader_note(r, tree_int(r->sc, node, "warn", 1, WARN_MOST, &p->warn_percent));
    reader_note(r, tree_word(r->sc, node, "on_breach", &consequence_words, &consequence));
    p->on_breach = (enum consequence)consequence;
}

void read_promises(struct reader *r, const struct tree *root, struct playbook *pb)
{
    const struct tree *list = reader_list(r, root, "promises", PROMISES_MAX);

    if (!list)
        return;
    struct promise *promises = scope_alloc(r->sc, list->count, sizeof(*promises));
    for (size_t i = 0; i < list->count; i++) {
        promises[i].level = LEVEL_FIRST;
        read_promise(r, &list->items[i], &promises[i]);
    }
    pb->promises = promises;
    pb->promise_count = list->count;
}
