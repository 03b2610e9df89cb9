/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many papers in one process: a batch of agreements, and a whole folder as one file. */
#include "bench/bench.h"

#include <stdio.h>
#include <string.h>

#include "core/base/tr.h"
#include "core/paper/binder.h"

enum { BATCH = 100, PARTS = 15, FOLDER_PAGES = 30 };

static const char clauses[] =
    "一、蒋大山于2099年12月1日前赔偿吴小梅人民币3000元（大写：叁仟元整），以转账方式支付。\n\n"
    "二、蒋大山修好漏水的水管，费用由其承担；双方不再就“漏水”一事提出其他要求。\n\n";

/* An agreement of two pages; NUMBER makes it differ from the others. */
static void write_one(FILE *f, int number)
{
    fprintf(f,
            "# 人民调解协议书\n\n```right\n编号：（2026）椒海人调字第%d号\n```\n\n## 当事人\n\n"
            "申请人：吴小梅，住址云健社区 %d 幢。\n\n被申请人：蒋大山，联系电话1380000%04d。\n\n"
            "## 纠纷主要事实、争议事项\n\n"
            "楼上水管爆裂，水漏到三楼、二楼、一楼，三户地板家具受损，住户在楼道争吵。社区民警和网格"
            "员到场"
            "关阀、劝解，各方同意由调解委员会调解。\n\n## 经调解，自愿达成如下协议\n\n",
            number, number, number);
    for (int i = 0; i < 3; i++)
        fputs(clauses, f);
    fputs("```signature\nnote: 当事人（签名、盖章或按指印）：\nsign: 申请人　吴小梅\n"
          "sign: 被申请人　蒋大山\nsign: 人民调解员　林桂芬\nseal: 海门街道人民调解委员会\n```\n",
          f);
}

void bench_write_words(const char *path)
{
    FILE *const f = fopen(path, "w");

    if (!f)
        stop("%s cannot be written", path);
    write_one(f, 1);
    if (fclose(f) != 0)
        stop("%s cannot be written", path);
}

static const char *source_of(struct scope *sc, int number)
{
    char *text = scope_alloc(sc, 1, 8192);
    FILE *const f = fmemopen(text, 8191, "w");

    if (!f)
        stop("there is no memory");
    write_one(f, number);
    fclose(f);
    return text;
}

static struct paper_style style_of(const struct bench *b, struct scope *sc, const char *face)
{
    const char *slash = strrchr(b->program, '/');

    return (struct paper_style){.title = "人民调解协议书",
                                .face = face,
                                .modules =
                                    scope_strndup(sc, b->program, (size_t)(slash - b->program)),
                                .cache = scope_printf(sc, "%s/fonts", b->folder)};
}

static double batch(const struct bench *b, const char *face)
{
    static double ms[BATCH];

    for (int i = 0; i < BATCH; i++) {
        struct scope sc = SCOPE_INIT;
        const struct paper_style style = style_of(b, &sc, face);
        const char *source = source_of(&sc, i);
        const double start = now_ms();
        struct bytes out;

        if (paper_make(&sc, source, &style, PAPER_PDF, &out) != RC_OK)
            stop("%s", error_text(&sc, LANG_EN, &sc.error));
        ms[i] = now_ms() - start;
        scope_end(&sc);
    }
    return median(ms, BATCH);
}

static void measure_folder(const struct bench *b)
{
    struct scope sc = SCOPE_INIT;
    const struct paper_style style = style_of(b, &sc, "serif");
    struct paper_part parts[PARTS] = {0};
    struct paper_span *spans;
    struct bytes out;

    for (int i = 0; i < PARTS; i++)
        parts[i] = (struct paper_part){.source = source_of(&sc, i), .style = style};
    const double start = now_ms();
    if (paper_bind_pages(&sc, parts, PARTS, &spans) != RC_OK ||
        paper_bind(&sc, parts, PARTS, &style, PAPER_PDF, &out) != RC_OK)
        stop("%s", error_text(&sc, LANG_EN, &sc.error));
    const double ms = now_ms() - start;
    if (spans[PARTS - 1].first + spans[PARTS - 1].pages - 1 != FOLDER_PAGES)
        stop("the folder has not %d pages", FOLDER_PAGES);
    row("a folder of 30 pages as one PDF, counted and bound", ms, "ms", "<=", 500);
    scope_end(&sc);
}

void bench_batch(const struct bench *b)
{
    row("agreement as PDF, each of 100 in one process", batch(b, "serif"), "ms", "<=", 50);
    row("agreement as PDF, light faces, each of 100 in one process", batch(b, "light"), "ms",
        "<=", 20);
    measure_folder(b);
}
