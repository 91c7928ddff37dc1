"""What was said, sent and done: settled messages, outbox, audit trail."""

import sqlalchemy as sa
from alembic import op

from commerce.store.types import Json, Utc

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("show_id", sa.BigInteger(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("facts", Json, nullable=False),
        sa.Column("undo", Json, nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("undone_at", Utc(), nullable=True),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_audit")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_audit_shop_id_created_at"), ["shop_id", "created_at"], unique=False
        )

    op.create_table(
        "outbox",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("dedup_key", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("facts", Json, nullable=False),
        sa.Column("show_id", sa.BigInteger(), nullable=True),
        sa.Column("viewer_id", sa.BigInteger(), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=True),
        sa.Column("reply_to", sa.Text(), nullable=True),
        sa.Column("with_link", sa.Boolean(), nullable=False),
        sa.Column("rung", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("next_attempt_at", Utc(), nullable=False),
        sa.Column("lease_until", Utc(), nullable=True),
        sa.Column("lease_owner", sa.Text(), nullable=True),
        sa.Column("ended_at", Utc(), nullable=True),
        sa.CheckConstraint(
            "state IN ('pending', 'delivered', 'undeliverable', 'superseded')",
            name=op.f("ck_outbox_state"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("shop_id", "dedup_key", name=op.f("uq_outbox_shop_id_dedup_key")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_pending",
            ["shop_id", "priority", "next_attempt_at"],
            unique=False,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.create_index(
            "ix_outbox_undeliverable",
            ["shop_id", "show_id"],
            unique=False,
            sqlite_where=sa.text("state = 'undeliverable'"),
            postgresql_where=sa.text("state = 'undeliverable'"),
        )

    op.create_table(
        "settled",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("answer", Json, nullable=False),
        sa.Column("settled_at", Utc(), nullable=False),
        sa.PrimaryKeyConstraint(
            "shop_id", "channel_id", "message_id", "revision", name=op.f("pk_settled")
        ),
    )
    op.create_table(
        "show_minutes",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("show_id", sa.BigInteger(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("minute", Utc(), nullable=False),
        sa.Column("messages", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "shop_id", "show_id", "platform", "minute", name=op.f("pk_show_minutes")
        ),
    )
    op.create_table(
        "deliveries",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("outbox_id", sa.BigInteger(), nullable=False),
        sa.Column("rung", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("started_at", Utc(), nullable=False),
        sa.Column("platform_message_id", sa.Text(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["shop_id", "outbox_id"],
            ["outbox.shop_id", "outbox.id"],
            name=op.f("fk_deliveries_shop_id_outbox_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_deliveries")),
    )
    with op.batch_alter_table("deliveries", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_deliveries_shop_id_outbox_id"), ["shop_id", "outbox_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("deliveries", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_deliveries_shop_id_outbox_id"))

    op.drop_table("deliveries")
    op.drop_table("show_minutes")
    op.drop_table("settled")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_outbox_undeliverable",
            sqlite_where=sa.text("state = 'undeliverable'"),
            postgresql_where=sa.text("state = 'undeliverable'"),
        )
        batch_op.drop_index(
            "ix_outbox_pending",
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )

    op.drop_table("outbox")
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_shop_id_created_at"))

    op.drop_table("audit")
