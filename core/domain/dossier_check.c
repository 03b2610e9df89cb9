/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked at beyond that a paper is there, for dossier.h. */
#include "core/base/text.h"
#include "core/domain/dossier.h"

#define AGREEMENT "agreement"

static bool checks(const struct dossier_rule *rule, enum dossier_check check)
{
    return rule->checks & (1u << check);
}

static const char *number_text(struct scope *sc, int number)
{
    return scope_printf(sc, "%d", number);
}

/* ---- days ---- */

struct days {
    struct date first, last;
};

static void add_day(struct days *days, struct date day)
{
    if (!date_is_set(day))
        return;
    if (!date_is_set(days->first) || day.day < days->first.day)
        days->first = day;
    if (!date_is_set(days->last) || day.day > days->last.day)
        days->last = day;
}

/* An inquiry may be made before the case is accepted, or a visit recorded among the sessions. */
static bool is_mediation(const struct session *s)
{
    return s->kind != SESSION_INQUIRY && s->kind != SESSION_VISIT;
}

static void add_performances(struct days *days, const struct casefile *cf)
{
    const struct agreement *a = casefile_agreement(cf);

    for (size_t i = 0; i < cf->performance_count; i++)
        if (!cf->performances[i].void_reason)
            add_day(days, cf->performances[i].on);
    for (size_t i = 0; a && i < a->term_count; i++)
        add_day(days, a->terms[i].performed_on);
}

static struct days days_of(const struct casefile *cf, enum dossier_event event)
{
    const struct agreement *a = casefile_agreement(cf);
    struct days days = {DATE_NONE, DATE_NONE};

    switch (event) {
    case EVENT_NONE:
        break;
    case EVENT_ACCEPTANCE:
        add_day(&days, cf->dispute.accepted_on);
        break;
    case EVENT_SESSION:
        for (size_t i = 0; i < cf->session_count; i++)
            if (is_mediation(&cf->sessions[i]))
                add_day(&days, date_of(cf->sessions[i].at));
        break;
    case EVENT_AGREEMENT:
        if (a)
            add_day(&days, a->reached_on);
        break;
    case EVENT_PERFORMANCE:
        add_performances(&days, cf);
        break;
    case EVENT_VISIT:
        for (size_t i = 0; i < cf->visit_count; i++)
            add_day(&days, cf->visits[i].on);
        break;
    case EVENT_CLOSING:
        if (cf->dispute.closed)
            add_day(&days, date_of(cf->dispute.closed_at));
        break;
    }
    return days;
}

static const char *const out_of_order[] = {
    [EVENT_SESSION] = N_("The first session was on {1}, before the case was taken up on {2}."),
    [EVENT_AGREEMENT] = N_("The agreement is of {1}, before the mediation of {2}."),
    [EVENT_PERFORMANCE] = N_("Something was performed on {1}, before the agreement of {2}."),
    [EVENT_VISIT] = N_("The last visit was on {1}, before what it was to look after on {2}."),
    [EVENT_CLOSING] = N_("The case was closed on {1}, before what was done last on {2}."),
};

/* A case begins and settles in order; the last visit follows the last performance, and the closing
 * whatever came last. */
static void check_order(struct gaps *gaps, const struct casefile *cf, enum dossier_event event)
{
    const struct days here = days_of(cf, event);
    const bool last = event >= EVENT_VISIT;
    const struct date day = last ? here.last : here.first;

    if (event <= EVENT_ACCEPTANCE || !date_is_set(day))
        return;
    for (int e = (int)event - 1; e > EVENT_NONE; e--) {
        const struct days before = days_of(cf, (enum dossier_event)e);
        const struct date limit = last ? before.last : before.first;

        if (!date_is_set(limit))
            continue;
        if (day.day < limit.day)
            gap_add(gaps, out_of_order[event], date_iso(gaps->sc, day), date_iso(gaps->sc, limit));
        return;
    }
}

/* ---- the agreement ---- */

static int issued_version(const struct casefile *cf, const char *kind)
{
    int version = 0;

    for (size_t i = 0; i < cf->document_count; i++)
        if (text_equal(cf->documents[i].kind, kind) && cf->documents[i].version > version)
            version = cf->documents[i].version;
    return version;
}

/* Of all papers only an agreement has versions that somebody signs. */
static void check_newest(struct gaps *gaps, const struct casefile *cf, const struct agreement *a)
{
    const int issued = issued_version(cf, AGREEMENT);

    if (issued > 0 && issued < a->version)
        gap_add(gaps, N_("Version {1} of the agreement is not printed yet, only version {2}."),
                number_text(gaps->sc, a->version), number_text(gaps->sc, issued));
}

static bool was_handed(const struct casefile *cf, int version, int party)
{
    for (size_t i = 0; i < cf->handout_count; i++) {
        const struct handout *h = &cf->handouts[i];

        if (h->void_reason || !text_equal(h->document, AGREEMENT) || h->version != version)
            continue;
        if (party == 0 ? h->way == HANDOUT_KEPT : h->way != HANDOUT_KEPT && h->party == party)
            return true;
    }
    return false;
}

/* Nobody takes a copy away before it is signed and sealed. */
static void check_handed(struct gaps *gaps, const struct casefile *cf, const struct agreement *a)
{
    if (!date_is_set(agreement_effective_on(gaps->sc, a, cf->parties, cf->party_count)))
        return;
    for (size_t i = 0; i < cf->party_count; i++) {
        const struct party *p = &cf->parties[i];

        if (agreement_binds(a, p, cf->parties, cf->party_count) &&
            !was_handed(cf, a->version, p->position))
            gap_add(gaps, N_("{1} was not given a copy of the agreement."), p->name, NULL);
    }
    if (!was_handed(cf, a->version, 0))
        gap_add(gaps, N_("No copy of the agreement is noted as kept."), NULL, NULL);
}

static void check_agreement(struct gaps *gaps, const struct dossier_rule *rule,
                            const struct casefile *cf, bool hand)
{
    const struct agreement *a = casefile_agreement(cf);

    if (!a)
        return;
    if (checks(rule, CHECK_NEWEST) && !hand)
        check_newest(gaps, cf, a);
    if (checks(rule, CHECK_MARKS))
        casefile_mark_gaps(gaps, cf, a);
    if (checks(rule, CHECK_HANDED))
        check_handed(gaps, cf, a);
}

/* ---- records ---- */

static bool was_present(const struct session *s, const char *name)
{
    for (size_t i = 0; i < s->present_count; i++)
        if (text_equal(s->present[i], name))
            return true;
    return text_equal(s->asked, name);
}

/* Who would not sign is noted with his reason, which is as good. */
static bool has_mark(const struct session *s, const char *name)
{
    for (size_t i = 0; i < s->mark_count; i++)
        if (text_equal(s->marks[i].name, name))
            return true;
    return false;
}

static void check_session(struct gaps *gaps, const struct casefile *cf, const struct session *s)
{
    const char *day = date_iso(gaps->sc, date_of(s->at));

    if (!s->read_back)
        gap_add(gaps, N_("The record of {1} was not read back."), day, NULL);
    if (s->asked && !has_mark(s, s->asked))
        gap_add(gaps, N_("{1} has not signed the record of {2}."), s->asked, day);
    for (size_t i = 0; i < cf->party_count; i++) {
        const char *name = cf->parties[i].name;

        if (casefile_takes_part(&cf->parties[i]) && was_present(s, name) && !has_mark(s, name) &&
            !text_equal(s->asked, name))
            gap_add(gaps, N_("{1} has not signed the record of {2}."), name, day);
    }
}

/* Nobody signs over the telephone, and what one side said alone does not lie in the folder. */
static void check_records(struct gaps *gaps, const struct casefile *cf, bool inquiries)
{
    for (size_t i = 0; i < cf->session_count; i++) {
        const struct session *s = &cf->sessions[i];

        if (s->kind != SESSION_PHONE && !session_is_private(s) &&
            (s->kind == SESSION_INQUIRY) == inquiries)
            check_session(gaps, cf, s);
    }
}

/* ---- identity papers ---- */

static bool is_identified(const struct casefile *cf, int party)
{
    for (size_t i = 0; i < cf->evidence_count; i++) {
        const struct evidence *e = &cf->evidence[i];

        if (!e->void_reason && e->kind == EVIDENCE_IDENTITY && e->party == party)
            return true;
    }
    return false;
}

static void check_identity(struct gaps *gaps, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->party_count; i++)
        if (casefile_takes_part(&cf->parties[i]) && !is_identified(cf, cf->parties[i].position))
            gap_add(gaps, N_("The identity paper of {1} is missing."), cf->parties[i].name, NULL);
}

void dossier_check(struct gaps *gaps, const struct dossier_rule *rule, const struct casefile *cf,
                   bool there, bool hand)
{
    /* Of identity papers it is said whose is missing. */
    if (!there && !checks(rule, CHECK_IDENTITY))
        gap_add(gaps, N_("Nothing of it is in the folder yet."), NULL, NULL);
    check_agreement(gaps, rule, cf, hand);
    if (checks(rule, CHECK_READ))
        check_records(gaps, cf, false);
    if (checks(rule, CHECK_INQUIRY))
        check_records(gaps, cf, true);
    if (checks(rule, CHECK_IDENTITY) && !hand)
        check_identity(gaps, cf);
    check_order(gaps, cf, rule->event);
}
