-- SPDX-License-Identifier: GPL-3.0-or-later
-- A job of the print register with the paper it is of, and its number within the case.
p.id, (SELECT COUNT(*) FROM document n JOIN document_file g ON g.document = n.id
              JOIN print q ON q.document_file = g.id
       WHERE n.dispute = o.dispute AND q.id <= p.id) AS number,
       p.document_file, o.dispute, d.year, d.register_number, o.kind, o.title, o.version, f.format,
       p.copy, p.copies, p.way, p.destination, p.asked_at, p.made_by, p.failed, p.outcome, p.ended_at,
       p.settled_by
FROM print p JOIN document_file f ON f.id = p.document_file JOIN document o ON o.id = f.document
     JOIN dispute d ON d.id = o.dispute
