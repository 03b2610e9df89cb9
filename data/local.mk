# SPDX-License-Identifier: GPL-3.0-or-later
# What an administrator takes from here: settings of sshd and sudo, services of systemd, programs
# that tell a notice.
dist_pkgdata_DATA = %D%/onecase-watch.service %D%/onecase-backup.service %D%/onecase-backup.timer \
	%D%/onecase-anchor.service %D%/onecase-anchor.timer \
	%D%/onecase-drill.service %D%/onecase-drill.timer \
	%D%/onecase-sshd.conf %D%/onecase.sudoers
notifydir = $(pkgdatadir)/notify
dist_notify_SCRIPTS = %D%/notify/mail %D%/notify/sms %D%/notify/loudspeaker
