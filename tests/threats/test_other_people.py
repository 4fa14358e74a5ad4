"""Other users of this computer, what a killed program leaves behind, and the door of the running window."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from cartsheets.demo.service import RecordedRequest
from cartsheets.gui.single_instance import Doorkeeper, channel_name, hand_over
from tests.conftest import Cli, StartStore

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes; the profile is private")

NOBODY = 65_534
LOOK = """
import os, socket, sys
seen = []
for root in sys.argv[1:]:
    for path in [root, *(os.path.join(at, name) for at, folders, files in os.walk(root) for name in files)]:
        try:
            if os.path.isdir(path):
                os.listdir(path)
            else:
                open(path, 'rb').close()
            seen.append(path)
        except OSError:
            pass
print('\\n'.join(seen))
"""

SQUAT = """
import os, socket, sys
door = socket.socket(socket.AF_UNIX)
door.bind(sys.argv[1])
os.chmod(sys.argv[1], 0o777)
door.listen()
print('listening')
print('heard', door.accept()[0].recv(4096))
"""


def modes(folder: Path) -> dict[str, str]:
    """Files and folders that others could look into."""
    return {
        str(path.relative_to(folder)): oct(stat.S_IMODE(path.stat().st_mode))
        for path in sorted(folder.rglob("*"))
        if stat.S_IMODE(path.stat().st_mode) & 0o077
    }


def test_a_program_killed_at_any_request_leaves_only_private_files_and_the_next_run_clears_them(
    practice_store: StartStore, cli: Cli, home: Path, tmp_path: Path
) -> None:
    store = practice_store(customers=900, groups=3, conditions=["pace=off"])
    target, temporary = tmp_path / "target", tmp_path / "temporary"
    target.mkdir(mode=0o755)
    temporary.mkdir()
    cli.for_store(store).env["TMPDIR"] = str(temporary)
    before = os.umask(0o022)
    leftovers = 0
    try:
        for fatal in (2, 4, 6):
            process = cli.start("export", "-o", target / "customers.xlsx")
            first = store._service._number

            def kill(request: RecordedRequest, pid: int = process.pid, fatal: int = first + fatal) -> None:
                if request.number == fatal:
                    os.kill(pid, signal.SIGKILL)

            store.before_request = kill
            process.communicate(timeout=60)
            assert process.returncode == -signal.SIGKILL
            store.before_request = None
            assert modes(home) == {}
            assert modes(target) == {}
            assert not (target / "customers.xlsx").exists()
            assert list(temporary.iterdir()) == []
            leftovers += len(list(target.iterdir()))
        cli("export", "-o", target / "customers.xlsx", expect=0)
    finally:
        os.umask(before)
    assert [path.name for path in target.iterdir()] == ["customers.xlsx"]
    assert modes(target) == {}
    print(
        f"\nleftovers: 3 kills in an export, {leftovers} hidden files left, 0 for others to read, all cleared"
    )


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() != 0 or not Path("/usr/bin/python3").exists(),
    reason="only root may be somebody else, with a Python that everybody may run",
)
def test_a_second_user_reads_nothing(practice_store: StartStore, cli: Cli) -> None:
    store = practice_store(customers=30, groups=3, conditions=["pace=off"])
    # Not in pytest's own folders, which are private: they must not be what keeps the second user out.
    with tempfile.TemporaryDirectory(prefix="cartsheets-test-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        home, sheet, open_to_all = folder / "home", folder / "customers.xlsx", folder / "open.txt"
        cli.for_store(store).env["CARTSHEETS_HOME"] = str(home)
        cli("export", "-o", sheet, expect=0)
        open_to_all.write_text("anybody may read this")
        open_to_all.chmod(0o644)

        done = subprocess.run(
            ["/usr/bin/python3", "-I", "-c", LOOK, str(home), str(sheet), str(open_to_all)],
            user=NOBODY,
            group=NOBODY,
            extra_groups=[],
            capture_output=True,
            check=False,
            text=True,
            timeout=60,
        )

        assert done.returncode == 0, done.stderr
        assert done.stdout.split() == [str(open_to_all)]


def test_only_the_user_may_knock_at_the_running_window(qtbot: QtBot, tmp_path: Path) -> None:
    door = Doorkeeper(channel_name(tmp_path))
    try:
        (server,) = door.findChildren(QLocalServer)
        assert stat.S_IMODE(Path(server.fullServerName()).stat().st_mode) & 0o077 == 0
    finally:
        door.close()


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0 or not Path("/usr/bin/python3").exists(),
    reason="only root may be somebody else, with a Python that everybody may run",
)
def test_a_file_is_not_handed_to_another_user_who_took_the_windows_name(qtbot: QtBot, tmp_path: Path) -> None:
    channel = channel_name(tmp_path)
    squatter = subprocess.Popen(
        ["/usr/bin/python3", "-I", "-u", "-c", SQUAT, str(Path(QDir.tempPath()) / channel)],
        user=NOBODY,
        group=NOBODY,
        extra_groups=[],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert squatter.stdout is not None
        assert squatter.stdout.readline() == "listening\n"
        assert not hand_over(channel, tmp_path / "secret name.xlsx")
        assert squatter.stdout.readline() == "heard b''\n"
        # The window opens all the same; it only is not found by a second start.
        door = Doorkeeper(channel)
        door.close()
    finally:
        squatter.kill()
        squatter.communicate()
        (Path(QDir.tempPath()) / channel).unlink(missing_ok=True)


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\n",
        b"{}\n",
        b"[1]\n",
        b"\xff\xfe\n",
        b'{"file": 7}\n',
        b"x" * 200_000,
        b'{"file":' * 5_000 + b"\n",
    ],
    ids=["nothing", "an empty line", "no file", "a list", "no text", "a number", "no end", "nested"],
)
def test_nonsense_at_the_door_opens_nothing_and_harms_nothing(
    qtbot: QtBot, tmp_path: Path, message: bytes
) -> None:
    door = Doorkeeper(channel_name(tmp_path))
    called: list[object] = []
    door.called.connect(called.append)
    try:
        socket = QLocalSocket()
        socket.connectToServer(channel_name(tmp_path))
        assert socket.waitForConnected(2_000)
        socket.write(message)
        socket.flush()
        if not message:
            socket.disconnectFromServer()
        qtbot.waitUntil(
            lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=5_000
        )
        assert [each for each in called if each is not None] == []
        assert door.is_listening
    finally:
        door.close()
