/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/likeness.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "core/domain/address.h"
#include "core/domain/likeness_key.h"
#include "core/domain/pinyin.h"
#include "core/domain/variant.h"

#define TAIL         4 /* digits of a telephone that people remember */
#define LETTER_LEAST 3 /* a name of two characters with one other is another name */
#define READ_LEAST   6 /* digits that a masked number must still show */
#define CORE_LEAST   2 /* characters of an organisation without its form */
#define PAIRS        2 /* of parties that count: both sides of the quarrel */
#define GRAMS        600
#define WEEK         7

static const struct word words[] = {
#define ROW(name, code, label) {name, code, label},
    WORDS_LIKENESS(ROW)
#undef ROW
};
const struct word_list likeness_words = {words, sizeof(words) / sizeof(*words)};

static void add(struct likeness *l, const struct likeness_rules *rules, enum likeness_fact fact)
{
    l->facts |= 1u << fact;
    l->score += rules->weights[fact];
}

/* ---- two parties ---- */

static bool is_masked(const char *number) { return strchr(number, '*') != NULL; }

/* Masked numbers agree where both can be read. */
static bool agrees(const char *a, const char *b)
{
    size_t read = 0;

    if (strlen(a) != strlen(b))
        return false;
    for (size_t i = 0; a[i]; i++) {
        if (a[i] == '*' || b[i] == '*')
            continue;
        if (a[i] != b[i])
            return false;
        read++;
    }
    return read >= READ_LEAST;
}

static void compare_identity(struct likeness *l, const struct likeness_rules *rules, const char *a,
                             const char *b)
{
    if (text_is_empty(a) || text_is_empty(b))
        return;
    if (is_masked(a) || is_masked(b)) {
        if (agrees(a, b))
            add(l, rules, LIKE_IDENTITY_MASKED);
        return;
    }
    add(l, rules, strcmp(a, b) == 0 ? LIKE_IDENTITY : LIKE_IDENTITY_OTHER);
}

static void compare_phone(struct likeness *l, const struct likeness_rules *rules, const char *a,
                          const char *b)
{
    const size_t m = a ? strlen(a) : 0, n = b ? strlen(b) : 0;

    if (m <= TAIL || n <= TAIL)
        return;
    if (strcmp(a, b) == 0 && !is_masked(a))
        add(l, rules, LIKE_PHONE);
    else if (strcmp(a + m - TAIL, b + n - TAIL) == 0)
        add(l, rules, LIKE_PHONE_TAIL);
}

/* Do A and B, of the same length, differ in exactly one character? */
static bool one_apart(const char *a, const char *b)
{
    size_t characters = 0, apart = 0;
    uint32_t x, y;

    for (size_t m, n; (m = text_next(a, &x)) > 0; a += m, b += n) {
        n = text_next(b, &y);
        if (n == 0)
            return false;
        apart += x != y;
        characters++;
    }
    return *b == '\0' && apart == 1 && characters >= LETTER_LEAST;
}

static bool same_organisation(struct scope *sc, const char *a, const char *b)
{
    const char *const one = likeness_core_name(sc, a), *const two = likeness_core_name(sc, b);

    return text_characters(one) >= CORE_LEAST && strcmp(one, two) == 0;
}

static void compare_names(struct scope *sc, struct likeness *l, const struct likeness_rules *rules,
                          const struct party *a, const struct party *b)
{
    if (!likeness_is_known(a->name) || !likeness_is_known(b->name))
        return;
    const char *const one = text_key(sc, a->name), *const two = text_key(sc, b->name);
    const char *const mine = variant_key(sc, one), *const theirs = variant_key(sc, two);

    if (strcmp(one, two) == 0)
        add(l, rules, LIKE_NAME);
    else if (strcmp(mine, theirs) == 0)
        add(l, rules, LIKE_NAME_VARIANT);
    else if (a->type == PARTY_ORGANISATION && b->type == PARTY_ORGANISATION) {
        if (same_organisation(sc, one, two))
            add(l, rules, LIKE_ORGANISATION);
    } else if (a->type == b->type && pinyin_alike(sc, mine, theirs))
        add(l, rules, LIKE_NAME_SOUND);
    else if (a->type == b->type && one_apart(mine, theirs))
        add(l, rules, LIKE_NAME_LETTER);
}

struct likeness likeness_parties(struct scope *sc, const struct likeness_rules *rules,
                                 const struct party *a, const struct party *b)
{
    struct likeness l = {.mine = a->name, .theirs = b->name};

    compare_identity(&l, rules, a->id_number, b->id_number);
    compare_phone(&l, rules, a->phone, b->phone);
    compare_names(sc, &l, rules, a, b);
    if ((l.facts & ~(1u << LIKE_IDENTITY_OTHER)) == 0 || l.score <= 0)
        return (struct likeness){.score = 0};
    if (address_alike(sc, a->address, b->address))
        add(&l, rules, LIKE_ADDRESS);
    return l;
}

/* ---- two cases ---- */

/* The pairs of two characters of TEXT, sorted. */
struct grams {
    uint64_t *list;
    size_t count;
};

static int compare_gram(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

static struct grams grams_of(struct scope *sc, const char *text)
{
    struct grams g = {scope_alloc(sc, GRAMS, sizeof(uint64_t)), 0};
    uint32_t before = 0, cp;

    for (const char *p = variant_key(sc, text); *p && g.count < GRAMS;) {
        p += text_next(p, &cp);
        const bool mark = text_closes(cp) || text_opens(cp);

        if (before != 0 && !mark)
            g.list[g.count++] = (uint64_t)before << 32 | cp;
        before = mark ? 0 : cp;
    }
    qsort(g.list, g.count, sizeof(*g.list), compare_gram);
    return g;
}

/* Of a hundred pairs of characters, how many stand in both? */
static int share(struct scope *sc, const char *a, const char *b)
{
    const struct grams g = grams_of(sc, a), h = grams_of(sc, b);
    size_t common = 0;

    for (size_t i = 0, k = 0; i < g.count && k < h.count;) {
        const int order = compare_gram(&g.list[i], &h.list[k]);

        common += order == 0;
        i += order <= 0;
        k += order >= 0;
    }
    return g.count + h.count > 0 ? (int)(200 * common / (g.count + h.count)) : 0;
}

static struct date day_of(const struct dispute *d)
{
    return date_of(instant_is_set(d->occurred_at) ? d->occurred_at : d->registered_at);
}

static void compare_days(struct likeness *l, const struct likeness_rules *rules,
                         const struct dispute *a, const struct dispute *b)
{
    l->days = (int)llabs((long long)day_of(a).day - (long long)day_of(b).day);
    if (l->days == 0)
        add(l, rules, LIKE_DAY);
    else if (l->days <= WEEK)
        add(l, rules, LIKE_WEEK);
}

static void compare_heads(struct scope *sc, struct likeness *l, const struct likeness_rules *rules,
                          const struct dispute *a, const struct dispute *b)
{
    if (!text_is_empty(a->place) && !text_is_empty(b->place)) {
        if (strcmp(variant_key(sc, a->place), variant_key(sc, b->place)) == 0)
            add(l, rules, LIKE_PLACE);
        else if (address_alike(sc, a->place, b->place))
            add(l, rules, LIKE_PLACE_ROUGH);
    }
    if (!text_is_empty(a->kind) && text_equal(a->kind, b->kind))
        add(l, rules, LIKE_KIND);
    compare_days(l, rules, a, b);
    if (!text_is_empty(a->narrative) && !text_is_empty(b->narrative) &&
        share(sc, a->narrative, b->narrative) >= rules->share)
        add(l, rules, LIKE_WORDS);
}

struct pair {
    struct likeness likeness;
    size_t mine, theirs;
};

/* The pair most alike of those whose parties stand in no pair of LIST yet. */
static struct pair best_pair(struct scope *sc, const struct likeness_rules *rules,
                             const struct likeness_case *a, const struct likeness_case *b,
                             const struct pair *list, size_t count)
{
    struct pair best = {.likeness.score = 0};

    for (size_t i = 0; i < a->party_count; i++) {
        for (size_t k = 0; k < b->party_count; k++) {
            bool taken = a->parties[i].role == ROLE_HELPER || b->parties[k].role == ROLE_HELPER;

            for (size_t n = 0; n < count; n++)
                taken = taken || list[n].mine == i || list[n].theirs == k;
            if (taken)
                continue;
            const struct likeness l = likeness_parties(sc, rules, &a->parties[i], &b->parties[k]);
            if (l.score > best.likeness.score)
                best = (struct pair){l, i, k};
        }
    }
    return best;
}

struct likeness likeness_cases(struct scope *sc, const struct likeness_rules *rules,
                               const struct likeness_case *a, const struct likeness_case *b)
{
    struct pair pairs[PAIRS];
    struct likeness l = {.score = 0};

    for (size_t i = 0; i < PAIRS; i++) {
        pairs[i] = best_pair(sc, rules, a, b, pairs, i);
        if (pairs[i].likeness.score == 0)
            break;
        if (i == 0)
            l = pairs[i].likeness;
        else {
            l.score += pairs[i].likeness.score;
            l.also = pairs[i].likeness.theirs;
        }
    }
    compare_heads(sc, &l, rules, a->dispute, b->dispute);
    return l;
}

static const char *const between = N_("; ");

const char *likeness_sentence(struct scope *sc, enum lang lang, const struct likeness *l)
{
    struct buffer text = buffer_new(sc);
    bool first = true;

    for (int fact = 0; fact < LIKENESS_FACTS; fact++) {
        if (!(l->facts & 1u << fact))
            continue;
        buffer_add(&text, first ? "" : tr(lang, between));
        const bool days = fact == LIKE_WEEK;
        buffer_add(&text, say(sc, lang, words[fact].label,
                              days      ? scope_printf(sc, "%d", l->days)
                              : l->mine ? l->mine
                                        : "",
                              l->theirs ? l->theirs : ""));
        first = false;
    }
    if (l->also) {
        buffer_add(&text, tr(lang, between));
        buffer_add(&text, say(sc, lang, N_("and {1} is a party of both"), l->also));
    }
    buffer_add(&text, tr(lang, N_(".")));
    return buffer_text(&text);
}
