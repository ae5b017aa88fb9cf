"""What a report says under its table: what is counted, of what every percentage is, what is missing or in dispute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kc_desktop.domain.dates import show
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Form, Merge
from kc_desktop.domain.reporting.book import raw
from kc_desktop.domain.reporting.dimensions import DIMENSIONS
from kc_desktop.domain.reporting.figures import Figure
from kc_desktop.domain.reporting.result import Column, Options
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.services.reporting.computing import Computation
from kc_desktop.services.reporting.counting import Task
from kc_desktop.services.silence import silent
from kc_desktop.store.engine import Connection
from kc_desktop.store.queries import figures as store
from kc_desktop.store.queries.figures import GAPS, HISTORIC, Want
from kc_desktop.system.clock import now

_MOST_STATIONS, _MOST_NAMES = 8, 4
_CUT_OFF = N_("report", "Số liệu tính đến hết ngày {until}.")
_PERIOD = N_("report", "Số liệu tính từ ngày {first} đến hết ngày {until}.")
_AHEAD = N_("report", "Ngày chốt chưa tới: số liệu mới có đến ngày {today}.")
_AS_NOW = N_("report", "Theo tình trạng ghi hiện nay, không lùi về ngày chốt đã qua: {names}.")
_WHERE = N_("report", "Chỉ gồm {limits}.")
_OF = N_("report", "“{column}”: mẫu số là “{bottom}” của chính dòng đó.")
_OF_TOTAL = N_("report", "“{column}”: mẫu số là “{bottom}” của dòng tổng số.")
_GROWTH = N_("report", "“{column}”: “tăng, giảm x %”, lấy “{top}” chia “{bottom}” rồi trừ 100 %.")
_ROUNDED = N_(
    "report",
    "Tỷ lệ tính từ số tuyệt đối bằng đồng, làm tròn hai chữ số thập phân; dấu “–”: mẫu số bằng 0 hoặc chưa có số liệu.",
)
_ONCE = N_(
    "report", "Các cột {columns} đếm mỗi cơ sở, mỗi người một lần ở từng dòng nên các dòng có thể cộng lớn hơn tổng số."
)
_OUTSIDE = N_("report", "Không tính số liệu không thuộc dòng nào của báo cáo: {names}.")
_OPENINGS = N_("report", "Trong đó có {count} số liệu lịch sử nhập từ trước khi dùng chương trình.")
_HISTORIC = N_("report", "Trong đó có {count} bút toán ghi là số liệu lịch sử.")
_GAPS = N_("report", "Có {count} bản ghi thiếu ngày, số tiền hoặc mục để phân loại nên chưa được tính.")
_CONFLICTS = N_("report", "Còn {count} bản ghi có giá trị mâu thuẫn giữa các máy chưa xử lý; số liệu có thể thay đổi.")
_STATION = N_("report", "Lập tại trạm: chỉ gồm số liệu có trên máy này.")
_SILENT = N_("report", "Trạm đã lâu chưa gửi số liệu: {names}.")
_SILENT_MORE = N_("report", "Trạm đã lâu chưa gửi số liệu: {names} và {more} trạm khác.")
_BLIND = N_("report", "Có cột không chia được theo giới hạn đã chọn nên để “–”.")


@dataclass(frozen=True, slots=True)
class Found:
    """What had to be asked beside the figures."""

    conflicts: int
    gaps: int
    historic: int
    silent: tuple[str, ...]


def form_of(key: str) -> type[Form]:
    """A declared form."""
    return FORMS[key]


def filled(options: Options) -> Mapping[str, Sentence | int | str]:
    """What texts of the pack may have filled in."""
    begins = options.first or date(options.year, 1, 1)
    return {
        "year": str(options.year),
        "before": str(options.year - 1),
        "until": show(options.cut_off),
        "first": show(begins),
    }  # fmt: skip


def facts(connection: Connection, one: Computation) -> Found:
    """Conflicts, incomplete records, historic entries, silent stations."""
    tasks = [task for task in _first_tasks(one) if task.figure.source is not None]
    forms = {task.figure.source.form.key for task in tasks if task.figure.source is not None}
    span = (one.options.year - 1, one.options.year)
    quiet = silent(one.desk, now().date()) if one.desk.identity.is_centre else ()
    return Found(
        sum(store.contested(connection, form, span) for form in sorted(forms)),
        *_odd_entries(connection, tasks),
        tuple(one.name for one in quiet),
    )


def _first_tasks(one: Computation) -> list[Task]:
    """One task for each leaf figure, in the period it is first asked for."""
    found: dict[str, Task] = {}
    for request in one.requests:
        for task in one.tasks(request):
            found.setdefault(task.figure.key, task)
    return list(found.values())


def _odd_entries(connection: Connection, tasks: Sequence[Task]) -> tuple[int, int]:
    """(incomplete, marked as historic) entries of money; each form is counted by the figure that finds most, because
    figures of one form overlap."""
    by_source: dict[str, list[Want]] = {}
    for task in tasks:
        source = task.figure.source
        if source is not None and source.key in ("plan", "payment"):
            both = [Want(task.figure, task.request.period, what) for what in (GAPS, HISTORIC)]
            by_source.setdefault(source.key, []).extend(both)
    gaps = historic = 0
    for wants in by_source.values():
        source = wants[0].figure.source
        assert source is not None
        for _, values in store.scan(connection, source, (), wants):
            gaps += max(int(value or 0) for value in values[::2])
            historic += max(int(value or 0) for value in values[1::2])
    return gaps, historic


def written(one: Computation, columns: Sequence[Column], found: Found) -> Iterator[Sentence]:
    """The notes, in their order."""
    options = one.options
    if options.first is not None:
        yield Sentence(_PERIOD, {"first": show(options.first), "until": show(options.cut_off)})
    else:
        yield Sentence(_CUT_OFF, {"until": show(options.cut_off)})
    yield from _today(one)
    if limits := _limits(one):
        yield Sentence(_WHERE, {"limits": limits})
    for phrase in one.spec.rule.phrases("notes"):
        yield Sentence(f"{phrase.rstrip('.')}.", filled(options), "reports")
    yield from _percentages(columns)
    if once := _counted_once(one, columns):
        yield Sentence(_ONCE, {"columns": once})
    if one.counted.blind:
        yield Sentence(_BLIND)
    if one.outside:
        yield Sentence(_OUTSIDE, {"names": _outside(one)})
    if openings := len({fact.opening for fact in one.counted.facts if fact.opening}):
        yield Sentence(_OPENINGS, {"count": openings})
    if found.historic:
        yield Sentence(_HISTORIC, {"count": found.historic})
    if found.gaps:
        yield Sentence(_GAPS, {"count": found.gaps})
    if found.conflicts:
        yield Sentence(_CONFLICTS, {"count": found.conflicts})
    yield from _stations(one, found)


def _today(one: Computation) -> Iterator[Sentence]:
    """What a cut-off day other than today cannot change: days to come, and states of which no day is kept."""
    today, until = now().date(), one.options.cut_off
    if until > today:
        yield Sentence(_AHEAD, {"today": show(today)})
    elif until < today:
        asked = dict.fromkeys(request.figure for request in one.requests)
        names = [f"“{one.book.figures[key].rule.label}”" for key in asked if any(map(_as_now, one.book.leaves(key)))]
        if names:
            yield Sentence(_AS_NOW, {"names": _some(names)})


def _as_now(figure: Figure) -> bool:
    """Whether it rests on a state that may have changed since, or on no day at all."""
    states = any(limit.path.field is not None and limit.path.field.merge is Merge.LATEST for limit in figure.limits)
    return states or (figure.source is not None and figure.dates.rule == "as_at" and not figure.dates.day)


def _some(names: Sequence[str]) -> str:
    """At most so many of them."""
    found = list(dict.fromkeys(names))
    return ", ".join(found[:_MOST_NAMES]) + (", …" if len(found) > _MOST_NAMES else "")


def _outside(one: Computation) -> str:
    names = (", ".join(map(one.reader.label, one.dims, codes)) for codes in sorted(one.outside))
    return "; ".join(dict.fromkeys(names))


def _counted_once(one: Computation, columns: Sequence[Column]) -> str:
    pairs = zip(one.columns, columns, strict=True) if one.chain else ()
    names = [f"“{column.label}”" for spec, column in pairs if spec.kind == "value" and one.counts_once(spec)]
    return _some(names)


def _limits(one: Computation) -> str:
    parts = []
    for key, codes in one.options.where:
        words = ", ".join(one.reader.label(raw(key), code) for code in codes)
        if words:
            parts.append(f"{DIMENSIONS[key].label.lower()}: {words}")
    return "; ".join(parts)


def _percentages(columns: Sequence[Column]) -> Iterator[Sentence]:
    labels = {column.key: Sentence(column.label, context="reports") for column in columns}
    for column in columns:
        if column.ratio is None:
            continue
        ratio = column.ratio
        said = {"column": labels[column.key], "top": labels[ratio.top], "bottom": labels[ratio.bottom]}
        if ratio.less:
            yield Sentence(_GROWTH, said)
        elif ratio.of:
            yield Sentence(_OF_TOTAL, said)
        else:
            yield Sentence(_OF, said)
    if any(column.ratio is not None for column in columns):
        yield Sentence(_ROUNDED)


def _stations(one: Computation, found: Found) -> Iterator[Sentence]:
    if not one.desk.identity.is_centre:
        yield Sentence(_STATION)
    if found.silent:
        shown = ", ".join(found.silent[:_MOST_STATIONS])
        more = len(found.silent) - _MOST_STATIONS
        facts: dict[str, Sentence | int | str] = {"names": shown, "more": more}
        yield Sentence(_SILENT_MORE if more > 0 else _SILENT, facts)
