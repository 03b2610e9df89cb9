# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += libstore.a
libstore_a_CFLAGS = $(AM_CFLAGS) $(SQLITE_CFLAGS)
nodist_libstore_a_SOURCES = schema/queries.c schema/queries.h
libstore_a_SOURCES = \
	%D%/added.c %D%/added.h \
	%D%/agreement_load.c %D%/agreement_store.c %D%/agreement_store.h \
	%D%/appointment_store.c %D%/appointment_store.h \
	%D%/beside.c %D%/beside.h \
	%D%/board_line_store.c %D%/board_line_store.h \
	%D%/board_store.c %D%/board_store.h \
	%D%/case_page.c %D%/case_page.h \
	%D%/card_store.c %D%/card_store.h \
	%D%/call_store.c %D%/call_store.h \
	%D%/casefile_store.c %D%/casefile_store.h \
	%D%/chain.c %D%/chain.h \
	%D%/clock_store.c %D%/clock_store.h \
	%D%/sight_store.c %D%/sight_store.h \
	%D%/copy.c %D%/copy.h \
	%D%/confirmation_store.c %D%/confirmation_store.h \
	%D%/consent_store.c %D%/consent_store.h \
	%D%/joining_store.c %D%/joining_store.h \
	%D%/merge_store.c %D%/merge_store.h \
	%D%/contact_store.c %D%/contact_store.h \
	%D%/deadline_store.c %D%/deadline_store.h \
	%D%/destruction_store.c %D%/destruction_store.h \
	%D%/key_store.c %D%/key_store.h \
	%D%/password_store.c %D%/password_store.h \
	%D%/dispatch_store.c %D%/dispatch_store.h \
	%D%/dispute_store.c %D%/dispute_store.h \
	%D%/document_store.c %D%/document_store.h \
	%D%/dossier_store.c %D%/dossier_store.h \
	%D%/draft_store.c %D%/draft_store.h \
	%D%/due_store.c %D%/due_store.h \
	%D%/engine.c %D%/engine.h %D%/engine_sqlite.c \
	%D%/exchange_store.c %D%/exchange_store.h \
	%D%/lite_check.c %D%/lite_check.h %D%/lite_copy.c %D%/lite_copy.h \
	%D%/lite_error.c %D%/lite_error.h \
	%D%/lite_fold.c %D%/lite_fold.h \
	%D%/likeness_store.c %D%/likeness_store.h \
	%D%/lite_search.c %D%/lite_search.h \
	%D%/glass_store.c %D%/glass_store.h \
	%D%/handout_store.c %D%/handout_store.h \
	%D%/evidence_store.c %D%/evidence_store.h \
	%D%/handover_store.c %D%/handover_store.h \
	%D%/journal.c %D%/journal.h \
	%D%/keeping_store.c %D%/keeping_store.h \
	%D%/mention.c %D%/mention.h \
	%D%/migrate.c %D%/migrate.h \
	%D%/notice_store.c %D%/notice_store.h \
	%D%/office_store.c %D%/office_store.h \
	%D%/particular_store.c %D%/particular_store.h \
	%D%/party_store.c %D%/party_store.h \
	%D%/payload.c %D%/payload.h \
	%D%/performance_store.c %D%/performance_store.h \
	%D%/period_store.c %D%/period_store.h \
	%D%/place.c %D%/place.h \
	%D%/position_store.c %D%/position_store.h \
	%D%/presence_store.c %D%/presence_store.h \
	%D%/print_store.c %D%/print_store.h \
	%D%/roster_store.c %D%/roster_store.h \
	%D%/row.c %D%/row.h \
	%D%/search_source.c %D%/search_store.c %D%/search_store.h \
	%D%/sealed_store.c %D%/sealed_store.h \
	%D%/serial_store.c %D%/serial_store.h \
	%D%/session_store.c %D%/session_store.h \
	%D%/supplement_store.c %D%/supplement_store.h \
	%D%/table.def \
	%D%/verify.c %D%/verify.h \
	%D%/template_store.c %D%/template_store.h \
	%D%/trail_store.c %D%/trail_store.h \
	%D%/view_store.c %D%/view_store.h \
	%D%/visit_store.c %D%/visit_store.h \
	%D%/window.c %D%/window.h

# Also when only the library is asked for, and BUILT_SOURCES are not made first.
$(libstore_a_OBJECTS): schema/queries.h

if HAVE_PGSQL
pkglibexec_PROGRAMS += pgsql.so
pgsql_so_SOURCES = %D%/engine_pgsql.c %D%/pgsql.h %D%/pgsql_dialect.c %D%/pgsql_error.c \
	%D%/pgsql_line.c %D%/pgsql_load.c %D%/pgsql_open.c %D%/pgsql_run.c %D%/pgsql_value.c %D%/pgsql_viewer.c
nodist_pgsql_so_SOURCES = schema/pgsql/policy.c
pgsql_so_CFLAGS = $(AM_CFLAGS) $(PGSQL_CFLAGS)
pgsql_so_LDFLAGS = $(AM_LDFLAGS) -shared
pgsql_so_LDADD = $(STORE) $(PGSQL_LIBS) $(BASE_LIBS)
endif
