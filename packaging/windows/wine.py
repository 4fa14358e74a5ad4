"""A private Windows on Linux: Wine with a folder of its own, and what Wine 8 to 10 lack of Windows 10.

The mending below is for this private folder only. Nothing of it, or of Wine, gets into an installer.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from environment import ROOT
from windows.pe import WINE_MARK, exports

_PE_FOLDERS = ("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows", "/usr/lib64/wine/x86_64-windows")
_DOUBLE_OUT_OF_PAIR = bytes.fromhex("f20f1001c3")
_SECOND_DOUBLE = bytes.fromhex("f20f104108c3")
# Functions that Wine offers and that end the program when called, with the machine code in their place.
_BODIES = {
    "ucrtbase.dll": {  # numpy asks for the halves of complex numbers
        "crealf": bytes.fromhex("660f6ec1c3"),
        "cimagf": bytes.fromhex("48c1e920660f6ec1c3"),
        "creal": _DOUBLE_OUT_OF_PAIR,
        "creall": _DOUBLE_OUT_OF_PAIR,
        "cimag": _SECOND_DOUBLE,
        "cimagl": _SECOND_DOUBLE,
    },
    "mscms.dll": {"WcsCreateIccProfile": bytes.fromhex("31c0c3")},  # Qt's first window: no profile
    "propsys.dll": {"VariantToString": bytes.fromhex("b801400080c3")},  # platform.version(): not there
}
_STUB_BEGINNINGS = (bytes.fromhex("4883ec28"), bytes.fromhex("5548"))
# Libraries of Windows 10 that Wine 8 lacks, from a source file of the same name beside this one, with what
# each is linked to.
_LENT = {"bcryptprimitives": ("-ladvapi32",), "icuuc": ()}
_WITHOUT = "mscoree,mshtml,winemenubuilder.exe="
_MENDED = f"{_WITHOUT};ucrtbase,mscms,propsys=n,b"


class Wine:
    """One private Windows below `folder`; windows are shown on `display`, if any."""

    def __init__(self, folder: Path, display: str = "") -> None:
        self.folder = folder
        self.drive = folder / "prefix" / "drive_c"
        self.display = display
        self.lent: list[str] = []
        """Libraries that this Wine lacks and that were made for it by `set_up`."""

    def set_up(self) -> None:
        """Make it anew, as Windows 10."""
        shutil.rmtree(self.folder, ignore_errors=True)
        # Wine links the desktop to the one in the home, and would write its shortcuts there.
        (self.folder / "home" / "Desktop").mkdir(parents=True)
        self.run("wineboot", "-i", overrides=_WITHOUT)
        self.run("winecfg", "-v", "win10", overrides=_WITHOUT)
        self.wait()
        self._mend()

    def run(
        self,
        *words: str,
        environment: dict[str, str] | None = None,
        overrides: str = _MENDED,
        timeout_s: float = 600,
        check: bool = True,
    ) -> subprocess.CompletedProcess[str]:
        """Run a Windows program to its end; through a pipe, since Python under Wine dies on a file."""
        done = subprocess.run(
            ["wine", *words],
            env=self.environment(environment or {}, overrides),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=timeout_s,
            text=True,
            errors="replace",
            check=False,
        )
        if check and done.returncode:
            print(done.stdout)
            raise subprocess.CalledProcessError(done.returncode, ["wine", *words])
        return done

    def environment(self, more: dict[str, str], overrides: str = _MENDED) -> dict[str, str]:
        """What Wine is told; the rest of our environment stays outside."""
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
        ours = {
            "HOME": str(self.folder / "home"),
            "WINEPREFIX": str(self.folder / "prefix"),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": overrides,
        }
        return {**kept, **ours, **({"DISPLAY": self.display} if self.display else {}), **more}

    def wait(self) -> None:
        """Wait until nothing runs any more."""
        self._server("-w")

    def stop(self) -> None:
        """End everything that still runs in it."""
        self._server("-k")

    def _server(self, option: str) -> None:
        subprocess.run(["wineserver", option], env=self.environment({}), check=False, timeout=120)

    def _mend(self) -> None:
        system = self.drive / "windows" / "system32"
        originals = next(Path(folder) for folder in _PE_FOLDERS if Path(folder).is_dir())
        compiler = ["x86_64-w64-mingw32-gcc", "-O2", "-s", "-shared", "-nostdlib", "-Wl,-e,0"]
        for name, linked in _LENT.items():
            if (originals / f"{name}.dll").exists():  # a newer Wine has its own
                continue
            source = ROOT / "packaging" / "windows" / f"{name}.c"
            built = ["-o", str(system / f"{name}.dll"), str(source), *linked]
            subprocess.run([*compiler, *built], check=True)
            self.lent.append(f"{name}.dll")
        for name, bodies in _BODIES.items():
            mended = mend((originals / name).read_bytes(), bodies)
            (system / name).unlink(missing_ok=True)  # a link to the system's own file
            (system / name).write_bytes(mended)


def mend(library: bytes, bodies: dict[str, bytes]) -> bytes:
    """Give bodies to functions that are stubs, and take off the mark that makes Wine prefer its own."""
    content = bytearray(library)
    places = exports(library)
    for name, body in bodies.items():
        start = places.get(name)
        if start is not None and content[start : start + 4].startswith(_STUB_BEGINNINGS):
            content[start : start + len(body)] = body
    mark = content.find(WINE_MARK, 0, 256)
    if mark > 0:
        content[mark : mark + len(WINE_MARK)] = bytes(len(WINE_MARK))
    return bytes(content)


def windows_path(path: Path) -> str:
    """How a Windows program under Wine names one of our files."""
    return "Z:" + str(path.resolve()).replace("/", "\\")
