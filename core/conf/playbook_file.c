/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/playbook_file.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/conf/yaml.h"

#define SUFFIX       ".yaml"
#define WITHIN_MAX   999                /* of whatever unit: longer is a slip of the pen */
#define SEATS_MAX    (AGENCY_COUNT - 1) /* one for each agency; the first number is none */
#define PROMISES_MAX 32
#define ACTS_MAX     16
#define FAULTS_MAX   100 /* in one file; who made more has to begin anew anyway */

/* Reading goes on after a fault, so that a director sees at once all there is to mend. */
struct reader {
    struct scope *sc;
    const struct kind_table *kinds; /* NULL: kinds are taken as they stand */
    const char **ids;               /* of the files read before */
    size_t id_count;
    struct error *faults; /* of this file */
    size_t count;
};

static void note(struct reader *r, enum rc rc)
{
    if (rc != RC_OK && r->count < FAULTS_MAX)
        r->faults[r->count++] = r->sc->error;
}

/* Note every key of NODE that is not among KEYS; is it a map at all? */
static bool check_keys(struct reader *r, const struct tree *node, const char *keys)
{
    if (node->kind != TREE_MAP) {
        note(r, tree_only(r->sc, node, keys));
        return false;
    }
    for (size_t i = 0; i < node->count; i++) {
        struct tree one = *node;

        one.items = &node->items[i];
        one.count = 1;
        note(r, tree_only(r->sc, &one, keys));
    }
    return true;
}

/* A kind that is misspelt would never be met, and another playbook would be taken in silence. */
static void check_kinds(struct reader *r, const struct tree *when, const struct playbook *pb)
{
    const struct tree *list = tree_get(when, "kinds");

    for (size_t i = 0; r->kinds && i < pb->kind_count; i++)
        if (!kind_find(r->kinds, pb->kinds[i]))
            note(r, tree_at(r->sc, &list->items[i],
                            fail(r->sc, RC_INVALID, list->items[i].path,
                                 N_("{1}: there is no kind “{2}”; nothing was saved."),
                                 list->items[i].path, pb->kinds[i])));
}

static void read_when(struct reader *r, const struct tree *root, struct playbook *pb)
{
    const struct tree *when = tree_get(root, "when");
    int urgency = 0, source = 0;

    if (!when || !check_keys(r, when, "kinds urgency source words"))
        return;
    const enum rc kinds = tree_texts(r->sc, when, "kinds", &pb->kinds, &pb->kind_count);
    note(r, kinds);
    if (kinds == RC_OK)
        check_kinds(r, when, pb);
    note(r, tree_texts(r->sc, when, "words", &pb->words, &pb->word_count));
    note(r, tree_word(r->sc, when, "urgency", &urgency_words, &urgency));
    note(r, tree_word(r->sc, when, "source", &source_words, &source));
    pb->has_urgency = tree_get(when, "urgency") != NULL;
    pb->has_source = tree_get(when, "source") != NULL;
    pb->urgency = (enum urgency)urgency;
    pb->source = (enum source)source;
}

static void read_seat(struct reader *r, const struct tree *node, struct playbook_seat *seat)
{
    if (!check_keys(r, node, "agency role required lead"))
        return;
    note(r, tree_need_agency(r->sc, node, "agency", &seat->agency));
    note(r, tree_need_text(r->sc, node, "role", &seat->role));
    note(r, tree_truth(r->sc, node, "required", &seat->required));
    note(r, tree_truth(r->sc, node, "lead", &seat->lead));
}

/* The seat at LAST against those before it. */
static enum rc check_seat(struct scope *sc, const struct tree *node,
                          const struct playbook_seat *seats, size_t last)
{
    for (size_t i = 0; i < last; i++) {
        if (seats[last].agency != AGENCY_NONE && seats[i].agency == seats[last].agency)
            return fail(sc, RC_INVALID, node->path,
                        N_("{1}: the agency {2} has a seat already; "
                           "nothing was saved."),
                        node->path, agency_get(seats[last].agency)->code);
        if (seats[last].lead && seats[i].lead)
            return fail(sc, RC_INVALID, node->path,
                        N_("{1}: another seat has the lead already; nothing was saved."),
                        node->path);
    }
    return RC_OK;
}

/* Set *LIST to the list under KEY, NULL when there is none that can be read. */
static void read_list(struct reader *r, const struct tree *root, const char *key, size_t most,
                      const struct tree **list)
{
    const enum rc rc = tree_need_list(r->sc, root, key, list);

    note(r, rc);
    if (rc != RC_OK) {
        *list = NULL;
    } else if ((*list)->count > most) {
        note(r, tree_at(r->sc, &(*list)->items[most],
                        fail(r->sc, RC_INVALID, (*list)->path,
                             N_("{1} holds {2} entries, at most {3} are taken; nothing was saved."),
                             (*list)->path, scope_printf(r->sc, "%zu", (*list)->count),
                             scope_printf(r->sc, "%zu", most))));
        *list = NULL;
    }
}

static void read_seats(struct reader *r, const struct tree *root, struct playbook *pb)
{
    const struct tree *list;

    read_list(r, root, "seats", SEATS_MAX, &list);
    if (!list)
        return;
    struct playbook_seat *seats = scope_alloc(r->sc, list->count, sizeof(*seats));
    for (size_t i = 0; i < list->count; i++) {
        read_seat(r, &list->items[i], &seats[i]);
        note(r, tree_at(r->sc, &list->items[i], check_seat(r->sc, &list->items[i], seats, i)));
    }
    pb->seats = seats;
    pb->seat_count = list->count;
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

/* What no response can be: calling is what the dispatch itself does. */
static enum rc check_act(struct scope *sc, const struct tree *item, int act)
{
    if (act != ACT_CALLED)
        return RC_OK;
    return fail(sc, RC_INVALID, item->path,
                N_("{1}: calling is done by the dispatch, so “called” meets no promise; "
                   "nothing was saved."),
                item->path);
}

static enum rc read_act(struct scope *sc, const struct tree *item, unsigned *acts)
{
    int act;

    TRY(word_find(sc, &act_words, item->path, item->text ? item->text : "", &act));
    TRY(check_act(sc, item, act));
    *acts |= 1u << act;
    return RC_OK;
}

static void read_acts(struct reader *r, const struct tree *node, unsigned *acts)
{
    const struct tree *list;

    read_list(r, node, "acts", ACTS_MAX, &list);
    if (!list)
        return;
    for (size_t i = 0; i < list->count; i++)
        note(r, tree_at(r->sc, &list->items[i], read_act(r->sc, &list->items[i], acts)));
    if (list->count == 0)
        note(r, tree_at(r->sc, list,
                        fail(r->sc, RC_INVALID, list->path,
                             N_("{1} names no act that would meet the promise; nothing was "
                                "saved."),
                             list->path)));
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

static void read_promise(struct reader *r, const struct tree *node, struct promise *p)
{
    if (!check_keys(r, node, "code label english within acts quorum seats"))
        return;
    note(r, tree_need_text(r->sc, node, "code", &p->code));
    note(r, tree_need_text(r->sc, node, "label", &p->label));
    note(r, tree_need_text(r->sc, node, "english", &p->english));
    note(r, read_within(r->sc, node, &p->within));
    read_acts(r, node, &p->acts);
    note(r, read_quorum(r->sc, node, p));
    note(r, read_concerned(r->sc, node, p));
}

static void read_promises(struct reader *r, const struct tree *root, struct playbook *pb)
{
    const struct tree *list;

    read_list(r, root, "promises", PROMISES_MAX, &list);
    if (!list)
        return;
    struct promise *promises = scope_alloc(r->sc, list->count, sizeof(*promises));
    for (size_t i = 0; i < list->count; i++)
        read_promise(r, &list->items[i], &promises[i]);
    pb->promises = promises;
    pb->promise_count = list->count;
}

/* Dispatches, commands and reports know a playbook by its id. */
static enum rc check_unique(const struct reader *r, const struct tree *root, const char *id)
{
    for (size_t i = 0; i < r->id_count; i++)
        if (strcmp(r->ids[i], id) == 0)
            return tree_at(r->sc, tree_get(root, "id"),
                           fail(r->sc, RC_INVALID, "id",
                                N_("id: another playbook is called “{1}” already; "
                                   "nothing was saved."),
                                id));
    return RC_OK;
}

/* What every value by itself does not show; so it is asked only when each of them is sound. */
static void check_whole(struct reader *r, const struct tree *root, const struct playbook *pb)
{
    const struct tree *promises = tree_get(root, "promises");

    for (size_t i = 0; i < pb->promise_count; i++)
        note(r, tree_at(r->sc, &promises->items[i], playbook_check_promise(r->sc, pb, i)));
    if (r->count == 0)
        note(r, tree_at(r->sc, root, playbook_check(r->sc, pb)));
}

static void read_playbook(struct reader *r, const struct tree *root, const char *text,
                          struct playbook *out)
{
    struct playbook pb = {.text = scope_strdup(r->sc, text),
                          .digest = digest_of(r->sc, text, strlen(text))};

    if (!check_keys(r, root, "id label english version when seats promises"))
        return;
    note(r, tree_need_text(r->sc, root, "id", &pb.id));
    note(r, tree_need_text(r->sc, root, "label", &pb.label));
    note(r, tree_need_text(r->sc, root, "english", &pb.english));
    note(r, tree_need_text(r->sc, root, "version", &pb.version));
    if (pb.id)
        note(r, check_unique(r, root, pb.id));
    read_when(r, root, &pb);
    read_seats(r, root, &pb);
    read_promises(r, root, &pb);
    if (r->count == 0)
        check_whole(r, root, &pb);
    *out = pb;
}

static void start_file(struct reader *r)
{
    r->faults = scope_alloc(r->sc, FAULTS_MAX, sizeof(*r->faults));
    r->count = 0;
}

static enum rc first_fault(const struct reader *r)
{
    if (r->count == 0)
        return RC_OK;
    r->sc->error = r->faults[0];
    return r->faults[0].rc;
}

enum rc playbook_parse(struct scope *sc, const char *file, const char *text, struct playbook *out)
{
    struct reader r = {.sc = sc};
    struct tree *root;

    TRY(yaml_parse(sc, file, 1, text, &root));
    start_file(&r);
    read_playbook(&r, root, text, out);
    return first_fault(&r);
}

static void load(struct reader *r, const char *path, struct playbook *out)
{
    const char *text;
    struct tree *root;

    start_file(r);
    const enum rc rc = yaml_load(r->sc, path, &text, &root);
    note(r, rc);
    if (rc == RC_OK)
        read_playbook(r, root, text, out);
    if (out->id)
        r->ids[r->id_count++] = out->id;
}

static struct reader reader_of(struct scope *sc, const struct kind_table *kinds, size_t files)
{
    return (struct reader){
        .sc = sc, .kinds = kinds, .ids = scope_alloc(sc, files, sizeof(const char *))};
}

enum rc playbook_load_all(struct scope *sc, const char *directory, const struct kind_table *kinds,
                          struct playbook **list, size_t *count)
{
    const char **names;
    size_t found;

    TRY(file_list(sc, directory, SUFFIX, &names, &found));
    struct reader r = reader_of(sc, kinds, found);
    *list = scope_alloc(sc, found, sizeof(**list));
    *count = 0;
    for (size_t i = 0; i < found; i++) {
        load(&r, scope_printf(sc, "%s/%s", directory, names[i]), &(*list)[i]);
        TRY(first_fault(&r));
        ++*count;
    }
    return RC_OK;
}

struct playbook_examined *playbook_examine(struct scope *sc, const char *const *files, size_t count,
                                           const struct kind_table *kinds)
{
    struct reader r = reader_of(sc, kinds, count);
    struct playbook_examined *list = scope_alloc(sc, count, sizeof(*list));

    for (size_t i = 0; i < count; i++) {
        list[i].file = files[i];
        load(&r, files[i], &list[i].playbook);
        list[i].faults = r.faults;
        list[i].fault_count = r.count;
    }
    return list;
}
