"""Blocks as strips one below the other – lines of text and rows of tables – and strips put on pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kc_desktop.exchange.documents.word.lines import Line, broken
from kc_desktop.exchange.documents.word.model import Block, Paragraph
from kc_desktop.exchange.documents.word.styles import Form


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, from the upper left corner of its strip, down the page."""

    x1: float
    y1: float
    x2: float
    y2: float
    thick: float


@dataclass(frozen=True, slots=True)
class Part:
    """A line of text with the place of its upper left corner in its strip."""

    x: float
    y: float
    line: Line


@dataclass(frozen=True, slots=True)
class Strip:
    """What stays whole. ``before``: room above it, none at the top of a page; ``keep``: never the last of a page;
    ``fresh``: begins a page; ``head``: drawn again above it when it begins a page; ``cut``: how it is split in two at a
    height, where it may be."""

    height: float
    parts: tuple[Part, ...] = ()
    rules: tuple[Rule, ...] = ()
    before: float = 0
    keep: bool = False
    fresh: bool = False
    head: tuple[Strip, ...] = ()
    cut: Callable[[float], tuple[Strip, Strip] | None] | None = None


def strips(blocks: Sequence[Block], width: float) -> tuple[list[Strip], float]:
    """The strips of blocks in a frame of ``width``; and the room that the last one wants below."""
    from kc_desktop.exchange.documents.word.tables import rows

    found: list[Strip] = []
    after, style, fresh = 0.0, "", False
    for block in blocks:
        if isinstance(block, Paragraph):
            form = block.form
            close = form.contextual and form.style == style
            room = 0.0 if close else after + form.before
            lines = broken(block, width)
            found += _of_lines(form, lines, width, room, fresh=fresh or form.break_before)
            after, style, fresh = (form.after if not close else 0.0), form.style, lines[-1].ends_page
        else:
            made = list(rows(block, width))
            if made:
                made[0] = replace(made[0], before=after, fresh=fresh)
            found += made
            after, style, fresh = 0.0, "", False
    return found, after


def _of_lines(form: Form, lines: Sequence[Line], width: float, before: float, *, fresh: bool) -> Iterator[Strip]:
    """The lines of a paragraph: no page begins with its last one nor ends with its first one."""
    count = len(lines)
    for at, line in enumerate(lines):
        alone = form.widow and (at == 0 or at == count - 2)
        keep = form.keep_next if at == count - 1 else (form.keep_lines or alone) and not line.ends_page
        yield Strip(
            line.height,
            (Part(0, 0, line),),
            tuple(_border(form, line.height, width, first=at == 0, last=at == count - 1)),
            before if at == 0 else 0,
            keep,
            fresh if at == 0 else lines[at - 1].ends_page,
        )


def _border(form: Form, height: float, width: float, *, first: bool, last: bool) -> Iterator[Rule]:
    left, right = form.left + min(form.first, 0), width - form.right
    for side, thick in form.borders:
        if not thick:
            continue
        if side == "top" and first:
            yield Rule(left, 0, right, 0, thick)
        elif side == "bottom" and last:
            yield Rule(left, height, right, height, thick)
        elif side in ("left", "right"):
            at = left - 3 if side == "left" else right + 3
            yield Rule(at, 0, at, height, thick)


_LEAST = 60
"""Points that must be left on a page for a part of a tall row."""
Placed = tuple[float, Strip]
"""A strip with its distance from the top of the text."""


def on_pages(found: Sequence[Strip], room: Callable[[int], float], used: float = 0) -> list[list[Placed]]:
    """The strips of each page; ``room``: the height of the text of a page (from 0), of which ``used`` is taken on the
    first one. At least one page."""
    pages: list[list[Placed]] = [[]]
    queue = list(reversed(found))
    y, heads = used, 0
    while queue:
        group = _group(queue)
        high = sum(strip.before + strip.height for strip in group)
        page = room(len(pages) - 1)
        begun = bool(pages[-1]) or (used > 0 and len(pages) == 1)
        if begun and (group[0].fresh or (high > page - y + 0.01 and not _fill(group, queue, page - y))):
            pages.append([])
            y = 0.0
            page = room(len(pages) - 1)
            for strip in _headed(group[0], page):
                pages[-1].append((y, strip))
                y += strip.height
            heads = len(pages[-1])
            group[0] = replace(group[0], before=0, fresh=False)
        for at, strip in enumerate(group):
            if y + strip.before + strip.height > page + 0.01:
                rest = _rest(group[at:], page - y, empty=len(pages[-1]) == heads)
                if rest:
                    queue += reversed(rest)
                    break
            y += strip.before
            pages[-1].append((y, strip))
            y += strip.height
    return pages


def _headed(strip: Strip, page: float) -> Sequence[Strip]:
    """The heading that a table repeats, unless it leaves no room for the table."""
    least = _LEAST if strip.cut is not None else strip.height / 8
    return strip.head if sum(one.height for one in strip.head) + least < page / 2 else ()


def _group(queue: list[Strip]) -> list[Strip]:
    """The next strips that stay together."""
    group = [queue.pop()]
    while group[-1].keep and queue and not queue[-1].fresh:
        group.append(queue.pop())
    return group


def _fill(group: list[Strip], queue: list[Strip], room: float) -> bool:
    """Put the first half of a tall row into the room that is left, the other half back into the queue."""
    strip = group[0]
    if len(group) > 1 or strip.cut is None or room < _LEAST:
        return False
    halves = strip.cut(room - strip.before)
    if halves is None:
        return False
    group[0] = replace(halves[0], before=strip.before)
    queue.append(halves[1])
    return True


def _rest(group: Sequence[Strip], room: float, *, empty: bool) -> list[Strip]:
    """What of a group goes on: too tall for a page, it is no group any more. Nothing: the first stays as it is, since
    no other page (``empty``: but for repeated headings) has more room."""
    first = group[0]
    halves = first.cut(room - first.before) if first.cut is not None and (empty or room > _LEAST) else None
    loose = [replace(strip, keep=False) for strip in group]
    if halves is not None:
        return [replace(halves[0], before=first.before), halves[1], *loose[1:]]
    return [] if empty else [replace(loose[0], fresh=True), *loose[1:]]
