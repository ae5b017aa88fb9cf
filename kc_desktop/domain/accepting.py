"""The middle grade of check: a warning may stand when whoever typed the sheet says why; the reason is kept with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kc_desktop.domain.forms import Form, Level, Problem

ACCEPTED = "accepted"
"""The rows that keep the reasons: path, code, reason."""
FINISHED = frozenset({"xong"})
"""States of a sheet in which nothing is left open."""


class Accepted(Problem):
    """A warning that stands for a ``reason``: shown as settled."""

    __slots__ = ("reason",)

    def __init__(self, problem: Problem, reason: str) -> None:
        super().__init__(problem.path, problem.code, Level.NOTE, **problem.facts)
        self.reason = reason


def takes_reasons(form: type[Form]) -> bool:
    """Whether records of ``form`` keep reasons."""
    return ACCEPTED in form.by_key


def reasons(record: Form) -> Mapping[tuple[str, str], str]:
    """(path, code) → the reason written."""
    rows = record.values.get(ACCEPTED) or ()
    return {(row.values.get("path"), row.values.get("code")): row.values.get("reason") or "" for row in rows}


def with_reasons(record: Form, found: Iterable[Problem]) -> tuple[Problem, ...]:
    """The findings, warnings that have a reason as ``Accepted``."""
    why = reasons(record)
    return tuple(
        Accepted(problem, why[problem.path, problem.code])
        if problem.level is Level.WARN and (problem.path, problem.code) in why
        else problem
        for problem in found
    )


def is_finished(record: Form) -> bool:
    """Whether a sheet is said to be complete."""
    return takes_reasons(type(record)) and record.values.get("state") in FINISHED


def unfinished(before: str | None, record: Form, found: Iterable[Problem]) -> Problem | None:
    """What stops a sheet from being called finished that was in the state ``before``: warnings without a reason.

    Only the step itself is stopped, whoever takes it: drafts pass, and what was finished before a warning came. What
    another office finished is taken in, and is a task (``services.outcomes``).
    """
    if not is_finished(record) or record.values.get("state") == before:
        return None
    count = sum(problem.level is Level.WARN for problem in with_reasons(record, found))
    return Problem("state", "warnings_unanswered", count=count) if count else None
