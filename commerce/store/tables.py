"""The tables of what a shop has and shows: catalogue, stock, shows, drops, people.

Every row carries `shop_id` and every key starts with it: no transaction crosses shops, so the
tables can be distributed by shop. CHECK and UNIQUE stand behind the code as referees.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from commerce.store.types import Json, Utc

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def number(name: str, **options: Any) -> Column[int]:
    """A required whole number or id."""
    return Column(name, BigInteger, nullable=options.pop("nullable", False), **options)


def words(name: str, **options: Any) -> Column[str]:
    """A required text."""
    return Column(name, Text, nullable=options.pop("nullable", False), **options)


def moment(name: str, **options: Any) -> Column[Any]:
    """A time, required unless told otherwise."""
    return Column(name, Utc, nullable=options.pop("nullable", False), **options)


def refers(column: str, table: str) -> ForeignKeyConstraint:
    """A reference to another row of the same shop."""
    return ForeignKeyConstraint(["shop_id", column], [f"{table}.shop_id", f"{table}.id"])


def only(condition: str) -> dict[str, Any]:
    """What makes an index one of only the rows where this holds."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


def of_shop(name: str, *parts: Any, **options: Any) -> Table:
    """A table keyed by (shop_id, id)."""
    return Table(
        name,
        metadata,
        number("shop_id"),
        number("id", autoincrement=False),
        *parts,
        PrimaryKeyConstraint("shop_id", "id"),
        **options,
    )


id_blocks = Table(
    "id_blocks",
    metadata,
    Column("name", Text, primary_key=True),
    number("next_id"),
)

shops = Table(
    "shops",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    words("slug", unique=True),
    words("name"),
    words("currency"),
    words("locale"),
    words("country"),
    words("timezone"),
    number("next_order_number", server_default=text("1")),
)

products = of_shop(
    "products",
    words("code"),
    words("title"),
    words("description", server_default=""),
    number("price_minor"),
    number("compare_at_minor", nullable=True),
    words("picture", nullable=True),
    Column("option_names", Json, nullable=False),
    moment("archived_at", nullable=True),
    CheckConstraint("price_minor > 0", name="price"),
    Index(
        "uq_products_code",
        "shop_id",
        "code",
        unique=True,
        sqlite_where=text("archived_at IS NULL"),
        postgresql_where=text("archived_at IS NULL"),
    ),
)

variants = of_shop(
    "variants",
    number("product_id"),
    words("sku"),
    Column("options", Json, nullable=False),
    number("price_minor", nullable=True),
    words("picture", nullable=True),
    moment("archived_at", nullable=True),
    refers("product_id", "products"),
    UniqueConstraint("shop_id", "sku"),
    Index(None, "shop_id", "product_id"),
)

stock = Table(
    "stock",
    metadata,
    number("shop_id"),
    number("variant_id", autoincrement=False),
    number("on_hand", server_default=text("0")),
    number("reserved", server_default=text("0")),
    PrimaryKeyConstraint("shop_id", "variant_id"),
    refers("variant_id", "variants"),
    CheckConstraint("0 <= reserved AND reserved <= on_hand", name="never_oversold"),
    postgresql_with={"fillfactor": 10},  # its rows change at every claim and should stay in page
)

movements = of_shop(
    "movements",
    number("variant_id"),
    number("on_hand_delta"),
    number("reserved_delta"),
    words("reason"),
    words("actor"),
    words("cause", server_default=""),
    moment("created_at"),
    Index(None, "shop_id", "variant_id"),
)

shows = of_shop(
    "shows",
    words("slug"),
    words("title"),
    words("video_url", nullable=True),
    moment("opened_at", nullable=True),
    moment("closed_at", nullable=True),
    number("on_air_drop_id", nullable=True),
    UniqueConstraint("shop_id", "slug"),
)

channels = of_shop(
    "channels",
    number("show_id"),
    words("platform"),
    words("address"),
    words("title", server_default=""),
    refers("show_id", "shows"),
    UniqueConstraint("shop_id", "show_id", "platform", "address"),
)

drops = of_shop(
    "drops",
    number("show_id"),
    number("product_id"),
    words("code"),
    number("price_minor"),
    number("compare_at_minor", nullable=True),
    number("allotment", nullable=True),
    number("limit_per_customer", nullable=True),
    words("mode", server_default="first"),
    number("draw_window_s", nullable=True),
    words("commitment", server_default=""),
    moment("drawn_at", nullable=True),
    moment("opens_at"),
    moment("closes_at", nullable=True),
    moment("paused_at", nullable=True),
    moment("ended_at", nullable=True),
    number("taken", server_default=text("0")),
    number("next_position", server_default=text("1")),
    words("digest", server_default=""),
    number("restocks", server_default=text("0")),
    refers("show_id", "shows"),
    refers("product_id", "products"),
    CheckConstraint("price_minor > 0", name="price"),
    CheckConstraint("0 <= taken AND (allotment IS NULL OR taken <= allotment)", name="allotment"),
    Index("uq_drops_code", "shop_id", "show_id", "code", unique=True, **only("ended_at IS NULL")),
    Index(None, "shop_id", "show_id", "id"),
    Index("ix_drops_undrawn", "shop_id", "id", **only("mode = 'draw' AND drawn_at IS NULL")),
    postgresql_with={"fillfactor": 10},
)

drop_variants = Table(
    "drop_variants",
    metadata,
    number("shop_id"),
    number("drop_id", autoincrement=False),
    number("variant_id", autoincrement=False),
    number("allotment", nullable=True),
    number("taken", server_default=text("0")),
    PrimaryKeyConstraint("shop_id", "drop_id", "variant_id"),
    refers("drop_id", "drops"),
    refers("variant_id", "variants"),
    Index(None, "shop_id", "variant_id"),
    CheckConstraint("0 <= taken AND (allotment IS NULL OR taken <= allotment)", name="allotment"),
    postgresql_with={"fillfactor": 10},
)

customers = of_shop(
    "customers",
    words("name"),
    words("locale", nullable=True),
    moment("created_at"),
)

viewers = of_shop(
    "viewers",
    number("customer_id"),
    words("platform"),
    words("user_id"),
    words("name"),
    words("locale", nullable=True),
    moment("created_at"),
    moment("stopped_at", nullable=True),
    UniqueConstraint("shop_id", "platform", "user_id"),
    Index(None, "shop_id", "customer_id"),
)

links = of_shop(
    "links",
    number("viewer_id"),
    number("from_customer_id"),
    number("to_customer_id"),
    moment("created_at"),
    moment("undone_at", nullable=True),
    refers("viewer_id", "viewers"),
)

grants = Table(
    "grants",
    metadata,
    number("shop_id"),
    words("platform"),
    words("user_id"),
    number("role"),
    words("actor"),
    moment("created_at"),
    PrimaryKeyConstraint("shop_id", "platform", "user_id"),
)

blocks = of_shop(
    "blocks",
    number("customer_id"),
    words("reason"),
    words("actor"),
    moment("created_at"),
    moment("until", nullable=True),
    moment("ended_at", nullable=True),
    refers("customer_id", "customers"),
    Index(None, "shop_id", "customer_id"),
)

link_codes = Table(
    "link_codes",
    metadata,
    number("shop_id"),
    words("code"),
    words("session_id"),
    moment("expires_at"),
    moment("used_at", nullable=True),
    PrimaryKeyConstraint("shop_id", "code"),
)

sessions = of_shop(
    "sessions",
    words("token_hash"),
    words("name"),
    Column("role", Integer, nullable=False),
    Column("one_time", Boolean, nullable=False),
    moment("created_at"),
    moment("expires_at"),
    moment("ended_at", nullable=True),
    UniqueConstraint("shop_id", "token_hash"),
)
