/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/consent.h"

#include "core/base/text.h"
#include "core/desk/work.h"
#include "core/store/consent_store.h"
#include "core/store/office_store.h"

static enum rc check_party(struct scope *sc, const struct casefile *cf, int position,
                           const struct party **out)
{
    *out = casefile_party(cf, position);
    if (!*out)
        return fail(sc, RC_INVALID, "party",
                    N_("The case has no party with that number. Nothing was saved."));
    if ((*out)->role == ROLE_HELPER)
        return fail(sc, RC_INVALID, "party",
                    N_("{1} is a helper and not a party to the dispute. Nothing was saved."),
                    (*out)->name);
    return RC_OK;
}

static bool is_helper(struct scope *sc, const struct casefile *cf, const struct helper *helper)
{
    struct helper *list;
    size_t count;

    consent_helpers(sc, cf, &list, &count);
    for (size_t i = 0; i < count; i++)
        if (list[i].party == helper->party && list[i].person == helper->person &&
            text_equal(list[i].name, helper->name))
            return true;
    return false;
}

struct consent_args {
    int64_t id;
    const struct consent_request *list;
    size_t count;
};

static enum rc add_consent(struct work *w, const struct casefile *cf,
                           const struct consent_request *r)
{
    const struct party *party;

    if (!is_helper(w->sc, cf, &r->helper))
        return fail(w->sc, RC_INVALID, "helper",
                    N_("{1} is no helper in this case any more. Nothing was saved."),
                    r->helper.name);
    TRY(check_party(w->sc, cf, r->party, &party));
    const struct date on = date_is_set(r->on) ? r->on : w->today;
    const struct consent *said = consent_standing(cf, &r->helper, party->id, on);
    if (r->word == CONSENT_REVOKED && (!said || said->word != CONSENT_GIVEN))
        return fail(w->sc, RC_INVALID, "word",
                    N_("{1} had not consented to {2}, so there is nothing to take back. Nothing "
                       "was saved."),
                    party->name, r->helper.name);
    if (said && said->word == r->word)
        return RC_OK;
    struct consent consent = {.helper = r->helper,
                              .party = party->id,
                              .word = r->word,
                              .on = on,
                              .recorded_at = w->now,
                              .by = w->desk->person.name};
    return consent_insert(&w->tx, cf->dispute.id, &consent);
}

enum rc use_consent(struct work *w, const void *args, void *result)
{
    const struct consent_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_CORRECT, &cf));
    for (size_t i = 0; i < a->count; i++)
        TRY(add_consent(w, &cf, &a->list[i]));
    return RC_OK;
}

enum rc desk_consent(struct desk *desk, struct scope *sc, int64_t id,
                     const struct consent_request *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct date on = list[i].on;

        TRY(work_past_day(desk, sc, &on));
    }
    return desk_run(desk, sc, USE_CONSENT, &(struct consent_args){id, list, count}, NULL);
}

/* Whom NAME, a login or a name that only one has, means. */
static enum rc find_person(struct work *w, const char *field, const char *name, struct person *out)
{
    struct person *people;
    size_t count, found = 0;

    TRY(person_list(w->sc, w->desk->engine, w->desk->office.id, &people, &count));
    for (size_t i = 0; i < count; i++) {
        if (text_equal(people[i].login, name)) {
            *out = people[i];
            return RC_OK;
        }
        if (text_equal(people[i].name, name)) {
            *out = people[i];
            found++;
        }
    }
    if (found == 1)
        return RC_OK;
    return fail(w->sc, RC_INVALID, field,
                found == 0 ? N_("This office has nobody called {1}. Nothing was saved.")
                           : N_("Several people of this office are called {1}; please give the "
                                "login. Nothing was saved."),
                name);
}

struct choose_args {
    int64_t id;
    const char *name;
    int party;
    enum mediator_word word;
    const char *reason;
};

enum rc use_choose(struct work *w, const void *args, void *result)
{
    const struct choose_args *a = args;
    const struct party *party;
    struct person person;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_CORRECT, &cf));
    TRY(check_party(w->sc, &cf, a->party, &party));
    TRY(find_person(w, "mediator", a->name, &person));
    struct mediator_choice choice = {.party = party->id,
                                     .person = person.id,
                                     .name = person.name,
                                     .word = a->word,
                                     .reason = a->reason,
                                     .recorded_at = w->now,
                                     .by = w->desk->person.name};
    return choice_insert(&w->tx, a->id, &choice);
}

enum rc desk_choose_mediator(struct desk *desk, struct scope *sc, int64_t id, const char *name,
                             int party, enum mediator_word word, const char *reason)
{
    struct choose_args args = {id, name, party, word, NULL};

    TRY(text_gate_in(sc, "reason", reason, TEXT_LONG, &args.reason));
    return desk_run(desk, sc, USE_CHOOSE, &args, NULL);
}

struct relate_args {
    int64_t id;
    const char *name;
    int party;
    const char *words;
};

enum rc use_relate(struct work *w, const void *args, void *result)
{
    const struct relate_args *a = args;
    const struct party *party;
    struct person person;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_CORRECT, &cf));
    TRY(check_party(w->sc, &cf, a->party, &party));
    TRY(find_person(w, "person", a->name, &person));
    struct relation relation = {.person = person.id,
                                .name = person.name,
                                .party = party->id,
                                .words = a->words,
                                .recorded_at = w->now,
                                .by = w->desk->person.name};
    return relation_insert(&w->tx, a->id, &relation);
}

enum rc desk_relate(struct desk *desk, struct scope *sc, int64_t id, const char *name, int party,
                    const char *words)
{
    struct relate_args args = {id, name, party, NULL};

    TRY(text_gate_in(sc, "words", words, TEXT_LINE, &args.words));
    if (!args.words)
        return fail(sc, RC_INVALID, "words",
                    N_("Please say how the two are related. Nothing was saved."));
    return desk_run(desk, sc, USE_RELATE, &args, NULL);
}

struct disclose_args {
    const char *name, *address, *employer;
};

enum rc use_disclose(struct work *w, const void *args, void *result)
{
    const struct disclose_args *a = args;
    struct person person;

    TRY(find_person(w, "person", a->name, &person));
    if (person.id != w->desk->person.id && !permit_allows(&w->desk->viewer, MAY_PEOPLE, NULL))
        return desk_deny(w->desk, w->sc);
    w->subject = person.id;
    return disclosure_insert(&w->tx, &(struct disclosure){person.id, a->address, a->employer},
                             w->now, w->desk->person.name);
}

enum rc desk_disclose(struct desk *desk, struct scope *sc, const char *name, const char *address,
                      const char *employer)
{
    struct disclose_args args = {name, NULL, NULL};

    TRY(text_gate_in(sc, "address", address, TEXT_LINE, &args.address));
    TRY(text_gate_in(sc, "employer", employer, TEXT_LINE, &args.employer));
    return desk_run(desk, sc, USE_DISCLOSE, &args, NULL);
}
