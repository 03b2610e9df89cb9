/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a place name in a narrative, for kind.h. It only proposes, so it would rather find
 * nothing than something odd. */
#include "core/base/text.h"
#include "core/domain/kind.h"

#include <string.h>

#define PLACE_MOST 30 /* characters of a place; a longer run is a sentence */
#define NAME_LEAST 2  /* characters before a place word: 本村 and 该小区 are nowhere */
#define STEP_MOST  8  /* characters from one place word to the next: 云健社区|云西小区 */

/* A place name does not reach back over these. */
static const char *const stop_words[] = {
    "在",   "于",   "到",   "从",   "由",   "对",   "向",   "往",   "住",   "位于", "与",
    "是",   "将",   "把",   "被",   "昨天", "今天", "前天", "昨晚", "今晚", "上午", "下午",
    "晚上", "凌晨", "近日", "附近", "居民", "村民", "住户", "业主", "了",   "的",   "有",
    "前往", "离开", "听说", "申请", "途经", "要求", "希望", "请求", "来到",
};

static bool is_punctuation(uint32_t cp)
{
    if (cp < 0x80)
        return !((cp >= '0' && cp <= '9') || (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z'));
    return (cp >= 0x2000 && cp <= 0x206F) || (cp >= 0x3000 && cp <= 0x303F) ||
           (cp >= 0xFF00 && cp <= 0xFFEF) || cp == 0xB7;
}

/* Bytes of whatever at P ends a run: a stop word or a punctuation mark; 0 when neither. */
static size_t break_at(const char *p)
{
    size_t longest = 0;
    uint32_t cp;

    for (size_t i = 0; i < sizeof(stop_words) / sizeof(*stop_words); i++) {
        const size_t length = strlen(stop_words[i]);

        if (length > longest && strncmp(p, stop_words[i], length) == 0)
            longest = length;
    }
    if (longest > 0)
        return longest;
    const size_t step = text_next(p, &cp);
    return step > 0 && is_punctuation(cp) ? step : 0;
}

/* Does what stands between START and P name no place in particular, as in 某某区某村? */
static bool is_vague(const char *start, const char *p)
{
    static const char *const words[] = {"某", "个", "该", "本", "同", "农", "辖区"};

    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
        const size_t length = strlen(words[i]);

        if ((size_t)(p - start) >= length && strncmp(p - length, words[i], length) == 0)
            return true;
    }
    return false;
}

/* Bytes of the longest place word at P; 0 for none. */
static size_t place_word_at(const struct kind_table *table, const char *p)
{
    size_t longest = 0;

    for (size_t i = 0; i < table->place_count; i++) {
        const size_t length = strlen(table->place_words[i]);

        if (length > longest && strncmp(p, table->place_words[i], length) == 0)
            longest = length;
    }
    return longest;
}

/* Bytes at P of one of the strings of LIST, which ends with NULL; 0 for none. */
static size_t one_of(const char *p, const char *const *list)
{
    for (; *list; list++)
        if (strncmp(p, *list, strlen(*list)) == 0)
            return strlen(*list);
    return 0;
}

static size_t figures_at(const char *p)
{
    static const char *const figures[] = {"0",  "1",  "2",  "3",  "4",  "5",  "6",
                                          "7",  "8",  "9",  "一", "二", "三", "四",
                                          "五", "六", "七", "八", "九", "十", NULL};
    size_t length = 0;

    for (size_t step; (step = one_of(p + length, figures)) > 0;)
        length += step;
    return length;
}

/* Bytes of the house at P: "6幢301室", "四楼", "12号"; a bare number counts after 幢 or 单元. */
static size_t house_at(const char *p)
{
    static const char *const units[] = {"号", "幢", "栋", "单元", "楼", "层", "室", NULL};
    size_t length = 0;

    for (;;) {
        const size_t figures = figures_at(p + length);
        const size_t unit = figures > 0 ? one_of(p + length + figures, units) : 0;

        if (unit == 0) {
            const bool room = length > 0 && figures >= 3 && p[length] >= '0' && p[length] <= '9';
            return room ? length + figures : length;
        }
        length += figures + unit;
    }
}

/* The end of the place that begins at START and whose first place word ends at END: a further
 * place word a few characters on belongs to it, then the house. */
static const char *place_end(const struct kind_table *table, const char *end)
{
    const char *p = end;
    uint32_t cp;

    for (int characters = 0; *p && characters < STEP_MOST && break_at(p) == 0; characters++) {
        const size_t word = characters >= NAME_LEAST ? place_word_at(table, p) : 0;

        if (word > 0) {
            end = p = p + word;
            characters = -1;
            continue;
        }
        p += text_next(p, &cp);
    }
    return end + house_at(end);
}

/* The place whose first place word, WORD bytes long, is at P; NULL when it is too long for one. */
static const char *place_at(struct scope *sc, const struct kind_table *table, const char *start,
                            const char *p, size_t word)
{
    const char *end = place_end(table, p + word);
    const char *place = scope_strndup(sc, start, (size_t)(end - start));

    return text_characters(place) <= PLACE_MOST ? place : NULL;
}

const char *kind_place(struct scope *sc, const struct kind_table *table, const char *narrative)
{
    const char *start = narrative;
    size_t characters = 0;
    uint32_t cp;

    for (const char *p = narrative; *p;) {
        const size_t word = place_word_at(table, p);
        const bool vague = word > 0 && is_vague(start, p);
        const size_t gap = vague ? word : break_at(p);

        if (word > 0 && gap == 0 && characters >= NAME_LEAST) {
            const char *place = place_at(sc, table, start, p, word);

            if (place)
                return place;
        }
        p += gap > 0 ? gap : text_next(p, &cp);
        characters = gap > 0 ? 0 : characters + 1;
        start = gap > 0 ? p : start;
    }
    return NULL;
}
