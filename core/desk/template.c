/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/template_file.h"
#include "core/desk/template_work.h"
#include "core/paper/partial.h"

static enum rc read_beside(struct scope *sc, const void *context,
                           const struct document_template *tpl, const char *name,
                           struct template_partial *out)
{
    return template_partial_load(sc, tpl->file, name, out);
}

enum rc desk_read_template(struct scope *sc, const char *file, struct document_template *out)
{
    TRY(template_load(sc, file, out));
    return partial_gather(sc, out, read_beside, NULL);
}
