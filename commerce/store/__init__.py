"""The only SQL: tables, the database, and one module per noun.

Functions take a `Transaction` first, see only their shop's rows, and never commit.
"""
