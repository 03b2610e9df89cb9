# SPDX-License-Identifier: GPL-3.0-or-later
# What an administrator takes from here: settings of sshd and sudo, services of systemd, programs
# that tell a notice.
EXTRA_DIST += %D%/onecase-watch.service %D%/onecase-backup.service %D%/onecase-backup.timer \
	%D%/onecase-anchor.service %D%/onecase-anchor.timer \
	%D%/onecase-drill.service %D%/onecase-drill.timer \
	%D%/onecase-sshd.conf %D%/onecase.sudoers
# Here they name the program where it is by default; installed they name it where it is.
PLACED = placed/onecase-watch.service placed/onecase-backup.service placed/onecase-backup.timer \
	placed/onecase-anchor.service placed/onecase-anchor.timer \
	placed/onecase-drill.service placed/onecase-drill.timer \
	placed/onecase-sshd.conf placed/onecase.sudoers
nodist_pkgdata_DATA = $(PLACED)
CLEANFILES += $(PLACED)
$(PLACED): Makefile
	$(AM_V_GEN)$(MKDIR_P) placed && \
		sed 's|/usr/local/bin/|$(bindir)/|g' $(top_srcdir)/data/$(@F) >$@
notifydir = $(pkgdatadir)/notify
dist_notify_SCRIPTS = %D%/notify/mail %D%/notify/sms %D%/notify/loudspeaker
