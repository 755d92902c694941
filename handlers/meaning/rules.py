"""What each sign is worth: one row a reason, read top to bottom, points added up by intent.

Points were set on tests/handlers/data/utterances.tsv. 3 is what decides a plain message alone,
1 leans, 4 and more overrules a sign that is usually right.
"""

from dataclasses import dataclass
from typing import Literal

Intent = Literal["plan", "timetable", "report", "overview", "manage", "help", "talk", "unclear"]


@dataclass(frozen=True, slots=True)
class Rule:
    """Holds where one tag of each part of `needs` is there ("a|b c": a or b, and c)."""

    intent: Intent
    points: float
    why: str
    needs: str
    unless: str = ""

    def holds(self, tags: frozenset[str]) -> bool:
        wanted = all(not tags.isdisjoint(part.split("|")) for part in self.needs.split())
        return wanted and tags.isdisjoint(self.unless.split())


# One tag a word: "a|b c" is "a or b, and c". Names for those that return:
KIND = "kind.dialogue|kind.training|kind.model|kind.reception"
ANY_KIND = f"{KIND}|kind.situation|kind.task"
WHAT = "must figure.counted q.who q.which q.what q.when q.how q.where q.whether"  # no table says
SAID = "q figure.counted head.order announce done told-past"  # more than key words
TOLD = "figure.counted perfect nothing done"  # what is behind us
DOCUMENT = "document document.number aspect q.who q.unit q.count"
ORDERS = "order.nudge|order.link|order.people|order.plan|order.withdraw|order.export|order.extend"

RULES = (
    # plan: what plans say
    Rule("plan", 3.0, "asks-when", "q.when"),
    Rule("plan", 2.5, "asks-who", "q.who|q.unit", "lack.asked most.asked"),
    Rule("plan", 1.5, "asks-who-is-charged", "q.who|q.unit aspect|must"),
    Rule("plan", 1.5, "asks-who-does", "q.who|q.unit duty", "lack.asked has.asked most.asked"),
    Rule("plan", 2.5, "asks-which", "q.which"),
    Rule("plan", 2.5, "asks-what", "q.what"),
    Rule("plan", 2.2, "asks-how", "q.how"),
    Rule("plan", 2.5, "asks-where", "q.where", "perfect"),
    Rule("plan", 2.0, "asks-why", "q.why"),
    Rule("plan", 2.0, "asks-whether", "q.whether", "perfect"),
    Rule("plan", 1.0, "question-mark", "q.mark"),
    Rule("plan", 1.2, "asks-how-many", "q.count"),
    Rule("plan", 1.3, "asks-percent", "q.count.percent"),
    Rule("plan", 1.5, "asks-the-date", "due-noun q", "mine span measure.on-time"),
    Rule("plan", 1.5, "asks-the-norm", "q.norm", "perfect now-on period against"),
    Rule("plan", 2.0, "counts-parts-of-plan", "q.count.plan|q.count.time"),
    Rule("plan", 2.5, "ought", "q must"),
    Rule("plan", 1.5, "for-each", "q.count each"),
    Rule("plan", 2.0, "names-a-document", "document|document.number q"),
    Rule("plan", 1.5, "part-of-a-plan", "aspect q"),
    Rule("plan", 1.0, "what-it-says", "saying document"),
    Rule("plan", 2.0, "names-a-document", "document.number", "q figure.counted head.order"),
    Rule("plan", 1.6, "key-words", "aspect|document", SAID),
    Rule("plan", 0.9, "field-words", f"in-plan|{KIND}", SAID),
    Rule("plan", 1.5, "for-each", f"each|must {KIND}", f"{SAID} total"),
    # timetable: what is due
    Rule("timetable", 3.5, "calendar", "calendar", "head.order"),
    Rule("timetable", 3.2, "work-of-a-period", "work span", f"{TOLD} lack.asked"),
    Rule("timetable", 1.3, "asks-work-of-a-period", "q.what|q.which work span", "perfect"),
    Rule("timetable", 1.5, "ought-in-a-period", "work span must", f"{DOCUMENT}"),
    Rule("timetable", 3.5, "ought-in-a-period", "q.what|q.which|q.whether span must", DOCUMENT),
    Rule("plan", -2.0, "ought-in-a-period", "q.what|q.which|q.whether span must", DOCUMENT),
    Rule("timetable", 2.0, "what-is-to-come", "q.what|q.whether span measure.reports", DOCUMENT),
    Rule("timetable", 2.5, "any-date", "due-noun q.what|q.whether|q.which"),
    Rule("timetable", 4.0, "when-is-mine", "q.when mine must|measure.reports"),
    Rule("plan", -2.0, "when-is-mine", "q.when mine must|measure.reports"),
    Rule("timetable", 2.5, "something-is-due", "due-state", "lack.asked head.order"),
    Rule("timetable", 2.0, "due-in-a-period", "due-state|due-noun period", "lack.asked head.order"),
    Rule("timetable", 1.5, "what-is-due", "due-state q.what|q.which|work", "lack.asked head.order"),
    Rule("timetable", 0.8, "a-date-is-due", "due-noun", "head.order"),
    Rule("timetable", 3.0, "my-date", "due-state|due-noun mine", "head.order"),
    Rule("timetable", 3.0, "my-work", "mine work q|period|calendar", TOLD),
    Rule("timetable", 2.0, "what-i-lack", "mine lack q|mark", "lack.asked"),
    Rule("timetable", 3.0, "what-i-owe", "self work lack|due-state", "lack.asked figure.counted"),
    Rule("timetable", 1.5, "what-comes", "soon q|work", "figure.counted"),
    # overview: what the tables say
    Rule("overview", 4.5, "who-lacks", "lack.asked"),
    Rule("overview", 3.5, "units-that-lack", "lack.units", "figure.counted"),
    Rule("overview", 2.5, "no-unit-yet", "lack.any", "q figure.counted quoted"),
    Rule("overview", 2.5, "who-has", "has.asked", "must"),
    Rule("overview", 1.5, "who-has-what", f"q.unit {KIND}", "aspect must duty"),
    Rule("overview", 3.0, "who-has-most", "most.asked"),
    Rule("overview", 2.5, "the-most", "most", "figure.counted"),
    Rule("overview", 3.0, "rank", "rank"),
    Rule("overview", 2.5, "trend", "trend"),
    Rule("overview", 2.5, "compare", "compare", "document"),
    Rule("overview", 1.0, "compare", "compare document"),
    Rule("overview", 3.5, "chart", "chart"),
    Rule("overview", 2.5, "sheet", "sheet"),
    Rule("overview", 3.5, "against-the-target", "against"),
    Rule("overview", 3.2, "how-many-so-far", "q.count perfect|now-on", "must"),
    Rule("overview", 2.2, "how-many-in-a-period", "q.count period", "must due-state q.norm aspect"),
    Rule("overview", 1.8, "how-many-units", "q.count.unit", "must each"),
    Rule("overview", 2.3, "how-many", f"q.count.thing {ANY_KIND}|measured",
         "must each q.count.plan q.norm aspect"),
    Rule("overview", 2.2, "rate", f"rate {ANY_KIND}|measured|lack|has", "must"),
    Rule("overview", 1.5, "rate-so-far", "rate|got period|now-on|perfect|past-period", "must"),
    Rule("overview", 2.0, "figures", f"total|show {ANY_KIND}|measured|unit|units|counted",
         f"{WHAT} aspect head.order"),
    Rule("overview", 2.0, "results", f"got|sum-up {KIND}|measured", f"{WHAT} aspect done"),
    Rule("overview", 1.0, "figures-of-a-period", "total|got period|now-on|units", WHAT),
    Rule("overview", 2.5, "done-or-not", f"q.whether perfect|lack|has {ANY_KIND}|measured", "must"),
    Rule("overview", 3.0, "how-it-goes", f"q.how got|total|perfect {KIND}|measured|units", "must"),
    Rule("overview", 2.0, "shows-figures", "total show", WHAT),
    Rule("overview", 2.5, "reports-of-a-unit", f"head.announce {KIND} of", "q figure.counted"),
    Rule("overview", 3.0, "how-many-lack", "q.count lack", "must"),
    Rule("overview", 3.0, "how-it-is", f"q.how kind.situation {KIND}", "must"),
    Rule("overview", 2.5, "what-was-done", "q.what perfect", "must document document.number"),
    Rule("overview", 3.0, "on-time", "measure.on-time q|rate|total|units", "must"),
    Rule("overview", 3.0, "how-far", "q.where perfect"),
    Rule("overview", -5.0, "an-order", "head.order.nudge|head.order.tell unit|units|lack", "mark"),
    # report: a kind, and a figure or a name
    Rule("report", 3.5, "kind-and-figure", f"{KIND} figure.counted"),
    Rule("report", 2.0, "kind-and-number", f"{KIND} figure.bare", "order.edit"),
    Rule("report", 3.0, "kind-and-name", f"{KIND} quoted"),
    Rule("report", 2.5, "kind-and-nothing", f"{KIND} nothing"),
    Rule("report", 1.0, "other-kind-and-figure", "kind.situation|kind.task figure.counted"),
    Rule("report", 1.5, "announced", "head.announce", "order.own receipt order.edit"),
    Rule("report", 1.0, "announced-kind", f"head.announce {ANY_KIND}", "order.own receipt"),
    Rule("report", -3.0, "an-order", "head.order"),
    Rule("report", 1.5, "held", f"held {KIND} figure.counted|dated|told-day"),
    Rule("report", 1.5, "registers", "head.register kind.model"),
    Rule("report", 1.2, "model-of-a-field", "head.register field"),
    Rule("report", 4.0, "names-a-model", "names-model", "q mark head.order order.tell order.nudge"),
    Rule("report", 1.5, "situation-told", "kind.situation full", "q"),
    Rule("report", 2.0, "nothing-new", "nothing"),
    Rule("report", 2.5, "tells-none", "figure.none", "lack.units units"),
    Rule("report", 2.0, "kind-and-all", f"{KIND} all-of-it"),
    Rule("report", 3.0, "done", "done", "q lack rate got head.total"),
    Rule("report", 2.5, "has-been-done", f"told-past mine|duty|aspect|{ANY_KIND}",
         "lack units head.order order.edit done talk.mostly"),
    Rule("report", 0.8, "told-day", "told-day|dated"),
    Rule("report", 0.8, "figure", "figure.counted"),
    Rule("report", -3.5, "is-a-question", "q"),
    Rule("report", -1.5, "is-a-question", "mark"),
    # manage: something is to be done
    *(
        Rule("manage", 4.5, f"asks-to-{name}", f"head.order.{name}")
        for name in ("nudge", "link", "people", "plan", "edit", "withdraw", "export", "extend",
                     "mute", "language", "review", "leave", "undo", "tell")
    ),
    Rule("manage", 1.5, "an-order", ORDERS),
    Rule("manage", 2.0, "an-order",
         "order.mute|order.language|order.people|order.plan|order.extend", "figure.counted"),
    Rule("manage", 3.0, "own-report", "order.own"),
    Rule("manage", 3.0, "own-report", "receipt"),
    Rule("manage", 3.0, "corrects", "order.edit"),
    Rule("manage", 3.0, "does-to-a-thing", "head.order.do thing"),
    Rule("manage", 2.0, "those-units", "pointing order.nudge"),
    Rule("manage", 3.0, "nudges-units", "head.order.nudge|head.order.tell unit|units|lack"),
    Rule("manage", -6.0, "asks-how", "q.how|help"),
    # help and talk
    Rule("help", 4.0, "asks-for-help", "help", "perfect"),
    Rule("help", 3.5, "asks-about-the-bot", "q ui", "head.order kind.situation"),
    Rule("help", 3.0, "how-do-i", "q.how own-action", "document must got units"),
    Rule("help", 3.0, "where-do-i", "q.where own-action self", "document must perfect"),
    Rule("help", 1.5, "how-do-i", "q.how self own-action"),
    Rule("talk", 5.0, "small-talk", "talk.whole"),
    Rule("talk", 3.0, "mostly-small-talk", "talk.mostly"),
    Rule("talk", 0.3, "greeting", "talk"),
    Rule("unclear", 6.0, "nothing-said", "empty"),
    Rule("unclear", 3.0, "of-other-things", "elsewhere"),
    Rule("unclear", 2.0, "no-word-known", "unknown"),
)  # fmt: skip
