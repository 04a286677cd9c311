from ..core import App
from ..http import Request, Response


def register(app: App) -> None:
    app.route("/health")(check)

    @app.route("/boom")
    async def boom(request: Request) -> Response:
        raise ZeroDivisionError("division by zero")


async def check(request: Request) -> Response:
    return Response("ok")
