# SPDX-License-Identifier: GPL-3.0-or-later
KIT_TESTS = %D%/kit_canvas-t \
	%D%/kit_cover-t \
	%D%/kit_decoder-t \
	%D%/kit_input-t \
	%D%/kit_keymap-t \
	%D%/kit_list-t \
	%D%/kit_editor-t \
	%D%/kit_form-t \
	%D%/kit_paste-t \
	%D%/kit_printer-t \
	%D%/kit_stage-t
check_PROGRAMS += $(KIT_TESTS)
TESTS += $(KIT_TESTS)
%C%_kit_canvas_t_SOURCES = %D%/kit_canvas-t.c
%C%_kit_canvas_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_cover_t_SOURCES = %D%/kit_cover-t.c %D%/kit_stand.c %D%/kit_stand.h
%C%_kit_cover_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_decoder_t_SOURCES = %D%/kit_decoder-t.c
%C%_kit_decoder_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_input_t_SOURCES = %D%/kit_input-t.c
%C%_kit_input_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS) -lutil
%C%_kit_keymap_t_SOURCES = %D%/kit_keymap-t.c
%C%_kit_keymap_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_list_t_SOURCES = %D%/kit_list-t.c
%C%_kit_list_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_editor_t_SOURCES = %D%/kit_editor-t.c
%C%_kit_editor_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_form_t_SOURCES = %D%/kit_form-t.c
%C%_kit_form_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_paste_t_SOURCES = %D%/kit_paste-t.c
%C%_kit_paste_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_printer_t_SOURCES = %D%/kit_printer-t.c
%C%_kit_printer_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_stage_t_SOURCES = %D%/kit_stage-t.c %D%/kit_stand.c %D%/kit_stand.h
%C%_kit_stage_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)

if HAVE_VTERM
# A program that shows the toolkit at work, and its test under a terminal.
check_PROGRAMS += %D%/kit_demo %D%/kit_term-t
TESTS += %D%/kit_term-t
%C%_kit_demo_SOURCES = %D%/kit_demo.c
%C%_kit_demo_LDADD = $(KIT) $(KIT_LIBS)
%C%_kit_term_t_SOURCES = %D%/kit_term-t.c
%C%_kit_term_t_LDADD = $(SUITE) $(TTY) $(SUITE_LIBS) $(TTY_LIBS)
endif

# Screens of fixed data, compared with texts in golden/; "make update-golden" writes those anew.
check_LIBRARIES += libgolden.a
libgolden_a_SOURCES = %D%/golden.c %D%/golden.h %D%/sample.c %D%/sample.h
libgolden_a_CPPFLAGS = $(AM_CPPFLAGS) $(CHECK_CFLAGS) \
	-DGOLDEN_FOLDER='"$(abs_top_srcdir)/tests/tui/golden"' \
	-DGOLDEN_LOCALE='"$(abs_top_builddir)/locale"'
GOLDEN = libgolden.a $(SUITE) $(SCREENS)
GOLDEN_LIBS = $(SCREENS_LIBS) $(SUITE_LIBS)

EXTRA_DIST += \
	%D%/golden/agreement-conflict-en-132x43.txt \
	%D%/golden/agreement-conflict-en-80x24.txt \
	%D%/golden/agreement-en-132x43.txt \
	%D%/golden/agreement-en-80x24.txt \
	%D%/golden/agreement-term-zh-132x43.txt \
	%D%/golden/agreement-term-zh-80x24.txt \
	%D%/golden/agreement-zh-132x43.txt \
	%D%/golden/agreement-more-en-132x43.txt %D%/golden/agreement-more-en-80x24.txt \
	%D%/golden/agreement-more-zh-132x43.txt %D%/golden/agreement-more-zh-80x24.txt \
	%D%/golden/agreement-zh-80x24.txt \
	%D%/golden/appoint-en-132x43.txt \
	%D%/golden/appoint-en-80x24.txt \
	%D%/golden/appoint-zh-132x43.txt \
	%D%/golden/appoint-zh-80x24.txt \
	%D%/golden/password-en-132x43.txt \
	%D%/golden/password-en-80x24.txt \
	%D%/golden/password-zh-132x43.txt \
	%D%/golden/password-zh-80x24.txt \
	%D%/golden/audit-en-132x43.txt \
	%D%/golden/audit-en-80x24.txt \
	%D%/golden/audit-zh-132x43.txt \
	%D%/golden/audit-zh-80x24.txt \
	%D%/golden/audit-case-en-132x43.txt \
	%D%/golden/audit-case-en-80x24.txt \
	%D%/golden/audit-case-zh-132x43.txt \
	%D%/golden/audit-case-zh-80x24.txt \
	%D%/golden/glass-en-132x43.txt \
	%D%/golden/glass-en-80x24.txt \
	%D%/golden/glass-zh-132x43.txt \
	%D%/golden/glass-zh-80x24.txt \
	%D%/golden/join-en-132x43.txt \
	%D%/golden/join-en-80x24.txt \
	%D%/golden/join-other-en-132x43.txt \
	%D%/golden/join-other-en-80x24.txt \
	%D%/golden/join-zh-132x43.txt \
	%D%/golden/join-zh-80x24.txt \
	%D%/golden/joined-en-132x43.txt \
	%D%/golden/joined-en-80x24.txt \
	%D%/golden/merge-en-132x43.txt \
	%D%/golden/merge-en-80x24.txt \
	%D%/golden/merge-same-en-132x43.txt \
	%D%/golden/merge-same-en-80x24.txt \
	%D%/golden/merge-zh-132x43.txt \
	%D%/golden/merge-zh-80x24.txt \
	%D%/golden/merged-en-132x43.txt \
	%D%/golden/merged-en-80x24.txt \
	%D%/golden/seal-en-132x43.txt \
	%D%/golden/seal-en-80x24.txt \
	%D%/golden/seal-zh-132x43.txt \
	%D%/golden/seal-zh-80x24.txt \
	%D%/golden/sealed-en-132x43.txt \
	%D%/golden/sealed-en-80x24.txt \
	%D%/golden/sealed-zh-132x43.txt \
	%D%/golden/sealed-zh-80x24.txt \
	%D%/golden/board-draft-zh-80x24.txt \
	%D%/golden/board-en-132x43.txt \
	%D%/golden/board-en-60x16.txt \
	%D%/golden/board-en-80x24.txt \
	%D%/golden/board-filter-zh-80x24.txt \
	%D%/golden/board-zh-110x30.txt \
	%D%/golden/board-zh-132x43.txt \
	%D%/golden/board-zh-60x16.txt \
	%D%/golden/board-zh-80x24.txt \
	%D%/golden/case-responding-en-132x43.txt \
	%D%/golden/case-responding-en-80x24.txt \
	%D%/golden/case-responding-zh-132x43.txt \
	%D%/golden/case-responding-zh-80x24.txt \
	%D%/golden/case-seal-en-132x60.txt \
	%D%/golden/case-seal-en-80x24.txt \
	%D%/golden/case-seal-zh-132x60.txt \
	%D%/golden/case-seal-zh-80x24.txt \
	%D%/golden/confirmation-en-132x43.txt %D%/golden/confirmation-en-80x24.txt \
	%D%/golden/confirmation-zh-132x43.txt %D%/golden/confirmation-zh-80x24.txt \
	%D%/golden/handout-en-132x43.txt %D%/golden/handout-en-80x24.txt \
	%D%/golden/handout-zh-132x43.txt %D%/golden/handout-zh-80x24.txt \
	%D%/golden/original-en-132x43.txt %D%/golden/original-en-80x24.txt \
	%D%/golden/original-zh-132x43.txt %D%/golden/original-zh-80x24.txt \
	%D%/golden/consent-en-132x43.txt \
	%D%/golden/consent-en-80x24.txt \
	%D%/golden/consent-zh-132x43.txt \
	%D%/golden/consent-zh-80x24.txt \
	%D%/golden/callsheet-en-132x43.txt \
	%D%/golden/callsheet-en-80x24.txt \
	%D%/golden/callsheet-zh-132x43.txt \
	%D%/golden/callsheet-zh-80x24.txt \
	%D%/golden/documents-barred-zh-132x43.txt \
	%D%/golden/documents-barred-zh-80x24.txt \
	%D%/golden/documents-en-132x43.txt \
	%D%/golden/documents-en-80x24.txt \
	%D%/golden/documents-zh-132x43.txt \
	%D%/golden/documents-zh-80x24.txt \
	%D%/golden/particulars-en-132x43.txt \
	%D%/golden/particulars-en-80x24.txt \
	%D%/golden/particulars-zh-132x43.txt \
	%D%/golden/particulars-zh-80x24.txt \
	%D%/golden/emergency-en-132x43.txt \
	%D%/golden/emergency-en-80x24.txt \
	%D%/golden/emergency-zh-132x43.txt \
	%D%/golden/emergency-zh-80x24.txt \
	%D%/golden/deadlines-en-132x43.txt \
	%D%/golden/deadlines-en-80x24.txt \
	%D%/golden/deadlines-zh-132x43.txt \
	%D%/golden/deadlines-zh-80x24.txt \
	%D%/golden/dossier-en-132x43.txt \
	%D%/golden/dossier-en-80x24.txt \
	%D%/golden/dossier-filed-en-132x43.txt \
	%D%/golden/dossier-filed-en-80x24.txt \
	%D%/golden/dossier-filed-zh-132x43.txt \
	%D%/golden/dossier-filed-zh-80x24.txt \
	%D%/golden/dossier-zh-132x43.txt \
	%D%/golden/dossier-zh-80x24.txt \
	%D%/golden/find-empty-en-80x24.txt \
	%D%/golden/find-empty-zh-80x24.txt \
	%D%/golden/find-en-132x43.txt \
	%D%/golden/find-en-80x24.txt \
	%D%/golden/find-zh-132x43.txt \
	%D%/golden/find-views-en-80x24.txt \
	%D%/golden/find-views-zh-132x43.txt \
	%D%/golden/find-views-zh-80x24.txt \
	%D%/golden/find-zh-80x24.txt \
	%D%/golden/evidence-en-132x43.txt \
	%D%/golden/evidence-en-80x24.txt \
	%D%/golden/evidence-zh-132x43.txt \
	%D%/golden/evidence-zh-80x24.txt \
	%D%/golden/exchange-en-132x43.txt %D%/golden/exchange-en-80x24.txt \
	%D%/golden/exchange-zh-132x43.txt %D%/golden/exchange-zh-80x24.txt \
	%D%/golden/exchange-read-en-132x43.txt %D%/golden/exchange-read-en-80x24.txt \
	%D%/golden/exchange-read-zh-132x43.txt %D%/golden/exchange-read-zh-80x24.txt \
	%D%/golden/transfer-en-132x43.txt %D%/golden/transfer-en-80x24.txt \
	%D%/golden/transfer-zh-132x43.txt %D%/golden/transfer-zh-80x24.txt \
	%D%/golden/finish-en-132x43.txt \
	%D%/golden/finish-en-80x24.txt \
	%D%/golden/finish-zh-132x43.txt \
	%D%/golden/finish-zh-80x24.txt \
	%D%/golden/handover-en-132x43.txt \
	%D%/golden/handover-en-80x24.txt \
	%D%/golden/handover-zh-132x43.txt \
	%D%/golden/handover-zh-80x24.txt \
	%D%/golden/lock-en-132x43.txt %D%/golden/lock-en-80x24.txt \
	%D%/golden/lock-zh-132x43.txt %D%/golden/lock-zh-80x24.txt \
	%D%/golden/login-en-132x43.txt %D%/golden/login-en-80x24.txt \
	%D%/golden/login-zh-132x43.txt %D%/golden/login-zh-80x24.txt \
	%D%/golden/own-password-en-132x43.txt %D%/golden/own-password-en-80x24.txt \
	%D%/golden/own-password-zh-132x43.txt %D%/golden/own-password-zh-80x24.txt \
	%D%/golden/mine-en-132x43.txt \
	%D%/golden/mine-en-80x24.txt \
	%D%/golden/mine-zh-132x43.txt \
	%D%/golden/mine-zh-80x24.txt \
	%D%/golden/phrases-en-132x43.txt \
	%D%/golden/phrases-en-80x24.txt \
	%D%/golden/phrases-zh-132x43.txt \
	%D%/golden/phrases-zh-80x24.txt \
	%D%/golden/preview-en-132x43.txt \
	%D%/golden/preview-en-80x24.txt \
	%D%/golden/preview-zh-132x43.txt \
	%D%/golden/preview-zh-80x24.txt \
	%D%/golden/print-queue-en-132x43.txt \
	%D%/golden/print-queue-en-80x24.txt \
	%D%/golden/print-way-en-132x43.txt \
	%D%/golden/print-way-en-80x24.txt \
	%D%/golden/print-way-zh-132x43.txt \
	%D%/golden/print-way-zh-80x24.txt \
	%D%/golden/prints-en-132x43.txt \
	%D%/golden/prints-en-80x24.txt \
	%D%/golden/prints-failed-zh-132x43.txt \
	%D%/golden/prints-failed-zh-80x24.txt \
	%D%/golden/prints-zh-132x43.txt \
	%D%/golden/prints-zh-80x24.txt \
	%D%/golden/register-en-132x43.txt \
	%D%/golden/register-en-80x24.txt \
	%D%/golden/register-party-zh-132x43.txt \
	%D%/golden/register-party-zh-80x24.txt \
	%D%/golden/register-zh-132x43.txt \
	%D%/golden/register-zh-80x24.txt \
	%D%/golden/respond-en-132x43.txt \
	%D%/golden/respond-en-80x24.txt \
	%D%/golden/respond-zh-132x43.txt \
	%D%/golden/respond-zh-80x24.txt \
	%D%/golden/roster-empty-en-80x24.txt \
	%D%/golden/roster-empty-zh-80x24.txt \
	%D%/golden/roster-en-132x43.txt \
	%D%/golden/roster-en-80x24.txt \
	%D%/golden/roster-zh-132x43.txt \
	%D%/golden/roster-zh-80x24.txt \
	%D%/golden/records-en-132x43.txt \
	%D%/golden/records-en-80x24.txt \
	%D%/golden/records-zh-132x43.txt \
	%D%/golden/records-zh-80x24.txt \
	%D%/golden/session-en-132x43.txt \
	%D%/golden/session-en-80x24.txt \
	%D%/golden/session-inquiry-en-132x43.txt \
	%D%/golden/session-inquiry-en-80x24.txt \
	%D%/golden/session-inquiry-zh-132x43.txt \
	%D%/golden/session-inquiry-zh-80x24.txt \
	%D%/golden/session-zh-132x43.txt \
	%D%/golden/session-zh-80x24.txt \
	%D%/golden/sign-en-132x43.txt \
	%D%/golden/sign-en-80x24.txt \
	%D%/golden/sign-zh-132x43.txt \
	%D%/golden/sign-zh-80x24.txt \
	%D%/golden/statistics-agency-en-132x43.txt \
	%D%/golden/statistics-agency-en-80x24.txt \
	%D%/golden/statistics-broken-en-132x43.txt \
	%D%/golden/statistics-broken-en-80x24.txt \
	%D%/golden/statistics-broken-zh-132x43.txt \
	%D%/golden/statistics-broken-zh-80x24.txt \
	%D%/golden/statistics-en-132x43.txt \
	%D%/golden/statistics-en-80x24.txt \
	%D%/golden/statistics-zh-132x43.txt \
	%D%/golden/statistics-zh-80x24.txt \
	%D%/golden/team-en-132x43.txt \
	%D%/golden/team-en-80x24.txt \
	%D%/golden/team-zh-132x43.txt \
	%D%/golden/that-case-en-132x43.txt \
	%D%/golden/that-case-en-80x24.txt \
	%D%/golden/that-case-zh-132x43.txt \
	%D%/golden/that-case-zh-80x24.txt \
	%D%/golden/visits-en-132x43.txt \
	%D%/golden/visits-en-80x24.txt \
	%D%/golden/visits-zh-132x43.txt \
	%D%/golden/visits-zh-80x24.txt \
	%D%/golden/team-zh-80x24.txt

# The same at a real desk, by key.
check_LIBRARIES += libplayer.a
libplayer_a_SOURCES = %D%/player.c %D%/player.h
libplayer_a_CPPFLAGS = $(libgolden_a_CPPFLAGS)
PLAYER = libplayer.a libroom.a $(GOLDEN)

GOLDEN_TESTS = %D%/board-t %D%/case-t %D%/find-t %D%/roster-t %D%/preview-t %D%/words-t \
	%D%/register-t %D%/alike-t %D%/team-t %D%/agreement-t %D%/term-t %D%/confirmation-t %D%/session-t %D%/records-t %D%/consent-t %D%/steps-t %D%/visits-t %D%/audit-t %D%/appoint-t %D%/join-t %D%/merge-t \
	%D%/deadlines-t \
	%D%/moment-t %D%/alarm-t %D%/emergency-t %D%/bar-t %D%/mine-t
GOLDEN_TESTS += %D%/documents-t
GOLDEN_TESTS += %D%/statistics-t
GOLDEN_TESTS += %D%/dossier-t
GOLDEN_TESTS += %D%/evidence-t
GOLDEN_TESTS += %D%/exchange-t
GOLDEN_TESTS += %D%/prints-t
GOLDEN_TESTS += %D%/lock-t
check_PROGRAMS += $(GOLDEN_TESTS)
TESTS += $(GOLDEN_TESTS)
%C%_board_t_SOURCES = %D%/board-t.c
%C%_board_t_LDADD = $(GOLDEN) $(GOLDEN_LIBS)
%C%_case_t_SOURCES = %D%/case-t.c
%C%_case_t_LDADD = $(GOLDEN) $(GOLDEN_LIBS)
%C%_roster_t_SOURCES = %D%/roster-t.c
%C%_roster_t_LDADD = $(GOLDEN) $(GOLDEN_LIBS)
%C%_find_t_SOURCES = %D%/find-t.c
%C%_find_t_LDADD = $(GOLDEN) $(GOLDEN_LIBS)
%C%_register_t_SOURCES = %D%/register-t.c
%C%_register_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_team_t_SOURCES = %D%/team-t.c
%C%_team_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_emergency_t_SOURCES = %D%/emergency-t.c
%C%_emergency_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_mine_t_SOURCES = %D%/mine-t.c
%C%_mine_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_agreement_t_SOURCES = %D%/agreement-t.c
%C%_agreement_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_term_t_SOURCES = %D%/term-t.c
%C%_term_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_confirmation_t_SOURCES = %D%/confirmation-t.c
%C%_confirmation_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_consent_t_SOURCES = %D%/consent-t.c
%C%_consent_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_dossier_t_SOURCES = %D%/dossier-t.c
%C%_dossier_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_evidence_t_SOURCES = %D%/evidence-t.c
%C%_evidence_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_alarm_t_SOURCES = %D%/alarm-t.c
%C%_alarm_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_bar_t_SOURCES = %D%/bar-t.c
%C%_bar_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_records_t_SOURCES = %D%/records-t.c
%C%_records_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_session_t_SOURCES = %D%/session-t.c
%C%_session_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_moment_t_SOURCES = %D%/moment-t.c
%C%_moment_t_LDADD = $(GOLDEN) $(GOLDEN_LIBS)
%C%_statistics_t_SOURCES = %D%/statistics-t.c
%C%_statistics_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_documents_t_SOURCES = %D%/documents-t.c
%C%_documents_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_deadlines_t_SOURCES = %D%/deadlines-t.c
%C%_deadlines_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_visits_t_SOURCES = %D%/visits-t.c
%C%_visits_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_steps_t_SOURCES = %D%/steps-t.c
%C%_steps_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_prints_t_SOURCES = %D%/prints-t.c
%C%_prints_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_lock_t_SOURCES = %D%/lock-t.c
%C%_lock_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_preview_t_SOURCES = %D%/preview-t.c
%C%_preview_t_LDADD = $(GOLDEN) $(GOLDEN_LIBS)
%C%_words_t_SOURCES = %D%/words-t.c
%C%_words_t_CPPFLAGS = $(AM_CPPFLAGS) -DGOLDEN_LOCALE='"$(abs_top_builddir)/locale"'
%C%_words_t_LDADD = $(GOLDEN) $(GOLDEN_LIBS)

.PHONY: update-golden
update-golden: $(GOLDEN_TESTS) tests/desk/permit-t $(catalogue)
	for t in $(GOLDEN_TESTS) tests/desk/permit-t; do GOLDEN_UPDATE=1 ./$$t || exit 1; done

if HAVE_VTERM
# The program itself at a desk of its own under a terminal.
check_PROGRAMS += %D%/screens-t
TESTS += %D%/screens-t
%C%_screens_t_SOURCES = %D%/screens-t.c
%C%_screens_t_LDADD = libroom.a $(SUITE) $(TTY) $(DESK) $(DESK_LIBS) $(TTY_LIBS) $(SUITE_LIBS)
check_PROGRAMS += %D%/locked-t
TESTS += %D%/locked-t
%C%_locked_t_SOURCES = %D%/locked-t.c
%C%_locked_t_LDADD = libroom.a $(SUITE) $(TTY) $(DESK) $(DESK_LIBS) $(TTY_LIBS) $(SUITE_LIBS)
endif
%C%_appoint_t_SOURCES = %D%/appoint-t.c tests/desk/rights.c tests/desk/rights.h
%C%_appoint_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_audit_t_SOURCES = %D%/audit-t.c tests/desk/rights.c tests/desk/rights.h
%C%_audit_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_exchange_t_SOURCES = %D%/exchange-t.c tests/desk/rights.c tests/desk/rights.h
%C%_exchange_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_alike_t_SOURCES = %D%/alike-t.c tests/desk/rights.c tests/desk/rights.h
%C%_alike_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_join_t_SOURCES = %D%/join-t.c tests/desk/rights.c tests/desk/rights.h
%C%_join_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_merge_t_SOURCES = %D%/merge-t.c tests/desk/rights.c tests/desk/rights.h
%C%_merge_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
