/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who opened or changed a case, and what somebody did: trail. */
#include "core/desk/trail.h"

#include "cli/print.h"
#include "cli/table.h"
#include "cli/wording.h"

#define PAGE 200 /* steps that are read at once, and shown as a table */

static const char *case_of(struct command_context *c, const struct trail_step *s)
{
    return s->register_number == 0 ? NULL
                                   : scope_printf(c->sc, "%d/%d", s->year, s->register_number);
}

static void add_json(struct command_context *c, const struct trail_step *s)
{
    output_line(c->output,
                scope_printf(c->sc,
                             "{\"at\":%s,\"person\":%s,\"login\":%s,\"act\":%s,\"looked\":%s,"
                             "\"case\":%s,\"said\":%s,\"terminal\":%s}",
                             output_json(c->sc, instant_rfc3339(c->sc, s->at)),
                             output_json(c->sc, s->name), output_json(c->sc, s->login),
                             output_json(c->sc, s->act), s->looked ? "true" : "false",
                             output_json(c->sc, case_of(c, s)),
                             output_json(c->sc, desk_trail_said(c->sc, s, c->lang)),
                             output_json(c->sc, s->terminal)));
}

/* Every step that R asks for, page by page. */
static enum rc print_all(struct command_context *c, struct trail_request *r)
{
    struct buffer csv = buffer_new(c->sc);
    struct trail_step *list;
    size_t count;

    if (!c->json)
        buffer_add(&csv, desk_trail_csv(c->sc, NULL, 0, c->lang));
    do {
        TRY(desk_trail(c->desk, c->sc, r, &list, &count));
        for (size_t i = 0; c->json && i < count; i++)
            add_json(c, &list[i]);
        if (!c->json)
            buffer_add(&csv, desk_trail_csv(c->sc, list, count, c->lang));
        r->further = true;
        if (count > 0)
            r->then = trail_place_of(&list[count - 1]);
    } while (count == r->limit);
    return c->json ? RC_OK : print_csv(c, NULL, buffer_text(&csv));
}

static enum rc print_page(struct command_context *c, const struct trail_request *r)
{
    struct table t = table_new(c->sc, 6, desk_ambiguous_width(c->desk));
    struct trail_step *list;
    size_t count;

    TRY(desk_trail(c->desk, c->sc, r, &list, &count));
    for (size_t i = 0; i < count; i++) {
        const struct trail_step *s = &list[i];

        table_add(&t, instant_rfc3339(c->sc, s->at));
        table_add(&t, s->name ? s->name : tr(c->lang, N_("the program")));
        table_add(&t, trail_act(s, c->lang));
        table_add(&t, case_of(c, s));
        table_add(&t, desk_trail_said(c->sc, s, c->lang));
        table_add(&t, s->terminal);
    }
    table_print(&t, "", &c->output->text);
    if (count == r->limit)
        output_note(c->output,
                    say(c->sc, c->lang,
                        N_("These are the newest {1}; --to takes you further back, --csv "
                           "gives all."),
                        wording_count(c, PAGE)));
    return RC_OK;
}

enum rc command_trail(struct command_context *c)
{
    struct trail_request r = {
        .text = command_word(c, 0), .login = options_value(c->args, "person"), .limit = PAGE};
    struct date day;
    const bool csv = options_given(c->args, "csv");

    TRY(command_day(c, "from", &r.days.from));
    TRY(command_day(c, "to", &r.days.to));
    TRY(command_day(c, "day", &day));
    if ((r.text && r.login) || (!r.text && !r.login && !date_is_set(day)))
        return usage_fail(c->sc, N_("Please give a case, or --person LOGIN, or --day D."));
    if (csv && c->json)
        return usage_fail(c->sc, N_("Please give one of --csv and --json."));
    if (print_wants_charset(c) && !csv)
        return usage_fail(c->sc, N_("--bom and --gb18030 go with CSV."));
    if (date_is_set(day))
        r.days = (struct period){day, day};
    TRY(period_check(c->sc, r.days));
    return csv || c->json ? print_all(c, &r) : print_page(c, &r);
}
