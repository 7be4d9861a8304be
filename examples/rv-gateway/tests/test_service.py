import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rv_gateway.config import Settings, passwords
from rv_gateway.service import create_app

TANK = {"instance": 1, "relative_level": 42.5, "tank_size": 200}


@pytest.fixture
def client(tmp_path: Path):
    settings = Settings(
        channel=tmp_path.name,
        database=tmp_path / "test.sqlite",
        password_hash=passwords.hash("open"),
    )
    with TestClient(create_app(settings)) as client:
        yield client


def test_says_that_it_is_well(client: TestClient) -> None:
    health = client.get("/health").json()
    assert health["version"]
    assert health["resident_bytes"] > 0


def test_a_frame_that_is_sent_is_read_back_decoded(client: TestClient) -> None:
    answer = client.post("/frames/TANK_STATUS", json=TANK, headers={"password": "open"})
    assert answer.status_code == 202
    deadline = time.monotonic() + 5
    while (
        not (readings := client.get("/readings").json()) and time.monotonic() < deadline
    ):
        time.sleep(0.05)
    assert [reading["signals"] for reading in readings] == [TANK]
    assert client.get("/readings/TANK_STATUS/mean").json() == TANK
    assert "TANK_STATUS" in client.get("/").text


def test_nobody_writes_without_the_password(client: TestClient) -> None:
    answer = client.post("/frames/TANK_STATUS", json=TANK, headers={"password": "shut"})
    assert answer.status_code == 403
