"""What is paid: checkouts, payment events, orders, refunds."""

import sqlalchemy as sa
from alembic import op

from commerce.store.types import Json, Utc

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payment_events",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("occurred_at", Utc(), nullable=False),
        sa.Column("received_at", Utc(), nullable=False),
        sa.Column("applied_at", Utc(), nullable=True),
        sa.Column("effect", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "provider", "event_id", name=op.f("pk_payment_events")),
    )
    with op.batch_alter_table("payment_events", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_payment_events_shop_id_provider_provider_id"),
            ["shop_id", "provider", "provider_id"],
            unique=False,
        )
        batch_op.create_index(
            "ix_payment_events_unapplied",
            ["shop_id", "received_at"],
            unique=False,
            sqlite_where=sa.text("applied_at IS NULL"),
            postgresql_where=sa.text("applied_at IS NULL"),
        )

    op.create_table(
        "checkouts",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("show_id", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("viewer_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("lines", Json, nullable=False),
        sa.Column("shipping_minor", sa.BigInteger(), nullable=False),
        sa.Column("tax_rate_bp", sa.BigInteger(), nullable=False),
        sa.Column("tax_included", sa.Boolean(), nullable=False),
        sa.Column("tax_minor", sa.BigInteger(), nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("expires_at", Utc(), nullable=True),
        sa.Column("paying_at", Utc(), nullable=True),
        sa.Column("attempt", sa.BigInteger(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=True),
        sa.Column("provider_id", sa.Text(), nullable=True),
        sa.Column("choice", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("instructions", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("buyer", Json, nullable=False),
        sa.Column("look_at", Utc(), nullable=True),
        sa.ForeignKeyConstraint(
            ["shop_id", "customer_id"],
            ["customers.shop_id", "customers.id"],
            name=op.f("fk_checkouts_shop_id_customer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["shop_id", "show_id"],
            ["shows.shop_id", "shows.id"],
            name=op.f("fk_checkouts_shop_id_show_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_checkouts")),
    )
    with op.batch_alter_table("checkouts", schema=None) as batch_op:
        batch_op.create_index(
            "ix_checkouts_look",
            ["shop_id", "look_at"],
            unique=False,
            sqlite_where=sa.text("look_at IS NOT NULL"),
            postgresql_where=sa.text("look_at IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_checkouts_shop_id_customer_id_show_id_id"),
            ["shop_id", "customer_id", "show_id", "id"],
            unique=False,
        )
        batch_op.create_index(
            "uq_checkouts_one_live_per_cart",
            ["shop_id", "show_id", "customer_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('open', 'paying')"),
            postgresql_where=sa.text("state IN ('open', 'paying')"),
        )

    op.create_table(
        "orders",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("show_id", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("viewer_id", sa.BigInteger(), nullable=False),
        sa.Column("checkout_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("shipping_minor", sa.BigInteger(), nullable=False),
        sa.Column("tax_rate_bp", sa.BigInteger(), nullable=False),
        sa.Column("tax_included", sa.Boolean(), nullable=False),
        sa.Column("tax_minor", sa.BigInteger(), nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("refunded_minor", sa.BigInteger(), nullable=False),
        sa.Column("paid_at", Utc(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=False),
        sa.Column("buyer", Json, nullable=False),
        sa.CheckConstraint(
            "0 <= refunded_minor AND refunded_minor <= total_minor", name=op.f("ck_orders_refunded")
        ),
        sa.ForeignKeyConstraint(
            ["shop_id", "checkout_id"],
            ["checkouts.shop_id", "checkouts.id"],
            name=op.f("fk_orders_shop_id_checkout_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_orders")),
        sa.UniqueConstraint("shop_id", "checkout_id", name=op.f("uq_orders_shop_id_checkout_id")),
        sa.UniqueConstraint("shop_id", "number", name=op.f("uq_orders_shop_id_number")),
    )
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_orders_shop_id_customer_id_show_id_id"),
            ["shop_id", "customer_id", "show_id", "id"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_orders_shop_id_show_id_id"), ["shop_id", "show_id", "id"], unique=False
        )

    op.create_table(
        "payments",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=False),
        sa.Column("checkout_id", sa.BigInteger(), nullable=False),
        sa.Column("attempt", sa.BigInteger(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.ForeignKeyConstraint(
            ["shop_id", "checkout_id"],
            ["checkouts.shop_id", "checkouts.id"],
            name=op.f("fk_payments_shop_id_checkout_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "provider", "provider_id", name=op.f("pk_payments")),
    )
    op.create_table(
        "refunds",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("checkout_id", sa.BigInteger(), nullable=False),
        sa.Column("order_id", sa.BigInteger(), nullable=True),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("next_attempt_at", Utc(), nullable=False),
        sa.CheckConstraint(
            "state IN ('requested', 'done', 'failed')", name=op.f("ck_refunds_state")
        ),
        sa.CheckConstraint("amount_minor > 0", name=op.f("ck_refunds_amount")),
        sa.ForeignKeyConstraint(
            ["shop_id", "checkout_id"],
            ["checkouts.shop_id", "checkouts.id"],
            name=op.f("fk_refunds_shop_id_checkout_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_refunds")),
    )
    with op.batch_alter_table("refunds", schema=None) as batch_op:
        batch_op.create_index(
            "ix_refunds_due",
            ["shop_id", "next_attempt_at"],
            unique=False,
            sqlite_where=sa.text("state = 'requested'"),
            postgresql_where=sa.text("state = 'requested'"),
        )
        batch_op.create_index(
            batch_op.f("ix_refunds_shop_id_checkout_id"), ["shop_id", "checkout_id"], unique=False
        )

    op.create_table(
        "order_lines",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("order_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("line_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("variant_id", sa.BigInteger(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("options", Json, nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("unit_minor", sa.BigInteger(), nullable=False),
        sa.Column("refunded", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint(
            "0 <= refunded AND refunded <= quantity", name=op.f("ck_order_lines_refunded")
        ),
        sa.ForeignKeyConstraint(
            ["shop_id", "order_id"],
            ["orders.shop_id", "orders.id"],
            name=op.f("fk_order_lines_shop_id_order_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "order_id", "line_no", name=op.f("pk_order_lines")),
    )


def downgrade() -> None:
    op.drop_table("order_lines")
    with op.batch_alter_table("refunds", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_refunds_shop_id_checkout_id"))
        batch_op.drop_index(
            "ix_refunds_due",
            sqlite_where=sa.text("state = 'requested'"),
            postgresql_where=sa.text("state = 'requested'"),
        )

    op.drop_table("refunds")
    op.drop_table("payments")
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_orders_shop_id_show_id_id"))
        batch_op.drop_index(batch_op.f("ix_orders_shop_id_customer_id_show_id_id"))

    op.drop_table("orders")
    with op.batch_alter_table("checkouts", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_checkouts_one_live_per_cart",
            sqlite_where=sa.text("state IN ('open', 'paying')"),
            postgresql_where=sa.text("state IN ('open', 'paying')"),
        )
        batch_op.drop_index(batch_op.f("ix_checkouts_shop_id_customer_id_show_id_id"))
        batch_op.drop_index(
            "ix_checkouts_look",
            sqlite_where=sa.text("look_at IS NOT NULL"),
            postgresql_where=sa.text("look_at IS NOT NULL"),
        )

    op.drop_table("checkouts")
    with op.batch_alter_table("payment_events", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_payment_events_unapplied",
            sqlite_where=sa.text("applied_at IS NULL"),
            postgresql_where=sa.text("applied_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_payment_events_shop_id_provider_provider_id"))

    op.drop_table("payment_events")
