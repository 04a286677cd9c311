import asyncio
import json
import re
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any, Callable, Optional


@dataclass
class Route:
    method: str
    pattern: re.Pattern
    handler: Callable
    name: str = ""


@dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: Optional[str] = None
    params: dict[str, str] = field(default_factory=dict)


@dataclass
class Response:
    status: int = 200
    body: Any = None
    headers: dict[str, str] = field(default_factory=lambda: {"content-type": "application/json"})

    def encode(self) -> str:
        return f"{self.status} {json.dumps(self.body, separators=(',', ':'))}"


class HTTPError(Exception):
    def __init__(self, status, detail=""):
        super().__init__(detail or f"HTTP {status}")
        self.status = status


class App:
    def __init__(self):
        self.routes: list[Route] = []
        self.middleware = []
        self.hits = defaultdict(int)

    def route(self, method, path):
        regex = re.compile("^" + re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", path) + "$")

        def register(fn):
            self.routes.append(Route(method, regex, fn, fn.__name__))
            return fn
        return register

    async def handle(self, req: Request) -> Response:
        start = datetime(2024, 1, 1)
        try:
            for r in self.routes:
                m = r.pattern.match(req.path)
                if m and r.method == req.method:
                    req.params = m.groupdict()
                    self.hits[r.name] += 1
                    result = await r.handler(req)
                    return result if isinstance(result, Response) else Response(body=result)
            raise HTTPError(404, f"no route for {req.path}")
        except HTTPError as e:
            return Response(e.status, {"error": str(e)})
        except (KeyError, ValueError) as e:
            return Response(400, {"error": f"{type(e).__name__}: {e}"})


app = App()
USERS = {1: "ann", 2: "bob"}


@app.route("GET", "/users/{uid}")
async def get_user(req):
    await asyncio.sleep(0)
    uid = int(req.params["uid"])
    if uid not in USERS:
        raise HTTPError(404, "no such user")
    return {"id": uid, "name": USERS[uid]}


@app.route("POST", "/users")
async def add_user(req):
    data = json.loads(req.body or "{}")
    uid = max(USERS) + 1
    USERS[uid] = data["name"]
    return Response(201, {"id": uid})


async def main():
    reqs = [Request("GET", "/users/1"), Request("GET", "/users/9"), Request("GET", "/users/x"), Request("POST", "/users", body='{"name": "cy"}'),
            Request("POST", "/users", body="{}"), Request("DELETE", "/users/1"), Request("GET", "/users/3")]
    for r in reqs:
        print(r.method, r.path, (await app.handle(r)).encode())
    print(dict(app.hits), asdict(reqs[0]))


asyncio.run(main())
