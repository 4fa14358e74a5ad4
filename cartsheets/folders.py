"""Where the program keeps what it keeps, and how only its user can read it.

`CARTSHEETS_HOME` moves everything into one folder, which can be copied to another computer; otherwise
settings, ledger and logs go where the platform wants them. Folders are 0700 and files 0600 whatever
the umask says: the ledger holds a whole store's customers.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

APP_NAME = "CartSheets"
HOME_VARIABLE = "CARTSHEETS_HOME"

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600
_OUR_NAMES = frozenset({"settings.toml", "ledger", "logs", "window.ini", "author.key"})


@dataclass(frozen=True, slots=True)
class Folders:
    """The three places. `home` is the folder of CARTSHEETS_HOME, None where the platform decides."""

    settings_file: Path
    ledger: Path
    logs: Path
    home: Path | None = None

    @property
    def author_key(self) -> Path:
        """Where the key lies that seals what its user hands to others."""
        return self.settings_file.with_name("author.key")


def find_folders(environ: Mapping[str, str]) -> Folders:
    """Tell where everything is kept; touches nothing."""
    if home_text := environ.get(HOME_VARIABLE, "").strip():
        home = Path(home_text).expanduser().absolute()
        return Folders(home / "settings.toml", home / "ledger", home / "logs", home)
    import platformdirs

    return Folders(
        settings_file=platformdirs.user_config_path(APP_NAME, appauthor=False) / "settings.toml",
        ledger=platformdirs.user_data_path(APP_NAME, appauthor=False) / "ledger",
        logs=platformdirs.user_log_path(APP_NAME, appauthor=False),
    )


def make_folders(folders: Folders) -> None:
    """Make all places, private.

    A CARTSHEETS_HOME that holds files which are not ours (a shared folder, somebody's home) keeps its
    own mode; what is ours inside is private all the same.

    Raises:
        OSError: a folder cannot be made.
    """
    home = folders.home
    if home is None:
        make_private_folder(folders.settings_file.parent)
    elif not home.exists() or {entry.name for entry in home.iterdir()} <= _OUR_NAMES:
        make_private_folder(home)
    make_private_folder(folders.ledger)
    make_private_folder(folders.logs)


def make_private_folder(folder: Path) -> None:
    """Make a folder, and every missing one above it, readable by its user alone.

    One that is there already is closed to others.

    Raises:
        OSError: the folder cannot be made.
    """
    folder = folder.absolute()
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(mode=_FOLDER_MODE, exist_ok=True)
        place.chmod(_FOLDER_MODE)
    # Windows keeps a profile's folders private by itself. Rights are only taken away: a folder that its
    # owner made read-only stays so.
    if not missing and os.name != "nt" and (mode := stat.S_IMODE(folder.stat().st_mode)) & ~_FOLDER_MODE:
        folder.chmod(mode & _FOLDER_MODE)


def make_private_file(path: Path) -> None:
    """Make an empty file that only its user can read, or close one that is there to others.

    Raises:
        OSError: the file cannot be made.
    """
    os.close(open_private(str(path), os.O_RDWR | os.O_CREAT))


def open_private(path: str, flags: int) -> int:
    """Open a file with mode 0600 whatever the umask; fits `open(…, opener=open_private)`."""
    descriptor = os.open(path, flags, _FILE_MODE)
    if os.name != "nt" and stat.S_IMODE(os.fstat(descriptor).st_mode) != _FILE_MODE:
        os.fchmod(descriptor, _FILE_MODE)
    return descriptor


def free_path(folder: Path, name: str) -> Path:
    """A path in the folder that no file has yet: "customers-2026-11-23 (2).xlsx"."""
    path = folder / name
    number = 2
    while path.exists():
        path = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
        number += 1
    return path
