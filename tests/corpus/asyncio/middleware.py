import asyncio
import time
from dataclasses import dataclass, field
from typing import Awaitable, Callable

Handler = Callable[["Request"], Awaitable["Response"]]
Middleware = Callable[["Request", Handler], Awaitable["Response"]]


@dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    user: str | None = None


@dataclass
class Response:
    status: int
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)


class App:
    def __init__(self) -> None:
        self.routes: dict[tuple[str, str], Handler] = {}
        self.middleware: list[Middleware] = []

    def route(self, path: str, methods: tuple[str, ...] = ("GET",)):
        def register(handler: Handler) -> Handler:
            for m in methods:
                self.routes[m, path] = handler
            return handler
        return register

    def use(self, mw: Middleware) -> Middleware:
        self.middleware.append(mw)
        return mw

    async def handle(self, request: Request) -> Response:
        async def endpoint(req: Request) -> Response:
            handler = self.routes.get((req.method, req.path))
            if handler is None:
                return Response(404, "not found")
            return await handler(req)

        call: Handler = endpoint
        for mw in reversed(self.middleware):
            def wrap(mw: Middleware, nxt: Handler) -> Handler:
                async def inner(req: Request) -> Response:
                    return await mw(req, nxt)
                return inner
            call = wrap(mw, call)
        return await call(request)


app = App()


@app.use
async def errors(request: Request, call_next: Handler) -> Response:
    try:
        return await call_next(request)
    except PermissionError as e:
        return Response(403, str(e))
    except Exception as e:
        return Response(500, f"{type(e).__name__}: {e}")


@app.use
async def auth(request: Request, call_next: Handler) -> Response:
    request.user = request.headers.get("authorization")
    response = await call_next(request)
    response.headers["x-user"] = request.user or "anonymous"
    return response


@app.route("/")
async def index(request: Request) -> Response:
    return Response(200, f"hello {request.user or 'stranger'}")


@app.route("/admin", methods=("GET", "POST"))
async def admin(request: Request) -> Response:
    if request.user != "root":
        raise PermissionError("admins only")
    await asyncio.sleep(0)
    return Response(201 if request.method == "POST" else 200, "admin area")


@app.route("/crash")
async def crash(request: Request) -> Response:
    return Response(200, str(1 // len(request.headers.get("x", ""))))


async def main() -> None:
    requests = [
        Request("GET", "/"), Request("GET", "/", {"authorization": "ann"}), Request("GET", "/admin"),
        Request("POST", "/admin", {"authorization": "root"}), Request("GET", "/crash"), Request("DELETE", "/"),
    ]
    for response in await asyncio.gather(*(app.handle(r) for r in requests)):
        print(response)


asyncio.run(main())
