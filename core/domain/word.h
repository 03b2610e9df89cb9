/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words: the closed lists of coded words on a case: where it came from, how urgent it is,
 * who somebody is in it. Each word has a code for files and commands and a label for people.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_WORD_H
#define CORE_DOMAIN_WORD_H

#include "core/base/tr.h"

/* WORDS_x(ROW) expands ROW(name, code, label) once for each word of list x. */
#define WORDS_SOURCE(ROW)                                                                          \
    ROW(SOURCE_WALK_IN, "walk_in", N_("Walk-in"))                                                  \
    ROW(SOURCE_PHONE, "phone", N_("Telephone"))                                                    \
    ROW(SOURCE_POLICE_110, "police_110", N_("Police 110"))                                         \
    ROW(SOURCE_HOTLINE_12345, "hotline_12345", N_("Hotline 12345"))                                \
    ROW(SOURCE_PATROL, "patrol", N_("Grid patrol"))                                                \
    ROW(SOURCE_COURT, "court", N_("Court referral"))                                               \
    ROW(SOURCE_TRANSFER, "transfer", N_("Transferred in"))                                         \
    ROW(SOURCE_UPPER, "upper", N_("Assigned from above"))                                          \
    ROW(SOURCE_SELF, "self", N_("On our own initiative"))                                          \
    ROW(SOURCE_DEVICE, "device", N_("Alarm device"))

#define WORDS_URGENCY(ROW)                                                                         \
    ROW(URGENCY_NORMAL, "normal", N_("Normal"))                                                    \
    ROW(URGENCY_URGENT, "urgent", N_("Urgent"))

#define WORDS_ROLE(ROW)                                                                            \
    ROW(ROLE_APPLICANT, "applicant", N_("Applicant"))                                              \
    ROW(ROLE_RESPONDENT, "respondent", N_("Respondent"))                                           \
    ROW(ROLE_THIRD, "third", N_("Third party"))                                                    \
    ROW(ROLE_HELPER, "helper", N_("Helper"))

#define WORDS_PARTY_TYPE(ROW)                                                                      \
    ROW(PARTY_PERSON, "person", N_("Person"))                                                      \
    ROW(PARTY_ORGANISATION, "organisation", N_("Organisation"))

#define WORDS_STATE(ROW)                                                                           \
    ROW(STATE_REGISTERED, "registered", N_("Registered"))                                          \
    ROW(STATE_ACCEPTED, "accepted", N_("Accepted"))                                                \
    ROW(STATE_REFUSED, "refused", N_("Not accepted"))                                              \
    ROW(STATE_VOIDED, "voided", N_("Voided"))                                                      \
    ROW(STATE_RESPONDING, "responding", N_("Responding"))                                          \
    ROW(STATE_MEDIATING, "mediating", N_("In mediation"))                                          \
    ROW(STATE_AGREED, "agreed", N_("Agreement reached"))                                           \
    ROW(STATE_EFFECTIVE, "effective", N_("In performance"))                                        \
    ROW(STATE_SENT, "sent", N_("Sent to another office"))                                          \
    ROW(STATE_CLOSED, "closed", N_("Closed"))

#define WORDS_ACT(ROW)                                                                             \
    ROW(ACT_CALLED, "called", N_("Called"))                                                        \
    ROW(ACT_ACCEPTED, "accepted", N_("Call accepted"))                                             \
    ROW(ACT_DECLINED, "declined", N_("Call declined"))                                             \
    ROW(ACT_LINKED, "linked", N_("Linked"))                                                        \
    ROW(ACT_ARRIVED, "arrived", N_("Arrived"))                                                     \
    ROW(ACT_CALMED, "calmed", N_("Calmed"))                                                        \
    ROW(ACT_BEGUN, "begun", N_("Mediation on the spot begun"))                                     \
    ROW(ACT_LEFT, "left", N_("Left the scene"))                                                    \
    ROW(ACT_HANDED, "handed", N_("Handed over"))                                                   \
    ROW(ACT_UNREACHED, "no_answer", N_("No answer"))                                               \
    ROW(ACT_STOOD_DOWN, "stood_down", N_("Stood down"))

#define WORDS_RULING(ROW)                                                                          \
    ROW(RULING_CONFIRMED, "confirmed", N_("Confirmed"))                                            \
    ROW(RULING_CORRECTED, "corrected", N_("Corrected"))                                            \
    ROW(RULING_WAIVED, "waived", N_("Exemption asked for"))                                        \
    ROW(RULING_POLICE, "police", N_("Handed to the police"))                                       \
    ROW(RULING_PAUSED, "paused", N_("Clocks paused"))                                              \
    ROW(RULING_RESUMED, "resumed", N_("Clocks resumed"))                                           \
    ROW(RULING_STOOD_DOWN, "stood_down", N_("Team stood down"))                                    \
    ROW(RULING_RAISED, "raised", N_("Next level called"))                                          \
    ROW(RULING_BREACH, "breach", N_("Reason of a missed promise"))

/* How dangerous a dispute is, which is not how urgent it is. */
#define WORDS_RISK(ROW)                                                                            \
    ROW(RISK_NONE, "none", N_("Not judged"))                                                       \
    ROW(RISK_GREEN, "green", N_("Green"))                                                          \
    ROW(RISK_YELLOW, "yellow", N_("Yellow"))                                                       \
    ROW(RISK_ORANGE, "orange", N_("Orange"))                                                       \
    ROW(RISK_RED, "red", N_("Red"))

/* What follows when a promise of a playbook is missed; each includes the ones before it. */
#define WORDS_CONSEQUENCE(ROW)                                                                     \
    ROW(CONSEQUENCE_NOTICE, "notice", N_("Notice to the duty officer"))                            \
    ROW(CONSEQUENCE_COMMANDER, "commander", N_("Notice to the duty commander"))                    \
    ROW(CONSEQUENCE_CARD, "card", N_("Supervision card"))                                          \
    ROW(CONSEQUENCE_YELLOW, "yellow", N_("Yellow supervision card"))                               \
    ROW(CONSEQUENCE_RED, "red", N_("Red supervision card"))

/* From which event a promise runs; an act is the first of its kind by anybody of the team. */
#define WORDS_START(ROW)                                                                           \
    ROW(START_DISPATCH, "dispatch", N_("The call of the team"))                                    \
    ROW(START_REGISTERED, "registered", N_("The registration"))                                    \
    ROW(START_ACCEPTED, "accepted", N_("The first acceptance of the call"))                        \
    ROW(START_ARRIVED, "arrived", N_("The first arrival"))                                         \
    ROW(START_BEGUN, "begun", N_("The beginning of the mediation"))                                \
    ROW(START_HANDED, "handed", N_("The hand-over"))

#define WORDS_DUTY(ROW)                                                                            \
    ROW(DUTY_OFFICER, "officer", N_("On duty"))                                                    \
    ROW(DUTY_COMMANDER, "commander", N_("In command"))

#define WORDS_FORM(ROW)                                                                            \
    ROW(FORM_WRITTEN, "written", N_("Written agreement"))                                          \
    ROW(FORM_ORAL, "oral", N_("Oral agreement"))

#define WORDS_HOW(ROW)                                                                             \
    ROW(HOW_SIGNED, "signed", N_("Signed"))                                                        \
    ROW(HOW_FINGERPRINT, "fingerprint", N_("Fingerprint"))                                         \
    ROW(HOW_SEALED, "sealed", N_("Sealed"))

#define WORDS_SIGNATORY(ROW)                                                                       \
    ROW(SIGNATORY_PARTY, "party", N_("Party"))                                                     \
    ROW(SIGNATORY_MEDIATOR, "mediator", N_("Mediator"))                                            \
    ROW(SIGNATORY_RECORDER, "recorder", N_("Recorder"))                                            \
    ROW(SIGNATORY_SEAL, "seal", N_("Seal"))                                                        \
    ROW(SIGNATORY_GUARDIAN, "guardian", N_("Guardian"))                                            \
    ROW(SIGNATORY_AGENT, "agent", N_("Authorised agent"))                                          \
    ROW(SIGNATORY_GUARANTOR, "guarantor", N_("Guarantor"))                                         \
    ROW(SIGNATORY_WITNESS, "witness", N_("Witness"))

#define WORDS_SIMILAR(ROW)                                                                         \
    ROW(SIMILAR_NAME, "name", N_("same name"))                                                     \
    ROW(SIMILAR_PHONE, "phone", N_("same telephone"))                                              \
    ROW(SIMILAR_ID_NUMBER, "id_number", N_("same ID number"))                                      \
    ROW(SIMILAR_PLACE, "place", N_("same place"))                                                  \
    ROW(SIMILAR_LIKE, "like", N_("may be the same"))

#define WORDS_RESULT(ROW)                                                                          \
    ROW(RESULT_SETTLED, "settled", N_("Settled"))                                                  \
    ROW(RESULT_FAILED, "failed", N_("No agreement"))                                               \
    ROW(RESULT_WITHDRAWN, "withdrawn", N_("Withdrawn"))                                            \
    ROW(RESULT_TRANSFERRED, "transferred", N_("Transferred"))

#define WORDS_SESSION(ROW)                                                                         \
    ROW(SESSION_JOINT, "joint", N_("Joint session"))                                               \
    ROW(SESSION_CAUCUS, "caucus", N_("Session with one side"))                                     \
    ROW(SESSION_INQUIRY, "inquiry", N_("Inquiry"))                                                 \
    ROW(SESSION_VISIT, "visit", N_("Visit on the spot"))                                           \
    ROW(SESSION_HEARING, "hearing", N_("Hearing"))                                                 \
    ROW(SESSION_PHONE, "phone", N_("By telephone"))

#define WORDS_MILESTONE_STATE(ROW)                                                                 \
    ROW(MILESTONE_PENDING, "pending", N_("Pending"))                                               \
    ROW(MILESTONE_MISSED, "missed", N_("Missed"))                                                  \
    ROW(MILESTONE_MET, "met", N_("Met"))                                                           \
    ROW(MILESTONE_LATE, "late", N_("Met late"))                                                    \
    ROW(MILESTONE_WAIVED, "waived", N_("Waived"))                                                  \
    ROW(MILESTONE_STOPPED, "stopped", N_("Stopped"))

#define WORD_ENUM_(name, code, label) name,
enum source { WORDS_SOURCE(WORD_ENUM_) };
enum urgency { WORDS_URGENCY(WORD_ENUM_) };
enum role { WORDS_ROLE(WORD_ENUM_) };
enum party_type { WORDS_PARTY_TYPE(WORD_ENUM_) };
enum state { WORDS_STATE(WORD_ENUM_) };
enum act { WORDS_ACT(WORD_ENUM_) };
enum ruling_kind { WORDS_RULING(WORD_ENUM_) };
enum risk { WORDS_RISK(WORD_ENUM_) };
enum consequence { WORDS_CONSEQUENCE(WORD_ENUM_) };
enum start { WORDS_START(WORD_ENUM_) };
enum duty_kind { WORDS_DUTY(WORD_ENUM_) };
enum agreement_form { WORDS_FORM(WORD_ENUM_) };
enum how { WORDS_HOW(WORD_ENUM_) };
enum signatory { WORDS_SIGNATORY(WORD_ENUM_) };
enum similar_why { WORDS_SIMILAR(WORD_ENUM_) };
enum result { WORDS_RESULT(WORD_ENUM_) };
enum session_kind { WORDS_SESSION(WORD_ENUM_) };
enum milestone_state { WORDS_MILESTONE_STATE(WORD_ENUM_) };
#undef WORD_ENUM_

struct word {
    int value;         /* of its enum */
    const char *code;  /* in files, commands and the database */
    const char *label; /* msgid */
};

/* One list: an array of words. */
struct word_list {
    const struct word *words;
    size_t count;
};
extern const struct word_list source_words;
extern const struct word_list urgency_words;
extern const struct word_list role_words;
extern const struct word_list party_type_words;
extern const struct word_list state_words;
extern const struct word_list act_words;
extern const struct word_list ruling_words;
extern const struct word_list risk_words;
extern const struct word_list consequence_words;
extern const struct word_list start_words;
extern const struct word_list duty_words;
extern const struct word_list form_words;
extern const struct word_list how_words;
extern const struct word_list signatory_words;
extern const struct word_list similar_words;
extern const struct word_list result_words;
extern const struct word_list session_kind_words;
extern const struct word_list milestone_state_words;

/* The code and the label (in LANG) of VALUE. A value outside the list is a bug and asserts. */
const char *word_code(const struct word_list *list, int value);
const char *word_label(const struct word_list *list, int value, enum lang lang);

/* The word of LIST whose code is TEXT; NULL. For what programs write. */
const struct word *word_coded(const struct word_list *list, const char *text);
/* The word of LIST whose code, or whose label in any language, is TEXT; NULL. */
const struct word *word_named(const struct word_list *list, const char *text);
/* Set *VALUE to the word whose code, or whose label in any language, is TEXT.
 * Fails: RC_INVALID, FIELD, naming TEXT and the codes that may stand there. */
MUST_CHECK enum rc word_find(struct scope *sc, const struct word_list *list, const char *field,
                             const char *text, int *value);

#endif
