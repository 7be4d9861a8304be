import can

from rvc2api.frames import read_frame


def test_reads_the_parts_of_an_identifier() -> None:
    message = can.Message(arbitration_id=0x19FEDA9F, data=[0xFF], is_extended_id=True)
    assert read_frame(message).model_dump() == {
        "priority": 6,
        "pgn": 0x1FEDA,
        "source": 0x9F,
        "data": "ff",
    }
