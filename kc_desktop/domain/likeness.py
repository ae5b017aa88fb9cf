"""How alike two records of establishments (or persons) are, and why: evidence for and against, added up to 0–100.

Everything is compared folded and without legal words. What contradicts weighs as much as what agrees: two shops of one
chain, a branch and its parent, two masters of one family name in one commune are not duplicates.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from kc_desktop.domain.addresses_of import Street
from kc_desktop.domain.identifiers import tax_code_sound
from kc_desktop.domain.likeness_words import Name
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

Compare = Callable[[str, str], float]
"""Likeness of two words, 0–1: 1 − edits (with swaps of neighbours) / length of the longer."""
SUSPECT = 60
"""From this score on two records are shown as suspects."""
WARN = 55
"""From this score on a person who types is told."""
"""E
echo
