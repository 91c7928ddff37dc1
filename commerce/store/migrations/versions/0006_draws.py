"""Fair drops: the window and the commitment of a draw, its seed, and the seal of what was drawn."""

import sqlalchemy as sa
from alembic import op

from commerce.store.types import Json, Utc

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_UNDRAWN = sa.text("mode = 'draw' AND drawn_at IS NULL")


def upgrade() -> None:
    op.add_column("drops", sa.Column("draw_window_s", sa.BigInteger(), nullable=True))
    op.add_column("drops", sa.Column("commitment", sa.Text(), server_default="", nullable=False))
    op.add_column("drops", sa.Column("drawn_at", Utc(), nullable=True))
    op.create_index(
        "ix_drops_undrawn",
        "drops",
        ["shop_id", "id"],
        unique=False,
        sqlite_where=_UNDRAWN,
        postgresql_where=_UNDRAWN,
    )
    op.create_table(
        "draws",
        sa.Column("shop_id", sa.BigInteger(), nullable=False),
        sa.Column("drop_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("after_position", sa.BigInteger(), nullable=True),
        sa.Column("facts", Json, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["shop_id", "drop_id"],
            ["drops.shop_id", "drops.id"],
            name=op.f("fk_draws_shop_id_drop_id"),
        ),
        sa.PrimaryKeyConstraint("shop_id", "drop_id", name=op.f("pk_draws")),
    )


def downgrade() -> None:
    op.drop_table("draws")
    op.drop_index("ix_drops_undrawn", "drops", sqlite_where=_UNDRAWN, postgresql_where=_UNDRAWN)
    op.drop_column("drops", "drawn_at")
    op.drop_column("drops", "commitment")
    op.drop_column("drops", "draw_window_s")
