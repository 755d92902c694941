"""PostgreSQL tells the other processes that something was stored; SQLite has only one process."""

import threading
from collections.abc import Callable

import structlog

from storage.database import Database

log = structlog.get_logger("listen")

RECONNECT = 2.0  # seconds; meanwhile every loop looks by itself once a second


class Listener:
    """A thread that waits for `NOTIFY danvan` and calls back with what was stored."""

    def __init__(self, database: Database, heard: Callable[[str], None]) -> None:
        self._database = database
        self._heard = heard
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="listen", daemon=True)

    def start(self) -> None:
        if not self._database.sqlite:
            self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        import psycopg

        url = self._database.writer.url.set(drivername="postgresql")
        while not self._ended.is_set():
            try:
                self._listen(url.render_as_string(hide_password=False))
            except psycopg.Error as error:
                log.warning("not listening", error=type(error).__name__)
                self._ended.wait(RECONNECT)

    def _listen(self, url: str) -> None:
        import psycopg

        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("LISTEN danvan")
            while not self._ended.is_set():
                for notice in connection.notifies(timeout=0.5):
                    self._heard(notice.payload)
