"""Settings: a YAML file, and the command line over it."""

from pathlib import Path

import yaml
from passlib.context import CryptContext
from pydantic import BaseModel, Field

passwords = CryptContext(schemes=["bcrypt"])


class Settings(BaseModel):
    """What a vehicle's owner may set."""

    interface: str = "virtual"
    channel: str = "rv0"
    database: Path = Path("rv-gateway.sqlite")
    history: int = Field(default=200, gt=0, description="frames kept per message")
    password_hash: str | None = Field(
        default=None, description="bcrypt hash that guards writing"
    )

    def may_write(self, password: str | None) -> bool:
        """Whether this password opens the bus for writing. Without a hash nobody may write."""
        if self.password_hash is None or password is None:
            return False
        return passwords.verify(password, self.password_hash)


def load(path: Path | None) -> Settings:
    """The settings in a YAML file; the defaults where there is none."""
    if path is None:
        return Settings()
    return Settings.model_validate(yaml.safe_load(path.read_text()) or {})
