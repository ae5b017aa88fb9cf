"""The procedure of a dossier by the rules of a day: its path and steps, deadlines, papers, who decides a change."""
