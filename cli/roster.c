/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The duty roster: who serves, and what changes it. */
#include "cli/roster.h"

#include "cli/wording.h"
#include "core/base/text.h"
#include "core/desk/account.h"

#include <stdlib.h>
#include <string.h>

#define PEOPLE_AT_ONCE_MAX 20

/* ---- reading words ---- */

/* Set *ID to the person whose login, or whose name of all, is TEXT. */
static enum rc find_person(struct command_context *c, const char *text, const struct person **out)
{
    const struct person *people;
    size_t count, found = 0;

    TRY(desk_all_people(c->desk, c->sc, &people, &count));
    for (size_t i = 0; i < count; i++) {
        if (text_equal(people[i].login, text)) {
            *out = &people[i];
            return RC_OK;
        }
        if (text_equal(people[i].name, text)) {
            *out = &people[i];
            found++;
        }
    }
    if (found == 1)
        return RC_OK;
    return fail(c->sc, RC_INVALID, "people",
                found == 0 ? N_("Nobody of this office is “{1}”. Nothing was saved.")
                           : N_("Several people are called “{1}”; please give the login. Nothing "
                                "was saved."),
                text);
}

static enum rc number_of(struct command_context *c, const char *text, int64_t *number)
{
    const char *const plain = text_halfwidth(c->sc, text);
    char *end;

    *number = strtoll(*plain == '#' ? plain + 1 : plain, &end, 10);
    if (*end != '\0' || *number <= 0)
        return fail(c->sc, RC_INVALID, "number",
                    N_("“{1}” is not a number of the roster. Nothing was saved."), text);
    return RC_OK;
}

/* A number of people in option NAME; *OUT stays when it was not given. */
static enum rc people_of(struct command_context *c, const char *name, int *out)
{
    const char *const text = options_value(c->args, name);

    if (text && !command_whole(c, text, PEOPLE_AT_ONCE_MAX, out))
        return fail(c->sc, RC_INVALID, name,
                    N_("{1}: “{2}” is not a number of people. Nothing was saved."),
                    options_written(c->sc, name), text);
    return RC_OK;
}

static enum rc required_day(struct command_context *c, const char *name, struct date *day)
{
    TRY(command_day(c, name, day));
    if (!date_is_set(*day))
        return usage_fail(c->sc, N_("{1} is missing; usage: onecase {2}"),
                          scope_printf(c->sc, "--%s", name),
                          tr(c->lang, command_named("roster")->usage));
    return RC_OK;
}

static enum rc required_word(struct command_context *c, const char **word)
{
    *word = command_word(c, 1);
    if (!*word)
        return usage_fail(c->sc, N_("“roster {1}” needs one word more; usage: onecase {2}"),
                          command_word(c, 0), tr(c->lang, command_named("roster")->usage));
    return RC_OK;
}

/* ---- set, end ---- */

/* Read "lin+zheng,wang": turns parted by commas, people of one turn by plus signs. */
static enum rc read_turns(struct command_context *c, const char *text, struct shift *s)
{
    struct turn *turns = scope_alloc(c->sc, SHIFT_PEOPLE_MAX, sizeof(*turns));
    const struct person *p;
    int place = 0;

    for (const char *word = text; s->turn_count < SHIFT_PEOPLE_MAX;) {
        const size_t length = strcspn(word, ",+");

        TRY(find_person(c, scope_strndup(c->sc, word, length), &p));
        if (s->agency == AGENCY_NONE)
            s->agency = p->agency;
        turns[s->turn_count++] = (struct turn){place, p->id};
        if (word[length] == '\0') {
            s->turns = turns;
            return RC_OK;
        }
        place += word[length] == ',';
        word += length + 1;
    }
    return fail(c->sc, RC_INVALID, "people",
                N_("These are too many people for one shift. Nothing was saved."));
}

static enum rc read_rhythm(struct command_context *c, struct shift *s)
{
    const char *const every = options_value(c->args, "every");
    const char *const days = options_value(c->args, "days");
    int value = EVERY_ONCE;

    TRY(required_day(c, "from", &s->from));
    TRY(command_day(c, "to", &s->until));
    if (every)
        TRY(word_find(c->sc, &every_words, "every", every, &value));
    else if (options_given(c->args, "to") || days || shift_places(s) > 1)
        value = EVERY_DAY;
    s->every = (enum shift_every)value;
    return days ? shift_weekdays_parse(c->sc, "days", days, &s->weekdays) : RC_OK;
}

static enum rc set(struct command_context *c)
{
    const char *const agency = options_value(c->args, "agency");
    const char *const time = options_value(c->args, "time");
    struct shift s = {.kind = options_given(c->args, "commander") ? DUTY_COMMANDER : DUTY_OFFICER,
                      .name = options_value(c->args, "name"),
                      .note = options_value(c->args, "note"),
                      .least = 1};
    const char *people;

    TRY(required_word(c, &people));
    if (agency)
        TRY(agency_find(c->sc, "agency", agency, &s.agency));
    TRY(read_turns(c, people, &s));
    TRY(read_rhythm(c, &s));
    if (!time)
        return usage_fail(c->sc, N_("{1} is missing; usage: onecase {2}"), "--time",
                          tr(c->lang, command_named("roster")->usage));
    TRY(shift_time_parse(c->sc, "time", time, &s.time));
    TRY(people_of(c, "least", &s.least));
    TRY(people_of(c, "most", &s.most));
    TRY(desk_add_shift(c->desk, c->sc, &s));
    command_say(c, N_("Shift {1} is planned."), wording_count(c, desk_roster_number(s.id)));
    return RC_OK;
}

static enum rc end(struct command_context *c)
{
    const char *word;
    struct date last;
    int64_t number;

    TRY(required_word(c, &word));
    TRY(number_of(c, word, &number));
    TRY(required_day(c, "to", &last));
    return desk_end_shift(c->desk, c->sc, number, last);
}

/* ---- substitute, take ---- */

/* The time of TEXT inside the duty of PERSON that begins on DAY: a time before the duty's own
 * beginning is of the next day. */
static enum rc part_of(struct command_context *c, const char *text, int64_t person,
                       struct substitution *s)
{
    const struct instant day = date_start(s->day);
    struct shift_time part;
    struct roster r;

    TRY(shift_time_parse(c->sc, "time", text, &part));
    s->from = instant_after(day, MINUTES(part.begins));
    TRY(desk_roster(c->desk, c->sc, day, instant_after(day, DAYS(3)), &r));
    for (size_t i = 0; i < r.count; i++) {
        if (r.duties[i].person == person && r.duties[i].day.day == s->day.day) {
            while (instant_before(s->from, r.duties[i].from))
                s->from = instant_after(s->from, DAYS(1));
            break;
        }
    }
    s->until = instant_after(s->from, MINUTES(part.lasts));
    return RC_OK;
}

static enum rc substitute(struct command_context *c)
{
    const char *const time = options_value(c->args, "time");
    struct substitution s = {
        .from = INSTANT_NEVER, .until = INSTANT_NEVER, .reason = options_value(c->args, "reason")};
    const struct person *who, *other;
    const char *word;

    TRY(required_word(c, &word));
    TRY(find_person(c, word, &who));
    if (!command_word(c, 2))
        return usage_fail(c->sc, N_("“roster {1}” needs one word more; usage: onecase {2}"),
                          "substitute", tr(c->lang, command_named("roster")->usage));
    TRY(find_person(c, command_word(c, 2), &other));
    TRY(required_day(c, "on", &s.day));
    s.person = who->id;
    s.other = other->id;
    if (time)
        TRY(part_of(c, time, who->id, &s));
    return desk_substitute(c->desk, c->sc, &s);
}

static enum rc take(struct command_context *c)
{
    const struct person *p = NULL;

    if (command_word(c, 1))
        TRY(find_person(c, command_word(c, 1), &p));
    return desk_take_over(c->desk, c->sc, p ? p->id : 0, options_value(c->args, "reason"));
}

/* ---- swap, undo ---- */

static enum rc agree(struct command_context *c)
{
    int64_t number = 0;

    if (command_word(c, 1))
        TRY(number_of(c, command_word(c, 1), &number));
    return desk_agree_swap(c->desk, c->sc, number);
}

static enum rc swap(struct command_context *c)
{
    const struct person *other;
    struct date mine, theirs;
    const char *word;
    int64_t number;

    if (options_given(c->args, "agree"))
        return agree(c);
    TRY(required_word(c, &word));
    TRY(find_person(c, word, &other));
    TRY(required_day(c, "on", &mine));
    TRY(required_day(c, "for", &theirs));
    TRY(desk_ask_swap(c->desk, c->sc, mine, other->id, theirs, &number));
    command_say(c, N_("Swap {1} waits until {2} agrees; until then nothing changes."),
                wording_count(c, number), other->name);
    return RC_OK;
}

static enum rc undo(struct command_context *c)
{
    const char *undone;

    TRY(desk_undo_roster(c->desk, c->sc, 0, &undone));
    const struct word *word = word_coded(&change_words, undone);
    command_say(c, N_("Taken back: {1}."),
                tr(c->lang, word ? word->label : N_("a shift that was planned")));
    return RC_OK;
}

enum rc command_roster(struct command_context *c)
{
    static const struct {
        const char *name;
        enum rc (*run)(struct command_context *c);
    } verbs[] = {{"now", roster_command_now},
                 {"show", roster_command_show},
                 {"set", set},
                 {"end", end},
                 {"substitute", substitute},
                 {"take", take},
                 {"swap", swap},
                 {"undo", undo},
                 {"import", roster_command_import},
                 {"print", roster_command_print}};
    const char *const verb = command_word(c, 0);

    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
        if (strcmp(verbs[i].name, verb) == 0)
            return verbs[i].run(c);
    return usage_fail(c->sc, N_("“{1}” cannot be done to a roster; usage: onecase {2}"), verb,
                      tr(c->lang, command_named("roster")->usage));
}
