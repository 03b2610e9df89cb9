/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/caseview.h"
#include "tui/screens/words.h"

enum { ORDINAL = 4, WHO = 20, HOW = 14 };

/* How far a duty is: "已履行 2026-12-01", "剩11天"; "" when nothing is known. */
static const char *duty(struct caseview *v, const struct term *t, enum style *style)
{
    const struct date today = date_of(v->now);

    *style = STYLE_PLAIN;
    if (date_is_set(t->performed_on)) {
        *style = STYLE_MET;
        return say(v->sc, v->lang, N_("performed on {1} {2}"), date_iso(v->sc, t->performed_on),
                   t->proof ? t->proof : "");
    }
    if (!date_is_set(t->due))
        return "";
    if (t->due.day < today.day)
        *style = STYLE_RED;
    return say(v->sc, v->lang, N_("due {1}, {2}"), date_iso(v->sc, t->due),
               words_days(v->sc, v->lang, today, t->due));
}

static void write_term(struct caseview *v, const struct term *t)
{
    enum style style;
    const char *standing = duty(v, t, &style);

    scroll_line(&v->scroll);
    scroll_put(&v->scroll, 0, ORDINAL - 1, STYLE_DIM, words_count(v->sc, t->ordinal));
    scroll_flow(&v->scroll, ORDINAL, STYLE_PLAIN, t->text ? t->text : agreement_sentence(v->sc, t));
    scroll_text(&v->scroll, ORDINAL, style, standing);
}

static const char *signatory(struct caseview *v, enum signatory who, int party)
{
    switch (who) {
    case SIGNATORY_MEDIATOR:
        return tr(v->lang, N_("Mediator"));
    case SIGNATORY_RECORDER:
        return tr(v->lang, N_("Recorder"));
    case SIGNATORY_SEAL:
        return tr(v->lang, N_("Seal of the committee"));
    default:
        return casefile_party(v->cf, party)->name;
    }
}

static void write_mark(struct caseview *v, enum signatory who, int party, const struct mark *mark)
{
    scroll_line(&v->scroll);
    scroll_put(&v->scroll, ORDINAL, WHO, STYLE_PLAIN, signatory(v, who, party));
    if (!mark) {
        scroll_put(&v->scroll, ORDINAL + WHO + 1, CANVAS_REST, STYLE_AMBER,
                   tr(v->lang, N_("_ missing")));
        return;
    }
    scroll_put(&v->scroll, ORDINAL + WHO + 1, HOW, STYLE_MET,
               word_label(&how_words, (int)mark->how, v->lang));
    scroll_put(&v->scroll, ORDINAL + WHO + 1 + HOW + 1, CANVAS_REST, STYLE_PLAIN,
               date_iso(v->sc, mark->on));
}

/* Marks that nothing waits for: the recorder's, and those that were put by mistake. */
static void write_other_mark(struct caseview *v, const struct mark *mark)
{
    if (mark->void_reason)
        scroll_text(&v->scroll, ORDINAL, STYLE_DIM,
                    say(v->sc, v->lang, N_("{1}, {2}: voided, {3}"),
                        signatory(v, mark->signatory, mark->party), date_iso(v->sc, mark->on),
                        mark->void_reason));
    else if (mark->signatory == SIGNATORY_RECORDER)
        write_mark(v, mark->signatory, mark->party, mark);
}

static void write_marks(struct caseview *v, const struct agreement *a)
{
    struct required_mark *list;
    size_t count;

    agreement_required(v->sc, a, v->cf->parties, v->cf->party_count, &list, &count);
    for (size_t i = 0; i < count; i++)
        write_mark(v, list[i].signatory, list[i].party, list[i].mark);
    for (size_t i = 0; i < a->mark_count; i++)
        write_other_mark(v, &a->marks[i]);
}

static const char *effect(struct caseview *v, const struct agreement *a, enum style *style)
{
    const struct casefile *cf = v->cf;
    const struct date on = agreement_effective_on(v->sc, a, cf->parties, cf->party_count);

    *style = date_is_set(on) ? STYLE_MET : STYLE_AMBER;
    if (date_is_set(on))
        return say(v->sc, v->lang, N_("in force since {1}"), date_iso(v->sc, on));
    if (agreement_awaits_seal(v->sc, a, cf->parties, cf->party_count))
        return tr(v->lang, N_("Signed, not sealed: not in force"));
    return tr(v->lang, N_("not in force: marks are missing"));
}

void caseview_agreement(struct caseview *v)
{
    const struct agreement *a = casefile_agreement(v->cf);
    enum style style;

    if (!a)
        return;
    const char *text = effect(v, a, &style);
    scroll_heading(&v->scroll, say(v->sc, v->lang, N_("{1}, version {2}"),
                                   word_label(&form_words, (int)a->form, v->lang),
                                   words_count(v->sc, a->version)));
    scroll_pair(&v->scroll, CASEVIEW_LABEL, tr(v->lang, N_("Force")), style, text);
    caseview_pair(v, N_("Reached on"), date_iso(v->sc, a->reached_on));
    if (!a->whole)
        caseview_pair(v, N_("Scope"), tr(v->lang, N_("a part of the dispute")));
    scroll_text(&v->scroll, 0, STYLE_PLAIN, a->facts);
    for (size_t i = 0; i < a->term_count; i++)
        write_term(v, &a->terms[i]);
    if (a->form == FORM_WRITTEN)
        write_marks(v, a);
}
