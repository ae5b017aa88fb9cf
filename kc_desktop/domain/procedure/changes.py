"""Who decides a change of an approved dossier: it follows from what changes (TT 36/2013 Đ.11; table ``CHANGES``)."""

from __future__ import annotations

from datetime import date

from kc_desktop.domain.declared import Adjustment, Dossier
from kc_desktop.domain.forms import Lookup
from kc_desktop.domain.procedure.scope import Scope, scope_of
from kc_desktop.domain.rules.answers import Answer, Because, Datum, Missing, reason, say
from kc_desktop.domain.rules.columns import ASK, YES
from kc_desktop.domain.rules.law import Law
from kc_desktop.domain.rules.procedure_tables import CHANGES
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

QUESTION = N_("rules", "Ai quyết định điều chỉnh này?")
_DECIDES = N_("rules", "{change}: {decider} quyết định")
_NO_RULE = N_("rules", "{change}: chưa có quy định ai quyết định")
_WHAT = N_("rules", "Điều chỉnh những gì?")


def decider(adjustment: Adjustment, dossier: Dossier, law: Law, lookup: Lookup) -> Answer:
    """Of all changes the one that needs the highest level decides; its reason stands first. ``value``: a code of
    ``dossier_actor``."""
    scope = scope_of(dossier)
    found: list[tuple[int, str, Because]] = []
    missing: list[Missing] = []
    for row in adjustment.changes or ():
        if row.kind:
            change = Sentence(lookup.code_label("change_kind", row.kind), {}, "codelist")
            rule = rule_of(row.kind, scope, law)
            if rule is None:
                missing.append(Missing(say(_NO_RULE, change=change), Adjustment.key, f"changes/{row.row_id}/kind"))
                continue
            who = _actor(lookup, rule.text("decider"))
            label = Adjustment.by_key["changes"].label
            data = Datum(f"changes/{row.row_id}/kind", label, " → ".join(filter(None, (row.before, row.after))))
            text = say(_DECIDES, change=change, decider=who)
            because = reason(rule, YES, text, data if data.value else None)
            found.append((rule.whole("rank") or 0, rule.text("decider"), because))
    if not found and not missing:
        missing.append(Missing(say(_WHAT), Adjustment.key, "changes"))
    return _answer(found, missing, law.on, lookup)


def rule_of(change: str, scope: Scope, law: Law) -> Rule | None:
    """The rule for one kind of change: the first that is for such dossiers."""
    fitting = (rule for rule in law.rules(CHANGES.name) if rule.text("change") == change and scope.covers(rule))
    return next(fitting, None)


def _answer(found: list[tuple[int, str, Because]], missing: list[Missing], on: date, lookup: Lookup) -> Answer:
    found.sort(key=lambda one: -one[0])
    value = found[0][1] if found else ""
    shown = _actor(lookup, value) if value else None
    result = ASK if missing or not found else YES
    reasons = tuple(because for _, _, because in found)
    return Answer("decider", say(QUESTION), result, reasons, tuple(missing), on, value, shown)


def _actor(lookup: Lookup, code: str) -> Sentence:
    return Sentence(lookup.code_label("dossier_actor", code), {}, "codelist")
