/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Call: somebody rang for help. A case may have several: two neighbours ring about one quarrel.
 * From the first ring to the calling of the team is an interval of its own, which no promise of a
 * playbook measures.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_CALL_H
#define CORE_DOMAIN_CALL_H

#include "core/base/instant.h"

struct call {
    int64_t id;
    struct instant rang_at;
    const char *phone;     /* to call back; NULL */
    const char *place;     /* NULL */
    const char *situation; /* code in situations.yaml; NULL */
    const char *note;      /* NULL */
    const char *by;        /* who took it down */
    struct instant recorded_at;
};

/* When the first of COUNT calls rang; INSTANT_NEVER without one. */
struct instant call_first_ring(const struct call *calls, size_t count);
/* May A and B be one place, that is, does one name the other or a part of it ("甲网格 8 幢", "甲网格
 * 8 幢 502 室")? NULL and "" are no place. */
bool call_same_place(const char *a, const char *b);

#endif
