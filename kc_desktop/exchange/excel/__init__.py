"""Workbooks both ways: hostile ones in, plain ones out."""
