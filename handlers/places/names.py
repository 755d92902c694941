"""The ways in which a unit's name is typed: its short forms, its kind, the bodies ahead of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.unit_names import SHORT, forms
from knowledge.vietnamese import fold, nfc

KIND_WORDS = {
    **dict.fromkeys(("thon", "ban", "lang", "buon", "ap", "khom", "xom"), "village"),
    **dict.fromkeys(("khu pho", "to dan pho", "tdp", "tieu khu", "khu", "to"), "village"),
    **dict.fromkeys(("xa", "x", "phuong", "p", "thi tran", "tt", "dac khu"), "commune"),
    **dict.fromkeys(
        ("huyen", "quan", "thi xa", "tx", "thanh pho", "tp", "huyen uy", "thanh uy"), "district"
    ),
    "tinh": "province",
    "tinh uy": "province",
}
KIND_LONG = {"x": "xa", "p": "phuong", "tt": "thi tran", "tx": "thi xa", "tp": "thanh pho",
             "tdp": "to dan pho",
             "huyen uy": "huyen", "tinh uy": "tinh", "thanh uy": "thanh pho"}  # fmt: skip
ENGLISH = {
    "town": "thi tran",
    "commune": "xa",
    "village": "ban",
    "district": "huyen",
    "ward": "phuong",
}
BODY_WORDS = frozenset({
    "ubnd", "uy ban", "uy ban nhan dan", "hdnd", "hoi dong nhan dan", "dang uy", "du", "dang bo",
    "chinh quyen", "hdnd va ubnd", "hdnd ubnd", "mttq", "ubmttq", "uy ban mttq", "mat tran",
    "uy ban mat tran", "uy ban mat tran to quoc", "mat tran to quoc", "uy ban mttq viet nam",
    "mttq viet nam", "hoi phu nu", "hoi lhpn", "hoi pn", "hpn", "hoi lien hiep phu nu",
    "hoi nong dan", "hnd",
    "hoi ccb", "hoi cuu chien binh", "ccb", "doan thanh nien", "dtn", "doan", "doan tn", "cong an",
    "ban dan van", "khoi dan van", "chi bo", "chi hoi", "chi hoi phu nu", "chi doan", "don vi",
    "ban chi dao", "hoi nguoi cao tuoi", "tram y te", "van phong", "vp", "ban thuong vu", "btv",
    "ban chap hanh", "bch", "khoi dan van dang uy", "thuong truc dang uy",
})  # fmt: skip
# pairs of syllables that are names of communes and words of every day alike
EVERYDAY = frozenset(
    """doan ket|thong nhat|hoa binh|quyet thang|tien bo|hanh phuc|tu do|binh dang|an toan|trung tam
    |dong tam|hop nhat|tan tien|tien thang|hop tien|quyet tien|tien phong|van hoa|xuan hoa|phu nu
    |hoa hop|dan chu|cong hoa|hong ky|lien hoa|trung thanh|yen binh|an binh|thanh cong|phat trien
    |trung thuc|tu lap|doc lap|kien quoc|bao ve|dong y|dai dong|dong thanh|hop thanh|thang loi
    |hung thinh|vinh quang|nhan dan|xa hoi|toan thang|minh tam|hoa an|an ninh|kinh te|cong bang
    |hop luc|chien thang|an khang|thinh vuong|trung hoa|trung hieu|hoa thuan|minh duc|dong loc
    |cong chinh|cao cap|tam dao|duc hanh|nhan nghia|binh an|binh yen|tan hoa|thuan loi|hoa giai
    |hop tac|tu quan|nam phong|bac son|dong son|son la|tien tien|hoi nghi|hoi truong|chu tri
    |cong dan|tien do|tap huan|doi thoai|tan tao|trung son|hung dung|dan tien|cam on|chi dao
    |hoa thanh|dai hoi|duong lam|hai ly|loi ich|y kien|hop dong|phong trao|dan van|hai lop
    """.replace("\n", " ")
    .replace(" |", "|")
    .replace("| ", "|")
    .strip()
    .split("|")
)
# how the mass organisations are called for short
CALLED = {
    "lien hiep phu nu": ("hoi phu nu", "hoi lhpn", "lhpn", "hpn", "hoi pn", "hoi lien hiep phu nu"),
    "mat tran to quoc": (
        "mat tran", "mttq", "mt", "ubmttq", "uy ban mat tran", "uy ban mttq",
        "uy ban mat tran to quoc",
    ),
    "nong dan": ("hoi nong dan", "hnd", "hoi nd"),
    "cuu chien binh": ("hoi cuu chien binh", "ccb", "hoi ccb", "hccb"),
    "huyen doan": ("huyen doan", "doan thanh nien", "dtn", "doan tn"),
    "doan thanh nien": ("doan thanh nien", "dtn", "doan tn"),
    "ban dan van": ("ban dan van", "bdv"),
    "lien doan lao dong": ("lien doan lao dong", "ldld", "cong doan"),
    "phong noi vu": ("phong noi vu", "pnv", "noi vu"),
}  # fmt: skip
LEVELS = ("huyen", "tinh", "huyen uy", "tinh uy", "thanh pho", "quan")


@dataclass(frozen=True, slots=True)
class Name:
    """A name without the kind of place: "ban bo", with its marks, kind "xa", for unit 7.

    `marked` is empty for names that were made here: marks are not compared then.
    """

    bare: tuple[str, ...]
    marked: tuple[str, ...]
    kind: str
    unit: int


def names_of(unit: int, names: Sequence[str], code: str) -> Iterator[Name]:
    for name in names:
        yield from _of_name(unit, name)
    if len(code) >= 3 and code.isalpha():
        yield Name((fold(code),), (), "", unit)


def _of_name(unit: int, name: str) -> Iterator[Name]:
    typed = tuple(nfc(name).lower().replace(".", " ").replace(",", " ").split())
    if not typed:
        return
    folded = tuple(fold(one) for one in typed)
    split = forms(name)
    count = len(split.bare.split())
    committee = typed[0] == "ban" and not name.isascii()  # a village is a "bản"
    league = folded[-1] == "doan" and count == 1  # "Huyện đoàn" is the Youth Union, no place
    if (
        split.kind
        and not committee
        and not league
        and folded[-count:] == tuple(split.bare.split())
        and split.bare
    ):
        yield Name(folded[-count:], typed[-count:], split.kind, unit)
        return
    yield Name(folded, typed, "", unit)
    whole = tuple(one for word in folded for one in SHORT.get(word, word).split())
    if whole != folded:
        yield Name(whole, (), "", unit)
    said = " ".join(whole)
    for level in LEVELS:
        if said.endswith(f" {level}"):
            short = said.removesuffix(f" {level}")
            if len(short.split()) > 1 and short not in EVERYDAY:  # "mô hình dân vận khéo"
                yield _plain(short, unit)
            for part, others in CALLED.items():
                if part in said:
                    yield from (_plain(one, unit) for one in others)
                    yield from (_plain(f"{one} {level}", unit) for one in others)
    if said in CALLED:
        yield from (_plain(one, unit) for one in CALLED[said])


def _plain(words: str, unit: int) -> Name:
    return Name(tuple(words.split()), (), "", unit)


def shared(names: Sequence[str]) -> str:
    """What all of them are called, whatever their kind: "Tam Đường" of a district and its town."""
    last = [name.split() for name in names]
    words: list[str] = []
    while all(last) and len({one[-1] for one in last}) == 1:
        words.insert(0, last[0][-1])
        last = [one[:-1] for one in last]
    return " ".join(words) or names[0]
