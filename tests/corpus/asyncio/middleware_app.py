"""Middleware chain + dependency-injected request handlers."""
import asyncio
import time
from dataclasses import dataclass, field, replace
from typing import Any, Awaitable, Callable


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: Any = None


@dataclass
class Response:
    status: int = 200
    body: Any = ""
    headers: dict[str, str] = field(default_factory=dict)


Handler = Callable[[Request], Awaitable[Response]]
Middleware = Callable[[Request, Handler], Awaitable[Response]]


class HTTPError(Exception):
    status = 500

    def __init__(self, detail: str = ""):
        self.detail = detail or type(self).__name__
        super().__init__(self.detail)


class NotFound(HTTPError):
    status = 404


class Unauthorized(HTTPError):
    status = 401


class App:
    def __init__(self) -> None:
        self.routes: dict[tuple[str, str], Handler] = {}
        self.middleware: list[Middleware] = []

    def route(self, path: str, *, methods: tuple[str, ...] = ("GET",)):
        def deco(fn: Handler) -> Handler:
            for m in methods:
                self.routes[m, path] = fn
            return fn
        return deco

    def use(self, mw: Middleware) -> Middleware:
        self.middleware.append(mw)
        return mw

    async def _dispatch(self, req: Request) -> Response:
        try:
            handler = self.routes[req.method, req.path]
        except KeyError:
            raise NotFound(f"{req.method} {req.path}") from None
        return await handler(req)

    async def __call__(self, req: Request) -> Response:
        handler: Handler = self._dispatch
        for mw in reversed(self.middleware):
            def bind(mw=mw, nxt=handler) -> Handler:
                async def call(r: Request) -> Response:
                    return await mw(r, nxt)
                return call
            handler = bind()
        return await handler(req)


app = App()
log: list[str] = []


@app.use
async def errors(req, nxt):
    try:
        return await nxt(req)
    except HTTPError as e:
        return Response(e.status, {"error": e.detail})
    except Exception as e:
        return Response(500, {"error": repr(e)})


@app.use
async def timing(req, nxt):
    start = time.perf_counter()
    try:
        resp = await nxt(req)
        resp.headers["X-Time-Ok"] = str(time.perf_counter() >= start)
        return resp
    finally:
        log.append(f"{req.method} {req.path}")


@app.use
async def auth(req, nxt):
    token = req.headers.get("Authorization", "").removeprefix("Bearer ")
    if req.path.startswith("/admin") and token != "s3cret":
        raise Unauthorized()
    return await nxt(replace(req, headers={**req.headers, "user": "root" if token else "guest"}))


@app.route("/")
async def index(req):
    return Response(body=f"hi {req.headers['user']}")


@app.route("/admin", methods=("GET", "POST"))
async def admin(req):
    await asyncio.sleep(0)
    return Response(201 if req.method == "POST" else 200, body=req.body)


@app.route("/crash")
async def crash(req):
    return Response(body=[1, 2][len(req.path)])


async def main():
    reqs = [
        Request("GET", "/"),
        Request("GET", "/nope"),
        Request("POST", "/admin", body={"x": 1}),
        Request("POST", "/admin", {"Authorization": "Bearer s3cret"}, {"x": 1}),
        Request("GET", "/crash"),
    ]
    for resp in await asyncio.gather(*map(app, reqs)):
        print(resp.status, resp.body, resp.headers)
    print(log)


asyncio.run(main())
