import asyncio
from collections import defaultdict
from typing import Callable, Any

Handler = Callable[[dict], Any]


class Router:
    def __init__(self):
        self.routes: dict[tuple[str, str], Handler] = {}
        self.middleware = []

    def route(self, path, methods=("GET",)):
        def wrap(fn):
            for m in methods:
                self.routes[(m, path)] = fn
            return fn
        return wrap

    def use(self, fn):
        self.middleware.append(fn)
        return fn

    async def dispatch(self, method, path, **params):
        request = {"method": method, "path": path, "params": params}
        handler = self.routes.get((method, path))
        if handler is None:
            known = sorted({m for m, p in self.routes if p == path})
            return (405, f"allowed: {known}") if known else (404, "not found")
        chain = handler
        for mw in reversed(self.middleware):
            chain = self._bind(mw, chain)
        result = chain(request)
        if asyncio.iscoroutine(result):
            result = await result
        return (200, result)

    @staticmethod
    def _bind(mw, nxt):
        async def call(request):
            return await mw(request, nxt)
        return call


app = Router()
stats = defaultdict(int)


@app.use
async def counting(request, call_next):
    stats[request["path"]] += 1
    result = call_next(request)
    return await result if asyncio.iscoroutine(result) else result


@app.route("/hello")
async def hello(request):
    await asyncio.sleep(0)
    return f"hello {request['params'].get('name', 'world')}"


@app.route("/sum", methods=("GET", "POST"))
def total(request):
    return sum(request["params"].get("values", []))


async def main():
    print(await app.dispatch("GET", "/hello"))
    print(await app.dispatch("GET", "/hello", name="bob"))
    print(await app.dispatch("POST", "/sum", values=[1, 2, 3]))
    print(await app.dispatch("DELETE", "/sum"), await app.dispatch("GET", "/nope"))
    print(dict(stats), len(app.routes))


asyncio.run(main())
