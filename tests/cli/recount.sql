-- SPDX-License-Identifier: GPL-3.0-or-later
-- Counts every promise of every team again from the raw rows of a database, knowing nothing of the
-- program: the rules stand here a second time. Run by sql.c, which makes the table "moment" with the
-- one column "now". The last statement prints what figures.pl prints of the report.
--
-- Not known here: promises in working days, seats that need several people.

-- ---- what the playbooks promise, out of their YAML, line by line --------------------------------
CREATE TEMP TABLE line AS
WITH RECURSIVE cut (digest, no, text, rest) AS (
    SELECT digest, 0, '', text || char(10) FROM playbook
    UNION ALL
    SELECT digest, no + 1, substr(rest, 1, instr(rest, char(10)) - 1),
           substr(rest, instr(rest, char(10)) + 1)
    FROM cut WHERE rest <> '')
SELECT digest, no, text FROM cut
WHERE no > 0 AND text <> '' AND ltrim(text) NOT LIKE '#%';

CREATE TEMP TABLE field AS
WITH top AS ( -- the heading of its section, for each line
    SELECT digest, no, text,
           (SELECT h.text FROM line h WHERE h.digest = l.digest AND h.no <= l.no
            AND substr(h.text, 1, 1) <> ' ' ORDER BY h.no DESC LIMIT 1) AS section
    FROM line l),
item AS ( -- numbered by the dash that begins it
    SELECT digest, no, text, SUM(text LIKE '  - %') OVER (PARTITION BY digest ORDER BY no) AS item
    FROM top WHERE section LIKE 'promises:%' AND text LIKE ' %')
SELECT digest, item, ltrim(substr(text, 1, instr(text, ':') - 1), ' -') AS key,
       trim(CASE WHEN instr(text, ' #') > 0 THEN substr(text, instr(text, ':') + 1,
                          instr(text, ' #') - instr(text, ':') - 1)
            ELSE substr(text, instr(text, ':') + 1) END) AS value
FROM item;

CREATE TEMP TABLE promise AS
SELECT digest, item,
       MAX(CASE key WHEN 'code' THEN value END) AS code,
       MAX(CASE WHEN key <> 'within' THEN NULL
           WHEN value LIKE '%working%' THEN NULL
           WHEN value LIKE '% minute%' THEN CAST(value AS INTEGER) * 60000
           WHEN value LIKE '% hour%' THEN CAST(value AS INTEGER) * 3600000
           WHEN value LIKE '% day%' THEN CAST(value AS INTEGER) * 86400000 END) AS within,
       ',' || MAX(CASE key WHEN 'acts' THEN replace(trim(value, '[]'), ' ', '') END) || ',' AS acts,
       COALESCE(MAX(CASE key WHEN 'quorum' THEN value END), 'all') AS quorum,
       COALESCE(MAX(CASE key WHEN 'seats' THEN value END), 'every') AS seats,
       COALESCE(MAX(CASE key WHEN 'from' THEN value END), 'dispatch') AS start,
       COALESCE(MAX(CASE key WHEN 'level' THEN CAST(value AS INTEGER) END), 1) AS level
FROM field GROUP BY digest, item;

-- Whoever does DONE has also done ACT.
CREATE TEMP TABLE implied (act, done);
INSERT INTO implied VALUES
    ('accepted', 'accepted'), ('accepted', 'linked'), ('accepted', 'arrived'),
    ('accepted', 'calmed'), ('accepted', 'begun'), ('accepted', 'handed'),
    ('declined', 'declined'), ('linked', 'linked'), ('arrived', 'arrived'), ('arrived', 'calmed'),
    ('arrived', 'begun'), ('arrived', 'handed'), ('calmed', 'calmed'), ('begun', 'begun'),
    ('left', 'left'), ('handed', 'handed');
CREATE TEMP TABLE keeps AS
SELECT DISTINCT p.digest, p.item, i.done AS act
FROM promise p JOIN implied i ON instr(p.acts, ',' || i.act || ',') > 0;

CREATE TEMP TABLE social (agency);
INSERT INTO social VALUES ('committee'), ('marriage'), ('psychologist'), ('guard'), ('property');

-- ---- what was recorded, in order, and what of it stands -----------------------------------------
-- Nothing was recorded before what has a smaller id: a clock that was set back lagged.
CREATE TEMP TABLE event AS
WITH every AS (
    SELECT id, dispatch, 1 AS response, agency, act, happened_at, recorded_at,
           NULL AS about, NULL AS promise, NULL AS level
    FROM response
    UNION ALL
    SELECT id, dispatch, 0, agency, kind, recorded_at, recorded_at, event, promise, level
    FROM ruling),
shown AS (
    SELECT e.*, MAX(x.called_at, MAX(e.recorded_at) OVER (
               PARTITION BY e.dispatch ORDER BY e.id ROWS UNBOUNDED PRECEDING)) AS recorded
    FROM every e JOIN dispatch x ON x.id = e.dispatch)
SELECT id, dispatch, response, agency, act, about, promise, level, recorded,
       happened_at + recorded - recorded_at AS happened
FROM shown;
CREATE INDEX temp.event_of ON event (dispatch, response, id);
CREATE INDEX temp.event_about ON event (about, act);

-- A correction may be corrected, and that too; nobody goes on longer.
CREATE TEMP VIEW corrected3 AS SELECT about FROM event c WHERE response = 0 AND act = 'corrected';
CREATE TEMP VIEW corrected2 AS SELECT about FROM event c WHERE response = 0 AND act = 'corrected'
    AND NOT EXISTS (SELECT 1 FROM corrected3 d WHERE d.about = c.id);
CREATE TEMP TABLE fallen AS SELECT about AS id FROM event c WHERE response = 0 AND act = 'corrected'
    AND NOT EXISTS (SELECT 1 FROM corrected2 d WHERE d.about = c.id);
CREATE TEMP TABLE standing AS SELECT * FROM event WHERE id NOT IN (SELECT id FROM fallen);
CREATE INDEX temp.standing_of ON standing (dispatch, response, id);
CREATE TEMP TABLE confirmed AS
SELECT DISTINCT about AS id FROM standing WHERE response = 0 AND act = 'confirmed';
CREATE INDEX temp.confirmed_id ON confirmed (id);

-- ---- every team and every promise: from when to when --------------------------------------------
CREATE TEMP TABLE pair AS
WITH begun AS (
    SELECT x.id AS dispatch, p.item, p.code, p.quorum, p.seats, p.level, p.digest, p.within,
           CASE p.start WHEN 'dispatch' THEN x.called_at
           WHEN 'registered' THEN MIN(x.called_at, d.registered_at)
           ELSE ( -- as whoever recorded it first says, or earlier if somebody confirmed that
               SELECT MIN(MAX(e.happened, x.called_at)) FROM standing e
               WHERE e.dispatch = x.id AND e.response = 1
               AND e.act IN (SELECT done FROM implied i WHERE i.act = p.start)
               AND (e.id IN (SELECT id FROM confirmed) OR e.id = (
                   SELECT MIN(f.id) FROM standing f WHERE f.dispatch = x.id AND f.response = 1
                   AND f.act IN (SELECT done FROM implied i WHERE i.act = p.start)))) END AS start,
           CASE WHEN p.level = 1 THEN 0 ELSE (
               SELECT MIN(r.recorded) FROM standing r
               WHERE r.dispatch = x.id AND r.response = 0 AND r.act = 'raised'
               AND r.level = p.level) END AS raised
    FROM dispatch x JOIN dispute d ON d.id = x.dispute JOIN promise p ON p.digest = x.playbook)
SELECT *, MAX(start, raised) AS called, MAX(start, raised) + within AS due0 FROM begun;

-- The clocks stand from a pause to the next resuming; one that had run out stays so. A pause that
-- was ever corrected never was.
CREATE TEMP TABLE standstill AS
SELECT dispatch, act, recorded,
       ROW_NUMBER() OVER (PARTITION BY dispatch ORDER BY id) AS turn
FROM event WHERE response = 0 AND (act = 'resumed' OR (act = 'paused' AND id NOT IN (
    SELECT about FROM event WHERE response = 0 AND act = 'corrected' AND about IS NOT NULL)));
CREATE TEMP TABLE timing AS
WITH RECURSIVE walk (dispatch, item, called, due, paused, turn) AS (
    SELECT dispatch, item, called, due0, NULL, 0 FROM pair
    UNION ALL
    SELECT w.dispatch, w.item, w.called,
           CASE WHEN w.paused IS NOT NULL AND s.act = 'resumed'
                THEN w.due + MAX(s.recorded - w.paused, 0) ELSE w.due END,
           CASE WHEN w.paused IS NOT NULL AND s.act = 'resumed' THEN NULL
                WHEN w.paused IS NULL AND s.act = 'paused' AND w.due >= s.recorded
                THEN MAX(s.recorded, w.called) ELSE w.paused END,
           s.turn
    FROM walk w JOIN standstill s ON s.dispatch = w.dispatch AND s.turn = w.turn + 1)
SELECT w.dispatch, w.item, w.called, w.due, w.paused,
       CASE WHEN w.paused IS NULL THEN w.due END AS cutoff -- NULL: nothing is late yet
FROM walk w
WHERE w.turn = (SELECT COUNT(*) FROM standstill s WHERE s.dispatch = w.dispatch);
CREATE INDEX temp.timing_of ON timing (dispatch, item);

-- ---- who was asked, and what each did -----------------------------------------------------------
-- Whoever handed over, as the promise reckons from it, does not keep what runs from that.
CREATE TEMP TABLE giver AS
SELECT dispatch, item, agency FROM (
    SELECT p.dispatch, p.item, e.agency,
           ROW_NUMBER() OVER (PARTITION BY p.dispatch, p.item ORDER BY e.id) AS turn
    FROM pair p JOIN promise o ON o.digest = p.digest AND o.item = p.item AND o.start = 'handed'
    JOIN dispatch x ON x.id = p.dispatch
    JOIN standing e ON e.dispatch = p.dispatch AND e.response = 1 AND e.act = 'handed'
    WHERE MAX(e.happened, x.called_at) = p.start
    AND (e.id IN (SELECT id FROM confirmed) OR e.id = (
        SELECT MIN(f.id) FROM standing f WHERE f.dispatch = p.dispatch AND f.response = 1
        AND f.act = 'handed')))
WHERE turn = 1;
CREATE TEMP TABLE asked AS
SELECT p.dispatch, p.item, s.agency, COALESCE(s.called_at, x.called_at) AS called,
       p.quorum <> 'social' OR s.agency IN (SELECT agency FROM social) AS counts
FROM pair p JOIN dispatch x ON x.id = p.dispatch JOIN seat s ON s.dispatch = p.dispatch
WHERE COALESCE(s.level, 1) = p.level
AND (p.seats = 'every' OR (p.seats = 'required' AND s.required)
     OR (p.seats = 'social' AND s.agency IN (SELECT agency FROM social)))
AND NOT EXISTS (SELECT 1 FROM giver g
                WHERE g.dispatch = p.dispatch AND g.item = p.item AND g.agency = s.agency);
CREATE INDEX temp.asked_of ON asked (dispatch, item, agency);

CREATE TEMP TABLE stop AS
SELECT dispatch, recorded FROM (
    SELECT dispatch, recorded, ROW_NUMBER() OVER (PARTITION BY dispatch ORDER BY id) AS turn
    FROM standing WHERE response = 0 AND act IN ('police', 'stood_down'))
WHERE turn = 1;

-- Each response as it counts for each promise it could touch; BELIEVED: as if all were confirmed.
CREATE TEMP TABLE step AS
WITH both (believed) AS (VALUES (0), (1)),
counted AS (
    SELECT t.dispatch, t.item, b.believed, e.id, e.agency, e.act,
           EXISTS (SELECT 1 FROM keeps k WHERE k.digest = p.digest AND k.item = p.item
                   AND k.act = e.act) AS kept,
           t.cutoff IS NOT NULL AND e.recorded > t.cutoff AND e.happened < e.recorded AS late,
           MAX(t.called, (SELECT COALESCE(s.called_at, t.called) FROM seat s
                          WHERE s.dispatch = e.dispatch AND s.agency = e.agency),
               CASE WHEN b.believed OR e.id IN (SELECT id FROM confirmed) OR t.cutoff IS NULL
                    OR e.recorded <= t.cutoff OR e.happened >= e.recorded
                    THEN e.happened ELSE e.recorded END) AS at
    FROM timing t JOIN pair p ON p.dispatch = t.dispatch AND p.item = t.item
    JOIN standing e ON e.dispatch = t.dispatch AND e.response = 1
    CROSS JOIN both b
    WHERE t.called IS NOT NULL)
SELECT c.*, ROW_NUMBER() OVER (PARTITION BY dispatch, item, believed ORDER BY at, id) AS turn
FROM counted c JOIN asked a USING (dispatch, item, agency)
WHERE NOT EXISTS (SELECT 1 FROM stop s WHERE s.dispatch = c.dispatch AND s.recorded < c.at);
CREATE INDEX temp.step_of ON step (dispatch, item, believed, agency, turn);

-- After each step: how many of those who count have acted, how many are left who could.
CREATE TEMP TABLE turnout AS
SELECT t.dispatch, t.item, t.believed, t.turn, t.at,
       SUM(a.counts AND a.acted) AS acted, SUM(a.counts AND (a.acted OR NOT a.down)) AS possible,
       SUM(a.down AND NOT a.acted) AS excused, COUNT(*) AS concerned
FROM step t JOIN (
    SELECT b.dispatch, b.item, b.believed, b.turn, k.agency, k.counts,
           COALESCE((SELECT f.kept FROM step f
                     WHERE f.dispatch = b.dispatch AND f.item = b.item AND f.believed = b.believed
                     AND f.agency = k.agency AND f.turn <= b.turn
                     AND (f.kept OR f.act = 'declined')
                     ORDER BY f.turn DESC LIMIT 1), 0) AS acted,
           EXISTS (SELECT 1 FROM step f
                   WHERE f.dispatch = b.dispatch AND f.item = b.item AND f.believed = b.believed
                   AND f.agency = k.agency AND f.turn <= b.turn AND f.act = 'stood_down') AS down
    FROM step b JOIN asked k ON k.dispatch = b.dispatch AND k.item = b.item) a
ON a.dispatch = t.dispatch AND a.item = t.item AND a.believed = t.believed AND a.turn = t.turn
GROUP BY t.dispatch, t.item, t.believed, t.turn, t.at;

CREATE TEMP TABLE met AS
WITH needed AS (
    SELECT u.*, CASE p.quorum WHEN 'all' THEN u.concerned WHEN 'any' THEN 1
                    WHEN 'social' THEN 1 ELSE CAST(p.quorum AS INTEGER) END AS owed,
           MIN(CASE p.quorum WHEN 'all' THEN u.concerned - u.excused WHEN 'any' THEN 1
                    WHEN 'social' THEN 1 ELSE CAST(p.quorum AS INTEGER) END,
                    CASE WHEN u.excused > 0 THEN u.possible ELSE 1000 END) AS needed
    FROM turnout u JOIN pair p USING (dispatch, item)),
ended AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY dispatch, item, believed ORDER BY turn) AS first
    FROM needed WHERE (needed > 0 AND acted >= needed) OR (needed = 0 AND excused > 0))
-- what holds only because somebody was stood down is not met
SELECT dispatch, item, believed, CASE WHEN acted >= owed THEN at END AS met,
       CASE WHEN acted < owed THEN at END AS emptied
FROM ended WHERE first = 1;
CREATE INDEX temp.met_of ON met (dispatch, item, believed);

-- ---- what became of each ------------------------------------------------------------------------
CREATE TEMP TABLE outcome AS
WITH raw AS (
    SELECT p.dispatch, p.item, p.code, t.called, t.paused, m.met, m.emptied, b.met AS believed,
           s.recorded AS stopped, t.cutoff,
           -- a clock that stood when the promise was met had stood until then
           t.due + CASE WHEN m.met > t.paused THEN m.met - t.paused ELSE 0 END AS due,
           EXISTS (SELECT 1 FROM standing w WHERE w.dispatch = p.dispatch AND w.response = 0
                   AND w.act = 'waived' AND w.promise = p.code
                   AND w.id IN (SELECT id FROM confirmed)) AS waived
    FROM pair p JOIN timing t USING (dispatch, item)
    LEFT JOIN met m ON m.dispatch = p.dispatch AND m.item = p.item AND m.believed = 0
    LEFT JOIN met b ON b.dispatch = p.dispatch AND b.item = p.item AND b.believed = 1
    LEFT JOIN stop s ON s.dispatch = p.dispatch)
SELECT dispatch, item, code, (met - called + 999) / 1000 AS seconds, believed <= due AS trusted,
       CASE WHEN met <= due THEN 'met'
            WHEN waived THEN 'waived'
            WHEN met IS NULL AND (stopped <= COALESCE(cutoff, stopped)
                                  OR emptied <= COALESCE(cutoff, emptied)) THEN 'stopped'
            WHEN met IS NOT NULL THEN 'late'
            WHEN due < MIN(COALESCE(paused, moment.now), moment.now) THEN 'missed'
            ELSE 'pending' END AS state
FROM raw, moment;

CREATE TEMP TABLE claim AS
SELECT s.dispatch, p.code, s.id IN (SELECT id FROM confirmed) AS confirmed
FROM step s JOIN pair p USING (dispatch, item) WHERE s.believed = 1 AND s.kept AND s.late
UNION ALL -- those that came after everybody stood down count for nothing, but are claims
SELECT e.dispatch, p.code, e.id IN (SELECT id FROM confirmed)
FROM pair p JOIN timing t USING (dispatch, item) JOIN stop z ON z.dispatch = p.dispatch
JOIN standing e ON e.dispatch = p.dispatch AND e.response = 1
JOIN asked a ON a.dispatch = p.dispatch AND a.item = p.item AND a.agency = e.agency
JOIN keeps k ON k.digest = p.digest AND k.item = p.item AND k.act = e.act
WHERE e.recorded > t.cutoff AND e.happened < e.recorded
AND NOT EXISTS (SELECT 1 FROM step s WHERE s.dispatch = e.dispatch AND s.item = p.item
                AND s.id = e.id AND s.believed = 1);

-- ---- the figures --------------------------------------------------------------------------------
CREATE TEMP TABLE ranked AS
SELECT code, seconds, ROW_NUMBER() OVER (PARTITION BY code ORDER BY seconds) AS place,
       COUNT(*) OVER (PARTITION BY code) AS n
FROM outcome WHERE seconds IS NOT NULL;

SELECT 'teams', (SELECT COUNT(*) FROM dispatch), 'promises', (SELECT COUNT(*) FROM outcome);
SELECT code, SUM(state <> 'pending'), SUM(state = 'met'), SUM(state = 'late'),
       SUM(state = 'missed'), SUM(state = 'waived'), SUM(state = 'stopped'),
       SUM(COALESCE(trusted, 0)),
       (SELECT COUNT(*) FROM claim c WHERE c.code = o.code),
       (SELECT COUNT(*) FROM claim c WHERE c.code = o.code AND c.confirmed),
       COALESCE((SELECT CASE WHEN SUM(seconds) % COUNT(*) = 0 THEN SUM(seconds) / COUNT(*)
                        ELSE AVG(seconds) END
                 FROM ranked r WHERE r.code = o.code
                 AND r.place IN ((r.n + 1) / 2, (r.n + 2) / 2)), 'null'),
       COALESCE((SELECT seconds FROM ranked r WHERE r.code = o.code
                 AND r.place = (r.n * 90 + 99) / 100), 'null'),
       COALESCE((SELECT seconds FROM ranked r WHERE r.code = o.code AND r.place = r.n), 'null')
FROM outcome o GROUP BY code ORDER BY code;
