"""Reports: read at a cut-off date from declared figures, explained down to their records, written to files."""

from kc_desktop.domain.reporting.dimensions import DIMENSIONS
from kc_desktop.services.reporting.catalogue import Entry, Kind, choices, dictionary, kinds
from kc_desktop.services.reporting.explaining import Drill, Explanation, drills_of, explain, records_of
from kc_desktop.services.reporting.giving import default_cut_off, full_json, to_json, write, write_slides
from kc_desktop.services.reporting.making import make

__all__ = [
    "DIMENSIONS",
    "Drill",
    "Entry",
    "Explanation",
    "Kind",
    "choices",
    "default_cut_off",
    "dictionary",
    "drills_of",
    "explain",
    "full_json",
    "kinds",
    "make",
    "records_of",
    "to_json",
    "write",
    "write_slides",
]
