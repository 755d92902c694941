"""Who takes this turn: a tapped button, a command, the open form, or nobody."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from handlers import attach, card, dialog, filing, groups, join, rights
from handlers.feature import Action, Command, Feature, Opening, Result, Tapped
from handlers.filing import Filing
from handlers.machine import INTERRUPTED, Machine
from handlers.sentences import CHOOSE, Sentences
from handlers.turn import Replies, Reply, Say, Turn
from knowledge.vietnamese import fold
from storage import audit, buttons, people
from storage.database import Session

OLD_BUTTON = Say("talk-old-button")


@dataclass(frozen=True, slots=True)
class Router:
    """All features' doors, put side by side once."""

    commands: Mapping[str, Command]
    actions: Mapping[str, Action]
    machine: Machine
    sentences: Sentences
    filing: Filing
    news: Mapping[str, Callable[[Session, Turn], Replies]] = field(default_factory=dict)
    edited: Sequence[Callable[[Session, Turn], Result]] = ()
    names: Sequence[Callable[[Session, Turn], Result | None]] = ()
    replies: Sequence[Callable[[Session, Turn], Result | None]] = ()
    overhears: Sequence[Callable[[Session, Turn], bool]] = ()

    def answer(self, session: Session, turn: Turn) -> Replies:
        """Return what is to be said, in order; nothing where silence fits."""
        if turn.account:
            turn = replace(turn, person=people.behind(session, turn.account))
        if turn.kind == "moved":
            return groups.moved(session, turn)
        if turn.kind == "member":
            return groups.membership(session, turn)
        if turn.kind == "job":
            return self._news(session, turn)
        if not turn.account:
            return _nobody(turn)
        if turn.kind == "tap":
            return self._tap(session, turn)
        if turn.kind == "edited":
            return self._edited(session, turn)
        heard = self._heard(session, turn)
        if heard is None:
            return ()
        turn = heard
        if turn.kind == "contact":
            return join.joined_by_contact(session, turn)
        replies = self._hear(session, turn)
        return [*_hello(session, turn), *replies]

    def _heard(self, session: Session, turn: Turn) -> Turn | None:
        """In a group: what is said to us, or is plainly for us."""
        heard = filing.heard(session, turn)
        if heard is None or not heard.group or heard.addressed or heard.files:
            return heard
        return turn if any(hears(session, turn) for hears in self.overhears) else None

    def _hear(self, session: Session, turn: Turn) -> Replies:
        command = self._command(turn.text)
        if command is not None and turn.files and command[0].captions:
            turn = replace(turn, text=command[1])
        elif command is not None:
            return self.run(session, turn, *command)
        if turn.person is None:
            return join.stranger(session, turn)
        scene = self.machine.open(session, turn)
        if turn.kind == "files":
            return self.filing.take(session, turn, scene)
        if turn.reply_to and (aside := self._aside(session, turn, scene, self.replies)):
            return aside
        if scene is None and (answered := self.filing.known(session, turn, None)) is not None:
            return answered
        if named := self._aside(session, turn, scene, self.names):
            return named
        if scene is not None and turn.kind == "text":
            return self.machine.hear(scene)
        if dialog.order_of(turn.text):
            return [Reply(Say("talk-nothing-open"), quote=turn.group)]
        return self.machine.made(session, turn, self.sentences.take(session, turn))

    def _aside(
        self,
        session: Session,
        turn: Turn,
        scene: card.Scene | None,
        doors: Sequence[Callable[[Session, Turn], Result | None]],
    ) -> Replies:
        """Nothing but a thing's name, or an answer to one of our messages: the form goes on."""
        results = (take(session, turn) for take in doors if turn.kind == "text")
        found = next((one for one in results if one is not None), None)
        if found is None:
            return ()
        shown = self.machine.made(session, turn, found)
        if scene is None or isinstance(found, Opening):  # another form is on top now
            return shown
        return [*shown, card.view(scene, why=INTERRUPTED)]

    def _edited(self, session: Session, turn: Turn) -> Replies:
        results = (self.machine.made(session, turn, take(session, turn)) for take in self.edited)
        return next((replies for replies in results if replies), ())

    def _news(self, session: Session, turn: Turn) -> Replies:
        told = self.news.get(turn.job["kind"])
        return told(session, turn) if told else self.filing.arrived(session, turn)

    def _command(self, text: str) -> tuple[Command, str] | None:
        name, _, rest = text.strip().partition(" ")
        if not name.startswith("/"):
            return None
        command = self.commands.get(fold(name[1:]))
        return None if command is None else (command, rest.strip())

    def run(self, session: Session, turn: Turn, command: Command, rest: str) -> Replies:
        if not rights.has(turn.person, command.right):
            return _denied(session, turn, command.names[0])
        if command.where != "both" and turn.group != (command.where == "group"):
            key = "talk-only-in-group" if command.where == "group" else "talk-only-in-private"
            return [Reply(Say(key), quote=turn.group)]
        if command.run is None:
            replies = self.machine.start(session, turn, command.opens)
            scene = self.machine.open(session, turn)
            # a picture with the command under it belongs to the form
            takes = scene is not None and scene.form.takes_files and bool(turn.files)
            return [*attach.join(scene), *replies[1:]] if scene and takes else replies
        before = self.machine.open(session, turn)
        replies = list(self.machine.made(session, turn, command.run(session, turn, rest)))
        after = self.machine.open(session, turn)
        if before and after and before.standing == after.standing and not _shows(replies, after):
            replies.append(card.view(after, why=INTERRUPTED))
        return replies

    def _tap(self, session: Session, turn: Turn) -> Replies:
        kept = buttons.find(session, turn.button)
        action = self.actions.get(kept.action) if kept else None
        if kept is None or action is None or kept.until < turn.at:
            return [Reply(OLD_BUTTON, toast=True), Reply(OLD_BUTTON)]
        if kept.who is not None and (turn.person is None or turn.person.id != kept.who):
            return [Reply(Say("talk-not-your-button"), toast=True)]
        if not rights.has(turn.person, action.right):
            return [Reply(Say("talk-denied"), toast=True), *_denied(session, turn, action.name)]
        if kept.outcome:
            return [Reply(Say(kept.outcome), toast=True)]
        if action.run is None:
            return self.machine.start(session, turn, action.opens, kept.args)
        tapped = Tapped(kept.id, kept.action, kept.args, kept.draft, kept.version, kept.message)
        replies = self.machine.made(session, turn, action.run(session, turn, tapped))
        scene = self.machine.open(session, turn) if kept.action == CHOOSE else None
        # it was said in the middle of a form, which goes on
        return [*replies, card.view(scene, why=INTERRUPTED)] if scene else replies


def build(features: Sequence[Feature]) -> Router:
    """Put the features' doors side by side."""
    dialogs = {form.name: form for feature in features for form in feature.dialogs}
    commands = {
        fold(name): command
        for feature in features
        for command in feature.commands
        for name in command.names
    }
    actions = {action.name: action for feature in features for action in feature.actions}
    files = [feature.files for feature in features if feature.files]
    news = {kind: told for feature in features for kind, told in feature.news.items()}
    intents = {name: take for feature in features for name, take in feature.intents.items()}
    orders = {name: take for feature in features for name, take in feature.orders.items()}
    knows = [feature.knows for feature in features if feature.knows]
    names = [feature.names for feature in features if feature.names]
    sentences = Sentences(intents, orders, knows)
    machine = Machine(dialogs, sentences.take)
    actions |= {action.name: action for action in machine.actions()}
    actions |= {action.name: action for action in sentences.actions()}
    edits = [feature.edited for feature in features if feature.edited]
    first = [feature.first for feature in features if feature.first]
    places = Filing(machine, first, files, news)
    overhears = [feature.overhears for feature in features if feature.overhears]
    replies = [feature.replies for feature in features if feature.replies]
    router = Router(
        commands,
        actions,
        machine,
        sentences,
        places,
        news,
        edits,
        names,
        replies=replies,
        overhears=overhears,
    )
    for command in commands.values():
        actions[command.tap] = Action(command.tap, partial(_say, router, command), command.right)
    return router


def _say(
    router: Router, command: Command, session: Session, turn: Turn, _tapped: Tapped
) -> Replies:
    """A button says the command."""
    return router.run(session, turn, command, "")


def _nobody(turn: Turn) -> Replies:
    """An anonymous administrator or a channel: we can't know whose rights to ask for."""
    if turn.group and turn.addressed and turn.text.startswith("/"):
        return [Reply(Say("talk-nobody"), quote=True)]
    return ()


def _hello(session: Session, turn: Turn) -> Replies:
    """On first contact: say that this is an automatic assistant."""
    if turn.person is None or turn.person.greeted or turn.group:
        return ()
    people.greeted(session, turn.account, turn.own_chat, turn.at)
    return [Reply(Say("talk-hello", {"name": turn.person.name}))]


def _denied(session: Session, turn: Turn, what: str) -> Replies:
    person = turn.person.id if turn.person else None
    audit.note(session, turn.at, person, what, turn.account, allowed=False)
    if turn.person is None:
        return join.stranger(session, turn)
    return [Reply(Say("talk-denied"), quote=turn.group)]


def _shows(replies: Sequence[Reply], scene: card.Scene) -> bool:
    return any(reply.draft == scene.draft.id for reply in replies)
