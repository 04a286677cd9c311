import asyncio
import json
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Optional
from urllib.parse import parse_qs, urlencode, urlsplit


@dataclass
class Response:
    status: HTTPStatus
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    def raise_for_status(self):
        if not self.ok:
            raise ApiError(self.status, self.body.decode())
        return self


class ApiError(Exception):
    def __init__(self, status: HTTPStatus, detail: str):
        self.status, self.detail = status, detail

    def __str__(self):
        return f"{self.status.value} {self.status.phrase}: {self.detail}"


class FakeServer:
    def __init__(self, items: list[dict], burst: int = 2):
        self.items = items
        self.burst = burst
        self.requests = 0

    async def __call__(self, url: str) -> Response:
        self.requests += 1
        await asyncio.sleep(0)
        parts = urlsplit(url)
        if self.requests % (self.burst + 1) == 0:
            return Response(HTTPStatus.TOO_MANY_REQUESTS, {"Retry-After": "0.001"}, b"slow down")
        if parts.path != "/items":
            return Response(HTTPStatus.NOT_FOUND, body=parts.path.encode())
        query = parse_qs(parts.query)
        page, size = int(query.get("page", ["1"])[0]), int(query["size"][0])
        chunk = self.items[(page - 1) * size:page * size]
        nxt = page + 1 if page * size < len(self.items) else None
        return Response(HTTPStatus.OK, {"Content-Type": "application/json"}, json.dumps({"data": chunk, "next": nxt}).encode())


class Client:
    def __init__(self, base: str, transport, retries: int = 3):
        self.base, self.transport, self.retries = base, transport, retries
        self.waits: list[float] = []

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        print("closed", exc_type.__name__ if exc_type else None)
        return False

    async def get(self, path: str, **params) -> Response:
        url = f"{self.base}{path}?{urlencode(params)}"
        for attempt in range(self.retries):
            response = await self.transport(url)
            if response.status is not HTTPStatus.TOO_MANY_REQUESTS:
                return response.raise_for_status()
            delay = float(response.headers.get("Retry-After", 1))
            self.waits.append(delay)
            await asyncio.sleep(delay)
        raise ApiError(response.status, f"gave up after {attempt + 1}")

    async def pages(self, path: str, size: int):
        page: Optional[int] = 1
        while page:
            payload = (await self.get(path, page=page, size=size)).json()
            yield payload["data"]
            page = payload["next"]


async def main():
    server = FakeServer([{"id": i, "name": f"item-{i}", "price": i * 2.5} for i in range(1, 8)])
    async with Client("https://api.test", server) as client:
        everything = [item async for page in client.pages("/items", 3) for item in page]
        print(len(everything), everything[-1], sum(item["price"] for item in everything))
        print(server.requests, client.waits)
        names = {item["name"]: item["id"] for item in everything if item["id"] % 2}
        print(json.dumps(names, separators=(",", ":")))
        try:
            await client.get("/users", q="a b&c")
        except ApiError as e:
            print(e, e.status == 404, repr(e.status.name))
    try:
        async with Client("https://api.test", FakeServer([], burst=0), retries=2) as client:
            await client.get("/items", size=1)
    except ApiError as e:
        print("failed:", e)


asyncio.run(main())
