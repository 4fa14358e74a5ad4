"""Every text of the program in every language: all there, whole, with its values, and found again."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from pathlib import Path

import pytest

import sentences
import translations
from cartsheets import wording
from cartsheets.wording import Phrase, Phrasebook
from translations import LANGUAGES, Translation

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "cartsheets"
HELP = ROOT / "resources" / "help"
HOW = "run `python3 packaging/dev.py translations`, then translate what is new in resources/translations"


def entries(language: str) -> list[Translation]:
    return list(translations.read_ts(translations.ts_file(language)))


def sources(texts: list[sentences.Text]) -> set[tuple[str, str, bool]]:
    return {(text.source, text.note, text.has_plural) for text in texts}


# -- what there is to translate ------------------------------------------------------------------------


def test_no_text_is_put_together_before_it_is_translated() -> None:
    """An f-string or a sum is another text each time: no translator can know it."""
    assert sentences.window_texts(PACKAGE)[1] == []


def test_a_text_put_together_would_be_noticed(tmp_path: Path) -> None:
    (tmp_path / "gui").mkdir()
    code = 'def f(self, n):\n    self.tr(f"{n} rows")\n    self.tr("all" + n)\n    self.tr("a".format(n=n))\n'
    (tmp_path / "gui" / "page.py").write_text(code, encoding="utf-8")
    texts, faults = sentences.window_texts(tmp_path)
    assert len(faults) == 3
    assert texts == []


def test_the_code_is_read_through_short_names_and_conditions(tmp_path: Path) -> None:
    (tmp_path / "gui").mkdir()
    code = (
        "class Part:\n"
        "    def f(self, n):\n"
        "        tr = self.tr\n"
        '        tr("One") if n else tr("Two" if n else "Three")\n'
        '        self.page.tr("%Ln row(s)", "", n)\n'
        '        tr("Open", "state")\n'
    )
    (tmp_path / "gui" / "page.py").write_text(code, encoding="utf-8")
    found = {(text.source, text.note, text.has_plural) for text in sentences.window_texts(tmp_path)[0]}
    assert found == {
        ("One", "", False),
        ("Two", "", False),
        ("Three", "", False),
        ("%Ln row(s)", "", True),
        ("Open", "state", False),
    }


def test_sentences_below_the_window_are_read_with_names_for_their_values(tmp_path: Path) -> None:
    (tmp_path / "steps").mkdir()
    code = (
        "def f(rows, name):\n"
        "    '''Says something here.'''\n"
        "    raise ValueError('only for programmers')\n"
        "def g(rows, sheet):\n"
        "    return (f\"{len(rows):,} {'row' if len(rows) == 1 else 'rows'} of “{sheet.name}” \" + 'left.')\n"
    )
    (tmp_path / "steps" / "step.py").write_text(code, encoding="utf-8")
    found = set(sentences.sentences(tmp_path))
    assert {"{rows} row of “{name}” left.", "{rows} rows of “{name}” left."} <= found
    assert not any("programmers" in text or "Says" in text for text in found)


def test_the_list_of_texts_is_that_of_the_code() -> None:
    listed = json.loads((translations.FOLDER / translations.LIST).read_text(encoding="utf-8"))
    texts = translations.all_texts(PACKAGE)
    window = {tuple(entry[:3]) for entry in listed["window"]}
    assert window == sources([text for text in texts if not text.is_sentence]), HOW
    assert set(listed["sentences"]) == {text.source for text in texts if text.is_sentence}, HOW


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    found = entries(language)
    assert sources([each.text for each in found]) == sources(translations.all_texts(PACKAGE)), HOW
    unfinished = [each.text.source for each in found if not each.is_finished or not all(each.forms)]
    assert unfinished == [], HOW


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_every_value(language: str) -> None:
    wrong = [
        (each.text.source, form)
        for each in entries(language)
        for form in each.forms
        if Counter(sentences.placeholders(form)) != Counter(sentences.placeholders(each.text.source))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_counts_has_a_form_for_one_and_for_many(language: str) -> None:
    counting = [each for each in entries(language) if each.text.has_plural]
    assert counting
    assert [each.text.source for each in counting if len(each.forms) != 2] == []
    left = [form for each in counting for form in each.forms if "(s)" in form or re.search(r"\(\w*\|", form)]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_begin_and_end_as_the_english_does(language: str) -> None:
    """A blank at an end, an ellipsis of a button that asks first, a colon before a value."""
    wrong = []
    for each in entries(language):
        source = each.text.source
        for form in each.forms:
            ends = [text.endswith("…") for text in (source, form)]
            blanks = [(text[:1] == " ", text[-1:] == " ") for text in (source, form)]
            lines = [text.count("\n") for text in (source, form)]
            if ends[0] != ends[1] or blanks[0] != blanks[1] or lines[0] != lines[1]:
                wrong.append((source, form))
    assert wrong == []


# -- sentences that are found again --------------------------------------------------------------------


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> dict[str, str]:
    return {each.text.source: each.forms[0] for each in entries(request.param) if not each.text.has_plural}


def test_every_sentence_with_values_in_it_is_found_again(spoken: dict[str, str]) -> None:
    book = Phrasebook([Phrase(text, said) for text, said in spoken.items()])
    listed = json.loads((translations.FOLDER / translations.LIST).read_text(encoding="utf-8"))
    lost = []
    for sentence in listed["sentences"]:
        values = {name: f"{at}" for at, name in enumerate(sentences.placeholders(sentence), start=101)}

        def filled(text: str, values: dict[str, str] = values) -> str:
            return re.sub(r"\{\w+\}", lambda place: values[place[0]], text)

        if book.say(filled(sentence)) != filled(spoken[sentence]):
            lost.append((sentence, book.say(filled(sentence))))
    assert lost == []


def test_values_that_are_sentences_are_said_too_and_quoted_ones_are_left() -> None:
    book = Phrasebook(
        [
            Phrase("{message} Nothing was sent.", "{message} Nichts wurde gesendet."),
            Phrase("Rows {places} ask for “{name}”.", "Die Zeilen {places} verlangen „{name}“."),
            Phrase("no name", "kein Name"),
        ]
    )
    said = book.say("Rows 3 and 4 ask for “no name”. Nothing was sent.")
    assert said == "Die Zeilen 3 and 4 verlangen „no name“. Nichts wurde gesendet."


def test_values_beside_an_arrow_are_somebodys_own_and_no_texts_of_ours() -> None:
    book = Phrasebook(
        [
            Phrase("Green", "Grün"),
            Phrase("nothing", "nichts"),
            Phrase("set to {after}", "gesetzt auf {after}"),
            Phrase("domain {domain} → {new_domain}", "Domain {domain} → {new_domain}"),
            Phrase("Include: {pattern}", "Aufnehmen: {pattern}"),
        ],
        no_values=frozenset({"nothing"}),
    )
    assert book.say("Green") == "Grün"
    assert book.say("Include: Last name: Green → nothing") == "Aufnehmen: Last name: Green → nichts"
    assert book.say("City: Green, OH → Green") == "City: Green, OH → Green"
    assert book.say("Last name: set to Green") == "Last name: gesetzt auf Green"
    assert book.say("Email: domain a.example → b.example") == "Email: Domain a.example → b.example"


def test_sentences_that_begin_with_a_customer_or_group_are_in_every_language(spoken: dict[str, str]) -> None:
    """They are made with `capitalize`: the list has them as they are said."""
    book = Phrasebook([Phrase(text, said) for text, said in spoken.items()])
    for kind in ("Customer", "Group"):
        sentence = f"{kind} 7 stands in rows 4 and 9 with different contents."
        assert book.say(sentence) != sentence


def test_lists_lines_and_legends_are_said_part_by_part() -> None:
    book = Phrasebook(
        [Phrase("same name", "gleicher Name"), Phrase("Add", "Neu"), Phrase("It is late.", "Es ist spät.")]
    )
    assert book.say("same name, Jean-Luc, same name") == "gleicher Name, Jean-Luc, gleicher Name"
    assert book.say("It is late.\nAdd 12, other") == "Es ist spät.\nNeu 12, other"
    assert book.say("Nothing known here.") == "Nothing known here."


def test_names_that_are_kept_are_never_taken_for_a_sentence() -> None:
    phrases = [Phrase("Customer {what}", "Kunde {what}")]
    assert Phrasebook(phrases).say("Customer group") == "Kunde group"
    assert Phrasebook(phrases, kept=frozenset({"Customer group"})).say("Customer group") == "Customer group"


def test_where_the_same_words_mean_two_things_the_nearest_place_counts() -> None:
    book = Phrasebook(
        [
            Phrase("Geändert", "Changed", places=frozenset({"a"})),
            Phrase("Geändert", "Updated", places=frozenset({"b"})),
        ]
    )
    assert book.say("Geändert", ("c", "b", "a")) == "Updated"
    assert book.say("Geändert") == "Changed"


def test_sentences_stay_english_until_a_language_is_chosen() -> None:
    assert wording.shown("Choose another name.") == "Choose another name."
    try:
        wording.speak(Phrasebook([Phrase("Choose another name.", "Wählen Sie einen anderen Namen.")]))
        assert wording.shown("Choose another name.") == "Wählen Sie einen anderen Namen."
    finally:
        wording.speak(None)


def test_the_notes_and_the_read_me_of_a_workbook_are_written_in_the_language(spoken: dict[str, str]) -> None:
    from cartsheets.workbook.design import design_customers
    from cartsheets.workbook.words import header_note, read_me

    design = design_customers()

    def written() -> list[str]:
        lines = read_me(
            store="Laden",
            taken_at="2026-11-24 10:00 UTC",
            filters="",
            customers=design,
            counts={"customers": 1284, "groups": 7},
            is_portable=True,
        )
        return [*lines, *(header_note(entry) for entry in design.columns)]

    english = written()
    try:
        wording.speak(Phrasebook([Phrase(text, said) for text, said in spoken.items()]))
        said = written()
    finally:
        wording.speak(None)
    assert "1,284" in english[0]
    # "Text" is the same word in German.
    assert {line for line, other in zip(english, said, strict=True) if line == other} <= {"Text."}


# -- the help ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_help_is_there_with_the_same_parts(language: str) -> None:
    pages = sorted(path.name for path in HELP.glob("*.md"))
    assert sorted(path.name for path in (HELP / language).glob("*.md")) == pages
    differing = {}
    for name in pages:
        english, other = ((folder / name).read_text("utf-8") for folder in (HELP, HELP / language))
        if parts(english) != parts(other):
            differing[name] = (parts(english), parts(other))
    assert differing == {}


def parts(text: str) -> dict[str, object]:
    """What a page is made of, whatever its language: links, headings, rows, points, paragraphs."""
    lines = text.splitlines()
    return {
        "links": sorted(re.findall(r"\]\((?:\.\./)?(\S+?)\)", text)),
        "headings": sum(line.startswith("#") for line in lines),
        "rows": sum(line.startswith("|") for line in lines),
        "points": sum(bool(re.match(r"(- |\d\. )", line)) for line in lines),
        "paragraphs": len([block for block in text.split("\n\n") if block.strip()]),
        "signs": sorted(re.findall(r"\b(?:DELETE|IGNORE|F\d|00901)\b", text)),
    }


def test_the_languages_of_qt_that_are_carried_are_ours() -> None:
    import bundle

    assert bundle.LANGUAGES == LANGUAGES
    assert all(bundle.keeps_file(f"PySide6/Qt/translations/qtbase_{language}.qm") for language in LANGUAGES)


def test_the_command_line_stays_english() -> None:
    """Its words are a contract: nothing there asks for another language."""
    for path in sorted((PACKAGE / "cli").rglob("*.py")):
        names = {
            node.id for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Name)
        }
        assert "shown" not in names or "wording" not in path.read_text("utf-8"), path
