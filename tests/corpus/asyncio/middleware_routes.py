import asyncio
import inspect
from abc import ABC, abstractmethod
from typing import Any, Callable, Union, Awaitable


class Middleware(ABC):
    @abstractmethod
    async def __call__(self, request: dict, call_next: Callable[[dict], Awaitable[dict]]) -> dict: ...


class Logging(Middleware):
    def __init__(self):
        self.lines = []

    async def __call__(self, request, call_next):
        self.lines.append(f"> {request['method']} {request['path']}")
        response = await call_next(request)
        self.lines.append(f"< {response['status']}")
        return response


class Auth(Middleware):
    def __init__(self, tokens):
        self.tokens = set(tokens)

    async def __call__(self, request, call_next):
        token = request.get("headers", {}).get("authorization")
        if token not in self.tokens:
            return {"status": 401, "body": "unauthorized"}
        return await call_next({**request, "user": token[::-1]})


class App:
    def __init__(self):
        self.routes: dict[tuple[str, str], Callable] = {}
        self.middleware: list[Middleware] = []
        self.error_handlers: dict[type[Exception], Callable[[Exception], Any]] = {}

    def route(self, path, methods=("GET",)):
        def deco(fn):
            for m in methods:
                self.routes[(m, path)] = fn
            return fn
        return deco

    def get(self, path):
        return self.route(path, ("GET",))

    def errorhandler(self, exc_type):
        def deco(fn):
            self.error_handlers[exc_type] = fn
            return fn
        return deco

    async def _dispatch(self, request):
        fn = self.routes.get((request["method"], request["path"]))
        if fn is None:
            return {"status": 404, "body": "not found"}
        try:
            result = fn(request)
            if inspect.isawaitable(result):
                result = await result
        except Exception as exc:
            for typ, handler in self.error_handlers.items():
                if isinstance(exc, typ):
                    return {"status": 500, "body": handler(exc)}
            raise
        return result if isinstance(result, dict) else {"status": 200, "body": result}

    async def __call__(self, method, path, **headers):
        handler = self._dispatch
        for mw in reversed(self.middleware):
            def wrap(mw, nxt):
                async def call(req):
                    return await mw(req, nxt)
                return call
            handler = wrap(mw, handler)
        return await handler({"method": method, "path": path, "headers": headers})


app = App()
log = Logging()
app.middleware += [log, Auth(["tok", "key"])]


@app.get("/")
async def index(request):
    await asyncio.sleep(0)
    return f"hello {request['user']}"


@app.route("/sync", methods=["GET", "POST"])
def sync(request):
    return request["method"].lower()


@app.get("/boom")
async def boom(request):
    raise ValueError("kaput")


@app.get("/made")
def made(request):
    return {"status": 201, "body": "made"}


@app.errorhandler(ValueError)
def on_value_error(exc):
    return f"value error: {exc}"


async def main():
    for method, path, token in [("GET", "/", "tok"), ("POST", "/sync", "key"), ("GET", "/boom", "tok"),
                                ("GET", "/made", "tok"), ("PUT", "/", "tok"), ("GET", "/", "bad")]:
        resp = await app(method, path, authorization=token)
        print(resp["status"], resp["body"])
    print("\n".join(log.lines))

asyncio.run(main())
