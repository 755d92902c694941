"""What of some work goes into a text that is carried by hand: each whole, in one message."""

from collections.abc import Sequence

from storage.work import Work

LONGEST = 1_500  # letters of a task; longer ones are chapters, not tasks
AROUND = 160  # letters of the plan, the clause and the day beside it


def fitting(found: Sequence[Work], most: int, room: int) -> Sequence[Work]:
    """The first of them, `most` at most, that fit into so many letters; at least one."""
    count = 0
    for one in found[:most]:
        room -= min(len(one.item.words), LONGEST) + AROUND
        if count and room < 0:
            break
        count += 1
    return found[:count]
