# SPDX-License-Identifier: GPL-3.0-or-later
# SQL text, built into libstore as C strings.
SCHEMA_MIGRATIONS = \
	%D%/migration/0001_office.sql \
	%D%/migration/0002_team.sql \
	%D%/migration/0003_roster.sql \
	%D%/migration/0004_deadline.sql \
	%D%/migration/0005_consent.sql \
	%D%/migration/0006_watch.sql \
	%D%/migration/0007_call.sql \
	%D%/migration/0008_template.sql \
	%D%/migration/0009_settlement.sql \
	%D%/migration/0010_record.sql \
	%D%/migration/0011_performance.sql \
	%D%/migration/0012_filing.sql \
	%D%/migration/0013_print.sql \
	%D%/migration/0014_identity.sql \
	%D%/migration/0015_appointment.sql \
	%D%/migration/0016_secrecy.sql \
	%D%/migration/0017_keeping.sql \
	%D%/migration/0018_district.sql \
	%D%/migration/0019_view.sql \
	%D%/migration/0020_exchange.sql \
	%D%/migration/0021_search.sql \
	%D%/migration/0022_presence.sql \
	%D%/migration/0023_merge.sql \
	%D%/migration/0024_copy.sql \
	%D%/migration/0025_children.sql \
	%D%/migration/0026_joining.sql \
	%D%/migration/0027_likeness.sql \
	%D%/migration/0028_search.sql \
	%D%/migration/0029_unsealed.sql \
	%D%/migration/0030_exchange.sql \
	%D%/migration/0031_retelling.sql
SCHEMA_QUERIES = \
	%D%/query/agreement.sql \
	%D%/query/board.sql \
	%D%/query/board_line.sql \
	%D%/query/call.sql \
	%D%/query/casefile.sql \
	%D%/query/confirmation.sql \
	%D%/query/consent.sql \
	%D%/query/contact.sql \
	%D%/query/copy.sql \
	%D%/query/deadline.sql \
	%D%/query/destruction.sql \
	%D%/query/dispatch.sql \
	%D%/query/dispute.sql \
	%D%/query/document.sql \
	%D%/query/dossier.sql \
	%D%/query/draft.sql \
	%D%/query/glass.sql \
	%D%/query/handout.sql \
	%D%/query/evidence.sql \
	%D%/query/exchange.sql \
	%D%/query/joining.sql \
	%D%/query/merge.sql \
	%D%/query/journal.sql \
	%D%/query/key.sql \
	%D%/query/keeping.sql \
	%D%/query/likeness.sql \
	%D%/query/migrate.sql \
	%D%/query/office.sql \
	%D%/query/particular.sql \
	%D%/query/party.sql \
	%D%/query/password.sql \
	%D%/query/performance.sql \
	%D%/query/period.sql \
	%D%/query/presence.sql \
	%D%/query/print.sql \
	%D%/query/roster.sql \
	%D%/query/sealed.sql \
	%D%/query/search.sql \
	%D%/query/session.sql \
	%D%/query/sight.sql \
	%D%/query/supplement.sql \
	%D%/query/template.sql \
	%D%/query/trail.sql \
	%D%/query/view.sql \
	%D%/query/visit.sql \
	%D%/query/watch.sql
SCHEMA_FRAGMENTS = \
	%D%/query/agreement_columns.sql \
	%D%/query/dispute_columns.sql \
	%D%/query/document_columns.sql \
	%D%/query/exchange_seen.sql \
	%D%/query/offered.sql \
	%D%/query/print_columns.sql \
	%D%/query/likeness_asked.sql \
	%D%/query/mark_columns.sql \
	%D%/query/readable.sql \
	%D%/query/search_states.sql \
	%D%/query/seen.sql \
	%D%/query/standing_agency.sql \
	%D%/query/standing_glass.sql \
	%D%/query/standing_own.sql \
	%D%/query/standing_team.sql \
	%D%/query/term_columns.sql \
	%D%/query/trail_area.sql \
	%D%/query/trail_columns.sql \
	%D%/query/trail_span.sql \
	%D%/query/page.sql \
	%D%/query/visible.sql \
	%D%/query/within_area.sql \
	%D%/query/within_depth.sql \
	%D%/query/within_reads.sql \
	%D%/query/within_reads_secret.sql
SCHEMA_PGSQL = %D%/pgsql/0021_search.sql %D%/pgsql/0028_search.sql %D%/pgsql/search.sql
SCHEMA_SQLITE = %D%/sqlite/0028_search.sql
SCHEMA_SQL = $(SCHEMA_MIGRATIONS) $(SCHEMA_QUERIES) $(SCHEMA_PGSQL) $(SCHEMA_SQLITE)
EXTRA_DIST += $(SCHEMA_SQL) $(SCHEMA_FRAGMENTS) %D%/pgsql/policy.sql tools/sql2c.awk

BUILT_SOURCES += %D%/queries.h
CLEANFILES += %D%/queries.h %D%/queries.c

# The names are those of the source tree, so that a message of the generator can be followed.
SQL2C = $(MKDIR_P) %D% && files= && \
	for file in $(SCHEMA_SQL); do files="$$files $(srcdir)/$$file"; done && \
	LC_ALL=C $(AWK) -v mode=$$mode -f $(srcdir)/tools/sql2c.awk $$files >$@.new && mv -f $@.new $@

%D%/queries.h: $(SCHEMA_SQL) $(SCHEMA_FRAGMENTS) tools/sql2c.awk
	$(AM_V_GEN)mode=header; $(SQL2C)
%D%/queries.c: $(SCHEMA_SQL) $(SCHEMA_FRAGMENTS) tools/sql2c.awk
	$(AM_V_GEN)mode=source; $(SQL2C)

# The second lock of the other engine.
CLEANFILES += %D%/pgsql/policy.c
%D%/pgsql/policy.c: %D%/pgsql/policy.sql $(SCHEMA_FRAGMENTS) tools/sql2c.awk
	$(AM_V_GEN)$(MKDIR_P) %D%/pgsql && LC_ALL=C $(AWK) -v mode=policy \
		-f $(srcdir)/tools/sql2c.awk $(srcdir)/%D%/pgsql/policy.sql >$@.new && mv -f $@.new $@
