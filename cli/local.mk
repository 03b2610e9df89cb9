# SPDX-License-Identifier: GPL-3.0-or-later
# Everything but main() is a library, so that tests can link it.
noinst_LIBRARIES += libcli.a
libcli_a_SOURCES = \
	%D%/accept.c \
	%D%/anchor.c \
	%D%/backup.c \
	%D%/after.c %D%/after.h \
	%D%/appoint.c %D%/appoint.h \
	%D%/board.c \
	%D%/calendar.c \
	%D%/card.c \
	%D%/certificate.c \
	%D%/check_paper.c \
	%D%/command.c %D%/command.h \
	%D%/command.def %D%/detail.def \
	%D%/confirmation.c \
	%D%/exchange.c \
	%D%/glass.c \
	%D%/seal.c %D%/trail.c \
	%D%/consent.c \
	%D%/merge.c %D%/merge.h \
	%D%/party.c \
	%D%/contact.c \
	%D%/copy.c \
	%D%/correct.c \
	%D%/secrecy.c \
	%D%/deadline.c %D%/deadline.h \
	%D%/destruction.c \
	%D%/dispatch.c \
	%D%/dossier.c \
	%D%/doctor.c \
	%D%/document.c \
	%D%/emergency.c \
	%D%/evidence.c \
	%D%/handover.c \
	%D%/help.c %D%/help.h \
	%D%/index.c \
	%D%/keys.c \
	%D%/kiosk.c \
	%D%/ledger.c \
	%D%/line.c %D%/line.h \
	%D%/office.c \
	%D%/mediator.c \
	%D%/origin.c %D%/origin.h \
	%D%/options.c %D%/options.h \
	%D%/output.c %D%/output.h \
	%D%/password.c \
	%D%/perform.c \
	%D%/person.c \
	%D%/places.c %D%/places.h \
	%D%/phrase.c \
	%D%/playbook.c \
	%D%/print.c %D%/print_register.c %D%/print.h \
	%D%/proposal.c %D%/proposal.h \
	%D%/raise.c \
	%D%/record.c \
	%D%/register.c \
	%D%/review.c \
	%D%/replay.c %D%/replay.h \
	%D%/report.c \
	%D%/roster.c %D%/roster_sheet.c %D%/roster_show.c %D%/roster.h \
	%D%/ruling.c \
	%D%/runner.c %D%/runner.h \
	%D%/sitting.c %D%/sitting.h \
	%D%/settle.c \
	%D%/show.c %D%/show_record.c %D%/show.h \
	%D%/generate.c \
	%D%/progress.c %D%/progress.h \
	%D%/simulate.c \
	%D%/supplement.c \
	%D%/table.c %D%/table.h \
	%D%/template.c \
	%D%/view.c \
	%D%/visit.c \
	%D%/watch.c \
	%D%/wording.c %D%/wording.h
libcli_a_CPPFLAGS = $(AM_CPPFLAGS) \
	-DINSTALLED_TEMPLATES='"$(pkgdatadir)/templates"' \
	-DINSTALLED_MODULES='"$(pkglibexecdir)"' \
	-DINSTALLED_LOCALE='"$(localedir)"'

# The modules opened on first use find the floors inside the program: -rdynamic.
bin_PROGRAMS += onecase
onecase_SOURCES = %D%/main.c
onecase_LDFLAGS = $(AM_LDFLAGS) -rdynamic
onecase_LDADD = libcli.a $(SCREENS) $(SCREENS_LIBS)
EXTRA_onecase_DEPENDENCIES = onecase.tree

# Beside the program where it was built: where its sources are, so that it runs in place.
onecase.tree: Makefile
	$(AM_V_GEN)(cd $(top_srcdir) && pwd) > $@
CLEANFILES += onecase.tree
