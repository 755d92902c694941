"""Logs: to standard error, as text or JSON; never a message's text, a name or a token."""

import logging
import sys
import traceback
from collections.abc import MutableMapping, Sequence
from pathlib import Path
from typing import Any

import structlog


def place(error: BaseException) -> str:
    """What failed and where; an error's own words may quote what somebody wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    last = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{last}"


LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}


class Mask(logging.Filter):
    """Takes secrets out of what other libraries log (a token stands in every URL)."""

    def __init__(self, secrets: Sequence[str]) -> None:
        super().__init__()
        self.secrets = [secret for secret in secrets if secret]

    def clean(self, text: str) -> str:
        for secret in self.secrets:
            text = text.replace(secret, "***")
        return text

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = self.clean(record.getMessage()), ()
        return True


def start(level: str, style: str, secrets: Sequence[str]) -> None:
    """Set up logging for the whole process."""
    mask = Mask(secrets)

    def masked(_logger: Any, _name: str, entry: MutableMapping[str, Any]) -> Any:
        return {key: mask.clean(v) if isinstance(v, str) else v for key, v in entry.items()}

    last: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if style == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=False),
            structlog.processors.format_exc_info,
            masked,
            last,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(mask)
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # of fonts nobody need know
    logging.basicConfig(level=max(LEVELS[level], logging.WARNING), handlers=[handler], force=True)
