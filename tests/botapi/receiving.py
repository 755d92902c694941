"""How the bot gets its updates: getUpdates and the webhook methods."""

import re
from urllib.parse import urlsplit

from tests.botapi.forms import Params
from tests.botapi.refusals import bad, conflict
from tests.botapi.shapes import Json
from tests.botapi.updates import MOST_PER_CALL
from tests.botapi.world import World

WEBHOOK_IS_SET = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook "
    "first"
)
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
LONGEST_POLL = 50.0


async def get_updates(world: World, params: Params) -> bytes:
    """Return the answer whole: updates are kept as JSON already."""
    if world.webhook.url:
        world.updates.conflicts += 1
        raise conflict(WEBHOOK_IS_SET)
    world.updates.allow(params.shape("allowed_updates"))
    limit = min(max(params.whole("limit") or MOST_PER_CALL, 1), MOST_PER_CALL)
    timeout = min(params.number("timeout", 0), LONGEST_POLL)
    batch = await world.updates.poll(params.whole("offset") or 0, limit, timeout)
    return b'{"ok":true,"result":[' + b",".join(batch) + b"]}"


def set_webhook(world: World, params: Params) -> bool:
    url = params.text("url")
    if not url:
        return delete_webhook(world, params)
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    secret = params.text("secret_token")
    if not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    world.updates.allow(params.shape("allowed_updates"))
    if params.flag("drop_pending_updates"):
        world.updates.drop_all()
    world.updates.interrupt(conflict("terminated by setWebhook request"))
    # Telegram's default is 40; one by one is the useful default for a test
    world.webhook.start(world.updates, url, secret, params.whole("max_connections") or 1)
    return True


def delete_webhook(world: World, params: Params) -> bool:
    world.webhook.stop()
    if params.flag("drop_pending_updates"):
        world.updates.drop_all()
    return True


def get_webhook_info(world: World, params: Params) -> Json:
    info: Json = {
        "url": world.webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": world.updates.pending,
        "max_connections": world.webhook.connections,
    }
    if world.webhook.last_error:
        info |= {
            "last_error_date": int(world.clock.now()),
            "last_error_message": world.webhook.last_error,
        }
    if world.updates.allowed is not None:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info
