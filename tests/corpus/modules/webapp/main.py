import asyncio
from app import create_app
from app.http import Request, Response
from app.routes import users, health


async def main():
    app = create_app(debug=True)
    for method, path, body in [
        ("GET", "/health", None),
        ("POST", "/users", {"name": "ann"}),
        ("POST", "/users", {}),
        ("GET", "/users/1", None),
        ("GET", "/users/99", None),
        ("DELETE", "/users", None),
        ("GET", "/boom", None),
    ]:
        response = await app.handle(Request(method, path, body or {}))
        print(f"{method:<6} {path:<10} {response.status} {response.body}")
    print(app.routes())
    print(app.log)


asyncio.run(main())
