/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sealed note: words for those it names and for nobody else, whatever he is appointed to: what the
 * psychologist or the women's federation writes, who told of something, what one side said alone
 * (人民调解法 art. 15 no. 4). It stays as it was written; what is to be added is another note. To
 * the team it may give advice.
 *
 * The words lie in the record locked. Nothing but reading one note opens it: no list, paper,
 * export, search or figure has them.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_SEALED_H
#define CORE_DOMAIN_SEALED_H

#include "core/base/instant.h"
#include "core/domain/session.h"
#include "core/domain/word.h"

#define WORDS_SEALED(ROW)                                                                          \
    ROW(SEALED_PSYCHOLOGIST, "psychologist", N_("Psychologist's note"))                            \
    ROW(SEALED_WOMEN, "women", N_("Women's federation's note"))                                    \
    ROW(SEALED_INFORMANT, "informant", N_("Who told us"))                                          \
    ROW(SEALED_OTHER, "other", N_("Other sealed note"))                                            \
    ROW(SEALED_TALK, "talk", N_("Talk with one side"))

enum sealed_kind {
#define SEALED_ENUM_(name, code, label) name,
    WORDS_SEALED(SEALED_ENUM_)
#undef SEALED_ENUM_
};
extern const struct word_list sealed_words;

struct sealed_reader {
    int64_t person;
    const char *name;
};

struct sealed {
    int64_t id;
    int number; /* in its case, from 1 */
    enum sealed_kind kind;
    int64_t session; /* whose words it holds; 0: none */
    int64_t author;  /* person */
    const char *author_name;
    struct instant made_at;
    const char *advice;                  /* what the team may know; NULL */
    const char *locked;                  /* the words */
    const struct sealed_reader *readers; /* besides the author */
    size_t reader_count;
};

/* May PERSON read N: did he write it, or does it name him? */
bool sealed_may_read(const struct sealed *n, int64_t person);
/* Gate ADVICE and WORDS in place. Fails: RC_INVALID "advice"; "text" when there are none; "kind"
 * for a talk, which is recorded as a session. */
MUST_CHECK enum rc sealed_check(struct scope *sc, enum sealed_kind kind, const char **advice,
                                const char **words);
/* What the locked words of note ID of DISPUTE are bound to, and a locked key. Live in SC. */
const char *sealed_about(struct scope *sc, int64_t id, int64_t dispute);
const char *sealed_key_about(struct scope *sc, int64_t id, int64_t dispute);

/* The statements of S as the words of a note, a paragraph each. Lives in SC. */
const char *sealed_talk(struct scope *sc, const struct session *s);
/* Add to those present in S everybody who speaks there: once its words are locked, nothing else
 * tells that he was there. Lives in SC. */
void sealed_name_speakers(struct scope *sc, struct session *s);
/* Did NAME sit in at S, as far as it tells? */
bool sealed_was_there(const struct session *s, const char *name);

#endif
