"""Speed against a floor or a peer in the same run; ``dev.py bench`` writes RESULTS.md."""
