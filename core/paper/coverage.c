/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/coverage.h"

#include "core/base/text.h"
#include "core/paper/module.h"

bool coverage_is_common(uint32_t cp)
{
    return (cp >= ' ' && cp <= '~') || (cp >= 0x4E00 && cp <= 0x9FA5) || cp == 0xB7 ||
           cp == 0x2014 || cp == 0x2018 || cp == 0x2019 || cp == 0x201C || cp == 0x201D ||
           cp == 0x2026 || (cp >= 0x3000 && cp <= 0x3011 && cp != 0x3004) ||
           (cp >= 0xFF01 && cp <= 0xFF5E) || cp == '\n';
}

/* The first character of TEXT that is not common; NULL when all are. */
static const char *first_rare(const char *text)
{
    uint32_t cp;

    for (size_t length; (length = text_next(text, &cp)) > 0; text += length)
        if (!coverage_is_common(cp))
            return text;
    return NULL;
}

enum rc coverage_check(struct scope *sc, const struct paper_style *style, const char *field,
                       const char *text)
{
    const char *rare = text ? first_rare(text) : NULL;
    const struct scope_mark mark = scope_mark(sc);
    module_covers_function *missing_in;
    char letter[5] = {0};

    if (!rare)
        return RC_OK;
    if (module_open_covers(sc, style->modules, &missing_in) != RC_OK) {
        scope_rewind(sc, mark);
        return RC_OK;
    }
    const uint32_t cp = missing_in(sc, style, rare);
    if (cp == 0)
        return RC_OK;
    text_encode(cp, letter);
    return fail(sc, RC_INVALID, field,
                N_("{1}: no font for paper has the character “{2}” (U+{3}), so nothing with it "
                   "could be printed. Install a font that has it and name its file in the "
                   "settings (further_face), or write another form of the character. Nothing was "
                   "saved."),
                field, letter, scope_printf(sc, "%04X", cp));
}
