/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/paper/sample.h"

#include "core/base/file.h"
#include "core/paper/partial.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct office office = {.id = 1,
                                     .name = "云岸街道社会治理中心",
                                     .committee = SAMPLE_COMMITTEE,
                                     .division = "331002001000",
                                     .abbreviation = "椒云"};
static const struct kind neighbour = {
    .code = "neighbour", .label = "邻里", .english = "Between neighbours"};

static const struct party parties[] = {
    {.id = 1,
     .position = 1,
     .role = ROLE_APPLICANT,
     .name = "顾雨桐",
     .id_number = "331002198506120023",
     .phone = "13800138000",
     .address = "椒江区云岸街道望潮小区3幢201室",
     .refused_on = {INT32_MIN}},
    {.id = 2,
     .position = 2,
     .role = ROLE_RESPONDENT,
     .name = "阿卜杜拉·买买提明",
     .phone = "13900139000",
     .refused_on = {INT32_MIN}},
    {.id = 3,
     .position = 3,
     .role = ROLE_THIRD,
     .type = PARTY_ORGANISATION,
     .name = "望潮物业服务有限公司",
     .refused_on = {INT32_MIN}},
    {.id = 4, .position = 4, .role = ROLE_HELPER, .name = "楼道长老郑", .refused_on = {INT32_MIN}},
};

/* Also outside of a test, so it is no ck_assert. */
static void must(const struct scope *sc, bool fact, const char *what)
{
    if (fact)
        return;
    fprintf(stderr, "sample: %s: %s (%s) at %s:%d\n", what, sc->error.msgid ? sc->error.msgid : "",
            sc->error.args[0] ? sc->error.args[0] : "", sc->error.file ? sc->error.file : "",
            sc->error.line);
    exit(EXIT_FAILURE);
}

/* What stands after KEY on a line of its own of FRONT; NULL. */
static const char *front_text(struct scope *sc, const char *front, const char *key)
{
    const char *line = strstr(front, scope_printf(sc, "\n%s: ", key));

    if (!line)
        return NULL;
    line += strlen(key) + 3;
    return scope_strndup(sc, line, strcspn(line, "\n"));
}

/* Set *LIST to the words of TEXT, "[a, b]". */
static size_t front_list(struct scope *sc, const char *text, const char ***list)
{
    size_t count = 0;

    *list = scope_alloc(sc, text ? strlen(text) : 1, sizeof(**list));
    for (const char *p = text ? text + 1 : ""; *p && *p != ']'; p += strspn(p, ", ")) {
        (*list)[count++] = scope_strndup(sc, p, strcspn(p, ",]"));
        p += strcspn(p, ",]");
    }
    return count;
}

/* What follows KEY in the question that begins at LINE; NULL. */
static const char *ask_text(struct scope *sc, const char *line, const char *key)
{
    const char *end = strchr(line, '}');
    const char *text = strstr(line, scope_printf(sc, "%s: ", key));

    if (!text || text > end)
        return NULL;
    text += strlen(key) + 2;
    return scope_strndup(sc, text, strcspn(text, ",}"));
}

static void front_asks(struct scope *sc, const char *front, struct document_template *tpl)
{
    struct ask *asks = scope_alloc(sc, ASK_MAX, sizeof(*asks));

    for (const char *p = front; (p = strstr(p, "\n  - {")); p++) {
        const char *kind = ask_text(sc, p, " kind");
        struct ask *a = &asks[tpl->ask_count++];

        *a = (struct ask){.name = ask_text(sc, p, "{name"), .label = ask_text(sc, p, " label")};
        if (kind)
            a->kind = (enum ask_kind)word_coded(&ask_words, kind)->value;
        a->required = ask_text(sc, p, " required") != NULL;
        if (a->kind == ASK_CHOICE)
            a->choice_count =
                front_list(sc, strstr(p, "choices: ") + strlen("choices: "), &a->choices);
    }
    tpl->asks = asks;
}

static enum rc beside(struct scope *sc, const void *context, const struct document_template *tpl,
                      const char *name, struct template_partial *out)
{
    struct bytes file;

    out->name = scope_strdup(sc, name);
    out->file = scope_printf(sc, "%s/%s.mustache", TEMPLATES, name);
    TRY(file_read(sc, out->file, FILE_LIMIT, &file));
    out->text = (const char *)file.data;
    return RC_OK;
}

struct document_template *sample_template(struct scope *sc, const char *kind)
{
    struct document_template *tpl = scope_alloc(sc, 1, sizeof(*tpl));
    struct bytes file;

    tpl->file = scope_printf(sc, "%s/%s.md", TEMPLATES, kind);
    must(sc, file_read(sc, tpl->file, FILE_LIMIT, &file) == RC_OK, kind);
    const char *text = (const char *)file.data;
    const char *body = strstr(text, "\n---\n");
    must(sc, body != NULL, tpl->file);
    const char *front = scope_strndup(sc, text, (size_t)(body - text) + 1);
    const char *subject = front_text(sc, front, "for");
    tpl->kind = kind;
    tpl->title = front_text(sc, front, "title");
    tpl->body = body + strlen("\n---\n");
    tpl->body_line = 1;
    for (const char *p = text; p < tpl->body; p++)
        tpl->body_line += *p == '\n';
    if (subject)
        tpl->subject = (enum document_subject)word_coded(&document_subject_words, subject)->value;
    tpl->large = front_text(sc, front, "size") != NULL;
    tpl->required_count = front_list(sc, front_text(sc, front, "required"), &tpl->required);
    front_asks(sc, front, tpl);
    tpl->digest = "";
    must(sc, partial_gather(sc, tpl, beside, NULL) == RC_OK, kind);
    return tpl;
}

struct casefile *sample_case_with(struct scope *sc, const char *clauses)
{
    struct casefile *cf = scope_alloc(sc, 1, sizeof(*cf));
    struct agreement *a = scope_alloc(sc, 1, sizeof(*a));
    struct term *terms;

    *a = (struct agreement){.id = 1, .version = 1, .form = FORM_WRITTEN, .whole = true};
    a->reached_on = date_from(2026, 11, 20);
    agreement_clauses(sc, clauses, &terms, &a->term_count);
    a->terms = terms;
    *cf = (struct casefile){.kind = &neighbour,
                            .parties = parties,
                            .party_count = 4,
                            .agreements = a,
                            .agreement_count = 1};
    cf->dispute = (struct dispute){
        .id = 1,
        .year = 2026,
        .register_number = 31,
        .number = "（2026）椒云人调字第12号",
        .source = SOURCE_WALK_IN,
        .kind = "neighbour",
        .title = "水管爆裂漏水纠纷",
        .place = "望潮小区3幢",
        .narrative = "2026年11月8日夜，阿卜杜拉·买买提明家中的水管爆裂，积水渗入楼下顾雨桐家中，"
                     "客厅地板、衣柜和一台电视机受损。\n双方对赔偿多少、物业是否检修及时有争议。",
        .registered_at = {INT64_C(1795141960000)},
        .registered_by = "林一凡",
        .accepted_on = date_from(2026, 11, 20),
        .mediator = "林一凡"};
    cf->dispute.occurred_at = INSTANT_NEVER;
    return cf;
}

struct casefile *sample_case(struct scope *sc)
{
    return sample_case_with(
        sc, "阿卜杜拉·买买提明于2026年12月1日前赔偿顾雨桐人民币3000元（大写：叁仟元整），以转账方式"
            "支付。\n"
            "望潮物业服务有限公司在2026年12月15日前检修3幢全部供水立管，费用由物业承担\n"
            "顾雨桐收到上述款项后，不再就\"漏水\"一事提出其他要求。");
}

struct paper_job sample_job(struct scope *sc, const char *kind, const struct casefile *cf)
{
    return (struct paper_job){.tpl = sample_template(sc, kind),
                              .cf = cf,
                              .office = &office,
                              .now = {INT64_C(1795141960000)}};
}

const char *sample_source(struct scope *sc, const char *kind, const struct casefile *cf)
{
    const struct paper_job job = sample_job(sc, kind, cf);
    const char *source = NULL;

    must(sc, paper_source(sc, &job, &source) == RC_OK, kind);
    return source;
}

struct paper_style sample_style(void)
{
    return (struct paper_style){.title = "人民调解协议书",
                                .number = "（2026）椒云人调字第12号",
                                .face = "serif",
                                .modules = MODULES};
}
