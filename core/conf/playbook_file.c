/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/playbook_file.h"

#include <string.h>

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/conf/playbook_reader.h"
#include "core/conf/yaml.h"

#define SUFFIX      ".yaml"
#define WAIVERS_MAX (AGENCY_COUNT - 1)

/* A kind that is misspelt would never be met, and another playbook would be taken in silence. */
static void check_kinds(struct reader *r, const struct tree *when, const struct playbook *pb)
{
    const struct tree *list = tree_get(when, "kinds");

    for (size_t i = 0; r->kinds && i < pb->kind_count; i++)
        if (!kind_find(r->kinds, pb->kinds[i]))
            reader_note(r, tree_at(r->sc, &list->items[i],
                                   fail(r->sc, RC_INVALID, list->items[i].path,
                                        N_("{1}: there is no kind “{2}”; nothing was saved."),
                                        list->items[i].path, pb->kinds[i])));
}

/* One word, or a list of them. */
static void read_sources(struct reader *r, const struct tree *when, struct playbook *pb)
{
    const struct tree *value = tree_get(when, "source");
    const struct tree *list = value && value->kind == TREE_LIST ? value->items : value;
    const size_t count = list == value ? value != NULL : value->count;

    for (size_t i = 0; i < count; i++) {
        int source = 0;

        reader_note(r, tree_at(r->sc, &list[i],
                               word_find(r->sc, &source_words, list[i].path,
                                         list[i].text ? list[i].text : "", &source)));
        pb->sources |= 1u << source;
    }
}

static void read_when(struct reader *r, const struct tree *root, struct playbook *pb)
{
    const struct tree *when = tree_get(root, "when");
    int urgency = 0, risk = RISK_NONE;

    if (!when || !reader_keys(r, when, "kinds urgency risk source words"))
        return;
    const enum rc kinds = tree_texts(r->sc, when, "kinds", &pb->kinds, &pb->kind_count);
    reader_note(r, kinds);
    if (kinds == RC_OK)
        check_kinds(r, when, pb);
    reader_note(r, tree_texts(r->sc, when, "words", &pb->words, &pb->word_count));
    reader_note(r, tree_word(r->sc, when, "urgency", &urgency_words, &urgency));
    read_sources(r, when, pb);
    reader_note(r, tree_word(r->sc, when, "risk", &risk_words, &risk));
    pb->has_urgency = tree_get(when, "urgency") != NULL;
    pb->has_risk = tree_get(when, "risk") != NULL;
    pb->urgency = (enum urgency)urgency;
    pb->risk = (enum risk)risk;
}

/* Whose people may ask for an exemption. */
static void read_waivers(struct reader *r, const struct tree *root, struct playbook *pb)
{
    if (!tree_get(root, "waive"))
        return;
    const struct tree *list = reader_list(r, root, "waive", WAIVERS_MAX);
    if (list && list->count == 0)
        reader_note(r, tree_at(r->sc, list,
                               fail(r->sc, RC_INVALID, list->path,
                                    N_("{1} names nobody; leave it out to let everybody ask. "
                                       "Nothing was saved."),
                                    list->path)));
    for (size_t i = 0; list && i < list->count; i++) {
        const struct tree *item = &list->items[i];
        enum agency_id agency = AGENCY_NONE;

        reader_note(r,
                    tree_at(r->sc, item,
                            agency_find(r->sc, item->path, item->text ? item->text : "", &agency)));
        pb->waivers |= 1u << agency;
    }
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
        reader_note(r, tree_at(r->sc, &promises->items[i], playbook_check_promise(r->sc, pb, i)));
    if (r->count == 0)
        reader_note(r, tree_at(r->sc, root, playbook_check(r->sc, pb)));
}

static void read_playbook(struct reader *r, const struct tree *root, const char *text,
                          struct playbook *out)
{
    struct playbook pb = {.text = scope_strdup(r->sc, text),
                          .digest = digest_of(r->sc, text, strlen(text))};

    if (!reader_keys(r, root, "id label english version when seats levels promises pause waive"))
        return;
    reader_note(r, tree_need_text(r->sc, root, "id", &pb.id));
    reader_note(r, tree_need_text(r->sc, root, "label", &pb.label));
    reader_note(r, tree_need_text(r->sc, root, "english", &pb.english));
    reader_note(r, tree_need_text(r->sc, root, "version", &pb.version));
    if (pb.id)
        reader_note(r, check_unique(r, root, pb.id));
    read_when(r, root, &pb);
    read_seats(r, root, &pb);
    read_promises(r, root, &pb);
    reader_note(r, tree_truth(r->sc, root, "pause", &pb.may_pause));
    read_waivers(r, root, &pb);
    if (r->count == 0)
        check_whole(r, root, &pb);
    *out = pb;
}

static void start_file(struct reader *r)
{
    r->faults = NULL; /* those of the file before may still be looked at */
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
    reader_note(r, rc);
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

enum rc playbook_examine_all(struct scope *sc, const char *directory,
                             const struct kind_table *kinds, struct playbook_examined **list,
                             size_t *count)
{
    const char **names;

    TRY(file_list(sc, directory, SUFFIX, &names, count));
    for (size_t i = 0; i < *count; i++)
        names[i] = scope_printf(sc, "%s/%s", directory, names[i]);
    *list = playbook_examine(sc, names, *count, kinds);
    return RC_OK;
}
