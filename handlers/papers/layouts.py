"""How official papers are laid out, as data: of the state, of the Party, of the Youth Union.

The state's is Nghị định 30/2020/NĐ-CP, phụ lục I; the Party's Hướng dẫn 36-HD/VPTW of 2018.
Lengths in millimetres, letters in points.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from handlers.turn import Say

Name = Literal["state", "party", "youth"]
FONT = "Times New Roman"
WIDTH, HEIGHT = 210, 297


@dataclass(frozen=True, slots=True)
class Margins:
    top: int
    bottom: int
    left: int
    right: int

    @property
    def text(self) -> int:
        """The width that is left for the text."""
        return WIDTH - self.left - self.right


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the head of the first page."""

    say: Say
    size: int
    rule: int = 0  # the length of the line below it


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything in which the papers differ."""

    name: Name
    margins: Margins
    right: tuple[Heading, ...]  # the head's right side, above place and day
    left_width: int  # of the head's left side
    above_size: int  # the body above the issuer, then the issuer
    issuer_size: int
    issuer_rule: int  # 0: a mark instead
    issuer_mark: str
    number: str  # before and after the abbreviation
    number_size: int
    day_size: int
    title_size: int
    subject_size: int
    subject_rule: int
    subject_mark: str
    body_size: int
    page_size: int
    to_size: int  # "Nơi nhận"
    to_list_size: int
    to_underlined: bool
    signs: tuple[str, ...] = ()  # keys: what stands above the signature


STATE = Layout(
    "state",
    Margins(20, 20, 30, 15),
    (
        Heading(Say("paper-head-state"), 12),
        Heading(Say("paper-head-motto"), 14, rule=57),  # as long as the words
    ),
    left_width=68,
    above_size=13,
    issuer_size=13,
    issuer_rule=24,
    issuer_mark="",
    number="Số:        /BC-{abbreviation}",
    number_size=13,
    day_size=14,
    title_size=14,
    subject_size=14,
    subject_rule=50,
    subject_mark="",
    body_size=14,
    page_size=14,
    to_size=12,
    to_list_size=11,
    to_underlined=False,
    signs=("paper-sign-head",),
)
PARTY = Layout(
    "party",
    Margins(20, 20, 30, 15),
    (Heading(Say("paper-head-party"), 15, rule=65),),
    left_width=72,
    above_size=14,
    issuer_size=14,
    issuer_rule=0,
    issuer_mark="*",
    number="Số        -BC/{abbreviation}",
    number_size=14,
    day_size=14,
    title_size=16,
    subject_size=14,
    subject_rule=0,
    subject_mark="-----",
    body_size=14,
    page_size=14,
    to_size=14,
    to_list_size=12,
    to_underlined=True,
    signs=("paper-sign-behalf", "paper-sign-office"),
)
YOUTH = Layout(
    "youth",
    Margins(20, 20, 30, 15),
    (Heading(Say("paper-head-youth"), 15, rule=66),),
    left_width=72,
    above_size=14,
    issuer_size=14,
    issuer_rule=0,
    issuer_mark="***",
    number="Số:        -BC/{abbreviation}",
    number_size=14,
    day_size=14,
    title_size=16,
    subject_size=14,
    subject_rule=0,
    subject_mark="---------",
    body_size=14,
    page_size=14,
    to_size=14,
    to_list_size=12,
    to_underlined=True,
    signs=("paper-sign-behalf", "paper-sign-office"),
)
LAYOUTS: Mapping[str, Layout] = {one.name: one for one in (STATE, PARTY, YOUTH)}
