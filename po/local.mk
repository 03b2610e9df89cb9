# SPDX-License-Identifier: GPL-3.0-or-later
# The Chinese catalogue lies in $(builddir)/locale in the shape of an installed one, so that the
# program finds it in place. Run "make update-po" after a sentence was added or changed.
dist_noinst_DATA += %D%/zh_CN.po
dist_noinst_SCRIPTS += %D%/sentences
catalogue = locale/zh_CN/LC_MESSAGES/onecase.mo
zh_CNdir = $(localedir)/zh_CN/LC_MESSAGES
nodist_zh_CN_DATA = $(catalogue)
CLEANFILES += $(catalogue)

# Both sides are UTF-8. Where the header does not say so, glibc converts nothing: its conversion
# costs a copy of each sentence, and falls over when memory runs out while it is being set up.
$(catalogue): %D%/zh_CN.po
	$(AM_V_GEN)$(MKDIR_P) $(@D) && $(MSGFMT) --check -o $@.tmp $(top_srcdir)/po/zh_CN.po && \
		LC_ALL=C sed 's/charset=UTF-8/Charset=UTF-8/' $@.tmp >$@ && rm -f $@.tmp

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
