from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

from .errors import NotFound
from .http import Request, Response

Handler = Callable[..., Awaitable[Response]]
CONVERTERS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "int": (r"\d+", int),
    "str": (r"[^/]+", str),
}
_PARAM = re.compile(r"\{(\w+)(?::(\w+))?\}")


class Route(NamedTuple):
    method: str
    template: str
    handler: Handler


def compile_template(template: str) -> tuple[re.Pattern[str], dict[str, Callable[[str], Any]]]:
    converters = {}

    def replace(match: re.Match[str]) -> str:
        name, kind = match.group(1), match.group(2) or "str"
        pattern, convert = CONVERTERS[kind]
        converters[name] = convert
        return f"(?P<{name}>{pattern})"

    return re.compile("^" + _PARAM.sub(replace, template) + "$"), converters


class Router:
    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix
        self._routes: list[Route] = []

    def route(self, method: str, template: str) -> Callable[[Handler], Handler]:
        def register(handler: Handler) -> Handler:
            self._routes.append(Route(method, self.prefix + template, handler))
            return handler

        return register

    def get(self, template: str):
        return self.route("GET", template)

    def post(self, template: str):
        return self.route("POST", template)

    def include(self, other: Router) -> None:
        for method, template, handler in other._routes:
            self._routes.append(Route(method, self.prefix + template, handler))

    def resolve(self, request: Request) -> tuple[Handler, dict[str, Any]]:
        for route in self._routes:
            if route.method != request.method:
                continue
            pattern, converters = compile_template(route.template)
            if m := pattern.match(request.path):
                return route.handler, {k: converters[k](v) for k, v in m.groupdict().items()}
        raise NotFound(request.path)

    def routes(self) -> list[str]:
        return [f"{r.method} {r.template}" for r in self._routes]
