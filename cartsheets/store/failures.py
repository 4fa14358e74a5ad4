"""What went wrong with a call, as a sentence: never with a key, an address of a page, or a customer's data.

The errors of `requests` quote whole URLs, in which e-mail addresses stand; so nothing of their text is
used, and they are not chained.
"""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass

import requests

from cartsheets.errors import (
    AnswerLost,
    NotAuthorized,
    Rejected,
    StoreError,
    StoreUnreachable,
    UnexpectedAnswer,
)
from cartsheets.store.answers import Answer, Shape, Verdict, cleaned
from cartsheets.store.connection import Attempt
from cartsheets.store.keys import host_of

_TRY_LATER = "Try again in a while; a push that was cut off can be resumed."
_CHECK_LINE = "Check the internet connection, then try again; a push that was cut off can be resumed."
_CHECK_ADDRESS = "Check the address of the API in the store's settings."


@dataclass(frozen=True)
class Failure:
    """No answer came. `was_sent` tells whether the store may know of the call."""

    reason: str
    was_sent: bool
    is_final: bool = False
    remedy: str = _CHECK_LINE

    def error(self, host: str) -> StoreUnreachable:
        """The failure as an error about this host."""
        return StoreUnreachable(self.reason.format(host=host), remedy=self.remedy)


def of_line(error: Exception, attempt: Attempt) -> Failure:
    """Tell why no answer came."""
    if attempt.was_cut:
        return cut(attempt)
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            why = cause.verify_message or "it is not trusted"
            return Failure(
                "The certificate of {host} was not accepted: " + _plain(why) + ".",
                was_sent=False,
                is_final=True,
                remedy="Check this computer's date and time, and whether a program looks into encrypted "
                "traffic; there is no way around a certificate that is not trusted.",
            )
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return Failure("The name {host} cannot be found.", was_sent=attempt.was_sent)
    if isinstance(error, requests.exceptions.ProxyError):
        return Failure(
            "The proxy between this computer and {host} does not answer.",
            was_sent=attempt.was_sent,
            remedy="Check the proxy in this computer's network settings.",
        )
    if any(isinstance(cause, (TimeoutError, requests.Timeout)) for cause in causes):
        return Failure("{host} does not answer.", was_sent=attempt.was_sent)
    if not attempt.was_sent and (insecure := next((c for c in causes if isinstance(c, ssl.SSLError)), None)):
        why = f" ({_plain(insecure.reason).lower()})" if insecure.reason else ""
        return Failure(
            "No secure connection to {host} could be made" + why + ".",
            was_sent=False,
            remedy=f"{_CHECK_ADDRESS} {_CHECK_LINE}",
        )
    if not attempt.was_sent:
        told = next((c.strerror for c in causes if isinstance(c, OSError) and c.strerror), None)
        return Failure(
            "No connection to {host} could be made" + (f": {_plain(told)}." if told else "."), was_sent=False
        )
    return Failure("{host} closed the connection before its answer was whole.", was_sent=True)


def cut(attempt: Attempt) -> Failure:
    """The watch cut it short."""
    return Failure("{host} does not answer in time.", was_sent=attempt.was_sent)


def too_large(attempt: Attempt) -> Failure:
    """The answer was beyond all measure."""
    return Failure("The answer of {host} does not come to an end.", was_sent=attempt.was_sent)


def kind_of(outcome: Answer | Failure) -> str:
    """Sort what went wrong by how long it is worth trying.

    One of "line", "page", "own error", "broken", "limited".
    """
    if isinstance(outcome, Failure):
        return "line"
    if outcome.verdict is Verdict.LIMITED:
        return "limited"
    if outcome.shape is Shape.BROKEN or (outcome.status < 400 and outcome.shape is not Shape.PAGE):
        return "broken"
    if outcome.status < 400:
        return "page"
    return "own error" if outcome.shape is Shape.JSON else "page"


def after_all_tries(outcome: Answer | Failure, host: str, *, is_write: bool) -> StoreError:
    """The error that ends the tries."""
    if isinstance(outcome, Failure):
        return outcome.error(host)
    match kind_of(outcome):
        case "limited" if outcome.says_limit():
            return StoreUnreachable(
                f"{host} keeps refusing calls because its limit is used up.",
                remedy="Other programs may use the store at the same time. " + _TRY_LATER,
            )
        case "broken":
            return UnexpectedAnswer(
                f"{host} sent an answer that cannot be read, again and again.", remedy=_TRY_LATER
            )
        case "own error" if is_write:
            return Rejected(
                "The store reports an error of its own whenever this is sent.",
                status=outcome.status,
                remedy="Look at the row for something unusual.",
                details=cleaned(outcome.words),
            )
        case _ if outcome.shape is Shape.PAGE:
            return StoreUnreachable(
                f"{host} answers with a web page instead of data; the store may be in maintenance.",
                remedy=f"{_TRY_LATER} {_CHECK_ADDRESS}",
            )
    return StoreUnreachable(
        f"{host} reports an error of its own (status {outcome.status}).",
        remedy=_TRY_LATER,
        details=cleaned(outcome.words),
    )


def not_authorized(answer: Answer) -> NotAuthorized:
    """The store said 401 or 403."""
    return NotAuthorized(
        f"The store refused the keys, or they lack a permission for this (status {answer.code}); "
        "it does not say which.",
        remedy="Check the secure URL, private key and token, and in the store's REST API settings that the "
        "application may read and write customers.",
    )


def strange(answer: Answer, host: str) -> UnexpectedAnswer:
    """An answer that no second try will change."""
    if 300 <= answer.status < 400:
        target = answer.headers.get("location", "")
        to = f" to {host_of(target)}" if "//" in target else ""
        return UnexpectedAnswer(
            f"{host} redirects{to}. That is not followed, because the store's keys would go there too.",
            remedy=_CHECK_ADDRESS,
        )
    return UnexpectedAnswer(
        f"{host} has no such service (status {answer.code}).",
        remedy=_CHECK_ADDRESS,
        details=cleaned(answer.words),
    )


def answer_lost(host: str) -> AnswerLost:
    """An add left, and no clear answer came."""
    return AnswerLost(
        f"Something was to be added, and no clear answer of {host} came: it may have been added or not.",
        remedy="It is looked up in the store before it is sent again.",
    )


def _causes(error: BaseException) -> list[BaseException]:
    """The error and everything it came from; urllib3 keeps some of it in `reason` and in arguments."""
    found: list[BaseException] = []
    rest: list[BaseException] = [error]
    while rest and len(found) < 30:
        cause = rest.pop(0)
        if cause in found:
            continue
        found.append(cause)
        more = [cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args]
        rest += [item for item in more if isinstance(item, BaseException)]
    return found


def _plain(text: str) -> str:
    return text.strip().rstrip(".").replace("{", "").replace("}", "").replace("_", " ")
