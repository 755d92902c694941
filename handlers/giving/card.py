"""How a task that is to be given looks: its card, and the question for what is still missing."""

import json
from datetime import date

from handlers.card import Scene, because, button, reply
from handlers.forms.kinds import BY_NAME
from handlers.giving.task import DONE
from handlers.giving.units import GIVER, NAMED, SURE, UNKNOWN, WHICH, asks, ids, meant
from handlers.places import names as place_names
from handlers.reports import words as report_words
from handlers.turn import Button, Reply, Say, Value
from knowledge import addressees
from storage import units
from storage.database import Session
from storage.dialogues import CARD

NAMES = 12  # units named on a card: four lines on a phone
NEAR = 3  # names offered instead of one that nobody bears
Rows = tuple[tuple[Button, ...], ...]
QUESTIONS = {
    "task": "giving-ask-task", "whom": "giving-ask-whom", "due": "giving-ask-due",
    "owes": "giving-ask-owes",
}  # fmt: skip
LABELS = {
    "task": "giving-label-task", "whom": "giving-label-whom", "due": "giving-label-due",
    "owes": "giving-label-owes",
}  # fmt: skip
BEFORE = "before"  # beside the answer for the day
BARE = ("cac", "nhung", "moi", "tat", "toan", "het")  # "cac xa", typed without marks
KINDS = ("situation", "dialogue", "training", "model", "reception")
RULES = (("commune", "giving-all-communes"), ("village", "giving-all-villages"))


def view(scene: Scene, why: Say | None) -> Reply:
    """The question it waits for, or the card."""
    step = scene.standing.step
    if step == CARD:
        return reply(scene, because(why, summary(scene)), _card_buttons(scene))
    if step == "whom" and asks(scene.draft.answers):
        return _which(scene, why)
    told = _lines(scene)
    question = Say(QUESTIONS[step])
    if told:
        question = Say("giving-question", {"lines": told, "question": question})
    titled = Say("dialog-title", {"title": Say("giving-title")})
    shown = Say("dialog-question", {"title": titled, "question": question})
    return reply(scene, because(why, shown), (*_choices(scene, step), _steer(scene)))


def summary(scene: Scene) -> Say:
    values: dict[str, Value] = {"title": Say("giving-title"), "lines": _lines(scene)}
    return Say("dialog-card", values)


def due(on: date, hour: str | None, before: str = "") -> Say:
    """ "17:00, thứ sáu, 20/03/2026"; `before`: the day that was said and is left out"""
    day = report_words.day(on)
    if hour:
        return Say("giving-due-hour", {"hour": hour, "day": day})
    if not before:
        return Say("giving-due-day", {"day": day})
    said = f"{date.fromisoformat(before):%d/%m}"
    return Say("giving-due-before", {"day": day, "before": said})


def split(answer: str) -> tuple[date, str | None]:
    day, _, hour = answer.partition("T")
    return date.fromisoformat(day), hour or None


def owed(owes: str) -> Say:
    kind = BY_NAME.get(owes)
    return Say("giving-owes-done") if kind is None else Say(kind.title)


def named(session: Session, some: tuple[int, ...], most: int = NAMES) -> Say:
    """The first few by name, and how many more there are."""
    known = units.several(session, some[:most])
    names = ", ".join(known[one].name for one in some[:most])
    if len(some) <= most:
        return Say("giving-names", {"names": names})
    return Say("giving-names-more", {"names": names, "count": len(some) - most})


def _lines(scene: Scene) -> tuple[Say, ...]:
    answers, session = scene.draft.answers, scene.session
    lines = []
    if task := answers.get("task"):
        lines.append(_line("giving-label-task", task))
    if answers.get("whom"):
        found = meant(session, answers, scene.turn.at)
        values: dict[str, Value] = {
            "words": _called_by(answers.get(NAMED, ""), found.rule), "count": len(found.units),
            "names": named(session, found.units),
        }  # fmt: skip
        several = "giving-whom-rule" if found.rule else "giving-whom-list"
        one = len(found.units) == 1
        told = values["names"] if one and not found.rule else Say(several, values)
        lines.append(_line("giving-label-whom", told))
        giver = units.name_of(session, int(answers[GIVER]))
        lines.append(_line("giving-label-giver", giver))
    if answers.get("due"):
        lines.append(
            _line("giving-label-due", due(*split(answers["due"]), answers.get(BEFORE, "")))
        )
    if answers.get("task"):
        lines.append(_line("giving-label-owes", owed(answers.get("owes", DONE))))
    return tuple(lines)


def _called_by(words: str, rule: str) -> Value:
    """As they were typed; "cac xa" with its marks."""
    kinds = addressees.read_rule(rule) if rule else None
    bare = words.isascii() and words.lower().split(" ")[0] in BARE
    return Say("figures-only", {"kind": kinds[0]}) if bare and kinds and len(kinds) == 1 else words


def _line(label: str, value: Value) -> Say:
    return Say("dialog-line", {"label": Say(label), "value": value})


def _card_buttons(scene: Scene) -> Rows:
    change = [
        button(scene, Say(label), "change", step=step)
        for step, label in (
            ("task", "giving-button-task"),
            ("whom", "giving-button-whom"),
            ("due", "giving-button-due"),
            ("owes", "giving-button-owes"),
        )
    ]
    send = button(scene, Say("giving-button-give"), "order", order="send")
    return ((send,), tuple(change[:2]), tuple(change[2:]), _steer(scene))


def _steer(scene: Scene) -> tuple[Button, ...]:
    return (button(scene, Say("dialog-button-cancel"), "order", order="cancel"),)


def _choices(scene: Scene, step: str) -> Rows:
    if step == "owes":
        return tuple(
            (button(scene, owed(one), "answer", step=step, value=one),) for one in (DONE, *KINDS)
        )
    if step == "whom":
        return tuple((button(scene, Say(key), "own", rule=kind),) for kind, key in RULES)
    if step == "due":
        days = (("today", "giving-button-today"), ("tomorrow", "giving-button-tomorrow"),
                ("week", "giving-button-week"))  # fmt: skip
        return (tuple(button(scene, Say(key), "own", day=day) for day, key in days),)
    return ()


def _which(scene: Scene, why: Say | None) -> Reply:
    """A name that several units bear, or none."""
    answers, session = scene.draft.answers, scene.session
    which = [one for one in answers.get(WHICH, "").split(";") if one]
    if which:
        some = ids(which[0])
        name = place_names.shared([units.name_of(session, one) for one in some])
        say, offered = Say("giving-which", {"name": name}), list(some)
    else:
        name = json.loads(answers[UNKNOWN])[0]
        below = units.subtree(session, int(answers[GIVER]))
        near = units.named(session, name, limit=NEAR, within=below)
        offered = [one.unit.id for one in near]
        say = Say("giving-unknown-near" if offered else "giving-unknown", {"name": name})
    rows = [(button(scene, _called(session, one), "own", unit=str(one)),) for one in offered]
    if rest := ids(answers.get(SURE, "")):
        key = Say("giving-button-rest", {"count": len(rest)})
        rows.append((button(scene, key, "own", rest="1"),))
    return reply(scene, because(why, say), (*rows, _steer(scene)))


def _called(session: Session, unit: int) -> Say:
    """With who stands above it: two units may bear one name."""
    known = units.by_id(session, unit)
    name = known.name if known else ""
    above = units.name_of(session, known.parent) if known and known.parent else ""
    return Say("giving-unit" if above else "giving-unit-alone", {"unit": name, "above": above})
