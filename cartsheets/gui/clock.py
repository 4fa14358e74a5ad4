"""The window's clock and its words for times: how long ago, and about how long still."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

_CONTEXT = "times"


def utc_now() -> datetime:
    """The time now, aware."""
    return datetime.fromtimestamp(QDateTime.currentMSecsSinceEpoch() / 1000, UTC)


def ago_words(moment: datetime, now: datetime) -> str:
    """Say how long ago something was; older than a day, say when."""
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 1:
        return QCoreApplication.translate(_CONTEXT, "just now")
    if minutes < 60:
        return QCoreApplication.translate(_CONTEXT, "%n minute(s) ago", "", minutes)
    if minutes < 24 * 60:
        return QCoreApplication.translate(_CONTEXT, "%n hour(s) ago", "", minutes // 60)
    return exact_words(moment)


def exact_words(moment: datetime) -> str:
    """Say when something was, by the user's calendar and clock."""
    local = QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def about_words(seconds: float) -> str:
    """Say a duration as roughly as it is known: by 5 seconds, 15 seconds, a minute."""
    if seconds < 5:
        return QCoreApplication.translate(_CONTEXT, "a few seconds")
    if seconds < 60:
        return QCoreApplication.translate(_CONTEXT, "about %n second(s)", "", round(seconds / 5) * 5)
    if seconds < 5 * 60:
        quarters = round(seconds / 15)
        minutes, rest = divmod(quarters * 15, 60)
        text = QCoreApplication.translate(_CONTEXT, "about {minutes} min {seconds} s")
        if rest:
            return text.format(minutes=minutes, seconds=rest)
        return QCoreApplication.translate(_CONTEXT, "about %n minute(s)", "", minutes)
    minutes = round(seconds / 60)
    if minutes < 60:
        return QCoreApplication.translate(_CONTEXT, "about %n minute(s)", "", minutes)
    hours, minutes = divmod(minutes, 60)
    text = QCoreApplication.translate(_CONTEXT, "about {hours} h {minutes} min")
    return text.format(hours=hours, minutes=minutes)
