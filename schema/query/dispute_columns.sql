-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a list shows of dispute d: everything but the narrative.
d.id, d.rev, d.office, d.year, d.register_number, d.number, d.state, d.token, d.source,
       d.kind, d.title, d.urgency, d.division, d.place, d.occurred_at, d.registered_at,
       d.registered_by, d.accepted_on, d.mediator, d.void_reason, d.refuse_reason, d.closed,
       d.result, d.closed_at, d.close_reason, d.risk, d.secrecy, d.secrecy_reason, d.registrar, d.handler,
       d.sent
