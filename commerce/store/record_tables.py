"""The tables of what was said, sent and done: settled messages, outbox, deliveries, audit trail."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    text,
)

from commerce.store.tables import metadata, moment, number, of_shop, refers, words
from commerce.store.types import Json

settled = Table(
    "settled",
    metadata,
    number("shop_id"),
    number("channel_id"),
    words("message_id"),
    words("revision"),
    words("kind"),
    Column("answer", Json, nullable=False),
    moment("settled_at"),
    PrimaryKeyConstraint("shop_id", "channel_id", "message_id", "revision"),
)

outbox = of_shop(
    "outbox",
    words("kind"),
    words("dedup_key"),
    words("audience"),
    Column("priority", Integer, nullable=False),
    Column("facts", Json, nullable=False),
    number("show_id", nullable=True),
    number("viewer_id", nullable=True),
    number("channel_id", nullable=True),
    words("reply_to", nullable=True),
    Column("with_link", Boolean, nullable=False),
    words("rung"),
    words("state"),
    number("attempts", server_default=text("0")),
    moment("created_at"),
    moment("next_attempt_at"),
    moment("lease_until", nullable=True),
    words("lease_owner", nullable=True),
    moment("ended_at", nullable=True),
    UniqueConstraint("shop_id", "dedup_key"),
    CheckConstraint(
        "state IN ('pending', 'delivered', 'undeliverable', 'superseded')", name="state"
    ),
    Index(
        "ix_outbox_pending",
        "shop_id",
        "priority",
        "next_attempt_at",
        sqlite_where=text("state = 'pending'"),
        postgresql_where=text("state = 'pending'"),
    ),
    Index(
        "ix_outbox_undeliverable",
        "shop_id",
        "show_id",
        sqlite_where=text("state = 'undeliverable'"),
        postgresql_where=text("state = 'undeliverable'"),
    ),
)

deliveries = of_shop(
    "deliveries",
    number("outbox_id"),
    words("rung"),
    words("platform"),
    moment("started_at"),
    words("platform_message_id", nullable=True),
    words("error", nullable=True),
    refers("outbox_id", "outbox"),
    Index(None, "shop_id", "outbox_id"),
)

audit = of_shop(
    "audit",
    number("show_id", nullable=True),
    words("actor"),
    words("action"),
    Column("facts", Json, nullable=False),
    Column("undo", Json, nullable=True),
    words("reason", server_default=""),
    moment("created_at"),
    moment("undone_at", nullable=True),
    Index(None, "shop_id", "created_at"),
)

show_minutes = Table(
    "show_minutes",
    metadata,
    number("shop_id"),
    number("show_id"),
    words("platform"),
    moment("minute"),
    number("messages"),
    PrimaryKeyConstraint("shop_id", "show_id", "platform", "minute"),
)
