from typing import Any


class Context(dict[str, Any]):
    """Values that steps share."""

    def __init__(self, **values: Any) -> None:
        super().__init__(values)
        self.tries = 0


ctx = Context(silent=True)
ctx["artifact"] = "x.tar"
print(ctx.get("silent"), ctx["artifact"], ctx.tries, dict(ctx))
