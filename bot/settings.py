"""Settings, from the environment or `.env`; read once, by main.py."""

import os
import re
from datetime import time
from pathlib import Path
from typing import Any, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.slots import LEAST

SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")


class BadSettings(Exception):
    """A setting that can't be used; one line says which and why."""


class Settings(BaseSettings):
    """Every setting with its default; `contracts` with people's scripts."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
    )

    database_url: str = "sqlite:///data/danvan.db"
    telegram_token: str = Field(default="", repr=False)
    telegram_library: Literal["aiogram", "ptb"] = "aiogram"
    telegram_api: str = ""
    telegram_proxy: str = Field(default="", repr=False)
    zalo_token: str = Field(default="", repr=False)
    zalo_api: str = ""
    webhook_url: str = ""
    webhook_secret: str = Field(default="", repr=False)
    web_host: str = "127.0.0.1"
    web_port: int = Field(default=8080, ge=0, le=65535)
    admins: str = ""
    timezone: str = "Asia/Ho_Chi_Minh"
    language: Literal["vi", "en"] = "vi"
    remind_at: str = "08:00"
    quiet_hours: str = "20:00-07:00"
    data_dir: Path = Path("data")
    pace: float = Field(default=25, ge=0, le=30)
    send_slots: int = Field(default=LEAST, ge=1, le=64)
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("no such time zone") from error
        return name

    @field_validator("telegram_token")
    @classmethod
    def _token_shape(cls, token: str) -> str:
        number, _, rest = token.partition(":")
        if token and not (number.isdigit() and rest):
            raise ValueError("a bot token looks like 123456:ABC...")
        return token

    @field_validator("admins")
    @classmethod
    def _accounts(cls, text: str) -> str:
        for account in text.split(","):
            channel, _, id = account.strip().partition(":")
            if account.strip() and not (channel and id):
                raise ValueError("accounts look like telegram:11,zalo:abc")
        return text

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        if not url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
            raise ValueError("sqlite:///FILE or postgresql://user@host/name")
        return url

    @field_validator("remind_at")
    @classmethod
    def _hour(cls, text: str) -> str:
        time.fromisoformat(text)
        return text

    @field_validator("quiet_hours")
    @classmethod
    def _hours(cls, text: str) -> str:
        start, _, end = text.partition("-")
        time.fromisoformat(start), time.fromisoformat(end)
        return text

    @model_validator(mode="before")
    @classmethod
    def _database_lies_with_the_data(cls, given: dict[str, Any]) -> dict[str, Any]:
        folder = Path(given.get("data_dir", "data"))
        return {"database_url": f"sqlite:///{folder / 'danvan.db'}", **given}

    @model_validator(mode="after")
    def _webhook_is_guarded(self) -> Self:
        if not self.webhook_url:
            return self
        if not self.webhook_url.startswith("https://") and "127.0.0.1" not in self.webhook_url:
            raise ValueError("WEBHOOK_URL: Telegram calls https:// only")
        if not SECRET.fullmatch(self.webhook_secret):
            raise ValueError("WEBHOOK_SECRET: 16 to 256 of A-Z a-z 0-9 _ - are needed")
        if not self.web_port:
            raise ValueError("WEB_PORT: the webhook needs the web server")
        return self

    @property
    def admin_accounts(self) -> tuple[str, ...]:
        return tuple(one.strip() for one in self.admins.split(",") if one.strip())

    @property
    def slots(self) -> int | None:
        """How many sends may be in flight; None: that many, or more where lines are slow."""
        return self.send_slots if "send_slots" in self.model_fields_set else None

    @property
    def fonts_dir(self) -> Path:
        """What matplotlib found out about this machine's fonts."""
        return self.data_dir / "fonts"

    @property
    def files_dir(self) -> Path:
        return self.data_dir / "files"


def lend(found: Settings) -> None:
    """Libraries that keep files of their own keep them below DATA_DIR: a home may be read-only."""
    folder = str(found.fonts_dir.resolve())
    os.environ.setdefault("MPLCONFIGDIR", folder)  # noqa: TID251  # matplotlib asks nowhere else


def read() -> Settings:
    """Read the settings; BadSettings names the first one that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        reason = first["msg"].removeprefix("Value error, ")
        raise BadSettings(f"{name}: {reason}" if name else reason) from error
