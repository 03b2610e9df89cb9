/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/playbook_file.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/conf/yaml.h"

#define SUFFIX     ".yaml"
#define WITHIN_MAX 999 /* of whatever unit: longer is a slip of the pen */

static enum rc read_when(struct scope *sc, const struct tree *node, struct playbook *pb)
{
    const struct tree *when = tree_get(node, "when");
    int urgency = 0, source = 0;

    if (!when)
        return RC_OK;
    TRY(tree_only(sc, when, "kinds urgency source words"));
    TRY(tree_texts(sc, when, "kinds", &pb->kinds, &pb->kind_count));
    TRY(tree_texts(sc, when, "words", &pb->words, &pb->word_count));
    TRY(tree_word(sc, when, "urgency", &urgency_words, &urgency));
    TRY(tree_word(sc, when, "source", &source_words, &source));
    pb->has_urgency = tree_get(when, "urgency") != NULL;
    pb->has_source = tree_get(when, "source") != NULL;
    pb->urgency = (enum urgency)urgency;
    pb->source = (enum source)source;
    return RC_OK;
}

static enum rc read_seat(struct scope *sc, const struct tree *node, struct playbook_seat *seat)
{
    TRY(tree_only(sc, node, "agency role required lead"));
    TRY(tree_need_agency(sc, node, "agency", &seat->agency));
    TRY(tree_need_text(sc, node, "role", &seat->role));
    TRY(tree_truth(sc, node, "required", &seat->required));
    return tree_truth(sc, node, "lead", &seat->lead);
}

static enum rc read_seats(struct scope *sc, const struct tree *node, struct playbook *pb)
{
    const struct tree *list;

    TRY(tree_need_list(sc, node, "seats", &list));
    struct playbook_seat *seats = scope_alloc(sc, list->count, sizeof(*seats));
    for (size_t i = 0; i < list->count; i++) {
        TRY(read_seat(sc, &list->items[i], &seats[i]));
        for (size_t j = 0; j < i; j++)
            if (seats[j].agency == seats[i].agency)
                return tree_at(sc, &list->items[i],
                               fail(sc, RC_INVALID, list->items[i].path,
                                    N_("{1}: the agency {2} has a seat already; "
                                       "nothing was saved."),
                                    list->items[i].path, agency_get(seats[i].agency)->code));
    }
    pb->seats = seats;
    pb->seat_count = list->count;
    return RC_OK;
}

static enum rc read_within(struct scope *sc, const struct tree *node, struct span *out)
{
    static const struct {
        const char *name;
        int64_t minutes;
    } units[] = {{"minute", 1}, {"minutes", 1}, {"hour", 60},
                 {"hours", 60}, {"day", 1440},  {"days", 1440}};
    const struct tree *value;
    const char *text = NULL;
    char *unit;

    TRY(tree_need(sc, node, "within", &value));
    TRY(tree_need_text(sc, node, "within", &text));
    const long number = strtol(text, &unit, 10);
    unit += strspn(unit, " ");
    for (size_t i = 0; number > 0 && number <= WITHIN_MAX && i < sizeof(units) / sizeof(*units);
         i++)
        if (strcmp(unit, units[i].name) == 0) {
            *out = MINUTES(number * units[i].minutes);
            return RC_OK;
        }
    return tree_at(sc, value,
                   fail(sc, RC_INVALID, value->path,
                        N_("{1}: “{2}” is not a time such as 5 minutes, 2 hours or 1 day; "
                           "nothing was saved."),
                        value->path, text));
}

static enum rc read_acts(struct scope *sc, const struct tree *node, unsigned *acts)
{
    const struct tree *list;

    TRY(tree_need_list(sc, node, "acts", &list));
    for (size_t i = 0; i < list->count; i++) {
        const struct tree *item = &list->items[i];
        int act;

        TRY(tree_at(sc, item,
                    word_find(sc, &act_words, item->path, item->text ? item->text : "", &act)));
        *acts |= 1u << act;
    }
    if (*acts != 0)
        return RC_OK;
    return tree_at(sc, list,
                   fail(sc, RC_INVALID, list->path,
                        N_("{1} names no act that would meet the promise; nothing was saved."),
                        list->path));
}

/* "all", "any", or how many seats. */
static enum rc read_quorum(struct scope *sc, const struct tree *node, struct promise *p)
{
    const struct tree *value = tree_get(node, "quorum");
    const char *text = value && value->text ? value->text : "all";

    if (strcmp(text, "all") == 0 || strcmp(text, "any") == 0) {
        p->quorum = text[1] == 'l' ? QUORUM_ALL : QUORUM_ANY;
        return RC_OK;
    }
    p->quorum = QUORUM_K;
    return tree_int(sc, node, "quorum", 1, AGENCY_COUNT, &p->k);
}

static enum rc read_concerned(struct scope *sc, const struct tree *node, struct promise *p)
{
    const struct tree *value = tree_get(node, "seats");
    const char *text = value && value->text ? value->text : "every";

    p->sector = strcmp(text, "social") == 0 ? SECTOR_SOCIAL : SECTOR_EVERY;
    p->required_only = strcmp(text, "required") == 0;
    if (p->sector == SECTOR_SOCIAL || p->required_only || strcmp(text, "every") == 0)
        return RC_OK;
    return tree_at(sc, value,
                   fail(sc, RC_INVALID, value->path,
                        N_("{1}: “{2}” is none of every, required, social; nothing was saved."),
                        value->path, text));
}

static enum rc read_promise(struct scope *sc, const struct tree *node, struct promise *p)
{
    TRY(tree_only(sc, node, "code label english within acts quorum seats"));
    TRY(tree_need_text(sc, node, "code", &p->code));
    TRY(tree_need_text(sc, node, "label", &p->label));
    TRY(tree_need_text(sc, node, "english", &p->english));
    TRY(read_within(sc, node, &p->within));
    TRY(read_acts(sc, node, &p->acts));
    TRY(read_quorum(sc, node, p));
    return read_concerned(sc, node, p);
}

static enum rc read_promises(struct scope *sc, const struct tree *node, struct playbook *pb)
{
    const struct tree *list;

    TRY(tree_need_list(sc, node, "promises", &list));
    struct promise *promises = scope_alloc(sc, list->count, sizeof(*promises));
    for (size_t i = 0; i < list->count; i++)
        TRY(read_promise(sc, &list->items[i], &promises[i]));
    pb->promises = promises;
    pb->promise_count = list->count;
    return RC_OK;
}

static enum rc read_playbook(struct scope *sc, const struct tree *root, const char *text,
                             struct playbook *out)
{
    struct playbook pb = {.text = scope_strdup(sc, text),
                          .digest = digest_of(sc, text, strlen(text))};

    TRY(tree_only(sc, root, "id label english version when seats promises"));
    TRY(tree_need_text(sc, root, "id", &pb.id));
    TRY(tree_need_text(sc, root, "label", &pb.label));
    TRY(tree_need_text(sc, root, "english", &pb.english));
    TRY(tree_need_text(sc, root, "version", &pb.version));
    TRY(read_when(sc, root, &pb));
    TRY(read_seats(sc, root, &pb));
    TRY(read_promises(sc, root, &pb));
    TRY(tree_at(sc, root, playbook_check(sc, &pb)));
    *out = pb;
    return RC_OK;
}

enum rc playbook_parse(struct scope *sc, const char *file, const char *text, struct playbook *out)
{
    struct tree *root;

    TRY(yaml_parse(sc, file, 1, text, &root));
    return read_playbook(sc, root, text, out);
}

static enum rc load(struct scope *sc, const char *path, struct playbook *out)
{
    struct tree *root;
    const char *text;

    TRY(yaml_load(sc, path, &text, &root));
    return read_playbook(sc, root, text, out);
}

static enum rc check_unique(struct scope *sc, const char *path, const struct playbook *list,
                            size_t count, const char *id)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i].id, id) == 0) {
            enum rc rc = fail(sc, RC_INVALID, "id",
                              N_("id: another playbook is called “{1}” already; "
                                 "nothing was saved."),
                              id);

            if (rc != RC_OK)
                rc = scope_fail_at(sc, path, 1, 1);
            return rc;
        }
    return RC_OK;
}

enum rc playbook_load_all(struct scope *sc, const char *directory, struct playbook **list,
                          size_t *count)
{
    const char **names;
    size_t found;

    TRY(file_list(sc, directory, SUFFIX, &names, &found));
    *list = scope_alloc(sc, found, sizeof(**list));
    *count = 0;
    for (size_t i = 0; i < found; i++) {
        const char *path = scope_printf(sc, "%s/%s", directory, names[i]);
        struct playbook *pb = &(*list)[i];

        TRY(load(sc, path, pb));
        TRY(check_unique(sc, path, *list, i, pb->id));
        ++*count;
    }
    return RC_OK;
}
