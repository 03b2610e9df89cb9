/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/merge_rows.h"

#include "core/base/text.h"
#include "tui/kit/wrap.h"
#include "tui/screens/merging.h"
#include "tui/screens/panel.h"
#include "tui/screens/words.h"

enum { LABEL = 17, MARK = 2, GAP = 2 };
enum { WIDE = 120 }; /* from so many columns on what becomes of a field stands beside it */

#define TAKEN "*"
#define BOTH  "+"

/* ---- the lines ---- */

static int other_of(const struct merge_rows *rows, int party)
{
    const struct merge_plan *const plan = &rows->plan;

    for (size_t i = 0; i < plan->place_count; i++)
        if (plan->places[i] == party)
            return rows->ends.parties[i].position;
    return 0;
}

static void add_fields(struct merge_rows *rows, int party, int other)
{
    for (size_t i = 0; i < rows->plan.row_count; i++) {
        const struct merge_row *const row = &rows->plan.rows[i];

        if (row->party == party && row->field != MERGE_PARTY)
            rows->lines[rows->count++] = (struct merge_line){row, party, other};
    }
}

void merge_rows_arrange(struct merge_rows *rows, struct scope *sc)
{
    const struct merge_plan *const plan = &rows->plan;

    rows->lines = scope_alloc(sc, plan->row_count + plan->party_count, sizeof(*rows->lines));
    rows->count = 0;
    add_fields(rows, 0, 0);
    for (size_t i = 0; i < plan->party_count; i++) {
        const int party = plan->parties[i].position, other = other_of(rows, party);

        rows->lines[rows->count++] = (struct merge_line){NULL, party, other};
        add_fields(rows, party, other);
    }
}

bool merge_rows_added(const struct merge_rows *rows, int party)
{
    return party > 0 && !casefile_party(&rows->stays, party);
}

/* ---- painting ---- */

struct columns {
    int stays, ends, becomes; /* where they begin; becomes 0: there is no room */
    int cells;
};

static struct columns columns_of(struct box box)
{
    const bool wide = box.width >= WIDE;
    const int parts = wide ? 3 : 2;
    const int cells = (box.width - LABEL) / parts - MARK - GAP;
    const int stays = box.x + LABEL + MARK;
    const int step = cells + GAP + MARK;

    return (struct columns){stays, stays + step, wide ? stays + 2 * step : 0, cells};
}

/* The first row of a text of many. */
static const char *one_line(struct scope *sc, const char *text)
{
    const size_t length = wrap_row(text, CANVAS_REST, 1);

    return text[length] == '\0' ? text : scope_printf(sc, "%.*s…", (int)length, text);
}

static const char *shown(const struct merge_rows *rows, const struct paint *p,
                         const struct merge_row *row, const char *text)
{
    return merge_shown(p->sc, p->lang, rows->kinds, row->field, text);
}

static void paint_side(const struct paint *p, struct box box, int cells, bool taken,
                       const char *mark, const char *text)
{
    if (taken)
        canvas_put(p->canvas, box.y, box.x - MARK, 1, STYLE_SELECTED, mark);
    if (taken && !*text)
        text = "-"; /* that nothing is said is taken too */
    canvas_put(p->canvas, box.y, box.x, cells, taken ? STYLE_STRONG : STYLE_DIM,
               one_line(p->sc, text));
}

static void paint_field(const struct merge_rows *rows, const struct paint *p, struct box box,
                        const struct merge_row *row)
{
    const struct columns at = columns_of(box);
    const bool same = row->same;
    const char *const mark = row->side == SIDE_BOTH ? BOTH : TAKEN;

    canvas_put(p->canvas, box.y, box.x + (row->party ? 1 : 0), LABEL - 1, STYLE_PLAIN,
               word_label(&merge_field_words, (int)row->field, p->lang));
    paint_side(p, (struct box){box.y, at.stays, 1, 0}, at.cells, row->side != SIDE_ENDS, mark,
               shown(rows, p, row, row->stays));
    paint_side(p, (struct box){box.y, at.ends, 1, 0}, at.cells, row->side != SIDE_STAYS, mark,
               same ? tr(p->lang, N_("the same")) : shown(rows, p, row, row->ends));
    if (at.becomes && !same)
        canvas_put(p->canvas, box.y, at.becomes, box.x + box.width - at.becomes, STYLE_PLAIN,
                   one_line(p->sc, shown(rows, p, row, row->becomes)));
}

static const char *named(struct scope *sc, enum lang lang, const struct party *p)
{
    return scope_printf(sc, "%d %s  %s", p->position,
                        text_equal(p->name, PARTY_UNVERIFIED) ? tr(lang, N_("name to be verified"))
                                                              : p->name,
                        word_label(&role_words, (int)p->role, lang));
}

static const struct party *other_party(const struct merge_rows *rows, const struct merge_line *line)
{
    return casefile_party(&rows->ends, line->other);
}

static void paint_party(const struct merge_rows *rows, const struct paint *p, struct box box,
                        const struct merge_line *line)
{
    const struct columns at = columns_of(box);
    const struct party *const other = other_party(rows, line);
    const bool added = merge_rows_added(rows, line->party);

    canvas_put(p->canvas, box.y, box.x, LABEL - 1, STYLE_TITLE,
               say(p->sc, p->lang, N_("Party {1}"), words_count(p->sc, line->party)));
    canvas_put(p->canvas, box.y, at.stays, at.cells, added ? STYLE_AMBER : STYLE_TITLE,
               added ? tr(p->lang, N_("- (is added)"))
                     : named(p->sc, p->lang, casefile_party(&rows->stays, line->party)));
    canvas_put(p->canvas, box.y, at.ends - MARK, 1, STYLE_SELECTED,
               !other  ? ""
               : added ? "+"
                       : "=");
    canvas_put(p->canvas, box.y, at.ends, at.cells, other ? STYLE_TITLE : STYLE_DIM,
               other ? named(p->sc, p->lang, other) : "-");
}

static void paint_line(const struct paint *p, const void *data, size_t index, struct box box)
{
    const struct merge_rows *const rows = data;
    const struct merge_line *const line = &rows->lines[index];

    if (line->row)
        paint_field(rows, p, box, line->row);
    else
        paint_party(rows, p, box, line);
}

static int64_t id_of(const void *data, size_t index)
{
    const struct merge_line *const line = &((const struct merge_rows *)data)->lines[index];
    const int field = line->row ? (int)line->row->field + 1 : 0;

    return (int64_t)line->party * (MERGE_PARTY + 2) + field + 1;
}

struct list_view merge_rows_view(const struct merge_rows *rows)
{
    return rows ? (struct list_view){.count = rows->count,
                                     .data = rows,
                                     .row = paint_line,
                                     .id = id_of}
                : (struct list_view){.count = 0};
}

static const char *head_of(const struct paint *p, const struct casefile *cf)
{
    const struct dispute *const d = &cf->dispute;

    return scope_printf(p->sc, "%s  %s  %s  %s",
                        merging_number(p->sc, p->lang, d->year, d->register_number),
                        instant_short(p->sc, d->registered_at), d->registered_by, d->title);
}

void merge_rows_paint_heads(const struct merge_rows *rows, const struct paint *p, struct box box)
{
    const struct box list = {box.y + box.height, box.x + LIST_GUTTER, 1, box.width - LIST_GUTTER};
    const struct columns at = columns_of(list);
    const char *const stays = tr(p->lang, N_("Stays"));
    const char *const ends = tr(p->lang, N_("Ends"));

    canvas_put(p->canvas, box.y, box.x + 1, LABEL, STYLE_STRONG, stays);
    canvas_put(p->canvas, box.y, at.stays, CANVAS_REST, STYLE_PLAIN, head_of(p, &rows->stays));
    canvas_put(p->canvas, box.y + 1, box.x + 1, LABEL, STYLE_STRONG, ends);
    canvas_put(p->canvas, box.y + 1, at.stays, CANVAS_REST, STYLE_PLAIN, head_of(p, &rows->ends));
    canvas_put(p->canvas, list.y, list.x, LABEL - 1, STYLE_DIM, tr(p->lang, N_("* is taken")));
    canvas_put(p->canvas, list.y, at.stays, at.cells, STYLE_DIM, stays);
    canvas_put(p->canvas, list.y, at.ends, at.cells, STYLE_DIM, ends);
    if (at.becomes)
        canvas_put(p->canvas, list.y, at.becomes, CANVAS_REST, STYLE_DIM,
                   tr(p->lang, N_("Becomes")));
}

/* Who is who, and how to say otherwise. */
static const char *party_sentence(const struct merge_rows *rows, const struct merge_line *line,
                                  const struct paint *p)
{
    const struct party *const other = other_party(rows, line);

    if (!other)
        return tr(p->lang, N_("He is in the case that stays alone. F4: he is somebody of the other "
                              "case."));
    return say(p->sc, p->lang,
               merge_rows_added(rows, line->party)
                   ? N_("{1} of the other case is added. F4: he is somebody who is there already.")
                   : N_("He is {1} of the other case. F4: somebody else, or nobody there."),
               other->name);
}

/* Why nobody chooses here. */
static const char *strict_sentence(enum merge_field field)
{
    if (field == MERGE_REFUSED_ON || field == MERGE_REFUSAL)
        return N_("A refusal stays, whichever case has it.");
    return N_("The stricter of both holds; nobody chooses.");
}

void merge_rows_paint_pane(const struct merge_rows *rows, const struct merge_line *line,
                           const struct paint *p, struct box box)
{
    const struct box text = {box.y + 1, box.x + 1, box.height - 1, box.width - 2};

    canvas_rule(p->canvas, box.y, box.x, box.width, STYLE_LINE);
    if (!line->row) {
        panel_paint_text(p, text, STYLE_PLAIN, party_sentence(rows, line, p));
        return;
    }
    canvas_put(p->canvas, box.y, box.x + 2, box.width - 4, STYLE_DIM,
               scope_printf(p->sc, " %s ",
                            say(p->sc, p->lang, N_("becomes: {1}"),
                                word_label(&merge_field_words, (int)line->row->field, p->lang))));
    const int used =
        panel_paint_text(p, text, STYLE_PLAIN, shown(rows, p, line->row, line->row->becomes));
    if (!merge_may_take(line->row, SIDE_ENDS) && used < text.height)
        canvas_put(p->canvas, text.y + used, text.x, text.width, STYLE_DIM,
                   tr(p->lang, strict_sentence(line->row->field)));
}
