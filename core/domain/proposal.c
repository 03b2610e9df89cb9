/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/proposal.h"

#include <string.h>

#include "core/base/text.h"

#define LEVEL_DIGITS 3 /* of a street, of a village */
#define COUNTY       6

#define WORD_(name, code, label) {name, code, label},
static const struct word why_rows[] = {WORDS_WHY(WORD_)};
static const struct word vacancy_rows[] = {WORDS_VACANCY(WORD_)};
#undef WORD_
const struct word_list why_words = {why_rows, sizeof(why_rows) / sizeof(*why_rows)};
const struct word_list vacancy_words = {vacancy_rows, sizeof(vacancy_rows) / sizeof(*vacancy_rows)};

/* One of an agency who may be proposed, and what tells him from the others. */
struct candidate {
    const struct person *person;
    bool chosen, mediator;
    bool on_duty, at_scene, qualified, dialect;
    size_t conflicts, near, load;
    size_t order;
};

struct choosing {
    struct scope *sc;
    const struct proposal_question *q;
    const struct playbook_seat *seat;
    bool roster; /* the agency has a duty on it */
    struct candidate *list;
    size_t count;
};

static bool is_on_duty(const struct proposal_question *q, int64_t person, enum agency_id agency)
{
    const struct duty *d = q->roster ? roster_duty(q->roster, person, q->now) : NULL;

    return d && d->agency == agency && d->kind == DUTY_OFFICER;
}

static bool has_roster(const struct proposal_question *q, enum agency_id agency)
{
    for (size_t i = 0; q->roster && i < q->roster->count; i++)
        if (q->roster->duties[i].agency == agency && q->roster->duties[i].kind == DUTY_OFFICER)
            return true;
    return false;
}

/* The figures of CODE that mean something: a street's last three are zeros. */
static size_t significant(const char *code)
{
    size_t length = strlen(code);

    while (length > COUNTY && strncmp(code + length - LEVEL_DIGITS, "000", LEVEL_DIGITS) == 0)
        length -= LEVEL_DIGITS;
    return length;
}

static size_t nearness(const char *serves, const char *division)
{
    if (!serves || !division)
        return 0;
    const size_t length = significant(serves);
    return strncmp(serves, division, length) == 0 ? length : 0;
}

/* Is EACH true of a skill of P? */
static bool any_skill(struct scope *sc, const struct person *p, const char *wanted,
                      bool (*each)(const char *skill, const char *wanted))
{
    static const char mark[] = "、";
    const char *text = p->skills;

    while (text && wanted) {
        const char *end = strstr(text, mark);

        if (each(scope_strndup(sc, text, end ? (size_t)(end - text) : strlen(text)), wanted))
            return true;
        text = end ? end + strlen(mark) : NULL;
    }
    return false;
}

static bool is_word(const char *skill, const char *wanted) { return text_equal(skill, wanted); }

/* A skill that ends in 话, 语 or 言 is a way to speak, as 闽南语. */
static bool is_spoken(const char *skill, const char *narrative)
{
    static const char *const ends[] = {"话", "语", "言"};
    const size_t length = strlen(skill);

    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
        const size_t end = strlen(ends[i]);

        if (length > end && strcmp(skill + length - end, ends[i]) == 0)
            return strstr(narrative, skill) != NULL;
    }
    return false;
}

static size_t conflicts_of(const struct proposal_question *q, int64_t person)
{
    size_t count = 0;

    for (size_t i = 0; i < q->conflict_count; i++)
        count += q->conflicts[i].person == person;
    return count;
}

static struct candidate candidate_of(const struct choosing *c, size_t order)
{
    const struct proposal_question *q = c->q;
    const struct person *p = &q->people[order];
    struct candidate k = {
        .person = p,
        .chosen = choice_is_chosen(q->choices, q->choice_count, p->id),
        .mediator = c->seat->lead && p->id == q->lead && p->agency == c->seat->agency,
        .on_duty = is_on_duty(q, p->id, c->seat->agency),
        .qualified =
            !c->seat->qualification || any_skill(c->sc, p, c->seat->qualification, is_word),
        .dialect = any_skill(c->sc, p, q->narrative, is_spoken),
        .conflicts = conflicts_of(q, p->id),
        .near = nearness(p->division, q->division),
        .order = order,
    };

    for (size_t i = 0; i < q->engagement_count; i++) {
        if (q->engagements[i].person != p->id)
            continue;
        k.load++;
        k.at_scene |= q->engagements[i].at_scene;
    }
    return k;
}

static void list_candidates(struct choosing *c)
{
    const struct proposal_question *q = c->q;

    c->list = scope_alloc(c->sc, q->person_count, sizeof(*c->list));
    for (size_t i = 0; i < q->person_count; i++) {
        const struct person *p = &q->people[i];

        if ((p->agency == c->seat->agency || is_on_duty(q, p->id, c->seat->agency)) &&
            person_serves(p, date_of(q->now)))
            c->list[c->count++] = candidate_of(c, i);
    }
}

static bool may_come(const struct choosing *c, const struct candidate *k)
{
    return !c->roster || k->on_duty || k->chosen || k->mediator;
}

static bool is_free(const struct choosing *c, const struct candidate *k)
{
    return !c->roster || !k->at_scene;
}

static bool is_fit(const struct choosing *c, const struct candidate *k) { return k->qualified; }

static bool is_impartial(const struct choosing *c, const struct candidate *k)
{
    return c->q->emergency || k->conflicts == 0;
}

typedef bool condition(const struct choosing *c, const struct candidate *k);

static const struct {
    condition *holds;
    enum vacancy vacancy;
} conditions[] = {{may_come, VACANCY_OFF_DUTY},
                  {is_free, VACANCY_ENGAGED},
                  {is_fit, VACANCY_UNQUALIFIED},
                  {is_impartial, VACANCY_CONFLICT}};

/* Does K meet the conditions from FIRST up to and with LAST? */
static bool meets(const struct choosing *c, const struct candidate *k, size_t first, size_t last)
{
    for (size_t i = first; i <= last; i++)
        if (!conditions[i].holds(c, k))
            return false;
    return true;
}

enum { DUTY, FREE, FIT, IMPARTIAL };

/* Which condition left nobody. */
static enum vacancy vacancy_of(const struct choosing *c)
{
    if (c->count == 0)
        return VACANCY_NOBODY;
    for (size_t last = DUTY; last <= IMPARTIAL; last++) {
        size_t left = 0;

        for (size_t i = 0; i < c->count; i++)
            left += meets(c, &c->list[i], DUTY, last);
        if (left == 0)
            return conditions[last].vacancy;
    }
    return VACANCY_NONE;
}

/* Is A to be proposed before B? */
static bool is_before(const struct choosing *c, const struct candidate *a,
                      const struct candidate *b)
{
    if (a->chosen != b->chosen)
        return a->chosen;
    if (a->mediator != b->mediator)
        return a->mediator;
    if (c->roster && a->on_duty != b->on_duty)
        return a->on_duty;
    if (a->conflicts != b->conflicts)
        return a->conflicts < b->conflicts;
    if (c->roster && a->near != b->near)
        return a->near > b->near;
    if (c->roster && a->load != b->load)
        return a->load < b->load;
    if (c->roster && a->dialect != b->dialect)
        return a->dialect;
    return a->order < b->order;
}

/* The best of those who meet the conditions from FIRST on, and take him off the list; NULL. */
static bool take(struct choosing *c, size_t first, struct candidate *out)
{
    size_t best = c->count;

    for (size_t i = 0; i < c->count; i++)
        if (meets(c, &c->list[i], first, IMPARTIAL) &&
            (best == c->count || is_before(c, &c->list[i], &c->list[best])))
            best = i;
    if (best == c->count)
        return false;
    *out = c->list[best];
    memmove(&c->list[best], &c->list[best + 1], (--c->count - best) * sizeof(*c->list));
    return true;
}

/* What speaks for TAKEN; grid and load only where they tell him from somebody who is left. */
static unsigned whys(const struct choosing *c, const struct candidate *taken)
{
    unsigned why = 0;

    why |= taken->chosen ? 1u << WHY_CHOSEN : 0;
    why |= taken->mediator ? 1u << WHY_MEDIATOR : 0;
    why |= c->seat->qualification ? 1u << WHY_QUALIFIED : 0;
    if (!c->roster)
        return why | 1u << WHY_NO_ROSTER;
    why |= taken->on_duty ? 1u << WHY_ON_DUTY : 1u << WHY_OFF_DUTY;
    why |= taken->dialect ? 1u << WHY_DIALECT : 0;
    for (size_t i = 0; i < c->count; i++) {
        if (!meets(c, &c->list[i], DUTY, IMPARTIAL))
            continue;
        why |= taken->near > c->list[i].near ? 1u << WHY_NEAREST : 0;
        why |= taken->load < c->list[i].load ? 1u << WHY_LEAST_LOAD : 0;
    }
    return why;
}

static void set_person(struct seat *seat, const struct person *p)
{
    seat->person = p ? p->id : 0;
    seat->person_name = p ? p->name : NULL;
    seat->person_phone = p ? p->phone : NULL;
}

static void set_deputy(struct seat *seat, const struct person *p)
{
    seat->deputy = p->id;
    seat->deputy_name = p->name;
    seat->deputy_phone = p->phone;
}

static void set_conflicts(struct scope *sc, struct seat_reason *r,
                          const struct proposal_question *q, int64_t person)
{
    struct conflict *list = scope_alloc(sc, q->conflict_count, sizeof(*list));

    r->conflict_count = 0;
    for (size_t i = 0; i < q->conflict_count; i++)
        if (q->conflicts[i].person == person)
            list[r->conflict_count++] = q->conflicts[i];
    r->conflicts = list;
}

/* A deputy stands by when the first does not answer: on duty when there is one, else whoever may
 * be called at home. What more people a seat needs follow him, with their names only. */
static void fill_further(struct choosing *c, bool deputy, struct seat *seat, struct seat_reason *r)
{
    const int needed = c->seat->number > 1 ? c->seat->number : 1;
    const int further = needed - 1 + (deputy ? 1 : 0);
    struct candidate k;

    r->others = scope_alloc(c->sc, (size_t)further, sizeof(*r->others));
    for (int i = 0; i < further && take(c, FREE, &k); i++) {
        if (i > 0) {
            r->others[r->other_count++] = k.person->name;
            continue;
        }
        set_deputy(seat, k.person);
        r->deputy_why = whys(c, &k);
    }
}

static void fill(struct choosing *c, bool emergency, struct seat *seat, struct seat_reason *r)
{
    struct candidate k;

    r->vacancy = vacancy_of(c);
    if (take(c, DUTY, &k)) {
        set_person(seat, k.person);
        r->why = whys(c, &k);
        set_conflicts(c->sc, r, c->q, k.person->id);
    }
    fill_further(c, emergency || c->seat->deputy, seat, r);
}

bool proposal_is_emergency(const struct playbook *pb)
{
    return pb->has_urgency && pb->urgency == URGENCY_URGENT;
}

struct proposal proposal_make(struct scope *sc, const struct playbook *pb, int level,
                              const struct proposal_question *q)
{
    struct proposal p = {.playbook = pb,
                         .seats = scope_alloc(sc, pb->seat_count, sizeof(*p.seats)),
                         .reasons = scope_alloc(sc, pb->seat_count, sizeof(*p.reasons))};

    for (size_t i = 0; i < pb->seat_count; i++) {
        const struct playbook_seat *from = &pb->seats[i];
        struct choosing c = {.sc = sc, .q = q, .seat = from, .roster = has_roster(q, from->agency)};

        if (playbook_seat_level(from) != level)
            continue;
        struct seat *seat = &p.seats[p.seat_count];
        *seat = (struct seat){.agency = from->agency,
                              .role = from->role,
                              .required = from->required,
                              .lead = from->lead,
                              .level = level,
                              .number = from->number > 1 ? from->number : 1,
                              .called = INSTANT_NEVER};
        list_candidates(&c);
        fill(&c, proposal_is_emergency(pb), seat, &p.reasons[p.seat_count++]);
    }
    return p;
}

void proposal_pick(struct scope *sc, struct proposal *p, size_t index, const struct person *person,
                   const struct proposal_question *q)
{
    struct seat *seat = &p->seats[index];
    struct seat_reason *r = &p->reasons[index];

    set_person(seat, person);
    if (person && seat->deputy == person->id) {
        seat->deputy = 0;
        seat->deputy_name = seat->deputy_phone = NULL;
    }
    r->why = 1u << WHY_PICKED;
    r->vacancy = VACANCY_NONE;
    set_conflicts(sc, r, q, person ? person->id : 0);
}

const char *proposal_whys(struct scope *sc, enum lang lang, unsigned why)
{
    const char *text = "";

    for (size_t i = 0; i < why_words.count; i++)
        if (why & 1u << why_words.words[i].value)
            text = tr_join(sc, lang, text, tr(lang, why_words.words[i].label));
    return text;
}

const char *proposal_conflicts(struct scope *sc, enum lang lang, const struct seat_reason *r)
{
    const char *text = "";

    for (size_t i = 0; i < r->conflict_count; i++)
        text = tr_join(sc, lang, text, conflict_text(sc, lang, &r->conflicts[i]));
    return text;
}

const char *proposal_reason(struct scope *sc, enum lang lang, const struct seat_reason *r)
{
    const char *text = r->vacancy == VACANCY_NONE
                           ? proposal_whys(sc, lang, r->why)
                           : word_label(&vacancy_words, (int)r->vacancy, lang);
    const char *others = "";

    for (size_t i = 0; i < r->other_count; i++)
        others = tr_join(sc, lang, others, r->others[i]);
    if (r->other_count > 0)
        text = say(sc, lang, N_("{1}; also {2}"), text, others);
    return text;
}
