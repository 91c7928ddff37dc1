"""Every table in one place, for migrations and tests."""

from commerce.store import record_tables, sales_tables
from commerce.store.tables import metadata

__all__ = ["metadata", "record_tables", "sales_tables"]
