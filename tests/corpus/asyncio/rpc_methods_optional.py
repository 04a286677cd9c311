import asyncio
import itertools
import json
import struct


class RpcError(Exception):
    def __init__(self, code, message):
        super().__init__(f"[{code}] {message}")
        self.code = code


async def read_frame(reader):
    try:
        header = await reader.readexactly(4)
    except asyncio.IncompleteReadError:
        return None
    (length,) = struct.unpack("!I", header)
    return json.loads(await reader.readexactly(length))


def write_frame(writer, obj):
    data = json.dumps(obj).encode()
    writer.write(struct.pack("!I", len(data)) + data)


class RpcServer:
    def __init__(self):
        self._methods = {}

    def method(self, fn=None, *, name=None):
        def register(f):
            self._methods[name or f.__name__] = f
            return f
        return register(fn) if fn is not None else register

    async def handle(self, reader, writer):
        pending = set()
        while (request := await read_frame(reader)) is not None:
            task = asyncio.create_task(self._answer(request, writer))
            pending.add(task)
            task.add_done_callback(pending.discard)
        await asyncio.gather(*pending)
        writer.close()

    async def _answer(self, request, writer):
        rid = request["id"]
        try:
            method = self._methods[request["method"]]
            result = await method(*request.get("params", []))
            write_frame(writer, {"id": rid, "result": result})
        except KeyError as e:
            write_frame(writer, {"id": rid, "error": {"code": -32601, "message": f"no method {e}"}})
        except Exception as e:
            write_frame(writer, {"id": rid, "error": {"code": -32000, "message": str(e)}})
        await writer.drain()


class RpcClient:
    def __init__(self, reader, writer):
        self._reader, self._writer = reader, writer
        self._ids = itertools.count(1)
        self._waiting = {}
        self._listener = asyncio.create_task(self._listen())

    @classmethod
    async def connect(cls, host, port):
        return cls(*await asyncio.open_connection(host, port))

    async def _listen(self):
        while (frame := await read_frame(self._reader)) is not None:
            future = self._waiting.pop(frame["id"])
            if "error" in frame:
                future.set_exception(RpcError(frame["error"]["code"], frame["error"]["message"]))
            else:
                future.set_result(frame["result"])

    async def call(self, method, *params):
        rid = next(self._ids)
        self._waiting[rid] = future = asyncio.get_running_loop().create_future()
        write_frame(self._writer, {"id": rid, "method": method, "params": params})
        await self._writer.drain()
        return await future

    async def close(self):
        self._writer.close()
        await self._writer.wait_closed()
        self._listener.cancel()


rpc = RpcServer()


@rpc.method
async def add(a, b):
    return a + b


@rpc.method(name="slow.echo")
async def slow_echo(text, delay=0.01):
    await asyncio.sleep(delay)
    return text.upper()


@rpc.method
async def divide(a, b):
    return a / b


async def main():
    server = await asyncio.start_server(rpc.handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    client = await RpcClient.connect(host, port)
    order = []

    async def track(name, coro):
        result = await coro
        order.append(name)
        return result

    print(await asyncio.gather(
        track("slow", client.call("slow.echo", "hello", 0.03)),
        track("add", client.call("add", 2, 3)),
        track("div", client.call("divide", 7, 2)),
    ))
    print(order)
    for args in [("divide", 1, 0), ("nothing",), ("add", 1)]:
        try:
            await client.call(*args)
        except RpcError as e:
            print(e.code, "error")
    await client.close()
    server.close()
    await server.wait_closed()
    print(sorted(rpc._methods))


asyncio.run(main())
