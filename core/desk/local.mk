# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += libdesk.a
libdesk_a_SOURCES = \
	%D%/account.c %D%/account.h \
	%D%/appointment.c %D%/appointment.h %D%/appointment_work.h \
	%D%/approval.c \
	%D%/board.c %D%/board.h \
	%D%/calendar.c %D%/calendar.h \
	%D%/card.c %D%/card.h \
	%D%/callsheet.c %D%/callsheet.h \
	%D%/casebook.c %D%/casebook.h \
	%D%/certificate.c %D%/certificate.h \
	%D%/confirmation.c %D%/confirmation.h \
	%D%/consent.c %D%/consent.h \
	%D%/alike.c %D%/likeness.c %D%/likeness_work.h \
	%D%/joining.c %D%/joining.h \
	%D%/retelling.c %D%/retelling.h \
	%D%/merge.c %D%/merge.h \
	%D%/contact.c %D%/contact.h \
	%D%/check_paper.c %D%/check_paper.h \
	%D%/close.c \
	%D%/copy.c %D%/copy.h \
	%D%/correct.c \
	%D%/deadline.c %D%/deadline.h \
	%D%/deliver.c \
	%D%/demo.c \
	%D%/desk.c %D%/desk.h \
	%D%/dispatch.c %D%/dispatch.h \
	%D%/dossier.c %D%/dossier_bind.c %D%/dossier_file.c %D%/dossier_review.c %D%/dossier.h \
	%D%/dossier_work.h \
	%D%/document.c %D%/document.h \
	%D%/due.c \
	%D%/emergency.c %D%/emergency.h \
	%D%/destruction.c %D%/destruction.h \
	%D%/examination.c %D%/examination.h \
	%D%/exchange.c %D%/exchange.h %D%/exchange_work.h \
	%D%/exchange_receive.c %D%/exchange_send.c \
	%D%/glass.c %D%/glass.h \
	%D%/handout.c %D%/handout.h \
	%D%/doctor.c %D%/doctor.h %D%/doctor_machine.c %D%/doctor_record.c %D%/doctor_work.h \
	%D%/drill.c \
	%D%/evidence.c %D%/evidence.h \
	%D%/handover.c %D%/handover.h \
	%D%/keyring.c %D%/keyring.h \
	%D%/anchor.c %D%/anchor.h \
	%D%/backup.c %D%/backup.h %D%/backup_work.h \
	%D%/keeping.c %D%/keeping_work.h \
	%D%/line.c \
	%D%/letters.c %D%/letters.h \
	%D%/key.c %D%/key.h \
	%D%/issue.c %D%/issue_work.h \
	%D%/import.c %D%/intake_work.h \
	%D%/open.c %D%/secrecy.c %D%/secrecy.h %D%/secrecy_work.h \
	%D%/office_key.h \
	%D%/original.c %D%/original.h \
	%D%/password.c %D%/password.h \
	%D%/perform.c %D%/perform.h \
	%D%/person.c \
	%D%/phrase.c %D%/phrase.h \
	%D%/playbook.c %D%/playbook.h \
	%D%/print.c %D%/print_way.c %D%/print.h \
	%D%/proposal.c %D%/proposal.h \
	%D%/record.c %D%/record.h \
	%D%/report.c %D%/report.h \
	%D%/register.c %D%/register.h \
	%D%/raise.c \
	%D%/restore.c %D%/restore.h %D%/restore_work.h %D%/unpack.c \
	%D%/roster.c %D%/roster_import.c %D%/roster_sheet.c %D%/roster.h \
	%D%/ruling.c %D%/ruling.h \
	%D%/run.c %D%/use.def %D%/work.h \
	%D%/play.c %D%/play_work.h \
	%D%/generate.c %D%/generate_case.c %D%/generate.h %D%/generate_work.h \
	%D%/simulate.c %D%/simulate.h \
	%D%/supplement.c %D%/supplement.h \
	%D%/sight.c \
	%D%/find.c %D%/search.c %D%/search.h %D%/search_hold.c %D%/search_work.h \
	%D%/sealed.c %D%/sealed_draft.c %D%/sealed.h %D%/sealed_work.h \
	%D%/server.c %D%/server.h \
	%D%/settle.c %D%/settle.h \
	%D%/trail.c %D%/trail.h %D%/trail_said.c %D%/trail_work.h \
	%D%/upgrade.c %D%/upgrade.h \
	%D%/presence.c %D%/presence.h \
	%D%/view.c %D%/view.h \
	%D%/visit.c %D%/visit.h \
	%D%/tick.c %D%/tick.h %D%/watch_work.h \
	%D%/template.c %D%/template.h %D%/template_work.h
