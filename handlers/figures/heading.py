"""What was understood, above an answer: which figure, in which shape, of whom, of which time."""

from collections.abc import Mapping

from handlers.figures.asked import Figure, alone
from handlers.figures.periods import against, period
from handlers.figures.scope import Area
from handlers.figures.words import counted, has, lacks
from handlers.forms.model import FIELDS
from handlers.overview.frame import Frame, Period
from handlers.turn import Say, Value
from storage.units import Unit


def heading(
    frame: Frame, area: Area, when: Period, known: Mapping[int, Unit], labels: Mapping[str, str]
) -> Say:
    """What was understood: which figure, in which shape, of whom, of which time."""
    one = Figure(frame.measure, frame.part, frame.bound)
    owed = one.name in ("tasks", "missing") and alone(frame, area, known)
    meant = Say("figures-due") if owed else what(frame, one)
    values: dict[str, Value] = {
        "what": narrowed(meant, frame, labels),
        "where": where(area, known),
        "when": period(when),
    }
    if frame.other is not None:
        values["when"] = Say(
            "figures-two-periods", {"one": period(when), "other": against(frame.other, when)}
        )
    return Say("figures-heading", values)


def what(frame: Frame, one: Figure) -> Say:
    names: dict[str, Value] = {"figure": one.name}
    if frame.shape in ("lacks", "has", "count", "one"):
        units = Say("figures-kind", {"kind": frame.kinds[0] if len(frame.kinds) == 1 else "any"})
        if frame.shape == "lacks":
            return Say("figures-who-lacks", {"units": units, "lacks": lacks(one)})
        if frame.shape == "one":
            return Say("figures-who-one", {"units": units, "one": counted(one, 1)})
        return Say("figures-who-has", {"units": units, "has": has(one)})
    if frame.shape == "profile":
        return Say("figures-profile")
    if frame.shape == "states":
        return Say("figures-states")
    noun = Say("figures-noun", names)
    if frame.shape == "last":
        held = {"participants": "dialogues", "trained": "held"}.get(one.measure, one.measure)
        return Say("figures-last-what", {"noun": Say("figures-noun", {"figure": held})})
    if frame.average:
        return Say("figures-average-what", {"noun": noun})
    if frame.shape == "rank" and one.shared:
        order = frame.order or "none"
        share = Say("figures-share-noun", names)
        return Say("figures-rank-share", {"noun": share, "order": order, "top": frame.top})
    if frame.shape == "rank":
        order = frame.order or "none"
        return Say("figures-rank", {"noun": noun, "order": order, "top": frame.top})
    if frame.shape == "rate":
        return Say("figures-rate", {"has": Say("figures-rated", names)})
    if frame.shape == "trend":
        by = "quarter" if frame.by == "quarter" else "month"
        if one.shared:
            return Say("figures-trend-share", {"noun": Say("figures-share-noun", names), "by": by})
        return Say("figures-trend", {"noun": noun, "by": by})
    return Say("figures-compare" if frame.shape == "compare" else "figures-sum", {"noun": noun})


def narrowed(found: Say, frame: Frame, labels: Mapping[str, str]) -> Say:
    """With what the question was narrowed to."""
    said: list[Say] = []
    if frame.field:
        label = dict(FIELDS).get(frame.field)
        said.append(Say("figures-field", {"field": Say(label) if label else frame.field}))
    if frame.group:
        said.append(Say("figures-group", {"group": frame.group}))
    if frame.report_kind:
        said.append(Say("figures-report", {"kind": frame.report_kind}))
    if frame.kinds and (
        len(frame.kinds) > 1 or frame.shape not in ("lacks", "has", "count", "one")
    ):
        said += [Say("figures-only", {"kind": kind}) for kind in frame.kinds]
    for name in (frame.entry, frame.plan):
        if name:
            said.append(Say("figures-task", {"task": labels.get(name, name)}))
    for one in said:
        found = Say("figures-and", {"before": found, "one": one})
    return found


def where(area: Area, known: Mapping[int, Unit]) -> Say:
    if not area.units:
        return Say("figures-everywhere")
    names = [known[one].name for one in area.units if one in known]
    return Say("figures-where", {"names": ", ".join(names)})
