# SPDX-License-Identifier: GPL-3.0-or-later
# The tables of characters are committed; tools/text-table.py and, for those of core/domain,
# tools/han-table.py make them anew for a new Unicode.
noinst_LIBRARIES += libbase.a
libbase_a_SOURCES = \
	%D%/archive.h %D%/archive_head.c %D%/archive_head.h %D%/archive_read.c \
	%D%/archive_write.c \
	%D%/cipher.c %D%/cipher.h \
	%D%/clock.c %D%/clock.h \
	%D%/date_en.c %D%/date_en.h \
	%D%/date_zh.c %D%/date_zh.h \
	%D%/digest.c %D%/digest.h \
	%D%/file.c %D%/file.h \
	%D%/instant.c %D%/instant.h \
	%D%/label.c %D%/label.def %D%/label.h \
	%D%/module.c %D%/module.h \
	%D%/pack.c %D%/pack.h \
	%D%/page.h \
	%D%/parcel.c %D%/parcel.h \
	%D%/rc.def \
	%D%/scope.c %D%/scope.h \
	%D%/progress.c %D%/progress.h \
	%D%/secret.c %D%/secret.h \
	%D%/sha256.c %D%/sha256.h \
	%D%/seal.c %D%/seal.h \
	%D%/signet.c %D%/signet.h \
	%D%/spawn.c %D%/spawn.h \
	%D%/system_log.c %D%/system_log.h \
	%D%/text.c %D%/text.h \
	%D%/text_class.h %D%/text_table.def \
	%D%/text_gate.c \
	%D%/tr.c %D%/tr.h
libbase_a_CFLAGS = $(AM_CFLAGS) $(UTF8PROC_CFLAGS) $(SODIUM_CFLAGS) $(ZSTD_CFLAGS)
dist_noinst_SCRIPTS += tools/text-table.py tools/han-table.py
