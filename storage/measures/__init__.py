"""Measures: named computations over all that was reported and owed, each one query for any tree.

`reckon` gives a measure's figures unit by unit, `trend` the same for each month or quarter.
"""

from storage.measures.measured import Measured, Place, Ranked, Row, Share, State, ranking
from storage.measures.question import Asked
from storage.measures.reckoning import NAMES, Name, reckon, trend

__all__ = [
    "NAMES",
    "Asked",
    "Measured",
    "Name",
    "Place",
    "Ranked",
    "Row",
    "Share",
    "State",
    "ranking",
    "reckon",
    "trend",
]
