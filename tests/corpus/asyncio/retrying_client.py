import asyncio
import random
import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import Optional


@dataclass
class Response:
    status: HTTPStatus
    body: str = ""
    retry_after: Optional[float] = None

    @property
    def ok(self) -> bool:
        return self.status < 400

    def raise_for_status(self) -> None:
        if not self.ok:
            raise HttpError(self)


class HttpError(Exception):
    def __init__(self, response: Response):
        self.response = response
        super().__init__(f"{response.status.value} {response.status.phrase}")


class FakeTransport:
    def __init__(self, script: dict[str, list[Response | type[Exception]]]):
        self.script = {k: iter(v) for k, v in script.items()}
        self.requests: list[str] = []

    async def send(self, method: str, url: str) -> Response:
        self.requests.append(f"{method} {url}")
        await asyncio.sleep(0.001)
        step = next(self.script[url], Response(HTTPStatus.NOT_FOUND))
        if isinstance(step, Response):
            return step
        raise step(f"{url} unreachable")


class Client:
    RETRYABLE = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}

    def __init__(self, transport: FakeTransport, *, retries: int = 3, jitter: Optional[random.Random] = None):
        self.transport = transport
        self.retries = retries
        self.random = jitter or random.Random(0)
        self.slept: list[float] = []

    def _delay(self, attempt: int, response: Optional[Response]) -> float:
        if response is not None and response.retry_after is not None:
            return response.retry_after
        return min(0.01, 0.001 * 2 ** attempt)

    async def request(self, method: str, url: str) -> Response:
        last: Optional[Exception] = None
        for attempt in range(self.retries + 1):
            response: Optional[Response] = None
            try:
                response = await self.transport.send(method, url)
            except OSError as e:
                last = e
            else:
                if response.status not in self.RETRYABLE:
                    return response
                last = HttpError(response)
            delay = self._delay(attempt, response)
            self.slept.append(round(delay, 4))
            await asyncio.sleep(delay)
        assert last is not None
        raise last

    async def get(self, url: str) -> str:
        response = await self.request("GET", url)
        response.raise_for_status()
        return response.body


async def main() -> None:
    transport = FakeTransport({
        "/a": [Response(HTTPStatus.OK, "A")],
        "/b": [ConnectionError, Response(HTTPStatus.SERVICE_UNAVAILABLE), Response(HTTPStatus.OK, "B")],
        "/c": [Response(HTTPStatus.TOO_MANY_REQUESTS, retry_after=0.003)] * 4,
        "/d": [],
    })
    client = Client(transport)
    results = await asyncio.gather(*(client.get(u) for u in ("/a", "/b", "/c", "/d")), return_exceptions=True)
    for r in results:
        print(r if isinstance(r, str) else f"{type(r).__name__}: {r}")
    print(sorted(client.slept))
    print(len(transport.requests), sum(1 for r in transport.requests if re.search("/c$", r)))
    print(HTTPStatus(404).phrase, HTTPStatus.OK == 200)


asyncio.run(main())
