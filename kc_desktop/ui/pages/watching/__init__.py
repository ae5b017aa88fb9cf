"""The watch over dossiers: what is at risk, what falls due, the month, what came of the support."""
