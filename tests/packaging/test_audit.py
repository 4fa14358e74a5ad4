"""packaging/audit.py against a list of weaknesses of our own, and where there is none."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

import audit
import environment
from tests.store.servers import Seen, say, serving


def answering(answers: list[Any]) -> Callable[[BaseHTTPRequestHandler], None]:
    return lambda handler: say(handler, json.dumps({"results": answers}).encode())


def test_every_pinned_package_is_asked_about_and_a_weakness_is_named(tmp_path: Path) -> None:
    lock = tmp_path / "a.lock"
    lock.write_text("alpha==1.0 \\\n    --hash=sha256:00\nbeta-x==2.1.post1 ; x \\\n    --hash=sha256:00\n")
    packages = audit.pinned(lock)
    assert packages == {"alpha": "1.0", "beta-x": "2.1.post1"}
    seen: Seen
    with serving(answering([{}, {"vulns": [{"id": "PYSEC-1"}]}])) as (port, seen):
        found = audit.find_weaknesses(packages, source=f"http://127.0.0.1:{port}/")
    assert found == [audit.Weakness("beta-x", "2.1.post1", "PYSEC-1")]
    (sent,) = [json.loads(body) for body in seen.raw]
    assert [(q["package"]["name"], q["version"]) for q in sent["queries"]] == sorted(packages.items())


def test_a_weakness_fails_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    count = len(audit.pinned(environment.RUN_LOCK, environment.DEV_LOCK))
    assert count > 50
    with serving(answering([{"vulns": [{"id": "X-1"}]}] + [{}] * (count - 1))) as (port, _):
        assert audit.audit(f"http://127.0.0.1:{port}/") == 1
    assert f"{count} packages, 1 known weaknesses" in capsys.readouterr().out


@pytest.mark.parametrize("answers", [None, [], ["nonsense"]])
def test_without_a_list_that_is_said_and_nothing_fails(
    answers: list[Any] | None, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(answering(answers or [])) as (port, _):
        pass
    if answers is None:
        assert audit.audit(f"http://127.0.0.1:{port}/") == 0
    else:
        with serving(answering(answers)) as (port, _):
            assert audit.audit(f"http://127.0.0.1:{port}/") == 0
    assert capsys.readouterr().out.startswith("skipped: no advisory source")
