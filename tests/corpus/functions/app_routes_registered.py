import asyncio


class App:
    def __init__(self):
        self.routes = {}
        self.middlewares = []

    def route(self, path, methods=("GET",)):
        def decorator(handler):
            for m in methods:
                self.routes[(m, path)] = handler
            return handler
        return decorator

    def middleware(self, fn):
        self.middlewares.append(fn)
        return fn

    async def handle(self, method, path, **params):
        handler = self.routes.get((method, path))
        if handler is None:
            return 404, "not found"
        for mw in self.middlewares:
            mw(method, path)
        body = await handler(**params)
        return 200, body


app = App()


@app.middleware
def log(method, path):
    print(f"{method} {path}")


@app.route("/")
async def index():
    return "home"


@app.route("/hello", methods=("GET", "POST"))
async def hello(name="world"):
    await asyncio.sleep(0)
    return f"hello {name}"


async def main():
    print(await app.handle("GET", "/"))
    print(await app.handle("POST", "/hello", name="bob"))
    print(await app.handle("GET", "/hello"))
    print(await app.handle("GET", "/missing"))
    for (m, p), h in sorted(app.routes.items(), key=lambda kv: kv[0]):
        print(m, p, h.__name__)

asyncio.run(main())
