import asyncio
import json


class JsonRpcError(Exception):
    CODES = {-32601: "Method not found", -32602: "Invalid params", -32000: "Server error"}

    def __init__(self, code, data=None):
        super().__init__(self.CODES[code])
        self.code = code
        self.data = data

    def to_dict(self):
        d = {"code": self.code, "message": str(self)}
        if self.data is not None:
            d["data"] = self.data
        return d


class Dispatcher:
    def __init__(self):
        self._methods = {}

    def method(self, name=None):
        def register(fn):
            self._methods[name or fn.__name__] = fn
            return fn
        return register

    async def dispatch(self, request):
        response = {"jsonrpc": "2.0", "id": request.get("id")}
        try:
            fn = self._methods.get(request["method"])
            if fn is None:
                raise JsonRpcError(-32601, request["method"])
            params = request.get("params", [])
            try:
                result = fn(**params) if isinstance(params, dict) else fn(*params)
                if asyncio.iscoroutine(result):
                    result = await result
            except TypeError as e:
                raise JsonRpcError(-32602) from e
            response["result"] = result
        except JsonRpcError as e:
            response["error"] = e.to_dict()
        except Exception as e:
            response["error"] = JsonRpcError(-32000, f"{type(e).__name__}: {e}").to_dict()
        return response


rpc = Dispatcher()


@rpc.method()
async def add(a, b):
    await asyncio.sleep(0)
    return a + b


@rpc.method("text.upper")
def upper(text):
    return text.upper()


@rpc.method()
def divide(a, b):
    return a / b


async def main():
    requests = [
        '{"jsonrpc": "2.0", "id": 1, "method": "add", "params": [1, 2]}',
        '{"jsonrpc": "2.0", "id": 2, "method": "text.upper", "params": {"text": "hey"}}',
        '{"jsonrpc": "2.0", "id": 3, "method": "nope"}',
        '{"jsonrpc": "2.0", "id": 4, "method": "divide", "params": [1, 0]}',
    ]
    for raw in requests:
        print(json.dumps(await rpc.dispatch(json.loads(raw))))


asyncio.run(main())
