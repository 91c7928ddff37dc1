"""The one place that asks the machine for the time."""

from datetime import UTC, datetime


def now() -> datetime:
    """The time now, aware and in UTC."""
    return datetime.now(UTC)
