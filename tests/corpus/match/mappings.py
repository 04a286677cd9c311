"""Mapping patterns, literals, dotted names, singletons."""
import asyncio
from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


class Status:
    OK = 200
    MISSING = 404


def handle(event):
    match event:
        case {"type": "click", "target": target}:
            return f"click on {target}"
        case {"type": "key", **rest}:
            return f"key {sorted(rest)}"
        case {"type": other}:
            return f"unknown {other}"
        case {}:
            return "no type"


def name(color):
    match color:
        case Color.RED:
            return "red"
        case Color.GREEN | Color.BLUE:
            return "cool"


def status(code):
    match code:
        case Status.OK:
            return "ok"
        case Status.MISSING:
            return "missing"
        case 500 | 501 | 502:
            return "server"
        case n if n < 0:
            return "negative"
        case _:
            return "other"


def flag(x):
    match x:
        case True:
            return "yes"
        case False:
            return "no"
        case None:
            return "unset"


async def fetch(n):
    await asyncio.sleep(0.01)
    match n % 3:
        case 0:
            return {"status": "ok", "value": n}
        case 1:
            return {"status": "error"}
        case _:
            return {}


async def main():
    print(handle({"type": "click", "target": "b1"}))
    print(handle({"type": "key", "code": "a", "shift": "no"}))
    print(handle({"type": "zoom"}), handle({"x": "1"}))
    print([name(c) for c in Color])
    print(status(200), status(404), status(501), status(-1), status(7))
    print(flag(True), flag(False), flag(None))
    for n in range(3):
        match await fetch(n):
            case {"status": "ok", "value": v}:
                print("value", v)
            case {"status": s}:
                print("status", s)
            case _:
                print("nothing")
    text = "b"
    match text:
        case "a":
            print("first")
        case "b" | "c":
            print("second")
    print("end")


asyncio.run(main())
