"""What the centre gives a station to work on, beside the records the station wrote on itself (``sync.md`` 5.13).

One statement, set by set: the assignments of its communes and people; their campaigns and people; the establishments
to visit with their earlier surveys; decisions on pairs it holds, with the establishment that is kept; what the province
decided on rules and places, its programmes, rounds of voting and reports that went out. Establishments of work that is
over are left out: a station gets personal data for its work only. What it was given once is followed from then on, so
that a correction, a deletion, an erasure reaches it.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps
from kc_desktop.store.engine import run

_RECORDS = """
WITH place(unit) AS MATERIALIZED (SELECT value FROM json_each(?)),
own(chain) AS MATERIALIZED (SELECT value FROM json_each(?)),
over(state) AS MATERIALIZED (SELECT value FROM json_each(?)),
touched(id) AS MATERIALIZED (
  SELECT DISTINCT record FROM op WHERE chain IN (SELECT chain FROM own) AND NOT hidden),
given(id) AS MATERIALIZED (
  SELECT DISTINCT o.record FROM acknowledged a JOIN op o ON o.chain = a.chain AND o.number BETWEEN a.first AND a.last
  WHERE a.peer IN (SELECT value FROM json_each(?)) AND a.chain NOT IN (SELECT chain FROM own)),
person(id) AS MATERIALIZED (
  SELECT c.id FROM collaborator c WHERE c.id IN (SELECT id FROM touched)
  OR EXISTS (SELECT 1 FROM json_each(c.communes) WHERE value IN (SELECT unit FROM place))),
task(id, campaign, collaborator, facility, survey, over) AS MATERIALIZED (
  SELECT id, campaign, collaborator, facility, survey, coalesce(state, '') IN (SELECT state FROM over)
  FROM assignment
  WHERE commune IN (SELECT unit FROM place) OR collaborator IN (SELECT id FROM person)),
visited(id) AS MATERIALIZED (SELECT DISTINCT facility FROM task WHERE NOT over AND facility IS NOT NULL),
known(id) AS MATERIALIZED (SELECT id FROM touched UNION SELECT id FROM given UNION SELECT id FROM visited),
pair(id, kept) AS MATERIALIZED (
  SELECT id, iif(verdict = 'same', kept, NULL) FROM pairing
  WHERE kept IN (SELECT id FROM known) OR merged IN (SELECT id FROM known))
SELECT id FROM task
UNION SELECT campaign FROM task UNION SELECT collaborator FROM task UNION SELECT survey FROM task WHERE NOT over
UNION SELECT id FROM person
UNION SELECT id FROM visited
UNION SELECT s.id FROM visited v JOIN survey s ON s.facility = v.id
UNION SELECT id FROM pair UNION SELECT kept FROM pair
UNION SELECT id FROM given
UNION SELECT id FROM record WHERE form IN ('pack_edit', 'place_answer', 'programme', 'voting_round', 'issued')
"""


def records(
    connection: Connection,
    own: Collection[str],
    peers: Collection[str],
    communes: Collection[str],
    over: Collection[str],
) -> list[str]:
    """Ids of the records addressed to a station: ``own``: the chains it wrote; ``peers``: its live replicas;
    ``communes``: those of its cards; ``over``: the states of an assignment that needs nothing any more."""
    values = [dumps(sorted(given)).decode() for given in (communes, own, over, peers)]
    return sorted(row[0] for row in run(connection, _RECORDS, values) if row[0])
