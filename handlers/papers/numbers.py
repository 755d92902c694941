"""Numbers as Vietnamese papers write them: 1.234 and 69,2 %."""


def count(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def rate(part: int, whole: int) -> str:
    """To one decimal, half up; 100 % only where all are; a dash where there are none."""
    if whole <= 0:
        return "–"
    tenths = (2000 * part + whole) // (2 * whole)
    if part < whole:
        tenths = min(tenths, 999)
    ones, rest = divmod(tenths, 10)
    return f"{count(ones)},{rest} %" if rest else f"{count(ones)} %"
