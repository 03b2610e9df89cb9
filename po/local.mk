# SPDX-License-Identifier: GPL-3.0-or-later
# The Chinese catalogue lies in $(builddir)/locale in the shape of an installed one, so that the
# program finds it in place. Run "make update-po" after a sentence was added or changed.
dist_noinst_DATA += %D%/zh_CN.po
dist_noinst_SCRIPTS += %D%/sentences
catalogue = locale/zh_CN/LC_MESSAGES/onecase.mo
zh_CNdir = $(localedir)/zh_CN/LC_MESSAGES
nodist_zh_CN_DATA = $(catalogue)
CLEANFILES += $(catalogue)

$(catalogue): %D%/zh_CN.po
	$(AM_V_GEN)$(MKDIR_P) $(@D) && $(MSGFMT) --check -o $@ $(top_srcdir)/po/zh_CN.po

# Sentences that went are dropped; a new one is left empty, never guessed.
.PHONY: update-po
update-po:
	$(SHELL) $(top_srcdir)/po/sentences $(top_srcdir) >sentences.pot
	$(MSGMERGE) --quiet --no-fuzzy-matching --add-location=file --no-wrap \
		-o zh_CN.new $(top_srcdir)/po/zh_CN.po sentences.pot
	msgattrib --no-obsolete --no-wrap --add-location=file \
		-o $(top_srcdir)/po/zh_CN.po zh_CN.new
	rm -f sentences.pot zh_CN.new
	-$(MSGFMT) --statistics --check -o /dev/null $(top_srcdir)/po/zh_CN.po
	-msgattrib --untranslated --no-wrap $(top_srcdir)/po/zh_CN.po | grep '^msgid "..*"'
