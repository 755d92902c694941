"""What is no question about figures: of plans, of the bot, orders, and reports that tell."""

from handlers.overview.parts import Parts

COUNTED = ("thing", "group", "measure")
QUESTIONS = ("which", "who", "many", "percent", "how", "whether", "order", "est", "rank", "each", "trend", "by", "compare", "versus", "rate", "act", "show")
SOFT = ("filler", "polite", "stop", "follow")
MOST_UNREAD = 12  # words: who tells so much asks nothing


def blocked(parts: Parts) -> bool:
    """Another's question: when, who is in charge, what ought to be; or an order."""
    said = [one for one in parts.question.items if one.code not in SOFT]
    if not said or parts.has("closed", "quote", "phone"):
        return True
    if said[0].code == "closed at head" or (len(said) > 1 and said[0].code == "act" and said[0].value == "nudge" and said[1].code == "own"):
        return True
    if parts.has("norm") and not parts.has("target", "lack", "versus"):
        return True
    return sum(len(one.split()) for one in parts.unread) > MOST_UNREAD


def reports(parts: Parts) -> bool:
    """ "đối thoại 45 người, 12 ý kiến": figures are told, nothing is asked"""
    if parts.asked or parts.has(*QUESTIONS) or "?" in parts.question.message.raw:
        return False
    items = parts.question.items
    for one, following in zip(items, items[1:], strict=False):
        if one.code == "number" and following.code in COUNTED:
            return not parts.has("only")
    return False
