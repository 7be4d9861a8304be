"""A gateway between a vehicle's CAN bus and a web browser."""

from importlib.metadata import version

__version__ = version("rv-gateway")
