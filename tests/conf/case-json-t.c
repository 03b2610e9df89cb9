/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/case_json.h"

#include "core/conf/json.h"
#include "core/conf/tree.h"
#include "tests/suite.h"

#define WOMAN "11010519491231002X" /* the example number of GB 11643-1999 */

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static struct instant at(const char *text)
{
    struct instant t;

    ck_assert_int_eq(instant_parse(&sc, "at", text, &t), RC_OK);
    return t;
}

static const struct office office = {.name = "甲街道社会治理中心", .division = "331002001000"};

static const struct promise promises[] = {
    {.code = "answer", .within = MINUTES(5), .acts = 1u << ACT_ACCEPTED, .quorum = QUORUM_ALL},
    {.code = "scene", .within = MINUTES(15), .acts = 1u << ACT_BEGUN, .quorum = QUORUM_ANY},
};
static const struct playbook_seat wanted[] = {
    {.agency = AGENCY_GRID, .role = "先到", .required = true, .lead = true},
    {.agency = AGENCY_GUARD, .role = "先期处置", .required = true}};
static const struct playbook playbook = {
    .id = "try", .seats = wanted, .seat_count = 2, .promises = promises, .promise_count = 2};
static const struct seat seats[] = {{.agency = AGENCY_GRID,
                                     .role = "先到",
                                     .required = true,
                                     .lead = true,
                                     .person = 1,
                                     .person_name = "金巧"},
                                    {.agency = AGENCY_GUARD, .role = "先期处置", .required = true}};

/* A team called at 19:32:40; the grid accepted after one minute. */
static void call_team(struct casefile *cf)
{
    struct response *response = scope_alloc(&sc, 1, sizeof(*response));
    struct dispatch *dispatch = scope_alloc(&sc, 1, sizeof(*dispatch));
    struct milestone *milestones;

    *response = (struct response){.agency = AGENCY_GRID,
                                  .act = ACT_ACCEPTED,
                                  .happened_at = at("2026-11-20T19:33:40+08:00"),
                                  .recorded_at = at("2026-11-20T19:33:40+08:00")};
    *dispatch = (struct dispatch){.ordinal = 1,
                                  .at = at("2026-11-20T19:32:40+08:00"),
                                  .playbook = &playbook,
                                  .seats = seats,
                                  .seat_count = 2,
                                  .course = {.responses = response, .response_count = 1}};
    ck_assert_int_eq(milestone_judge(&sc, dispatch, &milestones, &cf->milestone_count), RC_OK);
    cf->milestones = milestones;
    cf->dispatches = dispatch;
    cf->dispatch_count = 1;
}

static void settle(struct casefile *cf)
{
    struct agreement *a = scope_alloc(&sc, 1, sizeof(*a));
    struct term *terms = scope_alloc(&sc, 2, sizeof(*terms));
    struct mark *mark = scope_alloc(&sc, 1, sizeof(*mark));

    terms[0] = (struct term){.ordinal = 1,
                             .obligor = "潘某某",
                             .act = "赔偿",
                             .obligee = "王某",
                             .method = "转账",
                             .amount = {300000},
                             .due = date_from(2026, 12, 1),
                             .performed_on = date_from(2026, 11, 30),
                             .proof = "收条"};
    terms[1] = (struct term){.ordinal = 2,
                             .text = "双方和好。",
                             .amount = MONEY_NONE,
                             .due = DATE_NONE,
                             .performed_on = DATE_NONE};
    *mark = (struct mark){.signatory = SIGNATORY_PARTY,
                          .party = 2,
                          .how = HOW_FINGERPRINT,
                          .on = date_from(2026, 11, 21),
                          .void_reason = "按错了人"};
    *a = (struct agreement){.version = 2,
                            .form = FORM_WRITTEN,
                            .whole = true,
                            .reached_on = date_from(2026, 11, 21),
                            .terms = terms,
                            .term_count = 2,
                            .marks = mark,
                            .mark_count = 1};
    cf->agreements = a;
    cf->agreement_count = 1;
}

static void hold_session(struct casefile *cf)
{
    static const struct statement statements[] = {{.speaker = "王某", .text = "可以。"}};
    static const char *present[] = {"潘某某", "王某"};
    struct session *s = scope_alloc(&sc, 1, sizeof(*s));

    *s = (struct session){.kind = SESSION_JOINT,
                          .place = "村委会",
                          .at = at("2026-11-21T09:00:00+08:00"),
                          .present = present,
                          .present_count = 2,
                          .statements = statements,
                          .statement_count = 1};
    cf->sessions = s;
    cf->session_count = 1;
}

static struct casefile whole_case(void)
{
    static struct document document = {
        .kind = "agreement", .version = 2, .format = PAPER_PDF, .copies = 3, .digest = "ab12"};
    static struct party parties[] = {
        {.position = 1, .role = ROLE_RESPONDENT, .type = PARTY_PERSON, .name = "潘某某"},
        {.position = 2,
         .role = ROLE_APPLICANT,
         .type = PARTY_PERSON,
         .name = "王某",
         .id_number = WOMAN,
         .phone = "110",
         .address = "郑宅村",
         .agent = "李某"}};
    struct casefile cf = {.dispute = {.year = 2026,
                                      .register_number = 12,
                                      .number = "（2026）椒海人调字第3号",
                                      .kind = "neighbour",
                                      .urgency = URGENCY_URGENT,
                                      .place = "村口",
                                      .narrative = "争吵",
                                      .accepted_on = date_from(2026, 11, 20),
                                      .occurred_at = INSTANT_NEVER,
                                      .closed_at = INSTANT_NEVER},
                          .parties = parties,
                          .party_count = 2,
                          .documents = &document,
                          .document_count = 1};

    parties[0].refused_on = DATE_NONE;
    parties[1].refused_on = date_from(2026, 11, 20);
    document.issued_at = at("2026-11-21T10:00:00+08:00");
    cf.dispute.registered_at = at("2026-11-20T19:30:00+08:00");
    call_team(&cf);
    hold_session(&cf);
    settle(&cf);
    return cf;
}

static const struct tree *shown(const struct casefile *cf, const char *now)
{
    struct tree *root;

    ck_assert_int_eq(json_parse(&sc, case_json_show(&sc, cf, &office, at(now)), &root), RC_OK);
    return root;
}

static void keys_are(const struct tree *node, const char *keys)
{
    struct buffer found = buffer_new(&sc);

    for (size_t i = 0; i < node->count; i++)
        buffer_addf(&found, "%s%s", i > 0 ? " " : "", node->items[i].key);
    ck_assert_str_eq(buffer_text(&found), keys);
}

static void is(const struct tree *node, const char *key, const char *value)
{
    const struct tree *found = tree_get(node, key);

    ck_assert_msg(found != NULL || value == NULL, "%s is absent", key);
    ck_assert_pstr_eq(found ? found->text : NULL, value);
}

START_TEST(a_case_is_shown_with_its_keys_in_order)
{
    const struct casefile cf = whole_case();
    const struct tree *root = shown(&cf, "2026-11-20T19:35:00+08:00");

    keys_are(
        root,
        "number register_number state kind urgency risk secrecy secrecy_reason "
        "withheld division place registered_at "
        "parties joined calls ring_to_dispatch_s team milestones sessions agreement documents "
        "particulars gaps "
        "session_records events cards clock_step deadlines consents choices relations handouts "
        "confirmation ledger performances urgings recourses visits reopenings evidence contacts "
        "supplements findings");
    is(root, "number", "（2026）椒海人调字第3号");
    is(root, "register_number", "12");
    ck_assert_int_eq(tree_get(root, "register_number")->kind, TREE_NUMBER);
    is(root, "state", "agreed");
    is(root, "kind", "neighbour");
    is(root, "urgency", "urgent");
    is(root, "division", "331002001000"); /* the office's, for the case says none */
    is(root, "place", "村口");
    is(root, "registered_at", "2026-11-20T19:30:00+08:00");
}
END_TEST

START_TEST(parties_show_what_follows_from_their_number)
{
    const struct casefile cf = whole_case();
    const struct tree *parties = tree_get(shown(&cf, "2026-11-20T19:35:00+08:00"), "parties");

    keys_are(&parties->items[0],
             "role type name id_number phone address address_secret agent position refused_on sex "
             "birth_date birth_year");
    is(&parties->items[0], "role", "respondent");
    is(&parties->items[0], "sex", NULL);
    is(&parties->items[0], "refused_on", NULL);
    is(&parties->items[1], "id_number", WOMAN);
    is(&parties->items[1], "sex", "female");
    is(&parties->items[1], "birth_date", "1949-12-31");
    is(&parties->items[1], "refused_on", "2026-11-20");
    is(&parties->items[1], "agent", "李某");
}
END_TEST

START_TEST(the_team_and_its_milestones_are_shown_as_they_stand_now)
{
    const struct casefile cf = whole_case();
    const struct tree *root = shown(&cf, "2026-11-20T19:37:40+08:00");
    const struct tree *team = tree_get(root, "team");
    const struct tree *milestones = tree_get(root, "milestones");

    keys_are(&team->items[0], "agency role person state deputy");
    is(&team->items[0], "agency", "grid");
    is(&team->items[0], "person", "金巧");
    is(&team->items[0], "state", "accepted");
    is(&team->items[1], "person", NULL);
    is(&team->items[1], "state", "called");
    keys_are(&milestones->items[0], "code due_at met_at state awaited");
    is(&milestones->items[0], "due_at", "2026-11-20T19:37:40+08:00");
    is(&milestones->items[0], "met_at", NULL);
    is(&milestones->items[0], "state", "pending"); /* exactly at due is in time */
    ck_assert_uint_eq(tree_get(&milestones->items[0], "awaited")->count, 1);
    ck_assert_str_eq(tree_get(&milestones->items[0], "awaited")->items[0].text, "guard");
    const struct tree *later = tree_get(shown(&cf, "2026-11-20T19:37:41+08:00"), "milestones");
    is(&later->items[0], "state", "missed");
    is(&later->items[1], "state", "pending");
}
END_TEST

START_TEST(sessions_agreement_and_documents_are_shown)
{
    const struct casefile cf = whole_case();
    const struct tree *root = shown(&cf, "2026-11-21T12:00:00+08:00");
    const struct tree *session = &tree_get(root, "session_records")->items[0];
    const struct tree *a = tree_get(root, "agreement");
    const struct tree *document = &tree_get(root, "documents")->items[0];

    is(root, "sessions", "1");
    keys_are(session, "kind place at minutes cause recorder asked present statements read_back "
                      "marks private sealed");
    is(session, "at", "2026-11-21T09:00:00+08:00");
    ck_assert_str_eq(tree_get(session, "present")->items[1].text, "王某");
    is(&tree_get(session, "statements")->items[0], "text", "可以。");
    keys_are(a, "form version effective_on terms marks reached_on whole final original read_by");
    is(a, "effective_on", NULL);
    is(a, "version", "2");
    const struct tree *terms = tree_get(a, "terms");
    keys_are(&terms->items[0], "number text obligor act obligee amount due method performed_on "
                               "proof liability shares instalments condition held_by place "
                               "consequence");
    is(&terms->items[0], "text", NULL);
    is(&terms->items[0], "amount", "3000.00");
    is(&terms->items[0], "due", "2026-12-01");
    is(&terms->items[0], "performed_on", "2026-11-30");
    is(&terms->items[1], "text", "双方和好。");
    is(&terms->items[1], "amount", NULL);
    const struct tree *mark = &tree_get(a, "marks")->items[0];
    keys_are(mark, "by party how on void_reason name authority guarantee");
    is(mark, "by", "party");
    is(mark, "party", "2");
    is(mark, "how", "fingerprint");
    is(mark, "void_reason", "按错了人");
    keys_are(document, "kind version format copy digest template_version template_digest issued_at "
                       "title");
    is(document, "format", "pdf");
    is(document, "copy", "3");
    is(document, "issued_at", "2026-11-21T10:00:00+08:00");
}
END_TEST

START_TEST(a_case_just_registered_shows_empty_lists_and_null)
{
    struct casefile cf = {.dispute = {.register_number = 1,
                                      .kind = "other",
                                      .narrative = "x",
                                      .accepted_on = DATE_NONE,
                                      .occurred_at = INSTANT_NEVER,
                                      .closed_at = INSTANT_NEVER}};
    cf.dispute.registered_at = at("2026-11-20T19:30:00+08:00");
    const struct tree *root = shown(&cf, "2026-11-20T19:35:00+08:00");

    is(root, "state", "registered");
    is(root, "number", NULL);
    ck_assert_uint_eq(tree_get(root, "team")->count, 0);
    ck_assert_ptr_null(tree_get(root, "agreement"));
    is(root, "sessions", "0");
    ck_assert_uint_eq(tree_get(root, "session_records")->count, 0);
}
END_TEST

START_TEST(the_board_is_an_array_of_short_rows)
{
    const struct party parties[] = {{.name = "潘某某"}, {.name = "王某"}};
    struct board_row row = {.dispute = {.register_number = 12,
                                        .state = STATE_RESPONDING,
                                        .kind = "neighbour",
                                        .title = "排水"},
                            .parties = parties,
                            .party_count = 2};
    struct tree *root;

    row.dispute.registered_at = at("2026-11-20T19:30:00+08:00");
    ck_assert_int_eq(
        json_parse(&sc, case_json_board(&sc, &row, 1, at("2026-11-20T19:35:00+08:00")), &root),
        RC_OK);
    ck_assert_uint_eq(root->count, 1);
    keys_are(&root->items[0],
             "number register_number state kind urgency risk secrecy title parties "
             "registered_at milestones");
    is(&root->items[0], "state", "responding");
    ck_assert_str_eq(tree_get(&root->items[0], "parties")->items[0].text, "潘某某");
    ck_assert_str_eq(case_json_board(&sc, NULL, 0, at("2026-11-20T19:35:00+08:00")), "[]\n");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("case_json");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_case_is_shown_with_its_keys_in_order);
    tcase_add_test(tc, parties_show_what_follows_from_their_number);
    tcase_add_test(tc, the_team_and_its_milestones_are_shown_as_they_stand_now);
    tcase_add_test(tc, sessions_agreement_and_documents_are_shown);
    tcase_add_test(tc, a_case_just_registered_shows_empty_lists_and_null);
    tcase_add_test(tc, the_board_is_an_array_of_short_rows);
    return suite_run(tc);
}
