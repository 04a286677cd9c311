from .core import App
from .routes import health, users


def create_app(*, debug: bool = False) -> App:
    app = App(debug=debug)
    users.register(app)
    health.register(app)

    @app.middleware
    async def timing(request, call_next):
        response = await call_next(request)
        app.log.append(f"{request.path} {response.status}")
        return response

    return app
