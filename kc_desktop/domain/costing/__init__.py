"""The money of a đề án: what may be supported, how it is split by source and year, what is paid and what is left.

Every amount is stored once (a cost line, a payment, a voucher); all sums are derived, so that they always agree.
"""
