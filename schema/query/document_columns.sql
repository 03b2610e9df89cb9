-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is known of file f of document o, with the copies that were printed, failed ones left out.
f.id, o.kind, o.version, f.format, f.digest, o.template_digest, o.template_version,
       o.issued_at, o.title,
       (SELECT COALESCE(SUM(p.copies), 0) FROM print p
        WHERE p.document_file = f.id AND p.failed = 0) AS copies
