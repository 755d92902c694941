"""What a periodic report is made of: who issues it, for which period, from which reports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.papers.layouts import Layout
from handlers.papers.period import Period
from storage.models import Model
from storage.report_sheet import Line


@dataclass(frozen=True, slots=True)
class Home:
    """A row of the paper's tables: a unit with all that is below it.

    The issuer itself, or a unit that has ended, is a row where it has reports, but owes none.
    """

    id: int
    name: str
    due: bool = True


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything the paper says, before it is laid out. `lines` hold no situation reports."""

    layout: Layout
    name: str  # of the issuer
    above: str  # of the unit above it; empty for none
    locality: str
    period: Period
    as_of: datetime
    homes: Sequence[Home]
    home_of: Mapping[int, int]
    lines: Sequence[Line]
    models: Sequence[Model]
    kind: str = ""  # only of this kind; empty: of all
