# SPDX-License-Identifier: GPL-3.0-or-later
# A practice office in a folder of its own, shared by the tests of the desk.
check_LIBRARIES += libroom.a
libroom_a_SOURCES = %D%/offices.c %D%/offices.h %D%/room.c %D%/room.h tests/store/cluster.c tests/store/cluster.h
libroom_a_CPPFLAGS = $(AM_CPPFLAGS) -DTEST_TEMPLATES='"$(abs_top_srcdir)/templates"' \
	-DTEST_MODULES='"$(abs_top_builddir)"'

check_PROGRAMS += %D%/job-t %D%/register-t
TESTS += %D%/job-t %D%/register-t
%C%_job_t_SOURCES = %D%/job-t.c
%C%_job_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_job_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic
%C%_register_t_SOURCES = %D%/register-t.c
%C%_register_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/account-t
TESTS += %D%/account-t
%C%_account_t_SOURCES = %D%/account-t.c
%C%_account_t_CPPFLAGS = $(AM_CPPFLAGS) -DTEST_TEMPLATES='"$(abs_top_srcdir)/templates"'
%C%_account_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_account_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/stop-t
TESTS += %D%/stop-t
%C%_stop_t_SOURCES = %D%/stop-t.c %D%/rights.c %D%/rights.h
%C%_stop_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_stop_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/roster-t
TESTS += %D%/roster-t
%C%_roster_t_SOURCES = %D%/roster-t.c
%C%_roster_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_roster_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/real-t
TESTS += %D%/real-t
%C%_real_t_SOURCES = %D%/real-t.c
%C%_real_t_CPPFLAGS = $(AM_CPPFLAGS) \
	-DTEST_REAL_CASES='"$(abs_top_srcdir)/../shared/data/real-cases.jsonl"'
%C%_real_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_real_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/dossier-t
TESTS += %D%/dossier-t
%C%_dossier_t_SOURCES = %D%/dossier-t.c
%C%_dossier_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_dossier_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/dossier-real-t
TESTS += %D%/dossier-real-t
%C%_dossier_real_t_SOURCES = %D%/dossier-real-t.c
%C%_dossier_real_t_CPPFLAGS = $(AM_CPPFLAGS) \
	-DTEST_REAL_CASES='"$(abs_top_srcdir)/../shared/data/real-cases.jsonl"'
%C%_dossier_real_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_dossier_real_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/board-t
TESTS += %D%/board-t
%C%_board_t_SOURCES = %D%/board-t.c
%C%_board_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_board_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/watch-t
TESTS += %D%/watch-t
%C%_watch_t_SOURCES = %D%/watch-t.c
%C%_watch_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_watch_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/calendar-t
TESTS += %D%/calendar-t
%C%_calendar_t_SOURCES = %D%/calendar-t.c
%C%_calendar_t_CPPFLAGS = $(AM_CPPFLAGS) -DTEST_TEMPLATES='"$(abs_top_srcdir)/templates"'
%C%_calendar_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_calendar_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/record-t
TESTS += %D%/record-t
%C%_record_t_SOURCES = %D%/record-t.c
%C%_record_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_record_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/print-t
TESTS += %D%/print-t
%C%_print_t_SOURCES = %D%/print-t.c
%C%_print_t_CPPFLAGS = $(AM_CPPFLAGS) -DTEST_TEMPLATES='"$(abs_top_srcdir)/templates"'
%C%_print_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_print_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/document-t
TESTS += %D%/document-t
%C%_document_t_SOURCES = %D%/document-t.c
%C%_document_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_document_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/password-t
TESTS += %D%/password-t
%C%_password_t_SOURCES = %D%/password-t.c
%C%_password_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_password_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

# The policy, compared with the table that people read.
check_PROGRAMS += %D%/permit-t
TESTS += %D%/permit-t
%C%_permit_t_SOURCES = %D%/permit-t.c
%C%_permit_t_CPPFLAGS = $(AM_CPPFLAGS) $(CHECK_CFLAGS) \
	-DGOLDEN_TABLE='"$(abs_top_srcdir)/tests/desk/golden/permit.txt"'
%C%_permit_t_LDADD = $(SUITE) $(DOMAIN) $(BASE_LIBS) $(SUITE_LIBS)
EXTRA_DIST += %D%/golden/permit.txt
check_PROGRAMS += %D%/sealed-t %D%/glass-t
TESTS += %D%/sealed-t %D%/glass-t
%C%_sealed_t_SOURCES = %D%/sealed-t.c %D%/rights.c %D%/rights.h
%C%_sealed_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_sealed_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic
%C%_glass_t_SOURCES = %D%/glass-t.c %D%/rights.c %D%/rights.h
%C%_glass_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_glass_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/key-t
TESTS += %D%/key-t
%C%_key_t_SOURCES = %D%/key-t.c
%C%_key_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_key_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/secrecy-t
TESTS += %D%/secrecy-t
%C%_secrecy_t_SOURCES = %D%/secrecy-t.c %D%/canary.c %D%/canary.h %D%/rights.c %D%/rights.h
%C%_secrecy_t_CPPFLAGS = $(AM_CPPFLAGS) -DTEST_TEMPLATES='"$(abs_top_srcdir)/templates"'
%C%_secrecy_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_secrecy_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/outlet-t
TESTS += %D%/outlet-t
%C%_outlet_t_SOURCES = %D%/outlet-t.c %D%/canary.c %D%/canary.h %D%/rights.c %D%/rights.h
%C%_outlet_t_CPPFLAGS = $(AM_CPPFLAGS) -DTEST_TEMPLATES='"$(abs_top_srcdir)/templates"'
%C%_outlet_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_outlet_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/presence-t
TESTS += %D%/presence-t
%C%_presence_t_SOURCES = %D%/presence-t.c %D%/rights.c %D%/rights.h
%C%_presence_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_presence_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic
check_PROGRAMS += %D%/search-t
TESTS += %D%/search-t
%C%_search_t_SOURCES = %D%/search-t.c
%C%_search_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_search_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/retelling-t
TESTS += %D%/retelling-t
%C%_retelling_t_SOURCES = %D%/retelling-t.c %D%/rights.c %D%/rights.h
%C%_retelling_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_retelling_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/joining-t
TESTS += %D%/joining-t
%C%_joining_t_SOURCES = %D%/joining-t.c %D%/rights.c %D%/rights.h
%C%_joining_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_joining_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/find-t
TESTS += %D%/find-t
%C%_find_t_SOURCES = %D%/find-t.c %D%/rights.c %D%/rights.h
%C%_find_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_find_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/index-t
TESTS += %D%/index-t
%C%_index_t_SOURCES = %D%/index-t.c %D%/rights.c %D%/rights.h
%C%_index_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_index_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/view-t
TESTS += %D%/view-t
%C%_view_t_SOURCES = %D%/view-t.c %D%/rights.c %D%/rights.h
%C%_view_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_view_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/line-t
%C%_line_t_SOURCES = %D%/line-t.c tests/store/proxy.c tests/store/proxy.h
%C%_line_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_line_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

check_PROGRAMS += %D%/alike-t
TESTS += %D%/alike-t
%C%_alike_t_SOURCES = %D%/alike-t.c %D%/rights.c %D%/rights.h
%C%_alike_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)

# Two offices.
check_PROGRAMS += %D%/exchange-t
TESTS += %D%/exchange-t
%C%_exchange_t_SOURCES = %D%/exchange-t.c %D%/rights.c %D%/rights.h
%C%_exchange_t_LDADD = libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)
%C%_exchange_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic
