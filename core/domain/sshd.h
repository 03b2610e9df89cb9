/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sshd: what the configuration of the SSH server allows the account that people reach this program
 * by. Only what is written is known; what sshd itself would answer needs root.
 *
 * Layer: domain. Pure. Source: sshd_config(5): of a keyword the first value counts, one in a block
 * "Match User ACCOUNT" before those outside of every block.
 */
#ifndef CORE_DOMAIN_SSHD_H
#define CORE_DOMAIN_SSHD_H

#include "core/base/scope.h"

/* Set *FAULTS to what TEXT, all files of the configuration in the order they are read, leaves open
 * for ACCOUNT, as the lines that are wanted: "AllowTcpForwarding no". Lives in SC. */
void sshd_judge(struct scope *sc, const char *text, const char *account, const char ***faults,
                size_t *count);

#endif
