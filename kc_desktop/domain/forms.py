"""The declaration kit: a form is declared once, as typed facts; everything mechanical derives from it.

A ``Field`` on the class is the declaration, on a record it is the value (``survey.workers`` is ``int | None``). The kit
knows nothing of widgets, SQL, Excel or files: those are its consumers. Judgement (layout, cross-field rules, papers)
stays by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass
from dataclasses import field as dataclass_field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, Self, TypeVar, overload

if TYPE_CHECKING:
    from kc_desktop.domain.asking import Gate

T = TypeVar("T")


class Kind(StrEnum):
    """The kinds of value; canonical JSON shape in brackets."""

    TEXT = "text"  # one line (string)
    NOTE = "note"  # several lines (string)
    INTEGER = "integer"  # (integer)
    YEAR = "year"  # (integer)
    DECIMAL = "decimal"  # at most ``scale`` decimals (string "12.5")
    MONEY = "money"  # đồng (integer)
    DATE = "date"  # ("YYYY-MM-DD")
    YESNO = "yesno"  # (boolean)
    CHOICE = "choice"  # code of a code list (string)
    CHOICES = "choices"  # several codes (sorted list of strings)
    COMMUNE = "commune"  # unit key "2025:00004" (string)
    COMMUNES = "communes"  # several unit keys (sorted list)
    VSIC = "vsic"  # "2025:2393" (string)
    LINK = "link"  # id of a record of another form (string)
    PHONES = "phones"  # phone numbers (list of strings)
    TAX_CODE = "tax_code"  # 10, 13 or 12 digits (string)
    PERSONAL_NO = "personal_no"  # 12 digits (string)
    EMAIL = "email"  # (string)
    ROWS = "rows"  # repeating rows: child records with their own ids


class Merge(StrEnum):
    """What happens when two people wrote different values without seeing each other (``sync.md`` 5.3)."""

    ASK = "ask"  # a visible conflict
    CENTRE = "centre"  # the centre decides
    UNION = "union"  # values of a list unite
    LATEST = "latest"  # the later event stands
    EVENT = "event"  # written once, corrected by a new record, never edited


class Level(StrEnum):
    """Three grades of check."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"


class Problem:
    """One finding at one place of a record: a path (``name`` or ``products/<row id>/name``), a code, facts."""

    __slots__ = ("code", "facts", "level", "path")

    def __init__(self, path: str, code: str, level: Level = Level.BLOCK, **facts: object) -> None:
        self.path, self.code, self.level, self.facts = path, code, level, facts

    def __repr__(self) -> str:
        return f"Problem({self.path!r}, {self.code!r}, {self.level.value}, {self.facts!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Problem) and repr(self) == repr(other)

    def __hash__(self) -> int:
        return hash((self.path, self.code, self.level))

    @property
    def text(self) -> str:
        """The Vietnamese sentence shown beside the field."""
        from kc_desktop.domain.problem_texts import problem_text

        return problem_text(self.code, self.facts)


class Lookup(Protocol):
    """What validation asks of the reference packs."""

    def has_code(self, code_list: str, code: str) -> bool:
        """Whether the list ever held the code (old records keep old codes)."""

    def has_unit(self, key: str) -> bool:
        """Whether an administrative unit with this key exists."""

    def has_vsic(self, key: str) -> bool:
        """Whether a VSIC code with this key exists."""

    def find_code(self, code_list: str, text: str) -> str | None:
        """The code that ``text`` names: the code itself, its label or short label, with or without tones."""

    def code_label(self, code_list: str, code: str) -> str:
        """The label of a code, or the code itself when the list never held it."""

    def unit_label(self, key: str, *, full: bool = False) -> str:
        """ "Xã Phúc Sơn", or with its (district and) province when ``full``; the key itself when unknown."""

    def vsic_label(self, key: str) -> str:
        """ "2393 Sản xuất sản phẩm gốm sứ khác", or the key itself when unknown."""


@dataclass(eq=False, repr=False)
class Field(Generic[T]):
    """One fact about one value.

    ``low``/``high`` bound numbers and years, ``length`` text, ``scale`` decimals. ``choices`` names a code list,
    ``link`` a form, ``unit_list`` the list of administrative units to pick from, ``row`` the form of repeating rows.
    ``personal`` fields are masked by role and never logged; ``in_office`` fields name people who sign or judge for an
    office: printed on its papers, left out of what leaves the province; ``search`` fields are found by the search box;
    records are looked up by the value of an ``indexed`` field. ``since`` is the form version that brought it; no key is
    reused.
    """

    kind: Kind
    label: str
    _: KW_ONLY
    required: bool = False
    unit: str = ""
    low: int | None = None
    high: int | None = None
    length: int = 300
    scale: int = 2
    choices: str = ""
    link: str = ""
    unit_list: str = "2025"
    row: type[Form] | None = None
    personal: bool = False
    in_office: bool = False
    search: bool = False
    hint: str = ""
    merge: Merge = Merge.ASK
    since: int = 1
    retired: bool = False
    indexed: bool = False
    key: str = dataclass_field(default="", init=False)

    def __set_name__(self, owner: type, name: str) -> None:
        self.key = name

    def __repr__(self) -> str:
        return f"Field({self.key!r}, {self.kind.value})"

    @overload
    def __get__(self, record: None, owner: type) -> Field[T]: ...
    @overload
    def __get__(self, record: Form, owner: type) -> T | None: ...
    def __get__(self, record: Form | None, owner: type) -> Field[T] | T | None:
        if record is None:
            return self
        return record.values.get(self.key)


class Form:
    """Base of every declared form; an instance is one record's typed values (immutable by convention)."""

    key: ClassVar[str] = ""
    version: ClassVar[int] = 1
    title: ClassVar[str] = ""
    plural: ClassVar[str] = ""
    headline: ClassVar[str] = ""
    gates: ClassVar[tuple[Gate, ...]] = ()
    """Which answers make which fields needless; each class declares its own, those of its bases hold too."""
    fields: ClassVar[tuple[Field[Any], ...]] = ()
    by_key: ClassVar[Mapping[str, Field[Any]]] = {}

    def __init_subclass__(
        cls, *, key: str = "", version: int = 1, title: str = "", plural: str = "", headline: str = "", **kw: Any
    ) -> None:
        """``headline`` names the field that stands for the record in lists and links."""
        super().__init_subclass__(**kw)
        found: dict[str, Field[Any]] = {}
        own = {name: value for name, value in vars(cls).items() if isinstance(value, Field)}
        for part in (*(b.by_key for b in cls.__bases__ if issubclass(b, Form)), own):
            for name, value in part.items():
                if found.setdefault(name, value) is not value:
                    raise TypeError(f"{cls.__name__}.{name} is declared twice")
        cls.fields, cls.by_key = tuple(found.values()), found
        cls.key, cls.version, cls.title, cls.plural, cls.headline = key, version, title, plural or title, headline

    def __init__(self, values: Mapping[str, Any] | None = None, row_id: str = "") -> None:
        self.values: Mapping[str, Any] = dict(values or {})
        self.row_id = row_id

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Form) and (type(self), self.values, self.row_id) == (
            type(other),
            other.values,
            other.row_id,
        )

    def __hash__(self) -> int:
        return hash((type(self), self.row_id))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.values!r})"

    @classmethod
    def active(cls) -> tuple[Field[Any], ...]:
        """The fields still in use."""
        return tuple(f for f in cls.fields if not f.retired)

    def skipped(self) -> frozenset[str]:
        """The paths that do not apply to this record, rows included: nobody is asked for them."""
        from kc_desktop.domain.asking import skipped_paths

        return skipped_paths(self)

    def starting_row(self, key: str) -> Mapping[str, Any]:
        """What a new row of ``key`` begins with; as long as no more stands in it, it is no row."""
        del key
        return {}

    def rules(self) -> Iterator[Problem]:
        """Cross-field rules, by hand in each form. Paths are relative to the record."""
        yield from ()

    def problems(self, lookup: Lookup) -> tuple[Problem, ...]:
        """Everything found: fields first; cross-field rules only on sound values."""
        from kc_desktop.domain.checks import field_problems

        found = tuple(field_problems(self, lookup))
        return found if any(p.level is Level.BLOCK for p in found) else (*found, *self.rules())

    def with_values(self, **values: Any) -> Self:
        """A copy with some values replaced."""
        return type(self)({**self.values, **values}, self.row_id)


def text(label: str, **kw: Any) -> Field[str]:
    """One line of text."""
    return Field(Kind.TEXT, label, **kw)


def note(label: str, **kw: Any) -> Field[str]:
    """Several lines of text, at most 4,000 characters unless told."""
    return Field(Kind.NOTE, label, **{"length": 4000, **kw})


def integer(label: str, *, low: int = 0, high: int = 1_000_000_000, **kw: Any) -> Field[int]:
    """A whole number within bounds."""
    return Field(Kind.INTEGER, label, low=low, high=high, **kw)


FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years that anything here may be of."""


def year(label: str, *, low: int = FIRST_YEAR, high: int = LAST_YEAR, **kw: Any) -> Field[int]:
    """A calendar year."""
    return Field(Kind.YEAR, label, low=low, high=high, **kw)


def decimal(label: str, *, low: int = 0, high: int = 1_000_000_000, **kw: Any) -> Field[Decimal]:
    """A number with at most ``scale`` (2) decimals."""
    return Field(Kind.DECIMAL, label, low=low, high=high, **kw)


def percent(label: str, **kw: Any) -> Field[Decimal]:
    """A share of 0–100 %."""
    return Field(Kind.DECIMAL, label, low=0, high=100, unit="%", **kw)


def money(label: str, *, low: int = 0, high: int = 10**15, **kw: Any) -> Field[int]:
    """An amount in whole đồng; never negative (a correction is its own entry)."""
    return Field(Kind.MONEY, label, low=low, high=high, unit="đồng", **kw)


def day(label: str, **kw: Any) -> Field[date]:
    """A calendar day."""
    return Field(Kind.DATE, label, **kw)


def yesno(label: str, **kw: Any) -> Field[bool]:
    """Yes, no, or not asked."""
    return Field(Kind.YESNO, label, **kw)


def choice(label: str, choices: str, **kw: Any) -> Field[str]:
    """One code of a dated code list."""
    return Field(Kind.CHOICE, label, choices=choices, **kw)


def choices(label: str, codes: str, **kw: Any) -> Field[tuple[str, ...]]:
    """Several codes of a dated code list."""
    return Field(Kind.CHOICES, label, choices=codes, **{"merge": Merge.UNION, **kw})


def commune(label: str, **kw: Any) -> Field[str]:
    """A commune-level unit, key = list version + code."""
    return Field(Kind.COMMUNE, label, **kw)


def communes(label: str, **kw: Any) -> Field[tuple[str, ...]]:
    """Several commune-level units."""
    return Field(Kind.COMMUNES, label, **{"merge": Merge.UNION, **kw})


def vsic(label: str, **kw: Any) -> Field[str]:
    """An industry code, key = list version + code."""
    return Field(Kind.VSIC, label, **kw)


def link(label: str, form: str, **kw: Any) -> Field[str]:
    """The id of a record of ``form``; a missing target is shown as pending, never refused."""
    return Field(Kind.LINK, label, link=form, **kw)


def phones(label: str, **kw: Any) -> Field[tuple[str, ...]]:
    """Phone numbers, in the order given."""
    return Field(Kind.PHONES, label, **{"merge": Merge.UNION, **kw})


R = TypeVar("R", bound=Form)


def rows(label: str, row: type[R], **kw: Any) -> Field[tuple[R, ...]]:
    """Repeating rows: child records of form ``row`` with their own ids."""
    return Field(Kind.ROWS, label, row=row, **kw)
