/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Office: one mediation office with its two names, its agencies and its people.
 * The centre's name stands on the screen; the people's mediation committee's full name
 * stands on paper, because a centre has no seal to put on an agreement.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_OFFICE_H
#define CORE_DOMAIN_OFFICE_H

#include "core/base/instant.h"
#include "core/domain/division.h"
#include "core/domain/print.h"
#include "core/domain/word.h"

/* Agencies that every office can call, in the order they are listed:
 * ROW(enum name, code, label msgid, non-government) */
#define AGENCIES(ROW)                                                                              \
    ROW(AGENCY_COMMITTEE, "committee", N_("Mediation committee"), true)                            \
    ROW(AGENCY_POLICE, "police", N_("Police station"), false)                                      \
    ROW(AGENCY_WOMEN, "women", N_("Women's federation"), false)                                    \
    ROW(AGENCY_STREET, "street", N_("Street office"), false)                                       \
    ROW(AGENCY_GRID, "grid", N_("Grid"), false)                                                    \
    ROW(AGENCY_MARRIAGE, "marriage", N_("Marriage mediators"), true)                               \
    ROW(AGENCY_PSYCHOLOGIST, "psychologist", N_("Psychologist"), true)                             \
    ROW(AGENCY_GUARD, "guard", N_("Security guards"), true)                                        \
    ROW(AGENCY_JUSTICE, "justice", N_("Judicial office"), false)                                   \
    ROW(AGENCY_COURT, "court", N_("Court"), false)                                                 \
    ROW(AGENCY_PROPERTY, "property", N_("Property management"), true)

enum agency_id {
    AGENCY_NONE,
#define AGENCY_ENUM_(name, code, label, social) name,
    AGENCIES(AGENCY_ENUM_)
#undef AGENCY_ENUM_
        AGENCY_COUNT /* one past the last */
};

struct agency {
    enum agency_id id;
    const char *code;
    const char *label; /* msgid */
    bool social;       /* non-government: what "linkage across trades" counts */
};

extern const struct word_list agency_words;

/* The agency with ID; asserts that there is one. */
const struct agency *agency_get(enum agency_id id);
const char *agency_label(enum agency_id id, enum lang lang);
/* The labels of COUNT agencies of LIST as LANG joins words; "" for none. Lives in SC. */
const char *agency_list(struct scope *sc, enum lang lang, const enum agency_id *list, size_t count);
/* Set *ID to the agency whose code or name (in any language) is TEXT. Fails: RC_INVALID, FIELD. */
MUST_CHECK enum rc agency_find(struct scope *sc, const char *field, const char *text,
                               enum agency_id *id);

struct person { /* of the staff; a party to a dispute is a struct party */
    int64_t id;
    const char *login;
    const char *name;
    enum agency_id agency;
    const char *role; /* free words of the office, "mediator" when nothing was said */
    const char *phone;
    const char *division;     /* 12 digits of the area he serves; NULL: the whole office */
    const char *skills;       /* qualifications and dialects, a word each, joined by 、; NULL */
    struct date from, until;  /* of his post, both inclusive; DATE_NONE: open */
    enum print_way print_way; /* how he prints from here */
    const char *print_queue;  /* of the print command, or the folder in the outbox; NULL */
    const char *disabled;     /* why he may not sit down any more; NULL: he may */
};

/* Does he hold his post on DAY, and has nobody disabled him? */
bool person_serves(const struct person *p, struct date day);

/* Whom the papers of an office send people to; each NULL: a line to write on by hand. */
struct office_directory {
    const char *phone;       /* that parties may call */
    const char *address;     /* of the office */
    const char *court;       /* that confirms agreements */
    const char *police;      /* station of the place */
    const char *arbitration; /* labour arbitration commission */
};

struct office {
    int64_t id;
    const char *name;         /* of the centre: on screens */
    const char *committee;    /* full name of the people's mediation committee: on paper */
    const char *division;     /* 12 digits */
    const char *abbreviation; /* before 人调字 in a case number */
    bool practice;            /* every screen and page says so */
};

#endif
