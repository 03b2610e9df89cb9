/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of sessions and of what was brought to them. */
#include "core/base/date_zh.h"
#include "core/base/text.h"
#include "core/paper/field_function.h"

#include <string.h>

static struct value statements(struct scope *sc, const struct session *s)
{
    struct value *items = scope_alloc(sc, s->statement_count, sizeof(*items));

    for (size_t i = 0; i < s->statement_count; i++)
        items[i] = FIELD_MAP(sc, {"speaker", value_text(s->statements[i].speaker)},
                             {"text", value_lines(s->statements[i].text)});
    return value_list(items, s->statement_count);
}

static bool would_not_sign(const struct session *s, const char *name)
{
    for (size_t i = 0; i < s->mark_count; i++)
        if (s->marks[i].refusal && text_equal(s->marks[i].name, name))
            return true;
    return false;
}

/* Mediator and recorder have lines of their own to sign on. */
static struct value sitters(struct scope *sc, const struct session *s)
{
    struct value *items = scope_alloc(sc, s->present_count, sizeof(*items));
    size_t count = 0;

    for (size_t i = 0; i < s->present_count; i++)
        if (!text_equal(s->present[i], s->by) && !text_equal(s->present[i], s->recorder) &&
            !would_not_sign(s, s->present[i]))
            items[count++] = FIELD_MAP(sc, {"name", value_text(s->present[i])});
    return value_list(items, count);
}

static struct value refusals(struct scope *sc, const struct session *s)
{
    struct value *items = scope_alloc(sc, s->mark_count, sizeof(*items));
    size_t count = 0;

    for (size_t i = 0; i < s->mark_count; i++)
        if (s->marks[i].refusal)
            items[count++] = FIELD_MAP(sc, {"name", value_text(s->marks[i].name)},
                                       {"reason", value_text(s->marks[i].refusal)});
    return value_list(items, count);
}

static const char *names(struct scope *sc, const struct session *s)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < s->present_count; i++)
        buffer_addf(&b, "%s%s", i > 0 ? "、" : "", s->present[i]);
    return buffer_text(&b);
}

/* On the same day the day is not said again. */
static const char *until(struct scope *sc, const struct session *s)
{
    const struct instant end = instant_after(s->at, MINUTES(s->minutes));
    const char *text = instant_zh(sc, end);

    if (s->minutes <= 0)
        return NULL;
    return date_of(end).day == date_of(s->at).day ? strstr(text, "日") + strlen("日") : text;
}

static bool settled(const struct casefile *cf, const struct session *s)
{
    const struct agreement *a = casefile_agreement(cf);

    return a && a->reached_on.day == date_of(s->at).day;
}

struct value field_of_session(struct scope *sc, const struct casefile *cf, const struct session *s)
{
    const char *kind = word_label(&session_kind_words, (int)s->kind, LANG_ZH);

    return FIELD_MAP(
        sc, {"kind", value_text(kind)}, {"is_joint", value_flag(s->kind == SESSION_JOINT)},
        {"is_inquiry", value_flag(s->kind == SESSION_INQUIRY || s->kind == SESSION_VISIT)},
        {"is_sitting", value_flag(s->kind != SESSION_INQUIRY && s->kind != SESSION_VISIT)},
        {"is_caucus", value_flag(s->kind == SESSION_CAUCUS)},
        {"at", value_text(instant_zh(sc, s->at))}, {"until", value_text(until(sc, s))},
        {"place", value_text(s->place)}, {"cause", value_text(s->cause)},
        {"asked", value_text(s->asked)}, {"recorder", value_text(s->recorder)},
        {"by", value_text(s->by)}, {"present", value_text(names(sc, s))},
        {"sitters", sitters(sc, s)}, {"settled", value_flag(settled(cf, s))},
        {"read_back", value_text(s->read_back)}, {"statements", statements(sc, s)},
        {"refusals", refusals(sc, s)});
}

/* What one side said alone must not reach the others through a list of all sessions. */
struct value field_sessions(struct scope *sc, const struct paper_job *job)
{
    const struct casefile *cf = job->cf;
    struct value *items = scope_alloc(sc, cf->session_count, sizeof(*items));
    size_t count = 0;

    for (size_t i = 0; i < cf->session_count; i++)
        if (cf->sessions[i].kind != SESSION_CAUCUS)
            items[count++] = field_of_session(sc, cf, &cf->sessions[i]);
    return value_list(items, count);
}

struct value field_session_count(struct scope *sc, const struct paper_job *job)
{
    return field_number_text(sc, (int)job->cf->session_count);
}

struct value field_of_evidence(struct scope *sc, const struct casefile *cf,
                               const struct evidence *e)
{
    const char *who = e->brought_by ? e->brought_by : field_name_at(cf, e->party);

    return FIELD_MAP(sc, {"ordinal", field_number_text(sc, e->ordinal)},
                     {"kind", value_text(word_label(&evidence_words, (int)e->kind, LANG_ZH))},
                     {"title", value_text(e->title)}, {"brought_by", value_text(who)},
                     {"brought_on", value_text(date_zh(sc, e->brought_on))},
                     {"proves", value_text(e->proves)}, {"source", value_text(e->source)},
                     {"pages", field_number_text(sc, e->pages)}, {"copy", value_flag(e->copy)},
                     {"compared_by", value_text(e->compared_by)});
}

struct value field_evidence(struct scope *sc, const struct paper_job *job)
{
    const struct casefile *cf = job->cf;
    struct value *items = scope_alloc(sc, cf->evidence_count, sizeof(*items));
    size_t count = 0;

    for (size_t i = 0; i < cf->evidence_count; i++)
        if (!cf->evidence[i].void_reason)
            items[count++] = field_of_evidence(sc, cf, &cf->evidence[i]);
    return value_list(items, count);
}
