/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is kept of a mediation, as JSON: what was said, brought, tried and added. Times are RFC 3339
 * at +08:00, dates "2026-12-01"; what is absent is null.
 *
 * Layer: conf. Every tree lives in SC.
 */
#ifndef CORE_CONF_RECORD_JSON_H
#define CORE_CONF_RECORD_JSON_H

#include "core/conf/tree.h"
#include "core/domain/casefile.h"

/* kind place at minutes cause recorder asked present read_back, private: what one side said alone;
 * statements: speaker text added_at added_by; marks: name role how on refusal. */
struct tree *record_json_sessions(struct scope *sc, const struct casefile *cf);
/* number kind title party brought_by brought_on proves source pages copy compared_by file size
 * digest recorded_at by void_reason, as they were taken in, without the bytes. */
struct tree *record_json_evidence(struct scope *sc, const struct casefile *cf);
/* party at way outcome note recorded_at by, oldest first. */
struct tree *record_json_contacts(struct scope *sc, const struct casefile *cf);
/* text recorded_at by */
struct tree *record_json_supplements(struct scope *sc, const struct casefile *cf);

#endif
