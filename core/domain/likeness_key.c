/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/likeness_key.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "core/domain/address.h"
#include "core/domain/pinyin.h"
#include "core/domain/variant.h"

#define TAIL         4 /* digits of a telephone, and of both ends of a number that is masked */
#define LETTER_LEAST 3 /* characters of a name that may be one apart */
#define FIRST_ROOM   16

bool likeness_is_known(const char *name)
{
    return !text_is_empty(name) && strcmp(name, PARTY_UNVERIFIED) != 0;
}

const char *likeness_core_name(struct scope *sc, const char *name)
{
    static const char *const forms[] = {"股份有限公司", "有限责任公司", "有限公司", "总公司",
                                        "分公司",       "公司",         "集团",     "个体工商户",
                                        "经营部",       "店",           "厂"};
    char *key = scope_strdup(sc, variant_key(sc, name));

    for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
        const size_t length = strlen(key), form = strlen(forms[i]);

        if (length > form && strcmp(key + length - form, forms[i]) == 0)
            key[length - form] = '\0';
    }
    return key;
}

struct maker {
    struct scope *sc;
    struct likeness_keys keys;
    size_t room;
};

/* FNV-1a: two texts of one number cost a comparison, nothing else. */
static int64_t number_of(char sign, const char *text)
{
    uint64_t hash = (14695981039346656037ull ^ (unsigned char)sign) * 1099511628211ull;

    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * 1099511628211ull;
    return (int64_t)(hash >> 1);
}

/* SIGN tells kinds of keys apart. */
static void add(struct maker *m, char sign, const char *text)
{
    struct likeness_keys *const k = &m->keys;

    if (k->count == m->room) {
        m->room = m->room == 0 ? FIRST_ROOM : m->room * 2;
        k->list = scope_grow(m->sc, k->list, k->count, m->room, sizeof(*k->list));
    }
    k->list[k->count++] = number_of(sign, text);
}

static bool has_digit(const char *text) { return strpbrk(text, "0123456789") != NULL; }

/* The first BYTES of NAME, which has CHARACTERS in all. */
static const char *part(struct scope *sc, size_t characters, const char *name, size_t bytes)
{
    return scope_printf(sc, "%zu %.*s", characters, (int)bytes, name);
}

/* Of names that are one character apart a half is the same; of three characters, two of them. */
static void add_letters(struct maker *m, const char *name)
{
    const size_t characters = text_characters(name);
    size_t half = 0, first = 0, last = 0;
    uint32_t cp;

    if (characters < LETTER_LEAST || has_digit(name))
        return;
    first = text_next(name, &cp);
    for (size_t i = 0; i < characters; i++) {
        last = half;
        half += text_next(name + half, &cp);
    }
    half = 0;
    for (size_t i = 0; i < characters / 2; i++)
        half += text_next(name + half, &cp);
    if (characters > LETTER_LEAST) {
        add(m, 'a', part(m->sc, characters, name, half));
        add(m, 'b', part(m->sc, characters, name + half, strlen(name + half)));
        return;
    }
    add(m, 'a', part(m->sc, characters, name, last));
    add(m, 'b', part(m->sc, characters, name + first, strlen(name + first)));
    add(m, 'c', scope_printf(m->sc, "%.*s %s", (int)first, name, name + last));
}

static void add_sounds(struct maker *m, const char *name)
{
    size_t count;
    const char **const outlines = pinyin_outlines(m->sc, name, &count);

    for (size_t i = 0; i < count; i++)
        add(m, 's', outlines[i]);
}

static void add_name(struct maker *m, const struct party *p)
{
    if (!likeness_is_known(p->name))
        return;
    const char *const name = variant_key(m->sc, p->name);

    add(m, 'n', name);
    if (p->type == PARTY_ORGANISATION) {
        add(m, 'o', likeness_core_name(m->sc, name));
        return;
    }
    add_sounds(m, name);
    add_letters(m, name);
}

static void add_party(struct maker *m, const struct party *p)
{
    const size_t phone = p->phone ? strlen(p->phone) : 0;
    const size_t number = p->id_number ? strlen(p->id_number) : 0;

    add_name(m, p);
    if (phone > TAIL)
        add(m, 't', p->phone + phone - TAIL);
    if (number > (size_t)2 * TAIL)
        add(m, 'i',
            scope_printf(m->sc, "%.*s %s", TAIL, p->id_number, p->id_number + number - TAIL));
}

static int compare(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

static void sort(struct likeness_keys *keys)
{
    size_t kept = 0;

    if (keys->count == 0)
        return;
    qsort(keys->list, keys->count, sizeof(*keys->list), compare);
    for (size_t i = 1; i < keys->count; i++)
        if (keys->list[i] != keys->list[kept])
            keys->list[++kept] = keys->list[i];
    keys->count = kept + 1;
}

struct likeness_keys likeness_keys_of(struct scope *sc, const struct likeness_case *c)
{
    struct maker m = {.sc = sc};

    for (size_t i = 0; i < c->party_count; i++)
        if (c->parties[i].role != ROLE_HELPER)
            add_party(&m, &c->parties[i]);
    if (!text_is_empty(c->dispute->place))
        add(&m, 'p', address_outline(sc, c->dispute->place));
    sort(&m.keys);
    return m.keys;
}
