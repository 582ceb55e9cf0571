"""Where the data lives: in the wheel, in a checkout, or in folders the caller names.

The package's own ``lexicons/``, ``phrasebooks/`` and ``policies/`` come first; each overlay folder
(``CIVILITY_DATA``, separated like ``PATH``) may hold any of the three and adds to them.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from civility.errors import InputError

__all__ = ["data_folders", "home", "overlays"]


@cache
def home() -> Path:
    """The folder that holds the shipped ``lexicons``, ``phrasebooks`` and ``policies``."""
    package = Path(__file__).resolve().parent
    for folder in (package / "data", package.parent.parent):
        if (folder / "lexicons" / "categories.yaml").is_file():
            return folder
    raise InputError(f"no lexicons/ found beside {package}: reinstall civility")


def overlays() -> tuple[Path, ...]:
    """The folders named in the environment variable ``CIVILITY_DATA``, in order.

    Raises:
        InputError: a named folder does not exist.
    """
    named = [Path(part) for part in os.environ.get("CIVILITY_DATA", "").split(os.pathsep) if part]
    for folder in named:
        if not folder.is_dir():
            raise InputError(f"CIVILITY_DATA names {str(folder)!r}, which is not a folder")
    return tuple(named)


def data_folders(kind: str, *extra: Path) -> tuple[Path, ...]:
    """Every existing folder of one kind (``"lexicons"``, ``"phrasebooks"``, ``"policies"``).

    The shipped folder first, then the overlays, then ``extra`` (each holding the kind as a sub-folder).
    """
    roots = (home(), *overlays(), *extra)
    return tuple(root / kind for root in roots if (root / kind).is_dir())
