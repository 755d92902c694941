"""English questions in the words of the plans: a small vocabulary, longest phrases first."""

import re

from knowledge.bags import bag

# English on the left as people type it, Vietnamese without marks on the right
PHRASES = {
    "what percentage of": "bao nhieu phan tram", "what percent of": "bao nhieu phan tram",
    "what percentage": "bao nhieu phan tram", "what share of": "bao nhieu phan tram",
    "how many percent": "bao nhieu phan tram", "percent": "phan tram", "how many": "bao"
    " nhieu", "how much": "bao nhieu", "how often": "bao lau mot lan",
    "when is": "khi nao", "when are": "khi nao", "when will": "khi nao", "when does": "khi nao",
    "when do": "khi nao", "when must": "khi nao phai", "when": "khi nao",
    "which month": "thang nao", "what month": "thang nao", "what date": "ngay nao",
    "which date": "ngay nao", "by what date": "truoc ngay nao", "deadline for": "han",
    "deadline": "han nao", "due date": "han nao", "due": "han",
    "who signed": "ai ky", "who issued": "ai ban hanh", "who leads": "ai chu tri",
    "who is in charge of": "ai chu tri", "who is responsible for": "ai chu tri",
    "who monitors": "ai theo doi", "who coordinates": "ai phoi hop", "who": "ai",
    "which unit leads": "don vi nao chu tri", "which unit": "don vi nao",
    "which office": "phong nao", "which agency": "co quan nao", "partners": "phoi hop",
    "what must": "nhiem vu gi", "what should": "nhiem vu gi", "what does": "", "what do": "",
    "have to do": "phai lam gi", "has to do": "phai lam gi", "need to do": "phai lam gi",
    "legal basis": "can cu van ban nao", "legal documents": "van ban nao",
    "based on": "can cu", "which resolution": "nghi quyet nao", "which decree": "nghi dinh nao",
    "which directive": "chi thi nao", "which decision": "quyet dinh nao",
    "which circular": "thong tu nao", "which program": "chuong trinh nao",
    "which plan of": "thuc hien ke hoach nao cua", "which guideline": "huong dan nao",
    "plan number": "ke hoach so may", "number of the plan": "ke hoach so may",
    "what number": "so may", "recipients": "noi nhan", "sent to": "gui den nhung noi nao",
    "what period": "giai doan nao", "which period": "giai doan nao",
    "which years": "nhung nam nao", "which year": "nam nao",
    "year-end review": "tong ket", "year end review": "tong ket", "final review": "tong ket",
    "mid-year review": "so ket", "midyear review": "so ket", "mid year review": "so ket",
    "interim review": "so ket", "review": "so ket tong ket", "summary": "tong ket",
    "skilful mass mobilization": "dan van kheo", "skillful mass mobilization": "dan van kheo",
    "mass mobilisation": "dan van", "mass mobilization": "dan van",
    "models": "mo hinh", "model": "mo hinh", "training": "tap huan", "trained": "tap huan",
    "dialogues": "doi thoai", "dialogue": "doi thoai", "register": "dang ky",
    "registration": "dang ky", "registered": "dang ky", "reports": "bao cao", "report": "bao cao",
    "reporting": "bao cao", "inspection": "kiem tra", "supervision": "giam sat",
    "monitoring": "theo doi", "evaluation": "danh gia", "evaluated": "danh gia",
    "rating": "xep loai", "ranking": "xep loai", "awards": "khen thuong", "award": "khen thuong",
    "rewards": "khen thuong", "commendation": "khen thuong", "rewarded": "khen thuong",
    "criteria": "tieu chuan", "standards": "tieu chuan", "requirements": "yeu cau",
    "dossier": "ho so", "documents": "van ban", "collective": "tap the",
    "collectives": "tap the", "individual": "ca nhan", "individuals": "ca nhan",
    "citizen reception": "tiep cong dan", "receiving citizens": "tiep cong dan",
    "complaints": "khieu nai", "petitions": "kien nghi", "denunciations": "to cao",
    "propaganda": "tuyen truyen", "communication": "tuyen truyen", "election": "bau cu",
    "voters": "cu tri", "candidates": "nguoi ung cu", "budget": "kinh phi", "funding": "kinh phi",
    "targets": "chi tieu", "target": "chi tieu", "goal": "muc tieu", "goals": "muc tieu",
    "each unit": "moi don vi", "each": "moi", "unit": "don vi", "units": "don vi",
    "party committees": "cap uy", "party committee": "cap uy", "party cells": "chi bo",
    "party cell": "chi bo", "communes": "xa", "commune": "xa", "villages": "thon ban lang",
    "village": "thon ban lang", "district": "huyen", "province": "tinh", "office": "van phong",
    "officials": "can bo", "officers": "can bo", "cadres": "can bo", "civil servants": "cong chuc",
    "teachers": "giao vien", "health workers": "nhan vien y te", "village elders": "gia lang",
    "prestigious people": "nguoi co uy tin", "respected people": "nguoi co uy tin",
    "ethnic minorities": "dan toc thieu so", "ethnic affairs office": "phong dan toc",
    "fatherland front": "mat tran to quoc", "women's union": "hoi lien hiep phu nu",
    "womens union": "hoi lien hiep phu nu", "youth union": "doan thanh nien",
    "farmers' union": "hoi nong dan", "farmers union": "hoi nong dan",
    "veterans association": "hoi cuu chien binh", "veterans' association": "hoi cuu chien binh",
    "labour federation": "lien doan lao dong", "labor federation": "lien doan lao dong",
    "mass mobilization commission": "ban dan van", "satisfaction index": "chi so hai long",
    "satisfaction": "hai long", "grassroots democracy": "dan chu co so",
    "administrative reform": "cai cach hanh chinh", "plan": "ke hoach", "plans": "ke hoach",
    "this": "nay", "monthly": "hang thang", "quarterly": "hang quy", "yearly": "hang nam",
    "january": "thang 1", "february": "thang 2", "march": "thang 3", "april": "thang 4",
    "may": "thang 5", "june": "thang 6", "july": "thang 7", "august": "thang 8",
    "september": "thang 9", "october": "thang 10", "november": "thang 11",
    "december": "thang 12", "this month": "thang nay", "next month": "thang sau",
    "this week": "tuan nay", "next week": "tuan sau", "today": "hom nay",
    "this quarter": "quy nay", "what is due": "co viec gi den han",
    "what is on": "co viec gi", "what happens": "co viec gi", "first": "thu nhat",
    "second": "thu hai", "third": "thu ba", "phase": "dot", "held": "to chuc",
    "organised": "to chuc", "organized": "to chuc", "lead": "chu tri", "leads": "chu tri",
    "led by": "chu tri", "coordinate": "phoi hop", "join": "phoi hop", "participate": "phoi hop",
}  # fmt: skip
# words that show the language; none is a Vietnamese syllable as typed without marks
SIGNS = bag(
    "when what which who how many much must should does is are of this each unit units "
    "plan plans deadline report reports training percent percentage where whom whose will"
)
OPENINGS = bag("who when what which how where whose")
DROPPED = bag(
    "the a an is are was were be been of for in on by to at and or must should shall will "
    "does do did has have had that it its their with from there any all have"
)
LONGEST = max(len(phrase.split()) for phrase in PHRASES)
WORD = re.compile(r"[\w'’-]+|[?.,;]")


def english(question: str) -> bool:
    """Whether the words are English, whatever the names in it."""
    words = question.lower().replace("?", " ").split()
    if words and words[0] in OPENINGS:
        return True
    return sum(word in SIGNS for word in words) >= 2


def vietnamese(question: str) -> str:
    """The question with known phrases in Vietnamese without marks; names stay as they are."""
    words = [
        word for word in WORD.findall(question.replace("’", "'")) if word.isalnum() or len(word) > 1
    ]
    said: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length]).lower()
            if phrase in PHRASES:
                said.append(PHRASES[phrase])
                at += length
                break
        else:
            if words[at].lower() not in DROPPED:
                said.append(words[at])
            at += 1
    return " ".join(one for one in said if one)
