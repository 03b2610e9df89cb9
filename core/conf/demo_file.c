/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/demo_file.h"

#include <string.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/conf/agreement_file.h"
#include "core/conf/case_file.h"
#include "core/conf/demo_time.h"
#include "core/conf/yaml.h"

#define OFFICE_FILE "office.yaml"
#define SUFFIX      ".yaml"
#define TERMS_MAX   99

static enum rc read_register(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    return case_intake(sc, node, &step->intake);
}

static enum rc read_accept(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    return tree_only(sc, node, "");
}

static enum rc read_dispatch(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    TRY(tree_only(sc, node, "playbook"));
    return tree_text(sc, node, "playbook", &step->playbook);
}

static enum rc read_respond(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    int act;

    TRY(tree_only(sc, node, "agency act person channel note"));
    TRY(tree_need_agency(sc, node, "agency", &step->agency));
    TRY(tree_need_word(sc, node, "act", &act_words, &act));
    step->response = (enum act)act;
    TRY(tree_text(sc, node, "person", &step->person));
    TRY(tree_text(sc, node, "channel", &step->channel));
    return tree_text(sc, node, "note", &step->note);
}

static enum rc read_record(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    return case_session(sc, node, step->at, &step->session);
}

static enum rc read_agree(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    return agreement_file(sc, node, date_of(step->at), &step->agreement);
}

static enum rc read_sign(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    int how = HOW_SIGNED;

    TRY(tree_only(sc, node, "who how on"));
    TRY(tree_need_text(sc, node, "who", &step->who));
    TRY(tree_word(sc, node, "how", &how_words, &how));
    step->how = (enum how)how;
    return tree_date(sc, node, "on", &step->on);
}

static enum rc read_print(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    const struct tree *format;
    const char *text;

    TRY(tree_only(sc, node, "paper format"));
    TRY(tree_need_text(sc, node, "paper", &step->paper));
    TRY(tree_need(sc, node, "format", &format));
    TRY(tree_need_text(sc, node, "format", &text));
    return tree_at(sc, format, paper_format_find(sc, text, &step->format));
}

static enum rc read_perform(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    step->term = 1;
    TRY(tree_only(sc, node, "term on proof"));
    TRY(tree_int(sc, node, "term", 1, TERMS_MAX, &step->term));
    TRY(tree_date(sc, node, "on", &step->on));
    return tree_text(sc, node, "proof", &step->proof);
}

static enum rc read_visit(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    TRY(tree_only(sc, node, "on note"));
    TRY(tree_date(sc, node, "on", &step->on));
    return tree_text(sc, node, "note", &step->note);
}

static enum rc read_close(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    int result = RESULT_SETTLED;

    TRY(tree_only(sc, node, "result reason"));
    TRY(tree_word(sc, node, "result", &result_words, &result));
    step->result = (enum result)result;
    return tree_text(sc, node, "reason", &step->reason);
}

#define STEP_KEYS                                                                                  \
    "at as register accept dispatch respond record agree sign print perform visit close"

static const struct act_reader {
    const char *key;
    enum demo_act act;
    enum rc (*read)(struct scope *sc, const struct tree *node, struct demo_step *step);
} act_readers[] = {
    {"register", DEMO_REGISTER, read_register},
    {"accept", DEMO_ACCEPT, read_accept},
    {"dispatch", DEMO_DISPATCH, read_dispatch},
    {"respond", DEMO_RESPOND, read_respond},
    {"record", DEMO_RECORD, read_record},
    {"agree", DEMO_AGREE, read_agree},
    {"sign", DEMO_SIGN, read_sign},
    {"print", DEMO_PRINT, read_print},
    {"perform", DEMO_PERFORM, read_perform},
    {"visit", DEMO_VISIT, read_visit},
    {"close", DEMO_CLOSE, read_close},
};

/* The one act of a step. An act without arguments is written "accept: {}". */
static enum rc read_act(struct scope *sc, const struct tree *node, struct demo_step *step)
{
    const struct act_reader *found = NULL;

    for (size_t i = 0; i < sizeof(act_readers) / sizeof(*act_readers); i++) {
        if (!tree_get(node, act_readers[i].key))
            continue;
        if (found)
            return tree_at(sc, node,
                           fail(sc, RC_INVALID, node->path,
                                N_("{1}: a step is one act, and here are {2} and {3}; "
                                   "nothing was saved."),
                                node->path, found->key, act_readers[i].key));
        found = &act_readers[i];
    }
    if (!found)
        return tree_at(sc, node,
                       fail(sc, RC_INVALID, node->path,
                            N_("{1}: a step needs an act; nothing was saved."), node->path));
    step->act = found->act;
    return found->read(sc, tree_get(node, found->key), step);
}

static enum rc check_login(struct scope *sc, const struct tree *node, const struct demo *demo,
                           const char *login)
{
    for (size_t i = 0; i < demo->person_count; i++)
        if (strcmp(demo->people[i].login, login) == 0)
            return RC_OK;
    return tree_at(sc, node,
                   fail(sc, RC_INVALID, node->path,
                        N_("{1}: nobody of the office has the login “{2}”; nothing was saved."),
                        node->path, login));
}

static enum rc read_step(struct scope *sc, struct tree *node, const struct demo *demo,
                         struct instant now, struct demo_step *step)
{
    const struct tree *at;

    *step = (struct demo_step){.file = node->file, .line = node->line, .on = DATE_NONE};
    TRY(tree_only(sc, node, STEP_KEYS));
    TRY(tree_need(sc, node, "at", &at));
    TRY(demo_instant(sc, at, now, &step->at));
    TRY(tree_need_text(sc, node, "as", &step->login));
    TRY(check_login(sc, node, demo, step->login));
    TRY(demo_resolve(sc, node, now));
    TRY(read_act(sc, node, step));
    if (!date_is_set(step->on))
        step->on = date_of(step->at);
    return RC_OK;
}

static enum rc check_order(struct scope *sc, const struct tree *node, const struct demo_step *steps,
                           size_t i, struct instant now)
{
    if (instant_before(now, steps[i].at))
        return tree_at(sc, node,
                       fail(sc, RC_INVALID, node->path,
                            N_("{1}: the step is in the future; nothing was saved."), node->path));
    if (i > 0 && instant_before(steps[i].at, steps[i - 1].at))
        return tree_at(sc, node,
                       fail(sc, RC_INVALID, node->path,
                            N_("{1}: the step is before the one before it; nothing was saved."),
                            node->path));
    return RC_OK;
}

static enum rc load_story(struct scope *sc, const char *path, const struct demo *demo,
                          struct instant now, struct demo_story *out)
{
    struct tree *root;
    const struct tree *list;

    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root, "id title steps"));
    TRY(tree_need_text(sc, root, "id", &out->id));
    TRY(tree_need_text(sc, root, "title", &out->title));
    TRY(tree_need_list(sc, root, "steps", &list));
    struct demo_step *steps = scope_alloc(sc, list->count, sizeof(*steps));
    for (size_t i = 0; i < list->count; i++) {
        TRY(read_step(sc, &list->items[i], demo, now, &steps[i]));
        TRY(check_order(sc, &list->items[i], steps, i, now));
    }
    out->steps = steps;
    out->count = list->count;
    return RC_OK;
}

static enum rc read_person(struct scope *sc, const struct tree *node, struct person *p,
                           const char **capacities)
{
    *p = (struct person){.from = DATE_NONE, .until = DATE_NONE};
    TRY(tree_only(sc, node, "login name agency role capacities phone division skills"));
    TRY(tree_need_text(sc, node, "login", &p->login));
    TRY(tree_need_text(sc, node, "name", &p->name));
    TRY(tree_need_agency(sc, node, "agency", &p->agency));
    TRY(tree_need_text(sc, node, "role", &p->role));
    TRY(tree_text(sc, node, "capacities", capacities));
    TRY(tree_text(sc, node, "phone", &p->phone));
    TRY(tree_text(sc, node, "division", &p->division));
    return tree_text(sc, node, "skills", &p->skills);
}

static enum rc read_shift(struct scope *sc, struct tree *node, struct instant now,
                          struct demo_shift *s)
{
    int kind = DUTY_OFFICER, every = EVERY_DAY;
    const struct tree *time;
    const char *text;

    TRY(demo_resolve(sc, node, now));
    TRY(tree_only(sc, node, "people kind name every time on"));
    TRY(tree_need_text(sc, node, "people", &s->people));
    TRY(tree_word(sc, node, "kind", &duty_words, &kind));
    TRY(tree_text(sc, node, "name", &s->name));
    TRY(tree_word(sc, node, "every", &every_words, &every));
    TRY(tree_need(sc, node, "time", &time));
    TRY(tree_need_text(sc, node, "time", &text));
    TRY(tree_at(sc, time, shift_time_parse(sc, "time", text, &s->time)));
    s->kind = (enum duty_kind)kind;
    s->every = (enum shift_every)every;
    s->from = DATE_NONE;
    return tree_date(sc, node, "on", &s->from);
}

static enum rc read_roster(struct scope *sc, const struct tree *root, struct instant now,
                           struct demo *out)
{
    const struct tree *list;

    TRY(tree_list(sc, root, "roster", &list));
    if (!list)
        return RC_OK;
    struct demo_shift *shifts = scope_alloc(sc, list->count, sizeof(*shifts));
    for (size_t i = 0; i < list->count; i++)
        TRY(read_shift(sc, &list->items[i], now, &shifts[i]));
    out->shifts = shifts;
    out->shift_count = list->count;
    return RC_OK;
}

static enum rc load_office(struct scope *sc, const char *path, struct instant now, struct demo *out)
{
    const struct tree *office, *list;
    struct tree *root;

    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root, "office people roster"));
    TRY(tree_need(sc, root, "office", &office));
    TRY(tree_only(sc, office, "name committee division abbreviation"));
    TRY(tree_need_text(sc, office, "name", &out->office.name));
    TRY(tree_need_text(sc, office, "committee", &out->office.committee));
    TRY(tree_need_text(sc, office, "division", &out->office.division));
    TRY(tree_need_text(sc, office, "abbreviation", &out->office.abbreviation));
    out->office.practice = true;
    TRY(tree_need_list(sc, root, "people", &list));
    struct person *people = scope_alloc(sc, list->count, sizeof(*people));
    const char **capacities = scope_alloc(sc, list->count, sizeof(*capacities));
    for (size_t i = 0; i < list->count; i++)
        TRY(read_person(sc, &list->items[i], &people[i], &capacities[i]));
    out->people = people;
    out->capacities = capacities;
    out->person_count = list->count;
    return read_roster(sc, root, now, out);
}

enum rc demo_load(struct scope *sc, const char *directory, struct instant now, struct demo *out)
{
    const char **names;
    size_t count;

    *out = (struct demo){0};
    TRY(load_office(sc, scope_printf(sc, "%s/%s", directory, OFFICE_FILE), now, out));
    TRY(file_list(sc, directory, SUFFIX, &names, &count));
    struct demo_story *stories = scope_alloc(sc, count, sizeof(*stories));
    for (size_t i = 0; i < count; i++) {
        const char *path = scope_printf(sc, "%s/%s", directory, names[i]);

        if (text_equal(names[i], OFFICE_FILE))
            continue;
        TRY(load_story(sc, path, out, now, &stories[out->story_count]));
        out->story_count++;
    }
    out->stories = stories;
    return RC_OK;
}
