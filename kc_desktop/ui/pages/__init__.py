"""The pages of the window, each built when first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kc_desktop.ui.desk import UiContext
    from kc_desktop.ui.page import PageMaker
    from kc_desktop.ui.pages.place_picker import StickWatch
    from kc_desktop.ui.pages.sender import Sender

PRACTICE_MARK = "practice.txt"
"""See ``practice``: a data folder of invented records."""
RECORD_PAGES = (
    "facility", "pairing", "survey", "assignment", "campaign", "retyping", "dossier", "collaborator", "work", "pay",
    "plan", "payment", "pack_edit", "place_answer", "appraisal", "adjustment", "contract", "rollout", "progress",
    "acceptance", "request", "settlement", "follow_up", "programme", "opening", "activity", "cluster", "craft_village",
    "product", "voting_round", "voting_entry", "issued",
)  # fmt: skip
"""Forms whose records have a list and a form of their own."""


def build_pages(context: UiContext, sender: Sender, watch: StickWatch) -> Mapping[str, PageMaker]:
    """Page → what builds it. Nothing is built, and little imported, before a page is opened."""
    context.navigator.set_sandbox((context.desk.folder / PRACTICE_MARK).is_file())
    context.navigator.entrances.setdefault("dossier", "board")
    context.navigator.entrances.setdefault("plan", "year_plan")
    return {
        **{key: partial(_build, key, context) for key in (*RECORD_PAGES, *_LOADERS)},
        "exchange": partial(_build, "exchange", context, sender, watch),
    }


def load(page: str) -> Callable[..., QWidget]:
    """What builds a page (of no known name: the overview), its modules and those of its form imported: any thread may
    wait for that."""
    return _record_page(page) if page in RECORD_PAGES else _LOADERS.get(page, _overview)()


def _build(page: str, *given: object) -> QWidget:
    return load(page)(*given)


def _record_page(form: str) -> Callable[..., QWidget]:
    from kc_desktop.domain.declared import FORMS
    from kc_desktop.ui.pages.pane_parts import parts_of
    from kc_desktop.ui.pages.record_page import RecordPage

    for part in parts_of(form):
        part()
    if form == "dossier":
        from kc_desktop.ui.pages.dossiers.page import DossierPage

        return DossierPage
    if form == "activity":
        from kc_desktop.ui.pages.activities.page import ActivityPage

        return ActivityPage
    return partial(RecordPage, FORMS[form])


def _board() -> type[QWidget]:
    from kc_desktop.ui.pages.dossiers.board_page import BoardPage

    return BoardPage


def _overview() -> type[QWidget]:
    from kc_desktop.ui.pages.overview.page import OverviewPage

    return OverviewPage


def _report() -> type[QWidget]:
    from kc_desktop.ui.pages.reporting.page import ReportPage

    return ReportPage


def _dictionary() -> type[QWidget]:
    from kc_desktop.ui.pages.dictionary_page import DictionaryPage

    return DictionaryPage


def _exchange() -> type[QWidget]:
    from kc_desktop.ui.pages.exchange import ExchangePage

    return ExchangePage


def _conflicts() -> type[QWidget]:
    from kc_desktop.ui.pages.conflicts import ConflictPage

    return ConflictPage


def _tasks() -> type[QWidget]:
    from kc_desktop.ui.pages.tasks_page import TasksPage

    return TasksPage


def _coverage() -> type[QWidget]:
    from kc_desktop.ui.pages.coverage_page import CoveragePage

    return CoveragePage


def _verify() -> type[QWidget]:
    from kc_desktop.ui.pages.retyping_page import RetypingPage

    return RetypingPage


def _duplicates() -> type[QWidget]:
    from kc_desktop.ui.pages.duplicates_page import DuplicatesPage

    return DuplicatesPage


def _network() -> type[QWidget]:
    from kc_desktop.ui.pages.network.page import NetworkPage

    return NetworkPage


def _selection() -> type[QWidget]:
    from kc_desktop.ui.pages.selection_page import SelectionPage

    return SelectionPage


def _year_plan() -> type[QWidget]:
    from kc_desktop.ui.pages.plan.page import YearPlanPage

    return YearPlanPage


def _voting() -> type[QWidget]:
    from kc_desktop.ui.pages.products.page import VotingPage

    return VotingPage


def _certificates() -> type[QWidget]:
    from kc_desktop.ui.pages.products.certificates_page import CertificatesPage

    return CertificatesPage


def _watch() -> type[QWidget]:
    from kc_desktop.ui.pages.watch_page import WatchPage

    return WatchPage


def _settings() -> type[QWidget]:
    from kc_desktop.ui.pages.settings import SettingsPage

    return SettingsPage


def _templates() -> type[QWidget]:
    from kc_desktop.ui.pages.templates_page import TemplatesPage

    return TemplatesPage


_LOADERS: Mapping[str, Callable[[], type[QWidget]]] = {
    "overview": _overview,
    "board": _board,
    "report": _report,
    "dictionary": _dictionary,
    "exchange": _exchange,
    "conflicts": _conflicts,
    "tasks": _tasks,
    "coverage": _coverage,
    "verify": _verify,
    "duplicates": _duplicates,
    "network": _network,
    "selection": _selection,
    "year_plan": _year_plan,
    "voting": _voting,
    "certificates": _certificates,
    "watch": _watch,
    "settings": _settings,
    "templates": _templates,
}
"""Pages that are no list of records → what loads their class."""
