import asyncio
import json

class RpcError(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code

class Server:
    def __init__(self):
        self.methods = {}

    def method(self, fn):
        self.methods[fn.__name__] = fn
        return fn

    async def handle(self, raw):
        try:
            req = json.loads(raw)
        except ValueError:
            return json.dumps({"error": {"code": -32700, "message": "parse error"}, "id": None})
        rid = req.get("id")
        try:
            fn = self.methods.get(req["method"])
            if fn is None:
                raise RpcError(-32601, f"no method {req['method']}")
            params = req.get("params", [])
            result = await (fn(**params) if isinstance(params, dict) else fn(*params))
            return json.dumps({"result": result, "id": rid})
        except RpcError as e:
            return json.dumps({"error": {"code": e.code, "message": str(e)}, "id": rid})
        except TypeError as e:
            return json.dumps({"error": {"code": -32602, "message": "bad params"}, "id": rid})

server = Server()

@server.method
async def add(a, b=1):
    return a + b

@server.method
async def greet(name):
    await asyncio.sleep(0)
    if not name:
        raise RpcError(1, "empty name")
    return {"hello": name}

async def main():
    for req in ('{"method": "add", "params": [1, 2], "id": 1}', '{"method": "greet", "params": {"name": "bob"}, "id": 2}',
                '{"method": "greet", "params": [""], "id": 3}', '{"method": "nope", "id": 4}', "{bad", '{"method": "add", "params": [5], "id": 5}'):
        print(await server.handle(req))

asyncio.run(main())
