"""Context vars of a mini web framework: routes with params, middlewares, error handlers, JSON responses."""
import asyncio
import json
import re
from functools import wraps
from urllib.parse import parse_qs, urlsplit


class HTTPError(Exception):
    def __init__(self, status, message=""):
        self.status = status
        self.message = message or {404: "Not Found", 405: "Method Not Allowed"}.get(status, "Error")
        super().__init__(f"{status} {self.message}")


class Request:
    def __init__(self, method, url, body=None, headers=None):
        parts = urlsplit(url)
        self.method = method
        self.path = parts.path
        self.query = {k: v[0] for k, v in parse_qs(parts.query).items()}
        self.body = body
        self.headers = {k.lower(): v for k, v in (headers or {}).items()}
        self.user = None

    def json(self):
        return json.loads(self.body or "null")


class Response:
    def __init__(self, body="", status=200, headers=None):
        if not isinstance(body, str):
            body = json.dumps(body, sort_keys=True)
        self.body = body
        self.status = status
        self.headers = headers or {}

    def __str__(self):
        extra = "".join(f" {k}={v}" for k, v in sorted(self.headers.items()))
        return f"{self.status}{extra} {self.body}"


class App:
    def __init__(self):
        self.routes = []
        self.middlewares = []

    def route(self, pattern, methods=("GET",)):
        regex = re.compile("^" + re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", pattern) + "$")

        def decorator(fn):
            self.routes.append((regex, methods, fn))
            return fn
        return decorator

    def middleware(self, fn):
        self.middlewares.append(fn)
        return fn

    async def dispatch(self, request):
        allowed = False
        for regex, methods, fn in self.routes:
            m = regex.match(request.path)
            if m:
                if request.method not in methods:
                    allowed = True
                    continue
                result = await fn(request, **m.groupdict())
                return result if isinstance(result, Response) else Response(result)
        raise HTTPError(405 if allowed else 404)

    async def __call__(self, request):
        handler = self.dispatch
        for mw in reversed(self.middlewares):
            handler = mw(handler)
        try:
            return await handler(request)
        except HTTPError as e:
            return Response({"error": e.message}, e.status)
        except Exception as e:
            return Response({"error": f"{type(e).__name__}: {e}"}, 500)


app = App()
log = []
ITEMS = {"1": {"name": "pen", "price": 1.5}}


@app.middleware
def logging(handler):
    async def wrapped(request):
        response = await handler(request)
        log.append(f"{request.method} {request.path} {response.status}")
        return response
    return wrapped


@app.middleware
def auth(handler):
    async def wrapped(request):
        token = request.headers.get("authorization", "")
        request.user = token.removeprefix("Bearer ") or None
        return await handler(request)
    return wrapped


def login_required(fn):
    @wraps(fn)
    async def wrapper(request, **kwargs):
        if request.user is None:
            raise HTTPError(401, "login first")
        return await fn(request, **kwargs)
    return wrapper


@app.route("/")
async def index(request):
    return f"hello {request.query.get('name', 'world')}"


@app.route("/items/<item_id>")
async def item(request, item_id):
    try:
        return ITEMS[item_id]
    except KeyError:
        raise HTTPError(404, f"no item {item_id}")


@app.route("/items", methods=("POST",))
@login_required
async def create(request):
    data = request.json()
    key = str(len(ITEMS) + 1)
    ITEMS[key] = {"name": data["name"], "price": float(data["price"])}
    return Response({"id": key, "by": request.user}, 201, {"location": f"/items/{key}"})


@app.route("/crash")
async def crash(request):
    return 1 / 0


async def main():
    for method, url, body, headers in [
        ("GET", "/?name=Ann%20B", None, None), ("GET", "/items/1", None, None), ("GET", "/items/7", None, None),
        ("POST", "/items", '{"name": "ink", "price": 3}', None),
        ("POST", "/items", '{"name": "ink", "price": 3}', {"Authorization": "Bearer bob"}),
        ("GET", "/items/2", None, None), ("DELETE", "/items/2", None, None), ("GET", "/crash", None, None), ("GET", "/nope", None, None),
    ]:
        print(await app(Request(method, url, body, headers)))
    print(log)


asyncio.run(main())
