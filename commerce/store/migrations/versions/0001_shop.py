"""What a shop has and shows: catalogue, stock, shows, drops."""

import sqlalchemy as sa
from alembic import op

from commerce.store.types import Json, Utc

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "id_blocks",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("next_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_id_blocks")),
    )
    op.create_table(
        "movements",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("variant_id", sa.BigInteger(), nullable=False),
        sa.Column("on_hand_delta", sa.BigInteger(), nullable=False),
        sa.Column("reserved_delta", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_movements")),
    )
    with op.batch_alter_table("movements", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_movements_shop_id_variant_id"), ["shop_id", "variant_id"], unique=False
        )

    op.create_table(
        "products",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=False),
        sa.Column("compare_at_minor", sa.BigInteger(), nullable=True),
        sa.Column("picture", sa.Text(), nullable=True),
        sa.Column("option_names", Json, nullable=False),
        sa.Column("archived_at", Utc(), nullable=True),
        sa.CheckConstraint("price_minor > 0", name=op.f("ck_products_price")),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_products")),
    )
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.create_index(
            "uq_products_code",
            ["shop_id", "code"],
            unique=True,
            sqlite_where=sa.text("archived_at IS NULL"),
            postgresql_where=sa.text("archived_at IS NULL"),
        )

    op.create_table(
        "shops",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column(
            "next_order_number", sa.BigInteger(), server_default=sa.text("1"), nullable=False
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shops")),
        sa.UniqueConstraint("slug", name=op.f("uq_shops_slug")),
    )
    op.create_table(
        "shows",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("video_url", sa.Text(), nullable=True),
        sa.Column("opened_at", Utc(), nullable=True),
        sa.Column("closed_at", Utc(), nullable=True),
        sa.Column("on_air_drop_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_shows")),
        sa.UniqueConstraint("shop_id", "slug", name=op.f("uq_shows_shop_id_slug")),
    )
    op.create_table(
        "channels",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("show_id", sa.BigInteger(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["shop_id", "show_id"],
            ["shows.shop_id", "shows.id"],
            name=op.f("fk_channels_shop_id_show_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_channels")),
        sa.UniqueConstraint(
            "shop_id",
            "show_id",
            "platform",
            "address",
            name=op.f("uq_channels_shop_id_show_id_platform_address"),
        ),
    )
    op.create_table(
        "drops",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("show_id", sa.BigInteger(), nullable=False),
        sa.Column("product_id", sa.BigInteger(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=False),
        sa.Column("compare_at_minor", sa.BigInteger(), nullable=True),
        sa.Column("allotment", sa.BigInteger(), nullable=True),
        sa.Column("limit_per_customer", sa.BigInteger(), nullable=True),
        sa.Column("mode", sa.Text(), server_default="first", nullable=False),
        sa.Column("opens_at", Utc(), nullable=False),
        sa.Column("closes_at", Utc(), nullable=True),
        sa.Column("paused_at", Utc(), nullable=True),
        sa.Column("ended_at", Utc(), nullable=True),
        sa.Column("taken", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("next_position", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("digest", sa.Text(), server_default="", nullable=False),
        sa.Column("restocks", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint(
            "0 <= taken AND (allotment IS NULL OR taken <= allotment)",
            name=op.f("ck_drops_allotment"),
        ),
        sa.CheckConstraint("price_minor > 0", name=op.f("ck_drops_price")),
        sa.ForeignKeyConstraint(
            ["shop_id", "product_id"],
            ["products.shop_id", "products.id"],
            name=op.f("fk_drops_shop_id_product_id"),
        ),
        sa.ForeignKeyConstraint(
            ["shop_id", "show_id"],
            ["shows.shop_id", "shows.id"],
            name=op.f("fk_drops_shop_id_show_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_drops")),
        postgresql_with={"fillfactor": 10},
    )
    with op.batch_alter_table("drops", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_drops_shop_id_show_id_id"), ["shop_id", "show_id", "id"], unique=False
        )
        batch_op.create_index(
            "uq_drops_code",
            ["shop_id", "show_id", "code"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "variants",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("product_id", sa.BigInteger(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("options", Json, nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=True),
        sa.Column("picture", sa.Text(), nullable=True),
        sa.Column("archived_at", Utc(), nullable=True),
        sa.ForeignKeyConstraint(
            ["shop_id", "product_id"],
            ["products.shop_id", "products.id"],
            name=op.f("fk_variants_shop_id_product_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "id", name=op.f("pk_variants")),
        sa.UniqueConstraint("shop_id", "sku", name=op.f("uq_variants_shop_id_sku")),
    )
    with op.batch_alter_table("variants", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_variants_shop_id_product_id"), ["shop_id", "product_id"], unique=False
        )

    op.create_table(
        "drop_variants",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("drop_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("variant_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("allotment", sa.BigInteger(), nullable=True),
        sa.Column("taken", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint(
            "0 <= taken AND (allotment IS NULL OR taken <= allotment)",
            name=op.f("ck_drop_variants_allotment"),
        ),
        sa.ForeignKeyConstraint(
            ["shop_id", "drop_id"],
            ["drops.shop_id", "drops.id"],
            name=op.f("fk_drop_variants_shop_id_drop_id"),
        ),
        sa.ForeignKeyConstraint(
            ["shop_id", "variant_id"],
            ["variants.shop_id", "variants.id"],
            name=op.f("fk_drop_variants_shop_id_variant_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "drop_id", "variant_id", name=op.f("pk_drop_variants")),
        postgresql_with={"fillfactor": 10},
    )
    with op.batch_alter_table("drop_variants", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_drop_variants_shop_id_variant_id"),
            ["shop_id", "variant_id"],
            unique=False,
        )

    op.create_table(
        "stock",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("variant_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("on_hand", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("reserved", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint(
            "0 <= reserved AND reserved <= on_hand", name=op.f("ck_stock_never_oversold")
        ),
        sa.ForeignKeyConstraint(
            ["shop_id", "variant_id"],
            ["variants.shop_id", "variants.id"],
            name=op.f("fk_stock_shop_id_variant_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "variant_id", name=op.f("pk_stock")),
        postgresql_with={"fillfactor": 10},
    )


def downgrade() -> None:
    op.drop_table("stock")
    with op.batch_alter_table("drop_variants", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_drop_variants_shop_id_variant_id"))

    op.drop_table("drop_variants")
    with op.batch_alter_table("variants", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_variants_shop_id_product_id"))

    op.drop_table("variants")
    with op.batch_alter_table("drops", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_drops_code",
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_drops_shop_id_show_id_id"))

    op.drop_table("drops")
    op.drop_table("channels")
    op.drop_table("shows")
    op.drop_table("shops")
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_products_code",
            sqlite_where=sa.text("archived_at IS NULL"),
            postgresql_where=sa.text("archived_at IS NULL"),
        )

    op.drop_table("products")
    with op.batch_alter_table("movements", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_movements_shop_id_variant_id"))

    op.drop_table("movements")
    op.drop_table("id_blocks")
