"""Damages real files at random, and says what every reading of one must keep to."""

from __future__ import annotations

import io
import random
import re
import zipfile

from cartsheets.domain.sheet import CellKind, OddCell, WorkbookContent

# What to put where a number, a name or a text was.
NASTY = [
    b"", b"0", b"-1", b"1", b"65536", b"1048577", b"16384", b"2147483648", b"99999999999999999999", b"1e999",
    b"NaN", b"A0", b"XFD1048576", b"XFE1", b"A1:XFD1048576", b"\x00", b"\xff\xfe", b"\xc3", b"&#0;", b"&x;",
    b"]]>", b"<!--", b"_xD800_", b"../../x", b"/x.xml", b"rId999", b"true", b'"', b"<", b">", b"%", b"   ",
    "\u202e".encode(),
]  # fmt: skip
_TOKEN = re.compile(rb'"[^"]*"|>[^<]+<')


class Mutator:
    """Damages a file at random: its bytes, or the content of a part that is packed again properly."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def mutate(self, content: bytes) -> bytes:
        """Return a damaged copy."""
        if content.startswith(b"PK") and self.random.random() < 0.85:
            return self.mutate_part(content)
        for _ in range(self.random.randint(1, 4)):
            content = self.mutate_bytes(content)
        return content

    def mutate_part(self, content: bytes) -> bytes:
        """Damage one or two parts of a container."""
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            parts = {name: container.read(name) for name in container.namelist()}
        for _ in range(self.random.randint(1, 2)):
            # The parts that hold the cells are the interesting ones.
            names = sorted(parts, key=lambda name: ("sheet" in name or "content" in name, name), reverse=True)
            name = self.random.choice(names[:3] * 3 + names) if names else ""
            if name and self.random.random() < 0.03:
                del parts[name]
            elif name:
                for _ in range(self.random.randint(1, 3)):
                    parts[name] = self.mutate_bytes(parts[name])
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as container:
            for name, part in parts.items():
                container.writestr(name, part)
        return buffer.getvalue()

    def mutate_bytes(self, content: bytes) -> bytes:
        """Change, cut, repeat or replace something."""
        pick = self.random
        if not content:
            return pick.choice(NASTY)
        start = pick.randrange(len(content))
        end = min(len(content), start + pick.choice([1, 2, 4, 30, 300]))
        match pick.randrange(8):
            case 0:
                flipped = content[start] ^ (1 << pick.randrange(8))
                return content[:start] + bytes([flipped]) + content[start + 1 :]
            case 1:
                return content[:start] + content[end:]
            case 2:
                return content[:start] + content[start:end] * pick.choice([2, 3, 200]) + content[end:]
            case 3:
                return content[:start]
            case 4:
                return content[:start] + pick.choice(NASTY) + content[start:]
            case 5:
                return content[:start] + pick.randbytes(end - start) + content[end:]
            case _:
                return self.replace_token(content)

    def replace_token(self, content: bytes) -> bytes:
        """Put something nasty, or another value of the same file, in place of a value."""
        tokens = list(_TOKEN.finditer(content[:200_000]))
        if not tokens:
            return content
        token, other = self.random.choice(tokens), self.random.choice(tokens)
        new = self.random.choice([*NASTY, other.group()[1:-1]])
        return content[: token.start() + 1] + new + content[token.end() - 1 :]


def check(content: WorkbookContent) -> None:
    """Check what every result must keep to."""
    assert content.sheets
    for tab in content.sheets:
        numbers = [line.number for line in tab.rows]
        assert numbers == sorted(set(numbers))
        for line in tab.rows:
            assert 1 <= line.number <= 1_048_576
            assert 1 <= len(line.cells) <= 512
            assert line.cells[-1] is not None
            for value in line.cells:
                assert value is None or (isinstance(value, str) and value) or isinstance(value, OddCell)
                if isinstance(value, OddCell) and value.kind is not CellKind.FORMULA:
                    assert value.formula == "" or value.kind is CellKind.MERGED
