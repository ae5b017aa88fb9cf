"""The words of the program: Vietnamese in the sources, marked where they stand, and complete in English."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from kc_desktop.domain.declared import FORMS
from kc_desktop.ui import language
from kc_desktop.ui.forms.editors import Editor
from kc_desktop.ui.forms.fonts import small_metrics
from tests.architecture import looks
from tests.architecture.looks import KEPT, VIETNAMESE, package
from tests.tools.cases import each
from tests.tools.texts import ENGLISH, Text, calls, collect, read, render, unfinished
from tests.ui.form_bench import open_form

# Vietnamese in ui that is no word of the window, by module or folder.
NOT_OF_THE_WINDOW = {
    "ui/language.py": "what Qt's own buttons and menus are called in Vietnamese",
    "ui/pages/seeds.py": "names put into new records: content, in the language of the records",
    "ui/pages/dossiers/seeds.py": "the same",
    "ui/proving/": "what the self-test types and tells the command line",
    "ui/selftest.py": "the same",
    "ui/tour": "what the tour types, as a person would, and its page of pictures",
}
# Vietnamese outside N_ in domain and services -> why it stays Vietnamese in every window.
FACT = "facts inside an error, a log entry or a summary, as the command line tells them"
STAYS_VIETNAMESE = {
    **dict.fromkeys(
        ("addresses", "amounts", "fold", "identifiers", "likeness_words", "legacy"), "how people write: read, not shown"
    ),
    **dict.fromkeys(
        (
            "forms",
            "declared/activity",
            "declared/campaign",
            "declared/cluster",
            "declared/execution",
            "declared/product",
            "declared/survey",
        ),
        "units of measure of the official form",
    ),
    **dict.fromkeys(("activities/learners", "planning/yearly"), "how people write: read, not shown"),
    "activities/sheet": "papers and reports are official",
    **dict.fromkeys(("paper", "report_text"), "papers and reports are official"),
    **dict.fromkeys(("reporting/figures", "reporting/tables"), "units of money as the pack writes them"),
    **dict.fromkeys(("reporting/book", "reporting/published"), FACT),
    "reporting/result": "units of money as the pack writes them",
    **dict.fromkeys(("bank_set", "bank_dictionary", "fact_sheet"), "what leaves the office is official"),
    "costing/making": "content of records",
    **dict.fromkeys(("canonical", "op", "personal", "record", "values"), FACT),
}
SERVICES_STAY_VIETNAMESE = {
    **dict.fromkeys(("appraising", "budget", "demo", "demo_life", "demo_plan", "follow_up"), "content of records"),
    **dict.fromkeys(("letterheads", "network_papers", "papers", "pay", "worklists"), "papers and reports are official"),
    **dict.fromkeys(("ranking", "watch"), "papers and reports are official"),
    **dict.fromkeys((f"reporting/{name}" for name in ("catalogue", "counting", "making")), "units of money"),
    **dict.fromkeys((f"reporting/{name}" for name in ("computing", "explaining", "giving")), FACT),
    **dict.fromkeys(("bank_export", "dictionary_paper"), "what leaves the office is official"),
    **dict.fromkeys((f"one_pagers/{name}" for name in ("__init__", "commune", "collaborator", "facility")), "the same"),
    **dict.fromkeys(("dossier_papers/context", "dossier_papers/facts", "dossier_papers/kinds"), "papers are official"),
    **dict.fromkeys(("dossier_papers/writing", "templates"), FACT),
    "listing": FACT,
    **dict.fromkeys(("attachments", "campaigns", "duplicates", "maps", "network", "pairing", "places", "visits"), FACT),
    "making": FACT,
    "demo_activities": "content of records",
    **dict.fromkeys(("activities", "activity_papers", "activity_people"), FACT),
    **dict.fromkeys(("disputed_money", "support"), FACT),
    **dict.fromkeys(
        ("arrival", "centre_keys", "conflicts", "enrolment", "erasing", "history", "imports", "merging"), FACT
    ),
    **dict.fromkeys(
        ("importing/taking", "objects", "outcomes", "packs", "persons", "rebirth", "records", "sending", "setup"), FACT
    ),
    "demo_products": "content of records",
    "voting_papers": "papers and reports are official",
    **dict.fromkeys(("voting/issuing", "voting/marking"), FACT),
    "planning/openings": "content of records",
    **dict.fromkeys(("issued", "planning/acts", "planning/programmes", "published_cases"), FACT),
    **dict.fromkeys(("lines", "procedure/taking", "retyping", "sorting", "upkeep", "witness"), FACT),
}


def unmarked(source: str) -> list[str]:
    return looks.unmarked(looks.by_class(ast.parse(source)))


@cache
def catalogue() -> Mapping[Text, str]:
    """The English words."""
    return read()


def names_in(text: str) -> list[str]:
    """The ``{named}`` places of a text, sorted; a text that ``str.format`` refuses raises ValueError."""
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def quarrels(source: str, english: str) -> list[str]:
    """What is wrong with a translation, whatever it says."""
    found = []
    if names_in(source) != names_in(english):
        found.append("other placeholders")
    if set(KEPT.findall(source)) != set(KEPT.findall(english)):
        found.append("other keys, options or formats")
    if VIETNAMESE.search(english):
        found.append("Vietnamese letters")
    if (source[:1].isspace(), source[-1:].isspace()) != (english[:1].isspace(), english[-1:].isspace()):
        found.append("other blanks at the ends")
    if (source[-1] in ".…:?") != (english[-1] in ".…:?") or source.endswith("…") != english.endswith("…"):
        found.append("another end")
    return found


# --------------------------------------------------------------------------------------------------------- the sources
def test_texts_to_translate_are_literals() -> None:
    loose = [f"{name}:{call.line}" for name, seen in package() for call in seen.marked if call.text is None]
    assert loose == [], 'tr("…") and N_("context", "…") take literals; label() shows a text declared elsewhere'


def test_words_of_the_window_are_marked() -> None:
    found = {name: seen.unmarked for name, seen in package("ui/") if seen.unmarked}
    excused = {prefix: [name for name in found if name.startswith(prefix)] for prefix in NOT_OF_THE_WINDOW}
    assert {name: found[name] for name in found.keys() - set().union(*excused.values())} == {}
    assert [prefix for prefix, names in excused.items() if not names] == [], "take it off the list"
    assert {name: seen.shown_bare for name, seen in package("ui/") if seen.shown_bare} == {}


@each("part, listed", [("domain", STAYS_VIETNAMESE), ("services", SERVICES_STAY_VIETNAMESE)])
def test_what_stays_vietnamese_is_listed(part: str, listed: dict[str, str]) -> None:
    found = {name[len(part) + 1 : -3]: seen.unmarked for name, seen in package(f"{part}/")}
    assert {name: texts for name, texts in found.items() if texts and name not in listed} == {}
    assert [name for name in listed if not found.get(name)] == [], "take it off the list"


def test_unmarked_words_are_seen() -> None:
    assert unmarked('"""Lời."""\nx = tr("Lưu", a="b")\ny = N_("form", "Xã")\nz = "ok"') == []
    assert unmarked('x = tr("Lưu", a="Xã")') == ["1: Xã"]
    assert unmarked('x = f"{a} đồng"') == ["1:  đồng"]
    bare = 'a.setText("In"); b.setText("–"); c.setText(tr("In")); words("Ctrl+K"); QLabel(f"{n} trang")'
    assert looks.shown_bare(looks.by_class(ast.parse(bare))[ast.Call]) == [
        "1: setText('In')",
        "1: QLabel(f'{n} trang')",
    ]
    found = [call.text for call in calls('tr("a" "b"); N_("form", "c"); tr(x); N_(y, "d"); tr("e", n=1)')]
    assert found == [Text("ui", "ab"), Text("form", "c"), None, None, Text("ui", "e")]


# ----------------------------------------------------------------------------------------------------------- the .ts
def test_the_english_file_is_in_step() -> None:
    known, texts = catalogue(), collect((name, seen.marked) for name, seen in package())
    assert [where for text, where in texts.items() if text not in known] == [], "run python -m tests.tools.texts"
    assert sorted(known.keys() - texts.keys()) == [], "run python -m tests.tools.texts"
    assert ENGLISH.read_text("utf-8") == render(known), "written by hand? run python -m tests.tools.texts"


def test_english_is_complete() -> None:
    assert unfinished(catalogue()) == []


def test_translations_keep_what_must_stay() -> None:
    wrong = {text: found for text, words in catalogue().items() if words and (found := quarrels(text.source, words))}
    assert wrong == {}


def test_quarrels_are_seen() -> None:
    assert quarrels("Lưu {count} (Ctrl+S)…", "Save {count} (Ctrl+S)…") == []
    assert quarrels("Lưu {count}", "Save {number}") == ["other placeholders"]
    assert quarrels("Lưu (Ctrl+S)", "Save (Ctrl+Z)") == ["other keys, options or formats"]
    assert quarrels("Lưu", "Lưu") == ["Vietnamese letters"]
    assert quarrels(" hoặc ", "or") == ["other blanks at the ends"]
    assert quarrels("Lưu…", "Save") == ["another end"]


def test_the_file_keeps_every_text(tmp_path: Path) -> None:
    texts = {Text("form", "Xã"): "", Text("ui", 'Lưu “<{x}>” & "y"\nhết'): "Save <{x}> & y\nend"}
    path = tmp_path / "some.ts"
    assert read(path) == {}
    path.write_text(render(texts), "utf-8")
    assert read(path) == texts
    assert unfinished(texts) == [Text("form", "Xã")]


# -------------------------------------------------------------------------------------------------------- the window
def test_the_window_speaks_english(english: None) -> None:
    del english
    assert language.tr("Cơ sở") == "Establishments"
    assert language.tr("Chưa gửi: {count}", count=37) == "Unsent: 37"
    assert language.label("form", "Mã số thuế") == "Tax code"
    assert language.label("layout", "Nhu cầu hỗ trợ") == "Support needs"
    assert language.label("codelist", "Hộ kinh doanh") == "Household business"
    assert language.label("problem", "Không được lớn hơn {high}") == "Not more than {high}"
    assert language.show_money(1_500_000) == "1,500,000 dong"


def test_every_translation_is_found_by_qt(english: None) -> None:
    del english
    wrong = [text for text, words in catalogue().items() if words and language.label(*text) != words]
    assert wrong == []


@pytest.mark.parametrize("key", tuple(FORMS))
def test_a_form_is_english_and_nothing_is_cut_short(key: str, english: None, qtbot: Any) -> None:
    """In the pane of a small laptop, as ``tests/ui/test_form_view.py`` measures it in Vietnamese."""
    del english
    view = open_form(key, qtbot)
    for field in FORMS[key].active():
        if field.row is not None:
            view.session.add_row(field.key)
    QApplication.processEvents()
    cut = {}
    for editor in view.body.findChildren(Editor):
        hint = language.label("form", editor.field.hint) if editor.field.hint else ""
        if not editor.label_fits(editor.width()) or small_metrics().horizontalAdvance(hint) > editor.width():
            cut[editor.name()] = (hint, editor.width())
    assert cut == {}
    vietnamese = {text.source for text, words in catalogue().items() if words != text.source}
    shown = {words for widget in view.findChildren(QWidget) for words in spoken(widget)}
    assert len(shown) > 10
    assert shown & vietnamese == set()


def spoken(widget: QWidget) -> Iterator[str]:
    """What a widget shows and says."""
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
