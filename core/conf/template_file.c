/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/template_file.h"

#include <string.h>

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/conf/ask_file.h"
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

/* Everything that is wrong in a front matter, one after the other. */
struct reader {
    struct scope *sc;
    struct error *faults;
    size_t count;
};

static bool sound(struct reader *r, enum rc rc)
{
    if (rc != RC_OK && r->count < TEMPLATE_FAULTS)
        r->faults[r->count++] = r->sc->error;
    return rc == RC_OK;
}

/* Set *OUT to whether KEY says ONE; it may say OTHER, or nothing. */
static enum rc read_choice(struct scope *sc, const struct tree *root, const char *key,
                           const char *one, const char *other, bool *out)
{
    const char *word = other;

    TRY(tree_text(sc, root, key, &word));
    *out = strcmp(word, one) == 0;
    if (*out || strcmp(word, other) == 0)
        return RC_OK;
    return tree_at(sc, tree_get(root, key),
                   fail(sc, RC_INVALID, key,
                        N_("{1}: “{2}” is neither {3} nor {4}; nothing was saved."), key, word,
                        other, one));
}

static void place_required(struct scope *sc, const struct tree *root, struct document_template *out)
{
    const struct tree *list = tree_get(root, "required");
    struct template_place *at = scope_alloc(sc, out->required_count, sizeof(*at));

    for (size_t i = 0; i < out->required_count; i++)
        at[i] = (struct template_place){list->items[i].line, list->items[i].column};
    out->required_at = at;
}

static bool is_required(const struct document_template *tpl, const char *name)
{
    for (size_t i = 0; i < tpl->required_count; i++)
        if (strcmp(tpl->required[i], name) == 0)
            return true;
    return false;
}

/* Each question is judged, also when the one before it is at fault. */
static void read_asks(struct reader *r, const struct tree *root, struct document_template *out)
{
    struct scope *sc = r->sc;
    const struct tree *list = NULL;

    if (!sound(r, tree_list(sc, root, "asks", &list)) || !list)
        return;
    if (list->count > ASK_MAX) {
        sound(r, tree_at(sc, list,
                         fail(sc, RC_INVALID, "asks",
                              N_("A template asks at most 100 questions; nothing was saved."))));
        return;
    }
    struct ask *asks = scope_alloc(sc, list->count, sizeof(*asks));
    for (size_t i = 0; i < list->count; i++)
        out->ask_count += sound(r, ask_file_read(sc, &list->items[i], asks, out->ask_count));
    for (size_t i = 0; i < out->ask_count; i++)
        asks[i].required = asks[i].required || is_required(out, asks[i].name);
    out->asks = asks;
}

static void read_front(struct reader *r, const char *path, const char *front,
                       struct document_template *out)
{
    struct scope *sc = r->sc;
    struct tree *root;
    bool light;
    int subject = FOR_CASE;

    out->face = "serif";
    if (!sound(r, yaml_parse(sc, path, 2, front, &root)))
        return;
    sound(r, tree_only(sc, root, "title version face size seam for required asks"));
    sound(r, tree_need_text(sc, root, "title", &out->title));
    sound(r, tree_need_text(sc, root, "version", &out->version));
    if (sound(r, read_choice(sc, root, "face", "light", "serif", &light)) && light)
        out->face = "light";
    sound(r, read_choice(sc, root, "size", "large", "normal", &out->large));
    sound(r, read_choice(sc, root, "seam", "no", "yes", &out->seamless));
    if (sound(r, tree_word(sc, root, "for", &document_subject_words, &subject)))
        out->subject = (enum document_subject)subject;
    if (sound(r, tree_texts(sc, root, "required", &out->required, &out->required_count)))
        place_required(sc, root, out);
    read_asks(r, root, out);
}

/* A text is kept as it was written, so that a digest is that of the file; whoever reads it on
 * gates it. */
static enum rc read_text(struct scope *sc, const char *path, size_t limit, const char **text)
{
    struct bytes data;

    TRY(file_read(sc, path, limit, &data));
    *text = (const char *)data.data;
    if (strlen(*text) != data.size)
        return fail(sc, RC_SYNTAX, "file",
                    N_("{1} holds a NUL byte, so it is not a text; nothing was saved."), path);
    return RC_OK;
}

static void read_template(struct reader *r, const char *path, const char *text,
                          struct document_template *out)
{
    struct scope *sc = r->sc;
    const char *front = NULL, *checked;

    *out = (struct document_template){.kind = kind_of(sc, path),
                                      .file = scope_strdup(sc, path),
                                      .text = scope_strdup(sc, text),
                                      .digest = digest_of(sc, text, strlen(text))};
    if (!sound(r, text_gate_in(sc, path, text, TEXT_LONG, &checked)))
        return;
    if (!sound(r, part(sc, path, checked ? checked : "", &front, &out->body)))
        return;
    out->body_line = 1 + lines_until(checked, out->body);
    read_front(r, path, front, out);
}

static struct reader reader_of(struct scope *sc)
{
    return (struct reader){sc, scope_alloc(sc, TEMPLATE_FAULTS, sizeof(struct error)), 0};
}

static enum rc first_fault(const struct reader *r)
{
    if (r->count == 0)
        return RC_OK;
    r->sc->error = r->faults[0];
    return r->faults[0].rc;
}

enum rc template_parse(struct scope *sc, const char *path, const char *text,
                       struct document_template *out)
{
    struct reader r = reader_of(sc);

    read_template(&r, path, text, out);
    return first_fault(&r);
}

enum rc template_load(struct scope *sc, const char *path, struct document_template *out)
{
    const char *text;

    TRY(read_text(sc, path, TEMPLATE_SIZE_MAX, &text));
    return template_parse(sc, path, text, out);
}

void template_examine(struct scope *sc, const char *path, struct template_examined *out)
{
    struct reader r = reader_of(sc);
    const char *text;

    *out = (struct template_examined){.file = path, .faults = r.faults};
    const enum rc rc = read_text(sc, path, TEMPLATE_SIZE_MAX, &text);
    if (rc == RC_OK)
        read_template(&r, path, text, &out->tpl);
    else if (scope_fail_at(sc, path, 1, 1) == rc)
        sound(&r, rc);
    out->fault_count = r.count;
}

enum rc template_partial_load(struct scope *sc, const char *beside, const char *name,
                              struct template_partial *out)
{
    const char *slash = strrchr(beside, '/');
    const int folder = slash ? (int)(slash + 1 - beside) : 0;
    const char *checked;

    out->name = scope_strdup(sc, name);
    out->file = scope_printf(sc, "%.*s%s.mustache", folder, beside, name);
    TRY(read_text(sc, out->file, TEMPLATE_SIZE_MAX, &out->text));
    return text_gate_in(sc, out->file, out->text, TEXT_LONG, &checked);
}
