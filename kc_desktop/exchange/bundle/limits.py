"""Limits of format 1 against hostile or broken input. A writer keeps them, a reader enforces them."""

from __future__ import annotations

READER = 1
"""Highest ``min_reader`` this program understands. Raised only when the container itself changes."""

MAX_FILE = (1 << 32) - 1  # FAT32
MAX_HEADER = 64 << 10
MAX_MANIFEST = 16 << 20
MAX_ENTRIES = 20_000
MAX_OPS_ENTRY = 8 << 20
MAX_LINE = 1 << 20
MAX_OPERATIONS = 1_000_000
MAX_BLOB = 32 << 20
MAX_RAW_TOTAL = 8 << 30
MAX_CARD = 64 << 10
MAX_CHAIN = 4
