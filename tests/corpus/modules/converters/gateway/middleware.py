from __future__ import annotations

import logging
from typing import Awaitable, Callable

from .errors import HTTPError, Unauthorized
from .http import Request, Response

logger = logging.getLogger(__name__)

Next = Callable[[Request], Awaitable[Response]]
Middleware = Callable[[Request, Next], Awaitable[Response]]


def timing(precision: int = 3) -> Middleware:
    async def middleware(request: Request, call_next: Next) -> Response:
        response = await call_next(request)
        logger.info("%s %s -> %d (%.*f)", request.method, request.path, response.status, precision, 0.0)
        return response

    return middleware


async def errors(request: Request, call_next: Next) -> Response:
    try:
        return await call_next(request)
    except HTTPError as e:
        return Response.json({"error": str(e)}, status=e.status)
    except Exception as e:
        logger.error("unhandled %r", e)
        return Response.json({"error": "internal"}, 500)


def auth(token: str) -> Middleware:
    async def middleware(request: Request, call_next: Next) -> Response:
        if request.headers.get("X-Token") != token:
            raise Unauthorized
        request.state["user"] = "root"
        return await call_next(request)

    return middleware
