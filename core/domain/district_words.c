/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said in a made-up case: its sentences, names and numbers. */
#include "core/domain/dice.h"
#include "core/domain/district.h"

#include <string.h>

#define SUM_STEP       INT64_C(100) /* sums are whole hundreds of yuan */
#define FEN            INT64_C(100)
#define AGE_LEAST      19 /* nobody needs his guardian to sign */
#define AGE_MOST       80
#define ID_LENGTH      17     /* before its check character */
#define NO_SUCH_COUNTY 331099 /* so that no number is that of a living person */
#define NO_SUCH_CALLER 142    /* nor a telephone */

const char *district_word(struct dice *dice, const struct district_words *words)
{
    return words->items[dice_pick(dice, (int64_t)words->count)];
}

/* Small sums are common and large ones rare: from 200 to 200,000 yuan. */
static int64_t yuan(struct dice *dice)
{
    const int64_t most[] = {20, 60, 200, 600, 2000};

    return dice_between(dice, 2, most[dice_pick(dice, 5)]) * SUM_STEP;
}

enum word_of { OF_A, OF_B, OF_DAY, OF_MONTH, OF_PLACE, OF_SUM, OF_N, OF_NOTHING };
static const char *const names[] = {"a", "b", "day", "month", "place", "sum", "n"};

/* Which name begins at TEXT, behind its brace; *END is behind the other brace. */
static enum word_of name_at(const char *text, const char **end)
{
    const size_t length = strcspn(text, "}");

    *end = text + length + (text[length] == '}');
    for (size_t i = 0; text[length] == '}' && i < OF_NOTHING; i++) {
        if (strlen(names[i]) == length && strncmp(names[i], text, length) == 0)
            return (enum word_of)i;
    }
    return OF_NOTHING;
}

bool district_fits(const char *text)
{
    for (const char *at = strchr(text, '{'); at; at = strchr(at, '{')) {
        if (name_at(at + 1, &at) == OF_NOTHING)
            return false;
    }
    return true;
}

/* A day of the months before the registration. */
static struct date day_before(const struct district_facts *f, int64_t least, int64_t most)
{
    return (struct date){f->registered.day - (int32_t)dice_between(f->dice, least, most)};
}

static void add_word(struct buffer *out, const struct district_facts *f, enum word_of word)
{
    int year, month, day;

    switch (word) {
    case OF_A:
        buffer_add(out, f->a);
        return;
    case OF_B:
        buffer_add(out, f->b);
        return;
    case OF_PLACE:
        buffer_add(out, f->place);
        return;
    case OF_DAY:
        date_split(day_before(f, 1, 60), &year, &month, &day);
        buffer_addf(out, "%d年%d月%d日", year, month, day);
        return;
    case OF_MONTH:
        date_split(day_before(f, 60, 1000), &year, &month, &day);
        buffer_addf(out, "%d年%d月", year, month);
        return;
    case OF_SUM:
        buffer_addf(out, "%lld元", (long long)yuan(f->dice));
        return;
    case OF_N:
        buffer_addf(out, "%d", (int)dice_between(f->dice, 2, 9));
        return;
    case OF_NOTHING:
        return;
    }
}

static void fill(struct buffer *out, const struct district_facts *f, const char *text)
{
    for (const char *at = text; *at;) {
        const size_t plain = strcspn(at, "{");

        buffer_add_n(out, at, plain);
        at += plain;
        if (*at == '{')
            add_word(out, f, name_at(at + 1, &at));
    }
}

const char *district_fill(struct scope *sc, const struct district_facts *f, const char *text)
{
    struct buffer out = buffer_new(sc);

    fill(&out, f, text);
    return buffer_text(&out);
}

/* The next of WORDS after the last one that was taken, so that no sentence comes twice. */
static const char *next_of(const struct district_words *words, size_t first, size_t taken)
{
    return words->items[(first + taken) % words->count];
}

const char *district_narrative(struct scope *sc, const struct district *d,
                               const struct district_sort *sort, const struct district_facts *f)
{
    /* Sentences between the first and the last: with some 40 characters each. */
    static const int lengths[] = {0, 2, 3, 5, 6, 7, 7, 8, 8, 9, 10, 12, 16, 20};
    const size_t sentences =
        (size_t)lengths[dice_pick(f->dice, (int64_t)(sizeof(lengths) / sizeof(*lengths)))];
    const size_t own = (size_t)dice_pick(f->dice, (int64_t)sort->middles.count);
    const size_t other = (size_t)dice_pick(f->dice, (int64_t)d->general.count);
    struct buffer out = buffer_new(sc);

    fill(&out, f, district_word(f->dice, &sort->openings));
    for (size_t i = 0; i < sentences; i++) {
        const bool of_sort = i % 2 == 0 && i / 2 < sort->middles.count;

        if (of_sort)
            fill(&out, f, next_of(&sort->middles, own, i / 2));
        else if (i < 2 * d->general.count)
            fill(&out, f, next_of(&d->general, other, i));
    }
    fill(&out, f, district_word(f->dice, &sort->demands));
    return buffer_text(&out);
}

/* ---- who and where ---- */

static const char *surname(struct dice *dice, const struct district *d)
{
    int64_t sum = 0, at;

    for (size_t i = 0; i < d->surname_count; i++)
        sum += d->surnames[i].weight;
    at = dice_pick(dice, sum);
    for (size_t i = 0;; i++) {
        at -= d->surnames[i].weight;
        if (at < 0)
            return d->surnames[i].name;
    }
}

/* One character of TEXT, all of whose characters have three bytes. */
static const char *character(struct scope *sc, struct dice *dice, const char *text)
{
    return scope_strndup(sc, text + 3 * dice_pick(dice, (int64_t)strlen(text) / 3), 3);
}

static const char *person_name(struct scope *sc, struct dice *dice, const struct district *d)
{
    const char *second = dice_happens(dice, 65) ? character(sc, dice, d->given) : "";

    return scope_printf(sc, "%s%s%s", surname(dice, d), character(sc, dice, d->given), second);
}

/* Of an adult in YEAR. GB 11643: the sum of the weighted digits decides the check character. */
static const char *citizen_number(struct scope *sc, struct dice *dice, int year)
{
    static const int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const int born = year - (int)dice_between(dice, AGE_LEAST, AGE_MOST);
    char *text = scope_printf(sc, "%06d%04d%02d%02d%03d0", NO_SUCH_COUNTY, born,
                              (int)dice_between(dice, 1, 12), (int)dice_between(dice, 1, 28),
                              (int)dice_between(dice, 1, 999));
    int sum = 0;

    for (size_t i = 0; i < ID_LENGTH; i++)
        sum += (text[i] - '0') * weights[i];
    text[ID_LENGTH] = "10X98765432"[sum % 11];
    return text;
}

static const char *phone_number(struct scope *sc, struct dice *dice)
{
    return scope_printf(sc, "%d%08d", NO_SUCH_CALLER, (int)dice_pick(dice, 100000000));
}

static const char *address(struct scope *sc, struct dice *dice, const struct district *d,
                           const struct district_area *area)
{
    const char *community = district_word(dice, &area->communities);

    if (dice_happens(dice, 40))
        return scope_printf(sc, "%s%s%d号", community, district_word(dice, &d->roads),
                            (int)dice_between(dice, 1, 399));
    return scope_printf(sc, "%s%s%d幢%d0%d室", community, district_word(dice, &d->estates),
                        (int)dice_between(dice, 1, 36), (int)dice_between(dice, 1, 17),
                        (int)dice_between(dice, 1, 4));
}

static struct party person(struct scope *sc, struct dice *dice, const struct district *d,
                           const struct district_area *area, enum role role, int year)
{
    struct party p = {.role = role,
                      .type = PARTY_PERSON,
                      .name = person_name(sc, dice, d),
                      .refused_on = DATE_NONE};

    if (dice_happens(dice, 80))
        p.phone = phone_number(sc, dice);
    if (dice_happens(dice, 60))
        p.id_number = citizen_number(sc, dice, year);
    if (dice_happens(dice, 75))
        p.address = address(sc, dice, d, area);
    return p;
}

static struct party organisation(struct scope *sc, struct dice *dice, const struct district *d,
                                 const struct district_area *area)
{
    return (struct party){.role = ROLE_RESPONDENT,
                          .type = PARTY_ORGANISATION,
                          .name = district_word(dice, &d->organisations),
                          .phone = phone_number(sc, dice),
                          .address = address(sc, dice, d, area),
                          .refused_on = DATE_NONE};
}

void district_parties(struct scope *sc, const struct district *d, struct dice *dice,
                      const struct district_sort *sort, struct district_case *out)
{
    const struct district_area *area = &d->areas[dice_pick(dice, (int64_t)d->area_count)];
    struct party *parties = scope_alloc(sc, 3, sizeof(*parties));
    int year, month, day;

    date_split(date_of(out->dispute.registered_at), &year, &month, &day);
    parties[0] = person(sc, dice, d, area, ROLE_APPLICANT, year);
    parties[1] = dice_happens(dice, sort->organisation)
                     ? organisation(sc, dice, d, area)
                     : person(sc, dice, d, area, ROLE_RESPONDENT, year);
    out->party_count = 2;
    if (dice_happens(dice, 18))
        parties[out->party_count++] = person(sc, dice, d, area, ROLE_RESPONDENT, year);
    for (size_t i = 0; i < out->party_count; i++)
        parties[i].position = (int)i + 1;
    out->parties = parties;
    out->dispute.division = area->division;
    out->dispute.place = address(sc, dice, d, area);
}

/* ---- what was said and settled ---- */

void district_session(struct scope *sc, const struct district *d, const struct district_facts *f,
                      struct district_case *out)
{
    const size_t count = (size_t)dice_between(f->dice, 2, ((int64_t)d->line_count + 1) / 2);
    struct statement *statements = scope_alloc(sc, count, sizeof(*statements));
    const char **present = scope_alloc(sc, 3, sizeof(*present));

    for (size_t i = 0; i < count; i++) {
        const struct district_line *line = &d->lines[i];

        statements[i].speaker = line->who == 'm' ? f->mediator : line->who == 'a' ? f->a : f->b;
        statements[i].text = district_fill(sc, f, line->text);
    }
    present[0] = f->a;
    present[1] = f->b;
    present[2] = f->mediator;
    out->session = (struct session){.kind = SESSION_JOINT,
                                    .place = f->place,
                                    .at = out->held,
                                    .minutes = (int)dice_between(f->dice, 3, 18) * 10,
                                    .present = present,
                                    .present_count = 3,
                                    .statements = statements,
                                    .statement_count = count,
                                    .by = f->mediator};
}

static struct term *terms_of(struct scope *sc, const struct district *d,
                             const struct district_sort *sort, const struct district_facts *f,
                             struct district_case *out)
{
    struct term *terms = scope_alloc(sc, 2, sizeof(*terms));
    const struct date agreed = date_of(out->agreed);
    /* What was done at the table stands in the term alone, later payments in the ledger too. */
    const bool later = instant_is_set(out->performed);
    const struct date done = later                          ? date_of(out->performed)
                             : out->end == DISTRICT_SETTLED ? agreed
                                                            : DATE_NONE;

    terms[0] = (struct term){.ordinal = 1,
                             .obligor = f->b,
                             .act = district_word(f->dice, &sort->acts),
                             .obligee = f->a,
                             .method = district_word(f->dice, &d->ways),
                             .amount = {yuan(f->dice) * FEN},
                             .due = {done.day == agreed.day
                                         ? agreed.day
                                         : agreed.day + (int32_t)dice_between(f->dice, 1, 90)},
                             .performed_on = done};
    terms[1] = (struct term){.ordinal = 2,
                             .text = district_fill(sc, f, district_word(f->dice, &sort->clauses)),
                             .amount = MONEY_NONE,
                             .due = DATE_NONE,
                             .performed_on = done};
    out->agreement.terms = terms;
    out->agreement.term_count = dice_happens(f->dice, 40) ? 2 : 1;
    return terms;
}

static void sign(struct scope *sc, struct district_case *out)
{
    struct mark *marks = scope_alloc(sc, out->party_count + 2, sizeof(*marks));
    const struct date on = date_of(out->signed_at);
    size_t count = 0;

    for (; count < out->party_count; count++)
        marks[count] =
            (struct mark){.signatory = SIGNATORY_PARTY,
                          .party = (int)count + 1,
                          .how = out->parties[count].type == PARTY_PERSON ? HOW_SIGNED : HOW_SEALED,
                          .on = on};
    marks[count++] = (struct mark){.signatory = SIGNATORY_MEDIATOR, .how = HOW_SIGNED, .on = on};
    marks[count++] = (struct mark){.signatory = SIGNATORY_SEAL, .how = HOW_SEALED, .on = on};
    out->agreement.marks = marks;
    out->agreement.mark_count = count;
}

void district_agreement(struct scope *sc, const struct district *d,
                        const struct district_sort *sort, const struct district_facts *f,
                        struct district_case *out)
{
    const struct term *terms;

    out->agreement = (struct agreement){
        .version = 1,
        .form = instant_is_set(out->signed_at) || out->end == DISTRICT_AGREED ? FORM_WRITTEN
                                                                              : FORM_ORAL,
        .whole = true,
        .reached_on = date_of(out->agreed),
        .original_on = DATE_NONE,
        .compared_on = DATE_NONE};
    terms = terms_of(sc, d, sort, f, out);
    if (instant_is_set(out->signed_at))
        sign(sc, out);
    out->performance = (struct performance){.term = 1,
                                            .kind = PERFORMANCE_DONE,
                                            .on = terms[0].performed_on,
                                            .amount = terms[0].amount,
                                            .recorded_at = out->performed,
                                            .by = f->mediator};
}
