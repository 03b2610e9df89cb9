/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/system_log.h"

#include <syslog.h>

void system_log(const char *line)
{
    openlog("onecase", LOG_PID, LOG_AUTHPRIV);
    syslog(LOG_NOTICE, "%s", line);
    closelog();
}
