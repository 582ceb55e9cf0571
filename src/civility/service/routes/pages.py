"""The pages: agent desk, playground, wallboard. Files only, nothing made up on the way."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles

__all__ = ["files", "router"]

WEB = Path(__file__).resolve().parent.parent / "web"

router = APIRouter(include_in_schema=False)


@router.get("/")
async def home() -> Response:
    """The desk is the front page."""
    return RedirectResponse("/desk", 307)


@router.get("/desk")
async def desk() -> Response:
    """The agent's desk."""
    return _page("desk")


@router.get("/playground")
async def playground() -> Response:
    """One text, looked at from all sides."""
    return _page("playground")


@router.get("/wallboard")
async def wallboard() -> Response:
    """The supervisor's wallboard."""
    return _page("wallboard")


@router.get("/favicon.ico")
async def icon() -> Response:
    """The one picture there is."""
    return FileResponse(WEB / "icon.svg", media_type="image/svg+xml")


def _page(name: str) -> Response:
    return FileResponse(WEB / f"{name}.html", media_type="text/html; charset=utf-8")


def files() -> StaticFiles:
    """The scripts, styles and pictures of the pages."""
    return StaticFiles(directory=WEB)
