"""The sealed bundle (docs/bundle-format.md): cards, writing, finding, verifying, opening.

Importing this package loads neither pyrage nor cryptography; they come with the first key.
"""

from __future__ import annotations

from kc_desktop.exchange.bundle.cards import (
    Card,
    card_from_json,
    issue,
    key_id,
    make_card,
    parse_card,
    read_card,
    verify_chain,
    write_card,
)
from kc_desktop.exchange.bundle.envelope import Header, Outer, read_header, recipient_id, verify_outer
from kc_desktop.exchange.bundle.manifest import Manifest, Range, Ranges
from kc_desktop.exchange.bundle.reader import Opened, open_bundle
from kc_desktop.exchange.bundle.stick import Found, bundle_name, find_bundles, prepare_stick, worm_traces
from kc_desktop.exchange.bundle.volumes import (
    TARGETS,
    Target,
    VolumePlan,
    copy_bundles,
    plan_volumes,
    target,
    write_volumes,
)
from kc_desktop.exchange.bundle.writer import BundleContent, Written, copy_bundle, write_bundle

__all__ = [
    "TARGETS",
    "BundleContent",
    "Card",
    "Found",
    "Header",
    "Manifest",
    "Opened",
    "Outer",
    "Range",
    "Ranges",
    "Target",
    "VolumePlan",
    "Written",
    "bundle_name",
    "card_from_json",
    "copy_bundle",
    "copy_bundles",
    "find_bundles",
    "issue",
    "key_id",
    "make_card",
    "open_bundle",
    "parse_card",
    "plan_volumes",
    "prepare_stick",
    "read_card",
    "read_header",
    "recipient_id",
    "target",
    "verify_chain",
    "verify_outer",
    "worm_traces",
    "write_bundle",
    "write_card",
    "write_volumes",
]
