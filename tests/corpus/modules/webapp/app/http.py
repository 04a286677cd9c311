from dataclasses import dataclass, field
from typing import Any


@dataclass
class Request:
    method: str
    path: str
    body: dict[str, Any] = field(default_factory=dict)


@dataclass
class Response:
    body: Any
    status: int = 200


class HTTPError(Exception):
    status = 500

    def to_response(self) -> Response:
        return Response({"error": str(self)}, self.status)


class NotFound(HTTPError):
    status = 404


class BadRequest(HTTPError):
    status = 400
