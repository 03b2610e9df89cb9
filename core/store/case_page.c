/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/case_page.h"

#include <assert.h>

struct case_page case_page(const int64_t *ids, size_t count)
{
    struct case_page page;

    assert(count <= CASE_PAGE);
    for (size_t i = 0; i < CASE_PAGE; i++)
        page.ids[i] = i < count ? v_int(ids[i]) : v_null();
    return page;
}
