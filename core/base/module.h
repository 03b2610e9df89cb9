/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Module: a part of the program in a shared object that is opened on first use, because its
 * libraries cost more to load than everything else the program does.
 *
 * Layer: base. A module stays open until the program ends.
 */
#ifndef CORE_BASE_MODULE_H
#define CORE_BASE_MODULE_H

#include "core/base/scope.h"

/* Set *FUNCTION, a pointer to a function, to SYMBOL of the module NAME ("pdf.so") in DIRECTORY,
 * NULL: where the program was started.
 * Fails: RC_IO, field "module", when it is not there or not one of this program's. */
MUST_CHECK enum rc module_find(struct scope *sc, const char *directory, const char *name,
                               const char *symbol, void *function);

#endif
