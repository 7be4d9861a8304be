"""The script `rv-gateway`."""

import argparse
from pathlib import Path

import uvicorn

from rv_gateway import __version__
from rv_gateway.config import load
from rv_gateway.service import create_app


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="rv-gateway", description="Serve a CAN bus over HTTP."
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--config", type=Path, help="a YAML file of settings")
    parser.add_argument("--interface", help="python-can's name: socketcan, virtual ...")
    parser.add_argument("--channel")
    parser.add_argument("--database", type=Path)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    arguments = parser.parse_args()

    given = {
        name: getattr(arguments, name)
        for name in ("interface", "channel", "database")
        if getattr(arguments, name) is not None
    }
    settings = load(arguments.config).model_copy(update=given)
    uvicorn.run(create_app(settings), host=arguments.host, port=arguments.port)
