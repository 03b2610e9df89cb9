/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The required parts of the Mustache specification, read from its own files. */
#include "core/paper/mustache.h"

#include "tests/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <yaml.h>

#define REQUIRED_CASES 136

static const char *const spec_files[] = {"comments", "delimiters", "interpolation",
                                         "inverted", "partials",   "sections"};
static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static const char *text_of(const yaml_node_t *n) { return (const char *)n->data.scalar.value; }

static struct value scalar_value(const yaml_node_t *n)
{
    const char *text = text_of(n);
    char *rest;

    if (n->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
        return (struct value){.kind = VALUE_TEXT, .text = scope_strdup(&sc, text)};
    if (strcmp(text, "true") == 0 || strcmp(text, "false") == 0)
        return value_flag(text[0] == 't');
    if (strcmp(text, "null") == 0 || text[0] == '\0')
        return value_text(NULL);
    const double number = strtod(text, &rest);
    return value_text(*rest ? scope_strdup(&sc, text) : scope_printf(&sc, "%g", number));
}

static struct value value_of(yaml_document_t *doc, const yaml_node_t *n)
{
    if (n->type == YAML_SCALAR_NODE)
        return scalar_value(n);
    if (n->type == YAML_SEQUENCE_NODE) {
        const yaml_node_item_t *first = n->data.sequence.items.start;
        const size_t count = (size_t)(n->data.sequence.items.top - first);
        struct value *items = scope_alloc(&sc, count, sizeof(*items));

        for (size_t i = 0; i < count; i++)
            items[i] = value_of(doc, yaml_document_get_node(doc, first[i]));
        return value_list(items, count);
    }
    const yaml_node_pair_t *first = n->data.mapping.pairs.start;
    const size_t count = (size_t)(n->data.mapping.pairs.top - first);
    struct member *members = scope_alloc(&sc, count, sizeof(*members));

    for (size_t i = 0; i < count; i++) {
        members[i].name = scope_strdup(&sc, text_of(yaml_document_get_node(doc, first[i].key)));
        members[i].value = value_of(doc, yaml_document_get_node(doc, first[i].value));
    }
    return value_map(members, count);
}

static const char *escape_html(struct scope *scope, const struct value *v)
{
    struct buffer b = buffer_new(scope);

    for (const char *p = v->text; *p; p++) {
        if (*p == '&')
            buffer_add(&b, "&amp;");
        else if (*p == '<')
            buffer_add(&b, "&lt;");
        else if (*p == '>')
            buffer_add(&b, "&gt;");
        else if (*p == '"')
            buffer_add(&b, "&quot;");
        else
            buffer_add_n(&b, p, 1);
    }
    return buffer_text(&b);
}

static const char *partial_of(const void *context, const char *name)
{
    const struct value *v = value_member(context, name, strlen(name));

    return v ? v->text : NULL;
}

static const char *member_text(const struct value *map, const char *name)
{
    const struct value *v = value_member(map, name, strlen(name));

    return v && v->text ? v->text : "";
}

static void run_case(const char *file, const struct value *c)
{
    const struct value *partials = value_member(c, "partials", 8);
    const struct mustache m = {.file = file,
                               .escape = escape_html,
                               .partial = partials ? partial_of : NULL,
                               .context = partials};
    const char *out = NULL;

    const enum rc rc =
        mustache_render(&sc, &m, member_text(c, "template"), value_member(c, "data", 4), &out);
    ck_assert_msg(rc == RC_OK, "%s: %s: %s", file, member_text(c, "name"), sc.error.msgid);
    ck_assert_msg(strcmp(out, member_text(c, "expected")) == 0, "%s: %s: got <%s>, expected <%s>",
                  file, member_text(c, "name"), out, member_text(c, "expected"));
}

static size_t run_file(const char *path, const char *name)
{
    FILE *file = fopen(path, "rb");
    yaml_parser_t parser;
    yaml_document_t doc;

    ck_assert_ptr_nonnull(file);
    ck_assert(yaml_parser_initialize(&parser));
    yaml_parser_set_input_file(&parser, file);
    ck_assert(yaml_parser_load(&parser, &doc));
    const struct value root = value_of(&doc, yaml_document_get_root_node(&doc));
    const struct value *tests = value_member(&root, "tests", 5);
    for (size_t i = 0; i < tests->count; i++)
        run_case(name, &tests->items[i]);
    yaml_document_delete(&doc);
    yaml_parser_delete(&parser);
    fclose(file);
    return tests->count;
}

static const char *spec_path(const char *name)
{
    const char *elsewhere = getenv("ONECASE_TEST_DATA");

    return scope_printf(&sc, "%s/mustache-spec/%s.yml", elsewhere ? elsewhere : TEST_DATA, name);
}

START_TEST(all_required_cases_of_the_specification_hold)
{
    size_t count = 0;

    for (size_t i = 0; i < sizeof(spec_files) / sizeof(*spec_files); i++)
        count += run_file(spec_path(spec_files[i]), spec_files[i]);
    ck_assert_uint_eq(count, REQUIRED_CASES);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("mustache-spec");

    begin();
    if (access(spec_path("sections"), R_OK) != 0)
        suite_skip("the files of the Mustache specification are not here");
    end();
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, all_required_cases_of_the_specification_hold);
    return suite_run(tc);
}
