"""Settings of the service: one environment variable each, named ``CIVILITY_`` and the field in capitals.

>>> Settings(database="sqlite:///:memory:", cors_origins="https://a.example, https://b.example").cors_origins
('https://a.example', 'https://b.example')
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_data_path
from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

__all__ = ["LOOPBACK", "Settings", "default_database", "settings_help"]

LOOPBACK = ("127.0.0.1", "::1", "localhost")
"""Hosts that only this machine can reach."""


def default_database() -> str:
    """The URL of the SQLite file used when no database is named."""
    return f"sqlite:///{Path(user_data_path('civility')) / 'civility.sqlite3'}"


Names = Annotated[tuple[str, ...], NoDecode]


class Settings(BaseSettings):
    """Everything about the service that an operator may decide; immutable once read."""

    model_config = SettingsConfigDict(env_prefix="CIVILITY_", frozen=True, extra="ignore")

    host: str = Field("127.0.0.1", description="address to listen on")
    port: int = Field(8000, ge=0, le=65535, description="port to listen on; 0 picks a free one")
    workers: int = Field(1, ge=1, le=64, description="processes that share the port")
    database: str = Field(
        default_factory=default_database,
        description="database URL: sqlite:///file or postgresql://user:password@host/name",
    )
    database_pool: int = Field(10, ge=1, le=200, description="connections kept open to PostgreSQL")
    auth: Literal["auto", "required", "off"] = Field(
        "auto",
        description="API keys: auto asks for one unless only this machine can connect and no key exists",
    )
    cors_origins: Names = Field((), description="web origins that may call from a browser, comma separated")
    allowed_hosts: Names = Field(
        (), description="Host names answered, comma separated; without keys only this machine's own"
    )
    forwarded_allow_ips: str = Field("", description="proxies whose X-Forwarded-For is believed")
    max_body_bytes: int = Field(4_000_000, ge=1_000, description="largest request body")
    max_texts: int = Field(1_000, ge=1, le=1_000, description="most texts in one detect request")
    max_text_length: int = Field(20_000, ge=100, le=1_000_000, description="longest text, in code points")
    text_seconds: float = Field(2.0, gt=0, le=60, description="time limit for each text, in seconds")
    rate_per_minute: int = Field(6_000, ge=0, description="requests a minute for each caller; 0 is no limit")
    rate_burst: int = Field(600, ge=1, description="requests a caller may send at once")
    threads: int = Field(8, ge=1, le=256, description="threads that do the work")
    max_pending: int = Field(512, ge=1, description="requests that may wait for a thread before 503")
    store_text: Literal["masked", "full", "none"] = Field(
        "masked", description="what is kept of a turn's text: masked (no phone, card, e-mail), full, or none"
    )
    retention_days: float = Field(30.0, ge=0, description="days until a conversation is deleted; 0 keeps it")
    reload_seconds: float = Field(0.0, ge=0, description="look for changed data files this often; 0 never")
    languages: Names = Field(("en", "fa", "pl", "zh"), description="languages to detect, comma separated")
    warm: bool = Field(True, description="load every language before the first request")
    log_format: Literal["json", "console"] = Field("json", description="form of the log lines")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="least level logged")
    shutdown_seconds: int = Field(10, ge=0, description="time for open requests to finish when stopping")

    @field_validator("cors_origins", "allowed_hosts", "languages", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("cors_origins")
    @classmethod
    def _no_wildcard(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for origin in value:
            if "*" in origin or not origin.startswith(("http://", "https://")):
                raise ValueError(f"{origin!r} is no web origin: name it in full, like https://desk.example")
        return value

    @property
    def loopback(self) -> bool:
        """Whether only this machine can connect."""
        return self.host in LOOPBACK


def settings_help() -> str:
    """One line for each setting: environment variable, default, meaning."""
    lines = []
    for name, field in Settings.model_fields.items():
        default = "a file in the user's data folder" if field.default_factory else _plain(field.default)
        lines.append(f"  CIVILITY_{name.upper()} ({default}): {field.description}")
    return "\n".join(lines)


def _plain(value: object) -> str:
    return ",".join(value) or "none" if isinstance(value, tuple) else str(value) or "none"
