"""Annotations read as a dict, templates filled from a mapping, views compared."""
from typing import NamedTuple


class Reading(NamedTuple):
    sensor: str
    value: str
    line: int


class Point:
    x: int
    y: float = 0.0
    label: str = ""


class Fallback(dict):
    def __missing__(self, key):
        return f"<{key}>"


def area(width: int, height: float = 1.0, *, unit: str = "m") -> float:
    return width * height


def parse(words):
    for number, word in enumerate(words, 1):
        value = word
        if word.isdigit():
            value = int(word)
        elif "." in word:
            value = float(word)
        yield Reading("s" + str(number), value, number)


def main():
    print(area.__annotations__)
    for name, kind in area.__annotations__.items():
        print(f"{name:>7}: {kind.__name__}", kind is float)
    print(list(Point.__annotations__), Point.__annotations__["x"])
    for reading in parse(["on", "12", "2.50"]):
        print(reading, isinstance(reading.value, str))
    stock = {"apples": 3, "price": 0.5}
    print("{apples} at {price:.2f}".format_map(stock))
    print("{name} was born in {country}".format_map(Fallback(name="Guido")))
    known = Fallback(city="Oslo")
    print("{city}, {country}".format_map(known))
    other = {"price": 0.5, "apples": 3}
    print(stock.items() == other.items(), stock.keys() == other.keys(), stock.values() == stock.values())
    print(stock.keys() == {"price", "apples"}, {"price"} == stock.keys())
    print(hash(b"abc") == hash(bytes([97, 98, 99])))


main()
