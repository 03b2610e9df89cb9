/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Conceal: what of a case is shown to whom (脱敏). Of what it takes away nothing is left in the
 * copy, so nobody who gets one can show it by mistake.
 *
 * With SIGHT_HEADER number, kind, state, urgency, risk, clocks, team and responses stay; a name is
 * "张*", a place ends with its community. With SIGHT_FACTS everything stays but identity numbers,
 * telephones and bank accounts, which are masked, and addresses that are secret.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CONCEAL_H
#define CORE_DOMAIN_CONCEAL_H

#include "core/domain/board.h"
#include "core/domain/casefile.h"

/* Leave in CF what SIGHT lets see. Everything else goes on living where it lived. */
void casefile_conceal(struct scope *sc, struct casefile *cf, enum sight sight);
/* The same of ROW, whose kind is called KIND. */
void board_row_conceal(struct scope *sc, struct board_row *row, const char *kind);
/* The parties alone, with SIGHT_FACTS. Lives in SC. */
const struct party *conceal_parties(struct scope *sc, const struct party *list, size_t count);

/* TEXT with all but the last four digits of every account (12 to 19 digits, also in groups of
 * four) as stars; TEXT itself when it holds none. NULL → NULL. */
const char *conceal_accounts(struct scope *sc, const char *text);
/* The words of a search with the middle of every number of 7 digits or more as stars: a telephone
 * or an ID number may have been looked for. NULL → NULL. */
const char *conceal_search(struct scope *sc, const char *words);
/* PLACE up to its community or village, else its street or town; NULL when it names none. */
const char *conceal_place(struct scope *sc, const char *place);

/* Whoever was shown WHOLE as SHOWN and sends that back has not changed it. */
const char *conceal_undo(const char *sent, const char *shown, const char *whole);
/* Put the numbers and addresses of WHOLE into NEW where it holds what conceal_parties() makes of
 * them. */
void conceal_undo_party(struct scope *sc, struct party *new, const struct party *whole);
/* The same with the accounts of the terms of NEW, which was made of the agreement WHOLE. */
void conceal_undo_agreement(struct scope *sc, struct agreement *new, const struct agreement *whole);

#endif
