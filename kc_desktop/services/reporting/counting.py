"""Reading declared figures: all of one source in one scan, groups brought into the codes of the report's dimensions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kc_desktop.domain.canonical import loads
from kc_desktop.domain.change import Progress
from kc_desktop.domain.dates import parse_iso
from kc_desktop.domain.reporting.book import Book, DimLimit
from kc_desktop.domain.reporting.dimensions import BASES, DIMENSIONS, UNKNOWN
from kc_desktop.domain.reporting.figures import Figure
from kc_desktop.domain.reporting.periods import Period
from kc_desktop.services.reporting.codes import Reader
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import figures as store
from kc_desktop.store.queries.figures import ROWS, VALUE, Number, Want

_PLACED = frozenset(("commune", "old_place", "source", "content", "level", "group", "batch", "indicator", "year"))
"""Base dimensions that an opening figure tells; ``unit`` is its batch."""
_PLACE = "commune"


@dataclass(frozen=True, slots=True)
class Request:
    """A figure (with what it adds) in a period, of records within ``limits``."""

    figure: str
    period: Period
    limits: tuple[DimLimit, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that counts towards a request, with its codes of the dimensions asked for. ``members``: what the figure
    ``once`` counts, each of them once in a line; ``opening``: the opening figure it is."""

    codes: tuple[str, ...]
    request: int
    number: Number
    once: str = ""
    members: AbstractSet[str] = frozenset()
    opening: str = ""


@dataclass
class Counted:
    """``facts``; ``blind``: requests of which no figure knows a dimension it was to be limited by."""

    facts: list[Fact] = field(default_factory=list)
    blind: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Task:
    """One leaf figure for one request; ``what``: see ``store.queries.figures``."""

    at: int
    request: Request
    figure: Figure
    what: str = VALUE

    @property
    def want(self) -> Want:
        """As the store asks for it."""
        return Want(self.figure, self.request.period, self.what)


class Counter:
    """``dimensions``: those every fact is to name; ``within``: limits of the whole report; ``over``: subselects that
    stand for tables."""

    def __init__(
        self,
        connection: Connection,
        book: Book,
        reader: Reader,
        dimensions: Sequence[str],
        within: Sequence[DimLimit],
        over: store.Over = store.NO_TABLES,
    ) -> None:
        self._connection, self._book, self.reader, self._over = connection, book, reader, over
        self.dimensions, self.within = tuple(dimensions), tuple(within)
        self._openings: dict[tuple[int, int], list[store.Keys]] = {}

    def tasks(self, requests: Sequence[Request], what: str = VALUE) -> list[Task]:
        """The leaf figures of requests."""
        return [
            Task(at, request, figure, what)
            for at, request in enumerate(requests)
            for figure in self._book.leaves(request.figure)
        ]

    def count(self, requests: Sequence[Request], progress: Progress) -> Counted:
        """Everything that counts towards ``requests``."""
        counted = Counted()
        sighted: set[int] = set()
        jobs = list(self._jobs(self.tasks(requests), sighted))
        for done, job in enumerate(jobs):
            progress.step(done, len(jobs))
            counted.facts.extend(job)
        counted.facts.extend(self._opened(requests, sighted))
        counted.blind = set(range(len(requests))) - sighted
        return counted

    def _jobs(self, tasks: Sequence[Task], sighted: set[int]) -> Iterator[Iterator[Fact]]:
        """Readings: of sums and counts one for each source, of the others one for each figure and period."""
        sums: dict[str, list[Task]] = {}
        once: dict[tuple[str, Period], list[Task]] = {}
        for task in tasks:
            source = task.figure.source
            if source is None or not self.knows(task.figure, task.request.limits):
                continue
            sighted.add(task.at)
            if task.figure.measure == "distinct":
                once.setdefault((task.figure.key, task.request.period), []).append(task)
            else:
                sums.setdefault(source.key, []).append(task)
        yield from map(self._members, once.values())
        yield from map(self._sums, sums.values())

    def knows(self, figure: Figure, limits: Sequence[DimLimit]) -> bool:
        """Whether a figure tells every dimension it is limited by."""
        return all(self._told(figure, one.dimension) for one in (*self.within, *limits))

    def _told(self, figure: Figure, dimension: str) -> bool:
        if dimension == "indicator" and figure.indicator:
            return True
        return any(base in figure.dimensions for base in DIMENSIONS[dimension].bases)

    # ------------------------------------------------------------------------------------------------- from records

    def _bases(self, tasks: Sequence[Task]) -> tuple[str, ...]:
        wanted = {one.dimension for task in tasks for one in (*self.within, *task.request.limits)}
        bases = {base for key in (*self.dimensions, *wanted) for base in DIMENSIONS[key].bases}
        return tuple(sorted(base for base in bases if base in tasks[0].figure.dimensions))

    def _sums(self, tasks: Sequence[Task]) -> Iterator[Fact]:
        source = tasks[0].figure.source
        assert source is not None
        bases = self._bases(tasks)
        wants = {(task.figure.key, task.request.period): task.want for task in tasks}
        places = {key: place for place, key in enumerate(wants)}
        alike: dict[object, tuple[Sorter, list[tuple[int, int]]]] = {}
        for task in tasks:
            signature = (task.request.limits, task.figure.indicator)
            _, columns = alike.setdefault(signature, (Sorter(self, bases, task), []))
            columns.append((task.at, places[task.figure.key, task.request.period]))
        for keys, values in store.scan(self._connection, source, bases, list(wants.values()), self._over):
            for sorter, columns in alike.values():
                codes = sorter.codes(keys)
                if codes is not None:
                    yield from [Fact(codes, at, value) for at, place in columns if (value := values[place])]

    def _members(self, tasks: Sequence[Task]) -> Iterator[Fact]:
        bases, want, figure = self._bases(tasks), tasks[0].want, tasks[0].figure
        sorters = [(task.at, Sorter(self, bases, task)) for task in tasks]
        if not bases:
            number = store.distinct(self._connection, want, self._over)
            for at, sorter in sorters:
                if number and (codes := sorter.codes(())) is not None:
                    yield Fact(codes, at, number)
            return
        groups: dict[store.Keys, set[str]] = {}
        for keys, member in store.members(self._connection, bases, want, self._over):
            groups.setdefault(keys, set()).add(member)
        for keys, members in groups.items():
            for one in _apart(keys, bases):
                for at, sorter in sorters:
                    if (codes := sorter.codes(one)) is not None:
                        yield Fact(codes, at, 0, figure.key, members)

    def rows(self, task: Task) -> Iterator[tuple[tuple[str, ...], int]]:
        """(codes, how many records) of what makes one leaf figure; of rows: how many rows."""
        source = task.figure.source
        assert source is not None
        bases = self._bases([task])
        sorter = Sorter(self, bases, task)
        want = Want(task.figure, task.request.period, ROWS)
        for keys, (number,) in store.scan(self._connection, source, bases, [want], self._over):
            if (codes := sorter.codes(keys)) is not None:
                yield codes, int(number)

    def records(self, task: Task) -> Iterator[tuple[str, tuple[str, ...]]]:
        """(record, codes) of what makes one leaf figure."""
        bases = self._bases([task])
        sorter = Sorter(self, bases, task)
        once = task.figure.measure == "distinct"
        for record, keys in store.records(self._connection, bases, task.want, self._over):
            for one in _apart(keys, bases) if once else (keys,):
                if (codes := sorter.codes(one)) is not None:
                    yield record, codes

    # ------------------------------------------------------------------------------------------------- opening figures

    def _opened(self, requests: Sequence[Request], sighted: set[int]) -> Iterator[Fact]:
        for at, request in enumerate(requests):
            known: set[str] = set()  # a figure may add up several that take in the same opening figure
            for figure in self._book.leaves(request.figure):
                if figure.opens:
                    sighted.add(at)
                    found = [fact for fact in self.opened(Task(at, request, figure)) if fact.opening not in known]
                    known.update(fact.opening for fact in found)
                    yield from found

    def opened(self, task: Task) -> Iterator[Fact]:
        """The opening figures that count towards one figure."""
        bases = tuple(sorted(BASES))
        sorter = Sorter(self, bases, task, _PLACED)
        for row in self._standing(task.request.period):
            one = dict(zip(_OPENING, row, strict=True))
            number = self._number(task.figure, one)
            if number is None or (task.figure.indicator and one["indicator"] != task.figure.indicator):
                continue
            codes = sorter.codes([one["batch"] if base == "unit" else one.get(base) for base in bases])
            if codes is not None:
                yield Fact(codes, task.at, number, opening=one["id"])

    def _number(self, figure: Figure, one: dict[str, object]) -> Number | None:
        money = figure.money if figure.indicator else self.reader.unit("indicator", str(one["indicator"])) == "đồng"
        value = one["amount"] if money and one["amount"] is not None else one["quantity"]
        if value is None:
            return None
        exact = Decimal(str(value))
        return int(exact) if exact == exact.to_integral_value() else exact

    def _standing(self, period: Period) -> list[store.Keys]:
        """Of figures that differ in nothing but the day they were taken, those of the last day that counts."""
        span = (period.first_year, period.last_year)
        if span not in self._openings:
            self._openings[span] = store.openings(self._connection, *span)
        newest: dict[store.Keys, date] = {}
        found = []
        for row in self._openings[span]:
            year, as_of = row[1], row[2]
            day = parse_iso(as_of) if as_of else date(year, 12, 31)
            if day > period.last or (period.first is not None and day < period.first):
                continue
            key = (year, *row[3:11])
            newest[key] = max(day, newest.get(key, day))
            found.append((key, day, row))
        return [row for key, day, row in found if newest[key] == day]


_OPENING = ("id", "year", "as_of", "indicator", "source", "content", "level", "group", "commune", "old_place", "batch",
            "quantity", "amount")  # fmt: skip


class Sorter:
    """Values of base dimensions into the codes of the report's dimensions for one task; None for what the report or
    the column leaves out. ``told``: the bases that opening figures have ((): those of the figure)."""

    def __init__(self, counter: Counter, bases: Sequence[str], task: Task, told: frozenset[str] = frozenset()) -> None:
        self._bases, self._told, self._counter = tuple(bases), told, counter
        self._constant = task.figure.indicator
        self._limits = [(one, self._reader(one.dimension)) for one in (*counter.within, *task.request.limits)]
        self._readers = [self._reader(key) for key in counter.dimensions]
        self._blind = bool(told) and any(
            not told.intersection((*DIMENSIONS[one.dimension].bases, *_unit(one.dimension))) for one, _ in self._limits
        )

    def _reader(self, key: str) -> Callable[[Sequence[object]], str]:
        if key == "indicator" and self._constant:
            return lambda _keys: self._constant
        missing = [base for base in DIMENSIONS[key].bases if base not in self._bases]
        if len(missing) == len(DIMENSIONS[key].bases):
            return lambda _keys: UNKNOWN
        read = self._counter.reader.reader(key, (*self._bases, *missing))
        rest = (None,) * len(missing)
        return (lambda keys: read((*keys, *rest))) if missing else read

    def codes(self, keys: Sequence[object]) -> tuple[str, ...] | None:
        """The codes."""
        if self._blind or any(not one.holds(read(keys)) for one, read in self._limits):
            return None
        return tuple([read(keys) for read in self._readers])


def _apart(keys: store.Keys, bases: Sequence[str]) -> Iterator[store.Keys]:
    """What counts once each stands at every one of its places: a collaborator in each of several communes."""
    at = bases.index(_PLACE) if _PLACE in bases else -1
    listed = keys[at] if at >= 0 else None
    if not isinstance(listed, str) or not listed.startswith("["):
        yield keys
        return
    units = loads(listed)
    for unit in units if isinstance(units, list) else ():
        yield (*keys[:at], str(unit), *keys[at + 1 :])


def _unit(dimension: str) -> tuple[str, ...]:
    return ("batch",) if dimension == "unit" else ()
