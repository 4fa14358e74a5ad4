"""Settings: what the user chose, as frozen values ⇄ one TOML file.

Every setting has a default and says below what it means. Keys are never among them: those are in the
system's keyring. What a later version wrote and this one does not know is kept as it was.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import tomli_w

from cartsheets.errors import SettingsError
from cartsheets.folders import make_private_folder, open_private

VERSION = 1
DEFAULT_API_URL = "https://apirest.3dcart.com/3dCartWebAPI/v1/"
DEFAULT_PACE = "50/2"

THEMES = ("system", "light", "dark", "high_contrast")
CHANGE_COLOURS = ("green_red", "blue_orange")
DENSITIES = ("compact", "normal", "stacked")
TEXT_SIZES = (100, 125, 150, 175, 200)
PROXY_MODES = ("system", "none", "manual")
STORE_COLOURS = ("", "blue", "green", "purple", "orange", "pink", "teal", "red", "grey")

UPGRADES: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = ()
"""`UPGRADES[n]` leads the file's values from version n + 1 to n + 2."""

_REMEDY = "Correct it in the settings file, or delete the line to have the default back."


def _one_of(*choices: Any, default: Any) -> Any:
    return field(default=default, metadata={"choices": choices})


def _at_least(least: int, *, default: int) -> Any:
    return field(default=default, metadata={"least": least})


def _like(pattern: str, *, default: str, example: str = "") -> Any:
    return field(default=default, metadata={"pattern": pattern, "example": example})


def _rest() -> Any:
    """What this version does not know."""
    return field(default_factory=dict, repr=False, metadata={"rest": True})


@dataclass(frozen=True)
class StoreSettings:
    """One connected store. Its keys are in the keyring under `name`."""

    name: str
    """What the user calls it."""
    secure_url: str
    """The store's own secure address, which names it; not a secret."""
    api_url: str = DEFAULT_API_URL
    """Where the API is."""
    colour: str = _one_of(*STORE_COLOURS, default="")
    """The colour of its sign on the home page and beside its name; empty: none."""
    is_live: bool = False
    """Whether the window marks it in red as a store that customers use."""
    pace: str = _like(r"off|[1-9]\d*/\d+(\.\d+)?", default=DEFAULT_PACE)
    """Its allowance: calls at once / calls per second, or "off"."""
    rest: Mapping[str, Any] = _rest()


@dataclass(frozen=True)
class Appearance:
    """How the window looks."""

    theme: str = _one_of(*THEMES, default="system")
    """Light or dark as the system says, or always one of them."""
    change_colours: str = _one_of(*CHANGE_COLOURS, default="green_red")
    """The pair of colours for what is added and deleted; blue and orange for the colour-blind."""
    density: str = _one_of(*DENSITIES, default="stacked")
    """How high the rows of tables are; stacked shows the old value above the new one."""
    text_size: int = _one_of(*TEXT_SIZES, default=100)
    """Size of all text, in per cent."""
    rest: Mapping[str, Any] = _rest()


@dataclass(frozen=True)
class Files:
    """Where workbooks go and whether they are watched."""

    export_folder: str = ""
    """Where exports go; empty: the folder Documents/CartSheets."""
    watch: bool = True
    """Whether a sheet that was saved in a spreadsheet program is reviewed by itself."""
    rest: Mapping[str, Any] = _rest()


@dataclass(frozen=True)
class Privacy:
    """How long and how much is kept on this computer, and what of it the screen shows."""

    keep_days: int = _at_least(0, default=90)
    """After so many days exports and pushes leave the ledger; 0: never."""
    keep_mb: int = _at_least(0, default=1000)
    """The ledger's size in megabytes, over which the oldest records leave it; 0: no limit."""
    mask_on_screen: bool = False
    """Whether the window masks personal data: names, addresses, phones. What is kept and sent is not."""
    rest: Mapping[str, Any] = _rest()


@dataclass(frozen=True)
class Network:
    """How the store is reached."""

    proxy: str = _one_of(*PROXY_MODES, default="system")
    """The system's proxy, none, or `proxy_url`."""
    proxy_url: str = ""
    """The proxy of the mode "manual", like http://proxy.example:8080."""
    ca_file: str = ""
    """A certificate authority to trust besides the system's, as a PEM file; empty: none."""
    rest: Mapping[str, Any] = _rest()


@dataclass(frozen=True)
class Settings:
    """Everything the user chose."""

    stores: tuple[StoreSettings, ...] = ()
    """The connected stores, in the order of their cards."""
    appearance: Appearance = Appearance()
    files: Files = Files()
    privacy: Privacy = Privacy()
    network: Network = Network()
    language: str = "system"
    """The language of the window, like "de"; "system": the computer's own."""
    check_for_updates: bool = False
    """Whether the program asks once a week whether there is a newer version."""
    updates_asked_on: str = _like(r"(\d{4}-\d\d-\d\d)?", default="", example="2026-11-24")
    """The day on which it asked last, like 2026-11-24; empty: never."""
    show_tour: bool = True
    """Whether the tour of the practice store is shown; it turns this off itself when it begins."""
    rest: Mapping[str, Any] = _rest()

    def store(self, name: str) -> StoreSettings | None:
        """Give the store of this name, in any case; None where there is none."""
        wanted = name.strip().casefold()
        return next((store for store in self.stores if store.name.casefold() == wanted), None)

    def with_store(self, store: StoreSettings) -> Settings:
        """Give the settings with this store added, or put in the place of the one of its name."""
        if self.store(store.name) is None:
            return replace(self, stores=(*self.stores, store))
        same = store.name.casefold()
        return replace(
            self, stores=tuple(store if old.name.casefold() == same else old for old in self.stores)
        )

    def without_store(self, name: str) -> Settings:
        """Give the settings without the store of this name."""
        gone = self.store(name)
        return replace(self, stores=tuple(store for store in self.stores if store is not gone))


def read_settings(path: Path) -> Settings:
    """Read the settings; where there is no file, all defaults.

    Raises:
        SettingsError: the file cannot be read, or holds a value that cannot be used; it names the key.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"The settings file {path} cannot be read.",
            remedy="Check that you may read it, or move it away to start with defaults.",
            details=str(error),
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"The settings file {path} is not valid TOML ({error}).",
            remedy="Correct it, or move it away to start with defaults.",
        ) from error
    return _from_values(_upgraded(values))


def write_settings(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all, readable by their user alone.

    Raises:
        SettingsError: a value cannot be used, or the file cannot be written.
    """
    values = _to_values(settings)
    # What could not be read again must not be written.
    _from_values(values)
    new = path.with_name(f"{path.name}.new")
    try:
        if not path.parent.exists():
            make_private_folder(path.parent)
        with open(new, "wb", opener=open_private) as file:
            tomli_w.dump(values, file)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise SettingsError(
            f"The settings file {path} cannot be written.",
            remedy="Check that the disk has space and that you may write to its folder.",
            details=str(error),
        ) from error


_SECTIONS = {"appearance": Appearance, "files": Files, "privacy": Privacy, "network": Network}


def _upgraded(values: dict[str, Any]) -> dict[str, Any]:
    version = values.get("version", VERSION)
    if type(version) is not int or version < 1:
        raise SettingsError(f"The setting version must be a whole number, not {version!r}.", remedy=_REMEDY)
    if version > VERSION:
        # Read as far as it is understood; its version stays in the file with all that it has more.
        return values
    for upgrade in UPGRADES[version - 1 :]:
        values = upgrade(values)
    return {name: value for name, value in values.items() if name != "version"}


def _from_values(values: Mapping[str, Any]) -> Settings:
    known: dict[str, Any] = {}
    for name, kind in _SECTIONS.items():
        section = values.get(name, {})
        if not isinstance(section, dict):
            raise SettingsError(f"The setting {name} must be a table.", remedy=_REMEDY)
        known[name] = _read(kind, section, name)
    stores = values.get("stores", [])
    if not isinstance(stores, list) or not all(isinstance(store, dict) for store in stores):
        raise SettingsError("The setting stores must be a list of tables ([[stores]]).", remedy=_REMEDY)
    known["stores"] = tuple(_store(store, f"stores[{n}]") for n, store in enumerate(stores, 1))
    names = [store.name.casefold() for store in known["stores"]]
    for n, name in enumerate(names):
        if name in names[:n]:
            raise SettingsError(f"The setting stores[{n + 1}].name is used twice: {name}.", remedy=_REMEDY)
    others = {name: value for name, value in values.items() if name not in known}
    top: Settings = _read(Settings, others, "")
    return replace(top, **known)


def _store(values: Mapping[str, Any], where: str) -> StoreSettings:
    for name in ("name", "secure_url"):
        if not isinstance(values.get(name), str) or not values[name].strip():
            raise SettingsError(f"The setting {where}.{name} is missing or empty.", remedy=_REMEDY)
    store: StoreSettings = _read(StoreSettings, values, where)
    return store


def _read(kind: type[Any], values: Mapping[str, Any], where: str) -> Any:
    known: dict[str, Any] = {}
    for one in fields(kind):
        if one.name in values and not one.metadata.get("rest"):
            _check(values[one.name], one, f"{where}.{one.name}" if where else one.name)
            known[one.name] = values[one.name]
    return kind(**known, rest={name: value for name, value in values.items() if name not in known})


def _check(value: Any, one: Field[Any], where: str) -> None:
    kind, wish = _TYPES[str(one.type)]
    rules = one.metadata
    # type() and not isinstance(): true is an int to Python, not to the user.
    is_right = type(value) is kind
    if is_right and "choices" in rules:
        wish = "one of " + ", ".join(str(choice) or '""' for choice in rules["choices"])
        is_right = value in rules["choices"]
    elif is_right and "pattern" in rules:
        wish = f"written like {rules.get('example') or one.default}"
        is_right = re.fullmatch(rules["pattern"], value) is not None
    elif is_right and "least" in rules:
        wish = f"at least {rules['least']}"
        is_right = value >= rules["least"]
    if not is_right:
        raise SettingsError(f"The setting {where} must be {wish}, not {value!r}.", remedy=_REMEDY)


_TYPES = {"str": (str, "a text"), "int": (int, "a whole number"), "bool": (bool, "true or false")}


def _to_values(settings: Settings) -> dict[str, Any]:
    values: dict[str, Any] = {
        "version": VERSION,
        "language": settings.language,
        "check_for_updates": settings.check_for_updates,
        "updates_asked_on": settings.updates_asked_on,
        "show_tour": settings.show_tour,
    }
    values |= {name: _section_values(getattr(settings, name)) for name in _SECTIONS}
    values["stores"] = [_section_values(store) for store in settings.stores]
    return values | dict(settings.rest)


def _section_values(section: Any) -> dict[str, Any]:
    known = {one.name: getattr(section, one.name) for one in fields(section) if not one.metadata.get("rest")}
    return known | dict(section.rest)
