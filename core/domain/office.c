/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/office.h"

#include "core/base/text.h"
#include "core/base/tr.h"

#include <assert.h>

static const struct agency agencies[] = {
#define AGENCY_(name, code, label, social) [name] = {name, code, label, social},
    AGENCIES(AGENCY_)
#undef AGENCY_
};

const struct agency *agency_get(enum agency_id id)
{
    assert(id > AGENCY_NONE && id < AGENCY_COUNT);
    return &agencies[id];
}

static bool agency_is(const struct agency *agency, const char *text)
{
    return text_equal(agency->code, text) || text_equal(tr(LANG_EN, agency->label), text) ||
           text_equal(tr(LANG_ZH, agency->label), text);
}

static const char *codes(struct scope *sc)
{
    struct buffer b = buffer_new(sc);

    for (int id = AGENCY_NONE + 1; id < AGENCY_COUNT; id++) {
        buffer_add(&b, b.length > 0 ? ", " : "");
        buffer_add(&b, agencies[id].code);
    }
    return buffer_text(&b);
}

enum rc agency_find(struct scope *sc, const char *field, const char *text, enum agency_id *id)
{
    const char *given;

    TRY(text_gate_in(sc, field, text, TEXT_LINE, &given));
    for (int i = AGENCY_NONE + 1; i < AGENCY_COUNT; i++) {
        if (agency_is(&agencies[i], given)) {
            *id = (enum agency_id)i;
            return RC_OK;
        }
    }
    return fail(sc, RC_INVALID, field, N_("{1}: “{2}” is not an agency ({3}); nothing was saved."),
                field, given ? given : "", codes(sc));
}
