from typing import Awaitable, Callable

from inventory.domain import InventoryError

Handler = Callable[..., Awaitable[dict]]
ROUTES: dict[str, Handler] = {}


def route(path: str):
    def wrap(fn: Handler) -> Handler:
        ROUTES[path] = fn
        return fn
    return wrap


async def dispatch(path, **params):
    handler = ROUTES.get(path)
    if handler is None:
        return {"status": 404, "error": f"no route {path}"}
    try:
        body = await handler(**params)
        return {"status": 200, **body}
    except InventoryError as error:
        return {"status": error.code, "error": str(error)}
