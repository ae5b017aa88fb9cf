"""The tags of a template and where they stand: one line of text a paragraph, so jinja2's line numbers are places."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.documents.word.package import W, bad, parsed, unpacked

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
_PART_NAMES = {"document": "thân văn bản", "header": "đầu trang", "footer": "chân trang", "footnotes": "cước chú"}
_ROOM = 24
"""Characters shown on either side of a tag."""
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_EDGE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_BLOCK = re.compile(r"\{%(p|tr)? +(for|if|elif|else|endfor|endif)\b(.*?)%\}")
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_CLOSES = {"endfor": ("for",), "endif": ("if",), "elif": ("if",), "else": ("if", "for")}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: ``place`` in words, its whole text, its element."""

    place: str
    text: str
    element: _Element

    def near(self, tag: str = "") -> str:
        """The place with the words around the tag."""
        at = max(self.text.find(tag), 0)
        start, end = max(0, at - _ROOM), at + max(len(tag), _ROOM) + _ROOM
        cut = ("…" if start else "") + self.text[start:end].strip() + ("…" if end < len(self.text) else "")
        return f"{self.place}: “{cut}”"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the file that is filled in: its paragraphs and, line by line, their tags as jinja2 reads them."""

    lines: Sequence[Line]
    source: str

    def spot(self, number: int) -> str:
        """The place of a line of the source (from 1)."""
        return self.lines[min(max(number, 1), len(self.lines)) - 1].near(_first_tag(self.lines[number - 1].text))


def _first_tag(text: str) -> str:
    found = _TAG.search(text)
    return found[0] if found else ""


def parts_of(files: Mapping[str, bytes]) -> tuple[Part, ...]:
    """The filled-in parts of a template. Raises ``Refused("bad_template")`` for a tag that is cut, unknown, or stands
    where it cannot be carried out."""
    return tuple(
        _part(parsed(data, name), _PART_NAMES[re.sub(r"\d", "", found[1])])
        for name, data in files.items()
        if (found := _PARTS.fullmatch(name))
    )


def _part(root: _Element, name: str) -> Part:
    lines = tuple(_lines(root, name))
    stack: list[tuple[str, str, _Element, Line, str]] = []
    source = []
    for line in lines:
        tags = list(_tags(line))
        for tag in tags:
            if tag.startswith("{%"):
                _nest(tag, line, stack)
        plain = (re.sub(r"^\{%(p|tr) ", "{% ", tag) for tag in tags)
        source.append("".join(plain).translate(_QUOTES))
    if stack:
        word, _, _, line, tag = stack[-1]
        raise bad(f"“{tag}” chưa có “end{word}” đóng lại", line.near(tag))
    return Part(lines, "\n".join(source))


def _tags(line: Line) -> Iterator[str]:
    """The tags of a paragraph; each is whole."""
    for found in _TAG.finditer(line.text):
        yield found[0]
    rest = _EDGE.search(_TAG.sub("", line.text))
    if rest:
        raise bad(f"dấu “{rest[0]}” không thành cặp trong cùng một đoạn", line.near(rest[0]))


def _nest(tag: str, line: Line, stack: list[tuple[str, str, _Element, Line, str]]) -> None:
    found = _BLOCK.fullmatch(tag.translate(_QUOTES))
    if found is None:
        raise bad(f"“{tag}” không dùng được: chỉ có for, if, elif, else, endfor, endif", line.near(tag))
    kind, word = found[1] or "", found[2]
    home = _home(kind, tag, line)
    if word in ("for", "if"):
        stack.append((word, kind, home, line, tag))
        return
    if not stack or stack[-1][0] not in _CLOSES[word]:
        raise bad(f"“{tag}” không có “{' / '.join(_CLOSES[word])}” mở trước nó", line.near(tag))
    opened = stack[-1]
    if opened[1] != kind or opened[2] is not home:
        raise bad(
            f"“{tag}” không cùng chỗ với “{opened[4]}”: mở và đóng trong một đoạn, hoặc {{%p … %}} trong cùng một ô "
            "hay thân văn bản, hoặc {%tr … %} trong cùng một bảng",
            line.near(tag),
        )
    if word.startswith("end"):
        stack.pop()


def _home(kind: str, tag: str, line: Line) -> _Element:
    """The element within which a block opens and closes. A paragraph or row of a tag holds nothing else: it goes."""
    if not kind:
        return line.element
    if kind == "p":
        if line.text.strip() != tag or line.element.find(f"{W}pPr/{W}sectPr") is not None:
            raise bad(f"đoạn có “{tag}” phải không có gì khác, vì cả đoạn sẽ mất khi in", line.near(tag))
        return _parent(line.element)
    row = next(line.element.iterancestors(f"{W}tr"), None)
    if row is None:
        raise bad(f"“{tag}” phải nằm trong một dòng của bảng", line.near(tag))
    if "".join(row.itertext(f"{W}t")).strip() != tag:
        raise bad(f"dòng bảng có “{tag}” phải không có gì khác, vì cả dòng sẽ mất khi in", line.near(tag))
    return _parent(row)


def _parent(element: _Element) -> _Element:
    found = element.getparent()
    if found is None:
        raise bad("phần hỏng")
    return found


# --------------------------------------------------------------------------------------------------------- paragraphs


def _lines(root: _Element, part: str) -> Iterator[Line]:
    number, tables = 0, {table: at for at, table in enumerate(root.iter(f"{W}tbl"), 1)}
    for element in root.iter(f"{W}p"):
        cell = next(element.iterancestors(f"{W}tc"), None)
        if cell is None:
            number += 1
            place = f"{part}, đoạn {number}"
        else:
            row = _parent(cell)
            table = next(row.iterancestors(f"{W}tbl"))
            place = f"{part}, bảng {tables[table]}, dòng {_at(row, 'tr')}, cột {_at(cell, 'tc')}"
        yield Line(place, text_of(element), element)


def _at(element: _Element, tag: str) -> int:
    return 1 + sum(1 for _ in element.itersiblings(f"{W}{tag}", preceding=True))


def text_of(paragraph: _Element) -> str:
    """The text of a paragraph without that of text boxes inside it."""
    found = []
    for item in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br"):
        if next(item.iterancestors(f"{W}p")) is paragraph:
            found.append((item.text or "") if item.tag == f"{W}t" else " ")
    return "".join(found)


# ------------------------------------------------------------------------------------------------- when it is filled in


def where_it_fails(template: bytes, context: Mapping[str, Any], fault: Exception) -> Refused:
    """The refusal for a template that could not be filled in: the same tags again, line by line."""
    from jinja2 import TemplateError

    from kc_desktop.exchange.documents.word.render import environment

    for part in parts_of(unpacked(template)):
        try:
            environment().from_string(part.source).render(context)
        except TemplateError as again:
            return bad(told(again), part.spot(line_of(again)))
    return bad(told(fault))


def line_of(fault: Exception) -> int:
    """The line of a template at which jinja2 stopped."""
    if number := getattr(fault, "lineno", None):
        return int(number)
    frames = (frame.lineno for frame in traceback.extract_tb(fault.__traceback__) if frame.filename == "<template>")
    return max((number or 1 for number in list(frames)[-1:]), default=1)


def told(fault: Exception) -> str:
    """What jinja2 says, in Vietnamese."""
    from jinja2 import TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError

    if isinstance(fault, UndefinedError):
        names = re.findall(r"'([^']*)'", str(fault))
        return f"không có trường “{names[-1] if names else ''}”"
    if isinstance(fault, TemplateSyntaxError):
        return f"viết sai ({fault.message})"
    if isinstance(fault, SecurityError):
        return "không được phép"
    return str(fault)
