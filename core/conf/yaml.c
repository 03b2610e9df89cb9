/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/yaml.h"

#include <string.h>
#include <yaml.h>

#include "core/base/file.h"
#include "core/base/text.h"

struct reader {
    struct scope *sc;
    const char *file;
    const char *text;
    int first_line;
    yaml_parser_t parser;
    yaml_event_t event; /* the current one; given back by the next step and by yaml_parse() */
    int events;
};

static enum rc refuse(struct reader *r, yaml_mark_t at, const char *sentence, const char *arg)
{
    enum rc rc = fail(r->sc, RC_SYNTAX, NULL, sentence, arg);

    if (rc != RC_OK)
        rc = scope_fail_at(r->sc, r->file, (int)at.line + r->first_line, (int)at.column + 1);
    return rc;
}

/* libyaml tells the place of a bad byte only as an offset. */
static yaml_mark_t mark_of(const char *text, size_t offset)
{
    yaml_mark_t mark = {0};

    for (const char *p = text; *p && (size_t)(p - text) < offset;) {
        uint32_t cp;

        p += text_next(p, &cp);
        mark.column++;
        if (cp == '\n') {
            mark.line++;
            mark.column = 0;
        }
    }
    return mark;
}

static enum rc not_yaml(struct reader *r)
{
    const yaml_parser_t *p = &r->parser;
    const char *problem = p->problem ? p->problem : "";
    const bool bad_byte = p->error == YAML_READER_ERROR;

    return refuse(r, bad_byte ? mark_of(r->text, p->problem_offset) : p->problem_mark,
                  N_("This is not well-formed YAML ({1}); nothing was saved."), problem);
}

static enum rc step(struct reader *r)
{
    yaml_event_delete(&r->event);
    if (!yaml_parser_parse(&r->parser, &r->event))
        return not_yaml(r);
    if (++r->events > YAML_EVENT_MAX)
        return refuse(r, r->event.start_mark,
                      N_("This file holds more than {1} values and signs; nothing was saved."),
                      "50000");
    return RC_OK;
}

/* Anchors and tags of the event, of whatever sort it is. */
static bool is_fancy(const yaml_event_t *e)
{
    switch (e->type) {
    case YAML_ALIAS_EVENT:
        return true;
    case YAML_SCALAR_EVENT:
        return e->data.scalar.anchor || e->data.scalar.tag;
    case YAML_SEQUENCE_START_EVENT:
        return e->data.sequence_start.anchor || e->data.sequence_start.tag;
    case YAML_MAPPING_START_EVENT:
        return e->data.mapping_start.anchor || e->data.mapping_start.tag;
    default:
        return false;
    }
}

static bool is_null(const yaml_event_t *e)
{
    const char *text = (const char *)e->data.scalar.value;

    return e->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
           (text[0] == '\0' || strcmp(text, "~") == 0 || strcmp(text, "null") == 0);
}

static enum rc read_scalar(struct reader *r, struct tree *out)
{
    const yaml_event_t *e = &r->event;
    const char *text = NULL;

    if (strlen((const char *)e->data.scalar.value) != e->data.scalar.length)
        return refuse(r, e->start_mark, N_("A text may not hold a NUL byte; nothing was saved."),
                      NULL);
    TRY(tree_at(r->sc, out,
                text_gate_in(r->sc, out->key ? out->key : "YAML",
                             (const char *)e->data.scalar.value, TEXT_LONG, &text)));
    const bool plain = e->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    out->kind = is_null(e) ? TREE_NULL : plain ? TREE_PLAIN : TREE_TEXT;
    out->text = text ? text : "";
    return RC_OK;
}

static enum rc read_node(struct reader *r, int depth, struct tree *out);

static enum rc read_list(struct reader *r, int depth, struct tree *out)
{
    out->kind = TREE_LIST;
    TRY(step(r));
    while (r->event.type != YAML_SEQUENCE_END_EVENT) {
        struct tree item = {0};

        TRY(read_node(r, depth + 1, &item));
        tree_add(r->sc, out, &item);
        TRY(step(r));
    }
    return RC_OK;
}

static enum rc read_key(struct reader *r, const struct tree *map, struct tree *item)
{
    const yaml_mark_t at = r->event.start_mark;

    if (r->event.type != YAML_SCALAR_EVENT || is_fancy(&r->event))
        return refuse(r, at, N_("A key must be a plain word; nothing was saved."), NULL);
    item->key = scope_strdup(r->sc, (const char *)r->event.data.scalar.value);
    item->key_line = (int)at.line + r->first_line;
    item->key_column = (int)at.column + 1;
    for (size_t i = 0; i < map->count; i++)
        if (strcmp(map->items[i].key, item->key) == 0)
            return refuse(r, at, N_("The key “{1}” stands here a second time; nothing was saved."),
                          item->key);
    return RC_OK;
}

static enum rc read_map(struct reader *r, int depth, struct tree *out)
{
    out->kind = TREE_MAP;
    TRY(step(r));
    while (r->event.type != YAML_MAPPING_END_EVENT) {
        struct tree item = {0};

        TRY(read_key(r, out, &item));
        TRY(step(r));
        TRY(read_node(r, depth + 1, &item));
        tree_add(r->sc, out, &item);
        TRY(step(r));
    }
    return RC_OK;
}

static enum rc read_node(struct reader *r, int depth, struct tree *out)
{
    const yaml_mark_t at = r->event.start_mark;

    if (is_fancy(&r->event))
        return refuse(
            r, at,
            N_("Anchors (&), aliases (*) and tags (!) are not taken here; nothing was saved."),
            NULL);
    if (depth > YAML_DEPTH_MAX)
        return refuse(r, at, N_("More than {1} levels lie in one another; nothing was saved."),
                      "32");
    out->file = r->file;
    out->line = (int)at.line + r->first_line;
    out->column = (int)at.column + 1;
    switch (r->event.type) {
    case YAML_SCALAR_EVENT:
        return read_scalar(r, out);
    case YAML_SEQUENCE_START_EVENT:
        return read_list(r, depth, out);
    default: /* the grammar leaves nothing else */
        return read_map(r, depth, out);
    }
}

static enum rc read_stream(struct reader *r, struct tree *root)
{
    TRY(step(r)); /* start of the stream */
    TRY(step(r));
    if (r->event.type == YAML_STREAM_END_EVENT)
        return RC_OK;
    if (r->event.data.document_start.version_directive ||
        r->event.data.document_start.tag_directives.start !=
            r->event.data.document_start.tag_directives.end)
        return refuse(r, r->event.start_mark,
                      N_("Directives such as %TAG are not taken here; nothing was saved."), NULL);
    TRY(step(r));
    TRY(read_node(r, 1, root));
    TRY(step(r)); /* end of the document */
    TRY(step(r));
    if (r->event.type != YAML_STREAM_END_EVENT)
        return refuse(r, r->event.start_mark,
                      N_("A second document begins here (---); nothing was saved."), NULL);
    return RC_OK;
}

enum rc yaml_parse(struct scope *sc, const char *file, int line, const char *text,
                   struct tree **root)
{
    struct reader r = {.sc = sc, .file = scope_strdup(sc, file), .text = text, .first_line = line};
    const size_t size = strlen(text);

    *root = tree_new_map(sc);
    (*root)->file = r.file;
    (*root)->line = line;
    (*root)->column = 1;
    if (size > YAML_SIZE_MAX)
        return refuse(&r, (yaml_mark_t){0}, N_("This file is larger than {1}; nothing was saved."),
                      "256 KiB");
    if (!yaml_parser_initialize(&r.parser))
        scope_exhausted();
    yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r.parser, (const unsigned char *)text, size);
    const enum rc rc = read_stream(&r, *root);
    yaml_event_delete(&r.event);
    yaml_parser_delete(&r.parser);
    if (rc == RC_OK)
        tree_name(sc, *root, "");
    return rc;
}

/* Without its text nothing shows where; the beginning is as good a place as any. */
static enum rc at_start(struct scope *sc, const char *path, enum rc rc)
{
    return rc == RC_OK ? RC_OK : scope_fail_at(sc, path, 1, 1);
}

enum rc yaml_load(struct scope *sc, const char *path, const char **text, struct tree **root)
{
    struct bytes data;

    const enum rc rc = file_read(sc, path, YAML_SIZE_MAX, &data);
    if (rc != RC_OK)
        return rc == RC_INVALID ? at_start(sc, path, rc) : rc;
    if (strlen((const char *)data.data) != data.size)
        return at_start(sc, path,
                        fail(sc, RC_SYNTAX, "file",
                             N_("{1} holds a NUL byte, so it is not a text; nothing was saved."),
                             path));
    if (text)
        *text = (const char *)data.data;
    return yaml_parse(sc, path, 1, (const char *)data.data, root);
}
