"""Raw updates and the Turns they are: one table for both Telegram libraries."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Literal

from handlers.turn import Address, Attachment, Contact, Turn

Json = dict[str, Any]  # Telegram's own shapes

AT = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
BOT, NAME = 7_000_000_001, "DanVan_Bot"
GROUP_ID = -1_001_000_000_502
LAN: Json = {
    "id": 11,
    "is_bot": False,
    "first_name": "Lan",
    "last_name": "Trần",
    "username": "lan",
    "language_code": "vi",
}
US: Json = {"id": BOT, "is_bot": True, "first_name": "Dân vận", "username": NAME}
ANONYMOUS: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
PRIVATE: Json = {"id": 11, "type": "private", "first_name": "Lan"}
GROUP: Json = {"id": GROUP_ID, "type": "supergroup", "title": "Tổ dân vận"}
FORUM: Json = {**GROUP, "is_forum": True}
CHANNEL: Json = {"id": -1_001_000_000_900, "type": "channel", "title": "Tin huyện"}
OPENED = {"forum_topic_created": {"name": "Báo cáo", "icon_color": 7322096}}

IN_PRIVATE = Turn(
    Address("telegram", "11"),
    AT,
    account="telegram:11",
    name="Lan Trần",
    language="vi",
    message="5",
)
IN_GROUP = replace(
    IN_PRIVATE,
    where=Address("telegram", str(GROUP_ID)),
    group=True,
    title="Tổ dân vận",
    addressed=False,
)
NOBODY: Json = {"account": "", "name": "", "language": ""}


@dataclass(frozen=True)
class Case:
    name: str
    update: Json
    turn: Turn | Literal["unreadable"] | None


def said(chat: Json = PRIVATE, **more: Any) -> Json:
    return {"message_id": 5, "date": 1_790_000_000, "chat": chat, "from": LAN, **more}


def private(**more: Any) -> Json:
    return {"update_id": 1, "message": said(**more)}


def group(**more: Any) -> Json:
    return {"update_id": 1, "message": said(GROUP, **more)}


def mark(kind: str, offset: int, length: int, **more: Any) -> list[Json]:
    return [{"type": kind, "offset": offset, "length": length, **more}]


def file(**more: Any) -> Json:
    return {"file_id": "F1", "file_unique_id": "U1", **more}


def member(status: str, chat: Json = GROUP, by: Json = LAN, **more: Any) -> Json:
    change = {
        "chat": chat,
        "from": by,
        "date": 1_790_000_000,
        "old_chat_member": {"user": US, "status": "left"},
        "new_chat_member": {"user": US, "status": status, **more},
    }
    return {"update_id": 1, "my_chat_member": change}


def tap(message: Json | None, **more: Any) -> Json:
    query = {"id": "900", "from": LAN, "chat_instance": "1", "data": "b17", **more}
    return {"update_id": 1, "callback_query": query | ({"message": message} if message else {})}


def joined(**more: Any) -> Turn:
    return replace(IN_GROUP, kind="member", message="", addressed=True, **more)


DECOMPOSED = "Ba\u0301o ca\u0301o"
RTL = "\u202eáo\u202c \u05d0\u05d1"
LONG = "Dân vận 😀 " * 10_000
PHOTOS = [
    file(width=90, height=60, file_size=100),
    {"file_id": "F2", "file_unique_id": "U2", "width": 900, "height": 600, "file_size": 9000},
]
PHOTO = Attachment("photo", "F2", "", "image/jpeg", 9000)
REPLY_TO_US = {"message_id": 3, "date": 1, "chat": GROUP, "from": US, "text": "Chào"}
ROOT = {"message_id": 9, "date": 1, "chat": FORUM, "from": US, "message_thread_id": 9, **OPENED}
IN_TOPIC = {"message_thread_id": 9, "is_topic_message": True}

WORDS = (
    Case("words", private(text="chào"), replace(IN_PRIVATE, text="chào")),
    Case("basic group", private(chat={**GROUP, "type": "group"}, text="chào"),
         replace(IN_GROUP, text="chào")),
    Case("words that are not composed", private(text=DECOMPOSED),
         replace(IN_PRIVATE, text=DECOMPOSED)),
    Case("right to left", private(text=RTL), replace(IN_PRIVATE, text=RTL)),
    Case("emoji only", private(text="👍🏽"), replace(IN_PRIVATE, text="👍🏽")),
    Case("NUL", private(text="a\0b", chat={**PRIVATE, "first_name": "\0"}),
         replace(IN_PRIVATE, text="ab")),
    Case("100 kB", private(text=LONG), replace(IN_PRIVATE, text=LONG)),
    Case("spaces stay", private(text="  a \n b "), replace(IN_PRIVATE, text="  a \n b ")),
    Case("no first name (a deleted account)",
         private(text="a", **{"from": {**LAN, "first_name": ""}}),
         replace(IN_PRIVATE, text="a", name="Trần")),
    Case("unknown fields", private(text="a", brand_new={"x": [1]}), replace(IN_PRIVATE, text="a")),
    Case("edited", {"update_id": 1, "edited_message": said(text="b", edit_date=1_790_000_009)},
         replace(IN_PRIVATE, kind="edited", text="b")),
    Case("edited caption",
         {"update_id": 1, "edited_message": said(GROUP, photo=PHOTOS, caption="b")},
         replace(IN_GROUP, kind="edited", text="b", files=(PHOTO,))),
    Case("live location moves",
         {"update_id": 1, "edited_message": said(location={"latitude": 1.0, "longitude": 2.0})},
         None),
    Case("album", group(photo=PHOTOS, caption="ảnh", media_group_id="77"),
         replace(IN_GROUP, kind="files", text="ảnh", files=(PHOTO,), album="77")),
)  # fmt: skip

NAMED = (
    Case("command", group(text="/help x", entities=mark("bot_command", 0, 5)),
         replace(IN_GROUP, text="/help x", addressed=True)),
    Case("our command", group(text="/help@danvan_BOT x", entities=mark("bot_command", 0, 16)),
         replace(IN_GROUP, text="/help x", addressed=True)),
    Case("our command alone", group(text="/start@DanVan_Bot",
                                    entities=mark("bot_command", 0, 17)),
         replace(IN_GROUP, text="/start", addressed=True)),
    Case("another bot's command", group(text="/help@otherbot", entities=mark("bot_command", 0, 14)),
         None),
    Case("another bot's command, edited",
         {"update_id": 1, "edited_message": said(
             GROUP, text="/help@otherbot", entities=mark("bot_command", 0, 14))}, None),
    Case("a command in the middle", group(text="gõ /help", entities=mark("bot_command", 3, 5)),
         replace(IN_GROUP, text="gõ /help")),
    Case("a path is no command", group(text="/etc/hosts"), replace(IN_GROUP, text="/etc/hosts")),
    Case("Vietnamese after a slash", group(text="/báo cáo"), replace(IN_GROUP, text="/báo cáo")),
    Case("our name first", group(text="@DanVan_Bot, ai chưa nộp?",
                                 entities=mark("mention", 0, 11)),
         replace(IN_GROUP, text="ai chưa nộp?", addressed=True)),
    Case("our name last", group(text="ai chưa nộp? @danvan_bot", entities=mark("mention", 13, 11)),
         replace(IN_GROUP, text="ai chưa nộp?", addressed=True)),
    Case("our name after emoji, in UTF-16 units",
         group(text="😀😀 @danvan_bot", entities=mark("mention", 5, 11)),
         replace(IN_GROUP, text="😀😀", addressed=True)),
    Case("our name in the middle", group(text="nhờ @danvan_bot nhắc",
                                         entities=mark("mention", 4, 11)),
         replace(IN_GROUP, text="nhờ @danvan_bot nhắc", addressed=True)),
    Case("our name only", group(text="@danvan_bot", entities=mark("mention", 0, 11)),
         replace(IN_GROUP, text="", addressed=True)),
    Case("our name twice", group(text="@danvan_bot ơi @danvan_bot",
                                 entities=[*mark("mention", 0, 11), *mark("mention", 15, 11)]),
         replace(IN_GROUP, text="ơi", addressed=True)),
    Case("our name, then a command",
         group(text="@danvan_bot /help", entities=[
             *mark("mention", 0, 11), *mark("bot_command", 12, 5)]),
         replace(IN_GROUP, text="/help", addressed=True)),
    Case("by our number", group(text="Trợ lý: báo cáo",
                                entities=mark("text_mention", 0, 6, user=US)),
         replace(IN_GROUP, text="báo cáo", addressed=True)),
    Case("somebody else's name", group(text="@minh xem", entities=mark("mention", 0, 5)),
         replace(IN_GROUP, text="@minh xem")),
    Case("a longer name than ours", group(text="@danvan_bot2 a", entities=mark("mention", 0, 12)),
         replace(IN_GROUP, text="@danvan_bot2 a")),
    Case("our name in a caption", group(photo=PHOTOS, caption="@danvan_bot ảnh",
                                        caption_entities=mark("mention", 0, 11)),
         replace(IN_GROUP, kind="files", text="ảnh", files=(PHOTO,), addressed=True)),
    Case("our command in private", private(text="/start@DanVan_Bot k1",
                                           entities=mark("bot_command", 0, 17)),
         replace(IN_PRIVATE, text="/start k1")),
    Case("entities outside the text", group(text="a", entities=mark("mention", 5, 90)),
         replace(IN_GROUP, text="a")),
)  # fmt: skip

ANSWERS = (
    Case("an answer to us", group(text="a", reply_to_message=REPLY_TO_US),
         replace(IN_GROUP, text="a", reply_to="3", addressed=True)),
    Case("an answer to somebody",
         group(text="a", reply_to_message={**REPLY_TO_US, "from": LAN}, message_thread_id=3),
         replace(IN_GROUP, text="a", reply_to="3")),
    Case("in a topic", {"update_id": 1, "message": said(
             FORUM, text="a", **IN_TOPIC, reply_to_message=ROOT)},
         replace(IN_GROUP, text="a", where=Address("telegram", str(GROUP_ID), "9"))),
    Case("in a topic whose first message is bare", {"update_id": 1, "message": said(
             FORUM, text="a", **IN_TOPIC,
             reply_to_message={"message_id": 9, "date": 1, "chat": FORUM, "from": US})},
         replace(IN_GROUP, text="a", where=Address("telegram", str(GROUP_ID), "9"))),
    Case("an answer in a topic", {"update_id": 1, "message": said(
             FORUM, text="a", **IN_TOPIC, reply_to_message={**REPLY_TO_US, "chat": FORUM})},
         replace(IN_GROUP, text="a", where=Address("telegram", str(GROUP_ID), "9"),
                 reply_to="3", addressed=True)),
    Case("an anonymous admin", group(text="/help", entities=mark("bot_command", 0, 5),
                                     sender_chat=GROUP, **{"from": ANONYMOUS}),
         replace(IN_GROUP, text="/help", addressed=True, **NOBODY)),
    Case("a channel in its discussion group",
         group(text="tin", sender_chat=CHANNEL, is_automatic_forward=True,
               **{"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}}),
         replace(IN_GROUP, text="tin", **NOBODY)),
    Case("another bot", group(text="tin", **{"from": {**US, "id": 8}}),
         replace(IN_GROUP, text="tin", **NOBODY)),
    Case("a channel post", {"update_id": 1, "channel_post": {
             "message_id": 5, "date": 1, "chat": CHANNEL, "sender_chat": CHANNEL, "text": "tin"}},
         None),
    Case("a tap", tap({"message_id": 4, "date": 1, "chat": GROUP, "from": US, "text": "?"}),
         replace(IN_GROUP, kind="tap", tap="900", button="b17", message="4", addressed=True)),
    Case("a tap in a topic", tap({"message_id": 4, "date": 1, "chat": FORUM, "from": US,
                                  "text": "?", **IN_TOPIC, "reply_to_message": ROOT}),
         replace(IN_GROUP, kind="tap", tap="900", button="b17", message="4", addressed=True,
                 where=Address("telegram", str(GROUP_ID), "9"))),
    Case("a tap on what is no longer accessible", tap({"message_id": 4, "date": 0, "chat": GROUP}),
         replace(IN_GROUP, kind="tap", tap="900", button="b17", message="4", addressed=True)),
    Case("a tap without a message", tap(None, inline_message_id="x"), None),
    Case("a game", {"update_id": 1, "callback_query": {
             "id": "9", "from": LAN, "chat_instance": "1", "game_short_name": "g",
             "message": said(text="?")}}, None),
)  # fmt: skip

CONTENTS = (
    Case("a document", private(caption="kế hoạch", document=file(
             file_name="Kế hoạch\0.docx", mime_type="application/msword", file_size=99)),
         replace(IN_PRIVATE, kind="files", text="kế hoạch", files=(
             Attachment("document", "F1", "Kế hoạch.docx", "application/msword", 99),))),
    Case("a document that says little", private(document=file()),
         replace(IN_PRIVATE, kind="files", files=(Attachment("document", "F1"),))),
    Case("a voice note", private(voice=file(duration=3, mime_type="audio/ogg", file_size=7)),
         replace(IN_PRIVATE, kind="files",
                 files=(Attachment("voice", "F1", "", "audio/ogg", 7),))),
    Case("a video", private(video=file(duration=3, width=1, height=1, mime_type="video/mp4")),
         replace(IN_PRIVATE, kind="files",
                 files=(Attachment("document", "F1", "", "video/mp4"),))),
    Case("an audio", private(audio=file(duration=3, file_name="a.mp3")),
         replace(IN_PRIVATE, kind="files", files=(Attachment("document", "F1", "a.mp3"),))),
    Case("an animation", private(animation=file(duration=3, width=1, height=1), document=file()),
         replace(IN_PRIVATE, kind="files", files=(Attachment("document", "F1"),))),
    Case("a round video", private(video_note=file(length=1, duration=3)),
         replace(IN_PRIVATE, kind="files", files=(Attachment("document", "F1"),))),
    Case("a sticker", private(sticker=file(
             type="regular", width=1, height=1, is_animated=False, is_video=False)), IN_PRIVATE),
    Case("a place", private(location={"latitude": 21.0, "longitude": 105.8}), IN_PRIVATE),
    Case("own contact", private(contact={
             "phone_number": "+84900000001", "first_name": "Lan", "user_id": 11}),
         replace(IN_PRIVATE, kind="contact", contact=Contact("+84900000001", "telegram:11"))),
    Case("a contact that is not on Telegram", private(contact={
             "phone_number": "+84900000002", "first_name": "Minh"}),
         replace(IN_PRIVATE, kind="contact", contact=Contact("+84900000002"))),
)  # fmt: skip

COMING_AND_GOING = (
    Case("we join", member("member"), joined()),
    Case("we rise", member("administrator", can_be_edited=True), joined()),
    Case("we are restricted", member("restricted", is_member=True),
         joined()),
    Case("we are restricted and out",
         member("restricted", is_member=False), joined(present=False)),
    Case("we are removed", member("kicked", until_date=0), joined(present=False)),
    Case("we leave", member("left", by=US), joined(present=False, **NOBODY)),
    Case("we are blocked", member("kicked", chat=PRIVATE, until_date=0),
         replace(IN_PRIVATE, kind="member", message="", present=False)),
    Case("we join a channel", member("administrator", chat=CHANNEL, can_be_edited=True), None),
    Case("the group moves", private(chat={"id": -501, "type": "group", "title": "Tổ dân vận"},
                                    migrate_to_chat_id=GROUP_ID),
         replace(IN_GROUP, kind="moved", where=Address("telegram", "-501"), message="",
                 moved_to=str(GROUP_ID), addressed=True)),
    Case("where the group came from", group(migrate_from_chat_id=-501), None),
    Case("people come", group(new_chat_members=[LAN]), None),
    Case("people go", group(left_chat_member=LAN), None),
    Case("a new title", group(new_chat_title="Tổ 5"), None),
    Case("a pin", group(pinned_message=said(GROUP, text="a")), None),
    Case("a topic opens", {"update_id": 1, "message": said(FORUM, **IN_TOPIC, **OPENED)}, None),
    Case("a kind from the future", {"update_id": 1, "hologram": {"chat": GROUP}}, None),
    Case("a content from the future", private(hologram={"x": 1}), None),
    Case("nothing", {"update_id": 1}, None),
)  # fmt: skip

POISON = (
    Case("a new kind of chat", private(text="a", chat={"id": -5, "type": "hall"}), "unreadable"),
    Case("a date in words", private(text="a", date="abc"), "unreadable"),
    Case("no chat", {"update_id": 1, "message": {"message_id": 1, "date": 1}}, "unreadable"),
    Case("a chat without number", private(text="a", chat={"type": "private"}), "unreadable"),
    Case("text that is a number", private(text=5), "unreadable"),
    Case("text that is a list", private(text=["a"]), "unreadable"),
    Case("a message that is a word", {"update_id": 1, "message": "abc"}, "unreadable"),
    Case("no update number", {"message": said(text="a")}, "unreadable"),
    Case("half a character", private(text="a\ud83d"), "unreadable"),
    Case("half a character in a name nobody reads",
         private(text="a", chat={**PRIVATE, "username": "\ud83d"}), "unreadable"),
    Case("an unknown status", member("floating"), "unreadable"),
    Case("a file without handle", private(document={"file_name": "a"}), "unreadable"),
    Case("an unfinished button", tap(said(text="a"), id=None), "unreadable"),
)  # fmt: skip

CASES = (*WORDS, *NAMED, *ANSWERS, *CONTENTS, *COMING_AND_GOING, *POISON)
