# SPDX-License-Identifier: GPL-3.0-or-later
CLI_TEST_LIBS = $(SUITE) libcli.a $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/line-t
TESTS += %D%/line-t
%C%_line_t_SOURCES = %D%/line-t.c
%C%_line_t_LDADD = $(CLI_TEST_LIBS)

check_PROGRAMS += %D%/options-t
TESTS += %D%/options-t
%C%_options_t_SOURCES = %D%/options-t.c
%C%_options_t_LDADD = $(CLI_TEST_LIBS)

check_PROGRAMS += %D%/progress-t
TESTS += %D%/progress-t
%C%_progress_t_SOURCES = %D%/progress-t.c
%C%_progress_t_LDADD = $(CLI_TEST_LIBS) -lutil

check_PROGRAMS += %D%/places-t
TESTS += %D%/places-t
%C%_places_t_SOURCES = %D%/places-t.c
%C%_places_t_LDADD = $(CLI_TEST_LIBS)

check_PROGRAMS += %D%/table-t
TESTS += %D%/table-t
%C%_table_t_SOURCES = %D%/table-t.c
%C%_table_t_LDADD = $(CLI_TEST_LIBS)

dist_noinst_DATA += %D%/figures.pl %D%/recount.pl %D%/recount.sh %D%/recount.sql %D%/sshd.sh %D%/year.sh %D%/tap.sh
dist_check_SCRIPTS += %D%/edges-t.sh %D%/figures-t.sh %D%/generate-t.sh %D%/import-t.sh %D%/main_job-t.sh %D%/performance-t.sh %D%/playbook-t.sh \
	%D%/rulings-t.sh %D%/simulate-t.sh %D%/usage-t.sh
TESTS += %D%/edges-t.sh %D%/figures-t.sh %D%/generate-t.sh %D%/import-t.sh %D%/main_job-t.sh %D%/performance-t.sh %D%/playbook-t.sh %D%/rulings-t.sh %D%/simulate-t.sh \
	%D%/usage-t.sh

dist_check_SCRIPTS += %D%/forms-t.sh %D%/ledger-t.sh %D%/letters-t.sh %D%/settle-t.sh
TESTS += %D%/forms-t.sh %D%/ledger-t.sh %D%/letters-t.sh %D%/settle-t.sh
dist_check_SCRIPTS += %D%/roster-t.sh %D%/roster-sheet-t.sh
TESTS += %D%/roster-t.sh %D%/roster-sheet-t.sh

dist_check_SCRIPTS += %D%/emergency-t.sh
TESTS += %D%/emergency-t.sh

dist_check_SCRIPTS += %D%/replay-t.sh
TESTS += %D%/replay-t.sh

dist_check_SCRIPTS += %D%/clocks-t.sh %D%/interfaces-t.sh %D%/minutes-t.sh
TESTS += %D%/clocks-t.sh %D%/interfaces-t.sh %D%/minutes-t.sh

dist_check_SCRIPTS += %D%/check-paper-t.sh %D%/documents-t.sh %D%/template-t.sh
TESTS += %D%/check-paper-t.sh %D%/documents-t.sh %D%/template-t.sh

dist_check_SCRIPTS += %D%/watch-t.sh
TESTS += %D%/watch-t.sh

# A thousand notices, two watchers, a hundred kills.
.PHONY: check-watch
check-watch: all
	srcdir=$(srcdir) WATCH_CASES=112 WATCH_KILLS=100 WATCH_ROUNDS=3000 $(SHELL) $(srcdir)/%D%/watch-t.sh

# The table of commands names every command, so this one links the floors below too.
check_PROGRAMS += %D%/command-t
TESTS += %D%/command-t
%C%_command_t_SOURCES = %D%/command-t.c
%C%_command_t_LDADD = $(SUITE) libcli.a $(SCREENS) $(SCREENS_LIBS) $(SUITE_LIBS)

dist_check_SCRIPTS += %D%/calendar-t.sh %D%/deadlines-t.sh
TESTS += %D%/calendar-t.sh %D%/deadlines-t.sh

# What counts a database again without the program.
check_PROGRAMS += %D%/sql
%C%_sql_SOURCES = %D%/sql.c
%C%_sql_CFLAGS = $(AM_CFLAGS) $(SQLITE_CFLAGS)
%C%_sql_LDADD = $(SQLITE_LIBS)

.PHONY: check-year
check-year: all %D%/sql
	srcdir=$(srcdir) $(SHELL) $(srcdir)/%D%/year.sh

dist_check_SCRIPTS += %D%/dossier-t.sh
TESTS += %D%/dossier-t.sh
dist_check_SCRIPTS += %D%/consent-t.sh
TESTS += %D%/consent-t.sh

dist_check_SCRIPTS += %D%/cups-t.sh %D%/destruction-t.sh %D%/print-t.sh %D%/ssh-t.sh
TESTS += %D%/cups-t.sh %D%/destruction-t.sh %D%/print-t.sh %D%/ssh-t.sh

dist_check_SCRIPTS += %D%/evidence-t.sh %D%/record-t.sh %D%/phrase-t.sh
TESTS += %D%/evidence-t.sh %D%/record-t.sh %D%/phrase-t.sh

check_PROGRAMS += %D%/origin-t
TESTS += %D%/origin-t
%C%_origin_t_SOURCES = %D%/origin-t.c
%C%_origin_t_LDADD = $(CLI_TEST_LIBS)
dist_check_SCRIPTS += %D%/backup-t.sh %D%/doctor-t.sh
TESTS += %D%/backup-t.sh %D%/doctor-t.sh

dist_check_SCRIPTS += %D%/address-t.sh %D%/keeper-t.sh %D%/secrecy-t.sh
TESTS += %D%/address-t.sh %D%/keeper-t.sh %D%/secrecy-t.sh

dist_check_SCRIPTS += %D%/identity-t.sh %D%/deploy-t.sh
TESTS += %D%/identity-t.sh %D%/deploy-t.sh
dist_check_SCRIPTS += %D%/find-t.sh %D%/seal-t.sh %D%/view-t.sh
TESTS += %D%/find-t.sh %D%/seal-t.sh %D%/view-t.sh

dist_check_SCRIPTS += %D%/rights-t.sh
TESTS += %D%/rights-t.sh

dist_check_SCRIPTS += %D%/exchange-t.sh
TESTS += %D%/exchange-t.sh

dist_check_SCRIPTS += %D%/connect-t.sh %D%/failover-t.sh
TESTS += %D%/connect-t.sh %D%/failover-t.sh
dist_check_SCRIPTS += %D%/copy-t.sh %D%/district-t.sh
TESTS += %D%/copy-t.sh %D%/district-t.sh
dist_check_SCRIPTS += %D%/merge-t.sh %D%/party-t.sh %D%/retelling-t.sh
TESTS += %D%/merge-t.sh %D%/party-t.sh %D%/retelling-t.sh
