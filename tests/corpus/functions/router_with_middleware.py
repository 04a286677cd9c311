import asyncio
from typing import Any, Awaitable, Callable, Dict, List, Optional

Handler = Callable[[Dict[str, Any]], Awaitable[Any]]
Middleware = Callable[[Handler], Handler]


class Router:
    def __init__(self) -> None:
        self.routes: Dict[str, Handler] = {}
        self.middlewares: List[Middleware] = []

    def add(self, path: str, handler: Handler) -> None:
        self.routes[path] = handler

    def use(self, mw: Middleware) -> None:
        self.middlewares.append(mw)

    async def dispatch(self, path: str, request: Dict[str, Any]) -> Any:
        handler = self.routes.get(path)
        if handler is None:
            return {"status": 404, "body": "not found"}
        for mw in reversed(self.middlewares):
            handler = mw(handler)
        return await handler(request)


def logging_middleware(next_handler: Handler) -> Handler:
    async def wrapped(request):
        print(f"-> {request['method']} {request.get('user', 'anon')}")
        response = await next_handler(request)
        print(f"<- {response['status']}")
        return response
    return wrapped


def auth_middleware(next_handler: Handler) -> Handler:
    async def wrapped(request):
        if request.get("user") is None:
            return {"status": 401, "body": "unauthorized"}
        return await next_handler(request)
    return wrapped


async def hello(request):
    await asyncio.sleep(0)
    return {"status": 200, "body": f"hello {request['user']}"}


async def total(request):
    return {"status": 200, "body": sum(request["items"])}


async def main():
    router = Router()
    router.add("/hello", hello)
    router.add("/sum", total)
    router.use(logging_middleware)
    router.use(auth_middleware)
    for path, req in [
        ("/hello", {"method": "GET", "user": "ann"}),
        ("/hello", {"method": "GET"}),
        ("/sum", {"method": "POST", "user": "bob", "items": [1, 2, 3]}),
        ("/none", {"method": "GET", "user": "x"}),
    ]:
        print(path, await router.dispatch(path, req))

asyncio.run(main())
