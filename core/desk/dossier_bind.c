/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole file as one: what is compulsory is issued first, then everything is bound in the order
 * of the folder behind cover and list. */
#include "core/base/text.h"
#include "core/desk/dossier_work.h"
#include "core/desk/issue_work.h"
#include "core/desk/secrecy_work.h"
#include "core/domain/joining.h"
#include "core/paper/binder.h"
#include "core/paper/picture.h"
#include "core/paper/piece.h"
#include "core/store/evidence_store.h"

#define TITLE       "人民调解卷宗"
#define PIECE       "sheets/evidence.md"
#define PAPER_ALONE "纸质件"

/* Something that is bound. */
struct leaf {
    const struct dossier_rule *rule;
    const char *title;            /* in the list of contents; NULL: of the leaf before */
    const char *note;             /* there; NULL */
    struct paper_part part;       /* no source: it lies there as paper alone */
    struct document_template tpl; /* of what is made with the file */
    int alone;                    /* pages of paper alone: all of it, or behind its page */
    struct paper_span span;
};

struct book {
    struct desk *desk;
    struct scope *sc;
    const struct casefile *cf;
    struct dossier dossier;
    struct document_template piece; /* the page of a piece of evidence; read when there is one */
    struct leaf *leaves;
    size_t count, room;
};

static struct leaf *add_leaf(struct book *b, const struct dossier_rule *rule, const char *title)
{
    if (b->count == b->room) {
        const size_t room = b->room == 0 ? 32 : 2 * b->room;
        struct leaf *grown = scope_alloc(b->sc, room, sizeof(*grown));

        for (size_t i = 0; i < b->count; i++)
            grown[i] = b->leaves[i];
        b->leaves = grown;
        b->room = room;
    }
    struct leaf *leaf = &b->leaves[b->count++];
    *leaf = (struct leaf){.rule = rule, .title = title};
    leaf->part.unnumbered = !rule->numbered;
    return leaf;
}

/* ---- what is still to be issued ---- */

static int newest_version(const struct casefile *cf, const char *code)
{
    int version = 0;

    for (size_t i = 0; i < cf->document_count; i++)
        if (text_equal(cf->documents[i].kind, code) && cf->documents[i].version > version)
            version = cf->documents[i].version;
    return version;
}

/* Which of its papers an item has, else the first. */
static const char *kind_of(const struct dossier_rule *r, const struct casefile *cf)
{
    for (size_t i = 0; i < r->paper_count; i++) {
        const struct dossier_rule one = {.papers = &r->papers[i], .paper_count = 1};

        for (size_t k = 0; k < cf->document_count; k++)
            if (dossier_binds(&one, cf->documents[k].kind))
                return r->papers[i];
    }
    return r->papers[0];
}

static bool has_evidence(const struct dossier_rule *r, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->evidence_count; i++)
        if (!cf->evidence[i].void_reason && (r->evidence & (1u << cf->evidence[i].kind)))
            return true;
    return false;
}

/* An inquiry has a paper of its own, and what one side said alone stays out. */
static bool wants(const struct dossier_rule *r, const struct casefile *cf,
                  enum document_subject subject, int ordinal)
{
    if (subject != FOR_SESSION)
        return true;
    return !session_is_private(&cf->sessions[ordinal - 1]) &&
           (cf->sessions[ordinal - 1].kind == SESSION_INQUIRY) ==
               ((r->required & (1u << WHEN_INQUIRY)) != 0);
}

/* Can it be made from what the case says? What cannot stays missing, and the list names it. */
static enum rc try_paper(struct book *b, const char *code, bool *can)
{
    struct sheet sheet;
    const enum rc rc = desk_prepare_sheet(b->desk, b->sc, b->cf->dispute.id, code, &sheet);

    *can = rc == RC_OK;
    return rc == RC_INVALID || rc == RC_NOTFOUND ? RC_OK : rc;
}

static enum rc add_codes(struct book *b, const struct dossier_rule *r, const char **codes,
                         size_t *count)
{
    const char *kind = kind_of(r, b->cf);
    struct document_template tpl;
    int *ordinals;
    size_t found;

    if (desk_template_in_force(b->desk, b->sc, kind, &tpl) != RC_OK)
        return RC_OK;
    document_ordinals(b->sc, tpl.subject, b->cf, &ordinals, &found);
    for (size_t i = 0; i < found && *count < ISSUE_MAX; i++) {
        const char *code = document_code_text(b->sc, kind, ordinals[i]);
        bool can = false;

        if (newest_version(b->cf, code) > 0 || !wants(r, b->cf, tpl.subject, ordinals[i]))
            continue;
        TRY(try_paper(b, code, &can));
        if (can)
            codes[(*count)++] = code;
    }
    return RC_OK;
}

static bool is_to_be_issued(const struct dossier_entry *e, const struct casefile *cf)
{
    const struct dossier_rule *r = e->rule;

    return e->compulsory && r->issued && r->paper_count > 0 && !r->made && !e->paper &&
           !has_evidence(r, cf);
}

static enum rc issue_missing(struct book *b)
{
    const struct issue_order order = {.format = PAPER_TEXT,
                                      .way = PRINT_FILE,
                                      .destination = "dossier",
                                      .copies = 1,
                                      .again = true,
                                      .ended = true};
    const char *codes[ISSUE_MAX];
    struct issued *list;
    size_t count = 0;

    for (size_t i = 0; i < b->dossier.count; i++)
        if (is_to_be_issued(&b->dossier.entries[i], b->cf))
            TRY(add_codes(b, b->dossier.entries[i].rule, codes, &count));
    if (count == 0)
        return RC_OK;
    list = scope_alloc(b->sc, count, sizeof(*list));
    return desk_issue_all(b->desk, b->sc, b->cf->dispute.id, codes, count, &order, list);
}

/* ---- what is bound ---- */

/* "人民调解回访记录（2026-12-20）" */
static const char *paper_title(struct book *b, const struct sheet *s)
{
    const char *name =
        s->ordinal > 0 ? document_subject_name(b->sc, s->tpl.subject, b->cf, s->ordinal) : NULL;

    return name ? scope_printf(b->sc, "%s（%s）", s->tpl.title, name) : s->tpl.title;
}

static enum rc bind_paper(struct book *b, const struct dossier_rule *r, const char *code)
{
    struct sheet sheet;

    TRY(desk_issued_sheet(b->desk, b->sc, b->cf, code, newest_version(b->cf, code), &sheet));
    struct leaf *leaf = add_leaf(b, r, paper_title(b, &sheet));
    leaf->part.source = sheet.source;
    leaf->part.style = sheet.style;
    return RC_OK;
}

static enum rc bind_number(struct book *b, const struct dossier_rule *r, const char *kind,
                           int ordinal)
{
    const char *code = document_code_text(b->sc, kind, ordinal);

    if (newest_version(b->cf, code) == 0 || !dossier_takes(r, b->cf, code))
        return RC_OK;
    return bind_paper(b, r, code);
}

/* The papers of KIND that were issued, by number; at the end those for parties who were joined into
 * others since: what they were handed stays in the folder. */
static enum rc bind_kind(struct book *b, const struct dossier_rule *r, const char *kind)
{
    struct document_template tpl;
    int *ordinals;
    size_t count;

    if (desk_template_in_force(b->desk, b->sc, kind, &tpl) != RC_OK)
        return RC_OK;
    document_ordinals(b->sc, tpl.subject, b->cf, &ordinals, &count);
    for (size_t i = 0; i < count; i++)
        TRY(bind_number(b, r, kind, ordinals[i]));
    for (size_t i = 0; tpl.subject == FOR_PARTY && i < b->cf->joined_count; i++)
        TRY(bind_number(b, r, kind, b->cf->joined[i].party.position));
    return RC_OK;
}

/* A file that is a picture has a page of its own; any other one is only named. */
static enum rc bind_picture(struct book *b, const struct dossier_rule *r, const struct evidence *e)
{
    struct picture picture;
    struct bytes file;

    if (!e->file_name)
        return RC_OK;
    TRY(evidence_bytes(b->sc, b->desk->engine, e->id, &file));
    if (picture_read(b->sc, file, &picture) != RC_OK)
        return RC_OK;
    struct leaf *leaf = add_leaf(b, r, NULL);
    leaf->part.style = desk_paper_style(b->desk, b->sc, &b->piece, &b->cf->dispute);
    leaf->part.source = piece_caption(b->sc, e);
    leaf->part.picture = file;
    return RC_OK;
}

static enum rc bind_piece(struct book *b, const struct dossier_rule *r, const struct evidence *e)
{
    if (!b->piece.kind)
        TRY(desk_read_template(b->sc, desk_template(b->desk, b->sc, PIECE), &b->piece));
    struct leaf *leaf = add_leaf(b, r, e->title);
    leaf->part.style = desk_paper_style(b->desk, b->sc, &b->piece, &b->cf->dispute);
    leaf->note = word_label(&evidence_words, (int)e->kind, LANG_ZH);
    TRY(piece_source(b->sc, &b->piece, b->cf, e, &leaf->part.source));
    TRY(bind_picture(b, r, e));
    /* What was scanned is a paper that lies in the folder already. */
    b->leaves[b->count - 1].alone = e->kind == EVIDENCE_SCAN ? 0 : e->pages;
    return RC_OK;
}

static enum rc bind_made(struct book *b, const struct dossier_rule *r)
{
    struct document_template tpl;

    if (desk_template_in_force(b->desk, b->sc, r->papers[0], &tpl) != RC_OK)
        return RC_OK;
    struct leaf *leaf = add_leaf(b, r, tpl.title);
    leaf->tpl = tpl;
    leaf->part.style = desk_paper_style(b->desk, b->sc, &tpl, &b->cf->dispute);
    return RC_OK;
}

static enum rc bind_entry(struct book *b, const struct dossier_entry *e)
{
    const struct dossier_rule *r = e->rule;

    if (r->made)
        return e->state == DOSSIER_SPARED ? RC_OK : bind_made(b, r);
    for (size_t i = 0; i < r->paper_count; i++)
        TRY(bind_kind(b, r, r->papers[i]));
    for (size_t i = 0; i < b->cf->evidence_count; i++) {
        const struct evidence *piece = &b->cf->evidence[i];

        if (!piece->void_reason && (r->evidence & (1u << piece->kind)))
            TRY(bind_piece(b, r, piece));
    }
    if (e->paper && e->paper->pages > 0) {
        struct leaf *leaf = add_leaf(b, r, r->label);

        leaf->note = PAPER_ALONE;
        leaf->alone = e->paper->pages;
    }
    return RC_OK;
}

static enum rc open_book(struct desk *desk, struct scope *sc, const struct casefile *cf,
                         struct book *b)
{
    *b = (struct book){.desk = desk, .sc = sc, .cf = cf};
    return desk_dossier(desk, sc, cf, &b->dossier);
}

static enum rc bind_entries(struct book *b)
{
    for (size_t i = 0; i < b->dossier.count; i++)
        TRY(bind_entry(b, &b->dossier.entries[i]));
    return RC_OK;
}

/* ---- pages ---- */

/* Parts in their order with the paper between them counted; those that have no source yet only
 * when ALL. Returns how many. */
static size_t parts_of(const struct book *b, bool all, struct paper_part *parts, size_t *leaves)
{
    size_t count = 0;
    int skipped = 0;

    for (size_t i = 0; i < b->count; i++) {
        const struct leaf *leaf = &b->leaves[i];

        if (leaf->part.source && (all || leaf->rule->numbered)) {
            parts[count] = leaf->part;
            parts[count].skipped = skipped;
            leaves[count++] = i;
            skipped = 0;
        }
        skipped += leaf->alone;
    }
    return count;
}

/* Say of each leaf where it lies. Returns the pages of the folder. */
static enum rc number_pages(struct book *b, int *pages)
{
    struct paper_part *parts = scope_alloc(b->sc, b->count, sizeof(*parts));
    size_t *leaves = scope_alloc(b->sc, b->count, sizeof(*leaves));
    const size_t count = parts_of(b, false, parts, leaves);
    struct paper_span *spans;
    int next = 1;

    TRY(paper_bind_pages(b->sc, parts, count, &spans));
    for (size_t i = 0; i < count; i++)
        b->leaves[leaves[i]].span = spans[i];
    for (size_t i = 0; i < b->count; i++) {
        struct leaf *leaf = &b->leaves[i];

        if (!leaf->part.source)
            leaf->span = (struct paper_span){leaf->alone > 0 ? next : 0, 0};
        next += leaf->span.pages + leaf->alone;
    }
    *pages = next - 1;
    return RC_OK;
}

/* Cover, list and back are filled last: they tell of the others. What the case does not say yet
 * leaves them out, as a case that has no number has no cover. */
static enum rc fill_made(struct book *b)
{
    struct paper_entry *entries = scope_alloc(b->sc, b->count, sizeof(*entries));
    size_t count = 0;

    for (size_t i = 0; i < b->count; i++)
        if (b->leaves[i].span.first > 0 && b->leaves[i].title)
            entries[count++] = (struct paper_entry){b->leaves[i].title, b->leaves[i].span.first,
                                                    b->leaves[i].note};
    for (size_t i = 0; i < b->count; i++) {
        struct leaf *leaf = &b->leaves[i];

        if (!leaf->rule->made)
            continue;
        const enum rc rc =
            desk_fill_listed(b->desk, b->sc, &leaf->tpl, b->cf, entries, count, &leaf->part.source);
        if (rc != RC_OK && rc != RC_INVALID)
            return rc;
    }
    return RC_OK;
}

enum rc desk_folder_pages(struct desk *desk, struct scope *sc, const struct casefile *cf,
                          int *pages)
{
    struct book b;

    TRY(open_book(desk, sc, cf, &b));
    TRY(bind_entries(&b));
    return number_pages(&b, pages);
}

enum rc use_bind(struct work *w, const void *args, void *result)
{
    w->subject = *(const int64_t *)args;
    return work_allow(w, w->subject);
}

static enum rc print_book(struct book *b, enum paper_format format, struct printed *out)
{
    const struct document_template whole = {.title = TITLE};
    const struct paper_style style = desk_paper_style(b->desk, b->sc, &whole, &b->cf->dispute);
    int pages;

    TRY(bind_entries(b));
    TRY(number_pages(b, &pages));
    TRY(fill_made(b));
    struct paper_part *parts = scope_alloc(b->sc, b->count, sizeof(*parts));
    size_t *leaves = scope_alloc(b->sc, b->count, sizeof(*leaves));
    const size_t count = parts_of(b, true, parts, leaves);
    if (count == 0)
        return fail(b->sc, RC_INVALID, "case",
                    N_("Nothing lies in this file yet; there is nothing to print."));
    const enum rc rc = paper_bind(b->sc, parts, count, &style, format, &out->bytes);
    if (rc != RC_INVALID || !text_equal(b->sc->error.field, "picture"))
        return rc;
    /* A picture that turns out broken where it is drawn does not keep the file from printing. */
    for (size_t i = 0; i < count; i++)
        parts[i].picture = (struct bytes){0};
    return paper_bind(b->sc, parts, count, &style, format, &out->bytes);
}

enum rc desk_print_dossier(struct desk *desk, struct scope *sc, int64_t id,
                           enum paper_format format, struct printed *out)
{
    struct casefile cf;
    struct book b;

    TRY(desk_whole_casefile(desk, sc, id, &cf));
    TRY(desk_may(desk, sc, MAY_PRINT, id));
    TRY(open_book(desk, sc, &cf, &b));
    TRY(issue_missing(&b));
    TRY(desk_whole_casefile(desk, sc, id, &cf));
    TRY(open_book(desk, sc, &cf, &b));
    TRY(print_book(&b, format, out));
    out->file_name = scope_printf(sc, "%d-%lld-dossier.%s", cf.dispute.year,
                                  (long long)cf.dispute.register_number,
                                  format == PAPER_TEXT ? "txt" : paper_format_code(format));
    return desk_run(desk, sc, USE_BIND, &id, NULL);
}
