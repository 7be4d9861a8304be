"""`rvc2api` sends a frame over a virtual bus and prints it as JSON; `rvc2api-decode ID DATA` reads one from its arguments."""

import sys

import can

from rvc2api.frames import read_frame


def main() -> None:
    message = can.Message(arbitration_id=0x19FEDA9F, data=[1, 2, 3], is_extended_id=True)
    with (
        can.Bus(interface="virtual", channel="rvc") as sender,
        can.Bus(interface="virtual", channel="rvc") as receiver,
    ):
        sender.send(message)
        received = receiver.recv(timeout=1)
    if received is None:
        sys.exit("no frame came")
    print(read_frame(received).model_dump_json())


def decode() -> None:
    identifier, data = sys.argv[1:]
    message = can.Message(
        arbitration_id=int(identifier, 16), data=bytes.fromhex(data), is_extended_id=True
    )
    print(read_frame(message).model_dump_json())
