"""The three kinds of failure a person meets (the rest is a bug), and the one table of what they are told.

``Refused``: the person can act (exit code 2). ``Machine``: the surroundings (3). ``Damaged``: stored bytes are not what
was written (4). ``Cancelled``: silent (130). Texts are looked up by code; named placeholders are filled from ``facts``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kc_desktop.domain.texts import N_


class KcError(Exception):
    """A failure with a documented code and the facts that fill its text. Facts never hold personal data."""

    exit_code = 1

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return describe(self).message


class Refused(KcError):
    """The request cannot be done as asked; the person can change it."""

    exit_code = 2


class Machine(KcError):
    """Disk, stick, lock or permission stands in the way."""

    exit_code = 3


class Damaged(KcError):
    """Stored bytes are not what was written."""

    exit_code = 4


class Cancelled(Exception):  # noqa: N818  (not an error: the person asked for it)
    """The person stopped the work; nothing was changed."""

    exit_code = 130


class ErrorText(NamedTuple):
    """What is wrong, what to do, what is safe. Vietnamese, with ``{named}`` placeholders."""

    message: str
    next: str
    safe: str


NOTHING_CHANGED = N_("errors", "Dữ liệu trên máy không thay đổi.")


def error_text(message: str, next_step: str, safe: str = NOTHING_CHANGED) -> ErrorText:
    """One row of the table; what is safe defaults to "nothing changed"."""
    return ErrorText(message, next_step, safe)


def describe(error: KcError) -> ErrorText:
    """The Vietnamese texts of ``error`` with its facts filled in."""
    from kc_desktop.domain.error_texts import ERROR_TEXTS

    text = ERROR_TEXTS[error.code]
    facts = _Facts(error.facts)
    return ErrorText(text.message.format_map(facts), text.next.format_map(facts), text.safe.format_map(facts))


class _Facts(dict[str, object]):
    """A fact that a text names and the raiser forgot shows as a dash, never as a second failure."""

    def __init__(self, facts: Mapping[str, object]) -> None:
        super().__init__(facts)

    def __missing__(self, key: str) -> str:
        return "–"
