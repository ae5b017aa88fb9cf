"""Tổng quan: what waits, what is at risk, where the year stands, the province as a map."""
