/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/search_mark.h"

#include <inttypes.h>

#include "core/base/text.h"
#include "core/domain/pinyin.h"

#define PERSON_CHARACTERS 5

const char *mark_register(struct scope *sc, int year, int64_t number)
{
    return year > 0 ? scope_printf(sc, "%cn%d/%" PRId64, SEARCH_WHOLE, year, number)
                    : scope_printf(sc, "%cn%" PRId64, SEARCH_WHOLE, number);
}

const char *mark_kind(struct scope *sc, const char *code)
{
    return scope_printf(sc, "%ck%s", SEARCH_WHOLE, code);
}

const char *mark_day(struct scope *sc, enum mark_span span, struct date day)
{
    static const int digits[] = {[MARK_YEAR] = 4, [MARK_MONTH] = 7, [MARK_DAY] = 10};

    return scope_printf(sc, "%cd%.*s", SEARCH_WHOLE, digits[span], date_iso(sc, day));
}

const char *mark_division(struct scope *sc, const char *code, size_t digits)
{
    return scope_printf(sc, "%cg%.*s", SEARCH_WHOLE, (int)digits, code);
}

const char *mark_person(struct scope *sc, int64_t id, const char *name)
{
    return id != 0 ? scope_printf(sc, "%cu%" PRId64, SEARCH_WHOLE, id)
                   : scope_printf(sc, "%cu%s", SEARCH_WHOLE, text_key(sc, name));
}

const char *mark_secret(struct scope *sc) { return scope_printf(sc, "%cs", SEARCH_WHOLE); }

const char *mark_digest(struct scope *sc, const struct search_digester *digester,
                        enum query_field field, bool tail, const char *key)
{
    const char *what = field == QUERY_PHONE ? tail ? "phone tail" : "phone"
                       : tail               ? "identity tail"
                                            : "identity";

    return scope_printf(sc, "%c%s", SEARCH_WHOLE, digester->digest(sc, digester->key, what, key));
}

/* Of the name of a firm the usual reading will do: its characters have more than a name's. */
void mark_pinyin(struct scope *sc, const char *name, const char ***list, size_t *count)
{
    const struct pinyin p = pinyin_name(sc, name);
    const bool person = text_characters(name) <= PERSON_CHARACTERS;
    const size_t full = person || p.full_count < 1 ? p.full_count : 1;
    const size_t initials = person || p.initials_count < 1 ? p.initials_count : 1;

    *list = scope_alloc(sc, full + initials, sizeof(**list));
    *count = full + initials;
    for (size_t i = 0; i < *count; i++)
        (*list)[i] =
            scope_printf(sc, "%c^%s", SEARCH_PINYIN, i < full ? p.full[i] : p.initials[i - full]);
}
