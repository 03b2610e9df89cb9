/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/district_file.h"

#include <stdlib.h>
#include <string.h>

#include "core/conf/staff_file.h"
#include "core/conf/yaml.h"

#define WEIGHT_MOST 1000000

static enum rc read_words(struct scope *sc, const struct tree *node, const char *key,
                          struct district_words *out)
{
    const struct tree *list;

    TRY(tree_need_list(sc, node, key, &list));
    return tree_texts(sc, node, key, &out->items, &out->count);
}

static enum rc read_areas(struct scope *sc, const struct tree *root, struct district *out)
{
    const struct tree *list;

    TRY(tree_need_list(sc, root, "areas", &list));
    struct district_area *areas = scope_alloc(sc, list->count, sizeof(*areas));
    for (size_t i = 0; i < list->count; i++) {
        const struct tree *node = &list->items[i];

        TRY(tree_only(sc, node, "division communities"));
        TRY(tree_need_text(sc, node, "division", &areas[i].division));
        TRY(read_words(sc, node, "communities", &areas[i].communities));
    }
    out->areas = areas;
    out->area_count = list->count;
    return RC_OK;
}

/* "陈 98" */
static enum rc read_surname(struct scope *sc, const struct tree *list, const char *text,
                            struct district_surname *out)
{
    const size_t name = strcspn(text, " "),
                 digits = strspn(text + name + (text[name] == ' '), "0123456789");

    if (name == 0 || digits == 0 || digits > 6 || strlen(text) != name + 1 + digits)
        return tree_at(sc, list,
                       fail(sc, RC_INVALID, "surnames",
                            N_("surnames: “{1}” is not a name and a number."), text));
    *out = (struct district_surname){scope_strndup(sc, text, name),
                                     (int)strtol(text + name + 1, NULL, 10)};
    return RC_OK;
}

static enum rc read_surnames(struct scope *sc, const struct tree *root, struct district *out)
{
    const struct tree *list;
    const char **texts;
    size_t count;

    TRY(tree_need_list(sc, root, "surnames", &list));
    TRY(tree_texts(sc, root, "surnames", &texts, &count));
    struct district_surname *names = scope_alloc(sc, count, sizeof(*names));
    for (size_t i = 0; i < count; i++)
        TRY(read_surname(sc, list, texts[i], &names[i]));
    out->surnames = names;
    out->surname_count = count;
    return RC_OK;
}

static enum rc read_sort(struct scope *sc, const struct tree *node, struct district_sort *out)
{
    TRY(tree_only(sc, node,
                  "kind weight urgent organisation titles openings middles demands acts clauses"));
    TRY(tree_need_text(sc, node, "kind", &out->kind));
    out->weight = 1;
    TRY(tree_int(sc, node, "weight", 1, WEIGHT_MOST, &out->weight));
    TRY(staff_share(sc, node, "urgent", &out->urgent));
    TRY(staff_share(sc, node, "organisation", &out->organisation));
    TRY(read_words(sc, node, "titles", &out->titles));
    TRY(read_words(sc, node, "openings", &out->openings));
    TRY(read_words(sc, node, "middles", &out->middles));
    TRY(read_words(sc, node, "demands", &out->demands));
    TRY(read_words(sc, node, "acts", &out->acts));
    return read_words(sc, node, "clauses", &out->clauses);
}

static enum rc read_sorts(struct scope *sc, const struct tree *root, struct district *out)
{
    const struct tree *list;

    TRY(tree_need_list(sc, root, "sorts", &list));
    struct district_sort *sorts = scope_alloc(sc, list->count, sizeof(*sorts));
    for (size_t i = 0; i < list->count; i++)
        TRY(read_sort(sc, &list->items[i], &sorts[i]));
    out->sorts = sorts;
    out->sort_count = list->count;
    return RC_OK;
}

static enum rc read_lines(struct scope *sc, const struct tree *root, struct district *out)
{
    const struct tree *list;

    TRY(tree_need_list(sc, root, "statements", &list));
    struct district_line *lines = scope_alloc(sc, list->count, sizeof(*lines));
    for (size_t i = 0; i < list->count; i++) {
        const struct tree *node = &list->items[i];
        const char *who;

        TRY(tree_only(sc, node, "who text"));
        TRY(tree_need_text(sc, node, "who", &who));
        TRY(tree_need_text(sc, node, "text", &lines[i].text));
        if (strlen(who) != 1 || !strchr("mab", *who))
            return tree_at(
                sc, node,
                fail(sc, RC_INVALID, NULL, N_("who: “{1}” is not one of: {2}."), who, "m, a, b"));
        lines[i].who = *who;
    }
    out->lines = lines;
    out->line_count = list->count;
    return RC_OK;
}

static enum rc read_shares(struct scope *sc, const struct tree *root, struct district_shares *out)
{
    const struct {
        const char *key;
        int *share;
    } shares[] = {{"refused", &out->refused}, {"voided", &out->voided},
                  {"hidden", &out->hidden},   {"confidential", &out->confidential},
                  {"settled", &out->settled}, {"withdrawn", &out->withdrawn},
                  {"oral", &out->oral},       {"at_once", &out->at_once},
                  {"visited", &out->visited}};
    const struct tree *node;

    TRY(tree_need(sc, root, "shares", &node));
    TRY(tree_only(sc, node,
                  "refused voided confidential hidden settled withdrawn oral at_once visited"));
    for (size_t i = 0; i < sizeof(shares) / sizeof(*shares); i++)
        TRY(staff_share(sc, node, shares[i].key, shares[i].share));
    return RC_OK;
}

static enum rc read_hours(struct scope *sc, const struct tree *root, int hours[DISTRICT_HOURS])
{
    const struct tree *list;
    size_t good = 0;

    TRY(tree_need_list(sc, root, "hours", &list));
    for (size_t i = 0; i < list->count && i < DISTRICT_HOURS; i++) {
        const char *text = list->items[i].text;
        const size_t length = text ? strlen(text) : 0;

        hours[i] = text ? (int)strtol(text, NULL, 10) : 0;
        good += length > 0 && length < 6 && strspn(text, "0123456789") == length;
    }
    if (list->count == DISTRICT_HOURS && good == DISTRICT_HOURS)
        return RC_OK;
    return tree_at(sc, list,
                   fail(sc, RC_INVALID, "hours",
                        N_("{1}: {2} whole numbers belong here, none above {3}."), "hours", "24",
                        "99999"));
}

static enum rc read_all_words(struct scope *sc, const struct tree *root, struct district *out)
{
    TRY(read_words(sc, root, "roads", &out->roads));
    TRY(read_words(sc, root, "estates", &out->estates));
    TRY(read_words(sc, root, "organisations", &out->organisations));
    TRY(read_words(sc, root, "general", &out->general));
    TRY(read_words(sc, root, "visits", &out->visits));
    TRY(read_words(sc, root, "withdrawn", &out->withdrawn));
    TRY(read_words(sc, root, "failed", &out->failed));
    TRY(read_words(sc, root, "refused", &out->refused));
    TRY(read_words(sc, root, "voided", &out->voided));
    return read_words(sc, root, "ways", &out->ways);
}

enum rc district_load(struct scope *sc, const char *file, struct district *out)
{
    struct tree *root;

    *out = (struct district){0};
    TRY(yaml_load(sc, file, NULL, &root));
    TRY(tree_only(sc, root,
                  "office people areas roads estates organisations surnames given sorts general "
                  "statements visits withdrawn failed refused voided ways shares hours"));
    TRY(staff_office(sc, root, &out->office));
    TRY(staff_people(sc, root, &out->people, &out->capacities, &out->person_count));
    TRY(read_areas(sc, root, out));
    TRY(read_surnames(sc, root, out));
    TRY(tree_need_text(sc, root, "given", &out->given));
    TRY(read_sorts(sc, root, out));
    TRY(read_lines(sc, root, out));
    TRY(read_all_words(sc, root, out));
    TRY(read_shares(sc, root, &out->shares));
    TRY(read_hours(sc, root, out->hours));
    return district_check(sc, out);
}
