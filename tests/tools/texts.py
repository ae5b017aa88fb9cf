"""Bring ``translations/kc_desktop_en.ts`` in step with the sources: ``python -m tests.tools.texts [--check]``.

The words of the program are Vietnamese literals in three shapes: ``tr("…")`` of ``ui/language.py`` (context "ui"),
``N_("context", "…")`` of ``domain/texts.py``, and data: the labels of the code lists (context "codelist"), of the
rules ("rules"), and the titles of the reference packs ("pack").
pyside6-lupdate gives a plain ``tr()`` the class around it as context and knows nothing of our data, so
the texts are collected here; pyside6-lrelease compiles the result. Known translations are kept, vanished texts are
dropped and shown, what is not translated yet is printed and makes the exit code 1. ``--check`` writes nothing.
"""

from __future__ import annotations

import ast
import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kc_desktop"
PACKS = ROOT / "resources" / "packs"
CODE_LISTS = PACKS / "codelists" / "codelists.csv"
ENGLISH = ROOT / "translations" / "kc_desktop_en.ts"


class Text(NamedTuple):
    """One text to translate: the same words mean the same within a context."""

    context: str
    source: str


Catalogue = dict[Text, str]


class Call(NamedTuple):
    """A call of ``tr`` or ``N_``: the ``text`` it marks, or None when its words are no literal; its ``line``."""

    text: Text | None
    line: int


def calls(source: str) -> tuple[Call, ...]:
    """Every call that marks a text in one Python source."""
    if not ("tr(" in source or "N_(" in source):
        return ()
    return tuple(marked(node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)))


def called(node: ast.Call) -> str:
    """The last name of what is called."""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def marked(nodes: Iterable[ast.Call]) -> Iterator[Call]:
    """Those among the calls that mark a text."""
    for node in nodes:
        function = called(node)
        if function not in {"tr", "N_"}:
            continue
        words = [part.value if isinstance(part, ast.Constant) else None for part in node.args]
        whole = ["ui", *words] if function == "tr" else words
        context, text = whole if len(whole) == 2 else (None, None)
        literal = isinstance(context, str) and isinstance(text, str)
        yield Call(Text(str(context), str(text)) if literal else None, node.lineno)


def code_list_texts(path: Path = CODE_LISTS) -> Iterator[tuple[Text, str]]:
    """Labels and short labels of every code list, with the list they stand in."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for words in (row["label"], row["short"]):
                if words:
                    yield Text("codelist", words), f"{row['list']} {row['code']}"


def pack_texts(folder: Path = PACKS) -> Iterator[tuple[Text, str]]:
    """Titles of the reference packs, with the file they stand in."""
    for path in sorted(folder.glob("*/pack.json")):
        yield Text("pack", json.loads(path.read_text("utf-8"))["title"]), f"{path.parent.name}/{path.name}"


def rule_texts(folder: Path = PACKS / "rules") -> Iterator[tuple[Text, str]]:
    """Labels of the rules, with the table they stand in."""
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield from ((Text("rules", row["label"]), f"rules/{path.name}") for row in csv.DictReader(file))


def report_texts(folder: Path = PACKS / "reports") -> Iterator[tuple[Text, str]]:
    """What the pack ``reports`` says: labels (of figures also as they stand inside a sentence), titles, groups of
    columns, notes, definitions."""
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                said = [row["label"], *(row.get(key) or "" for key in ("title", "definition", "short"))]
                said += [row["group"]] if path.name == "columns.csv" else []
                said += [row["label"][:1].lower() + row["label"][1:]] if path.name == "figures.csv" else []
                notes = (row.get("notes") or "").split(";")
                said += [f"{note.strip().rstrip('.')}." for note in notes if note.strip()]
                yield from ((Text("reports", text), f"reports/{path.name}") for text in said if text)


def sources() -> Iterator[tuple[str, tuple[Call, ...]]]:
    """(path within the package, the calls that mark a text) of every module."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), calls(path.read_text("utf-8"))


def collect(read_before: Iterable[tuple[str, tuple[Call, ...]]] | None = None) -> dict[Text, str]:
    """Every text of the program -> the first place that shows it. ``read_before``: ``sources``."""
    found: dict[Text, str] = {}
    for name, marks in sources() if read_before is None else read_before:
        for call in marks:
            if call.text is not None:
                found.setdefault(call.text, f"kc_desktop/{name}:{call.line}")
    for text, where in (*code_list_texts(), *pack_texts(), *rule_texts(), *report_texts()):
        found.setdefault(text, where)
    return found


def read(path: Path = ENGLISH) -> Catalogue:
    """The translations of a .ts file; an unfinished one is empty."""
    if not path.exists():
        return {}
    found: Catalogue = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            words = message.find("translation")
            done = words is not None and words.get("type") is None
            found[Text(name, message.findtext("source") or "")] = (
                (words.text or "") if words is not None and done else ""
            )
    return found


def render(catalogue: Mapping[Text, str]) -> str:
    """A .ts file in Qt's format, sorted and without line numbers, so that a change of code is no change of texts."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append('<TS version="2.1" language="en" sourcelanguage="vi">')
    for context in sorted({text.context for text in catalogue}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in sorted(text for text in catalogue if text.context == context):
            words = escape(catalogue[text])
            kind = "" if words else ' type="unfinished"'
            lines += ["    <message>", f"        <source>{escape(text.source)}</source>"]
            lines += [f"        <translation{kind}>{words}</translation>", "    </message>"]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def unfinished(catalogue: Mapping[Text, str]) -> list[Text]:
    """What has no translation yet."""
    return sorted(text for text, words in catalogue.items() if not words)


def main(arguments: Iterable[str]) -> int:
    """0 when every text is translated (and, with ``--check``, the file is in step); otherwise 1."""
    known, places = read(), collect()
    fresh = {text: known.get(text, "") for text in places}
    dropped = sorted(known.keys() - fresh.keys())
    missing = unfinished(fresh)
    same = ENGLISH.exists() and ENGLISH.read_text("utf-8") == render(fresh)
    check = "--check" in arguments
    if not check and not same:
        ENGLISH.write_text(render(fresh), "utf-8", newline="\n")
    for text in dropped:
        print(f"gone        {text.context}: {text.source!r} = {known[text]!r}")
    for text in missing:
        print(f"unfinished  {places[text]}: {text.context}: {text.source!r}")
    print(f"{len(fresh)} texts, {len(dropped)} gone, {len(missing)} unfinished")
    return 1 if missing or (check and not same) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
