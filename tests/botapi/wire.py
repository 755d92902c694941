"""Requests to a running fake server, with nothing but the standard library."""

import http.client
import json
from typing import Any, cast

from tests.botapi.shapes import Json

DEFAULT_TOKEN = "7000000001:TEST"


class ControlError(Exception):
    """The control API refused what the test asked."""


class Wire:
    """Talk to the control API of a running server."""

    def __init__(self, port: int, token: str = DEFAULT_TOKEN) -> None:
        self.port = port
        self.token = token

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def do(self, action: str, **body: Any) -> Any:
        """Run a control action with JSON arguments and return its JSON result."""
        status, answer = self._post(f"/_control/{action}", body, body.get("timeout") or 0)
        if status != 200:
            raise ControlError(answer["description"])
        return answer

    def call(self, method: str, /, **params: Any) -> Json:
        """Call a Bot API method as a bot would and return the whole envelope."""
        wait = float(params.get("timeout") or 0)
        return cast(Json, self._post(f"/bot{self.token}/{method}", params, wait)[1])

    def _post(self, path: str, body: Json, wait: float) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=wait + 30)
        try:
            data = json.dumps(body).encode()
            connection.request("POST", path, data, {"Content-Type": "application/json"})
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        finally:
            connection.close()
