/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/flow/script.h"

#include <string.h>

#include "core/base/file.h"

#define INCLUDES 4 /* deeper is a circle */

struct reader {
    struct scope *sc;
    struct script *script;
    size_t room;
    const char *file;
    int line, depth;
};

static enum rc read_file(struct reader *r, const char *file);

static const char *trimmed(struct scope *sc, const char *text, size_t length)
{
    while (length > 0 && strchr(" \t\r", text[length - 1]))
        length--;
    while (length > 0 && strchr(" \t", *text)) {
        text++;
        length--;
    }
    return scope_strndup(sc, text, length);
}

/* Cut the word before the first blank off *TEXT. */
static const char *take_word(struct scope *sc, const char **text)
{
    const size_t length = strcspn(*text, " ");
    const char *const word = scope_strndup(sc, *text, length);

    *text += length;
    *text += strspn(*text, " ");
    return word;
}

static void take_actor(struct scope *sc, const char **text, struct step *step)
{
    const size_t length = strcspn(*text, " ");

    step->actor = "";
    if (length < 2 || (*text)[length - 1] != ':')
        return;
    step->actor = scope_strndup(sc, *text, length - 1);
    take_word(sc, text);
}

static void add(struct reader *r, const struct step *step)
{
    struct script *const s = r->script;

    if (s->count == r->room) {
        r->room = r->room * 2 + 64;
        s->steps = scope_grow(r->sc, s->steps, s->count, r->room, sizeof(*s->steps));
    }
    s->steps[s->count++] = *step;
}

static enum rc read_line(struct reader *r, const char *text)
{
    struct step step = {.file = r->file, .line = r->line, .whole = text};

    if (*text == '\0' || *text == '#')
        return RC_OK;
    take_actor(r->sc, &text, &step);
    step.verb = take_word(r->sc, &text);
    step.rest = text;
    if (strcmp(step.verb, "do") == 0)
        return read_file(r, step.rest);
    if (r->script->count == 0 && strcmp(step.verb, "story") != 0)
        return fail(r->sc, RC_SYNTAX, "story", "A story must begin before “{1}”.", step.whole);
    add(r, &step);
    return RC_OK;
}

static enum rc read_lines(struct reader *r, const char *text)
{
    while (*text != '\0') {
        const size_t length = strcspn(text, "\n");

        r->line++;
        if (read_line(r, trimmed(r->sc, text, length)) != RC_OK)
            return r->sc->error.file ? r->sc->error.rc : scope_fail_at(r->sc, r->file, r->line, 1);
        text += length;
        text += *text == '\n';
    }
    return RC_OK;
}

static enum rc read_file(struct reader *r, const char *file)
{
    const char *const path = scope_printf(r->sc, "%s/%s", r->script->folder, file);
    const struct reader outer = *r;
    struct bytes contents;

    if (r->depth == INCLUDES)
        return fail(r->sc, RC_SYNTAX, "do", "“{1}” includes itself.", file);
    TRY(file_read(r->sc, path, FILE_LIMIT, &contents));
    r->file = scope_strdup(r->sc, file);
    r->line = 0;
    r->depth++;
    TRY(read_lines(r, (const char *)contents.data));
    r->file = outer.file;
    r->line = outer.line;
    r->depth = outer.depth;
    return RC_OK;
}

enum rc script_load(struct scope *sc, const char *path, struct script *script)
{
    const char *const slash = strrchr(path, '/');
    struct reader r = {.sc = sc, .script = script};

    *script =
        (struct script){.folder = slash ? scope_strndup(sc, path, (size_t)(slash - path)) : "."};
    return read_file(&r, slash ? slash + 1 : path);
}
