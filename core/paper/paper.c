/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/paper.h"

#include "core/paper/body.h"
#include "core/paper/field.h"
#include "core/paper/markdown.h"
#include "core/paper/module.h"
#include "core/paper/plain.h"

const char *paper_dressed(struct scope *sc, const struct document_template *tpl, const char *source)
{
    if (!tpl->large && !tpl->seamless)
        return source;
    return scope_printf(sc, "```paper\n%s%s```\n\n%s", tpl->large ? "size: large\n" : "",
                        tpl->seamless ? "seam: no\n" : "", source);
}

enum rc paper_source(struct scope *sc, const struct paper_job *job, const char **source)
{
    const struct document_template *tpl = job->tpl;
    const struct value root = field_values(sc, job);

    TRY(field_check(sc, tpl, &root));
    TRY(field_check_asks(sc, job));
    TRY(body_fill(sc, tpl, &root, source));
    *source = paper_dressed(sc, tpl, *source);
    return RC_OK;
}

enum rc paper_check(struct scope *sc, const struct paper_job *job)
{
    const struct value root = field_values(sc, job);

    return field_check(sc, job->tpl, &root);
}

static enum rc lay_out(struct scope *sc, const char *source, const struct paper_style *style,
                       struct blocks *blocks, struct layout *layout)
{
    TRY(markdown_blocks(sc, source, blocks));
    layout_make(sc, blocks, style, layout);
    return RC_OK;
}

enum rc paper_pages(struct scope *sc, const char *source, const struct paper_style *style,
                    struct pages *out)
{
    struct blocks blocks;
    struct layout layout;

    TRY(lay_out(sc, source, style, &blocks, &layout));
    *out = plain_pages(sc, &layout);
    return RC_OK;
}

enum rc paper_make(struct scope *sc, const char *source, const struct paper_style *style,
                   enum paper_format format, struct bytes *out)
{
    struct blocks blocks;
    struct layout layout;
    module_function *make;

    TRY(lay_out(sc, source, style, &blocks, &layout));
    if (format == PAPER_TEXT) {
        struct buffer b = buffer_new(sc);

        plain_add(sc, &layout, &b);
        *out = (struct bytes){(const unsigned char *)buffer_text(&b), b.length};
        return RC_OK;
    }
    TRY(module_open(sc, style->modules, format == PAPER_PDF ? "pdf.so" : "office.so", &make));
    const struct module_part part = {&blocks, &layout, style};
    return make(sc, &part, 1, style, out);
}
