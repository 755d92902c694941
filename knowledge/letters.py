"""Regular expressions over Vietnamese capitals and small letters, which no range holds."""

import re
from functools import cache

CAPITALS = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
SMALL = CAPITALS.lower()


@cache
def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile, reading "À-Ỹ" as the marked capitals and "à-ỹ" as the marked small letters."""
    return re.compile(pattern.replace("À-Ỹ", CAPITALS).replace("à-ỹ", SMALL), flags)
