import asyncio
import functools
import time
from typing import Awaitable, Callable, Dict, List, Optional
from dataclasses import dataclass, field


@dataclass
class Request:
    method: str
    path: str
    headers: Dict[str, str] = field(default_factory=dict)
    params: Dict[str, str] = field(default_factory=dict)


@dataclass
class Response:
    status: int = 200
    body: str = ""

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300


Handler = Callable[[Request], Awaitable[Response]]
Middleware = Callable[[Request, Handler], Awaitable[Response]]


class HTTPError(Exception):
    def __init__(self, status: int, message: str = ""):
        super().__init__(message or f"HTTP {status}")
        self.status = status


class App:
    def __init__(self):
        self._routes: Dict[tuple, Handler] = {}
        self._middleware: List[Middleware] = []

    def route(self, path: str, methods=("GET",)):
        def decorator(fn: Handler) -> Handler:
            for m in methods:
                self._routes[(m, path)] = fn
            return fn
        return decorator

    def middleware(self, fn: Middleware) -> Middleware:
        self._middleware.append(fn)
        return fn

    async def _dispatch(self, request: Request) -> Response:
        handler = self._routes.get((request.method, request.path))
        if handler is None:
            raise HTTPError(404, f"no route for {request.path}")
        return await handler(request)

    async def handle(self, request: Request) -> Response:
        handler = self._dispatch
        for mw in reversed(self._middleware):
            handler = functools.partial(mw, call_next=handler)
        return await handler(request)


app = App()


@app.middleware
async def errors(request, call_next):
    try:
        return await call_next(request)
    except HTTPError as e:
        return Response(e.status, str(e))


@app.middleware
async def auth(request, call_next):
    if request.path.startswith("/admin") and request.headers.get("token") != "secret":
        raise HTTPError(401)
    return await call_next(request)


@app.route("/hello")
async def hello(request):
    await asyncio.sleep(0)
    return Response(body=f"Hello {request.params.get('name', 'world')}")


@app.route("/admin", methods=("GET", "POST"))
async def admin(request):
    return Response(201 if request.method == "POST" else 200, "admin area")


async def main():
    requests = [
        Request("GET", "/hello"),
        Request("GET", "/hello", params={"name": "Bob"}),
        Request("GET", "/admin"),
        Request("POST", "/admin", {"token": "secret"}),
        Request("GET", "/nope"),
    ]
    for r in requests:
        resp = await app.handle(r)
        print(r.method, r.path, resp.status, resp.ok, resp.body)


asyncio.run(main())
