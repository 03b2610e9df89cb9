/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/contact.h"

#include "core/conf/json.h"
#include "core/conf/record_json.h"
#include "core/desk/work.h"
#include "core/store/contact_store.h"

struct contact_args {
    int64_t id;
    const struct contact *contact;
};

enum rc use_contact(struct work *w, const void *args, void *result)
{
    const struct contact_args *a = args;
    struct contact c = *a->contact;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_CORRECT, &cf));
    if (!casefile_party(&cf, c.party))
        return fail(w->sc, RC_INVALID, "party",
                    N_("The case has no party with that number. Nothing was saved."));
    c.recorded_at = w->now;
    c.by = w->desk->person.name;
    return contact_insert(&w->tx, a->id, &c);
}

enum rc desk_contact(struct desk *desk, struct scope *sc, int64_t id, const struct contact *c)
{
    struct contact contact = *c;

    if (!instant_is_set(contact.at))
        contact.at = desk_now(desk);
    if (instant_before(desk_now(desk), contact.at))
        return fail(sc, RC_INVALID, "at",
                    N_("Nobody can have been sought later than now. Nothing was saved."));
    TRY(contact_check(sc, &contact));
    return desk_run(desk, sc, USE_CONTACT, &(struct contact_args){id, &contact}, NULL);
}

const char *desk_contacts_json(struct scope *sc, const struct casefile *cf)
{
    return json_write(sc, record_json_contacts(sc, cf));
}
