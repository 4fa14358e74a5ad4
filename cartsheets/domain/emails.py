"""What an e-mail address must look like, and what is probably a slip of the keyboard."""

from __future__ import annotations

import re

from cartsheets.domain.faults import Fault

_LOCAL = re.compile(r"[^\s@\"(),:;<>\[\]\\.]+(?:\.[^\s@\"(),:;<>\[\]\\.]+)*\.?")
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_](?:[\w-]*[^\W_])?")
_IN_BRACKETS = re.compile(r"<([^<>]+@[^<>]+)>")
_SLIPS = {
    slip: meant
    for meant, slips in {
        "gmail.com": "gmial.com gamil.com gmai.com gmal.com gmil.com gnail.com gmaill.com gmail.co gmail.cm",
        "hotmail.com": "hotmial.com hotmal.com hotmai.com hotmil.com hotmaill.com hotmail.co hotmail.cm",
        "yahoo.com": "yaho.com yahooo.com yhaoo.com yahoo.co yahoo.cm",
        "outlook.com": "outlok.com outloook.com outlook.co outlook.cm",
        "icloud.com": "iclould.com icoud.com icloud.co icloud.cm",
    }.items()
    for slip in slips.split()
}


def check_email(text: str) -> Fault | None:
    """Find why a text is no e-mail address; None where it is one."""
    if _is_address(text):
        return None
    guess = _mended(text)
    remedy = f"Did you mean “{guess}”?" if guess else "Write it like name@example.com."
    return Fault("bad_email", f"“{text}” {_what_is_wrong(text)}.", remedy, suggestion=guess)


def notice_email(text: str) -> str:
    """Say what looks wrong about an e-mail address; "" where nothing does."""
    local, _, domain = text.rpartition("@")
    if not local.isascii():
        return f"“{text}” has letters before the @ that many mail programs refuse, or that only look alike."
    if not domain.isascii():
        return (
            f"“{text}” has letters after the @ that only look like the usual ones, or are no Latin letters."
        )
    meant = _SLIPS.get(domain.casefold())
    if meant is None and domain.casefold().endswith(".con"):
        meant = domain[:-3] + "com"
    return f"“{text}”: did you mean {local}@{meant}?" if meant else ""


def _is_address(text: str) -> bool:
    local, at, domain = text.rpartition("@")
    return bool(at and len(local) <= 64 and _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain))


def _what_is_wrong(text: str) -> str:
    signs = text.count("@")
    if signs == 0:
        return "has no @"
    if signs > 1:
        return f"has {signs} @ signs"
    if any(letter.isspace() for letter in text):
        return "has a space in it"
    local, _, domain = text.partition("@")
    if not local:
        return "has nothing before the @"
    if "." not in domain:
        return "has no domain such as example.com after the @"
    return "is not an e-mail address"


def _mended(text: str) -> str | None:
    """The address a text was probably meant to be."""
    inside = _IN_BRACKETS.search(text)
    guess = inside[1] if inside else text
    guess = re.sub(r"\s*([@.])\s*", r"\1", guess.strip())
    guess = re.sub(r"^(?:mailto:)?<?|[>.,;:\s]+$", "", guess)
    guess = re.sub(r"@{2,}", "@", guess).replace(",", ".")
    guess = re.sub(r"\.{2,}", ".", guess)
    return guess if guess != text and _is_address(guess) else None
