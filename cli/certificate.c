/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The response certificate of one case. */
#include "core/desk/certificate.h"

#include "cli/table.h"
#include "cli/wording.h"

#define INDENT "  "

static const char *stamp(struct command_context *c, struct instant at)
{
    return instant_is_set(at) ? instant_rfc3339(c->sc, at) : "-";
}

static enum rc say_promises(struct command_context *c, const struct dispatch *d)
{
    const struct instant now = desk_now(c->desk);
    struct table t = table_new(c->sc, 4, desk_ambiguous_width(c->desk));
    struct milestone *list;
    size_t count;

    TRY(milestone_judge(c->sc, d, &list, &count));
    for (size_t i = 0; i < count; i++) {
        const struct milestone *const m = &list[i];

        table_add(&t, c->lang == LANG_EN && m->promise->english ? m->promise->english
                                                                : m->promise->label);
        table_add(&t, say(c->sc, c->lang, N_("due {1}"), stamp(c, m->due)));
        table_add(&t, say(c->sc, c->lang, N_("kept {1}"), stamp(c, m->met)));
        table_add(&t, word_label(&milestone_state_words, (int)milestone_state(m, now), c->lang));
    }
    table_print(&t, INDENT, &c->output->text);
    return RC_OK;
}

static void say_stamps(struct command_context *c, const struct certificate *cert,
                       const struct dispatch *d)
{
    for (size_t i = 0; i < cert->event_count; i++) {
        const struct event *const e = &cert->events[i];

        if (e->dispatch != d)
            continue;
        output_line(c->output, scope_printf(c->sc, INDENT "%d. %s", e->number,
                                            event_sentence(c->sc, c->lang, e)));
        command_say(c, N_("     happened {1}  recorded {2}  counts from {3}  journal {4}"),
                    stamp(c, event_at(e)), stamp(c, event_recorded_at(e)), stamp(c, e->counted_at),
                    wording_count(c, cert->positions[i]));
    }
}

static void say_clock(struct command_context *c, const struct casefile *cf,
                      const struct dispatch *d)
{
    const struct clock_step *const step = casefile_clock_step(cf, d);

    if (step)
        output_line(c->output,
                    scope_printf(c->sc, INDENT "%s", clock_step_sentence(c->sc, c->lang, step)));
}

enum rc command_certificate(struct command_context *c)
{
    struct certificate cert;
    int64_t id;

    TRY(command_dispute(c, &id));
    TRY(desk_certificate(c->desk, c->sc, id, &cert));
    const struct dispute *const head = &cert.cf.dispute;
    command_say(c, N_("Response certificate of case {1}, registered {2}"),
                scope_printf(c->sc, "%d/%lld", head->year, (long long)head->register_number),
                stamp(c, head->registered_at));
    output_line(c->output, desk_office(c->desk)->name);
    for (size_t i = 0; i < cert.cf.dispatch_count; i++) {
        const struct dispatch *const d = &cert.cf.dispatches[i];

        output_line(c->output, "");
        command_say(c, N_("Team {1}, called {2} by {3}, journal {4}"), wording_count(c, d->ordinal),
                    stamp(c, d->at), d->by, wording_count(c, cert.calls[i]));
        command_say(c, N_("  Playbook {1}, version {2}, SHA-256 {3}"), d->playbook->id,
                    d->playbook->version ? d->playbook->version : "-", d->playbook->digest);
        TRY(say_promises(c, d));
        say_stamps(c, &cert, d);
        say_clock(c, &cert.cf, d);
    }
    output_line(c->output, "");
    command_say(c, N_("Head of the journal at {1}: entry {2}, {3}"), stamp(c, desk_now(c->desk)),
                wording_count(c, cert.head), cert.hash ? cert.hash : "-");
    return RC_OK;
}
