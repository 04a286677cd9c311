"""The class of an enum is one of its own; the names of a folder as bytes; documentation that is given."""

import os
import tempfile
from enum import Enum, auto
from functools import partial


class Color(Enum):
    RED = auto()
    BLUE = 2


class Plain:
    pass


def describe(value):
    print(type(value), value)


describe(Color.RED)
describe(3)
print(Color, f"{Color} {type(Color.BLUE)}", repr(Color))
print(type(Color), type(Color.RED), type(Plain), type(Plain()), type(int))
from_binary = partial(int, base=2)
from_binary.__doc__ = "Convert a binary text to an int."
print(from_binary("10010"), from_binary("11"))
with tempfile.TemporaryDirectory() as folder:
    for name in ("b\u4500.txt", "a.txt"):
        open(os.path.join(folder, name), "w").close()
    print(sorted(os.listdir(folder.encode())), sorted(os.listdir(folder)))
