"""``civility serve``: the HTTP service, and the keys of those who may call it."""

from __future__ import annotations

import signal
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from civility.service.auth import Keys
    from civility.service.core import Core
    from civility.service.settings import Settings

__all__ = ["command"]


class _Serve(click.Group):
    """The command's help lists every setting, read from where they are defined."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the settings below the options."""
        from civility.service.settings import settings_help

        formatter.write("\nSettings, by environment (default):\n" + settings_help() + "\n")


@click.group("serve", cls=_Serve, invoke_without_command=True)
@click.option("--host", help="Address to listen on (CIVILITY_HOST).")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on (CIVILITY_PORT).")
@click.option(
    "--workers", type=click.IntRange(1, 64), help="Processes that share the port (CIVILITY_WORKERS)."
)
@click.pass_context
def command(ctx: click.Context, host: str | None, port: int | None, workers: int | None) -> None:
    """Run the HTTP service with the agent desk."""
    given = {"host": host, "port": port, "workers": workers}
    settings = _settings({name: value for name, value in given.items() if value is not None})
    if ctx.invoked_subcommand is None:
        _serve(settings)
    else:
        ctx.obj = settings


@command.group("key")
def key() -> None:
    """Make, list, replace and end API keys."""


@key.command("create")
@click.argument("name")
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    help="What it may do; may be given again. By default detect and converse.",
)
@click.option("--days", type=float, help="End it after so many days.")
@click.pass_obj
def create(settings: Settings, name: str, scopes: tuple[str, ...], days: float | None) -> None:
    """Make a key and print it; it is shown this once."""
    click.echo(_keys(settings).create(name, scopes or ("detect", "converse"), days=days))


@key.command("list")
@click.pass_obj
def list_keys(settings: Settings) -> None:
    """List the keys, without their secrets."""
    import datetime

    for each in _keys(settings).list():
        until = (
            ""
            if each.expires is None
            else datetime.datetime.fromtimestamp(each.expires, datetime.UTC).isoformat()
        )
        click.echo(f"{each.id}\t{each.name}\t{','.join(sorted(each.scopes))}\t{until}")


@key.command("rotate")
@click.argument("key_id")
@click.option(
    "--grace-hours", default=24.0, show_default=True, help="Hours that the old key goes on working."
)
@click.pass_obj
def rotate(settings: Settings, key_id: str, grace_hours: float) -> None:
    """Print a new key with the same rights; the old one ends after the time of grace."""
    click.echo(_keys(settings).rotate(key_id, grace_hours=grace_hours))


@key.command("revoke")
@click.argument("key_id")
@click.pass_obj
def revoke(settings: Settings, key_id: str) -> None:
    """End a key now."""
    _keys(settings).expire(key_id)


def _settings(given: dict[str, Any]) -> Settings:
    from pydantic import ValidationError

    from civility.service.settings import Settings

    try:
        return Settings(**given)
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(["CIVILITY", *(str(part).upper() for part in first["loc"][:1])])
        raise click.UsageError(f"{name}: {first['msg']}") from None


def _keys(settings: Settings) -> Keys:
    from civility.service.auth import Keys
    from civility.service.store import Store

    store = Store(settings.database)
    store.migrate()
    return Keys(store.database)


def _serve(settings: Settings) -> None:
    import os
    import tempfile

    import uvicorn

    for name in ("host", "port"):  # worker processes read the environment
        os.environ[f"CIVILITY_{name.upper()}"] = str(getattr(settings, name))
    if settings.workers > 1:
        # Migrates, checks and compiles once, before many processes would do so at the same moment.
        _core(settings.model_copy(update={"warm": False})).store.close()
        os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", tempfile.mkdtemp(prefix="civility-metrics-"))
        uvicorn.run(
            "civility.service.app:create_app", factory=True, workers=settings.workers, **_options(settings)
        )
        return
    from civility.service.app import create_app

    core = _core(settings)
    _server(uvicorn.Config(create_app(core=core), **_options(settings)), core).run()


def _options(settings: Settings) -> dict[str, Any]:
    return {
        "host": settings.host,
        "port": settings.port,
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "proxy_headers": bool(settings.forwarded_allow_ips),
        "forwarded_allow_ips": settings.forwarded_allow_ips,
        "timeout_graceful_shutdown": settings.shutdown_seconds,
        "ws_max_size": settings.max_body_bytes,
    }


def _core(settings: Settings) -> Core:
    from sqlalchemy.exc import OperationalError

    from civility.errors import InputError
    from civility.service.core import Core

    try:
        return Core(settings)
    except OperationalError as error:
        raise InputError(f"the database does not answer: {str(error.orig).splitlines()[0]}") from error
    except RuntimeError as error:
        raise InputError(str(error)) from error


def _server(config: Any, core: Core) -> Any:
    """The server; its class is made here, where uvicorn is wanted at last."""
    import uvicorn

    class Server(uvicorn.Server):
        """A server whose live streams end when it is told to stop, and that reloads on SIGHUP."""

        def __init__(self) -> None:
            super().__init__(config)
            if hasattr(signal, "SIGHUP"):
                signal.signal(signal.SIGHUP, self._reload)

        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            """Let the streams see that it is over."""
            core.stopping = True
            super().handle_exit(sig, frame)

        def _reload(self, _: int, __: FrameType | None) -> None:
            import threading

            threading.Thread(target=core.holder.poll, daemon=True).start()

    return Server()
