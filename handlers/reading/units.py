"""Whose report it is: of the units a message names, the one that speaks rather than the place."""

from handlers.places import Hit, Places
from handlers.reading.items import Row
from handlers.reading.wordings import Wordings


def mentioned(row: Row, places: Places, words: Wordings) -> tuple[int, ...]:
    own: list[Hit] = []
    people: list[Hit] = []
    sites: list[Hit] = []
    for at, item in enumerate(row.items):
        if item.hit is None or _addressed(row, at):
            continue
        inside = words.place is not None and words.place[0] <= at < words.place[1]
        placed = any(one.name == "place" for one in row.kind.fields)
        if inside or (placed and at and row.codes[at - 1] == "P"):
            alone = words.place is None or words.place[1] - words.place[0] == 1
            if alone or not item.hit.village:
                sites.append(item.hit)
        elif any(first <= at < last for first, last in words.person):
            people.append(item.hit)
        else:
            own.append(item.hit)
    for some in (own, people, [hit for hit in sites if not hit.village]):
        if some:
            return _narrow(some, places)
    return ()


def _narrow(hits: list[Hit], places: Places) -> tuple[int, ...]:
    """The first; "bản Nà Khuy, xã Bản Bo" is the village, and several's names are told apart."""
    first, others = hits[0], hits[1:]
    named = {unit for hit in others for unit in hit.units}
    below = [unit for unit in first.units if named & set(places.above(unit))]
    if below:
        return tuple(below)
    return first.units


def _addressed(row: Row, at: int) -> bool:
    """ "Kính gửi BDV": whom it is sent to, not whose it is."""
    first = row.items[at].start
    before = [one.bare for one in row.message.tokens[max(0, first - 2) : first]]
    return before[-1:] == ["gui"] and before != ["da", "gui"]
