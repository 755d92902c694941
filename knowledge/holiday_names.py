"""What public holidays are called, in the language of whoever reads it."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import holidays

LANGUAGES = {"vi": "vi", "en": "en_US"}  # ours, and the package's


@lru_cache(maxsize=64)
def names(year: int, language: str) -> Mapping[date, str]:
    """By day; of several names of one day the first."""
    found = holidays.country_holidays("VN", years=year, language=LANGUAGES.get(language, "vi"))
    return {day: found.get_list(day)[0] for day in found}
