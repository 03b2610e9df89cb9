/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/marks.h"

#include "tui/screens/words.h"

const char *marks_who(enum lang lang, const struct casefile *cf, enum signatory signatory,
                      int party)
{
    switch (signatory) {
    case SIGNATORY_MEDIATOR:
        return tr(lang, N_("Mediator"));
    case SIGNATORY_RECORDER:
        return tr(lang, N_("Recorder"));
    case SIGNATORY_SEAL:
        return tr(lang, N_("Seal"));
    default:
        return casefile_party(cf, party) ? casefile_party(cf, party)->name : "";
    }
}

const char *marks_line(struct scope *sc, enum lang lang, const struct casefile *cf,
                       const struct agreement *a)
{
    struct buffer b = buffer_new(sc);
    struct required_mark *list;
    size_t count;

    agreement_required(sc, a, cf->parties, cf->party_count, &list, &count);
    for (size_t i = 0; i < count; i++)
        buffer_addf(&b, "%s%s %s", i > 0 ? "  " : "",
                    marks_who(lang, cf, list[i].signatory, list[i].party),
                    list[i].mark ? date_iso(sc, list[i].mark->on) + 5 : "_");
    return buffer_text(&b);
}

const char *marks_missing(struct scope *sc, enum lang lang, const struct casefile *cf,
                          const struct agreement *a)
{
    struct required_mark *list;
    const char *text = "";
    size_t count;

    agreement_required(sc, a, cf->parties, cf->party_count, &list, &count);
    for (size_t i = 0; i < count; i++)
        if (!list[i].mark)
            text =
                words_join(sc, lang, text, marks_who(lang, cf, list[i].signatory, list[i].party));
    return text;
}

const char *marks_force(struct scope *sc, enum lang lang, const struct casefile *cf,
                        const struct agreement *a)
{
    const struct date on = agreement_effective_on(sc, a, cf->parties, cf->party_count);

    if (date_is_set(on))
        return say(sc, lang, N_("In force since {1}"), date_iso(sc, on));
    if (agreement_awaits_seal(sc, a, cf->parties, cf->party_count))
        return tr(lang, N_("Signed, not sealed: not in force"));
    return tr(lang, N_("In force from the day all have signed and it is sealed"));
}
