/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An agreement in a fresh process: as text, and as PDF against a program that does nothing but
 * draw the same lines with Pango and Cairo in the same faces.
 */
#include "bench/bench.h"

#include <stdio.h>

enum { RUNS = 15 };

static void write_agreements(const char *path)
{
    FILE *const f = fopen(path, "w");

    if (!f)
        stop("%s cannot be written", path);
    for (int i = 0; i < RUNS + 1; i++)
        fprintf(f,
                "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"place\":\"云健社区 %d 幢\","
                "\"narrative\":"
                "\"楼上水管爆裂，水漏到三楼、二楼、一楼，三户地板家具受损，住户在楼道争吵。"
                "社区民警和网格员到场关阀、劝解，各方同意由调解委员会调解。\",\"parties\":["
                "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"吴小梅\"},"
                "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋大山\"}],"
                "\"agreement\":{\"terms\":[{\"obligor\":\"蒋大山\",\"act\":\"赔偿\","
                "\"obligee\":\"吴小梅\",\"amount\":\"3000.00\",\"due\":\"2099-12-01\","
                "\"method\":\"转账\"},{\"obligor\":\"蒋大山\",\"act\":\"修好漏水的水管\"}]}}\n",
                i);
    if (fclose(f) != 0)
        stop("%s cannot be written", path);
}

static double print_agreement(const struct bench *b, const char *database, int number,
                              const char *format, const char *output)
{
    char text[16];

    snprintf(text, sizeof(text), "%d", number);
    return bench_onecase(b, database, NULL, output, "--as", "lin", "print", text, "agreement",
                         "--format", format, NULL);
}

void bench_paper(const struct bench *b)
{
    const char *const database = bench_file(b, "paper.db");
    const char *const lines = bench_file(b, "agreement.txt");
    const char *const bare[] = {b->bare, lines, bench_file(b, "bare.pdf"), NULL};
    const char *const cases = bench_file(b, "agreements.jsonl");
    double text[RUNS], pdf[RUNS], drawn[RUNS];

    write_agreements(cases);
    run((const char *const[]){"cp", b->empty, database, NULL}, NULL, NULL);
    bench_onecase(b, database, NULL, NULL, "--as", "lin", "import", cases, NULL);
    /* The first PDF of an account fills the cache of fonts. */
    print_agreement(b, database, RUNS + 1, "pdf", NULL);
    print_agreement(b, database, RUNS + 1, "text", lines);
    run(bare, NULL, NULL);
    for (int i = 0; i < RUNS; i++)
        text[i] = print_agreement(b, database, RUNS + 1, "text", NULL);
    for (int i = 0; i < RUNS; i++) {
        drawn[i] = run(bare, NULL, NULL);
        pdf[i] = print_agreement(b, database, i + 1, "pdf", NULL);
    }
    row("agreement as text, a fresh process", median(text, RUNS), "ms", "<=", 5);
    note("agreement as PDF, a fresh process, rendered and issued", median(pdf, RUNS), "ms");
    row("agreement as PDF : bare pangocairo, same lines and faces",
        median(pdf, RUNS) / median(drawn, RUNS), "x", "<=", 1.5);
}
