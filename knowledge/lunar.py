"""Days of the Vietnamese lunar calendar, by the algorithm of Hồ Ngọc Đức at UTC+7.

New moons and the sun's longitude after Meeus, "Astronomical Algorithms"; a month without a major
solar term is the leap month.
"""

from datetime import date
from math import floor, pi, sin

ZONE = 7 / 24  # of a day
JULIAN = 1721425  # from the ordinals of Python to Julian day numbers
MONTH = 29.530588853
EPOCH = 2415021.076998695  # the new moon of 1 January 1900


def new_moon(number: int) -> int:
    """The local day, as a Julian day number, of the so many-th new moon since 1900."""
    century = number / 1236.85
    square, cube = century**2, century**3
    rad = pi / 180
    mean = 2415020.75933 + 29.53058868 * number + 0.0001178 * square - 0.000000155 * cube
    mean += 0.00033 * sin((166.56 + 132.87 * century - 0.009173 * square) * rad)
    sun = (359.2242 + 29.10535608 * number - 0.0000333 * square - 0.00000347 * cube) * rad
    moon = (306.0253 + 385.81691806 * number + 0.0107306 * square + 0.00001236 * cube) * rad
    node = (21.2964 + 390.67050646 * number - 0.0016528 * square - 0.00000239 * cube) * rad
    shift = (0.1734 - 0.000393 * century) * sin(sun) + 0.0021 * sin(2 * sun)
    shift += -0.4068 * sin(moon) + 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon)
    shift += 0.0104 * sin(2 * node) - 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon)
    shift += 0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun)
    shift += -0.0006 * sin(2 * node + moon) + 0.0010 * sin(2 * node - moon)
    shift += 0.0005 * sin(2 * moon + sun)
    return floor(mean + shift - drift(century) + 0.5 + ZONE)


def drift(century: float) -> float:
    """How far the earth's turning runs behind even time, in days."""
    if century < -11:
        return (
            0.001 + 0.000839 * century + 0.0002261 * century**2 - 0.00000845 * century**3
            - 0.000000081 * century**4
        )  # fmt: skip
    return -0.000278 + 0.000265 * century + 0.000262 * century**2


def solar_term(julian_day: int) -> int:
    """In which of twelve equal parts of its way the sun stands at the day's local midnight."""
    century = (julian_day - 0.5 - ZONE - 2451545.0) / 36525
    square = century**2
    rad = pi / 180
    anomaly = (357.52910 + 35999.05030 * century - 0.0001559 * square) * rad
    longitude = 280.46645 + 36000.76983 * century + 0.0003032 * square
    longitude += (1.914600 - 0.004817 * century - 0.000014 * square) * sin(anomaly)
    longitude += (0.019993 - 0.000101 * century) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    return floor((longitude % 360) / 30)


def moon_count(julian_day: int) -> int:
    return floor((julian_day - EPOCH) / MONTH)


def month_eleven(year: int) -> int:
    """The first day of the month that holds the winter solstice of the solar year."""
    number = moon_count(date(year, 12, 31).toordinal() + JULIAN)
    first = new_moon(number)
    return new_moon(number - 1) if solar_term(first) >= 9 else first


def leap_offset(eleventh: int) -> int:
    """How many months after month eleven the leap month comes."""
    number = floor((eleventh - EPOCH) / MONTH + 0.5)
    before = solar_term(new_moon(number + 1))
    for offset in range(2, 15):
        term = solar_term(new_moon(number + offset))
        if term == before:
            return offset - 1
        before = term
    return 0


def solar(day: int, month: int, year: int, *, leap: bool = False) -> date | None:
    """The solar day of a lunar one; None where that month has no such day or is no leap month."""
    if not (1 <= day <= 30 and 1 <= month <= 12 and 1900 <= year <= 2199):
        return None
    start = month_eleven(year - 1 if month < 11 else year)
    end = month_eleven(year if month < 11 else year + 1)
    offset = (month - 11) % 12
    if end - start > 365:
        leap_at = leap_offset(start)
        leap_month = (leap_at - 2) % 12 or 12
        if leap and month != leap_month:
            return None
        if leap or offset >= leap_at:
            offset += 1
    elif leap:
        return None
    number = floor(0.5 + (start - EPOCH) / MONTH) + offset
    first, following = new_moon(number), new_moon(number + 1)
    if day > following - first:
        return None
    return date.fromordinal(first + day - 1 - JULIAN)
