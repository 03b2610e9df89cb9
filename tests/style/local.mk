# SPDX-License-Identifier: GPL-3.0-or-later
dist_check_SCRIPTS += %D%/district-t.pl %D%/floors-t.pl %D%/lists-t.pl %D%/manner-t.pl \
	%D%/sentences-t.pl %D%/server-t.pl %D%/tables-t.pl %D%/tests-t.pl
TESTS += %D%/district-t.pl %D%/floors-t.pl %D%/lists-t.pl %D%/manner-t.pl \
	%D%/sentences-t.pl %D%/server-t.pl %D%/tables-t.pl %D%/tests-t.pl
EXTRA_DIST += %D%/Style.pm
