/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/exchange.h"

#include <string.h>

#include "core/base/text.h"

#define NAME_MOST   60         /* characters of the name of an office */
#define CLOCK_SLIP  MINUTES(5) /* that two offices' clocks may be apart */
#define FILE_DIGITS 8          /* of each signet in the name of a file */

#define ROW(name, code, label) {name, code, label},
static const struct word ranks[] = {WORDS_RANK(ROW)};
static const struct word packages[] = {WORDS_PACKAGE(ROW)};
static const struct word states[] = {WORDS_EXCHANGE(ROW)};
#undef ROW

#define LIST(array)                                                                                \
    {                                                                                              \
        array, sizeof(array) / sizeof(*(array))                                                    \
    }
const struct word_list rank_words = LIST(ranks);
const struct word_list package_words = LIST(packages);
const struct word_list exchange_words = LIST(states);

enum rc peer_check(struct scope *sc, const struct division_table *divisions,
                   const struct signet *ours, struct peer *p)
{
    TRY(text_gate_in(sc, "name", p->name, TEXT_LINE, &p->name));
    if (text_is_empty(p->name) || text_characters(p->name) > NAME_MOST)
        return fail(sc, RC_INVALID, "name",
                    N_("The name of the other office has at most {1} characters and is not empty. "
                       "Nothing was saved."),
                    scope_printf(sc, "%d", NAME_MOST));
    TRY(division_check(sc, divisions, "division", p->division));
    TRY(signet_parse(sc, "word", p->word, &p->signet));
    if (memcmp(&p->signet, ours, sizeof(*ours)) == 0)
        return fail(sc, RC_INVALID, "word",
                    N_("This is the word of this office itself. Nothing was saved."));
    return RC_OK;
}

enum rc peer_find(struct scope *sc, const struct peer *peers, size_t count, const char *text,
                  size_t *index)
{
    size_t found = 0;

    for (size_t i = 0; i < count; i++) {
        if (text_equal(peers[i].name, text)) {
            *index = i;
            return RC_OK;
        }
        if (text_equal(peers[i].division, text) && found++ == 0)
            *index = i;
    }
    if (found == 1)
        return RC_OK;
    if (found > 1)
        return fail(sc, RC_INVALID, "to",
                    N_("Several offices are in {1}; say which by its name. Nothing was saved."),
                    text);
    return fail(sc, RC_NOTFOUND, "to",
                N_("“{1}” is no office that this one exchanges cases with. Nothing was saved."),
                text);
}

static enum rc out_of_order(struct scope *sc, const struct peer *peer, const struct package *p)
{
    return fail(sc, RC_CONFLICT, "package",
                N_("This is package {1} of {2}, and package {3} has not come yet; take that one in "
                   "first. Nothing was saved."),
                scope_printf(sc, "%d", p->number), peer->name,
                scope_printf(sc, "%d", peer->received + 1));
}

static enum rc another_chain(struct scope *sc, const struct peer *peer, const struct package *p)
{
    return fail(sc, RC_CONFLICT, "package",
                N_("Package {1} of {2} does not follow from what came from there before; ask them "
                   "about it. Nothing was saved."),
                scope_printf(sc, "%d", p->number), peer->name);
}

enum rc package_follows(struct scope *sc, const struct peer *peer, const struct package *p,
                        const char *ours, struct instant now, bool *known)
{
    *known = false;
    if (!text_equal(p->to, ours))
        return fail(sc, RC_INVALID, "package", N_("This package is for {1}. Nothing was saved."),
                    text_gate_out(sc, p->to_name, TEXT_LINE));
    if (instant_before(instant_after(now, CLOCK_SLIP), p->made_at))
        return fail(sc, RC_INVALID, "package",
                    N_("This package says that it was made at {1}, which has not come yet; a clock "
                       "is wrong, here or there. Nothing was saved."),
                    instant_rfc3339(sc, p->made_at));
    if (p->number == peer->received && !text_equal(p->digest, peer->received_digest))
        return another_chain(sc, peer, p);
    *known = p->number <= peer->received;
    if (*known)
        return RC_OK;
    if (p->number > peer->received + 1)
        return out_of_order(sc, peer, p);
    return text_equal(p->previous, peer->received_digest) ? RC_OK : another_chain(sc, peer, p);
}

static bool is_taken(const struct package *p, size_t parties, size_t joined, int position)
{
    for (size_t i = 0; i < parties; i++)
        if (p->intake->parties[i].position == position)
            return true;
    for (size_t i = 0; i < joined; i++)
        if (p->joined[i].who.party.position == position)
            return true;
    return false;
}

static bool fits(const struct package *p, const struct joined *who)
{
    const struct party *const into =
        party_at(p->intake->parties, p->intake->party_count, who->into);

    return into && into->role == who->party.role && into->type == who->party.type;
}

enum rc package_check_parties(struct scope *sc, const struct package *p)
{
    bool sound = true;

    for (size_t i = 0; i < p->intake->party_count; i++)
        sound = sound && !is_taken(p, i, 0, p->intake->parties[i].position);
    for (size_t i = 0; i < p->joined_count; i++)
        sound = sound && fits(p, &p->joined[i].who) &&
                !is_taken(p, p->intake->party_count, i, p->joined[i].who.party.position);
    if (sound)
        return RC_OK;
    return fail(sc, RC_INVALID, "package",
                N_("The parties of this package do not fit each other, so it is not taken; ask the "
                   "office that sent it. Nothing was saved."));
}

static enum rc answered(struct scope *sc, const struct exchange *x)
{
    return fail(sc, RC_CONFLICT, "exchange",
                x->state == EXCHANGE_ACCEPTED
                    ? N_("This case was taken over already. Nothing was saved.")
                    : N_("This case was sent back already. Nothing was saved."));
}

enum rc exchange_may_answer(struct scope *sc, const struct exchange *x)
{
    if (x->outgoing)
        return fail(sc, RC_INVALID, "exchange",
                    N_("This case was sent from here; the other office answers it. Nothing was "
                       "saved."));
    return x->state == EXCHANGE_OFFERED ? RC_OK : answered(sc, x);
}

enum rc exchange_may_learn(struct scope *sc, const struct exchange *x, enum package_kind kind)
{
    if (!x->outgoing)
        return fail(sc, RC_INVALID, "exchange",
                    N_("This package answers a case that was not sent from here. Nothing was "
                       "saved."));
    return x->state == EXCHANGE_SENT || kind == PACKAGE_RECEIPT ? RC_OK : answered(sc, x);
}

int exchange_waited(const struct exchange *x, struct date today)
{
    const int days = today.day - date_of(x->opened_at).day;

    if (x->state != EXCHANGE_SENT && x->state != EXCHANGE_OFFERED)
        return -1;
    return days > 0 ? days : 0;
}

/* The first FILE_DIGITS digits of the name of a signet, without its blanks. */
static const char *short_name(struct scope *sc, const char *name)
{
    struct buffer b = buffer_new(sc);

    for (; *name && b.length < FILE_DIGITS; name++)
        if (*name != ' ')
            buffer_add_n(&b, name, 1);
    return buffer_text(&b);
}

const char *package_file(struct scope *sc, const struct package *p)
{
    return scope_printf(sc, "%s-%s-%06d.package", short_name(sc, p->from), short_name(sc, p->to),
                        p->number);
}

bool package_file_is_for(struct scope *sc, const char *file, const char *name)
{
    return strlen(file) > FILE_DIGITS &&
           strncmp(file + FILE_DIGITS, scope_printf(sc, "-%s-", short_name(sc, name)),
                   FILE_DIGITS + 2) == 0;
}

void exchange_conceal(struct exchange *x)
{
    const char *const stars = "***";

    x->title = NULL;
    x->reason = stars;
    x->answer = x->answer ? stars : NULL;
}
