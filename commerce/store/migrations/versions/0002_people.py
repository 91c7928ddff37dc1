"""Who is there: customers, viewers, links, roles, blocks, sessions."""

import sqlalchemy as sa
from alembic import op

from commerce.store.types import Utc

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "customers",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=True),
        sa.Column("created_at", Utc(), nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_customers")),
    )
    op.create_table(
        "grants",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("role", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "platform", "user_id", name=op.f("pk_grants")),
    )
    op.create_table(
        "link_codes",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("expires_at", Utc(), nullable=False),
        sa.Column("used_at", Utc(), nullable=True),
        sa.PrimaryKeyConstraint("shop_id", "code", name=op.f("pk_link_codes")),
    )
    op.create_table(
        "sessions",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Integer(), nullable=False),
        sa.Column("one_time", sa.Boolean(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("expires_at", Utc(), nullable=False),
        sa.Column("ended_at", Utc(), nullable=True),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_sessions")),
        sa.UniqueConstraint("shop_id", "token_hash", name=op.f("uq_sessions_shop_id_token_hash")),
    )
    op.create_table(
        "blocks",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("until", Utc(), nullable=True),
        sa.Column("ended_at", Utc(), nullable=True),
        sa.ForeignKeyConstraint(
            ["shop_id", "customer_id"],
            ["customers.shop_id", "customers.id"],
            name=op.f("fk_blocks_shop_id_customer_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_blocks")),
    )
    with op.batch_alter_table("blocks", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_blocks_shop_id_customer_id"), ["shop_id", "customer_id"], unique=False
        )

    op.create_table(
        "viewers",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=True),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("stopped_at", Utc(), nullable=True),
        sa.ForeignKeyConstraint(
            ["shop_id", "customer_id"],
            ["customers.shop_id", "customers.id"],
            name=op.f("fk_viewers_shop_id_customer_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_viewers")),
        sa.UniqueConstraint(
            "shop_id", "platform", "user_id", name=op.f("uq_viewers_shop_id_platform_user_id")
        ),
    )
    with op.batch_alter_table("viewers", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_viewers_shop_id_customer_id"), ["shop_id", "customer_id"], unique=False
        )

    op.create_table(
        "links",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("viewer_id", sa.BigInteger(), nullable=False),
        sa.Column("from_customer_id", sa.BigInteger(), nullable=False),
        sa.Column("to_customer_id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("undone_at", Utc(), nullable=True),
        sa.ForeignKeyConstraint(
            ["shop_id", "viewer_id"],
            ["viewers.shop_id", "viewers.id"],
            name=op.f("fk_links_shop_id_viewer_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_links")),
    )


def downgrade() -> None:
    op.drop_table("links")
    with op.batch_alter_table("viewers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_viewers_shop_id_customer_id"))

    op.drop_table("viewers")
    with op.batch_alter_table("blocks", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_blocks_shop_id_customer_id"))

    op.drop_table("blocks")
    op.drop_table("sessions")
    op.drop_table("link_codes")
    op.drop_table("grants")
    op.drop_table("customers")
