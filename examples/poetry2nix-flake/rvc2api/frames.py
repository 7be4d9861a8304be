"""What an RV-C frame says."""

import can
from pydantic import BaseModel


class Frame(BaseModel):
    """The parts of a 29-bit identifier (RV-C is built on SAE J1939), and the data."""

    priority: int
    pgn: int
    source: int
    data: str


def read_frame(message: can.Message) -> Frame:
    identifier = message.arbitration_id
    return Frame(
        priority=identifier >> 26 & 7,
        pgn=identifier >> 8 & 0x1FFFF,
        source=identifier & 0xFF,
        data=message.data.hex(),
    )
