"""Kế hoạch năm: the money of a year, targets, programmes with their revisions, the years before."""
