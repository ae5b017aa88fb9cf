"""One report being computed: its declaration, its options, what was counted, and which facts stand in which figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache

from kc_desktop.domain.canonical import loads
from kc_desktop.domain.change import SILENT, Progress
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reporting.book import Book, ColumnSpec, DimLimit, ReportSpec
from kc_desktop.domain.reporting.dimensions import DIMENSIONS, PART
from kc_desktop.domain.reporting.figures import codes_by
from kc_desktop.domain.reporting.paths import NotDeclared
from kc_desktop.domain.reporting.result import Measure, Options, Value
from kc_desktop.exchange.packs import Packs
from kc_desktop.services import activities
from kc_desktop.services.desk import Desk
from kc_desktop.services.reporting import lines
from kc_desktop.services.reporting.codes import Reader
from kc_desktop.services.reporting.counting import Counted, Counter, Fact, Request, Task
from kc_desktop.services.reporting.lines import Frame, Row
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import figures as store
from kc_desktop.store.queries.activities import overlaid
from kc_desktop.store.queries.figures import Number
from kc_desktop.system.clock import now

_YEARS = frozenset(range(2000, 2101))


def book_of(desk: Desk, on: date) -> Book:
    """What the pack in force declares on a day."""
    return _book(desk.packs, on)


@lru_cache(maxsize=16)
def _book(packs: Packs, on: date) -> Book:
    return Book(packs.reports, FORMS, codes_by(packs.every_code), on)


def limits_of(book: Book, options: Options) -> tuple[DimLimit, ...]:
    """What somebody limits a report to. Raises ``Refused("not_found")``."""
    try:
        return book.where({key: codes for key, codes in options.where if codes})
    except NotDeclared as error:
        raise Refused("not_found", what="giới hạn", name=str(error)[:60]) from None


class Computation:
    """Raises ``Refused``: "not_found" for a report there is not or a limit nobody knows, "invalid_content" for an
    impossible year or cut-off day."""

    def __init__(self, desk: Desk, key: str, options: Options) -> None:
        year, cut_off = options.year, options.cut_off
        if not _YEARS.issuperset((year, *options.years)) or not date(year, 1, 1) <= cut_off <= date(year + 1, 12, 31):
            raise Refused("invalid_content", detail=f"năm {year}, ngày chốt {cut_off:%d/%m/%Y}")
        self.desk, self.options = desk, options
        self.book = book_of(desk, min(now().date(), cut_off))
        if key not in self.book.keys:
            raise Refused("not_found", what="báo cáo", name=key[:60])
        self.spec: ReportSpec = self.book.report(key)
        try:
            self.chain = self.spec.chain(options.by)
        except LookupError:
            raise Refused("not_found", what="cách chia dòng", name=options.by[:60]) from None
        self.columns = self.spec.spread(options)
        self.reader = Reader(desk.packs, desk.identity.province)
        self.within = (*self.spec.limits, *limits_of(self.book, options))
        self.dims = lines.dimensions(self.spec, self.chain)
        self._numbers: dict[tuple[str, int], Number] = {}
        self._members: dict[tuple[str, int], dict[str, set[str]]] = {}
        self._asked: dict[tuple[str, str], int] = {}
        self._placed: dict[str, str] = {}

    # ------------------------------------------------------------------------------------------------- what is asked

    @cached_property
    def requests(self) -> tuple[Request, ...]:
        """Every figure that some column or line needs, once."""
        return tuple(dict.fromkeys(one for column in self.columns for one in self._of_column(column)))

    @cached_property
    def base(self) -> Request | None:
        """What a list of records lists; None for other reports."""
        key = self.spec.rule.text("base")
        return next((one for one in self.requests if key and one.figure == key), None)

    def _of_column(self, column: ColumnSpec) -> Iterator[Request]:
        if column.kind != "value":
            return
        own = column.rule.text("figure")
        keys = [own] if own else [line.rule.text("figure") for line in self.spec.lines]
        for key in dict.fromkeys(filter(None, keys)):
            yield Request(key, column.span(self.options), column.limits)

    def request(self, column: ColumnSpec, row: Row) -> Request | None:
        """The figure of a cell; None where nothing is counted."""
        key = row.figure or column.rule.text("figure")
        if column.kind != "value" or not key:
            return None
        if row.figure and column.rule.text("figure"):
            key = column.rule.text("figure")
        return Request(key, column.span(self.options), column.limits)

    # ------------------------------------------------------------------------------------------------- counting

    def counter(self, connection: Connection) -> Counter:
        """Reads this report's figures."""
        rules = activities.kinds(self.desk, self.options.cut_off).rules
        return Counter(connection, self.book, self.reader, self.dims, self.within, overlaid(connection, rules))

    def run(self, connection: Connection, progress: Progress = SILENT) -> None:
        """Count everything and lay out the lines."""
        self.counted: Counted = self.counter(connection).count(self.requests, progress)
        if self.base is not None:
            self._keep_listed()
        self.outside: set[tuple[str, ...]] = set()
        self.frame = self._frame(connection, {fact.codes for fact in self.counted.facts})
        for fact in self.counted.facts:
            self._stand(fact)
        for key, parts in self.frame.cumulative.items():
            self._cumulate(key, parts)

    def _keep_listed(self) -> None:
        """Of a list only what belongs to the records it lists: a payment of this year for a dossier of another one
        is none of them."""
        own: dict[str, tuple[str, ...]] = {}
        listed = next(at for at, one in enumerate(self.requests) if one == self.base)
        for fact in self.counted.facts:
            if fact.request == listed and not fact.opening:
                own.setdefault(fact.codes[-1], fact.codes)
        self.counted.facts = [
            fact if own[fact.codes[-1]] == fact.codes else replace(fact, codes=own[fact.codes[-1]])
            for fact in self.counted.facts
            if fact.codes[-1] in own
        ]

    def _frame(self, connection: Connection, seen: set[tuple[str, ...]]) -> Frame:
        if self.spec.rule.text("shape") == "fixed":
            return lines.fixed(self.spec, self.dims)
        frame = lines.by_dimension(self.spec, self.chain, self.dims, seen, self.reader, self.options.cut_off)
        if self.spec.rule.text("shape") != "records":
            return frame
        return lines.cumulative(self._named(connection, frame))

    def _named(self, connection: Connection, frame: Frame) -> Frame:
        """Lines of records with their names and texts."""
        form = DIMENSIONS[self.chain[-1]].codes
        fields = [column.rule.text("field") for column in self.columns if column.kind == "text"]
        depth = len(self.chain) - 1
        ids = [row.key.split(PART)[-1] for row in frame.rows if row.key.count(PART) == depth]
        headline = FORMS[form].headline
        self.texts = {key: (row[0], dict(zip(fields, row[1:], strict=True))) for key, row in store.texts(
            connection, form, (headline, *fields), ids
        ).items()}  # fmt: skip
        rows = [
            replace(row, label=self.texts[key][0] or "", record=(form, key))
            if row.key.count(PART) == depth and (key := row.key.split(PART)[-1]) in self.texts
            else row
            for row in frame.rows
        ]
        return Frame(rows, frame.homes)

    def _stand(self, fact: Fact) -> None:
        homes = self.frame.homes(fact.codes)
        if not homes and self.requests[fact.request].period == self._first_period:
            self.outside.add(fact.codes)
        for key in homes:
            place = (key, fact.request)
            if fact.once:
                self._members.setdefault(place, {}).setdefault(fact.once, set()).update(fact.members)
            else:
                self._numbers[place] = self._numbers.get(place, 0) + fact.number

    @cached_property
    def _first_period(self) -> object:
        return self.requests[0].period if self.requests else None

    def _cumulate(self, key: str, parts: Sequence[str]) -> None:
        for at in range(len(self.requests)):
            for part in parts:
                if (part, at) in self._numbers:
                    self._numbers[key, at] = self._numbers.get((key, at), 0) + self._numbers[part, at]
                for once, members in self._members.get((part, at), {}).items():
                    self._members.setdefault((key, at), {}).setdefault(once, set()).update(members)

    def value(self, column: ColumnSpec, row: Row) -> Value:
        """One figure of a line; None: nothing is known or nothing of the kind stands here."""
        at = self._place(column, row)
        if at < 0 or self.mixes(row):
            return None
        place = (row.key, at)
        number, members = self._numbers.get(place), self._members.get(place)
        if at in self.counted.blind or (number is None and members is None):
            empty = at in self.counted.blind or column.measure is Measure.QUANTITY
            return None if empty else 0
        found = (number or 0) + sum(map(len, (members or {}).values()))
        return int(found) if isinstance(found, Decimal) and found == found.to_integral_value() else found

    def _place(self, column: ColumnSpec, row: Row) -> int:
        """The place of the request of a cell; -1 where nothing is counted."""
        key = (column.key, row.figure)
        if key not in self._asked:
            request = self.request(column, row)
            self._asked[key] = self.requests.index(request) if request is not None else -1
        return self._asked[key]

    def mixes(self, row: Row) -> bool:
        """Whether a line holds several indicators: unlike things are not added up."""
        return "indicator" in self.chain[1:] and row.key.count(PART) < self.chain.index("indicator")

    def tasks(self, request: Request) -> list[Task]:
        """The leaf figures of a cell."""
        return [Task(0, request, figure) for figure in self.book.leaves(request.figure)]

    def counts_once(self, column: ColumnSpec) -> bool:
        """Whether some of a column's figures count everything once, so that lines may add up to more than the total."""
        keys = [column.rule.text("figure") or line.rule.text("figure") for line in self.spec.lines] or [
            column.rule.text("figure")
        ]
        leaves = [figure for key in filter(None, keys) for figure in self.book.leaves(key)]
        return any(figure.measure == "distinct" for figure in leaves)

    def place_words(self, stored: str) -> str:
        """The communes of a stored list in words."""
        if stored not in self._placed:
            self._placed[stored] = self._place_words(stored)
        return self._placed[stored]

    def _place_words(self, stored: str) -> str:
        names = self.desk.names
        keys = loads(stored) if stored.startswith("[") else [stored]
        return "; ".join(names.unit_label(str(key)) for key in keys) if isinstance(keys, list) else ""
