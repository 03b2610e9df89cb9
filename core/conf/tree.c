/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/tree.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define KEY_MAX       32 /* longer keys are unknown, but nobody's misspelling */
#define TYPING_ERRORS 2  /* letters by which a misspelt key differs from the one that was meant */
#define SOME_ITEMS    4

/* What a sentence calls NODE; the root has no path. */
static const char *name_of(const struct tree *node)
{
    if (node->path && node->path[0] != '\0')
        return node->path;
    return node->file ? node->file : "JSON";
}

/* Each node of each file that is read gets a path, so it is put together by hand: printf() was a
 * tenth of what a short command did. */
static const char *path_below(struct scope *sc, const char *path, const char *key)
{
    if (!path || path[0] == '\0')
        return key;
    const size_t length = strlen(path), more = strlen(key);
    char *below = scope_alloc(sc, length + 1 + more + 1, 1);

    memcpy(below, path, length);
    below[length] = '.';
    memcpy(below + length + 1, key, more);
    return below;
}

/* NUMBER counts from 1. */
static const char *path_item(struct scope *sc, const char *path, size_t number)
{
    char digits[24];
    char *first = digits + sizeof(digits);
    const size_t length = strlen(path);

    for (*--first = ']'; number > 0; number /= 10)
        *--first = (char)('0' + number % 10);
    *--first = '[';
    const size_t more = (size_t)(digits + sizeof(digits) - first);
    char *item = scope_alloc(sc, length + more + 1, 1);

    memcpy(item, path, length);
    memcpy(item + length, first, more);
    return item;
}

enum rc tree_at(struct scope *sc, const struct tree *node, enum rc rc)
{
    if (rc == RC_OK)
        return RC_OK;
    if (!sc->error.field)
        sc->error.field = node->path;
    return node->file ? scope_fail_at(sc, node->file, node->line, node->column) : rc;
}

/* Damerau's distance between two short words; exchanged neighbours are one error. */
static size_t typing_errors(const char *a, const char *b, size_t b_length)
{
    size_t rows[3][KEY_MAX + 1];
    size_t *before = rows[0], *last = rows[1], *this = rows[2];
    const size_t a_length = strlen(a);

    if (a_length > KEY_MAX || b_length > KEY_MAX)
        return SIZE_MAX;
    for (size_t j = 0; j <= b_length; j++)
        last[j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        this[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            size_t least = last[j - 1] + (a[i - 1] != b[j - 1]);

            if (last[j] + 1 < least)
                least = last[j] + 1;
            if (this[j - 1] + 1 < least)
                least = this[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                before[j - 2] + 1 < least)
                least = before[j - 2] + 1;
            this[j] = least;
        }
        size_t *const oldest = before;
        before = last;
        last = this;
        this = oldest;
    }
    return last[b_length];
}

static bool is_among(const char *key, const char *keys)
{
    const size_t length = strlen(key);

    for (const char *k = keys; *k; k += strspn(k, " ")) {
        const size_t k_length = strcspn(k, " ");

        if (k_length == length && strncmp(k, key, length) == 0)
            return true;
        k += k_length;
    }
    return false;
}

/* The word of KEYS that KEY looks like; NULL. In a short word two errors are another word. */
static const char *meant(struct scope *sc, const char *key, const char *keys)
{
    const char *nearest = NULL;
    size_t least = TYPING_ERRORS + 1;

    for (const char *k = keys; *k; k += strspn(k, " ")) {
        const size_t length = strcspn(k, " ");
        const size_t errors = typing_errors(key, k, length);

        if (errors < least && errors * 2 < length) {
            nearest = scope_strndup(sc, k, length);
            least = errors;
        }
        k += length;
    }
    return nearest;
}

static enum rc unknown_key(struct scope *sc, const struct tree *item, const char *keys)
{
    const char *nearest = meant(sc, item->key, keys);
    enum rc rc;

    if (nearest)
        rc = fail(sc, RC_INVALID, item->path,
                  N_("There is no key “{1}”; perhaps “{2}” is meant; nothing was saved."),
                  name_of(item), nearest);
    else
        rc = fail(sc, RC_INVALID, item->path,
                  N_("There is no key “{1}”; known here are: {2}; nothing was saved."),
                  name_of(item), keys);
    return item->file ? scope_fail_at(sc, item->file, item->key_line, item->key_column) : rc;
}

/* Refuse NODE: it is not what the reader expects, which SENTENCE names. */
static enum rc wrong_kind(struct scope *sc, const struct tree *node, const char *sentence)
{
    return tree_at(sc, node, fail(sc, RC_INVALID, node->path, sentence, name_of(node)));
}

static enum rc must_be_map(struct scope *sc, const struct tree *node)
{
    if (node->kind == TREE_MAP)
        return RC_OK;
    return wrong_kind(sc, node, N_("{1} must be keys with values; nothing was saved."));
}

enum rc tree_only(struct scope *sc, const struct tree *node, const char *keys)
{
    TRY(must_be_map(sc, node));
    for (size_t i = 0; i < node->count; i++)
        if (!is_among(node->items[i].key, keys))
            return unknown_key(sc, &node->items[i], keys);
    return RC_OK;
}

const struct tree *tree_get(const struct tree *node, const char *key)
{
    if (node->kind != TREE_MAP)
        return NULL;
    for (size_t i = 0; i < node->count; i++)
        if (strcmp(node->items[i].key, key) == 0)
            return node->items[i].kind == TREE_NULL ? NULL : &node->items[i];
    return NULL;
}

enum rc tree_need(struct scope *sc, const struct tree *node, const char *key,
                  const struct tree **value)
{
    TRY(must_be_map(sc, node));
    *value = tree_get(node, key);
    if (*value)
        return RC_OK;
    const char *path = path_below(sc, node->path, key);
    return tree_at(sc, node,
                   fail(sc, RC_INVALID, path, N_("{1} is missing; nothing was saved."), path));
}

static enum rc as_text(struct scope *sc, const struct tree *node, const char **out)
{
    if (node->kind != TREE_TEXT && node->kind != TREE_PLAIN)
        return wrong_kind(sc, node,
                          N_("{1} must be a text in quotation marks; "
                             "nothing was saved."));
    *out = node->text;
    return RC_OK;
}

static enum rc as_list(struct scope *sc, const struct tree *node)
{
    if (node->kind == TREE_LIST)
        return RC_OK;
    return wrong_kind(sc, node, N_("{1} must be a list; nothing was saved."));
}

enum rc tree_text(struct scope *sc, const struct tree *node, const char *key, const char **out)
{
    const struct tree *value = tree_get(node, key);

    return value ? as_text(sc, value, out) : RC_OK;
}

enum rc tree_need_text(struct scope *sc, const struct tree *node, const char *key, const char **out)
{
    const struct tree *value;

    TRY(tree_need(sc, node, key, &value));
    return as_text(sc, value, out);
}

enum rc tree_truth(struct scope *sc, const struct tree *node, const char *key, bool *out)
{
    const struct tree *value = tree_get(node, key);

    if (!value)
        return RC_OK;
    const bool scalar = value->kind == TREE_PLAIN || value->kind == TREE_TRUTH;
    if (scalar && (strcmp(value->text, "true") == 0 || strcmp(value->text, "false") == 0)) {
        *out = value->text[0] == 't';
        return RC_OK;
    }
    return wrong_kind(sc, value, N_("{1} must be true or false; nothing was saved."));
}

enum rc tree_int(struct scope *sc, const struct tree *node, const char *key, int least, int most,
                 int *out)
{
    const struct tree *value = tree_get(node, key);
    char *end = NULL;

    if (!value)
        return RC_OK;
    if (value->kind == TREE_PLAIN || value->kind == TREE_NUMBER) {
        errno = 0;
        const long number = strtol(value->text, &end, 10);

        if (errno == 0 && *end == '\0' && number >= least && number <= most) {
            *out = (int)number;
            return RC_OK;
        }
    }
    return tree_at(sc, value,
                   fail(sc, RC_INVALID, value->path,
                        N_("{1} must be a whole number from {2} to {3}; nothing was saved."),
                        name_of(value), scope_printf(sc, "%d", least),
                        scope_printf(sc, "%d", most)));
}

enum rc tree_word(struct scope *sc, const struct tree *node, const char *key,
                  const struct word_list *list, int *out)
{
    const struct tree *value = tree_get(node, key);
    const char *text = NULL;

    if (!value)
        return RC_OK;
    TRY(as_text(sc, value, &text));
    return tree_at(sc, value, word_find(sc, list, value->path, text, out));
}

enum rc tree_need_word(struct scope *sc, const struct tree *node, const char *key,
                       const struct word_list *list, int *out)
{
    const struct tree *value;

    TRY(tree_need(sc, node, key, &value));
    return tree_word(sc, node, key, list, out);
}

enum rc tree_word_set(struct scope *sc, const struct tree *node, const char *key,
                      const struct word_list *words, unsigned *set)
{
    const struct tree *list;

    TRY(tree_list(sc, node, key, &list));
    for (size_t i = 0; list && i < list->count; i++) {
        const struct tree *item = &list->items[i];
        int value;

        TRY(tree_at(sc, item, word_find(sc, words, item->path, item->text, &value)));
        *set |= 1u << value;
    }
    return RC_OK;
}

enum rc tree_need_agency(struct scope *sc, const struct tree *node, const char *key,
                         enum agency_id *out)
{
    const struct tree *value;
    const char *text = NULL;

    TRY(tree_need(sc, node, key, &value));
    TRY(as_text(sc, value, &text));
    return tree_at(sc, value, agency_find(sc, value->path, text, out));
}

enum rc tree_instant(struct scope *sc, const struct tree *node, const char *key,
                     struct instant *out)
{
    const struct tree *value = tree_get(node, key);
    const char *text = NULL;

    if (!value)
        return RC_OK;
    TRY(as_text(sc, value, &text));
    return tree_at(sc, value, instant_parse(sc, value->path, text, out));
}

enum rc tree_date(struct scope *sc, const struct tree *node, const char *key, struct date *out)
{
    const struct tree *value = tree_get(node, key);
    const char *text = NULL;

    if (!value)
        return RC_OK;
    TRY(as_text(sc, value, &text));
    return tree_at(sc, value, date_parse(sc, value->path, text, out));
}

enum rc tree_list(struct scope *sc, const struct tree *node, const char *key,
                  const struct tree **out)
{
    *out = tree_get(node, key);
    return *out ? as_list(sc, *out) : RC_OK;
}

enum rc tree_need_list(struct scope *sc, const struct tree *node, const char *key,
                       const struct tree **out)
{
    TRY(tree_need(sc, node, key, out));
    return as_list(sc, *out);
}

enum rc tree_texts(struct scope *sc, const struct tree *node, const char *key, const char ***out,
                   size_t *count)
{
    const struct tree *list;

    *out = NULL;
    *count = 0;
    TRY(tree_list(sc, node, key, &list));
    if (!list)
        return RC_OK;
    *out = scope_alloc(sc, list->count, sizeof(**out));
    for (size_t i = 0; i < list->count; i++)
        TRY(as_text(sc, &list->items[i], &(*out)[i]));
    *count = list->count;
    return RC_OK;
}

void tree_name(struct scope *sc, struct tree *node, const char *path)
{
    node->path = path;
    for (size_t i = 0; i < node->count; i++) {
        struct tree *item = &node->items[i];

        if (node->kind == TREE_LIST)
            tree_name(sc, item, path_item(sc, path, i + 1));
        else
            tree_name(sc, item, path_below(sc, path, item->key));
    }
}

struct tree *tree_new_map(struct scope *sc)
{
    struct tree *node = scope_alloc(sc, 1, sizeof(*node));

    node->kind = TREE_MAP;
    return node;
}

struct tree *tree_new_list(struct scope *sc)
{
    struct tree *node = scope_alloc(sc, 1, sizeof(*node));

    node->kind = TREE_LIST;
    return node;
}

/* The room of a list is the power of two above its count, so it need not be stored. */
void tree_add(struct scope *sc, struct tree *node, const struct tree *value)
{
    const size_t count = node->count;

    if (count == 0)
        node->items = scope_alloc(sc, SOME_ITEMS, sizeof(*node->items));
    else if (count >= SOME_ITEMS && (count & (count - 1)) == 0)
        node->items = scope_grow(sc, node->items, count, count * 2, sizeof(*node->items));
    node->items[node->count++] = *value;
}

void tree_put(struct scope *sc, struct tree *node, const char *key, const struct tree *value)
{
    tree_add(sc, node, value);
    node->items[node->count - 1].key = key;
}

struct tree tree_of_text(const char *text)
{
    return (struct tree){.kind = text ? TREE_TEXT : TREE_NULL, .text = text};
}

void tree_put_text(struct scope *sc, struct tree *node, const char *key, const char *text)
{
    const struct tree value = tree_of_text(text);

    tree_put(sc, node, key, &value);
}

void tree_put_decimal(struct scope *sc, struct tree *node, const char *key, const char *number)
{
    const struct tree value = {.kind = number ? TREE_NUMBER : TREE_NULL, .text = number};

    tree_put(sc, node, key, &value);
}

void tree_put_truth(struct scope *sc, struct tree *node, const char *key, bool truth)
{
    const struct tree value = {.kind = TREE_TRUTH, .text = truth ? "true" : "false"};

    tree_put(sc, node, key, &value);
}

void tree_put_number(struct scope *sc, struct tree *node, const char *key, int64_t number)
{
    const struct tree value = {.kind = TREE_NUMBER, .text = scope_printf(sc, "%" PRId64, number)};

    tree_put(sc, node, key, &value);
}
