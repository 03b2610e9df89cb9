/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a file of SQL on a database that is only read, and prints what it answers, a row a line, its
 * columns separated by blanks. The table "moment" holds the one column "now", in milliseconds.
 * Usage: sql DATABASE FILE.sql MILLISECONDS */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static int print(void *unused, int count, char **values, char **names)
{
    for (int i = 0; i < count; i++)
        printf("%s%s", i > 0 ? " " : "", values[i] ? values[i] : "null");
    putchar('\n');
    return 0;
}

static char *read_all(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    long size;

    if (file && fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0) {
        rewind(file);
        text = calloc(1, (size_t)size + 1);
        if (text && fread(text, 1, (size_t)size, file) != (size_t)size)
            text[0] = '\0';
    }
    if (file)
        fclose(file);
    return text;
}

int main(int argc, char **argv)
{
    sqlite3 *db;
    char *script = argc == 4 ? read_all(argv[2]) : NULL;
    char *moment = sqlite3_mprintf("CREATE TEMP TABLE moment AS SELECT %lld AS now;",
                                   argc == 4 ? strtoll(argv[3], NULL, 10) : 0);

    if (!script || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) {
        fprintf(stderr, "usage: sql DATABASE FILE.sql MILLISECONDS\n");
        return 2;
    }
    const int code = sqlite3_exec(db, moment, NULL, NULL, NULL) == SQLITE_OK
                         ? sqlite3_exec(db, script, print, NULL, NULL)
                         : SQLITE_ERROR;
    if (code != SQLITE_OK)
        fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    sqlite3_close(db);
    sqlite3_free(moment);
    free(script);
    return code == SQLITE_OK ? 0 : 1;
}
