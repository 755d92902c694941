"""What a message shows of itself: tags of the lexicon, and what follows from how they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.meaning import figures as meaning_figures
from handlers.meaning.lexicon import Hit, lexicon
from handlers.meaning.questions import Sentence, asked, candidates, denied
from handlers.meaning.words import Word, words

HEADS = ("order.", "announce", "register", "kind.", "total")
SOFT = {"ahead", "polite", "ask.ahead", "talk"}
OTHERS = {("lack", "nhat"), ("show", "xet"), ("due-noun", "che")}
LOOSE = {"order.do", "order.tell"}  # verbs of anything: an order only with what they are done to
DATES = {"thang", "quy", "ngay", "mung", "nam", "tuan"}
MONTH_NAMES = meaning_figures.MONTHS - {"q", "year", "may", "mar", "quarter"}
EMPTY = 2  # words of a greeting that mean nothing more: a name, "đồng chí"
NOUNS = 3  # words between "bao nhiêu" and what is counted
FAR = 6  # words from "nhiều" to its "nhất"
EXTREMES = {"nhieu", "it", "cao", "thap", "cham", "nhanh", "tot", "kem", "muon", "som", "yeu"}
LEAST = {"mot", "may", "bao", "la", "hai", "phai", "ngay", "vao", "truoc", "sau", "den", "khi"}
FULL = 3  # words that make a situation worth keeping
COUNTS = {
    "q.count.percent": "percent",
    "q.count.unit": "unit",
    "q.count.thing": "counted",
    "q.count.time": "time-noun",
    "q.count.plan": "plan-noun",
}


@dataclass(frozen=True, slots=True)
class Signs:
    """`tags` are what the rules look at."""

    sentence: Sentence
    tags: frozenset[str]


def read_signs(text: str) -> Signs:
    lexemes = lexicon()
    cut = lexemes.apart(words(text, lexemes.known))
    found = lexemes.find(cut)
    sentence = Sentence(cut, [hit for hit in found if not _other(hit, cut)])
    figures = set(_figures(sentence))
    heads = set(_heads(sentence))
    reporting = not {"figure.counted", "head.announce", "head.kind.situation"}.isdisjoint(
        figures | heads
    )
    questions = asked(sentence, reporting=reporting)
    tags = {hit.tag for hit in sentence.hits if not hit.tag.startswith("ask.")}
    tags |= figures | heads | set(_questions(sentence, questions)) | set(_times(sentence))
    tags |= set(_most(sentence))
    tags |= set(_units(sentence, tags)) | set(_size(sentence)) | set(_registered(sentence))
    return Signs(sentence, frozenset(tags))


def _other(hit: Hit, cut: Sequence[Word]) -> bool:
    """ "chậm nhất ngày 5" names a day, nobody is late; "hạn chế" is no date"""
    return hit.end < len(cut) and (hit.tag, cut[hit.end].bare) in OTHERS


def _figures(sentence: Sentence) -> Iterator[str]:
    if meaning_figures.counted(sentence.words, sentence.hits):
        yield "figure.counted"
    elif meaning_figures.bare(sentence.words, sentence.hits):
        yield "figure.bare"
    kinds = {word.kind for word in sentence.words}
    if "quote" in kinds:
        yield "quoted"
    if "percent" in kinds:
        yield "figure.percent"
    if "number-of-document" in kinds or _numbered(sentence):
        yield "document.number"
    if "receipt" in kinds:
        yield "receipt"
    if "date" in kinds:
        yield "dated"


def _numbered(sentence: Sentence) -> bool:
    """ "KH 159", "chỉ thị 33", "kế hoạch số 5" """
    ends = {hit.end for hit in sentence.of("document")}
    ends |= {end + 1 for end in ends if sentence.bare(end) == "so"}
    return any(word.kind == "number" and place in ends for place, word in enumerate(sentence.words))


def _heads(sentence: Sentence) -> Iterator[str]:
    """What begins the message, politeness and greetings aside."""
    places, reached = [0], {0}
    while places:
        place = places.pop()
        if place < len(sentence.words) and sentence.words[place].kind == "stop":
            ends = [place + 1]
        else:
            ends = [hit.end for hit in sentence.hits if hit.start == place and hit.tag in SOFT]
        places += [end for end in ends if end not in reached]
        reached |= set(ends)
    for hit in sentence.hits:
        if hit.start in reached and hit.tag.startswith(HEADS):
            yield f"head.{hit.tag}"
            if hit.tag.startswith("order.") and hit.tag not in LOOSE:
                yield "head.order"


def _registered(sentence: Sentence) -> Iterator[str]:
    """ "phòng tôi đăng ký mô hình: Tổ hỗ trợ ...": a name follows, or one's own unit does it"""
    models = {hit.start: hit.end for hit in sentence.of("kind.model")}
    own = {hit.end for hit in sentence.of("mine") if hit.start == 0}
    for hit in sentence.of("register"):
        end = models.get(hit.end)
        if end is not None and (sentence.bare(end) == ":" or hit.start in own):
            yield "names-model"


def _questions(sentence: Sentence, questions: Sequence[Hit]) -> Iterator[str]:
    for hit in questions:
        yield "q"
        yield hit.tag.replace("ask.", "q.")
        if hit.tag == "ask.count":
            if sentence.bare(hit.start - 1) == "la":
                yield "q.norm"
            following = range(hit.end, hit.end + 2)
            for sign, tag in COUNTS.items():
                if any(one.tag == tag and one.start in following for one in sentence.hits):
                    yield sign
    if sentence.marked_question():
        yield "mark"
    if questions:
        return
    if sentence.of("past"):
        yield "told-past"
    nouns = {hit.end for hit in sentence.of("count-noun")}
    if any(hit.start in nouns and denied(sentence, hit) for hit in sentence.of("ask.which")):
        yield "figure.none"


def _times(sentence: Sentence) -> Iterator[str]:
    for place, word in enumerate(sentence.words):
        previous = sentence.bare(place - 1)
        roman = word.bare in {"i", "ii", "iii", "iv"} and previous == "quy"
        numbered = word.kind == "number" and previous in DATES
        if numbered or roman or word.bare in MONTH_NAMES:
            yield "period"
        if (numbered and previous != "nam") or roman or word.bare in MONTH_NAMES:
            yield "span"
    for tag in ("now-period", "year-period", "past-period", "soon"):
        if sentence.of(tag):
            yield "period"
        if sentence.of(tag) and tag != "year-period":
            yield "span"


def _units(sentence: Sentence, tags: set[str]) -> Iterator[str]:
    """Units asked for, or told in the plural, with what they lack or have."""
    if "lack" in tags and any(hit.tag == "ask.unit" for hit in candidates(sentence)):
        yield "lack.any"
    chosen = {"q.unit", "q.who", "q.count.unit"} & tags
    for state in ("lack", "has", "most"):
        if state in tags and chosen:
            yield f"{state}.asked"
    for lack in sentence.of("lack"):
        plural = [hit for hit in sentence.of("units") if 0 <= lack.start - hit.end <= NOUNS * 2]
        # "đơn vị chưa có mô hình" begins a list as "các đơn vị" does
        first = any(hit.start == 0 and hit.end == lack.start for hit in sentence.of("unit"))
        if plural or first:
            yield "lack.units"


def _most(sentence: Sentence) -> Iterator[str]:
    """ "nhiều mô hình nhất"; "ít nhất một" is a least number, no rank"""
    for place, word in enumerate(sentence.words):
        following = sentence.bare(place + 1)
        if word.bare != "nhat" or following in LEAST or following.isdigit():
            continue
        if any(sentence.bare(place - back) in EXTREMES for back in range(1, FAR)):
            yield "most"


def _size(sentence: Sentence) -> Iterator[str]:
    plain = [place for place, word in enumerate(sentence.words) if word.kind != "stop"]
    covered = {
        place
        for hit in sentence.hits
        if hit.tag in {"talk", "polite"}
        for place in range(hit.start, hit.end)
    }
    rest = len([place for place in plain if place not in covered])
    if not plain:
        yield "empty"
    elif sentence.of("talk") and rest <= EMPTY:
        yield "talk.whole" if not rest else "talk.mostly"
    if len(plain) <= 6:
        yield "short"
    if len(plain) >= 2 + FULL:
        yield "full"
    kinds = {word.kind for word in sentence.words}
    known = any(hit.tag not in SOFT - {"talk"} for hit in sentence.hits)
    if not known and kinds.isdisjoint(("receipt", "number-of-document")):
        yield "unknown"
