"""Notices when a sheet was saved in another program.

Programs write a new file and rename it, so the folder is watched too, and a save counts only once the
file has stopped changing.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_SETTLE_MS = 700
Stamp = tuple[int, int]
"""Modification time in nanoseconds and size."""


class SheetWatch(QObject):
    """Watches some sheets until it is told to stop."""

    saved = Signal(Path)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stamps: dict[Path, Stamp | None] = {}
        self._pending: dict[Path, Stamp | None] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look)
        self._watcher.directoryChanged.connect(self._look)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._settle)

    @property
    def paths(self) -> list[Path]:
        """The sheets that are watched."""
        return list(self._stamps)

    def watch(self, path: Path) -> None:
        """Watch a sheet from its state now on; watching it already begins anew."""
        self._stamps[path] = _stamp(path)
        self._watcher.addPath(str(path.parent))
        if path.exists():
            self._watcher.addPath(str(path))

    def forget(self, path: Path) -> None:
        """Stop watching a sheet."""
        self._stamps.pop(path, None)
        self._watcher.removePath(str(path))
        if all(other.parent != path.parent for other in self._stamps):
            self._watcher.removePath(str(path.parent))

    def _look(self, _path: str) -> None:
        self._timer.start()

    def _settle(self) -> None:
        """Tell of a sheet whose state is new and has not moved since the last look."""
        for path, before in list(self._stamps.items()):
            now = _stamp(path)
            if now is None or now == before:
                self._pending.pop(path, None)
            elif self._pending.get(path) == now:
                del self._pending[path]
                self._stamps[path] = now
                # A file that was replaced is another one to the system: it must be watched anew.
                self._watcher.addPath(str(path))
                self.saved.emit(path)
            else:
                self._pending[path] = now
        if self._pending:
            self._timer.start()


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if found.st_size else None
