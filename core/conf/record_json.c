/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/record_json.h"

static void put_count(struct scope *sc, struct tree *node, const char *key, int64_t number)
{
    if (number > 0)
        tree_put_number(sc, node, key, number);
    else
        tree_put_text(sc, node, key, NULL);
}

static struct tree *names(struct scope *sc, const struct session *s)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < s->present_count; i++) {
        const struct tree name = tree_of_text(s->present[i]);

        tree_add(sc, list, &name);
    }
    return list;
}

static struct tree *statements(struct scope *sc, const struct session *s)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < s->statement_count; i++) {
        const struct statement *said = &s->statements[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "speaker", said->speaker);
        tree_put_text(sc, node, "text", said->text);
        tree_put_text(sc, node, "added_at",
                      said->added_by ? instant_rfc3339(sc, said->added_at) : NULL);
        tree_put_text(sc, node, "added_by", said->added_by);
        tree_add(sc, list, node);
    }
    return list;
}

static struct tree *marks(struct scope *sc, const struct session *s)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < s->mark_count; i++) {
        const struct session_mark *m = &s->marks[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "name", m->name);
        tree_put_text(sc, node, "role", m->role);
        tree_put_text(sc, node, "how", m->refusal ? NULL : word_code(&how_words, (int)m->how));
        tree_put_text(sc, node, "on", date_iso(sc, m->on));
        tree_put_text(sc, node, "refusal", m->refusal);
        tree_add(sc, list, node);
    }
    return list;
}

static struct tree *session_tree(struct scope *sc, const struct session *s)
{
    struct tree *node = tree_new_map(sc);

    tree_put_text(sc, node, "kind", word_code(&session_kind_words, (int)s->kind));
    tree_put_text(sc, node, "place", s->place);
    tree_put_text(sc, node, "at", instant_rfc3339(sc, s->at));
    put_count(sc, node, "minutes", s->minutes);
    tree_put_text(sc, node, "cause", s->cause);
    tree_put_text(sc, node, "recorder", s->recorder);
    tree_put_text(sc, node, "asked", s->asked);
    tree_put(sc, node, "present", names(sc, s));
    tree_put(sc, node, "statements", statements(sc, s));
    tree_put_text(sc, node, "read_back", s->read_back);
    tree_put(sc, node, "marks", marks(sc, s));
    tree_put_truth(sc, node, "private", session_is_private(s));
    put_count(sc, node, "sealed", s->sealed);
    return node;
}

struct tree *record_json_sessions(struct scope *sc, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->session_count; i++)
        tree_add(sc, list, session_tree(sc, &cf->sessions[i]));
    return list;
}

static struct tree *evidence_tree(struct scope *sc, const struct evidence *e)
{
    struct tree *node = tree_new_map(sc);

    tree_put_number(sc, node, "number", e->ordinal);
    tree_put_text(sc, node, "kind", word_code(&evidence_words, (int)e->kind));
    tree_put_text(sc, node, "title", e->title);
    put_count(sc, node, "party", e->party);
    tree_put_text(sc, node, "brought_by", e->brought_by);
    tree_put_text(sc, node, "brought_on", date_iso(sc, e->brought_on));
    tree_put_text(sc, node, "proves", e->proves);
    tree_put_text(sc, node, "source", e->source);
    put_count(sc, node, "pages", e->pages);
    tree_put_truth(sc, node, "copy", e->copy);
    tree_put_text(sc, node, "compared_by", e->compared_by);
    tree_put_text(sc, node, "file", e->file_name);
    put_count(sc, node, "size", e->size);
    tree_put_text(sc, node, "digest", e->digest);
    tree_put_text(sc, node, "recorded_at", instant_rfc3339(sc, e->recorded_at));
    tree_put_text(sc, node, "by", e->by);
    tree_put_text(sc, node, "void_reason", e->void_reason);
    return node;
}

struct tree *record_json_evidence(struct scope *sc, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->evidence_count; i++)
        tree_add(sc, list, evidence_tree(sc, &cf->evidence[i]));
    return list;
}

struct tree *record_json_contacts(struct scope *sc, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->contact_count; i++) {
        const struct contact *c = &cf->contacts[i];
        struct tree *node = tree_new_map(sc);

        tree_put_number(sc, node, "party", c->party);
        tree_put_text(sc, node, "at", instant_rfc3339(sc, c->at));
        tree_put_text(sc, node, "way", word_code(&contact_way_words, (int)c->way));
        tree_put_text(sc, node, "outcome", word_code(&contact_outcome_words, (int)c->outcome));
        tree_put_text(sc, node, "note", c->note);
        tree_put_text(sc, node, "recorded_at", instant_rfc3339(sc, c->recorded_at));
        tree_put_text(sc, node, "by", c->by);
        tree_add(sc, list, node);
    }
    return list;
}

struct tree *record_json_supplements(struct scope *sc, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->supplement_count; i++) {
        const struct supplement *s = &cf->supplements[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "text", s->text);
        tree_put_text(sc, node, "recorded_at", instant_rfc3339(sc, s->recorded_at));
        tree_put_text(sc, node, "by", s->by);
        tree_add(sc, list, node);
    }
    return list;
}
