"""/chitieu: the targets of the plans in force, how far each is, and what is missing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import (
    figures,
    figures_words,
    plan_list,
    rights,
    target_asked,
    target_pending,
    target_periods,
    target_told,
    target_tying,
    target_view,
    target_wanted,
    target_wipe,
    target_words,
)
from handlers.feature import Action, Command, Feature, Result, Tapped
from handlers.known import Known
from handlers.places import Memory
from handlers.target_standing import Standing
from handlers.target_view import ITEM, LIST, SHOW
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from knowledge.vietnamese import fold, nfc
from storage.database import Session

PAGE = 6
YEAR = re.compile(r"(?:nam |year )?(20\d\d|19\d\d)")
NORM = re.compile(r"\b(?:chi tieu|muc tieu)\b")
HOW = re.compile(
    r"\b(?:(?:da )?(?:dat|hoan thanh|du|xong|duoc) (?:hay )?chua"
    r"|(?:con )?thieu (?:bao nhieu|may|gi)"
    r"|dat (?:duoc )?(?:bao nhieu|may|den dau|toi dau|the nao)(?: phan tram| ?%)?"
    r"|(?:den|toi) dau(?: roi)?|(?:nhu )?the nao(?: roi)?|ra sao(?: roi)?|sao roi)(?!\w)"
)
ALL = re.compile(
    r"(?:(?:xem|cho xem|cho toi xem|danh sach|tinh hinh|ket qua|bang|tien do|cac|nhung|tat ca|thuc"
    r" hien|show|list|the) )*(?:chi tieu|targets?)"
    r"(?: (?:cua )?(?:cac )?ke hoach| thuc hien| nao)*"
    r"(?: (?:nam |of |for )?(?P<year>20\d\d)| nam nay)?"
    r"(?: (?:den|toi) dau(?: roi)?| the nao(?: roi)?| ra sao(?: roi)?| dat chua| dat den dau)?"
)

TRACK = re.compile(
    r"(?:are|will) (?:we|they)(?: still)? (?:on (?:track|course|schedule)|meet(?:ing)?|reach)"
    r"(?: with| for| to meet| to reach| against)?(?: all)?(?: our| the)? targets(?: this year)?"
    r"|how are we doing (?:with|on|against) (?:our|the) targets(?: this year)?"
    r"|(?:chung ta|huyen(?: ta| minh)?|minh) (?:co )?(?:dat|kip|hoan thanh)(?: duoc)?"
    r" (?:cac |het )?chi tieu (?:khong|chua)"
)

NAMED = re.compile(  # "chỉ tiêu của xã tôi đến đâu rồi", "các chỉ tiêu của kế hoạch 159"
    r"(?:(?:xem|cho xem|cho toi xem|danh sach|tinh hinh|ket qua|tien do|cac|nhung|tat ca) )*"
    r"chi tieu(?: nao)? (?P<rest>.+?)"
    r"(?: (?:den|toi) dau(?: roi)?| the nao(?: roi)?| ra sao(?: roi)?| (?:da )?dat (?:hay )?chua)?$"
)


@dataclass(frozen=True, slots=True)
class Targets:
    """With the units in memory, and whoever answers questions of figures."""

    memory: Memory
    figures: figures.Figures

    def command(self, session: Session, turn: Turn, rest: str) -> Result:
        said = fold(rest).strip(" .?!")
        year = YEAR.fullmatch(said)
        if year:
            return self.listing(session, turn, year=int(year[1]))
        return self.listing(session, turn, words=rest.strip(" .?!"))

    def knows(self, session: Session, turn: Turn) -> Result | None:
        """ "chỉ tiêu đến đâu rồi" is all of them; "chỉ tiêu mô hình đạt chưa" a question of one."""
        text = " ".join(turn.text.split()).strip(" .?!")
        if turn.person is None:
            return None
        said = fold(text)
        whole, wanted = ALL.fullmatch(said), target_asked.read(text)
        track = TRACK.fullmatch(said) is not None
        if (whole or wanted or track) and turn.group:
            return [Reply(Say("talk-only-in-private"), quote=True)]
        if wanted and not track:
            return self.listing(session, turn, year=wanted.year, state=wanted.state)
        if whole or track:
            year = int(whole["year"]) if whole and whole["year"] else None
            return self.listing(session, turn, year=year)
        named = NAMED.match(said)
        if named and not turn.group and target_wanted.narrows(named["rest"]):
            return self.listing(session, turn, words=named["rest"])
        about = _about(text)
        if not about:
            return None
        asked = replace(turn, text=f"{about} so với chỉ tiêu thế nào")
        return self.figures.target(session, asked)

    def listing(
        self, session: Session, turn: Turn, *, year: int | None = None, words: str = "",
        state: str = "", page: int = 0, edits: int | None = None,
    ) -> Replies:  # fmt: skip
        assert turn.person is not None  # who may say this has joined
        places = self.memory(session)
        picked = target_wanted.pick(session, places, turn.person, turn.at, words=words, year=year)
        found = picked.found
        if not found:
            nothing = picked.nothing or self._nothing(session, turn, year, words)
            return [Reply(nothing, edits=edits)]
        every, found = found, [one for one in found if target_asked.fits(one, state)]
        last = max(0, -(-len(found) // PAGE) - 1)
        page = min(max(page, 0), last)
        here = found[page * PAGE : (page + 1) * PAGE]
        args = {"year": str(year or ""), "words": words, "state": state}
        rows = (
            *_numbers(here, page),
            plan_list.turning(LIST, args, page, last + 1),
            *_reviews(session, turn, here),
        )
        values: dict[str, Value] = {
            "head": _head(year, _counted(every, found, state), page, last, picked.of),
            "lines": tuple(_lines(session, turn, here, page, picked.own))
            or (Say("targets-none-such"),),
            "at": figures_words.as_of(turn.at),
        }
        return [Reply(Say("targets-list", values), tuple(row for row in rows if row), edits=edits)]

    def turned(self, session: Session, turn: Turn, tapped: Tapped) -> Replies:
        args = tapped.args
        year = int(args["year"]) if args.get("year") else None
        page = int(args["page"])
        return self.listing(
            session, turn, year=year, words=args.get("words", ""), state=args.get("state", ""),
            page=page, edits=tapped.message,
        )  # fmt: skip

    def shown(self, session: Session, turn: Turn, tapped: Tapped) -> Replies:
        found = target_view.find(session, turn, int(tapped.args[ITEM]))
        if found is None:
            return [Reply(Say("targets-gone"), toast=True)]
        return [target_view.view(session, self.memory(session), turn, *found, tapped.message)]

    def _nothing(self, session: Session, turn: Turn, year: int | None, words: str) -> Say:
        """A year that no plan covers is said to be one."""
        assert turn.person is not None  # looked at by whoever called
        if words:
            return Say("targets-no-words", {"words": words})
        known = target_periods.confirmed(session, turn.person)
        covered = any(target_periods.in_force(one, turn.at.date(), year) for one in known)
        if not covered:
            return Say("targets-no-plan", {"year": str(year or turn.at.year)})
        return Say("targets-none")


def _about(text: str) -> str:
    """ "mô hình" of "chỉ tiêu mô hình đạt chưa"; nothing where no such thing is asked."""
    line = " ".join(nfc(text).split())
    folded = fold(line)
    cuts = [*NORM.finditer(folded), *HOW.finditer(folded)]
    if len(folded) != len(line) or not NORM.search(folded) or not HOW.search(folded):
        return ""
    kept = [letter for at, letter in enumerate(line) if not any(_in(cut, at) for cut in cuts)]
    return " ".join("".join(kept).split())


def _in(cut: re.Match[str], at: int) -> bool:
    return cut.start() <= at < cut.end()


def _counted(every: Sequence[Standing], found: Sequence[Standing], state: str) -> dict[str, Value]:
    if not state:
        return {"count": len(found)}
    unknown = sum(target_asked.unknown(one) for one in every)
    return {"count": len(found), "all": len(every), "state": state, "unknown": unknown}


def _head(
    year: int | None, counted: Mapping[str, Value], page: int, last: int, of: Say | None
) -> Say:
    when = Say("targets-when-year", {"year": str(year)}) if year else Say("targets-when-now")
    when = of or when
    key = "targets-head-state" if "state" in counted else "targets-head"
    head = Say(key, {"when": when, **counted})
    if not last:
        return head
    return Say("targets-page", {"head": head, "page": page + 1, "pages": last + 1})


def _lines(
    session: Session, turn: Turn, here: Sequence[Standing], page: int, own: Mapping[int, Say]
) -> list[Say]:
    lines: list[Say] = []
    plan = 0
    for at, one in enumerate(here, page * PAGE + 1):
        if one.plan.id != plan:
            plan = one.plan.id
            lines.append(Say("targets-of-plan", {"plan": one.plan.name}))
        values: dict[str, Value] = {
            "number": at,
            "words": target_words.title(one.item),
            "status": _status(session, turn, one),
        }
        lines.append(Say("targets-row", values))
        if one.item.id in own:
            lines.append(own[one.item.id])
    return lines


def _status(session: Session, turn: Turn, one: Standing) -> Say:
    """With how it moved since the end of last month."""
    said = target_words.status(one)
    before = turn.at.date().replace(day=1) - timedelta(days=1)
    if one.k is None or one.tie is None or not one.tie.measure or before < one.first:
        return said
    then = target_view.at(session, one, turn, before)
    moved = target_words.moved(one, then.k if then else None)
    return Say("targets-row-moved", {"status": said, "moved": moved}) if moved else said


def _numbers(here: Sequence[Standing], page: int) -> list[tuple[Button, ...]]:
    found = [
        Button(Say("targets-button-number", {"number": at}), SHOW, {ITEM: str(one.item.id)})
        for at, one in enumerate(here, page * PAGE + 1)
    ]
    return [tuple(found[:3]), tuple(found[3:])]


def _reviews(session: Session, turn: Turn, here: Sequence[Standing]) -> list[tuple[Button, ...]]:
    """Whoever manages a plan is reminded of what waits for a word."""
    rows: list[tuple[Button, ...]] = []
    for plan in {one.plan.id: one.plan for one in here}.values():
        if rights.manages(session, turn.person, plan):
            waiting = target_pending.pending(session, plan.id)
            if waiting:
                rows.append((target_pending.review_button(plan, len(waiting)),))
    return rows


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
            *target_told.ACTIONS,
            *target_tying.actions(memory),
            *target_wipe.actions(memory),
        ),
        dialogs=(target_told.dialog(memory),),
        knows=doors.knows,
    )  # fmt: skip
