# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += libdomain.a
libdomain_a_SOURCES = \
	%D%/appointment.c %D%/appointment_check.c %D%/appointment_read.c %D%/appointment.h \
	%D%/agreement.c %D%/agreement_check.c %D%/agreement_marks.c \
	%D%/agreement_mark_check.c %D%/agreement_sentence.c %D%/agreement.h \
	%D%/agreement.c %D%/agreement_marks.c %D%/agreement_sentence.c %D%/agreement.h \
	%D%/address.c %D%/address.h \
	%D%/anchor.c %D%/anchor.h \
	%D%/ask.c %D%/ask.h \
	%D%/board.c %D%/board.h \
	%D%/calendar.c %D%/calendar.h \
	%D%/card.c %D%/card.h \
	%D%/call.c %D%/call.h \
	%D%/callsheet.c %D%/callsheet.h \
	%D%/casebook.c %D%/casebook.h \
	%D%/casefile.c %D%/casefile_gaps.c %D%/casefile.h \
	%D%/clock_step.c %D%/clock_step.h \
	%D%/conceal.c %D%/conceal_text.c %D%/conceal.h \
	%D%/confirmation.c %D%/confirmation.h \
	%D%/conflict.c %D%/conflict.h \
	%D%/consent.c %D%/consent.h \
	%D%/contact.c %D%/contact.h \
	%D%/day_word.c %D%/day_word.h \
	%D%/deadline.c %D%/deadline_check.c %D%/deadline_next.c %D%/deadline_why.c %D%/deadline.h \
	%D%/destruction.c %D%/destruction.h \
	%D%/dispatch.c %D%/dispatch.h \
	%D%/dice.c %D%/dice.h \
	%D%/dispute.c %D%/dispute.h \
	%D%/district.c %D%/district_words.c %D%/district.h \
	%D%/check_code.c %D%/check_code.h \
	%D%/division.c %D%/division.h \
	%D%/document.c %D%/document_code.c %D%/document.h \
	%D%/dossier.c %D%/dossier_check.c %D%/dossier.h \
	%D%/escalation.c %D%/escalation.h \
	%D%/evidence.c %D%/evidence.h \
	%D%/event.c %D%/event.h \
	%D%/exchange.c %D%/exchange.h \
	%D%/filing.c %D%/filing.h \
	%D%/gap.c %D%/gap.h \
	%D%/glass.c %D%/glass.h \
	%D%/handout.c %D%/handout.h \
	%D%/handover.c %D%/handover.h \
	%D%/identity.c %D%/identity_phone.c %D%/identity.h \
	%D%/intake.c %D%/intake.h \
	%D%/keeping.c %D%/keeping.h \
	%D%/kind.c %D%/kind_place.c %D%/kind.h \
	%D%/likeness.c %D%/likeness.h %D%/likeness_key.c %D%/likeness_key.h \
	%D%/joining.c %D%/joining_gather.c %D%/joining.h \
	%D%/retelling.c %D%/retelling.h \
	%D%/merge.c %D%/merge_undo.c %D%/merge.h \
	%D%/merge_field.c %D%/merge_field.h \
	%D%/ledger.c %D%/ledger_take.c %D%/ledger.h \
	%D%/milestone.c %D%/milestone.h \
	%D%/examination.c %D%/examination_text.c %D%/examination.h %D%/examination_text.h \
	%D%/money_read.c %D%/money.c %D%/money.h \
	%D%/money_english.c \
	%D%/notice.c %D%/notice.h \
	%D%/office.c %D%/office.h \
	%D%/party.c %D%/party.h \
	%D%/key.c %D%/key.h \
	%D%/particular.c %D%/particular.h \
	%D%/password.c %D%/password.h \
	%D%/performance.c %D%/performance.h \
	%D%/permit.c %D%/permit.def %D%/permit.h \
	%D%/search.c %D%/search_index.c %D%/search_mark.c %D%/search_mark.h \
	%D%/search_page.c %D%/search_terms.c %D%/search_token.c %D%/search_token.h %D%/search.h \
	%D%/secrecy.c %D%/secrecy.h \
	%D%/period.c %D%/period.h \
	%D%/pinyin.c %D%/pinyin.h %D%/pinyin_table.def %D%/surname.def \
	%D%/playbook.c %D%/playbook.h \
	%D%/print.c %D%/print.h \
	%D%/proposal.c %D%/proposal.h \
	%D%/query.c %D%/query_complete.c %D%/query_name.c \
	%D%/query.h %D%/query_complete.h %D%/query_name.h \
	%D%/replay.c %D%/replay.h \
	%D%/report.c %D%/report.h \
	%D%/response.c %D%/response.h \
	%D%/retention.c %D%/retention.h \
	%D%/presence.h \
	%D%/review.c %D%/review.h \
	%D%/roster.c %D%/roster_change.c %D%/roster_gap.c %D%/roster.h \
	%D%/rule.c %D%/rule.def %D%/rule.h \
	%D%/sealed.c %D%/sealed.h \
	%D%/serial.c %D%/serial.h \
	%D%/phrase.c %D%/phrase.h \
	%D%/situation.c %D%/situation.h \
	%D%/session.c %D%/session.h \
	%D%/shift.c %D%/shift.h \
	%D%/similar.h \
	%D%/simulation.c %D%/simulation.h \
	%D%/sshd.c %D%/sshd.h \
	%D%/statistics.c %D%/statistics.h \
	%D%/supplement.c %D%/supplement.h \
	%D%/told.c %D%/told.h \
	%D%/suspension.c %D%/suspension.h \
	%D%/team.c %D%/team.h \
	%D%/timing.c %D%/timing.h \
	%D%/trail.c %D%/trail.def %D%/trail.h \
	%D%/variant.c %D%/variant.h %D%/variant_table.def \
	%D%/view.c %D%/view.h \
	%D%/visit.c %D%/visit.h \
	%D%/word.c %D%/word.h
