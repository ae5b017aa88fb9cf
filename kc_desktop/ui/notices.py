"""The one door for messages and questions. Nothing else in the window opens a box, so tests can record it.

Values loaded before the first paint are named tuples here and in the shell: a frozen dataclass takes three times as
long to define, and a dozen of them show in the start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Tone = Literal["info", "good", "warn", "bad"]


class Choice(NamedTuple):
    """One answer to a question."""

    key: str
    text: str
    kind: Literal["normal", "primary", "danger"] = "normal"


class Question(NamedTuple):
    """What is asked. The last choice is the harmless one: Escape and closing the box give its key."""

    title: str
    text: str
    choices: tuple[Choice, ...]
    tone: Tone = "info"


class Trouble(NamedTuple):
    """A failure as a person reads it: what is safe, what is wrong, what to do."""

    title: str
    message: str
    next: str
    safe: str
    details: str = ""


class Notices(Protocol):
    """How the program speaks to the person."""

    def toast(self, text: str, undo: Callable[[], None] | None = None, tone: Tone = "good") -> None:
        """A passing notice; with ``undo`` it offers "Hoàn tác" for 10 s."""

    def ask(self, question: Question) -> str:
        """Ask and wait; the key of the choice taken."""

    def show_trouble(self, trouble: Trouble, retry: Callable[[], None] | None = None) -> None:
        """Say what failed; with ``retry`` offer to do it again."""


class RecordedNotices:
    """Keeps everything said, answers questions from a list of prepared keys (else the harmless choice)."""

    def __init__(self, answers: Iterable[str] = ()) -> None:
        self.answers = list(answers)
        self.toasts: list[tuple[str, Callable[[], None] | None]] = []
        self.questions: list[Question] = []
        self.troubles: list[tuple[Trouble, Callable[[], None] | None]] = []

    def toast(self, text: str, undo: Callable[[], None] | None = None, tone: Tone = "good") -> None:
        """Keep the notice."""
        del tone
        self.toasts.append((text, undo))

    def ask(self, question: Question) -> str:
        """Keep the question; the next prepared answer, which must be one of its choices."""
        self.questions.append(question)
        keys = [choice.key for choice in question.choices]
        answer = self.answers.pop(0) if self.answers else keys[-1]
        if answer not in keys:
            raise ValueError(answer)
        return answer

    def show_trouble(self, trouble: Trouble, retry: Callable[[], None] | None = None) -> None:
        """Keep the failure."""
        self.troubles.append((trouble, retry))


class WindowNotices:
    """Speaks on the window: toasts at its foot, boxes over it."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def toast(self, text: str, undo: Callable[[], None] | None = None, tone: Tone = "good") -> None:
        """See Notices."""
        from kc_desktop.ui.widgets.toast import Toast

        Toast.show_on(self._window, text, undo, tone)

    def ask(self, question: Question) -> str:
        """See Notices."""
        from kc_desktop.ui.widgets.dialog import QuestionBox

        return QuestionBox(question, self._window).answer()

    def show_trouble(self, trouble: Trouble, retry: Callable[[], None] | None = None) -> None:
        """See Notices."""
        from kc_desktop.ui.widgets.dialog import TroubleBox

        if TroubleBox(trouble, self._window, can_retry=retry is not None).wants_retry() and retry is not None:
            retry()
