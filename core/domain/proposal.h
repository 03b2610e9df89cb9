/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Proposal: who should take each seat of a team, why he, and why a seat stays empty. A mediator
 * may change all of it before he calls.
 *
 * Who may be proposed, in this order; the first that leaves nobody names the empty seat:
 *   he is registered with the agency and his post runs; he is on duty now; he is not at another
 *   scene; he has the qualification of the seat; nothing stands between him and a party (in an
 *   emergency that is told and empties no seat).
 * Who of those is proposed, first that tells them apart:
 *   chosen by a party; for the lead seat the mediator of the case; fewer conflicts; the nearest
 *   grid (the longest part of the dispute's division code that he serves); the least load (running
 *   dispatches); a dialect the narrative names; the order in which people were added.
 * Whoever a party chose, and the mediator of the case, need not be on duty.
 *
 * Without a duty of the agency on the roster nobody asks for duty, scene, grid or load: the first
 * of the agency is proposed, as an office without a roster has always called him.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_PROPOSAL_H
#define CORE_DOMAIN_PROPOSAL_H

#include "core/domain/conflict.h"
#include "core/domain/dispatch.h"
#include "core/domain/roster.h"

/* Why a person is proposed: ROW(name, code, label) */
#define WORDS_WHY(ROW)                                                                             \
    ROW(WHY_CHOSEN, "chosen", N_("chosen by a party"))                                             \
    ROW(WHY_MEDIATOR, "mediator", N_("handles the case"))                                          \
    ROW(WHY_ON_DUTY, "on_duty", N_("on duty"))                                                     \
    ROW(WHY_OFF_DUTY, "off_duty", N_("not on duty"))                                               \
    ROW(WHY_QUALIFIED, "qualified", N_("qualified"))                                               \
    ROW(WHY_NEAREST, "nearest", N_("nearest grid"))                                                \
    ROW(WHY_LEAST_LOAD, "least_load", N_("least load"))                                            \
    ROW(WHY_DIALECT, "dialect", N_("speaks the dialect"))                                          \
    ROW(WHY_NO_ROSTER, "no_roster", N_("no roster"))                                               \
    ROW(WHY_PICKED, "picked", N_("picked by hand"))

/* Why a seat is empty; the agency is called all the same. */
#define WORDS_VACANCY(ROW)                                                                         \
    ROW(VACANCY_NONE, "none", N_("taken"))                                                         \
    ROW(VACANCY_NOBODY, "nobody_registered", N_("nobody registered"))                              \
    ROW(VACANCY_OFF_DUTY, "nobody_on_duty", N_("nobody is on duty"))                               \
    ROW(VACANCY_ENGAGED, "all_engaged", N_("all are engaged"))                                     \
    ROW(VACANCY_UNQUALIFIED, "not_qualified", N_("nobody is qualified"))                           \
    ROW(VACANCY_CONFLICT, "conflict", N_("only with a conflict"))

#define PROPOSAL_ENUM_(name, code, label) name,
enum why { WORDS_WHY(PROPOSAL_ENUM_) };
enum vacancy { WORDS_VACANCY(PROPOSAL_ENUM_) };
#undef PROPOSAL_ENUM_

extern const struct word_list why_words;
extern const struct word_list vacancy_words;

/* Why a seat is filled as it is; beside the seat. */
struct seat_reason {
    unsigned why;         /* bit set of enum why: of the person */
    unsigned deputy_why;  /* of the deputy */
    enum vacancy vacancy; /* VACANCY_NONE when somebody sits there */
    const char **others;  /* who else is needed, when the seat takes more than two people */
    size_t other_count;
    const struct conflict *conflicts; /* of the person */
    size_t conflict_count;
};

struct proposal {
    const struct playbook *playbook;
    struct seat *seats; /* in the playbook's order; the caller may change people and drop seats */
    struct seat_reason *reasons; /* beside the seats as they were proposed */
    size_t seat_count;
};

/* A running dispatch of another case in which somebody sits. */
struct engagement {
    int64_t person;
    bool at_scene; /* he arrived there and has not left */
};

struct proposal_question {
    const struct person *people; /* in the order in which they were added */
    size_t person_count;
    const struct roster *roster; /* NULL: none */
    const struct engagement *engagements;
    size_t engagement_count;
    const struct conflict *conflicts; /* of conflict_find() */
    size_t conflict_count;
    const struct mediator_choice *choices;
    size_t choice_count;
    const char *division;  /* of the dispute; NULL */
    const char *narrative; /* NULL */
    int64_t lead;          /* the mediator of the case; else who sits at the desk; 0 */
    bool emergency;
    struct instant now;
};

/* Fill the seats of PB that are called at LEVEL (1: with the team). Lives in SC and points into
 * PB and Q. */
struct proposal proposal_make(struct scope *sc, const struct playbook *pb, int level,
                              const struct proposal_question *q);
/* Does PB stand for an emergency? Then every seat gets a deputy. */
bool proposal_is_emergency(const struct playbook *pb);
/* Put PERSON (NULL: nobody by name) into seat INDEX of P, with the conflicts he has. */
void proposal_pick(struct scope *sc, struct proposal *p, size_t index, const struct person *person,
                   const struct proposal_question *q);
/* "on duty, nearest grid", or why the seat is empty; with {others} and conflicts. Lives in SC. */
const char *proposal_reason(struct scope *sc, enum lang lang, const struct seat_reason *r);
/* The labels of the words in the bit set WHY. Lives in SC. */
const char *proposal_whys(struct scope *sc, enum lang lang, unsigned why);
/* What stands between somebody and the parties; "" when nothing does. Lives in SC. */
const char *proposal_conflicts(struct scope *sc, enum lang lang, const struct seat_reason *r);

#endif
