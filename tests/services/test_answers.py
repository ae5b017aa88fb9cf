"""What a helper sends of a bundle is what it read."""

from __future__ import annotations

from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import Author, Op, Place, Sets, make
from kc_desktop.domain.personal import key_id
from kc_desktop.services import helpers, lines
from kc_desktop.services.helpers import Content
from kc_desktop.system import secrets


def op(record: str, sets: Sets, author: Author | None = None, *, kind: str = "set") -> Op:
    """The first operation of somebody."""
    place = Place(1, "", "018c00000000:0000", "2026-03-01T08:00:00+07:00")
    return make(author or Author(new_id(), "Mẫu", "ctv"), place, kind, "facility", 1, record, sets)


def test_an_answer_arrives_as_it_was_read() -> None:
    new, edited, disputed, erased = (new_id() for _ in range(4))
    rows = {f"products/{new_id()}/name": ("Chiếu cói", ()), "founded_year": (1999, ())}
    sound = [
        op(new, {"name": ("Mẫu – Cói", ()), "main_product": ("Chiếu", ()), **rows}),
        op(edited, {"main_product": ("Rổ", ("ab" * 32,))}),
        op(disputed, {"name": ("Mẫu – A", ())}),
        op(disputed, {"name": ("Mẫu – B", ())}),
        op(erased, {}, kind="erase"),
    ]
    raw = [one.raw for one in sound]
    secret = secrets.new_key()
    keys = {key_id(secret): (new, secret)}
    found = lines.read(enumerate([*raw, b"{", raw[0].replace(b'"v":1', b'"v":9')], 1))
    lines.begin(found, keys)
    arrived = helpers._unpacked(helpers._packed(Content("ff" * 32, found, keys)))
    assert (arrived.sha256, arrived.keys) == ("ff" * 32, keys)
    assert (arrived.lines.sound, arrived.lines.bad, arrived.lines.records) == (found.sound, found.bad, found.records)
    assert found.begun.keys() == {new, disputed}, "who edits names what he saw: it is not here"
    assert arrived.lines.begun == {new: found.begun[new]}, "what people disagree on is folded by who writes it"
    assert found.begun[disputed].view.conflicts
