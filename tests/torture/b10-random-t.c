/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B10: random acts of random people on random cases, legal and not, beside a model of what the
 * record must say. Each act moves the journal by one entry when it was taken and by none when it
 * was not; a case is where its facts put it and holds as much as was taken; and the chain holds at
 * the end.
 */
#include <stdio.h>
#include <string.h>

#include "core/desk/anchor.h"
#include "tests/torture/torture.h"

#define CASES      12
#define PEOPLE     3
#define CHECK_EACH 50 /* acts between two looks at every case */

enum act_kind {
    ACT_TAKE_IN,
    ACT_ACCEPT,
    ACT_REFUSE,
    ACT_VOID,
    ACT_CALL,
    ACT_ARRIVE,
    ACT_AGREE,
    ACT_VISIT,
    ACT_CLOSE,
    ACT_REOPEN,
    ACT_KINDS
};

/* What the model knows of a case. */
struct model {
    int64_t id;
    int agreements, visits, dispatches;
    bool accepted, refused, voided, closed;
};

static struct room room;
static struct desk *people[PEOPLE];
static struct model cases[CASES];
static int64_t seq;
static int taken, broken;

static void wrong(const char *rule, const struct model *m, enum act_kind act)
{
    broken++;
    printf("# case %lld, act %d: %s\n", m ? (long long)m->id : 0LL, (int)act, rule);
}

static enum rc visit(struct desk *desk, struct scope *sc, int64_t id)
{
    const struct visit v = {
        .note = "已履行。", .satisfaction = SATISFACTION_SATISFIED, .on = desk_today(desk)};

    return desk_visit(desk, sc, id, &v);
}

static enum rc take_in(struct desk *desk, struct scope *sc, struct model *m, int number)
{
    const char *const token = scope_printf(sc, "random-%d", number);
    int64_t id = 0;
    const enum rc rc = torture_do(desk, sc, DEED_REGISTERED, token, &id);

    if (rc == RC_OK)
        *m = (struct model){.id = id};
    return rc;
}

/* Do ACT, and tell the model when it was taken. */
static enum rc act_on(struct desk *desk, struct scope *sc, struct model *m, enum act_kind act,
                      int number)
{
    int64_t id = m->id;

    switch (act) {
    case ACT_TAKE_IN:
        return take_in(desk, sc, m, number);
    case ACT_ACCEPT:
        TRY(torture_do(desk, sc, DEED_ACCEPTED, NULL, &id));
        m->accepted = true;
        return RC_OK;
    case ACT_REFUSE:
        TRY(desk_refuse(desk, sc, id, "不属于人民调解的范围。"));
        m->refused = true;
        return RC_OK;
    case ACT_VOID:
        TRY(desk_void(desk, sc, id, "登记错误。"));
        m->voided = true;
        return RC_OK;
    case ACT_CALL:
        TRY(torture_do(desk, sc, DEED_DISPATCHED, NULL, &id));
        m->dispatches++;
        return RC_OK;
    case ACT_ARRIVE:
        return torture_do(desk, sc, DEED_RESPONDED, NULL, &id);
    case ACT_AGREE:
        TRY(torture_do(desk, sc, DEED_AGREED, NULL, &id));
        m->agreements++;
        return RC_OK;
    case ACT_VISIT:
        TRY(visit(desk, sc, id));
        m->visits++;
        return RC_OK;
    case ACT_CLOSE:
        TRY(desk_close_case(desk, sc, id, RESULT_FAILED, "双方不愿意继续。"));
        m->closed = true;
        return RC_OK;
    default:
        TRY(desk_reopen(desk, sc, id, "出现了新的情况。", 0));
        m->closed = false;
        return RC_OK;
    }
}

/* What no order of acts may bring about. */
static void check_legal(const struct model *before, const struct model *m, enum act_kind act)
{
    if (act != ACT_TAKE_IN && before->voided)
        wrong("something was done to a case that was registered by mistake", m, act);
    if (act == ACT_ACCEPT && (before->accepted || before->refused || before->closed))
        wrong("accepted twice, or after it was refused or closed", m, act);
    if (act == ACT_REFUSE && (before->accepted || before->refused || before->closed))
        wrong("refused after it was accepted, refused or closed", m, act);
    if (act == ACT_AGREE && (!before->accepted || before->closed))
        wrong("an agreement before the case was accepted, or after it was closed", m, act);
    if (act == ACT_CLOSE && before->closed)
        wrong("closed twice", m, act);
    if (act == ACT_REOPEN && !before->closed)
        wrong("opened again without having been closed", m, act);
}

/* The stored case M says what the model says. */
static void check_case(struct desk *desk, const struct model *m)
{
    struct scope sc = SCOPE_INIT;
    struct casefile cf;

    if (desk_casefile(desk, &sc, m->id, false, &cf) != RC_OK)
        wrong(error_text(&sc, LANG_EN, &sc.error), m, ACT_KINDS);
    else if (cf.dispute.state != casefile_state(&sc, &cf))
        wrong("the state is not what its facts make it", m, ACT_KINDS);
    else if ((cf.dispute.number != NULL) != m->accepted)
        wrong("a case has its number once it was accepted", m, ACT_KINDS);
    else if ((int)cf.agreement_count != m->agreements || (int)cf.visit_count != m->visits ||
             (int)cf.dispatch_count != m->dispatches)
        wrong("it holds more or less than was taken", m, ACT_KINDS);
    scope_end(&sc);
}

static void step(int number)
{
    struct model *const m = &cases[torture_random(CASES)];
    const enum act_kind act = m->id == 0 ? ACT_TAKE_IN : torture_random(ACT_KINDS);
    struct desk *const desk = people[torture_random(PEOPLE)];
    struct scope sc = SCOPE_INIT;
    const struct model before = *m;
    struct anchor head;

    const enum rc rc = act_on(desk, &sc, m, act, number);
    if (rc == RC_OK)
        check_legal(&before, m, act);
    else if (rc != RC_INVALID && rc != RC_CONFLICT && rc != RC_DENIED && rc != RC_NOTFOUND)
        wrong(error_text(&sc, LANG_EN, &sc.error), m, act);
    scope_end(&sc);
    sc = (struct scope)SCOPE_INIT;
    if (desk_head(room.desk, &sc, &head) != RC_OK || head.seq != seq + (rc == RC_OK))
        wrong(rc == RC_OK ? "what was taken is one entry" : "what was refused is no entry", m, act);
    seq = head.seq;
    taken += rc == RC_OK;
    scope_end(&sc);
}

START_TEST(no_order_of_acts_breaks_the_record)
{
    const int count = torture_count(2000, 300000);
    static const char *const logins[PEOPLE] = {"lin", "zhou", "wang"};
    struct anchor head;
    int done = 0;

    room_open(&room);
    for (int i = 0; i < PEOPLE; i++)
        people[i] = room_another(&room, logins[i]);
    ok(&room, desk_head(room.desk, &room.sc, &head));
    seq = head.seq;
    for (; done < count && broken == 0; done++) {
        step(done);
        for (int i = 0; done % CHECK_EACH == 0 && i < CASES; i++) {
            if (cases[i].id != 0)
                check_case(room.desk, &cases[i]);
        }
    }
    const bool sound = torture_sound(room.desk, &room.sc);
    for (int i = 0; i < PEOPLE; i++)
        desk_close(people[i]);
    room_close(&room);
    torture_figure("B10", "%d acts of %d people, %d taken, %d rules broken", done, PEOPLE, taken,
                   broken);
    ck_assert_int_eq(broken, 0);
    ck_assert(sound);
    ck_assert_int_gt(taken, count / 20);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("random");

    tcase_add_test(tc, no_order_of_acts_breaks_the_record);
    return torture_run(tc);
}
