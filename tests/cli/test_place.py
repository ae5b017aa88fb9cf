"""place with a data folder: what people of the province answered is used, and its author named."""

from __future__ import annotations

from pathlib import Path

from kc_desktop.app import packs
from kc_desktop.domain.place_question import question_of
from kc_desktop.domain.reference import OLD_LIST
from tests.tools.command_line import good, station


def test_an_answer_kept_here_settles_the_line(data_dir: Path) -> None:
    folder = station(data_dir)
    found = (question_of(packs().places, unit.key) for unit in packs().units(OLD_LIST))
    question = next(one for one in found if one is not None)
    old, new = question.old, question.candidates[0].unit
    text = f"Thôn 3, {old.full_name}, {old.district}, {old.province_name}"
    (before,) = good("place", text, data=folder)["places"]
    assert before["ask"] is True
    assert len(before["candidates"]) == len(question.candidates)

    answer = {"name": "Thôn 3", "old_commune": old.key, "new_commune": new.key}
    good("put", "place_answer", data=folder, stdin=[answer])
    (after,) = good("place", text, data=folder)["places"]
    assert after["ask"] is False
    assert [one["code"] for one in after["candidates"]] == [new.code]
    assert "đã có người trả lời" in after["why"]

    good("put", "place_answer", data=folder, stdin=[{**answer, "new_commune": question.candidates[1].unit.key}])
    (disputed,) = good("place", text, data=folder)["places"]
    assert disputed["ask"] is True, "two answers are no answer"


def test_a_list_is_narrowed_by_an_old_district(data_dir: Path) -> None:
    folder = station(data_dir)
    facility = {"name": "Mẫu – Gốm", "legal_form": "htx", "site_commune": "2025:07264"}
    good("put", "facility", data=folder, stdin=[facility])
    assert good("list", "facility", "--where", "old_district=yen the", data=folder)["count"] == 1
    assert good("list", "facility", "--where", "old_province=bac ninh", data=folder)["count"] == 0
