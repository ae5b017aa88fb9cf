"""Plan and money: what was assigned first and what stands now, what became of it, programmes and their revisions."""
