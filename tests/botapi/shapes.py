"""The one name for decoded JSON: its shape is Telegram's, so it cannot be typed closer here."""

from typing import Any

Json = dict[str, Any]
