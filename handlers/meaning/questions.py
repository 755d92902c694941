"""Which question words of a message govern its clause, and which only stand in it.

"Chưa trả lời được câu nào", "ai cũng đồng ý", "nếu có gì", "bà con hỏi khi nào có đường" ask
nothing; "đơn vị nào chưa nộp" does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.meaning.lexicon import Hit
from handlers.meaning.words import Word

NEAR = 3  # words between a noun and its "nào": "đơn vị trực thuộc nào"
# after a denial these are "no one, nothing, none"; "khi nào", "thế nào" stay questions
INDEFINITE = {"ask.who", "ask.which", "ask.what", "ask.where", "ask.unit"}
CONDITIONS = {"ask.when", "ask.who"}
PLURAL = {"hom", "bua", "anh", "chi", "em", "bac", "ong", "ba", "chau", "dua", "co", "chu"}
ASKING_AT_END = {"à", "hả", "nhỉ", "nhi", "hử", "hở", "ư"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words, what was found in them, and where clauses part."""

    words: Sequence[Word]
    hits: Sequence[Hit]

    def of(self, *tags: str) -> list[Hit]:
        return [hit for hit in self.hits if hit.tag in tags]

    def clause(self, place: int) -> tuple[int, int]:
        """Where the clause around `place` begins and ends."""
        start = place
        while start and self.words[start - 1].kind != "stop":
            start -= 1
        end = place
        while end < len(self.words) and self.words[end].kind != "stop":
            end += 1
        return start, end

    def bare(self, place: int) -> str:
        return self.words[place].bare if 0 <= place < len(self.words) else ""

    def marked_question(self) -> bool:
        said = [word for word in self.words if word.kind != "stop"]
        return any(word.kind == "stop" and "?" in word.text for word in self.words) or (
            bool(said) and said[-1].text in ASKING_AT_END
        )


def asked(sentence: Sentence, *, reporting: bool) -> list[Hit]:
    """The question words that govern; `reporting`: figures or a report's first words are there."""
    kept = [hit for hit in candidates(sentence) if _governs(sentence, hit, reporting)]
    return kept + list(_whether(sentence, kept, reporting))


def _inside(hit: Hit, other: Hit) -> bool:
    wider = other.end - other.start > hit.end - hit.start
    return wider and other.start <= hit.start and hit.end <= other.end


def candidates(sentence: Sentence) -> list[Hit]:
    """Question words and the units they ask for, the widest where one lies in another."""
    asking = [
        hit
        for hit in sentence.hits
        if hit.tag.startswith("ask.") and hit.tag not in {"ask.ahead", "ask.whether"}
    ]
    widest = [hit for hit in asking if not any(_inside(hit, other) for other in asking)]
    units = list(_units(sentence, widest))
    return [hit for hit in widest if not any(_inside(hit, unit) for unit in units)] + units


def _units(sentence: Sentence, asking: Sequence[Hit]) -> Iterator[Hit]:
    units = sentence.of("unit")
    for hit in (one for one in asking if one.tag == "ask.which"):
        word = sentence.words[hit.start].bare
        ahead = [one for one in units if 0 <= hit.start - one.end <= NEAR - 1]
        if word == "which":
            ahead = [one for one in units if 0 <= one.start - hit.end <= NEAR - 1]
        if ahead and not _other_noun(sentence, ahead[-1], hit):
            first, last = min(ahead[-1].start, hit.start), max(ahead[-1].end, hit.end)
            yield Hit("ask.unit", first, last)


def _other_noun(sentence: Sentence, unit: Hit, which: Hit) -> bool:
    """ "xã có mô hình nào" asks for a model, not for a commune."""
    between = range(unit.end, which.start)
    nouns = {"kind.model", "document", "plan-noun", "count-noun", "kind.task", "deny", "lack"}
    return any(hit.start in between for hit in sentence.hits if hit.tag in nouns)


def _governs(sentence: Sentence, hit: Hit, reporting: bool) -> bool:
    start, end = sentence.clause(hit.start)
    if _in(sentence, "any-behind", hit.end, hit.end + 1):
        return False
    if _in(sentence, "all", hit.end, end) and not sentence.marked_question():
        return False
    if _in(sentence, "any-ahead", start, hit.start) and not sentence.marked_question():
        return False
    if _told(sentence, hit, reporting) or denied(sentence, hit):
        return False
    if hit.tag == "ask.count" and hit.end - hit.start == 1 and sentence.bare(hit.start) == "may":
        dated = {sentence.bare(hit.start - 1), sentence.bare(hit.end)}  # "12 May"
        if reporting and not sentence.marked_question():
            return False  # "mấy hộ ở thôn 2": some
        return sentence.bare(hit.end) not in PLURAL and not any(map(str.isdigit, dated))
    return not (hit.tag in CONDITIONS and hit.start == start and _conditional(sentence, hit, end))


def _in(sentence: Sentence, tag: str, start: int, end: int) -> bool:
    return any(start <= hit.start < end for hit in sentence.of(tag))


def denied(sentence: Sentence, hit: Hit) -> bool:
    """Is it "no one, nothing, none" behind a denial in its clause?"""
    start, _ = sentence.clause(hit.start)
    if hit.tag not in INDEFINITE or _in(sentence, "unknowing", start, hit.start):
        return False
    if _in(sentence, "copula", hit.start - 1, hit.start):
        return False
    denials = [one for one in sentence.of("deny") if start <= one.start and one.end <= hit.start]
    if not denials:
        return False
    between = range(denials[-1].end, hit.start)
    copulas = [one for one in sentence.of("copula") if one.start in between]
    return not copulas


def _told(sentence: Sentence, hit: Hit, reporting: bool) -> bool:
    """A question that somebody else asked: "bà con hỏi bao giờ có điện"."""
    tags = ("speech", "unknowing") if reporting else ("speech",)
    speech = [one for one in sentence.of(*tags) if one.start < hit.start]
    if not speech or (_in(sentence, "ask.ahead", 0, hit.start) and not reporting):
        return False
    people = any(0 <= speech[-1].start - one.end <= NEAR for one in sentence.of("people"))
    return people or reporting


def _conditional(sentence: Sentence, hit: Hit, end: int) -> bool:
    """ "khi nào xong thì tôi báo", "ai có ý kiến thì nêu"; "khi nào thì" asks"""
    return _in(sentence, "later", hit.end + 1, end) and not sentence.marked_question()


def _whether(sentence: Sentence, kept: Sequence[Hit], reporting: bool) -> Iterator[Hit]:
    """ "có ... không", "đã ... chưa" at a clause's end, and a plain question mark."""
    yield from sentence.of("ask.whether")
    last = _last(sentence)
    if last < 0 or kept:
        return
    start, _ = sentence.clause(last)
    closing = sentence.bare(last)
    mark = sentence.marked_question()
    if (
        closing == "khong" and last > start and (mark or "co" in _bares(sentence, start, last))
    ) or (closing == "chua" and last > start and (mark or not reporting)):
        yield Hit("ask.whether", last, last + 1)
    elif mark:
        yield Hit("ask.mark", last, last + 1)


def _bares(sentence: Sentence, start: int, end: int) -> set[str]:
    return {sentence.bare(place) for place in range(start, end)}


def _last(sentence: Sentence) -> int:
    """The last word that is no stop and no politeness; -1 where there is none."""
    soft = {hit.start for hit in sentence.of("polite") if hit.end - hit.start == 1}
    soft |= {place for hit in sentence.of("polite") for place in range(hit.start, hit.end)}
    last = len(sentence.words) - 1
    while last >= 0 and (sentence.words[last].kind == "stop" or last in soft):
        last -= 1
    return last
