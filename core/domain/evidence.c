/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/evidence.h"

#include <string.h>

#include "core/base/text.h"
#include "core/domain/casefile.h"

#define ROW_(name, code, label) {name, code, label},
static const struct word evidence_rows[] = {WORDS_EVIDENCE(ROW_)};
const struct word_list evidence_words = {evidence_rows, 7};

#define NAME_BYTES 200 /* what every file system takes, with room for an ending */

/* Behind the last folder, whichever system it came from. */
static const char *base_name(const char *path)
{
    const char *name = path;

    for (const char *p = path; *p; p++)
        if (*p == '/' || *p == '\\')
            name = p + 1;
    return name;
}

const char *evidence_file_name(struct scope *sc, const char *path)
{
    struct buffer b = buffer_new(sc);
    const char *name = base_name(path), *kept;
    uint32_t cp;

    for (size_t length; (length = text_next(name, &cp)) > 0; name += length) {
        if (b.length + length > NAME_BYTES)
            break;
        if (cp < ' ' || cp == 0x7f || cp >= TEXT_BAD_BYTE)
            buffer_add(&b, "_");
        else
            buffer_add_n(&b, name, length);
    }
    if (text_gate_in(sc, "file", buffer_text(&b), TEXT_LINE, &kept) != RC_OK)
        kept = text_gate_out(sc, buffer_text(&b), TEXT_LINE);
    return kept ? kept : "_";
}

static enum rc gate_texts(struct scope *sc, struct evidence *e)
{
    TRY(text_gate_in(sc, "title", e->title, TEXT_LINE, &e->title));
    TRY(text_gate_in(sc, "by", e->brought_by, TEXT_LINE, &e->brought_by));
    TRY(text_gate_in(sc, "proves", e->proves, TEXT_LINE, &e->proves));
    TRY(text_gate_in(sc, "source", e->source, TEXT_LINE, &e->source));
    return text_gate_in(sc, "compared", e->compared_by, TEXT_LINE, &e->compared_by);
}

enum rc evidence_check(struct scope *sc, struct evidence *e)
{
    TRY(gate_texts(sc, e));
    if (!e->title)
        return fail(sc, RC_INVALID, "title",
                    N_("Please say what it is, such as “bank transfer”. Nothing was saved."));
    if (e->party > 0 && e->brought_by)
        return fail(sc, RC_INVALID, "by",
                    N_("Either a party brought it or somebody else did. Nothing was saved."));
    if (e->pages < 0 || e->pages > EVIDENCE_PAGES_MAX)
        return fail(sc, RC_INVALID, "pages", N_("It has 1 to {1} pages. Nothing was saved."),
                    scope_printf(sc, "%d", EVIDENCE_PAGES_MAX));
    if (e->compared_by && !e->copy)
        return fail(sc, RC_INVALID, "compared",
                    N_("Only a copy is compared with the original. Nothing was saved."));
    return RC_OK;
}

enum rc evidence_check_size(struct scope *sc, int64_t size)
{
    if (size == 0)
        return fail(sc, RC_INVALID, "file", N_("The file is empty. Nothing was saved."));
    if (size > EVIDENCE_SIZE_MAX)
        return fail(
            sc, RC_INVALID, "file",
            N_("The file is larger than {1} MB; please make it smaller or keep it on a disc "
               "in the folder. Nothing was saved."),
            scope_printf(sc, "%u", EVIDENCE_SIZE_MAX / (1024 * 1024)));
    return RC_OK;
}

enum rc evidence_numbered(struct scope *sc, const struct casefile *cf, int number,
                          const struct evidence **out)
{
    for (size_t i = 0; i < cf->evidence_count; i++) {
        if (cf->evidence[i].ordinal != number)
            continue;
        *out = &cf->evidence[i];
        return RC_OK;
    }
    return fail(sc, RC_INVALID, "evidence",
                N_("This case has no piece of evidence with the number {1}. Nothing was saved."),
                scope_printf(sc, "%d", number));
}

const char *evidence_bringer(const struct casefile *cf, const struct evidence *e)
{
    const struct party *const p = casefile_party(cf, e->party);

    if (p)
        return p->name;
    return e->brought_by ? e->brought_by : "";
}

size_t evidence_standing(const struct casefile *cf)
{
    size_t count = 0;

    for (size_t i = 0; i < cf->evidence_count; i++)
        count += cf->evidence[i].void_reason == NULL;
    return count;
}

void evidence_gaps(struct gaps *gaps, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->evidence_count; i++) {
        const struct evidence *e = &cf->evidence[i];

        if (!e->void_reason && e->copy && !e->compared_by)
            gap_add(gaps, N_("Nobody compared the copy “{2}” (evidence {1}) with the original."),
                    scope_printf(gaps->sc, "%d", e->ordinal), e->title);
    }
}
