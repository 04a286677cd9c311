from typing import NamedTuple


class Recipe(NamedTuple):
    name: str
    seconds: int = 1
    extras: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " with ".join([self.name, *self.extras])


RECIPES = {r.name: r for r in (Recipe("latte", 3, ("milk",)), Recipe("tea"), Recipe("mocha", 4, ("milk", "cocoa")))}
