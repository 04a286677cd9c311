import re
from itertools import islice
from typing import Iterable, Iterator, List, TypeVar

T = TypeVar("T")


def slugify(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def batched(items: Iterable[T], n: int) -> Iterator[List[T]]:
    it = iter(items)
    while batch := list(islice(it, n)):
        yield batch


def first(items, default=None, key=None):
    for item in items:
        if key is None or key(item):
            return item
    return default
