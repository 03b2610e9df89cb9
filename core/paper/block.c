/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/block.h"

bool block_is_signature(const struct block *b)
{
    return b->kind == BLOCK_NOTE || b->kind == BLOCK_SIGN || b->kind == BLOCK_SEAL;
}

struct rich rich_of(struct scope *sc, const char *text)
{
    struct piece *piece = scope_alloc(sc, 1, sizeof(*piece));

    piece->text = text;
    return (struct rich){piece, 1};
}

const char *rich_plain(struct scope *sc, const struct rich *text)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < text->count; i++)
        buffer_add(&b, text->pieces[i].text);
    return buffer_text(&b);
}
