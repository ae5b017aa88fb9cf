"""What the law decides of an establishment on a day: who is eligible, how large, what comes first.

The rules are dated data (``tables``, ``law``); what is known of the establishment is ``facts``; the judgement reads
both and says why (``answers``). Nothing here is a number of the law.
"""
