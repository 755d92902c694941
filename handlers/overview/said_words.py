"""The sentences by which a frame is said: a key for each measure, kind, part and stretch."""

from collections.abc import Mapping

from handlers.overview.frame import Sign

LACKING: Mapping[str, str] = {
    "": "overview-lacking",
    "models": "overview-lacking-models",
    "dialogues": "overview-lacking-dialogues",
    "trained": "overview-lacking-trained",
    "receptions": "overview-lacking-receptions",
    "opinions": "overview-lacking-opinions",
    "reports": "overview-lacking-reports",
    "tasks": "overview-lacking-tasks",
    "on-time": "overview-lacking-on-time",
    "participants": "overview-lacking-participants",
}
HAVING: Mapping[str, str] = {
    "": "overview-having",
    "models": "overview-having-models",
    "dialogues": "overview-having-dialogues",
    "trained": "overview-having-trained",
    "receptions": "overview-having-receptions",
    "opinions": "overview-having-opinions",
    "reports": "overview-having-reports",
    "tasks": "overview-having-tasks",
    "on-time": "overview-having-on-time",
    "participants": "overview-having-participants",
}
SINGLE: Mapping[str, str] = {
    "": "overview-single",
    "models": "overview-single-models",
    "dialogues": "overview-single-dialogues",
    "trained": "overview-single-trained",
    "receptions": "overview-single-receptions",
    "opinions": "overview-single-opinions",
    "reports": "overview-single-reports",
    "tasks": "overview-single-tasks",
    "on-time": "overview-single-on-time",
    "participants": "overview-single-participants",
}
NUMBER: Mapping[str, str] = {
    "": "overview-number",
    "models": "overview-number-models",
    "dialogues": "overview-number-dialogues",
    "trained": "overview-number-trained",
    "receptions": "overview-number-receptions",
    "opinions": "overview-number-opinions",
    "reports": "overview-number-reports",
    "tasks": "overview-number-tasks",
    "on-time": "overview-number-on-time",
    "participants": "overview-number-participants",
}
RATE: Mapping[str, str] = {
    "": "overview-rate",
    "models": "overview-rate-models",
    "dialogues": "overview-rate-dialogues",
    "trained": "overview-rate-trained",
    "receptions": "overview-rate-receptions",
    "opinions": "overview-rate-opinions",
    "reports": "overview-rate-reports",
    "tasks": "overview-rate-tasks",
    "on-time": "overview-rate-on-time",
    "participants": "overview-rate-participants",
}
OF_UNITS = frozenset(
    (
        "overview-rate-models",
        "overview-rate-dialogues",
        "overview-rate-receptions",
        "overview-rate-reports",
        "overview-rate-participants",
    )
)
NAMING = ("lacks", "has", "one", "count", "rank")  # shapes that say the kind of unit
UNITS: Mapping[str, str] = {
    "": "overview-units",
    "province": "overview-units-province",
    "district": "overview-units-district",
    "commune": "overview-units-commune",
    "village": "overview-units-village",
    "office": "overview-units-office",
    "department": "overview-units-department",
    "organisation": "overview-units-organisation",
    "party-cell": "overview-units-party-cell",
    "school": "overview-units-school",
    "post": "overview-units-post",
}
PARTS: Mapping[str, str] = {
    "unresolved": "overview-part-unresolved",
    "resolved": "overview-part-resolved",
    "raised": "overview-part-raised",
    "people": "overview-part-people",
    "cases": "overview-part-cases",
    "women": "overview-part-women",
    "women share": "overview-part-women-share",
    "held": "overview-part-held",
    "recognised": "overview-part-recognised",
    "rewarded": "overview-part-rewarded",
    "evaluated": "overview-part-evaluated",
    "stopped": "overview-part-stopped",
    "solved share": "overview-part-resolved",
    "not evaluated": "overview-part-not-evaluated",
    "not recognised": "overview-part-not-recognised",
    "not rewarded": "overview-part-not-rewarded",
    "only evaluated": "overview-part-only-evaluated",
    "only recognised": "overview-part-only-recognised",
    "evaluated unrewarded": "overview-part-evaluated-unrewarded",
    "missing": "overview-part-missing",
    "done late": "overview-part-done-late",
    "done in time": "overview-part-done-in-time",
    "not yet due": "overview-part-not-yet-due",
    "exempt": "overview-part-exempt",
    "nothing to report": "overview-part-nothing-to-report",
    "nothing": "overview-part-nothing-to-report",
}
BY: Mapping[str, str] = {
    "month": "overview-by-month",
    "quarter": "overview-by-quarter",
    "field": "overview-by-field",
    "stage": "overview-by-stage",
    "group": "overview-by-group",
    "name": "overview-by-name",
    "task": "overview-by-task",
    "women": "overview-by-women",
}
BOUNDS: Mapping[Sign, str] = {
    ">=": "overview-bound-from",
    ">": "overview-bound-over",
    "<": "overview-bound-under",
    "<=": "overview-bound-up-to",
    "=": "overview-bound-just",
}
REPORTS: Mapping[str, str] = {
    "dialogue": "review-kind-dialogue",
    "training": "review-kind-training",
    "model": "review-kind-model",
    "reception": "review-kind-reception",
    "situation": "review-kind-situation",
    "task": "review-kind-task",
}
