"""The methods that tell about the bot, chats, members and files."""

from tests.botapi.chats import PRESENT, Chat
from tests.botapi.files import MOST_DOWNLOAD
from tests.botapi.forms import Params
from tests.botapi.refusals import bad
from tests.botapi.shapes import Json
from tests.botapi.world import World

# what ChatFullInfo always carries
FULL_INFO: Json = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": {
        "unlimited_gifts": False,
        "limited_gifts": False,
        "unique_gifts": False,
        "premium_subscription": False,
        "gifts_from_channels": False,
    },
}
ADMIN_RIGHTS = [
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
]


def get_me(world: World, params: Params) -> Json:
    return {
        **world.bot.shape(),
        "can_join_groups": True,
        "can_read_all_group_messages": world.sees_all,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(world: World, params: Params) -> Json:
    chat = world.chats.named(params)
    if chat.type != "private":
        chat.check_writable()
    return {**chat.shape(), **FULL_INFO}


def get_member(world: World, params: Params) -> Json:
    chat = world.chats.named(params)
    chat.check_writable()
    user_id = params.must("user_id")
    status = chat.bot if user_id == world.bot.id else chat.members.get(user_id)
    if status is None and user_id not in world.chats.users:
        raise bad("PARTICIPANT_ID_INVALID")
    return member(world, user_id, status or "left")


def get_administrators(world: World, params: Params) -> list[Json]:
    chat = world.chats.named(params)
    if chat.type == "private":
        raise bad("there are no administrators in the private chat")
    chat.check_writable()
    found = {**chat.members, world.bot.id: chat.bot}
    return [
        member(world, user_id, status)
        for user_id, status in found.items()
        if status in ("administrator", "creator")
    ]


def get_member_count(world: World, params: Params) -> int:
    chat = world.chats.named(params)
    chat.check_writable()
    return count_members(chat)


def count_members(chat: Chat) -> int:
    return 1 + sum(status in PRESENT for status in chat.members.values())


def get_file(world: World, params: Params) -> Json:
    file = world.files.get(params.text("file_id"))
    if file.size > MOST_DOWNLOAD:
        raise bad("file is too big")
    return {**file.shape(), "file_path": file.path}


def member(world: World, user_id: int, status: str) -> Json:
    """Return a ChatMember of this status with the fields both libraries insist on."""
    user = world.bot if user_id == world.bot.id else world.chats.user(user_id)
    shape: Json = {"user": user.shape(), "status": status}
    if status == "kicked":
        shape["until_date"] = 0
    elif status == "creator":
        shape["is_anonymous"] = False
    elif status == "administrator":
        shape |= dict.fromkeys(ADMIN_RIGHTS, True) | {"is_anonymous": False}
    return shape
