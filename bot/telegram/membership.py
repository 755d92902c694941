"""Whether we are in a chat, told so that any version of a library can read it.

An admin's or a restricted member's rights grow with the Bot API, and a library refuses an update
that lacks one it knows: a server that is older or newer would make us deaf to being added.
"""

PRESENT = ("creator", "administrator", "member")  # not sets: a status may be of any type
ABSENT = ("left", "kicked")


def simplify(update: dict[str, object]) -> None:
    """Reduce the statuses in a my_chat_member, in place, to member and left."""
    change = update.get("my_chat_member")
    if isinstance(change, dict):
        for name in ("old_chat_member", "new_chat_member"):
            if isinstance(member := change.get(name), dict):
                change[name] = {"user": member.get("user"), "status": _status(member)}


def _status(member: dict[str, object]) -> object:
    status = member.get("status")
    if status in PRESENT or (status == "restricted" and member.get("is_member") is True):
        return "member"
    return "left" if status in ABSENT or status == "restricted" else status
