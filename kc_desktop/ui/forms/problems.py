"""Problems in the words, icon and colour of the window, and the summary above a form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from kc_desktop.domain.accepting import Accepted
from kc_desktop.domain.forms import Level, Problem
from kc_desktop.domain.problem_texts import problem_sentence
from kc_desktop.ui.language import tell, tr

Tone = Literal["bad", "warn", "muted", "good"]
_RANK = {Level.BLOCK: 0, Level.WARN: 1, Level.NOTE: 2}
_TONES: dict[Level, Tone] = {Level.BLOCK: "bad", Level.WARN: "warn", Level.NOTE: "muted"}
_ICONS = {Level.BLOCK: "error", Level.WARN: "warning", Level.NOTE: "info"}


def tone(level: Level) -> Tone:
    """The colour token of a level."""
    return _TONES[level]


def icon_name(level: Level) -> str:
    """The icon of a level: the colour is never alone."""
    return _ICONS[level]


def look(problem: Problem) -> tuple[str, Tone]:
    """Icon and colour of a finding: a warning that stands for a reason is settled."""
    return ("check", "good") if isinstance(problem, Accepted) else (_ICONS[problem.level], _TONES[problem.level])


def text_of(problem: Problem) -> str:
    """What to say of it, in the language of the window: of a warning that stands, the reason comes first."""
    told = sentence_of(problem)
    return f"{problem.reason} – {told}" if isinstance(problem, Accepted) else told


def sentence_of(problem: Problem) -> str:
    """What was found, in the language of the window."""
    if problem.code == "not_an_id":  # in a form the only way to it is text that picked no record
        return tr("Chưa chọn được bản ghi nào, xin chọn trong danh sách")
    return tell(problem_sentence(problem.code, problem.facts))


def worst_first(problems: Iterable[Problem]) -> list[Problem]:
    """Sorted by level, otherwise in the order given."""
    return sorted(problems, key=lambda problem: _RANK[problem.level])


def count_words(problems: Iterable[Problem]) -> str:
    """ "3 mục cần sửa, 1 cảnh báo, 1 đã ghi lý do"; "" when there is nothing."""
    found = list(problems)
    settled = sum(isinstance(problem, Accepted) for problem in found)
    levels = [problem.level for problem in found if not isinstance(problem, Accepted)]
    parts = (
        (levels.count(Level.BLOCK), tr("{count} mục cần sửa", count=levels.count(Level.BLOCK))),
        (levels.count(Level.WARN), tr("{count} cảnh báo", count=levels.count(Level.WARN))),
        (levels.count(Level.NOTE), tr("{count} lưu ý", count=levels.count(Level.NOTE))),
        (settled, tr("{count} đã ghi lý do", count=settled)),
    )
    return ", ".join(words for count, words in parts if count)
