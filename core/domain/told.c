/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/told.h"

#include "core/base/text.h"
#include "core/domain/address.h"
#include "core/domain/joining.h"

static bool tells(struct scope *sc, const struct party *p, const char *text)
{
    return p->address_secret && address_in(sc, p->address, text);
}

const struct party *told_party(struct scope *sc, const struct casefile *cf, const char *text)
{
    for (size_t i = 0; i < cf->party_count; i++)
        if (tells(sc, &cf->parties[i], text))
            return &cf->parties[i];
    for (size_t i = 0; i < cf->joined_count; i++)
        if (tells(sc, &cf->joined[i].party, text))
            return &cf->joined[i].party;
    return NULL;
}

static const char *conceal(struct scope *sc, const struct party *p, const char *text)
{
    return p->address_secret ? address_replace(sc, p->address, text, PARTY_ADDRESS_SECRET) : text;
}

const char *told_conceal(struct scope *sc, const struct casefile *cf, const char *text)
{
    for (size_t i = 0; i < cf->party_count; i++)
        text = conceal(sc, &cf->parties[i], text);
    for (size_t i = 0; i < cf->joined_count; i++)
        text = conceal(sc, &cf->joined[i].party, text);
    return text;
}

/* ---- the fields of a file ---- */

struct search {
    struct scope *sc;
    const struct casefile *cf;
    struct told *list;
    size_t count, room;
};

static void look(struct search *s, const char *field, int number, const char *text)
{
    const struct told *const last = s->count > 0 ? &s->list[s->count - 1] : NULL;
    const struct party *const p = told_party(s->sc, s->cf, text);

    if (!p || (last && last->field == field && last->number == number && last->party == p))
        return;
    if (s->count == s->room) {
        const size_t room = s->room ? s->room * 2 : 8;

        s->list = scope_grow(s->sc, s->list, s->count, room, sizeof(*s->list));
        s->room = room;
    }
    s->list[s->count++] = (struct told){field, number, p};
}

static void look_at_head(struct search *s)
{
    const struct dispute *const d = &s->cf->dispute;

    look(s, N_("Title"), 0, d->title);
    look(s, N_("Place"), 0, d->place);
    look(s, N_("What happened"), 0, d->narrative);
    look(s, N_("Why it was not accepted"), 0, d->refuse_reason);
    look(s, N_("Why it was closed so"), 0, d->close_reason);
    for (size_t i = 0; i < s->cf->call_count; i++) {
        look(s, N_("Call {1}"), (int)i + 1, s->cf->calls[i].place);
        look(s, N_("Call {1}"), (int)i + 1, s->cf->calls[i].note);
    }
    for (size_t i = 0; i < s->cf->party_count; i++)
        look(s, N_("Why party {1} does not take part"), s->cf->parties[i].position,
             s->cf->parties[i].refusal);
}

static void look_at_record(struct search *s, const struct session *one, int number)
{
    const char *const field = N_("Record {1}");
    const char *const texts[] = {one->place, one->cause, one->asked, one->read_back};

    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
        look(s, field, number, texts[i]);
    for (size_t i = 0; i < one->statement_count; i++)
        look(s, field, number, one->statements[i].text);
    for (size_t i = 0; i < one->mark_count; i++)
        look(s, field, number, one->marks[i].refusal);
}

static void look_at_records(struct search *s)
{
    for (size_t i = 0; i < s->cf->session_count; i++)
        if (!session_is_private(&s->cf->sessions[i]))
            look_at_record(s, &s->cf->sessions[i], (int)i + 1);
}

static void look_at_agreement(struct search *s)
{
    const struct agreement *const a = casefile_agreement(s->cf);

    if (!a)
        return;
    look(s, N_("Facts of the agreement"), 0, a->facts);
    for (size_t i = 0; i < a->term_count; i++) {
        const struct term *const t = &a->terms[i];
        const char *const texts[] = {t->text,    t->act,         t->method, t->condition,
                                     t->held_by, t->consequence, t->proof,  t->place};

        for (size_t j = 0; j < sizeof(texts) / sizeof(*texts); j++)
            look(s, N_("Term {1}"), (int)i + 1, texts[j]);
    }
}

static void look_at_evidence(struct search *s)
{
    for (size_t i = 0; i < s->cf->evidence_count; i++) {
        const struct evidence *const e = &s->cf->evidence[i];
        const char *const texts[] = {e->title, e->proves, e->source};

        for (size_t j = 0; !e->void_reason && j < sizeof(texts) / sizeof(*texts); j++)
            look(s, N_("Evidence {1}"), (int)i + 1, texts[j]);
    }
}

static void look_at_performances(struct search *s)
{
    for (size_t i = 0; i < s->cf->performance_count; i++)
        look(s, N_("Performance {1}"), (int)i + 1, s->cf->performances[i].proof);
}

static void look_at_urgings(struct search *s)
{
    for (size_t i = 0; i < s->cf->urging_count; i++)
        look(s, N_("Urging {1}"), (int)i + 1, s->cf->urgings[i].answer);
}

static void look_at_visits(struct search *s)
{
    for (size_t i = 0; i < s->cf->visit_count; i++) {
        const struct visit *const v = &s->cf->visits[i];
        const char *const texts[] = {v->note, v->way, v->performed, v->signs};

        for (size_t j = 0; j < sizeof(texts) / sizeof(*texts); j++)
            look(s, N_("Visit {1}"), (int)i + 1, texts[j]);
    }
}

static void look_at_supplements(struct search *s)
{
    for (size_t i = 0; i < s->cf->supplement_count; i++)
        look(s, N_("Supplement {1}"), (int)i + 1, s->cf->supplements[i].text);
}

static void look_at_particulars(struct search *s)
{
    for (size_t i = 0; i < s->cf->particular_count; i++)
        look(s, N_("What was filled in for a paper"), 0, s->cf->particulars[i].value);
}

static void look_at_contacts(struct search *s)
{
    for (size_t i = 0; i < s->cf->contact_count; i++)
        look(s, N_("Try to reach {1}"), (int)i + 1, s->cf->contacts[i].note);
}

static void look_at_folder(struct search *s)
{
    const char *const paper = N_("Note on a paper of the file"), *const review = N_("Judging");

    for (size_t i = 0; i < s->cf->paper_count; i++)
        if (!s->cf->papers[i].void_reason)
            look(s, paper, 0, s->cf->papers[i].note);
    if (s->cf->filing)
        look(s, N_("Why the file was put away incomplete"), 0, s->cf->filing->incomplete);
    for (size_t i = 0; i < s->cf->review_count; i++)
        if (!s->cf->reviews[i].void_reason)
            look(s, review, 0, s->cf->reviews[i].note);
}

static const struct {
    enum told_part part;
    void (*look)(struct search *s);
} parts[] = {
    {TOLD_HEAD, look_at_head},
    {TOLD_RECORD, look_at_records},
    {TOLD_AGREEMENT, look_at_agreement},
    {TOLD_EVIDENCE, look_at_evidence},
    {TOLD_PERFORMANCE, look_at_performances},
    {TOLD_URGING, look_at_urgings},
    {TOLD_VISIT, look_at_visits},
    {TOLD_SUPPLEMENT, look_at_supplements},
    {TOLD_PARTICULAR, look_at_particulars},
    {TOLD_CONTACT, look_at_contacts},
    {TOLD_FOLDER, look_at_folder},
};

void told_list(struct scope *sc, const struct casefile *cf, enum told_part part, struct told **list,
               size_t *count)
{
    struct search s = {.sc = sc, .cf = cf};

    for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
        if (part == TOLD_ALL || part == parts[i].part)
            parts[i].look(&s);
    *list = s.list;
    *count = s.count;
}

/* The fields of LIST that repeat the address of P: “Place, Term 2”. */
static const char *fields_of(struct scope *sc, enum lang lang, const struct told *list,
                             size_t count, const struct party *p)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < count; i++)
        if (list[i].party == p)
            buffer_addf(&b, "%s%s",
                        b.length == 0     ? ""
                        : lang == LANG_ZH ? "、"
                                          : ", ",
                        say(sc, lang, list[i].field, scope_printf(sc, "%d", list[i].number)));
    return buffer_text(&b);
}

static bool is_named_before(const struct told *list, size_t i)
{
    for (size_t j = 0; j < i; j++)
        if (list[j].party == list[i].party)
            return true;
    return false;
}

const char *told_sentences(struct scope *sc, enum lang lang, const struct told *list, size_t count)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < count; i++) {
        const char *const name = list[i].party->name;

        if (is_named_before(list, i))
            continue;
        buffer_addf(&b, "%s%s", b.length > 0 && lang == LANG_EN ? " " : "",
                    say(sc, lang,
                        N_("The address of {1}, to be kept secret, also stands in: {2}. Papers "
                           "leave it out; the case shows it."),
                        name ? name : "", fields_of(sc, lang, list, count, list[i].party)));
    }
    return buffer_text(&b);
}
