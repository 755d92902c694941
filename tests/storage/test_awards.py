"""Candidates and what is judged of them: added once, dropped and back, two writers at once."""

from collections.abc import Callable
from datetime import date
from threading import Barrier, Thread

from storage import awards, members, plans, reports, unit_changes
from storage.awards import Finding
from storage.database import Database, Session
from storage.people import Role
from storage.plans import File
from storage.reports import Source, Telling
from tests.clock import MONDAY as NOW

FACTS = {
    "title": "Kế hoạch thi đua",
    "criteria": [{"where": "1", "for": "collective", "quote": "a"}],
}


def _made(session: Session) -> tuple[int, int, list[int]]:
    unit = unit_changes.add(session, "DA", "Xã Đá Bạc", kind="commune").id
    who = [
        members.add(session, name, [Role("officer", unit)], NOW)
        for name in ("Lò Thị Mai", "Vàng A Páo")
    ]
    plan, _ = plans.add(session, File("a" * 64, "kh.docx"), "…", FACTS, NOW, unit=unit)
    plans.becomes(session, plan, "confirmed", NOW)
    return plan, unit, who


def test_two_who_judge_the_same_at_once_leave_one_verdict(database: Database) -> None:
    with database.begin() as session:
        plan, unit, who = _made(session)
    ready = Barrier(len(who))
    ended: list[int] = []

    def judge(by: int) -> Callable[[], None]:
        def run() -> None:
            ready.wait(timeout=10)
            with database.begin() as session:
                one = awards.put(session, plan, unit, "", by, NOW)
                before = awards.findings(session, [one.id])[one.id]
                verdict = Finding("item:1", "unmet" if before else "met", "", by, NOW)
                awards.judge(session, one.id, verdict)
                ended.append(by)

        return run

    threads = [Thread(target=judge(one)) for one in who]
    for one in threads:
        one.start()
    for one in threads:
        one.join(timeout=20)
    assert sorted(ended) == sorted(who)
    with database.read() as session:
        (candidate,) = awards.of(session, plan)
        (finding,) = awards.findings(session, [candidate.id])[candidate.id].values()
        assert finding.verdict == "unmet"  # whoever came second saw what the first had said


def test_a_candidate_is_dropped_and_comes_back_with_what_was_judged(database: Database) -> None:
    with database.begin() as session:
        plan, unit, (by, _) = _made(session)
        assert awards.plans_with_criteria(session) == [plan]
        one = awards.put(session, plan, unit, "Giàng A Tủa", by, NOW)
        awards.judge(session, one.id, Finding("paper:1", "there", "gốc", by, NOW))
        awards.drop(session, one.id, NOW)
        assert awards.of(session, plan) == []
        assert awards.put(session, plan, unit, "Giàng A Tủa", by, NOW) == one
        assert awards.findings(session, [one.id])[one.id]["paper:1"].note == "gốc"
        awards.judge(session, one.id, Finding("paper:1", "", "", by, NOW))
        assert awards.findings(session, [one.id]) == {one.id: {}}
        plans.becomes(session, plan, "withdrawn", NOW)
        assert awards.plans_with_criteria(session) == []


def test_reports_are_counted_for_whoever_entered_them_however_the_name_is_typed(
    database: Database,
) -> None:
    with database.begin() as session:
        _, unit, (mai, pao) = _made(session)
        for by, kind, on in (
            (mai, "dialogue", date(2026, 3, 1)),
            (mai, "dialogue", date(2026, 4, 1)),
            (mai, "training", date(2025, 4, 1)),
            (pao, "reception", date(2026, 4, 1)),
        ):
            reports.add(session, Telling(kind, unit, on, by, {}), Source(), NOW)
        year = (date(2026, 1, 1), date(2026, 12, 31))
        assert awards.entered(session, "lo thi mai", {unit}, *year) == {"dialogue": 2}
        assert awards.entered(session, "Không Ai", {unit}, *year) == {}
