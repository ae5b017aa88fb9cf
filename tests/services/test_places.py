"""An old address, the one question it can need, and the answer that is kept for the province."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kc_desktop.app import App, packs
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.place_question import Question, answer_id, hamlet_key, question_of
from kc_desktop.domain.reference import OLD_LIST
from kc_desktop.services import places, records
from kc_desktop.services.reference import resolution_json
from tests.tools.offices import commune, office


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    made = office(tmp_path / "station", "station", "Trạm mẫu")
    yield made
    made.close()


def split_unit(number: int = 0) -> Question:
    """The question about one of the units that were split."""
    found = (question_of(packs().places, unit.key) for unit in packs().units(OLD_LIST))
    return [question for question in found if question is not None][number]


def line(question: Question, before: str) -> str:
    """An address line in that unit."""
    old = question.old
    return f"{before}, {old.full_name}, {old.district}, {old.province_name}"


def test_every_split_unit_asks_and_is_known_by_its_question() -> None:
    index = packs().places
    split = [unit for unit in packs().units(OLD_LIST) if question_of(index, unit.key)]
    assert len(split) == 440
    whole = next(unit for unit in packs().units(OLD_LIST) if len(index.successors(unit.key)) == 1)
    assert question_of(index, whole.key) is None
    assert question_of(index, "pre2025:99999") is None


def test_a_split_commune_asks_once_and_then_says_whose_answer_it_uses(app: App) -> None:
    question = split_unit()
    first = places.resolve(app.desk, line(question, "số 5 ngõ 2, Thôn 03"))
    assert first.ask
    assert first.question is not None
    assert first.question.old == question.old
    assert first.question.hamlets[0] == "thon 3"
    new = question.candidates[1].unit
    places.remember(app.desk, first.question, "Thôn 03", new.key)

    again = places.resolve(app.desk, line(question, "thon 3"))
    assert not again.ask
    assert [one.unit for one in again.candidates] == [new]
    assert again.said is not None
    assert again.said.who
    assert again.said.who in again.why
    assert resolution_json(again)["candidates"] == [
        {"list": "2025", "code": new.code, "name": new.label, "certainty": "D"}
    ]
    assert places.resolve(app.desk, line(question, "Thôn 4")).ask, "another hamlet is another question"
    assert places.resolve(app.desk, line(split_unit(1), "thôn 3")).ask, "and so is another commune"


def test_an_answer_has_one_name_and_can_be_corrected(app: App) -> None:
    question = split_unit()
    assert answer_id(question.old.key, "Thôn 03") == answer_id(question.old.key, " thon 3 ")
    assert hamlet_key("Thôn 03") == "thon 3"
    keys = [one.unit.key for one in question.candidates[:2]]
    saved = [places.remember(app.desk, question, "Thôn 3", key).record_id for key in keys]
    assert saved[0] == saved[1]
    (said,) = places.answers_for(app.desk, question)
    assert said.new == keys[1]
    records.delete(app.desk, "place_answer", said.record)
    assert places.resolve(app.desk, line(question, "thôn 3")).ask


def test_two_answers_in_one_line_that_differ_are_no_answer(app: App) -> None:
    question = split_unit()
    places.remember(app.desk, question, "Thôn 3", question.candidates[0].unit.key)
    places.remember(app.desk, question, "Đường Mẫu", question.candidates[1].unit.key)
    assert places.resolve(app.desk, line(question, "đường Mẫu, thôn 3")).ask


def test_only_a_candidate_can_be_an_answer(app: App) -> None:
    question = split_unit()
    with pytest.raises(Refused):
        places.remember(app.desk, question, "Thôn 3", commune())
    with pytest.raises(Refused):
        places.remember(app.desk, question, " , ", question.candidates[0].unit.key)
