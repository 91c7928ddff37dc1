"""Which tests need what."""

import pytest

in_transactions = pytest.mark.parametrize(
    "database_url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True
)
"""Two transactions at once: on SQLite the second begins when the first has ended."""
