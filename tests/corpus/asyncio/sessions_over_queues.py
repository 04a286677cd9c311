import asyncio
import json
from dataclasses import dataclass, asdict
from typing import Any


class ConnectionClosed(Exception):
    def __init__(self, code: int = 1000, reason: str = ""):
        self.code, self.reason = code, reason
        super().__init__(f"{code} {reason}".strip())


class FakeSocket:
    def __init__(self):
        self._in: asyncio.Queue = asyncio.Queue()
        self.peer: "FakeSocket"
        self.closed: ConnectionClosed | None = None

    @classmethod
    def pair(cls):
        a, b = cls(), cls()
        a.peer, b.peer = b, a
        return a, b

    async def send(self, data: str):
        if self.closed:
            raise self.closed
        await self.peer._in.put(data)

    async def recv(self) -> str:
        item = await self._in.get()
        if isinstance(item, ConnectionClosed):
            self.closed = item
            raise item
        return item

    async def close(self, code=1000, reason=""):
        if self.closed is None:
            self.closed = ConnectionClosed(code, reason)
            await self.peer._in.put(ConnectionClosed(code, reason))

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return await self.recv()
        except ConnectionClosed as e:
            if e.code == 1000:
                raise StopAsyncIteration
            raise


@dataclass
class Response:
    id: int
    ok: bool
    result: Any = None
    error: str | None = None


async def server(sock: FakeSocket):
    state: dict[str, Any] = {}
    async for raw in sock:
        req = json.loads(raw)
        match req:
            case {"op": "set", "key": str(k), "value": v, "id": i}:
                state[k] = v
                resp = Response(i, True)
            case {"op": "get", "key": k, "id": i} if k in state:
                resp = Response(i, True, state[k])
            case {"op": "boom"}:
                await sock.close(1011, "internal error")
                return "crashed"
            case {"id": i, **rest}:
                resp = Response(i, False, error=f"bad request: {sorted(rest)}")
            case _:
                continue
        await sock.send(json.dumps(asdict(resp)))
    return f"served with {len(state)} keys"


class Client:
    def __init__(self, sock):
        self.sock = sock
        self._next = 0
        self._waiting: dict[int, asyncio.Future] = {}
        self._reader = asyncio.create_task(self._read())

    async def _read(self):
        try:
            async for raw in self.sock:
                msg = json.loads(raw)
                self._waiting.pop(msg["id"]).set_result(msg)
        except ConnectionClosed as e:
            for f in self._waiting.values():
                f.set_exception(e)

    async def call(self, op, **params):
        self._next += 1
        fut = self._waiting[self._next] = asyncio.get_running_loop().create_future()
        await self.sock.send(json.dumps({"id": self._next, "op": op, **params}))
        msg = await fut
        if not msg["ok"]:
            raise ValueError(msg["error"])
        return msg["result"]


async def main():
    a, b = FakeSocket.pair()
    srv = asyncio.create_task(server(b))
    c = Client(a)
    await asyncio.gather(c.call("set", key="x", value=[1, 2]), c.call("set", key="y", value={"z": None}))
    print(await c.call("get", key="x"), await c.call("get", key="y"))
    try:
        await c.call("get", key="missing")
    except ValueError as e:
        print(e)
    await a.close()
    print(await srv)
    a, b = FakeSocket.pair()
    srv = asyncio.create_task(server(b))
    c = Client(a)
    try:
        await c.call("boom")
    except ConnectionClosed as e:
        print("closed:", e, e.code, e.reason)
    print(await srv)

asyncio.run(main())
