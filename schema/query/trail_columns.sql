-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a step of the trail tells, wherever it is recorded.
t.recorded_at, t.seq, t.person, t.terminal, t.use_case, t.subject, p.name, p.login, d.year,
       d.register_number
