/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/block.h"

bool block_is_signature(const struct block *b)
{
    return b->kind == BLOCK_NOTE || b->kind == BLOCK_SIGN || b->kind == BLOCK_SEAL;
}

const char *rich_plain(struct scope *sc, const struct rich *text)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < text->count; i++)
        buffer_add(&b, text->pieces[i].text);
    return buffer_text(&b);
}
