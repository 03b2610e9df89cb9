/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The floor paper: a template from its file to the letters on the sheet. */
#include <string.h>

#include "core/base/text.h"
#include "core/conf/template_file.h"
#include "core/paper/layout.h"
#include "core/paper/markdown.h"
#include "core/paper/mustache.h"
#include "core/paper/plain.h"
#include "tests/fuzz/fuzz.h"

fuzz_function fuzz_template;

#define FAULTS 8

static const struct member party[] = {
    {"name", {.kind = VALUE_TEXT, .text = "张三"}},
    {"phone", {.kind = VALUE_NONE}},
};
static const struct value parties[] = {
    {.kind = VALUE_MAP, .members = party, .count = 2},
    {.kind = VALUE_MAP, .members = party, .count = 2},
};
static const struct member fields[] = {
    {"title", {.kind = VALUE_TEXT, .text = "人民调解协议书"}},
    {"number", {.kind = VALUE_TEXT, .text = "（2026）椒海人调字第12号"}},
    {"parties", {.kind = VALUE_LIST, .items = parties, .count = 2}},
    {"facts", {.kind = VALUE_TEXT, .flag = true, .text = "楼上*漏水*。\n| 1 |\n\n# 二"}},
    {"sealed", {.kind = VALUE_FLAG, .flag = true}},
};
static const struct value root = {
    .kind = VALUE_MAP, .members = fields, .count = sizeof(fields) / sizeof(fields[0])};

/* A partial that names itself must end all the same. */
static const char *partial(const void *context, const char *name)
{
    return strcmp(name, "foot") == 0 ? context : NULL;
}

static void lay_out(struct scope *sc, const char *source)
{
    const struct paper_style style = {.title = "人民调解协议书", .face = "serif"};
    struct buffer b = buffer_new(sc);
    struct blocks blocks;
    struct layout layout;
    struct error faults[FAULTS];

    markdown_faults(sc, source, faults, FAULTS);
    if (markdown_blocks(sc, source, &blocks) != RC_OK)
        return;
    layout_make(sc, &blocks, &style, &layout);
    plain_add(sc, &layout, &b);
    must(b.length > 0 || layout.count <= 1, "a paper of several sheets has letters");
}

void fuzz_template(const uint8_t *data, size_t size)
{
    struct scope sc = SCOPE_INIT;
    const char *const text = fuzz_text(&sc, data, size);
    struct mustache m = {.file = "x.md",
                         .escape = markdown_escape,
                         .partial = partial,
                         .file_of = partial,
                         .context = text};
    struct document_template tpl = {.body = text};
    const char *source;

    if (template_parse(&sc, "x.md", text, &tpl) != RC_OK)
        fuzz_error(&sc);
    for (int strict = 0; strict <= 1; strict++) {
        m.strict = strict;
        if (mustache_render(&sc, &m, tpl.body ? tpl.body : text, &root, &source) == RC_OK)
            lay_out(&sc, source);
        fuzz_error(&sc);
    }
    lay_out(&sc, text);
    fuzz_error(&sc);
    scope_end(&sc);
}
