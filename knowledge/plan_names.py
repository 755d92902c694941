"""How people name a plan in a question: its number, the place and body that issued it, its year."""

import re
from collections.abc import Sequence

from knowledge.answer_shapes import Source
from knowledge.bags import bag
from knowledge.terms import terms
from knowledge.vietnamese import fold, nfc

# words with a capital in bodies' names that are no place: "Ban Dân vận", "Mặt trận Tổ quốc"
GENERAL = bag(
    "uy ban hoi dong tinh huyen xa phuong thi thanh quan thuong dang bo quoc viet nam van "
    "phong so trung lien doan cong tieu khoi chi dan nhan cuu nong tt ubnd hdnd mttq truong "
    "cao"
)
KINDS = bag("xa phuong huyen tinh quan tran uy ban thon")  # before a place's name
LEVELS = bag("xa phuong huyen tinh quan thi thanh")  # what follows a body's own name
# bodies that every place has: they tell no plan from another
EVERYWHERE = (
    "uy ban nhan dan",
    "hoi dong nhan dan",
    "dang uy",
    "huyen uy",
    "tinh uy",
    "ban thuong",
)
OPEN = 5  # years that "và những năm tiếp theo" may last
YEAR = re.compile(r"\b(20[0-9]{2})\b")
NUMBER = re.compile(r"\b(?:ke hoach|kh)(?: so| hoach)? (\d{1,4})\b")
PLAN_OF = re.compile(r"\b(?:ke hoach|kh)(?: (?!nao\b)[a-z]+){0,8}? nam (20[0-9]{2})\b")


class Names:
    """What of one plan can be named."""

    def __init__(self, source: Source) -> None:
        facts = source.facts
        issuer = nfc(str(facts.get("issuer") or ""))
        self.number = str(facts.get("number") or "")
        self.digits = (re.match(r"0*(\d+)", self.number) or [""])[0].lstrip("0")
        self.places = tuple(dict.fromkeys(
            name for said in (issuer, str(facts.get("place") or "")) for name in proper(said)
        ))  # fmt: skip
        self.issuer = terms(issuer)
        self.body = body(self.issuer)
        self.title = terms(str(facts.get("title") or ""))
        self.years = years(source)
        said = (str(facts.get(key) or "") for key in ("place", "signatory"))
        self.all = frozenset((*self.issuer, *self.title, *terms(" ".join(said))))


def proper(name: str) -> list[str]:
    """The proper names in a body's name, folded: "Ủy ban nhân dân xã Tơ Tung" -> "to tung"."""
    found: list[str] = []
    run: list[str] = []
    for word in [*name.replace(",", " , ").split(), ","]:
        if word[:1].isupper() and not (len(word) > 1 and word.isupper()):
            run.append(fold(word))
            continue
        while run and run[0] in GENERAL:
            run = run[1:]
        if len(run) > 1:
            found.append(" ".join(run))
        run = []
    return found


def body(issuer: Sequence[str]) -> str:
    """What tells a body from others of its place: "Phòng Dân tộc huyện X" -> "phong dan toc"."""
    end = next((at for at, word in enumerate(issuer) if at > 1 and word in LEVELS), len(issuer))
    said = " ".join(issuer[:end])
    return "" if end < 3 or said.startswith(EVERYWHERE) else said


def years(source: Source) -> frozenset[int]:
    """The years a plan is for."""
    period = source.facts.get("period") or {}
    start, end = (str(period.get(key) or "")[:4] for key in ("from", "to"))
    if start.isdigit():
        last = int(end) if end.isdigit() else int(start) + OPEN
        return frozenset(range(int(start), min(last, int(start) + 30) + 1))
    issued = str(source.facts.get("issued_on") or "")[:4]
    return frozenset({int(issued)}) if issued.isdigit() else frozenset()


def named(
    text: str, names: Sequence[tuple[int, Names]], *, several: bool = False
) -> frozenset[int]:
    """The plans that the folded question names by number, place or "kế hoạch năm ...".

    Of two places the longer name is meant ("Bắc Cam Ranh"), unless `several` may be.
    """
    by_number = set(NUMBER.findall(text))
    found = frozenset(at for at, one in names if one.digits and one.digits in by_number)
    if found:
        return found
    padded = f" {text} "
    by_place = {
        at: max((len(place) for place in one.places if f" {place} " in padded), default=0)
        for at, one in names
    }
    longest = max(by_place.values(), default=0)
    found = frozenset(
        at for at, length in by_place.items() if length and (several or length == longest)
    )
    if not found:
        found = frozenset(at for at, one in names if one.body and names_plan(padded, one.body))
    wanted = {int(year) for year in PLAN_OF.findall(text)}
    of_year = frozenset(at for at, one in names if wanted & one.years)
    if found and of_year & found:
        return of_year & found
    return found or of_year


def names_plan(padded: str, body: str) -> bool:
    """ "kế hoạch (của) Phòng Dân tộc": the body alone may be asked about by any plan."""
    return any(
        f" {word} {body} " in padded for word in ("ke hoach", "ke hoach cua", "kh", "kh cua")
    )


def exact(text: str) -> bool:
    """Whether a number or a year is named: only so a plan answers that another has replaced."""
    return NUMBER.search(text) is not None or YEAR.search(text) is not None


def places(text: str, names: Sequence[tuple[int, Names]]) -> frozenset[str]:
    """The words of the places that are named."""
    padded = f" {text} "
    return frozenset(
        word
        for _, one in names
        for place in one.places
        if f" {place} " in padded
        for word in place.split()
    )


def bodies(text: str, names: Sequence[tuple[int, Names]]) -> frozenset[str]:
    """The words of the bodies by which plans are named."""
    padded = f" {text} "
    return frozenset(
        word
        for _, one in names
        if one.body and names_plan(padded, one.body)
        for word in one.body.split()
    )
