"""What is asked for: claims, reservations, waitlist."""

import sqlalchemy as sa
from alembic import op

from commerce.store.types import Utc

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "claims",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("show_id", sa.BigInteger(), nullable=False),
        sa.Column("drop_id", sa.BigInteger(), nullable=False),
        sa.Column("variant_id", sa.BigInteger(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("viewer_id", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.Text(), server_default="", nullable=False),
        sa.Column("item_no", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("granted", sa.BigInteger(), nullable=False),
        sa.Column("reserved", sa.BigInteger(), nullable=False),
        sa.Column("waitlisted", sa.BigInteger(), nullable=False),
        sa.Column("over_limit_by", sa.BigInteger(), nullable=False),
        sa.Column("waitlist_place", sa.BigInteger(), nullable=True),
        sa.Column("expires_at", Utc(), nullable=True),
        sa.Column("seen_at", Utc(), nullable=False),
        sa.Column("received_at", Utc(), nullable=False),
        sa.Column("decided_at", Utc(), nullable=False),
        sa.Column("viewer_hash", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("by_hand", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["shop_id", "drop_id"],
            ["drops.shop_id", "drops.id"],
            name=op.f("fk_claims_shop_id_drop_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_claims")),
        sa.UniqueConstraint(
            "shop_id",
            "channel_id",
            "message_id",
            "revision",
            "item_no",
            name=op.f("uq_claims_shop_id_channel_id_message_id_revision_item_no"),
        ),
        sa.UniqueConstraint(
            "shop_id", "drop_id", "position", name=op.f("uq_claims_shop_id_drop_id_position")
        ),
    )
    with op.batch_alter_table("claims", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_claims_shop_id_customer_id_drop_id"),
            ["shop_id", "customer_id", "drop_id"],
            unique=False,
        )

    op.create_table(
        "reservations",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("claim_id", sa.BigInteger(), nullable=False),
        sa.Column("show_id", sa.BigInteger(), nullable=False),
        sa.Column("drop_id", sa.BigInteger(), nullable=False),
        sa.Column("variant_id", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("viewer_id", sa.BigInteger(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("promoted", sa.Boolean(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("expires_at", Utc(), nullable=False),
        sa.Column("reminded_at", Utc(), nullable=True),
        sa.Column("ended_at", Utc(), nullable=True),
        sa.CheckConstraint(
            "state IN ('active', 'committed', 'released', 'expired')",
            name=op.f("ck_reservations_state"),
        ),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_reservations_quantity")),
        sa.ForeignKeyConstraint(
            ["shop_id", "drop_id"],
            ["drops.shop_id", "drops.id"],
            name=op.f("fk_reservations_shop_id_drop_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_reservations")),
    )
    with op.batch_alter_table("reservations", schema=None) as batch_op:
        batch_op.create_index(
            "ix_reservations_active",
            ["shop_id", "expires_at"],
            unique=False,
            sqlite_where=sa.text("state = 'active'"),
            postgresql_where=sa.text("state = 'active'"),
        )
        batch_op.create_index(
            "ix_reservations_held",
            ["shop_id", "customer_id", "drop_id"],
            unique=False,
            sqlite_where=sa.text("state IN ('active', 'committed')"),
            postgresql_where=sa.text("state IN ('active', 'committed')"),
        )

    op.create_table(
        "waitlist",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("claim_id", sa.BigInteger(), nullable=False),
        sa.Column("show_id", sa.BigInteger(), nullable=False),
        sa.Column("drop_id", sa.BigInteger(), nullable=False),
        sa.Column("variant_id", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("viewer_id", sa.BigInteger(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_waitlist_quantity")),
        sa.ForeignKeyConstraint(
            ["shop_id", "drop_id"],
            ["drops.shop_id", "drops.id"],
            name=op.f("fk_waitlist_shop_id_drop_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_waitlist")),
    )
    with op.batch_alter_table("waitlist", schema=None) as batch_op:
        batch_op.create_index(
            "ix_waitlist_line", ["shop_id", "variant_id", "drop_id", "position"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_waitlist_shop_id_customer_id"), ["shop_id", "customer_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("waitlist", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_waitlist_shop_id_customer_id"))
        batch_op.drop_index("ix_waitlist_line")

    op.drop_table("waitlist")
    with op.batch_alter_table("reservations", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_reservations_held",
            sqlite_where=sa.text("state IN ('active', 'committed')"),
            postgresql_where=sa.text("state IN ('active', 'committed')"),
        )
        batch_op.drop_index(
            "ix_reservations_active",
            sqlite_where=sa.text("state = 'active'"),
            postgresql_where=sa.text("state = 'active'"),
        )

    op.drop_table("reservations")
    with op.batch_alter_table("claims", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_claims_shop_id_customer_id_drop_id"))

    op.drop_table("claims")
