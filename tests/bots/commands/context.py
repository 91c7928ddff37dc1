"""What the lines of these tests are read against: Friday evening in Rome, A12 on air."""

from dataclasses import replace
from datetime import UTC, datetime

from bots.commands.model import CommandContext
from commerce.model.people import Role

NOW = datetime(2026, 11, 27, 19, 0, tzinfo=UTC)  # 20:00 in Rome

HOST = CommandContext(
    codes=("A12", "A13", "B7", "DRESS", "101"),
    options={
        "A12": {"size": ("S", "M", "L"), "color": ("Blue", "Dark Red")},
        "B7": {"size": ("38", "39", "40")},
    },
    role=Role.HOST,
    currency="EUR",
    timezone="Europe/Rome",
    now=NOW,
    on_air="A12",
)
MODERATOR = replace(HOST, role=Role.MODERATOR)
VIEWER = replace(HOST, role=Role.VIEWER)
