/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/output.h"

#include "core/base/text.h"

struct output output_new(struct scope *sc)
{
    return (struct output){.text = buffer_new(sc), .notes = buffer_new(sc)};
}

static void add_line(struct buffer *b, const char *text)
{
    buffer_add(b, text_gate_out(b->sc, text, TEXT_LONG));
    buffer_add(b, "\n");
}

void output_line(struct output *o, const char *text) { add_line(&o->text, text); }

void output_note(struct output *o, const char *text) { add_line(&o->notes, text); }

const char *output_json(struct scope *sc, const char *text)
{
    struct buffer b = buffer_new(sc);

    if (!text)
        return "null";
    /* As in the JSON of core/conf: a reader there and a person here see the same. */
    const char *const shown = text_gate_out(sc, text, TEXT_LONG);
    buffer_add(&b, "\"");
    for (const char *p = shown; *p != '\0'; p++) {
        if (*p == '"' || *p == '\\')
            buffer_addf(&b, "\\%c", *p);
        else if (*p == '\n')
            buffer_add(&b, "\\n");
        else
            buffer_add_n(&b, p, 1);
    }
    buffer_add(&b, "\"");
    return buffer_text(&b);
}
