"""First operations put together from texts are those that ``op`` and ``register`` write."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain import op
from kc_desktop.domain.beginning import Beginning
from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.register import RecordState
from tests.domain.strategies import IDS

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
VALUES = st.none() | st.booleans() | st.integers() | WORDS | st.lists(WORDS, max_size=3)
SETS = st.dictionaries(st.from_regex("[a-z][a-z0-9_]{0,9}", fullmatch=True), VALUES, min_size=1, max_size=6)


@given(sets=SETS, author=st.builds(op.Author, st.sampled_from(IDS), WORDS, WORDS), group=WORDS, number=st.integers(1))
def test_the_very_bytes(sets: dict[str, object], author: op.Author, group: str, number: int) -> None:
    place = op.Place(number, "" if number == 1 else "ab" * 32, "019000000000:0001", "2026-08-01T07:00:00+07:00")
    written = op.make(author, place, "set", "facility", 3, IDS[0], {p: (v, ()) for p, v in sets.items()}, group)
    state = RecordState()
    state.apply(written)
    beginning = Beginning(author, ("facility", 3), group, place.when)
    texts = [(path, dumps(sets[path]).decode()) for path in sorted(sets)]
    made = beginning.write(number, place.previous, place.hlc, IDS[0], texts)
    assert (made.id.hex(), made.raw, made.state) == (written.id, written.raw, state.encode())
