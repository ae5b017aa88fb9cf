"""Mạng lưới cộng tác viên: who covers what, what came of it, whose term ends, plans, pay."""
