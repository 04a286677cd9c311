import re
from typing import Awaitable, Callable

from .http import HTTPError, NotFound, Request, Response

Handler = Callable[..., Awaitable[Response]]


class App:
    def __init__(self, debug: bool = False) -> None:
        self.debug = debug
        self.log: list[str] = []
        self._routes: list[tuple[str, re.Pattern[str], Handler]] = []
        self._middleware = []

    def route(self, path: str, methods: tuple[str, ...] = ("GET",)):
        pattern = re.compile("^" + re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", path) + "$")

        def decorator(func: Handler) -> Handler:
            for method in methods:
                self._routes.append((method, pattern, func))
            return func

        return decorator

    def middleware(self, func):
        self._middleware.append(func)
        return func

    def routes(self) -> list[str]:
        return sorted(f"{m} {p.pattern}" for m, p, _ in self._routes)

    async def _dispatch(self, request: Request) -> Response:
        allowed = []
        for method, pattern, func in self._routes:
            if match := pattern.match(request.path):
                if method == request.method:
                    return await func(request, **match.groupdict())
                allowed.append(method)
        if allowed:
            return Response({"allow": allowed}, 405)
        raise NotFound(request.path)

    async def handle(self, request: Request) -> Response:
        call = self._safe
        for mw in reversed(self._middleware):
            call = self._wrap(mw, call)
        return await call(request)

    @staticmethod
    def _wrap(mw, call):
        async def wrapped(request):
            return await mw(request, call)
        return wrapped

    async def _safe(self, request: Request) -> Response:
        try:
            return await self._dispatch(request)
        except HTTPError as e:
            return e.to_response()
        except Exception as e:
            return Response({"error": repr(e) if self.debug else "internal"}, 500)
