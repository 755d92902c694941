"""Tells whether a word is a syllable that Vietnamese can have."""

import unicodedata
from functools import lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"
SHARP = "\u0301\u0323"  # the two tones of syllables that end in a stop
BEGINNINGS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
ENDINGS = """
a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu
iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap
oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uâ uân uâng uât uây uê uêch uênh uêt uơ uôc uôi uôm uôn uông uôt
uy uya uych uyên uyêt uynh uyp uyt uyn uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y yêm yên yêng yêt yêu yt ynh"""
ONSETS = ("", *BEGINNINGS.split())
RHYMES = frozenset(ENDINGS.split())
STOPS = ("c", "ch", "p", "t")


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [letter for letter in letters if letter in TONES]
    if len(tones) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(one for one in letters if one not in TONES))
    if bare.endswith(STOPS) and not (tones and tones[0] in SHARP):
        return False
    return any(
        bare.startswith(onset) and bare[len(onset) :] in RHYMES for onset in ONSETS
    ) or bare in ("gi", "gin")
