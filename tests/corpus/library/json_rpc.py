import asyncio
import json
from typing import Any, Protocol


class Handler(Protocol):
    async def handle(self, params: dict[str, Any]) -> Any: ...


class RpcServer:
    def __init__(self) -> None:
        self.methods: dict[str, Any] = {}
        self.calls = 0

    def method(self, name: str):
        def deco(fn):
            self.methods[name] = fn
            return fn
        return deco

    async def dispatch(self, raw: str) -> str:
        self.calls += 1
        try:
            request = json.loads(raw)
        except json.JSONDecodeError as e:
            return json.dumps({"error": {"code": -32700, "message": f"Parse error: {e.msg}"}})
        rid = request.get("id")
        name = request.get("method")
        if name not in self.methods:
            return json.dumps({"id": rid, "error": {"code": -32601, "message": f"Method not found: {name}"}})
        try:
            result = await self.methods[name](request.get("params", {}))
        except (KeyError, TypeError) as e:
            return json.dumps({"id": rid, "error": {"code": -32602, "message": type(e).__name__}})
        return json.dumps({"id": rid, "result": result})


server = RpcServer()


@server.method("add")
async def add(params: dict) -> int:
    await asyncio.sleep(0)
    return params["a"] + params["b"]


@server.method("echo")
async def echo(params: dict) -> str:
    return params.get("text", "").upper()


async def main():
    requests = [
        '{"id": 1, "method": "add", "params": {"a": 2, "b": 3}}',
        '{"id": 2, "method": "echo", "params": {"text": "hi"}}',
        '{"id": 3, "method": "nope"}',
        '{"id": 4, "method": "add", "params": {"a": 1}}',
        '{broken',
    ]
    for response in await asyncio.gather(*(server.dispatch(r) for r in requests)):
        print(response)
    print(server.calls)


asyncio.run(main())
