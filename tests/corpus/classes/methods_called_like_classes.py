from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Route:
    path: str
    count: int = 0

    @classmethod
    def parse(cls, text: str) -> Route:
        path, _, count = text.partition("*")
        return cls(path.rstrip("/"), int(count or 0))


class Filter:
    made = 0

    @staticmethod
    def of(*words: str) -> list[str]:
        Filter.made += 1
        return [w for w in words if w]


class App:
    def __init__(self) -> None:
        self.routes: list[Route] = []

    def route(self, text: str):
        def register(handler):
            self.routes.append(Route.parse(text))
            return handler
        return register

    def filter(self, *words: str) -> list[str]:
        return Filter.of(*words)


class Derived(App):
    def add(self, text: str) -> Route:
        route = Route.parse(text)
        self.routes.append(route)
        return route


app = Derived()


@app.route("/users/*3")
def users():
    return "users"


print(app.add("/plain"), app.routes, users())
print(app.filter("a", "", "b"), Filter.made)
