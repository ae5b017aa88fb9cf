"""Whether a text on a form means a cluster or a craft village of the register: the same name, however it is written."""

from __future__ import annotations

import re

from kc_desktop.domain.fold import fold

_KIND = re.compile(
    r"^(?:(?:cum|khu) (?:cong nghiep|cn)|ccn|kcn|cum|lang nghe truyen thong|nghe truyen thong|lang nghe|lang)\b[ .:-]*"
)
_REST = re.compile(r"[,;(].*| - .*|\b(?:qd|quyet dinh|so) ?(?:so )?\d.*")


def plain_name(text: str) -> str:
    """The search key of a name without what kind of place it is and without the decision written behind it."""
    key = _REST.sub("", fold(text)).strip(" .-")
    shorter = _KIND.sub("", key, count=1).strip()
    return shorter or key


def means(text: str, name: str, decision: str = "") -> bool:
    """Whether ``text`` names the place ``name``, or carries its decision number."""
    key = plain_name(text)
    return (bool(key) and key == plain_name(name)) or (len(decision) > 4 and fold(decision) in fold(text))
