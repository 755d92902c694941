"""The card of a report: what was read, what is doubtful, what is asked, and what a tap would do."""

from collections.abc import Mapping
from datetime import date

from handlers import card
from handlers.card import Scene, button
from handlers.dialog import DOUBT
from handlers.forms.kind import Field, Kind
from handlers.reports import calendar, double, words
from handlers.reports.answers import (
    DAY,
    DAYS,
    ENTRIES,
    LIKE,
    NOTHING,
    REPORT,
    UNIT,
    UNITS,
    WORK,
    doubts,
    needed,
)
from handlers.reports.told import own_units
from handlers.turn import Button, Reply, Say
from storage import people, reports, units, work
from storage.dialogues import CARD
from storage.reports import Report

READY = {"situation": "report-ready-situation", "task": "report-ready-task"}
Rows = tuple[tuple[Button, ...], ...]
Marks = Mapping[str, tuple[str, str]]
DOUBTS = {
    "about": "report-doubt-about",
    "above": "report-doubt-above",
    "below": "report-doubt-below",
    "two": "report-doubt-two",
    "far": "report-doubt-far",
    "guess": "report-doubt-guess",
    "words": "report-doubt-words",
    "entry": "report-doubt-entry",
}


def view(kind: Kind, scene: Scene, why: Say | None) -> Reply:
    """The card with the next question under it, or ready to be sent."""
    step = scene.standing.step
    like = double.of(kind, scene) if step == CARD else None
    if like is not None:
        ask = Say("report-like", {"receipt": like.receipt, "card": _other(scene, like)})
        rows = _like_buttons(scene, like)
    elif step == CARD:
        ask, rows = _ready(kind, scene), _card_buttons(scene)
    else:
        ask, rows = _question(scene, kind, step)
    shown = Say("report-card", {"card": summary(kind, scene), "question": ask})
    return card.reply(scene, card.because(why, shown), rows)


def summary(kind: Kind, scene: Scene, *, checked: bool = False) -> Say:
    """What the report says so far; once it was `checked`, no line carries a mark."""
    lines = _lines(kind, scene, {} if checked else doubts(scene.draft.answers))
    return Say("report-summary", {"title": title(kind, scene), "lines": lines})


def title(kind: Kind, scene: Scene) -> Say:
    changes = scene.draft.answers.get(REPORT)
    report = reports.find(scene.session, int(changes)) if changes else None
    if report is None:
        return Say(kind.title)
    return Say("report-title-change", {"kind": Say(kind.title), "receipt": report.receipt})


def _lines(kind: Kind, scene: Scene, marks: Marks) -> tuple[Say, ...]:
    answers = scene.draft.answers
    lines: list[Say] = []
    if unit := answers.get(UNIT):
        lines.append(_unit_line(scene, int(unit)))
    if day := answers.get(DAY):
        lines.append(Say("report-line-day", {"day": words.day(date.fromisoformat(day))}))
    if answers.get(NOTHING):
        lines.append(Say("report-line-nothing"))
    else:
        lines += [
            _field_line(scene, field, marks) for field in kind.fields if answers.get(field.name)
        ]
    if like := answers.get(LIKE):
        lines.append(Say("report-line-like", {"receipt": like}))
    files = card.attached(scene)
    return (*lines, files) if files else tuple(lines)


def _unit_line(scene: Scene, unit: int) -> Say:
    """Whose report it is, and who enters it where that is somebody else."""
    name = words.unit_name(scene.session, unit)
    me, author_id = scene.turn.person, scene.draft.author
    author = me if me and me.id == author_id else people.by_id(scene.session, author_id)
    own = {role.unit for role in author.roles} if author else set()
    if unit in own or author is None:
        return Say("report-line-unit", {"unit": name})
    return Say("report-line-unit-for", {"unit": name, "name": author.name})


def _field_line(scene: Scene, field: Field, marks: Marks) -> Say:
    answer = scene.draft.answers[field.name]
    value = words.value(scene.session, field, answer)
    plain = Say("dialog-line", {"label": Say(field.label), "value": value})
    doubt = marks.get(field.name)
    if doubt is None:
        return plain
    why, said = doubt
    return Say("report-line-doubt", {"line": plain, "why": Say(DOUBTS[why], {"said": said})})


def _ready(kind: Kind, scene: Scene) -> Say:
    marked = any(name.startswith(DOUBT) for name in scene.draft.answers)
    if not any(field.type == "count" for field in kind.fields):  # no number to be corrected
        told = READY.get(kind.name, "report-ready-words")
        return Say("report-check-words" if marked else told)
    return Say("report-check" if marked else "report-ready")


def _other(scene: Scene, like: Report) -> Say:
    return Say("report-like-body", {"lines": words.body(scene.session, like)})


def _like_buttons(scene: Scene, like: Report) -> Rows:
    id = str(like.id)
    return (
        (button(scene, Say("report-button-update", {"receipt": like.receipt}), "own", update=id),),
        (button(scene, Say("report-button-other"), "own", other=id),),
        (button(scene, Say("dialog-button-cancel"), "order", order="cancel"),),
    )


def _card_buttons(scene: Scene) -> Rows:
    return (
        (button(scene, Say("dialog-button-send"), "order", order="send"),),
        (
            button(scene, Say("dialog-button-edit"), "order", order="edit"),
            button(scene, Say("dialog-button-cancel"), "order", order="cancel"),
        ),
    )


def _question(scene: Scene, kind: Kind, step: str) -> tuple[Say, Rows]:
    if step == UNIT:
        return Say("report-ask-unit"), (*_units(scene), _steer(scene, kind, None))
    if step == DAY:
        return _ask_day(kind, scene), (*_days(scene), _steer(scene, kind, None))
    field = kind.field(step)
    assert field is not None  # steps are made of the kind's fields
    return Say(field.ask), (*_choices(scene, field), _steer(scene, kind, field))


def _units(scene: Scene) -> Rows:
    offered = scene.draft.answers.get(UNITS, "")
    ids = [int(one) for one in offered.split(",") if one] or own_units(scene.turn)
    known = units.several(scene.session, ids)
    return tuple(
        (
            button(
                scene,
                Say("report-button-unit", {"unit": known[id].name}),
                "answer",
                step=UNIT,
                value=str(id),
            ),
        )
        for id in ids
        if id in known
    )


def _ask_day(kind: Kind, scene: Scene) -> Say:
    situation = kind.name == "situation"  # it happens on no day
    shown = scene.tapped.args.get("month") if scene.tapped else None
    if not shown:
        return Say("report-ask-day-situation" if situation else "report-ask-day")
    key = "report-ask-day-month-situation" if situation else "report-ask-day-month"
    return Say(key, {"month": f"{date.fromisoformat(shown):%m/%Y}"})


def _days(scene: Scene) -> Rows:
    offered = [
        date.fromisoformat(one) for one in scene.draft.answers.get(DAYS, "").split(",") if one
    ]
    today = scene.turn.at.date()
    shown = scene.tapped.args.get("month") if scene.tapped else None
    if shown:
        return calendar.month(scene, date.fromisoformat(shown), today)
    return (*calendar.these(scene, offered), *calendar.days(scene, today))


def _choices(scene: Scene, field: Field) -> Rows:
    if field.type == "entry":
        ids = [int(one) for one in scene.draft.answers.get(ENTRIES, "").split(",") if one]
        return tuple(
            (
                button(
                    scene,
                    Say(
                        "report-button-task",
                        {"task": words.task(one, most=words.BUTTON)},
                    ),
                    "answer",
                    step=field.name,
                    value=f"{WORK}{one.id}",
                ),
            )
            for one in work.several(scene.session, ids)
        )
    if field.type == "count" and field.least == 0:
        none = Say("report-button-none")
        return ((button(scene, none, "answer", step=field.name, value="0"),),)
    return tuple(
        (button(scene, Say(label), "answer", step=field.name, value=value),)
        for value, label in field.choices
    )


def _steer(scene: Scene, kind: Kind, field: Field | None) -> tuple[Button, ...]:
    row = []
    if field is not None and field.need != "must":
        row.append(button(scene, Say("dialog-button-skip"), "order", order="skip"))
    if needed(kind, scene.draft.answers) == CARD:
        row.append(button(scene, Say("dialog-button-send"), "order", order="send"))
    row.append(button(scene, Say("dialog-button-cancel"), "order", order="cancel"))
    return tuple(row)
