from __future__ import annotations
import asyncio
import json
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    params: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass
class Response:
    status: int
    body: str = ""

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    def json(self) -> Any:
        return json.loads(self.body)


class Transport(Protocol):
    async def send(self, request: Request) -> Response: ...


class FakeTransport:
    def __init__(self, script: dict[str, list[Response]]):
        self.script = script
        self.sent: list[str] = []

    async def send(self, request: Request) -> Response:
        await asyncio.sleep(0)
        self.sent.append(f"{request.method} {request.path}")
        queue = self.script.get(request.path)
        if not queue:
            return Response(404, '{"error": "not found"}')
        return queue.pop(0) if len(queue) > 1 else queue[0]
