"""The table of readings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("time", sa.Float, nullable=False, index=True),
        sa.Column("message", sa.String(64), nullable=False, index=True),
        sa.Column("signals", sa.JSON, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("reading")
