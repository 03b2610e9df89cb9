/* Made from schema/ by tools/sql2c.awk; do not edit. */
#include "schema/queries.h"

const struct sql sql_agreement_insert = {0, "agreement_insert",
    "INSERT INTO agreement (id, rev, dispute, version, form, whole, facts, reached_on, salt)\n"
    "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8);\n"};
const struct sql sql_term_insert = {1, "term_insert",
    "INSERT INTO term (id, rev, agreement, ordinal, text, obligor, act, obligee, method, amount, due,\n"
    "                  performed_on, proof, salt)\n"
    "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);\n"};
const struct sql sql_term_perform = {2, "term_perform",
    "UPDATE term SET rev = rev + 1, performed_on = $2, proof = $3\n"
    "WHERE id = $1 AND performed_on IS NULL;\n"};
const struct sql sql_mark_insert = {3, "mark_insert",
    "INSERT INTO mark (id, rev, agreement, signatory, party, how, marked_on, void_reason, salt)\n"
    "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8);\n"};
const struct sql sql_mark_void = {4, "mark_void",
    "UPDATE mark SET rev = rev + 1, void_reason = $2 WHERE id = $1 AND void_reason IS NULL;\n"};
const struct sql sql_agreement_list = {5, "agreement_list",
    "SELECT a.id, a.rev, a.dispute, a.version, a.form, a.whole, a.facts, a.reached_on\n"
    "FROM agreement a WHERE a.dispute = $1 ORDER BY a.version;\n"};
const struct sql sql_agreement_terms = {6, "agreement_terms",
    "SELECT t.id, t.agreement, t.ordinal, t.text, t.obligor, t.act, t.obligee, t.method, t.amount,\n"
    "       t.due, t.performed_on, t.proof\n"
    "FROM agreement a JOIN term t ON t.agreement = a.id\n"
    "WHERE a.dispute = $1 ORDER BY a.version, t.ordinal;\n"};
const struct sql sql_agreement_marks = {7, "agreement_marks",
    "SELECT m.id, m.agreement, m.signatory, m.party, m.how, m.marked_on, m.void_reason\n"
    "FROM agreement a JOIN mark m ON m.agreement = a.id\n"
    "WHERE a.dispute = $1 ORDER BY a.version, m.id;\n"};
const struct sql sql_board_all = {8, "board_all",
    "SELECT\n"
    "d.id, d.rev, d.office, d.year, d.register_number, d.number, d.state, d.token, d.source,\n"
    "       d.kind, d.title, d.urgency, d.division, d.place, d.occurred_at, d.registered_at,\n"
    "       d.registered_by, d.accepted_on, d.mediator, d.void_reason, d.refuse_reason, d.closed,\n"
    "       d.result, d.closed_at, d.close_reason, d.risk\n"
    "FROM dispute d\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id < $3 ORDER BY d.id DESC LIMIT $4;\n"};
const struct sql sql_board_open = {9, "board_open",
    "SELECT\n"
    "d.id, d.rev, d.office, d.year, d.register_number, d.number, d.state, d.token, d.source,\n"
    "       d.kind, d.title, d.urgency, d.division, d.place, d.occurred_at, d.registered_at,\n"
    "       d.registered_by, d.accepted_on, d.mediator, d.void_reason, d.refuse_reason, d.closed,\n"
    "       d.result, d.closed_at, d.close_reason, d.risk\n"
    "FROM dispute d\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id < $3 AND d.state NOT IN ('closed', 'refused', 'voided')\n"
    "ORDER BY d.id DESC LIMIT $4;\n"};
const struct sql sql_board_find = {10, "board_find",
    "WITH word (pattern) AS (\n"
    "    VALUES (CAST($6 AS TEXT)), (CAST($7 AS TEXT)), (CAST($8 AS TEXT)), (CAST($9 AS TEXT)),\n"
    "           (CAST($10 AS TEXT)), (CAST($11 AS TEXT))\n"
    ")\n"
    "SELECT\n"
    "d.id, d.rev, d.office, d.year, d.register_number, d.number, d.state, d.token, d.source,\n"
    "       d.kind, d.title, d.urgency, d.division, d.place, d.occurred_at, d.registered_at,\n"
    "       d.registered_by, d.accepted_on, d.mediator, d.void_reason, d.refuse_reason, d.closed,\n"
    "       d.result, d.closed_at, d.close_reason, d.risk\n"
    "FROM dispute d\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id < $3\n"
    "AND (CAST($5 AS INTEGER) = 0 OR d.state NOT IN ('closed', 'refused', 'voided'))\n"
    "AND NOT EXISTS (\n"
    "    SELECT 1 FROM word w\n"
    "    WHERE w.pattern IS NOT NULL AND NOT (\n"
    "        COALESCE(d.title, '') LIKE w.pattern ESCAPE '\\'\n"
    "        OR COALESCE(d.narrative, '') LIKE w.pattern ESCAPE '\\'\n"
    "        OR COALESCE(d.place, '') LIKE w.pattern ESCAPE '\\'\n"
    "        OR COALESCE(d.number, '') LIKE w.pattern ESCAPE '\\'\n"
    "        OR w.pattern IN ('%' || d.register_number || '%', '%登' || d.register_number || '%',\n"
    "                         '%' || d.year || '/' || d.register_number || '%',\n"
    "                         '%登' || d.year || '/' || d.register_number || '%')\n"
    "        OR EXISTS (SELECT 1 FROM party p WHERE p.dispute = d.id\n"
    "                   AND (p.name LIKE w.pattern ESCAPE '\\'\n"
    "                        OR COALESCE(p.phone, '') LIKE w.pattern ESCAPE '\\'))))\n"
    "ORDER BY d.id DESC LIMIT $4;\n"};
const struct sql sql_board_parties = {11, "board_parties",
    "SELECT p.dispute, p.position, p.role, p.type, p.name, p.refused_on\n"
    "FROM dispute d JOIN party p ON p.dispute = d.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id BETWEEN $3 AND $4 ORDER BY d.id, p.position;\n"};
const struct sql sql_board_dispatches = {12, "board_dispatches",
    "SELECT x.id, x.dispute, x.ordinal, d.registered_at, x.called_at, x.made_by, x.playbook\n"
    "FROM dispute d JOIN dispatch x ON x.dispute = d.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id BETWEEN $3 AND $4 ORDER BY d.id, x.ordinal;\n"};
const struct sql sql_board_playbooks = {13, "board_playbooks",
    "SELECT b.digest, b.text FROM playbook b WHERE b.digest IN (\n"
    "SELECT x.playbook\n"
    "FROM dispute d JOIN dispatch x ON x.dispute = d.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id BETWEEN $3 AND $4);\n"};
const struct sql sql_board_seats = {14, "board_seats",
    "SELECT s.dispatch, s.agency, s.role, s.required, s.lead, s.person, s.person_name, s.person_phone,\n"
    "       s.level, s.number, s.called_at, s.deputy, s.deputy_name, s.deputy_phone\n"
    "FROM dispute d JOIN dispatch x ON x.dispute = d.id\n"
    "JOIN seat s ON s.dispatch = x.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id BETWEEN $3 AND $4 ORDER BY d.id, x.ordinal, s.position;\n"};
const struct sql sql_board_responses = {15, "board_responses",
    "SELECT r.id, r.dispatch, r.agency, r.act, r.happened_at, r.recorded_at, r.recorder, r.made_by,\n"
    "       r.person_name, r.channel, r.note\n"
    "FROM dispute d JOIN dispatch x ON x.dispute = d.id\n"
    "JOIN response r ON r.dispatch = x.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id BETWEEN $3 AND $4 ORDER BY d.id, x.ordinal, r.id;\n"};
const struct sql sql_board_rulings = {16, "board_rulings",
    "SELECT g.id, g.dispatch, g.kind, g.event, g.promise, g.reason, g.receiver, g.receipt,\n"
    "       g.recorded_at, g.person, g.made_by, g.agency, g.level\n"
    "FROM dispute d JOIN dispatch x ON x.dispute = d.id\n"
    "JOIN ruling g ON g.dispatch = x.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id BETWEEN $3 AND $4 ORDER BY d.id, x.ordinal, g.id;\n"};
const struct sql sql_board_agreements = {17, "board_agreements",
    "SELECT a.id, a.rev, a.dispute, a.version, a.form, a.whole, CAST(NULL AS TEXT) AS facts,\n"
    "       a.reached_on\n"
    "FROM dispute d JOIN agreement a ON a.dispute = d.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id BETWEEN $3 AND $4 AND d.state <> 'closed'\n"
    "ORDER BY d.id, a.version;\n"};
const struct sql sql_board_terms = {18, "board_terms",
    "SELECT t.id, t.agreement, t.ordinal, t.text, t.obligor, t.act, t.obligee, t.method, t.amount,\n"
    "       t.due, t.performed_on, t.proof\n"
    "FROM dispute d JOIN agreement a ON a.dispute = d.id\n"
    "JOIN term t ON t.agreement = a.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id BETWEEN $3 AND $4 AND d.state <> 'closed'\n"
    "ORDER BY d.id, a.version, t.ordinal;\n"};
const struct sql sql_board_marks = {19, "board_marks",
    "SELECT m.id, m.agreement, m.signatory, m.party, m.how, m.marked_on, m.void_reason\n"
    "FROM dispute d JOIN agreement a ON a.dispute = d.id\n"
    "JOIN mark m ON m.agreement = a.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id BETWEEN $3 AND $4 AND d.state <> 'closed'\n"
    "ORDER BY d.id, a.version, m.id;\n"};
const struct sql sql_call_insert = {20, "call_insert",
    "INSERT INTO call (id, dispute, rang_at, phone, place, situation, note, made_by, recorded_at, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);\n"};
const struct sql sql_call_list = {21, "call_list",
    "SELECT id, dispute, rang_at, phone, place, situation, note, made_by, recorded_at\n"
    "FROM call WHERE dispute = $1 ORDER BY id;\n"};
const struct sql sql_call_recent = {22, "call_recent",
    "SELECT d.id, d.year, d.register_number, d.title, d.registered_at, d.place,\n"
    "       CAST(NULL AS TEXT) AS phone\n"
    "FROM dispute d WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.registered_at >= $3 AND d.state NOT IN ('closed', 'refused', 'voided')\n"
    "UNION ALL\n"
    "SELECT d.id, d.year, d.register_number, d.title, d.registered_at, c.place, c.phone\n"
    "FROM dispute d JOIN call c ON c.dispute = d.id WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.registered_at >= $3 AND d.state NOT IN ('closed', 'refused', 'voided')\n"
    "UNION ALL\n"
    "SELECT d.id, d.year, d.register_number, d.title, d.registered_at, CAST(NULL AS TEXT) AS place,\n"
    "       p.phone\n"
    "FROM dispute d JOIN party p ON p.dispute = d.id WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.registered_at >= $3 AND d.state NOT IN ('closed', 'refused', 'voided')\n"
    "AND p.phone IS NOT NULL\n"
    "ORDER BY 1 DESC;\n"};
const struct sql sql_board_calls = {23, "board_calls",
    "SELECT c.id, c.dispute, c.rang_at, c.phone, c.place, c.situation, c.note, c.made_by, c.recorded_at\n"
    "FROM dispute d JOIN call c ON c.dispute = d.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id BETWEEN $3 AND $4 ORDER BY d.id, c.id;\n"};
const struct sql sql_helper_consent_insert = {24, "helper_consent_insert",
    "INSERT INTO consent (id, dispute, helper_party, helper_person, helper_name, party, word, said_on,\n"
    "                     recorded_at, made_by, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);\n"};
const struct sql sql_helper_consent_list = {25, "helper_consent_list",
    "SELECT id, helper_party, helper_person, helper_name, party, word, said_on, recorded_at, made_by\n"
    "FROM consent WHERE dispute = $1 ORDER BY id;\n"};
const struct sql sql_choice_insert = {26, "choice_insert",
    "INSERT INTO choice (id, dispute, party, person, person_name, word, reason, recorded_at, made_by,\n"
    "                    salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);\n"};
const struct sql sql_choice_list = {27, "choice_list",
    "SELECT id, party, person, person_name, word, reason, recorded_at, made_by\n"
    "FROM choice WHERE dispute = $1 ORDER BY id;\n"};
const struct sql sql_relation_insert = {28, "relation_insert",
    "INSERT INTO relation (id, dispute, person, person_name, party, words, recorded_at, made_by, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);\n"};
const struct sql sql_relation_list = {29, "relation_list",
    "SELECT id, person, person_name, party, words, recorded_at, made_by\n"
    "FROM relation WHERE dispute = $1 ORDER BY id;\n"};
const struct sql sql_disclosure_insert = {30, "disclosure_insert",
    "INSERT INTO disclosure (id, office, person, address, employer, recorded_at, made_by, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8);\n"};
const struct sql sql_disclosure_list = {31, "disclosure_list",
    "SELECT x.person, x.address, x.employer FROM disclosure x\n"
    "WHERE x.office = $1\n"
    "AND x.id = (SELECT MAX(y.id) FROM disclosure y WHERE y.person = x.person)\n"
    "ORDER BY x.person;\n"};
const struct sql sql_earlier_list = {32, "earlier_list",
    "SELECT mine.id AS party, s.person AS person, CAST(NULL AS TEXT) AS mediator, d.year,\n"
    "       d.register_number, d.number\n"
    "FROM party mine\n"
    "JOIN party p ON p.name = mine.name AND p.dispute <> mine.dispute AND p.role = 'respondent'\n"
    "     AND (p.id_number = mine.id_number OR p.phone = mine.phone)\n"
    "JOIN dispute d ON d.id = p.dispute\n"
    "JOIN dispatch x ON x.dispute = d.id\n"
    "JOIN seat s ON s.dispatch = x.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND mine.dispute = $3 AND mine.role <> 'helper' AND s.person IS NOT NULL\n"
    "UNION\n"
    "SELECT mine.id AS party, CAST(NULL AS INTEGER) AS person, d.mediator AS mediator, d.year,\n"
    "       d.register_number, d.number\n"
    "FROM party mine\n"
    "JOIN party p ON p.name = mine.name AND p.dispute <> mine.dispute AND p.role = 'respondent'\n"
    "     AND (p.id_number = mine.id_number OR p.phone = mine.phone)\n"
    "JOIN dispute d ON d.id = p.dispute\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND mine.dispute = $3 AND mine.role <> 'helper' AND d.mediator IS NOT NULL\n"
    "ORDER BY 1, 4, 5, 2;\n"};
const struct sql sql_handover_insert = {33, "handover_insert",
    "INSERT INTO handover (id, office, taken_at, taker, taker_name, giver, giver_name, clocks, claims,\n"
    "                      seals, terms, visits, drafts, note, text, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16);\n"};
const struct sql sql_handover_newest = {34, "handover_newest",
    "SELECT id, taken_at, taker, taker_name, giver, giver_name, clocks, claims, seals, terms, visits,\n"
    "       drafts, note, text\n"
    "FROM handover WHERE office = $1 ORDER BY id DESC LIMIT 1;\n"};
const struct sql sql_handover_visits = {35, "handover_visits",
    "SELECT d.id FROM dispute d\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.state = 'effective'\n"
    "AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.dispute = d.id)\n"
    "ORDER BY d.id;\n"};
const struct sql sql_handover_drafts = {36, "handover_drafts",
    "SELECT p.name, x.form, x.saved_at FROM draft x JOIN person p ON p.id = x.person\n"
    "WHERE x.office = $1 ORDER BY x.saved_at DESC, x.form;\n"};
const struct sql sql_suspension_insert = {37, "suspension_insert",
    "INSERT INTO suspension (id, dispute, since, reason, made_by, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6);\n"};
const struct sql sql_suspension_end = {38, "suspension_end",
    "UPDATE suspension SET until = $2, ended_by = $3 WHERE id = $1;\n"};
const struct sql sql_suspension_void = {39, "suspension_void",
    "UPDATE suspension SET void_reason = $2 WHERE id = $1;\n"};
const struct sql sql_extension_insert = {40, "extension_insert",
    "INSERT INTO extension (id, dispute, code, until, recorded_on, made_by, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7);\n"};
const struct sql sql_extension_void = {41, "extension_void",
    "UPDATE extension SET void_reason = $2 WHERE id = $1;\n"};
const struct sql sql_consent_insert = {42, "consent_insert",
    "INSERT INTO extension_consent (id, extension, party, salt) VALUES ($1, $2, $3, $4);\n"};
const struct sql sql_suspension_list = {43, "suspension_list",
    "SELECT s.id, s.dispute, s.since, s.until, s.reason, s.made_by, s.void_reason\n"
    "FROM suspension s WHERE s.dispute BETWEEN $1 AND $2 ORDER BY s.dispute, s.id;\n"};
const struct sql sql_extension_list = {44, "extension_list",
    "SELECT e.id, e.dispute, e.code, e.until, e.recorded_on, e.made_by, e.void_reason\n"
    "FROM extension e WHERE e.dispute BETWEEN $1 AND $2 ORDER BY e.dispute, e.id;\n"};
const struct sql sql_consent_list = {45, "consent_list",
    "SELECT c.extension, c.party\n"
    "FROM extension e JOIN extension_consent c ON c.extension = e.id\n"
    "WHERE e.dispute BETWEEN $1 AND $2 ORDER BY e.dispute, e.id, c.party;\n"};
const struct sql sql_playbook_known = {46, "playbook_known",
    "SELECT id FROM playbook WHERE digest = $1;\n"};
const struct sql sql_playbook_used = {47, "playbook_used",
    "SELECT b.id, b.text, MAX(x.called_at) AS used_at\n"
    "FROM playbook b JOIN dispatch x ON x.playbook = b.digest\n"
    "GROUP BY b.id, b.text ORDER BY used_at DESC, b.id DESC;\n"};
const struct sql sql_playbook_insert = {48, "playbook_insert",
    "INSERT INTO playbook (id, digest, text, salt) VALUES ($1, $2, $3, $4);\n"};
const struct sql sql_dispatch_insert = {49, "dispatch_insert",
    "INSERT INTO dispatch (id, dispute, ordinal, called_at, made_by, playbook, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7);\n"};
const struct sql sql_seat_insert = {50, "seat_insert",
    "INSERT INTO seat (id, dispatch, position, agency, role, required, lead, person, person_name,\n"
    "                  person_phone, level, number, called_at, deputy, deputy_name, deputy_phone,\n"
    "                  salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);\n"};
const struct sql sql_response_insert = {51, "response_insert",
    "INSERT INTO response (id, dispatch, agency, act, happened_at, recorded_at, recorder, made_by,\n"
    "                      person_name, channel, note, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);\n"};
const struct sql sql_dispatch_list = {52, "dispatch_list",
    "SELECT x.id, x.dispute, x.ordinal, d.registered_at, x.called_at, x.made_by, x.playbook\n"
    "FROM dispatch x JOIN dispute d ON d.id = x.dispute WHERE x.dispute = $1 ORDER BY x.ordinal;\n"};
const struct sql sql_dispatch_playbooks = {53, "dispatch_playbooks",
    "SELECT b.digest, b.text FROM playbook b\n"
    "WHERE b.digest IN (SELECT x.playbook FROM dispatch x WHERE x.dispute = $1);\n"};
const struct sql sql_dispatch_seats = {54, "dispatch_seats",
    "SELECT s.dispatch, s.agency, s.role, s.required, s.lead, s.person, s.person_name, s.person_phone,\n"
    "       s.level, s.number, s.called_at, s.deputy, s.deputy_name, s.deputy_phone\n"
    "FROM dispatch x JOIN seat s ON s.dispatch = x.id\n"
    "WHERE x.dispute = $1 ORDER BY x.ordinal, s.position;\n"};
const struct sql sql_dispatch_responses = {55, "dispatch_responses",
    "SELECT r.id, r.dispatch, r.agency, r.act, r.happened_at, r.recorded_at, r.recorder, r.made_by,\n"
    "       r.person_name, r.channel, r.note\n"
    "FROM dispatch x JOIN response r ON r.dispatch = x.id\n"
    "WHERE x.dispute = $1 ORDER BY x.ordinal, r.id;\n"};
const struct sql sql_ruling_insert = {56, "ruling_insert",
    "INSERT INTO ruling (id, dispatch, kind, event, promise, reason, receiver, receipt, recorded_at,\n"
    "                    person, made_by, agency, level, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);\n"};
const struct sql sql_dispatch_rulings = {57, "dispatch_rulings",
    "SELECT g.id, g.dispatch, g.kind, g.event, g.promise, g.reason, g.receiver, g.receipt,\n"
    "       g.recorded_at, g.person, g.made_by, g.agency, g.level\n"
    "FROM dispatch x JOIN ruling g ON g.dispatch = x.id\n"
    "WHERE x.dispute = $1 ORDER BY x.ordinal, g.id;\n"};
const struct sql sql_dispute_insert = {58, "dispute_insert",
    "INSERT INTO dispute (id, rev, office, year, register_number, number, state, token, import_key,\n"
    "                     source, kind, title, urgency, division, place, occurred_at, narrative,\n"
    "                     registered_at, registered_by, accepted_on, mediator, void_reason,\n"
    "                     refuse_reason, closed, result, closed_at, close_reason, risk, salt)\n"
    "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,\n"
    "        $20, $21, $22, $23, $24, $25, $26, $27, $28);\n"};
const struct sql sql_dispute_save = {59, "dispute_save",
    "UPDATE dispute SET rev = rev + 1, number = $4, state = $5, source = $6, kind = $7, title = $8,\n"
    "       urgency = $9, division = $10, place = $11, occurred_at = $12, narrative = $13,\n"
    "       accepted_on = $14, mediator = $15, void_reason = $16, refuse_reason = $17, closed = $18,\n"
    "       result = $19, closed_at = $20, close_reason = $21, risk = $22\n"
    "WHERE id = $1 AND rev = $2 AND office = $3;\n"};
const struct sql sql_dispute_count_since = {60, "dispute_count_since",
    "SELECT COUNT(*) AS count FROM dispute d WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.registered_at >= $3;\n"};
const struct sql sql_dispute_by_id = {61, "dispute_by_id",
    "SELECT\n"
    "d.id, d.rev, d.office, d.year, d.register_number, d.number, d.state, d.token, d.source,\n"
    "       d.kind, d.title, d.urgency, d.division, d.place, d.occurred_at, d.registered_at,\n"
    "       d.registered_by, d.accepted_on, d.mediator, d.void_reason, d.refuse_reason, d.closed,\n"
    "       d.result, d.closed_at, d.close_reason, d.risk\n"
    ", d.narrative FROM dispute d WHERE d.office = $1 AND d.id = $2;\n"};
const struct sql sql_dispute_by_register_number = {62, "dispute_by_register_number",
    "SELECT\n"
    "d.id, d.rev, d.office, d.year, d.register_number, d.number, d.state, d.token, d.source,\n"
    "       d.kind, d.title, d.urgency, d.division, d.place, d.occurred_at, d.registered_at,\n"
    "       d.registered_by, d.accepted_on, d.mediator, d.void_reason, d.refuse_reason, d.closed,\n"
    "       d.result, d.closed_at, d.close_reason, d.risk\n"
    ", d.narrative FROM dispute d WHERE d.office = $1 AND d.year = $2 AND d.register_number = $3;\n"};
const struct sql sql_dispute_by_number = {63, "dispute_by_number",
    "SELECT\n"
    "d.id, d.rev, d.office, d.year, d.register_number, d.number, d.state, d.token, d.source,\n"
    "       d.kind, d.title, d.urgency, d.division, d.place, d.occurred_at, d.registered_at,\n"
    "       d.registered_by, d.accepted_on, d.mediator, d.void_reason, d.refuse_reason, d.closed,\n"
    "       d.result, d.closed_at, d.close_reason, d.risk\n"
    ", d.narrative FROM dispute d WHERE d.office = $1 AND d.number = $2;\n"};
const struct sql sql_dispute_by_token = {64, "dispute_by_token",
    "SELECT\n"
    "d.id, d.rev, d.office, d.year, d.register_number, d.number, d.state, d.token, d.source,\n"
    "       d.kind, d.title, d.urgency, d.division, d.place, d.occurred_at, d.registered_at,\n"
    "       d.registered_by, d.accepted_on, d.mediator, d.void_reason, d.refuse_reason, d.closed,\n"
    "       d.result, d.closed_at, d.close_reason, d.risk\n"
    ", d.narrative FROM dispute d WHERE d.office = $1 AND d.token = $2;\n"};
const struct sql sql_dispute_by_import_key = {65, "dispute_by_import_key",
    "SELECT\n"
    "d.id, d.rev, d.office, d.year, d.register_number, d.number, d.state, d.token, d.source,\n"
    "       d.kind, d.title, d.urgency, d.division, d.place, d.occurred_at, d.registered_at,\n"
    "       d.registered_by, d.accepted_on, d.mediator, d.void_reason, d.refuse_reason, d.closed,\n"
    "       d.result, d.closed_at, d.close_reason, d.risk\n"
    ", d.narrative FROM dispute d WHERE d.office = $1 AND d.import_key = $2;\n"};
const struct sql sql_similar_by_party = {66, "similar_by_party",
    "SELECT d.id, d.year, d.register_number, d.title, d.registered_at,\n"
    "       CASE WHEN EXISTS (SELECT 1 FROM party p WHERE p.dispute = d.id AND p.id_number = $4)\n"
    "            THEN 1 ELSE 0 END AS same_id_number,\n"
    "       CASE WHEN EXISTS (SELECT 1 FROM party p WHERE p.dispute = d.id AND p.phone = $5)\n"
    "            THEN 1 ELSE 0 END AS same_phone\n"
    "FROM dispute d\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.registered_at >= $3\n"
    "AND d.id IN (SELECT p.dispute FROM party p WHERE p.id_number = $4\n"
    "             UNION SELECT p.dispute FROM party p WHERE p.phone = $5\n"
    "             UNION SELECT p.dispute FROM party p WHERE p.name = $6)\n"
    "ORDER BY d.id DESC LIMIT $7;\n"};
const struct sql sql_similar_by_place = {67, "similar_by_place",
    "SELECT d.id, d.year, d.register_number, d.title, d.registered_at\n"
    "FROM dispute d\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.registered_at >= $3 AND d.place = $4\n"
    "ORDER BY d.id DESC LIMIT $5;\n"};
const struct sql sql_document_insert = {68, "document_insert",
    "INSERT INTO document (id, dispute, kind, version, source, template_digest, template_version, title,\n"
    "                      face, code, issued_at, made_by, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);\n"};
const struct sql sql_document_load = {69, "document_load",
    "SELECT id, kind, version, source, template_digest, template_version, title, face, code, issued_at,\n"
    "       made_by\n"
    "FROM document WHERE dispute = $1 AND kind = $2 AND version = $3;\n"};
const struct sql sql_document_by_code = {70, "document_by_code",
    "SELECT o.dispute, o.kind, o.version, o.source, o.template_digest, o.template_version, o.title,\n"
    "       o.issued_at, o.made_by, d.year, d.register_number, d.number,\n"
    "       (SELECT MAX(n.version) FROM document n\n"
    "        WHERE n.dispute = o.dispute AND n.kind = o.kind) AS newest,\n"
    "       (SELECT MAX(a.version) FROM agreement a WHERE a.dispute = o.dispute) AS agreed\n"
    "FROM document o JOIN dispute d ON d.id = o.dispute\n"
    "WHERE d.office = $1 AND o.code = $2 ORDER BY o.id;\n"};
const struct sql sql_document_file_insert = {71, "document_file_insert",
    "INSERT INTO document_file (id, document, format, digest, bytes, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6);\n"};
const struct sql sql_document_file_load = {72, "document_file_load",
    "SELECT\n"
    "f.id, o.kind, o.version, f.format, f.digest, o.template_digest, o.template_version,\n"
    "       o.issued_at,\n"
    "       (SELECT COALESCE(SUM(p.copies), 0) FROM print p\n"
    "        WHERE p.document_file = f.id AND p.failed = 0) AS copies\n"
    ", f.bytes\n"
    "FROM document o JOIN document_file f ON f.document = o.id\n"
    "WHERE o.dispute = $1 AND o.kind = $2 AND o.version = $3 AND f.format = $4;\n"};
const struct sql sql_document_list = {73, "document_list",
    "SELECT\n"
    "f.id, o.kind, o.version, f.format, f.digest, o.template_digest, o.template_version,\n"
    "       o.issued_at,\n"
    "       (SELECT COALESCE(SUM(p.copies), 0) FROM print p\n"
    "        WHERE p.document_file = f.id AND p.failed = 0) AS copies\n"
    "FROM document o JOIN document_file f ON f.document = o.id\n"
    "WHERE o.dispute = $1 ORDER BY f.id;\n"};
const struct sql sql_print_insert = {74, "print_insert",
    "INSERT INTO print (id, rev, document_file, copies, destination, asked_at, made_by, failed,\n"
    "                   outcome, ended_at, salt)\n"
    "VALUES ($1, 1, $2, $3, $4, $5, $6, 0, $7, $8, $9);\n"};
const struct sql sql_print_end = {75, "print_end",
    "UPDATE print SET rev = rev + 1, failed = $2, outcome = $3, ended_at = $4\n"
    "WHERE id = $1 AND outcome IS NULL;\n"};
const struct sql sql_print_list = {76, "print_list",
    "SELECT p.id, p.document_file, p.copies, p.destination, p.asked_at, p.made_by, p.outcome,\n"
    "       p.ended_at\n"
    "FROM document o JOIN document_file f ON f.document = o.id JOIN print p ON p.document_file = f.id\n"
    "WHERE o.dispute = $1 ORDER BY p.id;\n"};
const struct sql sql_draft_save = {77, "draft_save",
    "INSERT INTO draft (office, person, form, text, saved_at) VALUES ($1, $2, $3, $4, $5)\n"
    "ON CONFLICT (person, form) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at;\n"};
const struct sql sql_draft_drop = {78, "draft_drop",
    "DELETE FROM draft WHERE office = $1 AND person = $2 AND form = $3;\n"};
const struct sql sql_draft_list = {79, "draft_list",
    "SELECT person, form, text, saved_at FROM draft\n"
    "WHERE office = $1 AND person = $2 ORDER BY saved_at DESC, form;\n"};
const struct sql sql_head_lock = {80, "head_lock",
    "UPDATE office_head SET next_id = next_id WHERE office = $1 RETURNING seq, next_id, hash;\n"};
const struct sql sql_head_insert = {81, "head_insert",
    "INSERT INTO office_head (office, seq, next_id, hash)\n"
    "SELECT COALESCE(MAX(office), 0) + 1, 0, 1, $1 FROM office_head\n"
    "RETURNING office;\n"};
const struct sql sql_head_move = {82, "head_move",
    "UPDATE office_head SET seq = $2, next_id = $3, hash = $4 WHERE office = $1;\n"};
const struct sql sql_head_list = {83, "head_list",
    "SELECT office, seq, next_id, hash FROM office_head ORDER BY office;\n"};
const struct sql sql_head_sum = {84, "head_sum",
    "SELECT COALESCE(SUM(seq), 0) AS moved FROM office_head;\n"};
const struct sql sql_journal_insert = {85, "journal_insert",
    "INSERT INTO journal (office, seq, recorded_at, boot, boot_id, person, behalf, terminal, use_case,\n"
    "                     subject, payload, hash)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);\n"};
const struct sql sql_journal_subject = {86, "journal_subject",
    "SELECT seq, payload FROM journal WHERE office = $1 AND subject = $2 ORDER BY seq;\n"};
const struct sql sql_head_read = {87, "head_read",
    "SELECT seq, hash FROM office_head WHERE office = $1;\n"};
const struct sql sql_journal_page = {88, "journal_page",
    "SELECT office, seq, recorded_at, boot, boot_id, person, behalf, terminal, use_case, subject,\n"
    "       payload, hash\n"
    "FROM journal WHERE office = $1 AND seq > $2 ORDER BY seq LIMIT $3;\n"};
const struct sql sql_access_head_insert = {89, "access_head_insert",
    "INSERT INTO access_head (office, seq, hash) VALUES ($1, 0, $2);\n"};
const struct sql sql_access_head_lock = {90, "access_head_lock",
    "UPDATE access_head SET seq = seq + 1 WHERE office = $1 RETURNING seq, hash;\n"};
const struct sql sql_access_head_move = {91, "access_head_move",
    "UPDATE access_head SET hash = $2 WHERE office = $1;\n"};
const struct sql sql_access_head_read = {92, "access_head_read",
    "SELECT seq, hash FROM access_head WHERE office = $1;\n"};
const struct sql sql_access_insert = {93, "access_insert",
    "INSERT INTO access (office, seq, recorded_at, boot, boot_id, person, behalf, terminal, use_case,\n"
    "                    subject, detail_digest, detail, salt, hash)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);\n"};
const struct sql sql_access_page = {94, "access_page",
    "SELECT office, seq, recorded_at, boot, boot_id, person, behalf, terminal, use_case, subject,\n"
    "       detail_digest, detail, salt, hash\n"
    "FROM access WHERE office = $1 AND seq > $2 ORDER BY seq LIMIT $3;\n"};
const struct sql sql_row_office = {95, "row_office",
    "SELECT * FROM office WHERE id = $1;\n"};
const struct sql sql_row_person = {96, "row_person",
    "SELECT * FROM person WHERE id = $1;\n"};
const struct sql sql_row_serial = {97, "row_serial",
    "SELECT * FROM serial WHERE id = $1;\n"};
const struct sql sql_row_dispute = {98, "row_dispute",
    "SELECT * FROM dispute WHERE id = $1;\n"};
const struct sql sql_row_party = {99, "row_party",
    "SELECT * FROM party WHERE id = $1;\n"};
const struct sql sql_row_playbook = {100, "row_playbook",
    "SELECT * FROM playbook WHERE id = $1;\n"};
const struct sql sql_row_dispatch = {101, "row_dispatch",
    "SELECT * FROM dispatch WHERE id = $1;\n"};
const struct sql sql_row_seat = {102, "row_seat",
    "SELECT * FROM seat WHERE id = $1;\n"};
const struct sql sql_row_response = {103, "row_response",
    "SELECT * FROM response WHERE id = $1;\n"};
const struct sql sql_row_ruling = {104, "row_ruling",
    "SELECT * FROM ruling WHERE id = $1;\n"};
const struct sql sql_row_session = {105, "row_session",
    "SELECT * FROM session WHERE id = $1;\n"};
const struct sql sql_row_statement = {106, "row_statement",
    "SELECT * FROM statement WHERE id = $1;\n"};
const struct sql sql_row_agreement = {107, "row_agreement",
    "SELECT * FROM agreement WHERE id = $1;\n"};
const struct sql sql_row_term = {108, "row_term",
    "SELECT * FROM term WHERE id = $1;\n"};
const struct sql sql_row_mark = {109, "row_mark",
    "SELECT * FROM mark WHERE id = $1;\n"};
const struct sql sql_row_visit = {110, "row_visit",
    "SELECT * FROM visit WHERE id = $1;\n"};
const struct sql sql_row_suspension = {111, "row_suspension",
    "SELECT * FROM suspension WHERE id = $1;\n"};
const struct sql sql_row_extension = {112, "row_extension",
    "SELECT * FROM extension WHERE id = $1;\n"};
const struct sql sql_row_extension_consent = {113, "row_extension_consent",
    "SELECT * FROM extension_consent WHERE id = $1;\n"};
const struct sql sql_row_document = {114, "row_document",
    "SELECT * FROM document WHERE id = $1;\n"};
const struct sql sql_row_document_file = {115, "row_document_file",
    "SELECT * FROM document_file WHERE id = $1;\n"};
const struct sql sql_row_print = {116, "row_print",
    "SELECT * FROM print WHERE id = $1;\n"};
const struct sql sql_row_notice = {117, "row_notice",
    "SELECT * FROM notice WHERE id = $1;\n"};
const struct sql sql_row_card = {118, "row_card",
    "SELECT * FROM card WHERE id = $1;\n"};
const struct sql sql_row_card_step = {119, "row_card_step",
    "SELECT * FROM card_step WHERE id = $1;\n"};
const struct sql sql_row_clock_step = {120, "row_clock_step",
    "SELECT * FROM clock_step WHERE id = $1;\n"};
const struct sql sql_row_call = {121, "row_call",
    "SELECT * FROM call WHERE id = $1;\n"};
const struct sql sql_row_shift = {122, "row_shift",
    "SELECT * FROM shift WHERE id = $1;\n"};
const struct sql sql_row_turn = {123, "row_turn",
    "SELECT * FROM turn WHERE id = $1;\n"};
const struct sql sql_row_roster_change = {124, "row_roster_change",
    "SELECT * FROM roster_change WHERE id = $1;\n"};
const struct sql sql_row_consent = {125, "row_consent",
    "SELECT * FROM consent WHERE id = $1;\n"};
const struct sql sql_row_choice = {126, "row_choice",
    "SELECT * FROM choice WHERE id = $1;\n"};
const struct sql sql_row_relation = {127, "row_relation",
    "SELECT * FROM relation WHERE id = $1;\n"};
const struct sql sql_row_disclosure = {128, "row_disclosure",
    "SELECT * FROM disclosure WHERE id = $1;\n"};
const struct sql sql_row_handover = {129, "row_handover",
    "SELECT * FROM handover WHERE id = $1;\n"};
const struct sql sql_row_template = {130, "row_template",
    "SELECT * FROM template WHERE id = $1;\n"};
const struct sql sql_row_template_partial = {131, "row_template_partial",
    "SELECT * FROM template_partial WHERE id = $1;\n"};
const struct sql sql_page_office = {132, "page_office",
    "SELECT * FROM office WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_person = {133, "page_person",
    "SELECT * FROM person WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_serial = {134, "page_serial",
    "SELECT * FROM serial WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_dispute = {135, "page_dispute",
    "SELECT * FROM dispute WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_party = {136, "page_party",
    "SELECT * FROM party WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_playbook = {137, "page_playbook",
    "SELECT * FROM playbook WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_dispatch = {138, "page_dispatch",
    "SELECT * FROM dispatch WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_seat = {139, "page_seat",
    "SELECT * FROM seat WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_response = {140, "page_response",
    "SELECT * FROM response WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_ruling = {141, "page_ruling",
    "SELECT * FROM ruling WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_session = {142, "page_session",
    "SELECT * FROM session WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_statement = {143, "page_statement",
    "SELECT * FROM statement WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_agreement = {144, "page_agreement",
    "SELECT * FROM agreement WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_term = {145, "page_term",
    "SELECT * FROM term WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_mark = {146, "page_mark",
    "SELECT * FROM mark WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_visit = {147, "page_visit",
    "SELECT * FROM visit WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_suspension = {148, "page_suspension",
    "SELECT * FROM suspension WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_extension = {149, "page_extension",
    "SELECT * FROM extension WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_extension_consent = {150, "page_extension_consent",
    "SELECT * FROM extension_consent WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_document = {151, "page_document",
    "SELECT * FROM document WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_document_file = {152, "page_document_file",
    "SELECT * FROM document_file WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_print = {153, "page_print",
    "SELECT * FROM print WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_notice = {154, "page_notice",
    "SELECT * FROM notice WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_card = {155, "page_card",
    "SELECT * FROM card WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_card_step = {156, "page_card_step",
    "SELECT * FROM card_step WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_clock_step = {157, "page_clock_step",
    "SELECT * FROM clock_step WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_call = {158, "page_call",
    "SELECT * FROM call WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_shift = {159, "page_shift",
    "SELECT * FROM shift WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_turn = {160, "page_turn",
    "SELECT * FROM turn WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_roster_change = {161, "page_roster_change",
    "SELECT * FROM roster_change WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_consent = {162, "page_consent",
    "SELECT * FROM consent WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_choice = {163, "page_choice",
    "SELECT * FROM choice WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_relation = {164, "page_relation",
    "SELECT * FROM relation WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_disclosure = {165, "page_disclosure",
    "SELECT * FROM disclosure WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_handover = {166, "page_handover",
    "SELECT * FROM handover WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_template = {167, "page_template",
    "SELECT * FROM template WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_page_template_partial = {168, "page_template_partial",
    "SELECT * FROM template_partial WHERE id > $1 ORDER BY id LIMIT $2;\n"};
const struct sql sql_migrate_prepare = {169, "migrate_prepare",
    "CREATE TABLE IF NOT EXISTS migration (\n"
    "    version INTEGER PRIMARY KEY,\n"
    "    name TEXT NOT NULL,\n"
    "    checksum TEXT NOT NULL\n"
    ");\n"};
const struct sql sql_migrate_applied = {170, "migrate_applied",
    "SELECT version, name, checksum FROM migration ORDER BY version;\n"};
const struct sql sql_migrate_note = {171, "migrate_note",
    "INSERT INTO migration (version, name, checksum) VALUES ($1, $2, $3);\n"};
const struct sql sql_office_insert = {172, "office_insert",
    "INSERT INTO office (id, rev, name, committee, division, abbreviation, practice, salt)\n"
    "VALUES ($1, 1, $2, $3, $4, $5, $6, $7);\n"};
const struct sql sql_office_list = {173, "office_list",
    "SELECT id, name, committee, division, abbreviation, practice FROM office ORDER BY id;\n"};
const struct sql sql_person_insert = {174, "person_insert",
    "INSERT INTO person (id, rev, office, login, name, agency, role, phone, division, skills, begins_on,\n"
    "                    ends_on, salt)\n"
    "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);\n"};
const struct sql sql_person_update = {175, "person_update",
    "UPDATE person SET rev = rev + 1, name = $3, role = $4, phone = $5, division = $6, skills = $7,\n"
    "       begins_on = $8, ends_on = $9\n"
    "WHERE id = $1 AND office = $2;\n"};
const struct sql sql_person_list = {176, "person_list",
    "SELECT id, login, name, agency, role, phone, division, skills, begins_on, ends_on\n"
    "FROM person WHERE office = $1 ORDER BY id;\n"};
const struct sql sql_person_by_login = {177, "person_by_login",
    "SELECT id, login, name, agency, role, phone, division, skills, begins_on, ends_on\n"
    "FROM person WHERE office = $1 AND login = $2;\n"};
const struct sql sql_serial_next = {178, "serial_next",
    "UPDATE serial SET newest = newest + 1 WHERE office = $1 AND year = $2 AND series = $3\n"
    "RETURNING id, newest;\n"};
const struct sql sql_serial_first = {179, "serial_first",
    "INSERT INTO serial (id, office, year, series, newest, salt) VALUES ($1, $2, $3, $4, 1, $5);\n"};
const struct sql sql_party_insert = {180, "party_insert",
    "INSERT INTO party (id, rev, dispute, position, role, type, name, id_number, phone, address, agent,\n"
    "                   refused_on, refusal, salt)\n"
    "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);\n"};
const struct sql sql_party_save = {181, "party_save",
    "UPDATE party SET rev = rev + 1, role = $3, type = $4, name = $5, id_number = $6, phone = $7,\n"
    "       address = $8, agent = $9, refused_on = $10, refusal = $11\n"
    "WHERE id = $1 AND rev = $2;\n"};
const struct sql sql_party_list = {182, "party_list",
    "SELECT id, rev, position, role, type, name, id_number, phone, address, agent, refused_on, refusal\n"
    "FROM party WHERE dispute = $1 ORDER BY position;\n"};
const struct sql sql_period_disputes = {183, "period_disputes",
    "SELECT\n"
    "d.id, d.rev, d.office, d.year, d.register_number, d.number, d.state, d.token, d.source,\n"
    "       d.kind, d.title, d.urgency, d.division, d.place, d.occurred_at, d.registered_at,\n"
    "       d.registered_by, d.accepted_on, d.mediator, d.void_reason, d.refuse_reason, d.closed,\n"
    "       d.result, d.closed_at, d.close_reason, d.risk\n"
    "FROM dispute d\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4)\n"
    "ORDER BY d.id;\n"};
const struct sql sql_period_dispatches = {184, "period_dispatches",
    "SELECT x.id, x.dispute, x.ordinal, d.registered_at, x.called_at, x.made_by, x.playbook\n"
    "FROM dispute d JOIN dispatch x ON x.dispute = d.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4)\n"
    "ORDER BY d.id, x.ordinal;\n"};
const struct sql sql_period_playbooks = {185, "period_playbooks",
    "SELECT b.digest, b.text FROM playbook b WHERE b.digest IN (\n"
    "SELECT x.playbook\n"
    "FROM dispute d JOIN dispatch x ON x.dispute = d.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4));\n"};
const struct sql sql_period_seats = {186, "period_seats",
    "SELECT s.dispatch, s.agency, s.role, s.required, s.lead, s.person, s.person_name, s.person_phone,\n"
    "       s.level, s.number, s.called_at, s.deputy, s.deputy_name, s.deputy_phone\n"
    "FROM dispute d JOIN dispatch x ON x.dispute = d.id\n"
    "JOIN seat s ON s.dispatch = x.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4)\n"
    "ORDER BY d.id, x.ordinal, s.position;\n"};
const struct sql sql_period_responses = {187, "period_responses",
    "SELECT r.id, r.dispatch, r.agency, r.act, r.happened_at, r.recorded_at, r.recorder, r.made_by,\n"
    "       r.person_name, r.channel, r.note\n"
    "FROM dispute d JOIN dispatch x ON x.dispute = d.id\n"
    "JOIN response r ON r.dispatch = x.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4)\n"
    "ORDER BY d.id, x.ordinal, r.id;\n"};
const struct sql sql_period_rulings = {188, "period_rulings",
    "SELECT g.id, g.dispatch, g.kind, g.event, g.promise, g.reason, g.receiver, g.receipt,\n"
    "       g.recorded_at, g.person, g.made_by, g.agency, g.level\n"
    "FROM dispute d JOIN dispatch x ON x.dispute = d.id\n"
    "JOIN ruling g ON g.dispatch = x.id\n"
    "WHERE\n"
    "(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))\n"
    "AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4)\n"
    "ORDER BY d.id, x.ordinal, g.id;\n"};
const struct sql sql_shift_insert = {189, "shift_insert",
    "INSERT INTO shift (id, office, agency, kind, name, every, first_on, last_on, begins, lasts,\n"
    "                   weekdays, least, most, note, recorded_at, made_by, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);\n"};
const struct sql sql_turn_insert = {190, "turn_insert",
    "INSERT INTO turn (id, shift, place, person, salt) VALUES ($1, $2, $3, $4, $5);\n"};
const struct sql sql_shift_list = {191, "shift_list",
    "SELECT id, agency, kind, name, every, first_on, last_on, begins, lasts, weekdays, least, most, note,\n"
    "       recorded_at, made_by\n"
    "FROM shift WHERE office = $1 AND (last_on IS NULL OR last_on >= $2) ORDER BY id;\n"};
const struct sql sql_turn_list = {192, "turn_list",
    "SELECT turn.shift, turn.place, turn.person\n"
    "FROM turn JOIN shift ON shift.id = turn.shift\n"
    "WHERE shift.office = $1 AND (shift.last_on IS NULL OR shift.last_on >= $2)\n"
    "ORDER BY turn.shift, turn.place, turn.id;\n"};
const struct sql sql_roster_change_insert = {193, "roster_change_insert",
    "INSERT INTO roster_change (id, office, kind, shift, day, person, other, begins_at, ends_at,\n"
    "                           other_shift, other_day, about, reason, recorded_at, recorder, made_by,\n"
    "                           salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);\n"};
const struct sql sql_roster_change_list = {194, "roster_change_list",
    "SELECT id, kind, shift, day, person, other, begins_at, ends_at, other_shift, other_day, about,\n"
    "       reason, recorded_at, recorder, made_by\n"
    "FROM roster_change WHERE office = $1 AND (ends_at IS NULL OR ends_at > $2) ORDER BY id;\n"};
const struct sql sql_session_insert = {195, "session_insert",
    "INSERT INTO session (id, rev, dispute, kind, place, held_at, present, made_by, salt)\n"
    "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8);\n"};
const struct sql sql_statement_insert = {196, "statement_insert",
    "INSERT INTO statement (id, session, position, speaker, text, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6);\n"};
const struct sql sql_session_list = {197, "session_list",
    "SELECT id, rev, kind, place, held_at, present, made_by\n"
    "FROM session WHERE dispute = $1 ORDER BY id;\n"};
const struct sql sql_session_statements = {198, "session_statements",
    "SELECT t.session, t.speaker, t.text\n"
    "FROM session s JOIN statement t ON t.session = s.id\n"
    "WHERE s.dispute = $1 ORDER BY s.id, t.position;\n"};
const struct sql sql_template_insert = {199, "template_insert",
    "INSERT INTO template (id, rev, office, kind, version, digest, text, submitted_at, submitted_by,\n"
    "                      salt)\n"
    "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9);\n"};
const struct sql sql_template_partial_insert = {200, "template_partial_insert",
    "INSERT INTO template_partial (id, template, name, text, salt) VALUES ($1, $2, $3, $4, $5);\n"};
const struct sql sql_template_approve = {201, "template_approve",
    "UPDATE template SET rev = rev + 1, approved_at = $2, approved_by = $3\n"
    "WHERE id = $1 AND approved_at IS NULL;\n"};
const struct sql sql_template_list = {202, "template_list",
    "SELECT t.id, t.kind, t.version, t.digest, t.submitted_at, t.submitted_by, t.approved_at,\n"
    "       s.name AS submitter, a.name AS approver\n"
    "FROM template t JOIN person s ON s.id = t.submitted_by\n"
    "     LEFT JOIN person a ON a.id = t.approved_by\n"
    "WHERE t.office = $1 AND t.kind = COALESCE(CAST($2 AS TEXT), t.kind)\n"
    "ORDER BY t.id;\n"};
const struct sql sql_template_text = {203, "template_text",
    "SELECT text FROM template WHERE id = $1;\n"};
const struct sql sql_template_partials = {204, "template_partials",
    "SELECT name, text FROM template_partial WHERE template = $1 ORDER BY id;\n"};
const struct sql sql_visit_insert = {205, "visit_insert",
    "INSERT INTO visit (id, dispute, visited_on, note, made_by, salt) VALUES ($1, $2, $3, $4, $5, $6);\n"};
const struct sql sql_visit_list = {206, "visit_list",
    "SELECT id, visited_on, note, made_by FROM visit WHERE dispute = $1 ORDER BY id;\n"};
const struct sql sql_notice_insert = {207, "notice_insert",
    "INSERT INTO notice (id, office, dispute, dispatch, kind, about, due_at, recorded_at, receiver,\n"
    "                    phone, text, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);\n"};
const struct sql sql_notice_list = {208, "notice_list",
    "SELECT n.id, n.dispute, n.dispatch, n.kind, n.about, n.due_at, n.recorded_at, n.receiver, n.phone,\n"
    "       n.text, n.ended_at, n.delivered, n.attempts, n.outcome, y.notice AS waiting\n"
    "FROM notice n LEFT JOIN delivery y ON y.notice = n.id\n"
    "WHERE n.dispute = $1 ORDER BY n.id;\n"};
const struct sql sql_notice_by_id = {209, "notice_by_id",
    "SELECT n.id, n.dispute, n.dispatch, n.kind, n.about, n.due_at, n.recorded_at, n.receiver, n.phone,\n"
    "       n.text, n.ended_at, n.delivered, n.attempts, n.outcome, y.notice AS waiting\n"
    "FROM notice n LEFT JOIN delivery y ON y.notice = n.id\n"
    "WHERE n.id = $1;\n"};
const struct sql sql_notice_newest = {210, "notice_newest",
    "SELECT n.id, n.dispute, n.dispatch, n.kind, n.about, n.due_at, n.recorded_at, n.receiver, n.phone,\n"
    "       n.text, n.ended_at, n.delivered, n.attempts, n.outcome, y.notice AS waiting\n"
    "FROM notice n LEFT JOIN delivery y ON y.notice = n.id\n"
    "WHERE n.office = $1 ORDER BY n.id DESC LIMIT $2;\n"};
const struct sql sql_notice_end = {211, "notice_end",
    "UPDATE notice SET ended_at = $2, delivered = $3, attempts = $4, outcome = $5\n"
    "WHERE id = $1 AND ended_at IS NULL;\n"};
const struct sql sql_notice_failed = {212, "notice_failed",
    "SELECT COUNT(*) AS failed FROM notice WHERE office = $1 AND delivered = 0 AND ended_at >= $2;\n"};
const struct sql sql_delivery_insert = {213, "delivery_insert",
    "INSERT INTO delivery (notice, office, attempts, boot_id, free_at) VALUES ($1, $2, 0, '', 0);\n"};
const struct sql sql_delivery_claim = {214, "delivery_claim",
    "UPDATE delivery SET attempts = attempts + 1, boot_id = $2, free_at = $4\n"
    "WHERE notice = (SELECT y.notice FROM delivery y\n"
    "                WHERE y.office = $1 AND (y.boot_id <> $2 OR y.free_at <= $3)\n"
    "                ORDER BY y.notice LIMIT 1)\n"
    "RETURNING notice, attempts;\n"};
const struct sql sql_delivery_put_off = {215, "delivery_put_off",
    "UPDATE delivery SET free_at = $3 WHERE notice = $1 AND attempts = $2;\n"};
const struct sql sql_delivery_drop = {216, "delivery_drop",
    "DELETE FROM delivery WHERE notice = $1;\n"};
const struct sql sql_delivery_soonest = {217, "delivery_soonest",
    "SELECT CASE WHEN y.boot_id = $2 THEN y.free_at ELSE 0 END AS free_at\n"
    "FROM delivery y WHERE y.office = $1 ORDER BY 1 LIMIT 1;\n"};
const struct sql sql_due_put = {218, "due_put",
    "INSERT INTO due (dispatch, dispute, office, due_at) VALUES ($1, $2, $3, $4)\n"
    "ON CONFLICT (dispatch) DO UPDATE SET due_at = excluded.due_at;\n"};
const struct sql sql_due_drop = {219, "due_drop",
    "DELETE FROM due WHERE dispatch = $1;\n"};
const struct sql sql_due_soonest = {220, "due_soonest",
    "SELECT u.due_at FROM due u WHERE u.office = $1 ORDER BY u.due_at LIMIT 1;\n"};
const struct sql sql_due_now = {221, "due_now",
    "SELECT u.dispute FROM due u WHERE u.office = $1 AND u.due_at <= $2 ORDER BY u.due_at, u.dispatch\n"
    "LIMIT $3;\n"};
const struct sql sql_due_list = {222, "due_list",
    "SELECT u.dispatch, u.due_at FROM due u WHERE u.dispute = $1 ORDER BY u.dispatch;\n"};
const struct sql sql_due_disputes = {223, "due_disputes",
    "SELECT x.dispute FROM dispatch x JOIN dispute d ON d.id = x.dispute\n"
    "WHERE d.office = $1 AND x.dispute > $2 AND x.ordinal = 1 ORDER BY x.dispute LIMIT $3;\n"};
const struct sql sql_card_insert = {224, "card_insert",
    "INSERT INTO card (id, office, dispute, dispatch, year, number, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7);\n"};
const struct sql sql_card_step_insert = {225, "card_step_insert",
    "INSERT INTO card_step (id, card, move, colour, recorded_at, answer_due, text, person, made_by, salt)\n"
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);\n"};
const struct sql sql_card_list = {226, "card_list",
    "SELECT c.id, c.dispute, c.dispatch, c.year, c.number FROM card c WHERE c.dispute = $1 ORDER BY c.id;\n"};
const struct sql sql_card_steps = {227, "card_steps",
    "SELECT s.id, s.card, s.move, s.colour, s.recorded_at, s.answer_due, s.text, s.person, s.made_by\n"
    "FROM card c JOIN card_step s ON s.card = c.id WHERE c.dispute = $1 ORDER BY s.card, s.id;\n"};
const struct sql sql_card_newest = {228, "card_newest",
    "SELECT c.id, c.dispute, c.dispatch, c.year, c.number FROM card c\n"
    "WHERE c.office = $1 ORDER BY c.id DESC LIMIT $2;\n"};
const struct sql sql_card_newest_steps = {229, "card_newest_steps",
    "SELECT s.id, s.card, s.move, s.colour, s.recorded_at, s.answer_due, s.text, s.person, s.made_by\n"
    "FROM card_step s WHERE s.card IN (SELECT c.id FROM card c WHERE c.office = $1\n"
    "                                  ORDER BY c.id DESC LIMIT $2)\n"
    "ORDER BY s.card DESC, s.id;\n"};
const struct sql sql_card_numbered = {230, "card_numbered",
    "SELECT c.dispute FROM card c WHERE c.office = $1 AND c.year = $2 AND c.number = $3;\n"};
const struct sql sql_clock_step_insert = {231, "clock_step_insert",
    "INSERT INTO clock_step (id, office, noticed_at, step, salt) VALUES ($1, $2, $3, $4, $5);\n"};
const struct sql sql_clock_step_list = {232, "clock_step_list",
    "SELECT k.id, k.noticed_at, k.step FROM clock_step k WHERE k.office = $1 AND k.id > $2 ORDER BY k.id;\n"};
const struct sql sql_clock_step_before = {233, "clock_step_before",
    "SELECT j.recorded_at, j.boot FROM journal j\n"
    "WHERE j.office = $1 AND j.boot_id = $2 AND j.seq > $3 ORDER BY j.seq DESC LIMIT 1;\n"};

const struct sql *const sql_all[] = {
    &sql_agreement_insert,
    &sql_term_insert,
    &sql_term_perform,
    &sql_mark_insert,
    &sql_mark_void,
    &sql_agreement_list,
    &sql_agreement_terms,
    &sql_agreement_marks,
    &sql_board_all,
    &sql_board_open,
    &sql_board_find,
    &sql_board_parties,
    &sql_board_dispatches,
    &sql_board_playbooks,
    &sql_board_seats,
    &sql_board_responses,
    &sql_board_rulings,
    &sql_board_agreements,
    &sql_board_terms,
    &sql_board_marks,
    &sql_call_insert,
    &sql_call_list,
    &sql_call_recent,
    &sql_board_calls,
    &sql_helper_consent_insert,
    &sql_helper_consent_list,
    &sql_choice_insert,
    &sql_choice_list,
    &sql_relation_insert,
    &sql_relation_list,
    &sql_disclosure_insert,
    &sql_disclosure_list,
    &sql_earlier_list,
    &sql_handover_insert,
    &sql_handover_newest,
    &sql_handover_visits,
    &sql_handover_drafts,
    &sql_suspension_insert,
    &sql_suspension_end,
    &sql_suspension_void,
    &sql_extension_insert,
    &sql_extension_void,
    &sql_consent_insert,
    &sql_suspension_list,
    &sql_extension_list,
    &sql_consent_list,
    &sql_playbook_known,
    &sql_playbook_used,
    &sql_playbook_insert,
    &sql_dispatch_insert,
    &sql_seat_insert,
    &sql_response_insert,
    &sql_dispatch_list,
    &sql_dispatch_playbooks,
    &sql_dispatch_seats,
    &sql_dispatch_responses,
    &sql_ruling_insert,
    &sql_dispatch_rulings,
    &sql_dispute_insert,
    &sql_dispute_save,
    &sql_dispute_count_since,
    &sql_dispute_by_id,
    &sql_dispute_by_register_number,
    &sql_dispute_by_number,
    &sql_dispute_by_token,
    &sql_dispute_by_import_key,
    &sql_similar_by_party,
    &sql_similar_by_place,
    &sql_document_insert,
    &sql_document_load,
    &sql_document_by_code,
    &sql_document_file_insert,
    &sql_document_file_load,
    &sql_document_list,
    &sql_print_insert,
    &sql_print_end,
    &sql_print_list,
    &sql_draft_save,
    &sql_draft_drop,
    &sql_draft_list,
    &sql_head_lock,
    &sql_head_insert,
    &sql_head_move,
    &sql_head_list,
    &sql_head_sum,
    &sql_journal_insert,
    &sql_journal_subject,
    &sql_head_read,
    &sql_journal_page,
    &sql_access_head_insert,
    &sql_access_head_lock,
    &sql_access_head_move,
    &sql_access_head_read,
    &sql_access_insert,
    &sql_access_page,
    &sql_row_office,
    &sql_row_person,
    &sql_row_serial,
    &sql_row_dispute,
    &sql_row_party,
    &sql_row_playbook,
    &sql_row_dispatch,
    &sql_row_seat,
    &sql_row_response,
    &sql_row_ruling,
    &sql_row_session,
    &sql_row_statement,
    &sql_row_agreement,
    &sql_row_term,
    &sql_row_mark,
    &sql_row_visit,
    &sql_row_suspension,
    &sql_row_extension,
    &sql_row_extension_consent,
    &sql_row_document,
    &sql_row_document_file,
    &sql_row_print,
    &sql_row_notice,
    &sql_row_card,
    &sql_row_card_step,
    &sql_row_clock_step,
    &sql_row_call,
    &sql_row_shift,
    &sql_row_turn,
    &sql_row_roster_change,
    &sql_row_consent,
    &sql_row_choice,
    &sql_row_relation,
    &sql_row_disclosure,
    &sql_row_handover,
    &sql_row_template,
    &sql_row_template_partial,
    &sql_page_office,
    &sql_page_person,
    &sql_page_serial,
    &sql_page_dispute,
    &sql_page_party,
    &sql_page_playbook,
    &sql_page_dispatch,
    &sql_page_seat,
    &sql_page_response,
    &sql_page_ruling,
    &sql_page_session,
    &sql_page_statement,
    &sql_page_agreement,
    &sql_page_term,
    &sql_page_mark,
    &sql_page_visit,
    &sql_page_suspension,
    &sql_page_extension,
    &sql_page_extension_consent,
    &sql_page_document,
    &sql_page_document_file,
    &sql_page_print,
    &sql_page_notice,
    &sql_page_card,
    &sql_page_card_step,
    &sql_page_clock_step,
    &sql_page_call,
    &sql_page_shift,
    &sql_page_turn,
    &sql_page_roster_change,
    &sql_page_consent,
    &sql_page_choice,
    &sql_page_relation,
    &sql_page_disclosure,
    &sql_page_handover,
    &sql_page_template,
    &sql_page_template_partial,
    &sql_migrate_prepare,
    &sql_migrate_applied,
    &sql_migrate_note,
    &sql_office_insert,
    &sql_office_list,
    &sql_person_insert,
    &sql_person_update,
    &sql_person_list,
    &sql_person_by_login,
    &sql_serial_next,
    &sql_serial_first,
    &sql_party_insert,
    &sql_party_save,
    &sql_party_list,
    &sql_period_disputes,
    &sql_period_dispatches,
    &sql_period_playbooks,
    &sql_period_seats,
    &sql_period_responses,
    &sql_period_rulings,
    &sql_shift_insert,
    &sql_turn_insert,
    &sql_shift_list,
    &sql_turn_list,
    &sql_roster_change_insert,
    &sql_roster_change_list,
    &sql_session_insert,
    &sql_statement_insert,
    &sql_session_list,
    &sql_session_statements,
    &sql_template_insert,
    &sql_template_partial_insert,
    &sql_template_approve,
    &sql_template_list,
    &sql_template_text,
    &sql_template_partials,
    &sql_visit_insert,
    &sql_visit_list,
    &sql_notice_insert,
    &sql_notice_list,
    &sql_notice_by_id,
    &sql_notice_newest,
    &sql_notice_end,
    &sql_notice_failed,
    &sql_delivery_insert,
    &sql_delivery_claim,
    &sql_delivery_put_off,
    &sql_delivery_drop,
    &sql_delivery_soonest,
    &sql_due_put,
    &sql_due_drop,
    &sql_due_soonest,
    &sql_due_now,
    &sql_due_list,
    &sql_due_disputes,
    &sql_card_insert,
    &sql_card_step_insert,
    &sql_card_list,
    &sql_card_steps,
    &sql_card_newest,
    &sql_card_newest_steps,
    &sql_card_numbered,
    &sql_clock_step_insert,
    &sql_clock_step_list,
    &sql_clock_step_before,
};
const size_t sql_count = 234;

const struct migration schema_migrations[] = {
    {1, "0001_office",
    "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
    "-- The tables of one office and of the main job, from registering to closing a case.\n"
    "--\n"
    "-- INTEGER is 64 bits wide. Times are UTC milliseconds, dates are days since 1970-01-01, money is\n"
    "-- fen, booleans are 0 and 1. A column of coded words holds the code. What was not said is NULL.\n"
    "-- rev counts the savings of a row that can be edited. salt is random and keeps the digest that\n"
    "-- the journal holds of a row from telling anything once the row is erased.\n"
    "\n"
    "-- The journal: one chain of entries for each office, and the head that is locked first.\n"
    "CREATE TABLE office_head (\n"
    "    office INTEGER PRIMARY KEY,\n"
    "    seq INTEGER NOT NULL,      -- of the newest entry\n"
    "    next_id INTEGER NOT NULL,  -- low part of the next id\n"
    "    hash TEXT NOT NULL         -- of the newest entry\n"
    ");\n"
    "\n"
    "CREATE TABLE journal (\n"
    "    office INTEGER NOT NULL REFERENCES office_head (office),\n"
    "    seq INTEGER NOT NULL,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    boot INTEGER NOT NULL,\n"
    "    boot_id TEXT,\n"
    "    person INTEGER,\n"
    "    behalf TEXT,\n"
    "    terminal TEXT,\n"
    "    use_case TEXT NOT NULL,\n"
    "    subject INTEGER,\n"
    "    payload TEXT NOT NULL,     -- next id; a line for each row written: table, id, digest\n"
    "    hash TEXT NOT NULL,\n"
    "    PRIMARY KEY (office, seq)\n"
    ");\n"
    "\n"
    "-- The second chain: who looked at what. It moves no head above.\n"
    "CREATE TABLE access_head (\n"
    "    office INTEGER PRIMARY KEY REFERENCES office_head (office),\n"
    "    seq INTEGER NOT NULL,\n"
    "    hash TEXT NOT NULL\n"
    ");\n"
    "\n"
    "CREATE TABLE access (\n"
    "    office INTEGER NOT NULL REFERENCES office_head (office),\n"
    "    seq INTEGER NOT NULL,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    boot INTEGER NOT NULL,\n"
    "    boot_id TEXT,\n"
    "    person INTEGER,\n"
    "    behalf TEXT,\n"
    "    terminal TEXT,\n"
    "    use_case TEXT NOT NULL,\n"
    "    subject INTEGER,\n"
    "    detail_digest TEXT,        -- of salt and detail; stays when they are erased\n"
    "    detail TEXT,               -- words searched for\n"
    "    salt TEXT,\n"
    "    hash TEXT NOT NULL,\n"
    "    PRIMARY KEY (office, seq)\n"
    ");\n"
    "\n"
    "CREATE TABLE office (\n"
    "    id INTEGER PRIMARY KEY REFERENCES office_head (office),\n"
    "    rev INTEGER NOT NULL,\n"
    "    name TEXT NOT NULL,\n"
    "    committee TEXT NOT NULL,\n"
    "    division TEXT NOT NULL,\n"
    "    abbreviation TEXT NOT NULL,\n"
    "    practice INTEGER NOT NULL,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "\n"
    "CREATE TABLE person (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    rev INTEGER NOT NULL,\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    login TEXT NOT NULL,\n"
    "    name TEXT NOT NULL,\n"
    "    agency TEXT NOT NULL,\n"
    "    role TEXT NOT NULL,\n"
    "    phone TEXT,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (office, login)\n"
    ");\n"
    "\n"
    "CREATE TABLE serial (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    year INTEGER NOT NULL,\n"
    "    series TEXT NOT NULL,\n"
    "    newest INTEGER NOT NULL,   -- the number given out last\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (office, year, series)\n"
    ");\n"
    "\n"
    "CREATE TABLE dispute (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    rev INTEGER NOT NULL,\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    year INTEGER NOT NULL,\n"
    "    register_number INTEGER NOT NULL,\n"
    "    number TEXT,\n"
    "    state TEXT NOT NULL,\n"
    "    token TEXT,\n"
    "    import_key TEXT,\n"
    "    source TEXT NOT NULL,\n"
    "    kind TEXT NOT NULL,\n"
    "    title TEXT,\n"
    "    urgency TEXT NOT NULL,\n"
    "    division TEXT,\n"
    "    place TEXT,\n"
    "    occurred_at INTEGER,\n"
    "    narrative TEXT,\n"
    "    registered_at INTEGER NOT NULL,\n"
    "    registered_by TEXT,\n"
    "    accepted_on INTEGER,\n"
    "    mediator TEXT,\n"
    "    void_reason TEXT,\n"
    "    refuse_reason TEXT,\n"
    "    closed INTEGER NOT NULL,\n"
    "    result TEXT,\n"
    "    closed_at INTEGER,\n"
    "    close_reason TEXT,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (office, year, register_number),\n"
    "    UNIQUE (office, number),\n"
    "    UNIQUE (office, token),\n"
    "    UNIQUE (office, import_key)\n"
    ");\n"
    "CREATE INDEX dispute_by_state ON dispute (office, id, state);\n"
    "CREATE INDEX dispute_open ON dispute (office, id)\n"
    "    WHERE state NOT IN ('closed', 'refused', 'voided');\n"
    "CREATE INDEX dispute_by_time ON dispute (office, registered_at);\n"
    "\n"
    "CREATE TABLE party (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    rev INTEGER NOT NULL,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    position INTEGER NOT NULL,\n"
    "    role TEXT NOT NULL,\n"
    "    type TEXT NOT NULL,\n"
    "    name TEXT NOT NULL,\n"
    "    id_number TEXT,\n"
    "    phone TEXT,\n"
    "    address TEXT,\n"
    "    agent TEXT,\n"
    "    refused_on INTEGER,\n"
    "    refusal TEXT,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (dispute, position)\n"
    ");\n"
    "CREATE INDEX party_by_name ON party (name);\n"
    "CREATE INDEX party_by_phone ON party (phone);\n"
    "CREATE INDEX party_by_id_number ON party (id_number);\n"
    "\n"
    "-- The whole text of every playbook that was ever dispatched by.\n"
    "CREATE TABLE playbook (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    digest TEXT NOT NULL UNIQUE,\n"
    "    text TEXT NOT NULL,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "\n"
    "CREATE TABLE dispatch (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    ordinal INTEGER NOT NULL,\n"
    "    called_at INTEGER NOT NULL,\n"
    "    made_by TEXT,\n"
    "    playbook TEXT NOT NULL REFERENCES playbook (digest),\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (dispute, ordinal)\n"
    ");\n"
    "\n"
    "CREATE TABLE seat (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispatch INTEGER NOT NULL REFERENCES dispatch (id),\n"
    "    position INTEGER NOT NULL,\n"
    "    agency TEXT NOT NULL,\n"
    "    role TEXT,\n"
    "    required INTEGER NOT NULL,\n"
    "    lead INTEGER NOT NULL,\n"
    "    person INTEGER REFERENCES person (id),\n"
    "    person_name TEXT,\n"
    "    person_phone TEXT,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (dispatch, position)\n"
    ");\n"
    "\n"
    "CREATE TABLE response (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispatch INTEGER NOT NULL REFERENCES dispatch (id),\n"
    "    agency TEXT NOT NULL,\n"
    "    act TEXT NOT NULL,\n"
    "    happened_at INTEGER NOT NULL,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    recorder INTEGER REFERENCES person (id),\n"
    "    made_by TEXT,\n"
    "    person_name TEXT,\n"
    "    channel TEXT,\n"
    "    note TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX response_of_dispatch ON response (dispatch, id);\n"
    "\n"
    "-- What was ruled about the record of a dispatch: confirmed, corrected, waived, handed over.\n"
    "CREATE TABLE ruling (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispatch INTEGER NOT NULL REFERENCES dispatch (id),\n"
    "    kind TEXT NOT NULL,\n"
    "    event INTEGER,             -- id of the response or the ruling it is about\n"
    "    promise TEXT,              -- code of the promise that is waived\n"
    "    reason TEXT,\n"
    "    receiver TEXT,\n"
    "    receipt TEXT,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    person INTEGER REFERENCES person (id),\n"
    "    made_by TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX ruling_of_dispatch ON ruling (dispatch, id);\n"
    "\n"
    "CREATE TABLE session (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    rev INTEGER NOT NULL,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    kind TEXT NOT NULL,\n"
    "    place TEXT,\n"
    "    held_at INTEGER,\n"
    "    present TEXT,              -- one name a line\n"
    "    made_by TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX session_of_dispute ON session (dispute, id);\n"
    "\n"
    "CREATE TABLE statement (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    session INTEGER NOT NULL REFERENCES session (id),\n"
    "    position INTEGER NOT NULL,\n"
    "    speaker TEXT,\n"
    "    text TEXT NOT NULL,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (session, position)\n"
    ");\n"
    "\n"
    "CREATE TABLE agreement (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    rev INTEGER NOT NULL,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    version INTEGER NOT NULL,\n"
    "    form TEXT NOT NULL,\n"
    "    whole INTEGER NOT NULL,\n"
    "    facts TEXT,\n"
    "    reached_on INTEGER,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (dispute, version)\n"
    ");\n"
    "\n"
    "CREATE TABLE term (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    rev INTEGER NOT NULL,\n"
    "    agreement INTEGER NOT NULL REFERENCES agreement (id),\n"
    "    ordinal INTEGER NOT NULL,\n"
    "    text TEXT,\n"
    "    obligor TEXT,\n"
    "    act TEXT,\n"
    "    obligee TEXT,\n"
    "    method TEXT,\n"
    "    amount INTEGER,\n"
    "    due INTEGER,\n"
    "    performed_on INTEGER,\n"
    "    proof TEXT,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (agreement, ordinal)\n"
    ");\n"
    "\n"
    "CREATE TABLE mark (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    rev INTEGER NOT NULL,\n"
    "    agreement INTEGER NOT NULL REFERENCES agreement (id),\n"
    "    signatory TEXT NOT NULL,\n"
    "    party INTEGER NOT NULL,    -- position; 0 unless the signatory is a party\n"
    "    how TEXT NOT NULL,\n"
    "    marked_on INTEGER NOT NULL,\n"
    "    void_reason TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX mark_of_agreement ON mark (agreement, id);\n"
    "CREATE UNIQUE INDEX mark_standing ON mark (agreement, signatory, party)\n"
    "    WHERE void_reason IS NULL;\n"
    "\n"
    "CREATE TABLE visit (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    visited_on INTEGER NOT NULL,\n"
    "    note TEXT,\n"
    "    made_by TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX visit_of_dispute ON visit (dispute, id);\n"
    "\n"
    "-- Issued papers: the text once, then its files, then each time one went to a printer.\n"
    "CREATE TABLE document (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    kind TEXT NOT NULL,\n"
    "    version INTEGER NOT NULL,\n"
    "    source TEXT NOT NULL,\n"
    "    template_digest TEXT,\n"
    "    issued_at INTEGER NOT NULL,\n"
    "    made_by TEXT,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (dispute, kind, version)\n"
    ");\n"
    "\n"
    "CREATE TABLE document_file (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    document INTEGER NOT NULL REFERENCES document (id),\n"
    "    format TEXT NOT NULL,\n"
    "    digest TEXT NOT NULL,      -- of bytes\n"
    "    bytes BLOB NOT NULL,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (document, format)\n"
    ");\n"
    "\n"
    "CREATE TABLE print (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    rev INTEGER NOT NULL,\n"
    "    document_file INTEGER NOT NULL REFERENCES document_file (id),\n"
    "    copies INTEGER NOT NULL,\n"
    "    destination TEXT,\n"
    "    asked_at INTEGER NOT NULL,\n"
    "    made_by TEXT,\n"
    "    failed INTEGER NOT NULL,\n"
    "    outcome TEXT,              -- NULL while nobody knows\n"
    "    ended_at INTEGER,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX print_of_file ON print (document_file, id);\n"
    "\n"
    "-- Forms left half filled: scratch, outside the journal.\n"
    "CREATE TABLE draft (\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    person INTEGER NOT NULL REFERENCES person (id),\n"
    "    form TEXT NOT NULL,\n"
    "    text TEXT NOT NULL,\n"
    "    saved_at INTEGER NOT NULL,\n"
    "    PRIMARY KEY (person, form)\n"
    ");\n"},
    {2, "0002_team",
    "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
    "-- Teams in levels, deputies, how dangerous a dispute is, and what people rule about a clock.\n"
    "-- New columns may be NULL: a row that is older than they are keeps its digest.\n"
    "\n"
    "ALTER TABLE dispute ADD COLUMN risk TEXT;\n"
    "\n"
    "ALTER TABLE seat ADD COLUMN level INTEGER;       -- NULL is 1\n"
    "ALTER TABLE seat ADD COLUMN number INTEGER;      -- people needed; NULL is 1\n"
    "ALTER TABLE seat ADD COLUMN called_at INTEGER;   -- NULL: with the team\n"
    "ALTER TABLE seat ADD COLUMN deputy INTEGER REFERENCES person (id);\n"
    "ALTER TABLE seat ADD COLUMN deputy_name TEXT;\n"
    "ALTER TABLE seat ADD COLUMN deputy_phone TEXT;\n"
    "\n"
    "ALTER TABLE ruling ADD COLUMN agency TEXT;       -- to whom a missed promise is attributed\n"
    "ALTER TABLE ruling ADD COLUMN level INTEGER;     -- that was called\n"
    "\n"
    "CREATE INDEX dispatch_by_time ON dispatch (called_at);\n"},
    {3, "0003_roster",
    "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
    "-- Posts of the people, and the duty roster: what is planned, and what was changed since.\n"
    "-- New columns may be NULL: a row that is older than they are keeps its digest.\n"
    "\n"
    "ALTER TABLE person ADD COLUMN division TEXT;     -- area served; NULL: the whole office\n"
    "ALTER TABLE person ADD COLUMN skills TEXT;       -- words joined by 、\n"
    "ALTER TABLE person ADD COLUMN begins_on INTEGER; -- of the post; NULL: open\n"
    "ALTER TABLE person ADD COLUMN ends_on INTEGER;   -- its last day; NULL: open\n"
    "\n"
    "CREATE TABLE shift (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    agency TEXT NOT NULL,\n"
    "    kind TEXT NOT NULL,\n"
    "    name TEXT,\n"
    "    every TEXT NOT NULL,       -- how long a turn is\n"
    "    first_on INTEGER NOT NULL,\n"
    "    last_on INTEGER,           -- NULL: open\n"
    "    begins INTEGER NOT NULL,   -- minutes after midnight\n"
    "    lasts INTEGER NOT NULL,    -- minutes\n"
    "    weekdays INTEGER,          -- bit 0 Sunday; NULL: every day\n"
    "    least INTEGER NOT NULL,\n"
    "    most INTEGER,              -- NULL: any number\n"
    "    note TEXT,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    made_by TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX shift_of_office ON shift (office, last_on);\n"
    "\n"
    "-- Who serves in which turn of a shift.\n"
    "CREATE TABLE turn (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    shift INTEGER NOT NULL REFERENCES shift (id),\n"
    "    place INTEGER NOT NULL,\n"
    "    person INTEGER NOT NULL REFERENCES person (id),\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (shift, place, person)\n"
    ");\n"
    "\n"
    "CREATE TABLE roster_change (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    kind TEXT NOT NULL,\n"
    "    shift INTEGER REFERENCES shift (id),\n"
    "    day INTEGER,\n"
    "    person INTEGER REFERENCES person (id),\n"
    "    other INTEGER REFERENCES person (id),\n"
    "    begins_at INTEGER,\n"
    "    ends_at INTEGER,           -- NULL: may matter at any time\n"
    "    other_shift INTEGER REFERENCES shift (id),\n"
    "    other_day INTEGER,\n"
    "    about INTEGER,             -- id of the shift or the change it is about\n"
    "    reason TEXT,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    recorder INTEGER REFERENCES person (id),\n"
    "    made_by TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX roster_change_of_office ON roster_change (office, ends_at);\n"},
    {4, "0004_deadline",
    "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
    "-- What changes the counting of a deadline. What falls due is computed and stored nowhere.\n"
    "\n"
    "-- Days on which the clocks of a mediation stand still.\n"
    "CREATE TABLE suspension (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    since INTEGER NOT NULL,    -- the first day that does not count\n"
    "    until INTEGER,             -- the first that counts again; NULL while it lasts\n"
    "    reason TEXT NOT NULL,\n"
    "    made_by TEXT,\n"
    "    ended_by TEXT,\n"
    "    void_reason TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX suspension_of_dispute ON suspension (dispute, id);\n"
    "CREATE UNIQUE INDEX suspension_open ON suspension (dispute)\n"
    "    WHERE until IS NULL AND void_reason IS NULL;\n"
    "\n"
    "-- More time for one deadline, as both sides agreed.\n"
    "CREATE TABLE extension (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    code TEXT NOT NULL,        -- of the deadline\n"
    "    until INTEGER NOT NULL,\n"
    "    recorded_on INTEGER NOT NULL,\n"
    "    made_by TEXT,\n"
    "    void_reason TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX extension_of_dispute ON extension (dispute, id);\n"
    "\n"
    "-- Who consented to it.\n"
    "CREATE TABLE extension_consent (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    extension INTEGER NOT NULL REFERENCES extension (id),\n"
    "    party INTEGER NOT NULL,    -- position\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX consent_of_extension ON extension_consent (extension, party);\n"},
    {5, "0005_consent",
    "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
    "-- Who may sit in, who mediates and what stands between him and a party, and the hand-over from\n"
    "-- one shift to the next. Rows are written once; the newest counts.\n"
    "\n"
    "-- What a party says about a helper who is to sit in (人民调解法 art. 20).\n"
    "CREATE TABLE consent (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    helper_party INTEGER REFERENCES party (id),   -- the helper is a party of the case, or\n"
    "    helper_person INTEGER REFERENCES person (id), -- somebody of the office\n"
    "    helper_name TEXT NOT NULL,\n"
    "    party INTEGER NOT NULL REFERENCES party (id), -- who was asked\n"
    "    word TEXT NOT NULL,\n"
    "    said_on INTEGER NOT NULL,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    made_by TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX consent_of_dispute ON consent (dispute, id);\n"
    "\n"
    "-- A party chooses or refuses a mediator (art. 19, 23).\n"
    "CREATE TABLE choice (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    party INTEGER NOT NULL REFERENCES party (id),\n"
    "    person INTEGER NOT NULL REFERENCES person (id),\n"
    "    person_name TEXT NOT NULL,\n"
    "    word TEXT NOT NULL,\n"
    "    reason TEXT,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    made_by TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX choice_of_dispute ON choice (dispute, id);\n"
    "\n"
    "-- How somebody of the office stands to a party, as somebody said.\n"
    "CREATE TABLE relation (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    person INTEGER NOT NULL REFERENCES person (id),\n"
    "    person_name TEXT NOT NULL,\n"
    "    party INTEGER NOT NULL REFERENCES party (id),\n"
    "    words TEXT NOT NULL,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    made_by TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX relation_of_dispute ON relation (dispute, id);\n"
    "\n"
    "-- Where somebody of the office lives and who else employs him, as he disclosed it.\n"
    "CREATE TABLE disclosure (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    person INTEGER NOT NULL REFERENCES person (id),\n"
    "    address TEXT,\n"
    "    employer TEXT,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    made_by TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX disclosure_of_office ON disclosure (office, id);\n"
    "\n"
    "-- A shift taken over: what was running then, as counts and as the text of the sheet.\n"
    "CREATE TABLE handover (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    taken_at INTEGER NOT NULL,\n"
    "    taker INTEGER REFERENCES person (id),\n"
    "    taker_name TEXT NOT NULL,\n"
    "    giver INTEGER REFERENCES person (id),  -- NULL: nobody is on record\n"
    "    giver_name TEXT,\n"
    "    clocks INTEGER NOT NULL,\n"
    "    claims INTEGER NOT NULL,\n"
    "    seals INTEGER NOT NULL,\n"
    "    terms INTEGER NOT NULL,\n"
    "    visits INTEGER NOT NULL,\n"
    "    drafts INTEGER NOT NULL,\n"
    "    note TEXT,\n"
    "    text TEXT NOT NULL,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX handover_of_office ON handover (office, id);\n"},
    {6, "0006_watch",
    "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
    "-- The watch: who was told what, when the next thing falls due, supervision cards, and clocks that\n"
    "-- jumped.\n"
    "\n"
    "-- What had to be told, once for each dispatch, kind and subject, and how the telling ended.\n"
    "CREATE TABLE notice (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    dispatch INTEGER NOT NULL REFERENCES dispatch (id),\n"
    "    kind TEXT NOT NULL,\n"
    "    about TEXT NOT NULL,       -- the promise, the level and agency, the card\n"
    "    due_at INTEGER NOT NULL,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    receiver TEXT,\n"
    "    phone TEXT,\n"
    "    text TEXT NOT NULL,\n"
    "    ended_at INTEGER,          -- NULL: not told yet, or on screens only\n"
    "    delivered INTEGER,\n"
    "    attempts INTEGER,\n"
    "    outcome TEXT,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (dispatch, kind, about)\n"
    ");\n"
    "CREATE INDEX notice_of_dispute ON notice (dispute, id);\n"
    "CREATE INDEX notice_failed ON notice (office, id) WHERE delivered = 0;\n"
    "\n"
    "-- Notices that a program still has to tell: scratch. Who takes one counts the attempt up and sets\n"
    "-- until when nobody else may, by the boot clock of that start of the machine.\n"
    "CREATE TABLE delivery (\n"
    "    notice INTEGER PRIMARY KEY REFERENCES notice (id),\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    attempts INTEGER NOT NULL,\n"
    "    boot_id TEXT NOT NULL,\n"
    "    free_at INTEGER NOT NULL\n"
    ");\n"
    "\n"
    "-- When the next thing falls due for a dispatch: computed from the record, outside the journal.\n"
    "-- 0: not computed yet.\n"
    "CREATE TABLE due (\n"
    "    dispatch INTEGER PRIMARY KEY REFERENCES dispatch (id),\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    due_at INTEGER NOT NULL\n"
    ");\n"
    "CREATE INDEX due_by_time ON due (office, due_at);\n"
    "CREATE INDEX due_of_dispute ON due (dispute);\n"
    "INSERT INTO due (dispatch, dispute, office, due_at)\n"
    "SELECT x.id, x.dispute, d.office, 0 FROM dispatch x JOIN dispute d ON d.id = x.dispute\n"
    "WHERE d.state NOT IN ('closed', 'refused', 'voided');\n"
    "\n"
    "CREATE TABLE card (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    dispatch INTEGER NOT NULL REFERENCES dispatch (id),\n"
    "    year INTEGER NOT NULL,\n"
    "    number INTEGER NOT NULL,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (office, year, number)\n"
    ");\n"
    "CREATE INDEX card_of_dispute ON card (dispute, id);\n"
    "\n"
    "CREATE TABLE card_step (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    card INTEGER NOT NULL REFERENCES card (id),\n"
    "    move TEXT NOT NULL,\n"
    "    colour TEXT NOT NULL,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    answer_due INTEGER,\n"
    "    text TEXT,\n"
    "    person INTEGER REFERENCES person (id),\n"
    "    made_by TEXT,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX card_step_of_card ON card_step (card, id);\n"
    "\n"
    "-- The wall clock was found to have jumped against the boot clock since the entry before.\n"
    "CREATE TABLE clock_step (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    noticed_at INTEGER NOT NULL, -- by the clock after the jump\n"
    "    step INTEGER NOT NULL,       -- milliseconds; negative: it was set back\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX clock_step_of_office ON clock_step (office, id);\n"},
    {7, "0007_call",
    "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
    "-- Calls for help: who rang, when the telephone first rang, and which case the call belongs to. The\n"
    "-- time from the first ring to the calling of the team is measured by itself.\n"
    "\n"
    "CREATE TABLE call (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    dispute INTEGER NOT NULL REFERENCES dispute (id),\n"
    "    rang_at INTEGER NOT NULL,\n"
    "    phone TEXT,                -- to call back\n"
    "    place TEXT,\n"
    "    situation TEXT,            -- code in situations.yaml\n"
    "    note TEXT,\n"
    "    made_by TEXT,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX call_of_dispute ON call (dispute, id);\n"},
    {8, "0008_template",
    "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
    "-- Templates of documents that an office made for itself: kept as they were submitted, in force\n"
    "-- once a second person approved them. And what an issued document needs so that it looks the same\n"
    "-- when a further format of it is made later. New columns may be NULL: a row that is older than\n"
    "-- they are keeps its digest.\n"
    "\n"
    "CREATE TABLE template (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    rev INTEGER NOT NULL,\n"
    "    office INTEGER NOT NULL REFERENCES office (id),\n"
    "    kind TEXT NOT NULL,\n"
    "    version TEXT NOT NULL,     -- as its front matter says\n"
    "    digest TEXT NOT NULL,      -- of the text, and of its partials when it has any\n"
    "    text TEXT NOT NULL,\n"
    "    submitted_at INTEGER NOT NULL,\n"
    "    submitted_by INTEGER NOT NULL REFERENCES person (id),\n"
    "    approved_at INTEGER,       -- NULL while it waits\n"
    "    approved_by INTEGER REFERENCES person (id),\n"
    "    salt TEXT NOT NULL\n"
    ");\n"
    "CREATE INDEX template_of_kind ON template (office, kind, id);\n"
    "\n"
    "CREATE TABLE template_partial (\n"
    "    id INTEGER PRIMARY KEY,\n"
    "    template INTEGER NOT NULL REFERENCES template (id),\n"
    "    name TEXT NOT NULL,\n"
    "    text TEXT NOT NULL,\n"
    "    salt TEXT NOT NULL,\n"
    "    UNIQUE (template, name)\n"
    ");\n"
    "\n"
    "ALTER TABLE document ADD COLUMN template_version TEXT;\n"
    "ALTER TABLE document ADD COLUMN title TEXT;      -- of the template: a property of the file\n"
    "ALTER TABLE document ADD COLUMN face TEXT;\n"
    "ALTER TABLE document ADD COLUMN code TEXT;       -- at the foot of its pages; NULL: older than codes\n"
    "CREATE INDEX document_by_code ON document (code);\n"},
};
const size_t schema_migration_count = 8;
