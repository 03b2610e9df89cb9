# SPDX-License-Identifier: GPL-3.0-or-later
EXTRA_DIST += %D%/board.svg %D%/deploy.md %D%/district.md %D%/documents.md %D%/exchange.md %D%/figures.md %D%/glossary.md %D%/performance.md %D%/playbook.md %D%/threat.md %D%/unicode-license.txt %D%/watch.md \
	%D%/adr/README.md \
	%D%/adr/0001-floors-are-libraries.md %D%/adr/0002-modules-without-libtool.md \
	%D%/adr/0003-sentences.md %D%/adr/0004-state-is-derived.md \
	%D%/adr/0005-journal-of-row-digests.md %D%/adr/0006-scope-is-memory-and-error.md \
	%D%/adr/0007-one-layout-in-cells.md %D%/adr/0008-configure-and-core.md \
	%D%/adr/0009-minutes-of-a-promise.md %D%/adr/0010-counted-time-is-computed.md \
	%D%/adr/0011-pauses-and-stand-downs.md \
	%D%/adr/0012-deadlines-are-computed.md \
	%D%/adr/0013-roster-is-plan-and-changes.md \
	%D%/adr/0014-notices-and-leases.md \
	%D%/adr/0015-simulation-through-real-work.md \
	%D%/adr/0016-templates-two-people.md \
	%D%/adr/0017-ledger-and-plan-are-computed.md \
	%D%/adr/0018-a-folder-is-bound-from-papers.md \
	%D%/adr/0019-destruction-and-the-chain.md \
	%D%/adr/0020-rights-are-one-table.md \
	%D%/adr/0021-copies-before-changes.md \
	%D%/adr/0022-a-list-asks-once.md \
	%D%/adr/0023-a-case-on-its-way.md \
	%D%/adr/0024-what-is-locked-first.md \
	%D%/adr/0025-one-person-registered-twice.md \
	%D%/adr/0026-the-file-is-checked-beside.md \
	%D%/adr/0027-an-index-without-places.md \
	%D%/adr/0028-a-long-text-by-its-row.md \
	%D%/adr/0029-numbers-that-everybody-may-know.md
