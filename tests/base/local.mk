# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += %D%/clock-t
TESTS += %D%/clock-t
%C%_clock_t_SOURCES = %D%/clock-t.c
%C%_clock_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/progress-t
TESTS += %D%/progress-t
%C%_progress_t_SOURCES = %D%/progress-t.c
%C%_progress_t_CPPFLAGS = $(AM_CPPFLAGS) -DGOLDEN_LOCALE='"$(abs_top_builddir)/locale"'
%C%_progress_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/digest-t
TESTS += %D%/digest-t
%C%_digest_t_SOURCES = %D%/digest-t.c
%C%_digest_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/file-t
TESTS += %D%/file-t
%C%_file_t_SOURCES = %D%/file-t.c
%C%_file_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/date_zh-t
TESTS += %D%/date_zh-t
%C%_date_zh_t_SOURCES = %D%/date_zh-t.c
%C%_date_zh_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/instant-t
TESTS += %D%/instant-t
%C%_instant_t_SOURCES = %D%/instant-t.c
%C%_instant_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/scope-t
TESTS += %D%/scope-t
%C%_scope_t_SOURCES = %D%/scope-t.c
%C%_scope_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/spawn-t
TESTS += %D%/spawn-t
%C%_spawn_t_SOURCES = %D%/spawn-t.c
%C%_spawn_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/text-t
TESTS += %D%/text-t
%C%_text_t_SOURCES = %D%/text-t.c
%C%_text_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/text-gate-t
TESTS += %D%/text-gate-t
%C%_text_gate_t_SOURCES = %D%/text-gate-t.c
%C%_text_gate_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/tr-t
TESTS += %D%/tr-t
%C%_tr_t_SOURCES = %D%/tr-t.c
%C%_tr_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

dist_check_SCRIPTS += %D%/text-table-t.sh
TESTS += %D%/text-table-t.sh

check_PROGRAMS += %D%/secret-t
TESTS += %D%/secret-t
%C%_secret_t_SOURCES = %D%/secret-t.c
%C%_secret_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)
check_PROGRAMS += %D%/archive-t
TESTS += %D%/archive-t
%C%_archive_t_SOURCES = %D%/archive-t.c
%C%_archive_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/seal-t
TESTS += %D%/seal-t
%C%_seal_t_SOURCES = %D%/seal-t.c
%C%_seal_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/cipher-t
TESTS += %D%/cipher-t
%C%_cipher_t_SOURCES = %D%/cipher-t.c
%C%_cipher_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/signet-t
TESTS += %D%/signet-t
%C%_signet_t_SOURCES = %D%/signet-t.c
%C%_signet_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/parcel-t
TESTS += %D%/parcel-t
%C%_parcel_t_SOURCES = %D%/parcel-t.c
%C%_parcel_t_LDADD = $(SUITE) $(BASE) $(BASE_LIBS) $(SUITE_LIBS)
