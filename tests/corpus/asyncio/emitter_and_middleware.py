"""Event emitter and middleware chain, as in a blog post about frameworks."""
import asyncio
import inspect
from collections import defaultdict
from typing import Any, Awaitable, Callable, Dict, List, Union

Listener = Callable[..., Union[None, Awaitable[None]]]


class EventEmitter:
    def __init__(self) -> None:
        self._listeners: Dict[str, List[Listener]] = defaultdict(list)
        self._once: set = set()

    def on(self, event: str, fn: Listener = None):
        if fn is None:
            return lambda f: self.on(event, f)
        self._listeners[event].append(fn)
        return fn

    def once(self, event: str, fn: Listener):
        self._once.add(fn)
        return self.on(event, fn)

    def off(self, event: str, fn: Listener) -> bool:
        try:
            self._listeners[event].remove(fn)
        except ValueError:
            return False
        return True

    async def emit(self, event: str, *args, **kwargs) -> int:
        count = 0
        for fn in list(self._listeners[event]):
            result = fn(*args, **kwargs)
            if inspect.isawaitable(result):
                await result
            if fn in self._once:
                self._once.discard(fn)
                self.off(event, fn)
            count += 1
        return count


class App:
    def __init__(self):
        self.middleware = []
        self.routes = {}

    def use(self, fn):
        self.middleware.append(fn)
        return fn

    def route(self, path):
        def decorator(fn):
            self.routes[path] = fn
            return fn
        return decorator

    async def handle(self, path: str, **params: Any) -> dict:
        handler = self.routes.get(path)

        async def endpoint(request):
            if handler is None:
                return {"status": 404, "body": f"no {request['path']}"}
            return {"status": 200, "body": await handler(**request["params"])}

        call = endpoint
        for mw in reversed(self.middleware):
            call = self._wrap(mw, call)
        return await call({"path": path, "params": params})

    @staticmethod
    def _wrap(mw, nxt):
        async def inner(request):
            return await mw(request, nxt)
        return inner


async def main():
    bus = EventEmitter()
    seen = []

    @bus.on("greet")
    def plain(name, punct="."):
        seen.append(f"hi {name}{punct}")

    async def slow(name, punct="."):
        await asyncio.sleep(0)
        seen.append(f"slow {name}")

    bus.on("greet", slow)
    bus.once("greet", lambda name, punct=".": seen.append("once"))
    print(await bus.emit("greet", "ann", punct="!"), await bus.emit("greet", "bob"), await bus.emit("nothing"))
    print(seen, bus.off("greet", slow), bus.off("greet", slow))

    app = App()

    @app.use
    async def log(request, nxt):
        print("->", request["path"])
        response = await nxt(request)
        print("<-", response["status"])
        return response

    @app.use
    async def errors(request, nxt):
        try:
            return await nxt(request)
        except ZeroDivisionError as e:
            return {"status": 500, "body": str(e)}

    @app.route("/div")
    async def div(a, b):
        await asyncio.sleep(0)
        return a / b

    for path, params in [("/div", {"a": 7, "b": 2}), ("/div", {"a": 1, "b": 0}), ("/nope", {})]:
        print(await app.handle(path, **params))


asyncio.run(main())
