/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/body.h"

#include "core/paper/markdown.h"
#include "core/paper/mustache.h"
#include "core/paper/partial.h"

enum rc body_fill(struct scope *sc, const struct document_template *tpl, const struct value *root,
                  const char **source)
{
    const struct mustache m = {.file = tpl->file,
                               .line = tpl->body_line,
                               .strict = true,
                               .escape = markdown_escape,
                               .partial = partial_text,
                               .file_of = partial_file,
                               .context = tpl};

    return mustache_render(sc, &m, tpl->body, root, source);
}
