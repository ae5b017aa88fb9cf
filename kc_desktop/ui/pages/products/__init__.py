"""Products and voting in the window: typing scores, deciding, certificates, what stands over their forms."""
