import asyncio
import json


class ProtocolError(Exception):
    pass


class JsonServer:
    def __init__(self):
        self.methods = {}
        self.server = None
        self.clients = 0

    def method(self, fn):
        self.methods[fn.__name__] = fn
        return fn

    async def start(self, host="127.0.0.1", port=0):
        self.server = await asyncio.start_server(self._client, host, port)
        return self.server.sockets[0].getsockname()[1]

    async def stop(self):
        self.server.close()
        await self.server.wait_closed()

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
        self.clients += 1
        try:
            while line := await reader.readline():
                try:
                    req = json.loads(line)
                    fn = self.methods.get(req["method"])
                    if fn is None:
                        raise ProtocolError(f"no method {req['method']}")
                    result = await fn(*req.get("params", []))
                    resp = {"id": req["id"], "result": result}
                except ProtocolError as e:
                    resp = {"id": req["id"], "error": str(e)}
                except json.JSONDecodeError:
                    resp = {"id": None, "error": "bad json"}
                writer.write(json.dumps(resp).encode() + b"\n")
                await writer.drain()
        finally:
            writer.close()
            await writer.wait_closed()


server = JsonServer()


@server.method
async def add(a, b):
    return a + b


@server.method
async def upper(s):
    await asyncio.sleep(0.001)
    return s.upper()


async def client(port, requests):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    out = []
    for i, (method, params) in enumerate(requests):
        writer.write(json.dumps({"id": i, "method": method, "params": params}).encode() + b"\n")
        await writer.drain()
        reply = json.loads(await reader.readline())
        out.append(reply.get("result", reply.get("error")))
    writer.write(b"{not json\n")
    out.append(json.loads(await reader.readline())["error"])
    writer.write_eof()
    rest = await reader.read()
    writer.close()
    await writer.wait_closed()
    return out, rest


async def main():
    port = await server.start()
    results = await asyncio.gather(
        client(port, [("add", [1, 2]), ("upper", ["hi"])]),
        client(port, [("nope", []), ("add", ["a", "b"])]),
    )
    for r in results:
        print(r)
    await server.stop()
    print(server.clients, sorted(server.methods))

asyncio.run(main())
