"""What stands over and under an open form and knows more than its fields: each form has a few parts, made lazily."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar, Literal

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kc_desktop.domain import media
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Form
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.pages.record_store import Opened

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane

TYPED_AFTER_MS = 300
"""Typing must rest that long before the parts look at what was typed."""


class PanePart(QWidget):
    """One part. It hides itself while it has nothing to say; what takes over 10 ms it asks of ``context.bridge``."""

    place: ClassVar[Literal["above", "below"]] = "above"

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__()
        self.pane, self.context = pane, context
        self.hide()

    def show_record(self, opened: Opened) -> None:
        """Another record, or another state of it, is open."""

    def typed(self, record: Form) -> None:
        """The person changed something and paused."""

    def again(self) -> None:
        """Show the record anew after this part changed something: it may stand as it was, what lies beside it not."""
        self.pane.reopen(gently=True)
        if (here := self.pane.opened()) is not None:
            self.show_record(here)


Maker = Callable[["RecordPane", UiContext], PanePart]


def makers_of(form: str) -> Iterator[Maker]:
    """The parts of a form in their order from above."""
    if form in ("facility", "survey"):
        yield _likeness
        yield _judgement
        yield _place
    if form == "survey":
        yield _questions
        yield _before_part
    if form == "dossier":
        yield _dossier
    elif "dossier" in FORMS[form].by_key:
        yield _of_dossier
    if form in _OWN:
        yield _OWN[form]
    if form in media.HOLDERS:
        yield _files


def _dossier(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.dossiers.part import DossierPart

    return DossierPart(pane, context)


def _of_dossier(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.dossiers.of_dossier import OfDossier

    return OfDossier(pane, context)


def _request(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.dossiers.request_part import RequestPart

    return RequestPart(pane, context)


def _likeness(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.likeness_line import LikenessLine

    return LikenessLine(pane, context)


def _place(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.place_part import PlacePart

    return PlacePart(pane, context)


def _files(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.files_part import FilesPart

    return FilesPart(pane, context)


def _questions(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.assignment_part import QuestionsPart

    return QuestionsPart(pane, context)


def _assignment(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.assignment_part import AssignmentPart

    return AssignmentPart(pane, context)


def _campaign(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.campaign_part import CampaignPart

    return CampaignPart(pane, context)


def _before_part(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.before_part import BeforePart

    return BeforePart(pane, context)


def _judgement(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.judgement_part import JudgementPart

    return JudgementPart(pane, context)


def _collaborator(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.collaborator_part import CollaboratorPart

    return CollaboratorPart(pane, context)


def _retyping(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.retyping_part import RetypingPart

    return RetypingPart(pane, context)


def _rule_editor(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.rule_editor import RuleEditor

    return RuleEditor(pane, context)


def _appraisal(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.appraisal_part import AppraisalPart

    return AppraisalPart(pane, context)


def _adjustment(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.adjustment_part import AdjustmentPart

    return AdjustmentPart(pane, context)


def _follow_up(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.follow_up_part import FollowUpPart

    return FollowUpPart(pane, context)


def _activity(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.activities.part import ActivityPart

    return ActivityPart(pane, context)


def _named_place(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.activities.place_part import PlacePart

    return PlacePart(pane, context)


def _rollout(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.activities.rollout_part import RolloutPart

    return RolloutPart(pane, context)


def _product(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.products.parts import ProductPart

    return ProductPart(pane, context)


def _voting_round(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.products.parts import RoundPart

    return RoundPart(pane, context)


def _voting_entry(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.products.parts import EntryPart

    return EntryPart(pane, context)


def _programme(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.plan.programme_part import ProgrammePart

    return ProgrammePart(pane, context)


def _issued(pane: RecordPane, context: UiContext) -> PanePart:
    from kc_desktop.ui.pages.reporting.issued_part import IssuedPart

    return IssuedPart(pane, context)


_OWN: Mapping[str, Maker] = {
    "product": _product,
    "voting_round": _voting_round,
    "voting_entry": _voting_entry,
    "activity": _activity,
    "cluster": _named_place,
    "craft_village": _named_place,
    "rollout": _rollout,
    "assignment": _assignment,
    "campaign": _campaign,
    "collaborator": _collaborator,
    "retyping": _retyping,
    "pack_edit": _rule_editor,
    "request": _request,
    "appraisal": _appraisal,
    "adjustment": _adjustment,
    "follow_up": _follow_up,
    "issued": _issued,
    "programme": _programme,
}
"""Forms with one part of their own."""


class PaneParts(QObject):
    """Makes the parts of one pane and tells them what happens in it."""

    def __init__(self, pane: RecordPane, context: UiContext, form: str, column: QVBoxLayout, stack: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self.parts = tuple(make(pane, context) for make in makers_of(form))
        for part in self.parts:
            at = column.indexOf(stack) + (0 if part.place == "above" else 1)
            column.insertWidget(at, part)
        self._rest = QTimer(self, singleShot=True, interval=TYPED_AFTER_MS)
        self._rest.timeout.connect(self._tell_typed)
        if self.parts:
            pane.shown.connect(self._tell_shown)
            pane.view.edited.connect(self._rest.start)

    def _tell_shown(self) -> None:
        self._rest.stop()
        if (opened := self._pane.opened()) is not None:
            for part in self.parts:
                part.show_record(opened)

    def _tell_typed(self) -> None:
        if self._pane.opened() is not None:
            record, _problems = self._pane.view.read()
            for part in self.parts:
                part.typed(record)
