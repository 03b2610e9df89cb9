# SPDX-License-Identifier: GPL-3.0-or-later
EXTRA_DIST += %D%/fixture.h %D%/dossier_fixture.h %D%/roster_fixture.h

check_PROGRAMS += %D%/word-t
TESTS += %D%/word-t
%C%_word_t_SOURCES = %D%/word-t.c
%C%_word_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/casebook-t
TESTS += %D%/casebook-t
%C%_casebook_t_SOURCES = %D%/casebook-t.c
%C%_casebook_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/money-t
TESTS += %D%/money-t
%C%_money_t_SOURCES = %D%/money-t.c
%C%_money_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/identity-t
TESTS += %D%/identity-t
%C%_identity_t_SOURCES = %D%/identity-t.c
%C%_identity_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/division-t
TESTS += %D%/division-t
%C%_division_t_SOURCES = %D%/division-t.c
%C%_division_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/office-t
TESTS += %D%/office-t
%C%_office_t_SOURCES = %D%/office-t.c
%C%_office_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/roster-t
TESTS += %D%/roster-t
%C%_roster_t_SOURCES = %D%/roster-t.c
%C%_roster_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/roster-change-t
TESTS += %D%/roster-change-t
%C%_roster_change_t_SOURCES = %D%/roster-change-t.c
%C%_roster_change_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/shift-t
TESTS += %D%/shift-t
%C%_shift_t_SOURCES = %D%/shift-t.c
%C%_shift_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/serial-t
TESTS += %D%/serial-t
%C%_serial_t_SOURCES = %D%/serial-t.c
%C%_serial_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/party-t
TESTS += %D%/party-t
%C%_party_t_SOURCES = %D%/party-t.c
%C%_party_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/kind-t
TESTS += %D%/kind-t
%C%_kind_t_SOURCES = %D%/kind-t.c
%C%_kind_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/playbook-t
TESTS += %D%/playbook-t
%C%_playbook_t_SOURCES = %D%/playbook-t.c
%C%_playbook_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/call-t
TESTS += %D%/call-t
%C%_call_t_SOURCES = %D%/call-t.c
%C%_call_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/callsheet-t
TESTS += %D%/callsheet-t
%C%_callsheet_t_SOURCES = %D%/callsheet-t.c
%C%_callsheet_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/dispatch-t
TESTS += %D%/dispatch-t
%C%_dispatch_t_SOURCES = %D%/dispatch-t.c
%C%_dispatch_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/milestone-t
TESTS += %D%/milestone-t
%C%_milestone_t_SOURCES = %D%/milestone-t.c
%C%_milestone_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/session-t
TESTS += %D%/session-t
%C%_session_t_SOURCES = %D%/session-t.c
%C%_session_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/agreement-rules-t
TESTS += %D%/agreement-rules-t
%C%_agreement_rules_t_SOURCES = %D%/agreement-rules-t.c
%C%_agreement_rules_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/examination-t
TESTS += %D%/examination-t
%C%_examination_t_SOURCES = %D%/examination-t.c
%C%_examination_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/confirmation-t
TESTS += %D%/confirmation-t
%C%_confirmation_t_SOURCES = %D%/confirmation-t.c
%C%_confirmation_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/agreement-t
TESTS += %D%/agreement-t
%C%_agreement_t_SOURCES = %D%/agreement-t.c
%C%_agreement_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/dispute-t
TESTS += %D%/dispute-t
%C%_dispute_t_SOURCES = %D%/dispute-t.c
%C%_dispute_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/check_code-t
TESTS += %D%/check_code-t
%C%_check_code_t_SOURCES = %D%/check_code-t.c
%C%_check_code_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/document-t
TESTS += %D%/document-t
%C%_document_t_SOURCES = %D%/document-t.c
%C%_document_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/casefile-t
TESTS += %D%/casefile-t
%C%_casefile_t_SOURCES = %D%/casefile-t.c
%C%_casefile_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/board-t
TESTS += %D%/board-t
%C%_board_t_SOURCES = %D%/board-t.c
%C%_board_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/intake-t
TESTS += %D%/intake-t
%C%_intake_t_SOURCES = %D%/intake-t.c
%C%_intake_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/response-t
TESTS += %D%/response-t
%C%_response_t_SOURCES = %D%/response-t.c
%C%_response_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/district-t
TESTS += %D%/district-t
%C%_district_t_SOURCES = %D%/district-t.c
%C%_district_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)
check_PROGRAMS += %D%/simulation-t
TESTS += %D%/simulation-t
%C%_simulation_t_SOURCES = %D%/simulation-t.c
%C%_simulation_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/statistics-t
TESTS += %D%/statistics-t
%C%_statistics_t_SOURCES = %D%/statistics-t.c
%C%_statistics_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/proposal-t
TESTS += %D%/proposal-t
%C%_proposal_t_SOURCES = %D%/proposal-t.c
%C%_proposal_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/consent-t
TESTS += %D%/consent-t
%C%_consent_t_SOURCES = %D%/consent-t.c
%C%_consent_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/retelling-t
TESTS += %D%/retelling-t
%C%_retelling_t_SOURCES = %D%/retelling-t.c
%C%_retelling_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)
check_PROGRAMS += %D%/joining-t
TESTS += %D%/joining-t
%C%_joining_t_SOURCES = %D%/joining-t.c
%C%_joining_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/conflict-t
TESTS += %D%/conflict-t
%C%_conflict_t_SOURCES = %D%/conflict-t.c
%C%_conflict_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/calendar-t
TESTS += %D%/calendar-t
%C%_calendar_t_SOURCES = %D%/calendar-t.c
%C%_calendar_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/timing-t
TESTS += %D%/timing-t
%C%_timing_t_SOURCES = %D%/timing-t.c
%C%_timing_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/team-t
TESTS += %D%/team-t
%C%_team_t_SOURCES = %D%/team-t.c
%C%_team_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/course-t
TESTS += %D%/course-t
%C%_course_t_SOURCES = %D%/course-t.c
%C%_course_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/deadline-t
TESTS += %D%/deadline-t
%C%_deadline_t_SOURCES = %D%/deadline-t.c
%C%_deadline_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/deadline-check-t
TESTS += %D%/deadline-check-t
%C%_deadline_check_t_SOURCES = %D%/deadline-check-t.c
%C%_deadline_check_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/suspension-t
TESTS += %D%/suspension-t
%C%_suspension_t_SOURCES = %D%/suspension-t.c
%C%_suspension_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/escalation-t
TESTS += %D%/escalation-t
%C%_escalation_t_SOURCES = %D%/escalation-t.c
%C%_escalation_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/handover-t
TESTS += %D%/handover-t
%C%_handover_t_SOURCES = %D%/handover-t.c
%C%_handover_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/print-t
TESTS += %D%/print-t
%C%_print_t_SOURCES = %D%/print-t.c
%C%_print_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/ask-t
TESTS += %D%/ask-t
%C%_ask_t_SOURCES = %D%/ask-t.c
%C%_ask_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/dossier-t
TESTS += %D%/dossier-t
%C%_dossier_t_SOURCES = %D%/dossier-t.c
%C%_dossier_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/retention-t
TESTS += %D%/retention-t
%C%_retention_t_SOURCES = %D%/retention-t.c
%C%_retention_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/review-t
TESTS += %D%/review-t
%C%_review_t_SOURCES = %D%/review-t.c
%C%_review_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/dossier-check-t
TESTS += %D%/dossier-check-t
%C%_dossier_check_t_SOURCES = %D%/dossier-check-t.c
%C%_dossier_check_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/phrase-t
TESTS += %D%/phrase-t
%C%_phrase_t_SOURCES = %D%/phrase-t.c
%C%_phrase_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/evidence-t
TESTS += %D%/evidence-t
%C%_evidence_t_SOURCES = %D%/evidence-t.c
%C%_evidence_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/contact-t
TESTS += %D%/contact-t
%C%_contact_t_SOURCES = %D%/contact-t.c
%C%_contact_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/ledger-t
TESTS += %D%/ledger-t
%C%_ledger_t_SOURCES = %D%/ledger-t.c
%C%_ledger_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/visit-t
TESTS += %D%/visit-t
%C%_visit_t_SOURCES = %D%/visit-t.c
%C%_visit_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/deadline-after-t
TESTS += %D%/deadline-after-t
%C%_deadline_after_t_SOURCES = %D%/deadline-after-t.c
%C%_deadline_after_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/password-t
TESTS += %D%/password-t
%C%_password_t_SOURCES = %D%/password-t.c
%C%_password_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)
check_PROGRAMS += %D%/keeping-t
TESTS += %D%/keeping-t
%C%_keeping_t_SOURCES = %D%/keeping-t.c
%C%_keeping_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/conceal-t
TESTS += %D%/conceal-t
%C%_conceal_t_SOURCES = %D%/conceal-t.c
%C%_conceal_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/secrecy-t
TESTS += %D%/secrecy-t
%C%_secrecy_t_SOURCES = %D%/secrecy-t.c
%C%_secrecy_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)


check_PROGRAMS += %D%/key-t
TESTS += %D%/key-t
%C%_key_t_SOURCES = %D%/key-t.c
%C%_key_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)
check_PROGRAMS += %D%/sealed-t
TESTS += %D%/sealed-t
%C%_sealed_t_SOURCES = %D%/sealed-t.c
%C%_sealed_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/sshd-t
TESTS += %D%/sshd-t
%C%_sshd_t_SOURCES = %D%/sshd-t.c
%C%_sshd_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/exchange-t
TESTS += %D%/exchange-t
%C%_exchange_t_SOURCES = %D%/exchange-t.c
%C%_exchange_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/query-t
TESTS += %D%/query-t
%C%_query_t_SOURCES = %D%/query-t.c
%C%_query_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/day_word-t
TESTS += %D%/day_word-t
%C%_day_word_t_SOURCES = %D%/day_word-t.c
%C%_day_word_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/pinyin-t
TESTS += %D%/pinyin-t
%C%_pinyin_t_SOURCES = %D%/pinyin-t.c
%C%_pinyin_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

dist_check_SCRIPTS += %D%/han-table-t.sh
TESTS += %D%/han-table-t.sh

check_PROGRAMS += %D%/query_complete-t
TESTS += %D%/query_complete-t
%C%_query_complete_t_SOURCES = %D%/query_complete-t.c
%C%_query_complete_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/view-t
TESTS += %D%/view-t
%C%_view_t_SOURCES = %D%/view-t.c
%C%_view_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/told-t
TESTS += %D%/told-t
%C%_told_t_SOURCES = %D%/told-t.c
%C%_told_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/likeness-t
TESTS += %D%/likeness-t
%C%_likeness_t_SOURCES = %D%/likeness-t.c
%C%_likeness_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/likeness_key-t
TESTS += %D%/likeness_key-t
%C%_likeness_key_t_SOURCES = %D%/likeness_key-t.c
%C%_likeness_key_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)
