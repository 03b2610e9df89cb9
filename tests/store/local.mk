# SPDX-License-Identifier: GPL-3.0-or-later
STORE_FIXTURE = %D%/cluster.c %D%/cluster.h %D%/fixture.c %D%/fixture.h %D%/fixture_after.c %D%/fixture_agreement.c \
	%D%/fixture_paper.c \
	%D%/fixture_record.c %D%/fixture_server.c
check_PROGRAMS += \
	%D%/agreement-t \
	%D%/beside-t \
	%D%/board-t \
	%D%/casefile-t \
	%D%/engine-t \
	%D%/index-t \
	%D%/journal-t \
	%D%/memory-t \
	%D%/register-t \
	%D%/roster-t \
	%D%/upgrade-t
TESTS += \
	%D%/agreement-t \
	%D%/beside-t \
	%D%/board-t \
	%D%/casefile-t \
	%D%/engine-t \
	%D%/index-t \
	%D%/journal-t \
	%D%/memory-t \
	%D%/register-t \
	%D%/roster-t \
	%D%/upgrade-t
%C%_agreement_t_SOURCES = %D%/agreement-t.c $(STORE_FIXTURE)
%C%_agreement_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_beside_t_SOURCES = %D%/beside-t.c $(STORE_FIXTURE)
%C%_beside_t_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
%C%_beside_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_board_t_SOURCES = %D%/board-t.c $(STORE_FIXTURE)
%C%_board_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_casefile_t_SOURCES = %D%/casefile-t.c $(STORE_FIXTURE)
%C%_casefile_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_engine_t_SOURCES = %D%/engine-t.c $(STORE_FIXTURE)
%C%_engine_t_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
%C%_engine_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_index_t_SOURCES = %D%/index-t.c $(STORE_FIXTURE)
%C%_index_t_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
%C%_index_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_memory_t_SOURCES = %D%/memory-t.c $(STORE_FIXTURE)
%C%_memory_t_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
%C%_memory_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_journal_t_SOURCES = %D%/journal-t.c $(STORE_FIXTURE)
%C%_journal_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_roster_t_SOURCES = %D%/roster-t.c $(STORE_FIXTURE)
%C%_roster_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_upgrade_t_SOURCES = %D%/upgrade-t.c $(STORE_FIXTURE)
%C%_upgrade_t_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
%C%_upgrade_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_register_t_SOURCES = %D%/register-t.c $(STORE_FIXTURE)
%C%_register_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/destruction-t
TESTS += %D%/destruction-t
%C%_destruction_t_SOURCES = %D%/destruction-t.c $(STORE_FIXTURE)
%C%_destruction_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/anchor-t %D%/copy-t
TESTS += %D%/anchor-t %D%/copy-t
%C%_anchor_t_SOURCES = %D%/anchor-t.c $(STORE_FIXTURE)
%C%_anchor_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_copy_t_SOURCES = %D%/copy-t.c $(STORE_FIXTURE)
%C%_copy_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/sealed-t %D%/trail-t
TESTS += %D%/sealed-t %D%/trail-t
%C%_sealed_t_SOURCES = %D%/sealed-t.c $(STORE_FIXTURE)
%C%_sealed_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_trail_t_SOURCES = %D%/trail-t.c $(STORE_FIXTURE)
%C%_trail_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/sight-t
TESTS += %D%/sight-t
%C%_sight_t_SOURCES = %D%/sight-t.c $(STORE_FIXTURE)
%C%_sight_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/exchange-t
TESTS += %D%/exchange-t
%C%_exchange_t_SOURCES = %D%/exchange-t.c $(STORE_FIXTURE)
%C%_exchange_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
# The same on PostgreSQL: what is quick in "make check", everything of server.list in "make
# check-pgsql".
TESTS += %D%/pgsql-t.sh
EXTRA_DIST += %D%/cluster.sh %D%/pgsql-t.sh %D%/server.list
.PHONY: check-pgsql
check-pgsql: all $(check_LIBRARIES) $(check_PROGRAMS)
	PGSQL_TESTS=whole FLOW_STORIES=whole FAILOVER_SESSIONS=50 $(MAKE) $(AM_MAKEFLAGS) \
		check-TESTS TESTS='%D%/pgsql-t.sh tests/flow/pgsql-t.sh tests/cli/failover-t.sh'

check_PROGRAMS += %D%/copy_rows-t
TESTS += %D%/copy_rows-t
%C%_copy_rows_t_SOURCES = %D%/copy_rows-t.c $(STORE_FIXTURE)
%C%_copy_rows_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/policy-t %D%/server-t
%C%_policy_t_SOURCES = %D%/policy-t.c $(STORE_FIXTURE)
%C%_policy_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
%C%_server_t_SOURCES = %D%/server-t.c $(STORE_FIXTURE)
%C%_server_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/plan-t
TESTS += %D%/plan-t
%C%_plan_t_SOURCES = %D%/plan-t.c $(STORE_FIXTURE)
%C%_plan_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
