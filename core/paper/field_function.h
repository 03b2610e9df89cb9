/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of field.def, one for each row; only the field files need them. Layer: paper. */
#ifndef CORE_PAPER_FIELD_FUNCTION_H
#define CORE_PAPER_FIELD_FUNCTION_H

#include "core/paper/field.h"

#define FIELD(name, explanation, missing) field_function field_##name;
#include "core/paper/field.def"
#undef FIELD

#endif
