"""A Word file as the parts of its zip: judged before anything reads it; the same parts are written as the same bytes.

A template comes from anybody's computer. What may stand in one is listed here; the rest is refused with its place.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kc_desktop.domain.errors import Refused

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_CONTENT_TYPES, _DOCUMENT = "[Content_Types].xml", "word/document.xml"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MAX_FILE, MAX_PARTS, MAX_UNPACKED, MAX_TEXT = 8 << 20, 400, 48 << 20, 4 << 20
MAX_PICTURE, MAX_PIXELS = 2 << 20, 12_000_000
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_WHOLE = "cả tệp"
_ODD_TYPES = ("macro", "vba", "oleobject", "activex", "embedded", "package+xml")
_ODD_LINKS = ("oleobject", "package", "afchunk", "subdocument", "control", "vbaproject", "frame", "attachedtemplate")
_FIELDS = frozenset({"PAGE", "NUMPAGES", "HYPERLINK"})
_OUTWARD = ("https://", "http://", "mailto:")


def bad(what: str, place: str = _WHOLE) -> Refused:
    """The refusal of a template: what is wrong, and where."""
    return Refused("bad_template", what=what, place=place)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The zip of the parts, in their order, without times or names of a machine."""
    spool = io.BytesIO()
    with zipfile.ZipFile(spool, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, data)
    return spool.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file by name, judged as a zip only. Raises ``Refused("bad_template")``."""
    if len(data) > MAX_FILE:
        raise bad(f"tệp lớn {len(data) >> 20} MB, tối đa {MAX_FILE >> 20} MB")
    if not data.startswith(b"PK\x03\x04"):
        raise bad("không phải tệp Word dạng .docx; hãy mở bằng Word và lưu lại dạng .docx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _judge(entries, len(data))
            return {entry.filename: archive.read(entry) for entry in entries if not entry.is_dir()}
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, EOFError, OSError, OverflowError) as fault:
        raise bad("tệp hỏng hoặc không phải tệp Word") from fault


def _judge(entries: list[zipfile.ZipInfo], size: int) -> None:
    names = [entry.filename for entry in entries]
    if len(names) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise bad("nội dung giải nén quá lớn")
    if sum(entry.compress_size for entry in entries) > size:
        raise bad("các phần chồng lên nhau")
    if any(entry.flag_bits & 1 for entry in entries):
        raise bad("tệp có mật khẩu")
    odd = (name for name in names if name.startswith(("/", "\\")) or "\0" in name or ".." in name.split("/"))
    if len({name.lower() for name in names}) != len(names) or next(odd, None) is not None:
        raise bad("tên phần không hợp lệ")


def judged(data: bytes) -> dict[str, bytes]:
    """The parts of a template that holds nothing but text, tables, plain pictures and known fields.

    Raises ``Refused("bad_template")`` with facts ``place`` and ``what``.
    """
    parts = unpacked(data)
    if _CONTENT_TYPES not in parts or _DOCUMENT not in parts:
        raise bad("không phải tệp Word dạng .docx")
    for name, part in parts.items():
        _judge_part(name, part, parts)
    return parts


def _judge_part(name: str, part: bytes, parts: Mapping[str, bytes]) -> None:
    kind = "." + name.lower().rpartition(".")[2]
    if kind in (".xml", ".rels"):
        if len(part) > MAX_TEXT:
            raise bad(f"phần quá lớn: {len(part) >> 20} MB", name)
        root = parsed(part, name)
        if name == _CONTENT_TYPES:
            _judge_types(root)
        elif kind == ".rels":
            _judge_links(root, name)
        else:
            _judge_fields(root, name)
    elif kind in (".png", ".jpg", ".jpeg"):
        _judge_picture(part, name)
    else:
        raise bad(f"không nhận phần dạng “{kind or name}”; chỉ nhận chữ, bảng và hình PNG, JPEG", name)


def parsed(part: bytes, name: str) -> _Element:
    """The root of an XML part: no document type, no entities, nothing fetched. ``Refused("bad_template")``."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise bad("phần hỏng (XML)", name) from fault
    if root.getroottree().docinfo.doctype:
        raise bad("phần có khai báo DOCTYPE", name)
    return root


def _judge_types(root: _Element) -> None:
    types = {str(item.get("PartName", "")): str(item.get("ContentType", "")) for item in root}
    types |= {
        str(item.get("Extension", "")): str(item.get("ContentType", "")) for item in root if item.get("Extension")
    }
    if any(odd in kind.lower() for kind in types.values() for odd in _ODD_TYPES):
        raise bad("có macro hoặc đối tượng nhúng")
    if types.get(f"/{_DOCUMENT}") != _MAIN_TYPE:
        raise bad("không phải văn bản Word thường; hãy lưu lại dạng .docx")


def _judge_links(root: _Element, name: str) -> None:
    for link in root:
        kind = str(link.get("Type", "")).rpartition("/")[2].lower()
        target = str(link.get("Target", ""))
        if kind in _ODD_LINKS:
            raise bad(f"có đối tượng nhúng hoặc mẫu gắn kèm ({kind})", name)
        if link.get("TargetMode") == "External" and not (kind == "hyperlink" and target.startswith(_OUTWARD)):
            raise bad(f"có liên kết ra ngoài tệp: {target[:80]}", name)


def _judge_fields(root: _Element, name: str) -> None:
    simple = (str(item.get(f"{W}instr", "")) for item in root.iter(f"{W}fldSimple"))
    for code in [*simple, *_codes(root)]:
        word = (code.split() or [""])[0].upper()
        if word not in _FIELDS:
            raise bad(f"có trường tự động của Word không dùng được ở đây: {word[:40]}", name)
    if next(root.iter(f"{W}object", f"{W}control", f"{W}altChunk", f"{W}subDoc"), None) is not None:
        raise bad("có đối tượng nhúng", name)
    if next(root.iter(f"{W}ins", f"{W}del", f"{W}moveFrom"), None) is not None:
        raise bad("còn dấu theo dõi sửa đổi của Word; hãy chấp nhận hết rồi lưu lại", name)


def _codes(root: _Element) -> list[str]:
    """The whole code of each field: Word writes one in several pieces."""
    found: list[str] = []
    open_at: list[int] = []
    for item in root.iter(f"{W}fldChar", f"{W}instrText"):
        if item.tag == f"{W}instrText":
            if open_at:
                found[open_at[-1]] += item.text or ""
            else:
                found.append(item.text or "")
        elif item.get(f"{W}fldCharType") == "begin":
            open_at.append(len(found))
            found.append("")
        elif item.get(f"{W}fldCharType") == "end" and open_at:
            open_at.pop()
    return found


def _judge_picture(part: bytes, name: str) -> None:
    from PIL import Image

    if len(part) > MAX_PICTURE:
        raise bad(f"hình lớn {len(part) >> 20} MB, tối đa {MAX_PICTURE >> 20} MB", name)
    try:
        with Image.open(io.BytesIO(part), formats=["PNG", "JPEG"]) as picture:
            size = picture.size
    except Exception as fault:  # noqa: BLE001  (a decoder fails on hostile bytes in ways without a name)
        raise bad("hình không đọc được; chỉ nhận PNG, JPEG", name) from fault
    if size[0] * size[1] > MAX_PIXELS:
        raise bad(f"hình quá nhiều điểm ảnh: {size[0]} × {size[1]}", name)
