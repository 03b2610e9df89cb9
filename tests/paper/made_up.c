/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/paper/made_up.h"

#include "tests/paper/sample.h"

#define PARTIES_MOST 6
#define COUNT(list)  (sizeof(list) / sizeof(*(list)))

static const char *const names[] = {
    "顾雨桐",
    "李㛃",
    "王𠮷",
    "阿卜杜拉·买买提明",
    "古丽米热·阿卜杜热合曼·托合提尼亚孜",
    "欧阳某某",
    "望潮物业服务有限公司",
    "台州市椒江区云岸街道望潮小区第三届业主委员会",
    "Anna Smith-Li",
    "周",
    /* 55 characters */
    "麦麦提阿卜杜拉·阿卜杜热合曼·托合提尼亚孜·买买提依明·艾合麦提江·努尔买买提·古丽巴哈尔·热依汗古"
    "丽·木合塔",
};
static const char *const addresses[] = {"椒江区云岸街道望潮小区3幢201室", "云健社区 12 幢 1-302",
                                        "台州市椒江区中山东路188弄（望江苑）7号楼2单元1404室",
                                        NULL};
static const char *const parts[] = {
    "甲方于2026年12月1日前支付人民币3,000.50元（大写：叁仟元伍角整）",
    "款项一次付清",
    "账号6222 0012 3456 7890",
    "开户行：“工商银行台州分行”",
    "以Wi-Fi路由器、ill-fitting的插座和A4纸质票据为准",
    "双方就\"漏水\"一事不再提出其他要求",
    "承担医药费、误工费（含交通费）……共计2293元——分3期",
    "㛃与𠮷两户的水管由物业检修",
    "逾期按LPR的1.5倍、每日0.05%计付利息",
    "详见《房屋修缮清单》（附件1）",
    "费用①由甲方承担，费用②由乙方承担",
    "联系电话0576-88880000",
};
static const char *const ends[] = {"，", "；", "、", "。", "：", "，并且"};

/* A generator of its own, so that the agreements are the same under every libc. */
static unsigned next(unsigned *seed, size_t below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % (unsigned)below;
}

static const char *clause(struct scope *sc, unsigned *seed)
{
    struct buffer b = buffer_new(sc);
    const unsigned count = 1 + next(seed, 6);

    for (unsigned i = 0; i < count; i++) {
        if (i > 0)
            buffer_add(&b, ends[next(seed, COUNT(ends))]);
        buffer_add(&b, parts[next(seed, COUNT(parts))]);
    }
    buffer_add(&b, "。");
    return buffer_text(&b);
}

static struct party *people(struct scope *sc, unsigned *seed, size_t count)
{
    struct party *list = scope_alloc(sc, count, sizeof(*list));

    for (size_t i = 0; i < count; i++)
        list[i] = (struct party){.id = (int64_t)i + 1,
                                 .position = (int)i + 1,
                                 .role = i == 0               ? ROLE_APPLICANT
                                         : i + 1 < count      ? ROLE_RESPONDENT
                                         : next(seed, 2) == 0 ? ROLE_THIRD
                                                              : ROLE_RESPONDENT,
                                 .name = names[next(seed, COUNT(names))],
                                 .phone = next(seed, 2) ? "13800138000" : NULL,
                                 .id_number = next(seed, 2) ? "331002198506120023" : NULL,
                                 .address = addresses[next(seed, COUNT(addresses))],
                                 .refused_on = DATE_NONE};
    return list;
}

struct casefile *made_up_case(struct scope *sc, int n)
{
    unsigned seed = 20260101u + (unsigned)n * 7919u;
    struct buffer clauses = buffer_new(sc);
    const unsigned count = n % 50 == 7 ? 90 : 1 + next(&seed, n % 5 == 0 ? 20 : 6);

    for (unsigned i = 0; i < count; i++)
        buffer_addf(&clauses, "%s%s", i > 0 ? "\n" : "", clause(sc, &seed));
    struct casefile *cf = sample_case_with(sc, buffer_text(&clauses));
    cf->party_count = 2 + next(&seed, PARTIES_MOST - 1);
    cf->parties = people(sc, &seed, cf->party_count);
    return cf;
}
