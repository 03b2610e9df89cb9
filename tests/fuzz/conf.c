/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The floor conf: files and what other programs hand over. */
#include <string.h>

#include "core/base/text.h"
#include "core/conf/case_json.h"
#include "core/conf/csv.h"
#include "core/conf/json.h"
#include "core/conf/kind_file.h"
#include "core/conf/playbook_file.h"
#include "core/conf/roster_file.h"
#include "core/conf/yaml.h"
#include "tests/fuzz/fuzz.h"

fuzz_function fuzz_yaml, fuzz_json, fuzz_csv;

static const struct date today = {.day = 20777};
static const struct instant now = {1795174200000};

/* What a reader would take of NODE, and of all below it; in YAML every text passed the gate. */
static void read_all(struct scope *sc, const struct tree *node, bool gated)
{
    for (size_t i = 0; i < node->count; i++) {
        const struct tree *const item = &node->items[i];
        const char *text = NULL;
        struct instant at;
        struct date day;
        int number;

        if (node->kind == TREE_MAP) {
            if (tree_text(sc, node, item->key, &text) == RC_OK && text && gated)
                fuzz_shown(sc, text);
            if (tree_int(sc, node, item->key, -10, 10, &number) != RC_OK ||
                tree_date(sc, node, item->key, &day) != RC_OK ||
                tree_instant(sc, node, item->key, &at) != RC_OK)
                fuzz_error(sc);
        }
        read_all(sc, item, gated);
    }
}

void fuzz_yaml(const uint8_t *data, size_t size)
{
    struct scope sc = SCOPE_INIT;
    const char *const text = fuzz_text(&sc, data, size);
    struct playbook playbook;
    struct tree *root;

    if (yaml_parse(&sc, "x.yaml", 1, text, &root) == RC_OK)
        read_all(&sc, root, true);
    fuzz_error(&sc);
    if (playbook_parse(&sc, "x.yaml", text, &playbook) != RC_OK)
        fuzz_error(&sc);
    scope_end(&sc);
}

/* What may be registered holds nothing that a screen or a paper could not show. */
static void check_intake(struct scope *sc, struct intake *in)
{
    static struct scope life;
    static struct kind_table kinds;
    const struct division_table nowhere = {0};

    if (kinds.count == 0)
        must(kind_load(&life, fuzz_source(&life, "templates/kinds.yaml"), &kinds) == RC_OK,
             "the shipped kinds are read");
    if (intake_check(sc, in, &kinds, &nowhere, now, true) != RC_OK) {
        fuzz_error(sc);
        return;
    }
    fuzz_shown(sc, in->narrative);
    for (size_t i = 0; i < in->party_count; i++)
        must(text_gate_out(sc, in->parties[i].name, TEXT_LINE) == in->parties[i].name,
             "a party's name may be shown");
}

void fuzz_json(const uint8_t *data, size_t size)
{
    struct scope sc = SCOPE_INIT;
    const char *const text = fuzz_text(&sc, data, size);
    struct tree *root;
    struct intake intake;
    struct session session;
    struct agreement agreement;

    if (json_parse(&sc, text, &root) == RC_OK) {
        read_all(&sc, root, false);
        fuzz_shown(&sc, json_write(&sc, root));
    }
    fuzz_error(&sc);
    if (case_json_read(&sc, text, &intake) == RC_OK)
        check_intake(&sc, &intake);
    fuzz_error(&sc);
    if (case_json_session(&sc, text, now, &session) != RC_OK)
        fuzz_error(&sc);
    if (case_json_agreement(&sc, text, today, &agreement) != RC_OK)
        fuzz_error(&sc);
    scope_end(&sc);
}

/* A cell that was written, read again: the same, but for the apostrophe. */
static void check_written(struct scope *sc, const char *text)
{
    struct buffer b = buffer_new(sc);
    struct csv_table table;

    buffer_add(&b, "a,b\r\n");
    csv_add_row(&b, (const char *const[]){text, "b"}, 2);
    fuzz_shown(sc, text_gate_out(sc, buffer_text(&b), TEXT_LONG));
    const struct bytes written = {(const unsigned char *)buffer_text(&b), b.length};
    if (strchr(text, '\n') || text_characters(text) > TEXT_LINE_MAX / 8)
        return;
    must(csv_read(sc, "x.csv", written, "a,b", &table) == RC_OK, "what was written is read");
    must(table.count == 1 && strcmp(table.rows[0].cells[1], "b") == 0, "as one row of two cells");
    const char *const cell = table.rows[0].cells[0];
    must(cell[0] == '\0' || !strchr("=+@", cell[0]), "and no formula");
}

void fuzz_csv(const uint8_t *data, size_t size)
{
    struct scope sc = SCOPE_INIT;
    struct bytes bytes = {scope_memdup(&sc, data, size), size};
    struct csv_table table;
    struct roster_sheet sheet;
    const char **cells;
    size_t count;

    check_written(&sc, fuzz_text(&sc, data, size));
    if (csv_read(&sc, "x.csv", bytes, "code,name,parent", &table) != RC_OK)
        fuzz_error(&sc);
    if (csv_split(&sc, (const char *)data, size, &cells, &count) != RC_OK)
        fuzz_error(&sc);
    if (roster_file_read(&sc, "x.csv", bytes, &sheet) != RC_OK)
        fuzz_error(&sc);
    if (csv_decode(&sc, "x.csv", &bytes) != RC_OK)
        fuzz_error(&sc);
    scope_end(&sc);
}
