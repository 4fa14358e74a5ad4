"""Seals the note that tells running programs of a new version: `release_note.py KEYFILE OUTPUT [--new-key]`.

The key is the publisher's own and never in the repository. `--new-key` makes one and says the public half,
which belongs into `RELEASE_KEY` of `cartsheets/steps/updates.py`.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(words: list[str], *, today: date) -> int:
    """Seal the note of the version that is in the source, or make a key."""
    sys.path.insert(0, str(ROOT))
    import cartsheets
    from cartsheets.domain.release_note import ReleaseNote, write_release_note
    from cartsheets.seals import own_key
    from cartsheets.steps.updates import RELEASE_KEY

    options = argparse.ArgumentParser(prog="release_note")
    options.add_argument("key", type=Path, help="the publisher's private key")
    options.add_argument("output", type=Path, nargs="?", default=Path("dist/release.json"))
    options.add_argument("--new-key", action="store_true", help="make the key; it must not be there yet")
    chosen = options.parse_args(words)
    if chosen.key.exists() == chosen.new_key:
        print(f"{chosen.key} is {'there already' if chosen.new_key else 'not there'}.", file=sys.stderr)
        return 1
    key = own_key(chosen.key)
    if chosen.new_key:
        print(f"RELEASE_KEY = {key.public_key!r}")
        return 0
    if key.public_key != RELEASE_KEY:
        print("This is not the key whose public half is in cartsheets/steps/updates.py.", file=sys.stderr)
        return 1
    text = write_release_note(ReleaseNote(cartsheets.__version__, today))
    sealed = {"release": text, "signature": key.seal(text.encode()).signature}
    chosen.output.parent.mkdir(parents=True, exist_ok=True)
    chosen.output.write_text(json.dumps(sealed) + "\n", encoding="utf-8")
    print(f"{chosen.output} tells of version {cartsheets.__version__}.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:], today=datetime.now(UTC).date()))  # noqa: TID251 - the clock
