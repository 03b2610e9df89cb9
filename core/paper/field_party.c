/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of those who take part. */
#include "core/paper/field_function.h"

#include "core/base/text.h"

#define ADULT 18 /* years, 民法典 art. 17 */

typedef bool concern(const struct agreement *a, const struct term *t, const struct paper_job *job,
                     const struct party *p);

/* Is T a row that P owes, alone or with others? */
static bool owes(const struct agreement *a, const struct term *t, const struct paper_job *job,
                 const struct party *p)
{
    if (t->text)
        return false;
    for (size_t i = 0; i < t->share_count; i++)
        if (text_equal(t->shares[i].obligor, p->name))
            return true;
    return text_equal(t->obligor, p->name);
}

static bool is_owed(const struct agreement *a, const struct term *t, const struct paper_job *job,
                    const struct party *p)
{
    return !t->text && text_equal(t->obligee, p->name);
}

static bool is_named(const struct agreement *a, const struct term *t, const struct paper_job *job,
                     const struct party *p)
{
    const struct agreement alone = {.terms = t, .term_count = 1};

    return t->text && agreement_names(&alone, p, job->cf->parties, job->cf->party_count);
}

static bool is_open(const struct agreement *a, const struct term *t, const struct paper_job *job,
                    const struct party *p)
{
    return !date_is_set(t->performed_on) && (owes(a, t, job, p) || is_named(a, t, job, p));
}

static struct value terms_of(struct scope *sc, const struct paper_job *job, const struct party *p,
                             concern *concerns)
{
    const struct agreement *a = casefile_agreement(job->cf);
    struct value *items = scope_alloc(sc, a ? a->term_count : 0, sizeof(*items));
    size_t count = 0;

    for (size_t i = 0; a && i < a->term_count; i++)
        if (concerns(a, &a->terms[i], job, p))
            items[count++] = field_of_term(sc, a, &a->terms[i]);
    return value_list(items, count);
}

static int age_of(const struct paper_job *job, const struct party *p)
{
    const struct date birth = party_birth(p);

    return date_is_set(birth) ? identity_age(birth, date_of(job->now)) : -1;
}

/* Is it P himself whom the paper is for? Every other may come into the hands of the other side. */
static bool is_for(const struct paper_job *job, const struct party *p)
{
    return job->tpl->subject == FOR_PARTY && job->ordinal == p->position;
}

/* The one place that says what a paper tells of somebody who must not be found (地址保密): never
 * where he is; to others neither how he is reached nor his whole number. */
static struct party as_told(struct scope *sc, const struct paper_job *job, const struct party *p)
{
    struct party told = *p;

    if (!p->address_secret)
        return told;
    told.address = p->address ? PARTY_ADDRESS_SECRET : NULL;
    if (is_for(job, p))
        return told;
    told.id_number = p->id_number ? identity_mask_number(sc, p->id_number) : NULL;
    told.phone = p->phone ? identity_mask_phone(sc, p->phone) : NULL;
    return told;
}

/* The words of the papers are the template's, so that roles come as flags beside their label. */
struct value field_of_party(struct scope *sc, const struct paper_job *job, const struct party *p)
{
    const int age = age_of(job, p);
    const struct party told = as_told(sc, job, p);
    const bool whole = told.id_number == p->id_number; /* or the day of birth would complete it */

    return FIELD_MAP(
        sc, {"name", value_text(p->name)},
        {"role", value_text(word_label(&role_words, (int)p->role, LANG_ZH))},
        {"is_applicant", value_flag(p->role == ROLE_APPLICANT)},
        {"is_respondent", value_flag(p->role == ROLE_RESPONDENT)},
        {"is_third", value_flag(p->role == ROLE_THIRD)},
        {"is_helper", value_flag(p->role == ROLE_HELPER)},
        {"refused", value_flag(date_is_set(p->refused_on))},
        {"is_person", value_flag(p->type == PARTY_PERSON)},
        {"is_organisation", value_flag(p->type == PARTY_ORGANISATION)},
        {"is_male", value_flag(party_sex(p) == SEX_MALE)},
        {"is_female", value_flag(party_sex(p) == SEX_FEMALE)},
        {"birth", value_text(whole ? date_zh(sc, party_birth(p)) : NULL)},
        {"age", value_text(age >= 0 ? scope_printf(sc, "%d", age) : NULL)},
        {"is_minor", value_flag(age >= 0 && age < ADULT)},
        {"id_number", value_text(told.id_number)}, {"phone", value_text(told.phone)},
        {"address", value_text(told.address)}, {"agent", value_text(p->agent)},
        {"duties", terms_of(sc, job, p, owes)}, {"claims", terms_of(sc, job, p, is_owed)},
        {"open", terms_of(sc, job, p, is_open)}, {"clauses", terms_of(sc, job, p, is_named)});
}

typedef bool choose(const struct party *p);

static struct value chosen(struct scope *sc, const struct paper_job *job, choose *wanted)
{
    const struct casefile *cf = job->cf;
    struct value *items = scope_alloc(sc, cf->party_count, sizeof(*items));
    size_t count = 0;

    for (size_t i = 0; i < cf->party_count; i++)
        if (wanted(&cf->parties[i]))
            items[count++] = field_of_party(sc, job, &cf->parties[i]);
    return value_list(items, count);
}

static bool is_bound(const struct party *p) { return p->role != ROLE_HELPER; }
static bool is_helper(const struct party *p) { return p->role == ROLE_HELPER; }
static bool is_applicant(const struct party *p) { return p->role == ROLE_APPLICANT; }
static bool is_respondent(const struct party *p) { return p->role == ROLE_RESPONDENT; }

struct value field_parties(struct scope *sc, const struct paper_job *job)
{
    return chosen(sc, job, is_bound);
}

struct value field_applicants(struct scope *sc, const struct paper_job *job)
{
    return chosen(sc, job, is_applicant);
}

struct value field_respondents(struct scope *sc, const struct paper_job *job)
{
    return chosen(sc, job, is_respondent);
}

static const char *party_name(const struct casefile *cf, int64_t id)
{
    for (size_t i = 0; i < cf->party_count; i++)
        if (cf->parties[i].id == id)
            return cf->parties[i].name;
    return NULL;
}

struct value field_consents(struct scope *sc, const struct paper_job *job)
{
    const struct casefile *cf = job->cf;
    struct value *items = scope_alloc(sc, cf->consent_count, sizeof(*items));

    for (size_t i = 0; i < cf->consent_count; i++) {
        const struct consent *c = &cf->consents[i];
        const struct member list[] = {
            {"helper", value_text(c->helper.name)},
            {"party", value_text(party_name(cf, c->party))},
            {"given", value_flag(c->word == CONSENT_GIVEN)},
            {"on", value_text(date_zh(sc, c->on))},
        };

        items[i] = value_map(scope_memdup(sc, list, sizeof(list)), sizeof(list) / sizeof(*list));
    }
    return value_list(items, cf->consent_count);
}

struct value field_helpers(struct scope *sc, const struct paper_job *job)
{
    return chosen(sc, job, is_helper);
}

/* A name that nobody knows yet would be a hole in what is signed, so then there are none. */
struct value field_names(struct scope *sc, const struct paper_job *job)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < job->cf->party_count; i++) {
        const struct party *p = &job->cf->parties[i];

        if (!is_bound(p) || date_is_set(p->refused_on))
            continue;
        if (text_equal(p->name, PARTY_UNVERIFIED))
            return value_text(NULL);
        if (b.length > 0)
            buffer_add(&b, "、");
        buffer_add(&b, p->name);
    }
    return value_text(buffer_text(&b));
}

/* Who has to sign does not depend on who already has: marks never change a paper. */
struct value field_signatories(struct scope *sc, const struct paper_job *job)
{
    const struct casefile *cf = job->cf;
    const struct agreement *a = casefile_agreement(cf);
    struct required_mark *required;
    size_t count, n = 0;

    if (!a)
        return value_list(NULL, 0);
    agreement_required(sc, a, cf->parties, cf->party_count, &required, &count);
    struct value *items = scope_alloc(sc, count, sizeof(*items));
    for (size_t i = 0; i < count; i++)
        if (required[i].signatory == SIGNATORY_PARTY)
            items[n++] = field_of_party(sc, job, casefile_party(cf, required[i].party));
    return value_list(items, n);
}
