from __future__ import annotations

from functools import partial, reduce
from typing import Iterable

from .http import Request, Response
from .middleware import Middleware, Next
from .routing import Router


class Gateway:
    def __init__(self, router: Router, middlewares: Iterable[Middleware] = ()) -> None:
        self.router = router
        self._chain = self._build(list(middlewares))

    def _build(self, middlewares: list[Middleware]) -> Next:
        handler: Next = self._endpoint
        for middleware in reversed(middlewares):
            handler = self._wrap(middleware, handler)
        return handler

    @staticmethod
    def _wrap(middleware: Middleware, call_next: Next) -> Next:
        async def wrapped(request: Request) -> Response:
            return await middleware(request, call_next)

        return wrapped

    async def _endpoint(self, request: Request) -> Response:
        handler, params = self.router.resolve(request)
        return await handler(request, **params)

    async def dispatch(self, request: Request) -> Response:
        return await self._chain(request)
