/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Search: what of a case can be found, cut into the pieces that an index keeps, and the rule that
 * says whether a case holds what a query asks. An index only makes it quick: whoever asks the rule
 * case by case finds the same.
 *
 * A term stands in a value when its key (text_key()) is a part of the value's. A name is also found
 * by the beginning of its pinyin or of its initials; a register number, a telephone and an identity
 * number only whole, the last two by their last four as well. Telephones and identity numbers
 * stand in a page as keyed digests.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_SEARCH_H
#define CORE_DOMAIN_SEARCH_H

#include "core/domain/agreement.h"
#include "core/domain/dispute.h"
#include "core/domain/division.h"
#include "core/domain/office.h"
#include "core/domain/query.h"

/* Who makes the digest of DIGITS with KEY; WHAT tells kinds of numbers apart. A KEY of NULL: there
 * is none, and telephones and identity numbers are not found. */
struct search_digester {
    const char *(*digest)(struct scope *sc, const void *key, const char *what, const char *digits);
    const void *key;
    const char *name; /* tells keys apart; "" without one */
};

/* The numbers of a case that ended in another one. */
struct search_former {
    int year;
    int64_t register_number;
    const char *number; /* NULL: it had none yet */
};

/* What is found by, of one case, as it is stored. */
struct search_source {
    const struct dispute *dispute; /* with its narrative */
    const struct party *parties;
    size_t party_count;
    const struct agreement *agreement;   /* the newest, with its facts; NULL */
    const struct search_former *formers; /* of the cases that ended in this one, by age */
    size_t former_count;
};

/* The values of a case as keys, a line feed between two of a kind; "" when there is none. */
struct search_page {
    const char *party, *place, *text, *agreement;
    const char *marks; /* lines that begin with a sign of their kind */
};

/* The sign before a line of marks, and before what is looked for among them. A gate lets none of
 * them into a text. */
#define SEARCH_NUMBER '\001' /* a case number: any part of it */
#define SEARCH_PINYIN '\002' /* pinyin or initials, behind a ^: the beginning */
#define SEARCH_WHOLE  '\003' /* whole */
/* In a text for search_tokens(): of the values behind it. */
#define SEARCH_PARTY     '\004'
#define SEARCH_PLACE     '\005'
#define SEARCH_AGREEMENT '\006'

/* The page of SOURCE, of an office in the division HOME. An address that is secret is left out, and
 * of an account only the last four digits stand. Lives in SC. */
struct search_page search_page_of(struct scope *sc, const struct search_source *source,
                                  const char *home, const struct search_digester *digester);
/* A number, never 0, that another page of the case would hardly have: of what it is made of. */
int64_t search_print(struct scope *sc, const struct search_source *source, const char *home,
                     const struct search_digester *digester);

/* One term of a query, made ready to be looked for. Any of its ways will do. */
struct search_term {
    bool without;
    const char *text; /* key; NULL: not looked for in texts */
    unsigned
        fields; /* where TEXT may stand: a bit for each of QUERY_PARTY, QUERY_PLACE, QUERY_TEXT,
                         QUERY_AGREEMENT and QUERY_NUMBER */
    const char *beside; /* what stands in the case number beside TEXT; NULL */
    const char **marks; /* lines of a page, or their beginnings for SEARCH_PINYIN */
    size_t mark_count;
    size_t header_count;      /* of them, the first: what everybody sees who sees the case */
    uint32_t states;          /* a bit for each enum state */
    struct period registered; /* both DATE_NONE: no way */
    bool spelt;               /* REGISTERED stands among the marks too, day by day */
};

struct search_terms {
    struct search_term list[QUERY_TERMS];
    size_t count;
    bool overdue, on_time; /* asked for; a page does not tell */
};

/* What the names in a query may mean. */
struct search_names {
    const struct kind_table *kinds;
    const struct division_table *divisions;
    const char *home; /* division of the office */
    const struct person *people;
    size_t person_count;
};

/* What of Q is looked for. Lives in SC. */
struct search_terms search_terms_of(struct scope *sc, const struct query *q,
                                    const struct search_names *names,
                                    const struct search_digester *digester);
/* Does the case D of PAGE hold all of TERMS? With HEADER only what stands in the head of the case
 * is looked at: its facts are closed to who asks. */
bool search_holds(const struct search_terms *terms, const struct search_page *page,
                  const struct dispute *d, bool header);
/* Does what is there of SOURCE, as it was typed, show by itself that its case holds all of TERMS?
 * Its dispute may be all there is. Otherwise search_holds() is to be asked, which costs a page. */
bool search_shows(struct scope *sc, const struct search_terms *terms,
                  const struct search_source *source);
/* Does T, of which an index is not sure, hold by what stands in the row of its case? D has its
 * narrative. */
bool search_row_holds(struct scope *sc, const struct search_term *t, const struct dispute *d);
/* Has T ways of which an index is not sure? */
bool search_is_unsure(const struct search_term *t);
/* Is T looked for in one field alone, whose tokens an index has apart? */
bool search_is_of_field(const struct search_term *t);
/* Do TERMS hold by what an index does not know, when D is its answer to search_phrases()? */
bool search_passes(const struct search_terms *terms, const struct dispute *d);
/* The states in which a case may hold TERMS without being what an index answers; 0: none. Terms
 * that are left out of search_phrases() for them are to be asked of search_holds(). */
uint32_t search_states_besides(const struct search_terms *terms);
/* The states that TERMS leave open; a bit for each. */
uint32_t search_states(const struct search_terms *terms);
/* Is anything asked that stands in a page? */
bool search_asks_page(const struct search_terms *terms);
/* Is nothing asked but what stands in the head of a case? */
bool search_asks_header(const struct search_terms *terms);

/* ---- for an index ---- */

#define SEARCH_TOKEN 13 /* bytes; lines behind SEARCH_PINYIN and SEARCH_WHOLE have longer ones */

/*
 * Give EACH the tokens of TEXT, SIZE bytes, one after the other; some come more than once. Every
 * character is one, of letters and digits (a-z, 0-9) it and the next two behind it; two that words
 * are written with are one together, also with letters and digits between them (search_token.h).
 * Where they stand is not told, so a text of two characters is found by its tokens alone, and of
 * what the tokens of a longer one find the page must be read.
 * Values behind a field's sign give each token with the sign as well. EACH stops by returning
 * anything but 0, which is returned.
 */
int search_tokens(const char *text, size_t size,
                  int (*each)(void *user, const char *token, size_t length, size_t from, size_t to),
                  void *user);

enum search_part {
    SEARCH_FACTS,         /* all of a page */
    SEARCH_HEADER,        /* only what stands in the head of a case */
    SEARCH_SECRET_HEADER, /* the same of cases that are confidential or hidden */
    SEARCH_BESIDES        /* all of it, for those in search_states_besides(): without the terms that
                       their state may answer */
};

/* Which answers are asked for. */
enum search_ways {
    SEARCH_EVERY,
    SEARCH_SURE,  /* those that hold for certain, but for what search_passes() tells */
    SEARCH_UNSURE /* the others, of which search_holds() must be asked; maybe sure ones too */
};

/* TERMS in the words of the FTS5 of SQLite: of every text and mark its tokens, in quotation marks.
 * NULL when nothing is asked that an index knows, or it has no such answers. Lives in SC. */
const char *search_phrases(struct scope *sc, const struct search_terms *terms,
                           enum search_part part, enum search_ways ways);
/* The same of T alone, of a page whose row does not hold it by search_row_holds(); WAYS is
 * SEARCH_SURE or SEARCH_UNSURE. NULL: no page has it so. */
const char *search_elsewhere(struct scope *sc, const struct search_term *t, enum search_ways ways);
/* TERMS as a tsquery of PostgreSQL: of each text its characters, wherever they stand, so ask
 * search_holds() of each answer. Lives in SC. */
const char *search_letters(struct scope *sc, const struct search_terms *terms,
                           enum search_part part);

#endif
