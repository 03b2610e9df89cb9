/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/agreement_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

/* What is as it always was is not written: such a row keeps the digest it would have had. */
static struct value v_unless(const struct word_list *list, int value, int usual)
{
    return value == usual ? v_null() : v_word(list, value);
}

static enum rc shares_insert(struct tx *tx, int64_t term, const struct term *t)
{
    for (size_t i = 0; i < t->share_count; i++) {
        const struct share *s = &t->shares[i];
        const bool counts = t->liability == LIABILITY_SHARES;
        const int64_t id = tx_id(tx);

        TRY(engine_exec(tx->engine, tx->sc, &sql_share_insert,
                        VALUES(v_int(id), v_int(term), v_int((int64_t)i + 1), v_text(s->obligor),
                               counts ? v_money(s->amount) : v_null(), v_text(digest_salt(tx->sc))),
                        NULL));
        tx_touch(tx, TABLE_share, id);
    }
    return RC_OK;
}

static enum rc instalments_insert(struct tx *tx, int64_t term, const struct term *t)
{
    for (size_t i = 0; i < t->instalment_count; i++) {
        const struct instalment *part = &t->instalments[i];
        const int64_t id = tx_id(tx);

        TRY(engine_exec(tx->engine, tx->sc, &sql_instalment_insert,
                        VALUES(v_int(id), v_int(term), v_int(part->ordinal), v_money(part->amount),
                               v_date(part->due), v_text(digest_salt(tx->sc))),
                        NULL));
        tx_touch(tx, TABLE_instalment, id);
    }
    return RC_OK;
}

static enum rc term_insert(struct tx *tx, int64_t agreement, const struct term *t)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_term_insert,
                    VALUES(v_int(id), v_int(agreement), v_int(t->ordinal), v_text(t->text),
                           v_text(t->obligor), v_text(t->act), v_text(t->obligee),
                           v_text(t->method), v_money(t->amount), v_date(t->due),
                           v_date(t->performed_on), v_text(t->proof), v_text(digest_salt(tx->sc)),
                           v_unless(&liability_words, (int)t->liability, LIABILITY_ALONE),
                           v_text(t->condition), v_text(t->held_by), v_text(t->place),
                           v_text(t->consequence)),
                    NULL));
    tx_touch(tx, TABLE_term, id);
    TRY(shares_insert(tx, id, t));
    return instalments_insert(tx, id, t);
}

/* What is known of a paper written by hand. */
struct paper_values {
    struct value original, on, note, scan, typed_by, compared_by, compared_on;
};

static struct paper_values v_paper(const struct agreement *a)
{
    const bool by_hand = a->original == ORIGINAL_HANDWRITTEN;
    const bool compared = by_hand && a->compared_by;

    if (!by_hand)
        return (struct paper_values){v_null(), v_null(), v_null(), v_null(),
                                     v_null(), v_null(), v_null()};
    return (struct paper_values){v_word(&original_words, (int)a->original),
                                 v_date(a->original_on),
                                 v_text(a->original_note),
                                 v_id(a->original_scan),
                                 v_text(a->typed_by),
                                 v_text(a->compared_by),
                                 compared ? v_date(a->compared_on) : v_null()};
}

enum rc agreement_insert(struct tx *tx, int64_t dispute, struct agreement *a)
{
    const struct paper_values paper = v_paper(a);

    a->id = tx_id(tx);
    a->rev = 1;
    TRY(engine_exec(tx->engine, tx->sc, &sql_agreement_insert,
                    VALUES(v_int(a->id), v_int(dispute), v_int(a->version),
                           v_word(&form_words, a->form), v_bool(a->whole), v_text(a->facts),
                           v_date(a->reached_on), v_text(digest_salt(tx->sc)),
                           a->final ? v_bool(true) : v_null(), paper.original, paper.on, paper.note,
                           paper.scan, paper.typed_by, paper.compared_by, paper.compared_on,
                           v_text(a->read_by)),
                    NULL));
    tx_touch(tx, TABLE_agreement, a->id);
    for (size_t i = 0; i < a->term_count; i++)
        TRY(term_insert(tx, a->id, &a->terms[i]));
    return RC_OK;
}

enum rc agreement_save_original(struct tx *tx, struct agreement *a)
{
    const struct paper_values paper = v_paper(a);
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_agreement_save_original,
                    VALUES(v_int(a->id), v_int(a->rev), paper.original, paper.on, paper.note,
                           paper.scan, paper.typed_by, paper.compared_by, paper.compared_on),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    a->rev++;
    tx_touch(tx, TABLE_agreement, a->id);
    return RC_OK;
}

enum rc mark_insert(struct tx *tx, int64_t agreement, struct mark *m)
{
    m->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_mark_insert,
                    VALUES(v_int(m->id), v_int(agreement), v_word(&signatory_words, m->signatory),
                           v_int(m->party), v_word(&how_words, m->how), v_date(m->on),
                           v_text(m->void_reason), v_text(digest_salt(tx->sc)), v_text(m->name),
                           v_text(m->authority),
                           v_unless(&guarantee_words, (int)m->guarantee, GUARANTEE_NONE)),
                    NULL));
    tx_touch(tx, TABLE_mark, m->id);
    return RC_OK;
}

enum rc mark_void(struct tx *tx, int64_t mark, const char *reason)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_mark_void, VALUES(v_int(mark), v_text(reason)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_mark, mark);
    return RC_OK;
}

enum rc term_perform(struct tx *tx, int64_t term, struct date on, const char *proof)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_term_perform,
                    VALUES(v_int(term), v_date(on), v_text(proof)), &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_term, term);
    return RC_OK;
}
