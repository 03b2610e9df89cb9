/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Translation. Every sentence a person reads passes tr(); there is no global language, so
 * a screen may be English while the paper it prints is Chinese.
 *
 * Msgids are English sentences with {1}…{4} where arguments go (not printf formats: the
 * order may change between languages, and text from outside can never be a format).
 *
 * Layer: base.
 */
#ifndef CORE_BASE_TR_H
#define CORE_BASE_TR_H

#include "core/base/scope.h"

enum lang { LANG_ZH, LANG_EN };

/*
 * Bind the catalogue in DIRECTORY (DIRECTORY/zh_CN/LC_MESSAGES/onecase.mo) and make the
 * process use UTF-8: LC_CTYPE of the environment when its codeset is UTF-8, else C.UTF-8.
 * Call once, before the first tr().
 */
void tr_init(const char *directory);

/* Return MSGID in LANG: itself in English, the catalogue's sentence in Chinese. Static. */
const char *tr(enum lang lang, const char *msgid);

/* Return TR(LANG, MSGID) with {1}… replaced by the strings that follow. Lives in SC. */
const char *scope_say(struct scope *sc, enum lang lang, const char *msgid, ...)
    __attribute__((sentinel));
#define say(sc, lang, ...) scope_say((sc), (lang), __VA_ARGS__, (const char *)NULL)

/* LIST with WORD behind it, as LANG parts the words of a list; LIST "" gives WORD. Lives in SC. */
const char *tr_join(struct scope *sc, enum lang lang, const char *list, const char *word);

/*
 * Return the whole sentence of ERROR in LANG on one line, with file, line and column in front.
 * The name of its field is said as its label (core/base/label.h) and a word of ours is translated;
 * any other argument, also a copy of the name of the field for what was typed so, passes the gate
 * out, as it is, and is cut at 600 cells. Lives in SC.
 */
const char *error_text(struct scope *sc, enum lang lang, const struct error *error);

#endif
