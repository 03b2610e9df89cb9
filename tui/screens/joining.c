/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/joining.h"

#include "core/base/text.h"
#include "core/desk/joining.h"
#include "tui/kit/picker.h"
#include "tui/screens/context.h"
#include "tui/screens/prompt.h"
#include "tui/screens/table.h"

enum { ANSWER_PAIR = ACTION_ANSWERS + 80, ANSWER_PARTED };

static const char *const part_question =
    N_("Why are they two people after all? Both become as they were.");

/* ---- who is whom ---- */

const char *joining_who(struct scope *sc, const struct casefile *cf, int position)
{
    const struct joined *const joined = joining_find(cf, position);
    const struct party *const p = joined ? &joined->party : casefile_party(cf, position);

    return scope_printf(sc, "%d %s", position, p ? p->name : "");
}

static size_t count_role(const struct casefile *cf, enum role role)
{
    size_t count = 0;

    for (size_t i = 0; i < cf->party_count; i++)
        count += cf->parties[i].role == role;
    return count;
}

/* Two of one name are told apart by their telephones and addresses. */
static struct picker_row row_of(struct scope *sc, enum lang lang, const struct party *p)
{
    return (struct picker_row){.id = p->position,
                               .label = scope_strdup(sc, p->name),
                               .detail = scope_printf(sc, "%d %s  %s  %s", p->position,
                                                      word_label(&role_words, (int)p->role, lang),
                                                      p->phone ? p->phone : "",
                                                      p->address ? p->address : "")};
}

static const char *pair_text(struct scope *sc, int a, int b)
{
    return scope_printf(sc, "%d %d", a, b);
}

unsigned joining_pick(struct screen *screen, const struct deed *act, const struct casefile *cf,
                      int position, int answer)
{
    struct scope *const sc = screen_wish_scope(screen);
    struct joining_mate *mates;
    size_t mate_count, count = 0;

    if (desk_joining_mates(context_desk(screen), act->sc, cf->dispute.id, position, &mates,
                           &mate_count) != RC_OK)
        return screen_refuse(screen, &act->sc->error);
    struct picker_row *const rows = scope_alloc(sc, mate_count, sizeof(*rows));
    for (size_t i = 0; i < mate_count; i++) {
        const struct party *const mate = casefile_party(cf, mates[i].position);

        if (!mate)
            continue; /* he was added after CF was read */
        rows[count] = row_of(sc, act->lang, mate);
        rows[count].code = pair_text(sc, position, mate->position);
        if (mates[i].against.rc != RC_OK)
            rows[count].detail =
                scope_printf(sc, "! %s", error_text(act->sc, act->lang, &mates[i].against));
        count++;
    }
    return picker_open(
        screen,
        say(sc, act->lang, N_("Who is the same person as {1}?"), joining_who(sc, cf, position)),
        rows, count, answer);
}

/* Those who do not stand alone in their role. */
static size_t list_candidates(struct scope *sc, const struct casefile *cf,
                              const struct party ***list)
{
    size_t count = 0;

    *list = scope_alloc(sc, cf->party_count, sizeof(struct party *));
    for (size_t i = 0; i < cf->party_count; i++)
        if (count_role(cf, cf->parties[i].role) > 1)
            (*list)[count++] = &cf->parties[i];
    return count;
}

static unsigned open_pair(struct screen *screen, const char *pair)
{
    return screen_open(
        screen,
        (struct request){.screen = SCREEN_JOIN, .subject = screen->opened.subject, .text = pair});
}

/* Where only two can be meant nobody is asked. */
static unsigned choose(struct screen *screen, const struct deed *act, const struct casefile *cf)
{
    const struct party **list;
    const size_t count = list_candidates(act->sc, cf, &list);

    if (count == 2)
        return open_pair(screen, pair_text(act->sc, list[0]->position, list[1]->position));
    struct scope *const sc = screen_wish_scope(screen);
    struct picker_row *const rows = scope_alloc(sc, count, sizeof(*rows));
    for (size_t i = 0; i < count; i++)
        rows[i] = row_of(sc, act->lang, list[i]);
    return picker_open(screen, tr(act->lang, N_("Who is registered twice?")), rows, count,
                       ACTION_JOIN_PARTIES);
}

/* Somebody may have joined him meanwhile: then the desk says so. */
static unsigned chosen(struct screen *screen, const struct deed *act, const struct casefile *cf)
{
    const int position = (int)act->answer->number;
    const struct party *const who = casefile_party(cf, position);

    for (size_t i = 0; who && count_role(cf, who->role) == 2 && i < cf->party_count; i++)
        if (&cf->parties[i] != who && cf->parties[i].role == who->role)
            return open_pair(screen, pair_text(act->sc, position, cf->parties[i].position));
    return joining_pick(screen, act, cf, position, ANSWER_PAIR);
}

/* ---- parting ---- */

static unsigned pick_joined(struct screen *screen, const struct casefile *cf)
{
    struct scope *const sc = screen_wish_scope(screen);
    struct picker_row *const rows = scope_alloc(sc, cf->joined_count, sizeof(*rows));

    for (size_t i = 0; i < cf->joined_count; i++) {
        rows[i] = row_of(sc, screen->lang, &cf->joined[i].party);
        rows[i].detail =
            say(sc, screen->lang, N_("joined into {1}"), joining_who(sc, cf, cf->joined[i].into));
    }
    return picker_open(screen, tr(screen->lang, N_("Who is a party of its own again?")), rows,
                       cf->joined_count, ACTION_PART_PARTY);
}

static unsigned ask_why(struct screen *screen, const struct deed *act, struct joining_state *state,
                        int position)
{
    struct deed parted = *act;

    state->party = position;
    parted.action = ANSWER_PARTED;
    return prompt_ask(screen, &parted, part_question, NULL);
}

static unsigned part(struct screen *screen, const struct deed *act, const struct casefile *cf,
                     const struct joining_state *state)
{
    if (desk_part_party(context_desk(screen), act->sc, cf->dispute.id, state->party,
                        act->answer->text) != RC_OK)
        return prompt_again(screen, act, part_question, &act->sc->error);
    screen_note(screen, STYLE_MET,
                say(act->sc, act->lang,
                    N_("{1} is a party of its own again, and both are as they were."),
                    joining_who(act->sc, cf, state->party)));
    return REACTION_RELOAD;
}

/* ---- acting ---- */

unsigned joining_act(struct screen *screen, const struct deed *act, const struct casefile *cf,
                     struct joining_state *state)
{
    switch (act->action) {
    case ACTION_JOIN_PARTIES:
        return act->answer ? chosen(screen, act, cf) : choose(screen, act, cf);
    case ANSWER_PAIR:
        return open_pair(screen, act->answer->text);
    case ACTION_PART_PARTY:
        if (act->answer || cf->joined_count == 1)
            return ask_why(screen, act, state,
                           act->answer ? (int)act->answer->number : cf->joined[0].party.position);
        return pick_joined(screen, cf);
    case ANSWER_PARTED:
        return part(screen, act, cf, state);
    default:
        return REACTION_PASS;
    }
}

bool joining_allows(const struct casefile *cf, int action)
{
    if (action == ACTION_PART_PARTY)
        return cf->joined_count > 0;
    if (action != ACTION_JOIN_PARTIES)
        return true;
    for (size_t i = 0; i < cf->party_count; i++)
        if (count_role(cf, cf->parties[i].role) > 1)
            return true;
    return false;
}
