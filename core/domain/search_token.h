/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tokens: what search_tokens() cuts, for those who write down what is asked of an index. Sizes are
 * bytes; LEFT of them stand at TEXT, more than none.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_SEARCH_TOKEN_H
#define CORE_DOMAIN_SEARCH_TOKEN_H

#include "core/domain/search.h"

#define TOKEN_RUN        3 /* characters of a token of letters and digits */
#define TOKEN_BEGINNINGS 6 /* letters; of pinyin the beginnings up to it are tokens */

/* Is C a letter or a digit? */
bool token_is_run(char c);
size_t token_character(const char *text, size_t left);
/* Of the token that TEXT begins with: a character, or up to TOKEN_RUN letters and digits. */
size_t token_size(const char *text, size_t left);
/* Of the letters and digits that TEXT begins with. */
size_t token_run(const char *text, size_t left);
/* Of the pair that TEXT begins with: two characters of words, one and the first letter or digit
 * behind it, or at most BETWEEN letters and digits with the one behind them. 0: none. */
size_t token_pair(const char *text, size_t left, size_t between);
/* Of two characters of words with at most BETWEEN letters and digits between them; 0: none. */
size_t token_bridge(const char *text, size_t left, size_t between);
/* BETWEEN of what stands behind SIGN: all of them are in the number of a case. */
size_t token_between(char sign);

#endif
