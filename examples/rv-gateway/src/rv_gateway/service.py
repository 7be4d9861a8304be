"""The web service."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from typing import Annotated

import can
import psutil
from fastapi import FastAPI, Header, HTTPException
from fastapi.responses import HTMLResponse
from jinja2 import Template
from pydantic import BaseModel

from rv_gateway import __version__
from rv_gateway.config import Settings
from rv_gateway.database import Store, upgrade
from rv_gateway.decoder import Decoder, Reading
from rv_gateway.links import can_links


class Health(BaseModel):
    version: str
    channel: str
    links: list[str]
    resident_bytes: int


def create_app(settings: Settings) -> FastAPI:
    """The service on one bus. Nothing is opened before it starts."""
    decoder = Decoder(settings.history)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await asyncio.to_thread(upgrade, settings.database)
        store = Store(settings.database)
        with can.Bus(
            interface=settings.interface,
            channel=settings.channel,
            receive_own_messages=True,
        ) as bus:
            reader = can.AsyncBufferedReader()
            notifier = can.Notifier(bus, [reader], loop=asyncio.get_running_loop())
            listening = asyncio.create_task(listen(reader, store))
            app.state.bus = bus
            try:
                yield
            finally:
                notifier.stop()
                listening.cancel()
                await store.close()

    async def listen(reader: can.AsyncBufferedReader, store: Store) -> None:
        async for frame in reader:
            reading = decoder.decode(frame)
            if reading is not None:
                await store.add(reading)

    app = FastAPI(title="rv-gateway", version=__version__, lifespan=lifespan)

    @app.get("/health")
    def health() -> Health:
        return Health(
            version=__version__,
            channel=settings.channel,
            links=can_links(),
            resident_bytes=psutil.Process().memory_info().rss,
        )

    @app.get("/readings")
    def readings() -> list[Reading]:
        return decoder.latest()

    @app.get("/readings/{message}/mean")
    def mean(message: str) -> dict[str, float]:
        return decoder.mean(message)

    @app.post("/frames/{message}", status_code=202)
    def send(
        message: str,
        signals: dict[str, float],
        password: Annotated[str | None, Header()] = None,
    ) -> None:
        if not settings.may_write(password):
            raise HTTPException(403, "the password does not open the bus for writing")
        try:
            frame = decoder.encode(message, signals)
        except KeyError as error:
            raise HTTPException(404, f"bus.dbc has no message {message}") from error
        app.state.bus.send(frame)

    @app.get("/", response_class=HTMLResponse)
    def page() -> str:
        text = files("rv_gateway").joinpath("templates/index.html").read_text()
        return Template(text, autoescape=True).render(
            version=__version__, channel=settings.channel, readings=decoder.latest()
        )

    return app
