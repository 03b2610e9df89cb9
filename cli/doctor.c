/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What whoever looks after the machine has to know: doctor. */
#include "core/desk/doctor.h"

#include "cli/command.h"
#include "cli/table.h"

static const char *const marks[] = {N_("ok"), N_("warning"), N_("bad")};
static const char *const codes[] = {"ok", "warning", "bad"};

static void add_json(struct command_context *c, const struct checkup *f, bool first)
{
    buffer_addf(&c->output->text,
                "%s\n  {\"check\": %s, \"condition\": \"%s\", \"what\": %s, \"cure\": %s}",
                first ? "" : ",", output_json(c->sc, f->code), codes[f->condition],
                output_json(c->sc, f->what), output_json(c->sc, f->cure));
}

static void put_lines(struct command_context *c, const struct checkup *list, size_t count)
{
    struct table t = table_new(c->sc, 2, 1);

    for (size_t i = 0; i < count; i++) {
        table_add(&t, tr(c->lang, marks[list[i].condition]));
        table_add(&t, list[i].cure ? scope_printf(c->sc, "%s %s", list[i].what, list[i].cure)
                                   : list[i].what);
    }
    table_print(&t, "", &c->output->text);
}

enum rc command_doctor(struct command_context *c)
{
    const struct checkup *list;
    size_t count;

    desk_doctor(c->sc, c->options, &list, &count);
    c->output->status = (int)doctor_worst(list, count);
    if (!c->json) {
        put_lines(c, list, count);
        return RC_OK;
    }
    buffer_add(&c->output->text, "[");
    for (size_t i = 0; i < count; i++)
        add_json(c, &list[i], i == 0);
    buffer_add(&c->output->text, "\n]\n");
    return RC_OK;
}
