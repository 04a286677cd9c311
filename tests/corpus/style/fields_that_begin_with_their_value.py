"""Module-level objects that a class uses: made where they are declared, when nobody sees it; and orders by one key."""
import itertools
import logging
import re
import threading
from decimal import Decimal

log = logging.getLogger(__name__)
WORD = re.compile(r"[a-z]+")
CENT = Decimal("0.01")
lock = threading.Lock()
ids = itertools.count(1)
print("start", next(ids))
RATES = {"std": Decimal("0.20"), "low": Decimal("0.05")}
history = [next(ids)]
again = lambda n: 0 if n == 0 else again(n - 1)


class Item:
    def __init__(self, name: str, price: Decimal, weight: int):
        self.name, self.price, self.weight = name, price, weight
        with lock:
            self.id = next(ids)
        log.debug("made %s", name)

    # Lighter things come first.
    def __lt__(self, other: "Item") -> bool:
        return self.weight < other.weight

    def taxed(self, rate: str) -> Decimal:
        return (self.price * (1 + RATES[rate])).quantize(CENT)

    def words(self) -> list[str]:
        return WORD.findall(self.name)

    def seen(self) -> int:
        history.append(self.id)
        return again(self.id) + len(history)


class Release:
    def __init__(self, major: int, minor: int, tag: str):
        self.major, self.minor, self.tag = major, minor, tag

    def __lt__(self, o: "Release") -> bool:
        return (self.major, self.minor, self.tag) < (o.major, o.minor, o.tag)


items = [Item("red box", Decimal("9.99"), 5), Item("bag 7", Decimal("3.50"), 2)]
for item in sorted(items):
    print(item.id, item.name, item.taxed("std"), item.taxed("low"), item.words(), item.seen())
print(items[0] < items[1], items[0] > items[1], max(items).name)
print([r.tag for r in sorted([Release(1, 2, "b"), Release(1, 2, "a"), Release(0, 9, "z")])], log.name, log.isEnabledFor(10))
