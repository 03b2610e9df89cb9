# SPDX-License-Identifier: GPL-3.0-or-later
# What an administrator takes from here: the service of the watch, programs that tell a notice.
dist_pkgdata_DATA = %D%/onecase-watch.service
notifydir = $(pkgdatadir)/notify
dist_notify_SCRIPTS = %D%/notify/mail %D%/notify/sms %D%/notify/loudspeaker
