"""Callback queries: each may be answered once, and only while it is young."""

from tests.botapi.forms import Params
from tests.botapi.refusals import bad
from tests.botapi.texts import units
from tests.botapi.world import World

ANSWER_WITHIN = 10.0  # seconds of the server's clock
MOST_ANSWER = 200
TOO_LATE = "query is too old and response timeout expired or query ID is invalid"


def answer(world: World, params: Params) -> bool:
    if units(params.text("text")) > MOST_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    asked = world.queries.pop(params.text("callback_query_id"), None)
    if asked is None or world.clock.now() - asked > ANSWER_WITHIN:
        raise bad(TOO_LATE)
    return True
