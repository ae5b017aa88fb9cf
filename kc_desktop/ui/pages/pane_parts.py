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


Loader = Callable[[], type[PanePart]]
"""Imports the module of a part."""


def parts_of(form: str) -> Iterator[Loader]:
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


def _dossier() -> type[PanePart]:
    from kc_desktop.ui.pages.dossiers.part import DossierPart

    return DossierPart


def _of_dossier() -> type[PanePart]:
    from kc_desktop.ui.pages.dossiers.of_dossier import OfDossier

    return OfDossier


def _request() -> type[PanePart]:
    from kc_desktop.ui.pages.dossiers.request_part import RequestPart

    return RequestPart


def _likeness() -> type[PanePart]:
    from kc_desktop.ui.pages.likeness_line import LikenessLine

    return LikenessLine


def _place() -> type[PanePart]:
    from kc_desktop.ui.pages.place_part import PlacePart

    return PlacePart


def _files() -> type[PanePart]:
    from kc_desktop.ui.pages.files_part import FilesPart

    return FilesPart


def _questions() -> type[PanePart]:
    from kc_desktop.ui.pages.assignment_part import QuestionsPart

    return QuestionsPart


def _assignment() -> type[PanePart]:
    from kc_desktop.ui.pages.assignment_part import AssignmentPart

    return AssignmentPart


def _campaign() -> type[PanePart]:
    from kc_desktop.ui.pages.campaign_part import CampaignPart

    return CampaignPart


def _before_part() -> type[PanePart]:
    from kc_desktop.ui.pages.before_part import BeforePart

    return BeforePart


def _judgement() -> type[PanePart]:
    from kc_desktop.ui.pages.judgement_part import JudgementPart

    return JudgementPart


def _collaborator() -> type[PanePart]:
    from kc_desktop.ui.pages.collaborator_part import CollaboratorPart

    return CollaboratorPart


def _retyping() -> type[PanePart]:
    from kc_desktop.ui.pages.retyping_part import RetypingPart

    return RetypingPart


def _rule_editor() -> type[PanePart]:
    from kc_desktop.ui.pages.rule_editor import RuleEditor

    return RuleEditor


def _appraisal() -> type[PanePart]:
    from kc_desktop.ui.pages.appraisal_part import AppraisalPart

    return AppraisalPart


def _adjustment() -> type[PanePart]:
    from kc_desktop.ui.pages.adjustment_part import AdjustmentPart

    return AdjustmentPart


def _follow_up() -> type[PanePart]:
    from kc_desktop.ui.pages.follow_up_part import FollowUpPart

    return FollowUpPart


def _activity() -> type[PanePart]:
    from kc_desktop.ui.pages.activities.part import ActivityPart

    return ActivityPart


def _named_place() -> type[PanePart]:
    from kc_desktop.ui.pages.activities.place_part import PlacePart

    return PlacePart


def _rollout() -> type[PanePart]:
    from kc_desktop.ui.pages.activities.rollout_part import RolloutPart

    return RolloutPart


def _product() -> type[PanePart]:
    from kc_desktop.ui.pages.products.parts import ProductPart

    return ProductPart


def _voting_round() -> type[PanePart]:
    from kc_desktop.ui.pages.products.parts import RoundPart

    return RoundPart


def _voting_entry() -> type[PanePart]:
    from kc_desktop.ui.pages.products.parts import EntryPart

    return EntryPart


def _programme() -> type[PanePart]:
    from kc_desktop.ui.pages.plan.programme_part import ProgrammePart

    return ProgrammePart


def _issued() -> type[PanePart]:
    from kc_desktop.ui.pages.reporting.issued_part import IssuedPart

    return IssuedPart


_OWN: Mapping[str, Loader] = {
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
        self.parts = tuple(load()(pane, context) for load in parts_of(form))
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
