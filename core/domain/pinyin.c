/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/pinyin.h"

#include <string.h>

#include "core/base/text.h"
#include "core/domain/variant.h"

#define COUNT(list)   (sizeof(list) / sizeof(*(list)))
#define DENSE_FIRST   0x3400
#define SURNAME_CHARS 2
#define READINGS_MOST 8 /* of one character */

static const char *const lists[] = {
#define READINGS(list) list,
#include "core/domain/pinyin_table.def"
};

/* From U+3400 on, the number of the readings of each character in LISTS. */
static const uint16_t dense[] = {
#define DENSE
#include "core/domain/pinyin_table.def"
};

static const struct sparse {
    uint32_t cp;
    uint16_t list;
} sparses[] = {
#define SPARSE(cp, list) {cp, list},
#include "core/domain/pinyin_table.def"
};

static const struct surname {
    const char *name, *readings;
} surnames[] = {
#define SURNAME(name, readings) {name, readings},
#include "core/domain/surname.def"
#undef SURNAME
};

/* The ways to read one character. */
struct sound {
    const char *readings[READINGS_MOST];
    size_t count;
};

const char *pinyin_of(uint32_t cp)
{
    if (cp >= DENSE_FIRST && cp - DENSE_FIRST < COUNT(dense))
        return lists[dense[cp - DENSE_FIRST]];
    for (size_t i = 0; i < COUNT(sparses); i++)
        if (sparses[i].cp == cp)
            return lists[sparses[i].list];
    return "";
}

static void add_reading(struct sound *sound, const char *reading)
{
    for (size_t i = 0; i < sound->count; i++)
        if (text_equal(sound->readings[i], reading))
            return;
    if (sound->count < READINGS_MOST)
        sound->readings[sound->count++] = reading;
}

/* Add the readings of LIST, parted by blanks. */
static void add_readings(struct scope *sc, struct sound *sound, const char *list)
{
    for (size_t length; *list; list += length + (list[length] == ' ')) {
        length = strcspn(list, " ");
        add_reading(sound, scope_strndup(sc, list, length));
    }
}

/* The longest surname of the list that NAME begins with; NULL: it is read as it is written. */
static const struct surname *surname_of(const char *name)
{
    const struct surname *found = NULL;

    for (size_t i = 0; i < COUNT(surnames); i++) {
        const size_t size = strlen(surnames[i].name);

        if (strncmp(surnames[i].name, name, size) == 0 && (!found || size > strlen(found->name)))
            found = &surnames[i];
    }
    return found;
}

/* Give the first characters their readings in the surname. */
static void read_surname(struct scope *sc, const struct surname *surname, struct sound *sounds)
{
    const char *list = surname->readings;
    size_t at = 0;

    while (*list) {
        const size_t length = strcspn(list, " ,");

        add_reading(&sounds[at], scope_strndup(sc, list, length));
        at = list[length] == ' ' ? at + 1 : 0;
        list += length + (list[length] != '\0');
    }
}

/* The sounds of NAME, one for each character that is read. */
static struct sound *sounds_of(struct scope *sc, const char *name, size_t *count)
{
    const char *key = variant_key(sc, name);
    const size_t most = text_characters(key);
    struct sound *const sounds = scope_alloc(sc, most + SURNAME_CHARS, sizeof(*sounds));
    const struct surname *const surname = surname_of(key);
    uint32_t cp;

    *count = 0;
    if (surname)
        read_surname(sc, surname, sounds);
    for (size_t length; (length = text_next(key, &cp)) > 0; key += length) {
        const bool plain = (cp >= 'a' && cp <= 'z') || (cp >= '0' && cp <= '9');

        add_readings(sc, &sounds[*count], plain ? scope_printf(sc, "%c", (char)cp) : pinyin_of(cp));
        *count += sounds[*count].count > 0;
    }
    return sounds;
}

/* How many ways SOUNDS can be read; no more than LIMIT are counted. */
static size_t ways_of(const struct sound *sounds, size_t count, size_t limit)
{
    size_t ways = count > 0;

    for (size_t i = 0; i < count && ways <= limit; i++)
        ways *= sounds[i].count;
    return ways;
}

/* Leave out the last reading of the character with most of them, the later one of equals; the
 * first character, which begins the surname, only when all others have one. */
static void leave_one(struct sound *sounds, size_t count)
{
    size_t most = count - 1;

    for (size_t i = count - 1; i > 0; i--)
        if (sounds[i].count > sounds[most].count)
            most = i;
    sounds[sounds[most].count > 1 ? most : 0].count--;
}

static void add_once(const char **list, size_t *count, const char *text)
{
    for (size_t i = 0; i < *count; i++)
        if (strcmp(list[i], text) == 0)
            return;
    list[(*count)++] = text;
}

/* Way number WAY to read SOUNDS, the first character changing slowest. */
static void add_way(struct scope *sc, const struct sound *sounds, size_t count, size_t way,
                    struct pinyin *out)
{
    struct buffer full = buffer_new(sc), initials = buffer_new(sc);
    size_t left = ways_of(sounds, count, PINYIN_WAYS);

    for (size_t i = 0; i < count; i++) {
        left /= sounds[i].count;
        const char *const reading = sounds[i].readings[way / left % sounds[i].count];

        buffer_add(&full, reading);
        buffer_add_n(&initials, reading, 1);
    }
    add_once(out->full, &out->full_count, buffer_text(&full));
    add_once(out->initials, &out->initials_count, buffer_text(&initials));
}

struct pinyin pinyin_name(struct scope *sc, const char *name)
{
    struct pinyin out = {scope_alloc(sc, PINYIN_WAYS, sizeof(char *)), 0,
                         scope_alloc(sc, PINYIN_WAYS, sizeof(char *)), 0};
    size_t count;
    struct sound *const sounds = sounds_of(sc, name, &count);

    while (ways_of(sounds, count, PINYIN_WAYS) > PINYIN_WAYS)
        leave_one(sounds, count);
    const size_t ways = ways_of(sounds, count, PINYIN_WAYS);
    for (size_t way = 0; way < ways; way++)
        add_way(sc, sounds, count, way, &out);
    return out;
}

/* The letter that CP is with a tone on it; CP itself when it is none. */
static uint32_t without_tone(uint32_t cp)
{
    static const char toned[] = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", plain[] = "aaaaeeeeiiiioooouuuuvvvvv";
    const char *p = toned;
    uint32_t letter;

    for (size_t i = 0; plain[i]; i++) {
        p += text_next(p, &letter);
        if (letter == cp)
            return (uint32_t)plain[i];
    }
    return cp;
}

const char *pinyin_typed(struct scope *sc, const char *text)
{
    const char *key = text_key(sc, text);
    struct buffer b = buffer_new(sc);
    uint32_t cp;

    for (size_t length; (length = text_next(key, &cp)) > 0; key += length) {
        const char letter = (char)without_tone(cp);

        if (cp == '\'' || cp == 0x2019) /* xi'an */
            continue;
        if (without_tone(cp) >= 0x80 || letter < 'a' || letter > 'z')
            return NULL;
        buffer_add_n(&b, &letter, 1);
    }
    return b.length > 0 ? buffer_text(&b) : NULL;
}

static bool share_reading(const struct sound *a, const struct sound *b)
{
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++)
            if (text_equal(a->readings[i], b->readings[k]))
                return true;
    return false;
}

bool pinyin_alike(struct scope *sc, const char *a, const char *b)
{
    size_t count, others;
    const struct sound *const sounds = sounds_of(sc, a, &count);
    const struct sound *const other = sounds_of(sc, b, &others);

    if (count == 0 || count != others)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!share_reading(&sounds[i], &other[i]))
            return false;
    return true;
}

/* A digit is read as no character is, so the digits of names that sound alike are the same. */
static const char *digits_of(struct scope *sc, const char *name)
{
    struct buffer digits = buffer_new(sc);

    for (const char *p = text_key(sc, name); *p; p++)
        if (*p >= '0' && *p <= '9')
            buffer_add_n(&digits, p, 1);
    return buffer_text(&digits);
}

const char **pinyin_outlines(struct scope *sc, const char *name, size_t *count)
{
    size_t sounds;
    const struct sound *const list = sounds_of(sc, name, &sounds);
    const char *const digits = digits_of(sc, name);

    *count = 0;
    if (sounds == 0)
        return NULL;
    const struct sound *const first = &list[0], *const last = &list[sounds - 1];
    const char **const outlines = scope_alloc(sc, first->count * last->count, sizeof(*outlines));
    for (size_t i = 0; i < first->count; i++)
        for (size_t k = 0; k < last->count; k++)
            outlines[(*count)++] = scope_printf(sc, "%s %zu %s%s", first->readings[i], sounds,
                                                last->readings[k], digits);
    return outlines;
}
