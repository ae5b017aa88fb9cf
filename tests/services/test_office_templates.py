"""Templates an office changed in Word: taken after a check, put back any time, never a worse paper than before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.documents.word.paper_set import COVER
from kc_desktop.services import templates, upkeep
from kc_desktop.services.desk import Desk
from tests.exchange.word_kit import lines

KIND = "to_trinh"


def test_an_edited_template_is_taken_and_given_back(desk: Desk, tmp_path: Path) -> None:
    shipped = templates.template(desk, KIND)
    out = tmp_path / "mẫu của tôi.docx"
    templates.take_out(desk, KIND, out)
    assert out.read_bytes() == shipped
    out.write_bytes(lines("Mẫu riêng: {{ co_quan.ten|upper }}"))
    taken = templates.install(desk, KIND, out)
    assert [one.field for one in taken.used] == ["co_quan.ten"]
    assert templates.template(desk, KIND) == out.read_bytes()
    states = {one.kind: one for one in templates.listing(desk)}
    assert [kind for kind, one in states.items() if one.own] == [KIND]
    assert states[COVER].note
    assert templates.reset(desk, KIND)
    assert not templates.reset(desk, KIND)
    assert templates.template(desk, KIND) == shipped


def test_a_bad_template_leaves_the_one_before(desk: Desk, tmp_path: Path) -> None:
    good, bad = tmp_path / "a.docx", tmp_path / "b.docx"
    good.write_bytes(lines("{{ co_quan.ten }}"))
    bad.write_bytes(lines("{{ co_quan.tên_lạ }}"))
    templates.install(desk, KIND, good)
    with pytest.raises(Refused) as told:
        templates.install(desk, KIND, bad)
    assert told.value.code == "bad_template"
    assert "đoạn 1" in str(told.value)
    assert "co_quan.tên_lạ" in str(told.value)
    assert templates.template(desk, KIND) == good.read_bytes()
    assert dict(templates.fields(KIND))["co_quan.ten"]


def test_what_is_no_kind_or_only_looked_at(desk: Desk, tmp_path: Path) -> None:
    for call in (templates.template, templates.reset):
        with pytest.raises(Refused) as told:
            call(desk, "../../x")
        assert told.value.code == "not_found"
    with pytest.raises(Refused) as told:
        templates.take_out(desk, KIND, tmp_path / "x.doc")
    assert told.value.code == "usage"
    good = tmp_path / "a.docx"
    good.write_bytes(lines("x"))
    looking = replace(desk, looking=True)
    for act in (lambda: templates.install(looking, KIND, good), lambda: templates.reset(looking, KIND)):
        with pytest.raises(Refused) as told:
            act()
        assert told.value.code == "only_looking"


def test_a_file_that_was_changed_behind_our_back_is_judged_again(desk: Desk) -> None:
    folder = desk.folder / templates.FOLDER
    folder.mkdir()
    (folder / f"{KIND}.docx").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(Refused) as told:
        templates.template(desk, KIND)
    assert told.value.code == "bad_template"
    assert [one.own for one in templates.listing(desk) if one.kind == KIND] == [True]


def test_a_backup_elsewhere_takes_them_along(desk: Desk, tmp_path: Path) -> None:
    """A new computer has the office's templates again; what is no template is left, what is here is not replaced."""
    (tmp_path / "own.docx").write_bytes(lines("Của cơ quan: {{ co_quan.ten }}"))
    templates.install(desk, KIND, tmp_path / "own.docx")
    stick = tmp_path / "stick"
    stick.mkdir()
    upkeep.backup(desk, stick)
    (stick / templates.FOLDER / "de_an.docx").write_bytes(lines("{{ mo.ho }}"))
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    assert templates.bring_back(stick, fresh) == 1
    assert [path.name for path in (fresh / templates.FOLDER).iterdir()] == [f"{KIND}.docx"]
    assert templates.bring_back(stick, fresh) == 0
