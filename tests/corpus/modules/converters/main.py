from __future__ import annotations

import asyncio
import json
import logging
import sys
from pathlib import PurePosixPath

from gateway import Gateway, Request, Response, middleware
from gateway.errors import HTTPError, NotFound
from gateway.routing import Router

log = logging.getLogger(__name__)
users = Router(prefix="/users")
api = Router(prefix="/api")

_DB = {1: {"name": "ann", "tags": ["admin"]}, 2: {"name": "bob", "tags": []}}


@users.get("/")
async def list_users(request: Request) -> Response:
    return Response.json([{"id": k, **v} for k, v in _DB.items()])


@users.get("/{user_id:int}")
async def get_user(request: Request, user_id: int) -> Response:
    try:
        return Response.json(_DB[user_id])
    except KeyError:
        raise NotFound(f"user {user_id}") from None


@users.post("/")
async def create_user(request: Request) -> Response:
    data = json.loads(request.body)
    new_id = max(_DB) + 1
    _DB[new_id] = {"name": data["name"], "tags": data.get("tags", [])}
    return Response.json({"id": new_id}, status=201)


@api.get("/boom")
async def boom(request: Request) -> Response:
    raise ZeroDivisionError("boom")


async def main() -> None:
    logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-7s %(name)s | %(message)s")
    api.include(users)
    gateway = Gateway(api, middlewares=[middleware.timing(precision=0), middleware.errors, middleware.auth("s3cret")])
    for method, path, body, headers in [
        ("GET", "/api/users/", "", {"X-Token": "s3cret"}),
        ("GET", "/api/users/1", "", {"X-Token": "s3cret"}),
        ("GET", "/api/users/7", "", {"X-Token": "s3cret"}),
        ("GET", "/api/users/abc", "", {"x-token": "s3cret"}),
        ("POST", "/api/users/", '{"name": "cy"}', {"X-Token": "s3cret"}),
        ("POST", "/api/users/", "{}", {}),
        ("GET", "/api/boom", "", {"X-Token": "s3cret"}),
    ]:
        response = await gateway.dispatch(Request(method, path, body, headers))
        print(response.status, response.reason, response.body)
    print(len(_DB), PurePosixPath("/api/users").name, sorted(api.routes()))


if __name__ == "__main__":
    asyncio.run(main())
