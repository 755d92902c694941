"""What is still missing to a goal, in whole units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.goals import Comparator, Goal


@pytest.mark.parametrize(
    ("goal", "n", "least"),
    [
        (Goal(">=", 95), 13, 13),
        (Goal(">", 85), 13, 12),  # 11.05 of them
        (Goal(">=", 85), 20, 17),  # exactly 85 %
        (Goal(">", 85), 20, 18),  # exactly 85 % is not more than 85 %
        (Goal(">=", 100), 13, 13),
        (Goal(">", 100), 13, 13),  # all are all there are
        (Goal("=", 50), 13, 7),
        (Goal(">=", 0.1), 1000, 1),
        (Goal(">=", 70.1), 1000, 701),  # the nearest float of 70.1 is more than 70.1
        (Goal("range", 80, 90), 10, 8),
        (Goal("<=", 5), 100, 0),
        (Goal(">=", 2, percent=False), 13, 2),
        (Goal(">", 2, percent=False), 13, 3),
        (Goal(">=", 85), 0, 0),
    ],
)
def test_so_many_are_enough(goal: Goal, n: int, least: int) -> None:
    assert goal.least(n) == least
    assert goal.gap(least, n) == 0
    assert goal.gap(0, n) == least


@pytest.mark.parametrize(
    ("goal", "n", "most"),
    [
        (Goal("<=", 5), 100, 5),
        (Goal("<", 5), 100, 4),
        (Goal("<=", 5), 30, 1),
        (Goal("range", 80, 90), 10, 9),
        (Goal("=", 50), 13, 7),
        (Goal(">=", 5), 100, None),
    ],
)
def test_and_so_many_are_not_too_many(goal: Goal, n: int, most: int | None) -> None:
    assert goal.most(n) == most
    if most is not None:
        assert goal.met(most, n)
        assert goal.excess(most + 2, n) == 2


@given(
    comparator=st.sampled_from([">=", ">"]),
    value=st.integers(0, 1000).map(lambda tenths: tenths / 10),
    n=st.integers(1, 4000),
)
def test_with_the_gap_filled_it_is_met_and_with_one_less_it_is_not(
    comparator: Comparator, value: float, n: int
) -> None:
    goal = Goal(comparator, value)
    least = goal.least(n)
    tenths = round(value * 10)
    beyond = 1000 * least > tenths * n
    assert beyond or least == n or (comparator == ">=" and 1000 * least == tenths * n)
    assert goal.met(least, n)
    if least:
        less = 1000 * (least - 1)
        assert less < tenths * n or (comparator == ">" and less == tenths * n)
        assert goal.gap(least - 1, n) == 1
