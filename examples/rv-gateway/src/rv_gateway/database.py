"""Readings that outlive the process: SQLite, its schema kept by Alembic."""

import argparse
from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import JSON, Float, String
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from rv_gateway.decoder import Reading


class Base(DeclarativeBase):
    pass


class StoredReading(Base):
    __tablename__ = "reading"

    id: Mapped[int] = mapped_column(primary_key=True)
    time: Mapped[float] = mapped_column(Float, index=True)
    message: Mapped[str] = mapped_column(String(64), index=True)
    signals: Mapped[dict[str, float]] = mapped_column(JSON)


def upgrade(path: Path) -> None:
    """Bring the file's schema to the newest revision, creating the file where there is none."""
    config = Config()
    config.set_main_option(
        "script_location", str(files("rv_gateway").joinpath("migrations"))
    )
    config.set_main_option("sqlalchemy.url", f"sqlite:///{path}")
    command.upgrade(config, "head")


def migrate() -> None:
    """The script `rv-gateway-migrate`."""
    parser = argparse.ArgumentParser(
        description="Bring a database to the newest schema."
    )
    parser.add_argument("database", type=Path)
    upgrade(parser.parse_args().database)


class Store:
    """Readings in a SQLite file."""

    def __init__(self, path: Path) -> None:
        self._engine: AsyncEngine = create_async_engine(f"sqlite+aiosqlite:///{path}")
        self._session = async_sessionmaker(self._engine, expire_on_commit=False)

    async def add(self, reading: Reading) -> None:
        async with self._session() as session, session.begin():
            session.add(
                StoredReading(
                    time=reading.time, message=reading.message, signals=reading.signals
                )
            )

    async def close(self) -> None:
        await self._engine.dispose()
