/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/case_json.h"

#include "core/conf/agreement_file.h"
#include "core/conf/agreement_json.h"
#include "core/conf/card_json.h"
#include "core/conf/case_file.h"
#include "core/conf/deadline_json.h"
#include "core/conf/document_json.h"
#include "core/conf/event_json.h"
#include "core/conf/json.h"
#include "core/conf/performance_json.h"
#include "core/conf/record_json.h"
#include "core/domain/joining.h"

enum rc case_json_read(struct scope *sc, const char *text, struct intake *out)
{
    struct tree *root;

    TRY(json_parse(sc, text, &root));
    return case_intake(sc, root, out);
}

enum rc case_json_session(struct scope *sc, const char *text, struct instant now,
                          struct session *out)
{
    struct tree *root;

    TRY(json_parse(sc, text, &root));
    return case_session(sc, root, now, out);
}

enum rc case_json_agreement(struct scope *sc, const char *text, struct date today,
                            struct agreement *out)
{
    struct tree *root;

    TRY(json_parse(sc, text, &root));
    return agreement_file(sc, root, today, out);
}

/* What every list and every case tells first. */
static void put_head(struct scope *sc, struct tree *node, const struct dispute *d, enum state state)
{
    tree_put_text(sc, node, "number", d->number);
    tree_put_number(sc, node, "register_number", d->register_number);
    tree_put_text(sc, node, "state", word_code(&state_words, state));
    tree_put_text(sc, node, "kind", d->kind);
    tree_put_text(sc, node, "urgency", word_code(&urgency_words, d->urgency));
    tree_put_text(sc, node, "risk", word_code(&risk_words, d->risk));
    tree_put_text(sc, node, "secrecy", word_code(&secrecy_words, (int)d->secrecy));
}

/* Of a masked number only the year is told, or the date would complete it. */
static void put_birth(struct scope *sc, struct tree *node, const struct party *p)
{
    const struct date birth = party_birth(p);
    int year, month, day;

    tree_put_text(sc, node, "birth_date", p->proof ? NULL : date_iso(sc, birth));
    if (!date_is_set(birth)) {
        tree_put_text(sc, node, "birth_year", NULL);
        return;
    }
    date_split(birth, &year, &month, &day);
    tree_put_number(sc, node, "birth_year", year);
}

static const char *sex_code(enum sex sex)
{
    switch (sex) {
    case SEX_MALE:
        return "male";
    case SEX_FEMALE:
        return "female";
    default:
        return NULL;
    }
}

struct tree *case_json_party(struct scope *sc, const struct party *p)
{
    struct tree *node = tree_new_map(sc);

    tree_put_text(sc, node, "role", word_code(&role_words, p->role));
    tree_put_text(sc, node, "type", word_code(&party_type_words, p->type));
    tree_put_text(sc, node, "name", p->name);
    tree_put_text(sc, node, "id_number", p->id_number);
    tree_put_text(sc, node, "phone", p->phone);
    tree_put_text(sc, node, "address", p->address);
    tree_put_truth(sc, node, "address_secret", p->address_secret);
    tree_put_text(sc, node, "agent", p->agent);
    return node;
}

static void put_parties(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->party_count; i++) {
        const struct party *p = &cf->parties[i];
        struct tree *node = case_json_party(sc, p);

        tree_put_number(sc, node, "position", p->position);
        tree_put_text(sc, node, "refused_on", date_iso(sc, p->refused_on));
        tree_put_text(sc, node, "sex", sex_code(party_sex(p)));
        put_birth(sc, node, p);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "parties", list);
}

/* Who was registered twice: a position that PARTIES leave out, and who stands for it. */
static void put_joined(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->joined_count; i++) {
        struct tree *node = case_json_party(sc, &cf->joined[i].party);

        tree_put_number(sc, node, "position", cf->joined[i].party.position);
        tree_put_number(sc, node, "into", cf->joined[i].into);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "joined", list);
}

/* How long the team was waited for is told in seconds, whole ones. */
static void put_calls(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);
    struct span waited;

    for (size_t i = 0; i < cf->call_count; i++) {
        const struct call *c = &cf->calls[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "rang_at", instant_rfc3339(sc, c->rang_at));
        tree_put_text(sc, node, "phone", c->phone);
        tree_put_text(sc, node, "place", c->place);
        tree_put_text(sc, node, "situation", c->situation);
        tree_put_text(sc, node, "note", c->note);
        tree_put_text(sc, node, "by", c->by);
        tree_put_text(sc, node, "recorded_at", instant_rfc3339(sc, c->recorded_at));
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "calls", list);
    if (casefile_waited(cf, &waited))
        tree_put_number(sc, root, "ring_to_dispatch_s", waited.ms / 1000);
    else
        tree_put_text(sc, root, "ring_to_dispatch_s", NULL);
}

static void put_team(struct scope *sc, struct tree *root, const struct dispatch *d)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; d && i < d->seat_count; i++) {
        const struct seat *seat = &d->seats[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "agency", agency_get(seat->agency)->code);
        tree_put_text(sc, node, "role", seat->role);
        tree_put_text(sc, node, "person", seat->person_name);
        tree_put_text(sc, node, "state",
                      word_code(&act_words, dispatch_seat_state(d, seat->agency)));
        tree_put_text(sc, node, "deputy", seat->deputy_name);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "team", list);
}

static void put_milestones(struct scope *sc, struct tree *root, const struct milestone *milestones,
                           size_t count, struct instant now)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        const struct milestone *m = &milestones[i];
        struct tree *node = tree_new_map(sc), *awaited = tree_new_list(sc);

        for (size_t j = 0; j < m->awaited_count; j++) {
            const struct tree code = tree_of_text(agency_get(m->awaited[j])->code);

            tree_add(sc, awaited, &code);
        }
        tree_put_text(sc, node, "code", m->promise->code);
        tree_put_text(sc, node, "due_at", instant_rfc3339(sc, m->due));
        tree_put_text(sc, node, "met_at", instant_rfc3339(sc, m->met));
        tree_put_text(sc, node, "state",
                      word_code(&milestone_state_words, milestone_state(m, now)));
        tree_put(sc, node, "awaited", awaited);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "milestones", list);
}

static void put_events(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);
    struct event *events;
    size_t count;

    event_list(sc, cf, &events, &count);
    for (size_t i = 0; i < count; i++)
        tree_add(sc, list, event_json(sc, &events[i]));
    tree_put(sc, root, "events", list);
}

static int position_of(const struct casefile *cf, int64_t party)
{
    for (size_t i = 0; i < cf->party_count; i++)
        if (cf->parties[i].id == party)
            return cf->parties[i].position;
    return 0;
}

static void put_consents(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->consent_count; i++) {
        const struct consent *c = &cf->consents[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "helper", c->helper.name);
        tree_put_number(sc, node, "party", position_of(cf, c->party));
        tree_put_text(sc, node, "word", word_code(&consent_words, (int)c->word));
        tree_put_text(sc, node, "on", date_iso(sc, c->on));
        tree_put_text(sc, node, "recorded_at", instant_rfc3339(sc, c->recorded_at));
        tree_put_text(sc, node, "by", c->by);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "consents", list);
}

static void put_choices(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->choice_count; i++) {
        const struct mediator_choice *c = &cf->choices[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "mediator", c->name);
        tree_put_number(sc, node, "party", position_of(cf, c->party));
        tree_put_text(sc, node, "word", word_code(&mediator_words, (int)c->word));
        tree_put_text(sc, node, "reason", c->reason);
        tree_put_text(sc, node, "recorded_at", instant_rfc3339(sc, c->recorded_at));
        tree_put_text(sc, node, "by", c->by);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "choices", list);
}

static void put_relations(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->relation_count; i++) {
        const struct relation *r = &cf->relations[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "person", r->name);
        tree_put_number(sc, node, "party", position_of(cf, r->party));
        tree_put_text(sc, node, "words", r->words);
        tree_put_text(sc, node, "by", r->by);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "relations", list);
}

static void put_documents(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < cf->document_count; i++) {
        const struct document *d = &cf->documents[i];
        struct tree *node = tree_new_map(sc);

        tree_put_text(sc, node, "kind", d->kind);
        tree_put_number(sc, node, "version", d->version);
        tree_put_text(sc, node, "format", paper_format_code(d->format));
        tree_put_number(sc, node, "copy", d->copies);
        tree_put_text(sc, node, "digest", d->digest);
        tree_put_text(sc, node, "template_version", d->template_version);
        tree_put_text(sc, node, "template_digest", d->template_digest);
        tree_put_text(sc, node, "issued_at", instant_rfc3339(sc, d->issued_at));
        tree_put_text(sc, node, "title", d->title);
        tree_add(sc, list, node);
    }
    tree_put(sc, root, "documents", list);
}

static void put_gaps(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    struct tree *list = tree_new_list(sc);
    struct gap *gaps;
    size_t count;

    casefile_gaps(sc, cf, &gaps, &count);
    for (size_t i = 0; i < count; i++) {
        const struct tree sentence = tree_of_text(gap_text(sc, LANG_EN, &gaps[i]));

        tree_add(sc, list, &sentence);
    }
    tree_put(sc, root, "gaps", list);
}

/* A jump of the clock while the newest team was out, or null. */
static void put_clock_step(struct scope *sc, struct tree *root, const struct casefile *cf)
{
    const struct dispatch *d = casefile_dispatch(cf);
    const struct clock_step *s = d ? casefile_clock_step(cf, d) : NULL;
    struct tree *node = tree_new_map(sc);

    if (!s) {
        tree_put_text(sc, root, "clock_step", NULL);
        return;
    }
    tree_put_text(sc, node, "noticed_at", instant_rfc3339(sc, s->at));
    tree_put_number(sc, node, "milliseconds", s->step.ms);
    tree_put(sc, root, "clock_step", node);
}

const char *case_json_show(struct scope *sc, const struct casefile *cf, const struct office *office,
                           struct instant now)
{
    const struct dispute *d = &cf->dispute;
    struct tree *root = tree_new_map(sc);

    put_head(sc, root, d, casefile_state(sc, cf));
    tree_put_text(sc, root, "secrecy_reason", d->secrecy_reason);
    tree_put_text(sc, root, "withheld", cf->withheld);
    tree_put_text(sc, root, "division", d->division ? d->division : office->division);
    tree_put_text(sc, root, "place", d->place);
    tree_put_text(sc, root, "registered_at", instant_rfc3339(sc, d->registered_at));
    put_parties(sc, root, cf);
    put_joined(sc, root, cf);
    put_calls(sc, root, cf);
    put_team(sc, root, casefile_dispatch(cf));
    put_milestones(sc, root, cf->milestones, cf->milestone_count, now);
    tree_put_number(sc, root, "sessions", (int64_t)cf->session_count);
    tree_put(sc, root, "agreement", agreement_json(sc, cf));
    put_documents(sc, root, cf);
    tree_put(sc, root, "particulars", document_tree_particulars(sc, cf));
    put_gaps(sc, root, cf);
    tree_put(sc, root, "session_records", record_json_sessions(sc, cf));
    put_events(sc, root, cf);
    tree_put(sc, root, "cards", card_tree(sc, cf->cards, cf->card_count));
    put_clock_step(sc, root, cf);
    tree_put(sc, root, "deadlines", deadline_json_short(sc, cf));
    put_consents(sc, root, cf);
    put_choices(sc, root, cf);
    put_relations(sc, root, cf);
    tree_put(sc, root, "handouts", handout_json(sc, cf));
    tree_put(sc, root, "confirmation", confirmation_json(sc, cf));
    performance_put(sc, root, cf, date_of(now));
    tree_put(sc, root, "evidence", record_json_evidence(sc, cf));
    tree_put(sc, root, "contacts", record_json_contacts(sc, cf));
    tree_put(sc, root, "supplements", record_json_supplements(sc, cf));
    tree_put(sc, root, "findings", finding_json(sc, cf));
    return json_write(sc, root);
}

static struct tree *names(struct scope *sc, const struct party *parties, size_t count)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        const struct tree name = tree_of_text(parties[i].name);

        tree_add(sc, list, &name);
    }
    return list;
}

const char *case_json_board(struct scope *sc, const struct board_row *rows, size_t count,
                            struct instant now)
{
    struct tree *list = tree_new_list(sc);

    for (size_t i = 0; i < count; i++) {
        const struct board_row *row = &rows[i];
        struct tree *node = tree_new_map(sc);

        put_head(sc, node, &row->dispute, row->dispute.state);
        tree_put_text(sc, node, "title", row->dispute.title);
        tree_put(sc, node, "parties", names(sc, row->parties, row->party_count));
        tree_put_text(sc, node, "registered_at", instant_rfc3339(sc, row->dispute.registered_at));
        put_milestones(sc, node, row->milestones, row->milestone_count, now);
        tree_add(sc, list, node);
    }
    return json_write(sc, list);
}
