/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/likeness_file.h"

#include "core/conf/yaml.h"

#define POINTS_MOST 100
#define SUM_MOST    1000

/* As tree_int(), of a key that must be there. */
static enum rc need_int(struct scope *sc, const struct tree *node, const char *key, int least,
                        int most, int *out)
{
    const struct tree *value;

    TRY(tree_need(sc, node, key, &value));
    return tree_int(sc, node, key, least, most, out);
}

static enum rc read_weights(struct scope *sc, const struct tree *node, struct likeness_rules *r)
{
    struct buffer keys = buffer_new(sc);

    for (int fact = 0; fact < LIKENESS_FACTS; fact++)
        buffer_addf(&keys, "%s%s", fact > 0 ? " " : "", word_code(&likeness_words, fact));
    TRY(tree_only(sc, node, buffer_text(&keys)));
    for (int fact = 0; fact < LIKENESS_FACTS; fact++)
        TRY(need_int(sc, node, word_code(&likeness_words, fact),
                     fact == LIKE_IDENTITY_OTHER ? -POINTS_MOST : 0,
                     fact == LIKE_IDENTITY_OTHER ? 0 : POINTS_MOST, &r->weights[fact]));
    return RC_OK;
}

enum rc likeness_load(struct scope *sc, const char *path, struct likeness_rules *rules)
{
    struct likeness_rules read = {.share = 0};
    const struct tree *rows, *weights;
    struct tree *root;

    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root, "likeness"));
    TRY(tree_need(sc, root, "likeness", &rows));
    TRY(tree_only(sc, rows, "narrow wide share weights"));
    TRY(need_int(sc, rows, "wide", 1, SUM_MOST, &read.wide));
    TRY(need_int(sc, rows, "narrow", 1, SUM_MOST, &read.narrow));
    TRY(need_int(sc, rows, "share", 1, 100, &read.share));
    TRY(tree_need(sc, rows, "weights", &weights));
    TRY(read_weights(sc, weights, &read));
    if (read.narrow < read.wide)
        return tree_at(sc, tree_get(rows, "narrow"),
                       fail(sc, RC_INVALID, "narrow",
                            N_("“narrow” is less than “wide”: what holds a line of an import must "
                               "be shown on the screen too; nothing was saved.")));
    *rules = read;
    return RC_OK;
}
