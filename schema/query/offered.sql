-- SPDX-License-Identifier: GPL-3.0-or-later
-- Does what came from another office, and is no case here, exist for the viewer? It is exchange x.
(CAST($viewer_person AS INTEGER) = 0 OR CAST($viewer_offers AS INTEGER) = 2
 OR (CAST($viewer_offers AS INTEGER) = 1 AND COALESCE(x.secrecy, '') <> 'hidden'))
