"""What the centre gives a station to work on, beside the records the station wrote on itself (``sync.md`` 5.13).

One statement, set by set: the assignments of its communes and people; their campaigns and people; the establishments
to visit with their earlier surveys, those of establishments that are one with them too; decisions on pairs it holds,
with the establishments that are kept, on and on; what the province decided on rules and places, its programmes, rounds
of voting and reports that went out. Establishments of work that is over are left out: a station gets personal data for
its work only. What it was given once is followed from then on, so that a correction, a deletion, an erasure reaches it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection

from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.chains import Range
from kc_desktop.store.engine import run

_RECORDS = """
WITH RECURSIVE place(unit) AS MATERIALIZED (SELECT value FROM json_each(?)),
own(chain) AS MATERIALIZED (SELECT value FROM json_each(?)),
over(state) AS MATERIALIZED (SELECT value FROM json_each(?)),
touched(id) AS MATERIALIZED (
  SELECT DISTINCT record FROM op WHERE chain IN (SELECT chain FROM own) AND NOT hidden),
given(id) AS MATERIALIZED (
  SELECT DISTINCT o.record FROM json_each(?) held
  JOIN op o ON o.chain = held.value ->> 0 AND o.number BETWEEN held.value ->> 1 AND held.value ->> 2),
person(id) AS MATERIALIZED (
  SELECT c.id FROM collaborator c WHERE c.id IN (SELECT id FROM touched)
  OR EXISTS (SELECT 1 FROM json_each(c.communes) WHERE value IN (SELECT unit FROM place))),
task(id, campaign, collaborator, facility, survey, over) AS MATERIALIZED (
  SELECT id, campaign, collaborator, facility, survey, coalesce(state, '') IN (SELECT state FROM over)
  FROM assignment
  WHERE commune IN (SELECT unit FROM place) OR collaborator IN (SELECT id FROM person)),
visited(id) AS MATERIALIZED (SELECT DISTINCT facility FROM task WHERE NOT over AND facility IS NOT NULL),
known(id) AS MATERIALIZED (
  SELECT id FROM touched UNION SELECT id FROM given UNION SELECT id FROM visited
  UNION SELECT p.kept FROM known k JOIN pairing p ON p.merged = k.id WHERE p.verdict = 'same' AND p.kept IS NOT NULL),
family(id) AS MATERIALIZED (
  SELECT id FROM visited
  UNION SELECT p.kept FROM family f JOIN pairing p ON p.merged = f.id WHERE p.verdict = 'same' AND p.kept IS NOT NULL
  UNION SELECT p.merged FROM family f JOIN pairing p ON p.kept = f.id
  WHERE p.verdict = 'same' AND p.merged IS NOT NULL),
pair(id, kept) AS MATERIALIZED (
  SELECT id, iif(verdict = 'same', kept, NULL) FROM pairing
  WHERE kept IN (SELECT id FROM known) OR merged IN (SELECT id FROM known)
  OR kept IN (SELECT id FROM family) OR merged IN (SELECT id FROM family))
SELECT id FROM task
UNION SELECT campaign FROM task UNION SELECT collaborator FROM task UNION SELECT survey FROM task WHERE NOT over
UNION SELECT id FROM person
UNION SELECT id FROM visited
UNION SELECT s.id FROM family v JOIN survey s ON s.facility = v.id
UNION SELECT id FROM pair UNION SELECT kept FROM pair
UNION SELECT id FROM given
UNION SELECT id FROM record WHERE form IN ('pack_edit', 'place_answer', 'programme', 'voting_round', 'issued')
"""


def records(
    connection: Connection,
    own: Collection[str],
    given: Iterable[Range],
    communes: Collection[str],
    over: Collection[str],
) -> list[str]:
    """Ids of the records addressed to a station: ``own``: the chains it wrote; ``given``: what of the others it holds;
    ``communes``: those of its cards; ``over``: the states of an assignment that needs nothing any more."""
    values = [dumps(sorted(known)).decode() for known in (communes, own, over)]
    values.append(dumps([list(span) for span in given]).decode())
    return sorted(row[0] for row in run(connection, _RECORDS, values) if row[0])
