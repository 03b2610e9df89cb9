/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/dossier.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"

#define WORD_(name, code, label) {name, code, label},
static const struct word conditions[] = {WORDS_DOSSIER_CONDITION(WORD_)};
static const struct word stages[] = {WORDS_DOSSIER_STAGE(WORD_)};
static const struct word checks[] = {WORDS_DOSSIER_CHECK(WORD_)};
static const struct word events[] = {WORDS_DOSSIER_EVENT(WORD_)};
static const struct word states[] = {WORDS_DOSSIER_STATE(WORD_)};
#undef WORD_
#define LIST_(words)                                                                               \
    {                                                                                              \
        words, sizeof(words) / sizeof(*(words))                                                    \
    }
const struct word_list dossier_condition_words = LIST_(conditions);
const struct word_list dossier_stage_words = LIST_(stages);
const struct word_list dossier_check_words = LIST_(checks);
const struct word_list dossier_event_words = LIST_(events);
const struct word_list dossier_state_words = LIST_(states);
#undef LIST_

#define LABOUR "labour" /* code of the justice kind */

/* ---- conditions ---- */

static bool is_over(const struct casefile *cf)
{
    return cf->dispute.closed || cf->dispute.refuse_reason || cf->dispute.void_reason;
}

static bool ended_as(const struct casefile *cf, enum result result)
{
    return cf->dispute.closed && cf->dispute.result == result;
}

static bool is_in_force(struct scope *sc, const struct casefile *cf)
{
    const struct agreement *a = casefile_agreement(cf);

    return a && date_is_set(agreement_effective_on(sc, a, cf->parties, cf->party_count));
}

static bool has_form(const struct casefile *cf, enum agreement_form form)
{
    const struct agreement *a = casefile_agreement(cf);

    return a && a->form == form;
}

static bool went_to_police(const struct casefile *cf)
{
    for (size_t i = 0; i < cf->dispatch_count; i++)
        if (course_police(&cf->dispatches[i].course))
            return true;
    return false;
}

static bool is_labour(const struct casefile *cf)
{
    return text_equal(cf->dispute.kind, LABOUR) ||
           (cf->kind && text_equal(cf->kind->parent, LABOUR));
}

static bool has_session(const struct casefile *cf, bool inquiry)
{
    for (size_t i = 0; i < cf->session_count; i++)
        if ((cf->sessions[i].kind == SESSION_INQUIRY) == inquiry &&
            !session_is_private(&cf->sessions[i]))
            return true;
    return false;
}

static bool has_evidence(const struct casefile *cf, unsigned kinds)
{
    for (size_t i = 0; i < cf->evidence_count; i++)
        if (!cf->evidence[i].void_reason && (kinds & (1u << cf->evidence[i].kind)))
            return true;
    return false;
}

static bool has_agent(const struct casefile *cf)
{
    for (size_t i = 0; i < cf->party_count; i++)
        if (casefile_takes_part(&cf->parties[i]) && cf->parties[i].agent)
            return true;
    return false;
}

static bool was_performed(const struct casefile *cf)
{
    const struct agreement *a = casefile_agreement(cf);

    for (size_t i = 0; i < cf->performance_count; i++)
        if (!cf->performances[i].void_reason)
            return true;
    for (size_t i = 0; a && i < a->term_count; i++)
        if (date_is_set(a->terms[i].performed_on))
            return true;
    return false;
}

static bool went_to_court(const struct casefile *cf)
{
    for (size_t i = 0; i < cf->confirmation_count; i++)
        if (!cf->confirmation[i].void_reason)
            return true;
    return false;
}

/* What the agreement and the end of the case say. */
static bool holds_of_result(const struct casefile *cf, enum dossier_condition condition)
{
    const struct agreement *a = casefile_agreement(cf);

    switch (condition) {
    case WHEN_SETTLED:
        return cf->dispute.closed ? ended_as(cf, RESULT_SETTLED) : a != NULL;
    case WHEN_WRITTEN:
        return has_form(cf, FORM_WRITTEN);
    case WHEN_ORAL:
        return has_form(cf, FORM_ORAL);
    case WHEN_HANDWRITTEN:
        return a && a->original == ORIGINAL_HANDWRITTEN;
    case WHEN_FAILED:
        return ended_as(cf, RESULT_FAILED);
    case WHEN_WITHDRAWN:
        return ended_as(cf, RESULT_WITHDRAWN);
    case WHEN_TRANSFERRED:
        return ended_as(cf, RESULT_TRANSFERRED);
    default:
        return false;
    }
}

bool dossier_holds(struct scope *sc, const struct casefile *cf, enum dossier_condition condition)
{
    switch (condition) {
    case WHEN_REFUSED:
        return cf->dispute.refuse_reason != NULL;
    case WHEN_POLICE:
        return went_to_police(cf);
    case WHEN_REFERRED:
        return cf->dispute.source == SOURCE_POLICE_110;
    case WHEN_LABOUR:
        return is_labour(cf);
    case WHEN_SESSION:
        return has_session(cf, false);
    case WHEN_INQUIRY:
        return has_session(cf, true);
    case WHEN_EVIDENCE:
        return has_evidence(cf, 1u << EVIDENCE_PROOF | 1u << EVIDENCE_OTHER);
    case WHEN_AGENT:
        return has_agent(cf);
    case WHEN_PERFORMED:
        return was_performed(cf);
    case WHEN_URGED:
        return cf->urging_count > 0;
    case WHEN_VISITED:
        return cf->visit_count > 0;
    case WHEN_CONFIRMATION:
        return went_to_court(cf);
    case WHEN_INCOMPLETE:
        return cf->filing && cf->filing->incomplete;
    default:
        return holds_of_result(cf, condition);
    }
}

/* Does a case that is worked on usually come to it? */
static bool is_expected(struct scope *sc, const struct casefile *cf,
                        enum dossier_condition condition)
{
    if (is_over(cf))
        return false;
    switch (condition) {
    case WHEN_SETTLED:
    case WHEN_WRITTEN:
    case WHEN_SESSION:
        return !casefile_agreement(cf);
    case WHEN_PERFORMED:
        return is_in_force(sc, cf);
    default:
        return false;
    }
}

/* ---- items ---- */

enum need { NEED_NOT, NEED_LATER, NEED_NOW };

static bool has_reached(struct scope *sc, const struct casefile *cf, enum dossier_stage stage)
{
    switch (stage) {
    case STAGE_REGISTERED:
        return true;
    case STAGE_ACCEPTED:
        return cf->dispute.number != NULL || is_over(cf);
    case STAGE_EFFECTIVE:
        return is_in_force(sc, cf) || is_over(cf);
    case STAGE_CLOSED:
        return is_over(cf);
    }
    return true;
}

static enum need need_of(struct scope *sc, const struct dossier_rule *r, const struct casefile *cf)
{
    enum need need = r->always ? NEED_NOW : NEED_NOT;

    for (size_t i = 0; i < dossier_condition_words.count; i++) {
        const enum dossier_condition condition = (enum dossier_condition)i;

        if ((r->spared & (1u << i)) && dossier_holds(sc, cf, condition))
            return NEED_NOT;
        if (!(r->required & (1u << i)))
            continue;
        if (dossier_holds(sc, cf, condition))
            need = NEED_NOW;
        else if (need == NEED_NOT && is_expected(sc, cf, condition))
            need = NEED_LATER;
    }
    return need == NEED_NOW && !has_reached(sc, cf, r->from) ? NEED_LATER : need;
}

bool dossier_binds(const struct dossier_rule *rule, const char *kind)
{
    for (size_t i = 0; i < rule->paper_count; i++) {
        const size_t length = strlen(rule->papers[i]);

        if (strncmp(kind, rule->papers[i], length) == 0 &&
            (kind[length] == '\0' || kind[length] == '.'))
            return true;
    }
    return false;
}

/* Is it the item of the mediation records, of which each session has one? */
static bool holds_records(const struct dossier_rule *rule)
{
    return rule->event == EVENT_SESSION || (rule->checks & (1u << CHECK_READ));
}

bool dossier_takes(const struct dossier_rule *rule, const struct casefile *cf, const char *paper)
{
    const char *dot = strchr(paper, '.');
    const long number = dot ? strtol(dot + 1, NULL, 10) : 0;

    if (!holds_records(rule) || number < 1 || (size_t)number > cf->session_count)
        return true;
    return !session_is_private(&cf->sessions[number - 1]);
}

static size_t private_records(const struct dossier_rule *rule, const struct casefile *cf)
{
    size_t count = 0;

    for (size_t i = 0; holds_records(rule) && i < cf->session_count; i++)
        count += session_is_private(&cf->sessions[i]);
    return count;
}

const struct folder_paper *dossier_paper(const struct casefile *cf, const char *code)
{
    for (size_t i = cf->paper_count; i > 0; i--)
        if (!cf->papers[i - 1].void_reason && text_equal(cf->papers[i - 1].item, code))
            return &cf->papers[i - 1];
    return NULL;
}

static bool is_there(const struct dossier_rule *r, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->document_count; i++)
        if (dossier_binds(r, cf->documents[i].kind) && dossier_takes(r, cf, cf->documents[i].kind))
            return true;
    return has_evidence(cf, r->evidence);
}

static void judge(struct scope *sc, const struct casefile *cf, struct dossier_entry *e)
{
    const struct dossier_rule *r = e->rule;
    const enum need need = need_of(sc, r, cf);
    const bool hand = e->paper && e->paper->pages > 0;
    const bool there = hand || is_there(r, cf);
    struct gaps gaps = {.sc = sc};

    if (e->paper && !hand)
        gap_add(&gaps, "{1}", e->paper->note, NULL);
    else if (there || (need == NEED_NOW && !r->made))
        dossier_check(&gaps, r, cf, there, hand);
    e->compulsory = need == NEED_NOW && (!e->paper || hand);
    e->why = gaps.list;
    e->why_count = gaps.count;
    if ((e->paper && !hand) || (!there && need == NEED_NOT))
        e->state = DOSSIER_SPARED;
    else if (!there && need == NEED_LATER)
        e->state = DOSSIER_LATER;
    else
        e->state = gaps.count > 0 ? DOSSIER_MISSING : DOSSIER_PRESENT;
}

void dossier_list(struct scope *sc, const struct dossier_rules *rules, const struct casefile *cf,
                  struct dossier *out)
{
    struct dossier_entry *entries = scope_alloc(sc, rules->count, sizeof(*entries));

    *out = (struct dossier){.entries = entries, .count = rules->count};
    for (size_t i = 0; i < rules->count; i++) {
        struct dossier_entry *e = &entries[i];

        e->rule = &rules->rules[i];
        e->paper = dossier_paper(cf, e->rule->code);
        e->left_out = private_records(e->rule, cf);
        judge(sc, cf, e);
        out->ready += e->state == DOSSIER_PRESENT;
        out->missing += e->state == DOSSIER_MISSING;
        out->needed += e->state != DOSSIER_SPARED;
    }
}

bool dossier_is_complete(const struct dossier *d) { return d->ready == d->needed; }

const char *dossier_label(const struct dossier_rule *rule, enum lang lang)
{
    return lang == LANG_ZH ? rule->label : rule->english;
}

/* A Chinese stop has its own space. */
static void add_sentence(struct buffer *text, enum lang lang, const char *sentence)
{
    if (lang == LANG_EN && text->length > 0)
        buffer_add(text, " ");
    buffer_add(text, sentence);
}

static void add_why(struct buffer *text, enum lang lang, const struct dossier_entry *e)
{
    for (size_t i = 0; i < e->why_count; i++)
        add_sentence(text, lang, gap_text(text->sc, lang, &e->why[i]));
}

const char *dossier_why(struct scope *sc, enum lang lang, const struct dossier_entry *e)
{
    struct buffer text = buffer_new(sc);

    add_why(&text, lang, e);
    if (e->left_out > 0)
        add_sentence(
            &text, lang,
            say(sc, lang,
                N_("Not bound: {1} of talks with one side alone, which the other side does "
                   "not read."),
                scope_printf(sc, "%zu", e->left_out)));
    return buffer_text(&text);
}

const char *dossier_missing(struct scope *sc, enum lang lang, const struct dossier *d)
{
    struct buffer text = buffer_new(sc);

    for (size_t i = 0; i < d->count; i++) {
        const struct dossier_entry *e = &d->entries[i];
        struct buffer why = buffer_new(sc);

        if (e->state != DOSSIER_MISSING)
            continue;
        add_why(&why, lang, e);
        add_sentence(&text, lang,
                     scope_printf(sc, lang == LANG_ZH ? "%s：%s" : "%s: %s",
                                  dossier_label(e->rule, lang), buffer_text(&why)));
    }
    return buffer_text(&text);
}

enum rc dossier_item(struct scope *sc, const struct dossier_rules *rules, const char *text,
                     const struct dossier_rule **rule)
{
    char *end;
    const long number = strtol(text, &end, 10);

    for (size_t i = 0; i < rules->count; i++) {
        const struct dossier_rule *r = &rules->rules[i];

        if ((*end == '\0' && number == (long)i + 1) || text_equal(r->code, text) ||
            text_equal(r->label, text) || text_equal(r->english, text)) {
            *rule = r;
            return RC_OK;
        }
    }
    return fail(sc, RC_INVALID, "item",
                N_("The file has no item “{1}”; please give its number or its name as in the list. "
                   "Nothing was saved."),
                text);
}
