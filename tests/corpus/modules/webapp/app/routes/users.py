from itertools import count

from ..core import App
from ..http import BadRequest, NotFound, Request, Response

_users: dict[int, dict[str, object]] = {}
_ids = count(1)


def register(app: App) -> None:
    @app.route("/users", methods=("POST",))
    async def create(request: Request) -> Response:
        name = request.body.get("name")
        if not name:
            raise BadRequest("name is required")
        user = {"id": next(_ids), "name": name}
        _users[user["id"]] = user
        return Response(user, 201)

    @app.route("/users/<user_id>")
    async def show(request: Request, user_id: str) -> Response:
        try:
            return Response(_users[int(user_id)])
        except KeyError:
            raise NotFound(f"user {user_id}")
