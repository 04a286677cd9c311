from typing import NamedTuple

DEBUG = False
NAME = "app"
LEVELS = {"debug": 10, "info": 20}
PATHS = ("/etc/app", "/tmp/" + NAME)
EMPTY: list[int] = []
retries = 3


class Limits(NamedTuple):
    low: int
    high: int = 100


limits = Limits(5)


def describe():
    return f"{NAME}: debug={DEBUG} retries={retries}"
