"""What the keys beside typing do: take over the last visit, say why a warning may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kc_desktop.domain.accepting import Accepted, takes_reasons
from kc_desktop.domain.forms import Level, Problem
from kc_desktop.ui.forms.editors import Editor
from kc_desktop.ui.forms.order import ADD
from kc_desktop.ui.forms.reason_line import ReasonLine

if TYPE_CHECKING:
    from kc_desktop.ui.forms.view import FormView


class Beside:
    """Works where the keyboard stands in ``view``."""

    def __init__(self, view: FormView) -> None:
        self._view = view
        self.reason = ReasonLine(view)

    def take(self) -> None:
        """Take what was said the last time into the field at hand and go on; on an add button, all its rows."""
        view = self._view
        head, _, rest = view.here().partition("/")
        if view.body.read_only:
            return
        if rest == ADD:
            view.before.take_rows(head)
        elif view.before.take(view.here()):
            view.step(1)

    def take_block(self) -> None:
        """Fill what is empty in the block at hand as it was the last time, and go on to the next block."""
        view = self._view
        block = view.body.form_layout.blocks[view.body.number_of(view.here())]
        if not view.body.read_only and view.before.take_block(block):
            view.step_block(1)

    def ask_reason(self) -> None:
        """Ask why the warning of the field at hand (else the next one) may stand."""
        view = self._view
        if view.body.read_only or not takes_reasons(view.session.form):
            return
        here = view.here()
        settled = [p for p in view.session.problems() if p.path == here and isinstance(p, Accepted)]
        found = self._warnings(here) or settled
        if not found and self._warnings(None):
            view.go_to_problem(1, level=Level.WARN)
            here = view.here()
            found = self._warnings(here)
        widget = view.body.place(here) if found else None
        if isinstance(widget, Editor):
            self.reason.ask(found[0], widget, lambda reason: self._on_reason(here, found[0], reason))

    def _warnings(self, path: str | None) -> list[Problem]:
        """Warnings without a reason, of a field or (None) of all."""
        return [p for p in self._view.session.problems() if p.level is Level.WARN and path in (None, p.path)]

    def _on_reason(self, path: str, problem: Problem, reason: str | None) -> None:
        if reason is not None:
            self._view.session.accept(problem, reason)
        self._view.focus(path)
