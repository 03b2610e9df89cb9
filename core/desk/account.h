/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The office itself: making it, its people, practice data, checking the record.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_ACCOUNT_H
#define CORE_DESK_ACCOUNT_H

#include "core/desk/desk.h"

/* What a person serves, and how long. */
struct post {
    const char *division;    /* 12 digits; NULL: the whole office */
    const char *skills;      /* words parted by spaces or any comma; NULL */
    struct date from, until; /* DATE_NONE: open */
    const char *capacities;  /* "mediator@committee+admin"; NULL: what ROLE says, else the usual */
};

struct new_person {
    const char *login, *name;
    enum agency_id agency;   /* AGENCY_COMMITTEE when nothing was said */
    const char *role;        /* capacities, or free words of the office; NULL: "mediator" */
    const char *phone;       /* NULL */
    const struct post *post; /* NULL: everything open */
};
/* Read "LOGIN:NAME[:AGENCY[:ROLE]]"; ROLE is what appointment_read() takes, or free words.
 * Fails: RC_INVALID "person". */
MUST_CHECK enum rc desk_parse_person(struct scope *sc, const char *text, struct new_person *out);

struct new_office {
    struct office office; /* id and practice apart, as given */
    bool practice;
    const struct new_person *people;
    size_t people_count;
};
/* Make a database. Fails: RC_INVALID "db" when there is a file already, RC_CONFLICT "db" when there
 * is an office on the server; nothing is left behind. */
MUST_CHECK enum rc desk_init(struct scope *sc, const struct desk_options *options,
                             const struct new_office *office);
/* Make a practice database with the four stories, at different stages, around now. */
MUST_CHECK enum rc desk_demo(struct scope *sc, const struct desk_options *options);
/* Fails: RC_INVALID "person" for a login that somebody has; as desk_check_person(). */
MUST_CHECK enum rc desk_add_person(struct desk *desk, struct scope *sc,
                                   const struct new_person *person);
/* Put the telephone and the post of P as they are kept.
 * Fails: RC_INVALID "phone", "division", "skills", "until". */
MUST_CHECK enum rc desk_check_person(struct desk *desk, struct scope *sc, struct new_person *p);

/* NULL stays as it is, "" is taken away. */
struct person_change {
    const char *login;
    const char *name, *role, *phone, *division, *skills;
    const char *from, *until;  /* days, "2026-12-01" */
    const char *print, *queue; /* a way of print_way_words; the queue or the folder */
};
/* Fails: RC_NOTFOUND "login"; RC_INVALID as desk_check_person(), "print", "queue", "name" when it
 * is taken away, and "until" when nobody would be left without an end to his post. */
MUST_CHECK enum rc desk_save_person(struct desk *desk, struct scope *sc,
                                    const struct person_change *change);
/* From now on the person with LOGIN may not sit down, whatever his post says; a session that runs
 * is refused its next act. Nobody does it to himself.
 * Fails: RC_NOTFOUND "login"; RC_INVALID "login" when it is oneself, or he is disabled already,
 * "reason" when it is empty, and "until" when nobody would be left without an end to his post. */
MUST_CHECK enum rc desk_disable(struct desk *desk, struct scope *sc, const char *login,
                                const char *reason);
/* He may again. Fails: RC_NOTFOUND "login"; RC_INVALID "login" when he may. */
MUST_CHECK enum rc desk_enable(struct desk *desk, struct scope *sc, const char *login);
/* How who sits here prints: WAY and QUEUE, which is NULL for the usual one. Nobody else's.
 * Fails: RC_INVALID "print", "queue". */
MUST_CHECK enum rc desk_print_by(struct desk *desk, struct scope *sc, enum print_way way,
                                 const char *queue);
/* All people of this office, those who left too. Lives in SC. */
MUST_CHECK enum rc desk_all_people(struct desk *desk, struct scope *sc,
                                   const struct person **people, size_t *count);

struct verification {
    bool sound;
    int64_t entries;  /* journal entries recomputed */
    int64_t accesses; /* entries of the access record recomputed */
    int64_t rows;     /* rows recomputed */
    int64_t documents;
    int64_t erased;      /* rows that were lawfully destroyed */
    int64_t anchors;     /* that fit, where some were held against it */
    struct error broken; /* the first bad place when not sound */
};
/* Recompute the journal chain, the rows, the issued documents, and when the next thing falls due
 * for each team, and the index for searching. RC_OK also when not sound. */
MUST_CHECK enum rc desk_verify(struct desk *desk, struct scope *sc, struct verification *out);

#define KEY_NEW_DAYS DAYS(7) /* that its owner is told of a key somebody else added */
/* Set *COUNT to the keys of who sits here that somebody else added in the last KEY_NEW_DAYS,
 * also those that were removed again. */
MUST_CHECK enum rc desk_new_keys(struct desk *desk, struct scope *sc, int64_t *count);

#endif
