"""Plan and money of a year: figures, acts, programmes with their revisions and targets, opening figures."""

from kc_desktop.services.planning.money import facts, signs, years

__all__ = ["facts", "signs", "years"]
