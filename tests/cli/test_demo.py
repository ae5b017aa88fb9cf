"""The invented province: sound, complete, the same every time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kc_desktop.app import App, key_store, packs
from kc_desktop.domain.declared import FORMS
from kc_desktop.services import demo, lists, objects, records, setup
from tests.tools.command_line import good, run


def test_two_provinces_are_one(tmp_path: Path) -> None:
    made = good("demo", data=tmp_path / "station")
    good("demo", "--role", "centre", data=tmp_path / "centre")
    assert made["records"] == {
        "facility": 120, "survey": 60, "dossier": 33, "collaborator": 12, "plan": 10, "payment": 44, "appraisal": 25,
        "contract": 18, "progress": 36, "request": 18, "acceptance": 12, "campaign": 1, "assignment": 23,
        "programme": 3, "opening": 10,
        "cluster": 2, "craft_village": 2, "activity": 11, "product": 14, "voting_round": 2,
        "voting_entry": 11}  # fmt: skip
    assert run("dump", data=tmp_path / "station").out == run("dump", data=tmp_path / "centre").out
    assert run("demo", "--json", data=tmp_path / "station").error == "already_there"


def test_nothing_in_it_is_wrong_or_real(tmp_path: Path) -> None:
    setup.create(tmp_path, packs(), key_store(), demo.answers("centre"))
    with App(tmp_path) as app:
        demo.fill(app.desk, date(2028, 2, 29))
        for form in FORMS:
            for found in objects.page(app.desk, form, lists.ids(app.desk, lists.Query(form))):
                loaded = records.load(app.desk, form, str(found["id"]))
                assert records.check(app.desk, loaded.record) == ()
                assert "mẫu" in str(found).lower() or form == "payment"
                for phone in loaded.record.values.get("phones") or ():
                    assert phone.startswith("0900000")
        assert good("report", "--year", "2028", "--to", "2028-09-30", data=tmp_path)["lines"][0]["executed"] > 0
