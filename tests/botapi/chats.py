"""People and chats, and whether the bot may write there."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.botapi.forms import Params
from tests.botapi.refusals import bad, forbidden, migrated
from tests.botapi.shapes import Json

SUPERGROUP_BELOW = -1_000_000_000_000  # ids at or below it are supergroups and channels
PRESENT = frozenset({"member", "administrator", "creator"})


@dataclass(slots=True)
class User:
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False

    def shape(self) -> Json:
        shape: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if value := getattr(self, name):
                shape[name] = value
        return shape


@dataclass(slots=True)
class Kept:
    """A message as it stands now; `edits` counts how often it was changed."""

    shape: Json
    mine: bool
    edits: int = 0


@dataclass(slots=True)
class Topic:
    name: str
    closed: bool = False


@dataclass(slots=True)
class Chat:
    id: int
    type: str
    title: str = ""
    username: str = ""
    first_name: str = ""
    forum: bool = False
    bot: str = "member"
    migrated_to: int | None = None
    last_id: int = 0
    topics: dict[int, Topic] = field(default_factory=dict)
    members: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Kept] = field(default_factory=dict)
    deleted: set[int] = field(default_factory=set)

    @property
    def is_group(self) -> bool:
        return self.type in ("group", "supergroup")

    def shape(self) -> Json:
        shape: Json = {"id": self.id, "type": self.type}
        for name in ("title", "username", "first_name"):
            if value := getattr(self, name):
                shape[name] = value
        if self.forum:
            shape["is_forum"] = True
        return shape

    def knows(self, message_id: int) -> bool:
        """Tell whether the message exists; bulk messages exist without being kept."""
        return 0 < message_id <= self.last_id and message_id not in self.deleted

    def check_writable(self) -> None:
        if self.migrated_to is not None:
            raise migrated(self.migrated_to)
        if self.bot in PRESENT:
            return
        raise forbidden(self._why_not())

    def _why_not(self) -> str:
        if self.type == "private":
            return "bot was blocked by the user"
        place = f"{self.type} chat"
        if self.bot == "kicked":
            return f"bot was kicked from the {place}"
        return f"bot is not a member of the {place}"


def kind_of(chat_id: int) -> str:
    if chat_id > 0:
        return "private"
    return "supergroup" if chat_id <= SUPERGROUP_BELOW else "group"


@dataclass(slots=True)
class Chats:
    users: dict[int, User] = field(default_factory=dict)
    all: dict[int, Chat] = field(default_factory=dict)

    def user(self, user_id: int) -> User:
        """Return the user, made up on first sight."""
        user = self.users.get(user_id)
        if user is None:
            user = self.users[user_id] = User(user_id, f"User {user_id}")
        return user

    def chat(self, chat_id: int) -> Chat:
        """Return the chat, made up on first sight with the bot in it."""
        chat = self.all.get(chat_id)
        if chat is None:
            kind = kind_of(chat_id)
            chat = self.all[chat_id] = Chat(chat_id, kind)
            if kind == "private":
                chat.first_name = self.user(chat_id).first_name
            else:
                chat.title = f"Chat {chat_id}"
        return chat

    def ids(self, chat_ids: Iterable[int]) -> list[Chat]:
        return [self.chat(chat_id) for chat_id in chat_ids]

    def named(self, params: Params) -> Chat:
        """Return the chat a call names, or refuse as Telegram does."""
        wanted = params.text("chat_id")
        if not wanted:
            raise bad("chat_id is empty")
        if wanted.startswith("@"):
            for chat in self.all.values():
                if chat.username == wanted[1:]:
                    return chat
            raise bad("chat not found")
        found = self.all.get(_number(wanted))
        if found is None:
            raise bad("chat not found")
        return found


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise bad("chat not found") from None
