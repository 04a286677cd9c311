from __future__ import annotations

import json
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Mapping


class Headers:
    def __init__(self, raw: Mapping[str, str] | None = None) -> None:
        self._items = {k.lower(): v for k, v in (raw or {}).items()}

    def get(self, name: str, default: str = "") -> str:
        return self._items.get(name.lower(), default)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._items


class Request:
    def __init__(self, method: str, path: str, body: str = "", headers: Mapping[str, str] | None = None) -> None:
        self.method = method.upper()
        self.path = path
        self.body = body
        self.headers = Headers(headers)
        self.state: dict[str, Any] = {}


@dataclass
class Response:
    body: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)

    @classmethod
    def json(cls, data: Any, status: int = 200) -> Response:
        return cls(json.dumps(data), status, {"content-type": "application/json"})

    @property
    def reason(self) -> str:
        return HTTPStatus(self.status).phrase
