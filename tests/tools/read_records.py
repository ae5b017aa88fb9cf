"""From the lines of a log to the records they mean, from docs/log-format.md alone: no code of the program."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESSIV

Policies = Mapping[tuple[str, str], str]
"""(form, path without its row id) → merge policy; a path that is not there: ``ask``."""
Writes = dict[str, tuple[Any, str]]
"""Line id → (value, hybrid clock) of the values standing at a path."""


def canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def derive(lines: list[bytes], keys: Mapping[str, bytes], policies: Policies) -> Iterator[str]:
    """The dump of a log: one line a record. ``keys``: id → secret of the keys of personal values."""
    records: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for raw in lines:
        line = json.loads(raw)
        records.setdefault(line["id"], []).append((hashlib.sha256(raw).hexdigest(), line))
    for form, record, log in sorted((log[0][1]["k"], record, log) for record, log in records.items()):
        if form not in ("import", "replica"):
            yield canonical({"form": form, "id": record, **_view(form, log, keys, policies)})


def _view(form: str, log: list[tuple[str, dict[str, Any]]], keys: Mapping[str, bytes], policies: Policies) -> Any:
    writes: dict[str, Writes] = {}
    for name, line in log:
        for path, (value, _) in line["set"].items():
            writes.setdefault(path, {})[name] = (value, line["hlc"])
    for _, line in log:
        for path, (_, seen) in line["set"].items():
            for one in seen:
                writes[path].pop(one, None)
    erasures = [name[:8] for name, line in log if line["t"] == "erase"]
    values: dict[str, Any] = {}
    conflicts: dict[str, Any] = {}
    for path, found in writes.items():
        if path.endswith("-"):
            _deletion(path, writes, values, conflicts)
            continue
        opened = {name: (_opened(value, path, keys, erasures), hlc) for name, (value, hlc) in found.items()}
        standing = {name: pair for name, pair in opened.items() if pair[0] is not _ERASED}
        if not standing:
            continue
        best = max(standing, key=lambda name: (not isinstance(standing[name][0], dict), standing[name][1], name))
        policy = policies.get((form, "/".join(path.split("/")[::2])), "ask")
        different = {canonical(value) for value, _ in standing.values()}
        if len(different) > 1 and policy == "union" and all(isinstance(value, list) for value, _ in standing.values()):
            values[path] = sorted({item for value, _ in standing.values() for item in value})
            continue
        values[path] = standing[best][0]
        if len(different) > 1 and policy != "latest":
            conflicts[path] = sorted((value for value, _ in standing.values()), key=canonical)
    shown = {path: value for path, value in values.items() if value is not None and path != "-"}
    return {"values": shown, "conflicts": conflicts, **({"deleted": True} if values.get("-") else {})}


def _deletion(path: str, writes: Mapping[str, Writes], values: dict[str, Any], conflicts: dict[str, Any]) -> None:
    heads = [value for value, _ in writes[path].values()]
    below = [p for p in writes if p.startswith(path[:-1]) and not p.endswith("-")]
    seen = {name for value in heads if isinstance(value, list) for name in value}
    if heads and None not in heads and all(name in seen for p in below for name in writes[p]):
        values[path] = True
    elif any(value is not None for value in heads):
        conflicts[path] = sorted(heads, key=canonical)


_ERASED = object()


def _opened(value: Any, path: str, keys: Mapping[str, bytes], erasures: list[str]) -> Any:
    if not isinstance(value, dict) or value["$"] != "p1":
        return value
    if any(one not in value["k"].partition("@")[2].split(",") for one in erasures):
        return _ERASED
    if value["k"] not in keys:
        return value
    return json.loads(AESSIV(keys[value["k"]]).decrypt(base64.b64decode(value["c"]), [path.encode()]))
