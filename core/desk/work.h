/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Work: one use case while it runs. Private to the desk.
 *
 * A body loads, decides by the rules of core/domain and saves; it does nothing slow and keeps
 * nothing, because a transaction that was busy runs it again from the start.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_WORK_H
#define CORE_DESK_WORK_H

#include "core/conf/dossier_file.h"
#include "core/conf/settings_file.h"
#include "core/desk/desk.h"
#include "core/domain/board.h"
#include "core/domain/escalation.h"
#include "core/domain/examination.h"
#include "core/domain/likeness.h"
#include "core/domain/password.h"
#include "core/domain/permit.h"
#include "core/domain/phrase.h"
#include "core/domain/proposal.h"
#include "core/domain/situation.h"
#include "core/store/casefile_store.h"

enum use {
#define USE(name, body, mode, word, may) USE_##name,
#include "core/desk/use.def"
#undef USE
    USE_COUNT
};

struct desk {
    struct scope life; /* what was read once and stays */
    struct desk_options options;
    struct engine *engine;
    struct clock clock;
    struct office office;
    struct person person;
    const char *owner;    /* login of who opened the desk, unless it is a shared one */
    const char *session;  /* the word for it in the rows of presence; NULL until it is said */
    bool left;            /* nobody sits here until somebody signs in */
    struct viewer viewer; /* the person, with what he is appointed to today; its lists live in */
    struct scope rights;  /* until desk_look_up() reads them again */
    struct settings settings;
    struct kind_table kinds;
    struct division_table divisions;
    struct playbook *playbooks; /* read at the first dispatch */
    size_t playbook_count;
    bool has_playbooks;
    const struct playbook_examined *shelf; /* the files they came from */
    size_t shelf_count;
    struct phrase *phrases; /* read when one is first wanted */
    size_t phrase_count;
    struct situation *situations; /* read at the first emergency */
    size_t situation_count;
    struct calendar calendar; /* read when a day is first asked for */
    bool has_calendar;
    struct deadline_rules deadlines; /* read when one is first counted, with the plan of visits */
    struct visit_rules visits;
    int64_t rules; /* which these are, with the calendar: desk_rules(); RULES_UNKNOWN */
    struct likeness_rules likeness; /* read when cases are first compared */
    bool has_likeness;
    struct examination_rules examination; /* read when an agreement is first examined */
    bool has_examination;
    bool unrecorded;              /* the last opening of a case could not be written down */
    struct password_words common; /* read when a password is first set */
    struct folder_rules folder;   /* read when a folder is first asked for */
    struct playbook *kept;        /* older ones that dispatches were made by */
    size_t kept_count;
    struct password untold;      /* of who unlocked while nothing could be written: tries since */
    int64_t looked;              /* the case read last through broken glass, */
    struct instant looked_at;    /* and when that was recorded */
    bool unmerged;               /* the index grew since it was last merged */
    struct instant indexed;      /* when this desk last went on with it */
    struct likeness_news *alike; /* what likenesses its keys do not tell yet; NULL: not asked */
};

struct work {
    struct desk *desk;
    struct scope *sc;
    struct tx tx;
    struct instant now; /* of this attempt */
    int64_t boot;       /* what the boot clock showed then */
    const char *boot_id;
    struct date today;
    enum may may;       /* what the use case needs */
    int64_t allowed;    /* the dispute for which work_allow() said yes; 0: none yet */
    int64_t subject;    /* what it is done to; a body that makes something sets it */
    size_t lined;       /* rows of TX that the place of the subject on the board knows of already */
    int64_t signer;     /* ENTER: who proved to be somebody; 0: who sits here */
    const char *detail; /* READ: what was searched for, which paper, whose number */
    const char *said;   /* WRITE: the same in codes alone, which stay for ever */
};

/*
 * Run USE with ARGS, which stay as they are: begin, look the person up again, the body, the
 * journal entry, commit; or roll back everything and give back what the scope took meanwhile.
 * A store that is busy is tried again. RESULT points outside the scope and is the body's to fill.
 */
MUST_CHECK enum rc desk_run(struct desk *desk, struct scope *sc, enum use use, const void *args,
                            void *result);

/* The word of USE in the journal. */
const char *use_word(enum use use);
/*
 * Read again who sits here and what he is appointed to, and let the engine work for him. Every use
 * case begins with it, and every reading of cases: whoever lost his post or his appointment a
 * moment ago is refused at his next act.
 * Fails: RC_DENIED "as".
 */
MUST_CHECK enum rc desk_look_up(struct desk *desk, struct scope *sc);
/* From now until desk_look_up() the desk and its engine work for the program itself. */
void desk_see_all(struct desk *desk);
/* Begin a snapshot for several reads, and look up who reads. End it with engine_rollback(). */
MUST_CHECK enum rc desk_begin_read(struct desk *desk, struct scope *sc);
/* Look up who sits here. Fails: RC_DENIED "as" when he may not do MAY at all. */
MUST_CHECK enum rc desk_ask(struct desk *desk, struct scope *sc, enum may may);
/* Look up who sits here. Fails: as desk_sight(); RC_DENIED "as" when he may not read what stands in
 * the papers of dispute ID. */
MUST_CHECK enum rc desk_ask_facts(struct desk *desk, struct scope *sc, int64_t id);
/* Set *SIGHT to what who sits here may see of dispute ID. Fails: RC_NOTFOUND "case" in the same
 * words whether there is none or he may not know of it. */
MUST_CHECK enum rc desk_sight(struct desk *desk, struct scope *sc, int64_t id, enum sight *sight);
/* Set *THROUGH: he reads dispute ID only because he broke the glass. Fails: as desk_sight(). */
MUST_CHECK enum rc desk_through_glass(struct desk *desk, struct scope *sc, int64_t id,
                                      bool *through);
/* Record that he looks through broken glass at dispute ID, once a minute while he does. */
MUST_CHECK enum rc desk_look_through(struct desk *desk, struct scope *sc, int64_t id);
/* Fails: as desk_sight(); RC_DENIED "as" when he sees dispute ID and may not do MAY to it. */
MUST_CHECK enum rc desk_may(struct desk *desk, struct scope *sc, enum may may, int64_t id);
/* Could PERSON, somebody else than who sits here, do MAY to dispute ID? Inside a transaction of a
 * person. Fails: RC_NOTFOUND "case". */
MUST_CHECK enum rc desk_could(struct desk *desk, struct scope *sc, const struct person *person,
                              enum may may, int64_t id, bool *could);
/* The sentence that something is not part of his appointments. Returns RC_DENIED. */
MUST_CHECK enum rc desk_deny(const struct desk *desk, struct scope *sc);
/* Fails: RC_DENIED "as" when P does not hold his post today. */
MUST_CHECK enum rc desk_check_post(struct desk *desk, struct scope *sc, const struct person *p);
/* Was the key that the desk was opened for the one that sshd let in? Fails: RC_DENIED "key". */
MUST_CHECK enum rc desk_prove_key(struct desk *desk, struct scope *sc);
/* Does it still stand, and is it P's? Fails: RC_DENIED "key". */
MUST_CHECK enum rc desk_check_key(struct desk *desk, struct scope *sc, const struct person *p);
/* Whoever sits at DESK gets up; an empty chair sees nothing, whatever a screen asks for. */
void desk_leave(struct desk *desk);
/* A desk with everything but a database: conf files and clock. */
MUST_CHECK enum rc desk_prepare(struct scope *sc, const struct desk_options *options,
                                struct desk **desk);
/* Return RC of what was read into the desk's own memory; SC, who asked, gets its error. */
MUST_CHECK enum rc desk_told(struct desk *desk, struct scope *sc, enum rc rc);
/* RC of reading what is given out; when it was stopped, with the sentence that nothing is. */
MUST_CHECK enum rc desk_read_out(struct scope *sc, enum rc rc);
/* Path of the office's own settings, which need not be there. Lives in SC. */
const char *desk_settings_path(const struct desk *desk, struct scope *sc);
/* Path of a shipped file. Lives in SC. */
const char *desk_template(const struct desk *desk, struct scope *sc, const char *name);
/* Give PB the calendar when a promise of it counts working days. While that cannot be read they
 * count by weekends: a team is called all the same. */
void desk_date_playbook(struct desk *desk, struct scope *sc, struct playbook *pb);
/* Give each of COUNT ROWS the deadline that waits for it; none while a file of rules
 * or days cannot be read. */
MUST_CHECK enum rc desk_date_rows(struct desk *desk, struct scope *sc, struct board_row *rows,
                                  size_t count);
/* The same for ROW, made of CASEFILE, by rules and a calendar that were read: as its place on the
 * board is kept, so that only the record and the rules decide it. */
void desk_date_case(struct desk *desk, struct scope *sc, const struct casefile *casefile,
                    struct board_row *row);
/* Read the rules of deadlines and visits and the calendar, and set *RULES to a number that changes
 * when one of them does. Fails: as they do. */
MUST_CHECK enum rc desk_rules(struct desk *desk, struct scope *sc, int64_t *rules);
/* Were they read already? */
bool desk_has_rules(const struct desk *desk);
/* How the store reads the playbook that a dispatch keeps. */
struct playbook_reader desk_playbook_reader(struct desk *desk);

/* May who works do to dispute ID what this use case needs? Every use case about a case asks, most
 * of them by work_casefile(). Fails: as desk_may(). */
MUST_CHECK enum rc work_allow(struct work *w, int64_t id);
/* The same in the name of AGENCY. */
MUST_CHECK enum rc work_allow_for(struct work *w, int64_t id, enum agency_id agency);
/* The casefile of ID as this transaction sees it, with everything in it, once work_allow() said
 * yes. */
MUST_CHECK enum rc work_casefile(struct work *w, int64_t id, struct casefile *cf);
/* The same, when STEP may follow its state; it becomes the subject. */
MUST_CHECK enum rc work_begin(struct work *w, int64_t id, enum dispute_step step,
                              struct casefile *cf);
/* Is D still as it was at revision REV, which somebody looked at? Fails: RC_CONFLICT "rev". */
MUST_CHECK enum rc work_unchanged(struct work *w, const struct dispute *d, int64_t rev);
/* Save D, whose facts changed in this transaction, with the state they now show. */
MUST_CHECK enum rc work_save(struct work *w, struct dispute *d);
/* Save the state the facts of ID now show, if it is another one. */
MUST_CHECK enum rc work_restate(struct work *w, int64_t id);

/* Set *LIST to all that may fall due for the team D of CF; see escalation_list(). */
MUST_CHECK enum rc due_escalations(struct scope *sc, const struct casefile *cf,
                                   const struct dispatch *d, struct escalation **list,
                                   size_t *count);
/* Write down again when the next thing falls due for the teams of dispute ID. */
MUST_CHECK enum rc work_redue(struct work *w, int64_t id);
/* The same for the subject, when what was written in this transaction may change it. Every WRITE
 * ends with it. */
MUST_CHECK enum rc work_follow(struct work *w);
/* Write down where the case CF stands on the board, or that it does not. */
MUST_CHECK enum rc work_line(struct work *w, const struct casefile *cf);
/* The same of a dispute D that is registered in this transaction, has PARTIES and nothing else.
 * While the rules are not read the line waits to be settled: registering need not pay for them. */
MUST_CHECK enum rc work_line_fresh(struct work *w, const struct dispute *d,
                                   const struct party *parties, size_t party_count);
/* desk_begin_read() of lines that hold by the rules of now: those that do not are computed before,
 * for as long as a board may wait. What stands in the way is told when somebody saves: a board
 * comes up all the same. */
MUST_CHECK enum rc desk_begin_board(struct desk *desk, struct scope *sc);
/* Is the line of CF, of OFFICE, what its record says? Fails: RC_INVALID, saying which differs. */
MUST_CHECK enum rc desk_check_line(struct desk *desk, struct scope *sc, const struct casefile *cf);
/* Compute it for every team and compare. Fails: RC_INVALID, saying which one differs. Run it
 * inside engine_begin_read(). */
MUST_CHECK enum rc desk_check_due(struct desk *desk, struct scope *sc);

/* Propose who of LEVEL of PB is called for CF. */
MUST_CHECK enum rc work_propose(struct work *w, const struct casefile *cf,
                                const struct playbook *pb, int level, struct proposal *out);

/* Set *RULES to what makes two cases alike. Fails: as likeness_load(). */
MUST_CHECK enum rc desk_likeness(struct desk *desk, struct scope *sc,
                                 const struct likeness_rules **rules);

/* Set *OUT to REASON through the gate in. Fails: RC_INVALID "reason" when it is empty. */
MUST_CHECK enum rc work_reason(struct scope *sc, const char *reason, const char **out);

/* Make *DAY today when it is not set. Fails: RC_INVALID "on" when it has not come yet. */
MUST_CHECK enum rc work_past_day(struct desk *desk, struct scope *sc, struct date *day);

#define DRAFT_KEPT DAYS(-30) /* people's names lie in drafts, and nobody asks for them again */

/* Take the papers of the case with the register number NUMBER, "2015/12", out of the outbox and its
 * folders. Fails: RC_IO "outbox" when one stays. */
MUST_CHECK enum rc print_way_take_back(struct desk *desk, struct scope *sc, const char *number);

/* The bodies. */
#define USE(name, body, mode, word, may)                                                           \
    enum rc body(struct work *w, const void *args, void *result);
#include "core/desk/use.def"
#undef USE

#endif
