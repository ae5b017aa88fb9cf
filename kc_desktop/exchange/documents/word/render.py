"""A paper from a template and the facts of a record: the same template and facts give the same bytes.

The language of templates is small: ``{{ a.b }}``, ``{{ a.b|money }}``, ``{% if a.b %}``, ``{% for x in a.list %}``;
the last two also as a paragraph ``{%p … %}`` or a table row ``{%tr … %}`` of their own. An unknown field is an error.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from kc_desktop.domain.amounts import group, in_words
from kc_desktop.domain.dates import show
from kc_desktop.domain.fold import nfc
from kc_desktop.exchange.documents.word.package import W, packed, parsed, unpacked

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

Plain = str | int | Decimal | date | None
"""What a field holds. None: nothing is known, dots are printed to be filled in by hand; "": nothing is printed."""
Context = Mapping[str, Any]
"""Fields by name: ``Plain``, a mapping of the same kind, or a list of ``Plain`` or of mappings."""
GAP = "……………"
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


# -------------------------------------------------------------------------------------------------------------- filters


def _money(value: Plain) -> Plain:
    """1234567 → 1.234.567"""
    return group(value) if isinstance(value, int | Decimal) else value


def _words(value: Plain) -> Plain:
    """1234567 → Một triệu hai trăm …"""
    if not isinstance(value, int):
        return value
    text = in_words(value)
    return text[:1].upper() + text[1:]


def _upper(value: Plain) -> Plain:
    """chữ → CHỮ"""
    return value.upper() if isinstance(value, str) else value


def _day(value: Plain) -> Plain:
    """05/09/2026"""
    return show(value) if isinstance(value, date) else value


def _long_day(value: Plain) -> Plain:
    """ngày 05 tháng 9 năm 2026; a zero before days below 10 and months 1 and 2 (NĐ 30/2020)"""
    if isinstance(value, date):
        month = f"{value.month:02d}" if value.month < 3 else str(value.month)
        return f"ngày {value.day:02d} tháng {month} năm {value.year}"
    return "ngày …… tháng …… năm ………" if value is None else value


FILTERS: dict[str, Callable[[Plain], Plain]] = {
    "money": _money,
    "words": _words,
    "upper": _upper,
    "day": _day,
    "long_day": _long_day,
}
"""Everything that may stand behind a ``|``."""


def _said(value: object) -> object:
    """What is printed of a value. A group or a list is none."""
    from jinja2 import TemplateRuntimeError, Undefined

    if isinstance(value, Undefined):
        return value  # printing it raises
    if value is None:
        return GAP
    if isinstance(value, date):
        return show(value)
    if isinstance(value, str):
        # \a is docxtpl's new paragraph: a justified line before a mere line break would be stretched
        return _UNPRINTABLE.sub("", nfc(value.replace("\r\n", "\n"))).replace("\n", "\a")
    if isinstance(value, int | Decimal):
        return str(value) if isinstance(value, int) else group(value)
    raise TemplateRuntimeError("một nhóm hoặc danh sách, không in được như một trường")


@cache
def environment() -> SandboxedEnvironment:
    """The jinja2 environment of papers: no globals, no tests, no attributes of Python, our filters only."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    class Papers(SandboxedEnvironment):
        """A name after a dot is a key of a mapping, or of the loop; never an attribute or a method."""

        def getattr(self, obj: Any, attribute: str) -> Any:
            if isinstance(obj, Mapping):
                return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
            if type(obj).__name__ == "LoopContext" and attribute in LOOP:
                return super().getattr(obj, attribute)
            return self.undefined(obj=obj, name=attribute)

        def getitem(self, obj: Any, argument: Any) -> Any:
            return self.getattr(obj, str(argument))

    made = Papers(autoescape=True, undefined=StrictUndefined, finalize=_said)
    made.globals.clear()
    made.tests.clear()
    made.filters = dict(FILTERS)
    return made


LOOP = ("index", "first", "last", "length")
"""What a template may ask of ``loop``."""


# ------------------------------------------------------------------------------------------------------------ rendering


def render(template: bytes, context: Context) -> bytes:
    """The paper as .docx. Raises ``Refused("bad_template")`` with place and what: a field without a value, a template
    that was not checked."""
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError

    from kc_desktop.exchange.documents.word.places import where_it_fails

    class Strict(DocxTemplate):  # type: ignore[misc]  # no stubs
        """docxtpl mends broken XML in silence; text would be lost."""

        def fix_tables(self, xml: str) -> Any:
            parsed(xml.encode(), "word/document.xml")
            return _mended(super().fix_tables(xml))

        def render_properties(self, context: Any, jinja_env: Any = None) -> None:
            """The properties are replaced as a whole."""

    paper = Strict(io.BytesIO(template))
    try:
        paper.render(context, environment())
    except TemplateError as fault:
        raise where_it_fails(template, context, fault) from fault
    _drop_comments(paper.docx.part)
    spool = io.BytesIO()
    paper.docx.save(spool)
    return clean(spool.getvalue())


def _mended(body: Any) -> Any:
    """Without tables that lost all rows; each cell ends in a paragraph: Word opens nothing else."""
    from lxml import etree

    for table in [one for one in body.iter(f"{W}tbl") if one.find(f"{W}tr") is None]:
        table.getparent().remove(table)
    for cell in body.iter(f"{W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{W}p":
            etree.SubElement(cell, f"{W}p")
    return body


def _drop_comments(document: Any) -> None:
    """Comments are for those who edit the template; they name persons."""
    for link, one in list(document.rels.items()):
        if one.reltype.rpartition("/")[2].startswith(("comments", "people")):
            del document.rels[link]
    marks = (f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference")
    for mark in list(document.element.iter(*marks)):
        mark.getparent().remove(mark)


def note_of(template: bytes) -> str:
    """What the maker of a template tells the office ("ghi chú", not printed): its property "comments"."""
    core = unpacked(template).get("docProps/core.xml", b"")
    if not core:
        return ""
    found = parsed(core, "docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}description")
    return nfc(found or "").strip()


def clean(data: bytes, *, keep_note: bool = False) -> bytes:
    """The same Word file without times, names of persons and machines, thumbnail; always the same bytes."""
    parts = unpacked(data)
    core = parts.get("docProps/core.xml", b"")
    title = ""
    if core:
        found = parsed(core, "docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}title")
        title = nfc(found or "")
    kept = {name: part for name, part in parts.items() if not name.startswith("docProps/")}
    kept["docProps/core.xml"] = _core(title, note_of(data) if keep_note else "")
    kept["_rels/.rels"] = _RELS
    kept["[Content_Types].xml"] = _types(parts["[Content_Types].xml"])
    first = ("[Content_Types].xml", "_rels/.rels")
    return packed({name: kept[name] for name in (*first, *sorted(set(kept) - set(first)))})


_RELS = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
Target="docProps/core.xml"/></Relationships>"""


def _core(title: str, note: str) -> bytes:
    from xml.sax.saxutils import escape

    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp='
        '"http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title>'
        f"<dc:description>{escape(note)}</dc:description></cp:coreProperties>"
    ).encode()


def _types(part: bytes) -> bytes:
    """The list of content types without the parts that were left out."""
    from lxml import etree

    root = parsed(part, "[Content_Types].xml")
    for item in list(root):
        name = str(item.get("PartName", ""))
        if name.startswith("/docProps/") and name != "/docProps/core.xml":
            root.remove(item)
    found: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return found
