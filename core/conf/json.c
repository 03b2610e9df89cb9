/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/json.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"

#define REAL_DIGITS 9 /* so that 0.9992 is written as it was said */

/* NAME is the key that VALUE stands under, or its list. */
static enum rc read_value(struct scope *sc, const char *name, const json_t *value, int depth,
                          struct tree *out);

static enum rc read_array(struct scope *sc, const char *name, const json_t *array, int depth,
                          struct tree *out)
{
    size_t i;
    json_t *value;

    out->kind = TREE_LIST;
    json_array_foreach(array, i, value)
    {
        struct tree item = {0};

        TRY(read_value(sc, name, value, depth + 1, &item));
        tree_add(sc, out, &item);
    }
    return RC_OK;
}

static enum rc read_object(struct scope *sc, json_t *object, int depth, struct tree *out)
{
    const char *key;
    json_t *value;

    out->kind = TREE_MAP;
    json_object_foreach(object, key, value)
    {
        struct tree item = {0};

        TRY(read_value(sc, key, value, depth + 1, &item));
        tree_put(sc, out, scope_strdup(sc, key), &item);
    }
    return RC_OK;
}

static enum rc read_text(struct scope *sc, const char *name, const json_t *value, struct tree *out)
{
    const char *const text = json_string_value(value);

    if (strlen(text) != json_string_length(value))
        return fail(sc, RC_SYNTAX, name, N_("{1} holds the character U+0000; nothing was saved."),
                    name);
    *out = tree_of_text(scope_strdup(sc, text));
    return RC_OK;
}

static enum rc read_value(struct scope *sc, const char *name, const json_t *value, int depth,
                          struct tree *out)
{
    if (depth > JSON_DEPTH_MAX)
        return fail(sc, RC_SYNTAX, NULL,
                    N_("More than {1} levels lie in one another; nothing was saved."), "32");
    switch (json_typeof(value)) {
    case JSON_OBJECT:
        return read_object(sc, (json_t *)value, depth, out);
    case JSON_ARRAY:
        return read_array(sc, name, value, depth, out);
    case JSON_STRING:
        return read_text(sc, name, value, out);
    case JSON_INTEGER:
        out->kind = TREE_NUMBER;
        out->text = scope_printf(sc, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        return RC_OK;
    case JSON_REAL:
        out->kind = TREE_NUMBER;
        out->text = scope_printf(sc, "%.17g", json_real_value(value));
        return RC_OK;
    case JSON_NULL:
        out->kind = TREE_NULL;
        return RC_OK;
    default:
        out->kind = TREE_TRUTH;
        out->text = json_is_true(value) ? "true" : "false";
        return RC_OK;
    }
}

static enum rc not_json(struct scope *sc, const json_error_t *error)
{
    enum rc rc = fail(sc, RC_SYNTAX, NULL,
                      N_("Line {1}, column {2} is not well-formed JSON ({3}); "
                         "nothing was saved."),
                      scope_printf(sc, "%d", error->line), scope_printf(sc, "%d", error->column),
                      error->text);

    if (rc != RC_OK)
        rc = scope_fail_at(sc, NULL, error->line, error->column);
    return rc;
}

enum rc json_parse(struct scope *sc, const char *text, struct tree **root)
{
    json_error_t error;
    json_t *value = json_loadb(text, strlen(text), JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);

    if (!value)
        return not_json(sc, &error);
    *root = tree_new_map(sc);
    const enum rc rc = read_value(sc, "JSON", value, 1, *root);
    json_decref(value);
    if (rc == RC_OK)
        tree_name(sc, *root, "");
    return rc;
}

/* jansson fails only when memory is gone, for everything here is text that the gate lets out. */
static void *made(void *object)
{
    if (!object)
        scope_exhausted();
    return object;
}

static void added(int status)
{
    if (status != 0)
        scope_exhausted();
}

static json_t *value_of(struct scope *sc, const struct tree *node)
{
    json_t *value;

    switch (node->kind) {
    case TREE_NULL:
        return json_null();
    case TREE_TRUTH:
        return json_boolean(node->text[0] == 't');
    case TREE_NUMBER:
        if (strchr(node->text, '.'))
            return made(json_real(strtod(node->text, NULL)));
        return made(json_integer(strtoll(node->text, NULL, 10)));
    case TREE_TEXT:
    case TREE_PLAIN:
        return made(json_string(text_gate_out(sc, node->text, TEXT_LONG)));
    case TREE_LIST:
        value = made(json_array());
        for (size_t i = 0; i < node->count; i++)
            added(json_array_append_new(value, value_of(sc, &node->items[i])));
        return value;
    default:
        value = made(json_object());
        for (size_t i = 0; i < node->count; i++)
            added(json_object_set_new(value, text_gate_out(sc, node->items[i].key, TEXT_LINE),
                                      value_of(sc, &node->items[i])));
        return value;
    }
}

const char *json_write(struct scope *sc, const struct tree *root)
{
    json_t *value = value_of(sc, root);
    char *text = made(json_dumps(value, JSON_INDENT(2) | JSON_REAL_PRECISION(REAL_DIGITS)));
    const char *line = scope_printf(sc, "%s\n", text);

    free(text);
    json_decref(value);
    return line;
}
