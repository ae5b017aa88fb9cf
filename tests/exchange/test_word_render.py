"""Papers from Word templates: what is filled in, what is refused and where; foreign files are hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from functools import cache
from typing import Any

import pytest
from docx import Document
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.fold import nfc
from kc_desktop.exchange.documents.word.check import check, fields, sample
from kc_desktop.exchange.documents.word.package import unpacked
from kc_desktop.exchange.documents.word.pdf import to_pdf
from kc_desktop.exchange.documents.word.render import GAP, note_of, render
from tests.exchange.word_kit import SHAPE, lines, paper, saved, texts, with_part
from tests.tools.cases import each

CONTEXT: dict[str, Any] = {
    **sample(SHAPE),
    "de_an": {"ten": "Hỗ trợ A & B <TNHH> “máy”", "tien": 1_250_000_000, "nhom": {"ma": "M1"}},
    "dong": [{"ten": "Máy", "tien": 5_000_000, "con": []}, {"ten": "Lắp đặt", "tien": None, "con": []}],
    "van_ban": {"so": "12/TTr", "noi": "Mẫu", "ngay": date(2026, 2, 5)},
}

Template = Callable[[], bytes]


def refused(template: bytes) -> tuple[str, str]:
    """What is wrong and where."""
    with pytest.raises(Refused) as caught:
        check(template, SHAPE)
    assert caught.value.code == "bad_template"
    return str(caught.value.facts["what"]), str(caught.value.facts["place"])


def test_every_kind_of_value_is_printed_the_vietnamese_way() -> None:
    template = lines(
        "{{ de_an.ten|upper }}", "{{ de_an.tien|money }} ({{ de_an.tien|words }} đồng)", "{{ van_ban.ngay }}",
        "{{ van_ban.noi }}, {{ van_ban.ngay|long_day }}", "{{ van_ban.ngay|day }}",
        "{% for d in dong %}{{ loop.index }}. {{ d.ten }}: {{ d.tien|money }}{% if not loop.last %}; {% endif %}"
        "{% endfor %}",
        "{%p for c in can_cu %}", "{{ c }}", "{%p endfor %}",
        "{%p if de_an.nhom.ma == \"M2\" %}", "không in", "{%p endif %}",
    )  # fmt: skip
    assert texts(render(template, CONTEXT)) == [
        "HỖ TRỢ A & B <TNHH> “MÁY”",
        "1.250.000.000 (Một tỷ hai trăm năm mươi triệu đồng)",
        "05/02/2026",
        "Mẫu, ngày 05 tháng 02 năm 2026",
        "05/02/2026",
        f"1. Máy: 5.000.000; 2. Lắp đặt: {GAP}",
        "[Căn cứ]",
        "[Căn cứ]",
    ]


def test_the_same_paper_is_the_same_bytes_and_names_nobody() -> None:
    template = paper()
    docx = render(template, CONTEXT)
    assert docx == render(template, CONTEXT)
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
        assert "docProps/app.xml" not in archive.namelist()
    assert "creator" not in core
    assert "modified" not in core
    assert "Giấy tờ mẫu" in core
    assert note_of(template) == "Cột 3 chưa đối chiếu với bản gốc."
    assert not note_of(docx)


def test_a_list_without_items_leaves_a_file_that_word_opens() -> None:
    template = lines("x", cell=["{%tr for d in dong %}", "{{ d.ten }}", "{%tr endfor %}"])
    parts = unpacked(render(template, {**CONTEXT, "dong": []}))
    assert b"<w:tbl>" not in parts["word/document.xml"]


def test_a_tag_that_word_cut_into_pieces_is_still_one() -> None:
    """Spelling marks and changes of face split what somebody typed; Word makes quotes curly."""
    document = Document()
    paragraph = document.add_paragraph("a ")
    for piece in ("{", "{ de_an.", "tien", "|mon", "ey }", "} z {% if de_an.nhom.ma == “M1” %}đúng{% endif %}"):
        paragraph.add_run(piece).bold = len(piece) > 4
    template = saved(document)
    assert {one.field for one in check(template, SHAPE)} == {"de_an.tien", "de_an.nhom.ma"}
    assert texts(render(template, CONTEXT)) == ["a 1.250.000.000 z đúng"]


def test_comments_and_those_who_wrote_them_stay_in_the_template() -> None:
    document = Document()
    document.add_comment(document.add_paragraph("{{ de_an.nhom.ma }}").runs[0], "xem lại", "Người Mẫu", "NM")
    docx = render(saved(document), CONTEXT)
    assert texts(docx) == ["M1"]
    assert not [name for name, part in unpacked(docx).items() if b"comment" in part or "Mẫu".encode() in part]


def test_fields_are_listed_with_their_places() -> None:
    used = check(paper(), SHAPE)
    assert {one.field for one in used} >= {"co_quan.ten", "de_an.tien", "dong", "d.ten", "van_ban.ngay"}
    assert next(one.place for one in used if one.field == "d.ten").startswith("thân văn bản, bảng 2, dòng 3, cột 2")
    assert dict(fields(SHAPE))["dong[].con[].ten"] == "Tên"


def late(*texts: str, cell: Iterable[str] = ()) -> Template:
    """``lines``, made when a test asks: every worker imports this module."""
    return lambda: lines(*texts, cell=cell)


def in_the_head() -> bytes:
    return with_part(paper(), "word/header1.xml", lambda part: part.replace(b"<w:t>2", b"<w:t>{{ la }}"))


@each(
    "template, what, place",
    [
        (late("Tên: {{ de_an.tem }} nhé"), "không có trường “de_an.tem”; gần nhất: ten", "đoạn 1: “Tên: {{ de_an.tem"),
        (late("a", cell=["x", "{{ dong_x }}"]), "không có trường “dong_x”; gần nhất: dong", "bảng 1, dòng 2, cột 1"),
        (late("{% for d in dong %}{{ d.tin }}{% endfor %}"), "không có trường “d.tin”", "đoạn 1"),
        (late("{%p for d in dong %}", "x"), "chưa có “endfor”", "đoạn 1"),
        (late("x", "{%p endif %}"), "không có “if” mở trước nó", "đoạn 2"),
        (late("{%p for d in dong %}", cell=["{%p endfor %}"]), "không cùng chỗ", "bảng 1, dòng 1, cột 1"),
        (late("{% for d in dong %}", "x", "{% endfor %}"), "không cùng chỗ", "đoạn 3"),
        (late("chữ {%p if de_an.ten %}", "{%p endif %}"), "không có gì khác", "đoạn 1"),
        (late("{%tr for d in dong %}", "{%tr endfor %}"), "phải nằm trong một dòng của bảng", "đoạn 1"),
        (late("{{ de_an.ten"), "dấu “{{” không thành cặp", "đoạn 1"),
        (late("{{ de_an.ten | }}"), "viết sai", "đoạn 1"),
        (late("{{ de_an.ten|tien }}"), "không có cách ghi “|tien”; có: money, words", "đoạn 1"),
        (late("{{ de_an.ten.__class__ }}"), "không có trường “de_an.ten.__class__”", "đoạn 1"),
        (late("{{ de_an.ten.upper() }}"), "không có phép tính hay lệnh gọi", "đoạn 1"),
        (late("{{ 10**9 }}"), "không có phép tính", "đoạn 1"),
        (late("{{ de_an }}"), "là nhóm hoặc danh sách", "đoạn 1"),
        (late("{% set x = 1 %}"), "chỉ có for, if", "đoạn 1"),
        (late("{% include 'x' %}"), "chỉ có for, if", "đoạn 1"),
        (late("{%- if de_an.ten %}{% endif %}"), "không dùng được", "đoạn 1"),
        (late("{% for a in de_an.ten %}{% endfor %}"), "không phải danh sách", "đoạn 1"),
        (late("{% for a in dong %}" * 2 + "{% endfor %}" * 2), "for trong for chỉ lặp danh sách của “a”", "đoạn 1"),
        (late("{{ " + "(" * 2000 + "de_an.ten" + ")" * 2000 + " }}"), "quá nhiều tầng", "cả tệp"),
        (late("{{ " + "a." * 5000 + "b }}"), "quá nhiều tầng", "cả tệp"),
        (late("{% if de_an.ten %}" * 150 + "{% endif %}" * 150), "quá nhiều tầng", "cả tệp"),
        (in_the_head, "“la”", "đầu trang"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(template: Template, what: str, place: str) -> None:
    told, where = refused(template())
    assert what in told
    assert place in where


def test_a_field_that_the_record_does_not_give_is_an_error_not_a_gap() -> None:
    context = {**CONTEXT, "dong": [{"ten": "Máy"}]}
    with pytest.raises(Refused) as caught:
        render(paper(), context)
    assert caught.value.facts["what"] == "không có trường “tien”"
    assert "bảng 2, dòng 3, cột 3" in str(caught.value.facts["place"])


@cache
def one() -> bytes:
    return lines("a{{ x }}b", "cuối")


@settings(max_examples=12, deadline=None)
@given(st.text(max_size=60))
@example("{{ de_an.ten }} {% for x in y %}")
def test_no_value_changes_the_paper_around_it(value: str) -> None:
    """Markup, tags of templates, line ends, letters that XML has not: all is text."""
    found = texts(render(one(), {"x": value}))
    assert (found[0][0], found[0][-1], found[1:]) == ("a", "b", ["cuối"])
    if value.isprintable():
        assert found[0] == f"a{nfc(value)}b"


def _typed(old: bytes, new: bytes) -> bytes:
    return with_part(paper(), "[Content_Types].xml", lambda part: part.replace(old, new))


def _linked(kind: str, target: str, mode: str = "") -> bytes:
    link = f'<Relationship Id="rX" Type="http://x/{kind}" Target="{target}"{mode}/></Relationships>'.encode()
    return with_part(paper(), "word/_rels/document.xml.rels", lambda part: part.replace(b"</Relationships>", link))


def _picture(size: tuple[int, int]) -> bytes:
    spool = io.BytesIO()
    Image.new("1", size).save(spool, "PNG")
    return with_part(paper(), "word/media/a.png", lambda _: spool.getvalue())


def _in_body(added: bytes) -> bytes:
    return with_part(paper(), "word/document.xml", lambda part: part.replace(b"<w:body>", b"<w:body>" + added))


HOSTILE: dict[str, Template] = {
    "no zip": lambda: b"<html>",
    "old word": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99,
    "cut short": lambda: paper()[:3000],
    "empty": lambda: b"",
    "macros": lambda: _typed(b"wordprocessingml.document.main", b"document.macroEnabled.main"),
    "a template file": lambda: _typed(b"wordprocessingml.document.main", b"wordprocessingml.template.main"),
    "vba": lambda: with_part(paper(), "word/vbaProject.bin", lambda _: b"x"),
    "outside picture": lambda: _linked("image", "http://example.org/a.png", ' TargetMode="External"'),
    "file link": lambda: _linked("hyperlink", "file:///c:/a", ' TargetMode="External"'),
    "attached template": lambda: _linked("attachedTemplate", "x.dotm"),
    "ole": lambda: _linked("oleObject", "embeddings/a.bin"),
    "alt chunk": lambda: _in_body(b"<w:altChunk/>"),
    "include": lambda: _in_body(b'<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;c:/a&quot; "/></w:p>'),
    "dde in pieces": lambda: _in_body(
        b'<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DD</w:instrText><w:instrText>EAUTO x</w:instrText>'
        b'<w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ),
    "tracked": lambda: _in_body(b"<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins></w:p>"),
    "entities": lambda: with_part(
        paper(), "word/settings.xml",
        lambda _: b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
    ),
    "odd name": lambda: with_part(paper(), "../../a.xml", lambda _: b"<x/>"),
    "same name twice": lambda: with_part(paper(), "word/DOCUMENT.xml", lambda _: b"<x/>"),
    "bomb": lambda: with_part(paper(), "word/a.xml", lambda _: b"<x>" + b" " * (49 << 20) + b"</x>"),
    "long part": lambda: with_part(paper(), "word/a.xml", lambda _: b"<x>" + b" " * (5 << 20) + b"</x>"),
    "huge picture": lambda: _picture((4000, 4000)),
    "no picture": lambda: with_part(paper(), "word/media/a.png", lambda _: b"x"),
    "vector picture": lambda: with_part(paper(), "word/media/a.emf", lambda _: b"x"),
}  # fmt: skip


@each("name", HOSTILE)
def test_what_is_more_than_text_and_tables_is_refused(name: str) -> None:
    what, place = refused(HOSTILE[name]())
    assert what
    assert place


@settings(max_examples=40, deadline=None)
@given(st.deferred(lambda: st.integers(0, len(paper()) - 1)), st.integers(1, 255), st.integers(0, 60))
def test_damaged_bytes_are_refused_or_read(at: int, flip: int, cut: int) -> None:
    damaged = bytearray(paper())
    damaged[at] ^= flip
    del damaged[at + 1 : at + 1 + cut]
    for use in (lambda data: check(data, SHAPE), to_pdf):
        with suppress(Refused):
            use(bytes(damaged))
