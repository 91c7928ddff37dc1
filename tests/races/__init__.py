"""Two things at once, in an order that the test decides: no sleep, no luck.

`steps.before` runs something just before a step of another process. On PostgreSQL that may be in
the middle of its transaction, before or while it holds its locks. SQLite lets one transaction
write at a time, so there only what lies between two transactions can be reordered.
"""
