"""report: the funding report at a cut-off day."""

from __future__ import annotations
