"""What of Python, Qt and the libraries the built program carries; pure, for the specification to ask.

PyInstaller takes whatever a library could use. Here is what ours never does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

LANGUAGES = ("de", "es")
"""The languages besides English whose Qt texts are carried."""

LEFT_OUT_MODULES = (
    *("_tkinter", "distutils", "ensurepip", "idlelib", "lib2to3", "pip", "pydoc_data", "setuptools"),
    "readline",  # under the GPL, and no prompt of ours needs it
    *("test", "tkinter", "turtle", "venv", "wheel", "_pytest", "pytest", "hypothesis"),
    *("IPython", "PIL", "bottleneck", "jinja2", "lxml", "matplotlib", "numba", "numexpr", "pyarrow"),
    *("scipy", "sqlalchemy", "tables", "xlrd"),
    *("asyncio", "doctest", "pdb", "pydoc", "xmlrpc"),
    *("numpy.distutils", "numpy.f2py", "numpy.fft", "numpy.polynomial"),
    *("numpy._pyinstaller", "numpy.typing.mypy_plugin"),
    "pandas.plotting._matplotlib",
    *(f"PySide6.Qt{name}" for name in ("Concurrent", "DBus", "Designer", "Help", "OpenGL")),
    *(f"PySide6.Qt{name}" for name in ("OpenGLWidgets", "PrintSupport", "Qml", "Quick", "Sql")),
    *(f"PySide6.Qt{name}" for name in ("SvgWidgets", "Test", "UiTools", "Xml")),
)
"""Pandas imports its io.clipboard, io.formats.style, io.sas, io.stata and io.spss itself: they stay."""

KEYRINGS = {
    "linux": ("keyring.backends.SecretService", "keyring.backends.kwallet", "keyring.backends.libsecret"),
    "win32": ("keyring.backends.Windows",),
    "darwin": ("keyring.backends.macOS",),
}
"""The keyring finds its backends by their packages' entry points, which no import tells of."""

_LEFT_OUT_PLUGINS = re.compile(
    r"/plugins/(?:"
    r"generic|egldeviceintegrations|networkinformation|printsupport|qmltooling|sqldrivers|tls|"
    # Nothing of ours is drawn by the graphics card.
    r"wayland-graphics-integration-client|xcbglintegrations|"
    # Of Wayland's ways to have a window, the one that every desktop offers is enough.
    r"wayland-shell-integration/lib(?:fullscreen-shell|ivi-shell|qt-shell|wl-shell)|"
    r"platforminputcontexts/[^/]*virtualkeyboard|"
    # libqgtk3 alone brings 25 libraries of GNOME with it.
    r"platformthemes/libqgtk3|"
    r"platforms/(?:lib)?q(?:direct2d|eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\b|"
    r"imageformats/(?:lib)?q(?:gif|icns|jpeg|pdf|tga|tiff|wbmp|webp)\b)"
)
_LEFT_OUT_FILES = re.compile(
    r"(?:^|/)(?:opengl32sw|d3dcompiler_47)\.dll$|\.pyi$|/include/|/tests?/|"
    # Licences have a folder of their own. The pictures are the README's.
    r"\.dist-info/(?:licenses/|RECORD$)|/_resources/pictures/|(?:^|/)numpy/_core/_\w+_tests\b|"
    # A second copy for newer processors, and distances that we never ask for: there is Python for both.
    r"(?:^|/)rapidfuzz/(?:\w*_avx2\b|distance/metrics_cpp)",
    re.IGNORECASE,
)
# Only what no tool has patched after linking: strip damages such libraries.
_STRIPPED = re.compile(
    r"(?:^|/)(?:libpython3|python3\.\d+/lib-dynload/|libicu|cryptography/|orjson/|python_calamine/|"
    r"_cffi_backend\.|charset_normalizer/|numpy/random/)"
)
_QT_TEXTS = re.compile(r"PySide6/(?:Qt/)?translations/(?P<name>[^/]+)\.qm$")

# What every desktop has, and must have in one copy only: another copy raises the oldest glibc that the
# program runs on, and quarrels with the graphics driver, the fonts or the desktop's own services.
# Here by the name that the Debian package must have for it.
SYSTEM_LIBRARIES = {
    "libEGL": "libegl1",
    "libGL": "libgl1",
    "libX11": "libx11-6",
    "libX11-xcb": "libx11-xcb1",
    "libXau": "libxau6",
    "libXdmcp": "libxdmcp6",
    "libbrotlicommon": "libbrotli1",
    "libbrotlidec": "libbrotli1",
    "libbsd": "libbsd0",
    "libcap": "libcap2",
    "libcom_err": "libcom-err2",
    "libdbus-1": "libdbus-1-3",
    "libexpat": "libexpat1",
    "libfontconfig": "libfontconfig1",
    "libfreetype": "libfreetype6",
    "libgcc_s": "libgcc-s1",
    "libgcrypt": "libgcrypt20",
    "libglib-2.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgpg-error": "libgpg-error0",
    "libgssapi_krb5": "libgssapi-krb5-2",
    "libgthread-2.0": "libglib2.0-0t64 | libglib2.0-0",
    "libk5crypto": "libk5crypto3",
    "libkeyutils": "libkeyutils1",
    "libkrb5": "libkrb5-3",
    "libkrb5support": "libkrb5support0",
    "liblz4": "liblz4-1",
    "libmd": "libmd0",
    "libpcre2-8": "libpcre2-8-0",
    "libpng16": "libpng16-16t64 | libpng16-16",
    "libstdc++": "libstdc++6",
    "libsystemd": "libsystemd0",
    "libwayland-client": "libwayland-client0",
    "libwayland-cursor": "libwayland-cursor0",
    "libwayland-egl": "libwayland-egl1",
    "libxcb": "libxcb1",
    "libz": "zlib1g",
    "libzstd": "libzstd1",
}
_GLIBC = re.compile(r"(?:lib(?:c|m|dl|rt|pthread|util|resolv)|ld-linux-x86-64)\.so\b")
_STEM = re.compile(r"(?P<stem>lib[^/]+?)\.so(?:\.|$)")


def keeps_file(place: str) -> bool:
    """Tell whether a file is carried; `place` is where it would be in the bundle."""
    place = place.replace("\\", "/")
    if _LEFT_OUT_PLUGINS.search(place) or _LEFT_OUT_FILES.search(place):
        return False
    texts = _QT_TEXTS.search(place)
    return texts is None or texts["name"] in {f"qtbase_{language}" for language in LANGUAGES}


def may_be_stripped(place: str) -> bool:
    """Tell whether a Linux library may lose the names that only a debugger reads: some carry megabytes."""
    return _STRIPPED.search(place) is not None


def is_of_the_system(file: str) -> bool:
    """Tell whether a Linux library is the desktop's own, and so never carried."""
    return system_package(file) is not None


def system_package(file: str) -> str | None:
    """The Debian package that brings a library of the system; None for a library that we carry."""
    name = PurePosixPath(file).name
    if _GLIBC.match(name):
        return "libc6"
    stem = _STEM.match(name)
    return SYSTEM_LIBRARIES.get(stem["stem"]) if stem else None


def modules_of(package: Path) -> list[str]:
    """All modules of a package by their dotted names: some are imported by a name made up at run time."""
    names = set()
    for path in package.rglob("*.py"):
        parts = path.relative_to(package.parent).with_suffix("").parts
        names.add(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return sorted(names)


def reachable(starts: Iterable[str], needs: Callable[[str], Iterable[str]]) -> set[str]:
    """Follow what each file needs from the starts on, and give all that is met, the starts included."""
    met: set[str] = set()
    waiting = list(starts)
    while waiting:
        each = waiting.pop()
        if each not in met:
            met.add(each)
            waiting.extend(needs(each))
    return met
