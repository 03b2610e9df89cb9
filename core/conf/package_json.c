/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/package_json.h"

#include <inttypes.h>
#include <stdlib.h>

#include "core/base/text.h"
#include "core/conf/case_file.h"
#include "core/conf/case_json.h"
#include "core/conf/json.h"
#include "core/domain/evidence.h"

#define VERSION_PLAIN 1 /* what every version of this program takes */
#define VERSION       2 /* says more of the parties */
#define FILES_MOST    1000
#define POSITION_MOST 9999

struct intake *package_intake(struct scope *sc, const struct dispute *d,
                              const struct party *parties, size_t count)
{
    struct intake *in = scope_alloc(sc, 1, sizeof(*in));

    *in = (struct intake){.source = SOURCE_TRANSFER,
                          .kind = d->kind,
                          .title = d->title,
                          .urgency = d->urgency,
                          .risk = d->risk,
                          .secrecy = d->secrecy,
                          .division = d->division,
                          .place = d->place,
                          .occurred_at = d->occurred_at,
                          .narrative = d->narrative,
                          .parties = scope_memdup(sc, parties, count * sizeof(*parties)),
                          .party_count = count};
    return in;
}

/* ---- writing ---- */

static struct tree *parties_of(struct scope *sc, const struct intake *in)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < in->party_count; i++)
        tree_add(sc, list, case_json_party(sc, &in->parties[i]));
    return list;
}

static struct tree *case_of(struct scope *sc, const struct intake *in)
{
    struct tree *node = tree_new_map(sc);

    tree_put_text(sc, node, "source", word_code(&source_words, in->source));
    tree_put_text(sc, node, "kind", in->kind);
    tree_put_text(sc, node, "title", in->title);
    tree_put_text(sc, node, "urgency", word_code(&urgency_words, in->urgency));
    tree_put_text(sc, node, "risk", word_code(&risk_words, in->risk));
    tree_put_text(sc, node, "secrecy", word_code(&secrecy_words, (int)in->secrecy));
    tree_put_text(sc, node, "division", in->division);
    tree_put_text(sc, node, "place", in->place);
    tree_put_text(sc, node, "occurred_at", instant_rfc3339(sc, in->occurred_at));
    tree_put_text(sc, node, "narrative", in->narrative);
    tree_put(sc, node, "parties", parties_of(sc, in));
    return node;
}

/* ---- what only version 2 tells: positions, who refused, who was joined ---- */

static bool needs_more(const struct package *p)
{
    bool refused = false;

    if (!p->intake)
        return false;
    for (size_t i = 0; i < p->intake->party_count; i++)
        refused = refused || date_is_set(p->intake->parties[i].refused_on);
    return refused || p->joined_count > 0;
}

static void put_standing(struct scope *sc, struct tree *node, const struct party *p)
{
    tree_put_number(sc, node, "position", p->position);
    tree_put_text(sc, node, "refused_on", date_iso(sc, p->refused_on));
    tree_put_text(sc, node, "refusal", p->refusal);
}

static struct tree *standings_of(struct scope *sc, const struct intake *in)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < in->party_count; i++) {
        struct tree *node = tree_new_map(sc);

        put_standing(sc, node, &in->parties[i]);
        tree_add(sc, list, node);
    }
    return list;
}

static struct tree *steps_of(struct scope *sc, const struct joining *j)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < j->step_count; i++) {
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "field", word_code(&merge_field_words, (int)j->steps[i].field));
        tree_put_text(sc, node, "was", j->steps[i].was);
        tree_put_text(sc, node, "became", j->steps[i].became);
        tree_add(sc, list, node);
    }
    return list;
}

static struct tree *joined_of(struct scope *sc, const struct package *p)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < p->joined_count; i++) {
        const struct carried *const c = &p->joined[i];
        struct tree *node = tree_new_map(sc);

        tree_put(sc, node, "party", case_json_party(sc, &c->who.party));
        put_standing(sc, node, &c->who.party);
        tree_put_number(sc, node, "into", c->who.into);
        tree_put_text(sc, node, "joined_at", instant_rfc3339(sc, c->joining.at));
        tree_put_text(sc, node, "by", c->joining.by);
        tree_put_text(sc, node, "reason", c->joining.reason);
        tree_put(sc, node, "replaced", steps_of(sc, &c->joining));
        tree_add(sc, list, node);
    }
    return list;
}

static struct tree *office_of(struct scope *sc, const char *name, const char *signet)
{
    struct tree *node = tree_new_map(sc);

    tree_put_text(sc, node, "office", name);
    tree_put_text(sc, node, "signet", signet);
    return node;
}

static struct tree *files_of(struct scope *sc, const struct package *p)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < p->file_count; i++) {
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "name", p->files[i].name);
        tree_put_text(sc, node, "digest", p->files[i].digest);
        tree_put_number(sc, node, "size", (int64_t)p->files[i].data.size);
        tree_add(sc, list, node);
    }
    return list;
}

const char *package_json_write(struct scope *sc, const struct package *p)
{
    struct tree *root = tree_new_map(sc), *journal = tree_new_map(sc);

    tree_put_number(sc, root, "package", needs_more(p) ? VERSION : VERSION_PLAIN);
    tree_put_text(sc, root, "kind", word_code(&package_words, (int)p->kind));
    tree_put_number(sc, root, "number", p->number);
    tree_put_text(sc, root, "previous", p->previous);
    tree_put_number(sc, root, "received", p->received);
    tree_put(sc, root, "from", office_of(sc, p->from_name, p->from));
    tree_put(sc, root, "to", office_of(sc, p->to_name, p->to));
    tree_put_text(sc, root, "made_at", instant_rfc3339(sc, p->made_at));
    tree_put_text(sc, root, "by", p->by);
    tree_put_text(sc, journal, "seq", scope_printf(sc, "%" PRId64, p->seq));
    tree_put_text(sc, journal, "hash", p->hash);
    tree_put(sc, root, "journal", journal);
    tree_put_text(sc, root, "reference", scope_printf(sc, "%" PRId64, p->reference));
    tree_put_text(sc, root, "register_number", p->register_number);
    tree_put_text(sc, root, "case_number", p->case_number);
    tree_put_text(sc, root, "reason", p->reason);
    if (p->intake)
        tree_put(sc, root, "case", case_of(sc, p->intake));
    if (needs_more(p)) {
        tree_put(sc, root, "parties", standings_of(sc, p->intake));
        tree_put(sc, root, "joined", joined_of(sc, p));
    }
    tree_put(sc, root, "files", files_of(sc, p));
    return json_write(sc, root);
}

/* ---- reading ---- */

/* A number beyond what an int holds, written as text. */
static enum rc read_number(struct scope *sc, const struct tree *node, const char *key, int64_t *out)
{
    const char *text;
    char *end;

    TRY(tree_need_text(sc, node, key, &text));
    *out = strtoll(text, &end, 10);
    if (*end == '\0' && *out > 0)
        return RC_OK;
    return tree_at(sc, node, fail(sc, RC_INVALID, NULL, N_("“{1}” is not a number."), text));
}

static enum rc read_office(struct scope *sc, const struct tree *root, const char *key,
                           const char **name, const char **signet)
{
    const struct tree *node;

    TRY(tree_need(sc, root, key, &node));
    TRY(tree_only(sc, node, "office signet"));
    TRY(tree_need_text(sc, node, "office", name));
    return tree_need_text(sc, node, "signet", signet);
}

/* A name that leads to another folder is not taken for one. */
static enum rc read_files(struct scope *sc, const struct tree *root, struct package *p)
{
    const struct tree *list;

    TRY(tree_need_list(sc, root, "files", &list));
    if (list->count > FILES_MOST)
        return tree_at(sc, list, fail(sc, RC_INVALID, NULL, N_("There are too many files.")));
    p->files = scope_alloc(sc, list->count, sizeof(*p->files));
    p->file_count = list->count;
    for (size_t i = 0; i < list->count; i++) {
        const struct tree *node = &list->items[i];
        int size = 0;

        TRY(tree_only(sc, node, "name digest size"));
        TRY(tree_need_text(sc, node, "name", &p->files[i].name));
        TRY(tree_need_text(sc, node, "digest", &p->files[i].digest));
        TRY(tree_int(sc, node, "size", 0, INT32_MAX, &size));
        p->files[i].name = evidence_file_name(sc, p->files[i].name);
        p->files[i].data.size = (size_t)size;
    }
    return RC_OK;
}

static enum rc read_head(struct scope *sc, const struct tree *root, struct package *p)
{
    const struct tree *journal;
    int kind;

    TRY(tree_need_word(sc, root, "kind", &package_words, &kind));
    p->kind = (enum package_kind)kind;
    TRY(tree_int(sc, root, "number", 1, INT32_MAX, &p->number));
    TRY(tree_text(sc, root, "previous", &p->previous));
    TRY(tree_int(sc, root, "received", 0, INT32_MAX, &p->received));
    TRY(read_office(sc, root, "from", &p->from_name, &p->from));
    TRY(read_office(sc, root, "to", &p->to_name, &p->to));
    TRY(tree_instant(sc, root, "made_at", &p->made_at));
    TRY(tree_need_text(sc, root, "by", &p->by));
    TRY(tree_need(sc, root, "journal", &journal));
    TRY(read_number(sc, journal, "seq", &p->seq));
    return tree_need_text(sc, journal, "hash", &p->hash);
}

static enum rc read_standing(struct scope *sc, const struct tree *node, struct party *p)
{
    const struct tree *position;

    TRY(tree_need(sc, node, "position", &position));
    TRY(tree_int(sc, node, "position", 1, POSITION_MOST, &p->position));
    TRY(tree_date(sc, node, "refused_on", &p->refused_on));
    TRY(tree_text(sc, node, "refusal", &p->refusal));
    return text_gate_in(sc, "package", p->refusal, TEXT_LONG, &p->refusal);
}

static enum rc read_standings(struct scope *sc, const struct tree *list, struct package *p)
{
    struct intake *const in = p->intake;

    if (list->count != in->party_count)
        return tree_at(sc, list,
                       fail(sc, RC_INVALID, NULL, N_("There is not one for each party.")));
    for (size_t i = 0; i < list->count; i++) {
        TRY(tree_only(sc, &list->items[i], "position refused_on refusal"));
        TRY(read_standing(sc, &list->items[i], &in->parties[i]));
    }
    in->placed = true;
    return RC_OK;
}

/* Only what a party has is replaced by a joining, and the title that nobody typed. */
static enum rc read_step(struct scope *sc, const struct tree *node, struct merge_step *step)
{
    int field;

    TRY(tree_only(sc, node, "field was became"));
    TRY(tree_need_word(sc, node, "field", &merge_field_words, &field));
    if (field != MERGE_TITLE && (field < MERGE_NAME || field >= MERGE_PARTY))
        return tree_at(sc, node, fail(sc, RC_INVALID, NULL, N_("A party has no such field.")));
    step->field = (enum merge_field)field;
    TRY(tree_text(sc, node, "was", &step->was));
    TRY(tree_text(sc, node, "became", &step->became));
    TRY(text_gate_in(sc, "package", step->was, TEXT_LONG, &step->was));
    return text_gate_in(sc, "package", step->became, TEXT_LONG, &step->became);
}

static enum rc read_steps(struct scope *sc, const struct tree *node, struct joining *j)
{
    const struct tree *list;
    struct merge_step *steps;

    TRY(tree_need_list(sc, node, "replaced", &list));
    steps = scope_alloc(sc, list->count, sizeof(*steps));
    for (size_t i = 0; i < list->count; i++)
        TRY(read_step(sc, &list->items[i], &steps[i]));
    j->steps = steps;
    j->step_count = list->count;
    return RC_OK;
}

static enum rc read_carried(struct scope *sc, const struct tree *node, struct carried *c)
{
    const struct tree *party, *at;

    TRY(tree_only(sc, node, "party position refused_on refusal into joined_at by reason replaced"));
    TRY(tree_need(sc, node, "party", &party));
    TRY(case_party(sc, party, &c->who.party));
    TRY(read_standing(sc, node, &c->who.party));
    TRY(tree_int(sc, node, "into", 1, POSITION_MOST, &c->who.into));
    c->joining.parted_at = INSTANT_NEVER;
    TRY(tree_need(sc, node, "joined_at", &at));
    TRY(tree_instant(sc, node, "joined_at", &c->joining.at));
    TRY(tree_need_text(sc, node, "by", &c->joining.by));
    TRY(tree_need_text(sc, node, "reason", &c->joining.reason));
    TRY(text_gate_in(sc, "package", c->joining.by, TEXT_LINE, &c->joining.by));
    TRY(text_gate_in(sc, "package", c->joining.reason, TEXT_LONG, &c->joining.reason));
    return read_steps(sc, node, &c->joining);
}

static enum rc read_parties(struct scope *sc, const struct tree *root, struct package *p)
{
    const struct tree *standings, *joined;

    TRY(tree_list(sc, root, "parties", &standings));
    TRY(tree_list(sc, root, "joined", &joined));
    if (standings)
        TRY(read_standings(sc, standings, p));
    p->joined_count = joined ? joined->count : 0;
    p->joined = scope_alloc(sc, p->joined_count, sizeof(*p->joined));
    for (size_t i = 0; i < p->joined_count; i++)
        TRY(read_carried(sc, &joined->items[i], &p->joined[i]));
    return package_check_parties(sc, p);
}

static enum rc read_rest(struct scope *sc, const struct tree *root, struct package *p)
{
    const struct tree *node = tree_get(root, "case");

    TRY(read_number(sc, root, "reference", &p->reference));
    TRY(tree_text(sc, root, "register_number", &p->register_number));
    TRY(tree_text(sc, root, "case_number", &p->case_number));
    TRY(tree_text(sc, root, "reason", &p->reason));
    if (p->kind == PACKAGE_CASE) {
        p->intake = scope_alloc(sc, 1, sizeof(*p->intake));
        TRY(tree_need(sc, root, "case", &node));
        TRY(case_intake(sc, node, p->intake));
        TRY(read_parties(sc, root, p));
    }
    return read_files(sc, root, p);
}

/* Every text of another office passes the gate before it is kept or shown. */
static enum rc gate(struct scope *sc, struct package *p)
{
    const char **const lines[] = {&p->from_name, &p->to_name,         &p->by,
                                  &p->reason,    &p->register_number, &p->case_number};

    for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
        TRY(text_gate_in(sc, "package", *lines[i], TEXT_LONG, lines[i]));
    return RC_OK;
}

static enum rc read_all(struct scope *sc, const struct tree *root, struct package *p)
{
    int version = 0;

    TRY(tree_int(sc, root, "package", 1, INT32_MAX, &version));
    if (version > VERSION)
        return fail(sc, RC_INVALID, "package",
                    N_("This package was made by a newer version of this program. Nothing was "
                       "saved."));
    TRY(tree_only(sc, root,
                  "package kind number previous received from to made_at by journal reference "
                  "register_number case_number reason case parties joined files"));
    TRY(read_head(sc, root, p));
    TRY(read_rest(sc, root, p));
    return gate(sc, p);
}

enum rc package_json_read(struct scope *sc, const char *text, struct package *out)
{
    struct tree *root;

    *out = (struct package){.made_at = INSTANT_NEVER, .text = text};
    TRY(json_parse(sc, text, &root));
    return read_all(sc, root, out);
}
