/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Board: one line of a list of cases: what it is, who waits for whom, how much time is left.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_BOARD_H
#define CORE_DOMAIN_BOARD_H

#include "core/domain/casefile.h"

struct board_row {
    bool readable;               /* its facts are open to who asked for it */
    struct dispute dispute;      /* without narrative */
    const struct party *parties; /* position, role, type, name and refusal of each */
    size_t party_count;
    const struct call *calls; /* in the order they were taken down */
    size_t call_count;
    const struct dispatch *dispatch; /* newest; NULL when no team was called */
    const struct milestone *milestones;
    size_t milestone_count;
    const struct agreement *agreement; /* newest; NULL */
    const struct visit *visits;        /* oldest first */
    size_t visit_count;
    bool awaits_seal;                  /* signed, not yet sealed: not in force */
    bool awaits_marks;                 /* an agreement exists and marks are missing */
    struct date next_due;              /* of the next duty not performed; DATE_NONE */
    int next_term;                     /* ordinal of its term; 0 */
    int next_instalment;               /* ordinal; 0: the term as a whole */
    struct money next_amount;          /* still to be paid; MONEY_NONE */
    const struct planned_visit *visit; /* the next that was not made; NULL */
    const struct deadline *deadline;   /* of a case without agreement, the next; NULL */
};

/* Do the promises of ROW still urge somebody? They do until the parties agree or the case ends:
 * nobody hurries to a dispute that is settled. */
bool board_urges(const struct board_row *row);

/* Say in ROW, whose agreement and parties are known, which marks its agreement waits for, and what
 * is to be done next by COUNT ENTRIES of its ledger. */
void board_judge(struct scope *sc, struct board_row *row, const struct performance *entries,
                 size_t count);

/* Is the planned visit of ROW to be seen to before any duty of its agreement? */
bool board_visits_first(const struct board_row *row);

/* By when something must be done: the next duty of an agreement or its next visit, else the
 * deadline of accepting or mediating; DATE_NONE. */
struct date board_due(const struct board_row *row);

/* Order rows by what needs a hand soonest: running promises by due time, missed ones before
 * them; then agreements that wait for a mark, duties and deadlines by date, the rest newest
 * first. */
void board_sort(struct board_row *rows, size_t count, struct instant now);

/* In which part of the board a case stands, the first part first. */
enum board_rank { BOARD_URGES, BOARD_MARKS, BOARD_DUTY, BOARD_REST };

/*
 * What puts an open case into its place and into the counts, whatever the clock says: a promise
 * that was missed fell due before every one that runs, so one order by due times holds for both.
 */
struct board_line {
    enum board_rank rank;
    int64_t due;   /* BOARD_URGES: the first promise, ms; BOARD_DUTY: board_due(), a day; else 0 */
    int64_t since; /* the time of registering, ms, negative */
    int64_t last;  /* BOARD_URGES: the last promise, ms; else 0 */
    bool unsealed; /* signed, not yet sealed */
    bool hidden;   /* SECRECY_HIDDEN */
};
/* Of ROW, complete and of an open case. The order of board_sort() is that of RANK, DUE, SINCE and
 * the id, the highest id first. */
struct board_line board_line(const struct board_row *row);
/* Does a case of this state stand on the board? */
bool board_shows_state(enum state state);

/* Who is against whom, for a list that a public hall looks on: "顾* - 郭*"; helpers are left out.
 * Lives in SC. */
const char *board_parties(struct scope *sc, enum lang lang, const struct board_row *row);

/* The title of ROW for such a list: where it names a party, the name is masked. Lives in SC. */
const char *board_title(struct scope *sc, const struct board_row *row);

/* How many cases there are of a kind: board_line_count() of core/store/board_line_store.h. */
struct board_counts {
    int responding; /* a team is out and a promise still runs */
    int overdue;    /* a promise was missed and is still awaited */
    int unsealed;   /* signed, not yet sealed */
    int today;      /* registered today, ended ones too: no line tells, the desk does */
};

#endif
