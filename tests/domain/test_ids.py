"""Identifiers: the shape of UUIDv7, growing within a process, refused when foreign text is no id."""

from __future__ import annotations

import uuid

from kc_desktop.domain.ids import is_id, new_id
from tests.tools.cases import each


def test_ids_are_uuid7_and_grow_even_within_a_millisecond() -> None:
    made = [new_id() for _ in range(5000)]
    assert made == sorted(set(made))
    assert all(uuid.UUID(one).version == 7 and uuid.UUID(one).variant == uuid.RFC_4122 for one in made)


@each("text", ["", "CON", "../x", "01900000-0000-7000-8000-00000000000G", 7, None])
def test_other_things_are_no_ids(text: object) -> None:
    assert not is_id(text)
