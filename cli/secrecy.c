/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a case is closed. */
#include "core/desk/secrecy.h"
#include "cli/command.h"

enum rc command_secrecy(struct command_context *c)
{
    const char *const reason = options_value(c->args, "reason");
    int64_t id;
    int secrecy;

    if (!reason)
        return usage_fail(c->sc, N_("--reason must say why; nothing was saved."));
    TRY(word_find(c->sc, &secrecy_words, "secrecy", command_word(c, 1), &secrecy));
    TRY(command_dispute(c, &id));
    TRY(desk_classify(c->desk, c->sc, id, (enum secrecy)secrecy, reason));
    command_say(c, N_("The case is now “{1}”."), word_label(&secrecy_words, secrecy, c->lang));
    return RC_OK;
}
