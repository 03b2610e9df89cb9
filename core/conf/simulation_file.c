/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/simulation_file.h"

#include <stdlib.h>
#include <string.h>

#include "core/conf/staff_file.h"
#include "core/conf/yaml.h"

#define WEIGHT_MOST  1000000
#define SECONDS_MOST 86400

/* Set the COUNT numbers of *OUT to the list under KEY, which must have as many. */
static enum rc read_numbers(struct scope *sc, const struct tree *node, const char *key,
                            size_t count, int most, int *out)
{
    const struct tree *list;
    const char **texts;
    size_t n;

    TRY(tree_need_list(sc, node, key, &list));
    TRY(tree_texts(sc, node, key, &texts, &n));
    for (size_t i = 0; i < n && i < count; i++) {
        const size_t length = strlen(texts[i]);

        out[i] = length > 7 || strspn(texts[i], "0123456789") != length
                     ? most + 1
                     : (int)strtol(texts[i], NULL, 10);
        if (out[i] > most)
            n = 0;
    }
    if (n == count)
        return RC_OK;
    return tree_at(sc, list,
                   fail(sc, RC_INVALID, key,
                        N_("{1}: {2} whole numbers belong here, none above {3}."), key,
                        scope_printf(sc, "%zu", count), scope_printf(sc, "%d", most)));
}

static enum rc read_sort(struct scope *sc, const struct tree *node, struct simulated_sort *out)
{
    int source;

    TRY(tree_only(sc, node, "kind weight source urgent narrative place situation"));
    TRY(tree_need_text(sc, node, "kind", &out->kind));
    TRY(tree_need_word(sc, node, "source", &source_words, &source));
    out->source = (enum source)source;
    TRY(tree_int(sc, node, "weight", 1, WEIGHT_MOST, &out->weight));
    TRY(staff_share(sc, node, "urgent", &out->urgent));
    TRY(tree_text(sc, node, "place", &out->place));
    TRY(tree_text(sc, node, "situation", &out->situation));
    return tree_need_text(sc, node, "narrative", &out->narrative);
}

static enum rc read_sorts(struct scope *sc, const struct tree *root, struct simulation *out)
{
    const struct tree *list;

    TRY(tree_need_list(sc, root, "sorts", &list));
    struct simulated_sort *sorts = scope_alloc(sc, list->count, sizeof(*sorts));
    for (size_t i = 0; i < list->count; i++)
        TRY(read_sort(sc, &list->items[i], &sorts[i]));
    out->sorts = sorts;
    out->sort_count = list->count;
    return RC_OK;
}

static enum rc read_agencies(struct scope *sc, const struct tree *root, struct simulation *out)
{
    const struct tree *list;

    TRY(tree_need_list(sc, root, "agencies", &list));
    struct simulated_agency *agencies = scope_alloc(sc, list->count, sizeof(*agencies));
    for (size_t i = 0; i < list->count; i++) {
        const struct tree *node = &list->items[i];
        struct simulated_agency *a = &agencies[i];

        TRY(tree_only(sc, node, "agency answer way declines silent late"));
        TRY(tree_need_agency(sc, node, "agency", &a->agency));
        TRY(read_numbers(sc, node, "answer", SIMULATION_QUANTILES, SECONDS_MOST, a->answer));
        TRY(read_numbers(sc, node, "way", SIMULATION_QUANTILES, SECONDS_MOST, a->way));
        TRY(staff_share(sc, node, "declines", &a->declines));
        TRY(staff_share(sc, node, "silent", &a->silent));
        TRY(staff_share(sc, node, "late", &a->late));
    }
    out->agencies = agencies;
    out->agency_count = list->count;
    return RC_OK;
}

static enum rc read_shares(struct scope *sc, const struct tree *root, struct simulated_shares *out)
{
    const struct {
        const char *key;
        int *share;
    } shares[] = {{"confirmed", &out->confirmed}, {"own", &out->own},
                  {"corrected", &out->corrected}, {"waived", &out->waived},
                  {"granted", &out->granted},     {"police", &out->police},
                  {"again", &out->again},         {"paused", &out->paused},
                  {"stood", &out->stood},         {"blamed", &out->blamed}};
    const struct tree *node;

    TRY(tree_need(sc, root, "shares", &node));
    TRY(tree_only(sc, node,
                  "confirmed own corrected waived granted police again paused stood blamed"));
    for (size_t i = 0; i < sizeof(shares) / sizeof(*shares); i++)
        TRY(staff_share(sc, node, shares[i].key, shares[i].share));
    return RC_OK;
}

enum rc simulation_load(struct scope *sc, const char *file, struct simulation *out)
{
    struct tree *root;

    *out = (struct simulation){0};
    TRY(yaml_load(sc, file, NULL, &root));
    TRY(tree_only(sc, root, "office people divisions surnames sorts agencies hours shares"));
    TRY(staff_office(sc, root, &out->office));
    TRY(staff_people(sc, root, &out->people, &out->capacities, &out->person_count));
    TRY(tree_texts(sc, root, "divisions", &out->divisions, &out->division_count));
    TRY(tree_texts(sc, root, "surnames", &out->surnames, &out->surname_count));
    TRY(read_sorts(sc, root, out));
    TRY(read_agencies(sc, root, out));
    TRY(read_numbers(sc, root, "hours", SIMULATION_HOURS, WEIGHT_MOST, out->hours));
    TRY(read_shares(sc, root, &out->shares));
    return simulation_check(sc, out);
}
