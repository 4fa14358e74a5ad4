"""A job runs off the GUI thread, tells the GUI thread, and can be held and stopped at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from cartsheets.errors import StoreUnreachable
from cartsheets.gui.jobs import Job, JobMonitor, JobRunner, JobState
from cartsheets.monitor import Progress


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


def test_a_job_works_elsewhere_and_tells_here(qtbot: QtBot, runner: JobRunner) -> None:
    worked_in: list[int] = []
    told_in: list[QThread] = []

    def work(monitor: JobMonitor) -> str:
        worked_in.append(threading.get_ident())
        return "done"

    job = Job(work)
    job.finished.connect(lambda _: told_in.append(QThread.currentThread()))
    with qtbot.waitSignal(job.finished) as finished:
        runner.start(job, store="shop.example")
    assert finished.args == ["done"]
    assert worked_in != [threading.get_ident()]
    assert told_in == [runner.thread()]
    assert job.state is JobState.FINISHED


def test_progress_is_batched_and_the_last_word_is_not_lost(qtbot: QtBot, runner: JobRunner) -> None:
    def work(monitor: JobMonitor) -> None:
        for done in range(5_000):
            monitor.report(Progress("sending", done + 1, 5_000))
            monitor.tell(done)

    seen: list[Progress] = []
    told: list[int] = []
    job = Job(work)
    job.progressed.connect(seen.append)
    job.told.connect(told.extend)
    with qtbot.waitSignal(job.ended):
        runner.start(job)
    assert len(seen) < 50
    assert seen[-1] == Progress("sending", 5_000, 5_000)
    assert told == list(range(5_000))


def test_a_sentence_for_the_user_arrives_as_failed(qtbot: QtBot, runner: JobRunner) -> None:
    def work(monitor: JobMonitor) -> None:
        raise StoreUnreachable("The store did not answer.", remedy="Try again.")

    job = Job(work)
    with qtbot.waitSignal(job.failed) as failed, qtbot.assertNotEmitted(runner.crashed):
        runner.start(job)
    assert failed.args is not None
    assert failed.args[0].remedy == "Try again."


def test_a_bug_arrives_as_crashed_at_the_job_and_at_the_runner(qtbot: QtBot, runner: JobRunner) -> None:
    job = Job(lambda monitor: 1 / 0)
    with qtbot.waitSignals([job.crashed, runner.crashed, job.ended]):
        runner.start(job)
    assert job.state is JobState.CRASHED


def test_stop_is_felt_at_once_in_a_long_wait(qtbot: QtBot, runner: JobRunner) -> None:
    job = Job(lambda monitor: monitor.wait(600))
    with qtbot.waitSignal(job.started):
        runner.start(job)
    with qtbot.waitSignal(job.stopped, timeout=1_000):
        job.stop()


def test_a_held_job_goes_on_where_it_was(qtbot: QtBot, runner: JobRunner) -> None:
    first_step_done, may_check = threading.Event(), threading.Event()

    def work(monitor: JobMonitor) -> str:
        first_step_done.set()
        may_check.wait()
        monitor.check()
        return "went on"

    job = Job(work)
    runner.start(job)
    qtbot.waitUntil(first_step_done.is_set)
    qtbot.waitUntil(lambda: job.state is JobState.RUNNING)
    with qtbot.waitSignal(job.paused):
        job.pause()
    may_check.set()
    assert job.is_paused
    with qtbot.waitSignal(job.finished) as finished:
        job.carry_on()
    assert finished.args == ["went on"]


def test_jobs_of_one_store_never_overlap(qtbot: QtBot, runner: JobRunner) -> None:
    running, most = 0, 0
    lock = threading.Lock()

    def work(monitor: JobMonitor) -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        monitor.wait(0.01)
        with lock:
            running -= 1

    jobs = [Job(work) for _ in range(5)]
    with qtbot.waitSignals([job.finished for job in jobs]):
        for job in jobs:
            runner.start(job, store="shop.example")
    assert most == 1


def test_a_waiting_job_that_is_stopped_never_starts(qtbot: QtBot, runner: JobRunner) -> None:
    gate = threading.Event()
    worked: list[str] = []
    first = Job(lambda monitor: gate.wait())
    second = Job(lambda monitor: worked.append("second"))
    runner.start(first, store="shop.example")
    runner.start(second, store="shop.example")
    second.stop()
    with qtbot.waitSignals([first.finished, second.stopped]):
        gate.set()
    assert worked == []


def test_a_job_cannot_be_started_twice(qtbot: QtBot, runner: JobRunner) -> None:
    job = Job(lambda monitor: None)
    with qtbot.waitSignal(job.ended):
        runner.start(job)
    with pytest.raises(RuntimeError, match="started twice"):
        runner.start(job)


def test_closing_stops_what_runs_and_leaves_no_thread(qtbot: QtBot) -> None:
    runner = JobRunner()
    job = Job(lambda monitor: monitor.wait(600))
    with qtbot.waitSignal(job.started):
        runner.start(job, store="shop.example")
    runner.close()
    assert not any(thread.name.startswith("job") for thread in threading.enumerate())
    qtbot.waitUntil(lambda: job.state is JobState.STOPPED)
