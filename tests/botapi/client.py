"""Start the fake server as a child process and drive it: `with FakeTelegram() as telegram: ...`."""

import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self, cast

from tests.botapi.acting import Acting
from tests.botapi.seen import Call, Counters, Sent, read_log
from tests.botapi.shapes import Json
from tests.botapi.wire import DEFAULT_TOKEN, ControlError

__all__ = ["ROOT", "Call", "Client", "ControlError", "Counters", "FakeTelegram", "Sent", "read_log"]

ROOT = Path(__file__).parents[2]
STOP_WITHIN = 5.0


class Client(Acting):
    """A server that runs already: `Client(port)`."""

    # clock, limits, faults

    def set_clock(self, at: float) -> None:
        """Stop the clock at this time."""
        self.do("clock", at=at)

    def advance(self, seconds: float) -> None:
        self.do("clock", advance=seconds)

    def now(self) -> float:
        return float(self.do("clock")["now"])

    def set_limits(self, **limits: Any) -> None:
        """Limits: on, overall, group, chat_gap."""
        self.do("limits", **limits)

    def lift_limits(self) -> None:
        self.set_limits(on=False)

    def set_privacy(self, *, on: bool) -> None:
        self.do("privacy", on=on)

    def fault(self, kind: str, method: str = "send*", *, times: int = 1, **more: Any) -> None:
        """Kinds: faults.Kind; times -1: for ever.

        More: chat, skip, probability, seed, description, retry_after, delay.
        """
        self.do("fault", kind=kind, method=method, times=times, **more)

    def clear_faults(self) -> None:
        self.do("clear_faults")

    # what happened

    def calls(self, method: str = "*", chat: int | None = None, after: int = 0) -> list[Call]:
        found = self.do("log", method=method, chat=chat, after=after)
        return [Call(**entry) for entry in found]

    def wait_for(
        self,
        count: int = 1,
        method: str = "send*",
        chat: int | None = None,
        *,
        after: int = 0,
        timeout: float = 5,
    ) -> list[Call]:
        """Wait until that many calls are logged after entry `after`; raise TimeoutError if not."""
        found = self.do(
            "wait_for_calls", count=count, method=method, chat=chat, after=after, timeout=timeout
        )["found"]
        if found < count:
            raise TimeoutError(f"{found} of {count} calls of {method} within {timeout} s")
        return self.calls(method, chat, after)

    def wait_drained(self, timeout: float = 5) -> int:
        """Wait until all updates are acknowledged; return how many are not."""
        return int(self.do("wait_drained", timeout=timeout)["pending"])

    def refused(self) -> list[Json]:
        return cast(list[Json], self.do("refused"))

    def counters(self) -> Counters:
        return Counters(**self.do("counters"))

    def pending(self) -> int:
        return self.counters().pending

    def chat(self, chat: int) -> Json:
        """Return the chat's state: chat, bot, last_id, deleted, messages."""
        return cast(Json, self.do("read_chat", chat=chat))

    def message(self, chat: int, message_id: int) -> Json:
        """Return the message as it stands now; KeyError when it is gone."""
        for kept in self.chat(chat)["messages"]:
            if kept["shape"]["message_id"] == message_id:
                return cast(Json, kept["shape"])
        raise KeyError(message_id)


class FakeTelegram(Client):
    """A server of one's own: started on entry, stopped on exit."""

    def __init__(
        self,
        *,
        lifted: bool = False,
        log: Path | None = None,
        token: str = DEFAULT_TOKEN,
        port: int = 0,
    ) -> None:
        super().__init__(port, token)
        command = [sys.executable, "-m", "tests.botapi", "--until-eof"]
        command += ["--port", str(port), "--token", token]
        command += ["--lifted"] if lifted else []
        command += ["--log", str(log.absolute())] if log else []
        self._command = command
        self._child: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        # stdin ends with this process, and the server with it, even after SIGKILL
        self._child = subprocess.Popen(
            self._command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._child.stdout is not None
        line = self._child.stdout.readline()
        if not line.startswith("listening "):
            self._stop()
            raise RuntimeError("the fake server did not start")
        self.port = int(line.rpartition(":")[2])
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.terminate()
        try:
            child.communicate(timeout=STOP_WITHIN)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
