"""/chitieu: the targets of the plans in force, how far each is, and what is missing."""

from dataclasses import dataclass, replace

from handlers.answers.known import Known
from handlers.feature import Action, Command, Feature, Result, Tapped
from handlers.figures import door as figures
from handlers.places.places import Memory
from handlers.targets import asked as target_asked
from handlers.targets import said as target_said
from handlers.targets import told, tying, view, wipe
from handlers.targets import wanted as target_wanted
from handlers.targets.list import Which, listing
from handlers.targets.view import ITEM, LIST, SHOW
from handlers.turn import Replies, Reply, Say, Turn
from knowledge.vietnamese import fold
from storage.database import Session


@dataclass(frozen=True, slots=True)
class Targets:
    """With the units in memory, and whoever answers questions of figures."""

    memory: Memory
    figures: figures.Figures

    def command(self, session: Session, turn: Turn, rest: str) -> Result:
        said = fold(rest).strip(" .?!")
        year = target_said.YEAR.fullmatch(said)
        which = Which(int(year[1])) if year else Which(words=rest.strip(" .?!"))
        return listing(session, self.memory, turn, which)

    def knows(self, session: Session, turn: Turn) -> Result | None:
        """ "chỉ tiêu đến đâu rồi" is all of them; "chỉ tiêu mô hình đạt chưa" a question of one."""
        text = " ".join(turn.text.split()).strip(" .?!")
        if turn.person is None:
            return None
        said = fold(text)
        whole, wanted = target_said.ALL.fullmatch(said), target_asked.read(text)
        track = target_said.TRACK.fullmatch(said) is not None
        if (whole or wanted or track) and turn.group:
            return [Reply(Say("talk-only-in-private"), quote=True)]
        if wanted and not track:
            which = Which(wanted.year, state=wanted.state)
            return listing(session, self.memory, turn, which)
        if whole or track:
            year = int(whole["year"]) if whole and whole["year"] else None
            return listing(session, self.memory, turn, Which(year))
        named = target_said.NAMED.match(said)
        if named and not turn.group and target_wanted.narrows(named["rest"]):
            return listing(session, self.memory, turn, Which(words=named["rest"]))
        about = target_said.about(text)
        if not about:
            return None
        asked = replace(turn, text=f"{about} so với chỉ tiêu thế nào")
        return self.figures.target(session, asked)

    def turned(self, session: Session, turn: Turn, tapped: Tapped) -> Replies:
        which, page = Which.of(tapped.args), int(tapped.args["page"])
        return listing(session, self.memory, turn, which, page, tapped.message)

    def shown(self, session: Session, turn: Turn, tapped: Tapped) -> Replies:
        found = view.find(session, turn, int(tapped.args[ITEM]))
        if found is None:
            return [Reply(Say("targets-gone"), toast=True)]
        return [view.view(session, self.memory(session), turn, *found, tapped.message)]


def feature(memory: Memory, known: Known) -> Feature:
    doors = Targets(memory, figures.Figures(memory, known))
    return Feature(
        commands=(
            Command(
                ("targets", "chitieu"), doors.command, where="private", menu="targets-menu",
                button="targets-button",
            ),
        ),
        actions=(
            Action(LIST, doors.turned),
            Action(SHOW, doors.shown),
            *told.ACTIONS,
            *tying.actions(memory),
            *wipe.actions(memory),
        ),
        dialogs=(told.dialog(memory),),
        knows=doors.knows,
    )  # fmt: skip
