"""Which rules are for a dossier: its programme, its nature and kind, its contents, its support item."""

from __future__ import annotations

from dataclasses import dataclass

from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.rules.tables import Rule

PROJECT, TASK = "de_an", "nhiem_vu"
SINGLE, GROUP = "don", "nhom"


@dataclass(frozen=True, slots=True)
class Scope:
    """``tags``: the nature of the dossier, and of a đề án its kind (single, where nobody said)."""

    programme: str
    tags: frozenset[str]
    contents: tuple[str, ...] = ()
    item: str = ""

    @property
    def is_group(self) -> bool:
        """Whether it may leave its beneficiaries unnamed for now (TT 17/2018, Điều 3a)."""
        return GROUP in self.tags

    def covers(self, rule: Rule) -> bool:
        """Whether a rule is for such dossiers."""
        if rule.text("programmes") and self.programme not in rule.words("programmes"):
            return False
        if rule.text("kinds") and not self.tags & set(rule.words("kinds")):
            return False
        contents, items = rule.words("contents"), rule.words("items")
        if not contents and not items:
            return True
        if any(own == code or own.startswith(f"{code}.") for own in self.contents for code in contents):
            return True
        return self.item in items and not any("." in own for own in self.contents)


def scope_of(dossier: Dossier) -> Scope:
    """The scope of a dossier; a đề án điểm has the contents of all its parts."""
    contents = [dossier.content, *(part.content for part in dossier.parts or ())]
    return Scope(
        dossier.programme or "",
        tags(dossier.nature or "", dossier.kind or ""),
        tuple(dict.fromkeys(code for code in contents if code)),
        dossier.support_item or "",
    )


def tags(nature: str, kind: str) -> frozenset[str]:
    """What ``kinds`` of a rule are compared with."""
    return frozenset({TASK}) if nature == TASK else frozenset({PROJECT, kind or SINGLE})
