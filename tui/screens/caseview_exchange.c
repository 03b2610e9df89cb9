/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a case came from and to which offices it was sent, for caseview.h. */
#include "tui/screens/caseview.h"
#include "tui/screens/exchange_pane.h"

static void write_exchange(struct caseview *v, const struct exchange *x)
{
    const char *const text =
        say(v->sc, v->lang, x->outgoing ? N_("sent to {1}: {2}") : N_("came from {1}: {2}"),
            x->peer_name, exchange_pane_standing(v->lang, x));
    enum style style;

    exchange_pane_state(v->lang, x, &style);
    scroll_pair(&v->scroll, CASEVIEW_LABEL, instant_short(v->sc, x->opened_at),
                x->state == EXCHANGE_SENT ? STYLE_AMBER : style, text);
    caseview_pair(v, N_("Why"), x->reason);
    caseview_pair(v, N_("Number there"), x->other_number);
    caseview_pair(v, N_("Sent back"), x->answer);
}

void caseview_exchanges(struct caseview *v)
{
    if (v->exchange_count > 0)
        scroll_heading(&v->scroll, tr(v->lang, N_("Other offices")));
    for (size_t i = v->exchange_count; i > 0; i--) /* the newest counts */
        write_exchange(v, &v->exchanges[i - 1]);
}
