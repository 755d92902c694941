"""Award checklists as files, made after the turn with the rights that hold then."""

import re
from collections.abc import Mapping
from datetime import datetime

from handlers import words
from handlers.awards import checklist, scope, views
from handlers.awards.checklist import Book, Checklist, Criterion
from handlers.awards.evidence import Tables
from handlers.awards.lines import Sight, shown, summary, verdict
from handlers.making import Made, MadeFile
from handlers.papers import issuers, period
from handlers.papers.award_contents import Candidate, Judged, Reviewed
from handlers.papers.contents import Contents
from handlers.reports import homes as report_homes
from handlers.reports.files import MIMES, UNSAFE
from handlers.turn import Reply, Say, Value
from knowledge.vietnamese import fold
from storage import awards, people, plans, units
from storage.awards import Finding
from storage.database import Session
from storage.people import Person
from storage.plans import Plan

RECIPE = "awards"
GONE = Made(Reply(Say("awards-denied")))
MARKS = {
    "met": "awards-mark-met", "unmet": "awards-mark-unmet",
    "there": "awards-mark-there", "missing": "awards-mark-missing",
}  # fmt: skip
SIGNS = re.compile(r"[✔✘]\s*")


def make(session: Session, args: Mapping[str, str], now: datetime) -> Made:
    """The file, and the sentence that goes with it, as rights and verdicts are now."""
    person = people.by_id(session, int(args["person"]))
    plan = plans.find(session, int(args["plan"]))
    if person is None or plan is None:
        return GONE
    if args["form"] == "docx":
        return _paper(session, person, plan, args, now)
    return _sheet(session, person, plan, args, now)


def _sheet(
    session: Session, person: Person, plan: Plan, args: Mapping[str, str], now: datetime
) -> Made:
    top = int(args["top"])
    if not scope.sees(session, person, plan, top):
        return GONE
    book, tables = checklist.book(session, plan), _tables(session, args, top, now)
    listed = scope.listed(session, top, now.date())
    below = set(units.subtree(session, top))
    candidates = [one for one in awards.of(session, plan.id, below) if one.person]
    teller = Teller(Sight(session, now, args), person.language or "vi")
    found = teller.all_of(
        book,
        checklist.of_units(session, book, tables, listed) if book.of("collective") else [],
        checklist.of_people(session, book, tables, candidates),
    )
    from handlers.papers import award_sheet  # its library is heavy, and seldom needed

    data = award_sheet.make(found, teller.word)
    unit = units.by_id(session, top)
    return _made(plan, unit.code if unit else "", "xlsx", data, found)


def _paper(
    session: Session, person: Person, plan: Plan, args: Mapping[str, str], now: datetime
) -> Made:
    unit, who = units.by_id(session, int(args["unit"])), args.get("who", "")
    if unit is None or not scope.sees(session, person, plan, unit.id):
        return GONE
    book, tables = checklist.book(session, plan), _tables(session, args, unit.id, now)
    if who:
        named = [one for one in awards.of(session, plan.id, {unit.id}) if one.person == who]
        found = checklist.of_people(session, book, tables, named)
    else:
        found = checklist.of_units(session, book, tables, [unit])
    if not found:
        return GONE
    teller = Teller(Sight(session, now, args), "vi")  # official papers are Vietnamese
    told = teller.all_of(book, [] if who else found, found if who else [])
    from handlers.papers import award_paper  # the same

    top = scope.tops(session, person, plan)[0]
    contents = _contents(session, top, int(args["year"]), now)
    data = award_paper.make(contents, told, (*told.units, *told.people)[0])
    code = f"{unit.code}-{fold(who).title()}" if who else unit.code
    return _made(plan, code, "docx", data, told)


def _tables(session: Session, args: Mapping[str, str], top: int, now: datetime) -> Tables:
    return Tables(session, top, int(args["year"]), now)


def _made(plan: Plan, code: str, form: str, data: bytes, found: Reviewed) -> Made:
    mime = MIMES["xlsx"] if form == "xlsx" else MIMES["docx"]
    number = UNSAFE.sub("-", plan.number or str(plan.id)).strip("-")
    name = f"khen-thuong-{number}-{UNSAFE.sub('-', code)}.{form}"
    values: dict[str, Value] = {"plan": plan.name, "of": _of(found), "at": found.at}
    say = Say("awards-file-ready", values)
    return Made(Reply(say), (MadeFile(name, mime, data),))


def _of(found: Reviewed) -> Value:
    """The one it is of, by name; else how many."""
    listed = (*found.units, *found.people)
    if len(listed) == 1:
        return listed[0].name
    counts: dict[str, Value] = {"units": len(found.units), "people": len(found.people)}
    key = "awards-file-both" if found.people else "awards-file-units"
    return Say(key if found.units else "awards-file-people", counts)


def _contents(session: Session, issuer: int, year: int, now: datetime) -> Contents:
    unit = units.by_id(session, issuer)
    assert unit is not None, "looked up with the rights"
    place = report_homes.place(session, unit, now.date(), ())
    layout = issuers.layout_of(unit.kind, unit.name)
    return Contents(
        layout, unit.name, place.above, place.locality, period.months(year, 1, 12), now, (), {},
        (), (),
    )  # fmt: skip


class Teller:
    """Puts checklists into words of one language."""

    def __init__(self, sight: Sight, language: str) -> None:
        self.sight, self.language = sight, language

    def word(self, key: str) -> str:
        return self._say(Say(key))

    def _say(self, say: Say) -> str:
        return words.plain(self.language, say)

    def all_of(self, book: Book, listed: list[Checklist], persons: list[Checklist]) -> Reviewed:
        told = [
            self._say(Say(views.TOLD[one.sort], {"text": one.text, "where": one.where}))
            for one in book.dossier.told
        ]
        return Reviewed(
            book.plan.name,
            int(self.sight.args["year"]),
            f"{self.sight.now:%H:%M %d/%m/%Y}",
            told,
            [self._candidate(one) for one in listed],
            [self._candidate(one) for one in persons],
        )

    def _candidate(self, one: Checklist) -> Candidate:
        criteria = [
            self._judged(each.words, each.item.where, self._seen(each), each.finding)
            for each in one.criteria
        ]  # fmt: skip
        papers = [
            self._judged(each.paper.text, each.paper.where, "", each.finding) for each in one.papers
        ]
        person = Say("awards-person-of", {"name": one.person, "unit": one.unit.name})
        return Candidate(
            one.unit.code,
            self._say(person) if one.person else one.unit.name,
            one.unit.name,
            criteria,
            papers,
            [self._say(line) for line in one.deeds],
            self._say(summary(one)),
            one.judged("met"),
            one.judged("unmet"),
            one.open,
            one.there,
        )

    def _seen(self, one: Criterion) -> str:
        """What a person judged without figures has none to show."""
        if one.finding is not None and not one.evidence.lines:
            return ""
        return self._say(shown(one.evidence, judged=one.finding is not None))

    def _judged(self, text: str, where: str, seen: str, finding: Finding | None) -> Judged:
        mark = self.word(MARKS[finding.verdict] if finding else "awards-mark-none")
        said = self._say(verdict(self.sight, _bare(finding), "awards-mark-none"))
        note = finding.note if finding else ""
        return Judged(" ".join(text.split()), where, seen, mark, SIGNS.sub("", said), note)


def _bare(finding: Finding | None) -> Finding | None:
    """Without its note, which has a column of its own."""
    return finding and Finding(finding.of, finding.verdict, "", finding.by, finding.at)
