/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Simulation: a made-up year of a district, for practice and for proving the figures. It draws,
 * from a seed, which disputes come when and what the members of a team do after they were called.
 * The same seed draws the same year. It knows no rule of the record: what it draws is played
 * through the use cases, and what the rules refuse is refused.
 *
 * Layer: domain. Pure: chance comes from the seed.
 * Units: shares are percent; quantiles are seconds at 0, 20, 40, 60, 80 and 100 percent.
 */
#ifndef CORE_DOMAIN_SIMULATION_H
#define CORE_DOMAIN_SIMULATION_H

#include "core/domain/dispatch.h"
#include "core/domain/intake.h"

#define SIMULATION_QUANTILES 6
#define SIMULATION_HOURS     24

/* One sort of dispute. */
struct simulated_sort {
    const char *kind; /* code */
    enum source source;
    const char *narrative, *place;
    const char *situation; /* an urgent one is told as this emergency; NULL: as any other */
    int weight;            /* how often among the others */
    int urgent;            /* share that is urgent */
};

/* How the people of one agency answer. */
struct simulated_agency {
    enum agency_id agency;
    int answer[SIMULATION_QUANTILES]; /* from the call to the answer */
    int way[SIMULATION_QUANTILES];    /* from the answer to the arrival */
    int declines, silent;             /* shares of calls that are declined, not answered */
    int late;                         /* share of answers that are written down only afterwards */
};

/* How often, in percent: of late entries, of entries, or of teams. */
struct simulated_shares {
    int confirmed; /* late entries that somebody else confirms */
    int own;       /* late entries that the recorder himself tries to confirm */
    int corrected; /* entries taken back and written again */
    int waived;    /* teams with a broken promise for which an exemption is asked */
    int granted;   /* of those, confirmed by a second person */
    int police;    /* teams that hand over to the police */
    int again;     /* teams after which another is called */
    int paused;    /* teams that may, whose clocks stand for some hours */
    int stood;     /* teams of which an agency, or everybody, is stood down */
    int blamed;    /* teams with a broken promise for which the reason is written down */
};

struct simulation {
    struct office office;
    const struct person *people;   /* some of every agency that is called */
    const char *const *capacities; /* of each, as appointment_read() takes them; NULL: the usual */
    size_t person_count;
    const char **divisions; /* where disputes are; every third has none */
    size_t division_count;
    const char **surnames;
    size_t surname_count;
    const struct simulated_sort *sorts;
    size_t sort_count;
    const struct simulated_agency *agencies;
    size_t agency_count;
    int hours[SIMULATION_HOURS]; /* weights of the hours of a day, at +08:00 */
    struct simulated_shares shares;
};

/* Fails: RC_INVALID, naming the list, when it is empty, a weight or a share is out of its range, or
 * quantiles fall. */
MUST_CHECK enum rc simulation_check(struct scope *sc, const struct simulation *s);

/* A dispute that comes. */
struct simulated_case {
    struct instant at;     /* registered */
    struct span rang;      /* from the first ring to the registration of an emergency */
    struct span called;    /* from the registration of any other to the team */
    struct span closed;    /* from the registration to the closing; days */
    struct intake intake;  /* without token */
    const char *situation; /* of an emergency; NULL */
    uint64_t seed;         /* of what its teams do */
};

/* Set *LIST to COUNT cases in DAYS days from FROM on, by time. Lives in SC. */
void simulation_cases(struct scope *sc, const struct simulation *s, uint64_t seed, struct date from,
                      int days, size_t count, struct simulated_case **list);

enum simulated_act {
    SIMULATED_RESPOND, /* AGENCY does ACT */
    SIMULATED_CONFIRM, /* the newest ACT of AGENCY; of AGENCY_NONE, the newest exemption */
    SIMULATED_CORRECT, /* the newest ACT of AGENCY */
    SIMULATED_WAIVE,   /* a promise that was broken, if one was */
    SIMULATED_POLICE,
    SIMULATED_PAUSE,
    SIMULATED_RESUME,
    SIMULATED_STAND_DOWN, /* AGENCY, or with AGENCY_NONE everybody */
    SIMULATED_BLAME,      /* a promise that was broken, if one was */
    SIMULATED_AGAIN       /* another team; what follows is drawn for it */
};

enum simulated_who {
    SIMULATED_DESK,  /* the person at the desk, who writes down what he is told */
    SIMULATED_SELF,  /* the member of the agency himself */
    SIMULATED_SECOND /* somebody of another agency */
};

struct simulated_step {
    struct span after;    /* the call: when it is recorded */
    struct span happened; /* the call: when it happened; RESPOND */
    enum simulated_act act;
    enum simulated_who who;
    enum agency_id agency;
    enum act response;
};

/* Set *LIST to what is done after D was called, the ORDINAL-th team of a case drawn with SEED, by
 * time. Lives in SC. */
void simulation_team(struct scope *sc, const struct simulation *s, uint64_t seed,
                     const struct dispatch *d, struct simulated_step **list, size_t *count);

/* The same for the seats of D that were called with LEVEL. */
void simulation_level(struct scope *sc, const struct simulation *s, uint64_t seed,
                      const struct dispatch *d, int level, struct simulated_step **list,
                      size_t *count);

/* What the wall clock of the office is ahead of the true time at T, in a year drawn with SEED that
 * began at FROM: now and then somebody sets it, or a time server does. */
struct span simulation_skew(uint64_t seed, struct instant from, struct instant t);

#endif
