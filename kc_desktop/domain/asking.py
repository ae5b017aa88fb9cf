"""Ask only what applies: which fields an answer makes needless. One declaration for keyboard, screen, checks and paper.

A gate is declared beside the fields it opens (``gates`` of a form or of one of its bases) and is read by every consumer
in the same way; the paper form prints it as an arrow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kc_desktop.domain.forms import Form, Kind


@dataclass(frozen=True, slots=True)
class Gate:
    """``asks`` are asked when ``key`` is answered with one of ``only`` (of a hierarchy "3" covers "3.1"), with anything
    but ``unless``, or, with neither, with anything at all."""

    key: str
    asks: tuple[str, ...]
    only: tuple[object, ...] = ()
    unless: tuple[object, ...] = ()

    def shuts(self, record: Form) -> Iterator[str]:
        """The fields that do not apply. As long as nobody answered, what is filled in stands, and what is empty is
        asked only where most answers ask it (``unless``)."""
        answer = record.values.get(self.key)
        if answer is None or answer in ("", ()):
            if not self.unless:
                yield from (key for key in self.asks if record.values.get(key) in (None, "", ()))
        elif (self.only and not _among(answer, self.only)) or _among(answer, self.unless):
            yield from self.asks


def _among(answer: object, answers: tuple[object, ...]) -> bool:
    if isinstance(answer, str):
        return answer in answers or answer.partition(".")[0] in answers
    return any(answer is one for one in answers)


def gates_of(form: type[Form]) -> tuple[Gate, ...]:
    """The gates of a form and of the blocks it shares with others, in the order of declaration."""
    return tuple(gate for part in reversed(form.__mro__) for gate in vars(part).get("gates", ()))


def skipped_keys(record: Form) -> frozenset[str]:
    """The fields of one record or row (not of its rows) that do not apply."""
    return frozenset(key for gate in gates_of(type(record)) for key in gate.shuts(record))


def skipped_paths(record: Form) -> frozenset[str]:
    """The paths of a record that do not apply, those of its rows included."""
    found = set(skipped_keys(record))
    for field in record.fields:
        if field.kind is Kind.ROWS:
            for row in record.values.get(field.key) or ():
                found |= {f"{field.key}/{row.row_id}/{key}" for key in skipped_keys(row)}
    return frozenset(found)
