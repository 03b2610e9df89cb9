/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/markdown.h"

#include "core/base/text.h"
#include "core/paper/dress.h"
#include "core/paper/ruled.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdlib.h>
#include <string.h>

struct reader {
    struct scope *sc;
    struct blocks out;
    int line;         /* of the document before the text that is parsed: 0, or a fence's */
    bool small;       /* inside ```small */
    const char *text; /* what is parsed */
    int strong_count;
    struct error *faults; /* NULL: the first one ends the reading */
    size_t fault_count, fault_room;
};

static enum rc parse(struct reader *r, const char *text);

static int line_of(const struct reader *r, cmark_node *node)
{
    return r->line + cmark_node_get_start_line(node);
}

static const char *line_text(const struct reader *r, cmark_node *node)
{
    return scope_printf(r->sc, "%d", line_of(r, node));
}

/* RC was set by fail(); NODE says where. Columns are bytes. */
static enum rc refused(struct reader *r, cmark_node *node, enum rc rc)
{
    const int column = cmark_node_get_start_column(node);

    return rc == RC_OK ? RC_OK
                       : scope_fail_at(r->sc, NULL, line_of(r, node), column > 0 ? column : 1);
}

#define refuse(r, node, ...) refused((r), (node), fail((r)->sc, RC_SYNTAX, "template", __VA_ARGS__))

/* Take note of RC; true when the reading goes on all the same. */
static bool go_on(struct reader *r, enum rc rc)
{
    if (rc == RC_OK || !r->faults)
        return rc == RC_OK;
    if (r->fault_count < r->fault_room)
        r->faults[r->fault_count++] = r->sc->error;
    return true;
}

static bool is(cmark_node *node, const char *type)
{
    return strcmp(cmark_node_get_type_string(node), type) == 0;
}

static struct block *add(struct reader *r, enum block_kind kind)
{
    struct blocks *out = &r->out;

    if (out->count == out->room) {
        const size_t room = out->room ? out->room * 2 : 32;

        out->list = scope_grow(r->sc, out->list, out->count, room, sizeof(*out->list));
        out->room = room;
    }
    out->list[out->count] = (struct block){.kind = kind};
    return &out->list[out->count++];
}

/* --- text inside a block --- */

struct inlines {
    struct piece *list;
    size_t count, room;
    struct buffer text; /* of the piece being gathered */
    bool strong;
};

static void end_piece(struct reader *r, struct inlines *in)
{
    if (in->text.length == 0)
        return;
    if (in->count == in->room) {
        const size_t room = in->room ? in->room * 2 : 4;

        in->list = scope_grow(r->sc, in->list, in->count, room, sizeof(*in->list));
        in->room = room;
    }
    in->list[in->count++] = (struct piece){buffer_text(&in->text), in->strong};
    in->text = buffer_new(r->sc);
}

static uint32_t last_character(const struct buffer *b)
{
    uint32_t cp = 0;

    if (b->length > 0)
        text_next(text_previous(b->data, b->data + b->length), &cp);
    return cp;
}

/* A line feed of the file between two Han characters is nothing, else it is a space. */
static void soft_break(struct inlines *in, cmark_node *node)
{
    cmark_node *next = cmark_node_next(node);
    const char *literal = next ? cmark_node_get_literal(next) : NULL;
    uint32_t after = 0;

    if (literal)
        text_next(literal, &after);
    if (paper_cp_width(last_character(&in->text)) != 2 && (!after || paper_cp_width(after) != 2))
        buffer_add(&in->text, " ");
}

static enum rc gather_code(struct reader *r, struct inlines *in, cmark_node *parent, cmark_node *n)
{
    const char *code = cmark_node_get_literal(n);
    const char *line = ruled_line(r->sc, code, strlen(code));

    if (!line)
        return refuse(r, n,
                      N_("Line {1} of the document: in backticks stands only a line to "
                         "write on, as “line 18” for one of 18 cells, at most 56."),
                      line_text(r, parent));
    buffer_add(&in->text, line);
    return RC_OK;
}

static enum rc gather(struct reader *r, struct inlines *in, cmark_node *parent)
{
    for (cmark_node *n = cmark_node_first_child(parent); n; n = cmark_node_next(n)) {
        const cmark_node_type type = cmark_node_get_type(n);

        if (type == CMARK_NODE_TEXT) {
            buffer_add(&in->text, cmark_node_get_literal(n));
        } else if (type == CMARK_NODE_SOFTBREAK) {
            soft_break(in, n);
        } else if (type == CMARK_NODE_LINEBREAK) {
            buffer_add(&in->text, "\n");
        } else if (type == CMARK_NODE_CODE) {
            TRY(gather_code(r, in, parent, n));
        } else if (type == CMARK_NODE_STRONG) {
            end_piece(r, in);
            in->strong = true;
            r->strong_count++;
            TRY(gather(r, in, n));
            end_piece(r, in);
            in->strong = false;
        } else {
            return refuse(r, n,
                          N_("Line {1} of the document holds “{2}”, which paper cannot show."),
                          line_text(r, parent), cmark_node_get_type_string(n));
        }
    }
    return RC_OK;
}

static enum rc read_rich(struct reader *r, cmark_node *node, struct rich *out)
{
    struct inlines in = {.text = buffer_new(r->sc)};

    TRY(gather(r, &in, node));
    end_piece(r, &in);
    *out = (struct rich){in.list, in.count};
    return RC_OK;
}

/* --- tables --- */

/* Markdown drops the cells beyond the header's count without a word, so they are counted here. */
static size_t cells_in_line(const char *text, int line)
{
    size_t bars = 0;
    const char *last = NULL;

    for (; line > 1 && text; line--) {
        text = strchr(text, '\n');
        text = text ? text + 1 : NULL;
    }
    if (!text)
        return 0;
    text += strspn(text, " ");
    const bool leading = *text == '|';
    for (const char *p = text; *p && *p != '\n'; p++) {
        if (*p == '\\' && p[1] && p[1] != '\n') {
            p++;
            last = NULL;
        } else if (*p == '|') {
            bars++;
            last = p;
        } else if (*p != ' ' && *p != '\r') {
            last = NULL;
        }
    }
    return bars + 1 - leading - (last != NULL);
}

static enum rc read_row(struct reader *r, cmark_node *node, size_t columns, struct row *out)
{
    struct rich *cells = scope_alloc(r->sc, columns, sizeof(*cells));
    size_t i = 0;

    out->cells = cells;
    if (cells_in_line(r->text, cmark_node_get_start_line(node)) > columns)
        return refuse(r, node,
                      N_("Line {1} of the document has more cells than its table has columns."),
                      line_text(r, node));
    for (cmark_node *n = cmark_node_first_child(node); n && i < columns; n = cmark_node_next(n))
        TRY(read_rich(r, n, &cells[i++]));
    return RC_OK;
}

static bool row_is_empty(const struct row *row, size_t columns)
{
    for (size_t i = 0; i < columns; i++)
        if (row->cells[i].count > 0)
            return false;
    return true;
}

static enum rc read_table(struct reader *r, cmark_node *node)
{
    struct table *table = scope_alloc(r->sc, 1, sizeof(*table));
    const size_t columns = cmark_gfm_extensions_get_table_columns(node);
    const uint8_t *marks = cmark_gfm_extensions_get_table_alignments(node);
    enum block_align *align = scope_alloc(r->sc, columns, sizeof(*align));
    size_t count = 0;

    for (cmark_node *n = cmark_node_first_child(node); n; n = cmark_node_next(n))
        count++;
    struct row *rows = scope_alloc(r->sc, count, sizeof(*rows));
    count = 0;
    for (cmark_node *n = cmark_node_first_child(node); n; n = cmark_node_next(n))
        if (!go_on(r, read_row(r, n, columns, &rows[count++])))
            return r->sc->error.rc;
    for (size_t i = 0; i < columns; i++)
        align[i] = marks[i] == 'r' ? ALIGN_RIGHT : marks[i] == 'c' ? ALIGN_CENTRE : ALIGN_LEFT;
    *table = (struct table){.small = r->small,
                            .headless = row_is_empty(&rows[0], columns),
                            .columns = columns,
                            .align = align,
                            .rows = rows,
                            .row_count = count};
    add(r, BLOCK_TABLE)->table = table;
    return RC_OK;
}

/* --- fences --- */

static enum rc read_signature_line(struct reader *r, const char *line, size_t length, int number)
{
    static const struct {
        const char *word;
        enum block_kind kind;
    } words[] = {{"note: ", BLOCK_NOTE}, {"sign: ", BLOCK_SIGN}, {"seal: ", BLOCK_SEAL}};

    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
        const size_t word = strlen(words[i].word);

        if (length <= word || strncmp(line, words[i].word, word) != 0)
            continue;
        add(r, words[i].kind)->text =
            rich_of(r->sc, ruled_fence(r->sc, line + word, length - word));
        return RC_OK;
    }
    const enum rc rc = fail(r->sc, RC_SYNTAX, "template",
                            N_("Line {1} of the document: in a signature block each line begins "
                               "with “note: ”, “sign: ” or “seal: ”."),
                            scope_printf(r->sc, "%d", number));
    return rc == RC_OK ? rc : scope_fail_at(r->sc, NULL, number, 1);
}

static enum rc read_lines(struct reader *r, const char *text, int number, bool signature)
{
    for (; *text; number++) {
        const size_t length = strcspn(text, "\n");

        if (length > 0 && signature) {
            if (!go_on(r, read_signature_line(r, text, length, number)))
                return r->sc->error.rc;
        } else if (length > 0)
            add(r, BLOCK_RIGHT)->text = rich_of(r->sc, ruled_fence(r->sc, text, length));
        text += length + (text[length] == '\n');
    }
    return RC_OK;
}

static enum rc read_small(struct reader *r, const char *text, int line)
{
    struct reader inner = *r;

    inner.line = line;
    inner.small = true;
    inner.strong_count = 0;
    const enum rc rc = parse(&inner, text);
    r->out = inner.out;
    r->fault_count = inner.fault_count;
    return rc;
}

static enum rc read_fence(struct reader *r, cmark_node *node)
{
    const char *info = cmark_node_get_fence_info(node);
    const char *text = scope_strdup(r->sc, cmark_node_get_literal(node));
    const int line = r->line + cmark_node_get_start_line(node);

    if (strcmp(info, "right") == 0 || strcmp(info, "signature") == 0)
        return read_lines(r, text, line + 1, info[0] == 's');
    if (strcmp(info, "small") == 0 && !r->small)
        return read_small(r, text, line);
    if (strcmp(info, "pagebreak") == 0) {
        add(r, BLOCK_PAGE_BREAK);
        return RC_OK;
    }
    if (dress_lines(info) > 0) {
        add(r, BLOCK_RULED)->lines = dress_lines(info);
        return RC_OK;
    }
    if (strcmp(info, "paper") == 0 && dress_read(r->sc, text, &r->out))
        return RC_OK;
    return refuse(r, node, N_("Line {1} of the document holds “{2}”, which paper cannot show."),
                  line_text(r, node), info[0] ? scope_strdup(r->sc, info) : "code");
}

/* --- the whole --- */

static enum rc read_block(struct reader *r, cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    struct rich text;

    if (type == CMARK_NODE_CODE_BLOCK)
        return read_fence(r, node);
    if (is(node, "table"))
        return read_table(r, node);
    if (type != CMARK_NODE_HEADING && type != CMARK_NODE_PARAGRAPH)
        return refuse(r, node, N_("Line {1} of the document holds “{2}”, which paper cannot show."),
                      line_text(r, node), cmark_node_get_type_string(node));
    TRY(read_rich(r, node, &text));
    if (type == CMARK_NODE_PARAGRAPH)
        add(r, BLOCK_TEXT)->text = text;
    else
        add(r, cmark_node_get_heading_level(node) == 1 ? BLOCK_TITLE : BLOCK_HEADING)->text = text;
    return RC_OK;
}

/* Where memory runs out cmark aborts; these end the program as it ends elsewhere. */
static void *resized(void *memory, size_t size)
{
    void *more = realloc(memory, size);

    if (!more)
        scope_exhausted();
    return more;
}

static void *cleared(size_t count, size_t size)
{
    return memset(resized(NULL, count * size), 0, count * size);
}

static cmark_node *document(const char *text)
{
    *cmark_get_default_mem_allocator() = (cmark_mem){cleared, resized, free};
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);

    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser, text, strlen(text));
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

/* The start of line LINE of TEXT, from 1; its end when it has fewer. */
static const char *line_start(const char *text, int line)
{
    for (; line > 1 && *text; line--) {
        text += strcspn(text, "\n");
        text += *text == '\n';
    }
    return text;
}

/* The ** of TEXT up to END; *FIRST is where the first one stands. */
static int strong_marks(const char *text, const char *end, const char **first)
{
    int marks = 0;

    for (const char *p = text; p < end; p++) {
        if (*p == '\\' && p + 1 < end) {
            p++;
        } else if (p[0] == '*' && p[1] == '*') {
            *first = marks++ == 0 ? p : *first;
            p++;
        }
    }
    return marks;
}

/* Markdown leaves ** that pairs with nothing in the text; on paper that is a slip of the pen. */
static enum rc check_strong(struct reader *r, cmark_node *node, int before)
{
    const int last = cmark_node_get_end_line(node), line = cmark_node_get_start_line(node);
    const char *start = line_start(r->text, line), *first = start;

    if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK ||
        strong_marks(start, line_start(start, last - line + 2), &first) ==
            2 * (r->strong_count - before))
        return RC_OK;
    int at = r->line + line;
    for (const char *p = start; p < first; p++) {
        at += *p == '\n';
        start = *p == '\n' ? p + 1 : start;
    }
    const enum rc rc = fail(r->sc, RC_SYNTAX, "template",
                            N_("Line {1} of the document holds “**” that does not make anything "
                               "bold; punctuation belongs outside of it."),
                            scope_printf(r->sc, "%d", at));
    return rc == RC_OK ? rc : scope_fail_at(r->sc, NULL, at, (int)(first - start) + 1);
}

static enum rc read_document(struct reader *r, cmark_node *root)
{
    for (cmark_node *n = cmark_node_first_child(root); n; n = cmark_node_next(n)) {
        const int before = r->strong_count;
        const enum rc rc = read_block(r, n);

        if (!go_on(r, rc) || (rc == RC_OK && !go_on(r, check_strong(r, n, before))))
            return r->sc->error.rc;
    }
    return RC_OK;
}

static enum rc parse(struct reader *r, const char *text)
{
    r->text = text;
    cmark_node *root = document(text);
    const enum rc rc = read_document(r, root);
    cmark_node_free(root);
    return rc;
}

size_t markdown_faults(struct scope *sc, const char *source, struct error *faults, size_t room)
{
    struct reader r = {.sc = sc, .faults = faults, .fault_room = room};

    return parse(&r, source) == RC_OK ? r.fault_count : 0;
}

enum rc markdown_blocks(struct scope *sc, const char *source, struct blocks *out)
{
    struct reader r = {.sc = sc};

    TRY(parse(&r, source));
    *out = r.out;
    return RC_OK;
}

/* LINE passed the gate: what lies in a database that was tampered with is as visible on paper as
 * on the screen. */
static void escape_line(struct buffer *b, const char *line)
{
    for (; *line; line++) {
        if (ruled_is_markup(*line))
            buffer_add(b, "\\");
        buffer_add_n(b, line, 1);
    }
}

const char *markdown_escape(struct scope *sc, const struct value *v)
{
    struct buffer b = buffer_new(sc);

    for (const char *p = v->text; *p;) {
        size_t length = strcspn(p, "\r\n");
        const char *next = p + length + (p[length] != '\0');

        while (length > 0 && (*p == ' ' || *p == '\t')) {
            p++;
            length--;
        }
        while (length > 0 && (p[length - 1] == ' ' || p[length - 1] == '\t'))
            length--;
        if (length > 0 && b.length > 0)
            buffer_add(&b, "\n\n");
        escape_line(&b, text_gate_out(sc, scope_strndup(sc, p, length), TEXT_LINE));
        p = next;
    }
    return buffer_text(&b);
}
