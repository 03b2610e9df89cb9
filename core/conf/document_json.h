/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The papers of a case, and what is filled in for one of them, as JSON.
 *
 * Layer: conf. What is returned lives in SC.
 */
#ifndef CORE_CONF_DOCUMENT_JSON_H
#define CORE_CONF_DOCUMENT_JSON_H

#include "core/conf/tree.h"
#include "core/domain/casefile.h"

/* [{"code","kind","title","of","state","unanswered","why","version","copies","changed"}] */
const char *document_json_list(struct scope *sc, const struct case_paper *list, size_t count,
                               enum lang lang);
/* [{"name","label","english","kind","choices","required","help","default","value","shown"}] */
const char *document_json_answers(struct scope *sc, const struct particular_answer *list,
                                  size_t count);

/* [{"document","name","value","by"}]: what stands filled in for the documents of CF. */
const struct tree *document_tree_particulars(struct scope *sc, const struct casefile *cf);

#endif
