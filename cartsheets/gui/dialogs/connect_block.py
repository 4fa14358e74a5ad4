"""Read the three keys out of whatever was pasted: JSON, headers, labels with values, or bare lines."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_LABELS = {
    "secure_url": r"(?:secure[-_ ]?ur[li]|store[-_ ]?(?:url|address)|secure[-_ ]?address)",
    "private_key": r"private[-_ ]?key",
    "token": r"(?:access[-_ ]?|merchant[-_ ]?)?token",
    "api_url": r"api[-_ ]?(?:url|address)",
}
_LABELLED = {
    name: re.compile(rf"(?i)(?<![a-z]){label}[\"'”]?[\s:=\-]+[\"'“]?([^\s\"'”,;]+)")
    for name, label in _LABELS.items()
}
_HOST = re.compile(r"(?i)(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?/?")
_SECRET = re.compile(r"[0-9A-Za-z]{20,}")


def read_block(text: str) -> dict[str, str]:
    """Give what was found, by "secure_url", "private_key", "token" and "api_url".

    Where nothing has a label, an address and two long words are taken to be in the order in which the
    store shows them: address, private key, token.
    """
    found = _from_json(text) or _from_labels(text)
    return found or _from_bare_words(text.split())


def _from_json(text: str) -> dict[str, str]:
    try:
        values = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(values, Mapping):
        return {}
    named = {re.sub(r"[^a-z]", "", str(name).casefold()): value for name, value in values.items()}
    wanted = {name: named.get(name.replace("_", "")) for name in _LABELS}
    return {name: value.strip() for name, value in wanted.items() if isinstance(value, str) and value.strip()}


def _from_labels(text: str) -> dict[str, str]:
    matches = {name: pattern.search(text) for name, pattern in _LABELLED.items()}
    return {name: match[1] for name, match in matches.items() if match is not None}


def _from_bare_words(words: list[str]) -> dict[str, str]:
    hosts = [word for word in words if _HOST.fullmatch(word)]
    secrets = [word for word in words if _SECRET.fullmatch(word)]
    if len(hosts) != 1 or len(secrets) != 2:
        return {}
    return {"secure_url": hosts[0], "private_key": secrets[0], "token": secrets[1]}
