-- SPDX-License-Identifier: GPL-3.0-or-later
-- Did the viewer register dispute d, or does he handle it? Older rows know only his name.
(d.registrar = $viewer_person OR d.handler = $viewer_person
 OR (d.registrar IS NULL AND d.registered_by = $viewer_name)
 OR (d.handler IS NULL AND d.mediator = $viewer_name))
