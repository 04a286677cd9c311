from collections import namedtuple
from enum import Enum
from typing import NamedTuple

Pair = namedtuple("Pair", "*/ // /* ", defaults=[0])
Keywords = namedtuple("Keywords", "a def")
Spaced = NamedTuple("Spaced", [("a b", int)])
Choice = Enum("Choice", {"x y": 1})
print(Pair, Keywords, Spaced, Choice)
