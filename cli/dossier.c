/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder of a case: dossier. */
#include "core/desk/dossier.h"

#include <string.h>

#include "cli/print.h"
#include "cli/table.h"
#include "core/base/text.h"

#define COLUMNS 4

static const char *mark_of(enum dossier_state state)
{
    static const char *const marks[] = {
        [DOSSIER_PRESENT] = "+",
        [DOSSIER_MISSING] = "!",
        [DOSSIER_LATER] = ".",
        [DOSSIER_SPARED] = "-",
    };

    return marks[state];
}

static const char *why_of(struct command_context *c, const struct dossier_entry *e)
{
    const char *why = dossier_why(c->sc, c->lang, e);

    if (!e->paper || e->paper->pages == 0)
        return why;
    return scope_printf(c->sc, "%s%s%s",
                        say(c->sc, c->lang, N_("{1} pages put in by hand."),
                            scope_printf(c->sc, "%d", e->paper->pages)),
                        c->lang == LANG_EN && why[0] ? " " : "", why);
}

static void say_filing(struct command_context *c, const struct casefile *cf)
{
    const struct filing *f = cf->filing;
    const struct review *r = review_standing(cf);

    if (f)
        command_say(c, N_("Put away on {1}: {2}, {3} pages."), date_iso(c->sc, f->on),
                    word_label(&retention_words, (int)f->retention, c->lang),
                    scope_printf(c->sc, "%d", f->pages));
    if (f && f->incomplete)
        command_say(c, N_("Put away incomplete: {1}"), f->incomplete);
    if (r)
        command_say(c, N_("Judged on {1}: {2} points."), date_iso(c->sc, r->on),
                    scope_printf(c->sc, "%d", r->total));
}

static enum rc list_items(struct command_context *c, int64_t id)
{
    struct table t = table_new(c->sc, COLUMNS, desk_ambiguous_width(c->desk));
    struct casefile cf;
    struct dossier d;

    TRY(desk_casefile(c->desk, c->sc, id, true, &cf));
    TRY(desk_dossier(c->desk, c->sc, &cf, &d));
    if (c->json) {
        output_line(c->output, desk_dossier_json(c->sc, &cf, &d));
        return RC_OK;
    }
    command_say(c, N_("In order: {1} of {2}; missing: {3}"), scope_printf(c->sc, "%zu", d.ready),
                scope_printf(c->sc, "%zu", d.needed), scope_printf(c->sc, "%zu", d.missing));
    for (size_t i = 0; i < d.count; i++) {
        const struct dossier_entry *e = &d.entries[i];

        table_add(&t, scope_printf(c->sc, "%s %zu", mark_of(e->state), i + 1));
        table_add(&t, dossier_label(e->rule, c->lang));
        table_add(&t, word_label(&dossier_state_words, (int)e->state, c->lang));
        table_add(&t, why_of(c, e));
    }
    table_print(&t, "", &c->output->text);
    say_filing(c, &cf);
    return RC_OK;
}

static enum rc print_file(struct command_context *c, int64_t id)
{
    const char *file;
    enum paper_format format;
    struct printed printed;

    TRY(print_target(c, &file, &format));
    TRY(desk_print_dossier(c->desk, c->sc, id, format, &printed));
    return print_put(c, file, printed.bytes);
}

static enum rc note_paper(struct command_context *c, int64_t id, int pages, const char *note)
{
    TRY(desk_put_paper(c->desk, c->sc, id, command_word(c, 2), pages, note));
    command_note_addresses(c, id, TOLD_FOLDER);
    return RC_OK;
}

/* dossier paper CASE ITEM */
static enum rc put_paper(struct command_context *c)
{
    const char *pages = options_value(c->args, "pages");
    const char *spared = options_value(c->args, "not-needed");
    const char *mistake = options_value(c->args, "void");
    int64_t id;
    int count;

    if (c->args->word_count != 3)
        return usage_fail(c->sc, N_("dossier paper takes a case and an item of its file."));
    if ((pages != NULL) + (spared != NULL) + (mistake != NULL) != 1)
        return usage_fail(c->sc, N_("Please give one of --pages, --not-needed and --void."));
    TRY(desk_identify(c->desk, c->sc, command_word(c, 1), &id));
    if (mistake)
        return desk_void_paper(c->desk, c->sc, id, command_word(c, 2), mistake);
    if (spared)
        return note_paper(c, id, 0, spared);
    if (!command_whole(c, pages, COMMAND_NUMBER_MOST, &count))
        return fail(c->sc, RC_INVALID, "pages",
                    N_("“{1}” is no number of pages. Nothing was saved."), pages);
    return note_paper(c, id, count, options_value(c->args, "note"));
}

enum rc command_dossier(struct command_context *c)
{
    const bool prints = options_given(c->args, "o") || options_given(c->args, "format");
    const bool paper = options_given(c->args, "pages") || options_given(c->args, "not-needed") ||
                       options_given(c->args, "void") || options_given(c->args, "note");
    int64_t id;

    if (strcmp(command_word(c, 0), "paper") == 0 && !prints)
        return put_paper(c);
    if (c->args->word_count != 1 || paper)
        return usage_fail(c->sc, N_("dossier takes a case, or paper, a case and an item."));
    TRY(command_dispute(c, &id));
    return prints ? print_file(c, id) : list_items(c, id);
}

enum rc command_file(struct command_context *c)
{
    struct filing_request request = {.place = options_value(c->args, "place"),
                                     .reason = options_value(c->args, "reason"),
                                     .keep = options_value(c->args, "keep")};
    struct filing f;

    TRY(command_dispute(c, &request.id));
    TRY(desk_file_case(c->desk, c->sc, &request, &f));
    command_say(c, N_("Put away: kept {1} ({2}), {3} pages."),
                word_label(&retention_words, (int)f.retention, c->lang), f.retention_why,
                scope_printf(c->sc, "%d", f.pages));
    command_note_addresses(c, request.id, TOLD_FOLDER);
    return RC_OK;
}
