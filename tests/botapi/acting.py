"""Set the scene, act as people and break things, on a running fake server."""

import base64
from collections.abc import Sequence
from typing import Any, cast

from tests.botapi.seen import Sent
from tests.botapi.shapes import Json
from tests.botapi.wire import Wire


class Acting(Wire):
    # the scene

    def reset(self) -> None:
        self.do("reset")

    def add_user(self, user_id: int, first_name: str, **more: Any) -> None:
        """More: last_name, username, language_code."""
        self.do("user", id=user_id, first_name=first_name, **more)

    def add_chat(self, chat_id: int, **more: Any) -> None:
        """More: type, title, username, forum, bot (its status), members, administrators."""
        self.do("chat", id=chat_id, **more)

    def add_chats(self, first: int, count: int) -> None:
        self.do("chats", first=first, count=count)

    def add_topic(self, chat: int, name: str = "Topic", thread: int | None = None) -> int:
        return int(self.do("topic", chat=chat, name=name, thread=thread)["thread_id"])

    def change_topic(self, chat: int, thread: int, to: str) -> None:
        """To: open, closed or deleted."""
        self.do("change_topic", chat=chat, thread=thread, to=to)

    # what people do

    def say(self, chat: int, text: str, user: int | None = None, **more: Any) -> Sent:
        """More: reply_to, thread, entities, anonymous."""
        return Sent(**self.do("says", chat=chat, text=text, user=user, **more))

    def send(
        self, chat: int, kind: str, data: bytes = b"", user: int | None = None, **more: Any
    ) -> Sent:
        """Kind: photo, document or voice. More: name, mime, size, caption, media_group_id, …"""
        coded = base64.b64encode(data).decode()
        return Sent(**self.do("sends", chat=chat, kind=kind, data=coded, user=user, **more))

    def send_album(
        self, chat: int, photos: Sequence[bytes], user: int | None = None, caption: str = ""
    ) -> list[Sent]:
        group = f"album-{chat}-{id(photos)}"
        captions = [caption, *[""] * len(photos)]
        return [
            self.send(chat, "photo", data, user, caption=words, media_group_id=group)
            for data, words in zip(photos, captions, strict=False)
        ]

    def share_contact(self, chat: int, phone: str, user: int | None = None, **more: Any) -> Sent:
        """More: first_name, contact_user (whose contact it is)."""
        return Sent(**self.do("shares_contact", chat=chat, phone_number=phone, user=user, **more))

    def edit(self, chat: int, message_id: int, text: str) -> Sent:
        return Sent(**self.do("edits", chat=chat, message_id=message_id, text=text))

    def post(self, channel: int, text: str) -> Sent:
        return Sent(**self.do("posts", chat=channel, text=text))

    def tap(
        self,
        chat: int,
        message_id: int,
        *,
        label: str | None = None,
        data: str = "",
        user: int | None = None,
    ) -> str:
        """Tap by label, or with data of any kind; return the callback query's id."""
        done = self.do("taps", chat=chat, message_id=message_id, label=label, data=data, user=user)
        return str(done["query_id"])

    def join(self, chat: int, user: int) -> None:
        self.do("joins", chat=chat, user=user)

    def leave(self, chat: int, user: int) -> None:
        self.do("leaves", chat=chat, user=user)

    def add_bot(self, chat: int, *, by: int | None = None, status: str = "member") -> None:
        """Status may be administrator: also how a member bot is promoted."""
        self.do("bot_becomes", chat=chat, by=by, status=status)

    def kick_bot(self, chat: int, *, by: int | None = None) -> None:
        self.do("bot_becomes", chat=chat, by=by, status="kicked")

    def block(self, user: int) -> None:
        self.do("bot_becomes", chat=user, status="kicked")

    def unblock(self, user: int) -> None:
        self.do("bot_becomes", chat=user, status="member")

    def upgrade(self, chat: int, new_id: int | None = None, *, silent: bool = False) -> int:
        """Make it a supergroup; `silent`: the bot hears of it only when it writes there."""
        return int(self.do("upgrade", chat=chat, new_id=new_id, silent=silent)["new_id"])

    # raw and bulk updates

    def add_updates(self, *updates: Json) -> list[int]:
        return cast(list[int], self.do("updates", updates=updates)["update_ids"])

    def add_raw(self, *texts: str) -> list[int]:
        """Queue texts unparsed; `{update_id}` in them becomes the number given."""
        return cast(list[int], self.do("updates", raw=texts)["update_ids"])

    def number_from(self, update_id: int) -> None:
        self.do("number_from", update_id=update_id)

    def add_bulk(
        self,
        count: int,
        *,
        first_chat: int = 1_000_001,
        chat_count: int = 1,
        chats: Sequence[int] | None = None,
        text: str = "message {n}",
        per_second: float = 0,
    ) -> tuple[int, int]:
        """Queue texts round-robin over chats; return the first and last update id."""
        done = self.do(
            "bulk",
            count=count,
            first_chat=first_chat,
            chat_count=chat_count,
            chats=chats,
            text=text,
            per_second=per_second,
        )
        return done["first_update_id"], done["last_update_id"]
