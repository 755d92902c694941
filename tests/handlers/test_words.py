"""The code and both languages speak of the same sentences, with the same placeholders."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from handlers import words
from handlers.turn import Say

ROOT = Path(__file__).parents[2]
SOURCES = [
    path
    for package in ("bot", "handlers", "scheduler", "storage")
    for path in ROOT.glob(f"{package}/**/*.py")
    if path.parent.name != "meaning"  # its tags are no sentences
]
# what a Fluent key of ours looks like where the code names it
PREFIXES = (
    "talk|dialog|gopy|join|group|manage|help|web|plan|ask|report|model|models|tasks|task|show"
    "|export|paper|papers|review|notify|files|overview|figures|giving|board|awards|more|control|office|heir|late|undated|month|history|health"
)
KEY = re.compile(rf'"((?:{PREFIXES})(?:-[a-z0-9]+)+)"')
PLACEHOLDER = re.compile(r"\{\s*\$(\w+)")
OWN_NAMES = {"help-line"}  # shows a command by its name in that language
MARKS = re.compile(r"</?[bic]>")


def named_in_code() -> Iterator[tuple[Path, str]]:
    for path in SOURCES:
        for key in KEY.findall(path.read_text(encoding="utf-8")):
            yield path, key


def actions() -> set[str]:
    """Action and feature names are no sentences."""
    found = set()
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        found |= set(re.findall(r'\b[A-Z_]+(?:, [A-Z_]+)* = ((?:"[a-z-]+",? ?)+)', text))
    return {key for group in found for key in re.findall(r'"([a-z-]+)"', group)}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_sentence_the_code_names_exists(language: str) -> None:
    have = words.keys(language)
    missing = {
        f"{path.name}: {key}"
        for path, key in named_in_code()
        if "-" in key and key not in have and key not in actions()
    }
    assert not missing


def test_every_sentence_is_used() -> None:
    named = {key for _, key in named_in_code()}
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    page = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("bot/web/page/*.*"))
    unused = {
        key
        for key in words.keys("vi")
        if key not in named and key not in text and key.removeprefix("web-") not in page
    }
    assert not unused


def test_both_languages_have_the_same_sentences_and_placeholders() -> None:
    vi, en = words.keys("vi"), words.keys("en")
    assert vi.keys() == en.keys()
    different = [
        key
        for key in vi.keys() - OWN_NAMES
        if set(PLACEHOLDER.findall(vi[key])) != set(PLACEHOLDER.findall(en[key]))
    ]
    assert not different


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_sentence_can_be_said(language: str) -> None:
    for key, source in words.keys(language).items():
        values = dict.fromkeys(PLACEHOLDER.findall(source), 3)
        text, spans = words.say(language, Say(key, values))
        assert text.strip(), key
        assert not MARKS.search(text), key
        assert all(span.start + span.length <= len(text) for span in spans), key


def test_what_people_wrote_can_not_make_a_mark() -> None:
    card = Say("dialog-cancelled", {"title": "<b>x</b> \ue000 [i]"})
    text, spans = words.say("vi", card)
    assert "<b>x</b>" in text
    assert spans == ()


def test_a_missing_sentence_or_placeholder_is_an_error_for_tests_to_find() -> None:
    with pytest.raises(words.Missing):
        words.say("vi", Say("no-such-key"))
    with pytest.raises(words.Missing):
        words.say("vi", Say("dialog-cancelled"))


def test_what_is_long_is_said_whole() -> None:
    long = "Ý kiến <b> của nhân dân. " * 1000
    what = Say("dialog-because", {"why": Say("dialog-cancelled", {"title": long}), "what": long})
    text, _ = words.say("vi", what)
    assert text.count(long.strip()) == 2
