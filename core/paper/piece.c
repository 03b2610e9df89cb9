/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/piece.h"

#include "core/base/text.h"
#include "core/paper/markdown.h"
#include "core/paper/mustache.h"
#include "core/paper/paper.h"
#include "core/paper/value.h"

static const char *bringer(const struct casefile *cf, const struct evidence *e)
{
    const struct party *const p = casefile_party(cf, e->party);

    return p ? p->name : e->brought_by;
}

enum rc piece_source(struct scope *sc, const struct document_template *tpl,
                     const struct casefile *cf, const struct evidence *e, const char **source)
{
    const struct mustache m = {
        .file = tpl->file, .line = tpl->body_line, .strict = true, .escape = markdown_escape};
    const struct member members[] = {
        {"title", value_text(tpl->title)},
        {"name", value_text(e->title)},
        {"kind", value_text(word_label(&evidence_words, (int)e->kind, LANG_ZH))},
        {"brought_by", value_text(bringer(cf, e))},
        {"brought_on", value_text(date_zh(sc, e->brought_on))},
        {"proves", value_text(e->proves)},
        {"source", value_text(e->source)},
        {"copy", value_flag(e->copy)},
        {"compared_by", value_text(e->compared_by)},
        {"pages", value_text(e->pages > 0 ? scope_printf(sc, "%d", e->pages) : NULL)},
        {"file", value_text(e->file_name)},
        {"digest", value_text(e->digest)},
    };
    const struct value root = value_map(members, sizeof(members) / sizeof(*members));

    TRY(mustache_render(sc, &m, tpl->body, &root, source));
    *source = paper_dressed(sc, tpl, *source);
    return RC_OK;
}

const char *piece_caption(struct scope *sc, const struct evidence *e)
{
    const struct value title = value_text(e->title);

    return scope_printf(sc, "证据%d：%s\n", e->ordinal, markdown_escape(sc, &title));
}
