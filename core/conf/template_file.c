/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/template_file.h"

#include <string.h>

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/conf/yaml.h"

#define FENCE "---\n"

/* "agreement" of "/usr/share/…/agreement.md". */
static const char *kind_of(struct scope *sc, const char *path)
{
    const char *name = strrchr(path, '/');

    name = name ? name + 1 : path;
    const char *dot = strrchr(name, '.');
    return dot ? scope_strndup(sc, name, (size_t)(dot - name)) : name;
}

static int lines_until(const char *text, const char *end)
{
    int lines = 0;

    for (const char *p = text; p < end; p++)
        lines += *p == '\n';
    return lines;
}

static enum rc refuse(struct scope *sc, const char *path, const char *sentence)
{
    enum rc rc = fail(sc, RC_SYNTAX, NULL, sentence);

    if (rc != RC_OK)
        rc = scope_fail_at(sc, path, 1, 1);
    return rc;
}

/* Part TEXT into *FRONT and *BODY at the lines of ---. */
static enum rc part(struct scope *sc, const char *path, const char *text, const char **front,
                    const char **body)
{
    const size_t fence = strlen(FENCE);

    if (strncmp(text, FENCE, fence) != 0)
        return refuse(sc, path, N_("A template begins with a line of ---; nothing was saved."));
    const char *end = strstr(text + fence - 1, "\n" FENCE);
    if (!end)
        return refuse(sc, path,
                      N_("The front matter is not closed by a line of ---; nothing was saved."));
    *front = scope_strndup(sc, text + fence, (size_t)(end + 1 - (text + fence)));
    *body = end + 1 + fence;
    return RC_OK;
}

static enum rc read_front(struct scope *sc, const char *path, const char *front,
                          struct document_template *out)
{
    struct tree *root;

    out->face = "serif";
    TRY(yaml_parse(sc, path, 2, front, &root));
    TRY(tree_only(sc, root, "title version face required"));
    TRY(tree_need_text(sc, root, "title", &out->title));
    TRY(tree_need_text(sc, root, "version", &out->version));
    TRY(tree_text(sc, root, "face", &out->face));
    TRY(tree_texts(sc, root, "required", &out->required, &out->required_count));
    if (strcmp(out->face, "serif") == 0 || strcmp(out->face, "light") == 0)
        return RC_OK;
    return tree_at(sc, tree_get(root, "face"),
                   fail(sc, RC_INVALID, "face",
                        N_("face: “{1}” is neither serif nor light; nothing was saved."),
                        out->face));
}

/* A text is kept as it was written but for its line ends, so that a digest is that of the file. */
static enum rc read_text(struct scope *sc, const char *path, size_t limit, const char **text)
{
    struct bytes data;
    const char *checked;

    TRY(file_read(sc, path, limit, &data));
    *text = (const char *)data.data;
    if (strlen(*text) != data.size)
        return fail(sc, RC_SYNTAX, "file",
                    N_("{1} holds a NUL byte, so it is not a text; nothing was saved."), path);
    return text_gate_in(sc, path, *text, TEXT_LONG, &checked);
}

enum rc template_parse(struct scope *sc, const char *path, const char *text,
                       struct document_template *out)
{
    const char *front = NULL, *checked;

    *out = (struct document_template){.kind = kind_of(sc, path),
                                      .file = scope_strdup(sc, path),
                                      .text = scope_strdup(sc, text),
                                      .digest = digest_of(sc, text, strlen(text))};
    TRY(text_gate_in(sc, path, text, TEXT_LONG, &checked));
    if (!checked)
        return refuse(sc, path, N_("A template begins with a line of ---; nothing was saved."));
    TRY(part(sc, path, checked, &front, &out->body));
    out->body_line = 1 + lines_until(checked, out->body);
    return read_front(sc, path, front, out);
}

enum rc template_load(struct scope *sc, const char *path, struct document_template *out)
{
    const char *text;

    TRY(read_text(sc, path, TEMPLATE_SIZE_MAX, &text));
    return template_parse(sc, path, text, out);
}

enum rc template_partial_load(struct scope *sc, const char *beside, const char *name,
                              struct template_partial *out)
{
    const char *slash = strrchr(beside, '/');
    const int folder = slash ? (int)(slash + 1 - beside) : 0;

    out->name = scope_strdup(sc, name);
    out->file = scope_printf(sc, "%.*s%s.mustache", folder, beside, name);
    return read_text(sc, out->file, TEMPLATE_SIZE_MAX, &out->text);
}
