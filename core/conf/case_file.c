/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/case_file.h"

#include "core/conf/agreement_file.h"

enum rc case_party(struct scope *sc, const struct tree *node, struct party *p)
{
    int role, type;

    TRY(tree_only(sc, node, "role type name id_number phone address address_secret agent"));
    TRY(tree_need_word(sc, node, "role", &role_words, &role));
    TRY(tree_need_word(sc, node, "type", &party_type_words, &type));
    TRY(tree_need_text(sc, node, "name", &p->name));
    TRY(tree_text(sc, node, "id_number", &p->id_number));
    TRY(tree_text(sc, node, "phone", &p->phone));
    TRY(tree_text(sc, node, "address", &p->address));
    TRY(tree_truth(sc, node, "address_secret", &p->address_secret));
    TRY(tree_text(sc, node, "agent", &p->agent));
    p->role = (enum role)role;
    p->type = (enum party_type)type;
    p->refused_on = DATE_NONE;
    return RC_OK;
}

static enum rc read_parties(struct scope *sc, const struct tree *list, struct intake *in)
{
    in->parties = scope_alloc(sc, list->count, sizeof(*in->parties));
    in->party_count = list->count;
    for (size_t i = 0; i < list->count; i++) {
        TRY(case_party(sc, &list->items[i], &in->parties[i]));
        in->parties[i].position = (int)i + 1;
    }
    return RC_OK;
}

static enum rc read_statements(struct scope *sc, const struct tree *list, struct statement **out,
                               size_t *count)
{
    *count = list ? list->count : 0;
    *out = scope_alloc(sc, *count, sizeof(**out));
    for (size_t i = 0; i < *count; i++) {
        const struct tree *node = &list->items[i];

        TRY(tree_only(sc, node, "speaker text"));
        TRY(tree_need_text(sc, node, "speaker", &(*out)[i].speaker));
        TRY(tree_need_text(sc, node, "text", &(*out)[i].text));
    }
    return RC_OK;
}

static enum rc read_agreement_of_case(struct scope *sc, const struct tree *node, struct intake *in)
{
    const struct tree *value = tree_get(node, "agreement");

    in->agreement = (struct agreement){
        .version = 1, .form = FORM_WRITTEN, .whole = true, .reached_on = DATE_NONE};
    if (!value)
        return RC_OK;
    in->has_agreement = true;
    TRY(tree_only(sc, value, "text terms"));
    return agreement_contents(sc, value, &in->agreement);
}

static enum rc read_head(struct scope *sc, const struct tree *node, struct intake *in)
{
    int source, urgency = URGENCY_NORMAL, risk = RISK_NONE, secrecy = SECRECY_ORDINARY;

    TRY(tree_need_word(sc, node, "source", &source_words, &source));
    TRY(tree_word(sc, node, "urgency", &urgency_words, &urgency));
    TRY(tree_word(sc, node, "risk", &risk_words, &risk));
    TRY(tree_word(sc, node, "secrecy", &secrecy_words, &secrecy));
    in->secrecy = (enum secrecy)secrecy;
    in->source = (enum source)source;
    in->urgency = (enum urgency)urgency;
    in->risk = (enum risk)risk;
    in->occurred_at = INSTANT_NEVER;
    TRY(tree_text(sc, node, "token", &in->token));
    TRY(tree_need_text(sc, node, "kind", &in->kind));
    TRY(tree_text(sc, node, "title", &in->title));
    TRY(tree_text(sc, node, "division", &in->division));
    TRY(tree_text(sc, node, "place", &in->place));
    TRY(tree_instant(sc, node, "occurred_at", &in->occurred_at));
    return tree_need_text(sc, node, "narrative", &in->narrative);
}

enum rc case_intake(struct scope *sc, const struct tree *node, struct intake *out)
{
    const struct tree *parties, *statements;
    struct intake in = {0};

    TRY(tree_only(sc, node,
                  "token source kind title urgency risk secrecy division place occurred_at "
                  "narrative parties statements agreement"));
    TRY(read_head(sc, node, &in));
    TRY(tree_need_list(sc, node, "parties", &parties));
    TRY(read_parties(sc, parties, &in));
    TRY(tree_list(sc, node, "statements", &statements));
    TRY(read_statements(sc, statements, &in.statements, &in.statement_count));
    TRY(read_agreement_of_case(sc, node, &in));
    *out = in;
    return RC_OK;
}

enum rc case_session(struct scope *sc, const struct tree *node, struct instant now,
                     struct session *out)
{
    const struct tree *list;
    struct statement *statements;
    struct session s = {.at = now};
    int kind = SESSION_JOINT;

    TRY(tree_only(sc, node,
                  "kind place at minutes cause recorder asked present statements read_back"));
    TRY(tree_word(sc, node, "kind", &session_kind_words, &kind));
    s.kind = (enum session_kind)kind;
    TRY(tree_text(sc, node, "place", &s.place));
    TRY(tree_instant(sc, node, "at", &s.at));
    TRY(tree_int(sc, node, "minutes", 1, SESSION_MINUTES_MAX, &s.minutes));
    TRY(tree_text(sc, node, "cause", &s.cause));
    TRY(tree_text(sc, node, "recorder", &s.recorder));
    TRY(tree_text(sc, node, "asked", &s.asked));
    TRY(tree_text(sc, node, "read_back", &s.read_back));
    TRY(tree_texts(sc, node, "present", &s.present, &s.present_count));
    TRY(tree_need_list(sc, node, "statements", &list));
    TRY(read_statements(sc, list, &statements, &s.statement_count));
    s.statements = statements;
    *out = s;
    return RC_OK;
}
