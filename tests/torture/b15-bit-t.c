/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B15: every single bit of every entry of the journal is flipped in memory, one after the other,
 * and bits of the entries, the parties and the agreements in the file. Each flip is found.
 */
#include "tests/torture/torture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/desk/account.h"
#include "core/store/chain.h"
#include "core/store/engine.h"
#include "schema/queries.h"

#define FILE_CASES  20
#define FILE_MOST   (64 * 1024 * 1024)
#define PLACES_MOST 4096
#define DIGEST_BITS (64 * 8)

static struct room room;
static int64_t flips, missed;

/* ---- in memory ---- */

/* Does the entry of VALUES, one bit of it changed, still follow PREVIOUS as its HASH says? */
static void try_flip(struct scope *sc, const char *previous, const struct value *values,
                     const char *hash)
{
    const struct scope_mark mark = scope_mark(sc);

    flips++;
    missed += strcmp(chain_hash(sc, previous, values, CHAIN_FIELDS), hash) == 0;
    scope_rewind(sc, mark);
}

static void flip_number(struct scope *sc, const char *previous, struct value *values, size_t at,
                        const char *hash)
{
    const int64_t number = values[at].integer;

    for (int bit = 0; bit < 64; bit++) {
        values[at].integer = (int64_t)((uint64_t)number ^ UINT64_C(1) << bit);
        try_flip(sc, previous, values, hash);
    }
    values[at].integer = number;
}

static void flip_text(struct scope *sc, const char *previous, struct value *values, size_t at,
                      const char *hash)
{
    unsigned char *data = scope_memdup(sc, values[at].data, values[at].size);

    values[at].data = data;
    for (size_t i = 0; i < values[at].size * 8u; i++) {
        data[i / 8] ^= (unsigned char)(1u << i % 8);
        try_flip(sc, previous, values, hash);
        data[i / 8] ^= (unsigned char)(1u << i % 8);
    }
}

static void flip_hash(struct scope *sc, const char *previous, const struct value *values,
                      const char *hash)
{
    unsigned char *stored = scope_memdup(sc, hash, strlen(hash));

    for (size_t i = 0; i < (size_t)DIGEST_BITS; i++) {
        stored[i / 8] ^= (unsigned char)(1u << i % 8);
        try_flip(sc, previous, values, (const char *)stored);
        stored[i / 8] ^= (unsigned char)(1u << i % 8);
    }
}

static void flip_entry(const char *previous, const struct value *cells, const char *hash)
{
    struct scope sc = SCOPE_INIT;
    struct value values[CHAIN_FIELDS];

    memcpy(values, cells, sizeof(values));
    ck_assert_str_eq(chain_hash(&sc, previous, values, CHAIN_FIELDS), hash);
    for (size_t i = 0; i < CHAIN_FIELDS; i++) {
        if (values[i].kind == VALUE_INT)
            flip_number(&sc, previous, values, i, hash);
        else if (values[i].kind != VALUE_NULL)
            flip_text(&sc, previous, values, i, hash);
    }
    flip_hash(&sc, previous, values, hash);
    scope_end(&sc);
}

static int flip_entries(int entries)
{
    const char *previous = CHAIN_START;
    struct engine *engine;
    struct rows rows;
    int n = 0;

    ok(&room, engine_open(&room.sc, room.database, (struct engine_flags){0}, &engine));
    ok(&room, engine_query(engine, &room.sc, &sql_journal_page,
                           VALUES(v_int(1), v_int(0), v_int(entries)), &rows));
    for (; row_next(&rows); n++) {
        flip_entry(previous, rows.cells, row_text(&rows, "hash"));
        previous = row_text(&rows, "hash");
    }
    engine_free(engine);
    return n;
}

START_TEST(every_single_bit_of_every_entry_is_vouched_for)
{
    const int entries = torture_count(60, 2000);

    room_open(&room);
    torture_fill(&room, "bit", entries / DEEDS + 1);
    const int n = flip_entries(entries);
    torture_figure("B15", "%lld bits of %d entries flipped in memory, %lld not found",
                   (long long)flips, n, (long long)missed);
    room_close(&room);
    ck_assert_int_eq(n, entries);
    ck_assert_int_gt(flips, (int64_t)entries * 1000);
    ck_assert_int_eq(missed, 0);
}
END_TEST

/* ---- in the file ---- */

struct places {
    size_t at[PLACES_MOST], size[PLACES_MOST];
    size_t count;
};

static void add_places(struct places *p, struct bytes file, const char *text)
{
    const size_t size = strlen(text);
    const unsigned char *from = file.data, *end = file.data + file.size;

    while (p->count < PLACES_MOST && (from = memmem(from, (size_t)(end - from), text, size))) {
        p->at[p->count] = (size_t)(from - file.data);
        p->size[p->count++] = size;
        from += size;
    }
}

/* Where in FILE the entries of the journal lie, and what was written of the parties. */
static void find_places(struct places *p, struct bytes file)
{
    static const char *const texts[] = {"银行转账", "吴某", "楼上水管爆裂", "13800008000"};
    struct engine *engine;
    struct rows rows;

    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
        add_places(p, file, texts[i]);
    ok(&room, engine_open(&room.sc, room.database, (struct engine_flags){0}, &engine));
    ok(&room, engine_query(engine, &room.sc, &sql_journal_page,
                           VALUES(v_int(1), v_int(0), v_int(1000)), &rows));
    while (row_next(&rows)) {
        char *payload = scope_strdup(&room.sc, row_text(&rows, "payload")), *rest;

        add_places(p, file, row_text(&rows, "hash"));
        for (char *line = strtok_r(payload, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest))
            add_places(p, file, line);
    }
    engine_free(engine);
}

/* Is FILE, as it now is, refused or found to be broken? */
static bool found(struct bytes file)
{
    struct scope sc = SCOPE_INIT;
    struct desk_options options = room_options(&room, &sc, "lin");
    struct verification v = {0};
    struct desk *desk;
    bool sound;

    options.checking = true;
    ok(&room, file_write(&room.sc, room.database, file));
    sound = desk_open(&sc, &options, &desk) == RC_OK;
    if (sound) {
        sound = desk_verify(desk, &sc, &v) == RC_OK && v.sound;
        desk_close(desk);
    }
    scope_end(&sc);
    return !sound;
}

START_TEST(a_bit_flipped_in_the_file_is_found)
{
    static struct places places;
    const int count = torture_count(60, 2000);
    struct bytes file;
    int unfound = 0;

    room_open(&room);
    torture_fill(&room, "bit", FILE_CASES);
    desk_close(room.desk);
    room.desk = NULL;
    ok(&room, file_read(&room.sc, room.database, FILE_MOST, &file));
    find_places(&places, file);
    unsigned char *data = scope_memdup(&room.sc, file.data, file.size);
    ck_assert(!found((struct bytes){data, file.size}));
    for (int i = 0; i < count; i++) {
        const size_t place = torture_random(places.count);
        const size_t at = places.at[place] + torture_random(places.size[place]);
        const unsigned char bit = (unsigned char)(1u << torture_random(8));

        data[at] ^= bit;
        unfound += !found((struct bytes){data, file.size});
        data[at] ^= bit;
    }
    torture_figure("B15", "%d bits flipped in the file, %d not found", count, unfound);
    room_close(&room);
    ck_assert_uint_gt(places.count, 100);
    ck_assert_int_eq(unfound, 0);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("bit");

    tcase_add_test(tc, every_single_bit_of_every_entry_is_vouched_for);
    tcase_add_test(tc, a_bit_flipped_in_the_file_is_found);
    return torture_run(tc);
}
