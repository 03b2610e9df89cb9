/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An agreement in a fresh process, in each format: against the bars, against a program that does
 * nothing but draw the same lines with Pango and Cairo in the same faces, and against the
 * programs that others make papers with.
 */
#include "bench/bench.h"

#include <stdio.h>
#include <string.h>

enum { RUNS = 15, PEER_RUNS = 5, CASES = 3 * RUNS + 4 * PEER_RUNS + 2 };

/* What one run needs: the database, and the next case that was not printed yet. */
struct office {
    const struct bench *bench;
    const char *database;
    int next;
};

static void write_agreements(const char *path)
{
    FILE *const f = fopen(path, "w");

    if (!f)
        stop("%s cannot be written", path);
    for (int i = 0; i < CASES; i++)
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

static double print_agreement(const struct office *o, int number, const char *format,
                              const char *output)
{
    char text[16];

    snprintf(text, sizeof(text), "%d", number);
    return bench_onecase(o->bench, o->database, NULL, output, "--as", "lin", "print", text,
                         "agreement", "--format", format, NULL);
}

/* The median of RUNS agreements that were never issued before. */
static double print_new(struct office *o, const char *format)
{
    double ms[RUNS];

    for (int i = 0; i < RUNS; i++)
        ms[i] = print_agreement(o, o->next++, format, NULL);
    return median(ms, RUNS);
}

/* One person submits the agreement's template in the light faces, another approves it. */
static void set_light(const struct office *o)
{
    const char *const light = bench_file(o->bench, "documents/agreement.md");
    char shipped[256], line[4096];

    snprintf(shipped, sizeof(shipped), "%s/documents", o->bench->templates);
    run((const char *const[]){"cp", "-r", shipped, o->bench->folder, NULL}, NULL, NULL);
    snprintf(shipped, sizeof(shipped), "%s/documents/agreement.md", o->bench->templates);
    FILE *const in = fopen(shipped, "r"), *const out = fopen(light, "w");
    if (!in || !out)
        stop("%s cannot be copied", shipped);
    while (fgets(line, sizeof(line), in))
        fputs(strncmp(line, "face:", 5) == 0      ? "face: light\n"
              : strncmp(line, "version:", 8) == 0 ? "version: light\n"
                                                  : line,
              out);
    fclose(in);
    if (fclose(out) != 0)
        stop("%s cannot be written", light);
    bench_onecase(o->bench, o->database, NULL, NULL, "--as", "lin", "template", "submit", light,
                  NULL);
    bench_onecase(o->bench, o->database, NULL, NULL, "--as", "zhou", "template", "approve",
                  "agreement", NULL);
}

static void measure_pdf(struct office *o, const char *lines)
{
    const char *const bare[] = {o->bench->bare, lines, bench_file(o->bench, "bare.pdf"), NULL};
    double pdf[RUNS], drawn[RUNS];

    print_agreement(o, o->next++, "pdf", NULL); /* the first of an account fills its font cache */
    run(bare, NULL, NULL);
    for (int i = 0; i < RUNS; i++) {
        drawn[i] = run(bare, NULL, NULL);
        pdf[i] = print_agreement(o, o->next++, "pdf", NULL);
    }
    row("agreement as PDF, a fresh process, rendered and issued", median(pdf, RUNS), "ms",
        "<=", 150);
    row("agreement as PDF : bare pangocairo, same lines and faces",
        median(pdf, RUNS) / median(drawn, RUNS), "x", "<=", 1.5);
}

/* How many times faster an agreement is made and issued than ARGV makes its own. */
static void against(struct office *o, const char *what, const char *format, const char *const *argv)
{
    double ours[PEER_RUNS], theirs[PEER_RUNS];

    if (!has_program(argv[0])) {
        row_skipped(what, "it is not installed");
        return;
    }
    run(argv, NULL, NULL);
    for (int i = 0; i < PEER_RUNS; i++) {
        theirs[i] = run(argv, NULL, NULL);
        ours[i] = print_agreement(o, o->next++, format, NULL);
    }
    row(what, median(theirs, PEER_RUNS) / median(ours, PEER_RUNS), "x", ">=", 1);
}

/* They make the same paper of the same words, each in a fresh process as we do; we issue it too. */
static void measure_peers(struct office *o)
{
    const struct bench *b = o->bench;
    const char *const words = bench_file(b, "words.md"), *const docx = bench_file(b, "words.docx");
    const char *const html = bench_file(b, "words.html");
    char profile[160];

    bench_write_words(words);
    snprintf(profile, sizeof(profile), "-env:UserInstallation=file://%s/office", b->folder);
    against(o, "pandoc's DOCX : ours (times faster)", "docx",
            (const char *const[]){"pandoc", words, "-o", docx, NULL});
    against(
        o, "pandoc's HTML : our text (times faster)", "text",
        (const char *const[]){"pandoc", "-s", "--metadata", "title=T", words, "-o", html, NULL});
    against(o, "LibreOffice's PDF of that DOCX : ours (times faster)", "pdf",
            (const char *const[]){"soffice", profile, "--headless", "--convert-to", "pdf",
                                  "--outdir", b->folder, docx, NULL});
    against(o, "WeasyPrint's PDF of that HTML : ours (times faster)", "pdf",
            (const char *const[]){"weasyprint", "-q", html, bench_file(b, "words.pdf"), NULL});
}

void bench_paper(const struct bench *b)
{
    struct office o = {b, bench_file(b, "paper.db"), 1};
    const char *const lines = bench_file(b, "agreement.txt");
    const char *const cases = bench_file(b, "agreements.jsonl");
    double text[RUNS];
    char database[160];

    snprintf(database, sizeof(database), "%s", o.database); /* outlives the eight */
    o.database = database;
    write_agreements(cases);
    run((const char *const[]){"cp", b->empty, database, NULL}, NULL, NULL);
    bench_onecase(b, database, NULL, NULL, "--as", "lin", "import", "--alike", cases, NULL);
    print_agreement(&o, o.next, "text", lines);
    for (int i = 0; i < RUNS; i++)
        text[i] = print_agreement(&o, o.next, "text", NULL);
    o.next++;
    row("agreement as text, a fresh process", median(text, RUNS), "ms", "<=", 5);
    row("agreement as DOCX, a fresh process, made and issued", print_new(&o, "docx"), "ms",
        "<=", 10);
    measure_pdf(&o, lines);
    measure_peers(&o);
    set_light(&o);
    row("agreement as PDF, light faces, a fresh process, issued", print_new(&o, "pdf"), "ms",
        "<=", 60);
}
