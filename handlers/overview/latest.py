"""Is it asked when something last happened: "đối thoại lần gần nhất khi nào"?"""

from handlers.overview.parts import Parts

TOLD = ("dialogues", "participants", "receptions", "trained", "models", "reports")
OTHERWISE = ("many", "percent", "rate", "lack", "rank", "trend", "compare", "versus", "average")


def latest_asked(parts: Parts) -> bool:
    """Without "khi nào" some unit or kind of units must be named."""
    if parts.told.measure not in TOLD or not (parts.has("latest") or _final(parts)):
        return False
    if parts.has("when"):
        return True
    named = parts.places or parts.plural or parts.has("whole", "own")
    ranked = parts.has("order") and not _final(parts)
    return bool(named) and not (ranked or parts.asked or parts.has(*OTHERWISE))


def _final(parts: Parts) -> bool:
    """ "lần đối thoại cuối cùng": of times it is no place in a ranking"""
    words = [parts.question.words(one).lower() for one in parts.question.of("order")]
    times = {"sessions", "courses"} & set(parts.question.values("thing"))
    return bool(times) and any(one in ("cuối cùng", "cuoi cung") for one in words)
