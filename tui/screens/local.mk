# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += libscreens.a
libscreens_a_SOURCES = \
	%D%/agreement.c \
	%D%/appoint.c \
	%D%/audit.c %D%/glass.c %D%/seal.c %D%/sealed.c \
	%D%/attend.c %D%/attend.h \
	%D%/banner.c %D%/banner.h \
	%D%/bigdigit.c %D%/bigdigit.h \
	%D%/board.c %D%/board.h \
	%D%/callsheet.c \
	%D%/case.c %D%/case_step.c %D%/case.h \
	%D%/classify.c %D%/classify.h \
	%D%/caseview.c %D%/caseview.h \
	%D%/caseview_deadline.c %D%/caseview_exchange.c %D%/caseview_record.c %D%/caseview_settle.c %D%/caseview_team.c \
	%D%/confirmation.c \
	%D%/consent.c \
	%D%/context.c %D%/context_live.c %D%/context_alarm.c %D%/context.h \
	%D%/correct.c \
	%D%/deadlines.c %D%/deadlines.h \
	%D%/records.c %D%/records.h \
	%D%/divisions.c %D%/divisions.h \
	%D%/dossier.c \
	%D%/evidence.c \
	%D%/exchange.c %D%/exchange_pane.c %D%/exchange_pane.h \
	%D%/exchange_paper.c %D%/exchange_paper.h %D%/transfer.c \
	%D%/documents.c %D%/documents.h \
	%D%/emergency.c \
	%D%/figure.c %D%/figure.h \
	%D%/find.c %D%/find.h %D%/find_line.c %D%/find_line.h \
	%D%/finish.c \
	%D%/handout.c \
	%D%/handover.c \
	%D%/head.c %D%/head.h \
	%D%/join.c %D%/joining.c %D%/joining.h \
	%D%/keep.c %D%/keep.h \
	%D%/lock.c %D%/lock_paint.c %D%/lock.h \
	%D%/marks.c %D%/marks.h \
	%D%/mine.c \
	%D%/match.c %D%/match.h \
	%D%/merge.c %D%/merge_rows.c %D%/merge_rows.h \
	%D%/merge_take.c %D%/merge_take.h \
	%D%/merging.c %D%/merging.h \
	%D%/moment.c %D%/moment.h \
	%D%/names.c %D%/names.h \
	%D%/open.c %D%/open.h \
	%D%/original.c \
	%D%/password.c \
	%D%/pane.c %D%/pane.h \
	%D%/phrases.c %D%/phrases.h \
	%D%/panel.c %D%/panel.h \
	%D%/particulars.c \
	%D%/party_entry.c %D%/party_entry.h \
	%D%/police.c \
	%D%/preview.c %D%/preview.h \
	%D%/printing.c %D%/printing.h \
	%D%/prints.c %D%/prints.h \
	%D%/prompt.c %D%/prompt.h \
	%D%/raise.c %D%/raise.h \
	%D%/refusal.c %D%/refusal.h \
	%D%/retelling.c %D%/retelling.h \
	%D%/register.c %D%/register.h %D%/register_sheet.c \
	%D%/respond.c \
	%D%/roster.c %D%/roster_rows.c %D%/roster.h \
	%D%/rows.c %D%/rows.h \
	%D%/screens.c %D%/screens.h \
	%D%/rights.c %D%/rights.def %D%/rights.h \
	%D%/scroll.c %D%/scroll.h \
	%D%/session.c \
	%D%/sheet.c %D%/sheet.h %D%/sheet_paint.c \
	%D%/sign.c \
	%D%/statistics.c %D%/statistics.h %D%/statistics_paint.c \
	%D%/table.c %D%/table.h \
	%D%/team.c \
	%D%/term_entry.c %D%/term_entry.h \
	%D%/term_more.c %D%/term_more.h \
	%D%/view.c %D%/view_rows.c %D%/view_rows.h \
	%D%/visits.c %D%/visits.h \
	%D%/words.c %D%/words.h \
	%D%/action.def %D%/keys.def %D%/open.def %D%/screens.def
