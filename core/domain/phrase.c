/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/phrase.h"

#include <inttypes.h>
#include <string.h>

#include "core/base/text.h"
#include "core/domain/casefile.h"

#define FEN_PER_YUAN 100
#define EVERY_KIND   2 /* ranks below the kind itself, 0, and its parent, 1 */
#define FITS_NOT     3

#define ROW_(name, code, label) {name, code, label},
static const struct word place_rows[] = {WORDS_PHRASE_PLACE(ROW_)};
#undef ROW_
const struct word_list phrase_place_words = {place_rows,
                                             sizeof(place_rows) / sizeof(place_rows[0])};

/* What a field is filled from; a function gives NULL for what nobody knows. */
struct known {
    struct scope *sc;
    const struct casefile *cf;
    struct date today;
};

/* All of ROLE, joined by 、; NULL when there is none, or one whose name nobody knows yet. */
static const char *names(const struct known *k, enum role role)
{
    const char *list = NULL;

    for (size_t i = 0; i < k->cf->party_count; i++) {
        const struct party *p = &k->cf->parties[i];

        if (p->role != role)
            continue;
        if (text_is_empty(p->name) || text_equal(p->name, PARTY_UNVERIFIED))
            return NULL;
        list = list ? scope_printf(k->sc, "%s、%s", list, p->name) : p->name;
    }
    return list;
}

static const char *applicants(const struct known *k) { return names(k, ROLE_APPLICANT); }
static const char *respondents(const struct known *k) { return names(k, ROLE_RESPONDENT); }
static const char *thirds(const struct known *k) { return names(k, ROLE_THIRD); }
static const char *place(const struct known *k) { return k->cf->dispute.place; }
static const char *number(const struct known *k) { return k->cf->dispute.number; }
static const char *mediator(const struct known *k) { return k->cf->dispute.mediator; }

static const char *day(const struct known *k)
{
    const struct instant at = k->cf->dispute.occurred_at;

    return instant_is_set(at) ? date_zh(k->sc, date_of(at)) : NULL;
}

/* The one row of the agreement that is about money; of several nobody knows which is meant. */
static const struct term *payment(const struct known *k)
{
    const struct agreement *a = casefile_agreement(k->cf);
    const struct term *found = NULL;

    for (size_t i = 0; a && i < a->term_count; i++) {
        if (!money_is_set(a->terms[i].amount))
            continue;
        if (found)
            return NULL;
        found = &a->terms[i];
    }
    return found;
}

static const char *amount(const struct known *k)
{
    const struct term *t = payment(k);

    if (!t)
        return NULL;
    const int64_t fen = t->amount.fen;
    return fen % FEN_PER_YUAN == 0 ? scope_printf(k->sc, "%" PRId64, fen / FEN_PER_YUAN)
                                   : scope_printf(k->sc, "%" PRId64 ".%02d", fen / FEN_PER_YUAN,
                                                  (int)(fen % FEN_PER_YUAN));
}

static const char *due(const struct known *k)
{
    const struct term *t = payment(k);

    return t && date_is_set(t->due) ? date_zh(k->sc, t->due) : NULL;
}

static const char *today(const struct known *k)
{
    return date_is_set(k->today) ? date_zh(k->sc, k->today) : NULL;
}

static const struct field {
    const char *name;
    const char *(*value)(const struct known *k);
    bool caseless; /* known without a case */
} fields[] = {
    {"申请人", applicants, false}, {"被申请人", respondents, false},
    {"第三人", thirds, false},     {"地点", place, false},
    {"日期", day, false},          {"金额", amount, false},
    {"期限", due, false},          {"调解员", mediator, false},
    {"编号", number, false},       {"今天", today, true},
};

#define FIELD_COUNT (sizeof(fields) / sizeof(fields[0]))

static const struct field *find(const char *name, size_t length)
{
    for (size_t i = 0; i < FIELD_COUNT; i++)
        if (strlen(fields[i].name) == length && strncmp(fields[i].name, name, length) == 0)
            return &fields[i];
    return NULL;
}

static const char *field_names(struct scope *sc)
{
    const char *list = "";

    for (size_t i = 0; i < FIELD_COUNT; i++)
        list = scope_printf(sc, "%s{%s}", list, fields[i].name);
    return list;
}

enum rc phrase_check(struct scope *sc, const char *text)
{
    while (*(text += strcspn(text, "{}")) != '\0') {
        const size_t length = strcspn(text + 1, "{}");

        if (*text == '}' || text[1 + length] != '}')
            return fail(sc, RC_INVALID, "text",
                        N_("A brace in the text has no partner; nothing was saved."));
        if (!find(text + 1, length))
            return fail(sc, RC_INVALID, "text",
                        N_("The text has a field {1} that nothing fills in; there are: {2}. "
                           "Nothing was saved."),
                        scope_printf(sc, "{%.*s}", (int)length, text + 1), field_names(sc));
        text += length + 2;
    }
    return RC_OK;
}

static bool has_kind(const struct phrase *p, const char *code)
{
    for (size_t i = 0; code && i < p->kind_count; i++)
        if (strcmp(p->kinds[i], code) == 0)
            return true;
    return false;
}

static int rank(const struct phrase *p, enum phrase_place place, const struct kind *kind)
{
    if (!(p->places & 1u << place))
        return FITS_NOT;
    if (p->kind_count == 0 || !kind)
        return EVERY_KIND;
    if (has_kind(p, kind->code))
        return 0;
    return has_kind(p, kind->parent) ? 1 : FITS_NOT;
}

bool phrase_fits(const struct phrase *p, enum phrase_place place, const struct kind *kind)
{
    return rank(p, place, kind) != FITS_NOT;
}

void phrase_offer(struct scope *sc, const struct phrase *list, size_t count,
                  enum phrase_place place, const struct kind *kind, const struct phrase ***out,
                  size_t *offered)
{
    *out = scope_alloc(sc, count, sizeof(**out));
    *offered = 0;
    for (int r = 0; r < FITS_NOT; r++)
        for (size_t i = 0; i < count; i++)
            if (rank(&list[i], place, kind) == r)
                (*out)[(*offered)++] = &list[i];
}

const char *phrase_fill(struct scope *sc, const struct phrase *p, const struct casefile *cf,
                        struct date today)
{
    const struct known k = {sc, cf, today};
    struct buffer b = buffer_new(sc);
    const char *text = p->text;

    for (size_t length; *text != '\0'; text += length) {
        length = strcspn(text, "{");
        buffer_addf(&b, "%.*s", (int)length, text);
        if (text[length] == '\0')
            break;
        const char *name = text + length + 1;
        const size_t name_length = strcspn(name, "}");
        const struct field *f = find(name, name_length);
        const char *value = f && (cf || f->caseless) ? f->value(&k) : NULL;

        if (text_is_empty(value))
            buffer_addf(&b, "［%.*s…］", (int)name_length, name);
        else
            buffer_add(&b, value);
        length += name_length + 2;
    }
    return buffer_text(&b);
}
