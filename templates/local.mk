# SPDX-License-Identifier: GPL-3.0-or-later
# What the program reads while it runs, installed under $(pkgdatadir)/templates.
nobase_dist_pkgdata_DATA += \
	%D%/calendar/2026.yaml \
	%D%/deadlines.yaml \
	%D%/demo/bar.yaml \
	%D%/demo/family.yaml \
	%D%/demo/leak.yaml \
	%D%/demo/office.yaml \
	%D%/demo/patrol.yaml \
	%D%/divisions.csv \
	%D%/dossier.yaml \
	%D%/kinds.yaml \
	%D%/playbooks/family-red.yaml \
	%D%/playbooks/family.yaml \
	%D%/playbooks/guard.yaml \
	%D%/playbooks/leak.yaml \
	%D%/playbooks/micro-grid.yaml \
	%D%/playbooks/patrol.yaml \
	%D%/playbooks/plain.yaml \
	%D%/playbooks/prepaid.yaml \
	%D%/playbooks/transfer.yaml \
	%D%/playbooks/urgent.yaml \
	%D%/playbooks/wages.yaml \
	%D%/sheets/evidence.md \
	%D%/sheets/roster.md \
	%D%/settings.yaml \
	%D%/simulation.yaml \
	%D%/situations.yaml \
	%D%/visits.yaml
