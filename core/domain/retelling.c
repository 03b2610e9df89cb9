/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/retelling.h"

#include "core/base/text.h"
#include "core/domain/likeness_key.h"
#include "core/domain/merge_field.h"

enum rc retelling_may(struct scope *sc, const struct dispute *d)
{
    if (d->state != STATE_CLOSED)
        return dispute_may(sc, d, STEP_CORRECT);
    return fail(sc, RC_INVALID, "case",
                N_("Case {1} is closed. If the quarrel began anew, register it as a case of its "
                   "own; to go on with {1}, open it again with a reason first and then add what "
                   "was told. Nothing was saved."),
                scope_printf(sc, "%d/%lld", d->year, (long long)d->register_number));
}

/* ---- who is who ---- */

struct teller {
    struct scope *sc;
    enum lang lang;
    const struct likeness_rules *rules;
    const struct kind_table *kinds;
    const struct casefile *cf;
    const struct intake *in;
    bool bound; /* what was signed names who takes part, so that stays */
    struct retelling *out;
};

#define FACT(fact) (1u << (fact))

/* A telephone is shared by a family, so it needs a name that may be meant for the same. */
static bool is_one(const struct likeness *l, const struct party *a, const struct party *b)
{
    const unsigned sure =
        FACT(LIKE_IDENTITY) | FACT(LIKE_NAME) | FACT(LIKE_NAME_VARIANT) | FACT(LIKE_ORGANISATION);
    const unsigned nearly = FACT(LIKE_NAME_SOUND) | FACT(LIKE_NAME_LETTER);
    const bool nameless = !likeness_is_known(a->name) || !likeness_is_known(b->name);

    if (l->facts & FACT(LIKE_IDENTITY_OTHER) || a->type != b->type)
        return false;
    return l->facts & sure || (l->facts & FACT(LIKE_PHONE) && (nameless || l->facts & nearly));
}

/* Who P is among the parties of the case, by index; their count: nobody. TAKEN are spoken for. */
static size_t who(const struct teller *t, const struct party *p, const bool *taken)
{
    const size_t count = t->cf->party_count;
    size_t found = count;
    int best = -1;

    for (size_t i = 0; i < count; i++) {
        const struct party *const other = &t->cf->parties[i];
        const struct likeness l = likeness_parties(t->sc, t->rules, other, p);
        const int score = 2 * l.score + (other->role == p->role);

        if (taken[i] || !is_one(&l, other, p) || score <= best)
            continue;
        best = score;
        found = i;
    }
    return found;
}

/* ---- what is taken of a party ---- */

static void note(struct retelling_item *list, size_t *count, const struct party *told,
                 enum merge_field field, const char *text)
{
    list[(*count)++] = (struct retelling_item){told->name, field, text};
}

static bool is_told(enum merge_field field, const char *text)
{
    return !text_is_empty(text) && (field != MERGE_NAME || likeness_is_known(text));
}

/* P, whom the case knows, is TOLD of: what it does not know of him yet is filled in. */
static void fill(const struct teller *t, struct party *p, const struct party *told)
{
    struct retelling *const out = t->out;

    for (enum merge_field field = MERGE_NAME; field <= MERGE_ADDRESS_SECRET; field++) {
        const char *const known = merge_field_party(t->sc, p, field);
        const char *const text = merge_field_party(t->sc, told, field);

        if (!is_told(field, text) || text_equal(text, known))
            continue;
        if (!is_told(field, known) && !(t->bound && field == MERGE_NAME)) {
            merge_field_set_party(p, field, text);
            note(out->filled, &out->filled_count, told, field, text);
        } else if (field != MERGE_NAME) /* every name stands in the supplement */
            note(out->left, &out->left_count, told, field, text);
    }
}

/* Nobody can become a party any more: all that was told of him is left. */
static void leave(const struct teller *t, const struct party *told)
{
    struct retelling *const out = t->out;

    note(out->left, &out->left_count, told, MERGE_PARTY, told->name);
    for (enum merge_field field = MERGE_NAME + 1; field < MERGE_ADDRESS_SECRET; field++) {
        const char *const text = merge_field_party(t->sc, told, field);

        if (is_told(field, text))
            note(out->left, &out->left_count, told, field, text);
    }
}

static bool says_nothing(const struct party *p)
{
    return !likeness_is_known(p->name) && !p->id_number && !p->phone && !p->address && !p->agent;
}

static void add(const struct teller *t, const struct party *told)
{
    struct retelling *const out = t->out;

    if (says_nothing(told))
        return;
    if (t->bound) {
        leave(t, told);
        return;
    }
    struct party *const p = &out->parties[out->party_count];

    *p = *told;
    p->id = 0;
    p->rev = 0;
    p->position = casefile_next_position(t->cf) + (int)out->added_count;
    out->party_count++;
    note(out->added, &out->added_count, told, MERGE_PARTY, told->name);
}

static void make_parties(const struct teller *t)
{
    const size_t known = t->cf->party_count, told = t->in->party_count;
    const size_t items = told * (MERGE_ADDRESS_SECRET - MERGE_NAME + 2);
    bool *const taken = scope_alloc(t->sc, known, sizeof(*taken));
    struct retelling *const out = t->out;

    out->parties = scope_alloc(t->sc, known + told, sizeof(*out->parties));
    out->party_count = known;
    out->added = scope_alloc(t->sc, told, sizeof(*out->added));
    out->filled = scope_alloc(t->sc, items, sizeof(*out->filled));
    out->left = scope_alloc(t->sc, items, sizeof(*out->left));
    for (size_t i = 0; i < known; i++)
        out->parties[i] = t->cf->parties[i];
    for (size_t i = 0; i < told; i++) {
        const size_t at = who(t, &t->in->parties[i], taken);

        if (at == known) {
            add(t, &t->in->parties[i]);
            continue;
        }
        taken[at] = true;
        fill(t, &out->parties[at], &t->in->parties[i]);
    }
}

/* ---- the words ---- */

static const char *joined(const struct teller *t, const char *text, const char *more)
{
    return scope_printf(t->sc, "%s%s%s", text, *text && t->lang == LANG_EN ? " " : "", more);
}

/* TEXT with VALUE behind it, unless the case says the same or VALUE says nothing. */
static const char *with(const struct teller *t, const char *text, const char *label,
                        const char *value, const char *known)
{
    if (text_is_empty(value) || text_equal(value, known))
        return text;
    return joined(t, text, say(t->sc, t->lang, N_("{1}: {2}."), tr(t->lang, label), value));
}

static const char *with_field(const struct teller *t, const char *text, enum merge_field field)
{
    const struct dispute told = {.kind = t->in->kind,
                                 .title = t->in->title,
                                 .place = t->in->place,
                                 .division = t->in->division,
                                 .occurred_at = t->in->occurred_at,
                                 .urgency = t->in->urgency,
                                 .risk = t->in->risk};
    const char *const value = merge_field_head(t->sc, &told, field);
    const char *const known = merge_field_head(t->sc, &t->cf->dispute, field);

    return with(t, text, merge_field_words.words[field].label,
                merge_shown(t->sc, t->lang, t->kinds, field, value),
                merge_shown(t->sc, t->lang, t->kinds, field, known));
}

/* "Applicant 吴某, Respondent 蒋某" */
static const char *people(const struct teller *t)
{
    const char *text = "";

    for (size_t i = 0; i < t->in->party_count; i++) {
        const struct party *const p = &t->in->parties[i];

        text = tr_join(t->sc, t->lang, text,
                       scope_printf(t->sc, "%s%s%s", word_label(&role_words, (int)p->role, t->lang),
                                    t->lang == LANG_EN ? " " : "", p->name));
    }
    return text;
}

static const char *words(const struct teller *t)
{
    static const enum merge_field fields[] = {MERGE_TITLE, MERGE_KIND,     MERGE_OCCURRED,
                                              MERGE_PLACE, MERGE_DIVISION, MERGE_URGENCY,
                                              MERGE_RISK};
    const char *text = say(t->sc, t->lang, N_("Told again, source {1}: {2}."),
                           word_label(&source_words, (int)t->in->source, t->lang), people(t));

    for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
        text = with_field(t, text, fields[i]);
    return scope_printf(t->sc, "%s\n%s", text, t->in->narrative);
}

enum rc retelling_make(struct scope *sc, enum lang lang, const struct likeness_rules *rules,
                       const struct kind_table *kinds, const struct casefile *cf,
                       const struct intake *in, struct retelling *out)
{
    const struct agreement *const a = casefile_agreement(cf);
    const struct teller t = {sc, lang, rules, kinds, cf, in, a && agreement_is_marked(a), out};

    *out = (struct retelling){.text = NULL};
    TRY(retelling_may(sc, &cf->dispute));
    if (in->statement_count > 0)
        return fail(sc, RC_INVALID, "statements",
                    N_("A supplement holds no statements: record them as a session of the case. "
                       "Nothing was saved."));
    if (in->has_agreement)
        return fail(sc, RC_INVALID, "agreement",
                    N_("A supplement holds no agreement: write it in the case itself. Nothing was "
                       "saved."));
    make_parties(&t);
    out->text = words(&t);
    return RC_OK;
}

/* ---- told to people ---- */

static const char *listed(struct scope *sc, enum lang lang, const struct retelling_item *list,
                          size_t count, bool whole)
{
    const char *text = "";

    for (size_t i = 0; i < count; i++) {
        const struct retelling_item *const item = &list[i];
        const char *const label = word_label(&merge_field_words, (int)item->field, lang);
        const bool shown = whole && item->field != MERGE_ADDRESS_SECRET;

        text = tr_join(sc, lang, text,
                       item->field == MERGE_PARTY ? item->name
                       : shown ? say(sc, lang, N_("{1} of {2}, {3}"), label, item->name, item->text)
                               : say(sc, lang, N_("{1} of {2}"), label, item->name));
    }
    return text;
}

const char *retelling_taken(struct scope *sc, enum lang lang, const struct retelling *r)
{
    const char *const added = listed(sc, lang, r->added, r->added_count, false);
    const char *const filled = listed(sc, lang, r->filled, r->filled_count, false);

    return scope_printf(sc, "%s%s%s", *added ? say(sc, lang, N_("New party: {1}."), added) : "",
                        *added && *filled && lang == LANG_EN ? " " : "",
                        *filled ? say(sc, lang, N_("Filled in: {1}."), filled) : "");
}

const char *retelling_left(struct scope *sc, enum lang lang, const struct retelling *r)
{
    if (r->left_count == 0)
        return "";
    return say(sc, lang, N_("Not taken, because the case says otherwise or is signed: {1}."),
               listed(sc, lang, r->left, r->left_count, true));
}
