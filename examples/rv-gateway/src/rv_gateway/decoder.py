"""CAN frames as named signals, by the messages of bus.dbc."""

from collections import defaultdict, deque
from dataclasses import dataclass
from importlib.resources import files

import can
import numpy as np
from cantools.database.can import Database


@dataclass(frozen=True)
class Reading:
    """One decoded frame. `time` is in seconds since the epoch."""

    time: float
    message: str
    signals: dict[str, float]


class Decoder:
    """Decodes frames and keeps the last `history` readings of each message."""

    def __init__(self, history: int) -> None:
        text = files("rv_gateway").joinpath("bus.dbc").read_text()
        self._database = Database()
        self._database.add_dbc_string(text)
        self._readings: dict[str, deque[Reading]] = defaultdict(
            lambda: deque(maxlen=history)
        )

    def encode(self, message: str, signals: dict[str, float]) -> can.Message:
        """A frame that carries these signals. Raises KeyError for an unknown message."""
        definition = self._database.get_message_by_name(message)
        return can.Message(
            arbitration_id=definition.frame_id,
            is_extended_id=definition.is_extended_frame,
            data=definition.encode(signals),
        )

    def decode(self, frame: can.Message) -> Reading | None:
        """The frame's signals, or None where bus.dbc does not know it."""
        try:
            definition = self._database.get_message_by_frame_id(frame.arbitration_id)
        except KeyError:
            return None
        values = definition.decode_simple(bytes(frame.data), decode_choices=False)
        signals = {name: float(str(value)) for name, value in values.items()}
        reading = Reading(frame.timestamp, definition.name, signals)
        self._readings[definition.name].append(reading)
        return reading

    def latest(self) -> list[Reading]:
        """The last reading of each message, by name."""
        return [readings[-1] for _, readings in sorted(self._readings.items())]

    def mean(self, message: str) -> dict[str, float]:
        """The mean of each signal over the readings kept; empty where there is none."""
        readings = self._readings.get(message)
        if not readings:
            return {}
        table = np.array([list(reading.signals.values()) for reading in readings])
        return dict(zip(readings[-1].signals, table.mean(axis=0).tolist(), strict=True))
