"""The pages of the window, each built when first opened."""

from __future__ import annotations

from collections.abc import Mapping
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
    """Section → what builds its page. Nothing is built, and little imported, before a section is opened."""
    context.navigator.set_sandbox((context.desk.folder / PRACTICE_MARK).is_file())
    makers: dict[str, PageMaker] = {key: partial(_record_page, context, key) for key in RECORD_PAGES}
    makers["board"] = partial(_board, context)
    context.navigator.entrances.setdefault("dossier", "board")
    makers["overview"] = partial(_overview, context)
    makers["report"] = partial(_report, context)
    makers["dictionary"] = partial(_dictionary, context)
    makers["exchange"] = partial(_exchange, context, sender, watch)
    makers["conflicts"] = partial(_conflicts, context)
    makers["tasks"] = partial(_tasks, context)
    makers["coverage"] = partial(_coverage, context)
    makers["verify"] = partial(_verify, context)
    makers["duplicates"] = partial(_duplicates, context)
    makers["network"] = partial(_network, context)
    makers["selection"] = partial(_selection, context)
    makers["year_plan"] = partial(_year_plan, context)
    context.navigator.entrances.setdefault("plan", "year_plan")
    makers["voting"] = partial(_voting, context)
    makers["certificates"] = partial(_certificates, context)
    makers["watch"] = partial(_watch, context)
    makers["settings"] = partial(_settings, context)
    makers["templates"] = partial(_templates, context)
    return makers


def _record_page(context: UiContext, form: str) -> QWidget:
    from kc_desktop.domain.declared import FORMS
    from kc_desktop.ui.pages.record_page import RecordPage

    if form == "dossier":
        from kc_desktop.ui.pages.dossiers.page import DossierPage

        return DossierPage(context)
    if form == "activity":
        from kc_desktop.ui.pages.activities.page import ActivityPage

        return ActivityPage(context)
    return RecordPage(FORMS[form], context)


def _board(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.dossiers.board_page import BoardPage

    return BoardPage(context)


def _overview(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.overview.page import OverviewPage

    return OverviewPage(context)


def _report(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.reporting.page import ReportPage

    return ReportPage(context)


def _dictionary(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.dictionary_page import DictionaryPage

    return DictionaryPage(context)


def _exchange(context: UiContext, sender: Sender, watch: StickWatch) -> QWidget:
    from kc_desktop.ui.pages.exchange import ExchangePage

    return ExchangePage(context, sender, watch)


def _conflicts(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.conflicts import ConflictPage

    return ConflictPage(context)


def _tasks(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.tasks_page import TasksPage

    return TasksPage(context)


def _coverage(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.coverage_page import CoveragePage

    return CoveragePage(context)


def _verify(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.retyping_page import RetypingPage

    return RetypingPage(context)


def _duplicates(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.duplicates_page import DuplicatesPage

    return DuplicatesPage(context)


def _network(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.network.page import NetworkPage

    return NetworkPage(context)


def _selection(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.selection_page import SelectionPage

    return SelectionPage(context)


def _year_plan(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.plan.page import YearPlanPage

    return YearPlanPage(context)


def _voting(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.products.page import VotingPage

    return VotingPage(context)


def _certificates(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.products.certificates_page import CertificatesPage

    return CertificatesPage(context)


def _watch(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.watch_page import WatchPage

    return WatchPage(context)


def _settings(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.settings import SettingsPage

    return SettingsPage(context)


def _templates(context: UiContext) -> QWidget:
    from kc_desktop.ui.pages.templates_page import TemplatesPage

    return TemplatesPage(context)
