"""Small lives of a district, on both databases; `python -m bench machine` lives longer ones."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.conftest import Fresh
from tests.scheduler.machine import Machine

SMALL = settings(
    max_examples=5, stateful_step_count=20, deadline=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


def test_whatever_happens_a_district_hears_what_the_book_says(fresh: Fresh) -> None:
    lives = type("Lives", (Machine,), {"opened": staticmethod(fresh)})
    run_state_machine_as_test(lives, settings=SMALL)
