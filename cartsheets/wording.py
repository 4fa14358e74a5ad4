"""The program's plain English, said in the language that was chosen.

Everything below the window makes its sentences in English; the command line and all that is kept (ledger,
plans, logs) stay so. Whoever shows or writes a sentence for a person asks `shown` for it. A sentence is
found again by its words, not carried about with its parts: the record and plan files keep words only, and
what a push of last month said must be readable in today's language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

_PLACE = re.compile(r"\{(\w+)\}|%L?n")
_ARROW = " → "
_APART = ("\n", " · ", " — ")
_EDIT = re.compile(r"(?:([^:→]+): )?(.*) → (.*?)(?:, (\d[\d.,\u00a0\u202f]* [^,\d]+))?", re.DOTALL)
"""What was and what will be, perhaps after the column's name, and before how many there are."""
_BETWEEN = tuple(
    map(re.compile, (r"\n+", r"(?<=[.!?…”“»]) (?=[^a-z])", " +· +", " — ", _ARROW, "; ", ", ", ": "))
)
"""What stands between texts that were put together: lines, sentences, items of lists."""
_MOST_ITEMS = 60
_LONGEST_TEXT = 6
"""Of so many sentences or items one text may be."""
_COUNTED = re.compile(r"(\D+?)( \d[\d.,]*)")
"""A word and how often, as in a legend."""
_VALUES = {None: r"(-?\d[\d.,\u00a0\u202f’]*)", "key": r"(-?[\d.,]+)"}
"""What a value may be: what counts is a number as it is written, a key a plain one, all else anything."""
_LETTERS = re.compile(r"[^\W\d_]")
_LEAST_LETTERS = 4
"""A pattern with fewer letters of its own would be found in anything: it takes numbers only."""
_DEEPEST = 4
_OWN_VALUES = frozenset({"after", "base", "damaged", "label", "live", "new", "old", "sent", "stored", "was"})
"""Names of what comes from a store or a sheet: somebody called Green stays that in every language."""
_OPENING = "“„«"
"""What stands between quotation marks is somebody's own words."""
_CACHED = 4096

Says = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One text in two languages. Values stand in both as {name}, a number that counts as %n or %Ln.

    `forms` are the translation's plural forms, for one and for many; None where it has none.
    """

    text: str
    translation: str
    forms: tuple[str, str] | None = None
    places: frozenset[str] = frozenset()
    """The modules that show it; where the same words mean two things, the nearest one counts."""


@dataclass(frozen=True)
class _Pattern:
    phrase: Phrase
    source: str
    names: tuple[str, ...]
    is_quoted: tuple[bool, ...]
    longest: str
    letters: int

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """Compiled when it is first tried: most never are, and a thousand would hold up the start."""
        return re.compile(self.source, re.DOTALL)


@dataclass(frozen=True)
class Phrasebook:
    """Finds texts of one language by their words, and says them in another.

    `say_value` turns a value that is no text of ours, such as a number; `say_count` gives a number that
    counts as its value and as it is written in the other language.
    """

    phrases: Iterable[Phrase]
    say_value: Says = str
    kept: frozenset[str] = frozenset()
    """Names that are the same in every language."""
    no_values: frozenset[str] = frozenset()
    """What stands where there is no value, such as "nothing": the only texts of ours beside an arrow."""
    say_count: Callable[[str], tuple[int, str] | None] = lambda _text: None
    _whole: dict[str, list[Phrase]] = field(default_factory=dict)
    _patterns: list[_Pattern] = field(default_factory=list)

    def __post_init__(self) -> None:
        for phrase in self.phrases:
            if _PLACE.search(phrase.text):
                pattern = _pattern(phrase)
                if pattern.letters:
                    self._patterns.append(pattern)
            else:
                self._whole.setdefault(phrase.text, []).append(phrase)
        self._patterns.sort(key=lambda pattern: -pattern.letters)

    def say(self, text: str, places: tuple[str, ...] = ()) -> str:
        """Say a text in the other language; what is not known stays as it is."""
        return self._said(text, places, 0) or self._said_in_parts(text, places, 0) or text

    def _own(self, value: str) -> str:
        """Say what stands for a value that is somebody's own: as it is, unless there is none."""
        if value.startswith("#") or value in self.no_values:
            return self._said(value, (), 0) or value
        return self.say_value(value)

    def knows(self, text: str) -> bool:
        """Whether a text is one of ours as a whole, without values."""
        return text in self._whole

    def _said(self, text: str, places: tuple[str, ...], depth: int) -> str | None:
        if text in self.kept:
            return text
        if not _LETTERS.search(text):
            return None
        whole = self._whole.get(text)
        if whole is not None:
            return _nearest(whole, places).translation
        found: list[tuple[_Pattern, re.Match[str]]] = []
        for pattern in self._patterns:
            if found and pattern.letters < found[0][0].letters:
                break
            if pattern.longest in text and (match := pattern.expression.fullmatch(text)) is not None:
                found.append((pattern, match))
        if not found:
            counted = _COUNTED.fullmatch(text)
            said = self._said(counted[1], places, depth) if counted is not None else None
            return said + counted[2] if said is not None and counted is not None else None
        phrase = _nearest([pattern.phrase for pattern, _ in found], places)
        pattern, match = next(each for each in found if each[0].phrase is phrase)
        return self._filled(pattern, match, places, depth)

    def _filled(
        self, pattern: _Pattern, match: re.Match[str], places: tuple[str, ...], depth: int
    ) -> str | None:
        values: dict[str, str] = {}
        translation = pattern.phrase.translation
        for name, is_quoted, value in zip(pattern.names, pattern.is_quoted, match.groups(), strict=True):
            if name == "%n":
                count = self.say_count(value)
                if count is None:
                    return None
                number, values[name] = count
                if pattern.phrase.forms is not None:
                    translation = pattern.phrase.forms[number != 1]
            elif is_quoted:
                values[name] = value
            elif name in _OWN_VALUES or (name == "value" and pattern.phrase.places):
                values[name] = self._own(value)
            else:
                values[name] = self._value(value, places, depth + 1)
        return _PLACE.sub(lambda place: values.get(place[1] or "%n", place[0]), translation)

    def _value(self, value: str, places: tuple[str, ...], depth: int) -> str:
        if depth > _DEEPEST:
            return value
        said = self._said(value, places, depth) or self._said_in_parts(value, places, depth)
        return said or self.say_value(value)

    def _said_in_parts(
        self, text: str, places: tuple[str, ...], depth: int, kinds: tuple[re.Pattern[str], ...] = _BETWEEN
    ) -> str | None:
        """Say lines, sentences and lists, which were put together from texts of ours."""
        if text.count(_ARROW) == 1 and not any(each in text for each in _APART):
            return self._said_edit(text, places, depth)
        for at, between in enumerate(kinds):
            items = _items(text, between)
            if 1 < len(items) <= _MOST_ITEMS:
                said = self._said_items(items, places, depth, kinds[at + 1 :])
                if said is not None:
                    return said
        return None

    def _said_edit(self, text: str, places: tuple[str, ...], depth: int) -> str | None:
        """Say an edit: only what stands around the values is ours."""
        found = _EDIT.fullmatch(text)
        if found is None:
            return None
        head, before, after, count = found.groups()
        edit = before + _ARROW + after
        is_ours = any(
            _ARROW in each.phrase.text and each.letters and each.expression.fullmatch(edit)
            for each in self._patterns
        )
        said = self._said(edit, places, depth) if is_ours else None
        said = said or f"{self._own(before)}{_ARROW}{self._own(after)}"
        if head:
            said = f"{self._value(head, places, depth)}: {said}"
        return f"{said}, {self._value(count, places, depth)}" if count else said

    def _said_items(
        self,
        items: list[tuple[str, str]],
        places: tuple[str, ...],
        depth: int,
        kinds: tuple[re.Pattern[str], ...],
    ) -> str | None:
        """Say each item, or several that are one text together; what is not known stays."""
        written, at, is_known = "", 0, False
        while at < len(items):
            for end in range(min(len(items), at + _LONGEST_TEXT), at, -1):
                if (at, end) == (0, len(items)):
                    continue
                joined = "".join(before + item for before, item in items[at:end])[len(items[at][0]) :]
                said = self._said(joined, places, depth)
                if said is not None:
                    break
            else:
                end, joined = at + 1, items[at][1]
                said = self._said_in_parts(joined, places, depth, kinds) if kinds else None
            is_known = is_known or said is not None
            # Beside words of ours it is a number or a time of ours; alone it may be anybody's.
            written += items[at][0] + (self.say_value(joined) if said is None else said)
            at = end
        return written if is_known else None


def shown(sentence: str) -> str:
    """Say a sentence of ours to the user, in the language that was chosen; in English before."""
    return _chosen.says(sentence) if sentence else sentence


def speak(book: Phrasebook | None) -> None:
    """Choose the language of all sentences from now on; None is English."""
    _chosen.says = lru_cache(maxsize=_CACHED)(book.say) if book is not None else str


@dataclass
class _Chosen:
    says: Says = str


_chosen = _Chosen()


def _nearest(phrases: list[Phrase], places: tuple[str, ...]) -> Phrase:
    for place in places:
        for phrase in phrases:
            if place in phrase.places:
                return phrase
    return phrases[0]


def _items(text: str, between: re.Pattern[str]) -> list[tuple[str, str]]:
    """Divide a text into its items, each with what stands before it."""
    items, end, before = [], 0, ""
    for found in between.finditer(text):
        items.append((before, text[end : found.start()]))
        before, end = found[0], found.end()
    return [*items, (before, text[end:])]


def _pattern(phrase: Phrase) -> _Pattern:
    expression, names, quoted, end = "", [], [], 0
    letters = len(_LETTERS.findall(_PLACE.sub("", phrase.text)))
    begins_in_words = " " in phrase.text.partition("{")[0].strip()
    anything = r"(.+?)" if letters >= _LEAST_LETTERS or begins_in_words else _VALUES["key"]
    literals = []
    for place in _PLACE.finditer(phrase.text):
        before = phrase.text[end : place.start()]
        literals.append(before)
        expression += re.escape(before) + _VALUES.get(place[1], anything)
        names.append(place[1] or "%n")
        quoted.append(before[-1:] in tuple(_OPENING))
        end = place.end()
    literals.append(phrase.text[end:])
    expression += re.escape(literals[-1])
    longest = max(literals, key=len)
    return _Pattern(phrase, expression, tuple(names), tuple(quoted), longest, letters)
