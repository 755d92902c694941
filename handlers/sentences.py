"""A sentence of one's own: what it most likely means, or a choice between two readings."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from handlers import smalltalk
from handlers.feature import Action, Result, Tapped
from handlers.meaning import meaning
from handlers.meaning.meaning import Reading
from handlers.turn import Button, Reply, Say, Turn
from storage.database import Session

Take = Callable[[Session, Turn], Result]
# what nobody takes yet is said, rather than answered with something else
MISSING = {
    "manage": "talk-no-such-deed",
}
CHOICES = {
    "plan": "talk-as-question",
    "timetable": "talk-as-timetable",
    "report": "talk-as-report",
    "overview": "talk-as-overview",
}
CHOOSE = "talk.choose"


@dataclass(frozen=True, slots=True)
class Sentences:
    """Who takes sentences of which intent, orders by their name; `knows` is asked first."""

    intents: Mapping[str, Take]
    orders: Mapping[str, Take] = field(default_factory=dict)
    knows: Sequence[Callable[[Session, Turn], Result | None]] = ()

    def take(self, session: Session, turn: Turn) -> Result:
        small = smalltalk.answer(turn)
        if small is not None:
            return [small]
        for known in self.knows:
            result = known(session, turn)
            if result is not None:
                return result
        readings = meaning.read(turn.text, now=turn.at)
        first, second = readings[0], readings[1]
        rivals = {self.intents.get(first.intent), self.intents.get(second.intent)}
        if meaning.close(readings) and None not in rivals and len(rivals) > 1:
            return [_which(turn, first, second)]
        if first.intent == "unclear" and second.intent in self.intents:
            return self._try(session, turn, second)
        return self._as(session, turn, first.intent)

    def _try(self, session: Session, turn: Turn, second: Reading) -> Result:
        """A few words without a verb are often looked up in the plans."""
        return self._as(session, turn, second.intent if second.score > 0.1 else "unclear")

    def _as(self, session: Session, turn: Turn, intent: str) -> Result:
        take = self._ordered(turn) if intent == "manage" else self.intents.get(intent)
        if take is not None:
            return take(session, turn)
        help = Button(Say("help-button"), "run.help")
        say = Say(MISSING.get(intent, "talk-unclear"))
        return [Reply(say, ((help,),), quote=turn.group)]

    def _ordered(self, turn: Turn) -> Take | None:
        """Who does what the sentence orders."""
        readings = meaning.read(turn.text, now=turn.at)
        order = next(one for one in readings if one.intent == "manage").slots.get("order", "")
        return self.orders.get(order)

    def actions(self) -> tuple[Action, ...]:
        return (Action(CHOOSE, self._chosen),)

    def _chosen(self, session: Session, turn: Turn, tapped: Tapped) -> Result:
        """The person said which of the two was meant."""
        said = replace(turn, kind="text", text=tapped.args["text"], tap="", button="")
        return self._as(session, said, tapped.args["intent"])


def _which(turn: Turn, *readings: Reading) -> Reply:
    rows = tuple(
        (Button(Say(CHOICES[one.intent]), CHOOSE, {"text": turn.text, "intent": one.intent}),)
        for one in readings
        if one.intent in CHOICES
    )
    return Reply(Say("talk-which"), rows, quote=turn.group)
