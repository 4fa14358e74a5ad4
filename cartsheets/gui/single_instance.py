"""One window per user: a second start hands its file to the first and ends.

The channel is a local socket that only the user may open, named after the folder the program keeps its
things in, so that two of them (tests, a portable copy) do not meet.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
import sys
from pathlib import Path
from socket import socket as Socket  # noqa: N812 - Qt's sockets are called so here

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if sys.platform.startswith("linux"):
    from socket import SO_PEERCRED, SOL_SOCKET

_CREDENTIALS = struct.Struct("3i")
"""What Linux tells of the other end: process, user, group."""
_ANSWER_MS = 1_000
_MOST_BYTES = 65_536


def channel_name(home: Path) -> str:
    """Name the channel of the program that keeps its things in this folder."""
    return "cartsheets-" + hashlib.sha256(str(home).encode()).hexdigest()[:16]


def hand_over(channel: str, file: Path | None) -> bool:
    """Give a file to the program that is running already; false when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(channel)
    if not socket.waitForConnected(_ANSWER_MS) or not _is_ours(socket):
        return False
    message = json.dumps({"file": str(file) if file else None}).encode() + b"\n"
    socket.write(message)
    is_sent = socket.waitForBytesWritten(_ANSWER_MS)
    # The first program answers by closing: it has read the line.
    if is_sent and socket.state() == QLocalSocket.LocalSocketState.ConnectedState:
        socket.waitForDisconnected(_ANSWER_MS)
    return bool(is_sent)


def _is_ours(socket: QLocalSocket) -> bool:
    """Whether the other end is a program of this user, where the system tells.

    The name can be known to others, and on Linux the channel lies in a folder that is everybody's.
    """
    if not sys.platform.startswith("linux"):
        return True
    with Socket(fileno=os.dup(int(socket.socketDescriptor()))) as line:
        credentials = line.getsockopt(SOL_SOCKET, SO_PEERCRED, _CREDENTIALS.size)
    _, user, _ = _CREDENTIALS.unpack(credentials)
    return bool(user == os.getuid())


class Doorkeeper(QObject):
    """Listens for second starts."""

    called = Signal(object)
    """A second start: the Path of its file, or None."""

    def __init__(self, channel: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not self._server.listen(channel):
            # Left behind by a program that was killed: nobody answered, or we would not be here.
            QLocalServer.removeServer(channel)
            self._server.listen(channel)
        self._server.newConnection.connect(self._answer)

    @property
    def is_listening(self) -> bool:
        """Whether second starts reach this one."""
        return self._server.isListening()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        while socket is not None:
            self._listen_to(socket)
            socket = self._server.nextPendingConnection()

    def _listen_to(self, socket: QLocalSocket) -> None:
        socket.setParent(self)
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._read(socket))
        if socket.bytesAvailable():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine() and socket.bytesAvailable() < _MOST_BYTES:
            return
        line = bytes(socket.readLine(_MOST_BYTES).data())
        socket.disconnectFromServer()
        try:
            file = json.loads(line)["file"]
        except (ValueError, KeyError, TypeError, RecursionError):
            # Nonsense of another program of the user's.
            return
        self.called.emit(Path(file) if isinstance(file, str) else None)
